/* A network as a file has it, edge by edge, whatever its format.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file_network.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "decimal.h"

/* Two lengths in unlike units are one if they differ by no more. */
#define SAME_LENGTH 1e-9

/* ---- Nodes and edges --------------------------------------------------- */

enum ebit_status
ebit_add_file_node (struct ebit_file_network *network, size_t line,
                    const char *name)
{
  struct ebit_file_node *nodes = ebit_work_grown (
      network->reader.context, network->nodes, network->n_nodes, 1,
      sizeof *nodes, &network->nodes_room);
  if (!nodes)
    return EBIT_EMEMORY;
  network->nodes = nodes;
  nodes[network->n_nodes++] = (struct ebit_file_node){ line, name };
  return name[0] == '\0' ? ebit_refuse_text (
             &network->reader, line, "the name of a node", "empty", "a text")
                         : EBIT_OK;
}

struct ebit_file_edge *
ebit_add_file_edge (struct ebit_file_network *network, size_t line,
                    const char *tail, const char *head)
{
  struct ebit_file_edge *edges = ebit_work_grown (
      network->reader.context, network->edges, network->n_edges, 1,
      sizeof *edges, &network->edges_room);
  if (!edges)
    return NULL;
  network->edges = edges;
  struct ebit_file_edge *edge = &edges[network->n_edges++];
  *edge = (struct ebit_file_edge){ .line = line, .end = { tail, head } };
  for (size_t i = 0; i < EBIT_NETWORK_NUMBERS; i++)
    edge->number[i] = NAN;
  return edge;
}

/* ---- Values ------------------------------------------------------------ */

static bool
is_in_range (double x, const struct ebit_range *range)
{
  const bool above = range->lower_open ? x > range->lower : x >= range->lower;
  return above && (isfinite (x) || range->numbers == EBIT_OR_INFINITE);
}

enum ebit_status
ebit_set_file_number (const struct ebit_file_network *network,
                      struct ebit_file_edge *edge, size_t line,
                      const struct ebit_file_key *key, double x)
{
  const struct ebit_range *range = &ebit_network_numbers[key->number].range;
  const double number = x * key->unit, known = edge->number[key->number];
  char has[EBIT_DIGITS_SIZE], allowed[64];
  ebit_write_decimal (x, has);
  if (!is_in_range (number, range))
  {
    ebit_describe_range (range, allowed, sizeof allowed);
    return ebit_refuse_text (&network->reader, line, key->key, has, allowed);
  }
  if (fabs (number - known) > SAME_LENGTH * known)
  {
    snprintf (allowed, sizeof allowed, "the same as another column, %.15g",
              known / key->unit);
    return ebit_refuse_text (&network->reader, line, key->key, has, allowed);
  }
  if (isnan (known) || key->unit == 1) /* which has all digits */
    edge->number[key->number] = number;
  return EBIT_OK;
}

enum ebit_status
ebit_set_file_task (struct ebit_file_network *network, size_t line,
                    const char *task)
{
  const bool is_key = strcmp (task, "key") == 0;
  char has[64];
  snprintf (has, sizeof has, "\"%.40s\"", task);
  if (!is_key && strcmp (task, "entanglement") != 0)
    return ebit_refuse_text (&network->reader, line, "task", has,
                             "\"entanglement\" or \"key\"");
  if (network->has_task && is_key != network->is_key)
    return ebit_refuse_text (&network->reader, line, "task", has,
                             "the same as in the lines before");
  network->has_task = true;
  network->is_key = is_key;
  return EBIT_OK;
}
