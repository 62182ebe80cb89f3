/* Theta information with rounding included.
 *
 * With W = (vec K_a) and a positive K, exactly diagonal in an exact basis, and
 * T = W^dag K^-1 W <= tau = q diag (e) q^dag, the Belavkin-Staszewski
 * divergence is at most lam_max (sum_k ln e_k T_k^dag T_k), T_k = sum_a q_ak
 * K_a, by the monotony of the logarithm; and the diamond norm of transposition
 * after K at most lam_max (Tr_B (V + Y)), V - Y = K^TB.  For keys K is raised
 * until its partial transpose is positive, which is separable up to 2 x 3.
 *
 * The lower end is the tangent at a K0 next to the map: with T' next to T, A =
 * W (W^dag W)^-1 and
 *
 *   K0^-1 = K^-1 + A (T' - T) A^dag, so that W^dag K0^-1 W = T' exactly,
 *   M = W^dag (r (x) 1) W,  N = K0^-1 W,  L = N D ln[T'](M) N^dag,
 *   Theta ln 2 >= Tr M ln T' - ln ||Y||,
 *   Y^TB >= (w^(-1/2) (x) 1) L (w^(-1/2) (x) 1),
 *
 * of operators that are linearly independent, whatever the rank of J.  (K.
 * Fang, H. Fawzi, Commun. Math. Phys. 384, 1615.)
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_theta.h"

#include <math.h>
#include <string.h>

#include "ball_entropy.h"
#include "certificate_fields.h"
#include "decisions.h"
#include "rigorous_closed_form.h"
#include "rigorous_information.h"

#define MAP_FLOOR 0x1p-40
#define GRAM_FLOOR 0x1p-200
#define WEIGHT_FLOOR 0x1p-60

static struct ebit_balls
hermitian (struct ebit_context *context, size_t n, const double complex *x)
{
  return ebit_balls_hermitian (context, ebit_balls_exactly (context, n, n, x));
}

/* Q diag (l^(power of 1/2)) Q^dag: a root, or its inverse. */
static struct ebit_balls
root_of (struct ebit_context *context, const struct ebit_chosen *chosen,
         bool inverse)
{
  struct ebit_ball *roots = ebit_work (context, chosen->n, sizeof *roots);
  if (!roots)
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < chosen->n; i++)
  {
    roots[i] = ebit_root (chosen->values[i]);
    if (inverse)
      roots[i] = ebit_over (ebit_exactly (1), roots[i]);
  }
  return ebit_balls_spectral (context, chosen->q, roots);
}

/* K^(-1/2) W; W^dag K^-1 W of that. */
static struct ebit_balls
scaled_vectors (struct ebit_context *context,
                const struct ebit_ball_channel *channel,
                const struct ebit_chosen *map)
{
  return ebit_balls_product (context, root_of (context, map, true),
                             channel->vectors);
}

static struct ebit_balls
gram_of (struct ebit_context *context, const struct ebit_ball_channel *channel,
         const struct ebit_chosen *map)
{
  const struct ebit_balls scaled = scaled_vectors (context, channel, map);
  return ebit_balls_adjoint_product (context, scaled, scaled);
}

/* ---- The upper end --------------------------------------------------- */

static enum ebit_status
divergence (struct ebit_context *context,
            const struct ebit_ball_channel *channel, struct ebit_balls gram,
            double *nats)
{
  struct ebit_ball_basis basis;
  struct ebit_chosen tau;
  double least;
  if (!ebit_find_ball_basis (context, gram, &basis)
      || !ebit_choose_dominating (context, &basis, GRAM_FLOOR, &tau))
    return EBIT_EMEMORY;
  /* here T_k has q where the environment's operators have conj (q) */
  tau.q = ebit_balls_conjugate (context, tau.q);
  const struct ebit_balls gradient
      = ebit_ball_environment_ln (context, channel, &tau);
  return ebit_ball_eigenvalues (
             context, ebit_balls_hermitian (context, gradient), &least, nats)
             ? EBIT_OK
             : EBIT_EMEMORY;
}

