/* The two equations behind the Rains bound of an X state.
 *
 * For a two-qubit state rho whose only coherence is <00|rho|11> = c_r > 0 the
 * optimal sigma is X-shaped too (rotations about z), and it may be sought
 * among states with positive partial transpose, since one side is a qubit
 * (Girard, Gour, Friedland, arXiv:1402.0034): s01 s10 = c^2, trace 1.  The
 * dual is Y = 1 - y |f><f| with f in span{01, 10}; then G = Y^TB, where G is
 * the Frechet derivative D ln[sigma](rho), says for one number t > 0
 *
 *     s01 = r01 + t,  s10 = r10 + t,  S = s00 + s11 = r00 + r11 - 2t,
 *     block of rho = D exp[ln sigma] (1, t/c; t/c, 1).
 *
 * With c and d = (s00-s11)/2 the Bloch vector of sigma's block, R its length,
 * kappa = atanh(2R/S), m = R/kappa the logarithmic mean of its eigenvalues:
 *
 *     d [1 + (t/R^2)(S/2 - m)] = (r00-r11)/2,                         (split)
 *     c + (t/c) [(c/R)^2 S/2 + (d/R)^2 m] = c_r.                    (balance)
 *
 * Here the first is solved for split = (d/R^2)(S/2 - m), so that s00 and s11
 * keep their digits where t is tiny.  Close to the separable states the second
 * is written with c^2 - c_r^2 = t(r01+r10+t) - excess, so that t keeps its
 * relative precision, and divided by c since t ~ c^2 where r01 r10 = 0; close
 * to pure states, where t ~ c, in another form (below).
 *
 * Where sigma's block is close to rank one its determinant D is lost in
 * S^2/4 - R^2.  Taking determinants in D exp gives it as a sum of positive
 * terms,
 *
 *     D = R^2 [det rho + (t d/(c kappa))^2]/(r01 r10 + (r01+r10) t + d^2),
 *
 * an equation for kappa = ln((S/2+R)^2/D)/2 alone; it holds at the solution,
 * where it may replace kappa = atanh(2R/S).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_x_equations.h"

#include <math.h>

#include "scalar.h"

/* Sigma's block and how it moves with t: split' = 0. */
struct block
{
  double t, split, flips; /* flips = r01 + r10 */
  double trace, tilt, c, c_slope;
  double determinant; /* of the rounded entries */
};

struct ebit_x_state
ebit_rains_x_sigma (const struct ebit_x_state *rho,
                    const struct ebit_rains_x_point *point)
{
  double t = point->t;
  struct ebit_x_state sigma = { .p00 = rho->p00 - t * (1 + point->split),
                                .p01 = rho->p01 + t,
                                .p10 = rho->p10 + t,
                                .p11 = rho->p11 - t * (1 - point->split) };
  sigma.coherence = sqrt (sigma.p01 * sigma.p10);
  sigma.determinant = ebit_difference_of_products (sigma.p00, sigma.p11,
                                                   sigma.p01, sigma.p10);
  return sigma;
}

/* psi = (1 - z/atanh z)/z^2 as a function of q = z^2, with its slope;
 * complement = 1-q to all digits. */
static void
find_psi (double q, double complement, double *psi, double *slope)
{
  if (q < 0.05)
  {
    /* sum q^k/(2k+3) over sum q^k/(2k+1) */
    double top = 0, bottom = 0, top_slope = 0, bottom_slope = 0;
    for (int k = 13; k >= 0; k--)
    {
      top_slope = top_slope * q + top;
      top = top * q + 1. / (2 * k + 3);
      bottom_slope = bottom_slope * q + bottom;
      bottom = bottom * q + 1. / (2 * k + 1);
    }
    *psi = top / bottom;
    *slope = (top_slope - *psi * bottom_slope) / bottom;
    return;
  }
  double z = sqrt (q);
  double kappa = q < 0.25 ? atanh (z) : log1p (z) - log (complement) / 2;
  double mean = z / kappa; /* 2m/S */
  *psi = (1 - mean) / q;
  *slope = (mean / 2 + mean * mean / (2 * complement) - 1) / (q * q);
}

