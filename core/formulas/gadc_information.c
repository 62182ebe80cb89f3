/* Information quantities of the generalized amplitude damping channel.
 *
 * The channel commutes with rotations about z, so where a quantity is concave
 * in the input state a diagonal input diag(1-p, p) is optimal; the coherent
 * information is maximised over those inputs too.  With rho(p) of gadc.h
 *
 *     S(AB) = h(p01) + h(p10) + h(l+) + h(l-),  h(x) = -x log2 x,
 *     S(B) = h2(p00 + p10),  S(A) = h2(p),
 *
 * and l+, l- the eigenvalues of the block on {00, 11}.  Sources: Khatri,
 * Sharma, Wilde, Phys. Rev. A 102, 012401 (2020); Giovannetti, Fazio, Phys.
 * Rev. A 71, 032314 (2005) for T = 0.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gadc_information.h"

#include <math.h>

/* Adds h(x) with x' = slope, x'' = curvature in p.  The linear part of h'
 * drops out of sums with constant trace. */
void
ebit_add_entropy_term (struct ebit_curve_point *sum, double x, double slope,
                       double curvature)
{
  if (x <= 0)
    return;
  double log_x = log2 (x);
  sum->value -= x * log_x;
  sum->slope -= slope * log_x;
  sum->curvature -= curvature * log_x + slope * slope / (x * EBIT_LN2);
}

void
ebit_gadc_joint_entropy (struct ebit_curve_point *point, const void *data)
{
  const struct ebit_gadc *channel = data;
  double p = point->x, u = channel->decay, v = channel->excitation;
  double survival = channel->survival;
  struct ebit_x_state rho = ebit_gadc_state (channel, p);
  struct ebit_x_block block = ebit_x_block (&rho);
  double trace_slope = v - u, tilt_slope = -(2 * survival + u + v) / 2;
  double square_slope = (1 - 2 * p) * survival; /* of coherence^2 */
  double determinant_slope = (1 - 2 * p) * u * v;
  double radius_slope
      = (block.tilt * tilt_slope + square_slope / 2) / block.radius;
  double radius_curvature
      = (tilt_slope * tilt_slope - survival - radius_slope * radius_slope)
        / block.radius;
  double larger_slope = trace_slope / 2 + radius_slope;
  double smaller_slope
      = (determinant_slope - block.smaller * larger_slope) / block.larger;
  point->value = point->slope = point->curvature = 0;
  ebit_add_entropy_term (point, rho.p01, -v, 0);
  ebit_add_entropy_term (point, rho.p10, u, 0);
  ebit_add_entropy_term (point, block.larger, larger_slope, radius_curvature);
  ebit_add_entropy_term (point, block.smaller, smaller_slope,
                         -radius_curvature);
}

/* Adds weight times h2 of a number x, given with its complement, x' = slope
 * and x'' = 0. */
static void
add_binary_entropy (struct ebit_curve_point *sum, double weight, double x,
                    double complement, double slope)
{
  if (x <= 0 || complement <= 0)
    return;
  double log_x = log2 (x), log_complement = log2 (complement);
  sum->value -= weight * (x * log_x + complement * log_complement);
  sum->slope += weight * slope * (log_complement - log_x);
  sum->curvature -= weight * slope * slope / (x * complement * EBIT_LN2);
}

/* S(B) - S(AB). */
static void
coherent_curve (struct ebit_curve_point *point, const void *data)
{
  const struct ebit_gadc *channel = data;
  double p = point->x, q = 1 - p;
  double u = channel->decay, v = channel->excitation;
  double survival = channel->survival;
  ebit_gadc_joint_entropy (point, data);
  point->value = -point->value;
  point->slope = -point->slope;
  point->curvature = -point->curvature;
  add_binary_entropy (point, 1, q * (survival + u) + p * u,
                      q * v + p * (survival + v), -survival);
}

