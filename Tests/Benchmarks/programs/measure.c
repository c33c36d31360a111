// measure FIGURES COMMAND…: runs the command, and writes to the file FIGURES its wall time and processor time in
// seconds and its peak resident memory in bytes. A program this small has next to no memory of its own, which Linux
// counts to the child's: a launcher in Python would put a floor of 15 MB below every figure.
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec * 1e-6; }

int main(int count, char **arguments) {
  if (count < 3) {
    fputs("usage: measure FIGURES COMMAND…\n", stderr);
    return 2;
  }
  double start = now();
  pid_t child;
  int problem = posix_spawnp(&child, arguments[2], NULL, NULL, arguments + 2, environ);
  if (problem) {
    fprintf(stderr, "measure: %s: %s\n", arguments[2], strerror(problem));
    return 127;
  }
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0)
    if (errno != EINTR) {
      perror("measure");
      return 127;
    }
  double wall = now() - start;
#ifdef __APPLE__
  long long peak = usage.ru_maxrss;
#else
  long long peak = usage.ru_maxrss * 1024LL;
#endif
  FILE *figures = fopen(arguments[1], "w");
  if (!figures ||
      fprintf(figures, "%.6f %.6f %lld\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), peak) < 0 ||
      fclose(figures)) {
    perror("measure");
    return 127;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
