/* What no protocol exceeds beside the rounds of distill.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"
#include "random_states.h"

#include <float.h>

#include "distillation_maps.h"

#define TEXT(x) ebit_text (x)
#define NUMBER(x) ebit_numbers (1, (double[]){ x })

static const double fair[4] = { 0.8, 0.1, 0.06, 0.04 };

struct noise
{
  double gate_fidelity, measurement_error, wait, t1, t2;
};

static const struct noise perfect = { 1, 0, 0, INFINITY, INFINITY };

/* The result for x, which is freed, with limits. */
static struct ebit_value *
distill (struct ebit_value *x, const char *protocol, double target,
         double max_rounds, const struct noise *noise)
{
  return call_those (
      ebit_distill, 10,
      (struct ebit_value *[]){
          x, TEXT (protocol), NUMBER (target), NUMBER (max_rounds), NUMBER (1),
          NUMBER (noise->gate_fidelity), NUMBER (noise->measurement_error),
          NUMBER (noise->wait), NUMBER (noise->t1), NUMBER (noise->t2) });
}

static const double *
column (const struct ebit_value *result, const char *name)
{
  const struct ebit_value *value
      = ebit_field (ebit_field (result, "history"), name);
  assert_non_null (value);
  return value->numbers;
}

static size_t
count_rounds (const struct ebit_value *result)
{
  return ebit_field (ebit_field (result, "history"), "round")->extent[0];
}

static double
upper_end (const double w[4], double pairs, double success)
{
  struct ebit_value *b = call_those (
      ebit_distillation_limit, 3,
      (struct ebit_value *[]){ ebit_numbers (4, w), NUMBER (pairs),
                               NUMBER (success) });
  const double upper = number (b, "upper");
  ebit_free (b);
  return upper;
}

/* p_1^(2^(r-1)) p_2^(2^(r-2)) ... p_r, the powers as they are written. */
static double
success_of_all (const double *probability, size_t rounds)
{
  double product = 1;
  for (size_t i = 0; i < rounds; i++)
    product *= pow (probability[i], ldexp (1, (int)(rounds - 1 - i)));
  return product;
}

/* ---- Against distillation_limit ------------------------------------------
 */

static void
test_limits_are_those_of_the_copies (void **state)
{
  (void)state;
  for (size_t i = 0; ebit_distillation_names[i]; i++)
  {
    struct ebit_value *result = distill (
        ebit_numbers (4, fair), ebit_distillation_names[i], 1, 2, &perfect);
    const double *p = column (result, "probability"),
                 *limit = column (result, "limit");
    assert_int_equal (count_rounds (result), 2);
    for (size_t r = 1; r <= 2; r++)
      check_close (limit[r - 1],
                   upper_end (fair, ldexp (1, (int)r), success_of_all (p, r)),
                   1e-9);
    ebit_free (result);
  }
}

/* Up to eight copies; the last column. */
static void
test_a_fourth_round_has_none (void **state)
{
  (void)state;
  struct ebit_value *result
      = distill (ebit_numbers (4, fair), "dejmps", 1, 5, &perfect);
  const struct ebit_value *history = ebit_field (result, "history");
  const double *p = column (result, "probability"),
               *limit = column (result, "limit");
  assert_int_equal (history->extent[0], 9);
  assert_string_equal (history->names[8], "limit");
  check_close (limit[2], upper_end (fair, 8, success_of_all (p, 3)), 1e-9);
  assert_true (isnan (limit[3]));
  assert_true (isnan (limit[4]));
  ebit_free (result);
}

/* Of two copies of rank three recurrence that pairs none with the error that
 * does not occur is the best there is. */
static void
test_recurrence_attains_it (void **state)
{
  (void)state;
  const double w[4] = { 0.8, 0.1, 0.1, 0 };
  struct ebit_value *result
      = distill (ebit_numbers (4, w), "dejmps", 1, 1, &perfect);
  check_close (column (result, "limit")[0], column (result, "fidelity")[0],
               1e-7);
  check_at_most (column (result, "fidelity")[0], column (result, "limit")[0]);
  ebit_free (result);
}

/* ---- No protocol exceeds it ----------------------------------------------
 */

/* Fidelities are rounded, limits are not below what they prove. */
static void
check_below (const struct ebit_value *result)
{
  const double *limit = column (result, "limit"),
               *fidelity = column (result, "fidelity");
  for (size_t r = 0; r < count_rounds (result); r++)
  {
    assert_true (limit[r] <= 1);
    check_at_most (fidelity[r], limit[r] + 4 * DBL_EPSILON);
  }
}

