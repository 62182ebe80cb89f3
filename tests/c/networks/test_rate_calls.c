/* Rates of several pairs: refusals, tampered values, limits of time,
 * interrupts.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lattice_networks.h"
#include "star_network.h"

#include <time.h>

/* ---- Refusals ---------------------------------------------------------- */

static void
check_rates_refused (const struct asked *asked, const struct ebit_value *pairs,
                     size_t n_numbers, const char *message)
{
  struct ebit_value *network = star (), *bounds;
  struct ebit_error error;
  assert_int_equal (
      try_rates (asked, network, pairs, n_numbers, NULL, &bounds, &error),
      EBIT_EARGUMENT);
  assert_string_equal (error.message, message);
  ebit_free (network);
}

static void
check_pairs_refused (size_t n, const double *from, const double *to,
                     const char *message)
{
  const struct asked asked = { .quantity = "total_capacity" };
  struct users users = { .n = n };
  memcpy (users.from, from, n * sizeof *from);
  memcpy (users.to, to, n * sizeof *to);
  struct ebit_value *pairs = pairs_value (&users);
  check_rates_refused (&asked, pairs, 0, message);
  ebit_free (pairs);
}

static void
test_pairs_refused (void **state)
{
  (void)state;
  check_pairs_refused (1, (const double[]){ 2 }, (const double[]){ 2 },
                       "pairs[1] is 2, 2; it must be two nodes");
  check_pairs_refused (2, (const double[]){ 1, 2 }, (const double[]){ 2, 1 },
                       "pairs[2] is 2, 1; it must be a pair that does not "
                       "stand there already");
  const struct asked asked = { .quantity = "total_capacity" };
  struct ebit_value *odd = ebit_numbers (3, (const double[]){ 1, 2, 3 });
  check_rates_refused (
      &asked, odd, 0,
      "pairs is a vector of 3 numbers; it must be two columns of "
      "nodes of the network, a pair a row");
  check_rates_refused (
      &asked, NULL, 0,
      "pairs is missing; it must be two columns of nodes of the "
      "network, a pair a row");
  ebit_free (odd);
}

static void
test_numbers_refused (void **state)
{
  (void)state;
  struct ebit_value *pairs = pairs_value (&all_three);
  const double numbers[] = { 1, 0, 1 };
  struct asked asked = { .quantity = "weighted_capacity", .numbers = numbers };
  check_rates_refused (
      &asked, pairs, 3,
      "weights[2] is 0; it must be a number in [1e-100, 1e+100]");
  check_rates_refused (
      &asked, pairs, 1,
      "weights is 1; it must be 3 numbers in [1e-100, 1e100], one a pair");
  asked.quantity = "worst_case_capacity";
  check_rates_refused (
      &asked, pairs, 3,
      "demands[2] is 0; it must be a number in [1e-100, 1e+100]");
  asked = (struct asked){ .quantity = "weighted_capacity" };
  check_rates_refused (
      &asked, pairs, 0,
      "weights is missing; it must be a number in [1e-100, 1e+100]");
  asked = (struct asked){ .quantity = "total_capacity", .usage = "often" };
  check_rates_refused (&asked, pairs, 0,
                       "usage is \"often\"; it must be \"optimal\", "
                       "\"flooding\" or 3 numbers >= 0, one an edge");
  asked = (struct asked){ .quantity = "total_capacity", .method = "simplex" };
  check_rates_refused (&asked, pairs, 0,
                       "method is \"simplex\"; it must be \"auto\", "
                       "\"lp\", \"columns\" or \"approximate\"");
  asked = (struct asked){ .quantity = "weighted_capacity",
                          .numbers = all_three.weight,
                          .objective = "log",
                          .method = "approximate" };
  check_rates_refused (&asked, pairs, 3,
                       "method is \"approximate\"; it must be \"auto\", "
                       "\"lp\" or \"columns\" where objective is \"log\"");
  ebit_free (pairs);
}

/* Three users on a circle: each arc between two carries 1, and each user has
 * two edges. */
static void
test_large_exact (void **state)
{
  (void)state;
  double tail[21], head[21], one[21];
  for (size_t k = 0; k < 21; k++)
  {
    tail[k] = (double)k;
    head[k] = (double)((k + 1) % 21);
    one[k] = 1;
  }
  struct ebit_value *network
      = network_of (capacity_table (21, tail, head, one));
  const struct asked asked = { .quantity = "total_capacity",
                               .usage = "flooding",
                               .exact_cut = true };
  struct ebit_value *bounds = ask_rates (&asked, network, &all_three);
  check_relative (number (bounds, "lower"), 3, 1e-12);
  check_relative (number (bounds, "upper"), 3, 1e-12);
  ebit_free (bounds);
  ebit_free (network);
}

