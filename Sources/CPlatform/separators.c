#include "CPlatform.h"
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

typedef struct { __m128i part[4]; } block;

static inline block load(const uint8_t *text) {
  block b;
  for (int i = 0; i < 4; i++) b.part[i] = _mm_loadu_si128((const __m128i *)(text + 16 * i));
  return b;
}

static inline uint64_t join(const uint64_t bits[4]) {
  return bits[0] | bits[1] << 16 | bits[2] << 32 | bits[3] << 48;
}

static inline uint64_t equal(block b, uint8_t byte) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t bits[4];
  for (int i = 0; i < 4; i++) bits[i] = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(b.part[i], wanted));
  return join(bits);
}

static inline uint64_t high(block b) {
  uint64_t bits[4];
  for (int i = 0; i < 4; i++) bits[i] = (uint16_t)_mm_movemask_epi8(b.part[i]);
  return join(bits);
}

#else
// Eight bytes at a time in plain arithmetic, for every other processor.
typedef struct { uint64_t part[8]; } block;

static inline block load(const uint8_t *text) {
  block b;
  for (int i = 0; i < 8; i++) {
    uint64_t word = 0;
    for (int j = 7; j >= 0; j--) word = word << 8 | text[8 * i + j];
    b.part[i] = word;
  }
  return b;
}

// The highest bit of each byte, gathered.
static inline uint64_t gather(uint64_t word) { return (word >> 7 & 0x0101010101010101) * 0x0102040810204080 >> 56; }

static inline uint64_t equal(block b, uint8_t byte) {
  const uint64_t low = 0x7F7F7F7F7F7F7F7F;
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++) {
    const uint64_t difference = b.part[i] ^ 0x0101010101010101 * byte;
    bits |= gather(~(((difference & low) + low) | difference)) << 8 * i;
  }
  return bits;
}

static inline uint64_t high(block b) {
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++) bits |= gather(b.part[i]) << 8 * i;
  return bits;
}
#endif

// Bit i is set where an odd number of bits up to and with i is: inside quotes.
static inline uint64_t parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

