/* The proof of a Rains bound from its certificate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a state, sigma and dual prove both ends (rains_certificate.h); besides,
 * 0, S(A) - S(AB) and S(B) - S(AB) are always lower ends (hashing), those
 * that pure states and states with positive partial transpose meet.  Of a
 * channel, the same certificate on its output proves the lower end, and the
 * tangent of a concave function of the input, for the same sigma, the upper
 * one (rains_tangent.h; rains_x_certificate.h for damping channels).
 */
#include "verify_rains.h"

#include <math.h>

#include "certificate_fields.h"
#include "decisions.h"
#include "entropies.h"
#include "family_information.h"
#include "gadc.h"
#include "rains_certificate.h"
#include "rains_closed.h"
#include "rains_tangent.h"
#include "rains_x_certificate.h"
#include "recognition.h"
#include "verifiers.h"

bool
ebit_prove_closed_form (const struct ebit_channel *channel,
                        enum ebit_information_quantity quantity,
                        struct ebit_proof *proof)
{
  struct ebit_closed_form form;
  if (!ebit_family_information (channel, quantity, &form))
    return false;
  proof->lower = form.lower;
  proof->upper = form.upper;
  return true;
}

/* 0 of a state with positive partial transpose: where eigenvalues are hardly
 * more than rounding noise, sigma proves more than that. */
static enum ebit_status
prove_zero (struct ebit_context *context, const struct ebit_state *state,
            const size_t dims[2], struct ebit_proof *proof)
{
  const size_t n = state->n, mark = ebit_work_mark (context);
  double complex *room = ebit_work (context, 2 * n * n, sizeof *room);
  bool known = false;
  if (!room)
    return EBIT_EMEMORY;
  const enum ebit_status status = ebit_rains_of_ppt (
      context, dims, state->rho, room, room + n * n, &known);
  ebit_work_release (context, mark);
  if (known)
    proof->upper = fmin (proof->upper, 0);
  return status;
}

/* The ends for a state that was read and is one. */
static enum ebit_status
prove_state (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_state *state, const size_t dims[2],
             struct ebit_proof *proof)
{
  const size_t n = dims[0] * dims[1];
  double complex *sigma, *dual;
  struct ebit_entropies s = { 0, 0, 0 };
  enum ebit_status status
      = ebit_read_sigma_and_dual (context, bounds, n, &sigma, &dual);
  if (!status)
    status = ebit_rains_state_certificate (context, dims, state->rho, sigma,
                                           dual, &proof->lower, &proof->upper);
  if (!status)
    status = ebit_state_entropies (context, state, dims, &s);
  proof->lower = fmax (proof->lower, ebit_hashing_of (&s));
  return status ? status : prove_zero (context, state, dims, proof);
}

enum ebit_status
ebit_verify_rains_of_state (struct ebit_context *context,
                            const struct ebit_value *bounds,
                            struct ebit_proof *proof)
{
  struct ebit_state state;
  size_t dims[2];
  const enum ebit_status status
      = ebit_read_state_and_dims (context, bounds, &state, dims);
  return status ? status : prove_state (context, bounds, &state, dims, proof);
}

/* ---- Channels -------------------------------------------------------- */

/* A sigma of one coherence, with the levels as the folded channel has them. */
static struct ebit_x_state
folded_sigma (const double complex *sigma, bool flipped)
{
  double levels[4];
  for (size_t i = 0; i < 4; i++)
    levels[i] = creal (sigma[5 * (flipped ? 3 - i : i)]);
  return ebit_x_state (levels[0], levels[1], levels[2], levels[3],
                       cabs (sigma[3]));
}

/* What the dual that is given proves of a rounded rho is worth DUAL_ROUNDING;
 * if it is less than what sigma proves by more than that, it counts. */
#define DUAL_ROUNDING 1e-7

static enum ebit_status
check_dual (struct ebit_context *context, const struct ebit_x_state *x,
            bool flipped, const double complex *sigma,
            const double complex *dual, struct ebit_proof *proof)
{
  const double levels[] = { x->p00, x->p01, x->p10, x->p11 };
  const size_t dims[] = { 2, 2 };
  double complex rho[16] = { 0 };
  double lower, upper;
  for (size_t i = 0; i < 4; i++)
    rho[5 * (flipped ? 3 - i : i)] = levels[i];
  rho[3] = rho[12] = x->coherence;
  enum ebit_status status = ebit_rains_certificate (context, dims, rho, sigma,
                                                    dual, &lower, &upper);
  if (lower < proof->lower - DUAL_ROUNDING)
    proof->lower = fmax (0, lower);
  return status;
}

/* Damping channels: rho comes from the channel's parameters, since near
 * gamma = 0 the entries of a rounded rho are those of another state. */
static enum ebit_status
prove_damping (struct ebit_context *context, const struct ebit_value *bounds,
               const struct ebit_gadc *channel, struct ebit_proof *proof)
{
  double complex *state, *sigma, *dual;
  enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "state", 2, &state);
  if (!status)
    status = ebit_read_sigma_and_dual (context, bounds, 4, &sigma, &dual);
  if (status)
    return status;
  const double p = creal (state[channel->flipped ? 0 : 3]);
  if (!(p > 0 && p < 1))
    return ebit_refuse_number (context, "state", channel->flipped ? 0 : 3, 4,
                               p, "a weight in (0, 1)");
  const struct ebit_x_state rho = ebit_gadc_state (channel, p);
  const struct ebit_x_state x = folded_sigma (sigma, channel->flipped);
  const struct ebit_x_certificate proved
      = ebit_certify_rains_channel (&rho, &x, p);
  proof->lower = fmax (0, proved.lower);
  proof->upper
      = ebit_gadc_is_entanglement_breaking (channel) ? 0 : proved.upper;
  return check_dual (context, &rho, channel->flipped, sigma, dual, proof);
}

static enum ebit_status
prove_channel (struct ebit_context *context, const struct ebit_value *bounds,
               const struct ebit_channel *channel, struct ebit_proof *proof)
{
  const size_t n = channel->d_in * channel->d_out;
  double complex *state, *sigma, *dual;
  enum ebit_decision breaking = EBIT_OPEN;
  enum ebit_status status = ebit_read_state_field (context, bounds, "state",
                                                   channel->d_in, &state);
  if (!status)
    status = ebit_read_sigma_and_dual (context, bounds, n, &sigma, &dual);
  if (!status)
    status = ebit_rains_channel_certificate (
        context, channel, state, sigma, dual, &proof->lower, &proof->upper);
  if (!status && ebit_has_method (bounds, "upper_method", "ppt_channel"))
    status = ebit_decide_entanglement_breaking (context, channel, &breaking);
  proof->lower = fmax (0, proof->lower);
  if (breaking == EBIT_YES)
    proof->upper = 0;
  return status;
}

static enum ebit_status
verify_channel (struct ebit_context *context, const struct ebit_value *bounds,
                struct ebit_proof *proof)
{
  struct ebit_channel channel, named;
  struct ebit_gadc damping;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_named_channel (context, &channel, &named);
  if (status || ebit_prove_closed_form (&named, EBIT_RAINS, proof))
    return status;
  if (ebit_gadc_of_channel (&channel, &damping))
    return prove_damping (context, bounds, &damping, proof);
  return prove_channel (context, bounds, &channel, proof);
}

enum ebit_status
ebit_verify_rains (struct ebit_context *context,
                   const struct ebit_value *bounds, struct ebit_proof *proof)
{
  return ebit_field (bounds, "channel")
             ? verify_channel (context, bounds, proof)
             : ebit_verify_rains_of_state (context, bounds, proof);
}
