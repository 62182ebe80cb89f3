/* Proofs of Rains bounds of states whose only coherence is <00|rho|11>.
 *
 * R(rho) = min D(rho||sigma) over sigma >= 0 with ||sigma^TB||_1 <= 1 (Rains,
 * IEEE Trans. Inf. Theory 47, 2921; Audenaert, De Moor, Vollbrecht, Werner,
 * Phys. Rev. A 66, 032310).  Scaling sigma gives, for any sigma > 0,
 *
 *     R <= D(rho||sigma) + log ||sigma^TB||_1,
 *
 * and the tangent at sigma of -Tr rho ln sigma' gives, with the Frechet
 * derivative G = D ln[sigma](rho) (Tr G sigma = 1) and any Y, Y^TB >= G,
 *
 *     R >= D(rho||sigma) - log ||Y||,
 *
 * since Tr G sigma' <= Tr Y sigma'^TB <= ||Y|| ||sigma'^TB||_1.
 *
 * Rotations about z keep all these matrices X-shaped.  On the block {00, 11}
 * they are written in Pauli form, along and across the Bloch vector of sigma,
 * so that the smaller eigenvalues keep their digits.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_x_certificate.h"

#include <math.h>
#include <stdbool.h>

#include "scalar.h"

/* A block in the eigenbasis of another one: its diagonal and off-diagonal
 * entries. */
struct framed
{
  double larger, smaller, across;
};

/* weight * ln x where both may vanish together. */
static double
times_log (double weight, double x)
{
  return weight != 0 ? weight * log (x) : 0;
}

/* x/y where both may vanish together. */
static double
ratio (double x, double y)
{
  return x != 0 ? x / y : 0;
}

/* The block of a state (or of a derivative, where `smaller` is only the
 * eigenvalue if there is one) in the eigenbasis of frame. */
static struct framed
view_block (const struct ebit_x_state *state, const struct ebit_x_state *from,
            const struct ebit_x_block *frame)
{
  struct ebit_x_block own = ebit_x_block (state);
  if (frame->radius == 0)
    return (struct framed){ state->p00, state->p11, state->coherence };
  double along = (state->coherence * from->coherence + own.tilt * frame->tilt)
                 / frame->radius;
  double across = ebit_difference_of_products (state->coherence, frame->tilt,
                                               own.tilt, from->coherence)
                  / frame->radius;
  struct framed view = { .across = across };
  /* radius - along without cancellation where the two vectors are close */
  double rest = along > 0 ? across * across / (own.radius + along)
                          : own.radius - along;
  view.smaller = own.smaller + rest;
  view.larger = own.trace - view.smaller;
  return view;
}

/* ||sigma^TB||_1. */
static double
transposed_norm (const struct ebit_x_state *s)
{
  double difference = s->p01 - s->p10;
  double split
      = sqrt (difference * difference + 4 * s->coherence * s->coherence);
  return s->p00 + s->p11 + fmax (s->p01 + s->p10, split);
}

/* What both certificates need of rho and sigma. */
struct tangent
{
  struct ebit_x_block rho_block, sigma_block;
  struct framed rho_view; /* in the eigenbasis of sigma's block */
  double divergence;      /* D(rho||sigma) in nats */
  double norm;            /* ||sigma^TB||_1 */
  double g00, g01, g10, g11, coherence; /* of G */
};

/* G on the block: the entries in sigma's eigenbasis times first divided
 * differences of ln, then turned back. */
static void
find_gradient (struct tangent *at, const struct ebit_x_state *sigma)
{
  const struct ebit_x_block *s = &at->sigma_block;
  const struct framed *rho = &at->rho_view;
  double larger = ratio (rho->larger, s->larger);
  double smaller = ratio (rho->smaller, s->smaller);
  double across = rho->across != 0
                      ? rho->across * ebit_log_slope (s->larger, s->smaller)
                      : 0;
  double middle = (larger + smaller) / 2, along = (larger - smaller) / 2;
  double x = s->radius > 0 ? sigma->coherence / s->radius : 0;
  double z = s->radius > 0 ? s->tilt / s->radius : 1;
  double tilt = along * z - across * x;
  at->coherence = along * x + across * z;
  at->g00 = middle + tilt;
  at->g11 = middle - tilt;
}

