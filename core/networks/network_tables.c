/* The tables in bounds values of networks.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_tables.h"

#include <math.h>
#include <string.h>

#include "table.h"
#include "value.h"

#define JOINT "-" /* between the nodes of a path */

/* ---- Tables ------------------------------------------------------------ */

static struct ebit_value *
make_column (struct ebit_context *context, size_t n, double **data)
{
  return ebit_make_array (context, EBIT_NUMBERS, 1, &n, data);
}

const struct ebit_value *
ebit_make_pair_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer)
{
  const struct ebit_nodes *nodes = &answer->network->nodes;
  struct ebit_value *from
      = ebit_make_node_column (context, nodes, answer->n_pairs, answer->from);
  if (answer->of_users)
    return from;
  const struct ebit_field columns[] = {
    { "from", from },
    { "to",
      ebit_make_node_column (context, nodes, answer->n_pairs, answer->to) },
  };
  return ebit_make_table (context, 2, columns);
}

/* ---- Flow -------------------------------------------------------------- */

/* Rows of the table of flows, once to count them, once to fill them in. */
struct flow_rows
{
  size_t n;
  double *pair, *flow; /* NULL while they are counted */
  size_t *tail, *head;
};

/* Adds the paths of a pair, from tail to head of each edge. */
static void
add_paths (const struct ebit_network_answer *answer, size_t pair, double *net)
{
  const struct ebit_graph *graph = &answer->merged->graph;
  for (size_t p = 0; p < answer->n_paths; p++)
  {
    const struct ebit_path_flow *path = &answer->paths[p];
    for (size_t i = 0; i < path->length && path->pair == pair; i++)
    {
      const size_t a = path->nodes[i];
      const size_t e = ebit_find_edge (graph, a, path->nodes[i + 1]);
      net[e] += graph->tail[e] == a ? path->flow : -path->flow;
    }
  }
}

static void
take_rows (const struct ebit_graph *graph, size_t pair, const double *net,
           struct flow_rows *rows)
{
  for (size_t e = 0; e < graph->edges; e++)
  {
    if (net[e] == 0)
      continue;
    if (rows->pair)
    {
      rows->pair[rows->n] = (double)(pair + 1);
      rows->flow[rows->n] = fabs (net[e]);
      rows->tail[rows->n] = net[e] > 0 ? graph->tail[e] : graph->head[e];
      rows->head[rows->n] = net[e] > 0 ? graph->head[e] : graph->tail[e];
    }
    rows->n++;
  }
}

static enum ebit_status
collect_rows (struct ebit_context *context,
              const struct ebit_network_answer *answer, double *net,
              struct flow_rows *rows)
{
  const struct ebit_graph *graph = &answer->merged->graph;
  rows->n = 0;
  for (size_t i = 0; answer->flow && i < answer->n_flows; i++)
    take_rows (graph, i, answer->flow + i * graph->edges, rows);
  if (answer->flow)
    return EBIT_OK;
  for (size_t pair = 0; pair < answer->n_pairs && answer->n_paths > 0; pair++)
  {
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
    memset (net, 0, graph->edges * sizeof *net);
    add_paths (answer, pair, net);
    take_rows (graph, pair, net, rows);
  }
  return EBIT_OK;
}

enum ebit_status
ebit_make_flow_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer,
                      const struct ebit_value **table)
{
  const struct ebit_nodes *nodes = &answer->network->nodes;
  struct flow_rows rows = { .pair = NULL };
  double *net = ebit_work (context, answer->merged->graph.edges, sizeof *net);
  enum ebit_status status
      = net ? collect_rows (context, answer, net, &rows) : EBIT_EMEMORY;
  if (status)
    return status;
  struct ebit_value *pair = make_column (context, rows.n, &rows.pair);
  struct ebit_value *flow = make_column (context, rows.n, &rows.flow);
  rows.tail = ebit_work (context, rows.n, sizeof *rows.tail);
  rows.head = ebit_work (context, rows.n, sizeof *rows.head);
  if (!pair || !flow || !rows.tail || !rows.head)
    return EBIT_EMEMORY;
  if (rows.n > 0)
    status = collect_rows (context, answer, net, &rows);
  const struct ebit_field columns[] = {
    { "pair", pair },
    { "tail", ebit_make_node_column (context, nodes, rows.n, rows.tail) },
    { "head", ebit_make_node_column (context, nodes, rows.n, rows.head) },
    { "flow", flow },
  };
  *table = ebit_make_table (context, 4, columns);
  return status;
}

