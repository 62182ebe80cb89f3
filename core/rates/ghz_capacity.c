/* ghz_capacity (channels, communication): bounds on the GHZ capacity of
 * channels from a common source, by the candidates of ghz_candidates.c, with
 * the bounds values that prove the winners.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ghz_capacity.h"

#include <stdio.h>
#include <string.h>

#include "capacity_value.h"
#include "candidate_proof.h"
#include "channel_candidates.h"
#include "channel_capacity.h"
#include "channel_value.h"
#include "epr_candidates.h"
#include "epr_capacity.h"
#include "ghz_candidates.h"
#include "spelling.h"

/* One upper end of each must fit into the candidates. */
#define MOST_CHANNELS 48

static enum ebit_status
prove_pair (struct ebit_context *context,
            const struct ebit_candidate_channel *const pair[2],
            const struct ebit_value **proof)
{
  struct ebit_candidates *candidates
      = ebit_work (context, 1, sizeof *candidates);
  if (!candidates)
    return EBIT_EMEMORY;
  ebit_epr_candidates (pair, candidates);
  return ebit_make_epr_capacity (context, pair, candidates, proof);
}

/* The capacities of which the lower end is the least: of all channels, or of
 * all pairs, in order. */
static enum ebit_status
prove_lower (struct ebit_context *context, size_t n,
             const struct ebit_candidate_channel *each, const char *method,
             struct ebit_bounds *bounds)
{
  const bool pairs = strcmp (method, "ghz_pairs") == 0;
  const bool codes = strcmp (method, "ghz_codes") == 0;
  const bool teleported = strcmp (method, "ghz_teleported") == 0;
  const struct ebit_value **proofs
      = ebit_work (context, n * n, sizeof *proofs);
  if (!proofs)
    return EBIT_EMEMORY;
  size_t count = 0;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < n && (codes || teleported) && !status; i++)
    status = ebit_make_capacity (
        context, &each[i], codes ? EBIT_QUANTUM : EBIT_CPP, &proofs[count++]);
  for (size_t i = 0; i < n && pairs && !status; i++)
    for (size_t j = i + 1; j < n && !status; j++)
    {
      const struct ebit_candidate_channel *const pair[]
          = { &each[i], &each[j] };
      status = prove_pair (context, pair, &proofs[count++]);
    }
  return status ? status
                : ebit_append_proofs (context, "lower_bounds", count, proofs,
                                      bounds);
}

static const struct ebit_value *
make_channels (struct ebit_context *context, size_t n,
               const struct ebit_candidate_channel *each)
{
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, n);
  for (size_t i = 0; i < n; i++)
    if (ebit_add (context, list, NULL,
                  ebit_channel_value (context, &each[i].given)))
      return NULL;
  return list;
}

static enum ebit_status
set_bounds (struct ebit_context *context, size_t n,
            const struct ebit_candidate_channel *each,
            enum ebit_communication communication, struct ebit_bounds *bounds)
{
  struct ebit_candidates *candidates
      = ebit_work (context, 1, sizeof *candidates);
  if (!candidates)
    return EBIT_EMEMORY;
  ebit_ghz_candidates (n, each, communication, candidates);
  const struct ebit_winners winners
      = ebit_choose_winners (candidates, EBIT_CPP);
  const size_t channel = winners.upper->channel;
  const struct ebit_value *upper = NULL;
  *bounds = (struct ebit_bounds){ .quantity = "ghz_capacity",
                                  .task = "entanglement" };
  ebit_set_winners (&winners, bounds);
  ebit_append_certificate (bounds, "channels",
                           make_channels (context, n, each));
  ebit_append_certificate (
      bounds, "communication",
      ebit_make_text (context, ebit_communication_names[communication]));
  ebit_append_winners (context, winners.lower->channel, channel, bounds);
  enum ebit_status status
      = ebit_append_candidates (context, candidates, EBIT_CPP, bounds);
  if (!status)
    status
        = prove_lower (context, n, each,
                       winners.low > 0 ? winners.lower->method : "", bounds);
  if (!status && channel > 0)
    status = ebit_prove_candidate (context, &each[channel - 1].channel,
                                   winners.upper, &upper);
  return status
             ? status
             : ebit_append_proofs (context, "upper_bounds", 1, &upper, bounds);
}

static enum ebit_status
check_channels (struct ebit_context *context, const struct ebit_value *value)
{
  char allowed[64];
  snprintf (allowed, sizeof allowed, "a list of 2 to %d channels",
            MOST_CHANNELS);
  if (!value || value->kind != EBIT_LIST || ebit_field (value, "kraus")
      || ebit_length (value) < 2 || ebit_length (value) > MOST_CHANNELS)
    return ebit_refuse_kind (context, "channels", value, allowed);
  return EBIT_OK;
}

static enum ebit_status
ghz_capacity (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  size_t choice;
  enum ebit_status status = check_channels (context, arguments[0]);
  if (!status)
    status = ebit_read_choice (context, "communication", arguments[1],
                               ebit_communication_names, &choice);
  if (status)
    return status;
  const size_t n = ebit_length (arguments[0]);
  struct ebit_candidate_channel *each = ebit_work (context, n, sizeof *each);
  if (!each)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n && !status; i++)
  {
    struct ebit_channel channel;
    char name[EBIT_NAME_SIZE];
    ebit_spell_item (context, "channels", i, name);
    status
        = ebit_read_channel (context, name, arguments[0]->items[i], &channel);
    if (!status)
      status = ebit_find_candidates (context, &channel, EBIT_EPR_WANTED,
                                     &each[i]);
  }
  struct ebit_bounds bounds;
  if (!status)
    status = set_bounds (context, n, each, (enum ebit_communication)choice,
                         &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_ghz_capacity_functional = {
  .name = "ghz_capacity",
  .topic = "Capacities",
  .summary = "GHZ states of all receivers of a common source",
  .n_parameters = 4,
  .parameters = { { "channels", NULL, "a list of channels from the source" },
                  { "communication", "\"receivers\"",
                    "after all uses: \"receivers\", \"none\", or \"source\", "
                    "the source taking part" },
                  EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = ghz_capacity,
};
