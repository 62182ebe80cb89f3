/* Trees of a graph that connect a set of its nodes, the terminals.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "steiner_tree.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "node_sets.h"

/* Sets of terminals are bits; the last terminal is in none of them, but the
 * root of every tree. */
#define MOST_BITS 20

/* Of one tree: some seconds, and some hundred MiB. */
#define MOST_STEPS 2e9
#define MOST_NUMBERS 2e7

/* No edge. */
#define NONE UINT32_MAX

struct ebit_steiner_solver
{
  const struct ebit_graph *graph;
  size_t n_terminals;
  const size_t *terminals;
  struct ebit_path_tree paths;
  struct ebit_node_sets sets;
  bool *is_chosen; /* by edge */
  size_t *degree;  /* by node, of chosen edges */
  size_t *stack;   /* of nodes, or of (set, node) */
  /* The shortest tree of a set and a node, number set * nodes + node. */
  double *length;
  uint32_t *last; /* the edge from that node on, or NONE, and then */
  uint32_t *part; /* two trees meet there, of this set and of what is left */
  bool *is_in;    /* by terminal, in a short tree as far as it is */
};

/* ---- Making ------------------------------------------------------------ */

enum ebit_status
ebit_make_steiner_tree (struct ebit_context *context,
                        const struct ebit_graph *graph,
                        struct ebit_steiner_tree *tree)
{
  *tree = (struct ebit_steiner_tree){
    .edges = ebit_work (context, graph->nodes + 1, sizeof *tree->edges)
  };
  return tree->edges ? EBIT_OK : EBIT_EMEMORY;
}

static bool
is_in_reach (size_t nodes, size_t n_terminals, size_t edges)
{
  const double bits = (double)(n_terminals - 1), n = (double)nodes;
  return n_terminals - 1 <= MOST_BITS && edges < NONE
         && pow (3, bits) * n <= MOST_STEPS
         && pow (2, bits) * n <= MOST_NUMBERS;
}

static enum ebit_status
make_tables (struct ebit_context *context, struct ebit_steiner_solver *solver)
{
  const size_t n
      = ((size_t)1 << (solver->n_terminals - 1)) * solver->graph->nodes;
  solver->length = ebit_work_unset (context, n, sizeof *solver->length);
  solver->last = ebit_work_unset (context, n, sizeof *solver->last);
  solver->part = ebit_work_unset (context, n, sizeof *solver->part);
  return solver->length && solver->last && solver->part ? EBIT_OK
                                                        : EBIT_EMEMORY;
}

enum ebit_status
ebit_make_steiner_solver (struct ebit_context *context,
                          const struct ebit_graph *graph, size_t n_terminals,
                          const size_t *terminals,
                          struct ebit_steiner_solver **solver, bool *is_exact)
{
  const size_t nodes = graph->nodes, k = n_terminals;
  struct ebit_steiner_solver *made = ebit_work (context, 1, sizeof *made);
  if (!made)
    return EBIT_EMEMORY;
  *made = (struct ebit_steiner_solver){
    .graph = graph,
    .n_terminals = k,
    .terminals = terminals,
    .is_chosen = ebit_work (context, graph->edges + 1, sizeof (bool)),
    .degree = ebit_work (context, nodes, sizeof *made->degree),
    .stack = ebit_work (context, 4 * nodes, sizeof *made->stack),
    .is_in = ebit_work (context, k, sizeof *made->is_in),
  };
  if (!made->is_chosen || !made->degree || !made->stack || !made->is_in)
    return EBIT_EMEMORY;
  *solver = made;
  *is_exact = is_in_reach (nodes, k, graph->edges);
  enum ebit_status status = ebit_make_path_tree (context, graph, &made->paths);
  if (!status)
    status = ebit_make_node_sets (context, nodes, &made->sets);
  if (!status && *is_exact)
    status = make_tables (context, made);
  return status;
}

/* ---- From chosen edges to a tree --------------------------------------- */

/* Drops chosen edges that close a cycle, which ties leave. */
static void
drop_cycles (struct ebit_steiner_solver *solver)
{
  const struct ebit_graph *graph = solver->graph;
  for (size_t v = 0; v < graph->nodes; v++)
  {
    solver->sets.above[v] = v;
    solver->degree[v] = 0;
  }
  for (size_t k = 0; k < graph->edges; k++)
    if (solver->is_chosen[k])
    {
      solver->is_chosen[k]
          = ebit_join_sets (&solver->sets, graph->tail[k], graph->head[k]);
      solver->degree[graph->tail[k]] += solver->is_chosen[k];
      solver->degree[graph->head[k]] += solver->is_chosen[k];
    }
}

