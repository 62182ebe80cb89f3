/* max_relative_entropy_of_entanglement (channel), with Choi matrix J:
 *
 *   E_max = log2 min { ||Tr_B S|| : S separable, S >= J },
 *
 * an upper bound on the entanglement and the secret key that any protocol
 * distributes, with classical communication between the uses too.  M.
 * Christandl and A. Mueller-Hermes, Commun. Math. Phys. 353 (2017) 821.
 *
 * Separable operators have positive partial transposes; the minimum over those
 * is a semidefinite program, whose dual bounds E_max from below:
 *
 *   max { Tr J R : R >= 0, R <= rho (x) 1 - W^TB, W >= 0, Tr rho = 1 }.
 *
 * For d_in d_out <= 6 the two sets are the same (M., P. and R. Horodecki,
 * Phys. Lett. A 223 (1996) 1) and the program's solution is separable. Beyond,
 * the upper end is that of a sum of products near the solution: a bracket.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "max_relative_entropy.h"

#include <math.h>

#include "family_norm.h"
#include "norm_value.h"
#include "product_search.h"
#include "subsystems.h"

/* Products near sigma are searched up to this order, which takes a second. */
#define SEARCHED_ORDER 16
#define ROUNDS 400

/* ---- Beyond 2 x 3 ---------------------------------------------------- */

/* The better of pinching and of products near sigma. */
static enum ebit_status
find_products (struct ebit_context *context,
               const struct ebit_channel *channel,
               const struct ebit_norm_program *program,
               const struct ebit_norm_bounds *found,
               struct ebit_product_witness *witness, double *norm)
{
  const size_t n = program->dims[0] * program->dims[1];
  struct ebit_product_witness close;
  double complex *choi, *sigma = ebit_work (context, n * n, sizeof *sigma);
  double norm_of_close;
  if (!sigma)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_pinching_witness (context, channel, witness);
  if (!status)
    status = ebit_program_choi (context, program, &choi);
  if (!status)
    status = ebit_prove_product_witness (context, program->dims, choi, witness,
                                         norm);
  const bool met = log2 (*norm) - found->lower <= EBIT_BOUNDS_TOLERANCE;
  if (status || n > SEARCHED_ORDER || met || ebit_time_is_up (context))
    return status;
  ebit_transpose_second (program->dims, found->point.above, sigma);
  status
      = ebit_search_products (context, program->dims, sigma, ROUNDS, &close);
  if (!status)
    status = ebit_prove_product_witness (context, program->dims, choi, &close,
                                         &norm_of_close);
  if (!status && norm_of_close < *norm)
  {
    *witness = close;
    *norm = norm_of_close;
  }
  return status;
}

/* With product vectors beside sigma. */
static enum ebit_status
set_bracket (struct ebit_context *context, const struct ebit_channel *channel,
             const struct ebit_norm_program *program,
             const struct ebit_norm_bounds *found, struct ebit_bounds *bounds)
{
  struct ebit_product_witness witness;
  double norm = INFINITY;
  enum ebit_status status
      = find_products (context, channel, program, found, &witness, &norm);
  if (!status)
    status = ebit_set_norm_bounds (context, &ebit_max_relative_entropy_norm,
                                   channel, program, found, false, bounds);
  if (status)
    return status;
  bounds->upper = fmax (found->lower, log2 (norm));
  bounds->upper_method = "product_witness";
  bounds->status
      = ebit_status_of_gap (bounds->lower, bounds->upper, bounds->tol);
  ebit_append_certificate (
      bounds, "factors_a",
      ebit_make_matrix (context, channel->d_in, witness.count, witness.a));
  ebit_append_certificate (
      bounds, "factors_b",
      ebit_make_matrix (context, channel->d_out, witness.count, witness.b));
  return EBIT_OK;
}

/* ---- The function ---------------------------------------------------- */

enum ebit_status
ebit_bound_max_relative_entropy (struct ebit_context *context,
                                 const struct ebit_channel *channel,
                                 struct ebit_bounds *bounds)
{
  struct ebit_norm_program program;
  struct ebit_norm_bounds found;
  bool exact = false;
  double closed = 0;
  enum ebit_status status = ebit_channel_program (
      context, &ebit_max_relative_entropy_norm, channel, &program);
  if (!status)
    status = ebit_family_max_rains (context, channel, &exact, &closed,
                                    &found.point);
  if (!status && exact)
    found.lower = found.upper = closed;
  else if (!status)
    status = ebit_bound_norm (context, channel->name, &program, &found);
  if (status)
    return status;
  if (!exact && !ebit_is_separable_program (&program))
    return set_bracket (context, channel, &program, &found, bounds);
  return ebit_set_norm_bounds (context, &ebit_max_relative_entropy_norm,
                               channel, &program, &found, exact, bounds);
}

static enum ebit_status
max_relative_entropy_of_entanglement (
    struct ebit_context *context, const struct ebit_value *const *arguments,
    const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_bound_max_relative_entropy (context, &channel, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional
    ebit_max_relative_entropy_of_entanglement_functional
    = { .name = "max_relative_entropy_of_entanglement",
        .topic = "Upper bounds",
        .summary = "Max-relative entropy of entanglement of a channel",
        .n_parameters = 3,
        .parameters
        = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = max_relative_entropy_of_entanglement };
