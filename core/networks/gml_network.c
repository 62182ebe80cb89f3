/* Networks in GML, the graph modelling language: graph [ node [ id label ]
 * edge [ source target length ] ], the length in km, and beside it what a
 * network's table has, in names without underscores, which GML does not know.
 *
 * Nodes are named by their labels (or names, which igraph writes), by their
 * ids where they have none; if no node has a label they are numbers.  Other
 * programs leave underscores out and keep the case as they like: keys are read
 * whatever their case and underscores are.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file_network.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "decimal.h"
#include "text_items.h"

/* The first of each number is what is written. */
static const struct ebit_file_key keys[]
    = { { "lower", EBIT_NETWORK_LOWER, 1 },
        { "upper", EBIT_NETWORK_UPPER, 1 },
        { "upperSquashed", EBIT_NETWORK_SQUASHED, 1 },
        { "usesPerSecond", EBIT_NETWORK_USES, 1 },
        { "length", EBIT_NETWORK_LENGTH, 1 },
        { "attenuation", EBIT_NETWORK_ATTENUATION, 1 },
        { "lengthKm", EBIT_NETWORK_LENGTH, 1 },
        { "attenuationDbPerKm", EBIT_NETWORK_ATTENUATION, 1 } };

#define KEYS (sizeof keys / sizeof keys[0])
#define KEYS_WRITTEN 6

static const char *const text_keys[EBIT_NETWORK_TEXTS]
    = { [EBIT_NETWORK_LOWER_METHOD] = "lowerMethod",
        [EBIT_NETWORK_UPPER_METHOD] = "upperMethod",
        [EBIT_NETWORK_SQUASHED_METHOD] = "squashedMethod" };

/* ---- Reading ----------------------------------------------------------- */

static char
next_letter (const char **text)
{
  while (**text == '_')
    ++*text;
  const char c = **text;
  *text += c != '\0';
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
is_same_key (const char *a, const char *b)
{
  char letter;
  do
  {
    letter = next_letter (&a);
    if (letter != next_letter (&b))
      return false;
  } while (letter != '\0');
  return true;
}

static const struct ebit_item *
find_key (const struct ebit_item *list, const char *key)
{
  const struct ebit_item *item = list->first;
  while (item && !(item->key && is_same_key (item->key, key)))
    item = item->next;
  return item;
}

/* The number of a node, as digits. */
static enum ebit_status
require_id (const struct ebit_file_network *network,
            const struct ebit_item *list, const char *key, const char **id)
{
  const struct ebit_item *item
      = list->kind == EBIT_ITEM_LIST ? ebit_find_item (list, NULL, key) : NULL;
  const bool fits = item && item->kind == EBIT_ITEM_NUMBER
                    && item->number == round (item->number)
                    && fabs (item->number) <= 0x1p53;
  if (!fits)
    return ebit_refuse_text (&network->reader, item ? item->line : list->line,
                             key, item ? "another value" : "missing",
                             "a whole number");
  char *text = ebit_work (network->reader.context, EBIT_DIGITS_SIZE, 1);
  *id = text;
  if (!text)
    return EBIT_EMEMORY;
  snprintf (text, EBIT_DIGITS_SIZE, "%.0f", item->number + 0);
  return EBIT_OK;
}

static const struct ebit_item *
find_label (const struct ebit_item *node)
{
  const struct ebit_item *label = find_key (node, "label");
  if (!label)
    label = find_key (node, "name");
  return label && label->kind == EBIT_ITEM_TEXT ? label : NULL;
}

/* The nodes by their ids; labels come later. */
static enum ebit_status
read_nodes (const struct ebit_item *graph, struct ebit_file_network *network,
            bool *have_labels)
{
  enum ebit_status status = EBIT_OK;
  *have_labels = false;
  for (const struct ebit_item *node = ebit_find_item (graph, NULL, "node");
       !status && node; node = ebit_find_item (graph, node, "node"))
  {
    const char *id = NULL;
    status = require_id (network, node, "id", &id);
    if (!status)
      status = ebit_add_file_node (network, node->line, id);
    if (!status && find_label (node))
      *have_labels = true;
  }
  return status;
}

static enum ebit_status
read_values (const struct ebit_file_network *network,
             const struct ebit_item *list, struct ebit_file_edge *edge)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; !status && i < KEYS; i++)
  {
    const struct ebit_item *item = find_key (list, keys[i].key);
    double x = item ? item->number : 0;
    if (!item)
      continue;
    const bool fits
        = item->kind == EBIT_ITEM_NUMBER
          || (item->kind == EBIT_ITEM_TEXT
              && ebit_number_of_text (item->text, strlen (item->text), &x));
    status
        = fits ? ebit_set_file_number (network, edge, item->line, &keys[i], x)
               : ebit_refuse_text (&network->reader, item->line, keys[i].key,
                                   "another value", "a number");
  }
  for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
  {
    const struct ebit_item *item = find_key (list, text_keys[i]);
    if (item && item->kind == EBIT_ITEM_TEXT)
      edge->text[i] = item->text;
  }
  return status;
}

static enum ebit_status
read_edges (const struct ebit_item *graph, struct ebit_file_network *network)
{
  enum ebit_status status = EBIT_OK;
  for (const struct ebit_item *list = ebit_find_item (graph, NULL, "edge");
       !status && list; list = ebit_find_item (graph, list, "edge"))
  {
    const char *ends[2] = { NULL, NULL };
    status = require_id (network, list, "source", &ends[0]);
    if (!status)
      status = require_id (network, list, "target", &ends[1]);
    if (status)
      return status;
    struct ebit_file_edge *edge
        = ebit_add_file_edge (network, list->line, ends[0], ends[1]);
    status = edge ? read_values (network, list, edge) : EBIT_EMEMORY;
  }
  return status;
}

