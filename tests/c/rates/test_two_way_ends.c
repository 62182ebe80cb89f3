/* two_way_capacity: ends of the theory sheet, lower ends that are never 0,
 * many random channels, tampering. Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

static struct ebit_value *
two_way (const struct ebit_value *channel, const char *task,
         const char *squash)
{
  struct ebit_value *words[] = { ebit_text (task), ebit_text (squash) };
  struct ebit_value *bounds
      = call (ebit_two_way_capacity, 3,
              (const struct ebit_value *[]){ channel, words[0], words[1] });
  ebit_free (words[0]);
  ebit_free (words[1]);
  return bounds;
}

/* Theory: 8-tightest-bounds, the table of section 3, without section 1: lower
 * ends, and upper ends by squashing or what was known. */
static void
test_table (void **state)
{
  (void)state;
  static const double rows[][4]
      = { { .1, .1, .69639, .81751 }, { .2, .1, .49456, .68083 },
          { .2, .2, .45176, .66529 }, { .5, .05, .19222, .37011 },
          { .5, .1, .15607, .34244 }, { .5, .2, .10756, .30513 },
          { .5, .3, .07794, .28230 }, { .7, .1, .02730, .15561 },
          { .7, .2, .01055, .11666 } };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0];
       i += is_slowed () ? 5 : 1)
    for (int key = 0; key < 2; key++)
    {
      struct ebit_value *channel = call2 (ebit_gadc, rows[i][0], rows[i][1]);
      struct ebit_value *fixed
          = two_way (channel, key ? "key" : "entanglement", "fixed");
      struct ebit_value *best
          = two_way (channel, key ? "key" : "entanglement", "best");
      check_close (number (fixed, "lower"), rows[i][2], 1e-5);
      assert_true (number (best, "lower") == number (fixed, "lower"));
      check_at_most (number (best, "upper"), rows[i][3] + 1e-5);
      check_at_most (number (best, "upper"), number (fixed, "upper"));
      check_valid (fixed, true, "");
      check_valid (best, true, "");
      ebit_free (fixed);
      ebit_free (best);
      ebit_free (channel);
    }
}

/* In order, and of none that distributes entanglement 0 from below. */
static double
check_lower (const struct ebit_value *channel, struct ebit_value *bounds)
{
  struct ebit_value *breaking = call1 (ebit_is_entanglement_breaking, channel);
  const double lower = number (bounds, "lower");
  check_at_most (lower, number (bounds, "upper"));
  if (breaking->numbers[0] == 0)
    assert_true (lower > 0);
  if (breaking->numbers[0] == 1)
    assert_true (lower == 0);
  ebit_free (breaking);
  return lower;
}

static void
test_random_damping (void **state)
{
  (void)state;
  uint64_t seed = 61;
  const size_t cases = random_cases (10000);
  for (size_t i = 0; i < cases; i++)
  {
    const double gamma = random_uniform (&seed);
    const double thermal = random_uniform (&seed);
    struct ebit_value *channel = call2 (ebit_gadc, gamma, thermal);
    struct ebit_value *bounds = capacity ("two_way_capacity", channel);
    struct ebit_value *cpp = capacity ("cpp_capacity", channel);
    check_lower (channel, bounds);
    check_lower (channel, cpp);
    if (i % 50 == 0)
    {
      check_valid (bounds, true, "");
      check_valid (cpp, true, "");
    }
    ebit_free (cpp);
    ebit_free (bounds);
    ebit_free (channel);
  }
}

static void
test_random_channels (void **state)
{
  (void)state;
  uint64_t seed = 62;
  const size_t cases = random_cases (2000);
  size_t won = 0;
  for (size_t i = 0; i < cases; i++)
  {
    const double noise = random_uniform (&seed);
    struct ebit_value *channel
        = random_qubit_channel (1 + i % 4, noise, &seed);
    struct ebit_value *bounds = capacity ("two_way_capacity", channel);
    check_lower (channel, bounds);
    won += strcmp (text (bounds, "lower_method"), "output_state") == 0;
    if (i % 20 == 0)
      check_valid (bounds, true, "");
    ebit_free (bounds);
    ebit_free (channel);
  }
  assert_true (won > 0 || cases < 100);
}

