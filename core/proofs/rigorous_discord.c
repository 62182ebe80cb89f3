/* Discord with rounding included.
 *
 * The upper end is what the measurement along the field `direction` leaves.
 * From below no measurement leaves less than
 *
 *   0, so that the discord is at least S(M) - S(AM);
 *   h2 ((1 + g)/2) of two qubits, g = (|a| + s)/(1 - |b|) with their Bloch
 *     vectors a, b and the largest singular value s of the correlations: the
 *     outcomes leave a (a +- T n)/(1 +- b n), and where a and b are 0 this is
 *     the formula of S. Luo (Phys. Rev. A 77 (2008) 042303);
 *   what a covering of the sphere proves.
 *
 * A state of two qubits that is symmetric about z but for rounding is covered
 * as its average over those rotations: what they differ by in trace norm, e,
 * moves the entropy by no more than e log2 d + (1 + e/2) h2 (e/(2 + e)) (A.
 * Winter, Commun. Math. Phys. 347 (2016) 291).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_discord.h"

#include <math.h>

#include "arguments.h"
#include "ball_entropy.h"
#include "discord_problem.h"
#include "rigorous_information.h"
#include "rigorous_measured.h"
#include "rigorous_rains.h"

/* Times the evaluations that the covering in doubles may take. */
#define MORE_BUDGET 3

/* ---- Two qubits ------------------------------------------------------ */

static struct ebit_ball
length_of (const struct ebit_ball x[3])
{
  struct ebit_ball square = ebit_exactly (0);
  for (size_t k = 0; k < 3; k++)
    square = ebit_plus (square, ebit_times (x[k], x[k]));
  return ebit_root (square);
}

/* Tr x sigma_k of a Hermitian x. */
static void
find_bloch (struct ebit_balls x, struct ebit_ball bloch[3])
{
  const struct ebit_ball two = ebit_exactly (2);
  bloch[0] = ebit_times (two, x.x[1].re);
  bloch[1] = ebit_times (two, x.x[1].im);
  bloch[2] = ebit_minus (x.x[0].re, x.x[3].re);
}

/* h2 ((1 + g)/2) from below. */
static enum ebit_status
bound_by_correlations (struct ebit_context *context,
                       const struct ebit_ball_measured *state,
                       struct ebit_ball *entropy)
{
  const struct ebit_ball one = ebit_exactly (1), half = ebit_exactly (0.5);
  const struct ebit_balls t = ebit_balls_new (context, 3, 3);
  struct ebit_ball a[3], b[3], column[3];
  double least, greatest;
  *entropy = ebit_exactly (0);
  if (state->d != 2)
    return EBIT_OK;
  if (!t.x)
    return EBIT_EMEMORY;
  find_bloch (state->part[0], a);
  for (size_t k = 0; k < 3; k++)
  {
    find_bloch (state->part[k + 1], column);
    b[k] = ebit_balls_trace (state->part[k + 1]);
    for (size_t i = 0; i < 3; i++)
      t.x[i + 3 * k].re = column[i];
  }
  if (!ebit_ball_eigenvalues (
          context,
          ebit_balls_hermitian (context,
                                ebit_balls_adjoint_product (context, t, t)),
          &least, &greatest))
    return EBIT_EMEMORY;
  const struct ebit_ball s = ebit_root (ebit_exactly (greatest));
  const struct ebit_ball g = ebit_over (ebit_plus (length_of (a), s),
                                        ebit_minus (one, length_of (b)));
  const struct ebit_ball rest = ebit_minus (one, ebit_exactly (ebit_top (g)));
  if (ebit_bottom (rest) > 0)
    *entropy = ebit_h2 (ebit_times (half, rest));
  return EBIT_OK;
}

/* What is left of the state by the average over rotations of both qubits about
 * z, in the same or in opposite directions: the diagonal and one of two
 * coherences, the greater one. */
static struct ebit_balls
average (struct ebit_context *context, struct ebit_balls rho)
{
  const struct ebit_balls left = ebit_balls_new (context, 4, 4);
  if (!left.x || !rho.x)
    return (struct ebit_balls){ 0, 0, NULL };
  const bool outer = ebit_complex_size (rho.x[3 * 4])
                     > ebit_complex_size (rho.x[1 + 2 * 4]);
  const size_t i = outer ? 0 : 1, j = 3 - i;
  for (size_t k = 0; k < 4; k++)
    left.x[5 * k] = rho.x[5 * k];
  left.x[i + 4 * j] = rho.x[i + 4 * j];
  left.x[j + 4 * i] = rho.x[j + 4 * i];
  return left;
}

