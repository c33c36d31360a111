#include "CPlatform.h"
#include <string.h>

// Rows whose keys are worked out before they are counted.
enum { ROWS = 1024 };
// Up to so many combinations have four tables: one that is counted again and again in a row is not waited for.
enum { FEW = 512, TABLES = 4 };

static inline __attribute__((always_inline)) void find_keys(
    const tearsheet_axis *axes, size_t count, size_t start, size_t rows, uint32_t *restrict keys) {
  for (size_t axis = 0; axis < count; axis++) {
    const uint32_t factor = axes[axis].multiplier, missing = axes[axis].missing;
    const int32_t *restrict codes = axes[axis].codes;
    const uint8_t *restrict truths = axes[axis].truths;
    if (codes && axis == 0)
      for (size_t row = 0; row < rows; row++) keys[row] = ((uint32_t)codes[start + row] + missing) * factor;
    else if (codes)
      for (size_t row = 0; row < rows; row++) keys[row] += ((uint32_t)codes[start + row] + missing) * factor;
    else if (axis == 0)
      for (size_t row = 0; row < rows; row++) keys[row] = truths[start + row] * factor;
    else
      for (size_t row = 0; row < rows; row++) keys[row] += truths[start + row] * factor;
  }
}

static inline __attribute__((always_inline)) void count_patterns(
    const tearsheet_axis *axes, size_t count, size_t rows, size_t combinations, long *restrict counts) {
  uint32_t keys[ROWS], few[TABLES][FEW];
  const bool are_few = combinations <= FEW;
  if (are_few)
    for (int table = 0; table < TABLES; table++) memset(few[table], 0, combinations * sizeof few[0][0]);
  for (size_t start = 0; start < rows; start += ROWS) {
    const size_t here = rows - start < ROWS ? rows - start : ROWS;
    find_keys(axes, count, start, here, keys);
    if (are_few) {
      size_t row = 0;
      for (; row + TABLES <= here; row += TABLES)
        for (int table = 0; table < TABLES; table++) few[table][keys[row + table]]++;
      for (; row < here; row++) few[0][keys[row]]++;
    } else {
      for (size_t row = 0; row < here; row++) counts[keys[row]]++;
    }
  }
  if (are_few)
    for (size_t key = 0; key < combinations; key++)
      for (int table = 0; table < TABLES; table++) counts[key] += few[table][key];
}

#if defined(__x86_64__)
static __attribute__((target("avx2"))) void count_patterns_avx2(
    const tearsheet_axis *axes, size_t count, size_t rows, size_t combinations, long *counts) {
  count_patterns(axes, count, rows, combinations, counts);
}
#endif

void tearsheet_count_patterns(
    const tearsheet_axis *axes, size_t count, size_t rows, size_t combinations, long *counts,
    tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return count_patterns_avx2(axes, count, rows, combinations, counts);
#endif
  count_patterns(axes, count, rows, combinations, counts);
}
