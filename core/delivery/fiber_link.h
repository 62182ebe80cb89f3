/* The arguments of fiber_rate as a link, its columns from a rate. */
#ifndef EBIT_FIBER_LINK_H
#define EBIT_FIBER_LINK_H

#include "fiber_rate.h"

/* The arguments of fiber_rate in their order. */
enum ebit_fiber_input
{
  EBIT_FIBER_PROTOCOL,
  EBIT_FIBER_LENGTH_KM,
  EBIT_FIBER_NOISE_PER_KM,
  EBIT_FIBER_INTERMEDIATE_NODES,
  EBIT_FIBER_SOURCE_PAIRS_PER_SECOND,
  EBIT_FIBER_COUPLING_EFFICIENCY,
  EBIT_FIBER_BELL_MEASUREMENT_PROBABILITY,
  EBIT_FIBER_DEMULTIPLEXER_LOSS_DB,
  EBIT_FIBER_WAVELENGTH_SWITCH_LOSS_DB,
  EBIT_FIBER_SWITCH_LOSS_DB,
  EBIT_FIBER_ATTENUATION_DB_PER_KM,
  EBIT_FIBER_GATE_PROBABILITY,
  EBIT_FIBER_DISTILLATION,
  EBIT_FIBER_TARGET,
  EBIT_FIBER_SOURCE,
  EBIT_FIBER_GATE_FIDELITY,
  EBIT_FIBER_MEASUREMENT_ERROR,
  EBIT_FIBER_INPUTS
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
