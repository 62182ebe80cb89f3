/* How often each row of a network is used: the field `usage` of results.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "frequencies.h"

#include <stdio.h>

#include "refusal.h"

/* What rounding may leave of a sum. */
#define ROUNDING 1e-9

enum ebit_status
ebit_find_frequencies (struct ebit_context *context,
                       const struct ebit_network *network,
                       const struct ebit_merged_edges *merged,
                       const struct ebit_usage *usage,
                       const struct ebit_value *value, const double *load,
                       const double **frequencies)
{
  const size_t rows = network->graph.edges;
  double *each = ebit_work (context, rows + 1, sizeof *each);
  *frequencies = usage->kind == EBIT_GIVEN_USAGE ? value->numbers : each;
  if (!each)
    return EBIT_EMEMORY;
  if (usage->kind != EBIT_OPTIMAL_USAGE)
    for (size_t k = 0; k < rows; k++)
      each[k] = 1;
  else
    for (size_t e = 0; e < merged->graph.edges; e++)
      if (load[e] > 0)
        each[merged->best_row[e]] = load[e] / merged->lower[e];
  return EBIT_OK;
}

enum ebit_status
ebit_check_frequencies (struct ebit_context *context,
                        const struct ebit_network *network,
                        const struct ebit_merged_edges *merged,
                        const double *load, const double *frequencies)
{
  const size_t rows = network->graph.edges;
  double sum = 0;
  double *carried
      = ebit_work (context, merged->graph.edges + 1, sizeof *carried);
  if (!carried)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < rows; k++)
  {
    sum += frequencies[k];
    carried[merged->of_row[k]] += frequencies[k] * network->lower[k];
  }
  char has[64];
  snprintf (has, sizeof has, "of sum %.15g", sum);
  if (!(sum <= 1 + ROUNDING))
    return ebit_refuse (context, "usage", has, "frequencies of sum 1");
  for (size_t k = 0; k < rows; k++)
  {
    const size_t e = merged->of_row[k];
    if (!(load[e] <= carried[e] * (1 + ROUNDING)))
      return ebit_refuse_number (context, "usage", k, rows, frequencies[k],
                                 "as often as the flow needs the edge");
  }
  return EBIT_OK;
}
