// A disk that fails, for programs that are started with this library before all others (LD_PRELOAD).
//
// Of the calls that change files below FAILING_DISK_FOLDER, the one of the number FAILING_DISK_CALL fails with the error
// FAILING_DISK_CODE, whoever makes it: SQLite's own calls as well. With FAILING_DISK_LOG, each call is written there as a
// line. Calls are those of one process, counted from 1.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int calls;

static int is_in_folder(const char *path) {
  const char *folder = getenv("FAILING_DISK_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

/// Whether the call is to fail; `errno` is then set.
static int fails(const char *name, const char *path) {
  if (!is_in_folder(path)) return 0;
  int number = atomic_fetch_add(&calls, 1) + 1;
  const char *log = getenv("FAILING_DISK_LOG");
  FILE *file = log ? fopen(log, "ae") : NULL;
  if (file) {
    fprintf(file, "%d %s %s\n", number, name, path);
    fclose(file);
  }
  const char *wanted = getenv("FAILING_DISK_CALL"), *code = getenv("FAILING_DISK_CODE");
  if (!wanted || !code || atoi(wanted) != number) return 0;
  errno = atoi(code);
  return 1;
}

static int descriptor_fails(const char *name, int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(name, path);
}

#define OWN(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return descriptor_fails("write", descriptor) ? -1 : OWN(write)(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return descriptor_fails("write", descriptor) ? -1 : OWN(pwrite)(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  return descriptor_fails("write", descriptor) ? -1 : OWN(pwrite64)(descriptor, bytes, count, offset);
}

int fsync(int descriptor) { return descriptor_fails("fsync", descriptor) ? -1 : OWN(fsync)(descriptor); }

int fdatasync(int descriptor) {
  return descriptor_fails("fsync", descriptor) ? -1 : OWN(fdatasync)(descriptor);
}

int ftruncate(int descriptor, off_t length) {
  return descriptor_fails("truncate", descriptor) ? -1 : OWN(ftruncate)(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) {
  return descriptor_fails("truncate", descriptor) ? -1 : OWN(ftruncate64)(descriptor, length);
}

int rename(const char *from, const char *to) { return fails("rename", to) ? -1 : OWN(rename)(from, to); }

int unlink(const char *path) { return fails("unlink", path) ? -1 : OWN(unlink)(path); }
