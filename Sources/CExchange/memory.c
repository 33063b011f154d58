#define _GNU_SOURCE
#include "memory.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void take_large_pages(size_t room) {
  const uintptr_t page = 2 << 20;
  // What the C library itself comes to in a run that frees large blocks; set by hand, since M_TOP_PAD keeps it from learning them.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, (int)room);
  // More than is left of what the process began with, so that the heap grows now.
  void *block = malloc(1 << 18);
  uintptr_t first = ((uintptr_t)block + page - 1) & ~(page - 1);
  uintptr_t last = (uintptr_t)sbrk(0) & ~(page - 1);
  // Only memory of the heap's own: a block may have come from elsewhere.
  if (block && first < last && last - first <= room + page) madvise((void *)first, last - first, MADV_HUGEPAGE);
  free(block);
}