static void
test_random_weights (void **state)
{
  (void)state;
  static const struct noise noises[] = { { 1, 0, 0, INFINITY, INFINITY },
                                         { 0.95, 0.02, 0, INFINITY, INFINITY },
                                         { 0.99, 0, 0.1, INFINITY, 3 },
                                         { 1, 0.01, 0.1, 2, 3 } };
  uint64_t seed = 1013;
  for (size_t trial = 0; trial < 12; trial++)
    for (size_t i = 0; ebit_distillation_names[i]; i++)
    {
      double w[4];
      random_weights (&seed, trial % 3 == 0, w);
      struct ebit_value *result
          = distill (ebit_numbers (4, w), ebit_distillation_names[i], 1, 2,
                     &noises[trial % 4]);
      check_below (result);
      ebit_free (result);
    }
}

static void
test_three_rounds_of_random_weights (void **state)
{
  (void)state;
  uint64_t seed = 1014;
  for (size_t i = 0; ebit_distillation_names[i]; i++)
  {
    double w[4];
    random_weights (&seed, false, w);
    struct ebit_value *result = distill (
        ebit_numbers (4, w), ebit_distillation_names[i], 1, 3, &perfect);
    check_below (result);
    assert_int_equal (count_rounds (result), 3);
    ebit_free (result);
  }
}

/* Imperfect operations have the limit of the same input at their own success.
 */
static void
test_noise_moves_the_success_alone (void **state)
{
  (void)state;
  const struct noise bad = { 0.9, 0.05, 0.2, 3, 4 };
  struct ebit_value *result
      = distill (ebit_numbers (4, fair), "mfi", 1, 1, &bad);
  check_close (column (result, "limit")[0],
               upper_end (fair, 2, column (result, "probability")[0]), 1e-9);
  ebit_free (result);
}

/* ---- States --------------------------------------------------------------
 */

static void
test_states_that_are_mixtures (void **state)
{
  (void)state;
  struct ebit_value *w = ebit_numbers (4, fair);
  struct ebit_value *weights = distill (w, "dejmps", 1, 2, &perfect);
  w = ebit_numbers (4, fair);
  struct ebit_value *rho = call1 (ebit_bell_diagonal, w);
  ebit_free (w);
  struct ebit_value *states = distill (rho, "dejmps", 1, 2, &perfect);
  for (size_t r = 0; r < 2; r++)
    check_close (column (states, "limit")[r], column (weights, "limit")[r],
                 1e-9);
  ebit_free (states);
  ebit_free (weights);
}

/* sqrt(0.8) |00> + sqrt(0.2) |11>, of which two copies filtered give a phi+:
 * the limit of its Bell weights would be wrong. */
static void
test_other_states_have_none (void **state)
{
  (void)state;
  double rho[32] = { 0 };
  rho[0] = 0.8;
  rho[2 * 15] = 0.2;
  rho[2 * 3] = rho[2 * 12] = 0.4;
  struct ebit_value *result
      = distill (ebit_matrix (4, 4, rho), "cnot", 1, 2, &perfect);
  assert_int_equal (count_rounds (result), 2);
  for (size_t r = 0; r < 2; r++)
    assert_true (isnan (column (result, "limit")[r]));
  ebit_free (result);
}

/* ---- Refusals ------------------------------------------------------------
 */

static void
test_refusals (void **state)
{
  (void)state;
  refuse_those (ebit_distill, 5,
                (struct ebit_value *[]){
                    ebit_numbers (4, fair), TEXT ("dejmps"),
                    ebit_numbers (2, (double[]){ 0.9, 1 }), NULL, NUMBER (1) },
                "limit is 1; it must be false where there are several inputs, "
                "which have no history");
  refuse_those (ebit_distill, 5,
                (struct ebit_value *[]){ ebit_numbers (4, fair),
                                         TEXT ("dejmps"), NULL, NULL,
                                         NUMBER (2) },
                "limit is 2; it must be true or false");
}

/* Without rounds the column is there, and empty. */
static void
test_no_rounds (void **state)
{
  (void)state;
  struct ebit_value *result
      = distill (ebit_numbers (4, (double[]){ 0.4, 0.3, 0.2, 0.1 }), "cnot", 1,
                 9, &perfect);
  assert_int_equal (
      ebit_field (ebit_field (result, "history"), "limit")->extent[0], 0);
  ebit_free (result);
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_limits_are_those_of_the_copies),
          cmocka_unit_test (test_a_fourth_round_has_none),
          cmocka_unit_test (test_recurrence_attains_it),
          cmocka_unit_test (test_random_weights),
          cmocka_unit_test (test_three_rounds_of_random_weights),
          cmocka_unit_test (test_noise_moves_the_success_alone),
          cmocka_unit_test (test_states_that_are_mixtures),
          cmocka_unit_test (test_other_states_have_none),
          cmocka_unit_test (test_refusals),
          cmocka_unit_test (test_no_rounds) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
