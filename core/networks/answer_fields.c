/* The fields of bounds values of networks, as verifiers read them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "answer_fields.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "certificate_fields.h"

/* What two sums of the same numbers may differ by, of themselves. */
#define ROUNDING 1e-9

enum ebit_status
ebit_read_answered (struct ebit_context *context,
                    const struct ebit_value *bounds,
                    struct ebit_answered *answered)
{
  struct ebit_network *network = &answered->network;
  answered->bounds = bounds;
  enum ebit_status status = ebit_read_network (
      context, "network", ebit_field (bounds, "network"), network);
  if (status)
    return status;
  const char *task = network->is_key ? "key" : "entanglement";
  if (strcmp (ebit_text_field (bounds, "task"), task) != 0)
    return ebit_refuse_kind (context, "task", ebit_field (bounds, "task"),
                             network->is_key ? "\"key\", as of the network"
                                             : "\"entanglement\", as of the "
                                               "network");
  status = ebit_read_usage_fields (context, bounds, network, &answered->usage,
                                   &answered->frequencies);
  return status ? status
                : ebit_merge_edges (context, network, &answered->usage,
                                    &answered->merged);
}

/* ---- Numbers ----------------------------------------------------------- */

enum ebit_status
ebit_read_prices_field (struct ebit_context *context,
                        const struct ebit_answered *answered,
                        const double **prices)
{
  const struct ebit_range range = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_value *value = ebit_field (answered->bounds, "prices");
  const size_t rows = answered->network.graph.edges;
  const double *each;
  size_t n;
  *prices = NULL;
  if (value && ebit_length (value) == 0)
    return EBIT_OK;
  const enum ebit_status status
      = ebit_read_vector (context, "prices", value, &range, &n, &each);
  if (status)
    return status;
  if (n != rows)
    return ebit_refuse_kind (context, "prices", value, "one a row of edges");
  double *merged
      = ebit_work (context, answered->merged.graph.edges + 1, sizeof *merged);
  if (!merged)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < rows; k++)
  {
    double *price = &merged[answered->merged.of_row[k]];
    if (*price != 0 && *price != each[k])
      return ebit_refuse_number (context, "prices", k, rows, each[k],
                                 "the same for all rows between two nodes");
    *price = each[k];
  }
  *prices = merged;
  return EBIT_OK;
}

enum ebit_status
ebit_check_cut_prices (struct ebit_context *context,
                       const struct ebit_graph *graph, const bool *side,
                       const double *prices)
{
  for (size_t k = 0; prices && k < graph->edges; k++)
    if (prices[k] != (side[graph->tail[k]] != side[graph->head[k]]))
      return ebit_refuse (context, "prices", "others than of the cut",
                          "1 on its edges, and 0 elsewhere");
  return EBIT_OK;
}

enum ebit_status
ebit_check_empty_field (struct ebit_context *context,
                        const struct ebit_answered *answered, const char *name,
                        const char *why)
{
  const struct ebit_value *value = ebit_field (answered->bounds, name);
  const bool is_table
      = value && (value->kind == EBIT_TABLE || value->kind == EBIT_LIST);
  size_t n = ebit_length (value);
  if (is_table)
  {
    const size_t columns = n;
    n = 0;
    for (size_t i = 0; i < columns; i++)
      n += value->items[i] ? ebit_length (value->items[i]) : 0;
  }
  char allowed[96];
  snprintf (allowed, sizeof allowed, "empty %s", why);
  return n == 0 ? EBIT_OK : ebit_refuse_kind (context, name, value, allowed);
}

enum ebit_status
ebit_check_amount (struct ebit_context *context, const char *field,
                   double amount, double rate)
{
  char has[64], must[64];
  if (fabs (amount - rate) <= ROUNDING * fabs (rate))
    return EBIT_OK;
  snprintf (has, sizeof has, "of %.15g", amount);
  snprintf (must, sizeof must, "of %.15g, which fits", rate);
  return ebit_refuse (context, field, has, must);
}

enum ebit_status
ebit_check_number_field (struct ebit_context *context,
                         const struct ebit_answered *answered,
                         const char *name, double number)
{
  const struct ebit_value *value = ebit_field (answered->bounds, name);
  const bool is_number
      = value && value->kind == EBIT_NUMBERS && ebit_length (value) == 1;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "%.15g, as the certificate proves",
            number);
  if (is_number
      && (value->numbers[0] == number
          || fabs (value->numbers[0] - number) <= ROUNDING * fabs (number)))
    return EBIT_OK;
  return ebit_refuse_kind (context, name, value, allowed);
}
