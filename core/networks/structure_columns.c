/* Flows as columns of a linear program.
 *
 *   maximise the goal  subject to  sum of flows of i - R_i >= 0,
 *                                  sum of flows through e <= c_e
 *
 * Capacities have rows once a column uses the edge.  Prices y of the edges and
 * worths pi of the rates come back from each solve; a structure of a cost
 * under y below pi is a column that makes the flow better.  What is asked for
 * is the cheapest under prices between y and the best that were found before,
 * and, after it, some more, each time with the edges that were just used made
 * dearer: one solve takes longer than many of these.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_master.h"

#include <math.h>
#include <string.h>

#include "gap_progress.h"

#define FEW_VARIANTS 2 /* where a search takes longer than a program */
#define VARIANTS 12    /* structures that are asked for beyond the cheapest */
#define DEARER 1.3     /* what was used costs that times as much, */
#define AND_MORE 0.3   /* and that times what an edge costs on average */
#define SMOOTHING 0.5  /* how much the best prices count */
#define FEW 4 /* columns, as a share of the pairs, that are not yet enough */
#define LEAST_GAP 1e-13  /* relative, of flow and prices: they are optimal */
#define LEAST_GAIN 1e-11 /* relative, of a column, and of a rate */

/* ---- Pricing ----------------------------------------------------------- */

/* Asks for structures under prices, and for variants of them while these are
 * worth taking.  cost[i] becomes the cheapest of commodity i. */
static enum ebit_status
price_group (struct ebit_context *context,
             struct ebit_structure_master *master, size_t group,
             double average, size_t *added)
{
  const struct ebit_structures *found = &master->found;
  enum ebit_status status = EBIT_OK;
  bool any = true;
  memcpy (master->varied, master->mixed, master->n_edges * sizeof (double));
  const size_t variants
      = ebit_is_large_master (master) ? FEW_VARIANTS : VARIANTS;
  for (size_t k = 0; k <= variants && any && !status; k++)
  {
    const size_t before = *added;
    any = false;
    status = ebit_find_structures_of (context, master, group, master->varied);
    for (size_t j = 0; j < found->n && !status; j++)
    {
      const struct ebit_structure *structure = &found->list[j];
      const size_t i = structure->commodity;
      const double cost
          = ebit_structure_cost (master, structure, master->prices);
      if (k == 0)
        master->cost[i]
            = ebit_structure_cost (master, structure, master->mixed);
      if (!(cost < master->worth[i] * (1 - LEAST_GAIN)))
        continue;
      any = true;
      status = ebit_take_found (context, master, j, added);
    }
    if (k == 0 && !status)
      ebit_look_around (master, group);
    any = any && (k == 0 || *added > before);
    for (size_t i = 0; i < found->n_edges; i++)
    {
      const size_t e = found->edges[i];
      master->varied[e] = DEARER * master->varied[e]
                          + AND_MORE * average / master->capacity[e];
    }
  }
  return status;
}

static enum ebit_status
price (struct ebit_context *context, struct ebit_structure_master *master,
       double smoothing, size_t *added)
{
  double scale = 0, average = 0;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < master->problem->n_pairs; i++)
    scale += master->problem->numbers[i] * master->worth[i];
  for (size_t e = 0; e < master->n_edges; e++)
  {
    master->mixed[e] = smoothing * scale * master->best[e]
                       + (1 - smoothing) * master->prices[e];
    if (isfinite (master->capacity[e]))
      average += master->mixed[e] * master->capacity[e];
  }
  average /= (double)master->n_edges;
  for (size_t group = 0; group < master->finder->n_groups && !status; group++)
  {
    status
        = ebit_prepare_block (context, master->finder, group, master->mixed);
    if (!status)
      status = price_group (context, master, group, average, added);
  }
  if (!status)
    ebit_keep_best_prices (master);
  return status;
}

static void
read_prices (struct ebit_structure_master *master)
{
  const double value = master->start ? master->start->value : 1;
  ebit_rate_worths (master->model, &master->columns, master->worth);
  for (size_t i = 0; i < master->problem->n_pairs; i++)
    master->worth[i] *= value / ebit_rate_unit (master, i);
  for (size_t e = 0; e < master->n_edges; e++)
    master->prices[e]
        = master->edge_row[e] == EBIT_NOWHERE
              ? 0
              : fmax (0, master->model->rows.price[master->edge_row[e]])
                    * (value / ebit_edge_unit (master, e));
}

