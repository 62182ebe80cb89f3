/* Channels as values of the hosts.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_value.h"

#include <math.h>

#include "families.h"

struct ebit_value *
ebit_make_kraus_list (struct ebit_context *context,
                      const struct ebit_channel *channel)
{
  const size_t count = channel->has_kraus ? channel->count : 0;
  const size_t size = channel->d_out * channel->d_in;
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, count);
  if (list)
    list->names = NULL;
  for (size_t a = 0; a < count; a++)
    if (ebit_add (context, list, NULL,
                  ebit_make_matrix (context, channel->d_out, channel->d_in,
                                    channel->kraus + a * size)))
      return NULL;
  return list;
}

static struct ebit_value *
make_parameters (struct ebit_context *context,
                 const struct ebit_channel *channel)
{
  if (channel->family == EBIT_FAMILY_KRAUS)
    return ebit_make_list (context, EBIT_LIST, NULL, 0);
  const struct ebit_family_entry *entry = &ebit_families[channel->family];
  const size_t n = entry->n_parameters;
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, n);
  const double *x = channel->parameters;
  for (size_t i = 0; i < n; x += entry->parameters[i].length, i++)
    if (ebit_add (context, list, entry->parameters[i].name,
                  ebit_make_vector (context, entry->parameters[i].length, x)))
      return NULL;
  return list;
}

enum ebit_status
ebit_make_channel (struct ebit_context *context,
                   const struct ebit_channel *channel,
                   const struct ebit_value **result)
{
  const bool finite = channel->has_kraus;
  const double d_in = finite ? (double)channel->d_in : INFINITY;
  const double d_out = finite ? (double)channel->d_out : INFINITY;
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, "ebit_channel", 5);
  const struct
  {
    const char *name;
    const struct ebit_value *value;
  } fields[] = {
    { "kraus", ebit_make_kraus_list (context, channel) },
    { "d_in", ebit_make_number (context, d_in) },
    { "d_out", ebit_make_number (context, d_out) },
    { "family", ebit_make_text (context, ebit_family_name (channel->family)) },
    { "parameters", make_parameters (context, channel) },
  };
  for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
    if (ebit_add (context, list, fields[i].name, fields[i].value))
      return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
}

const struct ebit_value *
ebit_channel_value (struct ebit_context *context,
                    const struct ebit_channel *channel)
{
  const struct ebit_value *made = NULL;
  if (channel->value)
    return ebit_copy_value (context, channel->value);
  return ebit_make_channel (context, channel, &made) ? NULL : made;
}
