/* The proof of a GHZ capacity from those of its channels or pairs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_capacity.h"

#include <math.h>
#include <string.h>

#include "asked_channels.h"
#include "certificate_fields.h"
#include "gadc.h"
#include "quantities.h"
#include "recognition.h"

/* The channels as the named ones that they are. */
static enum ebit_status
read_group (struct ebit_context *context, const struct ebit_value *bounds,
            struct ebit_asked_channels *group)
{
  enum ebit_status status = ebit_read_asked_channels (context, bounds, group);
  for (size_t i = 0; !status && i < group->n; i++)
  {
    const struct ebit_channel given = group->channels[i];
    status = ebit_named_channel (context, &given, &group->channels[i]);
  }
  return status;
}

/* The proved lower end of nested bounds value i, if it is of that quantity
 * and those channels (second may be NULL); else 0. */
static enum ebit_status
prove_part (struct ebit_context *context, const struct ebit_value *bounds,
            size_t i, const char *quantity, const struct ebit_channel *first,
            const struct ebit_channel *second, double *lower)
{
  const struct ebit_value *nested
      = ebit_nested_bounds (bounds, "lower_bounds", i);
  struct ebit_proof proof = { 0, INFINITY };
  bool same = false, same_second = !second;
  *lower = 0;
  if (!nested)
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  if (strcmp (ebit_text_field (nested, "quantity"), quantity) == 0)
    status = ebit_is_same_channel (
        context, first, ebit_field (nested, second ? "channel1" : "channel"),
        &same);
  if (!status && second)
    status = ebit_is_same_channel (
        context, second, ebit_field (nested, "channel2"), &same_second);
  if (status || !same || !same_second)
    return status ? status
                  : ebit_refuse (context, "lower_bounds", "a bounds value",
                                 "of the quantity and the channels that the "
                                 "method rests on, in order");
  status = ebit_prove_bounds (context, nested, &proof);
  *lower = fmax (0, proof.lower);
  return status;
}

/* The least over all channels, which come in order. */
static enum ebit_status
prove_least (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_asked_channels *group, const char *quantity,
             double *lower)
{
  double least = INFINITY;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < group->n && !status; i++)
  {
    double part;
    status = prove_part (context, bounds, i, quantity, &group->channels[i],
                         NULL, &part);
    least = fmin (least, part);
  }
  *lower = least;
  return status;
}

static enum ebit_status
prove_pairs (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_asked_channels *group, double *lower)
{
  double least = INFINITY;
  size_t count = 0;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < group->n && !status; i++)
    for (size_t j = i + 1; j < group->n && !status; j++)
    {
      double part;
      status = prove_part (context, bounds, count++, "epr_capacity",
                           &group->channels[i], &group->channels[j], &part);
      least = fmin (least, part);
    }
  const double n = (double)group->n;
  *lower = least * n / (2 * n - 2);
  return status;
}

/* prod (1-g_i) log2(3)/3 at zero temperature. */
static double
rail_rate (const struct ebit_asked_channels *group)
{
  double kept = 1;
  for (size_t i = 0; i < group->n; i++)
  {
    struct ebit_gadc damping;
    if (!ebit_as_damping (&group->channels[i], &damping)
        || damping.excitation > 0)
      return 0;
    kept *= 1 - damping.gamma;
  }
  return kept * log2 (3) / 3;
}

static double
announced_rate (const struct ebit_asked_channels *group)
{
  double kept = 1, d = INFINITY;
  for (size_t i = 0; i < group->n; i++)
  {
    const struct ebit_channel *channel = &group->channels[i];
    if (channel->family == EBIT_FAMILY_ERASURE)
      kept *= 1 - channel->parameters[0];
    else if (channel->family != EBIT_FAMILY_IDENTITY)
      return 0;
    d = fmin (d, (double)channel->d_in);
  }
  return kept * log2 (d);
}

static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_asked_channels *group, double *lower)
{
  const char *method = ebit_text_field (bounds, "lower_method");
  const bool receivers = group->communication == EBIT_AMONG_RECEIVERS;
  const bool codes = strcmp (method, "ghz_codes") == 0;
  const bool pairs = strcmp (method, "ghz_pairs") == 0;
  const bool each = codes || strcmp (method, "ghz_teleported") == 0;
  const size_t n = group->n;
  *lower = 0;
  const enum ebit_status status
      = ebit_check_count (context, bounds, "lower_bounds",
                          each    ? n
                          : pairs ? n * (n - 1) / 2
                                  : 0);
  if (status)
    return status;
  if (codes)
    return prove_least (context, bounds, group, "quantum_capacity", lower);
  if (each && group->communication == EBIT_WITH_SOURCE)
    return prove_least (context, bounds, group, "cpp_capacity", lower);
  if (pairs && receivers)
    return prove_pairs (context, bounds, group, lower);
  if (strcmp (method, "ghz_rails") == 0 && receivers)
    *lower = rail_rate (group);
  if (strcmp (method, "ghz_announced") == 0 && receivers)
    *lower = announced_rate (group);
  return EBIT_OK;
}

enum ebit_status
ebit_verify_ghz_capacity (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          struct ebit_proof *proof)
{
  struct ebit_asked_channels group;
  size_t winner = 0;
  enum ebit_status status = read_group (context, bounds, &group);
  if (!status)
    status = prove_lower (context, bounds, &group, &proof->lower);
  if (!status)
    status = ebit_read_winner (context, bounds, 1, group.n, &winner);
  if (!status && winner == 0)
    status = ebit_check_count (context, bounds, "upper_bounds", 0);
  if (status || winner == 0)
    return status;
  return ebit_prove_capacity_end (
      context, bounds, &group.channels[winner - 1],
      ebit_ghz_single_capacity (group.communication), true, &proof->upper);
}
