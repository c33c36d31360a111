// What no reader of the file can go below, or only by reading less of it:
//   bare read FILE       every byte through read(), looked at by nobody; prints the bytes
//   bare sha256 FILE     the same bytes through libcrypto; prints the hash
//   bare libcsv N FILE   libcsv on N threads, its callback for a field empty; prints the records
#include <csv.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { chunk = 1 << 20, most_threads = 64 };

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *new_chunk(void) {
  char *bytes = malloc(chunk);
  if (!bytes) fail("bare");
  return bytes;
}

// At most a chunk from an offset on; 0 at `end`.
static size_t read_at(int file, char *bytes, off_t offset, off_t end) {
  if (offset >= end) return 0;
  size_t wanted = end - offset < chunk ? (size_t)(end - offset) : chunk;
  ssize_t count = pread(file, bytes, wanted, offset);
  if (count <= 0) fail("bare: read");
  return (size_t)count;
}

static void read_all(int file) {
  char *bytes = new_chunk();
  long long total = 0;
  ssize_t count;
  while ((count = read(file, bytes, chunk)) > 0) total += count;
  if (count < 0) fail("bare: read");
  printf("%lld\n", total);
}

static void hash(int file, off_t size) {
  char *bytes = new_chunk();
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_DigestInit_ex(context, EVP_sha256(), NULL);
  size_t count;
  for (off_t offset = 0; (count = read_at(file, bytes, offset, size)); offset += count)
    EVP_DigestUpdate(context, bytes, count);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned length;
  EVP_DigestFinal_ex(context, digest, &length);
  for (unsigned i = 0; i < length; i++) printf("%02x", digest[i]);
  printf("\n");
}

struct part {
  int file;
  off_t start, end;
  unsigned long records;
};

static void field(void *text, size_t length, void *part) { (void)text, (void)length, (void)part; }
// The one thing counted, so that a wrong cut would be noticed.
static void record(int character, void *part) {
  (void)character;
  ((struct part *)part)->records++;
}

static void *parse(void *argument) {
  struct part *part = argument;
  char *bytes = new_chunk();
  struct csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) fail("bare: libcsv");
  size_t count;
  for (off_t offset = part->start; (count = read_at(part->file, bytes, offset, part->end)); offset += count)
    if (csv_parse(&parser, bytes, count, field, record, part) != count) {
      fprintf(stderr, "bare: libcsv: %s\n", csv_strerror(csv_error(&parser)));
      exit(1);
    }
  if (csv_fini(&parser, field, record, part) != 0) {
    fprintf(stderr, "bare: libcsv: %s\n", csv_strerror(csv_error(&parser)));
    exit(1);
  }
  csv_free(&parser);
  free(bytes);
  return NULL;
}

struct span {
  int file;
  off_t start, end;
  unsigned long marks;
};

static void *count_marks(void *argument) {
  struct span *span = argument;
  char *bytes = new_chunk();
  size_t count;
  for (off_t offset = span->start; (count = read_at(span->file, bytes, offset, span->end)); offset += count) {
    unsigned long marks = 0;
    for (size_t i = 0; i < count; i++) marks += bytes[i] == '"';
    span->marks += marks;
  }
  free(bytes);
  return NULL;
}

// The first byte after the first line end at or after `offset` that is not within quotation marks.
static off_t record_start(int file, off_t offset, off_t size, int quoted) {
  char *bytes = new_chunk();
  size_t count;
  for (; (count = read_at(file, bytes, offset, size)); offset += count)
    for (size_t i = 0; i < count; i++) {
      if (bytes[i] == '"') quoted = !quoted;
      if (bytes[i] == '\n' && !quoted) {
        free(bytes);
        return offset + (off_t)i + 1;
      }
    }
  free(bytes);
  return size;
}

static void run(int threads, void *(*work)(void *), void *items, size_t item) {
  pthread_t others[most_threads];
  for (int i = 1; i < threads; i++)
    if (pthread_create(&others[i], NULL, work, (char *)items + i * item) != 0) fail("bare: thread");
  work(items);
  for (int i = 1; i < threads; i++) pthread_join(others[i], NULL);
}

static void libcsv(int file, off_t size, int threads) {
  struct span spans[most_threads] = {0};
  struct part parts[most_threads] = {0};
  for (int i = 0; i < threads; i++)
    spans[i] = (struct span){.file = file, .start = size / threads * i, .end = size / threads * (i + 1)};
  // Whether a line end ends a record depends on the number of quotation marks before it.
  if (threads > 1) run(threads, count_marks, spans, sizeof spans[0]);
  unsigned long marks = 0;
  for (int i = 0; i < threads; i++) {
    off_t start = i == 0 ? 0 : record_start(file, spans[i].start, size, marks % 2);
    parts[i] = (struct part){.file = file, .start = start, .end = size};
    if (i > 0) parts[i - 1].end = start;
    marks += spans[i].marks;
  }
  run(threads, parse, parts, sizeof parts[0]);
  unsigned long records = 0;
  for (int i = 0; i < threads; i++) records += parts[i].records;
  printf("%lu\n", records);
}

int main(int count, char **arguments) {
  int threads = count == 4 && strcmp(arguments[1], "libcsv") == 0 ? atoi(arguments[2]) : 0;
  int known = count == 3 && (strcmp(arguments[1], "read") == 0 || strcmp(arguments[1], "sha256") == 0);
  if (!known && (threads < 1 || threads > most_threads)) {
    fputs("usage: bare read FILE | bare sha256 FILE | bare libcsv THREADS FILE\n", stderr);
    return 2;
  }
  int file = open(arguments[count - 1], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail(arguments[count - 1]);
  if (threads > 0)
    libcsv(file, status.st_size, threads);
  else if (strcmp(arguments[1], "read") == 0)
    read_all(file);
  else
    hash(file, status.st_size);
  return 0;
}