/* lam_max (Tr_B of x). */
static enum ebit_status
marginal_norm (struct ebit_context *context, const size_t dims[2],
               struct ebit_balls x, double *norm)
{
  double least;
  const struct ebit_balls reduced = ebit_balls_hermitian (
      context, ebit_balls_trace_second (context, dims, x));
  return ebit_ball_eigenvalues (context, reduced, &least, norm) ? EBIT_OK
                                                                : EBIT_EMEMORY;
}

/* Raised so that its partial transpose is surely positive. */
static enum ebit_status
raise_map (struct ebit_context *context, const size_t dims[2],
           struct ebit_chosen *map)
{
  double least, greatest;
  const struct ebit_balls transposed = ebit_balls_transpose_second (
      context, dims, ebit_chosen_matrix (context, map));
  if (!ebit_ball_eigenvalues (context, transposed, &least, &greatest))
    return EBIT_EMEMORY;
  const struct ebit_ball shift = ebit_exactly (least >= 0 ? 0 : -least);
  for (size_t i = 0; i < map->n; i++)
    map->values[i] = ebit_plus (map->values[i], shift);
  return EBIT_OK;
}

static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_ball_channel *channel, bool key,
             struct ebit_chosen *map, struct ebit_rigorous *proof)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  struct ebit_ball_basis basis;
  double nats, norm;
  enum ebit_status status = key ? raise_map (context, dims, map) : EBIT_OK;
  if (!status)
    status = divergence (context, channel, gram_of (context, channel, map),
                         &nats);
  if (status)
    return status;
  const struct ebit_balls matrix = ebit_chosen_matrix (context, map);
  if (key)
    status = marginal_norm (context, dims, matrix, &norm);
  else if (ebit_find_ball_basis (
               context, ebit_balls_transpose_second (context, dims, matrix),
               &basis))
    status = marginal_norm (context, dims,
                            ebit_basis_modulus (context, &basis), &norm);
  else
    status = EBIT_EMEMORY;
  if (status)
    return status;
  ebit_reduce_upper_to (
      proof, ebit_positive_part (ebit_bits (ebit_plus (
                 ebit_exactly (nats), ebit_ln (ebit_exactly (norm))))));
  return EBIT_OK;
}

/* ---- The lower end --------------------------------------------------- */

/* D ln[T'](M), and Tr M ln T'. */
static struct ebit_balls
tangent_at (struct ebit_context *context, const struct ebit_chosen *chosen,
            struct ebit_balls m, struct ebit_ball *value)
{
  const size_t n = chosen->n;
  const struct ebit_balls inner
      = ebit_balls_adjoint_congruence (context, chosen->q, m);
  const struct ebit_balls x = ebit_balls_new (context, n, n);
  *value = ebit_exactly (0);
  for (size_t j = 0; x.x && inner.x && j < n; j++)
  {
    *value = ebit_plus (*value, ebit_times (ebit_balls_diagonal_at (inner, j),
                                            ebit_ln (chosen->values[j])));
    for (size_t i = 0; i < n; i++)
    {
      const struct ebit_ball slope
          = ebit_ln_slope (chosen->values[i], chosen->values[j]);
      x.x[i + j * n] = ebit_scaled (slope, inner.x[i + j * n]);
    }
  }
  return inner.x ? ebit_balls_congruence (context, chosen->q, x) : inner;
}

static struct ebit_balls
identity_of (struct ebit_context *context, size_t d)
{
  const struct ebit_balls zero = ebit_balls_new (context, d, d);
  return ebit_balls_shifted (context, zero, ebit_exactly (1));
}

/* ||Y + s|| with the least s that makes its partial transpose dominate x; for
 * keys only its greatest eigenvalue counts. */
