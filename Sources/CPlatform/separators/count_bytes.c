#include "masks.h"
#include <string.h>

static inline __attribute__((always_inline)) tearsheet_bytes count_bytes(
    const uint8_t *text, size_t count, tearsheet_instructions instructions) {
  tearsheet_bytes found = {0};
  uint64_t cr_before = 0;
  masks met;
  for (size_t base = 0; base < count;) {
    uint8_t last[64];
    const uint8_t *from = text + base;
    size_t blocks = (count - base) / 64;
    if (blocks > WINDOW) blocks = WINDOW;
    if (blocks == 0) {
      memset(last, 'x', sizeof last);
      memcpy(last, from, count - base);
      from = last;
      blocks = 1;
    }
    find_masks(from, blocks, '"', &met, instructions);
    for (size_t i = 0; i < blocks; i++) {
      const uint64_t cr = met.cr[i];
      found.quotes += (size_t)__builtin_popcountll(met.quotes[i]);
      found.line_ends +=
          (size_t)__builtin_popcountll(cr) + (size_t)__builtin_popcountll(met.lf[i] & ~(cr << 1 | cr_before));
      cr_before = cr >> 63;
    }
    base += 64 * blocks;
  }
  return found;
}

#if defined(__x86_64__)
static __attribute__((target("popcnt"))) tearsheet_bytes count_bytes_popcount(
    const uint8_t *text, size_t count, tearsheet_instructions instructions) {
  return count_bytes(text, count, instructions);
}
#endif

tearsheet_bytes tearsheet_count_bytes(const uint8_t *text, size_t count, tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return count_bytes_popcount(text, count, instructions);
#endif
  return count_bytes(text, count, instructions);
}
