/* Capacities and informations of channels without a name: flags, named
 * channels between unitaries, and what is made of channels that are degradable
 * or antidegradable.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"
#include "turned_channels.h"

static struct ebit_value *
bare (struct ebit_value *channel)
{
  struct ebit_value *list = call1 (ebit_kraus_operators, channel);
  struct ebit_value *result = call1 (ebit_kraus_channel, list);
  ebit_free (list);
  ebit_free (channel);
  return result;
}

/* A function of two channels; frees both. */
static struct ebit_value *
of_pair (ebit_function *function, struct ebit_value *a, struct ebit_value *b)
{
  struct ebit_value *result
      = call (function, 2, (const struct ebit_value *[]){ a, b });
  ebit_free (a);
  ebit_free (b);
  return result;
}

/* A function of one channel; frees it. */
static struct ebit_value *
of_one (ebit_function *function, struct ebit_value *channel)
{
  struct ebit_value *result = call1 (function, channel);
  ebit_free (channel);
  return result;
}

static struct ebit_value *
of_choi (struct ebit_value *channel, double d_in, double d_out)
{
  struct ebit_value *choi = of_one (ebit_choi_state, channel);
  struct ebit_value *dims = ebit_numbers (2, (const double[]){ d_in, d_out });
  return of_pair (ebit_choi_channel, choi, dims);
}

/* The end is known exactly; frees the channel. */
static void
check_exact (const char *function, struct ebit_value *channel, double value)
{
  struct ebit_value *bounds = capacity (function, channel);
  assert_string_equal (text (bounds, "status"), "exact");
  check_ends (bounds, value, value, 1e-13);
  ebit_free (channel);
}

static void
test_erasures (void **state)
{
  (void)state;
  check_exact ("quantum_capacity", bare (channel1 ("erasure", 0.25)), 0.5);
  check_exact ("coherent_information", bare (channel1 ("erasure", 0.25)), 0.5);
  check_exact ("quantum_capacity", bare (channel1 ("erasure", 0.5)), 0);
  check_exact ("quantum_capacity", bare (channel1 ("erasure", 0.7)), 0);
  check_exact ("two_way_capacity", bare (channel1 ("erasure", 0.3)), 0.7);
  check_exact ("cpp_capacity", bare (channel2 ("erasure", 0.3, 4)), 1.4);
  check_exact ("rains", bare (channel2 ("erasure", 0.3, 3)), 0.7 * log2 (3));
  check_exact ("quantum_capacity", of_choi (channel1 ("erasure", 0.3), 2, 3),
               0.4);
  check_exact ("squashed_entanglement_bound", bare (channel1 ("erasure", 0.3)),
               0.7);
  check_exact ("quantum_capacity",
               of_pair (ebit_compose_channel, channel1 ("identity_channel", 3),
                        channel1 ("erasure", 0.2)),
               0.6);
  check_exact ("two_way_capacity",
               of_pair (ebit_compose_channel, channel2 ("erasure", 0.2, 3),
                        channel1 ("erasure", 0.1)),
               0.72);
}

static void
test_what_is_made_of_erasures (void **state)
{
  (void)state;
  struct ebit_value *channel
      = of_pair (ebit_tensor_channel, channel1 ("erasure", 0.1),
                 channel1 ("erasure", 0.2));
  struct ebit_value *bounds = capacity ("quantum_capacity", channel);
  assert_string_equal (text (bounds, "status"), "certified");
  check_ends (bounds, 1.4, 1.4, 1e-9);
  ebit_free (channel);
  channel = of_pair (ebit_tensor_channel, channel1 ("amplitude_damping", 0.1),
                     channel1 ("erasure", 0.2));
  struct ebit_value *damping = channel1 ("amplitude_damping", 0.1);
  struct ebit_value *alone = capacity ("quantum_capacity", damping);
  check_ends (capacity ("quantum_capacity", channel),
              number (alone, "lower") + 0.6, number (alone, "upper") + 0.6,
              2e-9);
  ebit_free (alone);
  ebit_free (damping);
  ebit_free (channel);
  check_exact ("quantum_capacity",
               of_one (ebit_complementary, channel1 ("erasure", 0.3)), 0);
  check_exact ("quantum_capacity",
               of_pair (ebit_compose_channel, channel1 ("erasure", 0.5),
                        channel1 ("dephasing", 0.05)),
               0);
  check_exact ("quantum_capacity",
               of_pair (ebit_compose_channel, channel1 ("dephasing", 0.05),
                        channel1 ("amplitude_damping", 0.5)),
               0);
}

