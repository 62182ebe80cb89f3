/* Damping with dephasing: memory_channel and damping_dephasing, their
 * decisions, bounds and proofs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

#include "maps.h"

#define NONE NAN

/* A channel of up to four numbers; NONE leaves one out. */
static struct ebit_value *
construct (const char *name, double a, double b, double c, double d)
{
  const double numbers[] = { a, b, c, d };
  struct ebit_value *arguments[4] = { NULL };
  for (size_t i = 0; i < 4; i++)
    if (!isnan (numbers[i]))
      arguments[i] = ebit_numbers (1, &numbers[i]);
  struct ebit_value *channel
      = call_by_name (name, 4 - (size_t)(strcmp (name, "memory_channel") != 0),
                      (const struct ebit_value *const *)arguments);
  for (size_t i = 0; i < 4; i++)
    ebit_free (arguments[i]);
  return channel;
}

static double
parameter (const struct ebit_value *channel, const char *name)
{
  return number (ebit_field (channel, "parameters"), name);
}

/* The same operators without a name. */
static struct ebit_value *
without_name (const struct ebit_value *channel)
{
  return call1 (ebit_kraus_channel, ebit_field (channel, "kraus"));
}

static void
check_same_choi (const struct ebit_value *a, const struct ebit_value *b)
{
  struct ebit_value *x = call1 (ebit_choi_state, a);
  struct ebit_value *y = call1 (ebit_choi_state, b);
  for (size_t i = 0; i < 32; i++)
    check_close (x->numbers[i], y->numbers[i], 2e-15);
  ebit_free (x);
  ebit_free (y);
}

static const double grid[] = { 0, 1e-3, 0.2, 0.5, 0.8, 1 };

#define POINTS (sizeof grid / sizeof grid[0])

/* Calls `check` for all parameters of the grid. */
static void
for_all (void (*check) (const struct ebit_value *channel, double gamma,
                        double p, double thermal))
{
  for (size_t i = 0; i < POINTS; i++)
    for (size_t j = 0; j < POINTS; j++)
      for (size_t k = 0; k < POINTS; k++)
      {
        struct ebit_value *channel
            = construct ("damping_dephasing", grid[i], grid[j], grid[k], NONE);
        check (channel, grid[i], grid[j], grid[k]);
        ebit_free (channel);
      }
}

/* It is dephasing after damping, and a minimal set. */
static void
check_composition (const struct ebit_value *channel, double gamma, double p,
                   double thermal)
{
  struct ebit_value *damping = channel2 ("gadc", gamma, thermal);
  struct ebit_value *dephasing = channel1 ("dephasing", p);
  struct ebit_value *both
      = call (ebit_compose_channel, 2,
              (const struct ebit_value *[]){ dephasing, damping });
  check_same_choi (channel, both);
  struct ebit_context context = start_context ();
  struct ebit_channel read, minimal;
  check_ok (&context, ebit_read_channel (&context, "x", channel, &read));
  check_ok (&context, ebit_minimal_kraus (&context, &read, &minimal));
  assert_int_equal (read.count, minimal.count);
  end_context (&context);
  ebit_free (both);
  ebit_free (damping);
  ebit_free (dephasing);
}

static void
test_is_dephasing_after_damping (void **state)
{
  (void)state;
  for_all (check_composition);
}

/* Where the same operators without a name are decided, the answers agree. */
static void
check_decisions (const struct ebit_value *channel, double gamma, double p,
                 double thermal)
{
  static ebit_function *const questions[]
      = { ebit_is_teleportation_covariant, ebit_is_degradable,
          ebit_is_antidegradable, ebit_is_entanglement_breaking };
  struct ebit_value *bare = without_name (channel);
  for (size_t q = 0; q < 4; q++)
  {
    struct ebit_value *answer = call1 (questions[q], channel);
    struct ebit_value *found = call1 (questions[q], bare);
    if (isnan (answer->numbers[0]))
      fail_msg ("question %zu is open", q);
    if (!isnan (found->numbers[0]) && found->numbers[0] != answer->numbers[0])
      fail_msg ("question %zu of gamma %g, p %g, thermal %g: %g", q, gamma, p,
                thermal, answer->numbers[0]);
    ebit_free (answer);
    ebit_free (found);
  }
  ebit_free (bare);
}

