/* Columns of the linear program of structure_columns.h, and what their prices
 * prove.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_master.h"

#include <math.h>

#define MANY_EDGES 30000

bool
ebit_is_large_master (const struct ebit_structure_master *master)
{
  return master->n_edges > MANY_EDGES;
}

/* ---- Units ------------------------------------------------------------- */

double
ebit_rate_unit (const struct ebit_structure_master *master, size_t i)
{
  return master->start ? master->start->rates[i] : 1;
}

double
ebit_edge_unit (const struct ebit_structure_master *master, size_t e)
{
  return master->start ? master->capacity[e] : 1;
}

double
ebit_structure_unit (const struct ebit_structure_master *master,
                     const struct ebit_structure *structure,
                     const size_t *edges)
{
  double unit = ebit_rate_unit (master, structure->commodity);
  for (size_t i = 0; i < structure->length && master->start; i++)
    unit = fmin (unit, master->capacity[edges[i]]);
  return unit;
}

/* ---- Columns ----------------------------------------------------------- */

static enum ebit_status
reserve_columns (struct ebit_context *context,
                 struct ebit_structure_master *master)
{
  master->column
      = ebit_work_grown (context, master->column, master->set.all.n, 1,
                         sizeof *master->column, &master->room_columns);
  return master->column ? EBIT_OK : EBIT_EMEMORY;
}

/* The rows that the column has entries in, new ones where need be, and these
 * entries. */
static enum ebit_status
find_rows (struct ebit_context *context, struct ebit_structure_master *master,
           const struct ebit_structure *structure, const size_t *edges,
           size_t *n)
{
  static const double none = -INFINITY;
  const double unit = ebit_structure_unit (master, structure, edges);
  enum ebit_status status = EBIT_OK;
  *n = 1;
  master->entry_rows[0] = master->rate_rows[structure->commodity];
  master->entries[0] = unit / ebit_rate_unit (master, structure->commodity);
  for (size_t i = 0; i < structure->length && !status; i++)
  {
    size_t *row = &master->edge_row[edges[i]];
    if (isinf (master->capacity[edges[i]]))
      continue;
    const double of_edge = ebit_edge_unit (master, edges[i]);
    const double most = master->capacity[edges[i]] / of_edge;
    if (*row == EBIT_NOWHERE)
    {
      *row = master->model->rows.n;
      status = ebit_add_linear_rows (context, master->model, 1, &none, &most);
    }
    master->entries[*n] = unit / of_edge;
    master->entry_rows[(*n)++] = *row;
  }
  return status;
}

enum ebit_status
ebit_take_structure (struct ebit_context *context,
                     struct ebit_structure_master *master,
                     const struct ebit_structure *structure,
                     const size_t *edges, size_t *added)
{
  bool is_new = false;
  size_t n = 0, number = 0;
  enum ebit_status status = reserve_columns (context, master);
  if (!status)
    status = ebit_put_structure (context, &master->set, structure->commodity,
                                 structure->length, edges, &number, &is_new);
  if (status || !is_new)
    return status;
  status = find_rows (context, master, structure, edges, &n);
  if (status)
    return status;
  master->column[number] = master->model->columns.n;
  *added += 1;
  return ebit_add_linear_column (context, master->model, 0, 0, INFINITY, n,
                                 master->entry_rows, master->entries);
}

enum ebit_status
ebit_take_found (struct ebit_context *context,
                 struct ebit_structure_master *master, size_t j, size_t *added)
{
  const struct ebit_structure *structure = &master->found.list[j];
  return ebit_take_structure (context, master, structure,
                              master->found.edges + structure->first, added);
}

double
ebit_structure_cost (const struct ebit_structure_master *master,
                     const struct ebit_structure *structure,
                     const double *prices)
{
  double cost = 0;
  for (size_t i = 0; i < structure->length; i++)
    cost += prices[master->found.edges[structure->first + i]];
  return cost;
}

enum ebit_status
ebit_find_structures_of (struct ebit_context *context,
                         struct ebit_structure_master *master, size_t group,
                         const double *prices)
{
  master->found.n = master->found.n_edges = 0;
  return master->finder->find (context, master->finder->data, group, prices,
                               &master->found);
}

/* ---- The best prices --------------------------------------------------- */

void
ebit_keep_best_prices (struct ebit_structure_master *master)
{
  double total = 0, scale = 0;
  for (size_t e = 0; e < master->n_edges; e++)
    total += master->mixed[e] > 0 ? master->capacity[e] * master->mixed[e] : 0;
  const double limit = ebit_rate_limit (master->problem, total, master->cost);
  if (!(limit < master->best_limit))
    return;
  for (size_t i = 0; i < master->problem->n_pairs; i++)
    scale += master->problem->numbers[i] * master->cost[i];
  master->best_limit = limit;
  for (size_t e = 0; e < master->n_edges; e++)
    master->best[e] = master->mixed[e] / scale;
}

void
ebit_look_around (struct ebit_structure_master *master, size_t group)
{
  const struct ebit_structure_finder *finder = master->finder;
  if (finder->look && master->problem->goal == EBIT_WORST_RATE)
    master->cut_limit
        = fmin (master->cut_limit, finder->look (finder->data, group));
}

enum ebit_status
ebit_measure_structures (struct ebit_context *context,
                         struct ebit_structure_master *master)
{
  enum ebit_status status = EBIT_OK;
  for (size_t group = 0; group < master->finder->n_groups && !status; group++)
  {
    status
        = ebit_prepare_block (context, master->finder, group, master->mixed);
    if (!status)
      status = ebit_find_structures_of (context, master, group, master->mixed);
    for (size_t j = 0; j < master->found.n && !status; j++)
      master->cost[master->found.list[j].commodity] = ebit_structure_cost (
          master, &master->found.list[j], master->mixed);
    if (!status)
      ebit_look_around (master, group);
  }
  if (!status)
    ebit_keep_best_prices (master);
  return status;
}
