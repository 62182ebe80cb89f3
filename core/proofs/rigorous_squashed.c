/* Squashed entanglement with rounding included.
 *
 * The isometry V: E -> E' F is the polar factor of the one that is given.  For
 * X in {E', F}, omega next to rho_BX at the input and tau >= Tr_B omega,
 *
 *   S(B|X) <= Tr r' N_X^dag (-ln omega + 1 (x) ln tau)
 *
 * for every input r', by data processing, so that half of the sum of both
 * gradients bounds the squashed entanglement.  (M. Takeoka, S. Guha, M. M.
 * Wilde, IEEE Trans. Inf. Theory 60, 4987.)
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_squashed.h"

#include <math.h>
#include <string.h>

#include "arguments.h"
#include "certificate_fields.h"
#include "rigorous_bosonic.h"
#include "rigorous_closed_form.h"
#include "rigorous_information.h"
#include "squashing.h"

#define OUTPUT_FLOOR 0x1p-100

/* ---- The isometry ---------------------------------------------------- */

static bool
is_same_set (size_t n, const double complex *a, const double complex *b)
{
  for (size_t i = 0; i < n; i++)
    if (!(cabs (a[i] - b[i]) <= 1e-12))
      return false;
  return true;
}

/* The isometry is given for the operators of a set.  Where those of the balls
 * are others, which are orthogonal, it is V M with M_ab = <B_b, A_a>/<B_b,
 * B_b>. */
static struct ebit_balls
turn_isometry (struct ebit_context *context, const struct ebit_channel *set,
               const struct ebit_ball_channel *channel, size_t n,
               const double complex *isometry, double *defect)
{
  const size_t size = set->d_in * set->d_out;
  double complex *v = ebit_work (context, n * channel->count, sizeof *v);
  double complex *own = ebit_balls_rounded (context, channel->vectors);
  if (!v || !own)
    return (struct ebit_balls){ 0, 0, NULL };
  if (channel->count == set->count
      && is_same_set (size * set->count, own, set->kraus))
    return ebit_balls_polar (
        context, ebit_balls_exactly (context, n, set->count, isometry),
        defect);
  for (size_t b = 0; b < channel->count; b++)
  {
    double norm = 0;
    for (size_t i = 0; i < size; i++)
      norm += creal (own[i + b * size] * conj (own[i + b * size]));
    for (size_t a = 0; a < set->count; a++)
    {
      double complex overlap = 0;
      for (size_t i = 0; i < size; i++)
        overlap += conj (own[i + b * size]) * set->kraus[i + a * size];
      for (size_t e = 0; e < n && norm > 0; e++)
        v[e + b * n] += isometry[e + a * n] * (overlap / norm);
    }
  }
  if (channel->count > n)
  {
    *defect = INFINITY;
    return ebit_balls_exactly (context, n, channel->count, v);
  }
  return ebit_balls_polar (
      context, ebit_balls_exactly (context, n, channel->count, v), defect);
}

/* The channel to B X, X the part `which` of E' F, the other one traced out: an
 * operator for each level of that. */
static enum ebit_status
make_part (struct ebit_context *context,
           const struct ebit_ball_channel *channel, struct ebit_balls v,
           const size_t dims[2], size_t which, struct ebit_ball_channel *part)
{
  const size_t kept = dims[which], traced = dims[1 - which];
  const size_t d = channel->d_in, b = channel->d_out;
  const enum ebit_status status
      = ebit_open_ball_set (context, d, b * kept, traced, part);
  for (size_t t = 0; t < traced && !status; t++)
  {
    struct ebit_complex_ball *k = ebit_add_ball_operator (context, part);
    if (!k)
      return EBIT_EMEMORY;
    for (size_t i = 0; i < b * kept * d; i++)
    {
      const size_t row = i % (b * kept), x = row % kept;
      const size_t e = which == 0 ? x * dims[1] + t : t * dims[1] + x;
      k[i] = ebit_ball_dot (
          channel->count, (struct ebit_ball_vector){ v.x + e, v.rows, false },
          (struct ebit_ball_vector){ channel->vectors.x + row / kept
                                         + i / (b * kept) * b,
                                     b * d, false });
    }
  }
  return status ? status : ebit_close_ball_set (context, part);
}

