/* Upper ends of the quantum capacity by flags that the receiver may read.
 *
 * Flags: G. Smith and J. A. Smolin, arXiv:0712.2471; flags that are not
 * orthogonal: X. Wang, arXiv:1912.00931; F. Kianvash, M. Fanizza and V.
 * Giovannetti, Quantum 6, 647 (2022).  Symmetric flags of Pauli channels: the
 * map that applies sigma_k where the flag is k makes a state in which the
 * environment and its copy can be exchanged, since sigma_i and sigma_k commute
 * up to the sign that m has.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "flag_bounds.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "small_eigen.h"

/* ---- Pauli channels -------------------------------------------------- */

/* m with m_kk = sqrt (q_k) sin (angle_k), m_0k = sqrt (q_k) cos (angle_k);
 * false where m_00 is not real. */
static bool
place_flags (const double q[4], const double angles[3], double m[4][4])
{
  double square = q[0];
  memset (m, 0, 16 * sizeof m[0][0]);
  for (size_t k = 1; k < 4; k++)
  {
    m[k][k] = sqrt (q[k]) * sin (angles[k - 1]);
    m[0][k] = m[k][0] = sqrt (q[k]) * cos (angles[k - 1]);
    square -= m[0][k] * m[0][k];
  }
  m[0][0] = sqrt (fmax (0, square));
  return square > 0;
}

/* S(m^T m) in nats of a symmetric m, whose eigenvalues squared are those of
 * m^T m, and its derivative by the angles; Inf where there is no such m. */
static double
flag_entropy (const double q[4], const double angles[3], double gradient[3])
{
  double m[4][4], values[4], vectors[4][4], sum = 0;
  if (!place_flags (q, angles, m))
    return INFINITY;
  ebit_small_eigen (4, &m[0][0], values, &vectors[0][0]);
  memset (gradient, 0, 3 * sizeof *gradient);
  for (size_t i = 0; i < 4; i++)
  {
    const double square = values[i] * values[i];
    if (!(square > DBL_MIN))
      continue;
    const double *v = vectors[i];
    sum -= square * log (square);
    for (size_t k = 1; k < 4; k++)
    {
      const double slope = m[k][k] * m[0][k] / m[0][0] * v[0] * v[0]
                           - 2 * m[k][k] * v[0] * v[k] + m[0][k] * v[k] * v[k];
      gradient[k - 1] -= 2 * values[i] * log (square) * slope;
    }
  }
  return sum;
}

/* One step down the direction -H g, halved until it helps enough. */
static bool
descend (const double q[4], double hessian[3][3], double angles[3],
         double *value, double gradient[3])
{
  double step[3] = { 0, 0, 0 }, slope = 0, next[3], other[3];
  for (size_t i = 0; i < 3; i++)
  {
    for (size_t k = 0; k < 3; k++)
      step[i] -= hessian[i][k] * gradient[k];
    slope += step[i] * gradient[i];
  }
  for (double share = 1; share > 1e-6; share /= 2)
  {
    for (size_t i = 0; i < 3; i++)
      next[i] = angles[i] + share * step[i];
    const double found = flag_entropy (q, next, other);
    if (!(found <= *value + 1e-4 * share * slope))
      continue;
    double change[3], yield[3], product = 0, image[3] = { 0, 0, 0 }, form = 0;
    for (size_t i = 0; i < 3; i++)
    {
      change[i] = next[i] - angles[i];
      yield[i] = other[i] - gradient[i];
      product += change[i] * yield[i];
    }
    for (size_t i = 0; i < 3; i++)
      for (size_t k = 0; k < 3; k++)
        image[i] += hessian[i][k] * yield[k];
    for (size_t i = 0; i < 3; i++)
      form += yield[i] * image[i];
    for (size_t i = 0; i < 3 && product > 0; i++) /* BFGS */
      for (size_t k = 0; k < 3; k++)
        hessian[i][k]
            += (1 + form / product) * change[i] * change[k] / product
               - (image[i] * change[k] + change[i] * image[k]) / product;
    memcpy (angles, next, sizeof next);
    memcpy (gradient, other, sizeof other);
    const double gain = *value - found;
    *value = found;
    return gain > 1e-16;
  }
  return false;
}

size_t
ebit_sort_errors (const double q[4], double sorted[4])
{
  size_t most = 0;
  for (size_t i = 1; i < 4; i++)
    if (q[i] > q[most])
      most = i;
  for (size_t i = 0; i < 4; i++)
    sorted[i] = q[i ^ most];
  return most;
}

/* The least entropy that a descent from these angles meets. */
static double
minimise_entropy (const double q[4], double angles[3])
{
  enum
  {
    STEPS = 60
  };
  double hessian[3][3] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
  double gradient[3], value = flag_entropy (q, angles, gradient);
  /* of the curvature's order, an error's weight */
  for (size_t i = 0; i < 3; i++)
    hessian[i][i] = 1 / (8 * q[i + 1] + 1e-3);
  for (int i = 0; i < STEPS && isfinite (value); i++)
    if (!descend (q, hessian, angles, &value, gradient))
      break;
  return value;
}

