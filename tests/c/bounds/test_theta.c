/* theta_information: formulas against the search and against verify, random
 * channels, tampering, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * EBIT_TEST_SHARE=20 makes the random qubit channels 10,000 (ten minutes).
 */
#include "turned_channels.h"
#include "upper_bound_calls.h"

#include "channel_bounds.h"
#include "max_rains.h"
#include "rains_x.h"
#include "theta_family.h"
#include "theta_information.h"
#include "theta_search.h"

static struct ebit_value *
theta_of (const struct ebit_value *channel, const char *task)
{
  struct ebit_value *word = ebit_text (task);
  struct ebit_value *bounds
      = call (ebit_theta_information, 2,
              (const struct ebit_value *[]){ channel, word });
  ebit_free (word);
  return bounds;
}

static const char *const tasks[] = { "entanglement", "key" };

/* ---- Named channels -------------------------------------------------- */

static const struct named
{
  enum ebit_family family;
  double x[4];
  size_t d_in, d_out;
} named[] = {
  { EBIT_FAMILY_IDENTITY, { 2 }, 2, 2 },
  { EBIT_FAMILY_IDENTITY, { 3 }, 3, 3 },
  { EBIT_FAMILY_DEPHASING, { 0.1 }, 2, 2 },
  { EBIT_FAMILY_DEPHASING, { 0.5 }, 2, 2 },
  { EBIT_FAMILY_PAULI, { 0.7, 0.1, 0, 0.2 }, 2, 2 },
  { EBIT_FAMILY_PAULI, { 0.05, 0.8, 0.1, 0.05 }, 2, 2 },
  { EBIT_FAMILY_PAULI, { 0.3, 0.3, 0.2, 0.2 }, 2, 2 },
  { EBIT_FAMILY_DEPOLARIZING, { 0.3, 2 }, 2, 2 },
  { EBIT_FAMILY_DEPOLARIZING, { 0.2, 3 }, 3, 3 },
  { EBIT_FAMILY_DEPOLARIZING, { 0.9, 3 }, 3, 3 },
  { EBIT_FAMILY_ERASURE, { 0.3, 2 }, 2, 3 },
  { EBIT_FAMILY_ERASURE, { 0, 2 }, 2, 3 },
  { EBIT_FAMILY_ERASURE, { 0.4, 3 }, 3, 4 },
  { EBIT_FAMILY_AMPLITUDE_DAMPING, { 0.3 }, 2, 2 },
  { EBIT_FAMILY_AMPLITUDE_DAMPING, { 1 }, 2, 2 },
  { EBIT_FAMILY_GADC, { 0.5, 0.3 }, 2, 2 },
  { EBIT_FAMILY_GADC, { 0.5, 0.9 }, 2, 2 },
  { EBIT_FAMILY_GADC, { 0.4, 1 }, 2, 2 },
  { EBIT_FAMILY_GADC, { 0.3, 0.5 }, 2, 2 },
  { EBIT_FAMILY_GADC, { 0.9, 0.05 }, 2, 2 },
  { EBIT_FAMILY_GADC, { 0.9, 0.4 }, 2, 2 },
  { EBIT_FAMILY_DAMPING_DEPHASING, { 0.3, 0.1, 0 }, 2, 2 },
  { EBIT_FAMILY_DAMPING_DEPHASING, { 0.3, 0.95, 0.8 }, 2, 2 },
  { EBIT_FAMILY_DAMPING_DEPHASING, { 0.2, 0.05, 0.5 }, 2, 2 },
  { EBIT_FAMILY_DAMPING_DEPHASING, { 0.5, 1, 0 }, 2, 2 },
};

#define NAMED (sizeof named / sizeof named[0])

/* The formula, its certificate, and the search that knows no names agree. */
static void
test_named_channels (void **state)
{
  (void)state;
  for (size_t i = 0; i < NAMED; i++)
    for (int key = 0; key < 2; key++)
    {
      struct ebit_context context = start_context ();
      struct ebit_channel channel;
      check_ok (&context, ebit_build_channel (&context, named[i].family,
                                              named[i].x, &channel));
      struct ebit_value *value = channel_value (&channel);
      struct ebit_theta_form form;
      struct ebit_theta found;
      ebit_family_theta (&channel, &form);
      assert_true (form.known);
      if (!key || channel.d_in * channel.d_out <= 6)
      {
        check_ok (&context,
                  ebit_find_theta (&context, &channel, key, 1e-9, &found));
        check_at_most (found.lower, form.upper + 1e-12);
        check_at_most (form.lower, found.upper + 1e-12);
        check_at_most (found.upper - found.lower, 1e-5);
      }
      ebit_free (value);
      end_context (&context);
    }
}

