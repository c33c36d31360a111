#include "CPlatform.h"
#include <string.h>

static inline uint64_t eight_bytes(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
  return word;
}

// The first `length` bytes of a word.
static inline __attribute__((always_inline)) uint64_t beginning(uint64_t word, uint32_t length) {
  static const uint64_t up_to[] = {
      0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ~(uint64_t)0};
  return word & up_to[length < 8 ? length : 8];
}

// Without a branch: the answers in a column differ in length, and a branch would be guessed wrong. A word that does not
// fit into the text is another one once more. `longest`: of the labels looked for; longer texts differ in length.
static inline __attribute__((always_inline)) tearsheet_label words(const uint8_t *text, uint32_t length, uint32_t longest) {
  tearsheet_label label = {.length = length, .code = TEARSHEET_NO_LABEL};
  label.first = beginning(eight_bytes(text), length);
  label.second = label.last = label.first;
  if (longest > 8) {
    const uint32_t last = (length > 8 ? length : 8) - 8;
    label.last = label.second = beginning(eight_bytes(text + last), length);
    if (longest > 16) label.second = beginning(eight_bytes(text + (last < 8 ? last : 8)), length);
  }
  return label;
}

static inline uint64_t turned(uint64_t word, int bits) { return word << bits | word >> (64 - bits); }

static inline __attribute__((always_inline)) size_t place(
    const tearsheet_labels *labels, tearsheet_label label, uint32_t longest) {
  uint64_t mixed = label.first + label.length;
  if (longest > 8) mixed ^= turned(label.last, 23);
  if (longest > 16) mixed ^= turned(label.second, 41);
  return mixed * labels->factor >> labels->shift;
}

static inline __attribute__((always_inline)) size_t find_labels(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column,
    const tearsheet_labels *labels, const tearsheet_label *entries, uint32_t longest, int32_t *codes) {
  size_t unknown = 0;
  for (size_t record = 0; record < count; record++) {
    const uint32_t *field = starts + firsts[record] + column;
    const tearsheet_label label = words(text + field[0], field[1] - 1 - field[0], longest);
    const tearsheet_label *entry = entries + place(labels, label, longest);
    uint64_t difference = (entry->first ^ label.first) | (entry->length ^ label.length);
    if (longest > 8) difference |= entry->last ^ label.last;
    if (longest > 16) difference |= entry->second ^ label.second;
    codes[record] = difference ? TEARSHEET_NO_LABEL : entry->code;
    unknown += codes[record] == TEARSHEET_NO_LABEL;
  }
  return unknown;
}

// By the length of the longest label, as most columns have short ones.
static inline __attribute__((always_inline)) size_t find(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column,
    const tearsheet_labels *labels, const tearsheet_label *entries, int32_t *codes) {
  if (labels->longest <= 8) return find_labels(text, starts, firsts, count, column, labels, entries, 8, codes);
  if (labels->longest <= 16) return find_labels(text, starts, firsts, count, column, labels, entries, 16, codes);
  return find_labels(text, starts, firsts, count, column, labels, entries, 24, codes);
}

bool tearsheet_add_label(const tearsheet_labels *labels, tearsheet_label *entries, const uint8_t *text, uint32_t length,
                         int32_t code) {
  const uint32_t longest = labels->longest <= 8 ? 8 : labels->longest <= 16 ? 16 : 24;
  tearsheet_label label = words(text, length, longest);
  label.code = code;
  tearsheet_label *entry = entries + place(labels, label, longest);
  if (entry->length != TEARSHEET_UNUSED_LABEL) return false;
  *entry = label;
  return true;
}

size_t tearsheet_find_labels(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column,
    const tearsheet_labels *labels, const tearsheet_label *entries, int32_t *codes) {
  return find(text, starts, firsts, count, column, labels, entries, codes);
}
