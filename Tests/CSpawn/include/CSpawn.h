#pragma once
#include <spawn.h>

/// What glibc can do between a fork and the start of a program, and Swift's Glibc does not show.
int spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder);
int spawn_without_files_from(posix_spawn_file_actions_t *actions, int descriptor);
