/* The four questions about a channel across the border.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decisions.h"

#include <math.h>

static enum ebit_status
ask (struct ebit_context *context, ebit_question *question,
     const struct ebit_value *value, const struct ebit_value **result)
{
  struct ebit_channel channel;
  enum ebit_decision answer;
  enum ebit_status status
      = ebit_read_channel (context, "channel", value, &channel);
  if (!status)
    status = question (context, &channel, &answer);
  if (!status)
    *result = ebit_make_logical (
        context, answer == EBIT_OPEN ? (double)NAN : answer == EBIT_YES);
  return status;
}

static enum ebit_status
is_teleportation_covariant (struct ebit_context *context,
                            const struct ebit_value *const *arguments,
                            const struct ebit_value **result)
{
  return ask (context, ebit_decide_covariant, arguments[0], result);
}

const struct ebit_functional ebit_is_teleportation_covariant_functional = {
  .name = "is_teleportation_covariant",
  .topic = "Channels",
  .summary = "Whether teleportation corrections pass through a channel",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = is_teleportation_covariant,
};

static enum ebit_status
is_degradable (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  return ask (context, ebit_decide_degradable, arguments[0], result);
}

const struct ebit_functional ebit_is_degradable_functional = {
  .name = "is_degradable",
  .topic = "Channels",
  .summary = "Whether the output can be degraded to the environment",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = is_degradable,
};

static enum ebit_status
is_antidegradable (struct ebit_context *context,
                   const struct ebit_value *const *arguments,
                   const struct ebit_value **result)
{
  return ask (context, ebit_decide_antidegradable, arguments[0], result);
}

const struct ebit_functional ebit_is_antidegradable_functional = {
  .name = "is_antidegradable",
  .topic = "Channels",
  .summary = "Whether the environment can be degraded to the output",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = is_antidegradable,
};

static enum ebit_status
is_entanglement_breaking (struct ebit_context *context,
                          const struct ebit_value *const *arguments,
                          const struct ebit_value **result)
{
  return ask (context, ebit_decide_entanglement_breaking, arguments[0],
              result);
}

const struct ebit_functional ebit_is_entanglement_breaking_functional = {
  .name = "is_entanglement_breaking",
  .topic = "Channels",
  .summary = "Whether no entanglement survives a channel",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = is_entanglement_breaking,
};
