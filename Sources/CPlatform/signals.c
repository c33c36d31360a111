#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static int told = -1;

/// A handler may do next to nothing; writing to a pipe is allowed.
static void tell(int signal) {
  int code = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t written = write(told, &byte, 1);
  (void)written;
  errno = code;
}

int tearsheet_signals(void) {
  int ends[2];
  // A program that ends before it has read all that it is sent (gnuplot, a pager) is no reason to end too.
  signal(SIGPIPE, SIG_IGN);
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  told = ends[1];
  const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
    struct sigaction action = {0};
    // What was to be ignored, as under nohup, stays so.
    if (sigaction(signals[index], NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = tell;
    // A second one ends the program whatever the first is waiting for.
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    sigaction(signals[index], &action, NULL);
  }
  return ends[0];
}

void tearsheet_end(int signal_number) {
  sigset_t itself;
  sigemptyset(&itself);
  sigaddset(&itself, signal_number);
  signal(signal_number, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &itself, NULL);
  // To this thread: one sent to the process may reach another thread only after the exit below.
  raise(signal_number);
  _exit(128 + signal_number);
}
