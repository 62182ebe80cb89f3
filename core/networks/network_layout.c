/* network_layout (network): where to draw its nodes.
 *
 * Distances on paper follow those along the network, of lengths where all are
 * known, else of prices or of edges: the stress sum_{i<j} (|x_i - x_j| -
 * d_ij)^2/d_ij^2 is lowered step by step by majorization (E. R. Gansner, Y.
 * Koren, S. North, Graph Drawing by Stress Majorization, GD 2004, LNCS 3383,
 * 239), from a circle in the order of nodes.  The same network is always drawn
 * the same.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_layout.h"

#include <math.h>

#include "network.h"
#include "scalar.h"
#include "table.h"
#include "value.h"

#define STEPS 200
/* With more nodes all distances take too long: they stay on the circle. */
#define MOST_NODES 1000
/* Capacities that are further apart say nothing of lengths. */
#define MOST_RATIO 1000
/* What is no nearer to a side than rounding is on neither. */
#define ON_NEITHER_SIDE 1e-6

struct layout
{
  size_t n;
  double *distance; /* n x n */
  double *x[2], *next[2];
};

/* The length of an edge; else the price of an ebit, 1/lower, where those are
 * comparable; else one. */
static enum ebit_status
find_lengths (struct ebit_context *context, const struct ebit_network *network,
              double **lengths)
{
  const size_t n = network->graph.edges;
  bool known = network->length_km != NULL;
  double least = INFINITY, greatest = 0;
  *lengths = ebit_work (context, n, sizeof **lengths);
  if (!*lengths)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
  {
    known = known && network->length_km[k] > 0;
    least = fmin (least, network->lower[k]);
    greatest = fmax (greatest, network->lower[k]);
  }
  const bool comparable = least > 0 && greatest <= MOST_RATIO * least;
  for (size_t k = 0; k < n; k++)
    (*lengths)[k] = known        ? network->length_km[k]
                    : comparable ? greatest / network->lower[k]
                                 : 1;
  return EBIT_OK;
}

/* Between nodes that no path joins a quarter more than the longest one. */
static void
fill_in_distances (struct layout *layout)
{
  const size_t n = layout->n;
  double longest = 1;
  for (size_t i = 0; i < n * n; i++)
    if (isfinite (layout->distance[i]))
      longest = fmax (longest, layout->distance[i]);
  for (size_t i = 0; i < n * n; i++)
    if (!isfinite (layout->distance[i]))
      layout->distance[i] = 1.25 * longest;
}

static enum ebit_status
find_distances (struct ebit_context *context,
                const struct ebit_network *network, struct layout *layout)
{
  const size_t n = layout->n;
  double *lengths;
  struct ebit_path_tree tree;
  layout->distance = ebit_work (context, n * n, sizeof *layout->distance);
  enum ebit_status status = layout->distance
                                ? find_lengths (context, network, &lengths)
                                : EBIT_EMEMORY;
  if (!status)
    status = ebit_make_path_tree (context, &network->graph, &tree);
  for (size_t i = 0; !status && i < n; i++)
  {
    status = ebit_shortest_paths (context, &network->graph, lengths, i, &tree);
    for (size_t j = 0; !status && j < n; j++)
      layout->distance[i * n + j] = tree.length[j];
  }
  if (!status)
    fill_in_distances (layout);
  return status;
}

/* The sum of all distances, as that of the points of the circle, sets its
 * size; of one node there is none. */
static enum ebit_status
start_on_circle (struct ebit_context *context, struct layout *layout)
{
  const size_t n = layout->n;
  for (size_t c = 0; c < 2; c++)
  {
    layout->x[c] = ebit_work (context, n, sizeof *layout->x[c]);
    layout->next[c] = ebit_work (context, n, sizeof *layout->next[c]);
    if (!layout->x[c] || !layout->next[c])
      return EBIT_EMEMORY;
  }
  double sum = 0;
  for (size_t i = 0; layout->distance && i < n * n; i++)
    sum += layout->distance[i];
  const double radius = layout->distance ? sum / ((double)n * (double)n) : 1;
  for (size_t i = 0; i < n; i++)
  {
    const double angle = 2 * EBIT_PI * (double)i / (double)n;
    layout->x[0][i] = radius * sin (angle);
    layout->x[1][i] = radius * cos (angle);
  }
  return EBIT_OK;
}

