/* distillable_entanglement: known states, order, recurrence, tampering.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

#include "recurrence.h"
#include "bell_frame.h"
#include "scalar.h"

static struct ebit_value *
bell_diagonal (double a, double b, double c, double d)
{
  struct ebit_value *weights = ebit_numbers (4, (double[]){ a, b, c, d });
  struct ebit_value *rho = call1 (ebit_bell_diagonal, weights);
  ebit_free (weights);
  return rho;
}

static void
check_ends (struct ebit_value *rho, double lower, double upper,
            const char *status)
{
  struct ebit_value *bounds = call1 (ebit_distillable_entanglement, rho);
  check_close (number (bounds, "lower"), lower, 1e-9);
  check_close (number (bounds, "upper"), upper, 1e-9);
  assert_string_equal (text (bounds, "status"), status);
  assert_true (is_verified (bounds));
  ebit_free (bounds);
  ebit_free (rho);
}

static void
test_known_states (void **state)
{
  (void)state;
  /* 0.6 |00> + 0.8 |11> */
  double pure[32] = { 0 };
  pure[0] = 0.36;
  pure[6] = pure[24] = 0.48;
  pure[30] = 0.64;
  check_ends (ebit_matrix (4, 4, pure), ebit_binary_entropy (0.36),
              ebit_binary_entropy (0.36), "exact");
  check_ends (bell_diagonal (0.25, 0.25, 0.25, 0.25), 0, 0, "exact");
  check_ends (bell_diagonal (0.9, 0.1, 0, 0), 1 - ebit_binary_entropy (0.1),
              1 - ebit_binary_entropy (0.1), "certified");
}

/* A Werner state of fidelity 0.75: hashing gives nothing (its entropy is
 * above 1), one round and more give something. */
static void
test_recurrence (void **state)
{
  (void)state;
  struct ebit_value *rho = bell_diagonal (0.75, 0.25 / 3, 0.25 / 3, 0.25 / 3);
  struct ebit_value *bounds = call1 (ebit_distillable_entanglement, rho);
  assert_string_equal (text (bounds, "lower_method"), "recurrence");
  assert_true (number (bounds, "lower") > 0);
  assert_true (is_verified (bounds));
  check_tampering (bounds, "lower", 0, 1e-6);
  check_tampering (bounds, "upper", 0, -1e-6);
  check_tampering (bounds, "frame", 0, 0.01);
  check_tampering (bounds, "sigma", 0, -0.01);
  ebit_free (rho);
  ebit_free (bounds);
}

/* One round by hand: weights in the order that pairs the least error.  With
 * one of them 0 interpolation is no better than hashing. */
static void
test_step (void **state)
{
  (void)state;
  const double w[4] = { 0.9, 0.06, 0.04, 0 };
  struct ebit_recurrence once = { .rounds = 1, .partners = { 3 } };
  const double a = 0.9, b = 0, c = 0.06, d = 0.04;
  const double p = (a + b) * (a + b) + (c + d) * (c + d);
  const double left = 1 - ebit_entropy_term ((a * a + b * b) / p)
                      - ebit_entropy_term (2 * a * b / p)
                      - ebit_entropy_term ((c * c + d * d) / p)
                      - ebit_entropy_term (2 * c * d / p);
  check_close (ebit_recurrence_rate (w, &once), p / 2 * left, 1e-15);
  once.rounds = 0;
  double hashing = 1;
  for (size_t i = 0; i < 4; i++)
    hashing -= ebit_entropy_term (w[i]);
  check_close (ebit_recurrence_rate (w, &once), fmax (0, hashing), 1e-15);
}

/* The largest weight in the frame is the fully entangled fraction; the ends
 * are in order, and local unitaries change nothing. */
static void
test_random_states (void **state)
{
  (void)state;
  uint64_t seed = 9;
  for (int repeat = 0; repeat < 50; repeat++)
  {
    struct ebit_context context = start_context ();
    double complex rho[16], g[8], sum[16];
    const double *random
        = (const double *)random_matrix (&context, 4, 2, &seed);
    memcpy (g, random, sizeof g);
    ebit_product_adjoint (4, 2, 4, g, g, sum);
    for (size_t i = 0; i < 16; i++)
      rho[i] = sum[i] / ebit_trace (4, sum);
    ebit_hermitian_part (4, rho, rho);
    double frame[16], weights[4], largest = 0;
    check_ok (&context, ebit_find_bell_frame (&context, rho, frame));
    ebit_bell_weights_in_frame (rho, frame, weights);
    for (size_t k = 0; k < 4; k++)
      largest = fmax (largest, weights[k]);
    struct ebit_value *matrix = ebit_matrix (4, 4, (const double *)rho);
    struct ebit_value *fraction
        = call1 (ebit_fully_entangled_fraction, matrix);
    struct ebit_value *bounds = call1 (ebit_distillable_entanglement, matrix);
    struct ebit_value *hashing = call1 (ebit_hashing, matrix);
    check_close (largest, fraction->numbers[0], 1e-13);
    check_at_most (hashing->numbers[0], number (bounds, "lower") + 1e-12);
    assert_true (is_verified (bounds));
    ebit_free (matrix);
    ebit_free (fraction);
    ebit_free (bounds);
    ebit_free (hashing);
    end_context (&context);
  }
}

static void
test_refusals (void **state)
{
  (void)state;
  const double three = 3;
  struct ebit_value *x = ebit_numbers (1, &three);
  check_refused (ebit_distillable_entanglement, 1,
                 (const struct ebit_value *[]){ x },
                 "rho is a matrix of trace 3; it must be a state: Hermitian, "
                 "with trace 1 and no negative eigenvalue, to 1e-10");
  check_refused (ebit_distillable_entanglement, 0, NULL,
                 "rho is missing; it must be a matrix of numbers");
  ebit_free (x);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_known_states),
    cmocka_unit_test (test_recurrence),
    cmocka_unit_test (test_step),
    cmocka_unit_test (test_random_states),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("distillable entanglement", tests, NULL,
                                      NULL);
}
