/* Information of channels with rounding included.
 *
 * Lower ends are entropies at the input; upper ends follow from monotony of
 * the relative entropy alone, D(r'||x) >= D(N^c r'||N^c x), and from the
 * monotony of the logarithm: N^c(x) <= tau, of known spectrum.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_information.h"

#include <math.h>
#include <string.h>

#include "certificate_fields.h"
#include "rigorous_closed_form.h"
#include "rigorous_parts.h"

/* Least weights of inputs and of outputs, to be divided by or to have a
 * logarithm; of the environment where a Kraus set is not minimal. */
#define INPUT_FLOOR 0x1p-60
#define OUTPUT_FLOOR 0x1p-100
#define ENVIRONMENT_FLOOR 0x1p-200

/* ---- The input ------------------------------------------------------- */

static enum ebit_status
choose_input (struct ebit_context *context, size_t d,
              const double complex *state, struct ebit_ball_input *input)
{
  struct ebit_chosen x;
  struct ebit_ball sum = ebit_exactly (0);
  struct ebit_ball *roots = ebit_work (context, d, sizeof *roots);
  const struct ebit_balls given = ebit_balls_hermitian (
      context, ebit_balls_exactly (context, d, d, state));
  if (!roots || !ebit_choose_positive (context, given, INPUT_FLOOR, &x))
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d; i++)
    sum = ebit_plus (sum, x.values[i]);
  input->s = ebit_exactly (0);
  for (size_t i = 0; i < d; i++)
  {
    x.values[i] = ebit_over (x.values[i], sum);
    roots[i] = ebit_root (x.values[i]);
    input->s = ebit_minus (input->s, ebit_y_ln_y (x.values[i], 0));
  }
  input->q = x.q;
  input->p = x.values;
  input->x = ebit_balls_spectral (context, x.q, x.values);
  input->root = ebit_balls_spectral (context, x.q, roots);
  return input->root.x ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_make_ball_input (struct ebit_context *context,
                      const struct ebit_ball_channel *channel,
                      const double complex *state,
                      struct ebit_ball_input *input)
{
  struct ebit_ball_basis basis;
  struct ebit_ball sum;
  const enum ebit_status status
      = choose_input (context, channel->d_in, state, input);
  if (status)
    return status;
  input->vectors = ebit_ball_vectors (context, channel, input->root);
  input->environment = ebit_ball_environment (context, input->vectors);
  input->output = ebit_ball_output (context, channel, input->x);
  if (!ebit_find_ball_basis (context, input->environment, &basis)
      || !ebit_choose_dominating (context, &basis, ENVIRONMENT_FLOOR,
                                  &input->tau)
      || !ebit_ball_y_ln_y (context, input->output, &sum))
    return EBIT_EMEMORY;
  input->s_environment = ebit_negated (ebit_basis_y_ln_y (&basis));
  input->s_output = ebit_negated (sum);
  return EBIT_OK;
}

/* ---- Tangents -------------------------------------------------------- */

static enum ebit_status
greatest_of (struct ebit_context *context, struct ebit_balls gradient,
             double *nats)
{
  double least;
  return ebit_ball_eigenvalues (
             context, ebit_balls_hermitian (context, gradient), &least, nats)
             ? EBIT_OK
             : EBIT_EMEMORY;
}

/* -ln x */
static struct ebit_balls
minus_ln_input (struct ebit_context *context,
                const struct ebit_ball_input *input)
{
  const size_t d = input->x.rows;
  struct ebit_ball *logs = ebit_work (context, d, sizeof *logs);
  if (!logs)
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < d; i++)
    logs[i] = ebit_negated (ebit_ln (input->p[i]));
  return ebit_balls_spectral (context, input->q, logs);
}

/* The maximum of I_R over inputs in nats, from the tangent at this one by data
 * processing: S(r) - S(N^c r) <= lam_max (-ln x + N^c^dag (ln tau)). */
static enum ebit_status
reverse_tangent (struct ebit_context *context,
                 const struct ebit_ball_channel *channel,
                 const struct ebit_ball_input *input, double *nats)
{
  return greatest_of (
      context,
      ebit_balls_plus (
          context, minus_ln_input (context, input),
          ebit_ball_environment_ln (context, channel, &input->tau)),
      nats);
}

/* - Tr N(r') ln beta >= S(N r') for any beta of trace 1 at most: the diagonal
 * part of the output in a basis. */