/* ---- The program ------------------------------------------------------- */

static enum ebit_status
allocate (struct ebit_context *context, struct ebit_structure_master *master)
{
  const size_t m = master->n_edges, r = master->problem->n_pairs;
  double **const of_edges[]
      = { &master->prices, &master->best, &master->mixed, &master->varied };
  for (size_t i = 0; i < sizeof of_edges / sizeof of_edges[0]; i++)
    if (!(*of_edges[i] = ebit_work (context, m, sizeof (double))))
      return EBIT_EMEMORY;
  master->worth = ebit_work (context, r, sizeof (double));
  master->cost = ebit_work (context, r, sizeof (double));
  master->entries = ebit_work (context, m + 1, sizeof (double));
  master->entry_rows = ebit_work (context, m + 1, sizeof (size_t));
  master->rate_rows = ebit_work (context, r, sizeof (size_t));
  master->edge_row = ebit_work (context, m, sizeof (size_t));
  master->model = ebit_new_linear_model (context, true);
  if (!master->worth || !master->cost || !master->entries
      || !master->entry_rows || !master->rate_rows || !master->edge_row
      || !master->model)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < m; e++)
    master->edge_row[e] = EBIT_NOWHERE;
  return EBIT_OK;
}

/* Numbers of the problem in its units. */
static enum ebit_status
use_units (struct ebit_context *context, struct ebit_structure_master *master)
{
  const struct ebit_structure_start *start = master->start;
  const struct ebit_rate_problem *problem = master->problem;
  double *numbers = ebit_work (context, problem->n_pairs, sizeof *numbers);
  if (!numbers)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < problem->n_pairs; i++)
    numbers[i]
        = problem->numbers[i]
          * (problem->goal == EBIT_WORST_RATE ? start->value / start->rates[i]
             : problem->goal == EBIT_WEIGHTED_RATE
                 ? start->rates[i] / start->value
                 : 1);
  master->in_units.numbers = numbers;
  master->model->is_scaled = true;
  return EBIT_OK;
}

/* Structures, amounts and prices of the start; of worst rates, those that are
 * there carry more. */
static enum ebit_status
take_start (struct ebit_context *context, struct ebit_structure_master *master)
{
  const struct ebit_structure_start *start = master->start;
  const struct ebit_structures *structures = start->structures;
  enum ebit_status status = EBIT_OK;
  const bool is_worst = master->problem->goal == EBIT_WORST_RATE;
  for (size_t j = 0; j < master->set.all.n && !is_worst; j++)
    master->set.amounts[j] = 0;
  for (size_t j = 0; j < structures->n && !status; j++)
  {
    const struct ebit_structure *structure = &structures->list[j];
    const size_t before = master->set.all.n;
    size_t added = 0;
    status
        = ebit_take_structure (context, master, structure,
                               structures->edges + structure->first, &added);
    if (!status && added > 0 && !is_worst)
      master->set.amounts[before] = start->amounts[j];
  }
  memcpy (master->mixed, start->prices, master->n_edges * sizeof (double));
  return status ? status : ebit_measure_structures (context, master);
}

static enum ebit_status
build (struct ebit_context *context, struct ebit_structure_master *master)
{
  static const double least = 0, none = INFINITY;
  const size_t r = master->problem->n_pairs;
  double *start = ebit_work (context, r, sizeof *start);
  enum ebit_status status = start ? allocate (context, master) : EBIT_EMEMORY;
  for (size_t i = 0; i < r && !status; i++)
  {
    master->rate_rows[i] = i;
    status = ebit_add_linear_rows (context, master->model, 1, &least, &none);
  }
  if (!status && master->start)
    status = use_units (context, master);
  if (!status)
    status = ebit_start_structures (context, master, start);
  for (size_t i = 0; i < r; i++)
    if (!status && !(start[i] > 0))
      start[i] = LEAST_GAIN; /* the phases were cut short */
  if (!status && master->start)
    status = take_start (context, master);
  return status
             ? status
             : ebit_add_rate_columns (
                 context, master->model, &master->in_units, master->rate_rows,
                 master->start ? master->start->least : start,
                 master->start ? 1 : 0, &master->columns);
}

