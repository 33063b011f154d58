#pragma once

#include <stddef.h>

/// Lets the heap grow by `room` bytes at once, in large pages (mallopt, which Swift's Glibc lacks).
///
/// To be called before there is a second thread. A page takes up memory only once it is written to. A system without
/// large pages goes on with small ones. `room` is at least 2 MiB and at most 1 GiB.
void take_large_pages(size_t room);
