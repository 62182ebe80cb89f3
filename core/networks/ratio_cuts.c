/* The cut that leaves the least worst rate.
 *
 * Where all pairs have the rate f of the best cut so far times their demands,
 * a cut that these exceed leaves less (W. Dinkelbach, Management Sci. 13
 * (1967) 492); each is found by the search that programs of cuts use.  Only
 * the best one is kept.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ratio_cuts.h"

#include <math.h>
#include <string.h>

#include "cut_branching.h"
#include "cut_search.h"

/* Of all rates: what a cut is exceeded by at least. */
#define LEAST 1e-12

struct ratio
{
  const struct ebit_rate_problem *problem;
  const struct ebit_graph *graph;
  const double *capacity;
  double least;
  double better; /* so many times the least is less */
  size_t *part;  /* of the best cut */
};

static enum ebit_status
take (struct ebit_context *context, void *data, const size_t *part,
      double excess)
{
  struct ratio *ratio = data;
  const struct ebit_rate_problem *problem = ratio->problem;
  const struct ebit_graph *graph = ratio->graph;
  double demand = 0, sum = 0;
  (void)excess;
  for (size_t i = 0; i < problem->n_pairs; i++)
    if (part[problem->from[i]] != part[problem->to[i]])
      demand += problem->numbers[i];
  if (!(demand > 0))
    return EBIT_OK;
  for (size_t e = 0; e < graph->edges; e++)
    if (part[graph->tail[e]] != part[graph->head[e]])
      sum += ratio->capacity[e];
  if (sum / demand < ratio->least * ratio->better)
  {
    ratio->least = sum / demand;
    memcpy (ratio->part, part, graph->nodes * sizeof *part);
  }
  return ebit_poll_if_due (context);
}

static enum ebit_status
look (struct ebit_context *context, struct ebit_cut_search *search,
      struct ratio *ratio, bool exact)
{
  const double before = ratio->least;
  double all = 0;
  for (size_t i = 0; i < ratio->problem->n_pairs; i++)
  {
    search->rates[i] = ratio->least * ratio->problem->numbers[i];
    all += search->rates[i];
  }
  const double least = LEAST * all;
  const enum ebit_status status
      = ebit_search_cuts (context, search, least, take, ratio);
  if (status || ratio->least < before || !exact)
    return status;
  return ratio->graph->nodes <= EBIT_MOST_TRIED_NODES
             ? ebit_search_all_cuts (context, search, least, take, ratio)
             : ebit_search_cuts_by_branching (context, search, least, take,
                                              ratio);
}

/* One after another, while they leave less. */
static enum ebit_status
descend (struct ebit_context *context, struct ebit_cut_search *search,
         struct ratio *ratio, bool exact)
{
  enum ebit_status status = EBIT_OK;
  double before = INFINITY;
  while (!status && ratio->least > 0 && ratio->least < before * (1 - LEAST)
         && !ebit_time_is_up (context))
  {
    before = ratio->least;
    status = look (context, search, ratio, exact);
  }
  return status;
}

enum ebit_status
ebit_find_ratio_cut (struct ebit_context *context,
                     const struct ebit_rate_problem *problem,
                     const struct ebit_graph *graph, const double *capacity,
                     const double *prices, bool exact_cut, size_t *n_cuts,
                     struct ebit_partition **cuts)
{
  struct ratio ratio = { problem, graph, capacity, INFINITY, 1, NULL };
  struct ebit_cut_search search;
  ratio.part = ebit_work (context, graph->nodes, sizeof *ratio.part);
  *cuts = ebit_work (context, 1, sizeof **cuts);
  *n_cuts = 0;
  if (!ratio.part || !*cuts)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_begin_cut_search (context, problem, graph,
                                                   capacity, prices, &search);
  if (!status)
    status = ebit_first_cuts (context, &search, take, &ratio);
  if (!status && isfinite (ratio.least))
    status = descend (context, &search, &ratio, exact_cut);
  /* sums of their own, since rounding beside large capacities hides small
   * ones */
  ratio.better = 1 - LEAST;
  if (!status && isfinite (ratio.least) && graph->nodes <= EBIT_FEW_NODES)
    status = ebit_try_all_cuts (context, &search, take, &ratio);
  if (isfinite (ratio.least))
    (*cuts)[(*n_cuts)++] = (struct ebit_partition){ ratio.part, 1 };
  return status;
}