/* The one chosen edge at a leaf. */
static size_t
last_edge (const struct ebit_steiner_solver *solver, size_t leaf)
{
  const struct ebit_graph *graph = solver->graph;
  size_t i = graph->first[leaf];
  while (!solver->is_chosen[graph->incident[i]])
    i++;
  return graph->incident[i];
}

/* Drops leaves that are no terminals, until there are none. */
static void
drop_leaves (struct ebit_steiner_solver *solver)
{
  const size_t nodes = solver->graph->nodes;
  size_t waiting = 0;
  for (size_t i = 0; i < solver->n_terminals; i++)
    solver->degree[solver->terminals[i]] += nodes; /* never a leaf */
  for (size_t v = 0; v < nodes; v++)
    if (solver->degree[v] == 1)
      solver->stack[waiting++] = v;
  while (waiting > 0)
  {
    const size_t leaf = solver->stack[--waiting];
    const size_t edge = last_edge (solver, leaf);
    const size_t to = ebit_other_end (solver->graph, edge, leaf);
    solver->is_chosen[edge] = false;
    solver->degree[leaf] = 0;
    if (--solver->degree[to] == 1)
      solver->stack[waiting++] = to;
  }
}

static void
take_tree (struct ebit_steiner_solver *solver, const double *lengths,
           struct ebit_steiner_tree *tree)
{
  drop_cycles (solver);
  drop_leaves (solver);
  tree->n = 0;
  tree->length = 0;
  for (size_t k = 0; k < solver->graph->edges; k++)
    if (solver->is_chosen[k])
    {
      tree->edges[tree->n++] = k;
      tree->length += lengths[k];
    }
}

static void
choose_none (struct ebit_steiner_solver *solver,
             struct ebit_steiner_tree *tree)
{
  memset (solver->is_chosen, 0, solver->graph->edges * sizeof (bool));
  tree->n = 0;
  tree->length = INFINITY;
}

/* ---- The shortest one -------------------------------------------------- */

/* Two trees that meet in a node: the best of all ways to part the set, one
 * half of which has its lowest terminal. */