static inline __attribute__((always_inline)) tearsheet_separators find_separators(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *firsts, uint32_t *lines) {
  tearsheet_separators found = {0};
  uint64_t irregular = 0, doubled = 0, quotes_met = 0, high_met = 0, nul_met = 0;
  uint64_t inside_before = 0;      // all ones where the block before ended inside quotes
  uint64_t boundary_before = 1;    // the byte before was a separator or a closing quote: a field may begin with a quote
  uint64_t closing_before = 0;     // the byte before was a closing quote
  uint32_t fields = 0, records = 0, lines_met = 0;
  starts[0] = 0;
  firsts[0] = 0;
  lines[0] = 0;

  for (size_t base = 0; base < count; base += 64) {
    uint8_t last[64];
    const uint8_t *from = text + base;
    uint64_t valid = ~(uint64_t)0;
    if (count - base < 64) {
      // Zeros after the end look like nothing: `valid` keeps them from being taken for NUL.
      memset(last, 0, sizeof last);
      memcpy(last, from, count - base);
      from = last;
      valid = ((uint64_t)1 << (count - base)) - 1;
    }
    const block b = load(from);
    const uint64_t quotes = equal(b, '"'), lf = equal(b, '\n'), cr = equal(b, '\r');
    high_met |= high(b);
    nul_met |= equal(b, 0) & valid;
    quotes_met |= quotes;

    // Of CR LF only the second is a separator: the first stays at the end of the field, as a blank.
    const uint64_t lf_next = base + 64 < count && text[base + 64] == '\n' ? (uint64_t)1 << 63 : 0;
    const uint64_t ends = lf | (cr & ~(lf >> 1 | lf_next));
    uint64_t separators = ends | equal(b, delimiter);
    if (quotes | inside_before) {
      const uint64_t inside = parity(quotes) ^ inside_before;
      inside_before = (uint64_t)((int64_t)inside >> 63);
      separators &= ~inside;
      const uint64_t opening = quotes & inside, closing = quotes & ~inside;
      // A quoted field begins where a field begins, and ends where one ends; quotes inside it are doubled.
      const uint64_t after_boundary = (separators | closing) << 1 | boundary_before;
      const uint64_t after_closing = closing << 1 | closing_before;
      irregular |= opening & ~after_boundary;
      irregular |= after_closing & valid & ~(separators | opening | cr);
      doubled |= after_closing & opening;
      closing_before = closing >> 63;
      boundary_before = (separators | closing) >> 63;
    } else {
      irregular |= closing_before & ~(separators | cr);
      closing_before = 0;
      boundary_before = separators >> 63;
    }

    uint64_t record_ends = ends & separators;
    while (record_ends) {
      const uint64_t up_to = record_ends ^ (record_ends - 1);
      records++;
      firsts[records] = fields + (uint32_t)__builtin_popcountll(separators & up_to);
      lines[records] = lines_met + (uint32_t)__builtin_popcountll(ends & up_to);
      record_ends &= record_ends - 1;
    }
    lines_met += (uint32_t)__builtin_popcountll(ends);
    // The starts are written in fours, past the last where need be: the loop then ends alike for most blocks.
    uint32_t *next = starts + fields + 1;
    fields += (uint32_t)__builtin_popcountll(separators);
    while (separators) {
      for (int i = 0; i < 4; i++) {
        next[i] = (uint32_t)base + (uint32_t)__builtin_ctzll(separators | (uint64_t)1 << 63) + 1;
        separators &= separators - 1;
      }
      next += 4;
    }
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
  found.is_regular = irregular == 0 && inside_before == 0 && nul_met == 0;
  found.has_quotes = quotes_met != 0;
  found.has_doubled_quotes = doubled != 0;
  found.is_ascii = high_met == 0;
  return found;
}

static inline __attribute__((always_inline)) tearsheet_bytes count_bytes(const uint8_t *text, size_t count) {
  tearsheet_bytes found = {0};
  uint64_t cr_before = 0;
  for (size_t base = 0; base < count; base += 64) {
    uint8_t last[64];
    const uint8_t *from = text + base;
    if (count - base < 64) {
      memset(last, 0, sizeof last);
      memcpy(last, from, count - base);
      from = last;
    }
    const block b = load(from);
    const uint64_t lf = equal(b, '\n'), cr = equal(b, '\r');
    found.quotes += (size_t)__builtin_popcountll(equal(b, '"'));
    found.line_ends += (size_t)__builtin_popcountll(cr) + (size_t)__builtin_popcountll(lf & ~(cr << 1 | cr_before));
    cr_before = cr >> 63;
  }
  return found;
}

// The plainest x86-64 has no instruction that counts bits; nearly every one in use has.
#if defined(__x86_64__)
#define WITH_POPCOUNT __attribute__((target("popcnt,bmi")))
static WITH_POPCOUNT tearsheet_separators find_separators_popcount(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *firsts, uint32_t *lines) {
  return find_separators(text, count, delimiter, starts, firsts, lines);
}
static WITH_POPCOUNT tearsheet_bytes count_bytes_popcount(const uint8_t *text, size_t count) {
  return count_bytes(text, count);
}
#define HAS_POPCOUNT (__builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi"))
#endif

tearsheet_separators tearsheet_find_separators(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *firsts, uint32_t *lines) {
#ifdef HAS_POPCOUNT
  if (HAS_POPCOUNT) return find_separators_popcount(text, count, delimiter, starts, firsts, lines);
#endif
  return find_separators(text, count, delimiter, starts, firsts, lines);
}

tearsheet_bytes tearsheet_count_bytes(const uint8_t *text, size_t count) {
#ifdef HAS_POPCOUNT
  if (HAS_POPCOUNT) return count_bytes_popcount(text, count);
#endif
  return count_bytes(text, count);
}
