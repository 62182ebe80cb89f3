/* Sobol's indices, against the closed ones of a function, and what brackets
 * leave open.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "statistics_calls.h"

#define PI 3.14159265358979323846

/* Ishigami and Homma's function of three angles, uniform in [-pi, pi]. */
static double
ishigami (const struct ebit_value *table, size_t i)
{
  const double x = table->items[0]->numbers[i];
  const double y = table->items[1]->numbers[i];
  const double z = table->items[2]->numbers[i];
  return sin (x) + 7 * sin (y) * sin (y) + 0.1 * z * z * z * z * sin (x);
}

static struct ebit_value *
angles (void)
{
  const double ends[] = { -PI, PI };
  return named_list (
      3, (const char *[]){ "x", "y", "z" },
      (struct ebit_value *[]){ distribution ("uniform", 2, ends),
                               distribution ("uniform", 2, ends),
                               distribution ("uniform", 2, ends) });
}

static struct ebit_value *
ishigami_indices (double n, double seed, double width)
{
  struct ebit_value *sample = call_those (
      ebit_sobol_sample, 3,
      (struct ebit_value *[]){ angles (), one_number (n), one_number (seed) });
  const size_t rows = sample->items[0]->extent[0];
  double *lower = calloc (rows, sizeof *lower);
  double *upper = calloc (rows, sizeof *upper);
  for (size_t i = 0; i < rows; i++)
  {
    lower[i] = ishigami (sample, i) - width;
    upper[i] = ishigami (sample, i) + width;
  }
  struct ebit_value *table = call_those (
      ebit_sobol_indices, 6,
      (struct ebit_value *[]){ angles (), ebit_numbers (rows, lower),
                               width > 0 ? ebit_numbers (rows, upper) : NULL,
                               one_number (seed), NULL, NULL });
  free (lower);
  free (upper);
  ebit_free (sample);
  return table;
}

/* With a = 7, b = 0.1: variances b pi^4/5 + b^2 pi^8/50 + 1/2 of x alone,
 * a^2/8 of y, 8 b^2 pi^8/225 of x and z together. */
static void
closed_indices (double first[3], double total[3])
{
  const double a = 7, b = 0.1;
  const double x = 0.5 * pow (1 + b * pow (PI, 4) / 5, 2), y = a * a / 8;
  const double both = b * b * pow (PI, 8) * (1. / 18 - 1. / 50);
  const double all = x + y + both;
  first[0] = x / all;
  first[1] = y / all;
  first[2] = 0;
  total[0] = (x + both) / all;
  total[1] = y / all;
  total[2] = both / all;
}

static bool
covers (const struct ebit_value *table, const char *name, size_t i,
        double truth)
{
  char lower[32], upper[32];
  snprintf (lower, sizeof lower, "%s_lower", name);
  snprintf (upper, sizeof upper, "%s_upper", name);
  return ebit_field (table, lower)->numbers[i] <= truth
         && ebit_field (table, upper)->numbers[i] >= truth;
}

static bool
covers_all (const struct ebit_value *table, const double first[3],
            const double total[3])
{
  for (size_t i = 0; i < 3; i++)
    if (!covers (table, "first", i, first[i])
        || !covers (table, "total", i, total[i]))
      return false;
  return true;
}

/* All six indices lie in their intervals for at least 95 of 100 seeds, 1 to
 * 100, at the default level, and the estimators are right on average. */
static void
test_ishigami (void **state)
{
  (void)state;
  const int seeds = is_slowed () ? 3 : 100;
  double first[3], total[3];
  double mean[6] = { 0 };
  int covered = 0;
  closed_indices (first, total);
  for (int seed = 1; seed <= seeds; seed++)
  {
    struct ebit_value *table = ishigami_indices (1000, seed, 0);
    for (size_t i = 0; i < 3; i++)
    {
      mean[i] += ebit_field (table, "first")->numbers[i] / seeds;
      mean[3 + i] += ebit_field (table, "total")->numbers[i] / seeds;
    }
    covered += covers_all (table, first, total);
    ebit_free (table);
  }
  for (size_t i = 0; i < 3 && seeds == 100; i++)
  {
    check_close (mean[i], first[i], 0.02);
    check_close (mean[3 + i], total[i], 0.02);
  }
  if (covered < 0.95 * seeds)
    fail_msg ("the indices are in their intervals for %d of %d seeds", covered,
              seeds);
}

/* The estimators of any function between the ends lie in what is left. */
static void
test_brackets_of_indices (void **state)
{
  (void)state;
  const double width = 0.3;
  struct ebit_value *table = ishigami_indices (500, 4, width);
  struct ebit_value *sample = call_those (
      ebit_sobol_sample, 3,
      (struct ebit_value *[]){ angles (), one_number (500), one_number (4) });
  const size_t rows = sample->items[0]->extent[0];
  double *f = calloc (rows, sizeof *f);
  uint64_t seed = 8;
  for (int round = 0; round < 5; round++)
  {
    for (size_t i = 0; i < rows; i++)
      f[i] = ishigami (sample, i)
             + width * (2 * random_uniform (&seed) - 1) * (round > 0);
    struct ebit_value *one = call_those (
        ebit_sobol_indices, 6,
        (struct ebit_value *[]){ angles (), ebit_numbers (rows, f), NULL, NULL,
                                 NULL, one_number (2) });
    for (size_t i = 0; i < 3; i++)
    {
      const double first = ebit_field (one, "first")->numbers[i];
      const double total = ebit_field (one, "total")->numbers[i];
      assert_true (ebit_field (table, "first_least")->numbers[i] < first);
      assert_true (ebit_field (table, "first_most")->numbers[i] > first);
      assert_true (ebit_field (table, "total_least")->numbers[i] < total);
      assert_true (ebit_field (table, "total_most")->numbers[i] > total);
    }
    ebit_free (one);
  }
  free (f);
  ebit_free (sample);
  ebit_free (table);
}

static void
test_refused_indices (void **state)
{
  (void)state;
  refuse_those (ebit_sobol_indices, 2,
                (struct ebit_value *[]){ angles (), one_number (1) },
                "lower is of length 1; it must be of a length that is a "
                "multiple of 5, from 10 on, as of sobol_sample");
  refuse_those (ebit_sobol_indices, 2,
                (struct ebit_value *[]){ angles (), one_number (NAN) },
                "lower is NaN; it must be a finite number");
  double x[10] = { 0 };
  refuse_those (ebit_sobol_indices, 5,
                (struct ebit_value *[]){ angles (), ebit_numbers (10, x), NULL,
                                         NULL, one_number (1) },
                "level is 1; it must be a number in (0, 1)");
  struct ebit_value *table = call_those (
      ebit_sobol_indices, 2,
      (struct ebit_value *[]){ angles (), ebit_numbers (10, x) });
  assert_true (isnan (ebit_field (table, "first")->numbers[0]));
  ebit_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_ishigami),
    cmocka_unit_test (test_brackets_of_indices),
    cmocka_unit_test (test_refused_indices),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
