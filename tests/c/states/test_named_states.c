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

static struct ebit_value *
of_text (ebit_function *function, const char *text)
{
  return call_those (function, 1, (struct ebit_value *[]){ ebit_text (text) });
}

/* Two values of one shape, element for element. */
static void
check_same (struct ebit_value *found, struct ebit_value *expected)
{
  assert_int_equal (found->kind, expected->kind);
  assert_int_equal (found->rank, expected->rank);
  size_t n = found->kind == EBIT_COMPLEX ? 2 : 1;
  for (size_t i = 0; i < found->rank; i++)
  {
    assert_int_equal (found->extent[i], expected->extent[i]);
    n *= found->extent[i];
  }
  for (size_t k = 0; k < n; k++)
    assert_true (found->numbers[k] == expected->numbers[k]);
  ebit_free (found);
  ebit_free (expected);
}

static struct ebit_value *
of_amplitudes (size_t n, const double *psi)
{
  return call_those (ebit_pure_state, 1,
                     (struct ebit_value *[]){ ebit_matrix (n, 1, psi) });
}

static void
test_kets_in_letters (void **state)
{
  (void)state;
  static const char *const bells[] = { "phi+", "phi-", "psi+", "psi-" };
  static const char *const sums[] = { "00+11", "00 - 11", "01+10", " 01-10" };
  for (int k = 1; k <= 4; k++)
  {
    check_same (of_text (ebit_bell_state, bells[k - 1]),
                of_number (ebit_bell_state, k));
    struct ebit_value *rho = of_text (ebit_pure_state, sums[k - 1]);
    struct ebit_value *bell = of_number (ebit_bell_state, k);
    assert_int_equal (rho->kind, EBIT_NUMBERS);
    for (size_t i = 0; i < 16; i++)
      check_close (rho->numbers[i], bell->numbers[i], 1e-15);
    ebit_free (rho);
    ebit_free (bell);
  }
  const double third[] = { 0, 0, 1, 0, 0, 0, 1, 0, 0 };
  check_same (of_text (ebit_pure_state, "02+20"),
              call_those (ebit_pure_state, 1,
                          (struct ebit_value *[]){ numbers (9, third) }));
  const double twice[] = { 2, -1 };
  check_same (of_text (ebit_pure_state, "0+0-1"),
              call_those (ebit_pure_state, 1,
                          (struct ebit_value *[]){ numbers (2, twice) }));
  /* |0> - i|1>, and the same times -i. */
  check_same (of_text (ebit_pure_state, "0-i1"),
              of_amplitudes (2, (double[]){ 1, 0, 0, -1 }));
  check_same (of_text (ebit_pure_state, "-i 0 - 1"),
              of_amplitudes (2, (double[]){ 0, -1, -1, 0 }));
}

static void
test_bell_states_of_several_names (void **state)
{
  (void)state;
  const char *const names[] = { "psi-", "phi+" };
  const struct ebit_value texts
      = { .kind = EBIT_TEXTS, .rank = 1, .extent = { 2 }, .texts = names };
  check_same (
      call (ebit_bell_state, 1, (const struct ebit_value *[]){ &texts }),
      call_those (ebit_bell_state, 1,
                  (struct ebit_value *[]){ numbers (2, (double[]){ 4, 1 }) }));
}

static void
test_letters_that_are_no_kets (void **state)
{
  (void)state;
  static const char *const wrong[]
      = { "", "+", "00+1", "00 11", "0x", "00+", "i", "--00", "00+11 x", "a" };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
  {
    char message[160];
    snprintf (message, sizeof message,
              "psi is \"%s\"; it must be a vector of amplitudes, or a sum of "
              "kets of one length, such as \"00+11\" or \"01-i10\"",
              wrong[i]);
    struct ebit_value *text = ebit_text (wrong[i]);
    check_refused (ebit_pure_state, 1, (const struct ebit_value *[]){ text },
                   message);
    ebit_free (text);
  }
  struct ebit_value *text = ebit_text ("00-00");
  check_refused (ebit_pure_state, 1, (const struct ebit_value *[]){ text },
                 "psi is 0; it must be a vector that is not zero");
  ebit_free (text);
  text = ebit_text ("9999");
  check_refused (ebit_pure_state, 1, (const struct ebit_value *[]){ text },
                 "psi is \"9999\"; it must be of 4096 elements at most");
  ebit_free (text);
  text = ebit_text ("phi");
  check_refused (ebit_bell_state, 1, (const struct ebit_value *[]){ text },
                 "k is \"phi\"; it must be a whole number in [1, 4], "
                 "\"phi+\", \"phi-\", \"psi+\" or \"psi-\"");
  ebit_free (text);
}

/* The image of a stack is the stack of images. */
static void
test_channels_of_stacks (void **state)
{
  (void)state;
  const double p = 0.3;
  struct ebit_value *channel = of_number (ebit_amplitude_damping, p);
  const double both[8] = { 0.5, 0.25, 0.25, 0.5, 0, 1, 2, 3 };
  struct ebit_value *stack
      = ebit_array (EBIT_NUMBERS, 3, (size_t[]){ 2, 2, 2 }, both);
  struct ebit_value *images = call (
      ebit_apply_channel, 2, (const struct ebit_value *[]){ channel, stack });
  assert_int_equal (images->rank, 3);
  assert_int_equal (images->extent[2], 2);
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *one
        = ebit_array (EBIT_NUMBERS, 2, (size_t[]){ 2, 2 }, both + 4 * i);
    struct ebit_value *image = call (
        ebit_apply_channel, 2, (const struct ebit_value *[]){ channel, one });
    for (size_t k = 0; k < 8; k++)
      assert_true (images->numbers[8 * i + k] == image->numbers[k]);
    ebit_free (image);
    ebit_free (one);
  }
  ebit_free (images);
  ebit_free (stack);
  stack = ebit_array (EBIT_NUMBERS, 3, (size_t[]){ 2, 4, 1 }, both);
  check_refused (ebit_apply_channel, 2,
                 (const struct ebit_value *[]){ channel, stack },
                 "matrix 1 of rho is a 2 x 4 matrix of numbers; it must be a "
                 "square matrix");
  ebit_free (stack);
  ebit_free (channel);
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
    cmocka_unit_test (test_kets_in_letters),
    cmocka_unit_test (test_bell_states_of_several_names),
    cmocka_unit_test (test_letters_that_are_no_kets),
    cmocka_unit_test (test_channels_of_stacks),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("named states", tests, NULL, NULL);
}
