/* Whether ends that are proved with rounding included enclose the values of a
 * table, whatever is done to the certificates: proofs MUTATIONS < TRUTH.
 *
 * A line of the table is its number, two numbers as two doubles each, which
 * no lower end may exceed and no upper end be below, and an expression.
 * Prints how many proofs there were, and how many were false.
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

#include "expression.h"

#define MOST_COUNT 8192
#define LONGEST_LINE 65536
#define FAR 1e-12

static uint64_t seed;

static double
uniform (void)
{
  uint64_t z = seed += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  return (double)((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

/* ---- Certificates ------------------------------------------------------ */

/* The numbers of a certificate, in place, and as they were.  Of networks they
 * are not negative, and what has to be equal stays equal. */
struct numbers
{
  double *x, *before;
  size_t n;
  bool of_network;
};

struct certificate
{
  struct numbers fields[MOST_COUNT];
  size_t n;
};

static void
add_numbers (struct certificate *certificate, const struct ebit_value *field,
             bool of_network)
{
  size_t n = field->kind == EBIT_COMPLEX ? 2 : 1;
  for (size_t k = 0; k < field->rank; k++)
    n *= field->extent[k];
  if (!field->numbers || n == 0 || certificate->n == MOST_COUNT)
    return;
  double *before = malloc (n * sizeof *before);
  if (!before)
    return;
  memcpy (before, field->numbers, n * sizeof *before);
  certificate->fields[certificate->n++]
      = (struct numbers){ (double *)field->numbers, before, n, of_network };
}

/* The weights and all complex matrices of a decomposition. */
static void
find_decomposition (struct certificate *certificate,
                    const struct ebit_value *value)
{
  if (!value)
    return;
  if (value->kind == EBIT_COMPLEX)
    add_numbers (certificate, value, false);
  if (ebit_field (value, "weights"))
    add_numbers (certificate, ebit_field (value, "weights"), false);
  for (size_t k = 0; value->kind == EBIT_LIST && k < value->extent[0]; k++)
    find_decomposition (certificate, value->items[k]);
}

/* Of a bounds value, and of those nested in it, all numbers that are not of
 * what it bounds. */
static void
find_certificate (struct certificate *certificate,
                  const struct ebit_value *value, bool nested)
{
  static const char *const chosen[]
      = { "sigma",       "dual",       "positive_part", "negative_part",
          "map",         "weight",     "isometry",      "isometry_state",
          "lower_state", "factors_a",  "factors_b",     "basis",
          "prices",      "frequencies" };
  static const size_t n_matrices = 12;
  static const char *const columns[][2]
      = { { "flow", "flow" },       { "paths", "flow" },
          { "trees", "flow" },      { "cut", "multiplier" },
          { "sets", "multiplier" }, { "set_prices", "price" } };
  static const char *const lists[] = { "lower_bounds", "upper_bounds" };
  for (size_t i = 0; i < sizeof chosen / sizeof chosen[0]; i++)
    if (ebit_field (value, chosen[i]))
      add_numbers (certificate, ebit_field (value, chosen[i]),
                   i >= n_matrices);
  if (ebit_field (value, "state") && (nested || ebit_field (value, "channel")))
    add_numbers (certificate, ebit_field (value, "state"), false);
  for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
  {
    const struct ebit_value *column
        = ebit_field (ebit_field (value, columns[i][0]), columns[i][1]);
    if (column)
      add_numbers (certificate, column, true);
  }
  find_decomposition (certificate, ebit_field (value, "decomposition"));
  for (size_t i = 0; i < 2; i++)
  {
    const struct ebit_value *list = ebit_field (value, lists[i]);
    for (size_t k = 0; list && list->kind == EBIT_LIST && k < list->extent[0];
         k++)
      if (list->items[k])
        find_certificate (certificate, list->items[k], true);
  }
}

/* Numbers change by 1 to 1e-15, or become noise. */
static void
disturb (const struct certificate *certificate)
{
  for (size_t i = 0; i < certificate->n; i++)
  {
    const struct numbers *field = &certificate->fields[i];
    const double size = pow (10, -15 * uniform ());
    const bool noise = uniform () < 0.1, same = uniform () < 0.3;
    const double often = 1e3 * uniform ();
    for (size_t k = 0; k < field->n && !same; k++)
    {
      const double x = noise ? 0 : field->before[k];
      field->x[k]
          = field->of_network
                ? fabs (x + size * sin (often * field->before[k] + often))
                : x + size * (2 * uniform () - 1);
    }
  }
}

static void
restore (const struct certificate *certificate)
{
  for (size_t i = 0; i < certificate->n; i++)
    memcpy (certificate->fields[i].x, certificate->fields[i].before,
            certificate->fields[i].n * sizeof (double));
}

