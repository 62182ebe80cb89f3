/* Rates in networks of fibers of 10 to 600 km, whose values differ by some 12
 * orders of magnitude.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_calls.h"

#define CLOSE 1e-6 /* relative, of logarithms beside the sum of weights */
#define SAME 1e-7  /* the same, of one pair */
#define MOST_NODES ((size_t)10)
#define MOST_LINKS ((size_t)20)
#define SHORTEST_KM 10
#define LONGEST_KM 600
#define USES 1e9

/* ---- Networks ---------------------------------------------------------- */

static size_t
draw_below (uint64_t *seed, size_t n)
{
  return (size_t)((double)n * random_uniform (seed));
}

/* Links as rates per use of fibers of random lengths, or per second. */
static struct ebit_value *
fibers (uint64_t *seed, size_t n, const double *tail, const double *head,
        bool is_clocked)
{
  double length[MOST_LINKS];
  for (size_t k = 0; k < n; k++)
    length[k]
        = SHORTEST_KM + (LONGEST_KM - SHORTEST_KM) * random_uniform (seed);
  const double uses = USES;
  return network_of (table_of (
      is_clocked ? 4 : 3,
      (const char *[]){ "tail", "head", "length_km", "uses_per_second" },
      (struct ebit_value *[]){ ebit_numbers (n, tail), ebit_numbers (n, head),
                               ebit_numbers (n, length),
                               is_clocked ? ebit_numbers (1, &uses) : NULL }));
}

/* A tree, and some links more. */
static struct ebit_value *
draw_fibers (uint64_t *seed, size_t nodes, bool is_clocked)
{
  double tail[MOST_LINKS], head[MOST_LINKS];
  size_t n = 0;
  for (size_t v = 1; v < nodes; v++, n++)
  {
    tail[n] = (double)draw_below (seed, v);
    head[n] = (double)v;
  }
  for (size_t more = draw_below (seed, nodes); more-- > 0; n++)
  {
    const size_t v = draw_below (seed, nodes);
    const size_t w = draw_below (seed, nodes - 1);
    tail[n] = (double)v;
    head[n] = (double)(w + (w >= v));
  }
  return fibers (seed, n, tail, head, is_clocked);
}

static void
draw_users (uint64_t *seed, size_t nodes, size_t n, struct users *users)
{
  users->n = 0;
  while (users->n < n)
  {
    const double v = (double)draw_below (seed, nodes);
    const double w = (double)draw_below (seed, nodes);
    bool is_new = v < w;
    for (size_t i = 0; i < users->n; i++)
      is_new = is_new && (users->from[i] != v || users->to[i] != w);
    if (!is_new)
      continue;
    users->from[users->n] = v;
    users->to[users->n] = w;
    users->weight[users->n++] = 1 + 3 * random_uniform (seed);
  }
}

/* ---- What is asked ----------------------------------------------------- */

static const struct asked linear[] = { { .quantity = "worst_case_capacity" },
                                       { .quantity = "total_capacity" },
                                       { .quantity = "weighted_capacity" } };
static const struct asked logarithm
    = { .quantity = "weighted_capacity", .objective = "log" };

#define LINEAR (sizeof linear / sizeof linear[0])

struct ends
{
  double lower, upper;
};

static struct ends
ask (struct asked asked, const char *usage, const struct ebit_value *network,
     const struct users *users)
{
  asked.usage = usage;
  asked.numbers
      = strcmp (asked.quantity, "total_capacity") ? users->weight : NULL;
  struct ebit_value *bounds = ask_rates (&asked, network, users);
  const struct ends ends
      = { number (bounds, "lower"), number (bounds, "upper") };
  ebit_free (bounds);
  return ends;
}

static double
sum_of_weights (const struct users *users)
{
  double sum = 0;
  for (size_t i = 0; i < users->n; i++)
    sum += users->weight[i];
  return sum;
}

