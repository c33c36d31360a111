#include "CPlatform.h"

tearsheet_instructions tearsheet_best_instructions(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) return TEARSHEET_AVX2;
#endif
  return TEARSHEET_PLAIN;
}
