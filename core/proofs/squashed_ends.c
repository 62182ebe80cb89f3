/* The ends of a channel's squashed entanglement that follow from the channel
 * alone, and from one input.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "squashed_ends.h"

#include "bosonic.h"
#include "decisions.h"
#include "concurrence.h"
#include "family_information.h"
#include "gadc_information.h"
#include "information_point.h"
#include "maps.h"
#include "recognition.h"

void
ebit_lower_squashed_end (struct ebit_squashed_end *end, double value,
                         const char *method)
{
  if (value < end->value)
    *end = (struct ebit_squashed_end){ value, method };
}

static void
raise_end (struct ebit_squashed_end *end, double value, const char *method)
{
  if (value > end->value)
    *end = (struct ebit_squashed_end){ value, method };
}

/* E_F of the Choi state of a covariant channel of one qubit. */
static enum ebit_status
choi_formation (struct ebit_context *context,
                const struct ebit_channel *channel,
                struct ebit_squashed_end *upper)
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
  ebit_choi_matrix (context, channel, choi);
  for (size_t i = 0; i < 16; i++)
    choi[i] *= 0.5;
  ebit_pack_two_qubit (choi, &state);
  ebit_lower_squashed_end (
      upper,
      ebit_formation_of_concurrence (ebit_two_qubit_concurrence (&state)),
      "squashed_formation");
  return EBIT_OK;
}

/* The ends that follow from the channel alone. */
enum ebit_status
ebit_squashed_ends (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    struct ebit_squashed_end *lower,
                    struct ebit_squashed_end *upper)
{
  struct ebit_closed_form form;
  struct ebit_gadc damping;
  enum ebit_decision breaking = EBIT_OPEN;
  struct ebit_channel named;
  enum ebit_status status = ebit_named_channel (context, channel, &named);
  if (status)
    return status;
  const bool two_way = named.family == EBIT_FAMILY_ERASURE
                       || named.family == EBIT_FAMILY_IDENTITY
                       || !channel->has_kraus;
  if (two_way && ebit_family_information (&named, EBIT_RAINS, &form))
    raise_end (lower, form.lower, "two_way_rate");
  if (!channel->has_kraus)
  {
    ebit_lower_squashed_end (upper, ebit_bosonic_squashed_bound (channel),
                             "squashed_loss");
    return EBIT_OK;
  }
  if (ebit_gadc_of_channel (&named, &damping))
    ebit_lower_squashed_end (upper, ebit_gadc_squashed_bound (&damping),
                             "squashed_damping");
  if (named.family == EBIT_FAMILY_ERASURE)
    ebit_lower_squashed_end (upper, lower->value, "squashed_erasure");
  status = choi_formation (context, &named, upper);
  if (!status)
    status = ebit_decide_entanglement_breaking (context, channel, &breaking);
  if (breaking == EBIT_YES)
    ebit_lower_squashed_end (upper, 0, "entanglement_breaking");
  return status;
}

/* Hashing of the output for that input. */
enum ebit_status
ebit_squashed_hashing (struct ebit_context *context,
                       const struct ebit_channel *channel,
                       const double complex *state,
                       struct ebit_squashed_end *lower)
{
  double coherent = 0, reverse = 0, unused;
  enum ebit_status status = ebit_information_certificate (
      context, channel, EBIT_COHERENT, state, &coherent, &unused);
  if (!status)
    status = ebit_information_certificate (context, channel, EBIT_REVERSE,
                                           state, &reverse, &unused);
  raise_end (lower, coherent, "input_state");
  raise_end (lower, reverse, "reverse_input_state");
  return status;
}