static struct ends
pair_ends (const struct ebit_value *network, const char *usage, double from,
           double to)
{
  struct ebit_value *one = ebit_numbers (1, &from);
  struct ebit_value *other = ebit_numbers (1, &to), *use = ebit_text (usage);
  struct ebit_value *bounds
      = call (ebit_pair_capacity, 4,
              (const struct ebit_value *[]){ network, one, other, use });
  ebit_free (one);
  ebit_free (other);
  ebit_free (use);
  const struct ends ends
      = { number (bounds, "lower"), number (bounds, "upper") };
  ebit_free (bounds);
  return ends;
}

/* ---- Tests ------------------------------------------------------------- */

static void
check_ends (struct ends ends, double close)
{
  check_at_most (ends.lower, ends.upper);
  check_at_most (ends.upper - ends.lower, close);
}

static void
check_closed (const struct ebit_value *network, const char *usage,
              const struct users *users)
{
  for (size_t q = 0; q < LINEAR; q++)
  {
    const struct ends ends = ask (linear[q], usage, network, users);
    check_ends (ends, CLOSE * ends.upper);
  }
  check_ends (ask (logarithm, usage, network, users),
              CLOSE * sum_of_weights (users));
}

/* Seed 71: both ends meet. */
static void
test_closed (void **state)
{
  (void)state;
  uint64_t seed = 71;
  const size_t trials = random_cases (300);
  for (size_t trial = 0; trial < trials; trial++)
  {
    struct users users;
    const bool is_clocked = trial % 2;
    const size_t nodes = 3 + draw_below (&seed, MOST_NODES - 2);
    struct ebit_value *network = draw_fibers (&seed, nodes, is_clocked);
    draw_users (&seed, nodes, 1 + trial % 3, &users);
    check_closed (network, "flooding", &users);
    if (!is_clocked)
      check_closed (network, "optimal", &users);
    ebit_free (network);
  }
}

/* Seed 72: of one pair all is its own capacity. */
static void
test_one_pair (void **state)
{
  (void)state;
  uint64_t seed = 72;
  const size_t trials = random_cases (200);
  for (size_t trial = 0; trial < trials; trial++)
  {
    struct users users;
    const size_t nodes = 3 + draw_below (&seed, MOST_NODES - 2);
    struct ebit_value *network = draw_fibers (&seed, nodes, trial % 2);
    draw_users (&seed, nodes, 1, &users);
    const char *usage = trial % 4 ? "flooding" : "optimal";
    const struct ends one
        = pair_ends (network, usage, users.from[0], users.to[0]);
    const double q = users.weight[0], factor[] = { 1 / q, 1, q };
    for (size_t k = 0; k < LINEAR; k++)
    {
      const struct ends ends = ask (linear[k], usage, network, &users);
      check_close (ends.lower / (factor[k] * one.lower), 1, SAME);
      check_close (ends.upper / (factor[k] * one.upper), 1, SAME);
    }
    const struct ends ends = ask (logarithm, usage, network, &users);
    check_close (ends.lower, q * log (one.lower), SAME * q);
    check_close (ends.upper, q * log (one.upper), SAME * q);
    ebit_free (network);
  }
}

/* The least value of the links of a line that a pair uses, or both. */
static double
least_between (const struct ebit_value *network, const struct users *users,
               bool of_one, bool of_other)
{
  const size_t n
      = ebit_field (ebit_field (network, "edges"), "lower")->extent[0];
  double least = INFINITY;
  for (size_t k = 0; k < n; k++)
  {
    const double v = (double)k;
    const bool one = users->from[0] <= v && v < users->to[0];
    const bool other = users->from[1] <= v && v < users->to[1];
    if ((one || !of_one) && (other || !of_other))
      least = fmin (least, edge_number (network, "lower", k));
  }
  return least;
}

/* max q_0 ln R_0 + q_1 ln R_1 where R_0 <= a, R_1 <= b, R_0 + R_1 <= s. */
static double
shared_logarithm (const struct users *users, double a, double b, double s)
{
  const double *q = users->weight;
  const double best = q[0] / (q[0] + q[1]) * s;
  const double first = fmin (a, fmax (best, s - b));
  const double second = best >= s - b ? fmin (b, s - first) : b;
  return q[0] * log (first) + q[1] * log (second);
}