/* N_X^dag (-ln omega + 1 (x) ln tau). */
static struct ebit_balls
part_gradient (struct ebit_context *context,
               const struct ebit_ball_channel *part, const size_t dims[2],
               struct ebit_balls x)
{
  const struct ebit_balls none = { 0, 0, NULL };
  struct ebit_chosen omega, tau;
  struct ebit_ball_basis basis;
  if (!ebit_choose_positive (context, ebit_ball_output (context, part, x),
                             OUTPUT_FLOOR, &omega))
    return none;
  const struct ebit_balls local = ebit_balls_trace_first (
      context, dims, ebit_chosen_matrix (context, &omega));
  if (!ebit_find_ball_basis (context, local, &basis)
      || !ebit_choose_dominating (context, &basis, 0x1p-200, &tau))
    return none;
  const struct ebit_balls unit = ebit_balls_shifted (
      context, ebit_balls_new (context, dims[0], dims[0]), ebit_exactly (1));
  const struct ebit_balls inner = ebit_balls_minus (
      context, ebit_balls_kron (context, unit, ebit_chosen_ln (context, &tau)),
      ebit_chosen_ln (context, &omega));
  return ebit_ball_adjoint (context, part, inner);
}

/* The inputs that are enough: 1/d alone of channels that are covariant under
 * an irreducible group, diagonal ones of damping. */
static double
best_input (struct ebit_context *context, const struct ebit_channel *given,
            struct ebit_balls gradient)
{
  double least, greatest;
  if (ebit_is_surely_covariant (given))
    return ebit_top (ebit_over (ebit_balls_trace (gradient),
                                ebit_exactly ((double)given->d_in)));
  switch (given->family)
  {
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
  case EBIT_FAMILY_GADC:
  case EBIT_FAMILY_DAMPING_DEPHASING:
    return ebit_top (ebit_greater (ebit_balls_diagonal_at (gradient, 0),
                                   ebit_balls_diagonal_at (gradient, 1)));
  default:
    return ebit_ball_eigenvalues (context,
                                  ebit_balls_hermitian (context, gradient),
                                  &least, &greatest)
               ? greatest
               : INFINITY;
  }
}

static enum ebit_status
prove_isometry (struct ebit_context *context, const size_t dims[2],
                const struct ebit_channel *given,
                const struct ebit_ball_channel *channel, struct ebit_balls v,
                const double complex *state, struct ebit_rigorous *proof)
{
  struct ebit_ball_input input;
  struct ebit_ball_channel part;
  struct ebit_balls sum = ebit_balls_new (context, given->d_in, given->d_in);
  enum ebit_status status
      = ebit_make_ball_input (context, channel, state, &input);
  for (size_t which = 0; which < 2 && !status; which++)
  {
    const size_t split[2] = { channel->d_out, dims[which] };
    status = make_part (context, channel, v, dims, which, &part);
    if (!status)
      sum = ebit_balls_plus (context, sum,
                             part_gradient (context, &part, split, input.x));
  }
  if (status || !sum.x)
    return status ? status : EBIT_EMEMORY;
  const double nats = best_input (
      context, given, ebit_balls_scaled (context, ebit_exactly (0.5), sum));
  ebit_reduce_upper_to (proof,
                        ebit_positive_part (ebit_bits (ebit_exactly (nats))));
  return EBIT_OK;
}

