/* Maximum flows and minimum cuts between two nodes of an undirected graph.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "push_relabel.h"

#include <math.h>
#include <stdint.h>

#include "cuts.h"

/* No node. */
#define NONE UINT32_MAX

/* When all labels are found anew: after so much work a node and an arc, where
 * to find one node's anew is so much work besides its arcs. */
#define WORK_A_NODE 12
#define WORK_A_ARC 1
#define WORK_TO_RELABEL 12

/* Between two polls. */
#define STEPS 64

/* What an edge can still take in one of its directions; `back` is the arc of
 * the other.  Numbers of 32 bits keep what is read all the time together. */
struct arc
{
  double room;
  uint32_t to, back;
};

/* A node's label is at most the number of edges on its shortest way to the
 * sink along arcs with room; `nodes` where there is none.  Nodes of one label
 * are a layer, in a list; those that have to get rid of an excess are in a
 * second one. */
struct ebit_flow_solver
{
  const struct ebit_graph *graph;
  uint32_t nodes;
  uint32_t *first;    /* arcs of node v: first[v] to first[v + 1] - 1 */
  uint32_t *tail_arc; /* of each edge, the arc from its tail to its head */
  struct arc *arcs;
  double *excess;
  uint32_t *label;
  uint32_t *current; /* arcs of a node before it are of no use */
  uint32_t *layer, *next, *previous;
  uint32_t *active, *next_active;
  uint32_t *queue;
  uint32_t highest; /* label of an active node */
  uint32_t top;     /* label of any below `nodes` */
  double work;      /* since labels were found anew */
};

/* ---- Making ------------------------------------------------------------ */

/* Arcs of a node stand in the order of its edges. */
static void
lay_arcs (struct ebit_flow_solver *solver)
{
  const struct ebit_graph *graph = solver->graph;
  uint32_t *place = solver->current;
  for (size_t v = 0; v <= graph->nodes; v++)
    solver->first[v] = (uint32_t)graph->first[v];
  for (size_t v = 0; v < graph->nodes; v++)
    place[v] = solver->first[v];
  for (size_t k = 0; k < graph->edges; k++)
  {
    const size_t tail = graph->tail[k], head = graph->head[k];
    const uint32_t out = place[tail]++, back = place[head]++;
    solver->arcs[out] = (struct arc){ 0, (uint32_t)head, back };
    solver->arcs[back] = (struct arc){ 0, (uint32_t)tail, out };
    solver->tail_arc[k] = out;
  }
}

static bool
has_memory (const struct ebit_flow_solver *solver)
{
  return solver->first && solver->tail_arc && solver->arcs && solver->excess
         && solver->label && solver->current && solver->layer && solver->next
         && solver->previous && solver->active && solver->next_active
         && solver->queue;
}

enum ebit_status
ebit_make_flow_solver (struct ebit_context *context,
                       const struct ebit_graph *graph,
                       struct ebit_flow_solver **solver)
{
  const size_t n = graph->nodes, m = graph->edges;
  struct ebit_flow_solver *made = ebit_work (context, 1, sizeof *made);
  if (!made)
    return EBIT_EMEMORY;
  if (n >= NONE || m >= NONE / 2)
    return ebit_fail (context, EBIT_EMEMORY,
                      "a network of %zu nodes and %zu edges is too large for "
                      "the numbers of 32 bits that flows are computed with",
                      n, m);
  *made = (struct ebit_flow_solver){
    .graph = graph,
    .nodes = (uint32_t)n,
    .first = ebit_work_unset (context, n + 1, sizeof *made->first),
    .tail_arc = ebit_work_unset (context, m + 1, sizeof *made->tail_arc),
    .arcs = ebit_work_unset (context, 2 * m + 1, sizeof *made->arcs),
    .excess = ebit_work_unset (context, n + 1, sizeof *made->excess),
    .label = ebit_work_unset (context, n + 1, sizeof *made->label),
    .current = ebit_work_unset (context, n + 1, sizeof *made->current),
    .layer = ebit_work_unset (context, n + 1, sizeof *made->layer),
    .next = ebit_work_unset (context, n + 1, sizeof *made->next),
    .previous = ebit_work_unset (context, n + 1, sizeof *made->previous),
    .active = ebit_work_unset (context, n + 1, sizeof *made->active),
    .next_active = ebit_work_unset (context, n + 1, sizeof *made->next_active),
    .queue = ebit_work_unset (context, n + 1, sizeof *made->queue),
  };
  if (!has_memory (made))
    return EBIT_EMEMORY;
  lay_arcs (made);
  *solver = made;
  return EBIT_OK;
}

