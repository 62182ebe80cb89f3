/* Minimum cuts of all pairs of nodes, as a tree.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gomory_hu.h"

#include <math.h>
#include <stdint.h>

#include "node_sets.h"
#include "push_relabel.h"

/* Of each node but 0 the one above it, and the cut between the two. */
struct growth
{
  size_t nodes, *above;
  double *value;
};

/* Node s has been cut from the one above it: nodes on its side that hang on
 * the same one hang on it from now on, and it takes that one's place where the
 * next one above is on its side too. */
static void
rehang (struct growth *growth, size_t s, const struct ebit_cut *cut)
{
  const size_t t = growth->above[s];
  growth->value[s] = cut->capacity;
  for (size_t v = 0; v < growth->nodes; v++)
    if (v != s && v != t && cut->at_source[v] && growth->above[v] == t)
      growth->above[v] = s;
  if (t == 0 || !cut->at_source[growth->above[t]])
    return;
  growth->above[s] = growth->above[t];
  growth->above[t] = s;
  growth->value[s] = growth->value[t];
  growth->value[t] = cut->capacity;
}

static enum ebit_status
grow (struct ebit_context *context, const struct ebit_joined_graph *joined,
      struct growth *growth)
{
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
  const size_t nodes = joined->graph.nodes;
  *growth = (struct growth){
    .nodes = nodes,
    .above = ebit_work (context, nodes, sizeof *growth->above),
    .value = ebit_work (context, nodes, sizeof *growth->value),
  };
  if (!growth->above || !growth->value)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_make_flow_solver (context, &joined->graph, &solver);
  if (!status)
    status = ebit_make_cut (context, &joined->graph, &cut);
  for (size_t s = 1; s < nodes && !status; s++)
  {
    status = ebit_min_cut (context, solver, joined->capacity, s,
                           growth->above[s], &cut);
    if (!status)
      rehang (growth, s, &cut);
  }
  return status;
}

/* The first node of each set stands for it, and the others hang on it. */
static enum ebit_status
unjoin (struct ebit_context *context, const struct ebit_joined_graph *joined,
        const struct growth *growth, struct ebit_node_tree *tree)
{
  size_t *first = ebit_work (context, growth->nodes, sizeof *first);
  size_t edge = 0;
  if (!first)
    return EBIT_EMEMORY;
  for (size_t v = tree->nodes; v-- > 0;)
    first[joined->node[v]] = v;
  for (size_t v = 1; v < tree->nodes; v++, edge++)
  {
    const size_t k = joined->node[v];
    const bool is_first = first[k] == v;
    tree->from[edge] = v;
    tree->to[edge] = is_first ? first[growth->above[k]] : first[k];
    tree->value[edge] = is_first ? growth->value[k] : INFINITY;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_find_cut_tree (struct ebit_context *context,
                    const struct ebit_graph *graph, const double *capacity,
                    struct ebit_node_tree *tree)
{
  struct ebit_joined_graph joined;
  struct growth growth;
  enum ebit_status status = ebit_make_node_tree (context, graph->nodes, tree);
  if (!status)
    status = ebit_join_unbounded (context, graph, capacity, &joined);
  if (!status)
    status = grow (context, &joined, &growth);
  return status ? status : unjoin (context, &joined, &growth, tree);
}
