/* Samples of distributions, quantiles of ends.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "statistics_calls.h"

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
  const double cases[][4] = { { 0.5, 0.3, 0, 1 },
                              { 0, 1, 6, 7 },
                              { 0, 1, -40, -39 },
                              { 0.2, 0, 0.3, 1 },
                              { 1, 2, 81, 200 } };
  for (size_t c = 0; c < 5; c++)
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
    /* Means of the cut laws: by symmetry; phi(6)/Q(6) = 6.1584; at z far out
     * z + 1/z - 2/z^3, of exponentials of that mean nearly. */
    if (c == 0)
      check_close (sum, 0.5, 0.04);
    if (c == 1)
      check_close (sum, 6.15786, 0.03);
    if (c == 2)
      check_close (sum, -39.02561, 0.005);
    if (c == 4)
      check_close (sum, 81.04994, 0.01);
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
  refuse_distribution (
      named_list (3, (const char *[]){ "", "sd", "mean" },
                  (struct ebit_value *[]){ ebit_text ("normal"),
                                           one_number (1), one_number (2) }),
      "gamma of distributions[2] is called \"sd\"; it must be \"mean\", or "
      "without a name");
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
check_quantile (double a, double b, double p, double lower, double upper)
{
  struct ebit_value *table = call_those (
      ebit_sample_quantiles, 3,
      (struct ebit_value *[]){ ebit_numbers (2, (double[]){ a, b }), NULL,
                               one_number (p) });
  assert_true (ebit_field (table, "lower")->numbers[0] == lower);
  assert_true (ebit_field (table, "upper")->numbers[0] == upper);
  ebit_free (table);
}

/* Between what is not known, or has no end, and a number there is no number.
 */
static void
test_far_quantiles (void **state)
{
  (void)state;
  check_quantile (NAN, 1, 0.25, -INFINITY, INFINITY);
  check_quantile (-INFINITY, 1, 0.5, -INFINITY, -INFINITY);
  check_quantile (1, INFINITY, 0.5, INFINITY, INFINITY);
  check_quantile (1e308, -1e308, 0.5, 0, 0);
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
    cmocka_unit_test (test_far_quantiles),
    cmocka_unit_test (test_refused_ends),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
