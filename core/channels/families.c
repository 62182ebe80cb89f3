/* The table of the named channels, from which their constructors are made.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "families.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "family_kraus.h"

/* Weights of Pauli errors may miss 1 by that much. */
#define SUM_TOLERANCE 1e-10

/* ---- What the table's rows do ---------------------------------------- */

/* No completely positive map beyond p = d^2/(d^2 - 1), where the identity has
 * lost all its weight; for d = 1 every p is the identity. */
static void
depolarizing_range (const double *given, struct ebit_range *p)
{
  const double all = given[1] * given[1];
  if (all > 1)
    p->upper = all / (all - 1);
}

/* gamma = 1 - exp (-time/t1) */
static void
convert_relaxation (const double *given, double *parameters)
{
  parameters[0] = -expm1 (-given[0] / given[1]);
  parameters[1] = given[2];
}

/* p = (1 - exp (-time/t2))/2 */
static void
convert_dephasing_time (const double *given, double *parameters)
{
  parameters[0] = -expm1 (-given[0] / given[1]) / 2;
}

/* eta = 10^(-attenuation length/10) */
static void
convert_fiber (const double *given, double *parameters)
{
  parameters[0] = pow (10, -given[0] * given[1] / 10);
}

/* ---- Constructors ---------------------------------------------------- */

const char *
ebit_family_name (enum ebit_family family)
{
  return family < EBIT_FAMILIES ? ebit_families[family].constructor.name
                                : "kraus_channel";
}

bool
ebit_find_family (const char *name, enum ebit_family *family)
{
  for (size_t f = 0; f < EBIT_FAMILIES; f++)
    if (strcmp (ebit_families[f].constructor.name, name) == 0)
    {
      *family = (enum ebit_family)f;
      return true;
    }
  return false;
}

/* Where the numbers of parameter i begin. */
static size_t
offset_of (const struct ebit_family_entry *entry, size_t i)
{
  size_t offset = 0;
  for (size_t k = 0; k < i; k++)
    offset += entry->parameters[k].length;
  return offset;
}

size_t
ebit_family_numbers (enum ebit_family family)
{
  const struct ebit_family_entry *entry = &ebit_families[family];
  return offset_of (entry, entry->constructor.n_parameters);
}

static struct ebit_range
range_of (const struct ebit_family_entry *entry, size_t i, const double *given)
{
  struct ebit_range range = entry->parameters[i].range;
  if (i == 0 && entry->narrow)
    entry->narrow (given, &range);
  return range;
}

static enum ebit_status
check_numbers (struct ebit_context *context, const char *name,
               const struct ebit_range *range, size_t n, const double *x)
{
  const struct ebit_value vector = {
    .kind = EBIT_NUMBERS, .rank = 1, .extent = { n, 1, 1 }, .numbers = x
  };
  size_t length;
  const double *same;
  const enum ebit_status status
      = ebit_read_vector (context, name, &vector, range, &length, &same);
  if (status || n == 1)
    return status;
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += x[i];
  if (fabs (sum - 1) <= SUM_TOLERANCE)
    return EBIT_OK;
  char has[64];
  snprintf (has, sizeof has, "of sum %.15g", sum);
  return ebit_refuse (context, name, has, "of sum 1");
}

enum ebit_status
ebit_build_channel (struct ebit_context *context, enum ebit_family constructor,
                    const double *given, struct ebit_channel *channel)
{
  const struct ebit_family_entry *entry = &ebit_families[constructor];
  for (size_t i = entry->constructor.n_parameters; i-- > 0;)
  {
    const struct ebit_range range = range_of (entry, i, given);
    const enum ebit_status status = check_numbers (
        context, entry->constructor.parameters[i].name, &range,
        entry->parameters[i].length, given + offset_of (entry, i));
    if (status)
      return status;
  }
  *channel = (struct ebit_channel){ .family = entry->target };
  if (entry->convert)
    entry->convert (given, channel->parameters);
  else
    memcpy (channel->parameters, given,
            ebit_family_numbers (constructor) * sizeof *given);
  ebit_kraus_maker *maker = ebit_families[entry->target].maker;
  return maker ? maker (context, channel) : EBIT_OK;
}

