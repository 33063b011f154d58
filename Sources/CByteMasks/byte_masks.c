#include "byte_masks.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef int8_t signed64 __attribute__((ext_vector_type(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

// The compiler makes versions for processors of the last ten years as well, and the one that fits is taken when the
// program starts.
#if defined(__x86_64__) && defined(__GLIBC__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

// Bit i is for byte i.
#define MASK(condition)                                              \
  ({                                                                 \
    const bits64 found = __builtin_convertvector(condition, bits64); \
    uint64_t mask;                                                   \
    memcpy(&mask, &found, sizeof mask);                              \
    mask;                                                            \
  })

#define FIRST(mask) ((mask) ? (uint32_t)__builtin_ctzll(mask) : 64)

// Writes an offset for each bit of a mask; up to sixty-four more numbers may be written than that.
typedef void write_offsets(uint32_t *to, uint64_t mask, uint32_t offset);

// Eight at a time, so that how many there are is seldom a surprise to the processor; those beyond the last are written
// over by the next.
static inline __attribute__((always_inline)) void write_one_by_one(uint32_t *to, uint64_t mask, uint32_t offset) {
  do {
    for (int i = 0; i < 8; i++) {
      *to++ = offset + FIRST(mask);
      mask &= mask - 1;
    }
  } while (mask);
}

// The same for any way of writing offsets, each made a function of its own below.
static inline __attribute__((always_inline)) struct byte_marks_found find(
    const uint8_t *bytes, size_t count, uint32_t offset, uint8_t delimiter, uint8_t quote, uint32_t *marks,
    uint32_t place, uint32_t *borders, struct byte_marks_text *text, write_offsets *write) {
  const bytes64 line_feed = '\n', carriage_return = '\r', no_lead = 0xC0, even = 0xFE;
  // Of all bytes, to be judged at the end.
  bytes64 lowest = (uint8_t)' ', highest = 0;
  signed64 no_leads = 0;
  const signed64 first_lead = (int8_t)0xC0, none = 0;
  uint64_t open = text->open, doubtful = text->doubtful;
  struct byte_marks_found found = {0, 0};
  for (size_t at = 0; at < count; at += 64) {
    const size_t rest = count - at < 64 ? count - at : 64;
    const uint64_t there = ~(uint64_t)0 >> (64 - rest);
    uint8_t end[64];
    if (rest < 64) memcpy(memset(end, ' ', sizeof end), bytes + at, rest);
    bytes64 block;
    memcpy(&block, rest < 64 ? end : bytes + at, sizeof block);
    const uint64_t delimiters = MASK(block == (bytes64)delimiter) & there;
    uint64_t border = MASK((block == (bytes64)quote) | (block == line_feed) | (block == carriage_return)) & there &
                      ~delimiters;
    // A byte is the second of a character just where the one before it is the first.
    const signed64 numbers = (signed64)block;
    const uint64_t second = MASK(numbers < first_lead), first = MASK(numbers < none) & ~second;
    doubtful |= ((first << 1 | open) ^ second) & there;
    lowest = __builtin_elementwise_min(lowest, block);
    highest = __builtin_elementwise_max(highest, block);
    no_leads |= (block & even) == no_lead;
    // The last byte there is may be the first of a character that is never ended.
    open = first >> (rest - 1);

    const uint64_t both = delimiters | border;
    // Most have one or none: the first is written in any case, and whether it counts is no branch.
    uint64_t before = both & ((border & -border) - 1);
    borders[found.borders] = place + (uint32_t)found.marks + (uint32_t)__builtin_popcountll(before);
    found.borders += border != 0;
    for (border &= border - 1; border; border &= border - 1) {
      before = both & ((border & -border) - 1);
      borders[found.borders++] = place + (uint32_t)found.marks + (uint32_t)__builtin_popcountll(before);
    }
    write(marks + found.marks, both, offset + (uint32_t)at);
    found.marks += (size_t)__builtin_popcountll(both);
  }
  text->open = open;
  text->doubtful = doubtful | MASK(lowest == (bytes64)0) | MASK(highest >= (bytes64)0xE0) | MASK(no_leads != none);
  return found;
}

