/* Maximum likelihood of channels and states, with a proof of the optimum.
 *
 * The search goes over all states r of reference and output (state_ascent.c),
 * of which the channel is that with the Choi state
 *
 *     J = (S (x) 1) r (S (x) 1) / d_in,   S = (Tr_B r)^(-1/2):
 *
 * with one level of input J is r.  The proof: with R = d_in sum_k f_k E_k /
 * p_k, since ln x <= x - 1, any other J' of a channel has
 *
 *     sum_k f_k ln (p'_k / p_k) <= sum_k f_k p'_k / p_k - 1 = Tr R J' - 1
 *                               <= Tr Y / d_in + lambda - 1
 *
 * for every Hermitian Y, lambda the largest eigenvalue of R - Y (x) 1.  At the
 * optimum R J = (Y (x) 1) J, so that Y = d_in Tr_B R J is taken, and the bound
 * is lambda (of states: the largest eigenvalue of R, less 1; A. I. Lvovsky, J.
 * Opt. B 6 (2004) S556 has R).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "likelihood.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "state_ascent.h"
#include "subsystems.h"

/* A step that promises less than this in the mean of ln p ends the search. */
#define PRECISION 1e-18
#define NOISE 1e-14
#define EVALUATIONS 4000

/* Less than any value; a line search comes back from here. */
#define IMPOSSIBLE -1e300

struct search
{
  const struct ebit_likelihood *problem;
  size_t n;
  double complex *choi, *r_matrix; /* J, R */
  double complex *root, *wide;     /* S; S (x) 1 */
  double complex *vectors;         /* of the marginal */
  double *values; /* their eigenvalues, and room for as many */
  double complex *work[3];
};

static enum ebit_status
open_search (struct ebit_context *context,
             const struct ebit_likelihood *problem, struct search *search)
{
  const size_t d = problem->dims[0], n = d * problem->dims[1];
  *search = (struct search){ .problem = problem, .n = n };
  double complex *memory
      = ebit_work (context, 6 * n * n + 2 * d * d, sizeof *memory);
  search->values = ebit_work (context, 2 * d, sizeof *search->values);
  if (!memory || !search->values)
    return EBIT_EMEMORY;
  search->choi = memory;
  search->r_matrix = memory + n * n;
  search->wide = memory + 2 * n * n;
  for (size_t i = 0; i < 3; i++)
    search->work[i] = memory + (3 + i) * n * n;
  search->root = memory + 6 * n * n;
  search->vectors = search->root + d * d;
  return EBIT_OK;
}

/* ---- Value and R at a Choi state ------------------------------------- */

static double
evaluate (struct search *search)
{
  const struct ebit_likelihood *problem = search->problem;
  const size_t n = search->n;
  const double d = (double)problem->dims[0];
  double value = 0;
  memset (search->r_matrix, 0, n * n * sizeof *search->r_matrix);
  for (size_t k = 0; k < problem->count; k++)
  {
    const double complex *effect = problem->effects + k * n * n;
    const double p = d * ebit_inner_product (n, n, effect, search->choi);
    if (!(p > 0))
      return IMPOSSIBLE;
    value += problem->weights[k] * log (p);
    const double factor = d * problem->weights[k] / p;
    const double *x = (const double *)effect;
    double *y = (double *)search->r_matrix;
    for (size_t i = 0; i < 2 * n * n; i++)
      y[i] += factor * x[i];
  }
  return value;
}

/* ---- From r to J, and gradients back ---------------------------------- */

static enum ebit_status
normalise (struct ebit_context *context, struct search *search,
           const double complex *r)
{
  const size_t *dims = search->problem->dims, d = dims[0], n = search->n;
  if (d == 1)
  {
    memcpy (search->choi, r, n * n * sizeof *r);
    return EBIT_OK;
  }
  double complex *one = search->work[0], *marginal = search->root;
  ebit_trace_out_second (dims, r, marginal);
  const enum ebit_status status = ebit_hermitian_eigen (
      context, d, marginal, search->values, search->vectors);
  if (status)
    return status;
  double *roots = search->values + d;
  for (size_t i = 0; i < d; i++)
  {
    search->values[i] = fmax (search->values[i], 1e-300);
    roots[i] = 1 / sqrt (search->values[i]);
  }
  ebit_spectral_sum (context, d, d, roots, search->vectors, search->root);
  memset (one, 0, n * n * sizeof *one);
  for (size_t i = 0; i < dims[1]; i++)
    one[i + i * dims[1]] = 1;
  ebit_kron (d, d, search->root, dims[1], dims[1], one, search->wide);
  ebit_congruence (n, n, search->wide, r, search->work[1], search->choi);
  ebit_hermitian_part (n, search->choi, search->choi);
  for (size_t i = 0; i < n * n; i++)
    search->choi[i] /= (double)d;
  return EBIT_OK;
}

