/* Whether ends that are proved with rounding included enclose the values of a
 * table, whatever is done to the certificates: proofs TRUTH.csv MUTATIONS.
 * Prints how many proofs there were, how many were false, and how wide.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ebit.h"

static uint64_t seed = 20261127;

static double
uniform (void)
{
  uint64_t z = seed += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  return (double)((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static struct ebit_value *
call (const char *name, size_t n, const struct ebit_value *const *arguments)
{
  struct ebit_value *result = NULL;
  struct ebit_error error;
  if (ebit_call (name, n, arguments, NULL, &result, &error))
    fprintf (stderr, "%s: %s\n", name, error.message);
  return result;
}

/* Numbers of the certificate change by 1 to 1e-15, or become noise; those of
 * nested bounds values too. */
static void
disturb (const struct ebit_value *value)
{
  static const char *const names[]
      = { "state",         "sigma", "dual",  "positive_part",
          "negative_part", "map",   "weight" };
  static const char *const lists[] = { "lower_bounds", "upper_bounds" };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
  {
    const struct ebit_value *field = ebit_field (value, names[i]);
    if (!field || !field->numbers || uniform () < 0.3)
      continue;
    double *x = (double *)field->numbers;
    const size_t n = field->extent[0] * field->extent[1]
                     * (field->kind == EBIT_COMPLEX ? 2 : 1);
    const double size = pow (10, -15 * uniform ());
    const bool noise = uniform () < 0.1;
    for (size_t k = 0; k < n; k++)
      x[k] = (noise ? 0 : x[k]) + size * (2 * uniform () - 1);
  }
  for (size_t i = 0; i < 2; i++)
  {
    const struct ebit_value *list = ebit_field (value, lists[i]);
    for (size_t k = 0; list && list->items && k < list->extent[0]; k++)
      if (list->items[k])
        disturb (list->items[k]);
  }
}

struct tally
{
  long proofs, wrong, malformed;
  double widest; /* of certificates as they were */
};

static void
check (const char *line, const struct ebit_value *b, double h, double l,
       bool disturbed, struct tally *tally)
{
  struct ebit_value *yes = ebit_number (1);
  struct ebit_value *proof
      = call ("verify", 2, (const struct ebit_value *[]){ b, yes });
  const double lower = ebit_field (proof, "lower")->numbers[0];
  const double upper = ebit_field (proof, "upper")->numbers[0];
  const char *message = ebit_text_at (proof, "message", 0);
  tally->proofs++;
  if (strncmp (message, "both ends fail", 14) == 0)
    tally->malformed++;
  else if (!((lower - h) - l <= 0) || !((upper - h) - l >= 0))
  {
    tally->wrong++;
    printf ("FALSE: %s: [%.17g, %.17g]\n", line, lower, upper);
  }
  else if (!disturbed && upper - lower > tally->widest)
    tally->widest = upper - lower;
  ebit_free (proof);
  ebit_free (yes);
}

static void
check_row (char *line, long mutations, struct tally tally[2])
{
  char copy[512], *cells[6], *rest = line;
  snprintf (copy, sizeof copy, "%s", line);
  for (size_t i = 0; i < 6; i++)
  {
    cells[i] = rest;
    rest += strcspn (rest, ",\n");
    *rest++ = '\0';
  }
  struct ebit_value *x = ebit_number (strtod (cells[2], NULL));
  struct ebit_value *y = ebit_number (strtod (cells[3], NULL));
  struct ebit_value *channel = call (cells[1], cells[3][0] ? 2 : 1,
                                     (const struct ebit_value *[]){ x, y });
  const double h = strtod (cells[4], NULL), l = strtod (cells[5], NULL);
  for (long k = 0; channel && k <= mutations; k++)
  {
    struct ebit_value *b
        = call (cells[0], 1, (const struct ebit_value *[]){ channel });
    if (!b)
      break;
    if (k > 0)
      disturb (b);
    check (copy, b, h, l, k > 0, &tally[k > 0]);
    ebit_free (b);
  }
  ebit_free (channel);
  ebit_free (x);
  ebit_free (y);
}

int
main (int argc, char **argv)
{
  char line[512];
  struct tally tally[2] = { { 0, 0, 0, 0 }, { 0, 0, 0, 0 } };
  FILE *file = argc > 1 ? fopen (argv[1], "r") : NULL;
  const long mutations = argc > 2 ? atol (argv[2]) : 0;
  if (!file || !fgets (line, sizeof line, file))
    return 2;
  while (fgets (line, sizeof line, file))
    check_row (line, mutations, tally);
  fclose (file);
  printf ("%ld certificates, %ld false, widest %.3g bits\n", tally[0].proofs,
          tally[0].wrong, tally[0].widest);
  printf ("%ld disturbed, %ld false, %ld malformed\n", tally[1].proofs,
          tally[1].wrong, tally[1].malformed);
  return tally[0].wrong + tally[1].wrong > 0;
}
