/* max_rains (x, dims): the max-Rains relative entropy of a state,
 *
 *   log2 min { ||S^TB||_1 : S >= rho }
 *     = log2 max { Tr rho R : R >= 0, -1 <= R^TB <= 1 },
 *
 * and the max-Rains information of a channel with Choi matrix J,
 *
 *   log2 min { ||Tr_B (V + Y)|| : V, Y >= 0, (V - Y)^TB >= J }
 *     = log2 max { Tr J R : R >= 0, -rho (x) 1 <= R^TB <= rho (x) 1 },
 *
 * an upper bound on the entanglement that any protocol distributes, with
 * classical communication between the uses too.  X. Wang, K. Fang and R. Duan,
 * IEEE Trans. Inf. Theory 65 (2019) 2583; M. Berta and M. M. Wilde, New J.
 * Phys. 20 (2018) 053044.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "max_rains.h"

#include <math.h>
#include <string.h>

#include "channel_bounds.h"
#include "channel_norm.h"
#include "family_norm.h"
#include "hermitian.h"
#include "norm_proof.h"
#include "state.h"
#include "subsystems.h"

const struct ebit_norm_quantity ebit_max_rains_quantity
    = { .name = "max_rains",
        .two_sided = true,
        .dominating = true,
        .lower_method = "max_rains_dual",
        .upper_method = "max_rains_primal",
        .task = "entanglement" };

/* ---- Of a channel ---------------------------------------------------- */

static enum ebit_status
bound_channel (struct ebit_context *context, const struct ebit_value *value,
               const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_norm_program program;
  struct ebit_norm_bounds found;
  bool known = false;
  double exact = 0;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "x", value, &channel);
  if (!status)
    status = ebit_channel_program (context, &ebit_max_rains_quantity, &channel,
                                   &program);
  if (!status)
    status = ebit_family_max_rains (context, &channel, &known, &exact,
                                    &found.point);
  if (!status && known)
    found.lower = found.upper = exact;
  else if (!status)
    status = ebit_bound_norm (context, &program, &found);
  if (status)
    return status;
  return ebit_make_norm_bounds (context, &ebit_max_rains_quantity, value,
                                &program, &found, known, result);
}

/* ---- Of a state ------------------------------------------------------ */

static struct ebit_norm_program
state_program (const size_t dims[2], const double complex *target)
{
  return (struct ebit_norm_program){ .dims = { dims[0], dims[1] },
                                     .target = target,
                                     .two_sided = true,
                                     .dominating = true };
}

