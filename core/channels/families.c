/* The table of the named channels: their parameters, as numbers.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "families.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "family_kraus.h"

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

/* gamma = 1 - exp (-time/t1); nothing decays where t1 is infinite. */
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
  parameters[1] = INFINITY; /* photons */
}

/* Of the coherence exp (-time/t2) the damping leaves exp (-time/(2 t1)).  The
 * rest is pure dephasing, at the rate 1/t2 - 1/(2 t1), which is that share of
 * 1/t2; none where t2 = 2 t1, whatever the time, or where both are Inf. */
static void
convert_memory (const double *given, double *parameters)
{
  const double time = given[0], t1 = given[1], t2 = given[2];
  const double share = isinf (t2) ? 0 : fmax (0, 1 - t2 / 2 / t1);
  parameters[0] = -expm1 (-time / t1);
  parameters[1] = share > 0 ? -expm1 (-time / t2 * share) / 2 : 0;
  parameters[2] = given[3];
}

/* ---- Parameters that do not go together ------------------------------ */

/* Infinite time and no decay are both limits, of which neither comes first. */
static bool
has_limit (const double *given, char *allowed, size_t size)
{
  if (isfinite (given[0]) || isfinite (given[1]))
    return true;
  snprintf (allowed, size,
            "finite, since nothing decays with a time constant of Inf");
  return false;
}

static bool
check_fiber (const double *given, size_t *parameter, char *allowed,
             size_t size)
{
  *parameter = 0;
  snprintf (allowed, size,
            "finite, since nothing is lost with attenuation_db_per_km = 0");
  return isfinite (given[0]) || given[1] > 0;
}

static bool
check_times (const double *given, size_t *parameter, char *allowed,
             size_t size)
{
  *parameter = 0;
  return has_limit (given, allowed, size);
}

/* Damping alone takes so much coherence away that t2 <= 2 t1. */
static bool
check_memory (const double *given, size_t *parameter, char *allowed,
              size_t size)
{
  const struct ebit_range range
      = { 0, 2 * given[1], true, false, EBIT_OR_INFINITE };
  *parameter = 0;
  if (!has_limit (given, allowed, size))
    return false;
  *parameter = 2;
  snprintf (allowed, size, "at most 2 t1 = %.15g", range.upper);
  return ebit_settle_number (given[2], &range) <= range.upper;
}

/* ---- From numbers to a channel --------------------------------------- */

const char *
ebit_family_name (enum ebit_family family)
{
  return family < EBIT_FAMILIES ? ebit_families[family].name : "kraus_channel";
}

bool
ebit_find_family (const char *name, enum ebit_family *family)
{
  for (size_t f = 0; f < EBIT_FAMILIES; f++)
    if (strcmp (ebit_families[f].name, name) == 0)
    {
      *family = (enum ebit_family)f;
      return true;
    }
  return false;
}

size_t
ebit_family_offset (const struct ebit_family_entry *entry, size_t i)
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
  return ebit_family_offset (entry, entry->n_parameters);
}

struct ebit_range
ebit_family_range (const struct ebit_family_entry *entry, size_t i,
                   const double *given)
{
  struct ebit_range range = entry->parameters[i].range;
  if (i == 0 && entry->narrow)
    entry->narrow (given, &range);
  return range;
}

/* Checks the numbers of one parameter; x are those given, settled. */
static enum ebit_status
check_numbers (struct ebit_context *context, const char *name,
               const struct ebit_range *range, size_t n, double *x)
{
  const struct ebit_value vector = {
    .kind = EBIT_NUMBERS, .rank = 1, .extent = { n, 1, 1 }, .numbers = x
  };
  const size_t mark = ebit_work_mark (context);
  size_t length;
  const double *settled;
  const enum ebit_status status
      = ebit_read_vector (context, name, &vector, range, &length, &settled);
  if (status)
    return status;
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += x[i] = settled[i];
  ebit_work_release (context, mark);
  if (n == 1 || fabs (sum - 1) <= EBIT_TOLERANCE)
    return EBIT_OK;
  char has[64];
  snprintf (has, sizeof has, "of sum %.15g", sum);
  return ebit_refuse (context, name, has, "of sum 1");
}

size_t
ebit_input_dimension (const struct ebit_channel *channel)
{
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return (size_t)channel->parameters[0];
  case EBIT_FAMILY_DEPOLARIZING:
  case EBIT_FAMILY_ERASURE:
    return (size_t)channel->parameters[1];
  case EBIT_FAMILY_KRAUS:
    return channel->d_in;
  default:
    return ebit_families[channel->family].maker ? 2 : 0;
  }
}

