/* The edges of a network between two nodes as one, undirected.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "merged_edges.h"

#include <math.h>

/* Steps between two polls. */
#define STEPS 64

/* A found edge in the list of one of its ends: the other end, and the edge
 * that the list goes on with. */
struct link
{
  size_t other, next;
};

/* Which edge joins two nodes: of each node those found so far, in a list. */
struct finder
{
  size_t *newest, *tail, *head, *of_row;
  struct link *links; /* of each edge */
  size_t n;
};

static enum ebit_status
make_finder (struct ebit_context *context, const struct ebit_graph *rows,
             struct finder *finder)
{
  *finder = (struct finder){
    .newest = ebit_work_unset (context, rows->nodes, sizeof *finder->newest),
    .tail = ebit_work_unset (context, rows->edges, sizeof *finder->tail),
    .head = ebit_work_unset (context, rows->edges, sizeof *finder->head),
    .of_row = ebit_work_unset (context, rows->edges, sizeof *finder->of_row),
    .links = ebit_work_unset (context, rows->edges, sizeof *finder->links),
  };
  if (!finder->newest || !finder->tail || !finder->head || !finder->of_row
      || !finder->links)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < rows->nodes; v++)
    finder->newest[v] = EBIT_NOWHERE;
  return EBIT_OK;
}

/* The list is that of the end with fewer rows: a hub's would be long. */
static size_t
find_edge (struct finder *finder, const struct ebit_graph *rows, size_t low,
           size_t high)
{
  const size_t of_low = rows->first[low + 1] - rows->first[low];
  const size_t of_high = rows->first[high + 1] - rows->first[high];
  const size_t owner = of_high < of_low ? high : low;
  const size_t other = owner == low ? high : low;
  size_t e = finder->newest[owner];
  while (e != EBIT_NOWHERE && finder->links[e].other != other)
    e = finder->links[e].next;
  if (e != EBIT_NOWHERE)
    return e;
  e = finder->n++;
  finder->tail[e] = low;
  finder->head[e] = high;
  finder->links[e] = (struct link){ other, finder->newest[owner] };
  finder->newest[owner] = e;
  return e;
}

static enum ebit_status
find_edges (struct ebit_context *context, const struct ebit_graph *rows,
            struct ebit_merged_edges *merged)
{
  struct finder finder;
  enum ebit_status status = make_finder (context, rows, &finder);
  for (size_t k = 0; k < rows->edges && !status; k++)
  {
    const size_t a = rows->tail[k], b = rows->head[k];
    finder.of_row[k] = find_edge (&finder, rows, a < b ? a : b, a < b ? b : a);
    if (k % STEPS == 0)
      status = ebit_poll_if_due (context);
  }
  merged->of_row = finder.of_row;
  return status ? status
                : ebit_build_graph (context, rows->nodes, finder.n,
                                    finder.tail, finder.head, &merged->graph);
}

/* uses times value, where no use of what has no bound is nothing. */
static double
worth (double uses, double value)
{
  return uses > 0 ? uses * value : 0;
}

static enum ebit_status
merge_values (struct ebit_context *context, const struct ebit_network *network,
              const struct ebit_usage *usage, const double *values,
              const struct ebit_merged_edges *merged, double **result)
{
  double *sums = ebit_work (context, merged->graph.edges, sizeof *sums);
  if (!sums)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < network->graph.edges; k++)
  {
    double *sum = &sums[merged->of_row[k]];
    *sum = usage->uses ? *sum + worth (usage->uses[k], values[k])
                       : fmax (*sum, values[k]);
  }
  *result = sums;
  return EBIT_OK;
}

static enum ebit_status
find_best_rows (struct ebit_context *context,
                const struct ebit_network *network,
                struct ebit_merged_edges *merged)
{
  size_t *best = ebit_work (context, merged->graph.edges, sizeof *best);
  if (!best)
    return EBIT_EMEMORY;
  for (size_t e = 0; e < merged->graph.edges; e++)
    best[e] = EBIT_NOWHERE;
  for (size_t k = 0; k < network->graph.edges; k++)
  {
    size_t *row = &best[merged->of_row[k]];
    if (*row == EBIT_NOWHERE || network->lower[k] > network->lower[*row])
      *row = k;
  }
  merged->best_row = best;
  return EBIT_OK;
}

enum ebit_status
ebit_merge_edges (struct ebit_context *context,
                  const struct ebit_network *network,
                  const struct ebit_usage *usage,
                  struct ebit_merged_edges *merged)
{
  *merged = (struct ebit_merged_edges){ .upper_squashed = NULL };
  enum ebit_status status = find_edges (context, &network->graph, merged);
  if (!status)
    status = find_best_rows (context, network, merged);
  if (!status)
    status = merge_values (context, network, usage, network->lower, merged,
                           &merged->lower);
  if (!status)
    status = merge_values (context, network, usage, network->upper, merged,
                           &merged->upper);
  if (!status && network->upper_squashed)
    status = merge_values (context, network, usage, network->upper_squashed,
                           merged, &merged->upper_squashed);
  return status;
}
