#include "CPlatform.h"
#include <string.h>

static inline uint64_t eight_bytes(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
  return word;
}

// Without a branch: the answers in a column differ in length, and a branch would be guessed wrong.
static inline __attribute__((always_inline)) tearsheet_label words(const uint8_t *text, uint32_t length) {
  tearsheet_label label;
  const uint64_t mask = length >= 8 ? ~(uint64_t)0 : ((uint64_t)1 << (8 * length & 63)) - 1;
  label.first = eight_bytes(text) & mask;
  const uint64_t last = eight_bytes(text + (length >= 8 ? length - 8 : 0));
  label.last = length >= 8 ? last : label.first;
  const uint64_t second = eight_bytes(text + (length >= 16 ? 8 : 0));
  label.second = length >= 16 ? second : label.last;
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