/* ---- Paths, trees ------------------------------------------------------ */

static const char *
name_path (struct ebit_context *context, const struct ebit_nodes *nodes,
           const struct ebit_path_flow *path)
{
  size_t size = 1, used = 0;
  for (size_t i = 0; i <= path->length; i++)
    size += strlen (nodes->names[path->nodes[i]]) + strlen (JOINT);
  char *text = ebit_work_unset (context, size, 1);
  for (size_t i = 0; text && i <= path->length; i++)
  {
    const char *name = nodes->names[path->nodes[i]];
    if (i > 0)
    {
      memcpy (text + used, JOINT, strlen (JOINT));
      used += strlen (JOINT);
    }
    memcpy (text + used, name, strlen (name) + 1);
    used += strlen (name);
  }
  return text;
}

const struct ebit_value *
ebit_make_path_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer)
{
  const size_t n = answer->n_paths;
  double *pair, *flow;
  struct ebit_value *pairs = make_column (context, n, &pair);
  struct ebit_value *flows = make_column (context, n, &flow);
  const char **names = ebit_work (context, n, sizeof *names);
  if (!pairs || !flows || !names)
    return NULL;
  for (size_t p = 0; p < n; p++)
  {
    pair[p] = (double)(answer->paths[p].pair + 1);
    flow[p] = answer->paths[p].flow;
    names[p] = name_path (context, &answer->network->nodes, &answer->paths[p]);
    if (!names[p])
      return NULL;
  }
  const struct ebit_field columns[]
      = { { "pair", pairs },
          { "path", ebit_make_texts (context, n, names) },
          { "flow", flows } };
  return ebit_make_table (context, 3, columns);
}

const struct ebit_value *
ebit_make_tree_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer)
{
  const struct ebit_nodes *nodes = &answer->network->nodes;
  const struct ebit_graph *graph = &answer->merged->graph;
  size_t n = 0;
  for (size_t t = 0; t < answer->n_trees; t++)
    n += answer->trees[t].length;
  double *tree, *flow;
  struct ebit_value *trees = make_column (context, n, &tree);
  struct ebit_value *flows = make_column (context, n, &flow);
  size_t *tail = ebit_work (context, n, sizeof *tail);
  size_t *head = ebit_work (context, n, sizeof *head);
  if (!trees || !flows || !tail || !head)
    return NULL;
  size_t row = 0;
  for (size_t t = 0; t < answer->n_trees; t++)
    for (size_t i = 0; i < answer->trees[t].length; i++, row++)
    {
      tree[row] = (double)(t + 1);
      flow[row] = answer->trees[t].flow;
      tail[row] = graph->tail[answer->trees[t].edges[i]];
      head[row] = graph->head[answer->trees[t].edges[i]];
    }
  const struct ebit_field columns[]
      = { { "tree", trees },
          { "tail", ebit_make_node_column (context, nodes, n, tail) },
          { "head", ebit_make_node_column (context, nodes, n, head) },
          { "flow", flows } };
  return ebit_make_table (context, 4, columns);
}

/* ---- Cuts -------------------------------------------------------------- */

static size_t
count_named (const struct ebit_network_answer *answer)
{
  size_t n = 0;
  for (size_t k = 0; k < answer->n_cuts; k++)
    for (size_t v = 0; v < answer->network->nodes.count; v++)
      n += answer->cuts[k].part[v] > 0;
  return n;
}