/* Seed 73: of two pairs on a line, by hand. */
static void
test_lines (void **state)
{
  (void)state;
  uint64_t seed = 73;
  const size_t trials = random_cases (200);
  for (size_t trial = 0; trial < trials; trial++)
  {
    struct users users;
    double tail[MOST_LINKS], head[MOST_LINKS];
    const size_t nodes = 3 + draw_below (&seed, MOST_NODES - 2);
    for (size_t k = 0; k + 1 < nodes; k++)
    {
      tail[k] = (double)k;
      head[k] = (double)(k + 1);
    }
    struct ebit_value *network
        = fibers (&seed, nodes - 1, tail, head, trial % 2);
    draw_users (&seed, nodes, 2, &users);
    const double uses = trial % 2 ? USES : 1;
    const double expected
        = sum_of_weights (&users) * log (uses)
          + shared_logarithm (&users,
                              least_between (network, &users, true, false),
                              least_between (network, &users, false, true),
                              least_between (network, &users, true, true));
    const struct ends ends = ask (logarithm, "flooding", network, &users);
    check_close (ends.lower, expected, CLOSE * sum_of_weights (&users));
    check_close (ends.upper, expected, CLOSE * sum_of_weights (&users));
    ebit_free (network);
  }
}

static struct ebit_value *
fibers_of (size_t n, const double *tail, const double *head,
           const double *length)
{
  return network_of (table_of (
      3, (const char *[]){ "tail", "head", "length_km" },
      (struct ebit_value *[]){ ebit_numbers (n, tail), ebit_numbers (n, head),
                               ebit_numbers (n, length) }));
}

/* Values that were lost once: a link of 1e-11 behind seven, and logarithms
 * that a solver called infeasible. */
static void
test_some (void **state)
{
  (void)state;
  struct ebit_value *seven
      = fibers_of (7, (const double[]){ 1, 5, 2, 2, 3, 4, 5 },
                   (const double[]){ 7, 7, 6, 3, 4, 5, 6 },
                   (const double[]){ 28, 518, 470, 115, 225, 414, 579 });
  struct ebit_value *nine = fibers_of (
      9, (const double[]){ 2, 1, 5, 3, 2, 2, 1, 3, 4 },
      (const double[]){ 5, 4, 8, 8, 3, 7, 2, 4, 5 },
      (const double[]){ 516, 20, 282, 213, 152, 354, 595, 568, 440 });
  const struct users one
      = { .n = 1, .from = { 2 }, .to = { 7 }, .weight = { 1 } };
  const struct users two
      = { .n = 2, .from = { 1, 2 }, .to = { 8, 7 }, .weight = { 1, 1 } };
  struct ends ends = ask (linear[0], "flooding", seven, &one);
  check_close (ends.lower / 6.29758e-11, 1, 1e-5);
  check_ends (ends, CLOSE * ends.upper);
  check_ends (ask (logarithm, "flooding", nine, &two), 2 * CLOSE);
  ebit_free (nine);
  ebit_free (seven);
}

/* A line of a narrow and a wide link, with pairs of both and of the wide one:
 * R_0 = c, R_1 = 1 - c. */
static void
test_narrow (void **state)
{
  (void)state;
  const double narrow[] = { 3e-3, 1e-6, 1e-9, 1e-12 };
  const struct users two
      = { .n = 2, .from = { 1, 2 }, .to = { 3, 3 }, .weight = { 1, 1 } };
  for (size_t k = 0; k < sizeof narrow / sizeof narrow[0]; k++)
  {
    struct ebit_value *network = network_of (
        capacity_table (2, (const double[]){ 1, 2 }, (const double[]){ 2, 3 },
                        (const double[]){ narrow[k], 1 }));
    const double expected = log (narrow[k]) + log1p (-narrow[k]);
    const struct ends ends = ask (logarithm, "flooding", network, &two);
    check_close (ends.lower, expected, 2 * CLOSE);
    check_close (ends.upper, expected, 2 * CLOSE);
    ebit_free (network);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_closed), cmocka_unit_test (test_one_pair),
    cmocka_unit_test (test_lines),  cmocka_unit_test (test_some),
    cmocka_unit_test (test_narrow),
  };
  return cmocka_run_group_tests_name ("rates of far nodes", tests, NULL, NULL);
}
