#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <stdio.h>

#ifdef __APPLE__
int tearsheet_exchange(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}
#else
#include <fcntl.h>

int tearsheet_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}
#endif
