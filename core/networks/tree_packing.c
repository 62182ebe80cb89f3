/* Trees that connect users, packed into the edges of a network.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tree_packing.h"

#include <math.h>
#include <string.h>

#include "linear_program.h"
#include "pair_ends.h"
#include "steiner_tree.h"

/* A tree whose prices sum to so little less than 1 adds no more than that to
 * what is packed. */
#define WORTH_WHILE 1e-11

/* A program of one row an edge, one column a tree. */
struct packing
{
  const struct ebit_graph *graph;
  struct ebit_steiner_solver *solver;
  bool is_exact;
  struct ebit_steiner_tree tree; /* the one found last */
  struct ebit_linear_model *model;
  size_t *row; /* of each edge; EBIT_NOWHERE of those that take nothing */
  double *lengths;
  size_t n, room;
  struct ebit_tree_flow *trees;
};

/* ---- The program ------------------------------------------------------- */

static enum ebit_status
add_rows (struct ebit_context *context, const double *capacity,
          struct packing *packing)
{
  const double below = -INFINITY;
  size_t rows = 0;
  for (size_t k = 0; k < packing->graph->edges; k++)
  {
    packing->row[k] = EBIT_NOWHERE;
    if (!(capacity[k] > 0))
      continue;
    const enum ebit_status status = ebit_add_linear_rows (
        context, packing->model, 1, &below, &capacity[k]);
    if (status)
      return status;
    packing->row[k] = rows++;
  }
  return EBIT_OK;
}

static enum ebit_status
start_packing (struct ebit_context *context, const struct ebit_graph *graph,
               const double *capacity, size_t n_users, const size_t *users,
               struct packing *packing)
{
  *packing = (struct packing){
    .graph = graph,
    .model = ebit_new_linear_model (context, true),
    .row = ebit_work (context, graph->edges + 1, sizeof *packing->row),
    .lengths = ebit_work (context, graph->edges + 1, sizeof (double)),
  };
  if (!packing->model || !packing->row || !packing->lengths)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_make_steiner_tree (context, graph, &packing->tree);
  if (!status)
    status = ebit_make_steiner_solver (context, graph, n_users, users,
                                       &packing->solver, &packing->is_exact);
  return status ? status : add_rows (context, capacity, packing);
}

/* A copy of the tree that was found last, in a list that grows. */
static enum ebit_status
keep_tree (struct ebit_context *context, struct packing *packing)
{
  const size_t length = packing->tree.n;
  struct ebit_tree_flow *trees = ebit_work_grown (
      context, packing->trees, packing->n, 1, sizeof *trees, &packing->room);
  if (!trees)
    return EBIT_EMEMORY;
  packing->trees = trees;
  size_t *edges = ebit_work (context, length + 1, sizeof *edges);
  if (!edges)
    return EBIT_EMEMORY;
  memcpy (edges, packing->tree.edges, length * sizeof *edges);
  packing->trees[packing->n++] = (struct ebit_tree_flow){ length, edges, 0 };
  return EBIT_OK;
}

static enum ebit_status
add_column (struct ebit_context *context, struct packing *packing)
{
  const size_t length = packing->tree.n;
  size_t *rows = ebit_work (context, length + 1, sizeof *rows);
  double *entries = ebit_work (context, length + 1, sizeof *entries);
  if (!rows || !entries)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < length; i++)
  {
    rows[i] = packing->row[packing->tree.edges[i]];
    entries[i] = 1;
  }
  const enum ebit_status status = ebit_add_linear_column (
      context, packing->model, 1, 0, INFINITY, length, rows, entries);
  return status ? status : keep_tree (context, packing);
}

/* ---- Pricing ----------------------------------------------------------- */

/* A tree that is worth while under the lengths, which are prices, or else
 * none.  Short ones are enough as long as there are any. */
static enum ebit_status
find_tree (struct ebit_context *context, struct packing *packing, bool *found)
{
  enum ebit_status status = ebit_short_tree (context, packing->solver,
                                             packing->lengths, &packing->tree);
  *found = packing->tree.length < 1 - WORTH_WHILE;
  if (status || *found || !packing->is_exact)
    return status;
  status = ebit_shortest_tree (context, packing->solver, packing->lengths,
                               &packing->tree);
  *found = packing->tree.length < 1 - WORTH_WHILE;
  return status;
}