struct ebit_symmetric_flags
ebit_pauli_flags (const double q[4])
{
  struct ebit_symmetric_flags best = { .value = INFINITY };
  const double rare = fmin (q[1], fmin (q[2], q[3]));
  double least = INFINITY, entropy = 0;
  for (int start = 0; start < 3; start++)
  {
    double angles[3];
    for (size_t k = 0; k < 3; k++)
    {
      const double weight = q[k + 1];
      const double share
          = weight > 0 ? fmin (1, sqrt (rare / weight)) : 0; /* of the root */
      angles[k] = start == 0   ? sqrt (weight)
                  : start == 1 ? (weight > rare ? asin (share) : 0.01)
                               : 0.8;
    }
    const double found = minimise_entropy (q, angles);
    if (found < least)
    {
      least = found;
      place_flags (q, angles, best.m);
    }
  }
  for (size_t i = 0; i < 4; i++)
    entropy += ebit_entropy_term (q[i]);
  best.value = fmax (0, 1 - entropy + least / EBIT_LN2);
  return best;
}

/* ---- Damping channels ------------------------------------------------ */

/* The optimum is in closed form: with s = sqrt (1-g), h = (1-s)/2 the rows are
 * (s, x, x, h), (x, h, 0, 0), (x, 0, h, 0), (h, 0, 0, 0), 2 x^2 = s (1-s), and
 * m has the eigenvalues h, -h and (1 +- sqrt (1 - 4h^2))/2. */
struct ebit_symmetric_flags
ebit_damping_flags (double gamma)
{
  const double s = sqrt (1 - gamma), h = gamma / (2 * (1 + s));
  const double x = sqrt (s * h);
  const double more = (1 + sqrt (1 - 4 * h * h)) / 2, less = h * h / more;
  const double q[] = { 1 - gamma / 2 - h * h, gamma / 4, gamma / 4, h * h };
  struct ebit_symmetric_flags flags
      = { .m = { { s, x, x, h }, { x, h }, { x, 0, h }, { h } }, .value = 1 };
  for (size_t i = 0; i < 4; i++)
    flags.value -= ebit_entropy_term (q[i]);
  flags.value += ebit_entropy_term (more * more)
                 + 2 * ebit_entropy_term (h * h)
                 + ebit_entropy_term (less * less);
  flags.value = fmax (0, flags.value);
  return flags;
}

/* Adds S of the real symmetric y = first a + second b, 3 x 3, whose derivative
 * is b - a times `sign`. */
static void
add_block (double first, double second, double sign, const double a[9],
           const double b[9], struct ebit_curve_point *sum)
{
  double y[9], slope[9], values[3], vectors[9], turned[9];
  for (size_t i = 0; i < 9; i++)
  {
    y[i] = first * a[i] + second * b[i];
    slope[i] = sign * (b[i] - a[i]);
  }
  ebit_small_eigen (3, y, values, vectors);
  for (size_t i = 0; i < 3; i++)
    for (size_t j = 0; j < 3; j++)
    {
      turned[3 * i + j] = 0;
      for (size_t k = 0; k < 9; k++)
        turned[3 * i + j]
            += vectors[3 * i + k / 3] * slope[k] * vectors[3 * j + k % 3];
    }
  for (size_t i = 0; i < 3; i++)
  {
    const double x = fmax (values[i], DBL_MIN);
    sum->value -= x * log2 (x);
    sum->slope -= turned[4 * i] * log2 (x);
    for (size_t j = 0; j < 3; j++)
      sum->curvature -= turned[3 * i + j] * turned[3 * i + j]
                        * ebit_log_slope (x, fmax (values[j], DBL_MIN))
                        / EBIT_LN2;
  }
}

/* The coherent information of A_{g,1/2} with its flags at the input
 * diag (1-p, p).  The output is block-diagonal by the level: the errors I and
 * Z keep it, X and Y change it; in each block the flags of X and Y split into
 * their sum and their difference.  The environment has the blocks of I and Z,
 * and of X and Y. */
static void
add_pauli_curve (double gamma, struct ebit_curve_point *point)
{
  const double p = point->x, s = sqrt (1 - gamma), h = gamma / (2 * (1 + s));
  const double r = sqrt (2 * s * h), z = 1 - 2 * p;
  const double kept[9] = { s * s + h * h, s * r, s * h, s * r, r * r,
                           r * h,         s * h, r * h, h * h };
  const double changed[9] = { r * r, r * h, 0, r * h, h * h, 0, 0, 0, 0 };
  struct ebit_curve_point lost = { .x = p };
  add_block (1 - p, p, 1, kept, changed, point);
  add_block (p, 1 - p, -1, kept, changed, point);
  ebit_add_entropy_term (point, p * h * h, h * h, 0);
  ebit_add_entropy_term (point, (1 - p) * h * h, -h * h, 0);
  const double centre = (1 + s * s) / 4, overlap = s * h;
  const double tilt = s / 2; /* half the difference of the weights */
  const double radius = hypot (tilt, overlap * z);
  const double bend = -2 * overlap * overlap * z / radius;
  const double curve = (4 * overlap * overlap - bend * bend) / radius;
  const double least
      = h * h * ((1 + s) * (1 + s) / 4 - z * z * s * s) / (centre + radius);
  ebit_add_entropy_term (&lost, centre + radius, bend, curve);
  ebit_add_entropy_term (&lost, least, -bend, -curve);
  ebit_add_entropy_term (&lost, h * ((1 + s) / 2 - z * s), 2 * overlap, 0);
  ebit_add_entropy_term (&lost, h * ((1 + s) / 2 + z * s), -2 * overlap, 0);
  point->value -= lost.value;
  point->slope -= lost.slope;
  point->curvature -= lost.curvature;
}

