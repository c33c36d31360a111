#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <iconv.h>

/// Exchanges two paths in one step, so that a reader sees the old folder or the new one and nothing between.
/// Returns 0, or the value of errno.
int tearsheet_exchange(const char *first, const char *second);

#endif
