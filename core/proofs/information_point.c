/* Coherent, reverse coherent and mutual information at one input: value,
 * gradient, second derivative, and what the input proves.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "information_point.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "maps.h"
#include "output_support.h"
#include "support_cost.h"

/* Eigenvalues of the input count as no less than this. */
#define FLOOR 1e-20

/* Nor those of the outputs in the second derivative: where no input reaches,
 * there is nothing but rounding noise, which is not to be divided by less. */
#define CURVATURE_FLOOR 1e-18

static size_t
largest (size_t a, size_t b, size_t c)
{
  const size_t m = a > b ? a : b;
  return m > c ? m : c;
}

enum ebit_status
ebit_information_open (struct ebit_context *context,
                       const struct ebit_channel *channel,
                       enum ebit_information_quantity kind,
                       struct ebit_information_point *point)
{
  const size_t d = channel->d_in, d_out = channel->d_out;
  const size_t count = channel->count;
  const size_t side = largest (d, d_out, count);
  /* d matrices of d_out x count, or one of them for each product */
  const size_t room = side * side + d * d_out * count;
  *point = (struct ebit_information_point){ .channel = channel,
                                            .kind = kind,
                                            .d = d };
  const enum ebit_status status
      = ebit_check_size (context, (double)(d * d) * (double)(side * side));
  if (status)
    return status;
  double complex *matrices = ebit_work (
      context, 2 * d * d + count * count + d_out * d_out, sizeof *matrices);
  double *vectors = ebit_work (context, d + count + d_out, sizeof *vectors);
  double complex *work = ebit_work (context, 4 * room, sizeof *work);
  point->images
      = ebit_work (context, side * side * d * d, sizeof *point->images);
  if (!matrices || !vectors || !work || !point->images)
    return EBIT_EMEMORY;
  point->r = matrices;
  point->u = point->r + d * d;
  point->v = point->u + d * d;
  point->w = point->v + count * count;
  point->l = vectors;
  point->e = point->l + d;
  point->o = point->e + count;
  for (size_t k = 0; k < 4; k++)
    point->work[k] = work + k * room;
  return EBIT_OK;
}

static double
entropy (size_t n, const double *values)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    if (values[i] > 0)
      sum -= values[i] * log (values[i]);
  return sum;
}

enum ebit_status
ebit_information_move (struct ebit_context *context,
                       struct ebit_information_point *point,
                       const double complex *r)
{
  const struct ebit_channel *channel = point->channel;
  const size_t d = point->d, count = channel->count;
  double complex *image = point->work[0];
  memcpy (point->r, r, d * d * sizeof *r);
  enum ebit_status status
      = ebit_hermitian_eigen (context, d, r, point->l, point->u);
  if (!status)
    status = ebit_environment_output (context, channel, r, image);
  point->least = point->l[0];
  for (size_t i = 0; i < d; i++)
    point->l[i] = fmax (point->l[i], FLOOR);
  if (!status)
    status = ebit_hermitian_eigen (context, count, image, point->e, point->v);
  if (status)
    return status;
  point->value = -entropy (count, point->e);
  if (point->kind != EBIT_COHERENT)
    point->value += entropy (d, point->l);
  if (point->kind == EBIT_REVERSE)
    return EBIT_OK;
  status = ebit_channel_output (context, channel, r, image);
  if (!status)
    status = ebit_hermitian_eigen (context, channel->d_out, image, point->o,
                                   point->w);
  point->value += entropy (channel->d_out, point->o);
  return status;
}

/* y = V diag (ln values) V^dag.  Any values in place of the output's would do
 * for a bound, as Tr x ln x >= Tr x ln y. */
static void
logarithm (struct ebit_context *context, size_t n, const double *values,
           const double complex *vectors, double *logs, double complex *y)
{
  for (size_t i = 0; i < n; i++)
    logs[i] = log (fmax (values[i], EBIT_INFORMATION_SMALLEST));
  ebit_spectral_sum (context, n, n, logs, vectors, y);
}

/* y -= x */
static void
subtract (size_t n, const double complex *x, double complex *y)
{
  for (size_t i = 0; i < n; i++)
    y[i] -= x[i];
}

