#define _GNU_SOURCE
#include "part_files.h"

#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Thread_local struct part_files counts;

struct part_files part_files_of_thread(void) { return counts; }

struct part {
  char *bytes;
  size_t count, room, place;
};

static ssize_t read_part(void *cookie, char *to, size_t count) {
  struct part *part = cookie;
  size_t rest = part->place < part->count ? part->count - part->place : 0;
  if (count > rest) count = rest;
  if (count > 0) memcpy(to, part->bytes + part->place, count);
  part->place += count;
  return (ssize_t)count;
}

/// Gives 0 where there is no room, which the stream takes for an error.
static ssize_t write_part(void *cookie, const char *from, size_t count) {
  struct part *part = cookie;
  size_t end;
  if (__builtin_add_overflow(part->place, count, &end)) end = SIZE_MAX;
  if (end > part->room) {
    size_t room = part->room > 0 ? part->room : 1 << 16;
    while (room < end && room <= SIZE_MAX / 2) room *= 2;
    char *bytes = room < end ? NULL : realloc(part->bytes, room);
    if (!bytes) {
      counts.lost += count;
      errno = ENOMEM;
      return 0;
    }
    part->bytes = bytes;
    part->room = room;
  }
  // A place beyond the end can be asked for; what lies between is noughts, as in a file.
  if (part->place > part->count) memset(part->bytes + part->count, 0, part->place - part->count);
  memcpy(part->bytes + part->place, from, count);
  part->place = end;
  if (end > part->count) part->count = end;
  return (ssize_t)count;
}

static int seek_part(void *cookie, off64_t *offset, int from) {
  struct part *part = cookie;
  off64_t base = from == SEEK_SET ? 0 : from == SEEK_CUR ? (off64_t)part->place : (off64_t)part->count;
  off64_t place;
  if (__builtin_add_overflow(base, *offset, &place) || place < 0) {
    errno = EINVAL;
    return -1;
  }
  part->place = (size_t)place;
  *offset = place;
  return 0;
}

static int close_part(void *cookie) {
  struct part *part = cookie;
  free(part->bytes);
  free(part);
  return 0;
}

static FILE *new_part(void) {
  struct part *part = calloc(1, sizeof *part);
  if (!part) return NULL;
  cookie_io_functions_t calls = {read_part, write_part, seek_part, close_part};
  FILE *file = fopencookie(part, "w+", calls);
  if (file) {
    counts.made += 1;
  } else {
    free(part);
  }
  return file;
}

typedef FILE *maker(char *folder);

static _Thread_local bool is_on_disk;

void part_files_on_disk(bool on_disk) { is_on_disk = on_disk; }

// The library calls this by its name, and the program's own comes first. Weak, so that a library linked into the program
// keeps its own.
__attribute__((weak, visibility("default"))) FILE *lxw_tmpfile(char *folder) {
  if (!is_on_disk) return new_part();
  maker *own = (maker *)dlsym(RTLD_NEXT, "lxw_tmpfile");
  return own ? own(folder) : NULL;
}

/// Whether the library asks the dynamic linker which function of the name to call, and is not bound to its own.
static bool asks_for_the_function(void) {
  void *close = dlsym(RTLD_DEFAULT, "workbook_close");
  Dl_info info;
  struct link_map *library = NULL;
  if (!close || !dladdr1(close, &info, (void **)&library, RTLD_DL_LINKMAP) || !library) return false;
  const ElfW(Rela) *slots = NULL;
  const ElfW(Sym) *symbols = NULL;
  const char *names = NULL;
  size_t bytes = 0;
  for (const ElfW(Dyn) *entry = library->l_ld; entry->d_tag != DT_NULL; entry++) {
    // The C library has put these addresses right.
    if (entry->d_tag == DT_JMPREL) slots = (const void *)entry->d_un.d_ptr;
    if (entry->d_tag == DT_PLTRELSZ) bytes = entry->d_un.d_val;
    if (entry->d_tag == DT_PLTREL && entry->d_un.d_val != DT_RELA) return false;
    if (entry->d_tag == DT_SYMTAB) symbols = (const void *)entry->d_un.d_ptr;
    if (entry->d_tag == DT_STRTAB) names = (const void *)entry->d_un.d_ptr;
  }
  if (!slots || !symbols || !names) return false;
  for (size_t slot = 0; slot < bytes / sizeof *slots; slot++) {
    const ElfW(Sym) *symbol = &symbols[ELF64_R_SYM(slots[slot].r_info)];
    if (strcmp(names + symbol->st_name, "lxw_tmpfile") == 0) return true;
  }
  return false;
}

bool part_files_are_in_memory(void) {
  // 0 before it is known.
  static atomic_int known;
  int answer = atomic_load(&known);
  if (answer == 0) {
    bool is_ours = dlsym(RTLD_DEFAULT, "lxw_tmpfile") == (void *)lxw_tmpfile;
    answer = is_ours && asks_for_the_function() ? 1 : -1;
    atomic_store(&known, answer);
  }
  return answer > 0 && !is_on_disk;
}
