#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Exchanges two paths in one step, so that a reader sees the old folder or the new one and nothing between.
/// Returns 0, or the value of errno.
int tearsheet_exchange(const char *first, const char *second);

/// The instructions that a function may use. Each gives the same results with any of them; those that the processor does
/// not have may not be asked for.
typedef enum {
  /// Of every processor of the kind.
  TEARSHEET_PLAIN,
  /// With POPCNT. No wider ones: for some time after them many processors run everything more slowly.
  TEARSHEET_AVX2
} tearsheet_instructions;

/// The best that this processor has.
tearsheet_instructions tearsheet_best_instructions(void);

/// What `tearsheet_find_separators` saw.
typedef struct {
  /// Lines of the table, blank ones included.
  uint32_t records;
  /// Every quoted field begins and ends where a field does, none is left open, and there is no NUL byte. What is not
  /// regular may still be good CSV, with blanks around the quotes: libcsv is the judge.
  bool is_regular;
  bool has_quotes;
  /// A quotation mark stands inside a quoted field.
  bool has_doubled_quotes;
  bool is_ascii;
} tearsheet_separators;

/// Finds delimiters and line ends outside quotation marks, 64 bytes at a time. It is C because Swift has no way to
/// gather a comparison of bytes into the bits of a word.
///
/// `starts[i]` is where field i begins; it ends before the separator at `starts[i + 1] - 1`. `firsts[r]` is the first
/// field of record r, whose fields end with `firsts[r + 1]`; before it there are `lines[r]` line ends. CR, LF and CR LF
/// each end a line; the CR of CR LF is left at the end of its field. The text begins outside quotes; the three arrays
/// have room for `count + 18` entries.
tearsheet_separators tearsheet_find_separators(
    const uint8_t *text, size_t count, uint8_t delimiter, uint32_t *starts, uint32_t *firsts, uint32_t *lines,
    tearsheet_instructions instructions);

typedef struct {
  size_t quotes;
  /// CR, LF and CR LF are one each.
  size_t line_ends;
} tearsheet_bytes;

tearsheet_bytes tearsheet_count_bytes(const uint8_t *text, size_t count, tearsheet_instructions instructions);

enum {
  /// In place of the tenths of what `tearsheet_read_tenths` does not read.
  TEARSHEET_NO_TENTHS = 1000,
  /// The most columns that it reads at once.
  TEARSHEET_TENTHS_LANES = 8
};

/// Whole numbers of one or two digits, and decimals from 0.0 to 99.9, by their tenths; `TEARSHEET_NO_TENTHS` for any other
/// text, the empty one too. It is C because Swift does not do several fields at once with a load for each.
///
/// `columns` stand side by side, from `column` on. `firsts` begins at the first of `count` records; four bytes from the
/// start of each field can be read, and as many entries of `starts` as a record has and eight more. What is found of a
/// record begins `stride` after that of the one before, with room for eight. `unknown` is, for each column, whether some
/// text was none of these. With `has_quotes` the marks around a text are not its own; of such a text only three characters
/// are read.
void tearsheet_read_tenths(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column, size_t columns,
    bool has_quotes, uint16_t *tenths, size_t stride, bool *unknown, tearsheet_instructions instructions);

/// A text of up to `TEARSHEET_LONGEST_LABEL` bytes: its first, second and last eight bytes are the whole of it.
typedef struct {
  uint64_t first, second, last;
  uint32_t length;
  int32_t code;
} tearsheet_label;

/// How a text leads to its place among 2^(64 − shift) entries, of which the longest has so many bytes.
typedef struct {
  uint64_t factor;
  uint32_t shift, longest;
} tearsheet_labels;

enum {
  TEARSHEET_LONGEST_LABEL = 24,
  /// The code of what is no label.
  TEARSHEET_NO_LABEL = INT32_MIN,
  /// The length in an entry that holds nothing.
  TEARSHEET_UNUSED_LABEL = 0x7FFFFFFF
};

/// False where the place of the text is taken. Eight bytes from its start can be read.
bool tearsheet_add_label(const tearsheet_labels *labels, tearsheet_label *entries, const uint8_t *text, uint32_t length,
                         int32_t code);

/// The codes of the labels in one column; `TEARSHEET_NO_LABEL` for any text that is not exactly one. Gives how many of
/// these there are.
size_t tearsheet_find_labels(
    const uint8_t *text, const uint32_t *starts, const uint32_t *firsts, size_t count, uint32_t column,
    const tearsheet_labels *labels, const tearsheet_label *entries, int32_t *codes);

/// An item of a scale: answers from `low` to `high` count, reversed as `mirror` less the answer.
typedef struct {
  double low, high, mirror;
  bool is_reversed;
} tearsheet_item;

/// Adds to the sum of each row its answer, and to `answered` 1 where there is one. Gives how many answers are numbers out
/// of the range.
size_t tearsheet_add_item(
    const double *answers, size_t rows, tearsheet_item item, double *sums, double *answered,
    tearsheet_instructions instructions);

/// Sums of numbers and of products; `count` is a multiple of eight. The same to the last bit with any instructions.
double tearsheet_sum(const double *a, size_t count, tearsheet_instructions instructions);
double tearsheet_dot(const double *a, const double *b, size_t count, tearsheet_instructions instructions);

/// Sets the code of each number: that of its tenths in a table of `limit` codes and one below 0, which is of every number
/// that is not so many tenths. Gives how many rows have a code below 0.
size_t tearsheet_code_numbers(
    const double *numbers, size_t rows, const int32_t *codes, int32_t limit, int32_t *out,
    tearsheet_instructions instructions);

/// What a row adds to its key: its code and `missing`, or a truth where there are no codes, times `multiplier`.
typedef struct {
  const int32_t *codes;
  const uint8_t *truths;
  uint32_t missing, multiplier;
} tearsheet_axis;

/// Counts each row at the sum of its axes, which is below `combinations`. There is at least one axis.
void tearsheet_count_patterns(
    const tearsheet_axis *axes, size_t count, size_t rows, size_t combinations, long *counts,
    tearsheet_instructions instructions);

/// Puts files and folders on the disk, so that a power cut does not leave empty ones. They wait for the disk side by side,
/// which takes it as long as a few: a hundred one after the other take a third of a second, and all that is not yet on the
/// file system, other programs' too, can take many. 0, or the number of the first error.
int tearsheet_sync(const char *const *paths, size_t count);

/// The first bytes that wait in a pipe, which stay there: as many as asked for, fewer where it ends, for which it is waited.
/// Returns how many, or -1 where that cannot be done, as on anything but Linux.
ptrdiff_t tearsheet_look_into_pipe(int pipe, uint8_t *bytes, size_t count);

/// From now on the first SIGINT, SIGTERM or SIGHUP ends nothing: its number can be read, as a byte, from the descriptor
/// that is returned. Returns -1 where there is none, and the signals do what they did. SIGPIPE is ignored.
int tearsheet_signals(void);

/// Ends the program as the signal would have, so that a shell or make sees what stopped it.
void tearsheet_end(int signal_number) __attribute__((noreturn));

#endif