/* By constructors, across the border: verify proves by matrices. */
static void
check_value (struct ebit_value *channel, double expected, const char *status)
{
  for (size_t k = 0; k < 2; k++)
  {
    struct ebit_value *bounds = theta_of (channel, tasks[k]);
    check_close (number (bounds, "upper"), expected, 1e-9);
    assert_string_equal (text (bounds, "status"), status);
    assert_string_equal (text (bounds, "task"), tasks[k]);
    assert_true (is_verified (bounds));
    ebit_free (bounds);
  }
  ebit_free (channel);
}

static struct ebit_value *
channel_of (ebit_function *function, size_t n, const double *x)
{
  struct ebit_value *arguments[3];
  for (size_t i = 0; i < n; i++)
    arguments[i] = ebit_numbers (1, &x[i]);
  return call_those (function, n, arguments);
}

#define CHANNEL(function, ...)                                                \
  channel_of (function, sizeof ((double[]){ __VA_ARGS__ }) / sizeof (double), \
              (double[]){ __VA_ARGS__ })

static void
test_values (void **state)
{
  (void)state;
  check_value (CHANNEL (ebit_identity_channel, 3), log2 (3), "exact");
  check_value (CHANNEL (ebit_dephasing, 0.1), 1 - ebit_binary_entropy (0.1),
               "exact");
  check_value (CHANNEL (ebit_depolarizing, 0.2),
               1 - ebit_binary_entropy (0.15), "exact");
  check_value (CHANNEL (ebit_depolarizing, 0.225, 3),
               log2 (3) - ebit_binary_entropy (0.2) - 0.2, "exact");
  check_value (CHANNEL (ebit_depolarizing, 0.9, 3), 0, "exact");
  check_value (CHANNEL (ebit_erasure, 0.3), 0.7, "exact");
  check_value (CHANNEL (ebit_erasure, 0.3, 4), 1.4, "exact");
  check_value (CHANNEL (ebit_amplitude_damping, 0.3), log2 (1.7), "exact");
  check_value (CHANNEL (ebit_gadc, 0.3, 1), log2 (1.7), "exact");
  check_value (CHANNEL (ebit_gadc, 0.9, 0.3), 0, "exact");
  check_value (CHANNEL (ebit_gadc, 0.7, 0.3), 0.049194385464110408,
               "certified");
  check_value (CHANNEL (ebit_gadc, 0.7, 0.7), 0.049194385464110408,
               "certified");
  check_value (CHANNEL (ebit_damping_dephasing, 0.3, 0.1),
               0.419389013953124658, "certified");
  check_value (CHANNEL (ebit_damping_dephasing, 0.3, 0.9),
               0.419389013953124658, "certified");
}

/* ---- Tampering ------------------------------------------------------- */

static void
check_all_fields (const struct ebit_value *bounds, bool key)
{
  assert_true (is_verified (bounds));
  check_tampering (bounds, "lower", 0, 1e-4);
  check_tampering (bounds, "upper", 0, -1e-4);
  check_tampering (bounds, "map", 0, -0.01);
  check_tampering (bounds, "dual", 0, -0.05);
  check_tampering (bounds, "weight", 0, -0.01);
  check_tampering (bounds, "state", 0, -0.01);
  if (key)
    return;
  check_tampering (bounds, "positive_part", 0, -0.01);
  check_tampering (bounds, "negative_part", 0, 0.01);
}

static void
test_tampering (void **state)
{
  (void)state;
  uint64_t seed = 1603;
  struct ebit_value *channels[] = {
    CHANNEL (ebit_gadc, 0.5, 0.2),
    CHANNEL (ebit_depolarizing, 0.2),
    random_channel_value (2, 2, 2, &seed),
    random_channel_value (2, 3, 3, &seed),
  };
  for (size_t i = 0; i < 4; i++)
  {
    for (int key = 0; key < 2; key++)
    {
      struct ebit_value *bounds = theta_of (channels[i], tasks[key]);
      assert_true (number (bounds, "lower") > 0.01);
      check_all_fields (bounds, key);
      ebit_free (bounds);
    }
    ebit_free (channels[i]);
  }
}

/* A map that is negative where J has nothing: its G is as before, and Tr_B of
 * it less. */
