/* Samples of distributions, quantiles of ends, Sobol's indices.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "statistics_calls.h"

#define PI 3.14159265358979323846

/* ---- Samples ---------------------------------------------------------- */

static struct ebit_value *
four_distributions (void)
{
  const double samples[] = { 3, 1, 4, 1, 5 };
  return named_list (4, (const char *[]){ "gamma", "thermal", "t1", "eta" },
                     (struct ebit_value *[]){
                         distribution ("beta", 2, (double[]){ 2, 8 }),
                         distribution ("normal", 2, (double[]){ 0.5, 0.1 }),
                         distribution ("uniform", 2, (double[]){ -1, 3 }),
                         ebit_numbers (5, samples) });
}

static void
check_moments (const struct ebit_value *column, double mean, double variance)
{
  const size_t n = column->extent[0];
  double sum = 0, squares = 0;
  for (size_t i = 0; i < n; i++)
    sum += column->numbers[i] / (double)n;
  for (size_t i = 0; i < n; i++)
    squares += (column->numbers[i] - sum) * (column->numbers[i] - sum);
  /* Five standard deviations. */
  check_close (sum, mean, 5 * sqrt (variance / (double)n));
  check_close (squares / (double)n, variance, 0.05 * variance);
}

static void
test_moments (void **state)
{
  (void)state;
  struct ebit_value *table = call_those (
      ebit_sample_parameters, 3,
      (struct ebit_value *[]){ four_distributions (), one_number (20000),
                               one_number (3) });
  assert_int_equal (table->extent[0], 4);
  check_moments (ebit_field (table, "gamma"), 0.2, 0.2 * 0.8 / 11);
  check_moments (ebit_field (table, "thermal"), 0.5, 0.01);
  check_moments (ebit_field (table, "t1"), 1, 16. / 12);
  check_moments (ebit_field (table, "eta"), 2.8, 2.56);
  ebit_free (table);
}

/* A longer sample begins as a shorter one, and a parameter has its numbers
 * whatever parameters come behind it. */
static void
test_streams (void **state)
{
  (void)state;
  struct ebit_value *all = call_those (
      ebit_sample_parameters, 3,
      (struct ebit_value *[]){ four_distributions (), one_number (100),
                               one_number (7) });
  struct ebit_value *one
      = call_those (ebit_sample_parameters, 3,
                    (struct ebit_value *[]){
                        named_list (1, (const char *[]){ "gamma" },
                                    (struct ebit_value *[]){ distribution (
                                        "beta", 2, (double[]){ 2, 8 }) }),
                        one_number (50), one_number (7) });
  for (size_t i = 0; i < 50; i++)
    assert_true (all->items[0]->numbers[i] == one->items[0]->numbers[i]);
  ebit_free (all);
  ebit_free (one);
}

/* Cut off, also far from the mean, and without a width. */
static void
test_cut_normal (void **state)
{
  (void)state;
  const double cases[][4] = {
    { 0.5, 0.3, 0, 1 }, { 0, 1, 6, 7 }, { 0, 1, -40, -39 }, { 0.2, 0, 0.3, 1 }
  };
  for (size_t c = 0; c < 4; c++)
  {
    struct ebit_value *table
        = call_those (ebit_sample_parameters, 3,
                      (struct ebit_value *[]){
                          named_list (1, (const char *[]){ "p" },
                                      (struct ebit_value *[]){ distribution (
                                          "normal", 4, cases[c]) }),
                          one_number (1000), one_number (1) });
    double sum = 0;
    for (size_t i = 0; i < 1000; i++)
    {
      const double x = table->items[0]->numbers[i];
      assert_true (x >= cases[c][2] && x <= cases[c][3]);
      sum += x / 1000;
    }
    /* Means of the cut laws: by symmetry, and phi(6)/Q(6) = 6.1584. */
    if (c == 0)
      check_close (sum, 0.5, 0.04);
    if (c == 1)
      check_close (sum, 6.15786, 0.03);
    ebit_free (table);
  }
}

