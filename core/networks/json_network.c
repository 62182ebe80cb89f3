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

#include "text_items.h"

#define KM_OF_M 1e-3
#define PER_KM_OF_PER_M 1e3
/* Light in fiber, 2e8 m/s. */
#define PS_PER_M 5000
/* More nodes have too many pairs to write them all. */
#define MOST_NODES_WITH_PAIRS 500
#define MEMORIES 50 /* of a router, as in the examples of SeQUeNCe */

static const struct ebit_file_key keys[]
    = { { "lower", EBIT_NETWORK_LOWER, 1 },
        { "upper", EBIT_NETWORK_UPPER, 1 },
        { "upper_squashed", EBIT_NETWORK_SQUASHED, 1 },
        { "uses_per_second", EBIT_NETWORK_USES, 1 },
        { "distance", EBIT_NETWORK_LENGTH, KM_OF_M },
        { "length_km", EBIT_NETWORK_LENGTH, 1 },
        { "attenuation", EBIT_NETWORK_ATTENUATION, PER_KM_OF_PER_M },
        { "attenuation_db_per_km", EBIT_NETWORK_ATTENUATION, 1 } };

#define KEYS (sizeof keys / sizeof keys[0])

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
  for (size_t i = 0; !status && i < KEYS; i++)
  {
    const struct ebit_item *item = ebit_find_item (list, NULL, keys[i].key);
    if (item)
      status = read_number (network, edge, &keys[i], item);
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
  enum ebit_status status = ebit_read_json (reader, &all);
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

/* ---- Writing ----------------------------------------------------------- */

static void
write_text (struct ebit_text_builder *text, const char *name)
{
  ebit_append_text (text, "\"");
  for (const char *c = name; *c != '\0'; c++)
  {
    char escape[8];
    if (*c == '"' || *c == '\\')
      snprintf (escape, sizeof escape, "\\%c", *c);
    else if ((unsigned char)*c < ' ')
      snprintf (escape, sizeof escape, "\\u%04x", (unsigned)*c);
    else
      snprintf (escape, sizeof escape, "%c", *c);
    ebit_append_text (text, escape);
  }
  ebit_append_text (text, "\"");
}

static void
write_member (struct ebit_text_builder *text, const char *key,
              const char *value)
{
  ebit_append_text (text, ", ");
  write_text (text, key);
  ebit_append_text (text, ": ");
  write_text (text, value);
}

/* Inf as a text, what is missing not at all. */
static void
write_number (struct ebit_text_builder *text, const char *key, double x)
{
  if (isnan (x))
    return;
  ebit_append_text (text, ", ");
  write_text (text, key);
  ebit_append_text (text, isinf (x) ? ": \"" : ": ");
  ebit_append_number (text, x);
  ebit_append_text (text, isinf (x) ? "\"" : "");
}

static void
write_nodes (const struct ebit_network *network,
             struct ebit_text_builder *text)
{
  for (size_t v = 0; v < network->nodes.count; v++)
  {
    char rest[96];
    ebit_append_text (text,
                      v == 0 ? "\n    { \"name\": " : ",\n    { \"name\": ");
    write_text (text, network->nodes.names[v]);
    snprintf (rest, sizeof rest,
              ", \"type\": \"QuantumRouter\", \"seed\": %zu, "
              "\"memo_size\": %d }",
              v, MEMORIES);
    ebit_append_text (text, rest);
  }
}

static void
write_ends (const struct ebit_network *network, size_t tail, size_t head,
            struct ebit_text_builder *text)
{
  ebit_append_text (text, "\n    { \"node1\": ");
  write_text (text, network->nodes.names[tail]);
  write_member (text, "node2", network->nodes.names[head]);
}

static void
write_edge (const struct ebit_network *network, size_t k,
            struct ebit_text_builder *text)
{
  struct ebit_network copy = *network;
  ebit_append_text (text, k == 0 ? "" : ",");
  write_ends (network, network->graph.tail[k], network->graph.head[k], text);
  write_member (text, "type", "meet_in_the_middle");
  for (size_t i = 0; i < KEYS; i++)
  {
    const double *numbers = *ebit_network_number (&copy, keys[i].number);
    if (numbers)
      write_number (text, keys[i].key, numbers[k] / keys[i].unit);
  }
  for (int i = 0; i < EBIT_NETWORK_TEXTS; i++)
  {
    const char *const *texts
        = *ebit_network_text (&copy, (enum ebit_network_text)i);
    if (texts)
      write_member (text, ebit_network_texts[i], texts[k]);
  }
  ebit_append_text (text, " }");
}

/* Messages from one node to those that come after it. */
static enum ebit_status
write_messages (const struct ebit_network *network, size_t node,
                struct ebit_path_tree *tree, bool *first,
                struct ebit_text_builder *text)
{
  const enum ebit_status status = ebit_shortest_paths (
      text->context, &network->graph, network->length_km, node, tree);
  for (size_t v = node + 1; !status && v < network->nodes.count; v++)
  {
    const double metres = tree->length[v] / KM_OF_M;
    if (isinf (metres))
      continue;
    ebit_append_text (text, *first ? "" : ",");
    *first = false;
    write_ends (network, node, v, text);
    write_number (text, "distance", metres);
    write_number (text, "delay", round (metres * PS_PER_M));
    ebit_append_text (text, " }");
  }
  return status;
}

/* Only where all lengths are known. */
static enum ebit_status
write_all_messages (const struct ebit_network *network,
                    struct ebit_text_builder *text)
{
  struct ebit_path_tree tree;
  bool known = network->length_km != NULL
               && network->nodes.count <= MOST_NODES_WITH_PAIRS;
  for (size_t k = 0; known && k < network->graph.edges; k++)
    known = !isnan (network->length_km[k]);
  if (!known)
    return EBIT_OK;
  enum ebit_status status
      = ebit_make_path_tree (text->context, &network->graph, &tree);
  bool first = true;
  ebit_append_text (text, ",\n  \"cconnections\": [");
  for (size_t v = 0; !status && v < network->nodes.count; v++)
    status = write_messages (network, v, &tree, &first, text);
  ebit_append_text (text, "\n  ]");
  return status;
}

enum ebit_status
ebit_write_json_network (const struct ebit_network *network,
                         struct ebit_text_builder *text)
{
  ebit_append_text (text, "{\n  \"nodes\": [");
  write_nodes (network, text);
  ebit_append_text (text, "\n  ],\n  \"qconnections\": [");
  for (size_t k = 0; k < network->graph.edges; k++)
    write_edge (network, k, text);
  ebit_append_text (text, "\n  ]");
  const enum ebit_status status = write_all_messages (network, text);
  ebit_append_text (text, ",\n  \"ebit\": { \"task\": ");
  write_text (text, network->is_key ? "key" : "entanglement");
  write_member (text, "nodes", network->nodes.numbers ? "numbers" : "names");
  ebit_append_text (text, " }\n}\n");
  return status;
}
