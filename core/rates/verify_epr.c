/* The proof of an EPR capacity, and of a rate by the source's measurement.
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
#include "entropies.h"
#include "family_ways.h"
#include "maps.h"
#include "measurement_rate.h"
#include "quantities.h"
#include "recognition.h"

struct pair
{
  struct ebit_channel given[2];
  struct ebit_channel channels[2]; /* as they are recognised */
  size_t winners[2];               /* the channel of either end, 0: both */
};

static enum ebit_status
read_pair (struct ebit_context *context, const struct ebit_value *bounds,
           struct pair *pair)
{
  static const char *const names[] = { "channel1", "channel2" };
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 2 && !status; i++)
  {
    status = ebit_read_channel (
        context, names[i], ebit_field (bounds, names[i]), &pair->given[i]);
    if (!status)
      status
          = ebit_named_channel (context, &pair->given[i], &pair->channels[i]);
  }
  for (size_t i = 0; i < 2 && !status; i++)
    status = ebit_read_winner (context, bounds, i, 2, &pair->winners[i]);
  return status;
}

/* (1-p1)(1-p2) log2 d of two erasure channels, NAN of others. */
static double
erasure_rate (const struct pair *pair, bool equal)
{
  double kept = 1, d[2] = { 0, 0 };
  for (size_t i = 0; i < 2; i++)
  {
    const struct ebit_channel *channel = &pair->channels[i];
    const bool erasure = channel->family == EBIT_FAMILY_ERASURE;
    if (!erasure && channel->family != EBIT_FAMILY_IDENTITY)
      return NAN;
    kept *= erasure ? 1 - channel->parameters[0] : 1;
    d[i] = (double)channel->d_in;
  }
  return equal && d[0] != d[1] ? NAN : kept * log2 (fmin (d[0], d[1]));
}

/* ---- Lower ends ------------------------------------------------------ */

/* Of a bounds value that the method does not rest on. */
static enum ebit_status
refuse_part (struct ebit_context *context)
{
  return ebit_refuse (context, "lower_bounds", "a bounds value",
                      "of the quantity and the channel that the method rests "
                      "on");
}

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
  *way = (struct ebit_way){ 0, 0 };
  enum ebit_status status = EBIT_OK;
  if (reverse || strcmp (quantity, "coherent_information") == 0)
    status = ebit_is_same_channel (context, channel,
                                   ebit_field (nested, "channel"), &same);
  if (status || !same)
    return status ? status : refuse_part (context);
  status = ebit_prove_bounds (context, nested, &proof);
  *way = (struct ebit_way){ proof.lower, fmax (0, proof.lower) };
  if (status || !reverse)
    return status;
  status = ebit_read_matrix_field (context, nested, "state", channel->d_in,
                                   &state);
  return status
             ? status
             : ebit_state_entropy (context, channel->d_in, state, &way->kept);
}

/* The ways and curves of named channels, whose points have no bounds values.
 */
static double
family_relay (const struct ebit_channel *channel, double qubits)
{
  const struct ebit_family_ways found = ebit_family_ways (channel);
  struct ebit_way ways[EBIT_MAX_WAYS];
  double code = 0;
  for (size_t i = 0; i < found.count; i++)
  {
    ways[i] = found.way[i].way;
    if (!found.way[i].assisted)
      code = fmax (code, found.way[i].way.rate);
  }
  return fmax (ebit_relay_ways (found.count, ways, qubits),
               ebit_relay_curve (channel, code, qubits));
}

static enum ebit_status
prove_relay (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_channel *other, double qubits, double *rate)
{
  struct ebit_way ways[3] = { { 0, 0 } };
  enum ebit_status status = EBIT_OK;
  for (size_t i = 1; i < 3 && !status; i++)
  {
    const struct ebit_value *nested
        = ebit_nested_bounds (bounds, "lower_bounds", i);
    if (nested)
      status = prove_way (context, other, nested, &ways[i]);
  }
  *rate = family_relay (other, qubits);
  for (size_t i = 0; i < 3; i++)
    for (size_t j = 0; j < 3; j++)
      if (ways[i].kept <= ways[j].kept)
        *rate = fmax (*rate, ebit_mix_ways (ways[i], ways[j], qubits));
  *rate = fmin (*rate, qubits);
  return status;
}

/* Proves nested bounds value i, which has to be of that quantity, of that
 * channel. */
static enum ebit_status
prove_part (struct ebit_context *context, const struct ebit_value *bounds,
            size_t i, const char *quantity, const struct ebit_channel *channel,
            double *lower)
{
  const struct ebit_value *nested
      = ebit_nested_bounds (bounds, "lower_bounds", i);
  struct ebit_proof proof = { 0, INFINITY };
  bool same = false;
  *lower = 0;
  if (!nested)
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  if (strcmp (ebit_text_field (nested, "quantity"), quantity) == 0)
    status = ebit_is_same_channel (context, channel,
                                   ebit_field (nested, "channel"), &same);
  if (status || !same)
    return status ? status : refuse_part (context);
  status = ebit_prove_bounds (context, nested, &proof);
  *lower = fmax (0, proof.lower);
  return status;
}

static enum ebit_status
prove_announced (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct pair *pair, double *lower)
{
  const struct ebit_channel *erasure = &pair->channels[pair->winners[0] - 1];
  const struct ebit_channel *other = &pair->channels[2 - pair->winners[0]];
  double best = 0;
  if (erasure->family != EBIT_FAMILY_ERASURE || erasure->d_in < other->d_in)
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 2 && !status; i++)
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
prove_rails (struct ebit_context *context, const struct pair *pair,
             double *lower)
{
  const struct ebit_channel *const channels[]
      = { &pair->channels[0], &pair->channels[1] };
  return ebit_prove_rails (context, channels, lower);
}

