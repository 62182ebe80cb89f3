/* Networks in the JSON of SeQUeNCe, a simulator of quantum networks (X. Wu et
 * al., Quantum Science and Technology 6, 045027, 2021).
 *
 *   nodes          name, type ("QuantumRouter", "BSMNode" ...)
 *   qconnections   node1, node2, distance (m), attenuation (dB/m)
 *   qchannels      source, destination, distance, attenuation; two from
 *                  different nodes to one of type "BSMNode", in the middle,
 *                  are one edge
 *   cconnections   of classical messages, which are not read; written, with
 *                  the delay (ps) of the shortest way, for every two nodes
 *                  that there is one between
 *
 * What the format does not know stands beside: in a connection the columns of
 * a network's table, and in "ebit" the task and whether names are numbers.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file_network.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sequence_text.h"
#include "text_items.h"

/* ---- Items ------------------------------------------------------------- */

static enum ebit_status
refuse_item (const struct ebit_file_network *network,
             const struct ebit_item *item, const char *name,
             const char *allowed)
{
  static const char *const kinds[] = { [EBIT_ITEM_NUMBER] = "a number",
                                       [EBIT_ITEM_TEXT] = "a text",
                                       [EBIT_ITEM_LIST] = "a list",
                                       [EBIT_ITEM_WORD] = "a word" };
  return ebit_refuse_text (&network->reader, item->line, name,
                           kinds[item->kind], allowed);
}

/* A text that must be there. */
static enum ebit_status
require_text (const struct ebit_file_network *network,
              const struct ebit_item *list, const char *key,
              const struct ebit_item **text)
{
  *text = ebit_find_item (list, NULL, key);
  if (!*text)
    return ebit_refuse_text (&network->reader, list->line, key, "missing",
                             "the name of a node");
  return (*text)->kind == EBIT_ITEM_TEXT
             ? EBIT_OK
             : refuse_item (network, *text, key, "a text");
}

/* The list of that key, NULL where there is none; its items must be lists
 * with keys. */
static enum ebit_status
find_list (const struct ebit_file_network *network,
           const struct ebit_item *all, const char *key,
           const struct ebit_item **list)
{
  *list = ebit_find_item (all, NULL, key);
  if (!*list)
    return EBIT_OK;
  if ((*list)->kind != EBIT_ITEM_LIST || (*list)->has_keys)
    return refuse_item (network, *list, key, "a list in []");
  for (const struct ebit_item *item = (*list)->first; item; item = item->next)
    if (item->kind != EBIT_ITEM_LIST || !item->has_keys)
      return refuse_item (network, item, key, "a list of lists in {}");
  return EBIT_OK;
}

static bool
is_text (const struct ebit_item *item, const char *text)
{
  return item && item->kind == EBIT_ITEM_TEXT
         && strcmp (item->text, text) == 0;
}

/* ---- Nodes ------------------------------------------------------------- */

/* A node in the middle of a fiber, which measures what comes from both ends.
 */
static bool
is_middle (const struct ebit_item *node)
{
  return is_text (ebit_find_item (node, NULL, "type"), "BSMNode");
}

static enum ebit_status
read_nodes (const struct ebit_item *nodes, struct ebit_file_network *network)
{
  enum ebit_status status = EBIT_OK;
  for (const struct ebit_item *node = nodes->first; !status && node;
       node = node->next)
  {
    const struct ebit_item *name;
    status = require_text (network, node, "name", &name);
    if (!status && !is_middle (node))
      status = ebit_add_file_node (network, name->line, name->text);
  }
  return status;
}

/* ---- Edges ------------------------------------------------------------- */

/* A number, or a text that is one ("Inf"), which JSON has no number for. */
static enum ebit_status
read_number (const struct ebit_file_network *network,
             struct ebit_file_edge *edge, const struct ebit_file_key *key,
             const struct ebit_item *item)
{
  double x = item->number;
  const bool fits
      = item->kind == EBIT_ITEM_NUMBER
        || (item->kind == EBIT_ITEM_TEXT
            && ebit_number_of_text (item->text, strlen (item->text), &x));
  return fits ? ebit_set_file_number (network, edge, item->line, key, x)
              : refuse_item (network, item, key->key, "a number");
}

static enum ebit_status
read_values (const struct ebit_file_network *network,
             const struct ebit_item *list, struct ebit_file_edge *edge)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; !status && i < EBIT_SEQUENCE_KEYS; i++)
  {
    const struct ebit_item *item
        = ebit_find_item (list, NULL, ebit_sequence_keys[i].key);
    if (item)
      status = read_number (network, edge, &ebit_sequence_keys[i], item);
  }
  for (size_t i = 0; !status && i < EBIT_NETWORK_TEXTS; i++)
  {
    const struct ebit_item *item
        = ebit_find_item (list, NULL, ebit_network_texts[i]);
    if (item && item->kind != EBIT_ITEM_TEXT)
      status = refuse_item (network, item, ebit_network_texts[i], "a text");
    else if (item)
      edge->text[i] = item->text;
  }
  return status;
}

