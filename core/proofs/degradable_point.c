/* The concave objective of a decomposition at one input.
 *
 * S(L(r)) - S(T(r)) is S(F|E~) where the map's isometry makes E~ F of the
 * output: concave in the state, and homogeneous of degree one in r, so that
 * its tangent at an input of full rank bounds it at all of them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "degradable_point.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "decisions.h"
#include "degradability_slack.h"
#include "hermitian.h"
#include "maps.h"
#include "spelling.h"

/* Eigenvalues of outputs count as no less than this in a logarithm. */
#define SMALLEST 1e-40

/* An entropy's rounding, per level, in bits. */
#define ROUNDING 1e-15

/* A part without a map: degradable, antidegradable, or refused. */
static enum ebit_status
decide_part (struct ebit_context *context, const char *name, size_t i,
             const struct ebit_channel *part, bool *counts)
{
  enum ebit_decision degradable = EBIT_OPEN, antidegradable = EBIT_OPEN;
  char field[EBIT_NAME_SIZE], item[EBIT_NAME_SIZE];
  enum ebit_status status
      = ebit_decide_antidegradable (context, part, &antidegradable);
  *counts = antidegradable != EBIT_YES;
  if (status || antidegradable == EBIT_YES)
    return status;
  status = ebit_decide_degradable (context, part, &degradable);
  if (status || degradable == EBIT_YES)
    return status;
  ebit_spell_field (context, name, "channels", field);
  ebit_spell_item (context, field, i, item);
  return ebit_refuse (context, item, "not known to be degradable",
                      "degradable, or antidegradable, or given with its "
                      "degrading map in maps");
}

static enum ebit_status
open_part (struct ebit_context *context, const char *name, size_t i,
           const struct ebit_degradable_part *part,
           struct ebit_degradable_problem *problem)
{
  struct ebit_channel *receiver = &problem->parts[problem->count].receiver;
  struct ebit_channel *environment
      = &problem->parts[problem->count].environment;
  bool counts = part->weight > 0;
  double distance;
  enum ebit_status status = EBIT_OK;
  problem->parts[problem->count].weight = part->weight;
  *receiver = part->extension;
  if (counts && part->map.count == 0)
  {
    status = decide_part (context, name, i, &part->extension, &counts);
    if (!status)
      status = ebit_complementary_channel (context, receiver, environment);
  }
  else if (counts)
  {
    status = ebit_degrading_distance (context, part, &distance);
    if (!status)
      status
          = ebit_compose_channels (context, &part->map, receiver, environment);
    if (!status)
      problem->slack
          += part->weight
             * ebit_degradability_slack (distance, (double)receiver->count);
  }
  problem->count += counts;
  return status;
}

enum ebit_status
ebit_open_degradable (struct ebit_context *context, const char *name,
                      const struct ebit_channel *channel,
                      const struct ebit_decomposition *decomposition,
                      struct ebit_degradable_problem *problem)
{
  *problem = (struct ebit_degradable_problem){ .d = channel->d_in };
  problem->parts
      = ebit_work (context, decomposition->count, sizeof *problem->parts);
  if (!problem->parts)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_decomposed_share (
      context, channel, decomposition, &problem->share);
  for (size_t i = 0; i < decomposition->count && !status; i++)
    status = open_part (context, name, i, &decomposition->parts[i], problem);
  return status;
}

/* value += sign weight S(x) of an output x, and gradient -= sign weight
 * N^dag (log2 x); *least becomes the least eigenvalue there is. */
static enum ebit_status
add_output (struct ebit_context *context, const struct ebit_channel *channel,
            const double complex *r, double factor, double complex *gradient,
            double *value, double *least)
{
  const size_t n = channel->d_out, d = channel->d_in;
  const size_t mark = ebit_work_mark (context);
  double complex *x = ebit_work (context, 2 * n * n + d * d, sizeof *x);
  double *values = ebit_work (context, n, sizeof *values);
  if (!x || !values)
    return EBIT_EMEMORY;
  double complex *vectors = x + n * n, *image = vectors + n * n;
  enum ebit_status status = ebit_channel_output (context, channel, r, x);
  if (!status)
    status = ebit_hermitian_eigen (context, n, x, values, vectors);
  for (size_t i = 0; i < n; i++)
  {
    *value += factor * ebit_entropy_term (values[i]);
    values[i] = log2 (fmax (values[i], SMALLEST));
  }
  *least = fmin (*least, values[0]);
  ebit_spectral_sum (context, n, n, values, vectors, x);
  if (!status)
    status = ebit_channel_adjoint (context, channel, x, image);
  for (size_t i = 0; i < d * d; i++)
    gradient[i] -= factor * image[i];
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_degradable_tangent (struct ebit_context *context,
                         const struct ebit_degradable_problem *problem,
                         const double complex *r, double complex *gradient,
                         double *value, double *tangent)
{
  const size_t d = problem->d, mark = ebit_work_mark (context);
  double *values = ebit_work (context, d, sizeof *values);
  double least = 0, levels = (double)d;
  enum ebit_status status = values ? EBIT_OK : EBIT_EMEMORY;
  memset (gradient, 0, d * d * sizeof *gradient);
  *value = 0;
  for (size_t i = 0; i < problem->count && !status; i++)
  {
    const double weight = problem->parts[i].weight;
    levels += (double)(problem->parts[i].receiver.d_out
                       + problem->parts[i].environment.d_out);
    status = add_output (context, &problem->parts[i].receiver, r, weight,
                         gradient, value, &least);
    if (!status)
      status = add_output (context, &problem->parts[i].environment, r, -weight,
                           gradient, value, &least);
  }
  ebit_hermitian_part (d, gradient, gradient);
  if (!status)
    status = ebit_hermitian_eigen (context, d, r, values, NULL);
  const bool inside = !status && values[0] > 0;
  if (!status)
    status = ebit_hermitian_eigen (context, d, gradient, values, NULL);
  if (!status)
    *tangent
        = inside ? values[d - 1] - 4 * DBL_EPSILON * least + ROUNDING * levels
                 : INFINITY;
  ebit_work_release (context, mark);
  return status;
}

double
ebit_degradable_end (const struct ebit_degradable_problem *problem,
                     double tangent, bool private)
{
  const double slack = problem->slack * (private ? 3 : 1);
  return fmax (0, problem->share * (fmax (0, tangent) + slack)
                      + (1 - problem->share) * log2 ((double)problem->d));
}
