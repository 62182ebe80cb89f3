/* Rains information of a channel: a quasi-Newton ascent over the inputs, each
 * with its own certificate.
 *
 * The reference's marginal r is the transpose of the channel's input.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_channel.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "maps.h"
#include "output_support.h"
#include "rains_support.h"
#include "rains_tangent.h"
#include "state_ascent.h"

/* The first attempt finds the Rains relative entropy of each output to this
 * part of tol, and gives up after so many of them. */
#define INNER 0.02
#define EVALUATIONS 25

/* Where sigma is not unique, the Rains relative entropy has edges as a
 * function of the input.  What the barrier method returns before it has
 * converged is a smooth function, so the second attempt follows its maximum
 * while the precision rises. */
#define COARSE 1e-2
#define REFINEMENT 0.1
#define STAGE_EVALUATIONS 60

struct saddle
{
  size_t dims[2], n;
  double tol, inner; /* of the gap, of the Rains relative entropy */
  const double complex *choi;
  struct ebit_rains_information *result;
};

/* Keeps the input when its two ends are closer than any before. */
static void
keep (struct saddle *saddle, const double complex *r,
      const struct ebit_rains *rains, double upper)
{
  struct ebit_rains_information *best = saddle->result;
  const size_t size = saddle->n * saddle->n;
  if (upper - rains->lower >= best->upper - best->lower)
    return;
  best->lower = rains->lower;
  best->upper = fmax (upper, rains->lower);
  ebit_transpose (saddle->dims[0], r, best->state);
  memcpy (best->sigma, rains->sigma, size * sizeof *rains->sigma);
  memcpy (best->dual, rains->dual, size * sizeof *rains->dual);
}

/* The Rains relative entropy of the output, as a function of r. */
static enum ebit_status
evaluate (struct ebit_context *context, const double complex *r, double *value,
          double complex *gradient, bool *done, void *data)
{
  struct saddle *saddle = data;
  struct ebit_rains_information *best = saddle->result;
  const size_t mark = ebit_work_mark (context), n = saddle->n;
  double complex *rho = ebit_work (context, n * n, sizeof *rho);
  struct ebit_rains rains;
  double upper = INFINITY;
  if (!rho)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_rains_output (context, saddle->dims, saddle->choi, r, rho);
  if (!status)
    status = ebit_rains_relative_entropy (context, saddle->dims, rho,
                                          saddle->inner, &rains);
  if (!status)
    status = ebit_rains_tangent (context, saddle->dims, rho, r, rains.sigma,
                                 &upper, gradient);
  if (status)
    return status;
  best->evaluations++;
  *value = 0.5 * (rains.lower + rains.upper) * EBIT_LN2;
  keep (saddle, r, &rains, upper);
  *done = upper - rains.lower <= saddle->tol;
  if (rains.status == EBIT_EXACT && rains.upper == 0)
  {
    /* An output with full rank input is PPT when all outputs are. */
    best->lower = best->upper = 0;
    best->status = EBIT_EXACT;
    *done = true;
  }
  ebit_work_release (context, mark);
  return status;
}

/* Memory for the result and the Choi matrix. */
static enum ebit_status
open_saddle (struct ebit_context *context, const struct ebit_channel *channel,
             struct ebit_rains_information *result, struct saddle *saddle)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  enum ebit_status status = ebit_check_size (context, (double)(n * n * 3));
  if (status)
    return status;
  double complex *certificate
      = ebit_work (context, 2 * n * n + d * d, sizeof *certificate);
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  if (!certificate || !choi)
    return EBIT_EMEMORY;
  *result
      = (struct ebit_rains_information){ .upper = INFINITY,
                                         .status = EBIT_BRACKET,
                                         .sigma = certificate,
                                         .dual = certificate + n * n,
                                         .state = certificate + 2 * n * n };
  ebit_choi_matrix (context, channel, choi);
  *saddle = (struct saddle){
    .dims = { d, channel->d_out }, .n = n, .choi = choi, .result = result
  };
  return EBIT_OK;
}

/* The ends as the certificate proves them: where the input is almost of lower
 * rank, the last digits depend on how it is scaled. */
static enum ebit_status
conclude (struct ebit_context *context, const struct ebit_channel *channel,
          double tol, struct ebit_rains_information *result)
{
  if (result->status == EBIT_EXACT || !isfinite (result->upper))
    return EBIT_OK;
  const enum ebit_status status = ebit_rains_channel_certificate (
      context, channel, result->state, result->sigma, result->dual,
      &result->lower, &result->upper);
  result->upper = fmax (result->upper, result->lower);
  result->status
      = result->upper - result->lower <= tol ? EBIT_CERTIFIED : EBIT_BRACKET;
  return status;
}

/* From r until the gap is tol, with outputs to the precision inner. */
static enum ebit_status
ascend (struct ebit_context *context, struct saddle *saddle, double tol,
        double inner, size_t evaluations, double complex *r)
{
  struct ebit_state_ascent ascent = { .d = saddle->dims[0],
                                      .function = evaluate,
                                      .data = saddle,
                                      .precision = 1e-22,
                                      .noise = inner,
                                      .max_evaluations = evaluations };
  saddle->tol = tol;
  saddle->inner = inner;
  return ebit_ascend_states (context, &ascent, r);
}

/* Of a channel whose outputs fill their space. */
static enum ebit_status
search_inputs (struct ebit_context *context,
               const struct ebit_channel *channel, double tol, bool all_inputs,
               struct ebit_rains_information *result)
{
  const size_t d = channel->d_in;
  struct saddle saddle;
  double complex *r = ebit_work (context, d * d, sizeof *r);
  if (!r)
    return EBIT_EMEMORY;
  enum ebit_status status = open_saddle (context, channel, result, &saddle);
  if (status)
    return status;
  for (size_t i = 0; i < d; i++)
    r[i + i * d] = 1 / (double)d;
  status = ascend (context, &saddle, tol, INNER * tol,
                   all_inputs ? EVALUATIONS : 1, r);
  double inner = COARSE;
  while (all_inputs && !status && inner > 0.5 * tol
         && !ebit_time_is_up (context) && result->upper - result->lower > tol)
  {
    status
        = ascend (context, &saddle, 1.5 * inner, inner, STAGE_EVALUATIONS, r);
    inner *= REFINEMENT;
    if (inner <= 0.5 * tol && !status)
      status = ascend (context, &saddle, tol, 0.5 * tol, STAGE_EVALUATIONS, r);
  }
  return status;
}

static enum ebit_status
search (struct ebit_context *context, const struct ebit_channel *channel,
        double tol, bool all_inputs, struct ebit_rains_information *result)
{
  struct ebit_channel reduced;
  struct ebit_support support = { .full = true };
  enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  const double order = (double)ebit_support_order (&support);
  if (!status)
    status = ebit_check_size (context, 3 * order * order);
  if (!status)
    status = search_inputs (context, &reduced, tol, all_inputs, result);
  if (!status && !support.full)
    status = ebit_embed_rains_certificate (context, &support, &result->sigma,
                                           &result->dual);
  return status ? status : conclude (context, channel, tol, result);
}

enum ebit_status
ebit_rains_of_channel (struct ebit_context *context,
                       const struct ebit_channel *channel, double tol,
                       struct ebit_rains_information *result)
{
  return search (context, channel, tol, true, result);
}

enum ebit_status
ebit_rains_of_choi (struct ebit_context *context,
                    const struct ebit_channel *channel, double tol,
                    struct ebit_rains_information *result)
{
  return search (context, channel, tol, false, result);
}
