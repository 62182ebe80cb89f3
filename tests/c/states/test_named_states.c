/* States by name: kets, Bell stacks, Werner, isotropic and random states.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_calls.h"

static struct ebit_value *
numbers (size_t n, const double *x)
{
  return ebit_numbers (n, x);
}

static struct ebit_value *
of_number (ebit_function *function, double x)
{
  return call_those (function, 1, (struct ebit_value *[]){ numbers (1, &x) });
}

static struct ebit_value *
of_seed (double d, double rank, double seed)
{
  return call_those (ebit_random_state, 3,
                     (struct ebit_value *[]){ numbers (1, &d),
                                              numbers (1, &rank),
                                              numbers (1, &seed) });
}

static void
test_pure_states (void **state)
{
  (void)state;
  /* Of any norm, also where squares overflow or vanish. */
  static const double norms[] = { 1, 2, 1e200, 1e-200, 5e-324 };
  struct ebit_value *bell = of_number (ebit_bell_state, 2);
  for (size_t i = 0; i < sizeof norms / sizeof norms[0]; i++)
  {
    const double x = norms[i];
    struct ebit_value *rho = call_those (
        ebit_pure_state, 1,
        (struct ebit_value *[]){ numbers (4, (double[]){ x, 0, 0, -x }) });
    assert_int_equal (rho->kind, EBIT_NUMBERS);
    assert_int_equal (rho->rank, 2);
    for (size_t k = 0; k < 16; k++)
      check_close (rho->numbers[k], bell->numbers[k], 1e-15);
    ebit_free (rho);
  }
  ebit_free (bell);
  /* A complex row: |psi><psi| of (1, i)/sqrt 2. */
  struct ebit_value *rho = call_those (
      ebit_pure_state, 1,
      (struct ebit_value *[]){ ebit_matrix (1, 2, (double[]){ 1, 0, 0, 1 }) });
  const double expected[8] = { 0.5, 0, 0, 0.5, 0, -0.5, 0.5, 0 };
  assert_int_equal (rho->kind, EBIT_COMPLEX);
  for (size_t k = 0; k < 8; k++)
    check_close (rho->numbers[k], expected[k], 1e-15);
  ebit_free (rho);
}

static void
test_stacks_of_bell_states (void **state)
{
  (void)state;
  struct ebit_value *all = call_those (
      ebit_bell_state, 1,
      (struct ebit_value *[]){ numbers (4, (double[]){ 1, 2, 3, 4 }) });
  assert_int_equal (all->rank, 3);
  assert_int_equal (all->extent[2], 4);
  for (size_t k = 0; k < 4; k++)
  {
    struct ebit_value *one = of_number (ebit_bell_state, (double)k + 1);
    assert_int_equal (one->rank, 2);
    assert_memory_equal (all->numbers + 16 * k, one->numbers,
                         16 * sizeof (double));
    ebit_free (one);
  }
  ebit_free (all);
}

/* Weights F and three times (1-F)/3; in d levels the fidelity is F, the trace
 * 1, the other eigenvalues are equal. */
static void
test_werner_and_isotropic_states (void **state)
{
  (void)state;
  static const double fidelity[] = { 0, 0.25, 0.6, 1 };
  struct ebit_value *werner = call_those (
      ebit_werner_state, 1, (struct ebit_value *[]){ numbers (4, fidelity) });
  struct ebit_value *weights = call1 (ebit_bell_weights, werner);
  for (size_t i = 0; i < 4; i++)
    for (size_t k = 0; k < 4; k++)
      check_close (weights->numbers[i + 4 * k],
                   k == 0 ? fidelity[i] : (1 - fidelity[i]) / 3, 1e-15);
  ebit_free (weights);
  struct ebit_value *same
      = call_those (ebit_isotropic_state, 2,
                    (struct ebit_value *[]){ numbers (4, fidelity),
                                             numbers (1, (double[]){ 2 }) });
  assert_memory_equal (werner->numbers, same->numbers, 64 * sizeof (double));
  ebit_free (same);
  ebit_free (werner);
  struct ebit_value *rho = call2 (ebit_isotropic_state, 0.7, 3);
  double complex x[81];
  for (size_t k = 0; k < 81; k++)
    x[k] = rho->numbers[k];
  check_close (measure ("negativity", 9, x, (const size_t[]){ 3, 3 }),
               (3 * 0.7 - 1) / 2, 1e-12);
  check_close (measure ("entropy", 9, x, NULL),
               -0.7 * log2 (0.7) - 0.3 * log2 (0.3 / 8), 1e-12);
  ebit_free (rho);
}