static enum ebit_status
dual_norm (struct ebit_context *context, const size_t dims[2], bool key,
           struct ebit_balls transposed, struct ebit_balls x,
           struct ebit_ball *norm)
{
  double gap, unused, least, greatest;
  const struct ebit_balls y
      = ebit_balls_transpose_second (context, dims, transposed);
  if (!ebit_ball_eigenvalues (
          context,
          ebit_balls_hermitian (context,
                                ebit_balls_minus (context, transposed, x)),
          &gap, &unused)
      || !ebit_ball_eigenvalues (context, y, &least, &greatest))
    return EBIT_EMEMORY;
  const struct ebit_ball shift = ebit_exactly (gap >= 0 ? 0 : -gap);
  *norm = ebit_plus (ebit_exactly (greatest), shift);
  if (!key)
    *norm = ebit_greater (
        *norm, ebit_negated (ebit_plus (ebit_exactly (least), shift)));
  return EBIT_OK;
}

struct dual_point
{
  double complex *state, *dual, *weight;
};

/* N = K0^-1 W; *positive where K0 surely is: of as many operators as J has
 * rows K0^-1 = W^-dag T' W^-1 is. */
static struct ebit_balls
pulled_vectors (struct ebit_context *context,
                const struct ebit_ball_channel *channel,
                const struct ebit_chosen *map,
                const struct ebit_chosen *chosen, bool *positive)
{
  const struct ebit_balls w = channel->vectors;
  const struct ebit_balls scaled = scaled_vectors (context, channel, map);
  const struct ebit_balls change = ebit_balls_minus (
      context, ebit_chosen_matrix (context, chosen),
      ebit_balls_adjoint_product (context, scaled, scaled));
  struct ebit_ball_basis basis;
  *positive = false;
  if (!ebit_find_ball_basis (
          context, ebit_balls_adjoint_product (context, w, w), &basis))
    return (struct ebit_balls){ 0, 0, NULL };
  const struct ebit_balls a
      = ebit_balls_product (context, w, ebit_basis_inverse (context, &basis));
  const struct ebit_balls moved = ebit_balls_congruence (context, a, change);
  if (!moved.x)
    return moved;
  struct ebit_ball most = map->values[0];
  for (size_t i = 1; i < map->n; i++)
    most = ebit_greater (most, map->values[i]);
  const struct ebit_ball left
      = ebit_minus (ebit_over (ebit_exactly (1), most),
                    ebit_exactly (ebit_balls_norm (moved)));
  *positive = w.rows == w.columns || ebit_bottom (left) > 0;
  return ebit_balls_plus (
      context,
      ebit_balls_product (context, root_of (context, map, true), scaled),
      ebit_balls_product (context, a, change));
}

/* The weight w over its trace. */
static bool
choose_weight (struct ebit_context *context, size_t d,
               const double complex *given, struct ebit_chosen *weight)
{
  struct ebit_ball sum = ebit_exactly (0);
  if (!ebit_choose_positive (context, hermitian (context, d, given),
                             WEIGHT_FLOOR, weight))
    return false;
  for (size_t i = 0; i < d; i++)
    sum = ebit_plus (sum, weight->values[i]);
  for (size_t i = 0; i < d; i++)
    weight->values[i] = ebit_over (weight->values[i], sum);
  return true;
}