static void
test_negative_map (void **state)
{
  (void)state;
  const double gamma = 0.3, left = 1 - gamma, norm = 1 + left, weight = 0.5;
  struct ebit_value *channel = CHANNEL (ebit_amplitude_damping, gamma);
  struct ebit_value *bounds = theta_of (channel, "entanglement");
  double *map = (double *)ebit_field (bounds, "map")->numbers;
  double *above = (double *)ebit_field (bounds, "positive_part")->numbers;
  double *upper = (double *)ebit_field (bounds, "upper")->numbers;
  const size_t k = ebit_field (bounds, "map")->kind == EBIT_COMPLEX ? 2 : 1;
  const double across = weight * sqrt (left) / norm;
  map[0] -= weight * left / norm;
  map[15 * k] -= weight / norm;
  map[3 * k] += across;
  map[12 * k] += across;
  above[0] -= weight * left / norm;
  above[15 * k] -= weight / norm;
  above[6 * k] += across;
  above[9 * k] += across;
  *upper -= 0.01;
  struct ebit_value *proof = call1 (ebit_verify, bounds);
  assert_true (number (proof, "valid") == 0);
  check_at_most (log2 (norm), number (proof, "upper") + 1e-12);
  ebit_free (proof);
  ebit_free (bounds);
  ebit_free (channel);
}

/* A map whose partial transpose is positive does not do for keys beyond 2 x 3,
 * where only that of the family is known to be separable. */
static void
test_separable_maps (void **state)
{
  (void)state;
  struct ebit_value *channel = CHANNEL (ebit_depolarizing, 0.2, 3);
  struct ebit_value *bounds = theta_of (channel, "key");
  assert_true (is_verified (bounds));
  double *map = (double *)ebit_field (bounds, "map")->numbers;
  map[2 * 10] += 1e-9; /* <1|K|1> of 9 x 9: a weaker bound, but no proof */
  struct ebit_value *proof = call1 (ebit_verify, bounds);
  assert_true (number (proof, "valid") == 0);
  assert_true (isinf (number (proof, "upper")));
  ebit_free (proof);
  ebit_free (bounds);
  ebit_free (channel);
}

/* ---- Random channels ------------------------------------------------- */

/* Qubit channels with one to four operators, a quarter of them between damping
 * channels, where J is almost of lower rank. */
static struct ebit_channel
draw (struct ebit_context *context, size_t i, uint64_t *seed)
{
  const struct ebit_channel any
      = random_channel (context, 2, 2, 1 + i % 4, seed);
  if (i % 16 < 12)
    return any;
  struct ebit_channel damping;
  const double x[] = { random_uniform (seed), random_uniform (seed) };
  check_ok (context,
            ebit_build_channel (context, EBIT_FAMILY_GADC, x, &damping));
  return composed (context, &any, &damping);
}

static struct ebit_bounds
bounds_of (struct ebit_context *context, const struct ebit_channel *channel,
           bool key)
{
  struct ebit_bounds bounds;
  check_ok (context, key ? ebit_bound_key_theta (context, channel, &bounds)
                         : ebit_bound_theta (context, channel, &bounds));
  assert_true (bounds.lower >= 0 && bounds.lower <= bounds.upper);
  return bounds;
}

/* Rains <= Theta <= max-Rains, entanglement <= key; what is attained is
 * below. */
static void
check_order (struct ebit_context *context, const struct ebit_channel *channel,
             const struct ebit_bounds *theta)
{
  static const enum ebit_information_quantity below[]
      = { EBIT_COHERENT, EBIT_REVERSE, EBIT_RAINS };
  struct ebit_bounds other;
  for (size_t k = 0; k < 3; k++)
  {
    check_ok (context,
              ebit_bound_channel (context, channel, below[k], 1e-8, &other));
    check_at_most (other.lower, theta->upper + 1e-12);
  }
  check_ok (context, ebit_bound_max_rains (context, channel, &other));
  check_at_most (theta->lower, other.upper + 1e-12);
  /* the search stops within its gap of the best map */
  check_at_most (theta->upper,
                 other.upper + theta->upper - theta->lower + 1e-12);
}

static void
test_random_channels (void **state)
{
  (void)state;
  uint64_t seed = 1604;
  for (size_t i = 0; i < random_cases (500); i++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel channel = draw (&context, i, &seed);
    const struct ebit_channel noise = draw (&context, i / 4, &seed);
    const struct ebit_channel before = composed (&context, &channel, &noise);
    const struct ebit_channel after = composed (&context, &noise, &channel);
    const struct ebit_channel same = turned (&context, &channel, 0, &seed);
    const struct ebit_bounds theta = bounds_of (&context, &channel, false);
    const struct ebit_bounds key = bounds_of (&context, &channel, true);
    const struct ebit_bounds noisy[] = { bounds_of (&context, &before, false),
                                         bounds_of (&context, &after, false),
                                         bounds_of (&context, &same, false) };
    check_order (&context, &channel, &theta);
    check_at_most (theta.upper, key.upper);
    check_at_most (key.lower, theta.upper + 1e-12); /* of qubits they meet */
    check_at_most (theta.upper - theta.lower, 1e-4);
    for (size_t k = 0; k < 3; k++)
      check_at_most (noisy[k].lower, theta.upper + 1e-12);
    check_at_most (theta.lower, noisy[2].upper + 1e-12);
    end_context (&context);
  }
}

