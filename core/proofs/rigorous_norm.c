/* The bounds that are norms of norm_program.h, with rounding included: weak
 * duality as in norm_proof.c, with shifts and eigenvalues of balls; of named
 * channels the formulas of family_norm.c besides.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_norm.h"

#include <math.h>

#include "ball_entropy.h"
#include "decisions.h"
#include "norm_certificate.h"
#include "product_witness.h"
#include "rigorous_bosonic.h"
#include "rigorous_family_norm.h"
#include "rigorous_information.h"
#include "rigorous_rains.h"

/* max (0, -lam_min), the least shift that is surely enough; NaN stays. */
static bool
find_shift (struct ebit_context *context, struct ebit_balls x,
            struct ebit_ball *shift)
{
  double least, greatest;
  if (!ebit_ball_eigenvalues (context, ebit_balls_hermitian (context, x),
                              &least, &greatest))
    return false;
  *shift = ebit_exactly (least >= 0 ? 0 : -least);
  return true;
}

static struct ebit_balls
hermitian (struct ebit_context *context, size_t n, const double complex *x)
{
  return ebit_balls_hermitian (context, ebit_balls_exactly (context, n, n, x));
}

static struct ebit_balls
with_identity (struct ebit_context *context, struct ebit_balls a, size_t d)
{
  const struct ebit_balls unit = ebit_balls_new (context, d, d);
  return ebit_balls_kron (
      context, a,
      unit.x ? ebit_balls_shifted (context, unit, ebit_exactly (1)) : unit);
}

/* ---- Both ends, not logarithms --------------------------------------- */

/* Tr Z K/Tr (rho + e 1), (rho + e 1) (x) 1 >= +-K, and K^TB positive. */
static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_ball_norm *norm,
             const struct ebit_norm_point *point, struct ebit_ball *value)
{
  const size_t d = norm->dims[0], n = d * norm->dims[1];
  struct ebit_ball shift, e, other;
  struct ebit_balls k = hermitian (context, n, point->dual);
  const struct ebit_balls rho
      = norm->free_marginal
            ? hermitian (context, d, point->marginal)
            : ebit_balls_shifted (context, ebit_balls_new (context, d, d),
                                  ebit_exactly (1));
  const struct ebit_balls whole = with_identity (context, rho, norm->dims[1]);
  if (norm->dominating)
  {
    if (!find_shift (context,
                     ebit_balls_transpose_second (context, norm->dims, k),
                     &shift))
      return EBIT_EMEMORY;
    k = ebit_balls_shifted (context, k, shift);
  }
  if (!find_shift (context, ebit_balls_minus (context, whole, k), &e))
    return EBIT_EMEMORY;
  if (norm->two_sided)
  {
    if (!find_shift (context, ebit_balls_plus (context, whole, k), &other))
      return EBIT_EMEMORY;
    e = ebit_greater (e, other);
  }
  const struct ebit_ball scale
      = norm->free_marginal
            ? ebit_balls_trace (ebit_balls_shifted (context, rho, e))
            : ebit_plus (ebit_exactly (1), e);
  *value = ebit_over (ebit_balls_inner (norm->target, k), scale);
  return EBIT_OK;
}

/* V - Y dominates Z, or is equal to it. */
static bool
dominate (struct ebit_context *context, const struct ebit_ball_norm *norm,
          struct ebit_balls *v, struct ebit_balls *y)
{
  struct ebit_ball shift;
  const struct ebit_balls excess = ebit_balls_minus (
      context, ebit_balls_minus (context, *v, *y), norm->target);
  if (norm->dominating)
  {
    if (!find_shift (context,
                     ebit_balls_transpose_second (context, norm->dims, excess),
                     &shift))
      return false;
    *v = ebit_balls_shifted (context, *v, shift);
    return true;
  }
  const struct ebit_balls half
      = ebit_balls_scaled (context, ebit_exactly (0.5), excess);
  *v = ebit_balls_minus (context, *v, half);
  *y = ebit_balls_plus (context, *y, half);
  return half.x != NULL;
}

/* lam_max (Tr_B (V + Y)). */
static enum ebit_status
prove_upper (struct ebit_context *context, const struct ebit_ball_norm *norm,
             const struct ebit_norm_point *point, double *value)
{
  const size_t n = norm->dims[0] * norm->dims[1];
  struct ebit_ball above, below = ebit_exactly (0);
  struct ebit_balls v = hermitian (context, n, point->above);
  struct ebit_balls y = norm->two_sided ? hermitian (context, n, point->below)
                                        : ebit_balls_new (context, n, n);
  double least;
  if (!dominate (context, norm, &v, &y) || !find_shift (context, v, &above)
      || (norm->two_sided && !find_shift (context, y, &below)))
    return EBIT_EMEMORY;
  /* the same for both, so that their difference stays */
  const struct ebit_ball shift = ebit_greater (above, below);
  const struct ebit_ball sum
      = norm->two_sided ? ebit_plus (shift, shift) : shift;
  const struct ebit_balls all
      = ebit_balls_shifted (context, ebit_balls_plus (context, v, y), sum);
  const struct ebit_balls reduced = ebit_balls_hermitian (
      context, ebit_balls_trace_second (context, norm->dims, all));
  return ebit_ball_eigenvalues (context, reduced, &least, value)
             ? EBIT_OK
             : EBIT_EMEMORY;
}