/* Close to where the channel breaks entanglement: of depolarizing channels and
 * of damping, with dephasing too.  Closer than this the upper end of the
 * former is 0 in double precision. */
static void
test_thresholds (void **state)
{
  (void)state;
  for (double excess = 0.1; excess > 5e-7; excess /= 10)
  {
    const double noise = (1 - excess) * 2 / 3, thermal = 0.3;
    const double gamma = (1 - excess) * 2 / (1 + sqrt (1 + 4 * 0.21));
    const double kept = sqrt (0.21 * 0.25 / 0.5);
    struct ebit_value *x[3]
        = { ebit_numbers (1, &(double){ 0.5 }),
            ebit_numbers (1, &(double){ (1 - kept * (1 + excess)) / 2 }),
            ebit_numbers (1, &thermal) };
    struct ebit_value *channels[]
        = { channel1 ("depolarizing", noise),
            channel2 ("gadc", gamma, thermal),
            call_those (ebit_damping_dephasing, 3, x) };
    for (size_t i = 0; i < 3; i++)
    {
      struct ebit_value *bounds = capacity ("two_way_capacity", channels[i]);
      assert_true (check_lower (channels[i], bounds) > 0);
      check_valid (bounds, true, "");
      ebit_free (bounds);
      ebit_free (channels[i]);
    }
  }
}

/* The certificates of what is new: pairings after rails, and states that are
 * outputs of the channel. */
static void
test_tampering (void **state)
{
  (void)state;
  struct ebit_value *damping = channel2 ("gadc", 0.7, 0.2);
  struct ebit_value *rails = capacity ("two_way_capacity", damping);
  assert_string_equal (text (rails, "lower_method"), "two_rails");
  check_tampered (rails, "partners", ebit_numbers (1, (double[]){ 1 }),
                  "lower");
  check_tampered (rails, "partners", ebit_numbers (1, (double[]){ 4 }),
                  "partners");
  check_tampered (rails, "partners", ebit_text ("2"), "partners");
  check_tampered (rails, "lower", ebit_numbers (1, (double[]){ 0.0106 }),
                  "lower");
  uint64_t seed = 63;
  struct ebit_value *channels[2];
  struct ebit_value *bounds[2];
  for (size_t i = 0; i < 2; i++)
  {
    channels[i] = random_qubit_channel (3, 0.8, &seed);
    bounds[i] = capacity ("two_way_capacity", channels[i]);
    assert_string_equal (text (bounds[i], "lower_method"), "output_state");
  }
  check_tampered (rails, "lower_method", ebit_text ("output_state"), "");
  /* distilled, but of another channel's output */
  const struct ebit_value *nested
      = ebit_field (bounds[1], "lower_bounds")->items[0];
  check_tampered (bounds[0], "lower_bounds", ebit_list (1, NULL, &nested),
                  "of the quantity and the channel");
  for (size_t i = 0; i < 2; i++)
  {
    ebit_free (bounds[i]);
    ebit_free (channels[i]);
  }
  ebit_free (rails);
  ebit_free (damping);
}

/* Rails of damping with dephasing go into what a source distributes. */
static void
test_source (void **state)
{
  (void)state;
  const double gamma = 0.3, p = 0.1, thermal = 0.2;
  struct ebit_value *x[3] = { ebit_numbers (1, &gamma), ebit_numbers (1, &p),
                              ebit_numbers (1, &thermal) };
  struct ebit_value *noisy = call_those (ebit_damping_dephasing, 3, x);
  ebit_free (take_epr (channel1 ("dephasing", 0.02), noisy));
}

static void
test_refusals (void **state)
{
  (void)state;
  struct ebit_value *channel = channel2 ("gadc", 0.5, 0.1);
  struct ebit_value *task = ebit_text ("key"), *word = ebit_text ("good");
  check_refused (ebit_two_way_capacity, 3,
                 (const struct ebit_value *[]){ channel, task, word },
                 "squash is \"good\"; it must be \"fixed\" or \"best\"");
  ebit_free (task);
  ebit_free (word);
  ebit_free (channel);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_table),
    cmocka_unit_test (test_random_damping),
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_thresholds),
    cmocka_unit_test (test_tampering),
    cmocka_unit_test (test_source),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("two-way ends", tests, NULL, NULL);
}
