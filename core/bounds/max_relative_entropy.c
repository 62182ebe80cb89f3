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
#include "norm_certificate.h"
#include "product_search.h"
#include "subsystems.h"

/* PPT operators are separable up to this order. */
#define SEPARABLE_ORDER 6

/* Products near sigma are searched up to this order, which takes a second. */
#define SEARCHED_ORDER 16
#define ROUNDS 400

static const struct ebit_norm_quantity max_relative_entropy
    = { .name = "max_relative_entropy_of_entanglement",
        .two_sided = false,
        .dominating = true,
        .lower_method = "max_relative_entropy_dual",
        .upper_method = "max_relative_entropy_primal",
        .task = "key" };

/* ---- Beyond 2 x 3 ---------------------------------------------------- */

static enum ebit_status
choi_matrix (struct ebit_context *context,
             const struct ebit_norm_program *program, double complex **choi)
{
  const size_t n = program->dims[0] * program->dims[1];
  *choi = ebit_work (context, n * n, sizeof **choi);
  if (!*choi)
    return EBIT_EMEMORY;
  ebit_transpose_second (program->dims, program->target, *choi);
  return EBIT_OK;
}

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
    status = choi_matrix (context, program, &choi);
  if (!status)
    status = ebit_prove_product_witness (context, program->dims, choi, witness,
                                         norm);
  const bool met = log2 (*norm) - found->lower <= EBIT_NORM_TOLERANCE;
  if (status || n > SEARCHED_ORDER || met)
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
make_bracket (struct ebit_context *context, const struct ebit_value *value,
              const struct ebit_channel *channel,
              const struct ebit_norm_program *program,
              const struct ebit_norm_bounds *found,
              const struct ebit_value **result)
{
  struct ebit_product_witness witness;
  double norm = (double)INFINITY;
  enum ebit_status status
      = find_products (context, channel, program, found, &witness, &norm);
  if (status)
    return status;
  const double upper = fmax (found->lower, log2 (norm));
  struct ebit_bounds bounds
      = { .quantity = max_relative_entropy.name,
          .lower = found->lower,
          .upper = upper,
          .status = ebit_gap_status (found->lower, upper),
          .lower_method = max_relative_entropy.lower_method,
          .upper_method = "product_witness",
          .task = max_relative_entropy.task };
  status = ebit_certify_norm (context, value, program, &found->point, &bounds);
  ebit_certify (
      &bounds, "factors_a",
      ebit_make_matrix (context, channel->d_in, witness.count, witness.a));
  ebit_certify (
      &bounds, "factors_b",
      ebit_make_matrix (context, channel->d_out, witness.count, witness.b));
  return status ? status : ebit_make_bounds (context, &bounds, result);
}

/* ---- The function ---------------------------------------------------- */

static bool
is_small (const struct ebit_norm_program *program)
{
  return program->dims[0] * program->dims[1] <= SEPARABLE_ORDER;
}

static enum ebit_status
bound (struct ebit_context *context, const struct ebit_value *value,
       const struct ebit_channel *channel, const struct ebit_value **result)
{
  struct ebit_norm_program program;
  struct ebit_norm_bounds found;
  bool exact = false;
  double closed = 0;
  enum ebit_status status = ebit_channel_program (
      context, &max_relative_entropy, channel, &program);
  if (!status)
    status = ebit_family_max_rains (context, channel, &exact, &closed,
                                    &found.point);
  if (!status && exact)
    found.lower = found.upper = closed;
  else if (!status)
    status = ebit_bound_norm (context, &program, &found);
  if (status)
    return status;
  if (!exact && !is_small (&program))
    return make_bracket (context, value, channel, &program, &found, result);
  return ebit_make_norm_bounds (context, &max_relative_entropy, value,
                                &program, &found, exact, result);
}

static enum ebit_status
max_relative_entropy_of_entanglement (
    struct ebit_context *context, const struct ebit_value *const *arguments,
    const struct ebit_value **result)
{
  struct ebit_channel channel;
  const enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  return status ? status : bound (context, arguments[0], &channel, result);
}

/* ---- Proof ----------------------------------------------------------- */

static enum ebit_status
read_witness (struct ebit_context *context, const struct ebit_value *bounds,
              const size_t dims[2], struct ebit_product_witness *witness)
{
  size_t rows_a, rows_b = 0, columns = 0;
  const struct ebit_value *a = ebit_field (bounds, "factors_a");
  const struct ebit_value *b = ebit_field (bounds, "factors_b");
  enum ebit_status status = ebit_read_matrix (context, "factors_a", a, &rows_a,
                                              &witness->count, &witness->a);
  if (!status)
    status = ebit_read_matrix (context, "factors_b", b, &rows_b, &columns,
                               &witness->b);
  if (!status && rows_a != dims[0])
    status = ebit_refuse_kind (context, "factors_a", a,
                               "a matrix of one row for each input level");
  if (!status && (rows_b != dims[1] || columns != witness->count))
    status = ebit_refuse_kind (context, "factors_b", b,
                               "a matrix of one row for each output level and "
                               "as many columns as factors_a");
  return status;
}

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
      context, &max_relative_entropy, channel, &program);
  if (!status)
    status = ebit_read_norm_certificate (context, bounds, &program, &point);
  if (!status)
    status = ebit_prove_norm (context, &program, &point, proof);
  if (status || is_small (&program))
    return status;
  status = is_family_witness (context, channel, &point, &separable);
  if (status || separable)
    return status;
  status = read_witness (context, bounds, program.dims, &witness);
  if (!status)
    status = choi_matrix (context, &program, &choi);
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
  struct ebit_norm_proof norm = { 1, (double)INFINITY };
  enum ebit_status status = ebit_read_kraus_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status)
    status = prove (context, bounds, &channel, &norm);
  proof->lower = log2 (fmax (1, norm.lower));
  proof->upper = log2 (norm.upper);
  return status;
}

const struct ebit_functional
    ebit_max_relative_entropy_of_entanglement_functional
    = { .name = "max_relative_entropy_of_entanglement",
        .topic = "Upper bounds",
        .summary = "Max-relative entropy of entanglement of a channel",
        .n_parameters = 1,
        .parameters = { { "channel", NULL, "a channel" } },
        .implementation = max_relative_entropy_of_entanglement };