enum ebit_status
ebit_ball_mutual_tangent (struct ebit_context *context,
                          const struct ebit_ball_channel *channel,
                          const struct ebit_ball_input *input, double *nats)
{
  struct ebit_chosen beta;
  struct ebit_ball sum = ebit_exactly (0);
  if (!ebit_choose_positive (context, input->output, OUTPUT_FLOOR, &beta))
    return EBIT_EMEMORY;
  for (size_t i = 0; i < beta.n; i++)
    sum = ebit_plus (sum, beta.values[i]);
  for (size_t i = 0; i < beta.n; i++)
    beta.values[i] = ebit_over (beta.values[i], sum);
  const struct ebit_balls out
      = ebit_ball_adjoint (context, channel, ebit_chosen_ln (context, &beta));
  const struct ebit_balls reverse = ebit_balls_plus (
      context, minus_ln_input (context, input),
      ebit_ball_environment_ln (context, channel, &input->tau));
  return greatest_of (context, ebit_balls_minus (context, reverse, out), nats);
}

/* N^c = D o N, so that D(omega) <= N^c(x) + ||omega - N(x)||_1. */
struct ebit_balls
ebit_ball_degradable_gradient (struct ebit_context *context,
                               const struct ebit_ball_channel *channel,
                               const struct ebit_ball_input *input)
{
  const struct ebit_balls none = { 0, 0, NULL };
  struct ebit_chosen omega, tau;
  struct ebit_ball_basis basis;
  double missed;
  if (!ebit_choose_positive (context, input->output, OUTPUT_FLOOR, &omega)
      || !ebit_ball_trace_norm (
          context,
          ebit_balls_minus (context, ebit_chosen_matrix (context, &omega),
                            input->output),
          &missed))
    return none;
  const struct ebit_balls raised = ebit_balls_shifted (
      context, input->environment, ebit_exactly (missed));
  if (!ebit_find_ball_basis (context, raised, &basis)
      || !ebit_choose_dominating (context, &basis, ENVIRONMENT_FLOOR, &tau))
    return none;
  return ebit_balls_minus (
      context, ebit_ball_environment_ln (context, channel, &tau),
      ebit_ball_adjoint (context, channel, ebit_chosen_ln (context, &omega)));
}

/* The same of I_c of a channel that is exactly degradable. */
static enum ebit_status
degradable_tangent (struct ebit_context *context,
                    const struct ebit_ball_channel *channel,
                    const struct ebit_ball_input *input, double *nats)
{
  return greatest_of (
      context, ebit_ball_degradable_gradient (context, channel, input), nats);
}

/* ---- The bounds ------------------------------------------------------ */

void
ebit_add_channel_object (struct ebit_rigorous *proof,
                         const struct ebit_channel *given,
                         const struct ebit_ball_channel *channel)
{
  const bool named = given->family != EBIT_FAMILY_KRAUS;
  ebit_add_object (proof, named ? EBIT_NAMED_CHANNEL : EBIT_NEAREST_CHANNEL,
                   channel->distance);
}

/* The given channel, and its operators as balls; *ready where there are any.
 */
static enum ebit_status
read_channel (struct ebit_context *context, const struct ebit_value *bounds,
              struct ebit_channel *given, struct ebit_ball_channel *channel,
              struct ebit_rigorous *proof)
{
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), given);
  ebit_raise_lower (proof, 0);
  if (!status)
    status = ebit_make_ball_channel (context, given, channel);
  if (!status && given->has_kraus)
    proof->missing[0] = proof->missing[1] = channel->trouble;
  if (!status)
    ebit_add_channel_object (proof, given, channel);
  return status;
}

static enum ebit_status
read_input (struct ebit_context *context, const struct ebit_value *bounds,
            const char *name, const struct ebit_ball_channel *channel,
            struct ebit_ball_input *input)
{
  double complex *state;
  const enum ebit_status status
      = ebit_read_matrix_field (context, bounds, name, channel->d_in, &state);
  return status ? status
                : ebit_make_ball_input (context, channel, state, input);
}

/* Half of what two uses have at the input. */
static enum ebit_status
prove_two_copies (struct ebit_context *context,
                  const struct ebit_value *bounds,
                  const struct ebit_ball_channel *channel,
                  struct ebit_rigorous *proof)
{
  struct ebit_ball_channel two;
  struct ebit_ball_input input;
  if (channel->d_in * channel->d_in * channel->d_out * channel->d_out
      > EBIT_MOST_PROVED)
  {
    proof->missing[0] = "two_copies of so many levels";
    return EBIT_OK;
  }
  enum ebit_status status = ebit_ball_tensor (context, channel, channel, &two);
  if (!status)
    status = read_input (context, bounds, "state", &two, &input);
  if (status)
    return status;
  const struct ebit_ball nats
      = ebit_minus (input.s_output, input.s_environment);
  ebit_raise_lower_to (proof,
                       ebit_times (ebit_exactly (0.5), ebit_bits (nats)));
  return ebit_prove_part_rigorously (
      context, ebit_nested_bounds (bounds, "upper_bounds", 0), proof, true);
}