static void
free_certificate (struct certificate *certificate)
{
  for (size_t i = 0; i < certificate->n; i++)
    free (certificate->fields[i].before);
}

/* ---- Checks ------------------------------------------------------------ */

struct truth
{
  double most[2], least[2];
  const char *expression;
};

struct tally
{
  long proofs, wrong, malformed, unchanged;
  long far; /* more than FAR outside of the ends that were printed */
};

/* a > b + allowed, of b to twice the digits. */
static bool
exceeds (double a, const double b[2], double allowed)
{
  return (a - b[0]) - b[1] > allowed;
}

static bool
falls_below (double a, const double b[2], double allowed)
{
  return (a - b[0]) - b[1] < -allowed;
}

/* What entropies differ by at most because the object is a named channel this
 * near to the operators given, distances of 1e-13 or less. */
static double
allowance (const struct ebit_value *proof)
{
  const char *object = ebit_text_at (proof, "object", 0);
  return strstr (object, "but for unitaries")
             ? 200 * ebit_field (proof, "distance")->numbers[0]
             : 0;
}

static bool
is_far (double a, double b)
{
  return a > b && !(a - b <= FAR * (1 + fabs (a)));
}

static void
check (const struct truth *truth, const struct ebit_value *bounds,
       struct tally *tally)
{
  struct ebit_value *yes = ebit_number (1), *proof = NULL;
  struct ebit_error error;
  tally->proofs++;
  if (ebit_call ("verify", 2, (const struct ebit_value *[]){ bounds, yes },
                 NULL, &proof, &error))
  {
    tally->wrong++;
    printf ("REFUSED: %s %s\n", error.message, truth->expression);
    ebit_free (yes);
    return;
  }
  const double lower = ebit_field (proof, "lower")->numbers[0];
  const double upper = ebit_field (proof, "upper")->numbers[0];
  const char *message = ebit_text_at (proof, "message", 0);
  tally->malformed += strncmp (message, "both ends fail", 14) == 0;
  if (!(lower <= upper) || exceeds (lower, truth->most, allowance (proof))
      || falls_below (upper, truth->least, allowance (proof)))
  {
    tally->wrong++;
    printf ("FALSE: [%.17g, %.17g] of [%.17g, %.17g] %s\n", lower, upper,
            truth->least[0], truth->most[0], truth->expression);
  }
  tally->far += is_far (ebit_field (bounds, "lower")->numbers[0], lower)
                || is_far (upper, ebit_field (bounds, "upper")->numbers[0]);
  ebit_free (proof);
  ebit_free (yes);
}

static void
check_line (const char *line, long mutations, struct tally tally[2])
{
  static struct certificate certificate;
  struct truth truth;
  double *const cells[]
      = { &truth.most[0], &truth.most[1], &truth.least[0], &truth.least[1] };
  char *rest;
  seed = strtoull (line, &rest, 10);
  for (size_t i = 0; i < 4; i++)
    *cells[i] = strtod (rest, &rest);
  truth.expression = rest + strspn (rest, " ");
  const char *at = rest;
  struct ebit_value *bounds = read_expression (&at);
  if (!bounds)
  {
    tally[0].wrong++;
    return;
  }
  check (&truth, bounds, &tally[0]);
  certificate.n = 0;
  find_certificate (&certificate, bounds, false);
  tally[1].unchanged += certificate.n == 0;
  for (long k = 0; k < mutations && certificate.n > 0; k++)
  {
    disturb (&certificate);
    check (&truth, bounds, &tally[1]);
    restore (&certificate);
  }
  free_certificate (&certificate);
  ebit_free (bounds);
}

static void
report (const struct tally tally[2])
{
  printf (
      "%ld certificates, %ld false; %ld prove less than is printed by more "
      "than %g\n",
      tally[0].proofs, tally[0].wrong, tally[0].far, FAR);
  printf (
      "%ld disturbed, %ld false, %ld malformed (%ld values have nothing to "
      "disturb)\n",
      tally[1].proofs, tally[1].wrong, tally[1].malformed, tally[1].unchanged);
  fflush (stdout);
}

int
main (int argc, char **argv)
{
  static char line[LONGEST_LINE];
  struct tally tally[2] = { { 0 }, { 0 } };
  const long mutations = argc > 1 ? atol (argv[1]) : 0;
  while (fgets (line, sizeof line, stdin))
  {
    check_line (line, mutations, tally);
    if (tally[0].proofs % 500 == 0)
      report (tally);
  }
  report (tally);
  return tally[0].wrong + tally[1].wrong > 0 || tally[0].proofs == 0;
}
