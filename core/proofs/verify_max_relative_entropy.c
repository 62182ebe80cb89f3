/* The proof of bounds on the max-relative entropy of entanglement: weak
 * duality, and beyond 2 x 3, where a positive partial transpose proves no
 * separability, that the upper end's witness is a sum of products (fields
 * factors_a, factors_b), or that of the channel's family.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "family_norm.h"
#include "norm_certificate.h"
#include "product_witness.h"

/* Whether sigma is the witness of the channel's family, which is separable in
 * any dimension. */
static enum ebit_status
is_family_witness (struct ebit_context *context,
                   const struct ebit_channel *channel,
                   const struct ebit_norm_point *point, bool *yes)
{
  struct ebit_norm_point known;
  double value;
  const size_t n = channel->d_in * channel->d_out;
  const enum ebit_status status
      = ebit_family_max_rains (context, channel, yes, &value, &known);
  for (size_t i = 0; i < n * n && !status && *yes; i++)
    *yes = cabs (point->above[i] - known.above[i]) <= 1e-12;
  return status;
}

static enum ebit_status
prove (struct ebit_context *context, const struct ebit_value *bounds,
       const struct ebit_channel *channel, struct ebit_norm_proof *proof)
{
  struct ebit_norm_program program;
  struct ebit_norm_point point;
  struct ebit_product_witness witness;
  double complex *choi;
  bool separable = false;
  enum ebit_status status = ebit_channel_program (
      context, &ebit_max_relative_entropy_norm, channel, &program);
  if (!status)
    status = ebit_read_norm_certificate (context, bounds, &program, &point);
  if (!status)
    status = ebit_prove_norm (context, &program, &point, proof);
  if (status || ebit_is_separable_program (&program))
    return status;
  status = is_family_witness (context, channel, &point, &separable);
  if (status || separable)
    return status;
  status = ebit_read_product_witness (context, bounds, program.dims, &witness);
  if (!status)
    status = ebit_program_choi (context, &program, &choi);
  return status ? status
                : ebit_prove_product_witness (context, program.dims, choi,
                                              &witness, &proof->upper);
}

enum ebit_status
ebit_verify_max_relative_entropy (struct ebit_context *context,
                                  const struct ebit_value *bounds,
                                  struct ebit_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_norm_proof norm = { 1, INFINITY };
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = prove (context, bounds, &channel, &norm);
  proof->lower = log2 (fmax (1, norm.lower));
  proof->upper = log2 (norm.upper);
  return status;
}
