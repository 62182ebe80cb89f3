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
 * The first columns come from a few phases of routing all demands over and
 * over while lengths grow with use (L. K. Fleischer, SIAM J. Discrete Math. 13
 * (2000) 505).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_columns.h"

#include <math.h>
#include <string.h>

#include "rate_columns.h"

#define WARM_PHASES 10
#define WARM_STEP 0.1
/* Of what routes a group's demands, on average over all phases. */
#define MOST_WARM_STEPS 40

/* Of so many commodities, or in networks of so many edges, the first columns
 * are those of a few rounds of structure_descent.c: measured in chord networks
 * (l = 7 and 8, 64 pairs: 0.17 and 1.2 s against 0.67 and 2.0 s; 4 pairs, of
 * which each move is a large one: 7 s against 0.9 s). */
#define MANY_PAIRS 16
#define MANY_EDGES 30000
#define ROUNDS 20
#define FEW_ROUNDS 6 /* where a round takes longer than a linear program */
#define FEW_VARIANTS 2

#define VARIANTS 12   /* structures that are asked for beyond the cheapest */
#define DEARER 1.3    /* what was used costs that times as much, */
#define AND_MORE 0.3  /* and that times what an edge costs on average */
#define SMOOTHING 0.5 /* how much the best prices count */
#define FEW 4 /* columns, as a share of the pairs, that are not yet enough */
#define LEAST_GAP 1e-13  /* relative, of flow and prices: they are optimal */
#define LEAST_GAIN 1e-11 /* relative, of a column */

struct master
{
  const struct ebit_rate_problem *problem;
  size_t n_edges;
  const double *capacity;
  const struct ebit_structure_finder *finder;
  struct ebit_linear_model *model;
  struct ebit_rate_columns columns;
  size_t *rate_rows, *edge_row; /* EBIT_NOWHERE: none yet */
  struct ebit_structure_set set;
  struct ebit_structures found;
  size_t *column, room_columns; /* of structure j of the set */
  double *worth, *prices, *best, *mixed, *varied, *cost;
  double best_limit; /* what the best prices prove */
  double cut_limit;  /* what a cut does */
  bool is_solved;    /* columns carry more than amounts of the set */
  double *entries;
  size_t *entry_rows;
};

/* Whether a search takes longer than a step of the linear program. */
static bool
is_large (const struct master *master)
{
  return master->n_edges > MANY_EDGES;
}

static bool
is_for_descent (const struct master *master)
{
  return master->problem->goal == EBIT_WORST_RATE
         && (is_large (master) || master->problem->n_pairs >= MANY_PAIRS);
}

/* ---- Columns ----------------------------------------------------------- */

static enum ebit_status
reserve_columns (struct ebit_context *context, struct master *master)
{
  if (master->set.all.n < master->room_columns)
    return EBIT_OK;
  const size_t room = master->room_columns ? 2 * master->room_columns : 256;
  size_t *column = ebit_work_unset (context, room, sizeof *column);
  if (!column)
    return EBIT_EMEMORY;
  if (master->set.all.n > 0)
    memcpy (column, master->column, master->set.all.n * sizeof *column);
  master->column = column;
  master->room_columns = room;
  return EBIT_OK;
}

/* The rows that the column has entries in, new ones where need be. */
static enum ebit_status
find_rows (struct ebit_context *context, struct master *master,
           const struct ebit_structure *structure, const size_t *edges,
           size_t *n)
{
  static const double none = -INFINITY;
  enum ebit_status status = EBIT_OK;
  *n = 0;
  master->entry_rows[(*n)++] = master->rate_rows[structure->commodity];
  for (size_t i = 0; i < structure->length && !status; i++)
  {
    size_t *row = &master->edge_row[edges[i]];
    if (isinf (master->capacity[edges[i]]))
      continue;
    if (*row == EBIT_NOWHERE)
    {
      *row = master->model->rows.n;
      status = ebit_add_linear_rows (context, master->model, 1, &none,
                                     &master->capacity[edges[i]]);
    }
    master->entry_rows[(*n)++] = *row;
  }
  return status;
}

