/* What no rates exceed, by cuts: a linear program whose columns are cuts A_k,
 *
 *   minimise sum_k l_k c(delta A_k)
 *   subject to  sum_k l_k [A_k separates i] >= q_i for each pair i,
 *
 * or, of the worst rate, one row sum_k l_k (demands that A_k separates) >= 1
 * (where the usage is fixed that is one cut, which ratio_cuts.c finds);
 * of logarithms the sums s_i are free, and sum_i q_i ln s_i is subtracted:
 * what is maximised, with the sign turned, has that goal as flows have, with
 * s_i for the rates.  Where frequencies are chosen, the aim is U, with sum_k
 * l_k C_e [A_k cuts e] <= U for each edge e.  The prices of the rows are rates
 * that all cuts so far allow, and frequencies; a cut that they exceed is the
 * next column.
 *
 * All of it in units in which what counts is of the size of 1: of pair i the
 * least cut F_i, or, of frequencies that are chosen, 1/d_i with the length d_i
 * of the shortest path under 1/C_e, which are what a pair has alone; of the
 * value V what the best pair has alone; of l_k the V/c(delta A_k), or V over
 * the largest C_e that the cut has.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cut_program.h"

#include <math.h>
#include <string.h>

#include "cut_branching.h"
#include "cut_units.h"
#include "rate_columns.h"
#include "ratio_cuts.h"

/* Of the rates: cuts that are exceeded by less are not; and of a weight: what
 * is missing by rounding. */
#define LEAST 1e-12

/* In their units: numbers that are nothing, and weights whose pairs cuts are
 * found of by themselves. */
#define NOTHING 1e-12
#define LITTLE 1e-9

struct program
{
  const struct ebit_rate_problem *problem;
  const struct ebit_graph *graph;
  const double *capacity;
  bool is_optimal;
  struct ebit_cut_search search;
  struct ebit_linear_model *model;
  struct ebit_rate_columns logarithms;
  size_t rate_rows;      /* their number; edges come after them */
  size_t n, room, taken; /* cuts, and how many came in the last round */
  struct ebit_partition *cuts;
  size_t *column; /* of each cut */
  uint64_t *hash; /* the same */
  struct ebit_cut_units units;
  double most;  /* by what the cut that is best so far is exceeded, of its */
  size_t *best; /* unit; its part */
  size_t *rows;
  double *entries;
};

/* ---- Columns ----------------------------------------------------------- */

static enum ebit_status
reserve (struct ebit_context *context, struct program *program)
{
  if (program->n < program->room)
    return EBIT_OK;
  size_t rooms[] = { program->room, program->room, program->room };
  program->cuts = ebit_work_grown (context, program->cuts, program->n, 1,
                                   sizeof *program->cuts, &rooms[0]);
  program->column = ebit_work_grown (context, program->column, program->n, 1,
                                     sizeof *program->column, &rooms[1]);
  program->hash = ebit_work_grown (context, program->hash, program->n, 1,
                                   sizeof *program->hash, &rooms[2]);
  program->room = rooms[0];
  return program->cuts && program->column && program->hash ? EBIT_OK
                                                           : EBIT_EMEMORY;
}

/* Whether a pair's weight is not asked for. */
static bool
is_little (const struct program *program, size_t i)
{
  return program->problem->goal == EBIT_WEIGHTED_RATE
         && program->problem->numbers[i] * program->units.alone[i]
                < LITTLE * program->units.value;
}

/* Entries in the rows of rates, of a cut of that unit; whether it separates a
 * pair. */
static bool
fill_rates (const struct program *program, const size_t *part, double unit,
            size_t *count)
{
  const struct ebit_rate_problem *problem = program->problem;
  bool separates = false;
  double demand = 0;
  size_t n = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    if (part[problem->from[i]] == part[problem->to[i]])
      continue;
    demand += problem->numbers[i];
    separates = true;
    if (problem->goal == EBIT_WORST_RATE || is_little (program, i)
        || !(program->units.alone[i] > NOTHING * unit))
      continue;
    program->rows[n] = i;
    program->entries[n++] = program->units.alone[i] / unit;
  }
  if (problem->goal == EBIT_WORST_RATE && separates)
  {
    program->rows[n] = 0;
    program->entries[n++] = demand * program->units.value / unit;
  }
  *count = n;
  return separates;
}

