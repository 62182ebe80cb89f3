/* EPR capacities and one-shot assistance with rounding included: mixtures of
 * proved ends in balls, and the outcomes of a measurement in an exactly
 * orthonormal basis.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_pair.h"

#include <math.h>
#include <string.h>

#include "ball_entropy.h"
#include "certificate_fields.h"
#include "families.h"
#include "rigorous_capacity.h"
#include "rigorous_information.h"
#include "rigorous_output.h"
#include "rigorous_parts.h"
#include "rigorous_ways.h"

/* What a nested value of that quantity of that channel proves: its end, or
 * nothing; objects are added. */
static enum ebit_status
prove_part (struct ebit_context *context, const struct ebit_value *nested,
            const char *quantity, const struct ebit_channel *given, bool upper,
            struct ebit_rigorous *proof, double *end)
{
  struct ebit_rigorous part = { .lower = 0, .upper = INFINITY };
  bool same = false;
  *end = upper ? INFINITY : 0;
  if (!nested || strcmp (ebit_text_field (nested, "quantity"), quantity) != 0)
    return EBIT_OK;
  enum ebit_status status
      = ebit_is_same_object (context, given, nested, proof, &same);
  if (!status && same)
    status = ebit_prove_part_rigorously (context, nested, &part, upper);
  ebit_add_object (proof, part.objects, part.distance);
  *end = upper ? part.upper : part.lower;
  return status;
}

/* ---- Upper ends ------------------------------------------------------ */

/* (log2 d + Q)/2, beside an erasure times what that lets through. */
static enum ebit_status
half_sum (struct ebit_context *context, const struct ebit_value *bounds,
          const struct ebit_proved_pair *pair, bool beside_erasure,
          struct ebit_rigorous *proof)
{
  const size_t winner = pair->winners[1];
  double capacity;
  if (winner == 0)
    return EBIT_OK;
  const struct ebit_channel *other = &pair->given[2 - winner];
  const double levels = (double)ebit_input_dimension (other);
  struct ebit_ball share = ebit_exactly (1);
  if (beside_erasure && other->family == EBIT_FAMILY_ERASURE)
    share = ebit_minus (share, ebit_exactly (other->parameters[0]));
  else if (beside_erasure && other->family != EBIT_FAMILY_IDENTITY)
    return EBIT_OK;
  const enum ebit_status status = prove_part (
      context, ebit_nested_bounds (bounds, "upper_bounds", 0),
      "quantum_capacity", &pair->given[winner - 1], true, proof, &capacity);
  if (status || !(capacity < INFINITY) || !(levels > 0))
    return status;
  const struct ebit_ball sum = ebit_plus (
      ebit_ball_log2 (ebit_exactly (levels)), ebit_exactly (capacity));
  ebit_reduce_upper_to (
      proof, ebit_times (share, ebit_times (ebit_exactly (0.5), sum)));
  return EBIT_OK;
}

/* The upper end of the EPR capacity, as ebit_prove_pair_upper. */
static enum ebit_status
prove_upper (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_proved_pair *pair, struct ebit_rigorous *proof)
{
  if (ebit_has_method (bounds, "upper_method", "epr_erasures"))
  {
    ebit_reduce_upper_to (proof, ebit_ball_erasure_bound (pair->given));
    return EBIT_OK;
  }
  if (ebit_has_method (bounds, "upper_method", "epr_dimension"))
    return half_sum (context, bounds, pair, false, proof);
  if (ebit_has_method (bounds, "upper_method", "epr_beside_erasure"))
    return half_sum (context, bounds, pair, true, proof);
  if (pair->winners[1] == 0)
    return EBIT_OK;
  return ebit_rigorous_capacity_end (context, bounds,
                                     &pair->given[pair->winners[1] - 1],
                                     EBIT_CPP, true, proof);
}

/* ---- Ways to share --------------------------------------------------- */

/* The ways that nested bounds values prove. */
#define MOST_NESTED_WAYS 3

/* The entropy of the input that a reverse coherent information is at. */
static enum ebit_status
kept_entropy (struct ebit_context *context, const struct ebit_value *nested,
              const struct ebit_channel *given, struct ebit_ball *bits)
{
  struct ebit_ball_channel channel;
  struct ebit_ball_input input;
  double complex *state;
  enum ebit_status status = ebit_make_ball_channel (context, given, &channel);
  *bits = ebit_anything ();
  if (status || channel.trouble || !ebit_field (nested, "state"))
    return status;
  status
      = ebit_read_matrix_field (context, nested, "state", given->d_in, &state);
  if (!status)
    status = ebit_make_ball_input (context, &channel, state, &input);
  if (!status)
    *bits = ebit_bits (input.s);
  return status;
}

