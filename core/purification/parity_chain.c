/* Sums of independent columns of flips, given the parities of the rows.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "parity_chain.h"

#include <math.h>

#include "vector_loops.h"

/* pmf[i] = C(n,i) p^i (1-p)^(n-i) for i = 0 to n. */
static void
binomial_law (double p, size_t n, double *pmf)
{
  pmf[0] = exp ((double)n * log1p (-p));
  for (size_t i = 0; i < n; i++)
    pmf[i + 1] = pmf[i] * (double)(n - i) / (double)(i + 1) * p / (1 - p);
}

/* All T' that follow T = before: `off` flips on odd columns, `on` on even
 * ones. */
static void
fill_steps (const struct ebit_parity_chain *chain, size_t before,
            const double row_probability[2], const double *off,
            const double *on)
{
  for (size_t i = 0; i <= before; i++)
    for (size_t j = 0; j <= chain->columns - before; j++)
    {
      const size_t after = before - i + j, parity = (i + j) % 2;
      const size_t entry = after + before * chain->states;
      if (!(row_probability[parity] > 0))
        continue;
      const double chance = off[i] * on[j] / row_probability[parity];
      chain->step[parity][entry] += chance;
      chain->weighted[parity][entry] += chance * (double)(i + j);
    }
}

enum ebit_status
ebit_open_chain (struct ebit_context *context, double p, size_t columns,
                 const double row_probability[2],
                 struct ebit_parity_chain *chain)
{
  const size_t n = chain->states = columns + 1;
  chain->columns = columns;
  bool whole = true;
  for (size_t parity = 0; parity < 2; parity++)
  {
    chain->step[parity] = ebit_work (context, n * n, sizeof (double));
    chain->weighted[parity] = ebit_work (context, n * n, sizeof (double));
    whole = whole && chain->step[parity] && chain->weighted[parity];
  }
  double *off = ebit_work (context, n, sizeof *off);
  double *on = ebit_work (context, n, sizeof *on);
  if (!whole || !off || !on)
    return EBIT_EMEMORY;
  for (size_t before = 0; before <= columns; before++)
  {
    binomial_law (p, before, off);
    binomial_law (p, columns - before, on);
    fill_steps (chain, before, row_probability, off, on);
  }
  return ebit_poll_if_due (context);
}

/* to += column of a matrix times `factor` */
static void
add_column (size_t n, const double *column, double factor, double *to)
{
  for (size_t i = 0; i < n; i++)
    to[i] += column[i] * factor;
}

/* The law after one more row. */
static void
add_parity_row (const struct ebit_parity_chain *chain, size_t parity,
                const struct ebit_parity_law *before,
                struct ebit_parity_law *after)
{
  const size_t n = chain->states;
  for (size_t i = 0; i < n; i++)
    after->probability[i] = after->weighted[i] = 0;
  for (size_t i = 0; i < n; i++)
  {
    const double *step = chain->step[parity] + i * n;
    if (!(before->probability[i] > 0))
      continue;
    add_column (n, step, before->probability[i], after->probability);
    add_column (n, step, before->weighted[i], after->weighted);
    add_column (n, chain->weighted[parity] + i * n, before->probability[i],
                after->weighted);
  }
}

enum ebit_status
ebit_run_chain (struct ebit_context *context,
                const struct ebit_parity_chain *chain, size_t parity, size_t n,
                struct ebit_parity_law *law)
{
  double *room = ebit_work (context, 4 * chain->states, sizeof *room);
  if (!room)
    return EBIT_EMEMORY;
  struct ebit_parity_law next
      = { room + 2 * chain->states, room + 3 * chain->states };
  *law = (struct ebit_parity_law){ room, room + chain->states };
  law->probability[0] = 1;
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_parity_law before = *law;
    add_parity_row (chain, parity, &before, &next);
    *law = next;
    next = before;
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  return EBIT_OK;
}
