#include "CPlatform.h"
#include <string.h>

enum { LANES = TEARSHEET_TENTHS_LANES };

// Without a branch, as lengths vary.
static inline uint32_t tenths_of(const uint8_t *text, uint32_t length, bool has_quotes) {
  uint32_t word;
  memcpy(&word, text, sizeof word);  // the first character in the lowest byte
  // Of a text in quotes three characters are there: a fourth is taken for no digit.
  const uint32_t is_quoted = has_quotes & ((word & 0xFF) == '"');
  word >>= 8 * is_quoted;
  length -= 2 * is_quoted;
  // The last character goes to the highest byte and digits become 0 to 9; the point becomes 0x1E.
  const uint32_t unused = 8 * (4 - length & 3);
  const uint32_t digits = (word ^ 0x30303030u) << unused;
  const uint32_t has_point = (digits >> 16 & 0xFF) == ('.' ^ '0');
  const uint32_t pure = digits ^ has_point * (('.' ^ '0') << 16);
  const uint32_t is_pure = ((pure + 0x76767676u | pure) & 0x80808080u) == 0;
  // One or two characters; with a point, three or four.
  const uint32_t is_short = length - 1 - 2 * has_point < 2;
  const uint32_t last = pure >> 24, sum = (pure & 0xFF) * 100 + (pure >> 8 & 0xFF) * 10 + (pure >> 16 & 0xFF) * 100;
  return is_pure & is_short ? sum + (has_point ? last : last * 10) : TEARSHEET_NO_TENTHS;
}

static void tenths_plain(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column, size_t columns,
    bool has_quotes, uint16_t *tenths, size_t stride, bool *unknown) {
  for (size_t i = 0; i < columns; i++) unknown[i] = false;
  for (size_t record = 0; record < count; record++, tenths += stride) {
    const uint32_t *field = starts + firsts[record] + column;
    for (size_t i = 0; i < columns; i++) {
      const uint32_t found = tenths_of(text + field[i], field[i + 1] - 1 - field[i], has_quotes);
      tenths[i] = (uint16_t)found;
      unknown[i] |= found == TEARSHEET_NO_TENTHS;
    }
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

enum { RECORDS = 16 };

#define WITH_AVX2 __attribute__((target("avx2")))

// Up to eight columns at once. The texts are fetched one by one, as a load that gathers them is slow on many processors;
// the rest has no branch, as lengths vary.
static inline WITH_AVX2 __attribute__((always_inline)) void tenths_of_lanes(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column, size_t columns,
    bool has_quotes, uint16_t *tenths, size_t stride, bool *unknown) {
  const __m256i mark = _mm256_set1_epi32(has_quotes ? '"' : 0x100);
  const __m256i third = _mm256_set1_epi32(0xFF0000), point = _mm256_set1_epi32(('.' ^ '0') << 16);
  // What each character counts for, the first one lowest: 100, 10, 100 and, after a point, 1 or else 10.
  const __m256i whole = _mm256_set1_epi32(0x0A640A64), decimal = _mm256_set1_epi32(0x01640A64);
  uint32_t words[RECORDS * LANES] = {0};
  __m256i all_known = _mm256_set1_epi32(-1);
  for (size_t record = 0; record < count; record++, tenths += stride) {
    const uint32_t *field = starts + firsts[record] + column;
    // Those of some records at a time: what was only just stored piece by piece cannot be loaded at once.
    if (record % RECORDS == 0)
      for (size_t j = 0; j < RECORDS && record + j < count; j++) {
        const uint32_t *fetched = starts + firsts[record + j] + column;
        for (size_t i = 0; i < columns; i++) memcpy(words + LANES * j + i, text + fetched[i], 4);
      }
    const __m256i start = _mm256_loadu_si256((const __m256i *)field);
    const __m256i next = _mm256_loadu_si256((const __m256i *)(field + 1));
    __m256i characters = _mm256_loadu_si256((const __m256i *)(words + LANES * (record % RECORDS)));
    __m256i length_less_1 = _mm256_sub_epi32(_mm256_sub_epi32(next, start), _mm256_set1_epi32(2));
    // Of a text in quotes three characters are there: a fourth is taken for no digit.
    const __m256i is_quoted = _mm256_cmpeq_epi32(_mm256_and_si256(characters, _mm256_set1_epi32(0xFF)), mark);
    characters = _mm256_srlv_epi32(characters, _mm256_and_si256(is_quoted, _mm256_set1_epi32(8)));
    length_less_1 = _mm256_add_epi32(length_less_1, _mm256_add_epi32(is_quoted, is_quoted));
    // The last character goes to the highest byte and digits become 0 to 9; of what is too long or empty nothing is left.
    const __m256i unused = _mm256_sub_epi32(_mm256_set1_epi32(24), _mm256_slli_epi32(length_less_1, 3));
    const __m256i digits = _mm256_sllv_epi32(_mm256_xor_si256(characters, _mm256_set1_epi8('0')), unused);
    const __m256i has_point = _mm256_cmpeq_epi32(_mm256_and_si256(digits, third), point);
    const __m256i pure = _mm256_andnot_si256(_mm256_and_si256(has_point, third), digits);
    const __m256i is_pure = _mm256_cmpeq_epi32(_mm256_min_epu8(pure, _mm256_set1_epi8(9)), pure);
    // One or two characters; with a point, three or four.
    const __m256i past_shortest = _mm256_add_epi32(length_less_1, _mm256_add_epi32(has_point, has_point));
    const __m256i is_short =
        _mm256_cmpeq_epi32(_mm256_andnot_si256(_mm256_set1_epi32(1), past_shortest), _mm256_setzero_si256());
    const __m256i is_known = _mm256_and_si256(is_pure, is_short);
    const __m256i values = _mm256_blendv_epi8(whole, decimal, has_point);
    const __m256i sums = _mm256_madd_epi16(_mm256_maddubs_epi16(values, pure), _mm256_set1_epi16(1));
    const __m256i found = _mm256_blendv_epi8(_mm256_set1_epi32(TEARSHEET_NO_TENTHS), sums, is_known);
    all_known = _mm256_and_si256(all_known, is_known);
    _mm_storeu_si128(
        (__m128i *)tenths, _mm_packus_epi32(_mm256_castsi256_si128(found), _mm256_extracti128_si256(found, 1)));
  }
  const uint32_t known = (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(all_known));
  for (size_t i = 0; i < columns; i++) unknown[i] = !(known >> i & 1);
}

static WITH_AVX2 void tenths_avx2(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column, size_t columns,
    bool has_quotes, uint16_t *tenths, size_t stride, bool *unknown) {
  // The usual number for itself, so that the loop over it is none.
  if (columns == LANES)
    return tenths_of_lanes(text, starts, firsts, count, column, LANES, has_quotes, tenths, stride, unknown);
  tenths_of_lanes(text, starts, firsts, count, column, columns, has_quotes, tenths, stride, unknown);
}
#endif

void tearsheet_read_tenths(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column, size_t columns,
    bool has_quotes, uint16_t *tenths, size_t stride, bool *unknown, tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2)
    return tenths_avx2(text, starts, firsts, count, column, columns, has_quotes, tenths, stride, unknown);
#endif
  tenths_plain(text, starts, firsts, count, column, columns, has_quotes, tenths, stride, unknown);
}
