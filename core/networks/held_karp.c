/* The bound of M. Held and R. M. Karp on tours through a few nodes, as a
 * packing of cuts.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "held_karp.h"

#include <math.h>
#include <string.h>

#include "linear_program.h"
#include "push_relabel.h"

/* What may be missing across a cut, of 2: the packing is fitted afterwards, so
 * that this costs no more than its size. */
#define MISSING 1e-11

/* The complete graph of the nodes; edge (v, w), v > w, is v (v - 1) / 2 + w.
 */
struct complete
{
  size_t n;
  struct ebit_graph graph;
  double *x; /* the value of each edge */
  struct ebit_flow_solver *solver;
  struct ebit_cut cut;
};

/* ---- Making ------------------------------------------------------------ */

static enum ebit_status
make_complete (struct ebit_context *context, size_t n,
               struct complete *complete)
{
  const size_t edges = n * (n - 1) / 2;
  size_t *tail = ebit_work (context, edges, sizeof *tail);
  size_t *head = ebit_work (context, edges, sizeof *head);
  complete->n = n;
  complete->x = ebit_work (context, edges, sizeof *complete->x);
  if (!tail || !head || !complete->x)
    return EBIT_EMEMORY;
  size_t edge = 0;
  for (size_t v = 0; v < n; v++)
    for (size_t w = 0; w < v; w++, edge++)
    {
      tail[edge] = v;
      head[edge] = w;
    }
  enum ebit_status status
      = ebit_build_graph (context, n, edges, tail, head, &complete->graph);
  if (!status)
    status
        = ebit_make_flow_solver (context, &complete->graph, &complete->solver);
  return status ? status
                : ebit_make_cut (context, &complete->graph, &complete->cut);
}

/* Cuts as rows of a program, and as the sides of a packing, which has room for
 * twice as many each time that there is none. */
static enum ebit_status
add_side (struct ebit_context *context, struct ebit_cut_packing *packing,
          const bool *side)
{
  const size_t n = packing->n, cuts = packing->cuts;
  if ((cuts & (cuts - 1)) == 0) /* room is used up */
  {
    bool *grown = ebit_work (context, (2 * cuts + 1) * n, sizeof *grown);
    if (!grown)
      return EBIT_EMEMORY;
    if (cuts > 0)
      memcpy (grown, packing->side, cuts * n * sizeof *grown);
    packing->side = grown;
  }
  for (size_t v = 0; v < n; v++)
    packing->side[cuts * n + v] = side[v] != side[0];
  packing->cuts++;
  return EBIT_OK;
}

/* ---- The packing as a program ------------------------------------------ */

/* Maximise the sum of the multipliers of the cuts, of which no edge takes more
 * than its distance: the dual of the bound, whose prices are x. */
static enum ebit_status
start_program (struct ebit_context *context, const struct complete *complete,
               const double *distance, struct ebit_linear_model **model)
{
  const struct ebit_graph *graph = &complete->graph;
  double *lower = ebit_work (context, graph->edges, sizeof *lower);
  double *upper = ebit_work (context, graph->edges, sizeof *upper);
  *model = ebit_new_linear_model (context, true);
  if (!lower || !upper || !*model)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < graph->edges; k++)
  {
    lower[k] = -INFINITY;
    upper[k] = distance[graph->tail[k] * complete->n + graph->head[k]];
  }
  return ebit_add_linear_rows (context, *model, graph->edges, lower, upper);
}

static enum ebit_status
add_cut (struct ebit_context *context, const struct complete *complete,
         const bool *side, struct ebit_linear_model *model,
         struct ebit_cut_packing *packing)
{
  const struct ebit_graph *graph = &complete->graph;
  size_t *rows = ebit_work (context, graph->edges, sizeof *rows), n = 0;
  double *entries = ebit_work (context, graph->edges, sizeof *entries);
  if (!rows || !entries)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < graph->edges; k++)
    if (side[graph->tail[k]] != side[graph->head[k]])
    {
      rows[n] = k;
      entries[n++] = 1;
    }
  const enum ebit_status status = ebit_add_linear_column (
      context, model, 1, 0, INFINITY, n, rows, entries);
  return status ? status : add_side (context, packing, side);
}

/* Adds the cuts that x does not respect, one a node at most: x is a half of
 * that of the bound, so that 1 has to be across. */
static enum ebit_status
add_violated (struct ebit_context *context, struct complete *complete,
              struct ebit_linear_model *model,
              struct ebit_cut_packing *packing, size_t *added)
{
  enum ebit_status status = EBIT_OK;
  *added = 0;
  for (size_t v = 1; v < complete->n && !status; v++)
  {
    status = ebit_min_cut (context, complete->solver, complete->x, 0, v,
                           &complete->cut);
    if (status || complete->cut.capacity >= 1 - MISSING)
      continue;
    status
        = add_cut (context, complete, complete->cut.at_source, model, packing);
    ++*added;
  }
  return status;
}

/* The cuts around single nodes come first. */
static enum ebit_status
add_single_nodes (struct ebit_context *context,
                  const struct complete *complete,
                  struct ebit_linear_model *model,
                  struct ebit_cut_packing *packing)
{
  enum ebit_status status = EBIT_OK;
  bool *side = ebit_work (context, complete->n, sizeof *side);
  if (!side)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < complete->n && !status; v++)
  {
    if (v == 1 && complete->n == 2)
      break; /* the same cut */
    side[v] = true;
    status = add_cut (context, complete, side, model, packing);
    side[v] = false;
  }
  return status;
}

static enum ebit_status
take_multipliers (struct ebit_context *context,
                  const struct ebit_linear_model *model,
                  struct ebit_cut_packing *packing)
{
  packing->multiplier
      = ebit_work (context, packing->cuts, sizeof *packing->multiplier);
  if (!packing->multiplier)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < packing->cuts; k++)
    packing->multiplier[k] = fmax (0, model->columns.value[k]);
  return EBIT_OK;
}

enum ebit_status
ebit_held_karp (struct ebit_context *context, size_t n, const double *distance,
                struct ebit_cut_packing *packing)
{
  struct complete complete;
  struct ebit_linear_model *model;
  struct ebit_linear_solution solution = { .state = EBIT_LINEAR_OPTIMAL };
  *packing = (struct ebit_cut_packing){ .n = n };
  enum ebit_status status = make_complete (context, n, &complete);
  if (!status)
    status = start_program (context, &complete, distance, &model);
  if (!status)
    status = add_single_nodes (context, &complete, model, packing);
  for (size_t added = 1; !status && added > 0;)
  {
    status
        = ebit_solve_linear_program (context, model, EBIT_PRIMAL, &solution);
    if (status || solution.state != EBIT_LINEAR_OPTIMAL
        || ebit_time_is_up (context))
      break;
    for (size_t k = 0; k < complete.graph.edges; k++)
      complete.x[k] = fmax (0, model->rows.price[k]);
    status = add_violated (context, &complete, model, packing, &added);
  }
  packing->cuts = status ? 0 : packing->cuts;
  return status ? status : take_multipliers (context, model, packing);
}
