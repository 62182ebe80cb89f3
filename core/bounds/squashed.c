/* squashed_entanglement_bound (channel): bounds on the squashed entanglement
 * E_sq of a channel, an upper bound on the entanglement and the secret key
 * that any protocol distributes, with classical communication between the uses
 * too (M. Takeoka, S. Guha and M. M. Wilde, IEEE Trans. Inf. Theory 60 (2014)
 * 4987).  Every way to squash the environment gives an upper end; the least of
 *
 *   C_EA/2, of any channel: nothing is squashed (K. Goodenough, D. Elkouss and
 *     S. Wehner, New J. Phys. 18 (2016) 063005);
 *   Q(A_{g'/2}) of damping channels: half of the environment of the amplitude
 *     damping that the channel goes through;
 *   (1-p) log2 d of erasure, which two-way protocols attain;
 *   E_F of the Choi state of a covariant qubit channel: all its outputs can be
 *     made from that state, and E_sq <= E_F (M. Christandl and A. Winter, J.
 *     Math. Phys. 45 (2004) 829);
 *   log2 ((1+k)/|1-k|) of a bosonic channel with transmissivity or gain k; one
 *     with thermal noise is a pure loss of eta/((1-eta) n + 1) before an
 *     amplifier;
 *   0 of entanglement-breaking channels.
 *
 * E_sq is at least what hashing distils from any output of the channel.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "squashed.h"

#include <math.h>

#include "entanglement_assisted.h"
#include "bounds.h"
#include "channel_information.h"
#include "decisions.h"
#include "concurrence.h"
#include "family_information.h"
#include "gadc_information.h"
#include "maps.h"
#include "state.h"

struct end
{
  double value;
  const char *method;
};

/* ---- What needs no certificate but the channel ----------------------- */

static bool
is_damping (const struct ebit_channel *channel)
{
  return channel->family == EBIT_FAMILY_GADC
         || channel->family == EBIT_FAMILY_AMPLITUDE_DAMPING;
}

static double
damping_bound (const struct ebit_channel *channel)
{
  const double thermal
      = channel->family == EBIT_FAMILY_GADC ? channel->parameters[1] : 0;
  const struct ebit_gadc gadc
      = ebit_make_gadc (channel->parameters[0], thermal);
  return ebit_gadc_squashed_bound (&gadc);
}

static double
bosonic_bound (const struct ebit_channel *channel)
{
  double k = channel->parameters[0];
  if (channel->family == EBIT_FAMILY_THERMAL_LOSS)
  {
    const double noise = (1 - k) * channel->parameters[1];
    if (noise >= k)
      return 0; /* entanglement breaking */
    k /= 1 + noise;
  }
  return log2 ((1 + k) / fabs (1 - k));
}

static void
lower_to (struct end *end, double value, const char *method)
{
  if (value < end->value)
    *end = (struct end){ value, method };
}

static void
raise_to (struct end *end, double value, const char *method)
{
  if (value > end->value)
    *end = (struct end){ value, method };
}

/* E_F of the Choi state of a covariant channel of one qubit. */
static enum ebit_status
choi_formation (struct ebit_context *context,
                const struct ebit_channel *channel, struct end *upper)
{
  enum ebit_decision covariant = EBIT_OPEN;
  if (channel->d_in != 2 || channel->d_out != 2)
    return EBIT_OK;
  const enum ebit_status status
      = ebit_decide_covariant (context, channel, &covariant);
  if (status || covariant != EBIT_YES)
    return status;
  double complex choi[16];
  struct ebit_two_qubit state;
  ebit_choi_matrix (channel, choi);
  for (size_t i = 0; i < 16; i++)
    choi[i] *= 0.5;
  ebit_pack_two_qubit (choi, &state);
  lower_to (
      upper,
      ebit_formation_of_concurrence (ebit_two_qubit_concurrence (&state)),
      "squashed_formation");
  return EBIT_OK;
}

/* The ends that follow from the channel alone. */
static enum ebit_status
known_ends (struct ebit_context *context, const struct ebit_channel *channel,
            struct end *lower, struct end *upper)
{
  struct ebit_closed_form form;
  enum ebit_decision breaking = EBIT_OPEN;
  const bool two_way = channel->family == EBIT_FAMILY_ERASURE
                       || channel->family == EBIT_FAMILY_IDENTITY
                       || !channel->has_kraus;
  if (two_way && ebit_family_information (channel, EBIT_RAINS, &form))
    raise_to (lower, form.lower, "two_way_rate");
  if (!channel->has_kraus)
  {
    lower_to (upper, bosonic_bound (channel), "squashed_loss");
    return EBIT_OK;
  }
  if (is_damping (channel))
    lower_to (upper, damping_bound (channel), "squashed_damping");
  if (channel->family == EBIT_FAMILY_ERASURE)
    lower_to (upper, lower->value, "squashed_erasure");
  enum ebit_status status = choi_formation (context, channel, upper);
  if (!status)
    status = ebit_decide_entanglement_breaking (context, channel, &breaking);
  if (breaking == EBIT_YES)
    lower_to (upper, 0, "entanglement_breaking");
  return status;
}