const struct ebit_value *
ebit_make_cut_table (struct ebit_context *context,
                     const struct ebit_network_answer *answer)
{
  const struct ebit_nodes *nodes = &answer->network->nodes;
  const size_t n = count_named (answer);
  double *cut, *part, *multiplier;
  struct ebit_value *cuts = make_column (context, n, &cut);
  struct ebit_value *parts = make_column (context, n, &part);
  struct ebit_value *multipliers = make_column (context, n, &multiplier);
  size_t *node = ebit_work (context, n, sizeof *node);
  if (!cuts || !parts || !multipliers || !node)
    return NULL;
  size_t row = 0;
  for (size_t k = 0; k < answer->n_cuts; k++)
    for (size_t v = 0; v < nodes->count; v++)
    {
      if (answer->cuts[k].part[v] == 0)
        continue;
      cut[row] = (double)(k + 1);
      part[row] = (double)answer->cuts[k].part[v];
      multiplier[row] = answer->cuts[k].multiplier;
      node[row++] = v;
    }
  const struct ebit_field columns[]
      = { { "cut", cuts },
          { "part", parts },
          { "node", ebit_make_node_column (context, nodes, n, node) },
          { "multiplier", multipliers } };
  return ebit_make_table (context, 4, columns);
}

/* ---- Sets of pairs ----------------------------------------------------- */

const struct ebit_value *
ebit_make_set_table (struct ebit_context *context,
                     const struct ebit_network_answer *answer)
{
  size_t n = 0, row = 0;
  double *set, *pair, *multiplier;
  for (size_t k = 0; k < answer->n_sets; k++)
    for (size_t i = 0; i < answer->n_pairs; i++)
      n += answer->sets[k].has[i];
  struct ebit_value *sets = make_column (context, n, &set);
  struct ebit_value *pairs = make_column (context, n, &pair);
  struct ebit_value *multipliers = make_column (context, n, &multiplier);
  if (!sets || !pairs || !multipliers)
    return NULL;
  for (size_t k = 0; k < answer->n_sets; k++)
    for (size_t i = 0; i < answer->n_pairs; i++)
    {
      if (!answer->sets[k].has[i])
        continue;
      set[row] = (double)(k + 1);
      pair[row] = (double)(i + 1);
      multiplier[row++] = answer->sets[k].multiplier;
    }
  const struct ebit_field columns[]
      = { { "set", sets }, { "pair", pairs }, { "multiplier", multipliers } };
  return ebit_make_table (context, 3, columns);
}

/* Edges without a price are left out. */
const struct ebit_value *
ebit_make_set_price_table (struct ebit_context *context,
                           const struct ebit_network_answer *answer)
{
  const struct ebit_nodes *nodes = &answer->network->nodes;
  const struct ebit_graph *graph = &answer->merged->graph;
  size_t n = 0, row = 0;
  double *set, *price;
  for (size_t k = 0; k < answer->n_sets; k++)
    for (size_t e = 0; e < graph->edges; e++)
      n += answer->sets[k].prices[e] > 0;
  struct ebit_value *sets = make_column (context, n, &set);
  struct ebit_value *prices = make_column (context, n, &price);
  size_t *tail = ebit_work (context, n + 1, sizeof *tail);
  size_t *head = ebit_work (context, n + 1, sizeof *head);
  if (!sets || !prices || !tail || !head)
    return NULL;
  for (size_t k = 0; k < answer->n_sets; k++)
    for (size_t e = 0; e < graph->edges; e++)
    {
      if (!(answer->sets[k].prices[e] > 0))
        continue;
      set[row] = (double)(k + 1);
      tail[row] = graph->tail[e];
      head[row] = graph->head[e];
      price[row++] = answer->sets[k].prices[e];
    }
  const struct ebit_field columns[]
      = { { "set", sets },
          { "tail", ebit_make_node_column (context, nodes, n, tail) },
          { "head", ebit_make_node_column (context, nodes, n, head) },
          { "price", prices } };
  return ebit_make_table (context, 4, columns);
}
