/* The proof of an EPR capacity.
 *
 * The relay is put together again from the proved lower ends: of Q of the
 * channel with the code, and of the ways to share over the other, of which a
 * reverse coherent information keeps the entropy of its input.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_capacity.h"

#include <math.h>
#include <string.h>

#include "certificate_fields.h"
#include "channel_rails.h"
#include "entropies.h"
#include "erasure_pairs.h"
#include "family_ways.h"
#include "quantities.h"
#include "shared_pair.h"
#include "verify_pair.h"

/* Ways to share over a channel that have bounds values: a code, a message from
 * the receiver, distillation of an output.  A relay has a code besides. */
#define WAYS 3
#define RELAY_PARTS (1 + WAYS)

/* ---- Lower ends ------------------------------------------------------ */

/* The way to share that a nested bounds value proves over the channel. */
static enum ebit_status
prove_way (struct ebit_context *context, const struct ebit_channel *channel,
           const struct ebit_value *nested, struct ebit_way *way)
{
  struct ebit_proof proof;
  bool same = false;
  double complex *state;
  const char *quantity = ebit_text_field (nested, "quantity");
  const bool reverse = strcmp (quantity, "reverse_coherent_information") == 0;
  const bool output = strcmp (quantity, "distillable_entanglement") == 0;
  double entropy = 0;
  *way = (struct ebit_way){ 0, 0 };
  enum ebit_status status = EBIT_OK;
  if (output)
    status = ebit_is_output_state (context, channel, nested, &same, &entropy);
  else if (reverse || strcmp (quantity, "coherent_information") == 0)
    status = ebit_is_same_channel (context, channel,
                                   ebit_field (nested, "channel"), &same);
  if (status || !same)
    return status ? status : ebit_refuse_part (context, "lower_bounds");
  status = ebit_prove_bounds (context, nested, &proof);
  *way = (struct ebit_way){ output ? entropy : proof.lower,
                            fmax (0, proof.lower) };
  if (status || !reverse)
    return status;
  status = ebit_read_matrix_field (context, nested, "state", channel->d_in,
                                   &state);
  return status
             ? status
             : ebit_state_entropy (context, channel->d_in, state, &way->kept);
}

static enum ebit_status
prove_relay (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_channel *other, double qubits, double *rate)
{
  const struct ebit_family_ways found = ebit_family_ways (other);
  struct ebit_way ways[RELAY_PARTS + EBIT_MAX_WAYS + 2] = { { 0, 0 } };
  size_t n = RELAY_PARTS + found.count;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 1; i < RELAY_PARTS && !status; i++)
  {
    const struct ebit_value *nested
        = ebit_nested_bounds (bounds, "lower_bounds", i);
    if (nested)
      status = prove_way (context, other, nested, &ways[i]);
  }
  for (size_t i = 0; i < found.count; i++)
    ways[RELAY_PARTS + i] = found.way[i].way;
  ebit_add_rail_ways (other, ways, &n);
  /* points on the curves of named channels have no bounds values */
  *rate = ebit_relay_curve (other, n, ways, qubits);
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      if (ways[i].kept <= ways[j].kept)
        *rate = fmax (*rate, ebit_mix_ways (ways[i], ways[j], qubits));
  *rate = fmin (*rate, qubits);
  return status;
}

static enum ebit_status
prove_announced (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct ebit_proved_pair *pair, double *lower)
{
  const struct ebit_channel *erasure = &pair->channels[pair->winners[0] - 1];
  const struct ebit_channel *other = &pair->channels[2 - pair->winners[0]];
  double best = 0;
  if (erasure->family != EBIT_FAMILY_ERASURE || erasure->d_in < other->d_in)
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < WAYS && !status; i++)
  {
    struct ebit_way way = { 0, 0 };
    const struct ebit_value *nested
        = ebit_nested_bounds (bounds, "lower_bounds", i);
    if (nested)
      status = prove_way (context, other, nested, &way);
    best = fmax (best, way.rate);
  }
  *lower = (1 - erasure->parameters[0]) * best;
  return status;
}

static enum ebit_status
prove_rails (struct ebit_context *context, const struct ebit_proved_pair *pair,
             double *lower)
{
  const struct ebit_channel *const channels[]
      = { &pair->channels[0], &pair->channels[1] };
  return ebit_prove_rails (context, channels, lower);
}

static enum ebit_status
prove_one_shot (struct ebit_context *context, const struct ebit_value *bounds,
                const struct ebit_proved_pair *pair, double *lower)
{
  const struct ebit_value *nested
      = ebit_nested_bounds (bounds, "lower_bounds", 0);
  struct ebit_proof proof;
  bool same[2] = { false, false };
  static const char *const names[] = { "channel1", "channel2" };
  if (!nested)
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  const bool assisted
      = strcmp (ebit_text_field (nested, "quantity"), "assisted_distillation")
        == 0;
  for (size_t i = 0; i < 2 && assisted && !status; i++)
    status = ebit_is_same_channel (context, &pair->channels[i],
                                   ebit_field (nested, names[i]), &same[i]);
  if (status || !same[0] || !same[1])
    return status ? status : ebit_refuse_part (context, "lower_bounds");
  status = ebit_prove_bounds (context, nested, &proof);
  *lower = fmax (*lower, proof.lower);
  return status;
}

