/* assisted_distillation (channel1, channel2): what two receivers get of
 * maximally entangled states that the source measures in one shot, telling the
 * result, when they hash afterwards.
 *
 * With Theorem 1 of Chen, Chessa, George, Leditzky, Chitambar,
 * arXiv:2411.04977, this is a rate of EPR distribution, so that every upper
 * end of the EPR capacity bounds it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assisted_distillation.h"

#include <math.h>

#include "capacity_value.h"
#include "channel_candidates.h"
#include "channel_value.h"
#include "epr_candidates.h"
#include "epr_proofs.h"
#include "maps.h"
#include "measurement_rate.h"
#include "measurement_search.h"

/* Measurements of more levels than that are not searched. */
#define MOST_LEVELS 16

static enum ebit_status
search (struct ebit_context *context,
        const struct ebit_candidate_channel *const pair[2], double *rate,
        double complex **basis)
{
  const struct ebit_channel *first = &pair[0]->given;
  const struct ebit_channel *second = &pair[1]->given;
  const size_t d = first->d_in * second->d_in;
  struct ebit_channel product;
  enum ebit_status status
      = ebit_tensor_channels (context, first, second, &product);
  *basis = ebit_work (context, d * d, sizeof **basis);
  if (status || !*basis)
    return status ? status : EBIT_EMEMORY;
  const struct ebit_assisted_task task
      = { .product = &product, .dims = { first->d_out, second->d_out } };
  status = ebit_search_measurement (context, &task, *basis);
  return status ? status
                : ebit_measurement_rate (context, &product, task.dims, *basis,
                                         rate);
}

/* Refuses bosonic channels, and too many levels. */
static enum ebit_status
check (struct ebit_context *context,
       const struct ebit_candidate_channel *const pair[2])
{
  for (size_t i = 0; i < 2; i++)
  {
    const enum ebit_status status
        = ebit_require_kraus (context, &pair[i]->channel);
    if (status)
      return status;
  }
  const size_t levels = pair[0]->channel.d_in * pair[1]->channel.d_in;
  return levels <= MOST_LEVELS
             ? EBIT_OK
             : ebit_fail (context, EBIT_EARGUMENT,
                          "channel1 and channel2 are of %zu input levels "
                          "together; they must be of at most %d",
                          levels, MOST_LEVELS);
}

/* The best upper end of the EPR capacity, with its proof. */
static enum ebit_status
bound_above (struct ebit_context *context,
             const struct ebit_candidate_channel *const pair[2],
             struct ebit_candidate *upper, struct ebit_epr_proofs *proofs)
{
  struct ebit_candidates *candidates
      = ebit_work (context, 1, sizeof *candidates);
  if (!candidates)
    return EBIT_EMEMORY;
  ebit_epr_candidates (pair, candidates);
  *upper = *ebit_choose_winners (candidates, EBIT_CPP).upper;
  return ebit_prove_epr_upper (context, pair, upper, proofs);
}

enum ebit_status
ebit_bound_assisted_distillation (
    struct ebit_context *context,
    const struct ebit_candidate_channel *const pair[2],
    struct ebit_bounds *bounds)
{
  double rate = 0;
  double complex *basis = NULL;
  struct ebit_candidate upper;
  struct ebit_epr_proofs proofs = { .n = 0 };
  const size_t d = pair[0]->channel.d_in * pair[1]->channel.d_in;
  enum ebit_status status = check (context, pair);
  if (!status)
    status = search (context, pair, &rate, &basis);
  if (!status)
    status = bound_above (context, pair, &upper, &proofs);
  if (status)
    return status;
  *bounds = (struct ebit_bounds){ .quantity = "assisted_distillation",
                                  .lower = fmin (rate, upper.value),
                                  .upper = upper.value,
                                  .status = EBIT_ACHIEVABLE,
                                  .tol = EBIT_CAPACITY_TOLERANCE,
                                  .lower_method = "assisted_measurement",
                                  .upper_method = upper.method,
                                  .task = "entanglement" };
  ebit_append_certificate (bounds, "channel1",
                           ebit_channel_value (context, &pair[0]->given));
  ebit_append_certificate (bounds, "channel2",
                           ebit_channel_value (context, &pair[1]->given));
  ebit_append_matrix (context, bounds, "basis", d, basis);
  ebit_append_winners (context, 0, upper.channel, bounds);
  return ebit_append_proofs (context, "upper_bounds", proofs.n, proofs.list,
                             bounds);
}

static enum ebit_status
assisted_distillation (struct ebit_context *context,
                       const struct ebit_value *const *arguments,
                       const struct ebit_value **result)
{
  const struct ebit_candidate_channel *pair[2];
  struct ebit_bounds bounds;
  enum ebit_status status = ebit_read_pair (context, arguments, pair);
  if (!status)
    status = ebit_bound_assisted_distillation (context, pair, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_assisted_distillation_functional = {
  .name = "assisted_distillation",
  .topic = "Capacities",
  .summary = "Entanglement of two receivers by a measurement of the source",
  .n_parameters = 4,
  .parameters = { { "channel1", NULL, "a channel from the source" },
                  { "channel2", NULL, "another channel from the source" },
                  EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = assisted_distillation,
};
