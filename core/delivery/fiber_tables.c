/* Distilled pairs per second over a fiber, and how good gates must be for a
 * separable carrier to bring more than direct distribution, as tables: H.
 * McAleese et al., arXiv:2411.07306.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_tables.h"

#include <math.h>

#include "fiber_arguments.h"
#include "fiber_link.h"

static const char *const sources[] = { "local", "remote", NULL };

/* ---- Inputs that both have --------------------------------------------- */

#define NOT_NEGATIVE                                                          \
  {                                                                           \
    0, INFINITY, false, false, EBIT_FINITE                                    \
  }
#define PROBABILITY(open)                                                     \
  {                                                                           \
    0, 1, open, false, EBIT_FINITE                                            \
  }

/* `open`: whether 0 is refused.  The loss budget's numbers are those of the
 * source's table 1, but for the coupling efficiency, whose number is lost: the
 * abstract of its reference 28 says more than 80 %. */
#define COUPLING_EFFICIENCY(open)                                             \
  {                                                                           \
    "coupling_efficiency", "1",                                               \
        "probability that a photon gets from free space into the fiber",      \
        PROBABILITY (open), 0.8, "0.8"                                        \
  }
#define BELL_MEASUREMENT_PROBABILITY(open)                                    \
  {                                                                           \
    "bell_measurement_probability", "1",                                      \
        "probability of the swap that heralds a pair, of \"ded\" alone",      \
        PROBABILITY (open), 0.5, "0.5"                                        \
  }
#define DEMULTIPLEXER_LOSS_DB                                                 \
  {                                                                           \
    "demultiplexer_loss_db", "dB", "loss of a demultiplexer", NOT_NEGATIVE,   \
        3, "3"                                                                \
  }
#define WAVELENGTH_SWITCH_LOSS_DB                                             \
  {                                                                           \
    "wavelength_switch_loss_db", "dB",                                        \
        "loss of a wavelength-selective switch", NOT_NEGATIVE, 3.5, "3.5"     \
  }
#define FIBER_SWITCH_LOSS_DB                                                  \
  {                                                                           \
    "fiber_switch_loss_db", "dB",                                             \
        "loss of a fiber switch, of carriers alone", NOT_NEGATIVE, 1, "1"     \
  }
#define SOURCE                                                                \
  {                                                                           \
    .name = "source", .unit = "1",                                            \
    .meaning = "where pairs are made: in one of the two nodes, or, of "       \
               "\"ded\" alone, in another one",                               \
    .fallback = EBIT_SOURCE_LOCAL, .fallback_text = "\"local\""               \
  }
#define DISTILLATION_PROTOCOL                                                 \
  {                                                                           \
    .name = "distillation", .unit = "1", .meaning = "distillation protocol",  \
    .fallback = EBIT_DEJMPS, .fallback_text = "\"dejmps\""                    \
  }
#define TARGET_FIDELITY                                                       \
  {                                                                           \
    "target", "1", "fidelity with phi+ at which distillation ends",           \
        { 0.5, 1, true, false, EBIT_FINITE }, 0.998, "0.998"                  \
  }
#define FIDELITY_OF_GATES                                                     \
  {                                                                           \
    "gate_fidelity", "1",                                                     \
        "of each node's two-qubit gate in distillation, depolarizing",        \
        PROBABILITY (true), 1, "1"                                            \
  }
#define ERROR_OF_MEASUREMENTS                                                 \
  {                                                                           \
    "measurement_error", "1",                                                 \
        "probability that a result in distillation is flipped",               \
        { 0, 0.5, false, false, EBIT_FINITE }, 0, "0"                         \
  }

/* ---- Rates ------------------------------------------------------------- */

static void
rate_kernel (const double *inputs, double *outputs)
{
  const struct ebit_fiber_link link = ebit_read_fiber_link (inputs);
  struct ebit_fiber_rate rate;
  ebit_rate_of_link (&link, &rate);
  ebit_write_fiber_rate (&rate, outputs);
}

static const char *
check_rate (const double *inputs, size_t *input)
{
  *input = EBIT_LINK_SOURCE;
  return inputs[EBIT_LINK_SOURCE] == EBIT_SOURCE_REMOTE
                 && inputs[EBIT_LINK_PROTOCOL] != EBIT_DED
             ? "\"local\", where the protocol sends a carrier"
             : NULL;
}