/* L at the input, between the inverse roots of w. */
static enum ebit_status
prove_lower (struct ebit_context *context,
             const struct ebit_ball_channel *channel, bool key,
             const struct ebit_chosen *map, const struct dual_point *point,
             struct ebit_rigorous *proof)
{
  const size_t d = channel->d_in, dims[2] = { d, channel->d_out };
  const size_t n = d * dims[1];
  struct ebit_ball_input input;
  struct ebit_chosen chosen, weight;
  struct ebit_ball value, norm;
  bool positive;
  enum ebit_status status
      = ebit_make_ball_input (context, channel, point->state, &input);
  if (status)
    return status;
  if (!ebit_choose_positive (context, gram_of (context, channel, map),
                             WEIGHT_FLOOR, &chosen)
      || !choose_weight (context, d, point->weight, &weight))
    return EBIT_EMEMORY;
  const struct ebit_balls pulled
      = pulled_vectors (context, channel, map, &chosen, &positive);
  const struct ebit_balls unit = identity_of (context, dims[1]);
  const struct ebit_balls r = ebit_balls_kron (
      context, ebit_balls_transpose (context, input.x), unit);
  const struct ebit_balls m
      = ebit_balls_adjoint_congruence (context, channel->vectors, r);
  const struct ebit_balls inner = tangent_at (context, &chosen, m, &value);
  const struct ebit_balls sides
      = ebit_balls_kron (context, root_of (context, &weight, true), unit);
  const struct ebit_balls x = ebit_balls_congruence (
      context, sides, ebit_balls_congruence (context, pulled, inner));
  const struct ebit_balls y = ebit_balls_congruence (
      context, sides, hermitian (context, n, point->dual));
  status = dual_norm (context, dims, key, y, x, &norm);
  if (!status && positive)
    ebit_raise_lower_to (proof,
                         ebit_bits (ebit_minus (value, ebit_ln (norm))));
  return status;
}

/* ---- The bounds ------------------------------------------------------ */

/* The relative entropy of the Choi state of covariant families, log2 (2-g) of
 * amplitude damping. */
static void
enclose_family (const struct ebit_channel *given, struct ebit_rigorous *proof)
{
  const double *x = given->parameters;
  const bool cold
      = given->family == EBIT_FAMILY_AMPLITUDE_DAMPING
        || (given->family == EBIT_FAMILY_GADC && (x[1] == 0 || x[1] == 1));
  ebit_enclose_closed_form (given, EBIT_RAINS, proof);
  if (given->family == EBIT_FAMILY_GADC && x[1] == 0.5)
  {
    /* a Pauli channel of greatest weight (1 - g/2 + sqrt (1-g))/2 */
    const struct ebit_ball half = ebit_exactly (0.5), one = ebit_exactly (1);
    const struct ebit_ball g = ebit_exactly (x[0]);
    const struct ebit_ball most
        = ebit_times (half, ebit_plus (ebit_minus (one, ebit_times (half, g)),
                                       ebit_root (ebit_minus (one, g))));
    ebit_enclose (proof,
                  ebit_minus (one, ebit_h2 (ebit_minus (
                                       one, ebit_greater (most, half)))));
  }
  if (cold)
    ebit_enclose (proof, ebit_ball_log2 (ebit_minus (ebit_exactly (2),
                                                     ebit_exactly (x[0]))));
}

enum ebit_status
ebit_rigorous_theta (struct ebit_context *context,
                     const struct ebit_value *bounds,
                     struct ebit_rigorous *proof)
{
  const bool key = strcmp (ebit_text_field (bounds, "task"), "key") == 0;
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_chosen map;
  struct dual_point point;
  double complex *k;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &given);
  if (!status)
    status = ebit_make_ball_channel (context, &given, &channel);
  if (status)
    return status;
  const size_t d = given.d_in, n = d * given.d_out;
  ebit_add_channel_object (proof, &given, &channel);
  enclose_family (&given, proof);
  proof->missing[0] = proof->missing[1] = channel.trouble;
  if (channel.trouble)
    return EBIT_OK;
  status = ebit_read_matrix_field (context, bounds, "map", n, &k);
  if (!status)
    status
        = ebit_read_matrix_field (context, bounds, "state", d, &point.state);
  if (!status)
    status = ebit_read_matrix_field (context, bounds, "dual", n, &point.dual);
  if (!status)
    status
        = ebit_read_matrix_field (context, bounds, "weight", d, &point.weight);
  if (status)
    return status;
  if (!ebit_choose_positive (context, hermitian (context, n, k), MAP_FLOOR,
                             &map))
    return EBIT_EMEMORY;
  /* before the map is raised */
  if (channel.count <= n)
    status = prove_lower (context, &channel, key, &map, &point, proof);
  if (!status && (!key || n <= EBIT_SEPARABLE_ORDER))
    status = prove_upper (context, &channel, key, &map, proof);
  return status;
}
