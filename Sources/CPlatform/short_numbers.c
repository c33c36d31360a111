#include "CPlatform.h"
#include <string.h>

// Without a branch, so that a compiler can do several fields at once and lengths that vary cost nothing.
static inline __attribute__((always_inline)) void short_numbers(
    const uint8_t *restrict text, const uint32_t *restrict starts, const uint32_t *restrict firsts, size_t count,
    uint32_t column, const double *restrict table, double *restrict values) {
  for (size_t record = 0; record < count; record++) {
    const uint32_t field = firsts[record] + column;
    const uint32_t start = starts[field], length = starts[field + 1] - 1 - start;
    uint32_t word;
    memcpy(&word, text + start, sizeof word);  // the first character in the lowest byte
    // The last character goes to the highest byte and digits become 0 to 9; the point becomes 0x1E.
    const uint32_t unused = 8 * (4 - length & 3);
    const uint32_t digits = word << unused ^ 0x30303030u << unused;
    const uint32_t has_point = length > 2 && (digits >> 16 & 0xFF) == 0x1E;
    const uint32_t pure = has_point ? digits ^ 0x1E0000 : digits;
    const uint32_t is_number =
        ((pure + 0x76767676u | pure) & 0x80808080u) == 0 && length - 1 < (has_point ? 4u : 2u);
    const uint32_t a = pure & 0xFF, b = pure >> 8 & 0xFF, c = pure >> 16 & 0xFF, d = pure >> 24;
    const uint32_t tenths = has_point ? a * 100 + b * 10 + d : c * 100 + d * 10;
    values[record] = table[is_number ? tenths : TEARSHEET_NO_SHORT_NUMBER];
  }
}

#if defined(__x86_64__)
static __attribute__((target("avx2"))) void short_numbers_avx2(
    const uint8_t *restrict text, const uint32_t *restrict starts, const uint32_t *restrict firsts, size_t count,
    uint32_t column, const double *restrict table, double *restrict values) {
  short_numbers(text, starts, firsts, count, column, table, values);
}
#endif

void tearsheet_short_numbers(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column,
    const double *table, double *values) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return short_numbers_avx2(text, starts, firsts, count, column, table, values);
#endif
  short_numbers(text, starts, firsts, count, column, table, values);
}