static void
raise_to_log (struct ebit_rigorous *proof, struct ebit_ball value)
{
  if (ebit_bottom (value) >= 1)
    ebit_raise_lower_to (proof, ebit_ball_log2 (value));
}

static void
reduce_to_log (struct ebit_rigorous *proof, double value)
{
  if (value > 0)
    ebit_reduce_upper_to (
        proof, ebit_positive_part (ebit_ball_log2 (ebit_exactly (value))));
}

/* ---- Channels -------------------------------------------------------- */

static enum ebit_status
open_channel (struct ebit_context *context, const struct ebit_value *bounds,
              const struct ebit_norm_quantity *what,
              struct ebit_channel *given, struct ebit_ball_channel *channel,
              struct ebit_rigorous *proof, struct ebit_ball_norm *norm)
{
  ebit_raise_lower (proof, 0);
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), given);
  if (!status)
    status = ebit_make_ball_channel (context, given, channel);
  if (status)
    return status;
  ebit_add_channel_object (proof, given, channel);
  if (given->has_kraus)
    proof->missing[0] = proof->missing[1] = channel->trouble;
  if (channel->trouble)
    return EBIT_OK;
  *norm = (struct ebit_ball_norm){ .dims = { channel->d_in, channel->d_out },
                                   .free_marginal = true,
                                   .two_sided = what->two_sided,
                                   .dominating = what->dominating };
  norm->target = ebit_balls_transpose_second (
      context, norm->dims, ebit_ball_choi (context, channel));
  return norm->target.x ? EBIT_OK : EBIT_EMEMORY;
}

/* Both ends from the points of the certificate; the upper one only where they
 * prove it. */
