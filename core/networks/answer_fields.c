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
#include "spelling.h"

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

/* ---- Tables ------------------------------------------------------------ */

/* A field that is a table, and how many rows it has, by its first column. */
struct table
{
  const char *name;
  const struct ebit_value *value;
  size_t rows;
};

static enum ebit_status
read_table (struct ebit_context *context, const struct ebit_answered *answered,
            const char *name, const char *first, struct table *table)
{
  table->name = name;
  table->value = ebit_field (answered->bounds, name);
  const struct ebit_value *column
      = table->value ? ebit_field (table->value, first) : NULL;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "a table with a column %s", first);
  if (!column)
    return ebit_refuse_kind (context, name, table->value, allowed);
  table->rows = ebit_length (column);
  return EBIT_OK;
}

/* A column with an element a row; `spelled` is what messages call it. */
static enum ebit_status
find_column (struct ebit_context *context, const struct table *table,
             const char *name, const struct ebit_value **column,
             char spelled[EBIT_NAME_SIZE])
{
  char allowed[64];
  *column = ebit_field (table->value, name);
  ebit_spell_field (context, table->name, name, spelled);
  snprintf (allowed, sizeof allowed, "a column of %zu rows", table->rows);
  return *column && ebit_length (*column) == table->rows
             ? EBIT_OK
             : ebit_refuse_kind (context, spelled, *column, allowed);
}

static enum ebit_status
read_numbers (struct ebit_context *context, const struct table *table,
              const char *name, const struct ebit_range *range,
              const double **numbers)
{
  const struct ebit_value *column;
  char spelled[EBIT_NAME_SIZE];
  size_t n;
  *numbers = NULL;
  const enum ebit_status status
      = find_column (context, table, name, &column, spelled);
  if (status || table->rows == 0)
    return status;
  return ebit_read_vector (context, spelled, column, range, &n, numbers);
}

static enum ebit_status
read_nodes (struct ebit_context *context, const struct table *table,
            const char *name, const struct ebit_network *network,
            size_t **nodes)
{
  const struct ebit_value *column;
  char spelled[EBIT_NAME_SIZE];
  enum ebit_status status
      = find_column (context, table, name, &column, spelled);
  *nodes = ebit_work (context, table->rows + 1, sizeof **nodes);
  if (!status && !*nodes)
    status = EBIT_EMEMORY;
  for (size_t i = 0; i < table->rows && !status; i++)
  {
    status
        = ebit_read_user (context, spelled, column, i, network, &(*nodes)[i]);
    if (!status)
      status = ebit_poll_if_due (context);
  }
  return status;
}

/* ---- Flows ------------------------------------------------------------- */

static enum ebit_status
refuse_edge (struct ebit_context *context,
             const struct ebit_answered *answered, const char *field,
             size_t tail, size_t head)
{
  const char *const *names = answered->network.nodes.names;
  char has[160];
  snprintf (has, sizeof has, "from %.60s to %.60s", names[tail], names[head]);
  return ebit_refuse (context, field, has, "along edges of the network");
}

enum ebit_status
ebit_read_flow_field (struct ebit_context *context,
                      const struct ebit_answered *answered, size_t n_pairs,
                      double **net)
{
  const struct ebit_range pairs
      = { 1, (double)n_pairs, false, false, EBIT_WHOLE };
  const struct ebit_range flows = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_graph *graph = &answered->merged.graph;
  struct table table;
  const double *pair = NULL, *flow = NULL;
  size_t *tail = NULL, *head = NULL;
  enum ebit_status status
      = read_table (context, answered, "flow", "pair", &table);
  if (!status)
    status = read_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = read_nodes (context, &table, "tail", &answered->network, &tail);
  if (!status)
    status = read_nodes (context, &table, "head", &answered->network, &head);
  if (!status)
    status = read_numbers (context, &table, "flow", &flows, &flow);
  *net = ebit_work (context, n_pairs * graph->edges + 1, sizeof **net);
  if (status || !*net)
    return status ? status : EBIT_EMEMORY;
  for (size_t i = 0; i < table.rows; i++)
  {
    const size_t e = ebit_find_edge (graph, tail[i], head[i]);
    if (e == EBIT_NOWHERE)
      return refuse_edge (context, answered, "flow", tail[i], head[i]);
    (*net)[((size_t)pair[i] - 1) * graph->edges + e]
        += graph->tail[e] == tail[i] ? flow[i] : -flow[i];
  }
  return EBIT_OK;
}

