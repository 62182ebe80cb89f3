/* Rates of several pairs against linear programs that are written here: with
 * frequencies of use as variables, where ebit has closed forms; and what GLPK
 * makes of the programs that ebit writes as text.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_networks.h"
#include "rate_calls.h"

#include <glpk.h>
#include <unistd.h>

#include "arena.h"
#include "linear_program.h"

#define CLOSE 1e-9

/* ---- Frequencies as variables ------------------------------------------ */

/* Edges with a value for each, as rows of a network. */
struct rows
{
  size_t nodes, n;
  const double *tail, *head, *value;
};

/* maximise the goal  subject to  what comes into each node for pair i minus
 * what leaves it  = 0, or >= R_i at the pair's second user,
 *   flows of all pairs along row k, both ways, <= p_k C_k,  sum of p_k <= 1.
 *
 * One flow a pair, and one frequency a row, parallel ones too: eqs. 19 and 21
 * of the paper as they are printed. */
struct printed
{
  struct ebit_context context;
  struct ebit_linear_model *model;
  const struct rows *rows;
  const struct users *users;
  size_t node_rows, capacity_rows, sum_row;
};

static void
add_printed_rows (struct printed *printed, size_t n, double lower,
                  double upper)
{
  for (size_t i = 0; i < n; i++)
    assert_int_equal (ebit_add_linear_rows (&printed->context, printed->model,
                                            1, &lower, &upper),
                      EBIT_OK);
}

static void
add_printed_column (struct printed *printed, double cost, size_t n,
                    const size_t *rows, const double *entries)
{
  assert_int_equal (ebit_add_linear_column (&printed->context, printed->model,
                                            cost, 0, INFINITY, n, rows,
                                            entries),
                    EBIT_OK);
}

/* The flow of pair i along row k, one way. */
static void
add_printed_flow (struct printed *printed, size_t i, size_t k, double tail,
                  double head)
{
  const size_t first = printed->node_rows + i * printed->rows->nodes;
  size_t rows[3] = { printed->capacity_rows + k }, n = 1;
  double entries[3] = { 1 };
  if (tail != printed->users->from[i])
  {
    rows[n] = first + (size_t)tail;
    entries[n++] = -1;
  }
  if (head != printed->users->from[i])
  {
    rows[n] = first + (size_t)head;
    entries[n++] = 1;
  }
  add_printed_column (printed, 0, n, rows, entries);
}

/* weight: of each pair; or NULL, and numbers are demands of one rate. */
static void
add_printed_rates (struct printed *printed, const double *weight,
                   const double *demand)
{
  const struct users *users = printed->users;
  size_t rows[MOST_PAIRS];
  double entries[MOST_PAIRS];
  for (size_t i = 0; i < users->n; i++)
  {
    rows[i]
        = printed->node_rows + i * printed->rows->nodes + (size_t)users->to[i];
    entries[i] = weight ? -1 : -demand[i];
    if (weight)
      add_printed_column (printed, weight[i], 1, &rows[i], &entries[i]);
  }
  if (!weight)
    add_printed_column (printed, 1, users->n, rows, entries);
}

static double
best_with_frequencies (const struct rows *rows, const struct users *users,
                       const double *weight, const double *demand)
{
  struct printed printed = { .context = { .work = ebit_arena_new () },
                             .rows = rows,
                             .users = users };
  struct ebit_linear_solution solution;
  printed.model = ebit_new_linear_model (&printed.context, true);
  add_printed_rows (&printed, users->n * rows->nodes, 0, 0);
  for (size_t i = 0; i < users->n; i++)
    printed.model->rows.upper[i * rows->nodes + (size_t)users->to[i]]
        = INFINITY;
  printed.capacity_rows = printed.model->rows.n;
  add_printed_rows (&printed, rows->n, -INFINITY, 0);
  printed.sum_row = printed.model->rows.n;
  add_printed_rows (&printed, 1, -INFINITY, 1);
  add_printed_rates (&printed, weight, demand);
  for (size_t k = 0; k < rows->n; k++)
  {
    add_printed_column (
        &printed, 0, 2,
        (const size_t[]){ printed.capacity_rows + k, printed.sum_row },
        (const double[]){ -rows->value[k], 1 });
    for (size_t i = 0; i < users->n; i++)
    {
      add_printed_flow (&printed, i, k, rows->tail[k], rows->head[k]);
      add_printed_flow (&printed, i, k, rows->head[k], rows->tail[k]);
    }
  }
  assert_int_equal (ebit_solve_linear_program (&printed.context, printed.model,
                                               EBIT_PRIMAL, &solution),
                    EBIT_OK);
  assert_int_equal (solution.state, EBIT_LINEAR_OPTIMAL);
  ebit_arena_free (printed.context.work);
  return solution.objective;
}