/* 2T of that and 1-2T of amplitude damping; data is the struct ebit_gadc. */
static void
mixed_curve (struct ebit_curve_point *point, const void *data)
{
  const struct ebit_gadc *channel = data;
  const double share = 2 * channel->thermal;
  struct ebit_curve_point damping = { .x = point->x };
  point->value = point->slope = point->curvature = 0;
  add_pauli_curve (channel->gamma, point);
  ebit_amplitude_damping_curve (&damping, &channel->gamma);
  point->value = share * point->value + (1 - share) * damping.value;
  point->slope = share * point->slope + (1 - share) * damping.slope;
  point->curvature
      = share * point->curvature + (1 - share) * damping.curvature;
}

struct ebit_gadc_optimum
ebit_gadc_mixed_flags (const struct ebit_gadc *channel)
{
  struct ebit_curve_point top;
  if (channel->gamma == 0)
    return (struct ebit_gadc_optimum){ 1, 0, 0.5 };
  ebit_maximise_concave (mixed_curve, channel, 0, 1, 0.5, &top);
  return (struct ebit_gadc_optimum){ fmax (0, top.value),
                                     ebit_tangent_excess (&top, 0, 1), top.x };
}

/* ---- Depolarizing channels ------------------------------------------- */

double
ebit_antidegradable_error (double d)
{
  return (d - 1) / (2 * d);
}

double
ebit_unitary_flag_bound (double q, double d)
{
  const double root = sqrt (fmax (0, 1 - 4 * q * q));
  const double less = 2 * q * q / (1 + root); /* (1 - root)/2 */
  const double spread = q > 0 ? q * log2 (d * d - 1) : 0;
  return log2 (d) + ebit_binary_entropy (less) - ebit_binary_entropy (q)
         - spread;
}

/* By symmetric flags m_kk = y of a qubit's depolarizing channel of error q,
 * data: m has the eigenvalue y twice and those of [[m_00, sqrt 3 x],
 * [sqrt 3 x, y]]. */
static double
minus_equal_flags (double y, void *data)
{
  const double q = *(const double *)data;
  const double square = fmax (0, q - 3 * y * y); /* 3 x^2 */
  const double first = sqrt (fmax (0, 1 - q - square));
  const double middle = (first + y) / 2;
  const double radius = hypot ((first - y) / 2, sqrt (square));
  const double more = middle + radius;
  const double less = (first * y - square) / more;
  return -ebit_entropy_term (more * more) - ebit_entropy_term (less * less)
         - 2 * ebit_entropy_term (y * y);
}

static double
flagged_depolarizing (double q, double d)
{
  if (d > 2 || q == 0)
    return ebit_unitary_flag_bound (q, d);
  const double least
      = -ebit_golden_section (minus_equal_flags, &q, 0, sqrt (q / 3), 60);
  return 1 - ebit_binary_entropy (q) - q * log2 (3) + least;
}

/* Minus the height over 0 = antidegradable_error - q of the line through the
 * part at error x, data the dimension. */
static double
minus_steepness (double x, void *data)
{
  const double d = *(const double *)data;
  return -flagged_depolarizing (x, d) / (ebit_antidegradable_error (d) - x);
}

/* Where the line from the antidegradable channel touches the curve of d = 2;
 * any point near it is as valid. */
#define QUBIT_TANGENT 0.137228389752657

struct ebit_depolarizing_flags
ebit_depolarizing_flags (double q, double d)
{
  const double end = ebit_antidegradable_error (d);
  struct ebit_depolarizing_flags flags = { q, 1, 0 };
  if (q >= end)
    return (struct ebit_depolarizing_flags){ end, 1, 0 };
  flags.at = fmin (q, QUBIT_TANGENT);
  if (d > 2)
  {
    double low = 0, high = q;
    const double section = (sqrt (5) - 1) / 2;
    for (int i = 0; i < 60; i++)
    {
      const double left = high - section * (high - low);
      const double right = low + section * (high - low);
      if (minus_steepness (left, &d) > minus_steepness (right, &d))
        high = right;
      else
        low = left;
    }
    flags.at = minus_steepness (q, &d) >= minus_steepness (low, &d) ? q : low;
  }
  flags.share = flags.at < q ? (end - q) / (end - flags.at) : 1;
  flags.value = fmax (0, flags.share * flagged_depolarizing (flags.at, d));
  return flags;
}