/* The blocks A, B, and A with a column of B. */
static void
test_blocks (void **state)
{
  (void)state;
  enum
  {
    N = 10
  };
  struct ebit_value *table
      = call_those (ebit_sobol_sample, 3,
                    (struct ebit_value *[]){ four_distributions (),
                                             one_number (N), one_number (2) });
  for (size_t k = 0; k < 4; k++)
  {
    const double *x = table->items[k]->numbers;
    assert_int_equal (table->items[k]->extent[0], 6 * N);
    for (size_t block = 0; block < 4; block++)
      for (size_t i = 0; i < N; i++)
        assert_true (x[(block + 2) * N + i] == x[(block == k ? N : 0) + i]);
    assert_true (k == 3 || x[0] != x[N]);
  }
  ebit_free (table);
}

static struct ebit_value *
bad_distribution (struct ebit_value *item)
{
  return named_list (1, (const char *[]){ "gamma" },
                     (struct ebit_value *[]){ item });
}

static void
refuse_distribution (struct ebit_value *item, const char *message)
{
  refuse_those (ebit_sample_parameters, 3,
                (struct ebit_value *[]){ bad_distribution (item),
                                         one_number (5), one_number (1) },
                message);
}

static void
test_refusals (void **state)
{
  (void)state;
  refuse_distribution (
      distribution ("beta", 2, (double[]){ 2, 0 }),
      "gamma of distributions[3] is 0; it must be a number in (0, 1000000]");
  refuse_distribution (
      distribution ("uniform", 2, (double[]){ 2, 1 }),
      "gamma of distributions[3] is 1; it must be at least 2");
  refuse_distribution (
      distribution ("normal", 4, (double[]){ 0, 1, 2, 1 }),
      "gamma of distributions[5] is 1; it must be at least 2");
  refuse_distribution (distribution ("normal", 2, (double[]){ 0, -1 }),
                       "gamma of distributions[3] is -1; it must be a number "
                       ">= 0");
  refuse_distribution (distribution ("cauchy", 2, (double[]){ 0, 1 }),
                       "gamma of distributions[1] is \"cauchy\"; it must be "
                       "\"uniform\", \"normal\" or \"beta\"");
  refuse_distribution (ebit_numbers (2, (double[]){ 1, NAN }),
                       "gamma of distributions[2] is NaN; it must be a "
                       "number, finite");
  refuse_those (ebit_sample_parameters, 3,
                (struct ebit_value *[]){ one_number (1), one_number (5),
                                         one_number (1) },
                "distributions is 1; it must be a list of distributions with "
                "the names of the parameters");
  refuse_those (ebit_sample_parameters, 3,
                (struct ebit_value *[]){ four_distributions (), one_number (0),
                                         one_number (1) },
                "n is 0; it must be a whole number in [1, 100000000]");
}

/* ---- Quantiles -------------------------------------------------------- */

/* R 4.2.2: quantile (c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .5, .77)) is 1, 3.5,
 * 5.39. */
static void
test_quantiles (void **state)
{
  (void)state;
  const double x[] = { 3, 1, 4, 1, 5, 9, 2, 6 }, p[] = { 0.1, 0.5, 0.77, 1 };
  const double q[] = { 1, 3.5, 5.39, 9 };
  struct ebit_value *table
      = call_those (ebit_sample_quantiles, 3,
                    (struct ebit_value *[]){ ebit_numbers (8, x), NULL,
                                             ebit_numbers (4, p) });
  for (size_t i = 0; i < 4; i++)
  {
    assert_true (ebit_field (table, "probability")->numbers[i] == p[i]);
    check_close (ebit_field (table, "lower")->numbers[i], q[i], 1e-14);
    check_close (ebit_field (table, "upper")->numbers[i], q[i], 1e-14);
  }
  ebit_free (table);
}

/* Whatever numbers lie between the ends, their quantiles lie between those of
 * the ends; of what is not known, anywhere. */
