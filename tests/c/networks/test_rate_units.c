/* What rates of pairs and groups are per, and what they are of: uses per
 * second, and keys.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_networks.h"
#include "rate_calls.h"

#include "channel_calls.h"

#define CLOSE 1e-9
#define NODES ((size_t)5)

static const char *const all_quantities[]
    = { "total_capacity", "worst_case_capacity", "weighted_capacity" };

#define QUANTITIES (sizeof all_quantities / sizeof all_quantities[0])

static const struct users some = {
  .n = 3, .from = { 0, 1, 0 }, .to = { 3, 4, 4 }, .weight = { 1, 2, 3 }
};

/* Both ends, of the pairs above, or of a group of three. */
struct ends
{
  double lower, upper;
};

static struct ends
take_ends (struct ebit_value *bounds, const char *per)
{
  const struct ends ends
      = { number (bounds, "lower"), number (bounds, "upper") };
  assert_string_equal (text (bounds, "per"), per);
  check_valid (bounds, true, "");
  ebit_free (bounds);
  return ends;
}

static struct ends
rates_of (size_t quantity, const struct ebit_value *network, const char *per)
{
  const struct asked asked = { .quantity = all_quantities[quantity],
                               .usage = "flooding",
                               .numbers = quantity == 2 ? some.weight : NULL };
  return take_ends (ask_rates (&asked, network, &some), per);
}

static struct ends
ghz_of (const struct ebit_value *network, const char *per)
{
  struct ebit_value *users = ebit_numbers (3, (const double[]){ 0, 2, 4 });
  struct ebit_value *usage = ebit_text ("flooding");
  struct ebit_value *bounds
      = call (ebit_ghz_network_capacity, 3,
              (const struct ebit_value *[]){ network, users, usage });
  ebit_free (users);
  ebit_free (usage);
  return take_ends (bounds, per);
}

/* ---- Seconds ----------------------------------------------------------- */

/* Both values of each row times a number; `uses`: as uses per second, NULL:
 * in the values. */
static struct ebit_value *
clocked (const struct drawn *drawn, const double *factors, const double *uses)
{
  double lower[MOST_DRAWN], upper[MOST_DRAWN], nodes[NODES];
  const size_t n = drawn->edges;
  for (size_t k = 0; k < n; k++)
  {
    lower[k] = factors[k] * drawn->lower[k];
    upper[k] = factors[k] * drawn->upper[k];
  }
  for (size_t v = 0; v < NODES; v++)
    nodes[v] = (double)v;
  struct ebit_value *edges = table_of (
      uses ? 5 : 4,
      (const char *[]){ "tail", "head", "lower", "upper", "uses_per_second" },
      (struct ebit_value *[]){
          ebit_numbers (n, drawn->tail), ebit_numbers (n, drawn->head),
          ebit_numbers (n, lower), ebit_numbers (n, upper),
          uses ? ebit_numbers (n, uses) : NULL });
  return call_those (ebit_network, 3,
                     (struct ebit_value *[]){ edges,
                                              ebit_text ("entanglement"),
                                              ebit_numbers (NODES, nodes) });
}

static void
check_same (struct ends one, struct ends other, double factor)
{
  const double close = CLOSE * (1 + factor * other.lower);
  check_close (one.lower, factor * other.lower, close);
  if (isinf (other.upper))
    assert_true (isinf (one.upper));
  else
    check_close (one.upper, factor * other.upper, close);
}

/* Seed 51: values times uses per second are values per second; ten times as
 * many uses give ten times the rate; and frequencies of all rows, which
 * multiply the uses, as much as they are. */
static void
test_seconds (void **state)
{
  (void)state;
  uint64_t seed = 51;
  const size_t trials = random_cases (60);
  for (size_t trial = 0; trial < trials; trial++)
  {
    struct drawn drawn;
    double uses[MOST_DRAWN], more[MOST_DRAWN], ones[MOST_DRAWN];
    draw_edges (&seed, NODES, trial, &drawn);
    for (size_t k = 0; k < drawn.edges; k++)
    {
      uses[k] = 1 + floor (1000 * random_uniform (&seed));
      more[k] = 10 * uses[k];
      ones[k] = 1;
    }
    struct ebit_value *with_uses = clocked (&drawn, ones, uses);
    struct ebit_value *with_more = clocked (&drawn, ones, more);
    struct ebit_value *without = clocked (&drawn, uses, NULL);
    for (size_t q = 0; q <= QUANTITIES; q++)
    {
      const bool is_ghz = q == QUANTITIES;
      const struct ends per_second = is_ghz
                                         ? ghz_of (with_uses, "second")
                                         : rates_of (q, with_uses, "second");
      check_same (per_second,
                  is_ghz ? ghz_of (without, "network use")
                         : rates_of (q, without, "network use"),
                  1);
      check_same (is_ghz ? ghz_of (with_more, "second")
                         : rates_of (q, with_more, "second"),
                  per_second, 10);
    }
    ebit_free (with_uses);
    ebit_free (with_more);
    ebit_free (without);
  }
}

/* Seed 52: the usage of half of all uses per second, and the units of what has
 * no clock. */