/* Other dimensions, and outputs that leave out a level. */
static void
test_other_dimensions (void **state)
{
  (void)state;
  static const size_t shapes[][3]
      = { { 2, 3, 2 }, { 3, 2, 3 }, { 2, 3, 6 }, { 1, 3, 2 },
          { 2, 1, 2 }, { 3, 3, 2 }, { 2, 4, 3 }, { 4, 4, 4 } };
  uint64_t seed = 1605;
  const size_t count = is_slowed () ? 5 : sizeof shapes / sizeof shapes[0];
  for (size_t i = 0; i < count; i++)
  {
    struct ebit_context context = start_context ();
    const size_t *shape = shapes[i];
    const struct ebit_channel channel
        = random_channel (&context, shape[0], shape[1], shape[2], &seed);
    const struct ebit_channel wide
        = follow (&context, &channel, shape[1] + 1,
                  random_isometry (&context, shape[1] + 1, shape[1], &seed));
    const struct ebit_bounds theta = bounds_of (&context, &channel, false);
    const struct ebit_bounds same = bounds_of (&context, &wide, false);
    check_order (&context, &channel, &theta);
    check_at_most (theta.upper - theta.lower, 1e-4);
    check_at_most (same.lower, theta.upper + 1e-12);
    check_at_most (theta.lower, same.upper + 1e-12);
    struct ebit_value *value = channel_value (&wide);
    struct ebit_value *bounds = theta_of (value, "entanglement");
    assert_true (is_verified (bounds));
    ebit_free (bounds);
    ebit_free (value);
    end_context (&context);
  }
}

/* ---- Capacities ------------------------------------------------------ */

/* What it makes of Q<-> and P<->; for entanglement a value for keys is as
 * good, but not the other way round. */
static void
test_capacities (void **state)
{
  (void)state;
  for (size_t k = 0; k < 2; k++)
  {
    struct ebit_value *channel = CHANNEL (ebit_gadc, 0.5, 0.3);
    struct ebit_value *word = ebit_text (tasks[k]);
    struct ebit_value *bounds
        = call (ebit_two_way_capacity, 2,
                (const struct ebit_value *[]){ channel, word });
    check_close (number (bounds, "upper"), 0.221145585841383, 1e-12);
    assert_string_equal (text (bounds, "upper_method"),
                         k ? "theta_key_capacity" : "theta_capacity");
    check_valid (bounds, true, "");
    if (k == 1)
    {
      struct ebit_value *other = theta_of (channel, "entanglement");
      check_tampered (
          bounds, "upper_bounds",
          ebit_list (1, NULL, (const struct ebit_value *[]){ other }),
          "of the quantity and the channel");
      ebit_free (other);
    }
    ebit_free (bounds);
    ebit_free (word);
    ebit_free (channel);
  }
}

/* ---- Refusals -------------------------------------------------------- */

static void
test_refusals (void **state)
{
  (void)state;
  uint64_t seed = 1606;
  struct ebit_value *loss = CHANNEL (ebit_pure_loss, 0.5);
  struct ebit_value *large = random_channel_value (5, 4, 3, &seed);
  struct ebit_value *qutrit = random_channel_value (3, 3, 2, &seed);
  struct ebit_value *key = ebit_text ("key"), *word = ebit_text ("keys");
  check_refused (ebit_theta_information, 0, NULL,
                 "channel is missing; it must be a channel, as the "
                 "constructors make it");
  check_refused (ebit_theta_information, 1,
                 (const struct ebit_value *[]){ loss },
                 "channel is a bosonic channel (pure_loss); it must be one "
                 "with Kraus operators");
  check_refused (ebit_theta_information, 1,
                 (const struct ebit_value *[]){ large },
                 "channel is of dimensions 5 x 4; it must be of at most 16 "
                 "together, or of a named family");
  check_refused (ebit_theta_information, 2,
                 (const struct ebit_value *[]){ qutrit, key },
                 "channel is of dimensions 3 x 3; it must be of at most 6 "
                 "together for keys, or of a named family");
  check_refused (ebit_theta_information, 2,
                 (const struct ebit_value *[]){ qutrit, word },
                 "task is \"keys\"; it must be \"entanglement\" or \"key\"");
  ebit_free (word);
  ebit_free (key);
  ebit_free (qutrit);
  ebit_free (large);
  ebit_free (loss);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_named_channels),
    cmocka_unit_test (test_values),
    cmocka_unit_test (test_tampering),
    cmocka_unit_test (test_negative_map),
    cmocka_unit_test (test_separable_maps),
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_other_dimensions),
    cmocka_unit_test (test_capacities),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("theta", tests, NULL, NULL);
}
