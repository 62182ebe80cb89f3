/* Flows, paths and trees of bounds values of networks, as verifiers read them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "answer_tables.h"

/* What two sums of the same numbers may differ by, of themselves. */
#define ROUNDING 1e-9

/* ---- Flows ------------------------------------------------------------- */

enum ebit_status
ebit_read_flow_field (struct ebit_context *context,
                      const struct ebit_answered *answered, size_t n_pairs,
                      double **net)
{
  const struct ebit_range pairs
      = { 1, (double)n_pairs, false, false, EBIT_WHOLE };
  const struct ebit_range flows = { 0, INFINITY, false, false, EBIT_FINITE };
  const struct ebit_graph *graph = &answered->merged.graph;
  struct ebit_answer_table table;
  const double *pair = NULL, *flow = NULL;
  size_t *tail = NULL, *head = NULL;
  enum ebit_status status
      = ebit_read_answer_table (context, answered, "flow", "pair", &table);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "tail",
                                     &answered->network, &tail);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "head",
                                     &answered->network, &head);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "flow", &flows, &flow);
  *net = ebit_work (context, n_pairs * graph->edges + 1, sizeof **net);
  if (status || !*net)
    return status ? status : EBIT_EMEMORY;
  for (size_t i = 0; i < table.rows; i++)
  {
    const size_t e = ebit_find_edge (graph, tail[i], head[i]);
    if (e == EBIT_NOWHERE)
      return ebit_refuse_answer_edge (context, answered, "flow", tail[i],
                                      head[i]);
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

/* Adds what a path carries, whose edges are written to `edges`; false where it
 * is no path from the one node to the other. */
static bool
add_path (const struct ebit_answered *answered, const char *text, double flow,
          size_t from, size_t to, size_t *edges, double *sum)
{
  const struct ebit_graph *graph = &answered->merged.graph;
  const size_t length = trace (answered, text, from, to, graph->nodes, edges);
  size_t at = from;
  if (length == SIZE_MAX)
    return false;
  for (size_t i = 0; i < length; i++)
  {
    sum[edges[i]] += graph->tail[edges[i]] == at ? flow : -flow;
    at = ebit_other_end (graph, edges[i], at);
  }
  return true;
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
  struct ebit_answer_table table;
  char spelled[EBIT_NAME_SIZE];
  enum ebit_status status
      = ebit_read_answer_table (context, answered, "paths", "path", &table);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "flow", &flows, &flow);
  if (!status)
    status
        = ebit_find_answer_column (context, &table, "path", &column, spelled);
  double *sum = ebit_work (context, edges + 1, sizeof *sum);
  size_t *path
      = ebit_work (context, answered->merged.graph.nodes, sizeof *path);
  if (status || !sum || !path)
    return status ? status : EBIT_EMEMORY;
  for (size_t i = 0; i < table.rows; i++)
    if (!add_path (answered, ebit_text_item (column, i), flow[i], from, to,
                   path, sum))
      return ebit_refuse (context, spelled, "no path",
                          "paths of the network between the two nodes");
  for (size_t k = 0; k < edges && table.rows > 0; k++)
    if (!(fabs (sum[k] - net[k]) <= ROUNDING * fabs (net[k])))
      return ebit_refuse (context, "paths", "another flow",
                          "the field flow, as paths");
  return EBIT_OK;
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
  struct ebit_answer_table table;
  char spelled[EBIT_NAME_SIZE];
  size_t *edges = ebit_work (context, graph->nodes, sizeof *edges);
  enum ebit_status status
      = ebit_read_answer_table (context, answered, "paths", "path", &table);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "pair", &pairs, &pair);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "flow", &flows, &flow);
  if (!status)
    status
        = ebit_find_answer_column (context, &table, "path", &column, spelled);
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
            const struct ebit_answer_table *table, const double *number,
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
      return ebit_refuse_answer_edge (context, answered, "trees", tail[i],
                                      head[i]);
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
  struct ebit_answer_table table;
  const double *number, *flow;
  size_t *tail, *head;
  *trees = (struct ebit_named_trees){ .n = 0 };
  enum ebit_status status
      = ebit_read_answer_table (context, answered, "trees", "tree", &table);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "tree", &any, &number);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "tail",
                                     &answered->network, &tail);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "head",
                                     &answered->network, &head);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "flow", &any, &flow);
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
  struct ebit_answer_table table;
  char spelled[EBIT_NAME_SIZE];
  *rows = (struct ebit_node_rows){ .n = 0 };
  enum ebit_status status
      = ebit_read_answer_table (context, answered, "tree", "side", &table);
  if (!status)
    status
        = ebit_find_answer_column (context, &table, "side", &column, spelled);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "from",
                                     &answered->network, &rows->from);
  if (!status)
    status = ebit_read_answer_nodes (context, &table, "to", &answered->network,
                                     &rows->to);
  if (!status)
    status = ebit_read_answer_numbers (context, &table, "value", &any,
                                       &rows->value);
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
