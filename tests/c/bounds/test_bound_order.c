/* The order of the rates and bounds of random qubit channels, and what happens
 * to bounds under unitaries and composition.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

/* Every bound of a pair is valid, so that brackets in order may touch; closed
 * forms, as of unitaries here, are good to rounding. */
static void
check_order (const struct ebit_value *smaller, const struct ebit_value *larger)
{
  check_at_most (number (smaller, "lower"), number (larger, "upper") + 1e-15);
}

/* max (I_c, I_R) <= R <= R_max <= the transposition bound; R_max <= E_max;
 * I_c, I_R <= E_sq <= C_EA/2. */
static void
test_order (void **state)
{
  (void)state;
  uint64_t seed = 404;
  for (size_t i = 0; i < random_cases (200); i++)
  {
    struct ebit_value *channel = random_channel_value (2, 2, 1 + i % 4, &seed);
    ebit_function *const functions[]
        = { ebit_coherent_information,
            ebit_reverse_coherent_information,
            ebit_rains,
            ebit_theta_information,
            ebit_max_rains,
            ebit_transposition_bound,
            ebit_max_relative_entropy_of_entanglement,
            ebit_squashed_entanglement_bound,
            ebit_entanglement_assisted_capacity };
    enum
    {
      COHERENT,
      REVERSE,
      RAINS,
      THETA,
      MAX_RAINS,
      TRANSPOSITION,
      MAX_ENTROPY,
      SQUASHED,
      ASSISTED,
      FUNCTIONS
    };
    struct ebit_value *b[FUNCTIONS];
    for (size_t k = 0; k < FUNCTIONS; k++)
    {
      b[k] = call1 (functions[k], channel);
      assert_true (number (b[k], "lower") >= 0);
      assert_true (is_verified (b[k]));
    }
    check_order (b[COHERENT], b[RAINS]);
    check_order (b[REVERSE], b[RAINS]);
    check_order (b[RAINS], b[THETA]);
    check_order (b[THETA], b[MAX_RAINS]);
    check_order (b[MAX_RAINS], b[TRANSPOSITION]);
    check_order (b[MAX_RAINS], b[MAX_ENTROPY]);
    check_order (b[COHERENT], b[SQUASHED]);
    check_order (b[REVERSE], b[SQUASHED]);
    check_at_most (number (b[SQUASHED], "upper"),
                   number (b[ASSISTED], "upper") / 2);
    for (size_t k = 0; k < FUNCTIONS; k++)
      ebit_free (b[k]);
    ebit_free (channel);
  }
}

static struct ebit_value *
compose_channel (const struct ebit_value *second,
                 const struct ebit_value *first)
{
  return call (ebit_compose_channel, 2,
               (const struct ebit_value *[]){ second, first });
}

/* Nothing rises when a channel is put before or after, and unitaries (random
 * channels with one Kraus operator) change nothing. */
static void
test_composition (void **state)
{
  (void)state;
  ebit_function *const functions[]
      = { ebit_max_rains, ebit_transposition_bound,
          ebit_max_relative_entropy_of_entanglement,
          ebit_entanglement_assisted_capacity };
  uint64_t seed = 405;
  for (size_t i = 0; i < random_cases (30); i++)
  {
    struct ebit_value *a = random_channel_value (2, 2, 1 + i % 3, &seed);
    struct ebit_value *b = random_channel_value (2, 2, 1 + i % 4, &seed);
    struct ebit_value *both = compose_channel (b, a);
    for (size_t k = 0; k < 4; k++)
    {
      struct ebit_value *of_a = call1 (functions[k], a);
      struct ebit_value *of_b = call1 (functions[k], b);
      struct ebit_value *of_both = call1 (functions[k], both);
      check_order (of_both, of_a);
      check_order (of_both, of_b);
      if (i % 3 == 0)
        check_close (number (of_both, "upper"), number (of_b, "upper"), 2e-9);
      if (i % 4 == 0)
        check_close (number (of_both, "upper"), number (of_a, "upper"), 2e-9);
      ebit_free (of_a);
      ebit_free (of_b);
      ebit_free (of_both);
    }
    ebit_free (a);
    ebit_free (b);
    ebit_free (both);
  }
}

/* The max-Rains information is additive: that of two channels used together
 * is the sum. */
static void
test_additivity (void **state)
{
  (void)state;
  uint64_t seed = 406;
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *a = random_channel_value (2, 2, 1 + i, &seed);
    struct ebit_value *b = random_channel_value (2, 2, 2, &seed);
    struct ebit_value *both
        = call (ebit_tensor_channel, 2, (const struct ebit_value *[]){ a, b });
    struct ebit_value *of_a = call1 (ebit_max_rains, a);
    struct ebit_value *of_b = call1 (ebit_max_rains, b);
    struct ebit_value *of_both = call1 (ebit_max_rains, both);
    check_close (number (of_both, "upper"),
                 number (of_a, "upper") + number (of_b, "upper"), 2e-9);
    ebit_free (a);
    ebit_free (b);
    ebit_free (both);
    ebit_free (of_a);
    ebit_free (of_b);
    ebit_free (of_both);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_order),
    cmocka_unit_test (test_composition),
    cmocka_unit_test (test_additivity),
  };
  return cmocka_run_group_tests_name ("order of bounds", tests, NULL, NULL);
}
