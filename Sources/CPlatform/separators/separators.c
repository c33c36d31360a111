#include "masks.h"
#include <string.h>

// What is known of the bytes before a block.
typedef struct {
  uint64_t inside;    // all ones inside quotes
  uint64_t boundary;  // 1 after a separator or a closing quote: a field may begin with a quote
  uint64_t closing;   // 1 after a closing quote
} before;

// Bit i is set where an odd number of bits up to and with i is: inside quotes.
static inline uint64_t parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

// Of CR LF only the second ends a line: the first stays at the end of the field, as a blank.
static inline uint64_t line_ends(const masks *met, size_t block) {
  return met->lf[block] | (met->cr[block] & ~(met->lf[block] >> 1 | met->lf[block + 1] << 63));
}

// Delimiters and line ends outside quotes. Without a branch, as quotes come irregularly. `valid` has the bits of the
// text in the last block.
static inline __attribute__((always_inline)) void separators_with_quotes(
    const masks *met, size_t blocks, uint64_t valid, before *state, uint64_t *separators, tearsheet_separators *found) {
  uint64_t irregular = 0, doubled = 0;
  before past = *state;
  for (size_t i = 0; i < blocks; i++) {
    const uint64_t quotes = met->quotes[i];
    const uint64_t inside = parity(quotes) ^ past.inside;
    const uint64_t outside = (line_ends(met, i) | met->delimiters[i]) & ~inside;
    const uint64_t opening = quotes & inside, closing = quotes & ~inside;
    // A quoted field begins where a field begins, and ends where one ends; quotes inside it are doubled.
    const uint64_t after_boundary = (outside | closing) << 1 | past.boundary;
    const uint64_t after_closing = closing << 1 | past.closing;
    const uint64_t text = i + 1 == blocks ? valid : ~(uint64_t)0;
    irregular |= opening & ~after_boundary;
    irregular |= after_closing & text & ~(outside | opening | met->cr[i]);
    doubled |= after_closing & opening;
    separators[i] = outside;
    past.inside = (uint64_t)((int64_t)inside >> 63);
    past.closing = closing >> 63;
    past.boundary = (outside | closing) >> 63;
  }
  *state = past;
  found->is_regular &= irregular == 0;
  found->has_quotes = true;
  found->has_doubled_quotes |= doubled != 0;
}

static inline __attribute__((always_inline)) void separators_without_quotes(
    const masks *met, size_t blocks, before *state, uint64_t *separators, tearsheet_separators *found) {
  for (size_t i = 0; i < blocks; i++) separators[i] = line_ends(met, i) | met->delimiters[i];
  found->is_regular &= (state->closing & ~(separators[0] | met->cr[0])) == 0;
  *state = (before){.boundary = separators[blocks - 1] >> 63};
}

static inline __attribute__((always_inline)) tearsheet_separators find_separators(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *firsts, uint32_t *lines,
    tearsheet_instructions instructions) {
  tearsheet_separators found = {.is_regular = true, .is_ascii = true};
  before state = {.boundary = 1};
  uint32_t fields = 0, records = 0, lines_met = 0;
  starts[0] = 0;
  firsts[0] = 0;
  lines[0] = 0;

  masks met;
  uint64_t separators[WINDOW];
  for (size_t base = 0; base < count;) {
    // Of whole blocks as many as there are; what is left at the end makes one with bytes that mean nothing.
    uint8_t last[64];
    const uint8_t *from = text + base;
    size_t blocks = (count - base) / 64;
    uint64_t valid = ~(uint64_t)0;
    if (blocks > WINDOW) blocks = WINDOW;
    if (blocks == 0) {
      memset(last, 'x', sizeof last);
      memcpy(last, from, count - base);
      from = last;
      valid = ((uint64_t)1 << (count - base)) - 1;
      blocks = 1;
    }
    find_masks(from, blocks, delimiter, &met, instructions);
    const size_t end = base + 64 * blocks;
    met.lf[blocks] = end < count && text[end] == '\n';
    found.is_ascii &= met.high == 0;
    found.is_regular &= met.nul == 0;

    uint64_t quotes = state.inside;
    for (size_t i = 0; i < blocks; i++) quotes |= met.quotes[i];
    if (quotes)
      separators_with_quotes(&met, blocks, valid, &state, separators, &found);
    else
      separators_without_quotes(&met, blocks, &state, separators, &found);

    uint32_t fields_here = 0;
    for (size_t i = 0; i < blocks; i++) {
      const uint64_t ends = line_ends(&met, i);
      uint64_t record_ends = ends & separators[i];
      // One is written in any case, as most blocks have one or none.
      do {
        const uint64_t up_to = record_ends ^ (record_ends - 1);
        firsts[records + 1] = fields + fields_here + (uint32_t)__builtin_popcountll(separators[i] & up_to);
        lines[records + 1] = lines_met + (uint32_t)__builtin_popcountll(ends & up_to);
        records += record_ends != 0;
        record_ends &= record_ends - 1;
      } while (record_ends);
      lines_met += (uint32_t)__builtin_popcountll(ends);
      fields_here += (uint32_t)__builtin_popcountll(separators[i]);
    }
    write_positions(separators, blocks, (uint32_t)base, starts + fields + 1, instructions);
    fields += fields_here;
    base = end;
  }

  // The last record may end with the text.
  if (count > starts[firsts[records]]) {
    fields++;
    starts[fields] = (uint32_t)count + 1;
    records++;
    firsts[records] = fields;
    lines[records] = lines_met;
  }
  found.records = records;
  found.is_regular &= state.inside == 0;
  return found;
}

// The plainest x86-64 has no instruction that counts bits.
#if defined(__x86_64__)
static __attribute__((target("popcnt"))) tearsheet_separators find_separators_popcount(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *firsts, uint32_t *lines,
    tearsheet_instructions instructions) {
  return find_separators(text, count, delimiter, starts, firsts, lines, instructions);
}
#endif

tearsheet_separators tearsheet_find_separators(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *firsts, uint32_t *lines,
    tearsheet_instructions instructions) {
#if defined(__x86_64__)
  if (instructions == TEARSHEET_AVX2)
    return find_separators_popcount(text, count, delimiter, starts, firsts, lines, instructions);
#endif
  return find_separators(text, count, delimiter, starts, firsts, lines, instructions);
}
