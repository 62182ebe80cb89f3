/* Random networks, and their bounds values forged.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_RANDOM_NETWORKS_H
#define EBIT_TESTS_RANDOM_NETWORKS_H

#include "network_calls.h"

#define MOST_DRAWN ((size_t)24)

/* What a network is drawn with: parallel edges among them, values that are
 * upper than the lower ones, one without a bound now and then, squashed ones
 * that may be less. */
struct drawn
{
  size_t nodes, edges;
  double tail[MOST_DRAWN], head[MOST_DRAWN], lower[MOST_DRAWN],
      upper[MOST_DRAWN], squashed[MOST_DRAWN];
};

static inline void
draw_edges (uint64_t *seed, size_t nodes, size_t trial, struct drawn *drawn)
{
  drawn->nodes = nodes;
  drawn->edges = 1 + (size_t)((double)(2 * nodes) * random_uniform (seed));
  for (size_t k = 0; k < drawn->edges; k++)
  {
    const double v = floor ((double)nodes * random_uniform (seed));
    const double w = floor ((double)(nodes - 1) * random_uniform (seed));
    const double lower = random_uniform (seed), x = random_uniform (seed);
    drawn->tail[k] = v;
    drawn->head[k] = w + (w >= v);
    drawn->lower[k] = trial % 3 ? lower : floor (4 * lower);
    drawn->upper[k] = drawn->lower[k] * (trial % 2 ? 1 + x : 1);
    drawn->squashed[k]
        = drawn->lower[k] * (trial % 2 ? 1 + random_uniform (seed) : 1);
    if (trial % 5 == 4 && x < 0.1)
      drawn->upper[k] = INFINITY;
  }
}

static inline struct ebit_value *
network_of_drawn (const struct drawn *drawn)
{
  const size_t n = drawn->edges;
  double nodes[MOST_DRAWN];
  for (size_t v = 0; v < drawn->nodes; v++)
    nodes[v] = (double)v;
  struct ebit_value *edges = table_of (
      5,
      (const char *[]){ "tail", "head", "lower", "upper", "upper_squashed" },
      (struct ebit_value *[]){
          ebit_numbers (n, drawn->tail), ebit_numbers (n, drawn->head),
          ebit_numbers (n, drawn->lower), ebit_numbers (n, drawn->upper),
          ebit_numbers (n, drawn->squashed) });
  struct ebit_value *task = ebit_text ("entanglement");
  struct ebit_value *all = ebit_numbers (drawn->nodes, nodes);
  struct ebit_value *network = call (
      ebit_network, 3, (const struct ebit_value *[]){ edges, task, all });
  ebit_free (edges);
  ebit_free (task);
  ebit_free (all);
  return network;
}

/* Nodes 0 to nodes - 1, some without an edge. */
static inline struct ebit_value *
draw_network (uint64_t *seed, size_t nodes, size_t trial)
{
  struct drawn drawn;
  draw_edges (seed, nodes, trial, &drawn);
  return network_of_drawn (&drawn);
}

/* A copy of a table with one column multiplied, and then added to. */
static inline struct ebit_value *
changed_column (const struct ebit_value *table, const char *name,
                double factor, double added)
{
  const struct ebit_value *items[8];
  const size_t n = table->extent[0];
  struct ebit_value *scaled = NULL;
  for (size_t i = 0; i < n; i++)
  {
    items[i] = table->items[i];
    if (strcmp (table->names[i], name) != 0)
      continue;
    scaled = ebit_numbers (items[i]->extent[0], items[i]->numbers);
    for (size_t k = 0; k < items[i]->extent[0]; k++)
      ((double *)scaled->numbers)[k] = factor * items[i]->numbers[k] + added;
    items[i] = scaled;
  }
  struct ebit_value *copy = ebit_list (n, table->names, items);
  ebit_free (scaled);
  return copy;
}

static inline struct ebit_value *
scaled_column (const struct ebit_value *table, const char *name, double factor)
{
  return changed_column (table, name, factor, 0);
}

static inline struct ebit_value *
constant_column (const struct ebit_value *table, const char *name, double x)
{
  return changed_column (table, name, 0, x);
}

#endif /* EBIT_TESTS_RANDOM_NETWORKS_H */