/* The structure as a column, unless it is one already. */
static enum ebit_status
take (struct ebit_context *context, struct master *master,
      const struct ebit_structure *structure, const size_t *edges,
      size_t *added)
{
  bool is_new = false;
  size_t n = 0, number = 0;
  enum ebit_status status = reserve_columns (context, master);
  if (!status)
    status = ebit_put_structure (context, &master->set, structure->commodity,
                                 structure->length, edges, &number, &is_new);
  if (status || !is_new)
    return status;
  status = find_rows (context, master, structure, edges, &n);
  if (status)
    return status;
  master->column[number] = master->model->columns.n;
  *added += 1;
  return ebit_add_linear_column (context, master->model, 0, 0, INFINITY, n,
                                 master->entry_rows, master->entries);
}

static enum ebit_status
take_found (struct ebit_context *context, struct master *master, size_t j,
            size_t *added)
{
  const struct ebit_structure *structure = &master->found.list[j];
  return take (context, master, structure,
               master->found.edges + structure->first, added);
}

static double
cost_of (const struct master *master, const struct ebit_structure *structure,
         const double *prices)
{
  double cost = 0;
  for (size_t i = 0; i < structure->length; i++)
    cost += prices[master->found.edges[structure->first + i]];
  return cost;
}

static enum ebit_status
find (struct ebit_context *context, struct master *master, size_t group,
      const double *prices)
{
  master->found.n = master->found.n_edges = 0;
  return master->finder->find (context, master->finder->data, group, prices,
                               &master->found);
}

/* ---- The best prices --------------------------------------------------- */

/* What the mixed prices prove; the best are kept. */
static void
keep_best (struct master *master)
{
  double total = 0, scale = 0;
  for (size_t e = 0; e < master->n_edges; e++)
    total += master->mixed[e] > 0 ? master->capacity[e] * master->mixed[e] : 0;
  const double limit = ebit_rate_limit (master->problem, total, master->cost);
  if (!(limit < master->best_limit))
    return;
  for (size_t i = 0; i < master->problem->n_pairs; i++)
    scale += master->problem->numbers[i] * master->cost[i];
  master->best_limit = limit;
  for (size_t e = 0; e < master->n_edges; e++)
    master->best[e] = master->mixed[e] / scale;
}

/* ---- The first columns ------------------------------------------------- */

/* Routes a share of the demands of the structures just found: as much as the
 * tightest edge takes at once, at most `left`. */
static double
route (const struct master *master, double unit, double left, double *load,
       double *lengths, double *wanted)
{
  const struct ebit_structures *found = &master->found;
  double share = left;
  for (size_t i = 0; i < found->n_edges; i++)
    wanted[found->edges[i]] = 0;
  for (size_t j = 0; j < found->n; j++)
    for (size_t i = 0; i < found->list[j].length; i++)
      wanted[found->edges[found->list[j].first + i]]
          += unit * master->problem->numbers[found->list[j].commodity];
  for (size_t i = 0; i < found->n_edges; i++)
    share = fmin (share,
                  master->capacity[found->edges[i]] / wanted[found->edges[i]]);
  for (size_t i = 0; i < found->n_edges; i++)
  {
    const size_t e = found->edges[i];
    const double more = share * wanted[e];
    wanted[e] = 0; /* once, however many use it */
    load[e] += more;
    lengths[e] *= 1 + WARM_STEP * more / master->capacity[e];
  }
  return left - share;
}

static enum ebit_status
route_all (struct ebit_context *context, struct master *master, double unit,
           double *load, size_t *steps)
{
  double *lengths = master->mixed, *wanted = master->varied;
  enum ebit_status status = EBIT_OK;
  for (size_t group = 0; group < master->finder->n_groups; group++)
    for (double left = 1; left > 1e-12 && *steps > 0 && !status; *steps -= 1)
    {
      size_t added = 0;
      status = find (context, master, group, lengths);
      for (size_t j = 0; j < master->found.n && !status; j++)
        status = take_found (context, master, j, &added);
      if (!status)
        left = route (master, unit, left, load, lengths, wanted);
    }
  return status;
}

/* Under lengths 1/c: a column for each commodity, and half of what they prove.
 */