/* S(A) - S(AB). */
static void
reverse_curve (struct ebit_curve_point *point, const void *data)
{
  double p = point->x;
  ebit_gadc_joint_entropy (point, data);
  point->value = -point->value;
  point->slope = -point->slope;
  point->curvature = -point->curvature;
  add_binary_entropy (point, 1, p, 1 - p, 1);
}

/* S(A) + S(B) - S(AB). */
static void
mutual_curve (struct ebit_curve_point *point, const void *data)
{
  double p = point->x;
  coherent_curve (point, data);
  add_binary_entropy (point, 1, p, 1 - p, 1);
}

static const struct ebit_gadc_optimum nothing = { 0, 0, NAN };

/* Differences of entropies below this are rounding. */
static const double rounding = 0x1p-50;

/* For where Newton from 1/2 finds no maximum: near the edges the curve is not
 * concave for T > 0 (its slope there is -infinity), yet it has one maximum
 * inside wherever it is positive at all. */
static void
scan_coherent_information (const struct ebit_gadc *channel,
                           struct ebit_curve_point *top)
{
  enum
  {
    POINTS = 64
  };
  struct ebit_curve_point best = { .value = -1 };
  for (int i = 1; i < POINTS; i++)
  {
    struct ebit_curve_point point = { .x = (double)i / POINTS };
    coherent_curve (&point, channel);
    if (point.value > best.value)
      best = point;
  }
  double width = 1.0 / POINTS;
  ebit_maximise_concave (coherent_curve, channel, best.x - width,
                         best.x + width, best.x, top);
  if (!(top->value >= best.value))
    *top = best;
}

struct ebit_gadc_optimum
ebit_gadc_coherent_information (const struct ebit_gadc *channel)
{
  /* Anti-degradable from g = 1/2 on. */
  if (channel->gamma >= 0.5)
    return nothing;
  struct ebit_curve_point top;
  bool found
      = ebit_maximise_concave (coherent_curve, channel, 0, 1, 0.5, &top);
  bool at_edge = fmin (top.x, 1 - top.x) < 0.01;
  if (!found || (at_edge && top.value <= rounding))
    scan_coherent_information (channel, &top);
  bool concave = channel->excitation == 0;
  double gap = concave ? ebit_tangent_excess (&top, 0, 1) : NAN;
  if (top.value <= rounding)
    return (struct ebit_gadc_optimum){ 0, gap, NAN };
  return (struct ebit_gadc_optimum){ top.value, gap, top.x };
}

struct ebit_gadc_optimum
ebit_gadc_reverse_coherent_information (const struct ebit_gadc *channel)
{
  if (ebit_gadc_is_entanglement_breaking (channel))
    return nothing;
  struct ebit_curve_point top;
  ebit_maximise_concave (reverse_curve, channel, 0, 1, 0.5, &top);
  double upper = fmax (0, top.value + ebit_tangent_excess (&top, 0, 1));
  /* the tangent there is what bounds it also where it is 0 */
  if (top.value <= rounding)
    return (struct ebit_gadc_optimum){ 0, upper, top.x };
  return (struct ebit_gadc_optimum){ top.value, upper - top.value, top.x };
}

struct ebit_gadc_optimum
ebit_gadc_mutual_information (const struct ebit_gadc *channel)
{
  struct ebit_curve_point top;
  ebit_maximise_concave (mutual_curve, channel, 0, 1, 0.5, &top);
  double upper = fmax (0, top.value + ebit_tangent_excess (&top, 0, 1));
  if (top.value <= rounding)
    return (struct ebit_gadc_optimum){ 0, upper, NAN };
  return (struct ebit_gadc_optimum){ top.value, upper - top.value, top.x };
}

void
ebit_amplitude_damping_curve (struct ebit_curve_point *point, const void *data)
{
  double gamma = *(const double *)data, p = point->x, q = 1 - p;
  point->value = point->slope = point->curvature = 0;
  add_binary_entropy (point, 1, (1 - gamma) * p, q + gamma * p, 1 - gamma);
  add_binary_entropy (point, -1, gamma * p, q + (1 - gamma) * p, gamma);
}