/* ---- Tampering --------------------------------------------------------- */

static void
check_number_forged (const char *field, const char *column, double factor)
{
  const struct asked asked
      = { .quantity = "total_capacity", .usage = "flooding" };
  check_forged_star (&asked, field, column, factor);
}

static void
test_tampering (void **state)
{
  (void)state;
  check_number_forged ("paths", "flow", 0.9);
  check_number_forged ("paths", "flow", 1.1);
  check_number_forged ("flow", "flow", 1.01);
  check_number_forged ("cut", "multiplier", 0.5);
  check_number_forged ("prices", NULL, 0.9);
  check_number_forged ("usage", NULL, 1.1);
  check_number_forged ("flow_upper", NULL, 0.99);
  check_number_forged ("flow_lower", NULL, 1.01);
  check_number_forged ("gap_factor", NULL, 2);
  check_number_forged ("lower", NULL, 1.001);
  check_number_forged ("upper", NULL, 0.999);
}

/* ---- Limits ------------------------------------------------------------ */

static double
seconds (void)
{
  struct timespec now;
  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static double stopped_at;

static int
stop_later (void *data)
{
  const double *start = data;
  if (seconds () < *start + 0.05)
    return 0;
  if (stopped_at == 0)
    stopped_at = seconds ();
  return 1;
}

static void
test_interrupts (void **state)
{
  (void)state;
  static const char *const methods[] = { "lp", "columns" };
  uint64_t seed = 18;
  struct ebit_value *network = lattice (30, &seed), *bounds;
  const struct users users = far_users (30, 60);
  struct ebit_value *pairs = pairs_value (&users);
  for (size_t i = 0; i < 2; i++)
  {
    double start = seconds ();
    struct ebit_options options = ebit_default_options ();
    struct ebit_error error;
    const struct asked asked = { .quantity = "worst_case_capacity",
                                 .usage = "flooding",
                                 .method = methods[i] };
    options.poll = stop_later;
    options.poll_data = &start;
    stopped_at = 0;
    assert_int_equal (
        try_rates (&asked, network, pairs, 0, &options, &bounds, &error),
        EBIT_EINTERRUPT);
    check_at_most (seconds () - stopped_at, 0.5);
  }
  ebit_free (pairs);
  ebit_free (network);
}

/* What is there at the limit of time is valid. */
static void
test_time_limit (void **state)
{
  (void)state;
  uint64_t seed = 18;
  struct ebit_value *network = lattice (20, &seed), *bounds;
  const struct users users = far_users (20, 60);
  struct ebit_value *pairs = pairs_value (&users);
  struct ebit_value *usage = ebit_text ("flooding");
  const double limit_s = 0.05;
  struct ebit_value *limit = ebit_numbers (1, &limit_s);
  bounds
      = call (ebit_worst_case_capacity, 9,
              (const struct ebit_value *[]){ network, pairs, usage, NULL, NULL,
                                             NULL, NULL, NULL, limit });
  check_valid (bounds, true, "");
  assert_true (number (bounds, "lower") >= 0);
  assert_true (isfinite (number (bounds, "upper")));
  ebit_free (bounds);
  ebit_free (limit);
  ebit_free (usage);
  ebit_free (pairs);
  ebit_free (network);
}

/* The same where every cut of a large network is asked for. */
static void
test_limits_of_exact (void **state)
{
  (void)state;
  uint64_t seed = 18;
  struct ebit_value *network = lattice (8, &seed), *bounds;
  const struct users users = far_users (8, 24);
  struct ebit_value *pairs = pairs_value (&users);
  struct ebit_value *usage = ebit_text ("flooding");
  const double limit_s = 0.5, yes = 1;
  struct ebit_value *limit = ebit_numbers (1, &limit_s);
  struct ebit_value *exact = ebit_numbers (1, &yes);
  exact->kind = EBIT_LOGICALS;
  const double start = seconds ();
  bounds = call (ebit_total_capacity, 7,
                 (const struct ebit_value *[]){ network, pairs, usage, NULL,
                                                exact, NULL, limit });
  if (!is_slowed ())
    check_at_most (seconds () - start, 5);
  check_valid (bounds, true, "");
  assert_true (isfinite (number (bounds, "upper")));
  ebit_free (bounds);
  ebit_free (exact);
  ebit_free (limit);
  ebit_free (usage);
  ebit_free (pairs);
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pairs_refused),
    cmocka_unit_test (test_numbers_refused),
    cmocka_unit_test (test_large_exact),
    cmocka_unit_test (test_tampering),
    cmocka_unit_test (test_interrupts),
    cmocka_unit_test (test_time_limit),
    cmocka_unit_test (test_limits_of_exact),
  };
  return cmocka_run_group_tests_name ("calls of rates", tests, NULL, NULL);
}
