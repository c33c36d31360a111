#include "CPlatform.h"

// The same sums whatever instructions there are: no multiplication and addition may become one.
#pragma STDC FP_CONTRACT OFF

// In eights, as the compiler may not change the order of additions.
static inline __attribute__((always_inline)) double sum(const double *a, size_t count) {
  double sums[8] = {0};
  for (size_t row = 0; row < count; row += 8)
    for (int i = 0; i < 8; i++) sums[i] += a[row + i];
  double all = 0;
  for (int i = 0; i < 8; i++) all += sums[i];
  return all;
}

static inline __attribute__((always_inline)) double dot(const double *a, const double *b, size_t count) {
  double sums[8] = {0};
  for (size_t row = 0; row < count; row += 8)
    for (int i = 0; i < 8; i++) sums[i] += a[row + i] * b[row + i];
  double all = 0;
  for (int i = 0; i < 8; i++) all += sums[i];
  return all;
}

#if defined(__x86_64__)
static __attribute__((target("avx2"))) double sum_avx2(const double *a, size_t count) { return sum(a, count); }
static __attribute__((target("avx2"))) double dot_avx2(const double *a, const double *b, size_t count) {
  return dot(a, b, count);
}
#endif

double tearsheet_sum(const double *a, size_t count, tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return sum_avx2(a, count);
#endif
  return sum(a, count);
}

double tearsheet_dot(const double *a, const double *b, size_t count, tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return dot_avx2(a, b, count);
#endif
  return dot(a, b, count);
}