/* The gradient by r of what has the gradient R by J: (S (x) 1) R (S (x) 1)/d,
 * and for the change of S (D (x) 1)/d, where D has the elements of M + M^dag,
 * M = Tr_B r (S (x) 1) R, in the eigenbasis of the marginal times the divided
 * differences of x^(-1/2). */
static void
pull_back (struct search *search, const double complex *r,
           double complex *gradient)
{
  const size_t *dims = search->problem->dims, d = dims[0], n = search->n;
  if (d == 1)
  {
    memcpy (gradient, search->r_matrix, n * n * sizeof *gradient);
    return;
  }
  double complex *m = search->work[2], *turned = m + d * d;
  ebit_product (n, n, n, r, search->wide, search->work[0]);
  ebit_product (n, n, n, search->work[0], search->r_matrix, search->work[1]);
  ebit_trace_out_second (dims, search->work[1], m);
  ebit_hermitian_part (d, m, m); /* half of M + M^dag */
  ebit_adjoint_congruence (d, d, search->vectors, m, search->work[0], turned);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      const double a = sqrt (search->values[i]), b = sqrt (search->values[j]);
      turned[i + j * d] *= -2 / (a * b * (a + b));
    }
  ebit_congruence (d, d, search->vectors, turned, search->work[0], m);
  ebit_congruence (n, n, search->wide, search->r_matrix, search->work[0],
                   gradient);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t b = 0; b < dims[1]; b++)
        gradient[i * dims[1] + b + (j * dims[1] + b) * n] += m[i + j * d];
  for (size_t i = 0; i < n * n; i++)
    gradient[i] /= (double)d;
  ebit_hermitian_part (n, gradient, gradient);
}

static enum ebit_status
likelihood_of_state (struct ebit_context *context, const double complex *r,
                     double *value, double complex *gradient, bool *done,
                     void *data)
{
  struct search *search = data;
  *done = false;
  const enum ebit_status status = normalise (context, search, r);
  if (status)
    return status;
  *value = evaluate (search);
  pull_back (search, r, gradient);
  return ebit_poll_if_due (context);
}

/* ---- The proof -------------------------------------------------------- */

/* How much more any other Choi state can have. */
static enum ebit_status
bound_excess (struct ebit_context *context, struct search *search,
              double *excess)
{
  const size_t *dims = search->problem->dims, d = dims[0], n = search->n;
  double complex *y = search->work[2], *rest = search->work[1];
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  ebit_product (n, n, n, search->r_matrix, search->choi, search->work[0]);
  ebit_trace_out_second (dims, search->work[0], y);
  ebit_hermitian_part (d, y, y);
  memcpy (rest, search->r_matrix, n * n * sizeof *rest);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t b = 0; b < dims[1]; b++)
        rest[i * dims[1] + b + (j * dims[1] + b) * n]
            -= (double)d * y[i + j * d];
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, rest, values, NULL);
  /* Tr Y/d_in is Tr y. */
  *excess = fmax (0, values[n - 1] + ebit_trace (d, y) - 1);
  return status;
}

enum ebit_status
ebit_find_most_likely (struct ebit_context *context,
                       const struct ebit_likelihood *problem,
                       struct ebit_most_likely *best)
{
  struct search search;
  enum ebit_status status = open_search (context, problem, &search);
  if (status)
    return status;
  const size_t n = search.n;
  double complex *r = ebit_work (context, n * n, sizeof *r);
  if (!r)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    r[i + i * n] = 1 / (double)n;
  struct ebit_state_ascent ascent = { .d = n,
                                      .function = likelihood_of_state,
                                      .data = &search,
                                      .precision = PRECISION,
                                      .noise = NOISE,
                                      .max_evaluations = EVALUATIONS };
  status = ebit_ascend_states (context, &ascent, r);
  if (!status)
    status = normalise (context, &search, r);
  if (status)
    return status;
  double excess = 0;
  best->value = evaluate (&search);
  if (!(best->value > IMPOSSIBLE))
    return ebit_fail (context, EBIT_ESOLVER,
                      "the most likely state was not found");
  status = bound_excess (context, &search, &excess);
  best->choi = search.choi;
  best->upper = best->value + excess;
  return status;
}
