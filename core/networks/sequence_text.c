/* Networks as texts in SeQUeNCe's JSON: json_network.c says what they hold.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sequence_text.h"

#include <math.h>
#include <stdio.h>

#define KM_OF_M 1e-3
#define PER_KM_OF_PER_M 1e3
/* Light in fiber, 2e8 m/s. */
#define PS_PER_M 5000
/* More nodes have too many pairs to write them all. */
#define MOST_NODES_WITH_PAIRS 500
#define MEMORIES 50 /* of a router, as in the examples of SeQUeNCe */

const struct ebit_file_key ebit_sequence_keys[EBIT_SEQUENCE_KEYS]
    = { { "lower", EBIT_NETWORK_LOWER, 1 },
        { "upper", EBIT_NETWORK_UPPER, 1 },
        { "upper_squashed", EBIT_NETWORK_SQUASHED, 1 },
        { "uses_per_second", EBIT_NETWORK_USES, 1 },
        { "distance", EBIT_NETWORK_LENGTH, KM_OF_M },
        { "length_km", EBIT_NETWORK_LENGTH, 1 },
        { "attenuation", EBIT_NETWORK_ATTENUATION, PER_KM_OF_PER_M },
        { "attenuation_db_per_km", EBIT_NETWORK_ATTENUATION, 1 } };

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
  for (size_t i = 0; i < EBIT_SEQUENCE_KEYS; i++)
  {
    const double *numbers
        = *ebit_network_number (&copy, ebit_sequence_keys[i].number);
    if (numbers)
      write_number (text, ebit_sequence_keys[i].key,
                    numbers[k] / ebit_sequence_keys[i].unit);
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
