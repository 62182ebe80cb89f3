/* split_node (network, node, channel, uses_per_second): the noise of a node's
 * memory as an edge.
 *
 * A user's memory is what a state goes through once it has come to the node:
 * it stands behind the node as one of its own, joined to it by an edge with
 * the memory's channel.  Users move there; what the node passes on for others
 * does not go through.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "split_node.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "edge_ends.h"
#include "network_columns.h"

static const char memory[] = ":memory";

/* ---- One more node, one more edge -------------------------------------- */

/* The names of all nodes, numbers in decimal, and that of the memory. */
static enum ebit_status
name_nodes (struct ebit_context *context, const struct ebit_nodes *nodes,
            size_t node, struct ebit_nodes *more)
{
  const char **names = ebit_work (context, nodes->count + 1, sizeof *names);
  const size_t size = strlen (nodes->names[node]) + sizeof memory;
  char *name = ebit_work (context, size, 1);
  if (!names || !name)
    return EBIT_EMEMORY;
  snprintf (name, size, "%s%s", nodes->names[node], memory);
  for (size_t v = 0; v < nodes->count; v++)
  {
    names[v] = nodes->names[v];
    if (strcmp (names[v], name) == 0)
    {
      char has[96];
      snprintf (has, sizeof has, "%.70s", nodes->names[node]);
      return ebit_refuse (context, "node", has,
                          "a node that was not split before");
    }
  }
  names[nodes->count] = name;
  *more = (struct ebit_nodes){ .count = nodes->count + 1, .names = names };
  return EBIT_OK;
}

static enum ebit_status
add_edge (struct ebit_context *context, const struct ebit_graph *graph,
          size_t node, struct ebit_graph *more)
{
  const size_t n = graph->edges;
  size_t *tail = ebit_work (context, n + 1, sizeof *tail);
  size_t *head = ebit_work (context, n + 1, sizeof *head);
  if (!tail || !head)
    return EBIT_EMEMORY;
  memcpy (tail, graph->tail, n * sizeof *tail);
  memcpy (head, graph->head, n * sizeof *head);
  tail[n] = node;
  head[n] = graph->nodes;
  return ebit_build_graph (context, graph->nodes + 1, n + 1, tail, head, more);
}

/* A column with one more number; NULL stays NULL. */
static enum ebit_status
add_number (struct ebit_context *context, size_t n, double number,
            const double **x)
{
  if (!*x)
    return EBIT_OK;
  double *more = ebit_work (context, n + 1, sizeof *more);
  if (!more)
    return EBIT_EMEMORY;
  memcpy (more, *x, n * sizeof *more);
  more[n] = number;
  *x = more;
  return EBIT_OK;
}

static enum ebit_status
add_text (struct ebit_context *context, size_t n, const char *text,
          const char *const **texts)
{
  const char **more = ebit_work (context, n + 1, sizeof *more);
  if (!more)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
    more[k] = *texts ? (*texts)[k] : "given";
  more[n] = text;
  *texts = more;
  return EBIT_OK;
}

/* A column of numbers where a network has none: Inf. */
static enum ebit_status
fill_in_squashed (struct ebit_context *context, struct ebit_network *network)
{
  const size_t n = network->graph.edges;
  double *squashed = ebit_work (context, n, sizeof *squashed);
  if (!squashed)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
    squashed[k] = INFINITY;
  network->upper_squashed = squashed;
  return EBIT_OK;
}