/* The first equation with kappa = atanh z, z = 2R/S: split = (2d/S) psi(z). */
static void
split_of_wide_block (const struct block *s, struct ebit_rains_x_equations *e)
{
  double square = s->trace * s->trace;
  double q = 4 * (s->c * s->c + s->tilt * s->tilt) / square;
  double psi, psi_slope;
  find_psi (q, 4 * s->determinant / square, &psi, &psi_slope);
  double relative = 2 * s->tilt / s->trace;
  double q_t = 8 * (s->c * s->c_slope - s->tilt * s->split) / square
               + 4 * q / s->trace;
  double q_split = -8 * s->tilt * s->t / square;
  e->split = s->split - relative * psi;
  e->jacobian[0][0] = 2 * (s->split - relative) * psi / s->trace
                      - relative * psi_slope * q_t;
  e->jacobian[0][1]
      = 1 + 2 * s->t * psi / s->trace - relative * psi_slope * q_split;
  e->determinant = s->determinant;
}

/* kappa by the determinant, 2 kappa + fixed + ln (det + scale/kappa^2) = 0,
 * and the derivative of the left side.  Infinite where det = scale = 0. */
static double
find_kappa (double fixed, double det, double scale, double *slope)
{
  *slope = 2;
  if (!(det + scale > 0))
    return INFINITY;
  double kappa = fmax (1.25, -(fixed + log (det + scale / 16)) / 2);
  for (int i = 0; i < 50; i++)
  {
    double part = scale / (kappa * kappa), sum = det + part;
    *slope = 2 - 2 * part / (kappa * sum);
    double step = -(2 * kappa + fixed + log (sum)) / *slope;
    double next = fmax (kappa + step, 1.01 + (kappa - 1.01) / 4);
    bool done = fabs (next - kappa) <= 1e-9 * kappa;
    kappa = next;
    if (done)
      break;
  }
  return kappa;
}

/* The first equation with kappa from the determinant equation. */
static void
split_of_narrow_block (const struct block *s, const struct ebit_x_state *rho,
                       struct ebit_rains_x_equations *e)
{
  double t = s->t, d = s->tilt, half = s->trace / 2;
  double rest = rho->p01 * rho->p10 + s->flips * t + d * d; /* R^2 - t^2 */
  double radius = sqrt (rest + t * t), larger = half + radius;
  double factor = (t / s->c) * (t / s->c), slope;
  double kappa = find_kappa (log (radius * radius / rest) - 2 * log (larger),
                             rho->determinant, factor * d * d, &slope);
  double w = 1 / kappa;
  double radius_t = ((s->flips + 2 * t) / 2 - d * s->split) / radius;
  double radius_split = -d * t / radius;
  double kappa_t = 0, kappa_split = 0;
  if (w > 0)
  {
    double f = factor * w * w, sum = rho->determinant + f * d * d;
    double sum_t
        = 2 * f * (d * d * (1 / t - s->c_slope / s->c) - d * s->split);
    kappa_t = (2 * (radius_t - 1) / larger - 2 * radius_t / radius
               + (s->flips - 2 * d * s->split) / rest - sum_t / sum)
              / slope;
    kappa_split = (2 * radius_split / larger - 2 * radius_split / radius
                   - 2 * d * t / rest + 2 * f * d * t / sum)
                  / slope;
  }
  double h = (half - radius * w) / (radius * radius);
  double h_radius = -(w / radius + 2 * h) / radius, h_kappa = w * w / radius;
  double h_t
      = -1 / (radius * radius) + h_radius * radius_t + h_kappa * kappa_t;
  e->split = s->split - d * h;
  e->jacobian[0][0] = s->split * h - d * h_t;
  e->jacobian[0][1]
      = 1 + t * h - d * (h_radius * radius_split + h_kappa * kappa_split);
  e->determinant = larger * larger * exp (-2 * kappa);
}

/* The second equation, divided by c. */
static void
balance_of_small_t (const struct block *s, const struct ebit_x_state *rho,
                    struct ebit_rains_x_equations *e)
{
  double t = s->t, c = s->c, sum = c + rho->coherence;
  double deficit = t * (s->flips + t) - rho->excess; /* c^2 - c_r^2 */
  double kernel = s->trace / 2 - s->tilt * s->split;
  e->balance = deficit / sum + t / c * kernel;
  e->jacobian[1][0] = (s->flips + 2 * t) / sum
                      - deficit * s->c_slope / (sum * sum)
                      + (kernel - t * kernel * s->c_slope / c
                         - t * (1 - s->split * s->split))
                            / c;
}

