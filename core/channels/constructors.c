/* The constructors of the named channels, across the border.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "constructors.h"

#include <stdio.h>
#include <string.h>

#include "channel_value.h"
#include "families.h"

/* The numbers of parameter i. */
static enum ebit_status
read_given (struct ebit_context *context,
            const struct ebit_family_entry *entry, size_t i,
            const struct ebit_value *value, double *given)
{
  const struct ebit_family_parameter *parameter = &entry->parameters[i];
  const char *name = parameter->name;
  const struct ebit_range range = ebit_family_range (entry, i, given);
  double *x = given + ebit_family_offset (entry, i);
  if (parameter->length == 1)
    return ebit_read_number (context, name, value, &range, parameter->fallback,
                             x);
  size_t n;
  const double *numbers;
  const enum ebit_status status
      = ebit_read_vector (context, name, value, &range, &n, &numbers);
  if (status)
    return status;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "of length %zu", parameter->length);
  if (n != parameter->length)
    return ebit_refuse_kind (context, name, value, allowed);
  memcpy (x, numbers, n * sizeof *x);
  return EBIT_OK;
}

/* The implementation of all: its data is the entry of the family. */
static enum ebit_status
construct (struct ebit_context *context,
           const struct ebit_value *const *arguments,
           const struct ebit_value **result)
{
  const struct ebit_family_entry *entry = context->data;
  double given[EBIT_MAX_FAMILY_NUMBERS];
  /* Backwards: the range of the first may depend on the others. */
  for (size_t i = entry->n_parameters; i-- > 0;)
  {
    const enum ebit_status status
        = read_given (context, entry, i, arguments[i], given);
    if (status)
      return status;
  }
  struct ebit_channel channel;
  const enum ebit_status status = ebit_build_channel (
      context, (enum ebit_family) (entry - ebit_families), given, &channel);
  return status ? status : ebit_make_channel (context, &channel, result);
}

static const char topic[] = "Channels";