/* 0 where an exact theorem says so. */
static enum ebit_status
prove_zero (struct ebit_context *context, const struct ebit_channel *given,
            const struct ebit_ball_channel *channel, bool coherent,
            struct ebit_rigorous *proof)
{
  bool yes = false;
  enum ebit_status status
      = ebit_is_surely_breaking (context, given, channel, &yes);
  if (!status && !yes)
    status = ebit_is_surely_ppt (context, channel, &yes);
  if (!status && !yes && coherent)
    status = ebit_is_surely_antidegradable (context, given, channel, &yes);
  if (yes)
    ebit_reduce_upper (proof, 0);
  return status;
}

static enum ebit_status
prove_coherent_upper (struct ebit_context *context,
                      const struct ebit_value *bounds,
                      const struct ebit_channel *given,
                      const struct ebit_ball_channel *channel,
                      const struct ebit_ball_input *input,
                      struct ebit_rigorous *proof)
{
  struct ebit_ball nearly;
  double nats = INFINITY;
  enum ebit_status status = EBIT_OK;
  if (ebit_is_surely_degradable (given))
    status = degradable_tangent (context, channel, input, &nats);
  else if (proof->upper > 0 && given->family == EBIT_FAMILY_KRAUS
           && !ebit_has_method (bounds, "upper_method", "rains_information"))
  {
    status = ebit_ball_nearly_degradable_tangent (context, given, channel,
                                                  input, &nearly);
    if (!status)
      nats = ebit_top (nearly);
  }
  if (status || !(nats < INFINITY))
    return status;
  ebit_reduce_upper_to (proof, ebit_bits (ebit_exactly (nats > 0 ? nats : 0)));
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_coherent_information (struct ebit_context *context,
                                    const struct ebit_value *bounds,
                                    struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_ball_input input;
  enum ebit_status status
      = read_channel (context, bounds, &given, &channel, proof);
  if (status)
    return status;
  ebit_enclose_closed_form (&given, EBIT_COHERENT, proof);
  if (channel.trouble)
    return EBIT_OK;
  if (ebit_has_method (bounds, "lower_method", "two_copies")
      || ebit_has_method (bounds, "upper_method", "capacity_of_copies"))
    return prove_two_copies (context, bounds, &channel, proof);
  status = read_input (context, bounds, "state", &channel, &input);
  if (status)
    return status;
  ebit_raise_lower_to (
      proof, ebit_bits (ebit_minus (input.s_output, input.s_environment)));
  status = prove_zero (context, &given, &channel, true, proof);
  if (!status && ebit_has_method (bounds, "upper_method", "rains_information"))
    status = ebit_prove_part_rigorously (context, ebit_field (bounds, "rains"),
                                         proof, true);
  return status ? status
                : prove_coherent_upper (context, bounds, &given, &channel,
                                        &input, proof);
}

enum ebit_status
ebit_rigorous_reverse_information (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_ball_input input;
  double nats;
  enum ebit_status status
      = read_channel (context, bounds, &given, &channel, proof);
  if (status)
    return status;
  ebit_enclose_closed_form (&given, EBIT_REVERSE, proof);
  if (channel.trouble)
    return EBIT_OK;
  status = read_input (context, bounds, "state", &channel, &input);
  if (!status)
    status = reverse_tangent (context, &channel, &input, &nats);
  if (status)
    return status;
  ebit_raise_lower_to (proof,
                       ebit_bits (ebit_minus (input.s, input.s_environment)));
  ebit_reduce_upper_to (proof, ebit_bits (ebit_exactly (nats)));
  status = prove_zero (context, &given, &channel, false, proof);
  if (proof->upper < 0)
    proof->upper = 0;
  return status;
}

enum ebit_status
ebit_rigorous_entanglement_assisted (struct ebit_context *context,
                                     const struct ebit_value *bounds,
                                     struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_ball_input input;
  double nats;
  enum ebit_status status
      = read_channel (context, bounds, &given, &channel, proof);
  if (status || channel.trouble)
    return status;
  status = read_input (context, bounds, "state", &channel, &input);
  if (!status)
    status = ebit_ball_mutual_tangent (context, &channel, &input, &nats);
  if (status)
    return status;
  ebit_raise_lower_to (
      proof, ebit_bits (ebit_plus (
                 input.s, ebit_minus (input.s_output, input.s_environment))));
  ebit_reduce_upper_to (proof, ebit_bits (ebit_exactly (nats)));
  ebit_enclose_closed_form (&given, EBIT_MUTUAL, proof);
  return EBIT_OK;
}
