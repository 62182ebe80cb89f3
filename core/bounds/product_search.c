/* A sum of products of vectors close to a given positive operator S.
 *
 * Gilbert's method with fully corrected weights (E. G. Gilbert, SIAM J.
 * Control 4 (1966) 61; C. L. Lawson, R. J. Hanson, Solving Least Squares
 * Problems, chapter 23): each round adds products |a b> that the residual E =
 * S - sum w_k |a_k b_k><a_k b_k| is largest on, found by turns between a and b
 * from several starts, and fits all weights w_k >= 0 anew.  Products whose
 * weight is 0 are dropped.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "product_search.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "hermitian.h"
#include "lapack.h"
#include "pseudorandom.h"
#include "scalar.h"

#define STARTS 12
#define TURNS 30
#define PATIENCE 40
#define CLOSE 1e-10 /* of the residual, and of what a product adds */

struct search
{
  size_t dims[2], n, most, count;
  const double complex *target;
  double complex *a, *b;    /* unit vectors, one after the other */
  double complex *residual; /* n x n */
  double complex *small, *vector;
  double *values;
  double *weight, *fitted, *wanted; /* most each */
  double *gram;                     /* most x most */
  double *system; /* the same, and one column for the right-hand side */
  bool *active;
  size_t *chosen;
  uint64_t seed;
};

static enum ebit_status
open_search (struct ebit_context *context, const size_t dims[2],
             const double complex *target, struct search *search)
{
  const size_t n = dims[0] * dims[1], most = n * n + 2 * STARTS;
  *search = (struct search){
    .dims = { dims[0], dims[1] }, .n = n, .most = most, .target = target
  };
  search->a = ebit_work (context, most * dims[0], sizeof (double complex));
  search->b = ebit_work (context, most * dims[1], sizeof (double complex));
  search->residual = ebit_work (context, 3 * n * n, sizeof (double complex));
  search->values = ebit_work (context, n + 3 * most, sizeof (double));
  search->gram = ebit_work (context, (2 * most + 1) * most, sizeof (double));
  search->active = ebit_work (context, most, sizeof (bool));
  search->chosen = ebit_work (context, most, sizeof (size_t));
  if (!search->a || !search->b || !search->residual || !search->values
      || !search->gram || !search->active || !search->chosen)
    return EBIT_EMEMORY;
  search->small = search->residual + n * n;
  search->vector = search->small + n * n;
  search->weight = search->values + n;
  search->fitted = search->weight + most;
  search->wanted = search->fitted + most;
  search->system = search->gram + most * most;
  return EBIT_OK;
}

/* ---- New products ---------------------------------------------------- */

/* y = the residual with `fixed` put in on one side: on A if `on_second` is
 * false (y is dims[1] square), on B else. */
static void
contract (const struct search *search, const double complex *fixed,
          bool on_second, double complex *y)
{
  const size_t d_a = search->dims[0], d_b = search->dims[1], n = search->n;
  const size_t kept = on_second ? d_a : d_b, lost = on_second ? d_b : d_a;
  const size_t step = on_second ? d_b : 1, other = on_second ? 1 : d_b;
  for (size_t j = 0; j < kept; j++)
    for (size_t i = 0; i < kept; i++)
    {
      double complex sum = 0;
      for (size_t q = 0; q < lost; q++)
        for (size_t p = 0; p < lost; p++)
          sum += conj (fixed[p]) * fixed[q]
                 * search->residual[i * step + p * other
                                    + (j * step + q * other) * n];
      y[i + j * kept] = sum;
    }
}

/* x = the eigenvector of the largest eigenvalue of the contraction. */
static enum ebit_status
improve (struct ebit_context *context, struct search *search,
         const double complex *fixed, bool on_second, double complex *x,
         double *value)
{
  const size_t d = search->dims[on_second ? 0 : 1];
  contract (search, fixed, on_second, search->small);
  ebit_hermitian_part (d, search->small, search->small);
  const enum ebit_status status = ebit_hermitian_eigen (
      context, d, search->small, search->values, search->vector);
  *value = search->values[d - 1];
  memcpy (x, search->vector + (d - 1) * d, d * sizeof *x);
  return status;
}

/* Uniform in [0, 1). */
static double
uniform (uint64_t *state)
{
  return (double)(ebit_pseudorandom_bits (state) >> 11) * 0x1p-53;
}