static enum ebit_status
meet (struct ebit_context *context, struct ebit_steiner_solver *solver,
      size_t set)
{
  const size_t nodes = solver->graph->nodes, lowest = set & (~set + 1);
  double *length = solver->length + set * nodes;
  uint32_t *part = solver->part + set * nodes;
  for (size_t sub = (set - 1) & set; sub > 0; sub = (sub - 1) & set)
  {
    const double *a = solver->length + sub * nodes;
    const double *b = solver->length + (set ^ sub) * nodes;
    if (!(sub & lowest))
      continue;
    for (size_t v = 0; v < nodes; v++)
      if (a[v] + b[v] < length[v])
      {
        length[v] = a[v] + b[v];
        part[v] = (uint32_t)sub;
      }
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  return EBIT_OK;
}

/* The shortest trees of a set and each node, from those of smaller sets. */
static enum ebit_status
solve_set (struct ebit_context *context, struct ebit_steiner_solver *solver,
           size_t set, const double *lengths)
{
  const size_t nodes = solver->graph->nodes;
  double *length = solver->length + set * nodes;
  uint32_t *last = solver->last + set * nodes;
  for (size_t v = 0; v < nodes; v++)
  {
    length[v] = INFINITY;
    solver->part[set * nodes + v] = 0;
  }
  for (size_t i = 0; i + 1 < solver->n_terminals; i++)
    if (set == (size_t)1 << i)
      length[solver->terminals[i]] = 0;
  enum ebit_status status = meet (context, solver, set);
  memcpy (solver->paths.length, length, nodes * sizeof *length);
  if (!status)
    status
        = ebit_spread_paths (context, solver->graph, lengths, &solver->paths);
  memcpy (length, solver->paths.length, nodes * sizeof *length);
  for (size_t v = 0; v < nodes; v++)
    last[v] = solver->paths.last[v] == EBIT_NOWHERE
                  ? NONE
                  : (uint32_t)solver->paths.last[v];
  return status;
}

/* The edges of the tree of all terminals; the stack has no more entries than
 * the tree has ends. */
static void
choose_shortest (struct ebit_steiner_solver *solver)
{
  const size_t nodes = solver->graph->nodes;
  size_t *stack = solver->stack, waiting = 0;
  stack[waiting++] = ((size_t)1 << (solver->n_terminals - 1)) - 1;
  stack[waiting++] = solver->terminals[solver->n_terminals - 1];
  while (waiting > 0)
  {
    size_t v = stack[--waiting];
    const size_t set = stack[--waiting];
    for (uint32_t edge; (edge = solver->last[set * nodes + v]) != NONE;)
    {
      solver->is_chosen[edge] = true;
      v = ebit_other_end (solver->graph, edge, v);
    }
    const size_t sub = solver->part[set * nodes + v];
    if (sub == 0)
      continue;
    stack[waiting++] = sub;
    stack[waiting++] = v;
    stack[waiting++] = set ^ sub;
    stack[waiting++] = v;
  }
}

enum ebit_status
ebit_shortest_tree (struct ebit_context *context,
                    struct ebit_steiner_solver *solver, const double *lengths,
                    struct ebit_steiner_tree *tree)
{
  const size_t all = (size_t)1 << (solver->n_terminals - 1);
  const size_t root = solver->terminals[solver->n_terminals - 1];
  enum ebit_status status = EBIT_OK;
  choose_none (solver, tree);
  for (size_t set = 1; set < all && !status; set++)
    status = solve_set (context, solver, set, lengths);
  if (status
      || isinf (solver->length[(all - 1) * solver->graph->nodes + root]))
    return status;
  choose_shortest (solver);
  take_tree (solver, lengths, tree);
  return EBIT_OK;
}

/* ---- A short one ------------------------------------------------------- */

/* Chooses the path to a node along the tree of paths. */
static void
choose_path (struct ebit_steiner_solver *solver, size_t to)
{
  size_t edge;
  while ((edge = solver->paths.last[to]) != EBIT_NOWHERE)
  {
    solver->is_chosen[edge] = true;
    to = ebit_other_end (solver->graph, edge, to);
  }
}

/* The paths from all nodes of the tree so far. */
static enum ebit_status
spread_tree (struct ebit_context *context, struct ebit_steiner_solver *solver,
             const double *lengths)
{
  const struct ebit_graph *graph = solver->graph;
  double *length = solver->paths.length;
  for (size_t v = 0; v < graph->nodes; v++)
    length[v] = INFINITY;
  length[solver->terminals[0]] = 0;
  for (size_t k = 0; k < graph->edges; k++)
    if (solver->is_chosen[k])
      length[graph->tail[k]] = length[graph->head[k]] = 0;
  return ebit_spread_paths (context, graph, lengths, &solver->paths);
}

/* The nearest terminal that is not in the tree. */
static size_t
find_nearest (const struct ebit_steiner_solver *solver)
{
  const double *length = solver->paths.length;
  size_t nearest = EBIT_NOWHERE;
  for (size_t i = 0; i < solver->n_terminals; i++)
    if (!solver->is_in[i]
        && (nearest == EBIT_NOWHERE
            || length[solver->terminals[i]]
                   < length[solver->terminals[nearest]]))
      nearest = i;
  return nearest;
}

/* R. C. Prim's way: the nearest terminal joins by its path from the tree (H.
 * Takahashi, A. Matsuyama, Math. Japonica 24 (1980) 573). */
enum ebit_status
ebit_short_tree (struct ebit_context *context,
                 struct ebit_steiner_solver *solver, const double *lengths,
                 struct ebit_steiner_tree *tree)
{
  choose_none (solver, tree);
  for (size_t i = 0; i < solver->n_terminals; i++)
    solver->is_in[i] = i == 0;
  for (size_t joined = 1; joined < solver->n_terminals; joined++)
  {
    const enum ebit_status status = spread_tree (context, solver, lengths);
    if (status)
      return status;
    const size_t nearest = find_nearest (solver);
    if (isinf (solver->paths.length[solver->terminals[nearest]]))
      return EBIT_OK;
    solver->is_in[nearest] = true;
    choose_path (solver, solver->terminals[nearest]);
  }
  take_tree (solver, lengths, tree);
  return EBIT_OK;
}