enum ebit_status
ebit_information_gradient (struct ebit_context *context,
                           struct ebit_information_point *point,
                           double complex *gradient)
{
  const struct ebit_channel *channel = point->channel;
  const size_t d = point->d;
  double complex *log_part = point->work[0], *other = point->work[1];
  logarithm (context, channel->count, point->e, point->v, point->images,
             log_part);
  enum ebit_status status
      = ebit_environment_adjoint (context, channel, log_part, gradient);
  if (!status && point->kind != EBIT_COHERENT)
  {
    logarithm (context, d, point->l, point->u, point->images, other);
    subtract (d * d, other, gradient);
  }
  if (!status && point->kind != EBIT_REVERSE)
  {
    logarithm (context, channel->d_out, point->o, point->w, point->images,
               log_part);
    status = ebit_channel_adjoint (context, channel, log_part, other);
    subtract (d * d, other, gradient);
  }
  ebit_hermitian_part (d, gradient, gradient);
  return status;
}

/* Components of the Hermitian matrix z + z^dag (or i (z - z^dag)), scaled by
 * `scale` and by the root of ln[x_a, x_b], so that their squares add up to
 * the second derivative of the entropy of diag (x). */
static void
weigh (size_t n, const double *x, const double complex *z, bool imaginary,
       double scale, double *image)
{
  for (size_t b = 0; b < n; b++)
    for (size_t a = b; a < n; a++)
    {
      const double complex p = z[a + b * n], q = conj (z[b + a * n]);
      const double complex sum
          = imaginary ? (p - q) * I : p + q; /* element (a, b) */
      const double kernel = ebit_log_slope (fmax (x[a], CURVATURE_FLOOR),
                                            fmax (x[b], CURVATURE_FLOOR));
      const double root = scale * sqrt (kernel);
      image[a + b * n] = root * creal (sum) * (a > b ? EBIT_SQRT2 : 1);
      if (a > b)
        image[b + a * n] = root * cimag (sum) * EBIT_SQRT2;
    }
}

/* curvature += sign image^T image, where column (i, j) of `image` has the
 * components of the output for basis element (i, j): `product` makes the
 * output for |i><j| out of the factors of i and j. */
typedef void product_maker (size_t inner, size_t n, const double complex *x,
                            const double complex *y, double complex *z);

static void
add_curvature (struct ebit_context *context,
               struct ebit_information_point *point, size_t n, size_t inner,
               const double *x, const double complex *factors,
               product_maker *product, double sign, double *curvature)
{
  const size_t d = point->d, size = n * inner;
  double complex *z = point->work[2];
  for (size_t j = 0; j < d; j++)
    for (size_t i = j; i < d && !ebit_has_to_stop (context); i++)
    {
      product (inner, n, factors + i * size, factors + j * size, z);
      weigh (n, x, z, false, i == j ? 0.5 : (0.5 * EBIT_SQRT2),
             point->images + (i + j * d) * n * n);
      if (i > j)
        weigh (n, x, z, true, (0.5 * EBIT_SQRT2),
               point->images + (j + i * d) * n * n);
    }
  for (size_t q = 0; q < d * d && !ebit_has_to_stop (context); q++)
    for (size_t p = 0; p < d * d; p++)
    {
      double sum = 0;
      for (size_t k = 0; k < n * n; k++)
        sum += point->images[k + p * n * n] * point->images[k + q * n * n];
      curvature[p + q * d * d] += sign * sum;
    }
}

/* z_ab = sum_o x_oa conj (y_ob): the environment's output. */
static void
environment_product (size_t inner, size_t n, const double complex *x,
                     const double complex *y, double complex *z)
{
  ebit_adjoint_product (n, inner, n, x, y, z);
  for (size_t i = 0; i < n * n; i++)
    z[i] = conj (z[i]);
}

/* z = x y^dag: the receiver's output. */
static void
receiver_product (size_t inner, size_t n, const double complex *x,
                  const double complex *y, double complex *z)
{
  ebit_product_adjoint (n, inner, n, x, y, z);
}

/* factors of i: the d_out x count matrix of K_a sqrt (l_i) u_i. */
static void
make_factors (const struct ebit_information_point *point,
              double complex *factors)
{
  const struct ebit_channel *channel = point->channel;
  const size_t d = point->d, d_out = channel->d_out;
  for (size_t i = 0; i < d; i++)
  {
    const double root = sqrt (fmax (point->l[i], 0));
    double complex *factor = factors + i * d_out * channel->count;
    for (size_t a = 0; a < channel->count; a++)
      ebit_product (d_out, d, 1, channel->kraus + a * d_out * d,
                    point->u + i * d, factor + a * d_out);
    for (size_t k = 0; k < d_out * channel->count; k++)
      factor[k] *= root;
  }
}

