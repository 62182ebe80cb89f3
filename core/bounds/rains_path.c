/* Rains relative entropy by following the central path of the barrier
 * function of rains_barrier.h.
 *
 * One Hessian is made and factored per step.  Where sigma is well centred, it
 * serves a predictor: the Newton step and the tangent of the path together,
 * to a mu ten times smaller; elsewhere it serves a damped Newton step at the
 * same mu.  The same factor gives the dual (ebit_rains_dual), so that every
 * point near the end is a candidate for the certificate.  The gap of the
 * central point of mu is at most ln (1 + 2 n mu).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_path.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cholesky.h"
#include "coordinates.h"
#include "hermitian.h"
#include "rains_certificate.h"
#include "rains_closed.h"
#include "rains_hessian.h"

/* Found by trial on random states of 2 x 2 to 4 x 4: 20 to 40 steps. */
#define FIRST_MU 1e-2
#define REDUCTION 0.1 /* of mu, in one predictor */
#define CENTRED 1e-3  /* squared decrement / (n mu) to predict */
#define MAX_STEPS 200
#define MAX_CHECKS 20 /* certificates that miss tol */

struct path
{
  struct ebit_rains_barrier barrier;
  struct ebit_rains_kernels kernels;
  size_t n, unknowns;
  const double complex *rho;
  double tol;
  size_t checks;
  double decrement;              /* squared Newton decrement */
  double *hessian;               /* of the unknowns, then its factor */
  double *centre;                /* the Newton step, in coordinates */
  double *tangent;               /* d sigma / d mu along the path */
  double complex *sigma, *trial; /* the point, the next one */
  double complex *newton, *gradient, *work; /* n x n each */
};

static enum ebit_status
open_path (struct ebit_context *context, const size_t dims[2], size_t rank,
           const double complex *root, struct path *path)
{
  const size_t n = dims[0] * dims[1];
  char what[64];
  snprintf (what, sizeof what, "a Rains bound of a %zu x %zu state", dims[0],
            dims[1]);
  enum ebit_status status
      = ebit_rains_open (context, dims, rank, root, &path->barrier);
  if (status)
    return status;
  path->unknowns = ebit_coordinate_count (n, path->barrier.real);
  const double m = (double)path->unknowns;
  /* the Hessian, and two kernels of its size */
  if (ebit_check_memory (context, what,
                         3 * m * (m + (double)n) * (double)sizeof (double)))
    return EBIT_EMEMORY;
  /* Without time there will be no step. */
  const bool steps = !ebit_time_is_up (context);
  double complex *matrices = ebit_work (context, 5 * n * n, sizeof *matrices);
  double *reals = ebit_work (context, 2 * n * n, sizeof *reals);
  path->hessian
      = ebit_work_unset (context, steps ? path->unknowns * path->unknowns : 0,
                         sizeof *path->hessian);
  if (!matrices || !reals || !path->hessian)
    return EBIT_EMEMORY;
  path->n = n;
  path->sigma = matrices;
  path->trial = matrices + n * n;
  path->newton = matrices + 2 * n * n;
  path->gradient = matrices + 3 * n * n;
  path->work = matrices + 4 * n * n;
  path->centre = reals;
  path->tangent = reals + n * n;
  return steps ? ebit_rains_open_kernels (context, &path->barrier,
                                          &path->kernels)
               : EBIT_OK;
}

/* Newton step, tangent of the path and decrement at the present point; *solved
 * is false where rounding has eaten the Hessian. */
static enum ebit_status
solve_newton (struct ebit_context *context, struct path *path, bool *solved)
{
  const size_t n = path->n, m = path->unknowns;
  const bool real = path->barrier.real;
  ebit_rains_gradient (context, &path->barrier, path->gradient, path->work);
  enum ebit_status status = ebit_rains_hessian (context, &path->barrier,
                                                &path->kernels, path->hessian);
  memset (path->newton, 0, n * n * sizeof *path->newton);
  /* A Hessian that time has cut short is not looked at. */
  *solved = !status && !ebit_time_is_up (context);
  if (*solved)
    status = ebit_cholesky (context, m, path->hessian, solved);
  if (ebit_time_is_up (context))
    *solved = false;
  if (status || !*solved)
    return status;
  ebit_to_coordinates (n, real, path->gradient, path->centre);
  ebit_to_coordinates (n, real, path->work, path->tangent);
  ebit_cholesky_solve (m, path->hessian, path->centre, path->tangent);
  for (size_t i = 0; i < m; i++)
  {
    path->centre[i] = -path->centre[i];
    path->tangent[i] = -path->tangent[i];
  }
  ebit_from_coordinates (n, real, path->centre, path->newton);
  path->decrement = -ebit_inner_product (n, n, path->gradient, path->newton);
  *solved = isfinite (path->decrement);
  return EBIT_OK;
}

/* The gap in bits that the point would have if it were central. */
static double
central_gap (const struct path *path)
{
  double norm = DBL_MIN, largest = DBL_MIN;
  for (size_t i = 0; i < path->n; i++)
  {
    norm += fabs (path->barrier.x[i]);
    largest = fmax (largest, fabs (path->barrier.y[i]));
  }
  return (log (norm) + log (largest)) / EBIT_LN2;
}