const struct ebit_functional ebit_identity_channel_functional = {
  .name = "identity_channel",
  .topic = topic,
  .summary = "The channel that does nothing",
  .n_parameters = 1,
  .parameters = { { "d", "2", "dimension, a whole number in [1, 32]" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_IDENTITY],
};

const struct ebit_functional ebit_dephasing_functional = {
  .name = "dephasing",
  .topic = topic,
  .summary = "rho -> (1-p) rho + p Z rho Z",
  .n_parameters = 1,
  .parameters = { { "p", NULL, "probability of Z, in [0, 1]" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_DEPHASING],
};

const struct ebit_functional ebit_depolarizing_functional = {
  .name = "depolarizing",
  .topic = topic,
  .summary = "rho -> (1-p) rho + p 1/d",
  .n_parameters = 2,
  .parameters = { { "p", NULL, "weight of 1/d, in [0, d^2/(d^2 - 1)]" },
                  { "d", "2", "dimension, a whole number in [1, 32]" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_DEPOLARIZING],
};

const struct ebit_functional ebit_pauli_channel_functional = {
  .name = "pauli_channel",
  .topic = topic,
  .summary = "Pauli errors with given probabilities",
  .n_parameters = 1,
  .parameters
  = { { "weights", NULL,
        "probabilities of I, X, Y, Z: four numbers in [0, 1], sum 1" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_PAULI],
};

const struct ebit_functional ebit_amplitude_damping_functional = {
  .name = "amplitude_damping",
  .topic = topic,
  .summary = "Decay |1> -> |0> at zero temperature",
  .n_parameters = 1,
  .parameters = { { "gamma", NULL, "probability of decay, in [0, 1]" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_AMPLITUDE_DAMPING],
};

const struct ebit_functional ebit_gadc_functional = {
  .name = "gadc",
  .topic = topic,
  .summary = "Generalized amplitude damping channel",
  .n_parameters = 2,
  .parameters = { { "gamma", NULL, "strength of the damping, in [0, 1]" },
                  { "thermal", NULL,
                    "weight of the Kraus pair that excites, in [0, 1]; 0 at "
                    "zero temperature" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_GADC],
};

const struct ebit_functional ebit_damping_dephasing_functional = {
  .name = "damping_dephasing",
  .topic = topic,
  .summary = "gadc, then dephasing",
  .n_parameters = 3,
  .parameters
  = { { "gamma", NULL, "strength of the damping, in [0, 1]" },
      { "p", NULL, "probability of Z after the damping, in [0, 1]" },
      { "thermal", "0", "weight of the Kraus pair that excites, in [0, 1]" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_DAMPING_DEPHASING],
};

const struct ebit_functional ebit_erasure_functional = {
  .name = "erasure",
  .topic = topic,
  .summary = "Loss with probability p, announced by a flag",
  .n_parameters = 2,
  .parameters = { { "p", NULL, "probability of loss, in [0, 1]" },
                  { "d", "2",
                    "dimension of the input, a whole number in [1, 32]; the "
                    "output has one more, the flag last" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_ERASURE],
};

const struct ebit_functional ebit_pure_loss_functional = {
  .name = "pure_loss",
  .topic = topic,
  .summary = "Bosonic mode through a beam splitter, vacuum",
  .n_parameters = 2,
  .parameters
  = { { "transmissivity", NULL, "of the beam splitter, in [0, 1]" },
      { "mean_photons", "Inf",
        "mean number of photons that a use may send, an average, >= 0" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_PURE_LOSS],
};

const struct ebit_functional ebit_thermal_loss_functional = {
  .name = "thermal_loss",
  .topic = topic,
  .summary = "Bosonic mode through a beam splitter, thermal state",
  .n_parameters = 2,
  .parameters
  = { { "transmissivity", NULL, "of the beam splitter, in [0, 1]" },
      { "photons", NULL, "mean number of photons in the environment, >= 0" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_THERMAL_LOSS],
};

const struct ebit_functional ebit_amplifier_functional = {
  .name = "amplifier",
  .topic = topic,
  .summary = "Quantum-limited bosonic amplifier",
  .n_parameters = 1,
  .parameters = { { "gain", NULL, "factor on the photon number, >= 1" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_AMPLIFIER],
};

const struct ebit_functional ebit_bosonic_dephasing_functional = {
  .name = "bosonic_dephasing",
  .topic = topic,
  .summary = "Bosonic mode with a random phase",
  .n_parameters = 1,
  .parameters = { { "variance", NULL,
                    "of the phase, a wrapped normal, in rad^2, >= 0; Inf: any "
                    "phase is as likely" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_BOSONIC_DEPHASING],
};

const struct ebit_functional ebit_gadc_from_times_functional = {
  .name = "gadc_from_times",
  .topic = topic,
  .summary = "gadc with gamma = 1 - exp(-time/t1)",
  .n_parameters = 3,
  .parameters
  = { { "time", NULL, "time spent, >= 0; Inf: until equilibrium" },
      { "t1", NULL,
        "relaxation time T1 in the same unit, > 0; Inf: no decay" },
      { "thermal", "0", "weight of the Kraus pair that excites, in [0, 1]" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_GADC_FROM_TIMES],
};

const struct ebit_functional ebit_dephasing_from_times_functional = {
  .name = "dephasing_from_times",
  .topic = topic,
  .summary = "dephasing with p = (1 - exp(-time/t2))/2",
  .n_parameters = 2,
  .parameters
  = { { "time", NULL, "time spent, >= 0; Inf: until no coherence is left" },
      { "t2", NULL,
        "time of pure dephasing in the same unit, > 0, without what "
        "relaxation adds; Inf: no dephasing" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_DEPHASING_FROM_TIMES],
};

const struct ebit_functional ebit_memory_channel_functional = {
  .name = "memory_channel",
  .topic = topic,
  .summary = "damping_dephasing of a memory with times T1 and T2",
  .n_parameters = 4,
  .parameters
  = { { "time", NULL, "time spent, >= 0; Inf: until equilibrium" },
      { "t1", NULL,
        "relaxation time T1 in the same unit, > 0; Inf: no decay" },
      { "t2", NULL,
        "coherence time T2 in the same unit, in (0, 2 t1], relaxation "
        "included: the coherence is exp(-time/t2); Inf: no decay" },
      { "thermal", "0", "weight of the Kraus pair that excites, in [0, 1]" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_MEMORY],
};

const struct ebit_functional ebit_fiber_channel_functional = {
  .name = "fiber_channel",
  .topic = topic,
  .summary = "pure_loss of an optical fiber",
  .n_parameters = 2,
  .parameters = { { "length_km", NULL, "length in km, >= 0; Inf: all lost" },
                  { "attenuation_db_per_km", "0.2", "in dB/km, >= 0" } },
  .implementation = construct,
  .data = &ebit_families[EBIT_FAMILY_FIBER],
};
