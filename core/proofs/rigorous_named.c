/* Kraus operators that are those of a named channel but for rounding.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_named.h"

#include <math.h>
#include <string.h>

#include "channel_value.h"
#include "recognition.h"
#include "value.h"

/* What two ends may differ by because their objects do. */
#define NEAR 1e-9

/* How far the operators are from the named channel, and from that between
 * unitaries (or before an isometry), of which all rates and bounds are the
 * same. */
static enum ebit_status
find_distance (struct ebit_context *context, const struct ebit_channel *given,
               const struct ebit_recognised *found, double *distance)
{
  enum ebit_status status
      = ebit_ball_distance (context, given, &found->named, distance);
  if (!status && !(*distance <= NEAR) && found->output)
    status = ebit_ball_distance_turned (context, given, &found->named,
                                        found->output, found->input, distance);
  return status;
}

/* The channel, or the named one that it is but for rounding. */
static enum ebit_status
name_channel (struct ebit_context *context, const struct ebit_value *value,
              const struct ebit_value **named, double *distance)
{
  struct ebit_channel given;
  struct ebit_recognised found;
  double apart = INFINITY;
  *named = value;
  enum ebit_status status
      = ebit_read_channel (context, "channel", value, &given);
  if (status || given.family != EBIT_FAMILY_KRAUS)
    return status;
  status = ebit_recognise (context, &given, &found);
  if (status || found.named.family == EBIT_FAMILY_KRAUS)
    return status;
  found.named.value = NULL;
  status = find_distance (context, &given, &found, &apart);
  if (status || !(apart <= NEAR))
    return status;
  *distance = apart > *distance ? apart : *distance;
  *named = ebit_channel_value (context, &found.named);
  return *named ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
name_list (struct ebit_context *context, const struct ebit_value *list,
           const struct ebit_value **named, double *distance)
{
  const size_t n = ebit_length (list);
  struct ebit_value *result = ebit_make_list (context, EBIT_LIST, NULL, n);
  enum ebit_status status = result ? EBIT_OK : EBIT_EMEMORY;
  bool changed = false;
  for (size_t i = 0; i < n && !status; i++)
  {
    const struct ebit_value *item;
    status = name_channel (context, list->items[i], &item, distance);
    changed = changed || item != list->items[i];
    if (!status)
      status = ebit_add (context, result, NULL, item);
  }
  *named = changed ? result : list;
  return status;
}

/* The item, where it is of a channel with another name; else as it is. */
static enum ebit_status
name_item (struct ebit_context *context, const char *name,
           const struct ebit_value *value, const struct ebit_value **named,
           double *distance)
{
  *named = value;
  if (!value)
    return EBIT_OK;
  if (strcmp (name, "channel") == 0 || strcmp (name, "channel1") == 0
      || strcmp (name, "channel2") == 0)
    return name_channel (context, value, named, distance);
  return strcmp (name, "channels") == 0 && value->kind == EBIT_LIST
             ? name_list (context, value, named, distance)
             : EBIT_OK;
}

enum ebit_status
ebit_name_channels (struct ebit_context *context,
                    const struct ebit_value *bounds,
                    const struct ebit_value **named, double *distance)
{
  const size_t n = ebit_length (bounds);
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, "ebit_bounds", n);
  enum ebit_status status = list ? EBIT_OK : EBIT_EMEMORY;
  bool changed = false;
  *distance = 0;
  for (size_t i = 0; i < n && !status; i++)
  {
    const struct ebit_value *item;
    status = name_item (context, bounds->names[i], bounds->items[i], &item,
                        distance);
    changed = changed || item != bounds->items[i];
    if (!status)
      status = item ? ebit_add (context, list, bounds->names[i], item)
                    : ebit_add_nothing (context, list, bounds->names[i]);
  }
  *named = changed ? list : NULL;
  return status;
}

void
ebit_take_named_ends (const struct ebit_rigorous *other, double distance,
                      struct ebit_rigorous *proof)
{
  const bool lower = other->lower > proof->lower + NEAR;
  const bool upper = other->upper < proof->upper - NEAR;
  const unsigned objects = other->objects & ~(unsigned)EBIT_NAMED_CHANNEL;
  if (lower)
  {
    ebit_raise_lower (proof, other->lower);
    proof->missing[0] = NULL;
  }
  if (upper)
  {
    ebit_reduce_upper (proof, other->upper);
    proof->missing[1] = NULL;
  }
  if (!lower && !upper)
    return;
  ebit_add_object (proof, objects | EBIT_RECOGNISED_CHANNEL, distance);
  ebit_add_object (proof, objects, other->distance);
}
