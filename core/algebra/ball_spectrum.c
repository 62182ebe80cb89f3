/* Spectra of Hermitian matrices of balls: see ball_spectrum.h.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_spectrum.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"

/* ---- The basis ------------------------------------------------------- */

/* Elements below that part of the greatest on the diagonal are not turned
 * away, which is as far as double-double goes. */
#define TURNED 0x1p-107
#define MOST_SWEEPS 12

static void
drop_radii (struct ebit_balls a)
{
  for (size_t i = 0; i < a.rows * a.columns; i++)
  {
    a.x[i].re = ebit_middle (a.x[i].re);
    a.x[i].im = ebit_middle (a.x[i].im);
  }
}

/* Turns columns p, q of V and both sides of B = V^dag X V, so that b_pq goes
 * away.  Nothing here has to be right: only good. */
static void
turn (struct ebit_balls b, struct ebit_balls v, size_t p, size_t q,
      double complex z)
{
  const size_t n = b.rows;
  const double size = hypot (creal (z), cimag (z));
  const struct ebit_ball difference = ebit_minus (
      ebit_balls_diagonal_at (b, q), ebit_balls_diagonal_at (b, p));
  const double tau = ebit_rounded (difference) / (2 * size);
  const double t = (tau >= 0 ? 1 : -1) / (fabs (tau) + sqrt (1 + tau * tau));
  const double c = 1 / sqrt (1 + t * t), s = t * c;
  const double s_re = s * (creal (z) / size), s_im = s * (cimag (z) / size);
  ebit_rotate_midpoints (n, 1, b.x + p * n, b.x + q * n, c, s_re, s_im);
  ebit_rotate_midpoints (v.rows, 1, v.x + p * v.rows, v.x + q * v.rows, c,
                         s_re, s_im);
  ebit_rotate_midpoints (n, n, b.x + p, b.x + q, c, s_re, -s_im);
}

/* One sweep of Jacobi's method; true where nothing was left to turn. */
static bool
sweep (struct ebit_balls b, struct ebit_balls v)
{
  const size_t n = b.rows;
  double scale = 0;
  bool done = true;
  for (size_t i = 0; i < n; i++)
  {
    const double size = fabs (ebit_rounded (ebit_balls_diagonal_at (b, i)));
    scale = size > scale ? size : scale;
  }
  for (size_t q = 1; q < n; q++)
    for (size_t p = 0; p < q; p++)
    {
      const struct ebit_complex_ball z = b.x[p + q * n];
      const double re = ebit_rounded (z.re), im = ebit_rounded (z.im);
      const double size = hypot (re, im);
      if (!(size > TURNED * scale) || !(size < INFINITY))
        continue;
      turn (b, v, p, q, re + im * I);
      done = false;
    }
  return done;
}

/* A start: LAPACK's eigenvectors, or where it has none, 1. */
static struct ebit_balls
start (struct ebit_context *context, struct ebit_balls x)
{
  const size_t n = x.rows;
  double complex *middle = ebit_balls_rounded (context, x);
  double *values = ebit_work (context, n, sizeof *values);
  if (!middle || !values)
    return (struct ebit_balls){ 0, 0, NULL };
  ebit_hermitian_part (n, middle, middle);
  if (ebit_hermitian_eigen (context, n, middle, values, middle))
    for (size_t i = 0; i < n * n; i++)
      middle[i] = i % (n + 1) == 0;
  return ebit_balls_exactly (context, n, n, middle);
}

bool
ebit_find_ball_basis (struct ebit_context *context, struct ebit_balls x,
                      struct ebit_ball_basis *basis)
{
  double defect;
  if (!x.x)
    return false;
  const struct ebit_balls first
      = ebit_balls_polar (context, start (context, x), &defect);
  const struct ebit_balls b
      = ebit_balls_adjoint_congruence (context, first, x);
  if (!b.x)
    return false;
  if (defect < 1e-3)
  {
    drop_radii (first);
    drop_radii (b);
    bool done = false;
    for (int i = 0; i < MOST_SWEEPS && !done; i++)
    {
      if (ebit_poll_if_due (context))
        return false;
      done = sweep (b, first);
    }
  }
  basis->q = ebit_balls_polar (context, first, &defect);
  basis->b = ebit_balls_adjoint_congruence (context, basis->q, x);
  basis->off = ebit_balls_off_norm (basis->b);
  return basis->b.x != NULL;
}

/* ---- What it says ---------------------------------------------------- */

/* b_ii + sign times the sum over row i of |b_ij|. */
static struct ebit_ball
disc_end (const struct ebit_ball_basis *basis, size_t i, double sign)
{
  const size_t n = basis->b.rows;
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t j = 0; j < n; j++)
    if (j != i)
      sum = ebit_plus (
          sum, ebit_exactly (ebit_complex_size (basis->b.x[i + j * n])));
  return ebit_plus (ebit_balls_diagonal_at (basis->b, i),
                    ebit_times (ebit_exactly (sign), sum));
}

double
ebit_basis_dominating (const struct ebit_ball_basis *basis, size_t i)
{
  return ebit_top (disc_end (basis, i, 1));
}

double
ebit_basis_dominated (const struct ebit_ball_basis *basis, size_t i)
{
  return ebit_bottom (disc_end (basis, i, -1));
}

