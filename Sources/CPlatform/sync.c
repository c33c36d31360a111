#define _GNU_SOURCE
#include "CPlatform.h"

#include <unistd.h>

void tearsheet_sync(int folder) {
#ifdef __linux__
  (void)syncfs(folder);
#else
  (void)fsync(folder);
#endif
}
