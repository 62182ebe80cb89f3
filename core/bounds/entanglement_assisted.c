/* entanglement_assisted_capacity (channel): bits per use of a channel whose
 * ends share entanglement,
 *
 *   C_EA = max over inputs r of S(r) + S(N(r)) - S(N^c(r)),
 *
 * C. H. Bennett, P. W. Shor, J. A. Smolin and A. V. Thapliyal, IEEE Trans.
 * Inf. Theory 48 (2002) 2637.  Concave in r (C. Adami and N. J. Cerf, Phys.
 * Rev. A 56 (1997) 3470), so that the largest eigenvalue of the gradient at
 * any r of full rank bounds it.  Covariant families have their maximum at 1/d.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entanglement_assisted.h"

#include <math.h>

#include "bounds.h"
#include "channel_information.h"
#include "scalar.h"
#include "state.h"

static const char quantity[] = "entanglement_assisted_capacity";

static double
pauli (const double weights[4])
{
  double value = 2;
  for (size_t i = 0; i < 4; i++)
    value -= ebit_entropy_term (weights[i]);
  return value;
}

/* Errors of probability q in all, d^2 - 1 of them alike. */
static double
depolarizing (double p, double d)
{
  const double errors = d * d - 1, q = p * errors / (d * d);
  const double spread = errors > 0 ? q * log2 (errors) : 0;
  return 2 * log2 (d) - ebit_binary_entropy (q) - spread;
}

/* NaN where there is no closed form. */
static double
closed_form (const struct ebit_channel *channel)
{
  const double *p = channel->parameters;
  const double d = (double)channel->d_in;
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return 2 * log2 (d);
  case EBIT_FAMILY_DEPHASING:
    return 2 - ebit_binary_entropy (p[0]);
  case EBIT_FAMILY_PAULI:
    return pauli (p);
  case EBIT_FAMILY_DEPOLARIZING:
    return depolarizing (p[0], d);
  case EBIT_FAMILY_ERASURE:
    return 2 * (1 - p[0]) * log2 (d);
  default:
    return (double)NAN;
  }
}

enum ebit_status
ebit_bound_assisted (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     struct ebit_assisted *found)
{
  const double value = closed_form (channel);
  const size_t d = channel->d_in;
  found->exact = !isnan (value);
  if (found->exact)
  {
    found->lower = found->upper = fmax (0, value);
    found->state = ebit_work (context, d * d, sizeof *found->state);
    for (size_t i = 0; i < d && found->state; i++)
      found->state[i * (d + 1)] = 1 / (double)d;
    return found->state ? EBIT_OK : EBIT_EMEMORY;
  }
  struct ebit_information best;
  const enum ebit_status status
      = ebit_maximise_mutual_information (context, channel, &best);
  found->lower = best.lower;
  found->upper = fmax (best.lower, best.upper);
  found->state = best.state;
  return status;
}

static enum ebit_status
entanglement_assisted_capacity (struct ebit_context *context,
                                const struct ebit_value *const *arguments,
                                const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_assisted found;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_bound_assisted (context, &channel, &found);
  if (status)
    return status;
  const bool certified = found.upper - found.lower <= 1e-9;
  struct ebit_bounds bounds = { .quantity = quantity,
                                .lower = found.lower,
                                .upper = found.upper,
                                .status = found.exact ? EBIT_EXACT
                                          : certified ? EBIT_CERTIFIED
                                                      : EBIT_BRACKET,
                                .lower_method = "mutual_input_state",
                                .upper_method = "mutual_tangent",
                                .task = "assisted classical" };
  ebit_certify (&bounds, "channel", ebit_copy_value (context, arguments[0]));
  ebit_certify (
      &bounds, "state",
      ebit_make_matrix (context, channel.d_in, channel.d_in, found.state));
  return ebit_make_bounds (context, &bounds, result);
}

enum ebit_status
ebit_verify_entanglement_assisted_capacity (struct ebit_context *context,
                                            const struct ebit_value *bounds,
                                            struct ebit_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_state state = { 0, NULL };
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_read_state (context, "state", ebit_field (bounds, "state"),
                              &state);
  if (!status && state.n != channel.d_in)
    status = ebit_refuse_kind (context, "state", ebit_field (bounds, "state"),
                               "an input of the channel");
  return status ? status
                : ebit_information_certificate (
                    context, &channel, EBIT_INFORMATION_MUTUAL, state.rho,
                    &proof->lower, &proof->upper);
}

const struct ebit_functional ebit_entanglement_assisted_capacity_functional
    = { .name = "entanglement_assisted_capacity",
        .topic = "Upper bounds",
        .summary = "Entanglement-assisted classical capacity of a channel",
        .n_parameters = 1,
        .parameters = { { "channel", NULL, "a channel" } },
        .implementation = entanglement_assisted_capacity };