FOR_EACH_PROCESSOR
struct byte_marks_found byte_marks_find_anywhere(const uint8_t *bytes, size_t count, uint32_t offset,
                                                 uint8_t delimiter, uint8_t quote, uint32_t *marks, uint32_t place,
                                                 uint32_t *borders, struct byte_marks_text *text) {
  return find(bytes, count, offset, delimiter, quote, marks, place, borders, text, write_one_by_one);
}

#ifdef __x86_64__
// Processors since 2019, and AMD's since 2022, move the chosen ones of sixty-four bytes together at once.
#define COMPRESSING __attribute__((target("arch=x86-64-v4,avx512vbmi2")))

COMPRESSING
static inline __attribute__((always_inline)) void write_compressed(uint32_t *to, uint64_t mask, uint32_t offset) {
  static const uint8_t all[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
  };
  const __m512i places = _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(all));
  const __m512i first = _mm512_set1_epi32((int)offset);
  const int count = __builtin_popcountll(mask);
#define WRITE(part)                     \
  _mm512_storeu_si512(to + 16 * (part), \
                      _mm512_add_epi32(first, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(places, part))))
  WRITE(0);
  if (count > 16) WRITE(1);
  if (count > 32) {
    WRITE(2);
    WRITE(3);
  }
#undef WRITE
}

COMPRESSING
static struct byte_marks_found find_compressed(const uint8_t *bytes, size_t count, uint32_t offset, uint8_t delimiter,
                                               uint8_t quote, uint32_t *marks, uint32_t place, uint32_t *borders,
                                               struct byte_marks_text *text) {
  return find(bytes, count, offset, delimiter, quote, marks, place, borders, text, write_compressed);
}
#endif

struct byte_marks_found byte_marks_find(const uint8_t *bytes, size_t count, uint32_t offset, uint8_t delimiter,
                                        uint8_t quote, uint32_t *marks, uint32_t place, uint32_t *borders,
                                        struct byte_marks_text *text) {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx512vbmi2"))
    return find_compressed(bytes, count, offset, delimiter, quote, marks, place, borders, text);
#endif
  return byte_marks_find_anywhere(bytes, count, offset, delimiter, quote, marks, place, borders, text);
}

FOR_EACH_PROCESSOR
int byte_marks_is_plain(const uint8_t *bytes, size_t count) {
  const bytes64 no_lead = 0xC0, even = 0xFE;
  bytes64 lowest = (uint8_t)' ', highest = 0;
  signed64 no_leads = 0;
  const signed64 first_lead = (int8_t)0xC0, none = 0;
  uint64_t open = 0, doubtful = 0;
  for (size_t at = 0; at < count; at += 64) {
    bytes64 block = (uint8_t)' ';
    memcpy(&block, bytes + at, count - at < 64 ? count - at : 64);
    const signed64 numbers = (signed64)block;
    const uint64_t second = MASK(numbers < first_lead), first = MASK(numbers < none) & ~second;
    doubtful |= (first << 1 | open) ^ second;
    lowest = __builtin_elementwise_min(lowest, block);
    highest = __builtin_elementwise_max(highest, block);
    no_leads |= (block & even) == no_lead;
    open = first >> 63;
  }
  return !(open | doubtful | MASK(lowest == (bytes64)0) | MASK(highest >= (bytes64)0xE0) | MASK(no_leads != none));
}

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the first byte of a word must be the lowest of its number"
#endif

const struct byte_word_ends byte_word_ends_kept[17] = {
    {0x0, 0x0, 0x0, 0x0},
    {0xFF, 0x0, 0x0, 0xFF00000000000000},
    {0xFFFF, 0x0, 0x0, 0xFFFF000000000000},
    {0xFFFFFF, 0x0, 0x0, 0xFFFFFF0000000000},
    {0xFFFFFFFF, 0x0, 0x0, 0xFFFFFFFF00000000},
    {0xFFFFFFFFFF, 0x0, 0x0, 0xFFFFFFFFFF000000},
    {0xFFFFFFFFFFFF, 0x0, 0x0, 0xFFFFFFFFFFFF0000},
    {0xFFFFFFFFFFFFFF, 0x0, 0x0, 0xFFFFFFFFFFFFFF00},
    {0xFFFFFFFFFFFFFFFF, 0x0, 0x0, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFF, 0xFF00000000000000, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFFFF, 0xFFFF000000000000, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFFFFFF, 0xFFFFFF0000000000, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF00000000, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFF000000, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFF0000, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF00, 0xFFFFFFFFFFFFFFFF},
    {0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF},
};