static enum ebit_status
prove_points (struct ebit_context *context, const struct ebit_value *bounds,
              const struct ebit_ball_norm *norm, bool upper,
              struct ebit_rigorous *proof)
{
  const struct ebit_norm_program program
      = { .dims = { norm->dims[0], norm->dims[1] },
          .free_marginal = norm->free_marginal,
          .two_sided = norm->two_sided,
          .dominating = norm->dominating };
  struct ebit_norm_point point;
  struct ebit_ball lower;
  double above = INFINITY;
  enum ebit_status status
      = ebit_read_norm_certificate (context, bounds, &program, &point);
  if (!status)
    status = prove_lower (context, norm, &point, &lower);
  if (!status && upper)
    status = prove_upper (context, norm, &point, &above);
  if (status)
    return status;
  raise_to_log (proof, lower);
  reduce_to_log (proof, above);
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_transposition (struct ebit_context *context,
                             const struct ebit_value *bounds,
                             struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_ball_norm norm;
  struct ebit_ball bound;
  const enum ebit_status status
      = open_channel (context, bounds, &ebit_transposition_norm, &given,
                      &channel, proof, &norm);
  if (status)
    return status;
  if (!channel.trouble)
    return prove_points (context, bounds, &norm, true, proof);
  if (!given.has_kraus && ebit_ball_bosonic_transposition (&given, &bound))
  {
    ebit_reduce_upper_to (proof, bound);
    if (given.family == EBIT_FAMILY_PURE_LOSS
        && isfinite (given.parameters[1]))
      bound = ebit_lesser (
          bound, ebit_ball_loss_reverse (ebit_exactly (given.parameters[0]),
                                         given.parameters[1]));
    ebit_raise_lower_to (proof, bound);
  }
  return EBIT_OK;
}

/* The sum of the products of the given vectors, raised by a multiple of 1
 * where it does not dominate J: separable exactly. */
static enum ebit_status
prove_product_witness (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       const struct ebit_ball_channel *channel,
                       struct ebit_rigorous *proof)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  struct ebit_product_witness witness;
  struct ebit_ball shift;
  double least, greatest;
  const enum ebit_status status
      = ebit_read_product_witness (context, bounds, dims, &witness);
  struct ebit_balls s
      = ebit_balls_new (context, dims[0] * dims[1], dims[0] * dims[1]);
  if (status)
    return status;
  for (size_t k = 0; k < witness.count; k++)
  {
    const struct ebit_balls product = ebit_balls_kron (
        context,
        ebit_balls_exactly (context, dims[0], 1, witness.a + k * dims[0]),
        ebit_balls_exactly (context, dims[1], 1, witness.b + k * dims[1]));
    s = ebit_balls_plus (
        context, s, ebit_balls_product_adjoint (context, product, product));
  }
  if (!find_shift (
          context,
          ebit_balls_minus (context, s, ebit_ball_choi (context, channel)),
          &shift))
    return EBIT_EMEMORY;
  s = ebit_balls_trace_second (context, dims,
                               ebit_balls_shifted (context, s, shift));
  if (!ebit_ball_eigenvalues (context, ebit_balls_hermitian (context, s),
                              &least, &greatest))
    return EBIT_EMEMORY;
  reduce_to_log (proof, greatest);
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_max_relative_entropy (struct ebit_context *context,
                                    const struct ebit_value *bounds,
                                    struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_ball_norm norm;
  struct ebit_ball bits;
  enum ebit_status status
      = open_channel (context, bounds, &ebit_max_relative_entropy_norm, &given,
                      &channel, proof, &norm);
  if (status || channel.trouble)
    return status;
  if (ebit_ball_family_norm (&given, &bits))
    ebit_enclose (proof, ebit_positive_part (bits));
  const bool separable = channel.d_in * channel.d_out <= EBIT_SEPARABLE_ORDER;
  status = prove_points (context, bounds, &norm, separable, proof);
  if (!status && !separable && ebit_field (bounds, "factors_a"))
    status = prove_product_witness (context, bounds, &channel, proof);
  return status;
}

/* ---- max-Rains ------------------------------------------------------- */

/* ||(sigma + s)^TB||_1 where sigma + s >= rho. */
static enum ebit_status
prove_upper_of_state (struct ebit_context *context, const size_t dims[2],
                      struct ebit_balls rho, const double complex *sigma,
                      double *above)
{
  struct ebit_ball shift;
  const struct ebit_balls given
      = hermitian (context, dims[0] * dims[1], sigma);
  if (!find_shift (context, ebit_balls_minus (context, given, rho), &shift))
    return EBIT_EMEMORY;
  const struct ebit_balls transposed = ebit_balls_transpose_second (
      context, dims, ebit_balls_shifted (context, given, shift));
  return ebit_ball_trace_norm (context, transposed, above) ? EBIT_OK
                                                           : EBIT_EMEMORY;
}

/* Tr rho R where -1 <= R^TB <= 1. */
static enum ebit_status
prove_lower_of_state (struct ebit_context *context, const size_t dims[2],
                      struct ebit_balls rho, const double complex *dual,
                      struct ebit_ball *lower)
{
  const struct ebit_balls k = ebit_balls_transpose_second (
      context, dims, hermitian (context, dims[0] * dims[1], dual));
  double complex *rounded = ebit_balls_rounded (context, k);
  const struct ebit_norm_point point = { .dual = rounded };
  const struct ebit_ball_norm norm
      = { .dims = { dims[0], dims[1] },
          .target = ebit_balls_transpose_second (context, dims, rho),
          .two_sided = true,
          .dominating = true };
  if (!rounded || !norm.target.x)
    return EBIT_EMEMORY;
  return prove_lower (context, &norm, &point, lower);
}

static enum ebit_status
prove_state (struct ebit_context *context, const struct ebit_value *bounds,
             struct ebit_rigorous *proof)
{
  struct ebit_given_state state;
  struct ebit_ball lower;
  double complex *sigma, *dual;
  const char *trouble;
  double above;
  enum ebit_status status = ebit_open_given_state (
      context, bounds, proof, &state, &sigma, &dual, &trouble);
  if (status || trouble)
    return status;
  const struct ebit_balls rho = ebit_balls_scaled (
      context, ebit_over (ebit_exactly (1), state.trace), state.h);
  status = prove_upper_of_state (context, state.dims, rho, sigma, &above);
  if (!status)
    status = prove_lower_of_state (context, state.dims, rho, dual, &lower);
  if (status)
    return status;
  raise_to_log (proof, lower);
  reduce_to_log (proof, above);
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_max_rains (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_ball_norm norm;
  struct ebit_ball bits;
  if (!ebit_field (bounds, "channel"))
    return prove_state (context, bounds, proof);
  const enum ebit_status status = open_channel (
      context, bounds, &ebit_max_rains_norm, &given, &channel, proof, &norm);
  if (status || channel.trouble)
    return status;
  if (ebit_ball_family_norm (&given, &bits))
    ebit_enclose (proof, ebit_positive_part (bits));
  return prove_points (context, bounds, &norm, true, proof);
}
