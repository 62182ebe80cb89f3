/* What each two nodes share, proved with rounding included: against cuts and
 * lengths of paths in whole numbers, with what is disturbed and forged.  Seeds
 * 2131 to 2133.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "whole_cuts.h"

#define CLOSE 4e-15
#define MOST_NODES 8

static struct ebit_value *
ask (const struct ebit_value *network, const char *usage)
{
  struct ebit_value *use = ebit_text (usage);
  struct ebit_value *bounds
      = call (ebit_all_pairs_capacity, 2,
              (const struct ebit_value *[]){ network, use });
  ebit_free (use);
  return bounds;
}

/* Of pair i. */
static struct proved_ends
ends_of (const struct ebit_value *value, size_t i)
{
  return (struct proved_ends){ ebit_field (value, "lower")->numbers[i],
                               ebit_field (value, "upper")->numbers[i] };
}

static size_t
pairs_of (const struct chorded_ring *ring)
{
  return ring->nodes * (ring->nodes - 1) / 2;
}

/* ---- Trees ------------------------------------------------------------- */

static void
check_cuts (const struct chorded_ring *ring, const struct ebit_value *proof)
{
  size_t i = 0;
  assert_int_equal (ebit_field (proof, "lower")->extent[0], pairs_of (ring));
  for (size_t v = 0; v < ring->nodes; v++)
    for (size_t w = v + 1; w < ring->nodes; w++, i++)
      check_units (ends_of (proof, i), least_cut (ring, v, w));
}

/* The numbers of a column change by 1 to 1e-15, or become noise. */
static void
disturb (uint64_t *seed, const struct ebit_value *bounds, const char *table,
         const char *column)
{
  const struct ebit_value *field
      = ebit_field (ebit_field (bounds, table), column);
  const double size = pow (10, -15 * random_uniform (seed));
  const bool noise = draw_below (seed, 10) == 0;
  double *x = (double *)field->numbers;
  for (size_t k = 0; k < field->extent[0]; k++)
    x[k] = fabs ((noise ? 0 : x[k]) + size * (2 * random_uniform (seed) - 1));
}

/* One edge of the trees ends somewhere else: then they are others, or none. */
static void
bend_tree (uint64_t *seed, const struct ebit_value *bounds, size_t nodes)
{
  const struct ebit_value *to = ebit_field (ebit_field (bounds, "tree"), "to");
  ((double *)to->numbers)[draw_below (seed, to->extent[0])]
      = (double)draw_below (seed, nodes);
}

static void
test_trees_against_all_cuts (void **state)
{
  (void)state;
  uint64_t seed = 2131;
  for (size_t i = 0; i < random_cases (100); i++)
  {
    struct chorded_ring ring;
    draw_ring (&seed, &ring);
    struct ebit_value *network = network_of_ring (&ring);
    struct ebit_value *bounds = ask (network, "flooding");
    struct ebit_value *proof = verified (bounds, 0);
    check_cuts (&ring, proof);
    for (size_t k = 0; k < pairs_of (&ring); k++)
    {
      const struct proved_ends ends = ends_of (proof, k);
      check_at_most (ends.upper - ends.lower, CLOSE * ends.upper);
    }
    ebit_free (proof);
    for (int k = 0; k < 10; k++)
    {
      disturb (&seed, bounds, "flow", "flow");
      if (k >= 5)
        bend_tree (&seed, bounds, ring.nodes);
      proof = verified (bounds, 0);
      check_cuts (&ring, proof);
      ebit_free (proof);
    }
    ebit_free (bounds);
    ebit_free (network);
  }
}

/* ---- Paths ------------------------------------------------------------- */

/* R. W. Floyd's shortest paths with 1 / value, which are whole numbers. */
static void
find_lengths (const struct chorded_ring *ring,
              int64_t length[MOST_NODES][MOST_NODES])
{
  const size_t n = ring->nodes;
  for (size_t v = 0; v < n; v++)
    for (size_t w = 0; w < n; w++)
      length[v][w] = v == w ? 0 : INT32_MAX;
  for (size_t k = 0; k < ring->n; k++)
  {
    const size_t a = (size_t)ring->tail[k], b = (size_t)ring->head[k];
    const int64_t price = (int64_t)(1 / ring->capacity[k]);
    if (price < length[a][b])
      length[a][b] = length[b][a] = price;
  }
  for (size_t u = 0; u < n; u++)
    for (size_t v = 0; v < n; v++)
      for (size_t w = 0; w < n; w++)
        if (length[v][u] + length[u][w] < length[v][w])
          length[v][w] = length[v][u] + length[u][w];
}

/* 1 over a whole number lies between the ends where the double nearest to it
 * does, since rounding is monotone. */
static void
test_paths_against_all_lengths (void **state)
{
  (void)state;
  uint64_t seed = 2132;
  for (size_t i = 0; i < random_cases (100); i++)
  {
    struct chorded_ring ring;
    int64_t length[MOST_NODES][MOST_NODES];
    size_t row = 0;
    draw_ring (&seed, &ring);
    for (size_t k = 0; k < ring.n; k++)
      ring.capacity[k] = ldexp (1, -(int)draw_below (&seed, 8));
    find_lengths (&ring, length);
    struct ebit_value *network = network_of_ring (&ring);
    struct ebit_value *bounds = ask (network, "optimal");
    struct ebit_value *proof = verified (bounds, 0);
    for (size_t v = 0; v < ring.nodes; v++)
      for (size_t w = v + 1; w < ring.nodes; w++, row++)
      {
        const struct proved_ends ends = ends_of (proof, row);
        const double rate = 1 / (double)length[v][w];
        check_at_most (ends.lower, rate);
        check_at_most (rate, ends.upper);
        check_at_most (ends.upper - ends.lower, CLOSE * rate);
      }
    ebit_free (proof);
    ebit_free (bounds);
    ebit_free (network);
  }
}

