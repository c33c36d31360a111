#include "masks.h"

// Eight at a time, past the last bit where need be: the loop then ends alike for most blocks.
static size_t write_positions_plain(
    const uint64_t *words, size_t blocks, uint32_t base, uint32_t *positions) {
  uint32_t *next = positions;
  for (size_t block = 0; block < blocks; block++) {
    uint64_t word = words[block];
    const uint32_t place = base + (uint32_t)(64 * block) + 1;
    uint32_t *entry = next;
    next += __builtin_popcountll(word);
    while (word) {
      for (int i = 0; i < 8; i++) {
        entry[i] = place + (uint32_t)__builtin_ctzll(word | (uint64_t)1 << 63);
        word &= word - 1;
      }
      entry += 8;
    }
  }
  return (size_t)(next - positions);
}

#if defined(__x86_64__)
#include <immintrin.h>

// For each byte the places of its bits, eight bits each, the lowest place first.
#define PLACE(byte, bit) ((uint64_t)((byte) >> bit & 1) * bit << 8 * __builtin_popcount((byte) & ((1 << bit) - 1)))
#define PLACES(byte)                                                                                                  \
  PLACE(byte, 1) | PLACE(byte, 2) | PLACE(byte, 3) | PLACE(byte, 4) | PLACE(byte, 5) | PLACE(byte, 6) | PLACE(byte, 7)
#define FOUR(byte) PLACES(byte), PLACES(byte + 1), PLACES(byte + 2), PLACES(byte + 3)
#define SIXTEEN(byte) FOUR(byte), FOUR(byte + 4), FOUR(byte + 8), FOUR(byte + 12)
#define SIXTY_FOUR(byte) SIXTEEN(byte), SIXTEEN(byte + 16), SIXTEEN(byte + 32), SIXTEEN(byte + 48)
static const uint64_t places_in_byte[] = {SIXTY_FOUR(0), SIXTY_FOUR(64), SIXTY_FOUR(128), SIXTY_FOUR(192)};

// Eight places at a time, from the table, whatever the bits: no branch that could be guessed wrong.
static __attribute__((target("avx2,popcnt"))) size_t write_positions_avx2(
    const uint64_t *words, size_t blocks, uint32_t base, uint32_t *positions) {
  uint32_t *next = positions;
  for (size_t block = 0; block < blocks; block++) {
    const uint64_t word = words[block];
    for (int part = 0; part < 64; part += 8) {
      const uint8_t bits = (uint8_t)(word >> part);
      const __m256i places = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(places_in_byte + bits)));
      const __m256i from = _mm256_set1_epi32((int)(base + (uint32_t)(64 * block) + (uint32_t)part + 1));
      _mm256_storeu_si256((__m256i *)next, _mm256_add_epi32(places, from));
      next += __builtin_popcount(bits);
    }
  }
  return (size_t)(next - positions);
}

#endif

size_t write_positions(
    const uint64_t *words, size_t blocks, uint32_t base, uint32_t *positions, tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return write_positions_avx2(words, blocks, base, positions);
#endif
  return write_positions_plain(words, blocks, base, positions);
}