// Of eight characters such as `4 567,50`: a digit, a space, three digits, a comma, two digits, from which their zeros
// have been taken away.
static inline uint64_t grouped_value(uint64_t bytes) {
  const uint64_t pairs = (bytes * 10 + (bytes >> 8)) & 0x00FF00FF00FF00FF;
  const uint64_t halves = (pairs & 0x0000FFFF0000FFFF) * 10 + (pairs >> 16 & 0x0000FFFF0000FFFF);
  return (halves & 0xFFFFFFFF) * 1000 + (halves >> 32);
}

// By bit: no byte, and from one to three digits before any number of groups. A space may not come first, and decimals
// may not be all there is.
#define AMOUNT_LENGTHS 0x17771u

struct byte_amount byte_amount_read_anywhere(const uint8_t *end, size_t count) {
  const struct byte_word_ends *kept = &byte_word_ends_kept[count < 16 ? count : 16];
  uint64_t high, low;
  memcpy(&high, end - 16, sizeof high);
  memcpy(&low, end - 8, sizeof low);
  // `0 000 00` and `0 000,00`: what remains is the values of digits, and zero between them.
  high = (high ^ 0x3030203030302030) & kept->last_but_one;
  low = (low ^ 0x30302C3030302030) & kept->last;
  // What is added brings a digit above 9, and anything but zero elsewhere, over 127.
  const uint64_t most = 0x76767F7676767F76;
  const uint64_t too_much = ((low + most) | low | (high + most) | high) & 0x8080808080808080;
  const struct byte_amount amount = {
      (int64_t)(grouped_value(low) + grouped_value(high) * 1000000),
      (too_much == 0) & (count <= 16) & (AMOUNT_LENGTHS >> (count & 31)),
  };
  return amount;
}

#ifdef __SSE2__
struct byte_amount byte_amount_read(const uint8_t *end, size_t count) {
  // The same, all sixteen characters at once.
  const __m128i zeros = _mm_setr_epi8('0', ' ', '0', '0', '0', ' ', '0', '0', '0', ' ', '0', '0', '0', ',', '0', '0');
  const __m128i most = _mm_set1_epi64x(0x76767F7676767F76);
  const __m128i kept =
      _mm_loadu_si128((const __m128i *)&byte_word_ends_kept[count < 16 ? count : 16].last_but_one);
  const __m128i digits = _mm_and_si128(_mm_xor_si128(_mm_loadu_si128((const __m128i *)(end - 16)), zeros), kept);
  const int too_much = _mm_movemask_epi8(_mm_or_si128(_mm_add_epi8(digits, most), digits));
  // The digits before and behind each border of pairs, then the groups that they make: `0`, `000` twice, `000`, `00`.
  const __m128i none = _mm_setzero_si128();
  const __m128i high =
      _mm_madd_epi16(_mm_unpacklo_epi8(digits, none), _mm_setr_epi16(1, 0, 100, 10, 1, 0, 100, 10));
  const __m128i low =
      _mm_madd_epi16(_mm_unpackhi_epi8(digits, none), _mm_setr_epi16(1, 0, 100, 10, 1, 0, 10, 1));
  const __m128i groups =
      _mm_madd_epi16(_mm_packs_epi32(high, low), _mm_setr_epi16(1000, 1, 1000, 1, 1000, 1, 100, 1));
  const uint64_t first = (uint64_t)_mm_cvtsi128_si64(groups);
  const uint64_t second = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(groups, groups));
  const struct byte_amount amount = {
      (int64_t)((first & 0xFFFFFFFF) * 100000000 + (first >> 32) * 100000 + (second & 0xFFFFFFFF) * 100 +
                (second >> 32)),
      (too_much == 0) & (count <= 16) & (AMOUNT_LENGTHS >> (count & 31)),
  };
  return amount;
}
#else
struct byte_amount byte_amount_read(const uint8_t *end, size_t count) {
  return byte_amount_read_anywhere(end, count);
}
#endif