static enum ebit_status
begin (struct ebit_context *context, struct master *master, double *unit)
{
  enum ebit_status status = EBIT_OK;
  double total = 0, edges = 0;
  for (size_t e = 0; e < master->n_edges; e++)
  {
    master->mixed[e] = 1 / master->capacity[e];
    edges += isinf (master->capacity[e]) ? 0 : 1;
  }
  for (size_t group = 0; group < master->finder->n_groups && !status; group++)
  {
    size_t added = 0;
    status = find (context, master, group, master->mixed);
    for (size_t j = 0; j < master->found.n && !status; j++)
    {
      const struct ebit_structure *structure = &master->found.list[j];
      total += master->problem->numbers[structure->commodity]
               * cost_of (master, structure, master->mixed);
      status = take_found (context, master, j, &added);
    }
  }
  *unit = edges / total / 2;
  return status;
}

/* Rates that fit together, in proportion to the numbers. */
static void
fit (const struct master *master, double routed, const double *load,
     double *rates)
{
  double most = 0;
  for (size_t e = 0; e < master->n_edges; e++)
    most = fmax (most, load[e] / master->capacity[e]);
  for (size_t i = 0; i < master->problem->n_pairs; i++)
    rates[i] = master->problem->numbers[i] * routed / most;
}

static void
look (struct master *master, size_t group)
{
  const struct ebit_structure_finder *finder = master->finder;
  if (finder->look && master->problem->goal == EBIT_WORST_RATE)
    master->cut_limit
        = fmin (master->cut_limit, finder->look (finder->data, group));
}

/* The last lengths are the first prices. */
static enum ebit_status
measure (struct ebit_context *context, struct master *master)
{
  enum ebit_status status = EBIT_OK;
  for (size_t group = 0; group < master->finder->n_groups && !status; group++)
  {
    status = find (context, master, group, master->mixed);
    for (size_t j = 0; j < master->found.n && !status; j++)
      master->cost[master->found.list[j].commodity]
          = cost_of (master, &master->found.list[j], master->mixed);
    if (!status)
      look (master, group);
  }
  if (!status)
    keep_best (master);
  return status;
}

/* The phases; *start becomes rates that fit into the columns. */
static enum ebit_status
warm_up (struct ebit_context *context, struct master *master, double *start)
{
  const size_t groups = master->finder->n_groups;
  double *load = ebit_work (context, master->n_edges, sizeof *load);
  double unit = 0;
  size_t steps = MOST_WARM_STEPS * groups;
  enum ebit_status status
      = load ? begin (context, master, &unit) : EBIT_EMEMORY;
  for (size_t phase = 0; phase < WARM_PHASES && steps > 0 && !status; phase++)
  {
    status = route_all (context, master, unit, load, &steps);
    if (!status && steps > 0)
      fit (master, unit * (double)(phase + 1), load, start);
    if (ebit_time_is_up (context))
      break;
  }
  return status ? status : measure (context, master);
}

/* What they carry is there if the time is up before a program is solved. */
static enum ebit_status
descend (struct ebit_context *context, struct master *master, double *start)
{
  struct ebit_structure_flow flow;
  size_t added = 0;
  enum ebit_status status = ebit_approach_structure_flow (
      context, master->problem, master->n_edges, master->capacity,
      master->finder, 0, is_large (master) ? FEW_ROUNDS : ROUNDS, &flow);
  for (size_t j = 0; !status && j < flow.set.all.n; j++)
  {
    const struct ebit_structure *structure = &flow.set.all.list[j];
    const size_t before = master->set.all.n;
    start[structure->commodity] += flow.set.amounts[j];
    if (flow.set.amounts[j] > 0)
      status = take (context, master, structure,
                     flow.set.all.edges + structure->first, &added);
    if (master->set.all.n > before)
      master->set.amounts[before] = flow.set.amounts[j];
  }
  if (status)
    return status;
  memcpy (master->mixed, flow.prices, master->n_edges * sizeof (double));
  return measure (context, master);
}

/* ---- Pricing ----------------------------------------------------------- */

/* Asks for structures under prices, and for variants of them while these are
 * worth taking.  cost[i] becomes the cheapest of commodity i. */