/* One edge, from a list with the names of its ends under those keys. */
static enum ebit_status
read_edge (const struct ebit_item *list, const char *const keys_of_ends[2],
           struct ebit_file_network *network)
{
  const struct ebit_item *ends[2];
  enum ebit_status status
      = require_text (network, list, keys_of_ends[0], &ends[0]);
  if (!status)
    status = require_text (network, list, keys_of_ends[1], &ends[1]);
  if (status)
    return status;
  struct ebit_file_edge *edge
      = ebit_add_file_edge (network, list->line, ends[0]->text, ends[1]->text);
  return edge ? read_values (network, list, edge) : EBIT_EMEMORY;
}

static enum ebit_status
read_edges (const struct ebit_item *lists, const char *const keys_of_ends[2],
            struct ebit_file_network *network)
{
  enum ebit_status status = EBIT_OK;
  network->end_names[0] = keys_of_ends[0];
  network->end_names[1] = keys_of_ends[1];
  for (const struct ebit_item *list = lists->first; !status && list;
       list = list->next)
    status = read_edge (list, keys_of_ends, network);
  return status;
}

/* ---- Channels that meet in the middle ---------------------------------- */

/* Adds the way of the second half to the first one, of which the edge is. */
static void
join_halves (struct ebit_file_edge *edge, const struct ebit_file_edge *half)
{
  double *length = &edge->number[EBIT_NETWORK_LENGTH];
  double *loss = &edge->number[EBIT_NETWORK_ATTENUATION];
  const double more = half->number[EBIT_NETWORK_LENGTH];
  const double total = *length + more;
  if (*loss != half->number[EBIT_NETWORK_ATTENUATION] && total > 0)
    *loss = (*loss * *length + half->number[EBIT_NETWORK_ATTENUATION] * more)
            / total;
  *length = total;
  edge->end[1] = half->end[0];
}

/* Makes one edge of the two channels that end in a middle, in the place of the
 * first one. */
static enum ebit_status
join_middle (const struct ebit_item *name, struct ebit_file_network *network)
{
  size_t kept = 0, met = 0, first = 0;
  for (size_t k = 0; k < network->n_edges; k++)
  {
    struct ebit_file_edge *edge = &network->edges[k];
    const bool ends_here = strcmp (edge->end[1], name->text) == 0;
    if (ends_here && ++met == 2)
      join_halves (&network->edges[first], edge);
    else
    {
      if (ends_here && met == 1)
        first = kept;
      network->edges[kept++] = *edge;
    }
  }
  network->n_edges = kept;
  if (met == 0 || met == 2)
    return EBIT_OK;
  char has[96];
  snprintf (has, sizeof has, "the end of %zu channels", met);
  return ebit_refuse_text (&network->reader, name->line,
                           "a node in the middle", has, "the end of two");
}

static enum ebit_status
join_middles (const struct ebit_item *nodes, struct ebit_file_network *network)
{
  enum ebit_status status = EBIT_OK;
  for (const struct ebit_item *node = nodes->first; !status && node;
       node = node->next)
  {
    status = ebit_poll_if_due (network->reader.context);
    if (!status && is_middle (node))
      status = join_middle (ebit_find_item (node, NULL, "name"), network);
  }
  return status;
}

/* ---- The whole --------------------------------------------------------- */

/* task, and nodes = "numbers". */
static enum ebit_status
read_own (const struct ebit_item *all, struct ebit_file_network *network)
{
  const struct ebit_item *own = ebit_find_item (all, NULL, "ebit");
  if (!own)
    return EBIT_OK;
  if (own->kind != EBIT_ITEM_LIST)
    return refuse_item (network, own, "ebit", "a list in {}");
  network->has_numbers
      = is_text (ebit_find_item (own, NULL, "nodes"), "numbers");
  const struct ebit_item *task = ebit_find_item (own, NULL, "task");
  if (!task)
    return EBIT_OK;
  return task->kind == EBIT_ITEM_TEXT
             ? ebit_set_file_task (network, task->line, task->text)
             : refuse_item (network, task, "task", "a text");
}

enum ebit_status
ebit_read_json_network (struct ebit_text_reader *reader,
                        struct ebit_file_network *network)
{
  static const char *const of_channels[] = { "source", "destination" };
  static const char *const of_connections[] = { "node1", "node2" };
  const struct ebit_item *all, *nodes = NULL, *channels = NULL,
                               *connections = NULL;
  enum ebit_status status = ebit_read_json_items (reader, &all);
  if (!status && (all->kind != EBIT_ITEM_LIST || !all->has_keys))
    status = refuse_item (network, all, "the text", "a list in {}");
  if (!status)
    status = find_list (network, all, "nodes", &nodes);
  if (!status && !nodes)
    status = ebit_refuse_text (reader, all->line, "nodes", "missing",
                               "a list of the nodes");
  if (!status)
    status = find_list (network, all, "qchannels", &channels);
  if (!status)
    status = find_list (network, all, "qconnections", &connections);
  if (!status)
    status = read_nodes (nodes, network);
  if (!status && channels)
    status = read_edges (channels, of_channels, network);
  if (!status && channels)
    status = join_middles (nodes, network);
  if (!status && connections)
    status = read_edges (connections, of_connections, network);
  network->has_all_nodes = true;
  network->reader.line = reader->line;
  return status ? status : read_own (all, network);
}