double
ebit_log_dimension (const struct ebit_channel *channel)
{
  const size_t d = ebit_input_dimension (channel);
  const bool narrows
      = channel->family == EBIT_FAMILY_KRAUS && channel->d_out < d;
  return d > 0 ? log2 ((double)(narrows ? channel->d_out : d)) : INFINITY;
}

/* Each parameter for itself, then one against another. */
static enum ebit_status
check_all (struct ebit_context *context, const struct ebit_family_entry *entry,
           double *given)
{
  for (size_t i = entry->n_parameters; i-- > 0;)
  {
    const struct ebit_range range = ebit_family_range (entry, i, given);
    const enum ebit_status status = check_numbers (
        context, entry->parameters[i].name, &range,
        entry->parameters[i].length, given + ebit_family_offset (entry, i));
    if (status)
      return status;
  }
  char allowed[96];
  size_t wrong;
  if (!entry->check || entry->check (given, &wrong, allowed, sizeof allowed))
    return EBIT_OK;
  return ebit_refuse_number (context, entry->parameters[wrong].name, 0, 1,
                             given[ebit_family_offset (entry, wrong)],
                             allowed);
}

enum ebit_status
ebit_build_channel (struct ebit_context *context, enum ebit_family constructor,
                    const double *numbers, struct ebit_channel *channel)
{
  const struct ebit_family_entry *entry = &ebit_families[constructor];
  double given[EBIT_MAX_FAMILY_NUMBERS];
  memcpy (given, numbers, ebit_family_numbers (constructor) * sizeof *given);
  const enum ebit_status status = check_all (context, entry, given);
  if (status)
    return status;
  *channel = (struct ebit_channel){ .family = entry->target };
  if (entry->convert)
    entry->convert (given, channel->parameters);
  else
    memcpy (channel->parameters, given,
            ebit_family_numbers (constructor) * sizeof *given);
  ebit_kraus_maker *maker = ebit_families[entry->target].maker;
  return maker ? maker (context, channel) : EBIT_OK;
}

/* ---- The table ------------------------------------------------------- */

#define REQUIRED NAN
#define FREE INFINITY