static enum ebit_status
price_group (struct ebit_context *context, struct master *master, size_t group,
             double average, size_t *added)
{
  const struct ebit_structures *found = &master->found;
  enum ebit_status status = EBIT_OK;
  bool any = true;
  memcpy (master->varied, master->mixed, master->n_edges * sizeof (double));
  const size_t variants = is_large (master) ? FEW_VARIANTS : VARIANTS;
  for (size_t k = 0; k <= variants && any && !status; k++)
  {
    const size_t before = *added;
    any = false;
    status = find (context, master, group, master->varied);
    for (size_t j = 0; j < found->n && !status; j++)
    {
      const struct ebit_structure *structure = &found->list[j];
      const size_t i = structure->commodity;
      const double cost = cost_of (master, structure, master->prices);
      if (k == 0)
        master->cost[i] = cost_of (master, structure, master->mixed);
      if (!(cost < master->worth[i] * (1 - LEAST_GAIN)))
        continue;
      any = true;
      status = take_found (context, master, j, added);
    }
    if (k == 0 && !status)
      look (master, group);
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
price (struct ebit_context *context, struct master *master, double smoothing,
       size_t *added)
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
    status = price_group (context, master, group, average, added);
  if (!status)
    keep_best (master);
  return status;
}

static void
read_prices (struct master *master)
{
  ebit_rate_worths (master->model, &master->columns, master->worth);
  for (size_t e = 0; e < master->n_edges; e++)
    master->prices[e]
        = master->edge_row[e] == EBIT_NOWHERE
              ? 0
              : fmax (0, master->model->rows.price[master->edge_row[e]]);
}

/* ---- The program ------------------------------------------------------- */

static enum ebit_status
allocate (struct ebit_context *context, struct master *master)
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
  for (size_t e = 0; e <= m; e++)
    master->entries[e] = 1;
  for (size_t e = 0; e < m; e++)
    master->edge_row[e] = EBIT_NOWHERE;
  return EBIT_OK;
}

static enum ebit_status
build (struct ebit_context *context, struct master *master)
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
  if (!status)
    status = is_for_descent (master) ? descend (context, master, start)
                                     : warm_up (context, master, start);
  for (size_t i = 0; i < r; i++)
    if (!status && !(start[i] > 0))
      start[i] = LEAST_GAIN; /* the phases were cut short */
  return status ? status
                : ebit_add_rate_columns (context, master->model,
                                         master->problem, master->rate_rows,
                                         start, &master->columns);
}

/* The goal's value at the last solve. */
static double
rate_of (const struct master *master)
{
  const struct ebit_linear_model *model = master->model;
  double sum = 0;
  for (size_t j = 0; j < model->columns.n; j++)
    if (model->cost[j] != 0)
      sum += model->cost[j] * model->columns.value[j];
  return sum;
}

/* How far flow and limit may be apart in the end. */
static double
allowed_gap (const struct ebit_context *context, double limit)
{
  return fmax (LEAST_GAP * fabs (limit), context->tol / 2);
}

/* Solves and prices until no column makes the flow better. */
static enum ebit_status
run (struct ebit_context *context, struct master *master)
{
  for (;;)
  {
    bool is_optimal = false;
    size_t points = 0, added = 0;
    enum ebit_status status
        = ebit_solve_rate_program (context, master->model, &is_optimal);
    const double limit = fmin (master->best_limit, master->cut_limit);
    const bool is_done
        = !status && is_optimal
          && limit - rate_of (master) <= allowed_gap (context, limit);
    master->is_solved = master->is_solved || is_optimal;
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
                          struct ebit_structure_flow *flow)
{
  struct master master = { .problem = problem,
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
  for (size_t j = 0; j < master.set.all.n && master.is_solved; j++)
    master.set.amounts[j]
        = fmax (0, master.model->columns.value[master.column[j]]);
  if (master.cut_limit < master.best_limit)
    finder->price_cut (finder->data, master.best);
  *flow = (struct ebit_structure_flow){
    master.set, master.best, fmin (master.cut_limit, master.best_limit)
  };
  return EBIT_OK;
}