/* The goal's value at the last solve. */
static double
rate_of (const struct ebit_structure_master *master)
{
  const struct ebit_linear_model *model = master->model;
  const struct ebit_rate_problem *problem = master->problem;
  double sum = 0;
  for (size_t j = 0; j < model->columns.n; j++)
    if (model->cost[j] != 0)
      sum += model->cost[j] * model->columns.value[j];
  if (!master->start)
    return sum;
  return problem->goal == EBIT_LOG_RATE
             ? sum + ebit_rate_value (problem, master->start->rates)
             : sum * master->start->value;
}

static void
read_amounts (struct ebit_structure_master *master)
{
  const struct ebit_structures *all = &master->set.all;
  for (size_t j = 0; j < all->n; j++)
    master->set.amounts[j]
        = fmax (0, master->model->columns.value[master->column[j]])
          * ebit_structure_unit (master, &all->list[j],
                                 all->edges + all->list[j].first);
}

/* How far flow and limit may be apart in the end. */
static double
allowed_gap (const struct ebit_context *context, double limit)
{
  return fmax (LEAST_GAP * fabs (limit), context->tol / 2);
}

/* Keeps what a program with a start found before it fails, which the next one
 * may. */
static enum ebit_status
solve (struct ebit_context *context, struct ebit_structure_master *master,
       bool *is_optimal)
{
  const enum ebit_status status
      = ebit_solve_rate_program (context, master->model, is_optimal);
  if (!master->start || (status && status != EBIT_ESOLVER))
    return status;
  master->is_broken = status == EBIT_ESOLVER;
  if (*is_optimal)
    read_amounts (master);
  context->error.status = EBIT_OK;
  return EBIT_OK;
}

/* Solves and prices until no column makes the flow better. */
static enum ebit_status
run (struct ebit_context *context, struct ebit_structure_master *master)
{
  for (;;)
  {
    bool is_optimal = false;
    size_t points = 0, added = 0;
    enum ebit_status status = solve (context, master, &is_optimal);
    const double limit = fmin (master->best_limit, master->cut_limit);
    const bool is_done
        = !status && is_optimal
          && limit - rate_of (master) <= allowed_gap (context, limit);
    master->is_solved = master->is_solved || is_optimal;
    if (!status && is_optimal)
      ebit_tell_gap (context, rate_of (master), limit,
                     allowed_gap (context, limit));
    if (status || !is_optimal || is_done)
      return status;
    read_prices (master);
    status = ebit_refine_rate_columns (context, master->model,
                                       &master->columns, &points);
    if (!status)
      status = price (context, master, SMOOTHING, &added);
    if (!status && added <= master->problem->n_pairs / FEW)
      status = price (context, master, 0, &added);
    if (status || added + points == 0 || ebit_time_is_up (context))
      return status;
  }
}

enum ebit_status
ebit_find_structure_flow (struct ebit_context *context,
                          const struct ebit_rate_problem *problem,
                          size_t n_edges, const double *capacity,
                          const struct ebit_structure_finder *finder,
                          const struct ebit_structure_start *start,
                          struct ebit_structure_flow *flow)
{
  struct ebit_structure_master master = { .problem = problem,
                                          .start = start,
                                          .in_units = *problem,
                                          .n_edges = n_edges,
                                          .capacity = capacity,
                                          .finder = finder,
                                          .best_limit = INFINITY,
                                          .cut_limit = INFINITY };
  enum ebit_status status = build (context, &master);
  if (!status)
    status = run (context, &master);
  if (status)
    return status;
  if (master.is_solved && !master.is_broken)
    read_amounts (&master);
  if (master.cut_limit < master.best_limit)
    finder->price_cut (finder->data, master.best);
  *flow = (struct ebit_structure_flow){
    master.set, master.best, fmin (master.cut_limit, master.best_limit)
  };
  return EBIT_OK;
}