/* Certifies the point with the dual of its Newton step; keeps the better. */
static enum ebit_status
certify (struct ebit_context *context, struct path *path,
         struct ebit_rains *result)
{
  const size_t n = path->n;
  double lower, upper;
  ebit_rains_dual (&path->barrier, path->newton, path->work);
  const enum ebit_status status
      = ebit_rains_certificate (context, path->barrier.dims, path->rho,
                                path->sigma, path->work, &lower, &upper);
  path->checks++;
  if (!status && upper - lower < result->upper - result->lower)
  {
    result->lower = lower;
    result->upper = upper;
    memcpy (result->dual, path->work, n * n * sizeof *path->work);
    memcpy (result->sigma, path->sigma, n * n * sizeof *path->sigma);
  }
  return status;
}

/* Along the tangent to a smaller mu, by `reduction` or to the mu that closes
 * the gap, with fewer ambitions where that leaves the cone. */
static enum ebit_status
predict (struct ebit_context *context, struct path *path, bool *inside)
{
  const size_t n = path->n;
  const double mu = path->barrier.mu, gap = central_gap (path);
  const double goal = gap > 0 ? 0.5 * mu * path->tol / gap : 0;
  enum ebit_status status = EBIT_OK;
  double reduction = REDUCTION;
  ebit_from_coordinates (n, path->barrier.real, path->tangent, path->work);
  *inside = false;
  for (int tries = 0; tries < 4 && !*inside && !status; tries++)
  {
    double next = reduction * mu;
    if (next < 3 * goal)
      next = fmin (goal, 0.9 * mu);
    for (size_t i = 0; i < n * n; i++)
      path->trial[i]
          = path->sigma[i] + path->newton[i] + (next - mu) * path->work[i];
    status
        = ebit_rains_move (context, &path->barrier, path->trial, next, inside);
    reduction = sqrt (reduction);
  }
  return status;
}

/* How far along the Newton step sigma stays positive: -1 / the least
 * eigenvalue of l^-1/2 (u^dag step u) l^-1/2. */
static enum ebit_status
reach (struct ebit_context *context, struct path *path, double *length)
{
  const struct ebit_rains_barrier *barrier = &path->barrier;
  const size_t n = path->n;
  double complex *scaled = path->trial;
  ebit_adjoint_congruence (n, n, barrier->u, path->newton, path->work, scaled);
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      scaled[i + j * n] /= sqrt (barrier->l[i]) * sqrt (barrier->l[j]);
  double *values = path->tangent; /* no longer needed */
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, scaled, values, NULL);
  *length = values[0] < 0 ? -1 / values[0] : INFINITY;
  return status;
}

/* A damped Newton step at the same mu: at most 0.95 of the way to the edge of
 * the cone, then shortened by Armijo's rule with a parabola. */
static enum ebit_status
centre (struct ebit_context *context, struct path *path)
{
  const size_t n = path->n;
  const double mu = path->barrier.mu;
  bool inside = true;
  double edge;
  enum ebit_status status = reach (context, path, &edge);
  if (status)
    return status;
  const double start = path->barrier.objective, slope = path->decrement;
  double length = fmin (1, 0.95 * edge);
  for (int tries = 0; tries < 30; tries++)
  {
    for (size_t i = 0; i < n * n; i++)
      path->trial[i] = path->sigma[i] + length * path->newton[i];
    status
        = ebit_rains_move (context, &path->barrier, path->trial, mu, &inside);
    if (status)
      return status;
    const double rise = path->barrier.objective - start;
    if (inside && rise <= -1e-4 * length * slope + 1e-14)
      return EBIT_OK;
    const double parabola
        = 0.5 * slope * length * length / (rise + slope * length);
    length *= inside ? fmin (0.5, fmax (0.1, parabola / length)) : 0.5;
  }
  memcpy (path->trial, path->sigma, n * n * sizeof *path->trial);
  return ebit_rains_move (context, &path->barrier, path->sigma, mu, &inside);
}

static enum ebit_status
follow (struct ebit_context *context, struct path *path,
        struct ebit_rains *result)
{
  const size_t n = path->n;
  enum ebit_status status = EBIT_OK;
  bool inside = true, solved = true, back;
  double first = 0;
  while (result->steps < MAX_STEPS && solved && path->checks < MAX_CHECKS
         && !ebit_time_is_up (context))
  {
    if ((status = ebit_poll (context)))
      return status;
    result->steps++;
    if ((status = solve_newton (context, path, &solved)))
      return status;
    const double gap = central_gap (path), mu = path->barrier.mu;
    first = result->steps == 1 ? gap : first;
    ebit_gap_progress (context, first, gap, path->tol);
    if (!solved || (gap <= path->tol && path->decrement < mu))
      if ((status = certify (context, path, result))
          || result->upper - result->lower <= path->tol)
        return status;
    if (!solved && ebit_time_is_up (context))
      return EBIT_OK;
    inside = false;
    if (solved && gap > 0.5 * path->tol
        && path->decrement < CENTRED * mu * (double)n)
    {
      status = predict (context, path, &inside);
      if (!status && !inside) /* back to where it started */
        status = ebit_rains_move (context, &path->barrier, path->sigma, mu,
                                  &back);
    }
    if (!status && solved && !inside)
      status = centre (context, path);
    if (status)
      return status;
    memcpy (path->sigma, path->trial, n * n * sizeof *path->sigma);
  }
  return isfinite (result->upper) ? EBIT_OK : certify (context, path, result);
}

