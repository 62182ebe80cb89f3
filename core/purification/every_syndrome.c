/* The entropy of the parities of all rows and columns of an array.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The law of the number T of odd columns, given that k of the m rows are odd,
 * is O^k E^(m-k) e_0, with E and O the steps of an even and of an odd row,
 * which commute.  T has the parity of k: vectors and matrices are stored for
 * the states of one parity only, T = parity, parity + 2, ...
 */
#include "every_syndrome.h"

#include <math.h>

#include "vector_loops.h"

struct halves
{
  size_t m;
  size_t states[2];      /* T even, T odd */
  double *step[2][2];    /* [parity of the row][parity of T before] */
  double *laws, *behind; /* a law after the other, states[0] apart */
};

static enum ebit_status
open_halves (struct ebit_context *context,
             const struct ebit_parity_chain *chain, struct halves *h)
{
  const size_t m = h->m = chain->columns;
  h->states[0] = m / 2 + 1;
  h->states[1] = (m + 1) / 2;
  h->laws = ebit_work (context, (m + 1) * h->states[0], sizeof *h->laws);
  h->behind = ebit_work (context, (m + 1) * h->states[0], sizeof *h->behind);
  bool whole = h->laws && h->behind;
  for (size_t row = 0; row < 2; row++)
    for (size_t before = 0; before < 2; before++)
    {
      const size_t after = before ^ row, height = h->states[after];
      double *step
          = ebit_work (context, height * h->states[before], sizeof *step);
      h->step[row][before] = step;
      whole = whole && step;
      for (size_t j = 0; step && j < h->states[before]; j++)
        for (size_t i = 0; i < height; i++)
          step[i + j * height]
              = chain->step[row]
                           [2 * i + after + (2 * j + before) * chain->states];
    }
  return whole ? EBIT_OK : EBIT_EMEMORY;
}

/* y = step x */
static void
advance (const struct halves *h, size_t row, size_t before, const double *x,
         double *y)
{
  const size_t height = h->states[before ^ row];
  const double *column = h->step[row][before];
  for (size_t i = 0; i < height; i++)
    y[i] = 0;
  for (size_t j = 0; j < h->states[before]; j++, column += height)
    for (size_t i = 0; i < height; i++)
      y[i] += column[i] * x[j];
}

/* -sum of u log2 (chance u/C(m,T)), of T with that parity. */
static double
conditional_entropy (const struct halves *h, size_t parity, const double *law,
                     double log_chance, const double *log_binomials)
{
  double sum = 0;
  for (size_t i = 0; i < h->states[parity]; i++)
    if (law[i] > 0)
      sum -= law[i]
             * (log_chance + log2 (law[i]) - log_binomials[2 * i + parity]);
  return sum;
}

/* The laws after j even rows, j = 0 to m. */
static void
start_laws (struct halves *h)
{
  const size_t apart = h->states[0];
  h->laws[0] = 1;
  for (size_t j = 0; j < h->m; j++)
    advance (h, 0, 0, h->laws + j * apart, h->laws + (j + 1) * apart);
}

enum ebit_status
ebit_every_syndrome (struct ebit_context *context,
                     const struct ebit_parity_chain *chain,
                     const double row_probability[2],
                     const double *log_binomials, double *entropy)
{
  struct halves h;
  enum ebit_status status = open_halves (context, chain, &h);
  if (status)
    return status;
  const size_t m = h.m, apart = h.states[0];
  *entropy = 0;
  start_laws (&h);
  for (size_t k = 0; k <= m && !status; k++)
  {
    const double log_even = (double)(m - k) * log2 (row_probability[0]);
    const double log_odd = k > 0 ? (double)k * log2 (row_probability[1]) : 0;
    const double log_chance = log_even + log_odd;
    const double chance = exp2 (log_binomials[k] + log_chance);
    if (!(chance > 0))
      break;
    *entropy += chance
                * conditional_entropy (&h, k % 2, h.laws + (m - k) * apart,
                                       log_chance, log_binomials);
    for (size_t j = 0; j + k < m; j++)
      advance (&h, 1, k % 2, h.laws + j * apart, h.behind + j * apart);
    double *swapped = h.laws;
    h.laws = h.behind;
    h.behind = swapped;
    status = ebit_poll_if_due (context);
  }
  return status;
}