/* Each node to where the others want it, all at once. */
static void
take_step (struct layout *layout)
{
  const size_t n = layout->n;
  for (size_t i = 0; i < n; i++)
  {
    double weights = 0, sum[2] = { 0, 0 };
    for (size_t j = 0; j < n; j++)
    {
      const double d = layout->distance[i * n + j];
      if (j == i)
        continue;
      const double apart[2] = { layout->x[0][i] - layout->x[0][j],
                                layout->x[1][i] - layout->x[1][j] };
      const double length = hypot (apart[0], apart[1]);
      weights += 1 / (d * d);
      for (size_t c = 0; c < 2; c++)
        sum[c] += (layout->x[c][j] + (length > 0 ? d / length * apart[c] : 0))
                  / (d * d);
    }
    for (size_t c = 0; c < 2; c++)
      layout->next[c][i] = weights > 0 ? sum[c] / weights : 0;
  }
  for (size_t c = 0; c < 2; c++)
  {
    double *const old = layout->x[c];
    layout->x[c] = layout->next[c];
    layout->next[c] = old;
  }
}

/* Of the mirror images the one that has the first node on the left and above
 * the middle, which majorization leaves at 0. */
static void
turn (struct layout *layout)
{
  const double size = hypot (layout->x[0][0], layout->x[1][0]);
  const bool flips[2] = { layout->x[0][0] > ON_NEITHER_SIDE * size,
                          layout->x[1][0] < -ON_NEITHER_SIDE * size };
  for (size_t c = 0; c < 2; c++)
    for (size_t i = 0; flips[c] && i < layout->n; i++)
      layout->x[c][i] = -layout->x[c][i];
}

static enum ebit_status
network_layout (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                const struct ebit_value **result)
{
  struct ebit_network network;
  enum ebit_status status
      = ebit_read_network (context, "network", arguments[0], &network);
  if (status)
    return status;
  struct layout layout = { .n = network.nodes.count };
  size_t *all = ebit_work (context, layout.n, sizeof *all);
  if (!all)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < layout.n; v++)
    all[v] = v;
  if (layout.n <= MOST_NODES)
    status = find_distances (context, &network, &layout);
  if (!status)
    status = start_on_circle (context, &layout);
  for (size_t step = 0; !status && layout.distance && step < STEPS; step++)
  {
    status = ebit_poll_if_due (context);
    take_step (&layout);
  }
  if (status)
    return status;
  turn (&layout);
  const struct ebit_field fields[] = {
    { "node", ebit_make_node_column (context, &network.nodes, layout.n, all) },
    { "x", ebit_make_vector (context, layout.n, layout.x[0]) },
    { "y", ebit_make_vector (context, layout.n, layout.x[1]) },
  };
  *result = ebit_make_table (context, 3, fields);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

static const struct ebit_column columns[]
    = { { "node", "1", "number or name", EBIT_COLUMN_NUMBER },
        { "x", "1", "to the right", EBIT_COLUMN_NUMBER },
        { "y", "1", "upwards", EBIT_COLUMN_NUMBER } };

static const struct ebit_column *
column (size_t i)
{
  return i < sizeof columns / sizeof columns[0] ? &columns[i] : NULL;
}

const struct ebit_functional ebit_network_layout_functional = {
  .name = "network_layout",
  .topic = "Networks",
  .summary = "Where to draw the nodes of a network",
  .n_parameters = 1,
  .parameters = { { "network", NULL, "a network" } },
  .implementation = network_layout,
  .column = column,
};