/* ---- Paths ------------------------------------------------------------- */

/* The edge from a node along which a path goes on, with the longest name that
 * the text continues with; *text goes on to what follows it. */
static size_t
follow (const struct ebit_answered *answered, size_t at, const char **text)
{
  const struct ebit_graph *graph = &answered->merged.graph;
  size_t best = EBIT_NOWHERE, longest = 0;
  for (size_t i = graph->first[at]; i < graph->first[at + 1]; i++)
  {
    const size_t edge = graph->incident[i];
    const char *name
        = answered->network.nodes.names[ebit_other_end (graph, edge, at)];
    const size_t length = strlen (name);
    const bool fits = strncmp (*text, name, length) == 0
                      && ((*text)[length] == '-' || (*text)[length] == '\0');
    if (fits && length > longest)
    {
      longest = length;
      best = edge;
    }
  }
  *text += longest;
  return best;
}

/* Adds what a path carries; false where it is no path from the one node to the
 * other. */
static bool
add_path (const struct ebit_answered *answered, const char *text, double flow,
          size_t from, size_t to, double *sum)
{
  const struct ebit_graph *graph = &answered->merged.graph;
  const char *first = answered->network.nodes.names[from];
  size_t at = from;
  if (!text || strncmp (text, first, strlen (first)) != 0)
    return false;
  text += strlen (first);
  while (*text == '-')
  {
    text++;
    const size_t edge = follow (answered, at, &text);
    if (edge == EBIT_NOWHERE)
      return false;
    sum[edge] += graph->tail[edge] == at ? flow : -flow;
    at = ebit_other_end (graph, edge, at);
  }
  return *text == '\0' && at == to;
}

enum ebit_status
ebit_check_paths_field (struct ebit_context *context,
                        const struct ebit_answered *answered, size_t from,
                        size_t to, const double *net)
{
  const struct ebit_range flows = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_range pairs = { 1, 1, false, false, EBIT_WHOLE };
  const size_t edges = answered->merged.graph.edges;
  const struct ebit_value *column;
  const double *pair, *flow;
  struct table table;
  char spelled[EBIT_NAME_SIZE];
  enum ebit_status status
      = read_table (context, answered, "paths", "path", &table);
  if (!status)
    status = read_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = read_numbers (context, &table, "flow", &flows, &flow);
  if (!status)
    status = find_column (context, &table, "path", &column, spelled);
  double *sum = ebit_work (context, edges + 1, sizeof *sum);
  if (status || !sum)
    return status ? status : EBIT_EMEMORY;
  for (size_t i = 0; i < table.rows; i++)
    if (!add_path (answered, ebit_text_item (column, i), flow[i], from, to,
                   sum))
      return ebit_refuse (context, spelled, "no path",
                          "paths of the network between the two nodes");
  for (size_t k = 0; k < edges && table.rows > 0; k++)
    if (!(fabs (sum[k] - net[k]) <= ROUNDING * fabs (net[k])))
      return ebit_refuse (context, "paths", "another flow",
                          "the field flow, as paths");
  return EBIT_OK;
}

