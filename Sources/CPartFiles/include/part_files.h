#pragma once

#include <stdbool.h>
#include <stdio.h>

/// The files in which libxlsxwriter makes the parts of a workbook before it packs them, as this program gives them to it:
/// in memory. On a disk each of them would cost a name made and taken away, and one that is cut short by a full disk goes
/// unnoticed by the library.
struct part_files {
  /// How many the calling thread has made since it began.
  unsigned long made;
  /// How many bytes of them found no room in memory.
  unsigned long lost;
};

struct part_files part_files_of_thread(void);

/// A new, empty file to write and read; the library's own function of this name makes it in `folder`, which may be null.
FILE *lxw_tmpfile(char *folder);

/// Whether the library takes the calling thread's part files from here: false where it was linked in such a way that it
/// calls its own function, as Ubuntu's is.
bool part_files_are_in_memory(void);

/// For tests alone: has the library make the calling thread's part files itself, on the disk.
void part_files_on_disk(bool on_disk);