static void
test_boxes (void **state)
{
  (void)state;
  enum
  {
    N = 101
  };
  uint64_t seed = 11;
  double lower[N], upper[N], x[N];
  for (size_t i = 0; i < N; i++)
  {
    lower[i] = random_uniform (&seed);
    upper[i] = lower[i] + 0.2 * random_uniform (&seed);
    x[i] = lower[i] + random_uniform (&seed) * (upper[i] - lower[i]);
  }
  lower[5] = upper[5] = NAN;
  struct ebit_value *box
      = call_those (ebit_sample_quantiles, 2,
                    (struct ebit_value *[]){ ebit_numbers (N, lower),
                                             ebit_numbers (N, upper) });
  struct ebit_value *point
      = call_those (ebit_sample_quantiles, 1,
                    (struct ebit_value *[]){ ebit_numbers (N, x) });
  assert_int_equal (box->items[0]->extent[0], 7);
  for (size_t i = 0; i < 7; i++)
  {
    const double q = ebit_field (point, "lower")->numbers[i];
    assert_true (ebit_field (box, "lower")->numbers[i] <= q);
    assert_true (ebit_field (box, "upper")->numbers[i] >= q);
  }
  ebit_free (point);
  ebit_free (box);
  const double p[] = { 0, 1 };
  box = call_those (ebit_sample_quantiles, 3,
                    (struct ebit_value *[]){ ebit_numbers (N, lower), NULL,
                                             ebit_numbers (2, p) });
  assert_true (ebit_field (box, "lower")->numbers[0] == -INFINITY);
  assert_true (isfinite (ebit_field (box, "lower")->numbers[1]));
  assert_true (ebit_field (box, "upper")->numbers[1] == INFINITY);
  ebit_free (box);
}

static void
test_refused_ends (void **state)
{
  (void)state;
  refuse_those (ebit_sample_quantiles, 2,
                (struct ebit_value *[]){ ebit_numbers (2, (double[]){ 1, 2 }),
                                         one_number (3) },
                "upper is of length 1; it must be of length 2, as lower is");
  refuse_those (
      ebit_sample_quantiles, 2,
      (struct ebit_value *[]){ ebit_numbers (2, (double[]){ 1, 2 }),
                               ebit_numbers (2, (double[]){ 1, 1.5 }) },
      "upper[2] is 1.5; it must be at least the lower end 2");
  refuse_those (ebit_sample_quantiles, 1,
                (struct ebit_value *[]){ ebit_text ("a") },
                "lower is \"a\"; it must be a vector of numbers");
  refuse_those (
      ebit_sample_quantiles, 3,
      (struct ebit_value *[]){ one_number (1), NULL, one_number (2) },
      "probability is 2; it must be a number in [0, 1]");
}

/* ---- Sobol's indices --------------------------------------------------- */

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
                               one_number (seed), NULL, one_number (200) });
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

/* Each index lies in its interval for at least 95 of 100 seeds, and the
 * estimators are right on average. */
static void
test_ishigami (void **state)
{
  (void)state;
  const int seeds = is_slowed () ? 3 : 100;
  double first[3], total[3];
  double mean[6] = { 0 };
  int covered[6] = { 0 };
  closed_indices (first, total);
  for (int seed = 1; seed <= seeds; seed++)
  {
    struct ebit_value *table = ishigami_indices (1000, seed, 0);
    for (size_t i = 0; i < 3; i++)
    {
      mean[i] += ebit_field (table, "first")->numbers[i] / seeds;
      mean[3 + i] += ebit_field (table, "total")->numbers[i] / seeds;
      covered[i] += covers (table, "first", i, first[i]);
      covered[3 + i] += covers (table, "total", i, total[i]);
    }
    ebit_free (table);
  }
  for (size_t i = 0; i < 3 && seeds == 100; i++)
  {
    check_close (mean[i], first[i], 0.02);
    check_close (mean[3 + i], total[i], 0.02);
  }
  for (size_t i = 0; i < 6; i++)
    if (covered[i] < 0.95 * seeds)
      fail_msg ("index %zu is in its interval for %d of %d seeds", i,
                covered[i], seeds);
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
    cmocka_unit_test (test_moments),
    cmocka_unit_test (test_streams),
    cmocka_unit_test (test_cut_normal),
    cmocka_unit_test (test_blocks),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_quantiles),
    cmocka_unit_test (test_boxes),
    cmocka_unit_test (test_refused_ends),
    cmocka_unit_test (test_ishigami),
    cmocka_unit_test (test_brackets_of_indices),
    cmocka_unit_test (test_refused_indices),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
