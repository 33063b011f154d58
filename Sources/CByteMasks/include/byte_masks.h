#pragma once

#include <stddef.h>
#include <stdint.h>

/// What has been seen of a text that is gone through from its beginning; all zero at first.
struct byte_masks_text {
  /// 1 where the last byte so far begins a character of two bytes.
  uint64_t open;
  /// Zero as long as the text is certainly well-formed UTF-8: nothing but ASCII without NUL, and characters of two bytes.
  uint64_t doubtful;
};

/// Fills in the masks of the next bytes of a text, 64 bytes to a mask and bit i of it for byte i, the last mask perhaps
/// for fewer: in `delimiters` those that are the delimiter, in `borders` quotes and line ends that are not.
///
/// Exactly `count` bytes are read, which need not be aligned, and (count + 63) / 64 masks written to either list.
void byte_masks_fill(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, uint64_t *delimiters,
                     uint64_t *borders, struct byte_masks_text *text);