static enum ebit_status
prove_one_shot (struct ebit_context *context, const struct ebit_value *bounds,
                const struct pair *pair, double *lower)
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
    return status ? status : refuse_part (context);
  status = ebit_prove_bounds (context, nested, &proof);
  *lower = fmax (*lower, proof.lower);
  return status;
}

/* Methods with a code over the channel that won. */
static enum ebit_status
prove_with_code (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct pair *pair, bool printed, double *lower)
{
  const struct ebit_channel *code = &pair->channels[pair->winners[0] - 1];
  const struct ebit_channel *other = &pair->channels[2 - pair->winners[0]];
  double qubits = 0, assisted = 0;
  enum ebit_status status
      = prove_part (context, bounds, 0, "quantum_capacity", code, &qubits);
  if (!status && printed)
    status = prove_part (context, bounds, 1, "cpp_capacity", other, &assisted);
  else if (!status)
    status = prove_relay (context, bounds, other, qubits, &assisted);
  *lower = fmax (0, fmin (qubits, assisted));
  return status;
}

/* How many bounds values each method rests on, at most. */
static const struct
{
  const char *method;
  size_t parts;
} parts[] = { { "epr_one_shot", 1 },
              { "epr_announced", 2 },
              { "epr_theorem_4", 2 },
              { "epr_relay", 3 } };

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
             const struct pair *pair, double *lower)
{
  const char *method = ebit_text_field (bounds, "lower_method");
  const bool one = pair->winners[0] > 0;
  *lower = 0;
  const enum ebit_status status = ebit_check_count (
      context, bounds, "lower_bounds", count_parts (method));
  if (status)
    return status;
  if (strcmp (method, "epr_erasures") == 0)
    *lower = fmax (0, erasure_rate (pair, false));
  else if (strcmp (method, "epr_rails") == 0)
    return prove_rails (context, pair, lower);
  else if (strcmp (method, "epr_one_shot") == 0)
    return prove_one_shot (context, bounds, pair, lower);
  else if (strcmp (method, "epr_announced") == 0 && one)
    return prove_announced (context, bounds, pair, lower);
  else if (strcmp (method, "epr_relay") == 0 && one)
    return prove_with_code (context, bounds, pair, false, lower);
  else if (strcmp (method, "epr_theorem_4") == 0 && one)
    return prove_with_code (context, bounds, pair, true, lower);
  return EBIT_OK;
}

/* ---- Upper ends ------------------------------------------------------ */

static enum ebit_status
prove_upper (struct ebit_context *context, const struct ebit_value *bounds,
             const struct pair *pair, double *upper)
{
  const char *method = ebit_text_field (bounds, "upper_method");
  *upper = INFINITY;
  if (strcmp (method, "epr_erasures") == 0)
  {
    const double rate = erasure_rate (pair, true);
    *upper = isnan (rate) ? INFINITY : rate;
    return ebit_check_count (context, bounds, "upper_bounds", 0);
  }
  if (pair->winners[1] == 0)
    return ebit_check_count (context, bounds, "upper_bounds", 0);
  return ebit_prove_capacity_end (context, bounds,
                                  &pair->channels[pair->winners[1] - 1],
                                  EBIT_CPP, true, upper);
}

enum ebit_status
ebit_verify_epr_capacity (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          struct ebit_proof *proof)
{
  struct pair pair;
  enum ebit_status status = read_pair (context, bounds, &pair);
  if (!status)
    status = prove_lower (context, bounds, &pair, &proof->lower);
  if (!status)
    status = prove_upper (context, bounds, &pair, &proof->upper);
  return status;
}

/* ---- The source's measurement ---------------------------------------- */

/* What rounding leaves of the orthonormality of a basis. */
#define SAME_BASIS 1e-13

static enum ebit_status
prove_measurement (struct ebit_context *context,
                   const struct ebit_value *bounds, const struct pair *pair,
                   double *lower)
{
  const struct ebit_channel *first = &pair->given[0];
  const struct ebit_channel *second = &pair->given[1];
  const size_t d = first->d_in * second->d_in;
  const size_t dims[] = { first->d_out, second->d_out };
  struct ebit_channel product;
  double complex *basis, *work = ebit_work (context, d * d, sizeof *work);
  enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "basis", d, &basis);
  if (!status && !work)
    status = EBIT_EMEMORY;
  if (!status && !(ebit_basis_defect (d, basis, work) <= SAME_BASIS))
    status = ebit_refuse_kind (context, "basis", ebit_field (bounds, "basis"),
                               "unitary");
  if (!status)
    status = ebit_tensor_channels (context, first, second, &product);
  return status
             ? status
             : ebit_measurement_rate (context, &product, dims, basis, lower);
}

enum ebit_status
ebit_verify_assisted_distillation (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   struct ebit_proof *proof)
{
  struct pair pair;
  enum ebit_status status = read_pair (context, bounds, &pair);
  for (size_t i = 0; i < 2 && !status; i++)
    status = ebit_require_kraus (context, &pair.channels[i]);
  if (!status)
    status = prove_measurement (context, bounds, &pair, &proof->lower);
  if (!status)
    status = prove_upper (context, bounds, &pair, &proof->upper);
  return status;
}