/* The path that a text names, by its edges; SIZE_MAX where it is none. */
static size_t
trace (const struct ebit_answered *answered, const char *text, size_t from,
       size_t to, size_t room, size_t *edges)
{
  const char *first = answered->network.nodes.names[from];
  size_t at = from, length = 0;
  if (!text || strncmp (text, first, strlen (first)) != 0)
    return SIZE_MAX;
  text += strlen (first);
  while (*text == '-' && length < room)
  {
    text++;
    const size_t edge = follow (answered, at, &text);
    if (edge == EBIT_NOWHERE)
      return SIZE_MAX;
    edges[length++] = edge;
    at = ebit_other_end (&answered->merged.graph, edge, at);
  }
  return *text == '\0' && at == to ? length : SIZE_MAX;
}

enum ebit_status
ebit_read_paths_field (struct ebit_context *context,
                       const struct ebit_answered *answered, size_t n_pairs,
                       const size_t *from, const size_t *to,
                       struct ebit_path_list *paths)
{
  const struct ebit_range flows = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_range pairs
      = { 1, (double)n_pairs, false, false, EBIT_WHOLE };
  const struct ebit_graph *graph = &answered->merged.graph;
  const struct ebit_value *column = NULL;
  const double *pair = NULL, *flow = NULL;
  struct table table;
  char spelled[EBIT_NAME_SIZE];
  size_t *edges = ebit_work (context, graph->nodes, sizeof *edges);
  enum ebit_status status
      = read_table (context, answered, "paths", "path", &table);
  if (!status)
    status = read_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = read_numbers (context, &table, "flow", &flows, &flow);
  if (!status)
    status = find_column (context, &table, "path", &column, spelled);
  if (!status && !edges)
    status = EBIT_EMEMORY;
  for (size_t i = 0; !status && i < table.rows; i++)
  {
    const size_t p = (size_t)pair[i] - 1;
    const size_t length = trace (answered, ebit_text_item (column, i), from[p],
                                 to[p], graph->nodes, edges);
    if (length == SIZE_MAX)
      return ebit_refuse (context, spelled, "no path",
                          "paths of the network between the pair's nodes");
    status = ebit_add_path (context, graph, p, from[p], from[p], length, edges,
                            flow[i], paths);
    if (!status)
      status = ebit_poll_if_due (context);
  }
  return status;
}

enum ebit_status
ebit_check_flow_field (struct ebit_context *context,
                       const struct ebit_answered *answered, size_t n_pairs,
                       const struct ebit_path_list *paths)
{
  const struct ebit_graph *graph = &answered->merged.graph;
  double *net, most = 0;
  const enum ebit_status status
      = ebit_read_flow_field (context, answered, n_pairs, &net);
  if (status)
    return status;
  for (size_t p = 0; p < paths->n; p++)
  {
    const struct ebit_path_flow *path = &paths->paths[p];
    most = fmax (most, path->flow);
    for (size_t i = 0; i < path->length; i++)
    {
      const size_t e
          = ebit_find_edge (graph, path->nodes[i], path->nodes[i + 1]);
      net[path->pair * graph->edges + e]
          -= graph->tail[e] == path->nodes[i] ? path->flow : -path->flow;
    }
  }
  for (size_t k = 0; k < n_pairs * graph->edges; k++)
    if (!(fabs (net[k]) <= ROUNDING * most))
      return ebit_refuse (context, "flow", "another flow",
                          "what the field paths adds up to");
  return EBIT_OK;
}

/* ---- Trees ------------------------------------------------------------- */

