#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

enum { MOST_THREADS = 8 };

typedef struct {
  const char *const *paths;
  size_t count;
  atomic_size_t next;
  atomic_int error;
} work;

static int sync_path(const char *path) {
  const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return errno;
  int error = fsync(file) == 0 ? 0 : errno;
  // Some file systems have nothing to put anywhere.
  if (error == EINVAL || error == ENOSYS || error == ENOTSUP) error = 0;
  close(file);
  return error;
}

static void *take(void *argument) {
  work *work = argument;
  size_t place;
  while ((place = atomic_fetch_add(&work->next, 1)) < work->count) {
    const int error = sync_path(work->paths[place]);
    int none = 0;
    if (error) atomic_compare_exchange_strong(&work->error, &none, error);
  }
  return NULL;
}

int tearsheet_sync(const char *const *paths, size_t count) {
  work work = {.paths = paths, .count = count};
  pthread_t threads[MOST_THREADS];
  size_t started = 0;
  while (started < MOST_THREADS && started + 1 < count) {
    if (pthread_create(&threads[started], NULL, take, &work) != 0) break;
    started++;
  }
  take(&work);
  for (size_t thread = 0; thread < started; thread++) pthread_join(threads[thread], NULL);
  return work.error;
}