/* What a cut lets through of those values: their sum, or, of frequencies that
 * are chosen, the largest. */
static double
capacity_of (const struct program *program, const double *values,
             bool is_largest, const size_t *part)
{
  const struct ebit_graph *graph = program->graph;
  double sum = 0, largest = 0;
  for (size_t e = 0; e < graph->edges; e++)
  {
    if (part[graph->tail[e]] == part[graph->head[e]])
      continue;
    sum += values[e];
    largest = fmax (largest, values[e]);
  }
  return is_largest ? largest : sum;
}

static double
unit_of (const struct program *program, const size_t *part)
{
  const double capacity
      = capacity_of (program, program->capacity, program->is_optimal, part);
  return capacity > 0 ? capacity : program->units.value;
}

/* Of frequencies that are chosen: entries in the rows of edges. */
static void
fill_edges (const struct program *program, const size_t *part, double unit,
            size_t *n)
{
  const struct ebit_graph *graph = program->graph;
  for (size_t e = 0; e < graph->edges && program->is_optimal; e++)
  {
    if (part[graph->tail[e]] == part[graph->head[e]]
        || !(program->capacity[e] > NOTHING * unit))
      continue;
    program->rows[*n] = program->rate_rows + e;
    program->entries[(*n)++] = program->capacity[e] / unit;
  }
}

/* The solver's prices are rounded, so that a cut may seem to be exceeded that
 * is a column already. */
static bool
is_there (const struct program *program, const size_t *part, uint64_t hash)
{
  const size_t size = program->graph->nodes * sizeof *part;
  for (size_t k = program->n; k-- > 0;)
    if (program->hash[k] == hash
        && memcmp (program->cuts[k].part, part, size) == 0)
      return true;
  return false;
}

static uint64_t
hash_of (const struct program *program, const size_t *part)
{
  uint64_t hash = 1;
  for (size_t v = 0; v < program->graph->nodes; v++)
    hash = (hash + part[v]) * UINT64_C (0x9e3779b97f4a7c15);
  return hash;
}

/* A cut that separates no pair, or whose edges have no limit, is none. */
static enum ebit_status
take (struct ebit_context *context, void *data, const size_t *part,
      double excess)
{
  struct program *program = data;
  const size_t nodes = program->graph->nodes;
  const double unit = unit_of (program, part);
  const bool is_free
      = capacity_of (program, program->capacity, true, part) == 0;
  size_t n;
  const bool separates = fill_rates (program, part, unit, &n);
  const uint64_t hash = hash_of (program, part);
  (void)excess;
  if (!separates || isinf (unit) || is_there (program, part, hash))
    return EBIT_OK;
  fill_edges (program, part, unit, &n);
  enum ebit_status status = reserve (context, program);
  size_t *copy = ebit_work (context, nodes, sizeof *copy);
  if (status || !copy)
    return status ? status : EBIT_EMEMORY;
  memcpy (copy, part, nodes * sizeof *copy);
  program->column[program->n] = program->model->columns.n;
  program->hash[program->n] = hash;
  program->cuts[program->n++] = (struct ebit_partition){ .part = copy };
  program->taken++;
  return ebit_add_linear_column (context, program->model,
                                 program->is_optimal || is_free ? 0 : -1, 0,
                                 INFINITY, n, program->rows, program->entries);
}

/* ---- The program ------------------------------------------------------- */

static enum ebit_status
add_rate_rows (struct ebit_context *context, struct program *program)
{
  static const double none = INFINITY;
  const struct ebit_rate_problem *problem = program->problem;
  enum ebit_status status = EBIT_OK;
  program->rate_rows = problem->goal == EBIT_WORST_RATE ? 1 : problem->n_pairs;
  for (size_t i = 0; i < program->rate_rows && !status; i++)
  {
    const double least
        = problem->goal == EBIT_WORST_RATE ? 1
          : problem->goal == EBIT_LOG_RATE || is_little (program, i)
              ? 0
              : problem->numbers[i] * program->units.alone[i]
                    / program->units.value;
    status = ebit_add_linear_rows (context, program->model, 1, &least, &none);
  }
  return status;
}