struct ebit_gadc_optimum
ebit_amplitude_damping_capacity (double gamma)
{
  if (gamma >= 0.5)
    return nothing;
  struct ebit_curve_point top;
  ebit_maximise_concave (ebit_amplitude_damping_curve, &gamma, 0, 1, 0.5,
                         &top);
  return (struct ebit_gadc_optimum){ fmax (0, top.value),
                                     ebit_tangent_excess (&top, 0, 1), top.x };
}

/* (1-T) I(p) + T I(1-p), I that curve: two damping channels with a flag that
 * tells which. */
static void
flagged_curve (struct ebit_curve_point *point, const void *data)
{
  const struct ebit_gadc *channel = data;
  const double thermal = channel->thermal;
  struct ebit_curve_point down = { .x = point->x };
  struct ebit_curve_point up = { .x = 1 - point->x };
  ebit_amplitude_damping_curve (&down, &channel->gamma);
  ebit_amplitude_damping_curve (&up, &channel->gamma);
  point->value = (1 - thermal) * down.value + thermal * up.value;
  point->slope = (1 - thermal) * down.slope - thermal * up.slope;
  point->curvature = (1 - thermal) * down.curvature + thermal * up.curvature;
}

struct ebit_gadc_optimum
ebit_gadc_orthogonal_flags (const struct ebit_gadc *channel)
{
  if (channel->gamma >= 0.5)
    return nothing;
  struct ebit_curve_point top;
  ebit_maximise_concave (flagged_curve, channel, 0, 1, 0.5, &top);
  return (struct ebit_gadc_optimum){ fmax (0, top.value),
                                     ebit_tangent_excess (&top, 0, 1), top.x };
}

/* E_sq(A_g) <= Q(A_{g/2}): the environment passes a balanced beam splitter of
 * the amplitude damping kind; g' by data processing. */
double
ebit_gadc_squashed_bound (const struct ebit_gadc *channel)
{
  if (ebit_gadc_is_entanglement_breaking (channel))
    return 0;
  struct ebit_gadc_optimum capacity = ebit_amplitude_damping_capacity (
      ebit_gadc_damping_factor (channel) / 2);
  return capacity.value + capacity.gap;
}

/* Trace norm of rho(p) after partial transposition, minus 1: with w = p01-p10
 * and e = coherence^2 - p01 p10 it is sqrt(w^2 + 4 coherence^2) - (p01+p10) =
 * 4 e / (sqrt(...) + p01 + p10). */
static void
negativity_curve (struct ebit_curve_point *point, const void *data)
{
  const struct ebit_gadc *channel = data;
  double p = point->x, q = 1 - p, u = channel->decay, v = channel->excitation;
  double g = channel->gamma, survival = channel->survival;
  double w = q * v - p * u, c = p * q * survival;
  double root = sqrt (w * w + 4 * c);
  double root_slope = (-w * g + 2 * (q - p) * survival) / root;
  point->value
      = 4 * p * q * ebit_gadc_excess (channel) / (root + q * v + p * u);
  point->slope = root_slope - (u - v);
  point->curvature = (g * g - 4 * survival - root_slope * root_slope) / root;
}

/* log2 max_p of the trace norm (Holevo, Werner, Phys. Rev. A 63, 032312). */
struct ebit_gadc_optimum
ebit_gadc_transposition (const struct ebit_gadc *channel)
{
  if (ebit_gadc_is_entanglement_breaking (channel))
    return nothing;
  struct ebit_curve_point top;
  ebit_maximise_concave (negativity_curve, channel, 0, 1, 0.5, &top);
  const double value = log1p (top.value) / EBIT_LN2;
  const double excess = ebit_tangent_excess (&top, 0, 1);
  return (struct ebit_gadc_optimum){
    value, log1p (top.value + excess) / EBIT_LN2 - value, top.x
  };
}

double
ebit_gadc_transposition_bound (const struct ebit_gadc *channel)
{
  const struct ebit_gadc_optimum optimum = ebit_gadc_transposition (channel);
  return optimum.value + optimum.gap;
}
