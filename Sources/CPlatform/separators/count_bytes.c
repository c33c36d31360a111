#include "CPlatform.h"

enum { LANES = 32 };

static inline bool ends_line(uint8_t byte, uint8_t before) { return byte == '\r' || (byte == '\n' && before != '\r'); }

// In counters of a byte each, side by side, so that the compiler makes vectors of them; 255 rounds are what fits one.
static inline __attribute__((always_inline)) tearsheet_bytes count_bytes(const uint8_t *text, size_t count) {
  tearsheet_bytes found = {0};
  if (count == 0) return found;
  found.quotes = text[0] == '"';
  found.line_ends = ends_line(text[0], 0);
  size_t place = 1;
  while (place + LANES <= count) {
    size_t rounds = (count - place) / LANES;
    if (rounds > 255) rounds = 255;
    uint8_t quotes[LANES] = {0}, ends[LANES] = {0};
    for (size_t round = 0; round < rounds; round++, place += LANES)
      for (int i = 0; i < LANES; i++) {
        const uint8_t byte = text[place + i], before = text[place + i - 1];
        quotes[i] += byte == '"';
        ends[i] += (byte == '\r') | ((byte == '\n') & (before != '\r'));
      }
    for (int i = 0; i < LANES; i++) {
      found.quotes += quotes[i];
      found.line_ends += ends[i];
    }
  }
  for (; place < count; place++) {
    found.quotes += text[place] == '"';
    found.line_ends += ends_line(text[place], text[place - 1]);
  }
  return found;
}

#if defined(__x86_64__)
static __attribute__((target("avx2"))) tearsheet_bytes count_bytes_avx2(const uint8_t *text, size_t count) {
  return count_bytes(text, count);
}
#endif

tearsheet_bytes tearsheet_count_bytes(const uint8_t *text, size_t count, tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2) return count_bytes_avx2(text, count);
#endif
  return count_bytes(text, count);
}
