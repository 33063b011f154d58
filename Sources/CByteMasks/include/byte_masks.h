#pragma once

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Every function reads exactly 64 bytes: they must be readable, and need not be aligned. Bit i is for byte i.

#if defined(__SSE2__)
static inline __attribute__((always_inline)) uint64_t
byte_masks_gather(__m128i a, __m128i b, __m128i c, __m128i d) {
  return (uint64_t)(uint32_t)_mm_movemask_epi8(a) | (uint64_t)(uint32_t)_mm_movemask_epi8(b) << 16 |
         (uint64_t)(uint32_t)_mm_movemask_epi8(c) << 32 | (uint64_t)(uint32_t)_mm_movemask_epi8(d) << 48;
}
#endif

/// Set where a byte is one of the four.
static inline __attribute__((always_inline)) uint64_t
byte_masks_any(const uint8_t *bytes, uint8_t first, uint8_t second, uint8_t third, uint8_t fourth) {
#if defined(__SSE2__)
  const __m128i p = _mm_set1_epi8((char)first), q = _mm_set1_epi8((char)second);
  const __m128i r = _mm_set1_epi8((char)third), s = _mm_set1_epi8((char)fourth);
  __m128i found[4];
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    found[i] = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, p), _mm_cmpeq_epi8(v, q)),
                            _mm_or_si128(_mm_cmpeq_epi8(v, r), _mm_cmpeq_epi8(v, s)));
  }
  return byte_masks_gather(found[0], found[1], found[2], found[3]);
#else
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) {
    const uint8_t byte = bytes[i];
    mask |= (uint64_t)(byte == first || byte == second || byte == third || byte == fourth) << i;
  }
  return mask;
#endif
}

/// Set where a byte is NUL or outside ASCII.
static inline __attribute__((always_inline)) uint64_t byte_masks_unusual(const uint8_t *bytes) {
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  __m128i found[4];
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    found[i] = _mm_or_si128(v, _mm_cmpeq_epi8(v, zero));
  }
  return byte_masks_gather(found[0], found[1], found[2], found[3]);
#else
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(bytes[i] == 0 || bytes[i] >= 0x80) << i;
  return mask;
#endif
}
