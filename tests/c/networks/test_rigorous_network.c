/* What networks share, proved with rounding included: against cuts that are
 * summed as whole numbers, next to what verify proves to rounding, and with
 * disturbed certificates.  Seeds 2101 to 2104.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_calls.h"
#include "whole_cuts.h"

#define CLOSE 4e-15

/* ---- Certificates that are disturbed ------------------------------------ */

static void
disturb_numbers (uint64_t *seed, const struct ebit_value *field)
{
  const double size = pow (10, -15 * random_uniform (seed));
  const bool noise = draw_below (seed, 10) == 0;
  double *x = field ? (double *)field->numbers : NULL;
  if (!x || draw_below (seed, 4) == 0)
    return;
  for (size_t k = 0; k < field->extent[0]; k++)
    x[k] = fabs ((noise ? 0 : x[k]) + size * (2 * random_uniform (seed) - 1));
}

static void
disturb (uint64_t *seed, const struct ebit_value *bounds)
{
  static const char *const columns[][2]
      = { { "flow", "flow" },       { "paths", "flow" },
          { "trees", "flow" },      { "cut", "multiplier" },
          { "sets", "multiplier" }, { "set_prices", "price" } };
  for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
  {
    const struct ebit_value *table = ebit_field (bounds, columns[i][0]);
    if (table)
      disturb_numbers (seed, ebit_field (table, columns[i][1]));
  }
  disturb_numbers (seed, ebit_field (bounds, "prices"));
}

/* ---- Two nodes ---------------------------------------------------------- */

static struct ebit_value *
ask_pair (const struct ebit_value *network, const char *usage)
{
  struct ebit_value *from = ebit_number (0), *to = ebit_number (1);
  struct ebit_value *use = ebit_text (usage);
  struct ebit_value *bounds
      = call (ebit_pair_capacity, 4,
              (const struct ebit_value *[]){ network, from, to, use });
  ebit_free (from);
  ebit_free (to);
  ebit_free (use);
  return bounds;
}

static void
test_cuts_in_whole_numbers (void **state)
{
  (void)state;
  uint64_t seed = 2101;
  for (size_t i = 0; i < random_cases (200); i++)
  {
    struct chorded_ring drawn;
    draw_ring (&seed, &drawn);
    const int64_t units = least_cut (&drawn, 0, 1);
    struct ebit_value *network = network_of_ring (&drawn);
    struct ebit_value *bounds = ask_pair (network, "flooding");
    const struct proved_ends ends = prove_ends (bounds);
    check_units (ends, units);
    check_at_most (ends.upper - ends.lower, CLOSE * ends.upper);
    for (int k = 0; k < 10; k++)
    {
      disturb (&seed, bounds);
      check_units (prove_ends (bounds), units);
    }
    ebit_free (bounds);
    ebit_free (network);
  }
}

/* ---- All questions ------------------------------------------------------ */

/* What is proved is next to what is proved to rounding, and whatever is done
 * to the certificate contradicts neither end. */
static void
check_bounds (uint64_t *seed, struct ebit_value *bounds)
{
  struct ebit_value *plain = call1 (ebit_verify, bounds);
  const struct proved_ends ends = prove_ends (bounds);
  const double close = CLOSE * (1 + fabs (ends.lower));
  check_at_most (number (plain, "lower"), ends.lower + close);
  check_at_most (ends.upper, number (plain, "upper") + close);
  /* which allows for more rounding than there is */
  check_close (ends.lower, number (plain, "lower"), 20 * close);
  check_close (ends.upper, number (plain, "upper"), 20 * close);
  check_at_most (ends.lower, ends.upper);
  for (int k = 0; k < 4; k++)
  {
    disturb (seed, bounds);
    const struct proved_ends others = prove_ends (bounds);
    check_at_most (others.lower, ends.upper);
    check_at_most (ends.lower, others.upper);
  }
  ebit_free (plain);
  ebit_free (bounds);
}

static struct ebit_value *
ask_group (const struct ebit_value *network, const char *usage,
           const char *which)
{
  struct ebit_value *users = ebit_numbers (3, (double[]){ 0, 1, 2 });
  struct ebit_value *use = ebit_text (usage), *bounds = ebit_text (which);
  struct ebit_value *result
      = call (ebit_ghz_network_capacity, 4,
              (const struct ebit_value *[]){ network, users, use, bounds });
  ebit_free (users);
  ebit_free (use);
  ebit_free (bounds);
  return result;
}

static void
check_rates (uint64_t *seed, const struct ebit_value *network,
             struct asked asked)
{
  const struct users users = {
    .n = 3, .from = { 0, 1, 0 }, .to = { 1, 2, 2 }, .weight = { 0.3, 1.1, 0.7 }
  };
  asked.numbers = asked.quantity[0] == 't' ? NULL : users.weight;
  check_bounds (seed, ask_rates (&asked, network, &users));
}

static const struct asked questions[] = {
  { .quantity = "total_capacity", .usage = "flooding" },
  { .quantity = "total_capacity", .usage = "optimal" },
  { .quantity = "total_capacity", .usage = "flooding", .bounds = "paper" },
  { .quantity = "worst_case_capacity", .usage = "flooding" },
  { .quantity = "worst_case_capacity", .usage = "optimal" },
  { .quantity = "worst_case_capacity",
    .usage = "flooding",
    .bounds = "paper" },
  { .quantity = "weighted_capacity", .usage = "flooding" },
  { .quantity = "weighted_capacity", .usage = "flooding", .bounds = "paper" },
  { .quantity = "weighted_capacity", .usage = "optimal", .bounds = "paper" },
  { .quantity = "weighted_capacity", .usage = "flooding", .objective = "log" },
};

