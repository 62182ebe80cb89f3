/* Rates of pairs of channels and of Kraus sets, proved with rounding included:
 * ends hold as printed, erasures to what whole numbers say, and certificates
 * that are disturbed prove no more.  Seeds 2121 to 2124.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"
#include "proof_calls.h"
#include "upper_bound_calls.h"

/* Both ends hold but for that much.  The lower one may be greater: proofs mix
 * points of curves with all other ways. */
static void
check_proved (const struct ebit_value *bounds, double slack, const char *what)
{
  struct ebit_value *proof = verified (bounds, slack);
  if (number (proof, "valid") != 1)
    fail_msg ("%s: %s", what, text (proof, "message"));
  check_at_most (number (bounds, "lower"), number (proof, "lower") + 1e-8);
  check_close (number (proof, "upper"), number (bounds, "upper"), 1e-8);
  check_at_most (number (proof, "lower"), number (proof, "upper"));
  ebit_free (proof);
}

static struct ebit_value *
pair_of (const struct ebit_value *a, const struct ebit_value *b)
{
  return call (ebit_epr_capacity, 2, (const struct ebit_value *[]){ a, b });
}

static void
test_relays_and_compositions (void **state)
{
  (void)state;
  struct ebit_value *weights
      = ebit_numbers (4, (double[]){ 0.7, 0.1, 0.15, 0.05 });
  struct ebit_value *x[]
      = { channel2 ("gadc", 0.3, 0.1),     channel1 ("amplitude_damping", 0.3),
          channel1 ("dephasing", 0.1),     channel2 ("erasure", 0.3, 2),
          channel2 ("erasure", 0.2, 3),    channel1 ("pure_loss", 0.5),
          channel2 ("pure_loss", 0.5, 1),  call1 (ebit_pauli_channel, weights),
          channel1 ("identity_channel", 2) };
  const size_t n = sizeof x / sizeof x[0];
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
    {
      char what[64];
      struct ebit_value *b = pair_of (x[i], x[j]);
      snprintf (what, sizeof what, "pair %zu, %zu", i, j);
      check_proved (b, 1e-9, what);
      ebit_free (b);
    }
  for (size_t i = 0; i < n; i++)
    ebit_free (x[i]);
  ebit_free (weights);
}

/* Of two and of four levels, half of each lost: 1/4 and no more, exactly. */
static void
test_unlike_erasures (void **state)
{
  (void)state;
  struct ebit_value *a = channel2 ("erasure", 0.5, 2);
  struct ebit_value *b = channel2 ("erasure", 0.5, 4);
  struct ebit_value *bounds = pair_of (a, b), *proof = verified (bounds, 0);
  assert_true (number (proof, "lower") <= 0.25);
  assert_true (number (proof, "upper") >= 0.25);
  check_close (number (proof, "lower"), 0.25, 1e-15);
  check_close (number (proof, "upper"), 0.25, 1e-15);
  ebit_free (proof);
  ebit_free (bounds);
  ebit_free (a);
  ebit_free (b);
}

/* What the fields of nested bounds values hold changes by 1 to 1e-15. */
static void
disturb_parts (uint64_t *seed, const struct ebit_value *bounds)
{
  static const char *const names[]
      = { "state", "frame", "filter_a", "filter_b" };
  const struct ebit_value *list = ebit_field (bounds, "lower_bounds");
  for (size_t k = 0; list && k < list->extent[0]; k++)
    for (size_t i = 0; i < 4; i++)
    {
      const struct ebit_value *field = ebit_field (list->items[k], names[i]);
      const double size = pow (10, -15 * random_uniform (seed));
      const size_t n = field ? ebit_length (field) : 0;
      double *x = n > 0 ? (double *)field->numbers : NULL;
      for (size_t e = 0; x && e < n * (field->kind == EBIT_COMPLEX ? 2 : 1);
           e++)
        x[e] += size * (2 * random_uniform (seed) - 1);
    }
}

static void
test_outputs_are_the_channels (void **state)
{
  (void)state;
  uint64_t seed = 2121;
  for (size_t i = 0; i < random_cases (8); i++)
  {
    struct ebit_value *channel = random_qubit_channel (2, 0.4, &seed);
    struct ebit_value *b = call1 (ebit_two_way_capacity, channel);
    check_proved (b, 1e-9, "a random channel");
    for (int k = 0; k < 10; k++)
    {
      disturb_parts (&seed, b);
      struct ebit_value *proof = verified (b, 0);
      check_at_most (number (proof, "lower"), number (b, "upper") + 1e-9);
      ebit_free (proof);
    }
    ebit_free (b);
    ebit_free (channel);
  }
}