/* ||rho - left||_1 <= sqrt 4 times the Frobenius norm. */
static struct ebit_ball
averaging_slack (struct ebit_context *context, struct ebit_balls rho,
                 struct ebit_balls left)
{
  const double norm = ebit_balls_norm (ebit_balls_minus (context, rho, left));
  return ebit_ball_degradability_slack (ebit_exactly (norm), 2);
}

/* ---- The ends -------------------------------------------------------- */

/* The claim, if a covering proves it. */
static enum ebit_status
prove_claim (struct ebit_context *context, const struct ebit_discord *problem,
             struct ebit_balls rho, struct ebit_ball offset, double claim,
             struct ebit_rigorous *proof)
{
  struct ebit_ball_measured covered;
  struct ebit_ball slack = ebit_exactly (0);
  bool proved = false;
  if (!(claim > proof->lower && claim < INFINITY))
    return EBIT_OK;
  if (problem->entropy.axial)
  {
    const struct ebit_balls left = average (context, rho);
    slack = averaging_slack (context, rho, left);
    rho = left;
  }
  enum ebit_status status = ebit_open_ball_measured (
      context, problem->dims, rho, problem->measured, &covered);
  if (status)
    return status;
  covered.axial = problem->entropy.axial;
  const double floor = ebit_top (
      ebit_plus (ebit_minus (ebit_exactly (claim), offset), slack));
  status = ebit_prove_measured_rigorously (
      context, &covered, floor, MORE_BUDGET * ebit_discord_budget (problem),
      &proved);
  if (!status && proved)
    ebit_raise_lower (proof, claim);
  return status;
}

static enum ebit_status
prove_ends (struct ebit_context *context, const struct ebit_discord *problem,
            struct ebit_balls rho, struct ebit_ball offset,
            const double direction[3], double claim,
            struct ebit_rigorous *proof)
{
  struct ebit_ball_measured measured;
  struct ebit_ball entropy, least;
  enum ebit_status status = ebit_open_ball_measured (
      context, problem->dims, rho, problem->measured, &measured);
  if (!status)
    status
        = ebit_ball_measured_entropy (context, &measured, direction, &entropy);
  if (!status)
    status = bound_by_correlations (context, &measured, &least);
  if (status)
    return status;
  ebit_reduce_upper_to (proof,
                        ebit_positive_part (ebit_plus (offset, entropy)));
  ebit_raise_lower_to (proof, offset);
  ebit_raise_lower_to (proof, ebit_plus (offset, least));
  return prove_claim (context, problem, rho, offset, claim, proof);
}

enum ebit_status
ebit_rigorous_discord (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_rigorous *proof)
{
  static const struct ebit_range any
      = { -INFINITY, INFINITY, false, false, EBIT_FINITE };
  struct ebit_given_state state;
  struct ebit_discord problem;
  struct ebit_ball kept;
  double direction[3], claim;
  const char *trouble = NULL;
  enum ebit_status status
      = ebit_read_given_state (context, bounds, &state, &trouble);
  proof->missing[0] = proof->missing[1] = trouble;
  if (status || trouble)
    return status;
  status = ebit_read_discord (context, "state", ebit_field (bounds, "state"),
                              ebit_field (bounds, "dims"),
                              ebit_field (bounds, "measured"), &problem);
  if (!status)
    status = ebit_read_discord_direction (context, bounds, direction);
  if (!status)
    status = ebit_read_number (context, "lower", ebit_field (bounds, "lower"),
                               &any, NAN, &claim);
  if (status)
    return status;
  if (!ebit_given_marginal_entropy (context, &state, problem.measured == 0,
                                    &kept))
    return EBIT_EMEMORY;
  ebit_add_object (proof, EBIT_NEAREST_STATE, state.distance);
  const struct ebit_balls rho = ebit_balls_scaled (
      context, ebit_over (ebit_exactly (1), state.trace), state.h);
  const struct ebit_ball offset
      = ebit_bits (ebit_minus (kept, ebit_given_entropy (&state)));
  return prove_ends (context, &problem, rho, offset, direction, claim, proof);
}
