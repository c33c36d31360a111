#include "CPlatform.h"
#include <string.h>

#pragma STDC FP_CONTRACT OFF

// Rows of which the tenths are worked out before they are looked up.
enum { ROWS = 1024 };

// How many tenths each number is, or `limit` where it is not the double nearest to fewer tenths than that. Without a
// branch, so that the compiler does several rows at once.
static inline __attribute__((always_inline)) void find_tenths(
    const double *restrict numbers, size_t rows, int32_t limit, int32_t *restrict tenths) {
  for (size_t row = 0; row < rows; row++) {
    // Added to 1.5 · 2⁵², a number is rounded to a whole one that stands in the lowest bits.
    const double shifted = numbers[row] * 10 + 0x1.8p52;
    uint64_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    const uint32_t low = (uint32_t)bits;
    const int32_t tenth = low < (uint32_t)limit ? (int32_t)low : limit;
    tenths[row] = (double)tenth / 10 == numbers[row] ? tenth : limit;
  }
}

static inline __attribute__((always_inline)) size_t code_numbers(
    const double *restrict numbers, size_t rows, const int32_t *restrict codes, int32_t limit,
    int32_t *restrict out) {
  int32_t tenths[ROWS];
  size_t unknown = 0;
  for (size_t start = 0; start < rows; start += ROWS) {
    const size_t here = rows - start < ROWS ? rows - start : ROWS;
    find_tenths(numbers + start, here, limit, tenths);
    for (size_t row = 0; row < here; row++) {
      const int32_t code = codes[tenths[row]];
      out[start + row] = code;
      unknown += code < 0;
    }
  }
  return unknown;
}

#if defined(__x86_64__)
static __attribute__((target("avx2"))) size_t code_numbers_avx2(
    const double *numbers, size_t rows, const int32_t *codes, int32_t limit, int32_t *out) {
  return code_numbers(numbers, rows, codes, limit, out);
}
#endif

size_t tearsheet_code_numbers(
    const double *numbers, size_t rows, const int32_t *codes, int32_t limit, int32_t *out,
    tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return code_numbers_avx2(numbers, rows, codes, limit, out);
#endif
  return code_numbers(numbers, rows, codes, limit, out);
}
