#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/// The same in the way that every processor can take, where there may be a quicker one.
struct byte_marks_found byte_marks_find_anywhere(const uint8_t *bytes, size_t count, uint32_t offset,
                                                 uint8_t delimiter, uint8_t quote, uint32_t *marks, uint32_t place,
                                                 uint32_t *borders, struct byte_marks_text *text);

/// Whether some bytes are certainly well-formed UTF-8: nothing but ASCII without NUL, and characters of two bytes.
///
/// Exactly `count` bytes are read, which need not be aligned.
int byte_marks_is_plain(const uint8_t *bytes, size_t count);

/// Two offsets.
struct byte_marks_field {
  uint32_t start, end;
};

/// Writes the fields that marks end, the first of them beginning at `start`, each other one just after the mark before;
/// and the one that the mark after these ends.
///
/// Eight at a time, so that the records of a file, which mostly have as many fields each, are all alike to the
/// processor: `marks` must hold, and `fields` have room for, `count + 8`. What stands behind the last field means nothing.
static inline void byte_marks_fields(const uint32_t *restrict marks, size_t count, uint32_t start,
                                     struct byte_marks_field *restrict fields) {
  typedef uint32_t numbers __attribute__((ext_vector_type(4)));
  fields[0].start = start;
  fields[0].end = marks[0];
  for (size_t i = 1; i <= count; i += 8) {
    for (size_t j = i; j < i + 8; j += 4) {
      numbers starts, ends;
      memcpy(&starts, marks + j - 1, sizeof starts);
      memcpy(&ends, marks + j, sizeof ends);
      starts += 1;
      const numbers low = __builtin_shufflevector(starts, ends, 0, 4, 1, 5);
      const numbers high = __builtin_shufflevector(starts, ends, 2, 6, 3, 7);
      memcpy(fields + j, &low, sizeof low);
      memcpy(fields + j + 2, &high, sizeof high);
    }
  }
}

/// The first and the last sixteen bytes of a word, all of one of up to thirty-two; zero where it has no more bytes.
struct byte_word_ends {
  uint64_t first, second, last_but_one, last;
};

/// For words of up to fifteen bytes, and of sixteen or more: the bits of each end that are the word's.
extern const struct byte_word_ends byte_word_ends_kept[17];

/// Sixteen bytes from `start` and sixteen up to `end` are read, however short the word is. The bits to keep come from a
/// table: how long the next word is nothing tells, so that a branch for it would often be taken in vain.
static inline struct byte_word_ends byte_word_ends_of(const uint8_t *start, const uint8_t *end) {
  const size_t length = (size_t)(end - start);
  const struct byte_word_ends *kept = &byte_word_ends_kept[length < 16 ? length : 16];
  struct byte_word_ends ends;
  memcpy(&ends.first, start, 16);
  memcpy(&ends.last_but_one, end - 16, 16);
  ends.first &= kept->first;
  ends.second &= kept->second;
  ends.last_but_one &= kept->last_but_one;
  ends.last &= kept->last;
  return ends;
}

/// Whether two words of sixteen bytes or more, `count` of them, are the same: up to ninety-six bytes without a branch for
/// how many they are.
static inline int byte_words_are_same(const uint8_t *one, const uint8_t *other, size_t count) {
  typedef uint8_t chunk __attribute__((ext_vector_type(16)));
  typedef _Bool bits __attribute__((ext_vector_type(16)));
  chunk difference = 0;
  // The last sixteen again and again, where there are fewer.
  for (size_t i = 0; i < 6; i++) {
    const size_t at = i * 16 < count - 16 ? i * 16 : count - 16;
    chunk here, there;
    memcpy(&here, one + at, sizeof here);
    memcpy(&there, other + at, sizeof there);
    difference |= here ^ there;
  }
  const bits different = __builtin_convertvector(difference != 0, bits);
  uint16_t mask;
  memcpy(&mask, &different, sizeof mask);
  if (mask) return 0;
  return count <= 96 || memcmp(one + 96, other + 96, count - 96) == 0;
}

/// What an amount was read as.
struct byte_amount {
  /// Hundredths; zero of an empty content.
  int64_t amount;
  int is_read;
};

/// Reads an amount such as `1 234 567,50` that ends before `end` and has `count` bytes, sixteen at most; an empty one is
/// read as zero, and any other spelling, right or wrong, is not read.
///
/// Sixteen bytes before `end` are looked at. Without a branch, as lengths and blanks come as they please.
struct byte_amount byte_amount_read(const uint8_t *end, size_t count);

/// The same in the way that every processor can take, where there may be a quicker one.
struct byte_amount byte_amount_read_anywhere(const uint8_t *end, size_t count);
