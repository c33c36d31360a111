#include "CPlatform.h"

#pragma STDC FP_CONTRACT OFF

// Item by item over all rows, without a branch, so that the compiler does several rows at once.
static inline __attribute__((always_inline)) size_t add_item(
    const double *restrict answers, size_t rows, tearsheet_item item, double *restrict sums,
    double *restrict answered) {
  int64_t outside = 0;
  for (size_t row = 0; row < rows; row++) {
    const double answer = answers[row];
    const bool is_inside = (answer >= item.low) & (answer <= item.high);
    const double value = item.is_reversed ? item.mirror - answer : answer;
    sums[row] += is_inside ? value : 0;
    answered[row] += is_inside ? 1 : 0;
    outside += !is_inside & (answer == answer);
  }
  return (size_t)outside;
}

#if defined(__x86_64__)
static __attribute__((target("avx2"))) size_t add_item_avx2(
    const double *answers, size_t rows, tearsheet_item item, double *sums, double *answered) {
  return add_item(answers, rows, item, sums, answered);
}
#endif

size_t tearsheet_add_item(
    const double *answers, size_t rows, tearsheet_item item, double *sums, double *answered,
    tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return add_item_avx2(answers, rows, item, sums, answered);
#endif
  return add_item(answers, rows, item, sums, answered);
}
