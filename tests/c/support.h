/* What the C tests share: oracle tables, closeness, seeded random numbers.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A test of one subject is one program:
 *
 *     #include "support.h"
 *
 *     static void
 *     test_something (void **state)
 *     {
 *       (void)state;
 *       struct oracle *table = oracle_read ("gadc.csv");
 *       for (size_t i = 0; i < table->rows; i++)
 *         check_close (kernel (oracle_number (table, i, "gamma")),
 *                      oracle_number (table, i, "Ic"), 1e-13);
 *       oracle_free (table);
 *     }
 *
 * The folder of the tables is the macro EBIT_ORACLE, a string, that the build
 * defines.  Whatever goes wrong here (no file, no row, no column, not a
 * number) fails the running test with a message.
 */
#ifndef EBIT_TESTS_SUPPORT_H
#define EBIT_TESTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <complex.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef EBIT_ORACLE
#define EBIT_ORACLE "tests/oracle"
#endif

/* ---- Oracle tables --------------------------------------------------- */

struct oracle
{
  const char *name; /* of the file, for messages */
  size_t rows, columns;
  char **names; /* of the columns */
  char **cells; /* row after row */
  char *text;   /* the file, cut at commas and line ends */
};

/* The whole file as one string. */
static inline char *
oracle_slurp (const char *name)
{
  char path[1024];
  snprintf (path, sizeof path, "%s/%s", EBIT_ORACLE, name);
  FILE *file = fopen (path, "rb");
  if (!file)
    fail_msg ("cannot open the oracle table %s", path);
  fseek (file, 0, SEEK_END);
  size_t size = (size_t)ftell (file);
  rewind (file);
  char *text = calloc (size + 1, 1);
  if (!text || fread (text, 1, size, file) != size)
    fail_msg ("cannot read the oracle table %s", path);
  fclose (file);
  return text;
}

/* Cuts the next line off *rest and its fields at commas; 0 at the end. */
static inline size_t
oracle_cut_line (char **rest, char **fields, size_t room)
{
  char *line = *rest;
  size_t length = strcspn (line, "\r\n");
  *rest = line + length + strspn (line + length, "\r\n");
  line[length] = '\0';
  size_t n = 0;
  while (length > 0 && n < room)
  {
    fields[n++] = line;
    line = strchr (line, ',');
    if (!line)
      break;
    *line++ = '\0';
  }
  return n;
}

/* Reads tests/oracle/NAME: a header line, then rows; commas, no quotes. */
static inline struct oracle *
oracle_read (const char *name)
{
  struct oracle *table = calloc (1, sizeof *table);
  table->name = name;
  table->text = oracle_slurp (name);
  size_t lines = 0, commas = 0;
  for (const char *c = table->text; *c != '\0'; c++)
  {
    lines += *c == '\n';
    commas += *c == ',' && lines == 0;
  }
  table->names = calloc (commas + 1, sizeof *table->names);
  table->cells = calloc ((lines + 1) * (commas + 1), sizeof *table->cells);
  char *rest = table->text;
  table->columns = oracle_cut_line (&rest, table->names, commas + 1);
  while (*rest != '\0')
  {
    char **row = table->cells + table->rows * table->columns;
    if (oracle_cut_line (&rest, row, table->columns) != table->columns)
      fail_msg ("%s: row %zu is too short", name, table->rows + 1);
    table->rows++;
  }
  if (table->rows == 0)
    fail_msg ("%s has no rows", name);
  return table;
}

static inline void
oracle_free (struct oracle *table)
{
  free (table->text);
  free (table->cells);
  free (table->names);
  free (table);
}

/* The cell of that row (from 0) and column as it stands in the file. */
static inline const char *
oracle_text (const struct oracle *table, size_t row, const char *column)
{
  if (row >= table->rows)
    fail_msg ("%s has no row %zu", table->name, row);
  for (size_t j = 0; j < table->columns; j++)
    if (strcmp (table->names[j], column) == 0)
      return table->cells[row * table->columns + j];
  fail_msg ("%s has no column %s", table->name, column);
  return "";
}

/* The same as a number: decimal, nan, inf; an empty cell or NA is NaN. */
static inline double
oracle_number (const struct oracle *table, size_t row, const char *column)
{
  const char *text = oracle_text (table, row, column);
  if (*text == '\0' || strcmp (text, "NA") == 0)
    return (double)NAN;
  char *end;
  double x = strtod (text, &end);
  if (*end != '\0')
    fail_msg ("%s, row %zu, %s: %s is not a number", table->name, row + 1,
              column, text);
  return x;
}

/* The matrix in the columns re_i_j and im_i_j of a row; with a prefix "k_" in
 * re_k_i_j and im_k_i_j.  A joint is what stands between i and j: "_" or "".
 */
static inline void
oracle_matrix (const struct oracle *table, size_t row, const char *prefix,
               const char *joint, size_t rows, size_t columns,
               double complex *x)
{
  char re[64], im[64];
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++)
    {
      snprintf (re, sizeof re, "re_%s%zu%s%zu", prefix, i, joint, j);
      snprintf (im, sizeof im, "im_%s%zu%s%zu", prefix, i, joint, j);
      x[i + j * rows] = oracle_number (table, row, re)
                        + oracle_number (table, row, im) * I;
    }
}

/* ---- Closeness ------------------------------------------------------- */

/* |actual - expected| <= tolerance; two NaN or two equal infinities agree. */
#define check_close(actual, expected, tolerance)                              \
  check_close_at (actual, expected, tolerance, 0, #actual, __FILE__, __LINE__)

/* |actual - expected| <= tolerance |expected|. */
#define check_relative(actual, expected, tolerance)                           \
  check_close_at (actual, expected, tolerance, 1, #actual, __FILE__, __LINE__)

/* actual <= limit; NaN is not. */
#define check_at_most(actual, limit)                                          \
  check_at_most_at (actual, limit, #actual, __FILE__, __LINE__)

static inline void
check_close_at (double actual, double expected, double tolerance, int relative,
                const char *what, const char *file, int line)
{
  double error = fabs (actual - expected);
  double scale = relative ? fabs (expected) : 1;
  if (error <= tolerance * scale || actual == expected
      || (isnan (actual) && isnan (expected)))
    return;
  print_error ("%s is %.17g, expected %.17g: error %.3g, tolerance %.3g\n",
               what, actual, expected, error / scale, tolerance);
  _fail (file, line);
}

static inline void
check_at_most_at (double actual, double limit, const char *what,
                  const char *file, int line)
{
  if (actual <= limit)
    return;
  print_error ("%s is %.17g, expected at most %.17g\n", what, actual, limit);
  _fail (file, line);
}

/* ---- Random numbers -------------------------------------------------- */

/* splitmix64 (Steele, Lea, Flood 2014): uniform in [0, 1), the same on every
 * machine.  A test starts it with a seed of its own: uint64_t seed = 7; */
static inline double
random_uniform (uint64_t *state)
{
  uint64_t z = *state += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  z ^= z >> 31;
  return (double)(z >> 11) * 0x1p-53;
}

/* How many of `all` random cases to run: all of them, or the share that
 * EBIT_TEST_SHARE says (tools/check-memory), at least one. */
static inline size_t
random_cases (size_t all)
{
  const char *share = getenv ("EBIT_TEST_SHARE");
  return share ? (size_t)ceil (atof (share) * (double)all) : all;
}

#endif /* EBIT_TESTS_SUPPORT_H */
