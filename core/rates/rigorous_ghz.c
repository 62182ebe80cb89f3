/* GHZ capacities with rounding included: least ends of the parts, factors in
 * balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_pair.h"

#include <math.h>
#include <string.h>

#include "asked_channels.h"
#include "ball_entropy.h"
#include "certificate_fields.h"
#include "rigorous_capacity.h"
#include "rigorous_information.h"
#include "rigorous_parts.h"

static enum ebit_status
read_group (struct ebit_context *context, const struct ebit_value *bounds,
            struct ebit_asked_channels *group, struct ebit_rigorous *proof)
{
  enum ebit_status status = ebit_read_asked_channels (context, bounds, group);
  for (size_t i = 0; !status && i < group->n; i++)
  {
    struct ebit_ball_channel channel;
    status = ebit_make_ball_channel (context, &group->channels[i], &channel);
    if (!status)
      ebit_add_channel_object (proof, &group->channels[i], &channel);
  }
  return status;
}

/* The proved lower end of a nested value, if it is of those channels. */
static enum ebit_status
prove_part (struct ebit_context *context, const struct ebit_value *nested,
            const char *quantity, const struct ebit_channel *const channels[2],
            struct ebit_rigorous *proof, double *lower)
{
  static const char *const names[] = { "channel1", "channel2" };
  struct ebit_rigorous part = { .lower = 0, .upper = INFINITY };
  const size_t n = channels[1] ? 2 : 1;
  *lower = 0;
  if (!nested || strcmp (ebit_text_field (nested, "quantity"), quantity) != 0)
    return EBIT_OK;
  for (size_t i = 0; i < n; i++)
  {
    struct ebit_channel other;
    const char *name = n == 2 ? names[i] : "channel";
    const enum ebit_status status
        = ebit_read_channel (context, name, ebit_field (nested, name), &other);
    if (status || !ebit_are_identical (channels[i], &other))
      return status;
  }
  const enum ebit_status status
      = ebit_prove_part_rigorously (context, nested, &part, false);
  ebit_add_object (proof, part.objects, part.distance);
  *lower = part.lower;
  return status;
}

static enum ebit_status
prove_least (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_asked_channels *group, const char *quantity,
             struct ebit_rigorous *proof)
{
  double least = INFINITY;
  for (size_t i = 0; i < group->n; i++)
  {
    double part;
    const struct ebit_channel *const one[2] = { &group->channels[i], NULL };
    const enum ebit_status status
        = prove_part (context, ebit_nested_bounds (bounds, "lower_bounds", i),
                      quantity, one, proof, &part);
    if (status)
      return status;
    if (!(part >= least))
      least = part;
  }
  ebit_raise_lower (proof, least);
  return EBIT_OK;
}

/* n/(2n - 2) of the least of all pairs. */
static enum ebit_status
prove_pairs (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_asked_channels *group,
             struct ebit_rigorous *proof)
{
  double least = INFINITY;
  size_t count = 0;
  for (size_t i = 0; i < group->n; i++)
    for (size_t j = i + 1; j < group->n; j++)
    {
      double part;
      const struct ebit_channel *const two[2]
          = { &group->channels[i], &group->channels[j] };
      const enum ebit_status status = prove_part (
          context, ebit_nested_bounds (bounds, "lower_bounds", count++),
          "epr_capacity", two, proof, &part);
      if (status)
        return status;
      if (!(part >= least))
        least = part;
    }
  const double n = (double)group->n;
  ebit_raise_lower_to (
      proof, ebit_over (ebit_times (ebit_exactly (least), ebit_exactly (n)),
                        ebit_exactly (2 * n - 2)));
  return EBIT_OK;
}

/* prod (1-g_i) log2(3)/3 at zero temperature. */
static void
prove_rails (const struct ebit_asked_channels *group,
             struct ebit_rigorous *proof)
{
  struct ebit_ball kept
      = ebit_over (ebit_ball_log2 (ebit_exactly (3)), ebit_exactly (3));
  for (size_t i = 0; i < group->n; i++)
  {
    const struct ebit_channel *channel = &group->channels[i];
    const double *x = channel->parameters;
    const bool cold
        = channel->family == EBIT_FAMILY_AMPLITUDE_DAMPING
          || (channel->family == EBIT_FAMILY_GADC && (x[1] == 0 || x[1] == 1));
    if (channel->family == EBIT_FAMILY_IDENTITY && x[0] == 2)
      continue;
    if (!cold)
      return;
    kept = ebit_times (kept, ebit_complement (ebit_exactly (x[0])));
  }
  ebit_raise_lower_to (proof, kept);
}

/* prod (1-p_i) log2 d of the least d. */
static void
prove_announced (const struct ebit_asked_channels *group,
                 struct ebit_rigorous *proof)
{
  struct ebit_ball kept = ebit_exactly (1);
  double d = INFINITY;
  for (size_t i = 0; i < group->n; i++)
  {
    const struct ebit_channel *channel = &group->channels[i];
    if (channel->family == EBIT_FAMILY_ERASURE)
      kept = ebit_times (
          kept, ebit_complement (ebit_exactly (channel->parameters[0])));
    else if (channel->family != EBIT_FAMILY_IDENTITY)
      return;
    d = (double)channel->d_in < d ? (double)channel->d_in : d;
  }
  ebit_raise_lower_to (proof,
                       ebit_times (kept, ebit_ball_log2 (ebit_exactly (d))));
}

static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_asked_channels *group,
             struct ebit_rigorous *proof)
{
  const char *method = ebit_text_field (bounds, "lower_method");
  const bool receivers = group->communication == EBIT_AMONG_RECEIVERS;
  if (strcmp (method, "ghz_codes") == 0)
    return prove_least (context, bounds, group, "quantum_capacity", proof);
  if (strcmp (method, "ghz_teleported") == 0
      && group->communication == EBIT_WITH_SOURCE)
    return prove_least (context, bounds, group, "cpp_capacity", proof);
  if (strcmp (method, "ghz_pairs") == 0 && receivers)
    return prove_pairs (context, bounds, group, proof);
  if (strcmp (method, "ghz_rails") == 0 && receivers)
    prove_rails (group, proof);
  if (strcmp (method, "ghz_announced") == 0 && receivers)
    prove_announced (group, proof);
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_ghz (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   struct ebit_rigorous *proof)
{
  struct ebit_asked_channels group;
  size_t winner = 0;
  enum ebit_status status = read_group (context, bounds, &group, proof);
  if (!status)
    status = prove_lower (context, bounds, &group, proof);
  if (!status)
    status = ebit_read_winner (context, bounds, 1, group.n, &winner);
  if (status || winner == 0)
    return status;
  return ebit_rigorous_capacity_end (
      context, bounds, &group.channels[winner - 1],
      ebit_ghz_single_capacity (group.communication), true, proof);
}