enum ebit_status
ebit_make_cut (struct ebit_context *context, const struct ebit_graph *graph,
               struct ebit_cut *cut)
{
  cut->capacity = 0;
  cut->at_source
      = ebit_work (context, graph->nodes + 1, sizeof *cut->at_source);
  return cut->at_source ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_make_pair_flow (struct ebit_context *context,
                     const struct ebit_graph *graph,
                     struct ebit_pair_flow *flow)
{
  flow->value = 0;
  flow->edge = ebit_work (context, graph->edges + 1, sizeof *flow->edge);
  return flow->edge ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- Layers of nodes of one label -------------------------------------- */

static void
enter_layer (struct ebit_flow_solver *solver, uint32_t v)
{
  const uint32_t label = solver->label[v], after = solver->layer[label];
  solver->next[v] = after;
  solver->previous[v] = NONE;
  if (after != NONE)
    solver->previous[after] = v;
  solver->layer[label] = v;
  if (label > solver->top)
    solver->top = label;
}

static void
leave_layer (struct ebit_flow_solver *solver, uint32_t v)
{
  const uint32_t before = solver->previous[v], after = solver->next[v];
  if (before == NONE)
    solver->layer[solver->label[v]] = after;
  else
    solver->next[before] = after;
  if (after != NONE)
    solver->previous[after] = before;
}

static void
activate (struct ebit_flow_solver *solver, uint32_t v)
{
  const uint32_t label = solver->label[v];
  solver->next_active[v] = solver->active[label];
  solver->active[label] = v;
  if (label > solver->highest)
    solver->highest = label;
}

/* No way leads across a label that no node has: those above it are cut off
 * from the sink for good. */
static void
give_up_above (struct ebit_flow_solver *solver, uint32_t gap)
{
  for (uint32_t label = gap + 1; label <= solver->top; label++)
  {
    for (uint32_t v = solver->layer[label]; v != NONE; v = solver->next[v])
      solver->label[v] = solver->nodes;
    solver->layer[label] = solver->active[label] = NONE;
  }
  solver->top = gap;
  if (solver->highest > gap)
    solver->highest = gap;
}

/* Exact labels of all nodes, breadth first from the sink; `shut` is a node
 * that nothing may enter. */
static void
label_all (struct ebit_flow_solver *solver, uint32_t sink, uint32_t shut)
{
  const uint32_t nodes = solver->nodes;
  for (uint32_t v = 0; v <= nodes; v++)
  {
    solver->layer[v] = solver->active[v] = NONE;
    solver->label[v] = nodes;
  }
  solver->work = solver->highest = solver->top = 0;
  solver->label[sink] = 0;
  uint32_t waiting = 0;
  solver->queue[waiting++] = sink;
  for (uint32_t done = 0; done < waiting; done++)
  {
    const uint32_t v = solver->queue[done];
    for (uint32_t a = solver->first[v]; a < solver->first[v + 1]; a++)
    {
      const uint32_t w = solver->arcs[a].to;
      if (solver->label[w] < nodes || w == shut
          || !(solver->arcs[solver->arcs[a].back].room > 0))
        continue;
      solver->label[w] = solver->label[v] + 1;
      solver->current[w] = solver->first[w];
      solver->queue[waiting++] = w;
      enter_layer (solver, w);
      if (solver->excess[w] > 0)
        activate (solver, w);
    }
  }
}

/* ---- Pushes ------------------------------------------------------------ */

/* What the node can pass on to the layer below it; true where that is all. */
static bool
push_all (struct ebit_flow_solver *solver, uint32_t v, uint32_t sink)
{
  const uint32_t below = solver->label[v] - 1, end = solver->first[v + 1];
  double excess = solver->excess[v];
  uint32_t a = solver->current[v];
  for (; a < end; a++)
  {
    struct arc *arc = &solver->arcs[a];
    if (!(arc->room > 0) || solver->label[arc->to] != below)
      continue;
    const double amount = arc->room < excess ? arc->room : excess;
    if (arc->to != sink && solver->excess[arc->to] == 0)
      activate (solver, arc->to);
    solver->excess[arc->to] += amount;
    solver->arcs[arc->back].room += amount;
    arc->room -= amount;
    excess -= amount;
    if (excess == 0)
      break;
  }
  solver->excess[v] = excess;
  solver->current[v] = a;
  return excess == 0;
}

/* One above the lowest neighbour that has room to take something. */
static void
relabel (struct ebit_flow_solver *solver, uint32_t v)
{
  const uint32_t first = solver->first[v], end = solver->first[v + 1];
  uint32_t lowest = solver->nodes;
  solver->current[v] = first;
  for (uint32_t a = first; a < end; a++)
    if (solver->arcs[a].room > 0 && solver->label[solver->arcs[a].to] < lowest)
    {
      lowest = solver->label[solver->arcs[a].to];
      solver->current[v] = a;
    }
  const uint32_t old = solver->label[v];
  solver->work += WORK_TO_RELABEL + (double)(end - first);
  leave_layer (solver, v);
  const bool is_gap = solver->layer[old] == NONE;
  if (is_gap)
    give_up_above (solver, old);
  solver->label[v]
      = is_gap || lowest + 1 >= solver->nodes ? solver->nodes : lowest + 1;
  if (solver->label[v] < solver->nodes)
    enter_layer (solver, v);
}

static void
discharge (struct ebit_flow_solver *solver, uint32_t v, uint32_t sink)
{
  while (solver->label[v] < solver->nodes && !push_all (solver, v, sink))
    relabel (solver, v);
}

/* Passes all excess that can get there on to the sink. */
static enum ebit_status
drain (struct ebit_context *context, struct ebit_flow_solver *solver,
       uint32_t sink, uint32_t shut)
{
  const double enough = WORK_A_NODE * (double)solver->nodes
                        + 2 * WORK_A_ARC * (double)solver->graph->edges;
  enum ebit_status status = EBIT_OK;
  label_all (solver, sink, shut);
  for (size_t step = 1; !status && solver->highest > 0; step++)
  {
    const uint32_t v = solver->active[solver->highest];
    if (v == NONE)
    {
      solver->highest--;
      continue;
    }
    solver->active[solver->highest] = solver->next_active[v];
    discharge (solver, v, sink);
    if (solver->work > enough)
      label_all (solver, sink, shut);
    if (step % STEPS == 0)
      status = ebit_poll_if_due (context);
  }
  return status;
}

/* ---- Flows and cuts ---------------------------------------------------- */

/* Both directions of an edge may take its capacity; all that leave the source
 * are filled. */
static void
fill_source (struct ebit_flow_solver *solver, const double *capacity,
             uint32_t source)
{
  for (size_t k = 0; k < solver->graph->edges; k++)
  {
    struct arc *arc = &solver->arcs[solver->tail_arc[k]];
    arc->room = solver->arcs[arc->back].room = capacity[k];
  }
  for (uint32_t v = 0; v < solver->nodes; v++)
    solver->excess[v] = 0;
  for (uint32_t a = solver->first[source]; a < solver->first[source + 1]; a++)
  {
    struct arc *arc = &solver->arcs[a];
    solver->excess[arc->to] += arc->room;
    solver->arcs[arc->back].room += arc->room;
    arc->room = 0;
  }
}

enum ebit_status
ebit_min_cut (struct ebit_context *context, struct ebit_flow_solver *solver,
              const double *capacity, size_t source, size_t sink,
              struct ebit_cut *cut)
{
  const uint32_t from = (uint32_t)source, to = (uint32_t)sink;
  fill_source (solver, capacity, from);
  const enum ebit_status status = drain (context, solver, to, from);
  if (status)
    return status;
  label_all (solver, to, from);
  for (uint32_t v = 0; v < solver->nodes; v++)
    cut->at_source[v] = solver->label[v] == solver->nodes;
  cut->capacity = ebit_cut_capacity (solver->graph, capacity, cut->at_source);
  return EBIT_OK;
}

/* What did not get to the sink goes back to the source. */
enum ebit_status
ebit_max_flow (struct ebit_context *context, struct ebit_flow_solver *solver,
               const double *capacity, size_t source, size_t sink,
               struct ebit_pair_flow *flow, struct ebit_cut *cut)
{
  const uint32_t from = (uint32_t)source, to = (uint32_t)sink;
  enum ebit_status status
      = ebit_min_cut (context, solver, capacity, source, sink, cut);
  if (!status)
    status = drain (context, solver, from, to);
  if (status)
    return status;
  for (size_t k = 0; k < solver->graph->edges; k++)
  {
    const struct arc *arc = &solver->arcs[solver->tail_arc[k]];
    const double net = (solver->arcs[arc->back].room - arc->room) / 2;
    flow->edge[k] = fmax (-capacity[k], fmin (capacity[k], net));
  }
  flow->value = solver->excess[to];
  return EBIT_OK;
}