/* ---- Answers ----------------------------------------------------------- */

/* prove (b) holds without slack, by both ways; ends moved inwards fail, and
 * are named. */
static void
test_proved_ends_hold (void **state)
{
  static const char *const usages[] = { "flooding", "optimal" };
  (void)state;
  uint64_t seed = 2133;
  for (size_t i = 0; i < random_cases (20); i++)
  {
    struct chorded_ring ring;
    draw_ring (&seed, &ring);
    struct ebit_value *network = network_of_ring (&ring);
    struct ebit_value *bounds = ask (network, usages[i % 2]);
    struct ebit_value *proved = call1 (ebit_prove, bounds);
    struct ebit_value *proof = verified (proved, 0);
    assert_string_equal (proved->class_name, "ebit_all_pairs");
    assert_string_equal (text (proved, "proof"), "rounding included");
    assert_string_equal (text (proved, "status"), "certified");
    assert_string_equal (text (proof, "verdict"), "proved");
    assert_string_equal (text (proof, "object"), "the numbers given, exactly");
    check_valid (proved, true, "");
    ebit_free (proof);
    proof = verified (bounds, 1e-12);
    assert_true (number (proof, "valid") == 1);
    ebit_free (proof);
    ((double *)ebit_field (proved, "upper")->numbers)[1] -= 1e-11;
    proof = verified (proved, 1e-12);
    assert_non_null (
        strstr (text (proof, "message"), "upper[2] fails: it is"));
    assert_null (strstr (text (proof, "message"), "prove (b)"));
    ebit_free (proof);
    ebit_free (proved);
    ebit_free (bounds);
    ebit_free (network);
  }
}

/* Ends that are of no pair, or no tree, prove nothing. */
static void
test_forged_trees (void **state)
{
  (void)state;
  const double tail[] = { 0, 1, 2 }, head[] = { 1, 2, 3 },
               capacity[] = { 0.1, 0.3, 0.2 };
  struct ebit_value *network
      = network_of (capacity_table (3, tail, head, capacity));
  struct ebit_value *bounds = ask (network, "flooding");
  double *flow
      = (double *)ebit_field (ebit_field (bounds, "flow"), "flow")->numbers;
  flow[0] = flow[1] = flow[2] = 1e3;
  struct ebit_value *proof = verified (bounds, 0);
  const struct proved_ends ends = ends_of (proof, 0);
  assert_true (ends.lower <= 0.1 && ends.upper == 0.1);
  ebit_free (proof);
  double *to
      = (double *)ebit_field (ebit_field (bounds, "tree"), "to")->numbers;
  to[0] = ebit_field (ebit_field (bounds, "tree"), "from")->numbers[0];
  proof = verified (bounds, 0);
  assert_non_null (strstr (text (proof, "message"), "tree is no tree"));
  assert_true (ends_of (proof, 5).lower == 0);
  assert_true (ends_of (proof, 5).upper == INFINITY);
  ebit_free (proof);
  ebit_free (bounds);
  ebit_free (network);
}

/* Nodes that nothing joins share 0, which is proved; of an edge without an
 * upper value only the lower end is. */
static void
test_ends_of_no_and_of_any_edge (void **state)
{
  static const char *const usages[] = { "flooding", "optimal" };
  (void)state;
  struct ebit_value *network = network_of (
      table_of (4, (const char *[]){ "tail", "head", "lower", "upper" },
                (struct ebit_value *[]){
                    ebit_numbers (2, (double[]){ 0, 2 }),
                    ebit_numbers (2, (double[]){ 1, 3 }),
                    ebit_numbers (2, (double[]){ 0.1, 0 }),
                    ebit_numbers (2, (double[]){ INFINITY, 0.25 }) }));
  for (size_t k = 0; k < 2; k++)
  {
    struct ebit_value *bounds = ask (network, usages[k]);
    struct ebit_value *proof = verified (bounds, 0);
    for (size_t i = 0; i < 6; i++)
    {
      const struct proved_ends ends = ends_of (proof, i);
      assert_true (ends.lower <= (i == 0 ? 0.1 : 0));
      const double most = i == 0 ? INFINITY : i == 5 ? 0.25 : 0;
      assert_true (ends.upper >= most);
      check_at_most (ends.upper, most * (1 + CLOSE));
    }
    check_close (ends_of (proof, 0).lower, 0.1, 1e-16);
    ebit_free (proof);
    ebit_free (bounds);
  }
  ebit_free (network);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_trees_against_all_cuts),
    cmocka_unit_test (test_paths_against_all_lengths),
    cmocka_unit_test (test_proved_ends_hold),
    cmocka_unit_test (test_forged_trees),
    cmocka_unit_test (test_ends_of_no_and_of_any_edge),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
