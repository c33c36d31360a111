#include "masks.h"

#if defined(__x86_64__)
#include <immintrin.h>

static inline __attribute__((always_inline)) uint64_t equal_16(const __m128i part[4], uint8_t byte) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part[i], wanted)) << 16 * i;
  return bits;
}

static void find_masks_plain(const uint8_t *text, size_t blocks, uint8_t delimiter, masks *found) {
  for (size_t i = 0; i < blocks; i++, text += 64) {
    __m128i part[4];
    for (int j = 0; j < 4; j++) part[j] = _mm_loadu_si128((const __m128i *)(text + 16 * j));
    found->quotes[i] = equal_16(part, '"');
    found->lf[i] = equal_16(part, '\n');
    found->cr[i] = equal_16(part, '\r');
    found->delimiters[i] = equal_16(part, delimiter);
    found->nul |= equal_16(part, 0);
    found->high |= (uint64_t)_mm_movemask_epi8(
        _mm_or_si128(_mm_or_si128(part[0], part[1]), _mm_or_si128(part[2], part[3])));
  }
}

#define WITH_AVX2 __attribute__((target("avx2")))

static inline WITH_AVX2 __attribute__((always_inline)) uint64_t equal_32(__m256i low, __m256i high, __m256i wanted) {
  const uint32_t bits[2] = {
      (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)),
      (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted))};
  return bits[0] | (uint64_t)bits[1] << 32;
}

static WITH_AVX2 void find_masks_avx2(const uint8_t *text, size_t blocks, uint8_t delimiter, masks *found) {
  const __m256i quote = _mm256_set1_epi8('"'), lf = _mm256_set1_epi8('\n'), cr = _mm256_set1_epi8('\r'),
                separator = _mm256_set1_epi8((char)delimiter);
  // The greatest byte of a place tells whether one is above 127, the least whether one is NUL.
  __m256i all = _mm256_setzero_si256(), least = _mm256_set1_epi8(1);
  for (size_t i = 0; i < blocks; i++, text += 64) {
    const __m256i a = _mm256_loadu_si256((const __m256i *)text), b = _mm256_loadu_si256((const __m256i *)(text + 32));
    found->quotes[i] = equal_32(a, b, quote);
    found->lf[i] = equal_32(a, b, lf);
    found->cr[i] = equal_32(a, b, cr);
    found->delimiters[i] = equal_32(a, b, separator);
    all = _mm256_or_si256(all, _mm256_or_si256(a, b));
    least = _mm256_min_epu8(least, _mm256_min_epu8(a, b));
  }
  found->high |= (uint32_t)_mm256_movemask_epi8(all);
  found->nul |= (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(least, _mm256_setzero_si256()));
}

#else

// Eight bytes at a time in plain arithmetic, for every other processor.
static inline uint64_t load(const uint8_t *text) {
  uint64_t word = 0;
  for (int i = 7; i >= 0; i--) word = word << 8 | text[i];
  return word;
}

// The highest bit of each byte, gathered.
static inline uint64_t gather(uint64_t word) { return (word >> 7 & 0x0101010101010101) * 0x0102040810204080 >> 56; }

static inline uint64_t equal(uint64_t word, uint8_t byte) {
  const uint64_t low = 0x7F7F7F7F7F7F7F7F;
  const uint64_t difference = word ^ 0x0101010101010101 * byte;
  return gather(~(((difference & low) + low) | difference));
}

static void find_masks_plain(const uint8_t *text, size_t blocks, uint8_t delimiter, masks *found) {
  for (size_t i = 0; i < blocks; i++) {
    uint64_t quotes = 0, lf = 0, cr = 0, delimiters = 0;
    for (int part = 0; part < 64; part += 8, text += 8) {
      const uint64_t word = load(text);
      quotes |= equal(word, '"') << part;
      lf |= equal(word, '\n') << part;
      cr |= equal(word, '\r') << part;
      delimiters |= equal(word, delimiter) << part;
      found->nul |= equal(word, 0);
      found->high |= gather(word);
    }
    found->quotes[i] = quotes;
    found->lf[i] = lf;
    found->cr[i] = cr;
    found->delimiters[i] = delimiters;
  }
}
#endif

void find_masks(
    const uint8_t *text, size_t blocks, uint8_t delimiter, masks *found, tearsheet_instructions instructions) {
  found->high = found->nul = 0;
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return find_masks_avx2(text, blocks, delimiter, found);
#endif
  find_masks_plain(text, blocks, delimiter, found);
}
