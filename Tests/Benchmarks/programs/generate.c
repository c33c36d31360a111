// generate ROWS >FILE: a survey of ROWS invented respondents as CSV. The same ROWS give the same bytes.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// SplitMix64 (Steele, Lea & Flood, 2014): small, and fast enough not to be noticed beside the writing.
static uint64_t state = 20130301;

static uint64_t random_bits(void) {
  uint64_t z = (state += 0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

// Above 0 and at most 1, so that its logarithm is finite.
static double uniform(void) { return (double)((random_bits() >> 11) + 1) * 0x1p-53; }

static int between(int low, int high) { return low + (int)(((random_bits() >> 32) * (uint64_t)(high - low + 1)) >> 32); }

static double exponential(double mean) { return -mean * log(uniform()); }

static int choose(const double *shares, int count) {
  double left = uniform();
  for (int i = 0; i < count - 1; i++) {
    left -= shares[i];
    if (left <= 0) return i;
  }
  return count - 1;
}

static char buffer[1 << 20];
static size_t used;

static void flush(void) {
  if (fwrite(buffer, 1, used, stdout) != used) {
    perror("generate");
    exit(1);
  }
  used = 0;
}

static void put(const char *text) {
  size_t length = strlen(text);
  memcpy(buffer + used, text, length);
  used += length;
}

static void put_number(unsigned long value) {
  char digits[24];
  int first = sizeof digits;
  do digits[--first] = '0' + value % 10;
  while (value /= 10);
  memcpy(buffer + used, digits + first, sizeof digits - first);
  used += sizeof digits - first;
}

static void put_tenths(double value) {
  unsigned long tenths = (unsigned long)lround(value * 10);
  put_number(tenths / 10);
  buffer[used++] = '.';
  buffer[used++] = '0' + tenths % 10;
}

static void comma(void) { buffer[used++] = ','; }

static const char *const orientations[] = {"CBT", "PDT", "Humanistic", "\"Integrative, eclectic\"", "Other"};
static const double orientation_shares[] = {.35, .33, .12, .15, .05};
static const double cried_shares[] = {.501, .889, .8, .78, .7};
static const char *const effects[] = {"Improved", "No change", "Deteriorated"};
static const double effect_shares[] = {.457, .533, .01};

static void put_heading(void) {
  put("response_id,gender,age,role,orientation,years_experience,cried_in_therapy,pct_sessions_4wk,daily_crying");
  for (int i = 1; i <= 10; i++) put(",tipi"), put_number(i);
  for (int i = 1; i <= 7; i++) put(",iri_ec"), put_number(i);
  put(",relationship_effect,comment\n");
}

static void put_respondent(unsigned long id) {
  int orientation = choose(orientation_shares, 5);
  int cried = uniform() <= cried_shares[orientation];
  put_number(id), comma();
  put(uniform() <= .76 ? "Female" : "Male"), comma();
  put_number(between(22, 74)), comma();
  put(uniform() <= .59 ? "Graduate student" : "Licensed clinician"), comma();
  put(orientations[orientation]), comma();
  put_tenths(exponential(4.8) + exponential(4.8)), comma();
  put(cried ? "Yes" : "No"), comma();
  put_tenths(cried ? exponential(6.6) : 0), comma();
  put_number(between(0, 7));
  for (int i = 0; i < 10; i++) comma(), put_number(between(1, 7));
  for (int i = 0; i < 7; i++) comma(), put_number(between(0, 4));
  // Survey software writes an empty answer as "", so most records hold quotation marks.
  comma(), put(cried ? effects[choose(effect_shares, 3)] : "\"\""), comma();
  put(uniform() <= .05 ? "\"She said \"\"it helped\"\", and left.\"\n" : "\"\"\n");
}

int main(int count, char **arguments) {
  char *end = NULL;
  unsigned long rows = count == 2 ? strtoul(arguments[1], &end, 10) : 0;
  if (!end || *end || end == arguments[1]) {
    fputs("usage: generate ROWS\n", stderr);
    return 2;
  }
  put_heading();
  for (unsigned long row = 0; row < rows; row++) {
    // No record is longer than this.
    if (sizeof buffer - used < 1024) flush();
    put_respondent(row);
  }
  flush();
  return fflush(stdout) == 0 ? 0 : 1;
}