/* Sums of which logarithms are taken: the best ones q_i/R_i are at least q_i
 * and at most Q, the sum of all, in units of what pairs have alone, of which
 * they have a share of q_i/Q at least. */
static enum ebit_status
add_logarithms (struct ebit_context *context, struct program *program)
{
  const struct ebit_rate_problem *problem = program->problem;
  double *start = ebit_work (context, problem->n_pairs, sizeof *start);
  size_t *rows = ebit_work (context, problem->n_pairs, sizeof *rows);
  if (!start || !rows)
    return EBIT_EMEMORY;
  double total = 0;
  for (size_t i = 0; i < problem->n_pairs; i++)
  {
    rows[i] = i;
    start[i] = problem->numbers[i] / 2;
    total += problem->numbers[i];
  }
  return ebit_add_rate_columns (context, program->model, problem, rows, start,
                                total, &program->logarithms);
}

/* Rows of edges, and U. */
static enum ebit_status
add_edge_rows (struct ebit_context *context, struct program *program)
{
  static const double none = -INFINITY, zero = 0;
  const size_t m = program->graph->edges;
  enum ebit_status status = EBIT_OK;
  for (size_t e = 0; e < m && !status; e++)
  {
    program->rows[e] = program->rate_rows + e;
    program->entries[e] = -1;
    status = ebit_add_linear_rows (context, program->model, 1, &none, &zero);
  }
  return status ? status
                : ebit_add_linear_column (context, program->model, -1, 0,
                                          INFINITY, m, program->rows,
                                          program->entries);
}

static enum ebit_status
build (struct ebit_context *context, const double *prices,
       struct program *program)
{
  const struct ebit_rate_problem *problem = program->problem;
  const size_t most = program->graph->edges + problem->n_pairs;
  program->rows = ebit_work (context, most, sizeof *program->rows);
  program->entries = ebit_work (context, most, sizeof *program->entries);
  program->model = ebit_new_linear_model (context, true);
  if (!program->rows || !program->entries || !program->model)
    return EBIT_EMEMORY;
  program->model->is_scaled = true;
  enum ebit_status status
      = ebit_begin_cut_search (context, problem, program->graph,
                               program->capacity, prices, &program->search);
  if (!status)
    status = ebit_find_cut_units (context, problem, program->graph,
                                  program->capacity, program->search.capacity,
                                  program->is_optimal, &program->units);
  if (!status)
    status = add_rate_rows (context, program);
  if (!status && program->is_optimal)
    status = add_edge_rows (context, program);
  if (!status && problem->goal == EBIT_LOG_RATE)
    status = add_logarithms (context, program);
  return status ? status
                : ebit_first_cuts (context, &program->search, take, program);
}

/* Rates and frequencies that all cuts so far allow. */
static void
read_prices (struct program *program)
{
  const double *price = program->model->rows.price;
  const struct ebit_rate_problem *problem = program->problem;
  for (size_t i = 0; i < problem->n_pairs; i++)
    program->search.rates[i]
        = problem->goal == EBIT_WORST_RATE
              ? fmax (0, -price[0]) * program->units.value
                    * problem->numbers[i]
              : fmax (0, -price[i]) * program->units.alone[i];
  for (size_t e = 0; e < program->graph->edges && program->is_optimal; e++)
    program->search.capacity[e]
        = fmax (0, price[program->rate_rows + e]) * program->capacity[e];
}

static double
total_rate (const struct program *program)
{
  double sum = 0;
  for (size_t i = 0; i < program->problem->n_pairs; i++)
    sum += program->search.rates[i];
  return sum;
}

/* Keeps the cut if it is exceeded by more, in its unit, than those before. */
static enum ebit_status
compare (struct ebit_context *context, void *data, const size_t *part,
         double excess)
{
  struct program *program = data;
  const struct ebit_rate_problem *problem = program->problem;
  const double unit = unit_of (program, part);
  excess = -capacity_of (program, program->search.capacity, false, part);
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (part[problem->from[i]] != part[problem->to[i]])
      excess += program->search.rates[i];
  if (isinf (unit) || !(excess > program->most * unit))
    return EBIT_OK;
  program->most = excess / unit;
  memcpy (program->best, part, program->graph->nodes * sizeof *part);
  return ebit_poll_if_due (context);
}

