/* The channels of a common source that a GHZ capacity is of.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "asked_channels.h"

#include "arguments.h"
#include "value.h"

enum ebit_status
ebit_read_asked_channels (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          struct ebit_asked_channels *asked)
{
  const struct ebit_value *list = ebit_field (bounds, "channels");
  size_t choice = 0;
  enum ebit_status status = ebit_read_choice (
      context, "communication", ebit_field (bounds, "communication"),
      ebit_communication_names, &choice);
  asked->communication = (enum ebit_communication)choice;
  if (!status && (!list || list->kind != EBIT_LIST || ebit_length (list) < 2))
    status = ebit_refuse_kind (context, "channels", list,
                               "a list of at least 2 channels");
  if (status)
    return status;
  asked->n = ebit_length (list);
  asked->channels = ebit_work (context, asked->n, sizeof *asked->channels);
  if (!asked->channels)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < asked->n && !status; i++)
    status = ebit_read_channel (context, "channels", list->items[i],
                                &asked->channels[i]);
  return status;
}