static enum ebit_status
add_way (struct ebit_context *context, const struct ebit_value *nested,
         const struct ebit_channel *given, struct ebit_rigorous *proof,
         struct ebit_ball_way *ways, size_t *n)
{
  double rate = 0;
  const char *quantity = ebit_text_field (nested, "quantity");
  const bool reverse = strcmp (quantity, "reverse_coherent_information") == 0;
  if (strcmp (quantity, "distillable_entanglement") == 0)
  {
    struct ebit_ball_way *way = &ways[(*n)++];
    return ebit_distil_output (context, nested, given, &way->rate, &way->kept);
  }
  if (!reverse && strcmp (quantity, "coherent_information") != 0)
    return EBIT_OK;
  enum ebit_status status
      = prove_part (context, nested, quantity, given, false, proof, &rate);
  if (status || !(rate > 0))
    return status;
  ways[*n].rate = ways[*n].kept = ebit_exactly (rate);
  if (reverse)
    status = kept_entropy (context, nested, given, &ways[*n].kept);
  (*n)++;
  return status;
}

static enum ebit_status
prove_relay (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_proved_pair *pair, struct ebit_rigorous *proof)
{
  const size_t winner = pair->winners[0];
  const struct ebit_channel *other = &pair->given[2 - winner];
  struct ebit_ball_way ways[MOST_NESTED_WAYS + EBIT_MOST_BALL_WAYS];
  size_t n = 0;
  double qubits;
  enum ebit_status status = prove_part (
      context, ebit_nested_bounds (bounds, "lower_bounds", 0),
      "quantum_capacity", &pair->given[winner - 1], false, proof, &qubits);
  for (size_t i = 1; i <= MOST_NESTED_WAYS && !status; i++)
  {
    const struct ebit_value *nested
        = ebit_nested_bounds (bounds, "lower_bounds", i);
    if (nested)
      status = add_way (context, nested, other, proof, ways, &n);
  }
  if (!status)
    status = ebit_add_ball_ways (context, other, qubits, ways, &n);
  if (!status)
    ebit_raise_lower_to (proof,
                         ebit_mix_ball_ways (n, ways, ebit_exactly (qubits)));
  return status;
}

/* (1-p) times what is shared over the other channel. */
static enum ebit_status
prove_announced (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct ebit_proved_pair *pair,
                 struct ebit_rigorous *proof)
{
  const size_t winner = pair->winners[0];
  const struct ebit_channel *erasure = &pair->given[winner - 1];
  const struct ebit_channel *other = &pair->given[2 - winner];
  if (erasure->family != EBIT_FAMILY_ERASURE || erasure->d_in < other->d_in)
    return EBIT_OK;
  const struct ebit_ball kept
      = ebit_complement (ebit_exactly (erasure->parameters[0]));
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 3 && !status; i++)
  {
    struct ebit_ball_way ways[MOST_NESTED_WAYS];
    size_t n = 0;
    const struct ebit_value *nested
        = ebit_nested_bounds (bounds, "lower_bounds", i);
    if (nested)
      status = add_way (context, nested, other, proof, ways, &n);
    if (!status && n > 0)
      ebit_raise_lower_to (proof, ebit_times (kept, ways[0].rate));
  }
  return status;
}

/* ---- One shot -------------------------------------------------------- */