static void
test_shares_of_seconds (void **state)
{
  (void)state;
  uint64_t seed = 52;
  struct drawn drawn;
  double uses[MOST_DRAWN], half[MOST_DRAWN], ones[MOST_DRAWN];
  draw_edges (&seed, NODES, 1, &drawn);
  for (size_t k = 0; k < drawn.edges; k++)
  {
    uses[k] = 100;
    half[k] = 0.5;
    ones[k] = 1;
  }
  struct ebit_value *network = clocked (&drawn, ones, uses);
  struct ebit_value *pairs = pairs_value (&some);
  struct ebit_value *usage = ebit_numbers (drawn.edges, half);
  struct ebit_value *optimal = ebit_text ("optimal");
  check_same (
      take_ends (call (ebit_total_capacity, 3,
                       (const struct ebit_value *[]){ network, pairs, usage }),
                 "second"),
      rates_of (0, network, "second"), 0.5);
  check_refused (ebit_total_capacity, 3,
                 (const struct ebit_value *[]){ network, pairs, optimal },
                 "usage is \"optimal\"; it must be \"flooding\" or numbers in "
                 "a network with uses_per_second: frequencies have no clock");
  struct ebit_value *bounds
      = call (ebit_worst_case_capacity, 3,
              (const struct ebit_value *[]){ network, pairs, usage });
  check_tampered (bounds, "per", ebit_text ("network use"), "per");
  ebit_free (bounds);
  ebit_free (optimal);
  ebit_free (usage);
  ebit_free (pairs);
  ebit_free (network);
}

/* ---- Keys -------------------------------------------------------------- */

/* A circle of damping channels, with noise, and a chord. */
static struct ebit_value *
damped (const char *task)
{
  const double tail[] = { 0, 1, 2, 3, 4, 0 }, head[] = { 1, 2, 3, 4, 0, 2 };
  const double gamma[] = { 0.1, 0.2, 0.15, 0.05, 0.3, 0.25 };
  const double thermal[] = { 0, 0.1, 0.5, 0, 0.2, 0 };
  struct ebit_value *edges = table_of (
      5, (const char *[]){ "tail", "head", "family", "gamma", "thermal" },
      (struct ebit_value *[]){ ebit_numbers (6, tail), ebit_numbers (6, head),
                               ebit_text ("gadc"), ebit_numbers (6, gamma),
                               ebit_numbers (6, thermal) });
  return call_those (ebit_network, 2,
                     (struct ebit_value *[]){ edges, ebit_text (task) });
}

/* The same values, as numbers, and the task that they are of. */
static struct ebit_value *
values_of (const struct ebit_value *network, const char *task)
{
  static const char *const names[]
      = { "tail", "head", "lower", "upper", "upper_squashed" };
  const struct ebit_value *edges = ebit_field (network, "edges"), *items[5];
  for (size_t i = 0; i < 5; i++)
    items[i] = ebit_field (edges, names[i]);
  return call_those (ebit_network, 2,
                     (struct ebit_value *[]){ ebit_list (5, names, items),
                                              ebit_text (task) });
}

/* Keys are worth no less than entanglement; the rates are those of the values
 * that the edges have for the task; and a result that says the other task is
 * none. */
static void
test_keys (void **state)
{
  (void)state;
  struct ebit_value *keys = damped ("key");
  struct ebit_value *pairs_of_ebits = damped ("entanglement");
  struct ebit_value *numbers = values_of (keys, "key");
  for (size_t k = 0; k < 6; k++)
    check_at_most (edge_number (pairs_of_ebits, "lower", k),
                   edge_number (keys, "lower", k) + 1e-12);
  for (size_t q = 0; q < QUANTITIES; q++)
  {
    const struct asked asked = { .quantity = all_quantities[q],
                                 .usage = "flooding",
                                 .numbers = q == 2 ? some.weight : NULL };
    struct ebit_value *bounds = ask_rates (&asked, keys, &some);
    assert_string_equal (text (bounds, "task"), "key");
    check_tampered (bounds, "task", ebit_text ("entanglement"), "task");
    const struct ends of_keys = take_ends (bounds, "network use");
    check_same (of_keys, rates_of (q, numbers, "network use"), 1);
    const struct ends of_ebits = rates_of (q, pairs_of_ebits, "network use");
    check_at_most (of_ebits.lower, of_keys.lower * (1 + CLOSE));
    check_at_most (of_ebits.lower, of_keys.upper * (1 + CLOSE));
  }
  ebit_free (numbers);
  ebit_free (keys);
  ebit_free (pairs_of_ebits);
}

/* Of dephasing channels keys and entanglement are known, 1 - h2 (p), and the
 * same: on a path of two all is known. */
static void
test_dephased_keys (void **state)
{
  (void)state;
  const double tail[] = { 0, 1 }, head[] = { 1, 2 }, p[] = { 0.1, 0.2 };
  double c[2];
  for (size_t k = 0; k < 2; k++)
    c[k] = 1 + p[k] * log2 (p[k]) + (1 - p[k]) * log2 (1 - p[k]);
  struct ebit_value *edges = table_of (
      4, (const char *[]){ "tail", "head", "family", "p" },
      (struct ebit_value *[]){ ebit_numbers (2, tail), ebit_numbers (2, head),
                               ebit_text ("dephasing"), ebit_numbers (2, p) });
  struct ebit_value *network = call_those (
      ebit_network, 2, (struct ebit_value *[]){ edges, ebit_text ("key") });
  const struct users users
      = { .n = 2, .from = { 0, 1 }, .to = { 2, 2 }, .weight = { 1, 1 } };
  const double expected[] = { c[1], c[1] / 2 };
  for (size_t q = 0; q < 2; q++)
  {
    const struct asked asked
        = { .quantity = all_quantities[q], .usage = "flooding" };
    const struct ends ends
        = take_ends (ask_rates (&asked, network, &users), "network use");
    check_close (ends.lower, expected[q], 1e-12);
    check_close (ends.upper, expected[q], 1e-12);
  }
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_seconds),
    cmocka_unit_test (test_shares_of_seconds),
    cmocka_unit_test (test_keys),
    cmocka_unit_test (test_dephased_keys),
  };
  return cmocka_run_group_tests_name ("units of rates", tests, NULL, NULL);
}
