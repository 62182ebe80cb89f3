/* What is distilled of the outputs of channels, with rounding included.
 *
 * Any input, and any protocol, is a choice; the output is that of the channel
 * which is proved about.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_output.h"

#include <string.h>

#include "certificate_fields.h"
#include "quantities.h"
#include "rigorous_information.h"
#include "subsystems.h"

/* The transposed marginal of the reference of the state in the field. */
static enum ebit_status
read_input (struct ebit_context *context, const struct ebit_value *nested,
            const size_t dims[2], double complex **input)
{
  const size_t n = dims[0] * dims[1];
  double complex *state;
  const enum ebit_status status
      = ebit_read_state_field (context, nested, "state", n, &state);
  *input = ebit_work (context, dims[0] * dims[0], sizeof **input);
  if (status || !*input)
    return status ? status : EBIT_EMEMORY;
  ebit_trace_out_second (dims, state, *input);
  for (size_t i = 0; i < dims[0] * dims[0]; i++)
    (*input)[i] = conj ((*input)[i]);
  return EBIT_OK;
}

/* Without the fields that are empty. */
static enum ebit_status
distil (struct ebit_context *context, const struct ebit_value *nested,
        const struct ebit_given_state *output, struct ebit_ball *rate)
{
  const struct ebit_value *fields = ebit_without_empty (context, nested);
  return output->h.x && fields
             ? ebit_distil_given (context, fields, output, rate)
             : EBIT_EMEMORY;
}

static bool
is_distillable (const struct ebit_value *nested)
{
  return strcmp (ebit_text_field (nested, "quantity"),
                 "distillable_entanglement")
         == 0;
}

enum ebit_status
ebit_distil_output (struct ebit_context *context,
                    const struct ebit_value *nested,
                    const struct ebit_channel *given, struct ebit_ball *rate,
                    struct ebit_ball *kept)
{
  struct ebit_ball_channel channel;
  struct ebit_ball_input input;
  double complex *state;
  enum ebit_status status = ebit_make_ball_channel (context, given, &channel);
  *rate = *kept = ebit_exactly (0);
  if (status || channel.trouble || !is_distillable (nested))
    return status;
  const size_t dims[2] = { channel.d_in, channel.d_out };
  status = read_input (context, nested, dims, &state);
  if (!status)
    status = ebit_make_ball_input (context, &channel, state, &input);
  if (status)
    return status;
  const struct ebit_given_state output = {
    .n = dims[0] * dims[1],
    .dims = { dims[0], dims[1] },
    .h = ebit_balls_product_adjoint (context, input.vectors, input.vectors),
    .y_ln_y = ebit_negated (input.s_environment),
    .trace = ebit_exactly (1),
  };
  *kept = ebit_bits (input.s);
  return distil (context, nested, &output, rate);
}

/* 1/d at (i (d+1), j (d+1)). */
static struct ebit_balls
maximally_entangled (struct ebit_context *context, size_t d)
{
  const size_t n = d * d;
  const struct ebit_balls phi = ebit_balls_new (context, n, n);
  for (size_t j = 0; phi.x && j < n; j += d + 1)
    for (size_t i = 0; i < n; i += d + 1)
      phi.x[i + j * n].re
          = ebit_over (ebit_exactly (1), ebit_exactly ((double)d));
  return phi;
}

enum ebit_status
ebit_distil_shared (struct ebit_context *context,
                    const struct ebit_value *nested,
                    const struct ebit_channel given[2], struct ebit_ball *rate)
{
  struct ebit_ball_channel parts[2], product;
  struct ebit_ball_basis basis;
  enum ebit_status status = EBIT_OK;
  *rate = ebit_exactly (0);
  for (size_t i = 0; i < 2 && !status; i++)
    status = ebit_make_ball_channel (context, &given[i], &parts[i]);
  if (status || parts[0].trouble || parts[1].trouble
      || !is_distillable (nested) || parts[0].d_in != parts[1].d_in
      || parts[0].d_in * parts[0].d_in * parts[0].d_out * parts[1].d_out
             > EBIT_MOST_PROVED)
    return status;
  status = ebit_ball_tensor (context, &parts[0], &parts[1], &product);
  if (status)
    return status;
  struct ebit_given_state output = {
    .n = product.d_out,
    .dims = { parts[0].d_out, parts[1].d_out },
    .h = ebit_ball_output (context, &product,
                           maximally_entangled (context, parts[0].d_in)),
    .trace = ebit_exactly (1),
  };
  if (!ebit_find_ball_basis (context, output.h, &basis))
    return EBIT_EMEMORY;
  output.y_ln_y = ebit_basis_y_ln_y (&basis);
  return distil (context, nested, &output, rate);
}