/* Prices of the rows as lengths; edges without one are out of the question.
 */
static void
take_prices (struct packing *packing)
{
  for (size_t k = 0; k < packing->graph->edges; k++)
    packing->lengths[k]
        = packing->row[k] == EBIT_NOWHERE
              ? INFINITY
              : fmax (0, packing->model->rows.price[packing->row[k]]);
}

static bool
is_last_again (const struct packing *packing)
{
  const struct ebit_tree_flow *last = &packing->trees[packing->n - 1];
  return last->length == packing->tree.n
         && memcmp (last->edges, packing->tree.edges,
                    last->length * sizeof *last->edges)
                == 0;
}

static enum ebit_status
improve (struct ebit_context *context, struct packing *packing)
{
  struct ebit_linear_solution solution;
  enum ebit_status status = EBIT_OK;
  for (bool found = true; !status && found;)
  {
    status = ebit_solve_linear_program (context, packing->model, EBIT_PRIMAL,
                                        &solution);
    for (size_t t = 0; !status && t < packing->n; t++)
      packing->trees[t].flow = fmax (0, packing->model->columns.value[t]);
    if (status || solution.state != EBIT_LINEAR_OPTIMAL
        || ebit_time_is_up (context))
      break;
    take_prices (packing);
    status = find_tree (context, packing, &found);
    if (!status && found && is_last_again (packing))
      break; /* it is in the basis: rounding */
    if (!status && found)
      status = add_column (context, packing);
  }
  return status;
}

/* ---- Lists of trees ---------------------------------------------------- */

/* Those that carry something. */
static void
take_list (struct packing *packing, struct ebit_tree_list *list)
{
  list->n = 0;
  list->trees = packing->trees;
  for (size_t t = 0; t < packing->n; t++)
    if (packing->trees[t].flow > 0)
      list->trees[list->n++] = packing->trees[t];
}

enum ebit_status
ebit_pack_trees (struct ebit_context *context, const struct ebit_graph *graph,
                 const double *capacity, size_t n_users, const size_t *users,
                 struct ebit_tree_list *list)
{
  struct packing packing;
  *list = (struct ebit_tree_list){ .n = 0 };
  enum ebit_status status
      = start_packing (context, graph, capacity, n_users, users, &packing);
  if (status)
    return status;
  for (size_t k = 0; k < graph->edges; k++)
    packing.lengths[k] = 1 / capacity[k];
  status = ebit_short_tree (context, packing.solver, packing.lengths,
                            &packing.tree);
  if (status || isinf (packing.tree.length))
    return status;
  status = add_column (context, &packing);
  if (!status)
    status = improve (context, &packing);
  take_list (&packing, list);
  return status;
}

enum ebit_status
ebit_find_best_tree (struct ebit_context *context,
                     const struct ebit_graph *graph, const double *values,
                     size_t n_users, const size_t *users,
                     struct ebit_tree_list *list)
{
  struct ebit_steiner_solver *solver;
  struct ebit_steiner_tree tree;
  double *lengths;
  bool is_exact;
  *list = (struct ebit_tree_list){ .n = 0 };
  enum ebit_status status
      = ebit_find_lengths (context, graph->edges, values, &lengths);
  if (!status)
    status = ebit_make_steiner_tree (context, graph, &tree);
  if (!status)
    status = ebit_make_steiner_solver (context, graph, n_users, users, &solver,
                                       &is_exact);
  if (!status)
    status = is_exact ? ebit_shortest_tree (context, solver, lengths, &tree)
                      : ebit_short_tree (context, solver, lengths, &tree);
  if (status || isinf (tree.length))
    return status;
  list->n = 1;
  list->trees = ebit_work (context, 1, sizeof *list->trees);
  if (!list->trees)
    return EBIT_EMEMORY;
  list->trees[0] = (struct ebit_tree_flow){ tree.n, tree.edges, 1 };
  return EBIT_OK;
}
