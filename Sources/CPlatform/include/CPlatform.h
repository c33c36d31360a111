#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <iconv.h>

/// Exchanges two paths in one step, so that a reader sees the old folder or the new one and nothing between.
/// Returns 0, or the value of errno.
int tearsheet_exchange(const char *first, const char *second);

/// Puts on the disk what was written to the file system of an open folder, so that a power cut after an exchange does
/// not leave empty files. One call for all takes milliseconds; an fsync of each of a hundred files takes a third of a
/// second. An error is not told: it may be of somebody else's file.
void tearsheet_sync(int folder);

/// From now on the first SIGINT, SIGTERM or SIGHUP ends nothing: its number can be read, as a byte, from the descriptor
/// that is returned. Returns -1 where there is none, and the signals do what they did.
int tearsheet_signals(void);

/// Ends the program as the signal would have, so that a shell or make sees what stopped it.
void tearsheet_end(int signal_number) __attribute__((noreturn));

#endif