static void
test_next_to_what_is_proved_to_rounding (void **state)
{
  static const char *const usages[] = { "flooding", "optimal", "single_path" };
  (void)state;
  uint64_t seed = 2102;
  for (size_t i = 0; i < random_cases (25); i++)
  {
    struct chorded_ring drawn;
    draw_ring (&seed, &drawn);
    struct ebit_value *network = network_of_ring (&drawn);
    for (size_t k = 0; k < 3; k++)
      check_bounds (&seed, ask_pair (network, usages[k]));
    for (size_t k = 0; k < 2; k++)
      check_bounds (&seed, ask_group (network, usages[k], "best"));
    for (size_t k = 0; k < 2; k++)
      check_bounds (&seed, ask_group (network, usages[k], "paper"));
    for (size_t k = 0; k < sizeof questions / sizeof questions[0]; k++)
      check_rates (&seed, network, questions[k]);
    ebit_free (network);
  }
}

/* ---- False proofs ------------------------------------------------------- */

static double *
column_of (const struct ebit_value *bounds, const char *table,
           const char *column)
{
  return (double *)ebit_field (ebit_field (bounds, table), column)->numbers;
}

/* A flow that exceeds its edges, or comes from nowhere, proves no more than
 * there is; a side with both nodes proves nothing. */
static void
test_forged_flows_and_cuts (void **state)
{
  (void)state;
  const double tail[] = { 0, 1 }, head[] = { 2, 2 }, capacity[] = { 0.1, 0.3 };
  struct ebit_value *network
      = network_of (capacity_table (2, tail, head, capacity));
  struct ebit_value *bounds = ask_pair (network, "flooding");
  double *flow = column_of (bounds, "flow", "flow");
  assert_true (prove_ends (bounds).lower <= 0.1);
  flow[0] = flow[1] = 1e3;
  assert_true (prove_ends (bounds).lower <= 0.1);
  flow[0] = 0;
  assert_true (prove_ends (bounds).lower == 0);
  column_of (bounds, "cut", "node")[0] = 2;
  assert_true (prove_ends (bounds).upper == INFINITY);
  ebit_free (bounds);
  ebit_free (network);
}

/* Sums of logarithms are negative, which 0 must not hide. */
static void
test_logarithms_are_negative (void **state)
{
  (void)state;
  uint64_t seed = 2103;
  const struct users users
      = { .n = 1, .from = { 0 }, .to = { 1 }, .weight = { 1 } };
  const struct asked asked = { .quantity = "weighted_capacity",
                               .usage = "flooding",
                               .objective = "log",
                               .numbers = users.weight };
  const double tail[] = { 0 }, head[] = { 1 }, capacity[] = { 0.1 };
  struct ebit_value *network
      = network_of (capacity_table (1, tail, head, capacity));
  struct ebit_value *bounds = ask_rates (&asked, network, &users);
  const struct proved_ends ends = prove_ends (bounds);
  check_close (ends.lower, log (0.1), CLOSE);
  check_close (ends.upper, log (0.1), CLOSE);
  column_of (bounds, "paths", "flow")[0] = 0;
  assert_true (prove_ends (bounds).lower == -INFINITY);
  check_bounds (&seed, ask_rates (&asked, network, &users));
  ebit_free (bounds);
  ebit_free (network);
}

/* Nodes that nothing joins share 0, which is proved; where an edge has no
 * upper value only the lower end is. */
static void
test_ends_of_no_and_of_any_edge (void **state)
{
  (void)state;
  const double tail[] = { 0, 1 }, head[] = { 2, 3 }, lower[] = { 0.1, 0.3 },
               upper[] = { INFINITY, INFINITY };
  struct ebit_value *parted
      = network_of (capacity_table (2, tail, head, lower));
  static const char *const usages[] = { "flooding", "optimal", "single_path" };
  for (size_t k = 0; k < 3; k++)
  {
    struct ebit_value *bounds = ask_pair (parted, usages[k]);
    const struct proved_ends ends = prove_ends (bounds);
    assert_true (ends.lower == 0 && ends.upper == 0);
    ebit_free (bounds);
  }
  struct ebit_value *network = network_of (
      table_of (4, (const char *[]){ "tail", "head", "lower", "upper" },
                (struct ebit_value *[]){
                    ebit_numbers (1, tail), ebit_numbers (1, tail + 1),
                    ebit_numbers (1, lower), ebit_numbers (1, upper) }));
  for (size_t k = 0; k < 3; k++)
  {
    struct ebit_value *bounds = ask_pair (network, usages[k]);
    const struct proved_ends ends = prove_ends (bounds);
    check_close (ends.lower, 0.1, 1e-16);
    assert_true (ends.lower <= 0.1 && ends.upper == INFINITY);
    ebit_free (bounds);
  }
  ebit_free (network);
  ebit_free (parted);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_cuts_in_whole_numbers),
    cmocka_unit_test (test_next_to_what_is_proved_to_rounding),
    cmocka_unit_test (test_forged_flows_and_cuts),
    cmocka_unit_test (test_logarithms_are_negative),
    cmocka_unit_test (test_ends_of_no_and_of_any_edge),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
