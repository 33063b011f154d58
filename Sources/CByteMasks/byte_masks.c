#include "byte_masks.h"

#include <string.h>

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef int8_t signed64 __attribute__((ext_vector_type(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

// The compiler makes a version for processors with AVX2 as well, and the one that fits is taken when the program starts.
#if defined(__x86_64__) && defined(__GLIBC__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

#define MASK(condition)                                      \
  ({                                                         \
    const bits64 found = __builtin_convertvector(condition, bits64); \
    uint64_t mask;                                           \
    memcpy(&mask, &found, sizeof mask);                      \
    mask;                                                    \
  })

FOR_EACH_PROCESSOR
void byte_masks_fill(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, uint64_t *delimiters,
                     uint64_t *borders, struct byte_masks_text *text) {
  const bytes64 line_feed = '\n', carriage_return = '\r', zero = 0, long_lead = 0xE0, no_lead = 0xC0, even = 0xFE;
  const signed64 first_lead = (int8_t)0xC0, none = 0;
  uint64_t open = text->open, doubtful = text->doubtful;
  for (size_t at = 0; at < count; at += 64) {
    const size_t rest = count - at < 64 ? count - at : 64;
    const uint64_t there = ~(uint64_t)0 >> (64 - rest);
    uint8_t end[64] = {0};
    if (rest < 64) memcpy(end, bytes + at, rest);
    bytes64 block;
    memcpy(&block, rest < 64 ? end : bytes + at, sizeof block);
    const uint64_t found = MASK(block == (bytes64)delimiter) & there;
    const uint64_t border = MASK((block == (bytes64)quote) | (block == line_feed) | (block == carriage_return));
    delimiters[at / 64] = found;
    borders[at / 64] = border & ~found & there;
    // A byte is the second of a character just where the one before it is the first.
    const signed64 numbers = (signed64)block;
    const uint64_t second = MASK(numbers < first_lead), first = MASK(numbers < none) & ~second;
    const uint64_t other = MASK((block == zero) | (block >= long_lead) | ((block & even) == no_lead));
    doubtful |= (other | ((first << 1 | open) ^ second)) & there;
    open = first >> 63;
  }
  text->open = open;
  text->doubtful = doubtful;
}
