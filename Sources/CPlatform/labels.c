#include "CPlatform.h"
#include <string.h>

static inline uint64_t eight_bytes(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
  return word;
}

// All ones where true.
static inline uint64_t where(bool is_true) { return -(uint64_t)is_true; }

// Without a branch: the answers in a column differ in length, and a branch would be guessed wrong. Masks in place of
// choices, of which the compiler makes branches again.
static inline __attribute__((always_inline)) tearsheet_label words(const uint8_t *text, uint32_t length) {
  static const uint64_t up_to[] = {
      0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ~(uint64_t)0};
  const uint64_t has_eight = where(length >= 8), has_sixteen = where(length >= 16);
  tearsheet_label label;
  label.first = eight_bytes(text) & up_to[(length & ~has_eight) | (8 & has_eight)];
  const uint64_t last = eight_bytes(text + (length - 8 & has_eight));
  label.last = (last & has_eight) | (label.first & ~has_eight);
  const uint64_t second = eight_bytes(text + (8 & has_sixteen));
  label.second = (second & has_sixteen) | (label.last & ~has_sixteen);
  label.length = length;
  label.code = TEARSHEET_NO_LABEL;
  return label;
}

static inline __attribute__((always_inline)) size_t place(const tearsheet_labels *labels, tearsheet_label label) {
  const uint64_t mixed = (label.first ^ label.length) * 0x9E3779B97F4A7C15 ^ label.second * 0xBF58476D1CE4E5B9 ^
                         label.last * 0x94D049BB133111EB;
  return (mixed ^ mixed >> 32) * labels->factor >> labels->shift;
}

bool tearsheet_add_label(const tearsheet_labels *labels, tearsheet_label *entries, const uint8_t *text, uint32_t length,
                         int32_t code) {
  tearsheet_label label = words(text, length);
  label.code = code;
  tearsheet_label *entry = entries + place(labels, label);
  if (entry->length != TEARSHEET_UNUSED_LABEL) return false;
  *entry = label;
  return true;
}

void tearsheet_find_labels(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column, bool has_quotes,
    const tearsheet_labels *labels, const tearsheet_label *entries, int32_t *codes) {
  for (size_t record = 0; record < count; record++) {
    const uint32_t field = firsts[record] + column;
    const uint8_t *start = text + starts[field];
    uint32_t length = starts[field + 1] - 1 - starts[field];
    const uint32_t quoted = has_quotes & (length >= 2) & (start[0] == '"') & (start[length - (length > 0)] == '"');
    start += quoted;
    length -= 2 * quoted;
    const tearsheet_label label = words(start, length);
    const tearsheet_label *entry = entries + place(labels, label);
    const bool is_same = (entry->first == label.first) & (entry->second == label.second) &
                         (entry->last == label.last) & (entry->length == label.length);
    codes[record] = is_same ? entry->code : TEARSHEET_NO_LABEL;
  }
}
