/* Edges of the certified quantities: one level, low rank, tight tolerances,
 * larger systems.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

/* What is found lies within `gap` and is proved; frees the bounds. */
static void
check_proved (struct ebit_value *bounds, double gap)
{
  check_at_most (number (bounds, "upper") - number (bounds, "lower"), gap);
  assert_true (is_verified (bounds));
  ebit_free (bounds);
}

/* Nothing, exactly; frees the bounds. */
static void
check_nothing (struct ebit_value *bounds)
{
  assert_true (number (bounds, "lower") == 0);
  assert_true (number (bounds, "upper") == 0);
  assert_string_equal (text (bounds, "status"), "exact");
  check_proved (bounds, 0);
}

/* A random state with eigenvalues that fall quickly, mixed with noise of the
 * weight `noise`. */
static struct ebit_value *
state_of_rank (size_t n, size_t rank, double noise, uint64_t *seed)
{
  struct ebit_context context = start_context ();
  double complex *root = random_matrix (&context, n, rank, seed);
  double complex *rho = ebit_work (&context, n * n, sizeof *rho);
  for (size_t i = 0; i < n * rank; i++)
    root[i] *= pow (0.5, (double)(i / n));
  ebit_product_adjoint (n, rank, n, root, root, rho);
  const double trace = ebit_trace (n, rho);
  for (size_t i = 0; i < n * n; i++)
    rho[i]
        = (1 - noise) * rho[i] / trace + (i % (n + 1) ? 0 : noise / (double)n);
  struct ebit_value *value = ebit_matrix (n, n, (const double *)rho);
  end_context (&context);
  return value;
}

static struct ebit_value *
rains_of (const struct ebit_value *x, const struct ebit_value *dims,
          double tolerance)
{
  struct ebit_value *tol = ebit_numbers (1, &tolerance);
  struct ebit_value *bounds
      = call (ebit_rains, 3, (const struct ebit_value *[]){ x, dims, tol });
  ebit_free (tol);
  return bounds;
}

/* rains of a state, which is freed. */
static struct ebit_value *
rains_of_state (struct ebit_value *rho, double d_a, double d_b,
                double tolerance)
{
  struct ebit_value *dims = ebit_numbers (2, (double[]){ d_a, d_b });
  struct ebit_value *bounds = rains_of (rho, dims, tolerance);
  ebit_free (dims);
  ebit_free (rho);
  return bounds;
}

static void
test_one_level_carries_nothing (void **state)
{
  (void)state;
  uint64_t seed = 91;
  check_nothing (rains_of_state (state_of_rank (1, 1, 0, &seed), 1, 1, 1e-9));
  check_nothing (rains_of_state (state_of_rank (3, 2, 0, &seed), 1, 3, 1e-9));
  check_nothing (rains_of_state (state_of_rank (3, 2, 0, &seed), 3, 1, 1e-9));
  ebit_function *const functions[]
      = { ebit_coherent_information, ebit_reverse_coherent_information,
          ebit_rains };
  struct ebit_value *const channels[]
      = { random_channel_value (1, 3, 2, &seed),
          random_channel_value (3, 1, 4, &seed) };
  for (size_t i = 0; i < 2; i++)
  {
    for (size_t k = 0; k < 3; k++)
      check_nothing (call1 (functions[k], channels[i]));
    ebit_free (channels[i]);
  }
}

static void
test_states_of_order_sixteen (void **state)
{
  (void)state;
  static const size_t ranks[] = { 1, 2, 16 };
  for (size_t i = 0; i < 3; i++)
    for (double d = 2; d <= 4; d += 2)
    {
      uint64_t seed = 92 + i;
      struct ebit_value *bounds = rains_of_state (
          state_of_rank (16, ranks[i], 0, &seed), d, 16 / d, 1e-9);
      if (ranks[i] == 1)
        assert_string_equal (text (bounds, "status"), "exact");
      check_proved (bounds, 1e-9);
    }
}

