/* The certificates of the bounds that are norms of norm_program.h, read back
 * from a bounds value.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm_certificate.h"

#include "certificate_fields.h"
#include "decisions.h"
#include "hermitian.h"
#include "maps.h"
#include "subsystems.h"

const struct ebit_norm_quantity ebit_max_rains_norm
    = { .name = "max_rains",
        .two_sided = true,
        .dominating = true,
        .lower_method = "max_rains_dual",
        .upper_method = "max_rains_primal",
        .task = "entanglement" };

const struct ebit_norm_quantity ebit_max_relative_entropy_norm
    = { .name = "max_relative_entropy_of_entanglement",
        .two_sided = false,
        .dominating = true,
        .lower_method = "max_relative_entropy_dual",
        .upper_method = "max_relative_entropy_primal",
        .task = "key" };

const struct ebit_norm_quantity ebit_transposition_norm
    = { .name = "transposition_bound",
        .two_sided = true,
        .dominating = false,
        .lower_method = "transposition_dual",
        .upper_method = "transposition_primal",
        .task = "entanglement" };

enum ebit_status
ebit_channel_program (struct ebit_context *context,
                      const struct ebit_norm_quantity *what,
                      const struct ebit_channel *channel,
                      struct ebit_norm_program *program)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  const size_t n = dims[0] * dims[1];
  double complex *choi = ebit_work (context, 2 * n * n, sizeof *choi);
  if (!choi)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  ebit_transpose_second (dims, choi, choi + n * n);
  *program = (struct ebit_norm_program){ .dims = { dims[0], dims[1] },
                                         .target = choi + n * n,
                                         .free_marginal = true,
                                         .two_sided = what->two_sided,
                                         .dominating = what->dominating };
  return EBIT_OK;
}

/* A field that must be an n x n matrix, with B transposed. */
static enum ebit_status
read_transposed (struct ebit_context *context, const struct ebit_value *bounds,
                 const char *name, const size_t dims[2], double complex **x)
{
  const size_t n = dims[0] * dims[1];
  double complex *given;
  const enum ebit_status status
      = ebit_read_matrix_field (context, bounds, name, n, &given);
  if (status)
    return status;
  *x = ebit_work (context, n * n, sizeof **x);
  if (!*x)
    return EBIT_EMEMORY;
  ebit_transpose_second (dims, given, *x);
  return EBIT_OK;
}

enum ebit_status
ebit_program_choi (struct ebit_context *context,
                   const struct ebit_norm_program *program,
                   double complex **choi)
{
  const size_t n = program->dims[0] * program->dims[1];
  *choi = ebit_work (context, n * n, sizeof **choi);
  if (!*choi)
    return EBIT_EMEMORY;
  ebit_transpose_second (program->dims, program->target, *choi);
  return EBIT_OK;
}

bool
ebit_is_separable_program (const struct ebit_norm_program *program)
{
  return program->dims[0] * program->dims[1] <= EBIT_SEPARABLE_ORDER;
}

struct ebit_norm_program
ebit_state_program (const size_t dims[2], const double complex *target)
{
  return (struct ebit_norm_program){ .dims = { dims[0], dims[1] },
                                     .target = target,
                                     .two_sided = true,
                                     .dominating = true };
}

enum ebit_status
ebit_read_norm_certificate (struct ebit_context *context,
                            const struct ebit_value *bounds,
                            const struct ebit_norm_program *program,
                            struct ebit_norm_point *point)
{
  const size_t d = program->dims[0], n = d * program->dims[1];
  double complex *state;
  enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "state", d, &state);
  point->marginal = ebit_work (context, d * d, sizeof *point->marginal);
  if (!point->marginal)
    return EBIT_EMEMORY;
  if (!status)
    ebit_transpose (d, state, point->marginal);
  if (!status)
    status = read_transposed (context, bounds, "dual", program->dims,
                              &point->dual);
  if (!status && !program->two_sided)
    return read_transposed (context, bounds, "sigma", program->dims,
                            &point->above);
  if (!status)
    status = ebit_read_matrix_field (context, bounds, "positive_part", n,
                                     &point->above);
  if (!status)
    status = ebit_read_matrix_field (context, bounds, "negative_part", n,
                                     &point->below);
  return status;
}

enum ebit_status
ebit_verify_norm (struct ebit_context *context,
                  const struct ebit_norm_quantity *what,
                  const struct ebit_value *bounds,
                  struct ebit_norm_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_norm_program program;
  struct ebit_norm_point point;
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = ebit_channel_program (context, what, &channel, &program);
  if (!status)
    status = ebit_read_norm_certificate (context, bounds, &program, &point);
  return status ? status : ebit_prove_norm (context, &program, &point, proof);
}