/* Rows of one tree stand together, and say the same flow. */
static enum ebit_status
fill_trees (struct ebit_context *context, const struct ebit_answered *answered,
            const struct table *table, const double *number,
            const size_t *tail, const size_t *head, const double *flow,
            struct ebit_named_trees *trees)
{
  size_t *edges = ebit_work (context, table->rows + 1, sizeof *edges);
  trees->trees = ebit_work (context, table->rows + 1, sizeof *trees->trees);
  if (!edges || !trees->trees)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < table->rows; i++)
  {
    edges[i] = ebit_find_edge (&answered->merged.graph, tail[i], head[i]);
    if (edges[i] == EBIT_NOWHERE)
      return refuse_edge (context, answered, "trees", tail[i], head[i]);
    if (number[i] == (double)(trees->n + 1))
      trees->trees[trees->n++]
          = (struct ebit_tree_flow){ 0, &edges[i], flow[i] };
    struct ebit_tree_flow *last = &trees->trees[trees->n - (trees->n > 0)];
    if (number[i] != (double)trees->n || last->flow != flow[i])
      return ebit_refuse (context, "trees", "in disorder",
                          "one tree after another, each of one flow");
    last->length++;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_read_trees_field (struct ebit_context *context,
                       const struct ebit_answered *answered,
                       struct ebit_named_trees *trees)
{
  const struct ebit_range any = { 0, INFINITY, false, false, EBIT_FINITE };
  struct table table;
  const double *number, *flow;
  size_t *tail, *head;
  *trees = (struct ebit_named_trees){ .n = 0 };
  enum ebit_status status
      = read_table (context, answered, "trees", "tree", &table);
  if (!status)
    status = read_numbers (context, &table, "tree", &any, &number);
  if (!status)
    status = read_nodes (context, &table, "tail", &answered->network, &tail);
  if (!status)
    status = read_nodes (context, &table, "head", &answered->network, &head);
  if (!status)
    status = read_numbers (context, &table, "flow", &any, &flow);
  return status ? status
                : fill_trees (context, answered, &table, number, tail, head,
                              flow, trees);
}

enum ebit_status
ebit_read_tree_field (struct ebit_context *context,
                      const struct ebit_answered *answered,
                      struct ebit_node_rows *rows)
{
  const struct ebit_range any
      = { 0, INFINITY, false, false, EBIT_OR_INFINITE };
  const struct ebit_value *column;
  struct table table;
  char spelled[EBIT_NAME_SIZE];
  *rows = (struct ebit_node_rows){ .n = 0 };
  enum ebit_status status
      = read_table (context, answered, "tree", "side", &table);
  if (!status)
    status = find_column (context, &table, "side", &column, spelled);
  if (!status)
    status = read_nodes (context, &table, "from", &answered->network,
                         &rows->from);
  if (!status)
    status = read_nodes (context, &table, "to", &answered->network, &rows->to);
  if (!status)
    status = read_numbers (context, &table, "value", &any, &rows->value);
  if (status)
    return status;
  rows->side = ebit_work (context, table.rows + 1, sizeof *rows->side);
  for (; rows->side && rows->n < table.rows; rows->n++)
  {
    const char *side = ebit_text_item (column, rows->n);
    if (!side)
      return ebit_refuse_kind (context, spelled, column, "texts");
    rows->side[rows->n] = side;
  }
  return rows->side ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- Cuts -------------------------------------------------------------- */

static enum ebit_status
fill_cuts (struct ebit_context *context, const struct table *table,
           size_t nodes, const double *cut, const double *multiplier,
           const size_t *node, struct ebit_named_cuts *cuts)
{
  for (size_t i = 0; i < table->rows; i++)
    if (cut[i] > (double)cuts->n)
      cuts->n = (size_t)cut[i];
  cuts->side = ebit_work (context, cuts->n * nodes + 1, sizeof *cuts->side);
  cuts->multiplier
      = ebit_work (context, cuts->n + 1, sizeof *cuts->multiplier);
  if (!cuts->side || !cuts->multiplier)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < cuts->n; k++)
    cuts->multiplier[k] = INFINITY;
  for (size_t i = 0; i < table->rows; i++)
  {
    const size_t k = (size_t)cut[i] - 1;
    cuts->side[k * nodes + node[i]] = true;
    cuts->multiplier[k] = fmin (cuts->multiplier[k], multiplier[i]);
  }
  for (size_t k = 0; k < cuts->n; k++)
    if (isinf (cuts->multiplier[k]))
      return ebit_refuse (context, "cut", "without nodes in one of its cuts",
                          "a table that names nodes of each");
  return EBIT_OK;
}

enum ebit_status
ebit_read_cut_field (struct ebit_context *context,
                     const struct ebit_answered *answered,
                     struct ebit_named_cuts *cuts)
{
  const struct ebit_range any = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_range one = { 1, 1, false, false, EBIT_WHOLE };
  struct table table;
  const double *cut, *part, *multiplier;
  size_t *node;
  *cuts = (struct ebit_named_cuts){ .n = 0 };
  enum ebit_status status
      = read_table (context, answered, "cut", "cut", &table);
  const struct ebit_range number
      = { 1, (double)(status ? 1 : table.rows), false, false, EBIT_WHOLE };
  if (!status)
    status = read_numbers (context, &table, "cut", &number, &cut);
  if (!status)
    status = read_numbers (context, &table, "part", &one, &part);
  if (!status)
    status = read_numbers (context, &table, "multiplier", &any, &multiplier);
  if (!status)
    status = read_nodes (context, &table, "node", &answered->network, &node);
  return status ? status
                : fill_cuts (context, &table, answered->network.nodes.count,
                             cut, multiplier, node, cuts);
}

static enum ebit_status
fill_partitions (struct ebit_context *context, const struct table *table,
                 const double *cut, const double *part,
                 const double *multiplier, const size_t *node, size_t nodes,
                 size_t *n_cuts, struct ebit_partition **cuts)
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
  struct table table;
  const double *cut = NULL, *part = NULL, *multiplier = NULL;
  size_t *node = NULL;
  *n_cuts = 0;
  enum ebit_status status
      = read_table (context, answered, "cut", "cut", &table);
  const struct ebit_range number
      = { 1, (double)(status ? 1 : table.rows), false, false, EBIT_WHOLE };
  const struct ebit_range parts
      = { 1, (double)nodes, false, false, EBIT_WHOLE };
  if (!status)
    status = read_numbers (context, &table, "cut", &number, &cut);
  if (!status)
    status = read_numbers (context, &table, "part", &parts, &part);
  if (!status)
    status = read_numbers (context, &table, "multiplier", &any, &multiplier);
  if (!status)
    status = read_nodes (context, &table, "node", &answered->network, &node);
  return status ? status
                : fill_partitions (context, &table, cut, part, multiplier,
                                   node, nodes, n_cuts, cuts);
}