static void
test_decisions (void **state)
{
  (void)state;
  for_all (check_decisions);
}

/* The two-qubit criterion of symmetric extension, from the Choi state alone:
 * 4 sqrt (det J) >= Tr J^2 - Tr J_B^2. */
static void
check_extension (const struct ebit_value *channel, double gamma, double p,
                 double thermal)
{
  struct ebit_value *value = call1 (ebit_choi_state, channel);
  const double *j = value->numbers;
  struct ebit_context context = start_context ();
  double values[4], square = 0, determinant = 1;
  check_ok (&context,
            ebit_hermitian_eigen (&context, 4, (const double complex *)j,
                                  values, NULL));
  end_context (&context);
  for (size_t i = 0; i < 4; i++)
  {
    square += values[i] * values[i];
    determinant *= fmax (0, values[i]);
  }
  const double up = j[0] + j[20]; /* of the output's level 0 */
  const double output = up * up + (1 - up) * (1 - up);
  const double margin = 4 * sqrt (determinant) - square + output;
  struct ebit_value *answer = call1 (ebit_is_antidegradable, channel);
  if (fabs (margin) > 1e-9 && (margin > 0) != (answer->numbers[0] != 0))
    fail_msg ("gamma %g, p %g, thermal %g: margin %g", gamma, p, thermal,
              margin);
  ebit_free (answer);
  ebit_free (value);
}

static void
test_antidegradable_by_the_choi_state (void **state)
{
  (void)state;
  for_all (check_extension);
}

/* ---- Bounds ---------------------------------------------------------- */

/* Any two brackets of one quantity overlap; those of the name are no wider
 * than those of its operators alone. */
static void
check_against_operators (const char *name, const struct ebit_value *channel,
                         const struct ebit_value *bare)
{
  struct ebit_value *named = call_by_name (name, 1, &channel);
  struct ebit_value *found = call_by_name (name, 1, &bare);
  check_valid (named, true, "");
  check_at_most (number (named, "lower"), number (found, "upper") + 1e-9);
  check_at_most (number (found, "lower"), number (named, "upper") + 1e-9);
  check_at_most (number (named, "upper"), number (found, "upper") + 2e-8);
  check_at_most (number (found, "lower"), number (named, "lower") + 2e-8);
  ebit_free (named);
  ebit_free (found);
}

static void
test_bounds_and_proofs (void **state)
{
  (void)state;
  static const double cases[][3]
      = { { 0.2, 0.05, 0 },  { 0.2, 0.05, 0.1 }, { 0.3, 0, 0.2 },
          { 0.1, 0.9, 0.8 }, { 0, 0.1, 0.3 },    { 0.3, 0.1, 0.5 },
          { 0.5, 0.5, 0 },   { 1, 0.2, 0.3 },    { 0.1, 1, 0 } };
  static const char *const names[] = { "coherent_information",
                                       "reverse_coherent_information",
                                       "rains",
                                       "max_rains",
                                       "theta_information",
                                       "max_relative_entropy_of_entanglement",
                                       "squashed_entanglement_bound",
                                       "transposition_bound",
                                       "entanglement_assisted_capacity",
                                       "quantum_capacity",
                                       "cpp_capacity",
                                       "two_way_capacity" };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
  {
    struct ebit_value *channel = construct ("damping_dephasing", cases[i][0],
                                            cases[i][1], cases[i][2], NONE);
    struct ebit_value *bare = without_name (channel);
    for (size_t q = 0; q < sizeof names / sizeof names[0]; q++)
      check_against_operators (names[q], channel, bare);
    struct ebit_value *key = key_capacity (channel);
    check_valid (key, true, "");
    ebit_free (key);
    ebit_free (channel);
    ebit_free (bare);
  }
}

/* log2 (1 + t), (u + t)(v + t) = c^2: exact, as of gadc, and what it proves
 * does not prove less. */