/* A bound of the greatest eigenvalue from above; NaN stays. */
static double
greatest_of (const struct ebit_ball_basis *basis)
{
  double most = -INFINITY;
  for (size_t i = 0; i < basis->b.rows; i++)
  {
    const double x = ebit_basis_dominating (basis, i);
    if (!(x <= most))
      most = x;
    if (isnan (most))
      return most;
  }
  return most;
}

/* Of the least from below. */
static double
least_of (const struct ebit_ball_basis *basis)
{
  double least = INFINITY;
  for (size_t i = 0; i < basis->b.rows; i++)
  {
    const double x = ebit_basis_dominated (basis, i);
    if (!(x >= least))
      least = x;
    if (isnan (least))
      return least;
  }
  return least;
}

double
ebit_basis_trace_norm (const struct ebit_ball_basis *basis)
{
  struct ebit_ball sum = ebit_exactly (0);
  const size_t n = basis->b.rows;
  for (size_t i = 0; i < n; i++)
    sum = ebit_plus (sum, ebit_modulus (ebit_balls_diagonal_at (basis->b, i)));
  for (size_t i = 0; i < n * n; i++)
    if (i % (n + 1) != 0)
      sum = ebit_plus (sum, ebit_exactly (ebit_complex_size (basis->b.x[i])));
  return ebit_top (sum);
}

struct ebit_ball
ebit_basis_y_ln_y (const struct ebit_ball_basis *basis)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t i = 0; i < basis->b.rows; i++)
    sum = ebit_plus (
        sum, ebit_y_ln_y (ebit_balls_diagonal_at (basis->b, i), basis->off));
  return sum;
}

struct ebit_ball
ebit_basis_positive_trace (const struct ebit_ball_basis *basis)
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t i = 0; i < basis->b.rows; i++)
    sum = ebit_plus (sum,
                     ebit_positive_part (ebit_widened (
                         ebit_balls_diagonal_at (basis->b, i), basis->off)));
  return sum;
}

/* q diag (values) q^dag with elements +- error. */
static struct ebit_balls
rebuild (struct ebit_context *context, const struct ebit_ball_basis *basis,
         const struct ebit_ball *values, double error)
{
  return ebit_balls_widened (
      context, ebit_balls_spectral (context, basis->q, values), error);
}

/* X -> X_+ is a projection on a convex cone, and does not increase distances:
 * what diag (b) and b differ by moves it by no more. */
struct ebit_balls
ebit_basis_positive_part (struct ebit_context *context,
                          const struct ebit_ball_basis *basis)
{
  const size_t n = basis->b.rows;
  struct ebit_ball *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < n; i++)
    values[i] = ebit_positive_part (ebit_balls_diagonal_at (basis->b, i));
  return rebuild (context, basis, values, basis->off);
}

/* (D + O)^-1 is D^-1 but for at most m^2 ||O||/(1 - m ||O||), m >= ||D^-1||.
 */
struct ebit_balls
ebit_basis_inverse (struct ebit_context *context,
                    const struct ebit_ball_basis *basis)
{
  const size_t n = basis->b.rows;
  const struct ebit_ball one = ebit_exactly (1);
  const struct ebit_ball off = ebit_exactly (basis->off);
  struct ebit_ball *values = ebit_work (context, n, sizeof *values);
  struct ebit_ball m = ebit_exactly (0);
  if (!values)
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < n; i++)
  {
    values[i] = ebit_over (one, ebit_balls_diagonal_at (basis->b, i));
    m = ebit_greater (m, values[i]);
  }
  const struct ebit_ball part = ebit_times (m, off);
  const struct ebit_ball error
      = ebit_over (ebit_times (m, part), ebit_minus (one, part));
  const bool positive = least_of (basis) > 0 && ebit_top (part) < 0.5;
  return rebuild (context, basis, values,
                  positive ? ebit_top (error) : (double)INFINITY);
}

struct ebit_balls
ebit_basis_modulus (struct ebit_context *context,
                    const struct ebit_ball_basis *basis)
{
  const size_t n = basis->b.rows;
  struct ebit_ball *values = ebit_work (context, n, sizeof *values);
  const struct ebit_ball more
      = ebit_times (ebit_exactly (3), ebit_exactly (basis->off));
  if (!values)
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < n; i++)
    values[i] = ebit_plus (ebit_modulus (ebit_balls_diagonal_at (basis->b, i)),
                           more);
  return ebit_balls_spectral (context, basis->q, values);
}

bool
ebit_ball_eigenvalues (struct ebit_context *context, struct ebit_balls x,
                       double *least, double *greatest)
{
  struct ebit_ball_basis basis;
  *least = -INFINITY;
  *greatest = INFINITY;
  if (!ebit_find_ball_basis (context, x, &basis))
    return false;
  *least = least_of (&basis);
  *greatest = greatest_of (&basis);
  return true;
}

bool
ebit_ball_y_ln_y (struct ebit_context *context, struct ebit_balls x,
                  struct ebit_ball *sum)
{
  struct ebit_ball_basis basis;
  *sum = ebit_anything ();
  if (!ebit_find_ball_basis (context, x, &basis))
    return false;
  *sum = ebit_basis_y_ln_y (&basis);
  return true;
}

bool
ebit_ball_trace_norm (struct ebit_context *context, struct ebit_balls x,
                      double *norm)
{
  struct ebit_ball_basis basis;
  *norm = INFINITY;
  if (!ebit_find_ball_basis (context, x, &basis))
    return false;
  *norm = ebit_basis_trace_norm (&basis);
  return true;
}
