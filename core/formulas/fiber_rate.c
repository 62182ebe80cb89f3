/* Distilled pairs per second over a fiber: H. McAleese et al.,
 * arXiv:2411.07306, sections III to V.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_rate.h"

#include <math.h>

#include "bell_diagonal.h"

/* Light in glass: c/1.5. */
#define LIGHT_KM_PER_S 2e5

/* Rounds of distillation, as of distill. */
#define MAX_ROUNDS 200

/* What a protocol leaves after the way, distilled. */
struct delivery
{
  double probability; /* that it succeeds with what has arrived */
  struct ebit_distilled distilled;
};

static struct delivery
deliver (const struct ebit_fiber_link *link, enum ebit_protocol protocol)
{
  static const double no_more[4] = { 1, 0, 0, 0 };
  struct delivery delivery;
  double noise[4], weights[4];
  ebit_noise_on_carrier (link->noise, no_more, noise);
  delivery.probability
      = ebit_pair_of_protocol (protocol, EBIT_SUCCESS, noise, weights);
  delivery.distilled
      = ebit_distil_weights (link->distillation, &link->imperfection, weights,
                             link->target, MAX_ROUNDS);
  return delivery;
}

void
ebit_rate_of_link (const struct ebit_fiber_link *link,
                   struct ebit_fiber_rate *rate)
{
  const struct delivery delivery = deliver (link, link->protocol);
  const struct ebit_distilled *distilled = &delivery.distilled;
  const double arriving
      = link->protocol == EBIT_DED
            ? ebit_direct_pair_rate (&link->devices, &link->way)
            : ebit_carrier_pair_rate (&link->devices, &link->way);
  *rate = (struct ebit_fiber_rate){
    .pair_rate = link->source_pairs_per_second * arriving,
    .probability = delivery.probability,
    .yield = distilled->yield,
    .hashing = ebit_hashing_of_weights (distilled->weights),
    .key_fraction = ebit_key_fraction_of_weights (distilled->weights),
    .latency_s = link->length_km / LIGHT_KM_PER_S,
    .two_way_capacity = ebit_fiber_two_way_capacity (link->way.loss_db),
  };
  rate->rate = rate->pair_rate * rate->probability * rate->yield;
}

struct ebit_fiber_rate
ebit_rate_of_no_link (void)
{
  return (struct ebit_fiber_rate){ .pair_rate = 0,
                                   .probability = NAN,
                                   .yield = NAN,
                                   .rate = 0,
                                   .hashing = NAN,
                                   .key_fraction = NAN,
                                   .latency_s = INFINITY,
                                   .two_way_capacity = 0 };
}

double
ebit_threshold_of_link (const struct ebit_fiber_link *link)
{
  const struct delivery direct = deliver (link, EBIT_DED);
  const struct delivery carrier = deliver (link, link->protocol);
  /* 0/0 is NaN, a carrier that fails alone makes it Inf. */
  const double yields = direct.distilled.yield
                        / (carrier.probability * carrier.distilled.yield);
  return sqrt (yields / ebit_carrier_advantage (&link->devices));
}