/* The numbers of parameter i, given by a host. */
static enum ebit_status
read_given (struct ebit_context *context,
            const struct ebit_family_entry *entry, size_t i,
            const struct ebit_value *value, double *given)
{
  const struct ebit_family_parameter *parameter = &entry->parameters[i];
  const char *name = entry->constructor.parameters[i].name;
  const struct ebit_range range = range_of (entry, i, given);
  double *x = given + offset_of (entry, i);
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

static enum ebit_status
construct (struct ebit_context *context, enum ebit_family constructor,
           const struct ebit_value *const *arguments,
           const struct ebit_value **result)
{
  const struct ebit_family_entry *entry = &ebit_families[constructor];
  double given[EBIT_MAX_FAMILY_NUMBERS];
  /* Backwards: the range of the first may depend on the others. */
  for (size_t i = entry->constructor.n_parameters; i-- > 0;)
  {
    const enum ebit_status status
        = read_given (context, entry, i, arguments[i], given);
    if (status)
      return status;
  }
  struct ebit_channel channel;
  const enum ebit_status status
      = ebit_build_channel (context, constructor, given, &channel);
  return status ? status : ebit_make_channel (context, &channel, result);
}

/* A function of the table is called without saying which it is, so each
 * constructor has one of its own; the macro is for what differs in a name
 * only. */
#define CONSTRUCTOR(name, family)                                             \
  static enum ebit_status name (struct ebit_context *context,                 \
                                const struct ebit_value *const *arguments,    \
                                const struct ebit_value **result)             \
  {                                                                           \
    return construct (context, family, arguments, result);                    \
  }

CONSTRUCTOR (identity_channel, EBIT_FAMILY_IDENTITY)
CONSTRUCTOR (dephasing, EBIT_FAMILY_DEPHASING)
CONSTRUCTOR (depolarizing, EBIT_FAMILY_DEPOLARIZING)
CONSTRUCTOR (pauli_channel, EBIT_FAMILY_PAULI)
CONSTRUCTOR (amplitude_damping, EBIT_FAMILY_AMPLITUDE_DAMPING)
CONSTRUCTOR (gadc, EBIT_FAMILY_GADC)
CONSTRUCTOR (erasure, EBIT_FAMILY_ERASURE)
CONSTRUCTOR (pure_loss, EBIT_FAMILY_PURE_LOSS)
CONSTRUCTOR (thermal_loss, EBIT_FAMILY_THERMAL_LOSS)
CONSTRUCTOR (amplifier, EBIT_FAMILY_AMPLIFIER)
CONSTRUCTOR (gadc_from_times, EBIT_FAMILY_GADC_FROM_TIMES)
CONSTRUCTOR (dephasing_from_times, EBIT_FAMILY_DEPHASING_FROM_TIMES)
CONSTRUCTOR (fiber_channel, EBIT_FAMILY_FIBER)

/* ---- The table ------------------------------------------------------- */

#define REQUIRED ((double)NAN)
#define FREE ((double)INFINITY)

static const char topic[] = "Channels";
const struct ebit_family_entry ebit_families[EBIT_FAMILIES] = {
  [EBIT_FAMILY_IDENTITY]
  = { .constructor
      = { .name = "identity_channel",
          .topic = topic,
          .summary = "The channel that does nothing",
          .n_parameters = 1,
          .parameters
          = { { "d", "2", "dimension, a whole number in [1, 32]" } },
          .implementation = identity_channel },
      .parameters = { { { 1, 32, false, false, true }, 2, 1 } },
      .maker = ebit_identity_kraus,
      .target = EBIT_FAMILY_IDENTITY },
  [EBIT_FAMILY_DEPHASING]
  = { .constructor
      = { .name = "dephasing",
          .topic = topic,
          .summary = "rho -> (1-p) rho + p Z rho Z",
          .n_parameters = 1,
          .parameters = { { "p", NULL, "probability of Z, in [0, 1]" } },
          .implementation = dephasing },
      .parameters = { { { 0, 1, false, false, false }, REQUIRED, 1 } },
      .maker = ebit_dephasing_kraus,
      .target = EBIT_FAMILY_DEPHASING },
  [EBIT_FAMILY_DEPOLARIZING]
  = { .constructor
      = { .name = "depolarizing",
          .topic = topic,
          .summary = "rho -> (1-p) rho + p 1/d",
          .n_parameters = 2,
          .parameters
          = { { "p", NULL, "weight of 1/d, in [0, d^2/(d^2 - 1)]" },
              { "d", "2", "dimension, a whole number in [1, 32]" } },
          .implementation = depolarizing },
      .parameters = { { { 0, FREE, false, false, false }, REQUIRED, 1 },
                      { { 1, 32, false, false, true }, 2, 1 } },
      .narrow = depolarizing_range,
      .maker = ebit_depolarizing_kraus,
      .target = EBIT_FAMILY_DEPOLARIZING },
  [EBIT_FAMILY_PAULI]
  = { .constructor = { .name = "pauli_channel",
                       .topic = topic,
                       .summary = "Pauli errors with given probabilities",
                       .n_parameters = 1,
                       .parameters = { { "weights", NULL,
                                         "probabilities of I, X, Y, Z: four "
                                         "numbers in [0, 1], sum 1" } },
                       .implementation = pauli_channel },
      .parameters = { { { 0, 1, false, false, false }, REQUIRED, 4 } },
      .maker = ebit_pauli_kraus,
      .target = EBIT_FAMILY_PAULI },
  [EBIT_FAMILY_AMPLITUDE_DAMPING]
  = { .constructor = { .name = "amplitude_damping",
                       .topic = topic,
                       .summary = "Decay |1> -> |0> at zero temperature",
                       .n_parameters = 1,
                       .parameters = { { "gamma", NULL,
                                         "probability of decay, in [0, 1]" } },
                       .implementation = amplitude_damping },
      .parameters = { { { 0, 1, false, false, false }, REQUIRED, 1 } },
      .maker = ebit_amplitude_damping_kraus,
      .target = EBIT_FAMILY_AMPLITUDE_DAMPING },
  [EBIT_FAMILY_GADC]
  = { .constructor
      = { .name = "gadc",
          .topic = topic,
          .summary = "Generalized amplitude damping channel",
          .n_parameters = 2,
          .parameters
          = { { "gamma", NULL, "strength of the damping, in [0, 1]" },
              { "thermal", NULL,
                "weight of the Kraus pair that excites, in [0, 1]; 0 at zero "
                "temperature" } },
          .implementation = gadc },
      .parameters = { { { 0, 1, false, false, false }, REQUIRED, 1 },
                      { { 0, 1, false, false, false }, REQUIRED, 1 } },
      .maker = ebit_gadc_kraus,
      .target = EBIT_FAMILY_GADC },
  [EBIT_FAMILY_ERASURE]
  = { .constructor
      = { .name = "erasure",
          .topic = topic,
          .summary = "Loss with probability p, announced by a flag",
          .n_parameters = 2,
          .parameters = { { "p", NULL, "probability of loss, in [0, 1]" },
                          { "d", "2",
                            "dimension of the input, a whole number in [1, "
                            "32]; the output "
                            "has one more, the flag last" } },
          .implementation = erasure },
      .parameters = { { { 0, 1, false, false, false }, REQUIRED, 1 },
                      { { 1, 32, false, false, true }, 2, 1 } },
      .maker = ebit_erasure_kraus,
      .target = EBIT_FAMILY_ERASURE },
  [EBIT_FAMILY_PURE_LOSS]
  = { .constructor
      = { .name = "pure_loss",
          .topic = topic,
          .summary = "Bosonic mode through a beam splitter, vacuum",
          .n_parameters = 1,
          .parameters
          = { { "transmissivity", NULL, "of the beam splitter, in [0, 1]" } },
          .implementation = pure_loss },
      .parameters = { { { 0, 1, false, false, false }, REQUIRED, 1 } },
      .target = EBIT_FAMILY_PURE_LOSS },
  [EBIT_FAMILY_THERMAL_LOSS]
  = { .constructor
      = { .name = "thermal_loss",
          .topic = topic,
          .summary = "Bosonic mode through a beam splitter, thermal state",
          .n_parameters = 2,
          .parameters
          = { { "transmissivity", NULL, "of the beam splitter, in [0, 1]" },
              { "photons", NULL,
                "mean number of photons in the environment, >= 0" } },
          .implementation = thermal_loss },
      .parameters = { { { 0, 1, false, false, false }, REQUIRED, 1 },
                      { { 0, FREE, false, false, false }, REQUIRED, 1 } },
      .target = EBIT_FAMILY_THERMAL_LOSS },
  [EBIT_FAMILY_AMPLIFIER]
  = { .constructor
      = { .name = "amplifier",
          .topic = topic,
          .summary = "Quantum-limited bosonic amplifier",
          .n_parameters = 1,
          .parameters
          = { { "gain", NULL, "factor on the photon number, >= 1" } },
          .implementation = amplifier },
      .parameters = { { { 1, FREE, false, false, false }, REQUIRED, 1 } },
      .target = EBIT_FAMILY_AMPLIFIER },
  [EBIT_FAMILY_GADC_FROM_TIMES]
  = { .constructor
      = { .name = "gadc_from_times",
          .topic = topic,
          .summary = "gadc with gamma = 1 - exp(-time/t1)",
          .n_parameters = 3,
          .parameters
          = { { "time", NULL, "time spent, >= 0" },
              { "t1", NULL, "relaxation time in the same unit, > 0" },
              { "thermal", "0",
                "weight of the Kraus pair that excites, in [0, 1]" } },
          .implementation = gadc_from_times },
      .parameters = { { { 0, FREE, false, false, false }, REQUIRED, 1 },
                      { { 0, FREE, true, false, false }, REQUIRED, 1 },
                      { { 0, 1, false, false, false }, 0, 1 } },
      .target = EBIT_FAMILY_GADC,
      .convert = convert_relaxation },
  [EBIT_FAMILY_DEPHASING_FROM_TIMES]
  = { .constructor
      = { .name = "dephasing_from_times",
          .topic = topic,
          .summary = "dephasing with p = (1 - exp(-time/t2))/2",
          .n_parameters = 2,
          .parameters
          = { { "time", NULL, "time spent, >= 0" },
              { "t2", NULL, "dephasing time in the same unit, > 0" } },
          .implementation = dephasing_from_times },
      .parameters = { { { 0, FREE, false, false, false }, REQUIRED, 1 },
                      { { 0, FREE, true, false, false }, REQUIRED, 1 } },
      .target = EBIT_FAMILY_DEPHASING,
      .convert = convert_dephasing_time },
  [EBIT_FAMILY_FIBER]
  = { .constructor
      = { .name = "fiber_channel",
          .topic = topic,
          .summary = "pure_loss of an optical fiber",
          .n_parameters = 2,
          .parameters
          = { { "length_km", NULL, "length in km, >= 0" },
              { "attenuation_db_per_km", "0.2", "in dB/km, >= 0" } },
          .implementation = fiber_channel },
      .parameters = { { { 0, FREE, false, false, false }, REQUIRED, 1 },
                      { { 0, FREE, false, false, false }, 0.2, 1 } },
      .target = EBIT_FAMILY_PURE_LOSS,
      .convert = convert_fiber },
};
