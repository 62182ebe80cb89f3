/* The fibers of a network: a table of edges, as hosts have it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_edges.h"

#include <math.h>
#include <string.h>

#include "edge_columns.h"
#include "network_columns.h"

static const char allowed[]
    = "a table of tail, head, length_km and, where known, "
      "attenuation_db_per_km, noise_per_km, intermediate_nodes";

static const struct
{
  const char *name;
  struct ebit_range range;
} numbers[EBIT_EDGE_NUMBERS] = {
  [EBIT_EDGE_LENGTH_KM]
  = { "length_km", { 0, INFINITY, false, false, EBIT_FINITE } },
  [EBIT_EDGE_ATTENUATION_DB_PER_KM]
  = { "attenuation_db_per_km", { 0, INFINITY, false, false, EBIT_FINITE } },
  [EBIT_EDGE_NOISE_PER_KM]
  = { "noise_per_km", { 0, INFINITY, false, false, EBIT_FINITE } },
  [EBIT_EDGE_INTERMEDIATE_NODES]
  = { "intermediate_nodes", { 0, INFINITY, false, false, EBIT_WHOLE } },
};

/* ---- Which columns there are ------------------------------------------- */

/* What a network's table has besides is passed over. */
static bool
is_known (const char *name)
{
  for (size_t i = 0; i < EBIT_EDGE_NUMBERS; i++)
    if (strcmp (name, numbers[i].name) == 0)
      return true;
  return ebit_is_network_column (name);
}

static enum ebit_status
check_columns (struct ebit_context *context, const struct ebit_value *value)
{
  static const char *const required[] = { "tail", "head", "length_km" };
  enum ebit_status status
      = ebit_check_edge_table (context, "edges", value, allowed);
  for (size_t i = 0; !status && i < value->extent[0]; i++)
    if (!is_known (value->names[i]))
      status = ebit_refuse_edge_column (context, "edges", "", value->names[i],
                                        allowed);
  for (size_t i = 0; !status && i < sizeof required / sizeof required[0]; i++)
    if (!ebit_field (value, required[i]))
      status = ebit_refuse_edge_column (context, "edges", "out", required[i],
                                        allowed);
  return status;
}

/* ---- What they hold ---------------------------------------------------- */

/* Inf is the length of no path. */
static enum ebit_status
check_lengths (struct ebit_context *context, size_t rows,
               const double *length_km)
{
  double sum = 0;
  for (size_t k = 0; k < rows; k++)
    sum += length_km[k];
  return isfinite (sum) ? EBIT_OK
                        : ebit_refuse (context, "length_km", "of sum Inf",
                                       "numbers >= 0 with a finite sum");
}

enum ebit_status
ebit_read_fiber_edges (struct ebit_context *context,
                       const struct ebit_value *given,
                       struct ebit_fiber_edges *edges)
{
  const bool is_network = ebit_field (given, "nodes") != NULL;
  const struct ebit_value *of_network = ebit_field (given, "edges");
  const struct ebit_value *value
      = is_network && of_network ? of_network : given;
  size_t rows, *tail, *head;
  const struct ebit_node_source sources[EBIT_NODE_PLACES]
      = { [EBIT_TAILS] = { "tail", ebit_field (value, "tail") },
          [EBIT_HEADS] = { "head", ebit_field (value, "head") } };
  enum ebit_status status = check_columns (context, value);
  if (!status)
    status = ebit_read_nodes (context, sources, &edges->nodes, &rows, &tail,
                              &head);
  if (!status)
    status = ebit_check_edge_ends (context, "edges", &edges->nodes, rows, tail,
                                   head);
  for (size_t i = 0; !status && i < EBIT_EDGE_NUMBERS; i++)
  {
    const struct ebit_value *column = ebit_field (value, numbers[i].name);
    edges->numbers[i] = NULL;
    if (column)
      status = ebit_read_edge_numbers (context, numbers[i].name, column,
                                       &numbers[i].range, rows,
                                       &edges->numbers[i]);
  }
  if (!status)
    status
        = check_lengths (context, rows, edges->numbers[EBIT_EDGE_LENGTH_KM]);
  return status ? status
                : ebit_build_graph (context, edges->nodes.count, rows, tail,
                                    head, &edges->graph);
}