/* A memory is no way long, and loses nothing on it. */
static enum ebit_status
add_columns (struct ebit_context *context, const struct ebit_edge_ends *ends,
             double uses_per_second, struct ebit_network *network)
{
  const size_t n = network->graph.edges;
  const double numbers[EBIT_NETWORK_NUMBERS]
      = { [EBIT_NETWORK_LOWER] = ends->lower,
          [EBIT_NETWORK_UPPER] = ends->upper,
          [EBIT_NETWORK_SQUASHED] = ends->upper_squashed,
          [EBIT_NETWORK_USES] = uses_per_second };
  const char *const texts[EBIT_NETWORK_TEXTS]
      = { [EBIT_NETWORK_LOWER_METHOD] = ends->lower_method,
          [EBIT_NETWORK_UPPER_METHOD] = ends->upper_method,
          [EBIT_NETWORK_SQUASHED_METHOD] = ends->squashed_method };
  enum ebit_status status = network->upper_squashed
                                ? EBIT_OK
                                : fill_in_squashed (context, network);
  for (int i = 0; !status && i < EBIT_NETWORK_NUMBERS; i++)
    status = add_number (
        context, n, numbers[i],
        ebit_network_number (network, (enum ebit_network_number)i));
  for (int i = 0; !status && i < EBIT_NETWORK_TEXTS; i++)
    status = add_text (context, n, texts[i],
                       ebit_network_text (network, (enum ebit_network_text)i));
  return status;
}

/* ---- The function ------------------------------------------------------ */

/* Of the memory: needed where the edges have them, and only there. */
static enum ebit_status
read_uses (struct ebit_context *context, const struct ebit_network *network,
           const struct ebit_value *value, double *uses_per_second)
{
  *uses_per_second = NAN;
  if (network->uses_per_second)
    return ebit_read_number (context, "uses_per_second", value,
                             &ebit_network_numbers[EBIT_NETWORK_USES].range,
                             NAN, uses_per_second);
  return ebit_is_missing (value)
             ? EBIT_OK
             : ebit_refuse_kind (context, "uses_per_second", value,
                                 "left out, as it is of the edges");
}

static enum ebit_status
read_node (struct ebit_context *context, const struct ebit_value *value,
           const struct ebit_network *network, size_t *node)
{
  static const char allowed[] = "one node of the network";
  if (!value || ebit_length (value) != 1)
    return ebit_refuse_kind (context, "node", value, allowed);
  return ebit_read_user (context, "node", value, 0, network, node);
}

static enum ebit_status
split_node (struct ebit_context *context,
            const struct ebit_value *const *arguments,
            const struct ebit_value **result)
{
  struct ebit_network network;
  struct ebit_channel channel;
  struct ebit_edge_ends ends;
  struct ebit_nodes nodes;
  struct ebit_graph graph;
  double uses_per_second = NAN;
  size_t node = 0;
  enum ebit_status status
      = ebit_read_network (context, "network", arguments[0], &network);
  if (!status)
    status = read_node (context, arguments[1], &network, &node);
  if (!status)
    status = ebit_read_channel (context, "channel", arguments[2], &channel);
  if (!status)
    status = read_uses (context, &network, arguments[3], &uses_per_second);
  if (!status)
    status = ebit_find_edge_ends (context, &channel, network.is_key, &ends);
  if (!status && !isfinite (ends.lower))
    return ebit_refuse (context, "channel", "of infinite capacity",
                        "one that loses something");
  if (!status)
    status = name_nodes (context, &network.nodes, node, &nodes);
  if (!status)
    status = add_edge (context, &network.graph, node, &graph);
  if (!status)
    status = add_columns (context, &ends, uses_per_second, &network);
  if (status)
    return status;
  network.nodes = nodes;
  network.graph = graph;
  return ebit_make_network (context, &network, result);
}

const struct ebit_functional ebit_split_node_functional = {
  .name = "split_node",
  .topic = "Networks",
  .summary = "The noise of a node's memory, as an edge to a node of its own",
  .n_parameters = 4,
  .parameters
  = { { "network", NULL, "a network" },
      { "node", NULL, "number or name of the node" },
      { "channel", NULL, "channel that a state in its memory goes through" },
      { "uses_per_second", "[]",
        "of the memory, 1/s, > 0, where the edges have them" } },
  .implementation = split_node,
};