/* False where the support of sigma does not hold that of rho. */
static bool
find_tangent (const struct ebit_x_state *rho, const struct ebit_x_state *sigma,
              struct tangent *at)
{
  at->rho_block = ebit_x_block (rho);
  at->sigma_block = ebit_x_block (sigma);
  at->rho_view = view_block (rho, sigma, &at->sigma_block);
  at->norm = transposed_norm (sigma);
  at->g01 = ratio (rho->p01, sigma->p01);
  at->g10 = ratio (rho->p10, sigma->p10);
  find_gradient (at, sigma);
  at->divergence = times_log (rho->p01, at->g01)
                   + times_log (rho->p10, at->g10)
                   + times_log (at->rho_block.larger, at->rho_block.larger)
                   + times_log (at->rho_block.smaller, at->rho_block.smaller)
                   - times_log (at->rho_view.larger, at->sigma_block.larger)
                   - times_log (at->rho_view.smaller, at->sigma_block.smaller);
  return isfinite (at->divergence) && isfinite (at->g00) && isfinite (at->g11)
         && isfinite (at->coherence);
}

/* What a dual with <01|Y|10> = y needs as norm: on {00, 11} for Y^TB >= G, on
 * {01, 10} for Y <= norm. */
static double
norm_above_gradient (const struct tangent *at, double y)
{
  return (at->g00 + at->g11) / 2
         + hypot ((at->g00 - at->g11) / 2, y - at->coherence);
}

static double
norm_of_pair (const struct tangent *at, double y)
{
  return (at->g01 + at->g10) / 2 + hypot ((at->g01 - at->g10) / 2, y);
}

static double
norm_difference (double y, void *data)
{
  return norm_of_pair (data, y) - norm_above_gradient (data, y);
}

/* The dual of smallest norm: the first need falls and the second grows with y
 * up to the coherence of G. */
static struct ebit_x_dual
find_dual (struct tangent *at)
{
  double y = at->coherence; /* >= 0 as rho's and sigma's are */
  if (norm_of_pair (at, y) > norm_above_gradient (at, y))
  {
    double root = ebit_find_root (norm_difference, at, 0, y, 0);
    y = isnan (root) ? 0 : root;
  }
  double norm = fmax (norm_of_pair (at, y), norm_above_gradient (at, y));
  return (struct ebit_x_dual){ norm, at->g01, at->g10, y };
}

static const struct ebit_x_certificate failure
    = { .lower = 0, .upper = INFINITY };

/* Both ends, where the upper one is `excess` above the divergence (nats).
 * Rounding must not put them in the wrong order. */
static struct ebit_x_certificate
make_certificate (struct tangent *at, double excess)
{
  struct ebit_x_certificate ends = { .dual = find_dual (at) };
  double upper = (at->divergence + excess) / EBIT_LN2;
  double lower = (at->divergence - log (ends.dual.norm)) / EBIT_LN2;
  ends.upper = fmax (0, upper);
  ends.lower = fmin (fmax (0, lower), ends.upper);
  return ends;
}

struct ebit_x_certificate
ebit_certify_rains_state (const struct ebit_x_state *rho,
                          const struct ebit_x_state *sigma)
{
  struct tangent at;
  if (!find_tangent (rho, sigma, &at))
    return failure;
  return make_certificate (&at, log (at.norm));
}

/* d/dp of ln r for the marginal r = diag(1-p, p), and their mean. */
struct scaling
{
  double level0, level1, between;
};

/* rho and sigma are sqrt(r) J sqrt(r) and sqrt(r) w sqrt(r): this is their
 * derivative with J and w fixed. */