/* ---- With inputs ----------------------------------------------------- */

/* Hashing of the output for that input. */
static enum ebit_status
hash (struct ebit_context *context, const struct ebit_channel *channel,
      const double complex *state, struct end *lower)
{
  double coherent = 0, reverse = 0, unused;
  enum ebit_status status = ebit_information_certificate (
      context, channel, EBIT_INFORMATION_COHERENT, state, &coherent, &unused);
  if (!status)
    status = ebit_information_certificate (
        context, channel, EBIT_INFORMATION_REVERSE, state, &reverse, &unused);
  raise_to (lower, coherent, "input_state");
  raise_to (lower, reverse, "reverse_input_state");
  return status;
}

static enum ebit_status
bound (struct ebit_context *context, const struct ebit_channel *channel,
       struct end *lower, struct end *upper, double complex **state,
       double complex **lower_state)
{
  struct ebit_assisted assisted;
  struct ebit_information reverse;
  enum ebit_status status = known_ends (context, channel, lower, upper);
  if (!status)
    status = ebit_bound_assisted (context, channel, &assisted);
  if (status)
    return status;
  lower_to (upper, assisted.upper / 2, "squashed_half_mutual");
  status = ebit_maximise_reverse_information (context, channel, &reverse);
  if (!status)
    status = hash (context, channel, reverse.state, lower);
  *state = assisted.state;
  *lower_state = reverse.state;
  return status;
}

static enum ebit_bounds_status
judge (const struct end *lower, const struct end *upper)
{
  if (lower->value == upper->value)
    return EBIT_EXACT;
  return upper->value - lower->value <= 1e-9 ? EBIT_CERTIFIED : EBIT_BRACKET;
}

static enum ebit_status
squashed_entanglement_bound (struct ebit_context *context,
                             const struct ebit_value *const *arguments,
                             const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct end lower = { 0, "trivial_zero" }, upper = { (double)INFINITY, NULL };
  double complex *state = NULL, *lower_state = NULL;
  enum ebit_status status
      = ebit_read_channel (context, "channel", arguments[0], &channel);
  if (!status && !channel.has_kraus)
    status = known_ends (context, &channel, &lower, &upper);
  else if (!status)
    status = bound (context, &channel, &lower, &upper, &state, &lower_state);
  if (status)
    return status;
  lower.value = fmin (lower.value, upper.value); /* but for rounding */
  struct ebit_bounds bounds
      = { .quantity = "squashed_entanglement_bound",
          .lower = lower.value,
          .upper = upper.value,
          .status = judge (&lower, &upper),
          .lower_method = lower.method,
          .upper_method = upper.method ? upper.method : "squashed_loss",
          .task = "key" };
  ebit_certify (&bounds, "channel", ebit_copy_value (context, arguments[0]));
  const size_t d = channel.d_in;
  if (channel.has_kraus)
  {
    ebit_certify (&bounds, "state", ebit_make_matrix (context, d, d, state));
    ebit_certify (&bounds, "lower_state",
                  ebit_make_matrix (context, d, d, lower_state));
  }
  return ebit_make_bounds (context, &bounds, result);
}

/* ---- Proof ----------------------------------------------------------- */

static enum ebit_status
read_input (struct ebit_context *context, const struct ebit_value *bounds,
            const char *name, const struct ebit_channel *channel,
            struct ebit_state *state)
{
  const enum ebit_status status
      = ebit_read_state (context, name, ebit_field (bounds, name), state);
  if (status || state->n == channel->d_in)
    return status;
  return ebit_refuse_kind (context, name, ebit_field (bounds, name),
                           "an input of the channel");
}

enum ebit_status
ebit_verify_squashed_entanglement (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   struct ebit_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_state state, lower_state;
  struct end lower = { 0, NULL }, upper = { (double)INFINITY, NULL };
  double value, tangent;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = known_ends (context, &channel, &lower, &upper);
  if (!status && channel.has_kraus)
  {
    status = read_input (context, bounds, "state", &channel, &state);
    if (!status)
      status = read_input (context, bounds, "lower_state", &channel,
                           &lower_state);
    if (!status)
      status = ebit_information_certificate (context, &channel,
                                             EBIT_INFORMATION_MUTUAL,
                                             state.rho, &value, &tangent);
    if (!status)
      status = hash (context, &channel, lower_state.rho, &lower);
    if (!status)
      lower_to (&upper, tangent / 2, NULL);
  }
  proof->lower = lower.value;
  proof->upper = upper.value;
  return status;
}

const struct ebit_functional ebit_squashed_entanglement_bound_functional
    = { .name = "squashed_entanglement_bound",
        .topic = "Upper bounds",
        .summary = "Squashed entanglement of a channel",
        .n_parameters = 1,
        .parameters = { { "channel", NULL, "a channel" } },
        .implementation = squashed_entanglement_bound };