/* By splitmix64 and Box and Muller in Python. */
static void
test_random_states_follow_from_the_seed (void **state)
{
  (void)state;
  static const double expected[8] = { 0.6676073911957267,  0,
                                      0.15242176151819445, 0.092874966931095,
                                      0.15242176151819445, -0.092874966931095,
                                      0.33239260880427335, 0 };
  struct ebit_value *rho = of_seed (2, 2, 7), *again = of_seed (2, 2, 7);
  for (size_t k = 0; k < 8; k++)
    check_close (rho->numbers[k], expected[k], 1e-14);
  assert_memory_equal (rho->numbers, again->numbers, 8 * sizeof (double));
  ebit_free (again);
  again = of_seed (2, 2, 8);
  assert_true (rho->numbers[0] != again->numbers[0]);
  ebit_free (again);
  ebit_free (rho);
}

/* Each is a state, of its rank. */
static void
test_random_states_have_their_rank (void **state)
{
  (void)state;
  for (size_t rank = 1; rank <= 4; rank++)
  {
    struct ebit_value *rho = of_seed (4, (double)rank, (double)(10 + rank));
    double complex x[16];
    for (size_t k = 0; k < 16; k++)
      x[k] = rho->numbers[2 * k] + rho->numbers[2 * k + 1] * I;
    const double entropy = measure ("entropy", 4, x, NULL);
    check_at_most (entropy, log2 ((double)rank) + 1e-9);
    assert_true (rank == 1 || entropy > 0.05);
    ebit_free (rho);
  }
  /* On average over seeds 1 to 400 the purity of full rank is
   * 2 d/(d^2 + 1) (Zyczkowski and Sommers). */
  double purity = 0;
  for (size_t seed = 1; seed <= 400; seed++)
  {
    struct ebit_value *rho = of_seed (2, 2, (double)seed);
    for (size_t k = 0; k < 8; k++)
      purity += rho->numbers[k] * rho->numbers[k] / 400;
    ebit_free (rho);
  }
  check_close (purity, 0.8, 0.02);
}

#define REFUSE(name, message, ...)                                            \
  refuse (name,                                                               \
          sizeof ((struct ebit_value *[]){ __VA_ARGS__ })                     \
              / sizeof (struct ebit_value *),                                 \
          (struct ebit_value *[]){ __VA_ARGS__ }, message)

static void
test_refusals (void **state)
{
  (void)state;
  REFUSE ("pure_state", "psi is 0; it must be a vector that is not zero",
          numbers (2, (double[]){ 0, 0 }));
  REFUSE ("pure_state",
          "psi is a 2 x 2 matrix of complex numbers; it must be a vector",
          ebit_matrix (2, 2, (double[8]){ 1 }));
  REFUSE ("pure_state", "psi[2] is NaN; it must be finite",
          numbers (2, (double[]){ 1, (double)NAN }));
  REFUSE ("werner_state", "fidelity[2] is 1.5; it must be a number in [0, 1]",
          numbers (2, (double[]){ 1, 1.5 }));
  REFUSE ("isotropic_state", "d is 1; it must be a whole number in [2, 64]",
          numbers (1, (double[]){ 1 }), numbers (1, (double[]){ 1 }));
  REFUSE ("isotropic_state",
          "d is missing; it must be a whole number in [2, 64]",
          numbers (1, (double[]){ 1 }));
  REFUSE ("bell_state", "k[2] is 5; it must be a whole number in [1, 4]",
          numbers (2, (double[]){ 1, 5 }));
  REFUSE ("random_state", "d is 0; it must be a whole number in [1, 4096]",
          numbers (1, (double[]){ 0 }));
  REFUSE ("random_state", "rank is 3; it must be a whole number in [1, 2]",
          numbers (1, (double[]){ 2 }), numbers (1, (double[]){ 3 }));
  REFUSE ("random_state",
          "seed is missing; it must be a whole number in [0, 1e+15]",
          numbers (1, (double[]){ 2 }));
  REFUSE ("random_state",
          "seed is 0.5; it must be a whole number in [0, 1e+15]",
          numbers (1, (double[]){ 2 }), NULL, numbers (1, (double[]){ 0.5 }));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pure_states),
    cmocka_unit_test (test_stacks_of_bell_states),
    cmocka_unit_test (test_werner_and_isotropic_states),
    cmocka_unit_test (test_random_states_follow_from_the_seed),
    cmocka_unit_test (test_random_states_have_their_rank),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("named states", tests, NULL, NULL);
}