/* A unit vector of random direction, the same on every machine. */
static void
set_start (uint64_t *seed, size_t d, double complex *x)
{
  double norm = 0;
  for (size_t j = 0; j < d; j++)
  {
    const double square = -log (1 - uniform (seed));
    const double angle = 2 * EBIT_PI * uniform (seed);
    x[j] = sqrt (square) * (cos (angle) + sin (angle) * I);
    norm += square;
  }
  for (size_t j = 0; j < d; j++)
    x[j] /= sqrt (norm);
}

/* Adds the product that turns from that start lead to; *gain is how far the
 * residual rises there. */
static enum ebit_status
add_product (struct ebit_context *context, struct search *search, double *gain)
{
  const size_t k = search->count;
  double complex *a = search->a + k * search->dims[0];
  double complex *b = search->b + k * search->dims[1];
  double before = -INFINITY;
  set_start (&search->seed, search->dims[1], b);
  for (int turn = 0; turn < TURNS; turn++)
  {
    enum ebit_status status = improve (context, search, b, true, a, gain);
    if (!status)
      status = improve (context, search, a, false, b, gain);
    if (status)
      return status;
    if (*gain - before <= 1e-6 * fabs (*gain))
      break;
    before = *gain;
  }
  if (*gain > CLOSE)
  {
    search->weight[k] = 0;
    search->active[k] = true;
    search->count++;
  }
  return EBIT_OK;
}

/* ---- Weights --------------------------------------------------------- */

static double
overlap (size_t d, const double complex *x, const double complex *y)
{
  double re = 0, im = 0;
  for (size_t i = 0; i < d; i++)
  {
    re += creal (x[i]) * creal (y[i]) + cimag (x[i]) * cimag (y[i]);
    im += creal (x[i]) * cimag (y[i]) - cimag (x[i]) * creal (y[i]);
  }
  return re * re + im * im;
}

/* The normal equations: products of the projectors with each other and with
 * the target. */
static void
make_equations (struct search *search)
{
  const size_t d_a = search->dims[0], d_b = search->dims[1], n = search->n;
  for (size_t l = 0; l < search->count; l++)
  {
    const double complex *a = search->a + l * d_a, *b = search->b + l * d_b;
    for (size_t k = 0; k < search->count; k++)
      search->gram[k + l * search->most]
          = overlap (d_a, search->a + k * d_a, a)
            * overlap (d_b, search->b + k * d_b, b);
    for (size_t i = 0; i < n; i++)
      search->vector[i] = a[i / d_b] * b[i % d_b];
    ebit_product (n, n, 1, search->target, search->vector, search->small);
    search->wanted[l]
        = ebit_inner_product (n, 1, search->vector, search->small);
  }
}

/* The weights of the active products without regard to their sign, the others
 * 0; *solved is false where rounding leaves the equations singular. */
static enum ebit_status
fit (struct ebit_context *context, struct search *search, bool *solved)
{
  size_t m = 0;
  for (size_t k = 0; k < search->count; k++)
    if (search->active[k])
      search->chosen[m++] = k;
  memset (search->fitted, 0, search->count * sizeof (double));
  *solved = m > 0;
  if (!*solved)
    return EBIT_OK;
  double *right = search->system + m * m;
  for (size_t l = 0; l < m; l++)
  {
    const double *column = search->gram + search->chosen[l] * search->most;
    for (size_t k = 0; k < m; k++)
      search->system[k + l * m] = column[search->chosen[k]];
    search->system[l + l * m] += 1e-13;
    right[l] = search->wanted[search->chosen[l]];
  }
  enum ebit_status status = ebit_dpotrf (context, m, search->system, solved);
  if (!status && *solved)
    status = ebit_dpotrs (context, m, 1, search->system, right);
  for (size_t k = 0; k < m && *solved; k++)
    search->fitted[search->chosen[k]] = right[k];
  return status;
}

/* Moves the weights towards the fitted ones until the first of them is 0, and
 * makes those that are inactive; true where all could be moved. */