/* Numbers of each quantity: weights, or demands. */
static const struct
{
  const char *quantity;
  bool is_worst, is_weighted;
} all_quantities[] = { { "total_capacity", false, false },
                       { "worst_case_capacity", true, true },
                       { "weighted_capacity", false, true } };

#define QUANTITIES (sizeof all_quantities / sizeof all_quantities[0])

/* Below it is the program on lower values, and above no less than that on
 * upper ones. */
static void
compare_quantities (const struct ebit_value *network, const struct rows *lower,
                    const struct rows *upper, const struct users *users)
{
  double ones[MOST_PAIRS];
  for (size_t i = 0; i < users->n; i++)
    ones[i] = 1;
  for (size_t q = 0; q < QUANTITIES; q++)
  {
    const double *numbers
        = all_quantities[q].is_weighted ? users->weight : ones;
    const double *weight = all_quantities[q].is_worst ? NULL : numbers;
    const struct asked asked
        = { .quantity = all_quantities[q].quantity,
            .usage = "optimal",
            .numbers = all_quantities[q].is_weighted ? numbers : NULL };
    struct ebit_value *bounds = ask_rates (&asked, network, users);
    check_close (number (bounds, "lower"),
                 best_with_frequencies (lower, users, weight, numbers), CLOSE);
    if (upper)
      check_at_most (best_with_frequencies (upper, users, weight, numbers)
                         * (1 - CLOSE),
                     number (bounds, "upper"));
    if (upper && users->n <= 2) /* no gap between flows and cuts */
      check_close (number (bounds, "upper"),
                   best_with_frequencies (upper, users, weight, numbers),
                   CLOSE);
    ebit_free (bounds);
  }
}

static size_t
draw_number (uint64_t *seed, size_t n)
{
  return (size_t)(random_uniform (seed) * (double)n);
}

static void
draw_pairs (uint64_t *seed, size_t nodes, struct users *users)
{
  users->n = 0;
  for (size_t a = 0; a < nodes; a++)
    for (size_t b = a + 1; b < nodes && users->n < 5; b++)
    {
      if (draw_number (seed, 3) > 0 && !(a == 0 && b == nodes - 1))
        continue;
      users->from[users->n] = (double)a;
      users->to[users->n] = (double)b;
      users->weight[users->n++] = 0.2 + random_uniform (seed);
    }
}

/* Seed 41: networks with parallel rows, upper values above the lower ones, and
 * pairs that nothing joins. */
static void
test_random_frequencies (void **state)
{
  (void)state;
  uint64_t seed = 41;
  const size_t trials = random_cases (300);
  for (size_t trial = 0; trial < trials; trial++)
  {
    struct drawn drawn;
    struct users users;
    const size_t nodes = 2 + trial % 6;
    draw_edges (&seed, nodes, trial % 5 == 4 ? trial + 1 : trial, &drawn);
    draw_pairs (&seed, nodes, &users);
    for (size_t k = 0; k < drawn.edges; k++)
      drawn.squashed[k] = INFINITY;
    struct ebit_value *network = network_of_drawn (&drawn);
    const struct rows lower
        = { nodes, drawn.edges, drawn.tail, drawn.head, drawn.lower };
    const struct rows upper
        = { nodes, drawn.edges, drawn.tail, drawn.head, drawn.upper };
    compare_quantities (network, &lower, &upper, &users);
    ebit_free (network);
  }
}

static void
test_oracle_frequencies (void **state)
{
  (void)state;
  static const char *const names[] = { "star3", "grid3x3", "wheel6", "tree7" };
  size_t compared = 0;
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
  {
    struct users users;
    struct ebit_value *edges
        = oracle_edges ("network_edges.csv", "network", names[i]);
    const struct rows rows = { .nodes = 64,
                               .n = ebit_field (edges, "tail")->extent[0],
                               .tail = ebit_field (edges, "tail")->numbers,
                               .head = ebit_field (edges, "head")->numbers,
                               .value = ebit_field (edges, "lower")->numbers };
    struct ebit_value *network = call1 (ebit_network, edges);
    read_users ("network_users.csv", "network", names[i], "a", "b", &users);
    compare_quantities (network, &rows, NULL, &users);
    ebit_free (network);
    ebit_free (edges);
    compared++;
  }
  assert_int_equal (compared, 4);
}

/* ---- Programs as text -------------------------------------------------- */

