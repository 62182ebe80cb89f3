/* What the ends of several pairs' rates rest on.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_proof.h"

#include <float.h>
#include <math.h>
#include <string.h>

const struct ebit_rate_way ebit_rate_ways[]
    = { { "rate_cuts", EBIT_BY_CUTS, false },
        { "rate_cuts_squashed", EBIT_BY_CUTS, true },
        { "flow_cut_gap", EBIT_BY_COVER, false },
        { "flow_cut_gap_squashed", EBIT_BY_COVER, true },
        { "pairs_gap", EBIT_BY_PAIRS, false },
        { "pairs_gap_squashed", EBIT_BY_PAIRS, true },
        { "pair_sets", EBIT_BY_SETS, false },
        { "pair_sets_squashed", EBIT_BY_SETS, true },
        { NULL, EBIT_BY_CUTS, false } };

const struct ebit_rate_way *
ebit_find_rate_way (const char *method)
{
  for (const struct ebit_rate_way *way = ebit_rate_ways; way->method; way++)
    if (strcmp (way->method, method) == 0)
      return way;
  return NULL;
}

enum ebit_status
ebit_way_factor (struct ebit_context *context, const struct ebit_rate_way *way,
                 const struct ebit_rate_problem *problem, size_t nodes,
                 double *factor)
{
  *factor
      = way->proof == EBIT_BY_PAIRS ? ebit_pairs_gap (problem->n_pairs) : 1;
  return way->proof == EBIT_BY_COVER
             ? ebit_flow_cut_gap (context, problem, nodes, factor)
             : EBIT_OK;
}

const double *
ebit_way_values (const struct ebit_rate_way *way,
                 const struct ebit_merged_edges *merged)
{
  return way->squashed ? merged->upper_squashed : merged->upper;
}

enum ebit_status
ebit_used_capacity (struct ebit_context *context,
                    const struct ebit_network *network,
                    const struct ebit_merged_edges *merged,
                    const struct ebit_usage *usage, const double *frequencies,
                    const double **capacity)
{
  const size_t rows = network->graph.edges;
  double sum = 0;
  *capacity = merged->lower;
  if (usage->kind != EBIT_OPTIMAL_USAGE)
    return EBIT_OK;
  double *used = ebit_work (context, merged->graph.edges, sizeof *used);
  if (!used)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < rows; k++)
  {
    sum += frequencies[k];
    used[merged->of_row[k]] += frequencies[k] * network->lower[k];
  }
  /* the rounding of the sum included */
  const double factor = fmax (1, sum * (1 + (double)rows * DBL_EPSILON));
  for (size_t e = 0; e < merged->graph.edges; e++)
    used[e] /= factor;
  *capacity = used;
  return EBIT_OK;
}