/* The hashing of one outcome, the input conj (m) of an exact basis. */
static enum ebit_status
outcome_rate (struct ebit_context *context,
              const struct ebit_ball_channel *product, const size_t dims[2],
              struct ebit_balls m, struct ebit_ball *nats)
{
  struct ebit_given_state output
      = { .n = product->d_out, .dims = { dims[0], dims[1] } };
  const struct ebit_balls input = ebit_balls_conjugate (
      context, ebit_balls_product_adjoint (context, m, m));
  struct ebit_ball_basis basis;
  output.h = ebit_ball_output (context, product, input);
  output.trace = ebit_exactly (1);
  if (!ebit_find_ball_basis (context, output.h, &basis))
    return EBIT_EMEMORY;
  output.y_ln_y = ebit_basis_y_ln_y (&basis);
  return ebit_given_hashing (context, &output, nats) ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_rigorous_assisted (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        struct ebit_rigorous *proof)
{
  struct ebit_proved_pair pair;
  struct ebit_ball_channel parts[2], product;
  struct ebit_ball sum = ebit_exactly (0), nats;
  double complex *basis;
  double defect;
  enum ebit_status status = ebit_read_proved_pair (context, bounds, &pair);
  if (!status)
    status = prove_upper (context, bounds, &pair, proof);
  for (size_t i = 0; i < 2 && !status; i++)
  {
    status = ebit_make_ball_channel (context, &pair.given[i], &parts[i]);
    if (!status)
      ebit_add_channel_object (proof, &pair.given[i], &parts[i]);
  }
  if (status || parts[0].trouble || parts[1].trouble)
    return status;
  const size_t d = parts[0].d_in * parts[1].d_in;
  const size_t dims[2] = { parts[0].d_out, parts[1].d_out };
  if (d * dims[0] * dims[1] > EBIT_MOST_PROVED)
    return EBIT_OK;
  status = ebit_read_matrix_field (context, bounds, "basis", d, &basis);
  if (!status)
    status = ebit_ball_tensor (context, &parts[0], &parts[1], &product);
  if (status)
    return status;
  const struct ebit_balls q = ebit_balls_polar (
      context, ebit_balls_exactly (context, d, d, basis), &defect);
  for (size_t i = 0; i < d && q.x && !status; i++)
  {
    const struct ebit_balls m = { d, 1, q.x + i * d };
    status = outcome_rate (context, &product, dims, m, &nats);
    sum = ebit_plus (sum, ebit_positive_part (nats));
  }
  if (!status)
    ebit_raise_lower_to (
        proof, ebit_over (ebit_bits (sum), ebit_exactly ((double)d)));
  return status;
}

/* ---- EPR capacities -------------------------------------------------- */

static enum ebit_status
prove_one_shot (struct ebit_context *context, const struct ebit_value *bounds,
                const struct ebit_proved_pair *pair,
                struct ebit_rigorous *proof)
{
  static const char *const names[] = { "channel1", "channel2" };
  const struct ebit_value *nested
      = ebit_nested_bounds (bounds, "lower_bounds", 0);
  if (!nested
      || strcmp (ebit_text_field (nested, "quantity"), "assisted_distillation")
             != 0)
    return EBIT_OK;
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_channel other;
    const enum ebit_status status = ebit_read_channel (
        context, names[i], ebit_field (nested, names[i]), &other);
    if (status || !ebit_are_identical (&pair->given[i], &other))
      return status;
  }
  return ebit_prove_part_rigorously (context, nested, proof, false);
}

static enum ebit_status
prove_composition (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_proved_pair *pair,
                   struct ebit_rigorous *proof)
{
  const struct ebit_value *nested
      = ebit_nested_bounds (bounds, "lower_bounds", 0);
  struct ebit_ball rate;
  const enum ebit_status status
      = nested ? ebit_distil_shared (context, nested, pair->given, &rate)
               : EBIT_OK;
  if (nested && !status)
    ebit_raise_lower_to (proof, rate);
  return status;
}

static enum ebit_status
prove_lower (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_proved_pair *pair, struct ebit_rigorous *proof)
{
  const char *method = ebit_text_field (bounds, "lower_method");
  const struct ebit_channel *const channels[]
      = { &pair->given[0], &pair->given[1] };
  const bool one = pair->winners[0] > 0;
  if (strcmp (method, "epr_erasures") == 0)
    ebit_raise_lower_to (proof, ebit_ball_erasure_rate (pair->given));
  else if (strcmp (method, "epr_rails") == 0)
    ebit_raise_lower_to (proof, ebit_ball_rails (channels));
  else if (strcmp (method, "epr_one_shot") == 0)
    return prove_one_shot (context, bounds, pair, proof);
  else if (strcmp (method, "epr_announced") == 0 && one)
    return prove_announced (context, bounds, pair, proof);
  else if (strcmp (method, "epr_relay") == 0 && one)
    return prove_relay (context, bounds, pair, proof);
  else if (strcmp (method, "epr_composition") == 0)
    return prove_composition (context, bounds, pair, proof);
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_epr (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   struct ebit_rigorous *proof)
{
  struct ebit_proved_pair pair;
  enum ebit_status status = ebit_read_proved_pair (context, bounds, &pair);
  for (size_t i = 0; i < 2 && !status; i++)
  {
    struct ebit_ball_channel channel;
    status = ebit_make_ball_channel (context, &pair.given[i], &channel);
    if (!status)
      ebit_add_channel_object (proof, &pair.given[i], &channel);
  }
  if (!status)
    status = prove_lower (context, bounds, &pair, proof);
  return status ? status : prove_upper (context, bounds, &pair, proof);
}