static bool
move (struct search *search)
{
  double share = 1;
  for (size_t k = 0; k < search->count; k++)
    if (search->active[k] && search->fitted[k] < 0)
      share = fmin (share, search->weight[k]
                               / (search->weight[k] - search->fitted[k]));
  bool all = true;
  for (size_t k = 0; k < search->count; k++)
  {
    const bool falls = search->active[k] && search->fitted[k] < 0;
    search->weight[k] += share * (search->fitted[k] - search->weight[k]);
    all = all && !falls;
    if (falls && search->weight[k] <= 1e-15)
      search->active[k] = false;
    if (!search->active[k])
      search->weight[k] = 0;
  }
  return all;
}

/* Drops what has no weight. */
static void
compact (struct search *search)
{
  size_t kept = 0;
  for (size_t k = 0; k < search->count; k++)
  {
    if (search->weight[k] <= 0)
      continue;
    memmove (search->a + kept * search->dims[0],
             search->a + k * search->dims[0],
             search->dims[0] * sizeof (double complex));
    memmove (search->b + kept * search->dims[1],
             search->b + k * search->dims[1],
             search->dims[1] * sizeof (double complex));
    search->weight[kept] = search->weight[k];
    search->active[kept++] = true;
  }
  search->count = kept;
}

static enum ebit_status
refit (struct ebit_context *context, struct search *search)
{
  bool done = false;
  make_equations (search);
  for (size_t tries = 0; tries <= search->count && !done; tries++)
  {
    bool solved;
    const enum ebit_status status = fit (context, search, &solved);
    if (status)
      return status;
    done = !solved || move (search);
  }
  compact (search);
  return EBIT_OK;
}

/* ---- The search ------------------------------------------------------ */

/* residual = target - sum of the products; its Frobenius norm. */
static double
find_residual (struct search *search)
{
  const size_t n = search->n, d_b = search->dims[1];
  double complex *v = search->vector;
  memcpy (search->residual, search->target, n * n * sizeof *v);
  for (size_t k = 0; k < search->count; k++)
  {
    const double complex *a = search->a + k * search->dims[0];
    const double complex *b = search->b + k * d_b;
    for (size_t i = 0; i < n; i++)
      v[i] = sqrt (search->weight[k]) * a[i / d_b] * b[i % d_b];
    ebit_product_adjoint (n, 1, n, v, v, search->small);
    for (size_t i = 0; i < n * n; i++)
      search->residual[i] -= search->small[i];
  }
  return sqrt (ebit_inner_product (n, n, search->residual, search->residual));
}

/* Adds products and fits; *best is the largest gain that was promised. */
static enum ebit_status
add_round (struct ebit_context *context, struct search *search, double *best)
{
  enum ebit_status status = ebit_poll (context);
  *best = 0;
  for (size_t s = 0; s < STARTS && !status; s++)
  {
    double gain = 0;
    if (search->count < search->most)
      status = add_product (context, search, &gain);
    *best = fmax (*best, gain);
  }
  return status ? status : refit (context, search);
}

/* Ends where the target is met, or where a fiftieth is not gained in
 * PATIENCE rounds: the target is then not separable. */
static enum ebit_status
run (struct ebit_context *context, struct search *search, size_t rounds)
{
  double before = INFINITY, best = INFINITY, first = 0;
  for (size_t round = 0;
       round < rounds && best > CLOSE && !ebit_time_is_up (context); round++)
  {
    const double distance = find_residual (search);
    if (round == 0)
      first = distance;
    ebit_gap_progress (context, first, distance, CLOSE);
    const bool stalled = round % PATIENCE == 0 && distance > 0.98 * before;
    if (round % PATIENCE == 0)
      before = distance;
    if (distance <= CLOSE || stalled)
      return EBIT_OK;
    const enum ebit_status status = add_round (context, search, &best);
    if (status)
      return status;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_search_products (struct ebit_context *context, const size_t dims[2],
                      const double complex *target, size_t rounds,
                      struct ebit_product_witness *witness)
{
  struct search search;
  enum ebit_status status = open_search (context, dims, target, &search);
  if (!status)
    status = run (context, &search, rounds);
  if (status)
    return status;
  for (size_t k = 0; k < search.count; k++)
    for (size_t i = 0; i < dims[0]; i++)
      search.a[i + k * dims[0]] *= sqrt (search.weight[k]);
  witness->count = search.count;
  witness->a = search.a;
  witness->b = search.b;
  return EBIT_OK;
}
