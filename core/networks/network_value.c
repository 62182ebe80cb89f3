/* What bounds values of networks hold, besides their ends.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_value.h"

#include "network_tables.h"
#include "value.h"

enum ebit_status
ebit_name_cut (struct ebit_context *context, size_t nodes, const bool *side,
               struct ebit_partition *cut)
{
  size_t *part = ebit_work (context, nodes, sizeof *part), here = 0;
  if (!part)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < nodes; v++)
    here += side[v];
  for (size_t v = 0; v < nodes; v++)
    part[v] = side[v] == (2 * here <= nodes);
  *cut = (struct ebit_partition){ part, 1 };
  return EBIT_OK;
}

/* ---- All fields -------------------------------------------------------- */

static const struct ebit_value *
make_prices (struct ebit_context *context,
             const struct ebit_network_answer *answer)
{
  const size_t n = answer->prices ? answer->network->graph.edges : 0;
  double *prices;
  struct ebit_value *value
      = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &prices);
  for (size_t k = 0; value && k < n; k++)
    prices[k] = answer->prices[answer->merged->of_row[k]];
  return value;
}

static void
append_question (struct ebit_context *context,
                 const struct ebit_network_answer *answer,
                 struct ebit_bounds *bounds)
{
  ebit_append_certificate (bounds, "network",
                           ebit_copy_value (context, answer->network_value));
  ebit_append_certificate (bounds, answer->of_users ? "users" : "pairs",
                           ebit_make_pair_table (context, answer));
  if (answer->numbers_name)
    ebit_append_certificate (
        bounds, answer->numbers_name,
        ebit_make_vector (context, answer->n_pairs, answer->numbers));
  if (answer->method)
    ebit_append_certificate (bounds, "method",
                             ebit_make_text (context, answer->method));
  if (answer->objective)
    ebit_append_certificate (bounds, "objective",
                             ebit_make_text (context, answer->objective));
  ebit_append_certificate (
      bounds, "per",
      ebit_make_text (context,
                      ebit_usage_unit (answer->usage, answer->network)));
}

enum ebit_status
ebit_append_network_fields (struct ebit_context *context,
                            const struct ebit_network_answer *answer,
                            struct ebit_bounds *bounds)
{
  const struct ebit_value *flow = NULL;
  const enum ebit_status status
      = ebit_make_flow_table (context, answer, &flow);
  if (status)
    return status;
  bounds->task = answer->network->is_key ? "key" : "entanglement";
  append_question (context, answer, bounds);
  ebit_append_certificate (bounds, "usage",
                           ebit_make_vector (context,
                                             answer->network->graph.edges,
                                             answer->frequencies));
  ebit_append_certificate (bounds, "flow", flow);
  ebit_append_certificate (bounds, "paths",
                           ebit_make_path_table (context, answer));
  ebit_append_certificate (bounds, "trees",
                           ebit_make_tree_table (context, answer));
  ebit_append_certificate (bounds, "cut",
                           ebit_make_cut_table (context, answer));
  if (answer->sets)
  {
    ebit_append_certificate (bounds, "sets",
                             ebit_make_set_table (context, answer));
    ebit_append_certificate (bounds, "set_prices",
                             ebit_make_set_price_table (context, answer));
  }
  ebit_append_certificate (bounds, "flow_lower",
                           ebit_make_number (context, answer->flow_lower));
  ebit_append_certificate (bounds, "flow_upper",
                           ebit_make_number (context, answer->flow_upper));
  ebit_append_certificate (bounds, "gap_factor",
                           ebit_make_number (context, answer->gap_factor));
  ebit_append_certificate (bounds, "prices", make_prices (context, answer));
  return EBIT_OK;
}
