/* Users who between them are in all pairs: a vertex cover of the graph of
 * demands.
 *
 * Greedy at first; where that leaves few users, a search that halves at a pair
 * (one end or the other) finds a smallest cover.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demand_cover.h"

#include <stdint.h>
#include <string.h>

/* Covers of at most so many users are made smallest ones: 2^that leaves. */
#define MOST_EXACT 12

struct cover
{
  size_t n_pairs;
  const size_t *from, *to;
  bool *taken; /* of the nodes */
  size_t n, best_n;
  bool *best;
  size_t nodes;
};

static size_t
busiest (const struct cover *cover, size_t *degree)
{
  size_t best = 0;
  memset (degree, 0, cover->nodes * sizeof *degree);
  for (size_t i = 0; i < cover->n_pairs; i++)
    if (!cover->taken[cover->from[i]] && !cover->taken[cover->to[i]])
    {
      degree[cover->from[i]]++;
      degree[cover->to[i]]++;
    }
  for (size_t v = 1; v < cover->nodes; v++)
    if (degree[v] > degree[best])
      best = v;
  return degree[best] > 0 ? best : SIZE_MAX;
}

static size_t
first_open (const struct cover *cover)
{
  for (size_t i = 0; i < cover->n_pairs; i++)
    if (!cover->taken[cover->from[i]] && !cover->taken[cover->to[i]])
      return i;
  return SIZE_MAX;
}

/* One end of the first pair that is open, or the other. */
static void
halve (struct cover *cover) // NOLINT(misc-no-recursion): MOST_EXACT deep
{
  const size_t open = first_open (cover);
  if (open == SIZE_MAX)
  {
    cover->best_n = cover->n;
    memcpy (cover->best, cover->taken, cover->nodes * sizeof *cover->best);
    return;
  }
  if (cover->n + 1 >= cover->best_n)
    return;
  const size_t ends[] = { cover->from[open], cover->to[open] };
  for (size_t k = 0; k < 2; k++)
  {
    cover->taken[ends[k]] = true;
    cover->n++;
    halve (cover);
    cover->n--;
    cover->taken[ends[k]] = false;
  }
}

static enum ebit_status
take_users (struct ebit_context *context, struct cover *cover)
{
  size_t *degree = ebit_work (context, cover->nodes, sizeof *degree);
  cover->taken = ebit_work (context, cover->nodes, sizeof *cover->taken);
  cover->best = ebit_work (context, cover->nodes, sizeof *cover->best);
  if (!degree || !cover->taken || !cover->best)
    return EBIT_EMEMORY;
  for (size_t v = busiest (cover, degree); v != SIZE_MAX;
       v = busiest (cover, degree))
  {
    cover->taken[v] = cover->best[v] = true;
    cover->best_n++;
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  if (cover->best_n <= MOST_EXACT)
  {
    memset (cover->taken, 0, cover->nodes * sizeof *cover->taken);
    halve (cover);
  }
  return EBIT_OK;
}

enum ebit_status
ebit_cover_demands (struct ebit_context *context, size_t nodes, size_t n_pairs,
                    const size_t *from, const size_t *to, size_t *centre,
                    size_t *other, size_t *count)
{
  const size_t mark = ebit_work_mark (context);
  struct cover cover
      = { .n_pairs = n_pairs, .from = from, .to = to, .nodes = nodes };
  const enum ebit_status status = take_users (context, &cover);
  for (size_t i = 0; !status && i < n_pairs; i++)
  {
    const bool first = cover.best[from[i]];
    centre[i] = first ? from[i] : to[i];
    other[i] = first ? to[i] : from[i];
  }
  *count = cover.best_n;
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_choose_centres (struct ebit_context *context, size_t nodes,
                     size_t n_pairs, const size_t *from, const size_t *to,
                     size_t **centre, size_t **other, size_t **centres,
                     size_t *n_centres)
{
  size_t *place = ebit_work (context, nodes, sizeof *place), count;
  *centre = ebit_work (context, n_pairs, sizeof **centre);
  *other = ebit_work (context, n_pairs, sizeof **other);
  *centres = ebit_work (context, n_pairs, sizeof **centres);
  *n_centres = 0;
  if (!place || !*centre || !*other || !*centres)
    return EBIT_EMEMORY;
  const enum ebit_status status = ebit_cover_demands (
      context, nodes, n_pairs, from, to, *centre, *other, &count);
  for (size_t i = 0; i < n_pairs && !status; i++)
  {
    const size_t v = (*centre)[i];
    if (place[v] == 0)
    {
      (*centres)[*n_centres] = v;
      place[v] = ++*n_centres;
    }
    (*centre)[i] = place[v] - 1;
  }
  return status;
}
