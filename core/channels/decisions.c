/* The four questions about a channel across the border.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decisions.h"

#include <math.h>

/* A question as the data of a descriptor: a void pointer holds no function. */
struct decision
{
  ebit_question *question;
};

/* The implementation of all four. */
static enum ebit_status
decide (struct ebit_context *context,
        const struct ebit_value *const *arguments,
        const struct ebit_value **result)
{
  const struct decision *decision = context->data;
  struct ebit_channel channel;
  enum ebit_decision answer;
  enum ebit_status status
      = ebit_read_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = decision->question (context, &channel, &answer);
  if (!status)
    *result = ebit_make_logical (
        context, answer == EBIT_OPEN ? NAN : answer == EBIT_YES);
  return status;
}

const struct ebit_functional ebit_is_teleportation_covariant_functional = {
  .name = "is_teleportation_covariant",
  .topic = "Channels",
  .summary = "Whether teleportation corrections pass through a channel",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = decide,
  .data = &(const struct decision){ ebit_decide_covariant },
};

const struct ebit_functional ebit_is_degradable_functional = {
  .name = "is_degradable",
  .topic = "Channels",
  .summary = "Whether the output can be degraded to the environment",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = decide,
  .data = &(const struct decision){ ebit_decide_degradable },
};

const struct ebit_functional ebit_is_antidegradable_functional = {
  .name = "is_antidegradable",
  .topic = "Channels",
  .summary = "Whether the environment can be degraded to the output",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = decide,
  .data = &(const struct decision){ ebit_decide_antidegradable },
};

const struct ebit_functional ebit_is_entanglement_breaking_functional = {
  .name = "is_entanglement_breaking",
  .topic = "Channels",
  .summary = "Whether no entanglement survives a channel",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = decide,
  .data = &(const struct decision){ ebit_decide_entanglement_breaking },
};