/* ---- Labels for ids ---------------------------------------------------- */

/* Names the nodes by their labels, and the ends of edges after them. */
static enum ebit_status
use_labels (const struct ebit_item *graph, struct ebit_file_network *network)
{
  size_t *place = ebit_work (network->reader.context, 2 * network->n_edges + 1,
                             sizeof *place);
  if (!place)
    return EBIT_EMEMORY;
  const enum ebit_status status = ebit_find_file_nodes (network, place);
  if (status)
    return status;
  size_t i = 0;
  for (const struct ebit_item *node = ebit_find_item (graph, NULL, "node");
       node; node = ebit_find_item (graph, node, "node"), i++)
    if (find_label (node))
      network->nodes[i].name = find_label (node)->text;
  for (size_t k = 0; k < network->n_edges; k++)
    for (size_t end = 0; end < 2; end++)
      network->edges[k].end[end] = network->nodes[place[2 * k + end]].name;
  for (i = 0; i < network->n_nodes; i++)
    if (network->nodes[i].name[0] == '\0')
      return ebit_refuse_text (&network->reader, network->nodes[i].line,
                               "label", "empty", "the name of a node");
  return EBIT_OK;
}

enum ebit_status
ebit_read_gml_network (struct ebit_text_reader *reader,
                       struct ebit_file_network *network)
{
  const struct ebit_item *all;
  bool have_labels = false;
  enum ebit_status status = ebit_read_gml (reader, &all);
  network->reader.line = reader->line;
  network->has_all_nodes = true;
  network->end_names[0] = "source";
  network->end_names[1] = "target";
  network->length_name = "length";
  if (status)
    return status;
  const struct ebit_item *graph = ebit_find_item (all, NULL, "graph");
  if (!graph || graph->kind != EBIT_ITEM_LIST)
    return ebit_refuse_text (reader, graph ? graph->line : reader->line,
                             "graph", graph ? "no list" : "missing",
                             "a list in [] of nodes and edges");
  status = read_nodes (graph, network, &have_labels);
  if (!status)
    status = read_edges (graph, network);
  network->has_numbers = !have_labels;
  const struct ebit_item *task = find_key (graph, "task");
  if (!status && task && task->kind == EBIT_ITEM_TEXT)
    status = ebit_set_file_task (network, task->line, task->text);
  return status || !have_labels ? status : use_labels (graph, network);
}

/* ---- Writing ----------------------------------------------------------- */

/* GML is ASCII: other characters by their code points. */
static void
write_character (struct ebit_text_builder *text, const char **at)
{
  const unsigned char *c = (const unsigned char *)*at;
  const size_t n = c[0] < 0x80 ? 1 : c[0] < 0xE0 ? 2 : c[0] < 0xF0 ? 3 : 4;
  unsigned long code = n == 1 ? c[0] : c[0] & (0x7FU >> n);
  for (size_t i = 1; i < n; i++)
    code = code << 6 | (c[i] & 0x3F);
  *at += n;
  char bytes[24];
  if (code < ' ' || code > '~' || code == '"' || code == '&')
    snprintf (bytes, sizeof bytes, "&#%lu;", code);
  else
    snprintf (bytes, sizeof bytes, "%c", (char)code);
  ebit_append_text (text, bytes);
}

static void
write_text (struct ebit_text_builder *text, const char *key, const char *value)
{
  ebit_append_text (text, " ");
  ebit_append_text (text, key);
  ebit_append_text (text, " \"");
  while (*value != '\0')
    write_character (text, &value);
  ebit_append_text (text, "\"");
}

/* Inf as a text, what is missing not at all. */
static void
write_number (struct ebit_text_builder *text, const char *key, double x)
{
  if (isnan (x))
    return;
  ebit_append_text (text, " ");
  ebit_append_text (text, key);
  ebit_append_text (text, isinf (x) ? " \"" : " ");
  ebit_append_number (text, x);
  ebit_append_text (text, isinf (x) ? "\"" : "");
}

static double
id_of (const struct ebit_network *network, size_t node)
{
  return network->nodes.numbers ? network->nodes.numbers[node] : (double)node;
}

static void
write_edge (const struct ebit_network *network, size_t k,
            struct ebit_text_builder *text)
{
  struct ebit_network copy = *network;
  ebit_append_text (text, "  edge [");
  write_number (text, "source", id_of (network, network->graph.tail[k]));
  write_number (text, "target", id_of (network, network->graph.head[k]));
  for (size_t i = 0; i < KEYS_WRITTEN; i++)
  {
    const double *numbers = *ebit_network_number (&copy, keys[i].number);
    if (numbers)
      write_number (text, keys[i].key, numbers[k]);
  }
  for (int i = 0; i < EBIT_NETWORK_TEXTS; i++)
  {
    const char *const *texts
        = *ebit_network_text (&copy, (enum ebit_network_text)i);
    if (texts)
      write_text (text, text_keys[i], texts[k]);
  }
  ebit_append_text (text, " ]\n");
}

enum ebit_status
ebit_write_gml_network (const struct ebit_network *network,
                        struct ebit_text_builder *text)
{
  ebit_append_text (text, "graph [\n  directed 0\n ");
  write_text (text, "task", network->is_key ? "key" : "entanglement");
  ebit_append_text (text, "\n");
  for (size_t v = 0; v < network->nodes.count; v++)
  {
    ebit_append_text (text, "  node [");
    write_number (text, "id", id_of (network, v));
    if (!network->nodes.numbers)
      write_text (text, "label", network->nodes.names[v]);
    ebit_append_text (text, " ]\n");
  }
  for (size_t k = 0; k < network->graph.edges; k++)
    write_edge (network, k, text);
  ebit_append_text (text, "]\n");
  return EBIT_OK;
}
