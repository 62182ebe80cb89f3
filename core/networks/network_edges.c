/* network (edges, task, nodes): a network of edges whose values are given, or
 * are those of their channels.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_edges.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "channel_worth.h"
#include "network_columns.h"

static const char allowed[]
    = "a table of tail, head and one of lower (with upper, upper_squashed), "
      "channel, length_km (with attenuation_db_per_km), or family with its "
      "parameters, and, where known, uses_per_second";

/* ---- Which columns there are ------------------------------------------- */

/* What the values of edges come from. */
enum source
{
  FROM_VALUES,
  FROM_CHANNELS,
  FROM_FAMILIES,
  FROM_LENGTHS,
  SOURCES
};

static const char *const sources[SOURCES] = { [FROM_VALUES] = "lower",
                                              [FROM_CHANNELS] = "channel",
                                              [FROM_FAMILIES] = "family",
                                              [FROM_LENGTHS] = "length_km" };

/* The first of them; a length beside another one is only told. */
static enum ebit_status
find_source (struct ebit_context *context, const struct ebit_value *edges,
             enum source *source)
{
  *source = SOURCES;
  for (int i = 0; i < SOURCES; i++)
  {
    if (!ebit_field (edges, sources[i]))
      continue;
    if (*source == SOURCES)
      *source = (enum source)i;
    else if (i != FROM_LENGTHS)
    {
      char has[64];
      snprintf (has, sizeof has, "a table with %s and %s", sources[*source],
                sources[i]);
      return ebit_refuse (context, "edges", has, allowed);
    }
  }
  return *source == SOURCES ? ebit_refuse_edge_column (context, "edges", "out",
                                                       "lower", allowed)
                            : EBIT_OK;
}

static bool
is_one_of (const char *name, const char *const *names, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (strcmp (name, names[i]) == 0)
      return true;
  return false;
}

/* Whether a table whose values come from there has a use for the column. */
static bool
is_known (const char *name, enum source source)
{
  static const char *const always[]
      = { "tail", "head", "length_km", "attenuation_db_per_km",
          "uses_per_second" };
  static const char *const of_values[] = { "upper", "upper_squashed" };
  if (is_one_of (name, always, sizeof always / sizeof always[0])
      || strcmp (name, sources[source]) == 0)
    return true;
  if (source == FROM_FAMILIES)
    return ebit_is_family_column (name);
  return source == FROM_VALUES
         && (is_one_of (name, of_values, 2)
             || is_one_of (name, ebit_network_texts, EBIT_NETWORK_TEXTS));
}

static enum ebit_status
check_columns (struct ebit_context *context, const struct ebit_value *edges,
               enum source *source)
{
  static const char *const ends[] = { "tail", "head" };
  enum ebit_status status
      = ebit_check_edge_table (context, "edges", edges, allowed);
  for (size_t i = 0; !status && i < 2; i++)
    if (!ebit_field (edges, ends[i]))
      status = ebit_refuse_edge_column (context, "edges", "out", ends[i],
                                        allowed);
  if (!status)
    status = find_source (context, edges, source);
  for (size_t i = 0; !status && i < edges->extent[0]; i++)
    if (!is_known (edges->names[i], *source))
      status = ebit_refuse_edge_column (context, "edges", "", edges->names[i],
                                        allowed);
  return status;
}

/* ---- Values that are given --------------------------------------------- */

/* upper is lower where neither it nor upper_squashed is given. */
static enum ebit_status
fill_in_upper (struct ebit_context *context, struct ebit_network *network)
{
  if (network->upper)
    return EBIT_OK;
  const size_t n = network->graph.edges;
  double *upper = ebit_work (context, n, sizeof *upper);
  if (!upper)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
    upper[k] = network->upper_squashed ? INFINITY : network->lower[k];
  network->upper = upper;
  return EBIT_OK;
}

/* ---- The network ------------------------------------------------------- */

/* What fibers lose, where the table does not say it. */
static enum ebit_status
fill_in_attenuation (struct ebit_context *context,
                     const struct ebit_edge_channels *channels,
                     struct ebit_network *network)
{
  const size_t n = network->graph.edges;
  double *attenuation = ebit_work (context, n, sizeof *attenuation);
  if (!attenuation)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
  {
    const bool is_fiber = channels->family[k] == EBIT_FAMILY_FIBER;
    attenuation[k] = is_fiber ? ebit_edge_parameter (channels, k, 1)
                     : network->attenuation_db_per_km
                         ? network->attenuation_db_per_km[k]
                         : NAN;
  }
  network->attenuation_db_per_km = attenuation;
  return EBIT_OK;
}

static enum ebit_status
find_values (struct ebit_context *context, const struct ebit_value *edges,
             struct ebit_network *network)
{
  struct ebit_edge_channels *channels
      = ebit_work (context, 1, sizeof *channels);
  if (!channels)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_read_edge_channels (
      context, edges, network->graph.edges, channels);
  if (!status && channels->family && network->length_km)
    status = fill_in_attenuation (context, channels, network);
  return status ? status
                : ebit_find_channel_worth (context, channels, network);
}

enum ebit_status
ebit_build_network (struct ebit_context *context,
                    const struct ebit_value *edges,
                    const struct ebit_value *nodes, bool is_key,
                    struct ebit_network *network)
{
  *network = (struct ebit_network){ .is_key = is_key };
  enum source source = SOURCES;
  const struct ebit_edge_table table = { "edges", edges, NULL };
  const struct ebit_node_source listed = { "nodes", nodes };
  enum ebit_status status = check_columns (context, edges, &source);
  if (!status)
    status = ebit_read_network_graph (context, &table, &listed, network);
  if (!status)
    status = ebit_read_network_columns (context, &table, network);
  if (status)
    return status;
  if (network->attenuation_db_per_km && !network->length_km)
    return ebit_refuse_edge_column (context, "edges", "out", "length_km",
                                    "a table with it, beside "
                                    "attenuation_db_per_km");
  status = source == FROM_VALUES ? fill_in_upper (context, network)
                                 : find_values (context, edges, network);
  return status ? status
                : ebit_check_network_values (context, &table, network);
}

static enum ebit_status
network (struct ebit_context *context,
         const struct ebit_value *const *arguments,
         const struct ebit_value **result)
{
  static const char *const tasks[] = { "entanglement", "key", NULL };
  struct ebit_network made;
  size_t task;
  enum ebit_status status
      = ebit_read_choice (context, "task", arguments[1], tasks, &task);
  const struct ebit_value *nodes
      = ebit_is_missing (arguments[2]) ? NULL : arguments[2];
  if (!status)
    status
        = ebit_build_network (context, arguments[0], nodes, task == 1, &made);
  return status ? status : ebit_make_network (context, &made, result);
}

const struct ebit_functional ebit_network_functional = {
  .name = "network",
  .topic = "Networks",
  .summary = "A network of edges with capacities, channels or lengths",
  .n_parameters = 3,
  .parameters
  = { { "edges", NULL,
        "table of edges: tail, head (numbers or names of nodes) and what they "
        "are worth" },
      { "task", "\"entanglement\"", "\"entanglement\" or \"key\"" },
      { "nodes", "[]",
        "nodes besides those of the edges, or in another order of names" } },
  .implementation = network,
};