/* A bounds value of another quantity, or of ebits in the place of keys, proves
 * nothing, however true it is of the channel. */
static void
test_parts_of_other_quantities (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("gadc", 0.3, 0.1);
  struct ebit_value *b = call1 (ebit_two_way_capacity, x);
  struct ebit_value *other = call1 (ebit_coherent_information, x);
  const struct ebit_value *list = ebit_field (b, "upper_bounds");
  const struct ebit_value **items = (const struct ebit_value **)list->items;
  const struct ebit_value *kept = items[0];
  items[0] = other;
  struct ebit_value *proof = verified (b, 0);
  assert_true (number (proof, "upper") >= number (b, "upper"));
  items[0] = kept;
  ebit_free (proof);
  ebit_free (other);
  ebit_free (b);
  b = key_capacity (x);
  other = call1 (ebit_rains, x);
  list = ebit_field (b, "upper_bounds");
  items = (const struct ebit_value **)list->items;
  kept = items[0];
  items[0] = other;
  proof = verified (b, 0);
  assert_true (number (proof, "upper") >= number (b, "upper") - 1e-12);
  items[0] = kept;
  ebit_free (proof);
  ebit_free (other);
  ebit_free (b);
  ebit_free (x);
}

/* A unitary with a flag, and other mixtures of degradable parts. */
static void
test_decompositions (void **state)
{
  (void)state;
  uint64_t seed = 2122;
  for (size_t i = 0; i < random_cases (6); i++)
  {
    struct ebit_value *x
        = random_qubit_channel (3, 0.05 * (1 + (double)i), &seed);
    struct ebit_value *b = call1 (ebit_quantum_capacity, x);
    struct ebit_value *p = call1 (ebit_private_capacity, x);
    check_proved (b, 1e-11, "a channel near a unitary");
    check_proved (p, 1e-11, "a channel near a unitary, for keys");
    ebit_free (p);
    ebit_free (b);
    ebit_free (x);
  }
}

/* Operators that are a named channel's but for rounding: what holds of that
 * channel, and how far it is. */
static void
test_recognised_operators (void **state)
{
  (void)state;
  struct ebit_value *x[]
      = { channel1 ("dephasing", 0.1), channel2 ("depolarizing", 0.2, 2),
          channel2 ("erasure", 0.3, 2) };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *operators = call1 (ebit_kraus_operators, x[i]);
    struct ebit_value *channel = call1 (ebit_kraus_channel, operators);
    struct ebit_value *b = call1 (ebit_two_way_capacity, channel);
    struct ebit_value *proof = verified (b, 1e-12);
    check_proved (b, 1e-12, "operators");
    assert_non_null (strstr (text (proof, "object"), "but for unitaries"));
    assert_true (number (proof, "distance") <= 1e-14);
    ebit_free (proof);
    ebit_free (b);
    ebit_free (channel);
    ebit_free (operators);
    ebit_free (x[i]);
  }
}

/* The same between unitaries, and before an isometry into three levels: the
 * ends are those of the named channel, whose proof needs no operators. */
static void
test_turned_operators (void **state)
{
  (void)state;
  uint64_t seed = 2123;
  static const double weights[] = { 0.08, 0.1, 0.7, 0.12 };
  struct ebit_value *q = ebit_numbers (4, weights);
  struct ebit_value *x[]
      = { channel1 ("amplitude_damping", 0.2), channel2 ("gadc", 0.2, 0.3),
          call1 (ebit_pauli_channel, q) };
  ebit_function *const functions[]
      = { ebit_two_way_capacity, ebit_quantum_capacity };
  for (size_t i = 0; i < 6; i++)
  {
    struct ebit_value *before = random_channel_value (2, 2, 1, &seed);
    struct ebit_value *after = random_channel_value (2, 2 + i % 2, 1, &seed);
    struct ebit_value *half
        = call (ebit_compose_channel, 2,
                (const struct ebit_value *[]){ x[i / 2], before });
    struct ebit_value *turned = call (
        ebit_compose_channel, 2, (const struct ebit_value *[]){ after, half });
    /* what is distilled of an output has its levels */
    for (size_t k = i % 2; k < 2; k++)
    {
      struct ebit_value *b = call1 (functions[k], turned);
      struct ebit_value *of_named = call1 (functions[k], x[i / 2]);
      struct ebit_value *proof = verified (b, 1e-12);
      check_proved (b, 1e-12, "turned operators");
      check_close (number (proof, "lower"), number (of_named, "lower"), 1e-12);
      check_close (number (proof, "upper"), number (of_named, "upper"), 1e-12);
      assert_true (number (proof, "distance") <= 1e-13);
      ebit_free (proof);
      ebit_free (of_named);
      ebit_free (b);
    }
    ebit_free (turned);
    ebit_free (half);
    ebit_free (after);
    ebit_free (before);
  }
  for (size_t i = 0; i < 3; i++)
    ebit_free (x[i]);
  ebit_free (q);
}