const struct ebit_family_entry ebit_families[EBIT_FAMILIES] = {
  [EBIT_FAMILY_IDENTITY]
  = { .name = "identity_channel",
      .n_parameters = 1,
      .parameters = { { "d", { 1, 32, false, false, true }, 2, 1 } },
      .maker = ebit_identity_kraus,
      .target = EBIT_FAMILY_IDENTITY },
  [EBIT_FAMILY_DEPHASING]
  = { .name = "dephasing",
      .n_parameters = 1,
      .parameters = { { "p", { 0, 1, false, false, false }, REQUIRED, 1 } },
      .maker = ebit_dephasing_kraus,
      .target = EBIT_FAMILY_DEPHASING },
  [EBIT_FAMILY_DEPOLARIZING]
  = { .name = "depolarizing",
      .n_parameters = 2,
      .parameters = { { "p", { 0, FREE, false, false, false }, REQUIRED, 1 },
                      { "d", { 1, 32, false, false, true }, 2, 1 } },
      .narrow = depolarizing_range,
      .maker = ebit_depolarizing_kraus,
      .target = EBIT_FAMILY_DEPOLARIZING },
  [EBIT_FAMILY_PAULI]
  = { .name = "pauli_channel",
      .n_parameters = 1,
      .parameters
      = { { "weights", { 0, 1, false, false, false }, REQUIRED, 4 } },
      .maker = ebit_pauli_kraus,
      .target = EBIT_FAMILY_PAULI },
  [EBIT_FAMILY_AMPLITUDE_DAMPING]
  = { .name = "amplitude_damping",
      .n_parameters = 1,
      .parameters
      = { { "gamma", { 0, 1, false, false, false }, REQUIRED, 1 } },
      .maker = ebit_amplitude_damping_kraus,
      .target = EBIT_FAMILY_AMPLITUDE_DAMPING },
  [EBIT_FAMILY_GADC]
  = { .name = "gadc",
      .n_parameters = 2,
      .parameters
      = { { "gamma", { 0, 1, false, false, false }, REQUIRED, 1 },
          { "thermal", { 0, 1, false, false, false }, REQUIRED, 1 } },
      .maker = ebit_gadc_kraus,
      .target = EBIT_FAMILY_GADC },
  [EBIT_FAMILY_DAMPING_DEPHASING]
  = { .name = "damping_dephasing",
      .n_parameters = 3,
      .parameters = { { "gamma", { 0, 1, false, false, false }, REQUIRED, 1 },
                      { "p", { 0, 1, false, false, false }, REQUIRED, 1 },
                      { "thermal", { 0, 1, false, false, false }, 0, 1 } },
      .maker = ebit_damping_dephasing_kraus,
      .target = EBIT_FAMILY_DAMPING_DEPHASING },
  [EBIT_FAMILY_ERASURE]
  = { .name = "erasure",
      .n_parameters = 2,
      .parameters = { { "p", { 0, 1, false, false, false }, REQUIRED, 1 },
                      { "d", { 1, 32, false, false, true }, 2, 1 } },
      .maker = ebit_erasure_kraus,
      .target = EBIT_FAMILY_ERASURE },
  [EBIT_FAMILY_PURE_LOSS]
  = { .name = "pure_loss",
      .n_parameters = 2,
      .parameters
      = { { "transmissivity", { 0, 1, false, false, false }, REQUIRED, 1 },
          { "mean_photons",
            { 0, FREE, false, false, EBIT_OR_INFINITE },
            INFINITY,
            1 } },
      .target = EBIT_FAMILY_PURE_LOSS },
  [EBIT_FAMILY_THERMAL_LOSS]
  = { .name = "thermal_loss",
      .n_parameters = 2,
      .parameters
      = { { "transmissivity", { 0, 1, false, false, false }, REQUIRED, 1 },
          { "photons", { 0, FREE, false, false, false }, REQUIRED, 1 } },
      .target = EBIT_FAMILY_THERMAL_LOSS },
  [EBIT_FAMILY_AMPLIFIER]
  = { .name = "amplifier",
      .n_parameters = 1,
      .parameters
      = { { "gain", { 1, FREE, false, false, false }, REQUIRED, 1 } },
      .target = EBIT_FAMILY_AMPLIFIER },
  [EBIT_FAMILY_BOSONIC_DEPHASING]
  = { .name = "bosonic_dephasing",
      .n_parameters = 1,
      .parameters = { { "variance",
                        { 0, FREE, false, false, EBIT_OR_INFINITE },
                        REQUIRED,
                        1 } },
      .target = EBIT_FAMILY_BOSONIC_DEPHASING },
  [EBIT_FAMILY_GADC_FROM_TIMES]
  = { .name = "gadc_from_times",
      .n_parameters = 3,
      .parameters
      = { { "time", { 0, FREE, false, false, EBIT_OR_INFINITE }, REQUIRED, 1 },
          { "t1", { 0, FREE, true, false, EBIT_OR_INFINITE }, REQUIRED, 1 },
          { "thermal", { 0, 1, false, false, false }, 0, 1 } },
      .check = check_times,
      .target = EBIT_FAMILY_GADC,
      .convert = convert_relaxation },
  [EBIT_FAMILY_DEPHASING_FROM_TIMES]
  = { .name = "dephasing_from_times",
      .n_parameters = 2,
      .parameters
      = { { "time", { 0, FREE, false, false, EBIT_OR_INFINITE }, REQUIRED, 1 },
          { "t2", { 0, FREE, true, false, EBIT_OR_INFINITE }, REQUIRED, 1 } },
      .check = check_times,
      .target = EBIT_FAMILY_DEPHASING,
      .convert = convert_dephasing_time },
  [EBIT_FAMILY_MEMORY]
  = { .name = "memory_channel",
      .n_parameters = 4,
      .parameters
      = { { "time", { 0, FREE, false, false, EBIT_OR_INFINITE }, REQUIRED, 1 },
          { "t1", { 0, FREE, true, false, EBIT_OR_INFINITE }, REQUIRED, 1 },
          { "t2", { 0, FREE, true, false, EBIT_OR_INFINITE }, REQUIRED, 1 },
          { "thermal", { 0, 1, false, false, false }, 0, 1 } },
      .check = check_memory,
      .target = EBIT_FAMILY_DAMPING_DEPHASING,
      .convert = convert_memory },
  [EBIT_FAMILY_FIBER]
  = { .name = "fiber_channel",
      .n_parameters = 2,
      .parameters = { { "length_km",
                        { 0, FREE, false, false, EBIT_OR_INFINITE },
                        REQUIRED,
                        1 },
                      { "attenuation_db_per_km",
                        { 0, FREE, false, false, false },
                        0.2,
                        1 } },
      .check = check_fiber,
      .target = EBIT_FAMILY_PURE_LOSS,
      .convert = convert_fiber },
};
