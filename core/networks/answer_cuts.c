/* Cuts, and sets of pairs, of bounds values of networks, as verifiers read
 * them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "answer_tables.h"

/* ---- Cuts -------------------------------------------------------------- */

static enum ebit_status
fill_partitions (struct ebit_context *context,
                 const struct ebit_answer_table *table, const double *cut,
                 const double *part, const double *multiplier,
                 const size_t *node, size_t nodes, size_t *n_cuts,
                 struct ebit_partition **cuts)
{
  for (size_t i = 0; i < table->rows; i++)
    if (cut[i] > (double)*n_cuts)
      *n_cuts = (size_t)cut[i];
  size_t *parts = ebit_work (context, *n_cuts * nodes + 1, sizeof *parts);
  *cuts = ebit_work (context, *n_cuts + 1, sizeof **cuts);
  if (!parts || !*cuts)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < *n_cuts; k++)
    (*cuts)[k] = (struct ebit_partition){ parts + k * nodes, INFINITY };
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_partition *each = &(*cuts)[(size_t)cut[i] - 1];
    if (isfinite (each->multiplier) && each->multiplier != multiplier[i])
      return ebit_refuse (context, "cut", "of two multipliers",
                          "of one multiplier a cut");
    each->multiplier = multiplier[i];
    parts[((size_t)cut[i] - 1) * nodes + node[i]] = (size_t)part[i];
  }
  for (size_t k = 0; k < *n_cuts; k++)
    if (isinf ((*cuts)[k].multiplier))
      return ebit_refuse (context, "cut", "without nodes in one of its cuts",
                          "a table that names nodes of each");
  return EBIT_OK;
}

enum ebit_status
ebit_read_partitions (struct ebit_context *context,
                      const struct ebit_answered *answered, size_t *n_cuts,
                      struct ebit_partition **cuts)
{
  const struct ebit_range any = { 0, INFINITY, false, false, EBIT_FINITE };
  const size_t nodes = answered->network.nodes.count;
  struct ebit_answer_table table;
  const double *cut = NULL, *part = NULL, *multiplier = NULL;
  size_t *node = NULL;
  *n_cuts = 0;
  enum ebit_status status
      = ebit_read_answer_table (context, answered, "cut", "cut", &table);
  const struct ebit_range number
      = { 1, (double)(status ? 1 : table.rows), false, false, EBIT_WHOLE };
  const struct ebit_range one = { 1, 1, false, false, EBIT_WHOLE };
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "cut", &number, &cut);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "part", &one, &part);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "multiplier", &any,
                                       &multiplier);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "node",
                                     &answered->network, &node);
  return status ? status
                : fill_partitions (context, &table, cut, part, multiplier,
                                   node, nodes, n_cuts, cuts);
}

enum ebit_status
ebit_read_cut_field (struct ebit_context *context,
                     const struct ebit_answered *answered,
                     struct ebit_named_cuts *cuts)
{
  const size_t nodes = answered->network.nodes.count;
  struct ebit_partition *read = NULL;
  *cuts = (struct ebit_named_cuts){ .n = 0 };
  const enum ebit_status status
      = ebit_read_partitions (context, answered, &cuts->n, &read);
  if (status)
    return status;
  cuts->side = ebit_work (context, cuts->n * nodes + 1, sizeof *cuts->side);
  cuts->multiplier
      = ebit_work (context, cuts->n + 1, sizeof *cuts->multiplier);
  if (!cuts->side || !cuts->multiplier)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < cuts->n; k++)
  {
    cuts->multiplier[k] = read[k].multiplier;
    for (size_t v = 0; v < nodes; v++)
      cuts->side[k * nodes + v] = read[k].part[v] == 1;
  }
  return EBIT_OK;
}

/* ---- Sets of pairs ----------------------------------------------------- */

