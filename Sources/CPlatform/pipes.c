#define _GNU_SOURCE
#include "CPlatform.h"

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

// As much as is there at once.
static ssize_t look(int pipe, void *bytes, size_t count) {
  int copy[2];
  if (pipe2(copy, O_CLOEXEC) != 0) return -1;
  ssize_t found = tee(pipe, copy[1], count, 0);
  if (found > 0) found = read(copy[0], bytes, (size_t)found);
  close(copy[0]);
  close(copy[1]);
  return found;
}

ptrdiff_t tearsheet_look_into_pipe(int pipe, uint8_t *bytes, size_t count) {
  for (;;) {
    struct pollfd state = {.fd = pipe, .events = POLLIN};
    // Before what is there is looked at: more cannot come then.
    int is_ended = poll(&state, 1, -1) > 0 && (state.revents & POLLHUP) != 0;
    int waiting = 0;
    ioctl(pipe, FIONREAD, &waiting);
    ssize_t found = look(pipe, bytes, count);
    if (found < 0 && errno == EINTR) continue;
    if (found <= 0 || (size_t)found == count || (size_t)waiting >= count || is_ended) return found;
    // Nothing tells when there is more behind what is there.
    usleep(1000);
  }
}
#else
ptrdiff_t tearsheet_look_into_pipe(int pipe, uint8_t *bytes, size_t count) {
  (void)pipe, (void)bytes, (void)count;
  return -1;
}
#endif
