/* The arguments of fiber_rate as a link, its columns from a rate. */
#ifndef EBIT_FIBER_LINK_H
#define EBIT_FIBER_LINK_H

#include "fiber_rate.h"

/* The arguments of fiber_rate in their order. */
enum ebit_fiber_input
{
  EBIT_LINK_PROTOCOL,
  EBIT_LINK_LENGTH_KM,
  EBIT_LINK_NOISE_PER_KM,
  EBIT_LINK_INTERMEDIATE_NODES,
  EBIT_LINK_SOURCE_PAIRS_PER_SECOND,
  EBIT_LINK_COUPLING_EFFICIENCY,
  EBIT_LINK_BELL_MEASUREMENT_PROBABILITY,
  EBIT_LINK_DEMULTIPLEXER_LOSS_DB,
  EBIT_LINK_WAVELENGTH_SWITCH_LOSS_DB,
  EBIT_LINK_FIBER_SWITCH_LOSS_DB,
  EBIT_LINK_ATTENUATION_DB_PER_KM,
  EBIT_LINK_GATE_PROBABILITY,
  EBIT_LINK_DISTILLATION,
  EBIT_LINK_TARGET,
  EBIT_LINK_SOURCE,
  EBIT_LINK_GATE_FIDELITY,
  EBIT_LINK_MEASUREMENT_ERROR,
  EBIT_LINK_INPUTS
};

/* The choices of `source`. */
enum ebit_fiber_source
{
  EBIT_SOURCE_LOCAL, /* in one of the two nodes */
  EBIT_SOURCE_REMOTE /* in another one */
};

/* Its columns in their order. */
enum ebit_fiber_column
{
  EBIT_FIBER_PAIR_RATE,
  EBIT_FIBER_PROBABILITY,
  EBIT_FIBER_YIELD,
  EBIT_FIBER_RATE,
  EBIT_FIBER_HASHING,
  EBIT_FIBER_KEY_FRACTION,
  EBIT_FIBER_LATENCY_S,
  EBIT_FIBER_TWO_WAY_CAPACITY,
  EBIT_FIBER_COLUMNS
};

/* A row of arguments, each a number, a choice by its place in the list. */
struct ebit_fiber_link ebit_read_fiber_link (const double *inputs);

void ebit_write_fiber_rate (const struct ebit_fiber_rate *rate,
                            double *columns);

#endif /* EBIT_FIBER_LINK_H */