/* The same written in c-t and (r00+r11)/2 - c_r, which vanish together with
 * the flips: almost pure states leave t open but for them. */
static void
balance_of_large_t (const struct block *s, const struct ebit_x_state *rho,
                    struct ebit_rains_x_equations *e)
{
  double t = s->t, c = s->c, half = (rho->p00 + rho->p11) / 2;
  double tilt = (rho->p00 - rho->p11) / 2;
  double above = (rho->p01 * rho->p10 + s->flips * t) / (c + t); /* c-t */
  double above_slope = (s->flips - 2 * above) / (2 * c);
  double less = (rho->determinant + tilt * tilt) / (half + rho->coherence);
  double sum = above * (t + c - half) + c * less - t * s->tilt * s->split;
  double slope = above_slope * (2 * c - half) + 2 * above + s->c_slope * less
                 - s->tilt * s->split + t * s->split * s->split;
  e->balance = sum / c;
  e->jacobian[1][0] = (slope - e->balance * s->c_slope) / c;
}

bool
ebit_rains_x_evaluate (const struct ebit_x_state *rho,
                       const struct ebit_rains_x_point *point,
                       struct ebit_rains_x_equations *e)
{
  double t = point->t, split = point->split;
  struct ebit_x_state sigma = ebit_rains_x_sigma (rho, point);
  struct block s = { .t = t,
                     .split = split,
                     .flips = rho->p01 + rho->p10,
                     .trace = rho->p00 + rho->p11 - 2 * t,
                     .tilt = (rho->p00 - rho->p11) / 2 - t * split,
                     .c = sigma.coherence,
                     .determinant = sigma.determinant };
  if (!(t > 0 && s.trace > 0 && s.c > 0))
    return false;
  s.c_slope = (s.flips + 2 * t) / (2 * s.c);
  bool wide = sigma.p00 > 0 && sigma.p11 > 0
              && s.determinant > 0.01 * s.trace * s.trace;
  if (wide)
    split_of_wide_block (&s, e);
  else
    split_of_narrow_block (&s, rho, e);
  if (2 * t < s.c)
    balance_of_small_t (&s, rho, e);
  else
    balance_of_large_t (&s, rho, e);
  e->jacobian[1][1] = t / s.c * (t * split - s.tilt);
  return true;
}

/* The first equation for given t by bisection in kappa: d and split, or false
 * where no sigma of that t is wide enough. */
static bool
find_split (double t, double trace, double c, double tilt, double *d,
            double *split)
{
  double half = trace / 2, widest = (half - c) * (half + c);
  if (widest <= 0 || sqrt (widest) * (1 + t / half) < tilt)
    return false;
  double low = atanh (c / half), high = 400;
  for (int i = 0; i < 70; i++)
  {
    double kappa = (low + high) / 2, sech = 1 / cosh (kappa);
    double radius = half * tanh (kappa);
    *d = sqrt (fmax (0, widest - half * half * sech * sech));
    *split = *d / (radius * radius) * (half - radius / kappa);
    if (*d + t * *split < tilt)
      low = kappa;
    else
      high = kappa;
  }
  return true;
}

/* The second equation changes sign once in t; where the first has no solution
 * t is too large. */
struct ebit_rains_x_point
ebit_rains_x_bracket (const struct ebit_x_state *rho)
{
  double flips = rho->p01 + rho->p10, excess = rho->excess;
  double tilt = (rho->p00 - rho->p11) / 2;
  double low = 0; /* and c = c_r at the other end */
  double high = 2 * excess / (flips + sqrt (flips * flips + 4 * excess));
  struct ebit_rains_x_point point = { high / 2, 0 };
  for (int i = 0; i < 60; i++)
  {
    double t = (low + high) / 2, trace = rho->p00 + rho->p11 - 2 * t;
    double c = sqrt ((rho->p01 + t) * (rho->p10 + t)), d = 0, split = 0;
    bool past = !find_split (t, trace, c, fabs (tilt), &d, &split);
    if (!past)
    {
      point = (struct ebit_rains_x_point){ t, copysign (split, tilt) };
      past = (t * (flips + t) - excess) / (c + rho->coherence)
                 + t / c * (trace / 2 - d * split)
             > 0;
    }
    if (past)
      high = t;
    else
      low = t;
  }
  return point;
}