static enum ebit_status
fill_sets (struct ebit_context *context, const struct ebit_answer_table *table,
           size_t n_pairs, const double *set, const double *pair,
           const double *multiplier, size_t *n_sets,
           struct ebit_pair_set **sets)
{
  *n_sets = 0;
  for (size_t i = 0; i < table->rows; i++)
    *n_sets = set[i] > (double)*n_sets ? (size_t)set[i] : *n_sets;
  bool *has = ebit_work (context, *n_sets * n_pairs + 1, sizeof *has);
  *sets = ebit_work (context, *n_sets + 1, sizeof **sets);
  if (!has || !*sets)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < *n_sets; k++)
    (*sets)[k] = (struct ebit_pair_set){ has + k * n_pairs, NULL, INFINITY };
  for (size_t i = 0; i < table->rows; i++)
  {
    const size_t k = (size_t)set[i] - 1;
    if (isfinite ((*sets)[k].multiplier)
        && (*sets)[k].multiplier != multiplier[i])
      return ebit_refuse (context, "sets", "of two multipliers",
                          "of one multiplier a set");
    (*sets)[k].multiplier = multiplier[i];
    has[k * n_pairs + (size_t)pair[i] - 1] = true;
  }
  for (size_t k = 0; k < *n_sets; k++)
    if (isinf ((*sets)[k].multiplier))
      return ebit_refuse (context, "sets", "without pairs in one of its sets",
                          "a table that names pairs of each");
  return EBIT_OK;
}

static enum ebit_status
read_sets (struct ebit_context *context, const struct ebit_answered *answered,
           size_t n_pairs, size_t *n_sets, struct ebit_pair_set **sets)
{
  const struct ebit_range any = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_range pairs
      = { 1, (double)n_pairs, false, false, EBIT_WHOLE };
  const double *set = NULL, *pair = NULL, *multiplier = NULL;
  struct ebit_answer_table table;
  enum ebit_status status
      = ebit_read_answer_table (context, answered, "sets", "set", &table);
  const struct ebit_range number
      = { 1, (double)(status ? 1 : table.rows), false, false, EBIT_WHOLE };
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "set", &number, &set);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "multiplier", &any,
                                       &multiplier);
  return status ? status
                : fill_sets (context, &table, n_pairs, set, pair, multiplier,
                             n_sets, sets);
}

/* Edges that are not named have the price 0. */
static enum ebit_status
fill_set_prices (struct ebit_context *context,
                 const struct ebit_answered *answered, size_t rows,
                 const double *set, const size_t *tail, const size_t *head,
                 const double *price, size_t n_sets,
                 struct ebit_pair_set *sets)
{
  const struct ebit_graph *graph = &answered->merged.graph;
  double *prices
      = ebit_work (context, n_sets * graph->edges + 1, sizeof *prices);
  if (!prices)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n_sets; k++)
    sets[k].prices = prices + k * graph->edges;
  for (size_t i = 0; i < rows; i++)
  {
    const size_t e = ebit_find_edge (graph, tail[i], head[i]);
    if (e == EBIT_NOWHERE)
      return ebit_refuse_answer_edge (context, answered, "set_prices", tail[i],
                                      head[i]);
    prices[((size_t)set[i] - 1) * graph->edges + e] = price[i];
  }
  return EBIT_OK;
}

enum ebit_status
ebit_read_sets_fields (struct ebit_context *context,
                       const struct ebit_answered *answered, size_t n_pairs,
                       size_t *n_sets, struct ebit_pair_set **sets)
{
  const struct ebit_range any = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_network *network = &answered->network;
  const double *set = NULL, *price = NULL;
  size_t *tail = NULL, *head = NULL;
  struct ebit_answer_table table;
  enum ebit_status status
      = read_sets (context, answered, n_pairs, n_sets, sets);
  if (!status)
    status = ebit_read_answer_table (context, answered, "set_prices", "set",
                                     &table);
  const struct ebit_range number
      = { 1, (double)(status ? 1 : *n_sets), false, false, EBIT_WHOLE };
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "set", &number, &set);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "tail", network, &tail);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "head", network, &head);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "price", &any, &price);
  return status ? status
                : fill_set_prices (context, answered, table.rows, set, tail,
                                   head, price, *n_sets, *sets);
}
