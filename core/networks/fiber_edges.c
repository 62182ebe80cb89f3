/* The fibers of a network: a table of edges, as hosts have it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_edges.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "value.h"

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

static bool
is_known (const char *name)
{
  if (strcmp (name, "tail") == 0 || strcmp (name, "head") == 0)
    return true;
  for (size_t i = 0; i < EBIT_EDGE_NUMBERS; i++)
    if (strcmp (name, numbers[i].name) == 0)
      return true;
  return false;
}

static enum ebit_status
refuse_column (struct ebit_context *context, const char *words,
               const char *name)
{
  char has[96];
  snprintf (has, sizeof has, "a table with%s %.60s", words, name);
  return ebit_refuse (context, "edges", has, allowed);
}

static enum ebit_status
check_columns (struct ebit_context *context, const struct ebit_value *value)
{
  static const char *const required[] = { "tail", "head", "length_km" };
  const bool is_list
      = value && (value->kind == EBIT_LIST || value->kind == EBIT_TABLE);
  if (!is_list || !value->names)
    return ebit_refuse_kind (context, "edges", value, allowed);
  for (size_t i = 0; i < value->extent[0]; i++)
  {
    if (!is_known (value->names[i]))
      return refuse_column (context, "", value->names[i]);
    for (size_t k = 0; k < i; k++)
      if (strcmp (value->names[k], value->names[i]) == 0)
        return refuse_column (context, " two columns", value->names[i]);
  }
  for (size_t i = 0; i < sizeof required / sizeof required[0]; i++)
    if (!ebit_field (value, required[i]))
      return refuse_column (context, "out", required[i]);
  return EBIT_OK;
}

/* ---- What they hold ---------------------------------------------------- */

static enum ebit_status
check_ends (struct ebit_context *context, const struct ebit_nodes *nodes,
            size_t rows, const size_t *tail, const size_t *head)
{
  for (size_t k = 0; k < rows; k++)
    if (tail[k] == head[k])
    {
      char has[160];
      snprintf (has, sizeof has,
                "a table whose row %zu joins node %.60s to itself", k + 1,
                nodes->names[tail[k]]);
      return ebit_refuse (context, "edges", has,
                          "a table of edges between two different nodes");
    }
  return EBIT_OK;
}

/* A number an edge; one number serves all. */
static enum ebit_status
read_numbers (struct ebit_context *context, const struct ebit_value *column,
              enum ebit_edge_number which, size_t rows, const double **x)
{
  size_t n;
  const enum ebit_status status = ebit_read_vector (
      context, numbers[which].name, column, &numbers[which].range, &n, x);
  if (status || n == rows)
    return status;
  if (n != 1)
  {
    char has[48], must[64];
    snprintf (has, sizeof has, "of length %zu", n);
    snprintf (must, sizeof must, "of length 1 or %zu, as tail is", rows);
    return ebit_refuse (context, numbers[which].name, has, must);
  }
  double *all = ebit_work (context, rows, sizeof *all);
  for (size_t k = 0; all && k < rows; k++)
    all[k] = (*x)[0];
  *x = all;
  return all ? EBIT_OK : EBIT_EMEMORY;
}

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
                       const struct ebit_value *value,
                       struct ebit_fiber_edges *edges)
{
  size_t rows, *tail, *head;
  enum ebit_status status = check_columns (context, value);
  if (!status)
    status = ebit_read_nodes (context, ebit_field (value, "tail"),
                              ebit_field (value, "head"), &edges->nodes, &rows,
                              &tail, &head);
  if (!status)
    status = check_ends (context, &edges->nodes, rows, tail, head);
  for (size_t i = 0; !status && i < EBIT_EDGE_NUMBERS; i++)
  {
    const struct ebit_value *column = ebit_field (value, numbers[i].name);
    edges->numbers[i] = NULL;
    if (column)
      status = read_numbers (context, column, (enum ebit_edge_number)i, rows,
                             &edges->numbers[i]);
  }
  if (!status)
    status
        = check_lengths (context, rows, edges->numbers[EBIT_EDGE_LENGTH_KM]);
  return status ? status
                : ebit_build_graph (context, edges->nodes.count, rows, tail,
                                    head, &edges->graph);
}
