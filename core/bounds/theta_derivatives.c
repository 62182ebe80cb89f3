/* The derivatives of the barrier function of the Theta information.
 *
 * With R = T^-1, Z = A^dag K^-1 A = U diag (z) U^dag, B = K^-1 A U, S = U^dag
 * A^dag (R (x) 1) A U and P = B^dag H B, the derivatives of Tr R Tr_B G along
 * H are
 *
 *   -Tr H L,  L = B (ln[z_i, z_j] S_ij) B^dag,
 *   K^-1 H L + L H K^-1 + B (sum_m ln[z_i, z_m, z_j] (P_im S_mj + S_im P_mj))
 *                           B^dag
 *
 * (the latter as a matrix).  Basis matrices have two elements at most, so that
 * X H X is of rank two.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_barrier.h"

#include <math.h>
#include <string.h>

#include "coordinates.h"
#include "hermitian.h"
#include "log_divided.h"
#include "subsystems.h"

/* ---- Tangents -------------------------------------------------------- */

/* s = U^dag A^dag (r (x) 1) A U. */
static void
pull_state (struct ebit_theta_barrier *barrier, const double complex *r,
            double complex *s)
{
  const size_t d = barrier->d, d_b = barrier->dims[1], n = barrier->n;
  double complex *applied = barrier->work[0];
  memset (applied, 0, n * barrier->rank * sizeof *applied);
  for (size_t a = 0; a < barrier->rank; a++)
    for (size_t j = 0; j < d; j++)
      for (size_t i = 0; i < d; i++)
        for (size_t b = 0; b < d_b; b++)
          applied[i * d_b + b + a * n]
              += r[i + j * d] * barrier->turned[j * d_b + b + a * n];
  ebit_adjoint_product (barrier->rank, n, barrier->rank, barrier->turned,
                        applied, s);
}

/* L of that s. */
static void
find_tangent (struct ebit_theta_barrier *barrier, const double complex *s,
              double complex *tangent)
{
  const size_t rank = barrier->rank;
  double complex *sloped = barrier->work[0];
  for (size_t i = 0; i < rank * rank; i++)
    sloped[i] = barrier->slopes[i] * s[i];
  ebit_congruence (barrier->n, rank, barrier->pulled, sloped, barrier->work[1],
                   tangent);
  ebit_hermitian_part (barrier->n, tangent, tangent);
}

static void
find_tangents (struct ebit_theta_barrier *barrier)
{
  const size_t rank = barrier->rank, d = barrier->d;
  const double *z = barrier->z;
  double complex *r = barrier->slack.inverse, *s = barrier->work[2];
  for (size_t j = 0; j < rank; j++)
    for (size_t i = 0; i < rank; i++)
    {
      barrier->slopes[i + j * rank] = ebit_log_slope (z[i], z[j]);
      for (size_t m = 0; m < rank; m++)
        barrier->bends[m + rank * (i + j * rank)]
            = ebit_log_divided_twice (z[i], z[m], z[j]);
    }
  pull_state (barrier, r, barrier->state);
  find_tangent (barrier, barrier->state, barrier->tangent);
  ebit_product (d, d, d, r, r, barrier->work[3]);
  pull_state (barrier, barrier->work[3], s);
  find_tangent (barrier, s, barrier->other);
}

/* ---- Columns of the second derivative -------------------------------- */

/* A basis matrix: phase |i><j| + h.c. over sqrt 2, or |i><i|. */
struct element
{
  size_t i, j;
  double complex phase;
  double scale; /* of phase |i><j| + h.c. */
};

/* y += scale (phase x_i w_j^dag + h.c.) for columns of n rows. */
static void
add_pair (size_t n, double scale, double complex phase,
          const double complex *x, const double complex *w, double complex *y)
{
  for (size_t l = 0; l < n; l++)
  {
    const double complex right = scale * phase * conj (w[l]);
    const double complex left = scale * conj (phase) * conj (x[l]);
    for (size_t k = 0; k < n; k++)
      y[k + l * n] += x[k] * right + w[k] * left;
  }
}

/* The same with X H X of a Hermitian X. */
static void
add_between (const struct element *h, size_t n, double weight,
             const double complex *x, double complex *y)
{
  add_pair (n, weight * h->scale, h->phase, x + h->i * n, x + h->j * n, y);
}

static struct element
transposed (const struct element *h, size_t d_b)
{
  const size_t first = h->i % d_b, second = h->j % d_b;
  return (struct element){ .i = h->i - first + second,
                           .j = h->j - second + first,
                           .phase = h->phase,
                           .scale = h->scale };
}