static void
test_max_rains_is_a_closed_form (void **state)
{
  (void)state;
  struct ebit_value *channel
      = construct ("damping_dephasing", 0.3, 0.1, 0.2, NONE);
  struct ebit_value *bounds = call1 (ebit_max_rains, channel);
  const double t = expm1 (number (bounds, "upper") * log (2));
  check_close ((0.24 + t) * (0.06 + t), 0.64 * 0.7, 1e-14);
  assert_true (number (bounds, "upper") - number (bounds, "lower") < 1e-14);
  check_tampered (
      bounds, "upper",
      ebit_numbers (1, (double[]){ number (bounds, "upper") - 1e-6 }),
      "upper");
  ebit_free (bounds);
  ebit_free (channel);
}

/* What dephasing, and what damping, leaves at best. */
static void
test_concatenations (void **state)
{
  (void)state;
  struct ebit_value *channel
      = construct ("damping_dephasing", 0.01, 0.2, 0, NONE);
  struct ebit_value *bounds = key_capacity (channel);
  const double dephasing = 1 + 0.2 * log2 (0.2) + 0.8 * log2 (0.8);
  check_close (candidate (bounds, "dephasing_concatenation"), dephasing,
               1e-15);
  /* the Theta information of dephasing is that, and falls with damping */
  check_at_most (number (bounds, "upper"), dephasing);
  assert_string_equal (text (bounds, "upper_method"), "theta_key_capacity");
  check_valid (bounds, true, "");
  check_tampered (bounds, "upper",
                  ebit_numbers (1, (double[]){ dephasing - 1e-2 }), "upper");
  ebit_free (bounds);
  ebit_free (channel);
  channel = construct ("damping_dephasing", 0.4, 0.001, 0, NONE);
  struct ebit_value *damping = channel1 ("amplitude_damping", 0.4);
  bounds = capacity ("quantum_capacity", channel);
  struct ebit_value *of_damping = capacity ("quantum_capacity", damping);
  check_close (candidate (bounds, "damping_concatenation"),
               number (of_damping, "upper"), 1e-12);
  check_at_most (number (bounds, "upper"), number (of_damping, "upper"));
  ebit_free (bounds);
  ebit_free (of_damping);
  ebit_free (damping);
  ebit_free (channel);
}

/* Without dephasing all is as of the damping channel, formulas too. */
static void
test_no_dephasing_is_damping (void **state)
{
  (void)state;
  static const char *const names[]
      = { "coherent_information", "rains", "quantum_capacity",
          "two_way_capacity", "max_rains" };
  struct ebit_value *channel
      = construct ("damping_dephasing", 0.3, 0, 0.8, NONE);
  struct ebit_value *damping = channel2 ("gadc", 0.3, 0.8);
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
  {
    struct ebit_value *a = capacity (names[i], channel);
    struct ebit_value *b = capacity (names[i], damping);
    assert_true (number (a, "lower") == number (b, "lower"));
    assert_true (number (a, "upper") == number (b, "upper"));
    assert_string_equal (text (a, "status"), text (b, "status"));
    check_valid (a, true, "");
    ebit_free (a);
    ebit_free (b);
  }
  ebit_free (channel);
  ebit_free (damping);
}

/* ---- Times ----------------------------------------------------------- */

/* The coherence is exp (-time/t2), the population decays as exp (-time/t1). */
static void
test_coherence_of_a_memory (void **state)
{
  (void)state;
  static const double times[][3]
      = { { 5, 100, 30 },  { 1e-6, 2, 3.5 },
          { 40, 10, 20 },  { 3, INFINITY, 7 },
          { 2, 5, 10 },    { INFINITY, 5, 3 },
          { 0, 5, 3 },     { 0, 5e-324, 5e-324 },
          { 0.4, 0.5, 1 }, { 1, INFINITY, INFINITY } };
  for (size_t i = 0; i < sizeof times / sizeof times[0]; i++)
  {
    const double time = times[i][0], t1 = times[i][1], t2 = times[i][2];
    struct ebit_value *channel
        = construct ("memory_channel", time, t1, t2, NONE);
    assert_string_equal (text (channel, "family"), "damping_dephasing");
    struct ebit_value *choi = call1 (ebit_choi_state, channel);
    check_relative (2 * choi->numbers[24], exp (-time / t2), 1e-14);
    check_relative (2 * choi->numbers[30], exp (-time / t1), 1e-14);
    check_close (parameter (channel, "thermal"), 0, 0);
    if (t2 == 2 * t1)
      assert_true (parameter (channel, "p") == 0);
    ebit_free (choi);
    ebit_free (channel);
  }
}

