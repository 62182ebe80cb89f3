/* The first columns: of worst rates those of structure_descent.h, else those
 * of a few phases of routing all demands over and over while lengths grow with
 * use (L. K. Fleischer, SIAM J. Discrete Math. 13 (2000) 505).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_master.h"

#include <math.h>
#include <string.h>

#define WARM_PHASES 10
#define WARM_STEP 0.1
/* Of what routes a group's demands, on average over all phases. */
#define MOST_WARM_STEPS 40

/* Of worst rates, where cuts are looked for, the first columns are those of
 * structure_descent.h, down to a gap where most of those that the best flow
 * takes are there.  Where no cut is as good prices alone close it, slowly. */
#define START_GAP 0.02
#define ROUNDS 300
#define FEW_ROUNDS 6 /* where a round takes longer than a linear program */

/* ---- The first columns ------------------------------------------------- */

/* Routes a share of the demands of the structures just found: as much as the
 * tightest edge takes at once, at most `left`. */
static double
route (const struct ebit_structure_master *master, double unit, double left,
       double *load, double *lengths, double *wanted)
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
route_all (struct ebit_context *context, struct ebit_structure_master *master,
           double unit, double *load, size_t *steps)
{
  double *lengths = master->mixed, *wanted = master->varied;
  enum ebit_status status = EBIT_OK;
  for (size_t group = 0; group < master->finder->n_groups; group++)
    for (double left = 1; left > 1e-12 && *steps > 0 && !status; *steps -= 1)
    {
      size_t added = 0;
      status = ebit_find_structures_of (context, master, group, lengths);
      for (size_t j = 0; j < master->found.n && !status; j++)
        status = ebit_take_found (context, master, j, &added);
      if (!status)
        left = route (master, unit, left, load, lengths, wanted);
    }
  return status;
}

/* Under lengths 1/c: a column for each commodity, of which each carries its
 * number if the time is up before more is known (too much, perhaps: what does
 * not fit is taken away at the end), and half of what they prove. */
static enum ebit_status
begin (struct ebit_context *context, struct ebit_structure_master *master,
       double *unit)
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
    status = ebit_find_structures_of (context, master, group, master->mixed);
    for (size_t j = 0; j < master->found.n && !status; j++)
    {
      const struct ebit_structure *structure = &master->found.list[j];
      total += master->problem->numbers[structure->commodity]
               * ebit_structure_cost (master, structure, master->mixed);
      status = ebit_take_found (context, master, j, &added);
    }
  }
  for (size_t j = 0; j < master->set.all.n; j++)
    master->set.amounts[j]
        = master->problem->numbers[master->set.all.list[j].commodity];
  *unit = edges / total / 2;
  return status;
}

/* Rates that fit together, in proportion to the numbers. */
static void
fit (const struct ebit_structure_master *master, double routed,
     const double *load, double *rates)
{
  double most = 0;
  for (size_t e = 0; e < master->n_edges; e++)
    most = fmax (most, load[e] / master->capacity[e]);
  for (size_t i = 0; i < master->problem->n_pairs; i++)
    rates[i] = master->problem->numbers[i] * routed / most;
}

/* The phases; *start becomes rates that fit into the columns. */
static enum ebit_status
warm_up (struct ebit_context *context, struct ebit_structure_master *master,
         double *start)
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
  return status ? status : ebit_measure_structures (context, master);
}

/* What they carry is there if the time is up before a program is solved. */
static enum ebit_status
descend (struct ebit_context *context, struct ebit_structure_master *master,
         double *start)
{
  struct ebit_structure_flow flow;
  size_t added = 0;
  enum ebit_status status = ebit_approach_structure_flow (
      context, master->problem, master->n_edges, master->capacity,
      master->finder, START_GAP,
      ebit_is_large_master (master) ? FEW_ROUNDS : ROUNDS, &flow);
  for (size_t j = 0; !status && j < flow.set.all.n; j++)
  {
    const struct ebit_structure *structure = &flow.set.all.list[j];
    const size_t before = master->set.all.n;
    start[structure->commodity] += flow.set.amounts[j];
    if (flow.set.amounts[j] > 0)
      status = ebit_take_structure (context, master, structure,
                                    flow.set.all.edges + structure->first,
                                    &added);
    if (master->set.all.n > before)
      master->set.amounts[before] = flow.set.amounts[j];
  }
  if (status)
    return status;
  memcpy (master->mixed, flow.prices, master->n_edges * sizeof (double));
  return ebit_measure_structures (context, master);
}

enum ebit_status
ebit_start_structures (struct ebit_context *context,
                       struct ebit_structure_master *master, double *start)
{
  return master->problem->goal == EBIT_WORST_RATE && master->finder->look
             ? descend (context, master, start)
             : warm_up (context, master, start);
}