static enum ebit_status
prove_by_isometry (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_channel *given,
                   const struct ebit_ball_channel *channel,
                   struct ebit_rigorous *proof)
{
  static const struct ebit_range range
      = { 1, EBIT_SQUASHED_ORDER, false, false, EBIT_WHOLE };
  struct ebit_squashing squashing;
  double complex *isometry, *state;
  const double *x;
  size_t n, rows, columns;
  bool fits = false;
  double defect;
  enum ebit_status status = ebit_read_vector (
      context, "isometry_dims", ebit_field (bounds, "isometry_dims"), &range,
      &n, &x);
  if (!status)
    status = ebit_read_matrix (context, "isometry",
                               ebit_field (bounds, "isometry"), &rows,
                               &columns, &isometry);
  if (!status)
    status = ebit_read_matrix_field (context, bounds, "isometry_state",
                                     given->d_in, &state);
  if (status || n != 2)
    return status;
  const size_t dims[2] = { (size_t)x[0], (size_t)x[1] };
  status = ebit_squashing_open (context, given, dims, &fits, &squashing);
  if (status || !fits || rows != squashing.n
      || columns != squashing.channel.count)
    return status;
  const struct ebit_balls v = turn_isometry (context, &squashing.channel,
                                             channel, rows, isometry, &defect);
  if (!v.x)
    return EBIT_EMEMORY;
  if (!(defect < 1e-3))
    return EBIT_OK;
  return prove_isometry (context, dims, given, channel, v, state, proof);
}

/* ---- Ends that follow from the channel ------------------------------- */

/* Q of amplitude damping of g'/2; (1-p) log2 d; the beam splitter's of bosonic
 * channels; the rates that are attained with messages in both directions. */
static void
enclose_family (const struct ebit_channel *given, struct ebit_rigorous *proof)
{
  struct ebit_ball_damping x;
  struct ebit_ball bits;
  const bool two_way = !given->has_kraus
                       || given->family == EBIT_FAMILY_ERASURE
                       || given->family == EBIT_FAMILY_IDENTITY;
  struct ebit_rigorous rains = { .lower = 0, .upper = INFINITY };
  if (two_way)
    ebit_enclose_closed_form (given, EBIT_RAINS, &rains);
  ebit_raise_lower (proof, rains.lower);
  if (rains.lower == INFINITY)
    proof->lower = INFINITY;
  if (given->family == EBIT_FAMILY_ERASURE)
    ebit_reduce_upper (proof, rains.upper);
  if (ebit_read_ball_damping (given, &x))
    ebit_reduce_upper_to (
        proof, ebit_ball_damping_capacity (ebit_times (
                   ebit_exactly (0.5), ebit_ball_damping_factor (&x))));
  if (!given->has_kraus && ebit_ball_bosonic_squashed (given, &bits))
    ebit_reduce_upper_to (proof, bits);
}

/* Half the mutual information's tangent, hashing at the other input. */
static enum ebit_status
prove_by_inputs (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct ebit_ball_channel *channel,
                 struct ebit_rigorous *proof)
{
  struct ebit_ball_input input;
  double complex *state, *lower;
  double nats = INFINITY;
  enum ebit_status status = ebit_read_matrix_field (context, bounds, "state",
                                                    channel->d_in, &state);
  if (!status)
    status = ebit_read_matrix_field (context, bounds, "lower_state",
                                     channel->d_in, &lower);
  if (!status)
    status = ebit_make_ball_input (context, channel, state, &input);
  if (!status)
    status = ebit_ball_mutual_tangent (context, channel, &input, &nats);
  if (!status)
    status = ebit_make_ball_input (context, channel, lower, &input);
  if (status)
    return status;
  ebit_reduce_upper_to (
      proof, ebit_bits (ebit_times (ebit_exactly (0.5), ebit_exactly (nats))));
  ebit_raise_lower_to (
      proof, ebit_bits (ebit_minus (ebit_greater (input.s, input.s_output),
                                    input.s_environment)));
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_squashed (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  bool breaking = false;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &given);
  if (!status)
    status = ebit_make_ball_channel (context, &given, &channel);
  if (status)
    return status;
  ebit_add_channel_object (proof, &given, &channel);
  enclose_family (&given, proof);
  status = ebit_is_surely_breaking (context, &given, &channel, &breaking);
  if (breaking)
    ebit_reduce_upper (proof, 0);
  if (status || channel.trouble)
    return status;
  status = prove_by_inputs (context, bounds, &channel, proof);
  if (!status && ebit_field (bounds, "isometry"))
    status = prove_by_isometry (context, bounds, &given, &channel, proof);
  return status;
}