/* What GLPK makes of the text. */
static double
solve_text (const struct ebit_value *network, const struct users *users,
            const char *problem, const char *format, const double *weights)
{
  struct ebit_value *pairs = pairs_value (users);
  struct ebit_value *of = ebit_text (problem), *as = ebit_text (format);
  struct ebit_value *numbers
      = weights ? ebit_numbers (users->n, weights) : NULL;
  struct ebit_value *text = call (
      ebit_network_to_lp, 6,
      (const struct ebit_value *[]){ network, of, pairs, NULL, as, numbers });
  char name[] = P_tmpdir "/ebit-program-XXXXXX";
  const int file = mkstemp (name);
  assert_true (file >= 0);
  const char *all = text->texts[0];
  assert_int_equal (write (file, all, strlen (all)), strlen (all));
  close (file);
  glp_prob *program = glp_create_prob ();
  glp_smcp parameters;
  glp_init_smcp (&parameters);
  glp_term_out (GLP_OFF);
  parameters.msg_lev = GLP_MSG_OFF;
  const bool is_lp = strcmp (format, "lp") == 0;
  assert_int_equal (is_lp ? glp_read_lp (program, NULL, name)
                          : glp_read_mps (program, GLP_MPS_FILE, NULL, name),
                    0);
  assert_int_equal (glp_simplex (program, &parameters), 0);
  assert_int_equal (glp_get_status (program), GLP_OPT);
  const double value = glp_get_obj_val (program);
  glp_delete_prob (program);
  unlink (name);
  ebit_free (text);
  ebit_free (numbers);
  ebit_free (of);
  ebit_free (as);
  ebit_free (pairs);
  return is_lp ? value : -value;
}

/* The star of three spokes, and the grid of the oracle. */
static struct ebit_value *
star (void)
{
  return network_of (capacity_table (3, (const double[]){ 0, 0, 0 },
                                     (const double[]){ 1, 2, 3 },
                                     (const double[]){ 1, 1, 1 }));
}

static const struct users all_three = {
  .n = 3, .from = { 1, 2, 1 }, .to = { 2, 3, 3 }, .weight = { 1, 2.5, 0.5 }
};

static void
test_programs (void **state)
{
  (void)state;
  static const char *const problems[][2]
      = { { "total", "total_capacity" },
          { "worst_case", "worst_case_capacity" },
          { "weighted", "weighted_capacity" } };
  struct ebit_value *networks[]
      = { star (), network_of (oracle_edges ("network_edges.csv", "network",
                                             "grid3x3")) };
  for (size_t i = 0; i < 3; i++)
    for (size_t k = 0; k < 2; k++)
    {
      const double *weights = i == 2 ? all_three.weight : NULL;
      const struct asked asked = { .quantity = problems[i][1],
                                   .usage = "flooding",
                                   .numbers = weights };
      struct ebit_value *bounds = ask_rates (&asked, networks[k], &all_three);
      const double rate = number (bounds, "lower");
      check_relative (
          solve_text (networks[k], &all_three, problems[i][0], "lp", weights),
          rate, 1e-9);
      check_relative (
          solve_text (networks[k], &all_three, problems[i][0], "mps", weights),
          rate, 1e-9);
      ebit_free (bounds);
    }
  for (size_t k = 0; k < 2; k++)
    ebit_free (networks[k]);
  glp_free_env ();
}

static void
check_program_refused (const char *problem, size_t n, const char *message)
{
  struct ebit_value *network = star (), *pairs = pairs_value (&all_three);
  struct ebit_value *of = ebit_text (problem);
  struct ebit_value *weights
      = n > 0 ? ebit_numbers (n, all_three.weight) : NULL;
  check_refused (
      ebit_network_to_lp, 6,
      (const struct ebit_value *[]){ network, of, pairs, NULL, NULL, weights },
      message);
  ebit_free (weights);
  ebit_free (of);
  ebit_free (pairs);
  ebit_free (network);
}

static void
test_refused_programs (void **state)
{
  (void)state;
  check_program_refused (
      "weighted", 0,
      "weights is missing; it must be a number in [1e-100, 1e+100]");
  check_program_refused ("weighted", 2,
                         "weights is a vector of 2 numbers; it must be 3 "
                         "numbers in [1e-100, 1e100], one a pair");
  check_program_refused ("worst_case", 3,
                         "weights is a vector of 3 numbers; it must be left "
                         "out but where problem is \"weighted\"");
  check_program_refused ("least", 0,
                         "problem is \"least\"; it must be \"worst_case\", "
                         "\"total\" or \"weighted\"");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_random_frequencies),
    cmocka_unit_test (test_oracle_frequencies),
    cmocka_unit_test (test_programs),
    cmocka_unit_test (test_refused_programs),
  };
  return cmocka_run_group_tests_name ("programs of rates", tests, NULL, NULL);
}