/* y += weight (Q Tr_B H Q) (x) 1. */
static void
add_weight (struct ebit_theta_barrier *barrier, const struct element *h,
            double weight, double complex *y)
{
  const size_t d = barrier->d, d_b = barrier->dims[1], n = barrier->n;
  double complex *part = barrier->work[5];
  if (h->i % d_b != h->j % d_b)
    return;
  const struct element reduced = {
    .i = h->i / d_b, .j = h->j / d_b, .phase = h->phase, .scale = h->scale
  };
  memset (part, 0, d * d * sizeof *part);
  add_between (&reduced, d, weight, barrier->weight.inverse, part);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t b = 0; b < d_b; b++)
        y[i * d_b + b + (j * d_b + b) * n] += part[i + j * d];
}

/* P = B^dag H B, in work[0]. */
static void
find_pulled (struct ebit_theta_barrier *barrier, const struct element *h)
{
  const size_t n = barrier->n, rank = barrier->rank;
  double complex *rows = barrier->work[1], *p = barrier->work[0];
  for (size_t a = 0; a < rank; a++)
  {
    rows[a] = conj (barrier->pulled[h->i + a * n]);
    rows[rank + a] = conj (barrier->pulled[h->j + a * n]);
  }
  memset (p, 0, rank * rank * sizeof *p);
  add_pair (rank, h->scale, h->phase, rows, rows + rank, p);
}

/* R^(1/2) Tr_B (dG) R^(1/2) along H, whose P is in work[0], as d^2 numbers. */
static void
find_change (struct ebit_theta_barrier *barrier, double *column)
{
  const size_t n = barrier->n, rank = barrier->rank, d = barrier->d;
  const size_t d_b = barrier->dims[1];
  double complex *sloped = barrier->work[1], *half = barrier->work[2];
  double complex *change = barrier->work[3], *root = barrier->work[4];
  for (size_t i = 0; i < rank * rank; i++)
    sloped[i] = barrier->slopes[i] * barrier->work[0][i];
  ebit_product (n, rank, rank, barrier->turned, sloped, half);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      double complex sum = 0;
      for (size_t a = 0; a < rank; a++)
        for (size_t b = 0; b < d_b; b++)
          sum += half[i * d_b + b + a * n]
                 * conj (barrier->turned[j * d_b + b + a * n]);
      change[i + j * d] = sum;
    }
  /* any root of R will do: R = W W^dag, W = vectors values^(1/2) */
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      root[i + j * d] = barrier->slack.vectors[i + j * d]
                        * sqrt (barrier->slack.values[j]);
  ebit_adjoint_congruence (d, d, root, change, half, sloped);
  memset (column, 0, d * d * sizeof *column);
  ebit_to_coordinates (d, barrier->real, sloped, column);
}

/* y += B (sum_m ln[z_i, z_m, z_j] (P_im S_mj + S_im P_mj)) B^dag. */
static void
add_bend (struct ebit_theta_barrier *barrier, double complex *y)
{
  const size_t n = barrier->n, rank = barrier->rank;
  const double complex *p = barrier->work[0], *s = barrier->state;
  double complex *sum = barrier->work[1];
  for (size_t j = 0; j < rank; j++)
    for (size_t i = j; i < rank; i++)
    {
      const double *bends = barrier->bends + rank * (i + j * rank);
      double complex x = 0;
      for (size_t m = 0; m < rank; m++)
        x += bends[m]
             * (p[i + m * rank] * s[m + j * rank]
                + s[i + m * rank] * p[m + j * rank]);
      sum[i + j * rank] = x;
      sum[j + i * rank] = conj (x);
    }
  ebit_congruence (n, rank, barrier->pulled, sum, barrier->work[2],
                   barrier->work[3]);
  for (size_t i = 0; i < n * n; i++)
    y[i] += barrier->work[3][i];
}

/* The column of a basis matrix of K: against K, and against Y. */
static void
map_column (struct ebit_theta_barrier *barrier, const struct element *h,
            double *change, double *by_map, double *by_below)
{
  const size_t n = barrier->n, size = n * n;
  const struct element turned = transposed (h, barrier->dims[1]);
  double complex *sum = barrier->work[4], *part = barrier->work[2];
  const double complex *inverse = barrier->map.inverse;
  const double complex *tangent = barrier->tangent;
  find_pulled (barrier, h);
  find_change (barrier, change);
  memset (sum, 0, size * sizeof *sum);
  add_bend (barrier, sum);
  add_between (h, n, 1, inverse, sum);
  add_pair (n, h->scale, h->phase, inverse + h->i * n, tangent + h->j * n,
            sum);
  add_pair (n, h->scale, conj (h->phase), inverse + h->j * n,
            tangent + h->i * n, sum);
  add_weight (barrier, h, 1, sum);
  ebit_add_coordinates (n, barrier->real, sum, by_map);
  memset (part, 0, size * sizeof *part);
  add_between (&turned, n, 1, barrier->above.inverse, part);
  ebit_transpose_second (barrier->dims, part, sum);
  ebit_add_coordinates (n, barrier->real, sum, by_map);
  if (!by_below)
    return;
  add_weight (barrier, h, 2, part);
  ebit_add_coordinates (n, barrier->real, part, by_below);
}

