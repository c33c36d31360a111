#ifndef TEARSHEET_MASKS_H
#define TEARSHEET_MASKS_H

#include "CPlatform.h"

/// Blocks of 64 bytes that are looked at together.
enum { WINDOW = 64 };

/// Where some bytes stand in the blocks of a window: bit i of a word is byte i of its block.
typedef struct {
  uint64_t quotes[WINDOW], lf[WINDOW + 1], cr[WINDOW], delimiters[WINDOW];
  /// Not zero where a byte is above 127, or is NUL.
  uint64_t high, nul;
} masks;

void find_masks(
    const uint8_t *text, size_t blocks, uint8_t delimiter, masks *found, tearsheet_instructions instructions);

/// Writes the place after each bit that is set, and returns how many there are. `base` is the place of the first block.
/// Up to 16 entries past the last may be written.
size_t write_positions(
    const uint64_t *words, size_t blocks, uint32_t base, uint32_t *positions, tearsheet_instructions instructions);

#endif
