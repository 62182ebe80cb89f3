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

#include "measurement_search.h"
#include "capacity_value.h"
#include "epr_capacity.h"
#include "maps.h"

/* Measurements of more levels than that are not searched. */
#define MOST_LEVELS 16

static enum ebit_status
search (struct ebit_context *context,
        const struct ebit_candidate_channel each[2], double *rate,
        const struct ebit_value **basis)
{
  struct ebit_channel product;
  enum ebit_status status = ebit_tensor_channels (context, &each[0].channel,
                                                  &each[1].channel, &product);
  const size_t d = each[0].channel.d_in * each[1].channel.d_in;
  double complex *best = ebit_work (context, d * d, sizeof *best);
  if (status || !best)
    return status ? status : EBIT_EMEMORY;
  const struct ebit_assisted_task task
      = { .product = &product,
          .dims = { each[0].channel.d_out, each[1].channel.d_out } };
  status = ebit_search_measurement (context, &task, best, rate);
  *basis = ebit_make_matrix (context, d, d, best);
  return status;
}

/* Refuses bosonic channels. */
static enum ebit_status
check_kraus (struct ebit_context *context,
             const struct ebit_candidate_channel each[2])
{
  struct ebit_channel channel;
  const enum ebit_status status
      = ebit_read_kraus_channel (context, "channel1", each[0].value, &channel);
  return status ? status
                : ebit_read_kraus_channel (context, "channel2", each[1].value,
                                           &channel);
}

enum ebit_status
ebit_make_assisted_distillation (struct ebit_context *context,
                                 const struct ebit_candidate_channel each[2],
                                 const struct ebit_value **result)
{
  const struct ebit_channel channels[] = { each[0].channel, each[1].channel };
  const struct ebit_candidates lists[]
      = { each[0].candidates, each[1].candidates };
  struct ebit_candidates *candidates
      = ebit_work (context, 1, sizeof *candidates);
  const struct ebit_value *basis, *proof = NULL;
  double rate = 0;
  if (!candidates)
    return EBIT_EMEMORY;
  enum ebit_status status = check_kraus (context, each);
  if (status)
    return status;
  if (channels[0].d_in * channels[1].d_in > MOST_LEVELS)
    return ebit_fail (context, EBIT_EARGUMENT,
                      "the inputs of both channels have %zu levels together; "
                      "it must be at most %d",
                      channels[0].d_in * channels[1].d_in, MOST_LEVELS);
  status = search (context, each, &rate, &basis);
  if (status)
    return status;
  ebit_epr_candidates (channels, lists, candidates);
  const struct ebit_candidate *upper
      = ebit_choose_winners (candidates, EBIT_CPP).upper;
  if (upper->channel > 0)
    status = ebit_prove_candidate (context, &each[upper->channel - 1], upper,
                                   &proof);
  struct ebit_bounds bounds = { .quantity = "assisted_distillation",
                                .lower = fmin (rate, upper->value),
                                .upper = upper->value,
                                .status = EBIT_ACHIEVABLE,
                                .lower_method = "assisted_measurement",
                                .upper_method = upper->method,
                                .task = "entanglement" };
  const double which[] = { 0, (double)upper->channel };
  ebit_certify (&bounds, "channel1", ebit_copy_value (context, each[0].value));
  ebit_certify (&bounds, "channel2", ebit_copy_value (context, each[1].value));
  ebit_certify (&bounds, "basis", basis);
  ebit_certify (&bounds, "winners", ebit_make_vector (context, 2, which));
  ebit_certify_proofs (context, "upper_bounds", 1, &proof, &bounds);
  return status ? status : ebit_make_bounds (context, &bounds, result);
}

static enum ebit_status
assisted_distillation (struct ebit_context *context,
                       const struct ebit_value *const *arguments,
                       const struct ebit_value **result)
{
  static const char *const names[] = { "channel1", "channel2" };
  struct ebit_candidate_channel *each = ebit_work (context, 2, sizeof *each);
  if (!each)
    return EBIT_EMEMORY;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 2 && !status; i++)
    status = ebit_find_candidates (context, names[i], arguments[i],
                                   EBIT_EPR_WANTED, &each[i]);
  return status ? status
                : ebit_make_assisted_distillation (context, each, result);
}

const struct ebit_functional ebit_assisted_distillation_functional = {
  .name = "assisted_distillation",
  .topic = "Capacities",
  .summary = "Entanglement of two receivers by a measurement of the source",
  .n_parameters = 2,
  .parameters = { { "channel1", NULL, "a channel from the source" },
                  { "channel2", NULL, "another channel from the source" } },
  .implementation = assisted_distillation,
};
