/* The arguments of fiber_rate as a link, its columns from a rate.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_link.h"

#include <math.h>

struct ebit_fiber_link
ebit_read_fiber_link (const double *inputs)
{
  const double length_km = inputs[EBIT_LINK_LENGTH_KM];
  return (struct ebit_fiber_link){
    .protocol = (enum ebit_protocol)inputs[EBIT_LINK_PROTOCOL],
    .length_km = length_km,
    .noise = inputs[EBIT_LINK_NOISE_PER_KM] * length_km,
    .source_pairs_per_second = inputs[EBIT_LINK_SOURCE_PAIRS_PER_SECOND],
    .devices
    = { .coupling_efficiency = inputs[EBIT_LINK_COUPLING_EFFICIENCY],
        .bell_measurement_probability
        = inputs[EBIT_LINK_BELL_MEASUREMENT_PROBABILITY],
        .demultiplexer_loss_db = inputs[EBIT_LINK_DEMULTIPLEXER_LOSS_DB],
        .wavelength_switch_loss_db
        = inputs[EBIT_LINK_WAVELENGTH_SWITCH_LOSS_DB],
        .fiber_switch_loss_db = inputs[EBIT_LINK_FIBER_SWITCH_LOSS_DB],
        .gate_probability = inputs[EBIT_LINK_GATE_PROBABILITY],
        .is_remote = inputs[EBIT_LINK_SOURCE] == EBIT_SOURCE_REMOTE },
    .way = { .loss_db = inputs[EBIT_LINK_ATTENUATION_DB_PER_KM] * length_km,
             .intermediate_nodes = inputs[EBIT_LINK_INTERMEDIATE_NODES] },
    .distillation
    = (enum ebit_distillation_protocol)inputs[EBIT_LINK_DISTILLATION],
    .target = inputs[EBIT_LINK_TARGET],
    .imperfection = ebit_make_imperfection (
        inputs[EBIT_LINK_GATE_FIDELITY], inputs[EBIT_LINK_MEASUREMENT_ERROR],
        0, INFINITY),
  };
}

void
ebit_write_fiber_rate (const struct ebit_fiber_rate *rate, double *columns)
{
  columns[EBIT_FIBER_PAIR_RATE] = rate->pair_rate;
  columns[EBIT_FIBER_PROBABILITY] = rate->probability;
  columns[EBIT_FIBER_YIELD] = rate->yield;
  columns[EBIT_FIBER_RATE] = rate->rate;
  columns[EBIT_FIBER_HASHING] = rate->hashing;
  columns[EBIT_FIBER_KEY_FRACTION] = rate->key_fraction;
  columns[EBIT_FIBER_LATENCY_S] = rate->latency_s;
  columns[EBIT_FIBER_TWO_WAY_CAPACITY] = rate->two_way_capacity;
}