const struct ebit_calculator ebit_fiber_rate_calculator = {
  .name = "fiber_rate",
  .topic = "Fibers",
  .summary = "Distilled pairs per second over a fiber",
  .n_inputs = EBIT_LINK_INPUTS,
  .inputs
  = { EBIT_FIBER_PROTOCOL,
      { "length_km", "km", "length of the fiber between the two nodes",
        NOT_NEGATIVE, NAN, NULL },
      { "noise_per_km", "1/km",
        "gamma of the depolarizing noise: exp (-gamma length) is what is left "
        "of a photon's polarization",
        NOT_NEGATIVE, 0, "0" },
      { "intermediate_nodes",
        "1",
        "nodes on the way, each with two wavelength-selective switches",
        { 0, INFINITY, false, false, EBIT_WHOLE },
        0,
        "0" },
      { "source_pairs_per_second", "1/s", "pairs that a source makes",
        NOT_NEGATIVE, 1, "1" },
      COUPLING_EFFICIENCY (false),
      BELL_MEASUREMENT_PROBABILITY (false),
      DEMULTIPLEXER_LOSS_DB,
      WAVELENGTH_SWITCH_LOSS_DB,
      FIBER_SWITCH_LOSS_DB,
      { "attenuation_db_per_km", "dB/km", "loss of the fiber", NOT_NEGATIVE,
        0.17, "0.17" },
      { "gate_probability", "1",
        "probability that one of the carrier's two gates succeeds",
        PROBABILITY (false), 0.417, "0.417" },
      DISTILLATION_PROTOCOL,
      TARGET_FIDELITY,
      SOURCE,
      FIDELITY_OF_GATES,
      ERROR_OF_MEASUREMENTS },
  .choices = { [EBIT_LINK_PROTOCOL] = ebit_protocol_names,
               [EBIT_LINK_DISTILLATION] = ebit_distillation_names,
               [EBIT_LINK_SOURCE] = sources },
  .n_columns = EBIT_FIBER_COLUMNS,
  .columns
  = { { "pair_rate", "1/s",
        "pairs that arrive, or carriers, whatever their measurement finds",
        EBIT_COLUMN_NUMBER },
      { "probability", "1",
        "that the carrier's measurement finds what it should; 1 of \"ded\"",
        EBIT_COLUMN_NUMBER },
      { "yield", "1",
        "distilled pairs for each pair; 0 where the target is not reached",
        EBIT_COLUMN_NUMBER },
      { "rate", "1/s",
        "distilled pairs: pair_rate times probability times yield",
        EBIT_COLUMN_NUMBER },
      { "hashing", "ebit", "1 - H(w) of a distilled pair, may be negative",
        EBIT_COLUMN_NUMBER },
      { "key_fraction", "bit", "secret key from a distilled pair",
        EBIT_COLUMN_NUMBER },
      { "latency_s", "s", "of light on the way, at 2e5 km/s",
        EBIT_COLUMN_NUMBER },
      { "two_way_capacity", "ebit per use",
        "what no protocol over the bare fiber can exceed",
        EBIT_COLUMN_NUMBER } },
  .kernel = rate_kernel,
  .check = check_rate,
};

/* ---- Thresholds -------------------------------------------------------- */

enum threshold_input
{
  NOISE,
  DISTILLATION,
  TARGET,
  COUPLING,
  BELL_MEASUREMENT,
  DEMULTIPLEXER,
  WAVELENGTH_SWITCH,
  FIBER_SWITCH,
  SOURCE_OF_PAIRS,
  GATE_FIDELITY,
  MEASUREMENT_ERROR,
  THRESHOLD_INPUTS
};

static void
threshold_kernel (const double *inputs, double *outputs)
{
  static const enum ebit_protocol carriers[] = { EBIT_EDSS1, EBIT_EDSS2 };
  struct ebit_fiber_link link = {
    .noise = inputs[NOISE],
    .devices = { .coupling_efficiency = inputs[COUPLING],
                 .bell_measurement_probability = inputs[BELL_MEASUREMENT],
                 .demultiplexer_loss_db = inputs[DEMULTIPLEXER],
                 .wavelength_switch_loss_db = inputs[WAVELENGTH_SWITCH],
                 .fiber_switch_loss_db = inputs[FIBER_SWITCH],
                 .is_remote = inputs[SOURCE_OF_PAIRS] == EBIT_SOURCE_REMOTE },
    .distillation = (enum ebit_distillation_protocol)inputs[DISTILLATION],
    .target = inputs[TARGET],
    .imperfection = ebit_make_imperfection (
        inputs[GATE_FIDELITY], inputs[MEASUREMENT_ERROR], 0, INFINITY),
  };
  for (size_t i = 0; i < 2; i++)
  {
    link.protocol = carriers[i];
    outputs[i] = ebit_threshold_of_link (&link);
  }
}

const struct ebit_calculator ebit_gate_threshold_calculator = {
  .name = "gate_threshold",
  .topic = "Fibers",
  .summary = "Gate probabilities above which carriers beat direct pairs",
  .n_inputs = THRESHOLD_INPUTS,
  .inputs
  = { EBIT_FIBER_NOISE, DISTILLATION_PROTOCOL, TARGET_FIDELITY,
      COUPLING_EFFICIENCY (true), BELL_MEASUREMENT_PROBABILITY (true),
      DEMULTIPLEXER_LOSS_DB, WAVELENGTH_SWITCH_LOSS_DB, FIBER_SWITCH_LOSS_DB,
      SOURCE, FIDELITY_OF_GATES, ERROR_OF_MEASUREMENTS },
  .choices
  = { [DISTILLATION] = ebit_distillation_names, [SOURCE_OF_PAIRS] = sources },
  .n_columns = 2,
  .columns
  = { { "edss1", "1",
        "gate probability above which \"edss1\" brings more than \"ded\"",
        EBIT_COLUMN_NUMBER },
      { "edss2", "1", "the same for \"edss2\"", EBIT_COLUMN_NUMBER } },
  .kernel = threshold_kernel,
};