/* rho scaled to unit trace, and root with rho = root root^dag but for rounding
 * noise of weight *lost; columns of `root` in descending weight, and real
 * where rho is but for such noise. */
static enum ebit_status
factor_state (struct ebit_context *context, size_t n, double complex *rho,
              size_t *rank, double complex *root, double *lost)
{
  double *values = ebit_work (context, n, sizeof *values);
  double complex *vectors = ebit_work (context, n * n, sizeof *vectors);
  if (!values || !vectors)
    return EBIT_EMEMORY;
  ebit_hermitian_part (n, rho, rho);
  const double trace = ebit_trace (n, rho);
  if (!(trace > 0))
    return ebit_fail (context, EBIT_ENUMERIC,
                      "the trace of a state is %g; it must be 1", trace);
  for (size_t i = 0; i < n * n; i++)
    rho[i] /= trace;
  const enum ebit_status status
      = ebit_spectrum (context, n, rho, values, vectors);
  if (status)
    return status;
  *rank = ebit_factor_positive (n, values, vectors,
                                ebit_eigenvalue_rounding (n), root);
  *lost = 0;
  for (size_t k = n - *rank; k-- > 0;)
    *lost += fabs (values[k]);
  return EBIT_OK;
}

/* Along the central path from half way between rho and the maximally mixed
 * state. */
static enum ebit_status
solve_path (struct ebit_context *context, const size_t dims[2],
            const double complex *rho, size_t rank, const double complex *root,
            double tol, struct ebit_rains *result)
{
  const size_t n = dims[0] * dims[1];
  struct path path = { .rho = rho, .tol = tol };
  bool inside;
  result->upper = INFINITY;
  enum ebit_status status = open_path (context, dims, rank, root, &path);
  if (status)
    return status;
  for (size_t i = 0; i < n * n; i++)
    path.sigma[i] = 0.5 * (path.barrier.real ? creal (rho[i]) : rho[i]);
  for (size_t i = 0; i < n; i++)
    path.sigma[i + i * n] += 0.5 / (double)n;
  status = ebit_rains_move (context, &path.barrier, path.sigma, FIRST_MU,
                            &inside);
  return status ? status : follow (context, &path, result);
}

static enum ebit_status
solve (struct ebit_context *context, const size_t dims[2], double complex *rho,
       double tol, struct ebit_rains *result)
{
  const size_t n = dims[0] * dims[1];
  double complex *root = ebit_work (context, n * n, sizeof *root);
  size_t rank = 0;
  bool known = false;
  double lost = 0;
  if (!root)
    return EBIT_EMEMORY;
  enum ebit_status status = factor_state (context, n, rho, &rank, root, &lost);
  if (!status)
    status = ebit_rains_of_ppt (context, dims, rho, result->sigma,
                                result->dual, &known);
  result->lower = 0;
  if (!status && !known && rank == 1)
    status = ebit_rains_of_pure (context, dims, root, result->sigma,
                                 result->dual, &result->lower);
  result->upper = result->lower;
  result->status = EBIT_EXACT;
  if (status || known || (rank == 1 && lost <= 1e-15))
    return status;
  if (rank == 1) /* pure but for a weight that entropies would notice */
    status = ebit_rains_certificate (context, dims, rho, result->sigma,
                                     result->dual, &result->lower,
                                     &result->upper);
  else
    status = solve_path (context, dims, rho, rank, root, tol, result);
  result->status
      = result->upper - result->lower <= tol ? EBIT_CERTIFIED : EBIT_BRACKET;
  return status;
}

enum ebit_status
ebit_rains_relative_entropy (struct ebit_context *context,
                             const size_t dims[2], const double complex *rho,
                             double tol, struct ebit_rains *result)
{
  const size_t n = dims[0] * dims[1];
  *result = (struct ebit_rains){ .upper = INFINITY };
  result->sigma = ebit_work (context, n * n, sizeof *result->sigma);
  result->dual = ebit_work (context, n * n, sizeof *result->dual);
  if (!result->sigma || !result->dual)
    return EBIT_EMEMORY;
  const size_t mark = ebit_work_mark (context);
  double complex *copy = ebit_work (context, n * n, sizeof *copy);
  if (!copy)
    return EBIT_EMEMORY;
  memcpy (copy, rho, n * n * sizeof *rho);
  const enum ebit_status status = solve (context, dims, copy, tol, result);
  ebit_work_release (context, mark);
  return status;
}