/* ---- As the named channel -------------------------------------------- */

static const char *const functions[] = {
  "quantum_capacity",           "cpp_capacity", "two_way_capacity",
  "coherent_information",       "rains",        "reverse_coherent_information",
  "squashed_entanglement_bound"
};

/* Both ends of every function are those of the named channel, or where it is
 * optimised without a closed form, no more than the tolerance apart. */
static void
check_as_named (const struct ebit_value *named,
                const struct ebit_value *channel)
{
  for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++)
  {
    struct ebit_value *known = capacity (functions[i], named);
    struct ebit_value *found = capacity (functions[i], channel);
    check_close (number (found, "lower"), number (known, "lower"), 2e-8);
    check_close (number (found, "upper"), number (known, "upper"), 2e-8);
    if (i < 3)
    {
      check_close (number (found, "lower"), number (known, "lower"), 1e-12);
      check_close (number (found, "upper"), number (known, "upper"), 1e-12);
      assert_string_equal (text (found, "upper_method"),
                           text (known, "upper_method"));
    }
    check_valid (found, true, "");
    ebit_free (found);
    ebit_free (known);
  }
}

static void
test_named_channels_between_unitaries (void **state)
{
  (void)state;
  static const struct
  {
    enum ebit_family family;
    size_t n;
    double x[4];
  } examples[] = { { EBIT_FAMILY_GADC, 2, { 0.3, 0.1 } },
                   { EBIT_FAMILY_GADC, 2, { 0.2, 0.8 } },
                   { EBIT_FAMILY_AMPLITUDE_DAMPING, 1, { 0.3 } },
                   { EBIT_FAMILY_AMPLITUDE_DAMPING, 1, { 0.7 } },
                   { EBIT_FAMILY_DEPOLARIZING, 2, { 0.1, 2 } },
                   { EBIT_FAMILY_DEPOLARIZING, 2, { 0.1, 3 } },
                   { EBIT_FAMILY_ERASURE, 2, { 0.3, 2 } },
                   { EBIT_FAMILY_ERASURE, 2, { 0.4, 3 } },
                   { EBIT_FAMILY_DEPHASING, 1, { 0.1 } },
                   { EBIT_FAMILY_IDENTITY, 1, { 3 } } };
  uint64_t seed = 20261130;
  for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++)
    for (size_t trial = 0; trial < 2; trial++)
    {
      struct ebit_context context = start_context ();
      struct ebit_channel channel
          = unnamed (&context, examples[i].family, examples[i].x);
      const char *name = ebit_family_name (examples[i].family);
      struct ebit_value *named
          = examples[i].n == 1
                ? channel1 (name, examples[i].x[0])
                : channel2 (name, examples[i].x[0], examples[i].x[1]);
      if (trial > 0)
        channel = turned (&context, &channel, i % 2, &seed);
      struct ebit_value *value = channel_value (&channel);
      check_as_named (named, value);
      ebit_free (value);
      ebit_free (named);
      end_context (&context);
    }
}

/* A Pauli channel whose errors come in another order. */
static void
test_pauli_channels (void **state)
{
  (void)state;
  uint64_t seed = 4;
  for (size_t i = 0; i < 10; i++)
  {
    struct ebit_context context = start_context ();
    double q[4], sum = 0;
    for (size_t k = 0; k < 4; k++)
      sum += q[k] = random_uniform (&seed) + (k == i % 4 ? 3 : 0);
    for (size_t k = 0; k < 4; k++)
      q[k] /= sum;
    struct ebit_value *weights = ebit_numbers (4, q);
    struct ebit_value *named = call1 (ebit_pauli_channel, weights);
    struct ebit_channel channel = unnamed (&context, EBIT_FAMILY_PAULI, q);
    channel = turned (&context, &channel, i % 2, &seed);
    struct ebit_value *value = channel_value (&channel);
    check_as_named (named, value);
    ebit_free (value);
    ebit_free (named);
    ebit_free (weights);
    end_context (&context);
  }
}