/* ---- Sets of pairs ----------------------------------------------------- */

static enum ebit_status
fill_sets (struct ebit_context *context, const struct table *table,
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
  struct table table;
  enum ebit_status status
      = read_table (context, answered, "sets", "set", &table);
  const struct ebit_range number
      = { 1, (double)(status ? 1 : table.rows), false, false, EBIT_WHOLE };
  if (!status)
    status = read_numbers (context, &table, "set", &number, &set);
  if (!status)
    status = read_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = read_numbers (context, &table, "multiplier", &any, &multiplier);
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
      return refuse_edge (context, answered, "set_prices", tail[i], head[i]);
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
  struct table table;
  enum ebit_status status
      = read_sets (context, answered, n_pairs, n_sets, sets);
  if (!status)
    status = read_table (context, answered, "set_prices", "set", &table);
  const struct ebit_range number
      = { 1, (double)(status ? 1 : *n_sets), false, false, EBIT_WHOLE };
  if (!status)
    status = read_numbers (context, &table, "set", &number, &set);
  if (!status)
    status = read_nodes (context, &table, "tail", network, &tail);
  if (!status)
    status = read_nodes (context, &table, "head", network, &head);
  if (!status)
    status = read_numbers (context, &table, "price", &any, &price);
  return status ? status
                : fill_set_prices (context, answered, table.rows, set, tail,
                                   head, price, *n_sets, *sets);
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