/* Nearly all noise: the partial transpose is positive. */
static void
test_noise_carries_nothing (void **state)
{
  (void)state;
  uint64_t seed = 93;
  struct ebit_value *bounds
      = rains_of_state (state_of_rank (9, 2, 0.95, &seed), 3, 3, 1e-9);
  assert_true (number (bounds, "lower") == 0);
  assert_true (number (bounds, "upper") == 0);
  check_proved (bounds, 0);
}

static void
test_rains_closes_to_its_least_tolerance (void **state)
{
  (void)state;
  const double tol = 1e-12;
  uint64_t seed = 94;
  for (size_t i = 0; i < 10; i++)
  {
    check_proved (rains_of_state (state_of_rank (4, 3, 0, &seed), 2, 2, tol),
                  tol);
    check_proved (rains_of_state (state_of_rank (6, 2, 0, &seed), 2, 3, tol),
                  tol);
    check_proved (rains_of_state (state_of_rank (9, 5, 0, &seed), 3, 3, tol),
                  tol);
  }
}

/* What rounding leaves of a channel's gap may be more than 1e-12; then it is
 * not called certified. */
static void
test_channels_say_whether_they_close (void **state)
{
  (void)state;
  const double tol = 1e-12;
  uint64_t seed = 97;
  size_t closed = 0;
  for (size_t i = 0; i < 10; i++)
  {
    struct ebit_value *channel = random_channel_value (2, 2, 2, &seed);
    struct ebit_value *bounds = rains_of (channel, NULL, tol);
    const double gap = number (bounds, "upper") - number (bounds, "lower");
    assert_string_equal (text (bounds, "status"),
                         gap <= tol ? "certified" : "bracket");
    closed += gap <= tol;
    check_proved (bounds, 1e-11);
    ebit_free (channel);
  }
  assert_true (closed >= 5);
}

static void
test_isometries_carry_all (void **state)
{
  (void)state;
  uint64_t seed = 95;
  for (size_t d = 2; d <= 3; d++)
  {
    struct ebit_value *channel = random_channel_value (d, 4, 1, &seed);
    struct ebit_value *bounds = call1 (ebit_coherent_information, channel);
    check_close (number (bounds, "lower"), log2 ((double)d), 1e-12);
    check_proved (bounds, 1e-11);
    check_proved (call1 (ebit_reverse_coherent_information, channel), 1e-11);
    check_proved (call1 (ebit_rains, channel), 1e-8);
    ebit_free (channel);
  }
}

static void
test_larger_channels (void **state)
{
  (void)state;
  uint64_t seed = 96;
  struct ebit_value *channel = random_channel_value (8, 8, 4, &seed);
  check_proved (call1 (ebit_reverse_coherent_information, channel), 1e-9);
  ebit_free (channel);
  channel = random_channel_value (3, 3, 2, &seed);
  check_proved (call1 (ebit_rains, channel), 1e-8);
  ebit_free (channel);
  channel = random_channel_value (3, 2, 3, &seed);
  check_proved (call1 (ebit_rains, channel), 1e-8);
  ebit_free (channel);
  channel = random_channel_value (3, 3, 4, &seed);
  struct ebit_value *bounds = call1 (ebit_coherent_information, channel);
  assert_true (strcmp (text (bounds, "status"), "achievable") == 0
               || strcmp (text (bounds, "status"), "exact") == 0);
  assert_true (is_verified (bounds));
  ebit_free (bounds);
  ebit_free (channel);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_one_level_carries_nothing),
    cmocka_unit_test (test_states_of_order_sixteen),
    cmocka_unit_test (test_noise_carries_nothing),
    cmocka_unit_test (test_rains_closes_to_its_least_tolerance),
    cmocka_unit_test (test_channels_say_whether_they_close),
    cmocka_unit_test (test_isometries_carry_all),
    cmocka_unit_test (test_larger_channels),
  };
  return cmocka_run_group_tests_name ("certified", tests, NULL, NULL);
}
