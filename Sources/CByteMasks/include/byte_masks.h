#pragma once

#include <stddef.h>
#include <stdint.h>

/// What has been seen of a text that is gone through from its beginning; all zero at first.
struct byte_marks_text {
  /// 1 where the last byte so far begins a character of two bytes.
  uint64_t open;
  /// Zero as long as the text is certainly well-formed UTF-8: nothing but ASCII without NUL, and characters of two bytes.
  uint64_t doubtful;
};

struct byte_marks_found {
  size_t marks, borders;
};

/// Writes where the delimiters, quotes and line ends stand in some bytes: to `marks` their offsets in order, the first
/// byte having `offset`; to `borders`, of each that is no delimiter, its place among the marks, the first having `place`.
///
/// Exactly `count` bytes are read, which need not be aligned; either list must have room for `count + 64` numbers.
struct byte_marks_found byte_marks_find(const uint8_t *bytes, size_t count, uint32_t offset, uint8_t delimiter,
                                        uint8_t quote, uint32_t *marks, uint32_t place, uint32_t *borders,
                                        struct byte_marks_text *text);

/// Whether some bytes are certainly well-formed UTF-8: nothing but ASCII without NUL, and characters of two bytes.
///
/// Exactly `count` bytes are read, which need not be aligned.
int byte_marks_is_plain(const uint8_t *bytes, size_t count);

/// Two offsets.
struct byte_marks_field {
  uint32_t start, end;
};

/// Writes the fields that marks end, the first of them beginning at `start`, each other one just after the mark before.
static inline void byte_marks_fields(const uint32_t *restrict marks, size_t count, uint32_t start,
                                     struct byte_marks_field *restrict fields) {
  if (count == 0) return;
  fields[0].start = start;
  fields[0].end = marks[0];
  for (size_t i = 1; i < count; i++) {
    fields[i].start = marks[i - 1] + 1;
    fields[i].end = marks[i];
  }
}
