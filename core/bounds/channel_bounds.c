/* Bounds on the information quantities of a channel.
 *
 * Named channels first, by their closed forms, and channels that are one but
 * for unitaries; then what a theorem decides (entanglement breaking,
 * anti-degradable: 0; degradable: concave, so that a tangent certifies;
 * teleportation covariant: the maximally mixed input); then optimisation.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_bounds.h"

#include <math.h>
#include <string.h>

#include "channel_information.h"
#include "channel_value.h"
#include "decisions.h"
#include "hermitian.h"
#include "output_support.h"
#include "rains_channel.h"
#include "rains_coherence.h"
#include "recognition.h"

static const char *const quantity_names[]
    = { [EBIT_COHERENT] = "coherent_information",
        [EBIT_REVERSE] = "reverse_coherent_information",
        [EBIT_RAINS] = "rains" };

static void
set_ends (struct ebit_bounds *bounds, double lower, double upper,
          enum ebit_bounds_status status, const char *lower_method,
          const char *upper_method)
{
  bounds->lower = lower;
  bounds->upper = upper;
  bounds->status = status;
  bounds->lower_method = lower_method;
  bounds->upper_method = upper_method;
}

/* The bounds with the channel as the first part of the certificate. */
static struct ebit_bounds
begin (struct ebit_context *context, const struct ebit_channel *channel,
       enum ebit_information_quantity quantity, double tol)
{
  struct ebit_bounds bounds = { .quantity = quantity_names[quantity],
                                .tol = tol,
                                .task = "entanglement" };
  ebit_append_certificate (&bounds, "channel",
                           ebit_channel_value (context, channel));
  return bounds;
}

/* The input diag (1-p, p), or the maximally mixed state where p is NAN. */
static enum ebit_status
certify_input (struct ebit_context *context,
               const struct ebit_channel *channel, double p,
               struct ebit_bounds *bounds)
{
  const size_t d = channel->d_in;
  double complex *state = ebit_work (context, d * d, sizeof *state);
  if (!state)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d; i++)
    state[i * (d + 1)] = isnan (p) ? 1 / (double)d : i == 1 ? p : 1 - p;
  ebit_append_matrix (context, bounds, "state", d, state);
  return EBIT_OK;
}

/* U diag (1-p, p) U^dag, for a qubit channel that is a named one after U^dag.
 */
static enum ebit_status
certify_turned (struct ebit_context *context, double p,
                const double complex *turn, struct ebit_bounds *bounds)
{
  const double weights[] = { 1 - p, p };
  double complex state[4];
  ebit_spectral_sum (context, 2, 2, weights, turn, state);
  ebit_append_matrix (context, bounds, "state", 2, state);
  return EBIT_OK;
}

/* ---- Rains information ----------------------------------------------- */

/* Damping channels: diag (1-p, p) and a sigma of one coherence. */
static enum ebit_status
bound_damping_rains (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     const struct ebit_gadc *folded, double tol,
                     struct ebit_bounds *bounds)
{
  const struct ebit_rains_x found = ebit_rains_of_gadc (folded);
  set_ends (bounds, found.lower, found.upper,
            found.exact ? EBIT_EXACT
                        : ebit_status_of_gap (found.lower, found.upper, tol),
            "rains_state", "rains_saddle");
  double complex sigma[16], dual[16];
  ebit_fill_rains_certificate (&found, 1, folded->flipped, sigma, dual);
  enum ebit_status status = certify_input (
      context, channel, folded->flipped ? 1 - found.p : found.p, bounds);
  ebit_append_matrix (context, bounds, "sigma", 4, sigma);
  ebit_append_matrix (context, bounds, "dual", 4, dual);
  return status;
}

/* `search`: over all inputs, where the maximally mixed one is not known to be
 * optimal; the upper end holds for all of them in any case. */
static enum ebit_status
bound_rains (struct ebit_context *context, const struct ebit_channel *channel,
             double tol, bool search, struct ebit_bounds *bounds)
{
  struct ebit_gadc folded;
  if (ebit_gadc_of_channel (channel, &folded))
    return bound_damping_rains (context, channel, &folded, tol, bounds);
  enum ebit_decision covariant;
  struct ebit_rains_information found;
  enum ebit_status status
      = ebit_decide_covariant (context, channel, &covariant);
  if (!status)
    status = search && covariant != EBIT_YES
                 ? ebit_rains_of_channel (context, channel, tol, &found)
                 : ebit_rains_of_choi (context, channel, tol, &found);
  if (status)
    return status;
  const bool zero = found.status == EBIT_EXACT && found.upper == 0;
  set_ends (bounds, found.lower, found.upper, found.status, "rains_state",
            zero ? "ppt_channel" : "rains_saddle");
  const size_t n = channel->d_in * channel->d_out;
  ebit_append_matrix (context, bounds, "state", channel->d_in, found.state);
  ebit_append_matrix (context, bounds, "sigma", n, found.sigma);
  ebit_append_matrix (context, bounds, "dual", n, found.dual);
  return EBIT_OK;
}

/* ---- Coherent and reverse coherent information ----------------------- */