static struct ebit_x_state
scale (const struct ebit_x_state *state, const struct scaling *by)
{
  return (struct ebit_x_state){ .p00 = by->level0 * state->p00,
                                .p01 = by->level0 * state->p01,
                                .p10 = by->level1 * state->p10,
                                .p11 = by->level1 * state->p11,
                                .coherence = by->between * state->coherence };
}

/* Tr [block ln frame]. */
static double
block_times_log (const struct ebit_x_state *block,
                 const struct ebit_x_state *from,
                 const struct ebit_x_block *frame)
{
  double half = (block->p00 + block->p11) / 2;
  double tilt = (block->p00 - block->p11) / 2;
  double along
      = frame->radius > 0
            ? (block->coherence * from->coherence + tilt * frame->tilt)
                  / frame->radius
            : 0;
  return times_log (half + along, frame->larger)
         + times_log (half - along, frame->smaller);
}

/* Tr [rho' ln rho] on the block.  Scaling multiplies the determinant, and so
 * keeps the smaller eigenvalue zero where it is: its rate in those terms. */
static double
block_times_own_log (const struct ebit_x_state *slope,
                     const struct ebit_x_state *rho,
                     const struct ebit_x_block *own, const struct scaling *by)
{
  double tilt = (slope->p00 - slope->p11) / 2;
  double along = own->radius > 0
                     ? (slope->coherence * rho->coherence + tilt * own->tilt)
                           / own->radius
                     : 0;
  double larger = (slope->p00 + slope->p11) / 2 + along;
  double smaller
      = own->smaller * (by->level0 + by->level1 - larger / own->larger);
  return times_log (larger, own->larger) + times_log (smaller, own->smaller);
}

/* d/dp of ln Tr r Q with Q = r^-1/2 Tr_B |sigma^TB| r^-1/2. */
static double
norm_slope (const struct ebit_x_state *sigma, const struct scaling *by,
            double norm)
{
  double part0 = sigma->p00 + sigma->p01, part1 = sigma->p10 + sigma->p11;
  double half = (sigma->p01 - sigma->p10) / 2;
  double radius = hypot (half, sigma->coherence);
  double negative = radius - (sigma->p01 + sigma->p10) / 2;
  if (negative > 0)
  {
    part0 += negative * (1 - half / radius);
    part1 += negative * (1 + half / radius);
  }
  return (by->level0 * part0 + by->level1 * part1) / norm;
}

/* With sigma moved along, U(p) = D(rho(p)||sigma(p)) + ln Tr r Q is concave
 * and never below R(rho(p)), since Tr r Q >= ||sigma(p)^TB||_1: its tangent at
 * p bounds the maximum. */
static double
upper_slope (const struct tangent *at, const struct ebit_x_state *rho,
             const struct ebit_x_state *sigma, double p)
{
  struct scaling by = { .level0 = -1 / (1 - p), .level1 = 1 / p };
  by.between = (by.level0 + by.level1) / 2;
  struct ebit_x_state rho_slope = scale (rho, &by);
  struct ebit_x_state sigma_slope = scale (sigma, &by);
  double slope = times_log (rho_slope.p01, at->g01)
                 + times_log (rho_slope.p10, at->g10);
  slope += block_times_own_log (&rho_slope, rho, &at->rho_block, &by)
           - block_times_log (&rho_slope, sigma, &at->sigma_block);
  slope -= sigma_slope.p00 * at->g00 + sigma_slope.p01 * at->g01
           + sigma_slope.p10 * at->g10 + sigma_slope.p11 * at->g11
           + 2 * sigma_slope.coherence * at->coherence;
  return slope + norm_slope (sigma, &by, at->norm);
}

struct ebit_x_certificate
ebit_certify_rains_channel (const struct ebit_x_state *rho,
                            const struct ebit_x_state *sigma, double p)
{
  struct tangent at;
  if (!find_tangent (rho, sigma, &at))
    return failure;
  double slope = upper_slope (&at, rho, sigma, p);
  double rise = fmax (slope * (1 - p), -slope * p);
  return isfinite (rise) ? make_certificate (&at, log (at.norm) + rise)
                         : failure;
}