/* t2 of dephasing_from_times is another one: 1/(1/t2 - 1/(2 t1)). */
static void
test_memory_is_pure_dephasing_after_damping (void **state)
{
  (void)state;
  struct ebit_value *memory = construct ("memory_channel", 5, 100, 30, 0.1);
  struct ebit_value *damping
      = construct ("gadc_from_times", 5, 100, 0.1, NONE);
  struct ebit_value *dephasing
      = channel2 ("dephasing_from_times", 5, 1 / (1 / 30. - 1 / 200.));
  struct ebit_value *both
      = call (ebit_compose_channel, 2,
              (const struct ebit_value *[]){ dephasing, damping });
  check_same_choi (memory, both);
  ebit_free (memory);
  ebit_free (damping);
  ebit_free (dephasing);
  ebit_free (both);
}

static void
check_limit (const char *name, double a, double b, double c, const char *like,
             double x, double y)
{
  struct ebit_value *channel
      = isnan (c) ? channel2 (name, a, b) : construct (name, a, b, c, NONE);
  struct ebit_value *expected
      = isnan (y) ? channel1 (like, x) : channel2 (like, x, y);
  check_same_choi (channel, expected);
  ebit_free (channel);
  ebit_free (expected);
}

static void
test_infinite_times (void **state)
{
  (void)state;
  check_limit ("dephasing_from_times", 1, INFINITY, NONE, "identity_channel",
               2, NONE);
  check_limit ("dephasing_from_times", INFINITY, 3, NONE, "dephasing", 0.5,
               NONE);
  check_limit ("gadc_from_times", 1, INFINITY, 0.2, "identity_channel", 2,
               NONE);
  check_limit ("gadc_from_times", INFINITY, 1, 0.2, "gadc", 1, 0.2);
  check_limit ("memory_channel", INFINITY, 1, 2, "gadc", 1, 0);
  check_limit ("memory_channel", 1, INFINITY, INFINITY, "identity_channel", 2,
               NONE);
  struct ebit_value *fiber = channel1 ("fiber_channel", INFINITY);
  assert_true (parameter (fiber, "transmissivity") == 0);
  ebit_free (fiber);
}