/* Zero, where a theorem says so: *decided tells. */
static enum ebit_status
bound_zero (struct ebit_context *context, const struct ebit_channel *channel,
            enum ebit_information_quantity quantity,
            struct ebit_bounds *bounds, bool *decided)
{
  enum ebit_decision breaking, antidegradable = EBIT_NO;
  enum ebit_status status
      = ebit_decide_entanglement_breaking (context, channel, &breaking);
  if (!status && quantity == EBIT_COHERENT)
    status = ebit_decide_antidegradable (context, channel, &antidegradable);
  *decided = breaking == EBIT_YES || antidegradable == EBIT_YES;
  if (status || !*decided)
    return status;
  set_ends (bounds, 0, 0, EBIT_EXACT, "trivial_zero",
            breaking == EBIT_YES ? "entanglement_breaking" : "antidegradable");
  return certify_input (context, channel, NAN, bounds);
}

/* Up to this order of the outputs with their reference the Rains information
 * is maximised over inputs; beyond, one evaluation at the maximally mixed
 * input must do, whose upper end holds for every input too. */
#define LARGEST_SEARCH 9

/* The upper end of a coherent information that is not known to be concave. */
static enum ebit_status
bound_by_rains (struct ebit_context *context,
                const struct ebit_channel *channel, struct ebit_bounds *bounds)
{
  struct ebit_bounds rains
      = begin (context, channel, EBIT_RAINS, EBIT_RAINS_CHANNEL_TOLERANCE);
  const struct ebit_value *nested;
  size_t order;
  enum ebit_status status = ebit_reduced_order (context, channel, &order);
  if (!status)
    status = bound_rains (context, channel, rains.tol, order <= LARGEST_SEARCH,
                          &rains);
  if (!status)
    status = ebit_make_bounds (context, &rains, &nested);
  if (status)
    return status;
  bounds->upper = fmax (bounds->lower, rains.upper);
  bounds->upper_method = "rains_information";
  ebit_append_certificate (bounds, "rains", nested);
  return EBIT_OK;
}

static enum ebit_status
bound_coherent (struct ebit_context *context,
                const struct ebit_channel *channel, struct ebit_bounds *bounds)
{
  enum ebit_decision degradable;
  struct ebit_information found;
  enum ebit_status status
      = ebit_decide_degradable (context, channel, &degradable);
  if (!status)
    status = ebit_maximise_coherent_information (
        context, channel, degradable == EBIT_YES, &found);
  if (status)
    return status;
  set_ends (bounds, found.lower, found.upper, found.status, "input_state",
            "degradable_tangent");
  ebit_append_matrix (context, bounds, "state", channel->d_in, found.state);
  if (degradable != EBIT_YES)
    status = bound_by_rains (context, channel, bounds);
  return status;
}

static enum ebit_status
bound_reverse (struct ebit_context *context,
               const struct ebit_channel *channel, struct ebit_bounds *bounds)
{
  struct ebit_information found;
  enum ebit_status status
      = ebit_maximise_reverse_information (context, channel, &found);
  if (status)
    return status;
  set_ends (bounds, found.lower, found.upper, found.status,
            "reverse_input_state", "concave_tangent");
  ebit_append_matrix (context, bounds, "state", channel->d_in, found.state);
  return EBIT_OK;
}

/* ---- All of them ----------------------------------------------------- */

static enum ebit_status
bound_closed_form (struct ebit_context *context,
                   const struct ebit_channel *channel,
                   const struct ebit_closed_form *form,
                   const double complex *turn, struct ebit_bounds *bounds)
{
  set_ends (bounds, form->lower, form->upper, form->status, form->lower_method,
            form->upper_method);
  if (!channel->has_kraus)
    return EBIT_OK;
  const bool is_named = channel->family != EBIT_FAMILY_KRAUS;
  enum ebit_status status
      = is_named || isnan (form->weight)
            ? certify_input (context, channel, form->weight, bounds)
            : certify_turned (context, form->weight, turn, bounds);
  if (!status && strcmp (form->upper_method, "rains_information") == 0)
    status = bound_by_rains (context, channel, bounds);
  return status;
}

static enum ebit_status
optimise (struct ebit_context *context, const struct ebit_channel *channel,
          enum ebit_information_quantity quantity, double tol,
          struct ebit_bounds *bounds)
{
  bool decided = false;
  if (quantity == EBIT_RAINS)
    return bound_rains (context, channel, tol, true, bounds);
  enum ebit_status status
      = bound_zero (context, channel, quantity, bounds, &decided);
  if (status || decided)
    return status;
  return quantity == EBIT_COHERENT ? bound_coherent (context, channel, bounds)
                                   : bound_reverse (context, channel, bounds);
}

enum ebit_status
ebit_bound_channel (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    enum ebit_information_quantity quantity, double tol,
                    struct ebit_bounds *bounds)
{
  *bounds = begin (context, channel, quantity,
                   quantity == EBIT_RAINS ? tol : EBIT_BOUNDS_TOLERANCE);
  struct ebit_closed_form form;
  struct ebit_recognised found;
  const enum ebit_status status = ebit_recognise (context, channel, &found);
  if (status)
    return status;
  if (ebit_family_information (&found.named, quantity, &form))
    return bound_closed_form (context, channel, &form, found.input, bounds);
  return optimise (context, channel, quantity, tol, bounds);
}
