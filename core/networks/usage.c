/* How often the edges of a network are used: the argument `usage`.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "usage.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "certificate_fields.h"
#include "value.h"

static const struct ebit_range frequencies_range
    = { 0, INFINITY, false, false, EBIT_FINITE };

static const char *const words[] = { [EBIT_OPTIMAL_USAGE] = "optimal",
                                     [EBIT_FLOODING] = "flooding",
                                     [EBIT_SINGLE_PATH] = "single_path" };

/* In the order in which find_unit tries them. */
static const char *const units[]
    = { "channel use", "network use", "second", "given usage" };

enum unit
{
  CHANNEL_USE,
  NETWORK_USE,
  SECOND,
  GIVEN_USAGE,
  UNITS
};

/* ---- The argument ------------------------------------------------------ */

static enum ebit_status
refuse (struct ebit_context *context, const struct ebit_value *value,
        const struct ebit_network *network, bool single_path)
{
  char allowed[128];
  snprintf (allowed, sizeof allowed,
            "\"optimal\", \"flooding\"%s or %zu number%s >= 0, one an edge",
            single_path ? ", \"single_path\"" : "", network->graph.edges,
            network->graph.edges == 1 ? "" : "s");
  return ebit_refuse_kind (context, "usage", value, allowed);
}

static enum ebit_status
find_word (struct ebit_context *context, const struct ebit_value *value,
           const struct ebit_network *network, bool single_path,
           enum ebit_usage_kind *kind)
{
  const size_t n = single_path ? EBIT_SINGLE_PATH + 1 : EBIT_SINGLE_PATH;
  const bool is_word = ebit_is_text (value);
  for (size_t i = 0; i < n && is_word; i++)
    if (strcmp (words[i], value->texts[0]) == 0)
    {
      *kind = (enum ebit_usage_kind)i;
      return EBIT_OK;
    }
  return refuse (context, value, network, single_path);
}

/* The uses of each row: `frequencies` (NULL: 1) times uses_per_second. */
static enum ebit_status
fill_uses (struct ebit_context *context, const struct ebit_network *network,
           const double *frequencies, struct ebit_usage *usage)
{
  const size_t n = network->graph.edges;
  double *uses = ebit_work (context, n, sizeof *uses);
  if (!uses)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
    uses[k] = (frequencies ? frequencies[k] : 1)
              * (network->uses_per_second ? network->uses_per_second[k] : 1);
  usage->uses = uses;
  return EBIT_OK;
}

static enum ebit_status
read_frequencies (struct ebit_context *context, const struct ebit_value *value,
                  const struct ebit_network *network, bool single_path,
                  struct ebit_usage *usage)
{
  size_t n;
  const double *frequencies;
  const enum ebit_status status = ebit_read_vector (
      context, "usage", value, &frequencies_range, &n, &frequencies);
  if (status)
    return status;
  if (n != network->graph.edges)
    return refuse (context, value, network, single_path);
  usage->kind = EBIT_GIVEN_USAGE;
  return fill_uses (context, network, frequencies, usage);
}

enum ebit_status
ebit_read_usage (struct ebit_context *context, const struct ebit_value *value,
                 const struct ebit_network *network, bool single_path,
                 struct ebit_usage *usage)
{
  *usage = (struct ebit_usage){ .kind = EBIT_OPTIMAL_USAGE };
  if (value && value->kind == EBIT_NUMBERS && !ebit_is_missing (value))
    return read_frequencies (context, value, network, single_path, usage);
  const enum ebit_status status
      = ebit_is_missing (value)
            ? EBIT_OK
            : find_word (context, value, network, single_path, &usage->kind);
  if (status)
    return status;
  if (usage->kind != EBIT_OPTIMAL_USAGE)
    return fill_uses (context, network, NULL, usage);
  if (!network->uses_per_second)
    return EBIT_OK;
  return ebit_refuse (context, "usage", "\"optimal\"",
                      "\"flooding\" or numbers in a network with "
                      "uses_per_second: frequencies have no clock");
}

/* ---- Fields ------------------------------------------------------------ */

const char *
ebit_usage_unit (const struct ebit_usage *usage,
                 const struct ebit_network *network)
{
  if (usage->kind == EBIT_OPTIMAL_USAGE)
    return units[CHANNEL_USE];
  if (network->uses_per_second)
    return units[SECOND];
  return units[usage->kind == EBIT_GIVEN_USAGE ? GIVEN_USAGE : NETWORK_USE];
}

static enum ebit_status
find_unit (struct ebit_context *context, const struct ebit_value *bounds,
           enum unit *unit)
{
  const char *word = ebit_text_field (bounds, "per");
  for (size_t i = 0; i < UNITS; i++)
    if (strcmp (units[i], word) == 0)
    {
      *unit = (enum unit)i;
      return EBIT_OK;
    }
  return ebit_refuse_kind (context, "per", ebit_field (bounds, "per"),
                           "\"channel use\", \"network use\", \"second\" or "
                           "\"given usage\"");
}

/* A use of the network is one of each row; seconds go with uses per second. */
static enum ebit_status
check_unit (struct ebit_context *context, const struct ebit_value *bounds,
            const struct ebit_network *network, enum unit unit,
            const double *frequencies)
{
  const struct ebit_value *per = ebit_field (bounds, "per");
  if ((unit == SECOND) != (network->uses_per_second != NULL))
    return ebit_refuse_kind (context, "per", per,
                             network->uses_per_second
                                 ? "\"second\", as uses_per_second are"
                                 : "a use, without uses_per_second");
  for (size_t k = 0; k < network->graph.edges && unit == NETWORK_USE; k++)
    if (frequencies[k] != 1)
      return ebit_refuse_number (context, "usage", k, network->graph.edges,
                                 frequencies[k], "1 a network use");
  return EBIT_OK;
}

enum ebit_status
ebit_read_usage_fields (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        const struct ebit_network *network,
                        struct ebit_usage *usage, const double **frequencies)
{
  const struct ebit_value *value = ebit_field (bounds, "usage");
  enum unit unit = UNITS;
  size_t n = 0;
  enum ebit_status status = find_unit (context, bounds, &unit);
  if (!status)
    status = ebit_read_vector (context, "usage", value, &frequencies_range, &n,
                               frequencies);
  if (!status && n != network->graph.edges)
    status = refuse (context, value, network, false);
  if (!status)
    status = check_unit (context, bounds, network, unit, *frequencies);
  if (status)
    return status;
  *usage = (struct ebit_usage){ .kind
                                = unit == CHANNEL_USE   ? EBIT_OPTIMAL_USAGE
                                  : unit == NETWORK_USE ? EBIT_FLOODING
                                                        : EBIT_GIVEN_USAGE };
  return usage->kind == EBIT_OPTIMAL_USAGE
             ? EBIT_OK
             : fill_uses (context, network, *frequencies, usage);
}