static enum ebit_status
make_state_bounds (struct ebit_context *context,
                   const struct ebit_norm_program *program,
                   const double complex *rho,
                   const struct ebit_norm_bounds *found,
                   const struct ebit_value **result)
{
  const size_t n = program->dims[0] * program->dims[1];
  double complex *work = ebit_work (context, 2 * n * n, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  double complex *sigma = work + n * n;
  struct ebit_bounds bounds
      = { .quantity = "max_rains",
          .lower = found->lower,
          .upper = found->upper,
          .status = ebit_gap_status (found->lower, found->upper),
          .lower_method = "max_rains_dual",
          .upper_method = "max_rains_primal",
          .task = "entanglement" };
  const double split[]
      = { (double)program->dims[0], (double)program->dims[1] };
  for (size_t i = 0; i < n * n; i++)
    work[i] = found->point.above[i] - found->point.below[i];
  ebit_transpose_second (program->dims, work, sigma);
  ebit_transpose_second (program->dims, found->point.dual, work);
  ebit_certify (&bounds, "state", ebit_make_matrix (context, n, n, rho));
  ebit_certify (&bounds, "dims", ebit_make_vector (context, 2, split));
  ebit_certify (&bounds, "sigma", ebit_make_matrix (context, n, n, sigma));
  ebit_certify (&bounds, "dual", ebit_make_matrix (context, n, n, work));
  return ebit_make_bounds (context, &bounds, result);
}

static enum ebit_status
bound_state (struct ebit_context *context, const struct ebit_value *x,
             const struct ebit_value *split, const struct ebit_value **result)
{
  struct ebit_state state;
  size_t dims[2];
  enum ebit_status status = ebit_read_state (context, "x", x, &state);
  if (!status)
    status = ebit_read_dims (context, "dims", split, state.n, dims);
  if (status)
    return status;
  double complex *target
      = ebit_work (context, state.n * state.n, sizeof *target);
  if (!target)
    return EBIT_EMEMORY;
  ebit_transpose_second (dims, state.rho, target);
  const struct ebit_norm_program program = state_program (dims, target);
  struct ebit_norm_bounds found;
  status = ebit_bound_norm (context, &program, &found);
  return status ? status
                : make_state_bounds (context, &program, state.rho, &found,
                                     result);
}

static enum ebit_status
max_rains (struct ebit_context *context,
           const struct ebit_value *const *arguments,
           const struct ebit_value **result)
{
  if (!ebit_is_channel_value (arguments[0]))
    return bound_state (context, arguments[0], arguments[1], result);
  if (!ebit_is_missing (arguments[1]))
    return ebit_refuse_kind (context, "dims", arguments[1],
                             "left out: a channel has dimensions of its own");
  return bound_channel (context, arguments[0], result);
}

/* ---- Proof ----------------------------------------------------------- */

/* sigma in place of V and Y: its partial transpose's two parts. */
static enum ebit_status
prove_state (struct ebit_context *context, const struct ebit_value *bounds,
             const size_t dims[2], const double complex *rho,
             struct ebit_norm_proof *proof)
{
  const size_t n = dims[0] * dims[1];
  double complex *sigma, *dual, *all;
  double *ones = ebit_work (context, dims[0], sizeof *ones);
  struct ebit_norm_point parts;
  enum ebit_status status
      = ebit_read_square_field (context, bounds, "sigma", n, &sigma);
  if (!status)
    status = ebit_read_square_field (context, bounds, "dual", n, &dual);
  if (!status)
    status = ebit_make_norm_point (context, dims, &parts);
  if (status)
    return status;
  all = ebit_work (context, 2 * n * n, sizeof *all);
  if (!all || !ones)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < dims[0]; a++)
    ones[a] = 1;
  ebit_hermitian_part (n, sigma, sigma);
  ebit_transpose_second (dims, sigma, all);
  status = ebit_transposition_point (context, dims, all, ones, &parts);
  if (status)
    return status;
  ebit_transpose_second (dims, dual, parts.dual);
  ebit_transpose_second (dims, rho, all + n * n);
  const struct ebit_norm_program program = state_program (dims, all + n * n);
  return ebit_prove_norm (context, &program, &parts, proof);
}

static enum ebit_status
verify_state (struct ebit_context *context, const struct ebit_value *bounds,
              struct ebit_norm_proof *proof)
{
  struct ebit_state state;
  size_t dims[2];
  enum ebit_status status = ebit_read_state (
      context, "state", ebit_field (bounds, "state"), &state);
  if (!status)
    status = ebit_read_dims (context, "dims", ebit_field (bounds, "dims"),
                             state.n, dims);
  return status ? status
                : prove_state (context, bounds, dims, state.rho, proof);
}

enum ebit_status
ebit_verify_max_rains (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_proof *proof)
{
  struct ebit_norm_proof norm = { 1, (double)INFINITY };
  enum ebit_status status;
  if (ebit_field (bounds, "channel"))
    status
        = ebit_verify_norm (context, &ebit_max_rains_quantity, bounds, &norm);
  else
    status = verify_state (context, bounds, &norm);
  proof->lower = log2 (fmax (1, norm.lower));
  proof->upper = log2 (norm.upper);
  return status;
}

const struct ebit_functional ebit_max_rains_functional = {
  .name = "max_rains",
  .topic = "Upper bounds",
  .summary = "Max-Rains relative entropy of a state, max-Rains information of "
             "a channel",
  .n_parameters = 2,
  .parameters = { { "x", NULL, "a state, or a channel" },
                  { "dims", "[d d]",
                    "dimensions [dA dB] of the state's subsystems; of a "
                    "channel none" } },
  .implementation = max_rains,
};