static void
check_refusal (const char *name, double a, double b, double c,
               const char *message)
{
  const double numbers[] = { a, b, c };
  struct ebit_value *arguments[3] = { NULL }, *result;
  struct ebit_error error;
  for (size_t i = 0; i < 3; i++)
    if (!isnan (numbers[i]))
      arguments[i] = ebit_numbers (1, &numbers[i]);
  assert_int_equal (ebit_call (name, isnan (c) ? 2 : 3,
                               (const struct ebit_value *const *)arguments,
                               NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_string_equal (error.message, message);
  for (size_t i = 0; i < 3; i++)
    ebit_free (arguments[i]);
}

static void
test_refusals (void **state)
{
  (void)state;
  static const char no_limit[]
      = "time is Inf; it must be finite, since nothing decays with a time "
        "constant of Inf";
  check_refusal ("memory_channel", 1, 100, 250,
                 "t2 is 250; it must be at most 2 t1 = 200");
  check_refusal ("memory_channel", 1, 100, INFINITY,
                 "t2 is Inf; it must be at most 2 t1 = 200");
  check_refusal ("memory_channel", 1, 0, 1,
                 "t1 is 0; it must be a number > 0, or Inf");
  check_refusal ("memory_channel", -1, 1, 1,
                 "time is -1; it must be a number >= 0, or Inf");
  check_refusal ("memory_channel", INFINITY, INFINITY, 1, no_limit);
  check_refusal ("gadc_from_times", INFINITY, INFINITY, NONE, no_limit);
  check_refusal ("dephasing_from_times", INFINITY, INFINITY, NONE, no_limit);
  check_refusal ("fiber_channel", INFINITY, 0, NONE,
                 "length_km is Inf; it must be finite, since nothing is lost "
                 "with attenuation_db_per_km = 0");
  check_refusal ("fiber_channel", 1, INFINITY, NONE,
                 "attenuation_db_per_km is Inf; it must be a number >= 0");
  check_refusal ("dephasing_from_times", 1, -INFINITY, NONE,
                 "t2 is -Inf; it must be a number > 0, or Inf");
  check_refusal ("damping_dephasing", 0.1, 1.5, NONE,
                 "p is 1.5; it must be a number in [0, 1]");
}

/* Computed t2 at the edge: 2 t1 but for rounding. */
static void
test_edge_of_t2 (void **state)
{
  (void)state;
  const double t1 = 0.1 + 0.2;
  struct ebit_value *channel
      = construct ("memory_channel", 1, t1, 2 * t1 * (1 + 5e-13), NONE);
  assert_true (parameter (channel, "p") == 0);
  ebit_free (channel);
}

/* ---- In a table ------------------------------------------------------ */

static void
test_in_channel_sweep (void **state)
{
  (void)state;
  static const double times[] = { 0, 1, 10, INFINITY };
  struct ebit_value *family = ebit_text ("memory_channel");
  struct ebit_value *items[]
      = { ebit_numbers (4, times), ebit_numbers (1, (double[]){ 10 }),
          ebit_numbers (1, (double[]){ 12 }) };
  const char *names[] = { "time", "t1", "t2" };
  struct ebit_value *table
      = ebit_list (3, names, (const struct ebit_value *const *)items);
  struct ebit_value *quantity = ebit_text ("two_way_capacity");
  struct ebit_value *sweep
      = call (ebit_channel_sweep, 3,
              (const struct ebit_value *[]){ family, table, quantity });
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_value *channel
        = construct ("memory_channel", times[i], 10, 12, NONE);
    struct ebit_value *bounds = capacity ("two_way_capacity", channel);
    check_close (ebit_field (sweep, "two_way_capacity_lower")->numbers[i],
                 number (bounds, "lower"), 1e-12);
    check_close (ebit_field (sweep, "two_way_capacity_upper")->numbers[i],
                 number (bounds, "upper"), 1e-12);
    assert_true (ebit_field (sweep, "time")->numbers[i] == times[i]);
    ebit_free (bounds);
    ebit_free (channel);
  }
  ebit_free (sweep);
  ebit_free (items[2]);
  items[2] = ebit_numbers (4, (double[]){ 12, 13, 25, 12 });
  struct ebit_value *bad
      = ebit_list (3, names, (const struct ebit_value *const *)items);
  sweep = call (ebit_channel_sweep, 3,
                (const struct ebit_value *[]){ family, bad, quantity });
  assert_string_equal (ebit_field (sweep, "message")->texts[2],
                       "t2 is 25; it must be at most 2 t1 = 20");
  assert_true (
      isnan (ebit_field (sweep, "two_way_capacity_lower")->numbers[2]));
  ebit_free (sweep);
  for (size_t i = 0; i < 3; i++)
    ebit_free (items[i]);
  ebit_free (bad);
  ebit_free (table);
  ebit_free (family);
  ebit_free (quantity);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_is_dephasing_after_damping),
    cmocka_unit_test (test_decisions),
    cmocka_unit_test (test_antidegradable_by_the_choi_state),
    cmocka_unit_test (test_bounds_and_proofs),
    cmocka_unit_test (test_max_rains_is_a_closed_form),
    cmocka_unit_test (test_concatenations),
    cmocka_unit_test (test_no_dephasing_is_damping),
    cmocka_unit_test (test_coherence_of_a_memory),
    cmocka_unit_test (test_memory_is_pure_dephasing_after_damping),
    cmocka_unit_test (test_infinite_times),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_edge_of_t2),
    cmocka_unit_test (test_in_channel_sweep),
  };
  return cmocka_run_group_tests_name ("memory", tests, NULL, NULL);
}