static void
below_column (struct ebit_theta_barrier *barrier, const struct element *h,
              double *column)
{
  const size_t n = barrier->n;
  double complex *sum = barrier->work[4];
  memset (sum, 0, n * n * sizeof *sum);
  add_between (h, n, 1, barrier->above.inverse, sum);
  add_between (h, n, 1, barrier->below.inverse, sum);
  add_weight (barrier, h, 4, sum);
  ebit_add_coordinates (n, barrier->real, sum, column);
}

/* ---- Derivatives ----------------------------------------------------- */

/* Basis matrix number `index` of the order of coordinates.h. */
static void
list_elements (size_t n, bool real, struct element *elements)
{
  for (size_t j = 0; j < n; j++)
  {
    *elements++ = (struct element){ j, j, 1, 0.5 };
    for (size_t i = j + 1; i < n; i++)
    {
      *elements++ = (struct element){ i, j, 1, EBIT_SQRT1_2 };
      if (!real)
        *elements++ = (struct element){ i, j, I, EBIT_SQRT1_2 };
    }
  }
}

/* x += weight (q (x) 1). */
static void
add_extended (const struct ebit_theta_barrier *barrier, double weight,
              const double complex *q, double complex *x)
{
  const size_t d = barrier->d, d_b = barrier->dims[1], n = barrier->n;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      for (size_t b = 0; b < d_b; b++)
        x[i * d_b + b + (j * d_b + b) * n] += weight * q[i + j * d];
}

static void
find_gradient (struct ebit_theta_barrier *barrier, double *gradient)
{
  const size_t n = barrier->n, size = n * n;
  double complex *sum = barrier->work[0], *part = barrier->work[1];
  memset (gradient, 0, barrier->unknowns * sizeof *gradient);
  gradient[0] = -ebit_trace (barrier->d, barrier->slack.inverse);
  for (size_t i = 0; i < size; i++)
    part[i] = -barrier->above.inverse[i];
  add_extended (barrier, 1, barrier->weight.inverse, part);
  ebit_transpose_second (barrier->dims, part, sum);
  for (size_t i = 0; i < size; i++)
    sum[i] -= barrier->map.inverse[i] + barrier->tangent[i];
  ebit_add_coordinates (n, barrier->real, sum, gradient + 1);
  if (barrier->key)
    return;
  for (size_t i = 0; i < size; i++)
    part[i] -= barrier->below.inverse[i];
  add_extended (barrier, 1, barrier->weight.inverse, part);
  ebit_add_coordinates (n, barrier->real, part, gradient + 1 + barrier->count);
}

/* The first column, and the block of K with the changes of T. */
static void
add_slack (struct ebit_theta_barrier *barrier, double *hessian)
{
  const size_t d = barrier->d, size = d * d, m = barrier->unknowns;
  const double *values = barrier->slack.values, *changes = barrier->columns;
  for (size_t i = 0; i < d; i++)
    hessian[0] += values[i] * values[i];
  ebit_add_coordinates (barrier->n, barrier->real, barrier->other,
                        hessian + 1);
  for (size_t l = 0; l < barrier->count; l++)
    for (size_t k = l; k < barrier->count; k++)
      hessian[1 + k + (1 + l) * m]
          += ebit_dot (size, changes + k * size, changes + l * size);
}

enum ebit_status
ebit_theta_derivatives (struct ebit_context *context,
                        struct ebit_theta_barrier *barrier, double *gradient,
                        double *hessian)
{
  const size_t m = barrier->unknowns, count = barrier->count;
  const size_t mark = ebit_work_mark (context);
  struct element *elements = ebit_work (context, count, sizeof *elements);
  if (!elements)
    return EBIT_EMEMORY;
  list_elements (barrier->n, barrier->real, elements);
  find_tangents (barrier);
  find_gradient (barrier, gradient);
  memset (hessian, 0, m * m * sizeof *hessian);
  for (size_t k = 0; k < count && !ebit_has_to_stop (context); k++)
  {
    double *column = hessian + (1 + k) * m;
    map_column (barrier, &elements[k],
                barrier->columns + k * barrier->d * barrier->d, column + 1,
                barrier->key ? NULL : column + 1 + count);
    if (!barrier->key)
      below_column (barrier, &elements[k],
                    hessian + (1 + count + k) * m + 1 + count);
  }
  add_slack (barrier, hessian);
  ebit_work_release (context, mark);
  return ebit_settle (context, EBIT_OK);
}