/* With a code over the channel that won. */
static enum ebit_status
prove_with_code (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct ebit_proved_pair *pair, double *lower)
{
  const struct ebit_channel *code = &pair->channels[pair->winners[0] - 1];
  const struct ebit_channel *other = &pair->channels[2 - pair->winners[0]];
  struct ebit_proof capacity;
  const enum ebit_status status = ebit_prove_part (
      context, bounds, "lower_bounds", 0, "quantum_capacity", code, &capacity);
  return status ? status
                : prove_relay (context, bounds, other,
                               fmax (0, capacity.lower), lower);
}

/* By the ways themselves, mixed as those of a relay, which carries log2 d1
 * qubits a use and loses what channel 1 erases. */
static void
prove_erasures (const struct ebit_proved_pair *pair, double *lower)
{
  struct ebit_erasure erasures[2];
  struct ebit_way ways[EBIT_ERASURE_WAYS];
  if (!ebit_as_erasure (&pair->channels[0], &erasures[0])
      || !ebit_as_erasure (&pair->channels[1], &erasures[1]))
    return;
  const size_t less = erasures[0].levels <= erasures[1].levels ? 0 : 1;
  const double levels = erasures[less].levels;
  ebit_erasure_ways (&erasures[1 - less], levels, ways);
  *lower = erasures[less].survival
           * ebit_relay_ways (EBIT_ERASURE_WAYS, ways, log2 (levels));
}

/* What is distilled of the state that both channels leave of a maximally
 * entangled one. */
static enum ebit_status
prove_composition (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_proved_pair *pair, double *lower)
{
  const struct ebit_channel *first = &pair->channels[0];
  const struct ebit_channel *second = &pair->channels[1];
  const struct ebit_value *nested
      = ebit_nested_bounds (bounds, "lower_bounds", 0);
  const size_t dims[] = { first->d_out, second->d_out };
  const size_t n = dims[0] * dims[1];
  struct ebit_proof proof;
  bool same = false;
  if (!nested || !first->has_kraus || first->d_in != second->d_in)
    return EBIT_OK;
  double complex *shared = ebit_work (context, n * n, sizeof *shared);
  if (!shared)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_share_pair (context, first, second, shared);
  if (!status
      && strcmp (ebit_text_field (nested, "quantity"),
                 "distillable_entanglement")
             == 0)
    status = ebit_is_same_state (context, nested, dims, shared, &same);
  if (status || !same)
    return status ? status : ebit_refuse_part (context, "lower_bounds");
  status = ebit_prove_bounds (context, nested, &proof);
  *lower = fmax (*lower, proof.lower);
  return status;
}

/* How many bounds values each method rests on, at most. */
static const struct
{
  const char *method;
  size_t parts;
} parts[] = { { "epr_one_shot", 1 },
              { "epr_announced", WAYS },
              { "epr_composition", 1 },
              { "epr_relay", RELAY_PARTS } };

static size_t
count_parts (const char *method)
{
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
    if (strcmp (method, parts[i].method) == 0)
      return parts[i].parts;
  return 0;
}

static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_proved_pair *pair, double *lower)
{
  const char *method = ebit_text_field (bounds, "lower_method");
  const bool one = pair->winners[0] > 0;
  *lower = 0;
  const enum ebit_status status = ebit_check_count (
      context, bounds, "lower_bounds", count_parts (method));
  if (status)
    return status;
  if (strcmp (method, "epr_erasures") == 0)
    prove_erasures (pair, lower);
  else if (strcmp (method, "epr_rails") == 0)
    return prove_rails (context, pair, lower);
  else if (strcmp (method, "epr_one_shot") == 0)
    return prove_one_shot (context, bounds, pair, lower);
  else if (strcmp (method, "epr_announced") == 0 && one)
    return prove_announced (context, bounds, pair, lower);
  else if (strcmp (method, "epr_relay") == 0 && one)
    return prove_with_code (context, bounds, pair, lower);
  else if (strcmp (method, "epr_composition") == 0)
    return prove_composition (context, bounds, pair, lower);
  return EBIT_OK;
}

enum ebit_status
ebit_verify_epr_capacity (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          struct ebit_proof *proof)
{
  struct ebit_proved_pair pair;
  enum ebit_status status = ebit_read_proved_pair (context, bounds, &pair);
  if (!status)
    status = prove_lower (context, bounds, &pair, &proof->lower);
  if (!status)
    status = ebit_prove_pair_upper (context, bounds, &pair, &proof->upper);
  return status;
}