enum ebit_status
ebit_information_curvature (struct ebit_context *context,
                            struct ebit_information_point *point,
                            double *metric, double *curvature)
{
  const struct ebit_channel *channel = point->channel;
  const size_t d = point->d, m = d * d, count = channel->count;
  const size_t d_out = channel->d_out, size = d_out * count;
  double complex *factors = point->work[0], *turned = point->work[1];
  memset (curvature, 0, m * m * sizeof *curvature);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
      metric[i + j * d] = point->l[i] * point->l[j]
                          * ebit_log_slope (point->l[i], point->l[j]);
  make_factors (point, factors);
  /* into the eigenbasis of the environment: factor conj (v) */
  for (size_t i = 0; i < count * count; i++)
    point->work[3][i] = conj (point->v[i]);
  for (size_t i = 0; i < d && !ebit_poll_if_due (context); i++)
    ebit_product (d_out, count, count, factors + i * size, point->work[3],
                  turned + i * size);
  add_curvature (context, point, count, d_out, point->e, turned,
                 environment_product, -1, curvature);
  for (size_t i = 0; i < m && point->kind != EBIT_COHERENT; i++)
    curvature[i + i * m] += metric[i];
  if (point->kind == EBIT_REVERSE)
    return ebit_settle (context, EBIT_OK);
  for (size_t i = 0; i < d && !ebit_poll_if_due (context); i++)
    ebit_adjoint_product (d_out, d_out, count, point->w, factors + i * size,
                          turned + i * size);
  add_curvature (context, point, d_out, count, point->o, turned,
                 receiver_product, 1, curvature);
  return ebit_settle (context, EBIT_OK);
}

/* ---- What an input proves -------------------------------------------- */

/* The logarithm that is farthest from 0, which rounding errors of the gradient
 * go by. */
static double
farthest_logarithm (const struct ebit_information_point *point)
{
  double least = point->e[0];
  if (point->kind != EBIT_COHERENT)
    least = fmin (least, point->l[0]);
  if (point->kind != EBIT_REVERSE)
    least = fmin (least, point->o[0]);
  return -log (fmax (least, EBIT_INFORMATION_SMALLEST));
}

enum ebit_status
ebit_information_tangent (struct ebit_context *context,
                          struct ebit_information_point *point,
                          double complex *gradient, double *values,
                          double *tangent)
{
  enum ebit_status status
      = ebit_information_gradient (context, point, gradient);
  if (!status)
    status = ebit_hermitian_eigen (context, point->d, gradient, values, NULL);
  *tangent
      = values[point->d - 1] + 4 * DBL_EPSILON * farthest_logarithm (point);
  return status;
}

static double
rounding (const struct ebit_channel *channel)
{
  return 1e-15 * (double)(channel->d_in + channel->d_out + channel->count);
}

enum ebit_status
ebit_information_reduce (struct ebit_context *context,
                         const struct ebit_channel *channel,
                         struct ebit_channel *minimal, double *error)
{
  struct ebit_channel reduced;
  struct ebit_support support;
  const enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  if (status)
    return status;
  const double cost
      = ebit_support_cost (support.lost, channel->d_out * channel->count);
  /* once for the output's entropy, once for the environment's */
  *error = rounding (channel) + 2 * cost;
  return ebit_minimal_kraus (context, &reduced, minimal);
}

enum ebit_status
ebit_information_certificate (struct ebit_context *context,
                              const struct ebit_channel *channel,
                              enum ebit_information_quantity kind,
                              const double complex *state, double *value,
                              double *tangent)
{
  const size_t mark = ebit_work_mark (context), d = channel->d_in;
  struct ebit_channel minimal;
  struct ebit_information_point point;
  double error = 0;
  double steepest;
  double complex *gradient = ebit_work (context, d * d, sizeof *gradient);
  double *values = ebit_work (context, d, sizeof *values);
  if (!gradient || !values)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_information_reduce (context, channel, &minimal, &error);
  if (!status)
    status = ebit_information_open (context, &minimal, kind, &point);
  if (!status)
    status = ebit_information_move (context, &point, state);
  if (!status)
    status = ebit_information_tangent (context, &point, gradient, values,
                                       &steepest);
  if (status)
    return status;
  *value = fmax (0, point.value / EBIT_LN2 - error);
  *tangent
      = point.least > 0 ? fmax (0, steepest / EBIT_LN2 + error) : INFINITY;
  ebit_work_release (context, mark);
  return EBIT_OK;
}