/* Of few nodes, by sums of their own: small rates have cuts as well. */
static enum ebit_status
search_few (struct ebit_context *context, struct program *program)
{
  program->most = LEAST;
  program->best
      = ebit_work (context, program->graph->nodes, sizeof *program->best);
  enum ebit_status status
      = program->best
            ? ebit_try_all_cuts (context, &program->search, compare, program)
            : EBIT_EMEMORY;
  return status || !(program->most > LEAST)
             ? status
             : take (context, program, program->best, 0);
}

static enum ebit_status
search (struct ebit_context *context, struct program *program, bool exact)
{
  const double least = LEAST * total_rate (program);
  enum ebit_status status
      = ebit_search_cuts (context, &program->search, least, take, program);
  if (status || program->taken > 0 || !exact)
    return status;
  if (program->graph->nodes <= EBIT_FEW_NODES)
    return search_few (context, program);
  return program->graph->nodes <= EBIT_MOST_TRIED_NODES
             ? ebit_search_all_cuts (context, &program->search, least, take,
                                     program)
             : ebit_search_cuts_by_branching (context, &program->search, least,
                                              take, program);
}

static enum ebit_status
run (struct ebit_context *context, struct program *program, bool exact)
{
  for (;;)
  {
    bool is_optimal = false;
    enum ebit_status status
        = ebit_solve_rate_program (context, program->model, &is_optimal);
    if (status || !is_optimal)
      return status;
    read_prices (program);
    program->taken = 0;
    size_t points = 0;
    if (program->problem->goal == EBIT_LOG_RATE)
      status = ebit_refine_rate_columns (context, program->model,
                                         &program->logarithms, &points);
    if (!status)
      status = search (context, program, exact);
    if (status || program->taken + points == 0 || ebit_time_is_up (context))
      return status;
  }
}

/* Whether the best flow gives some pair nothing: then its logarithm, and the
 * sum, is -INFINITY if the pair is cut off. */
static bool
is_idle (const struct ebit_rate_problem *problem, const double *rates)
{
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (problem->goal == EBIT_LOG_RATE && !(rates[i] > 0))
      return true;
  return false;
}

/* The multipliers of the program, or 1 for what nothing crosses. */
static void
keep_cuts (struct program *program, bool idle, size_t *n_cuts)
{
  const double *value = program->model->columns.value;
  *n_cuts = 0;
  for (size_t k = 0; k < program->n; k++)
  {
    const size_t *part = program->cuts[k].part;
    const bool is_free
        = capacity_of (program, program->capacity, true, part) == 0;
    const double multiplier = idle ? is_free
                                   : value[program->column[k]]
                                         * program->units.value
                                         / unit_of (program, part);
    if (!(multiplier > 0))
      continue;
    program->cuts[*n_cuts] = program->cuts[k];
    program->cuts[(*n_cuts)++].multiplier = multiplier;
  }
}

enum ebit_status
ebit_find_cuts (struct ebit_context *context,
                const struct ebit_rate_problem *problem,
                const struct ebit_graph *graph, const double *capacity,
                bool is_optimal, const double *rates, const double *prices,
                bool exact_cut, size_t *n_cuts, struct ebit_partition **cuts)
{
  struct program program = { .problem = problem,
                             .graph = graph,
                             .capacity = capacity,
                             .is_optimal = is_optimal };
  const bool exact = exact_cut || graph->nodes <= EBIT_FEW_NODES;
  const bool idle = is_idle (problem, rates);
  if (problem->goal == EBIT_WORST_RATE && !is_optimal)
    return ebit_find_ratio_cut (context, problem, graph, capacity, prices,
                                exact, n_cuts, cuts);
  enum ebit_status status = build (context, prices, &program);
  if (!status && !idle)
    status = run (context, &program, exact);
  const bool is_failed = status == EBIT_ESOLVER;
  *n_cuts = 0;
  if (!status)
    keep_cuts (&program, idle, n_cuts);
  if (is_failed)
    context->error.status = status = EBIT_OK;
  if (!status && (is_failed || problem->goal == EBIT_WEIGHTED_RATE))
    status = ebit_add_missing_cuts (context, problem, graph, capacity,
                                    program.search.capacity, is_optimal,
                                    &program.units, n_cuts, &program.cuts);
  *cuts = program.cuts;
  return status;
}
