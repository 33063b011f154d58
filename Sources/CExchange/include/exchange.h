#pragma once

/// Swaps two paths on one file system in a single step (renameat2 with RENAME_EXCHANGE, which Swift's Glibc lacks).
///
/// Both paths must be non-null, NUL-terminated and exist. Returns 0 or the errno of the failure.
int exchange_paths(const char *first, const char *second);