/* Two receivers, all receivers, and a measurement, whose basis is of the
 * channels as they were given. */
static void
test_common_sources (void **state)
{
  (void)state;
  uint64_t seed = 17;
  struct ebit_context context = start_context ();
  struct ebit_channel channel
      = unnamed (&context, EBIT_FAMILY_ERASURE, (const double[]){ 0.2, 2 });
  channel = turned (&context, &channel, 1, &seed);
  struct ebit_value *lost = channel_value (&channel);
  channel = unnamed (&context, EBIT_FAMILY_GADC, (const double[]){ 0.2, 0.1 });
  channel = turned (&context, &channel, 0, &seed);
  struct ebit_value *damped = channel_value (&channel);
  struct ebit_value *erasure = channel1 ("erasure", 0.2);
  struct ebit_value *gadc = channel2 ("gadc", 0.2, 0.1);
  struct ebit_value *known = epr (erasure, gadc), *found = epr (lost, damped);
  check_close (number (found, "lower"), number (known, "lower"), 1e-10);
  check_close (number (found, "upper"), number (known, "upper"), 1e-10);
  check_valid (found, true, "");
  ebit_free (known);
  ebit_free (found);
  check_ends (epr (lost, lost), 0.64, 0.64, 1e-12);
  known = ghz (2, (const struct ebit_value *[]){ erasure, gadc }, "receivers");
  found = ghz (2, (const struct ebit_value *[]){ lost, damped }, "receivers");
  check_close (number (found, "lower"), number (known, "lower"), 1e-10);
  check_close (number (found, "upper"), number (known, "upper"), 1e-10);
  check_valid (found, true, "");
  ebit_free (known);
  ebit_free (found);
  found = call (ebit_assisted_distillation, 2,
                (const struct ebit_value *[]){ damped, lost });
  check_valid (found, true, "");
  ebit_free (found);
  ebit_free (gadc);
  ebit_free (erasure);
  ebit_free (damped);
  ebit_free (lost);
  end_context (&context);
}

/* ---- What is claimed of another channel ------------------------------ */

/* The value of one channel with another in its place proves nothing that is
 * false of it. */
static void
test_channels_are_not_exchanged (void **state)
{
  (void)state;
  struct ebit_value *early = bare (channel1 ("erasure", 0.2));
  struct ebit_value *late = bare (channel1 ("erasure", 0.3));
  struct ebit_value *damping = bare (channel2 ("gadc", 0.3, 0.1));
  struct ebit_value *bounds = capacity ("quantum_capacity", early);
  check_tampered (bounds, "channel", bare (channel1 ("erasure", 0.3)), "");
  check_tampered (bounds, "channel", bare (channel2 ("gadc", 0.3, 0.1)), "");
  ebit_free (bounds);
  bounds = capacity ("quantum_capacity", damping);
  check_tampered (bounds, "channel", bare (channel2 ("gadc", 0.31, 0.1)), "");
  check_tampered (bounds, "upper", ebit_numbers (1, (double[]){ 0.1 }),
                  "the upper end fails");
  ebit_free (bounds);
  bounds = capacity ("coherent_information", late);
  check_tampered (bounds, "channel", bare (channel1 ("erasure", 0.4)), "");
  check_tampered (bounds, "lower", ebit_numbers (1, (double[]){ 0.5 }),
                  "the lower end fails");
  ebit_free (bounds);
  ebit_free (damping);
  ebit_free (late);
  ebit_free (early);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_erasures),
    cmocka_unit_test (test_what_is_made_of_erasures),
    cmocka_unit_test (test_named_channels_between_unitaries),
    cmocka_unit_test (test_pauli_channels),
    cmocka_unit_test (test_common_sources),
    cmocka_unit_test (test_channels_are_not_exchanged),
  };
  return cmocka_run_group_tests_name ("recognised capacities", tests, NULL,
                                      NULL);
}