/* Damping to another state, which no unitaries make of it: operators that are
 * off by 1e-6 are not taken for a named channel's. */
static void
test_others_are_not_recognised (void **state)
{
  (void)state;
  struct ebit_value *x = channel1 ("amplitude_damping", 0.1);
  struct ebit_value *operators = call1 (ebit_kraus_operators, x);
  struct ebit_value *channel = call1 (ebit_kraus_channel, operators);
  struct ebit_value *b = call1 (ebit_quantum_capacity, channel);
  double *k = (double *)ebit_field (ebit_field (b, "channel"), "kraus")
                  ->items[1]
                  ->numbers;
  const double turn = 1e-6;
  assert_true (k[4] > 0.3 && k[6] == 0);
  k[6] = k[4] * sin (turn);
  k[4] *= cos (turn);
  struct ebit_value *proof = verified (b, 1e-12);
  assert_null (strstr (text (proof, "object"), "but for unitaries"));
  assert_true (number (proof, "valid") == 0);
  ebit_free (proof);
  ebit_free (b);
  ebit_free (channel);
  ebit_free (operators);
  ebit_free (x);
}

/* Of p that has 1 - p no double.  What two uses distil is not of weights that
 * are rounded: beside damping, over which a code carries all, dephasing shares
 * what it shares with one receiver, and no unit in the last place more. */
static void
test_weights_are_not_rounded (void **state)
{
  (void)state;
  uint64_t seed = 2124;
  struct ebit_value *damping = channel1 ("amplitude_damping", 0.03);
  for (size_t i = 0; i < random_cases (200); i++)
  {
    const double p
        = i == 0 ? 0.3574417876058607 : 0.1 + 0.35 * random_uniform (&seed);
    struct ebit_value *flips = channel1 ("dephasing", p);
    struct ebit_value *b = call (
        ebit_epr_capacity, 2, (const struct ebit_value *[]){ flips, damping });
    struct ebit_value *proof = verified (b, 1e-12);
    check_at_most (number (proof, "lower"), number (proof, "upper"));
    check_at_most (number (proof, "upper"), number (proof, "lower") + 1e-15);
    ebit_free (proof);
    ebit_free (b);
    ebit_free (flips);
  }
  ebit_free (damping);
}

/* Relays over rails: three over damping with dephasing, two where three keep
 * too much, mixed with a code; the search finds what is proved. */
static void
test_relays_over_rails (void **state)
{
  (void)state;
  struct ebit_value *x[][2] = {
    { channel1 ("dephasing", 0.06),
      channel2 ("damping_dephasing", 0.55, 0.07) },
    { channel1 ("amplitude_damping", 0.6),
      channel2 ("damping_dephasing", 0.3, 0.1) },
    { channel2 ("gadc", 0.3, 0.1), channel1 ("amplitude_damping", 0.3) },
    { channel2 ("gadc", 0.3, 0.9), channel1 ("amplitude_damping", 0.6) },
  };
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_value *b
        = call (ebit_epr_capacity, 2, (const struct ebit_value **)x[i]);
    struct ebit_value *proof = verified (b, 1e-12);
    check_close (number (proof, "lower"), number (b, "lower"), 1e-12);
    check_valid (b, true, "");
    ebit_free (proof);
    ebit_free (b);
    ebit_free (x[i][0]);
    ebit_free (x[i][1]);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_relays_and_compositions),
    cmocka_unit_test (test_unlike_erasures),
    cmocka_unit_test (test_outputs_are_the_channels),
    cmocka_unit_test (test_parts_of_other_quantities),
    cmocka_unit_test (test_decompositions),
    cmocka_unit_test (test_recognised_operators),
    cmocka_unit_test (test_turned_operators),
    cmocka_unit_test (test_others_are_not_recognised),
    cmocka_unit_test (test_weights_are_not_rounded),
    cmocka_unit_test (test_relays_over_rails),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
