/* A network: edges between nodes, and what a use of each is worth.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "network_columns.h"
#include "similar_name.h"
#include "spelling.h"
#include "value.h"

static const char *const tasks[] = { "entanglement", "key", NULL };

/* ---- Reading ----------------------------------------------------------- */

static const char allowed[] = "a network, as network () makes it";

/* Nothing is missing, nothing is there that nobody would read. */
static enum ebit_status
check_columns (struct ebit_context *context,
               const struct ebit_edge_table *table)
{
  static const char *const required[] = { "tail", "head", "lower", "upper" };
  enum ebit_status status = ebit_check_edge_table (
      context, table->name, table->value, "a table of edges");
  for (size_t i = 0; !status && i < table->value->extent[0]; i++)
    if (!ebit_is_network_column (table->value->names[i]))
      status = ebit_refuse_edge_column (context, table->name, "",
                                        table->value->names[i], allowed);
  for (size_t i = 0; !status && i < sizeof required / sizeof required[0]; i++)
    if (!ebit_field (table->value, required[i]))
      status = ebit_refuse_edge_column (context, table->name, "out",
                                        required[i], allowed);
  return status;
}

static enum ebit_status
read_task (struct ebit_context *context, const char *name,
           const struct ebit_value *value, bool *is_key)
{
  size_t task = 0;
  const enum ebit_status status = ebit_require_choice (
      context, name, ebit_field (value, "task"), tasks, &task);
  *is_key = task == 1;
  return status;
}

/* All nodes are listed. */
static enum ebit_status
check_nodes (struct ebit_context *context,
             const struct ebit_node_source *listed,
             const struct ebit_network *network)
{
  const size_t n = ebit_length (listed->value);
  if (n == network->nodes.count)
    return EBIT_OK;
  char has[48], must[80];
  snprintf (has, sizeof has, "of length %zu", n);
  snprintf (must, sizeof must, "of length %zu, with all nodes of the edges",
            network->nodes.count);
  return ebit_refuse (context, listed->name, has, must);
}

enum ebit_status
ebit_read_network (struct ebit_context *context, const char *name,
                   const struct ebit_value *value,
                   struct ebit_network *network)
{
  char *edges = ebit_work (context, EBIT_NAME_SIZE, 1);
  char *nodes = ebit_work (context, EBIT_NAME_SIZE, 1);
  char task[EBIT_NAME_SIZE];
  if (!edges || !nodes)
    return EBIT_EMEMORY;
  *network = (struct ebit_network){ .is_key = false };
  const struct ebit_edge_table table
      = { edges, ebit_field (value, "edges"), edges };
  const struct ebit_node_source listed
      = { nodes, ebit_field (value, "nodes") };
  if (!table.value || !listed.value || !ebit_field (value, "task"))
    return ebit_refuse_kind (context, name, value, allowed);
  ebit_spell_field (context, name, "edges", edges);
  ebit_spell_field (context, name, "nodes", nodes);
  ebit_spell_field (context, name, "task", task);
  enum ebit_status status = read_task (context, task, value, &network->is_key);
  if (!status)
    status = check_columns (context, &table);
  if (!status)
    status = ebit_read_network_graph (context, &table, &listed, network);
  if (!status)
    status = check_nodes (context, &listed, network);
  if (!status)
    status = ebit_read_network_columns (context, &table, network);
  return status ? status
                : ebit_check_network_values (context, &table, network);
}

/* ---- Users ------------------------------------------------------------- */

/* The node of that name; nodes.count where there is none. */
static size_t
find_node (const struct ebit_nodes *nodes, const char *name)
{
  size_t v = 0;
  while (v < nodes->count && strcmp (nodes->names[v], name) != 0)
    v++;
  return v;
}

/* The same by its number, of nodes that have numbers. */
static size_t
find_number (const struct ebit_nodes *nodes, double number)
{
  size_t low = 0, high = nodes->count;
  while (low < high)
  {
    const size_t middle = low + (high - low) / 2;
    if (nodes->numbers[middle] < number)
      low = middle + 1;
    else
      high = middle;
  }
  return low < nodes->count && nodes->numbers[low] == number ? low
                                                             : nodes->count;
}

/* Which node may have been meant: the one whose name differs in the fewest
 * letters. */
static const char *
most_similar (const struct ebit_nodes *nodes, const char *name)
{
  size_t best = 0, least = SIZE_MAX;
  for (size_t v = 0; v < nodes->count; v++)
  {
    const size_t apart = ebit_letters_apart (nodes->names[v], name);
    if (apart < least)
    {
      least = apart;
      best = v;
    }
  }
  return nodes->names[best];
}

static enum ebit_status
refuse_user (struct ebit_context *context,
             const struct ebit_node_source *source, size_t k, const char *user,
             const struct ebit_nodes *nodes)
{
  char element[EBIT_NAME_SIZE], has[80], must[128];
  const bool is_number = source->value->kind == EBIT_NUMBERS;
  ebit_spell_node (context, source, k, element);
  snprintf (has, sizeof has, is_number ? "%.70s" : "\"%.70s\"", user);
  snprintf (must, sizeof must,
            nodes->numbers ? "a node of the network, such as %.60s"
                           : "a node of the network, such as \"%.60s\"",
            most_similar (nodes, user));
  return ebit_refuse (context, element, has, must);
}

enum ebit_status
ebit_read_user (struct ebit_context *context, const char *name,
                const struct ebit_value *users, size_t k,
                const struct ebit_network *network, size_t *node)
{
  const struct ebit_nodes *nodes = &network->nodes;
  const struct ebit_node_source source = { name, users };
  char text[32];
  const char *user = NULL;
  const bool is_number = users && users->kind == EBIT_NUMBERS;
  const bool has_texts
      = users && (users->kind == EBIT_TEXTS || users->kind == EBIT_LIST);
  if ((is_number || has_texts) && k < ebit_length (users))
  {
    if (is_number)
      snprintf (text, sizeof text, "%.15g", users->numbers[k]);
    user = is_number ? text : ebit_text_item (users, k);
  }
  if (!user)
    return ebit_refuse_kind (context, name, users,
                             "the numbers or names of nodes");
  *node = is_number && nodes->numbers ? find_number (nodes, users->numbers[k])
                                      : find_node (nodes, user);
  return *node < nodes->count ? EBIT_OK
                              : refuse_user (context, &source, k, user, nodes);
}

/* ---- Making ------------------------------------------------------------ */

static enum ebit_status
add_node_columns (struct ebit_context *context,
                  const struct ebit_network *network, struct ebit_value *table)
{
  const struct ebit_graph *graph = &network->graph;
  const enum ebit_status status
      = ebit_add (context, table, "tail",
                  ebit_make_node_column (context, &network->nodes,
                                         graph->edges, graph->tail));
  return status ? status
                : ebit_add (context, table, "head",
                            ebit_make_node_column (context, &network->nodes,
                                                   graph->edges, graph->head));
}

/* Numbers, each of its own column; Inf where no edge has an upper_squashed. */
static enum ebit_status
add_number (struct ebit_context *context, const struct ebit_network *network,
            enum ebit_network_number number, struct ebit_value *table)
{
  struct ebit_network copy = *network;
  const double *x = *ebit_network_number (&copy, number);
  const size_t n = network->graph.edges;
  if (!x && number > EBIT_NETWORK_SQUASHED)
    return EBIT_OK;
  double *numbers;
  struct ebit_value *column
      = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &numbers);
  for (size_t k = 0; column && k < n; k++)
    numbers[k] = x ? x[k] : INFINITY;
  return ebit_add (context, table, ebit_network_numbers[number].name, column);
}

/* "given", or "no_bound" where the number that it is the method of is Inf. */
static enum ebit_status
add_text (struct ebit_context *context, const struct ebit_network *network,
          enum ebit_network_text text, struct ebit_value *table)
{
  struct ebit_network copy = *network;
  const char *const *texts = *ebit_network_text (&copy, text);
  const double *x
      = *ebit_network_number (&copy, (enum ebit_network_number)text);
  const size_t n = network->graph.edges;
  const char **usual = ebit_work (context, n, sizeof *usual);
  if (!usual)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
    usual[k] = texts ? texts[k] : x && isfinite (x[k]) ? "given" : "no_bound";
  return ebit_add (context, table, ebit_network_texts[text],
                   ebit_make_texts (context, n, usual));
}

static enum ebit_status
fill_table (struct ebit_context *context, const struct ebit_network *network,
            struct ebit_value *table)
{
  enum ebit_status status = add_node_columns (context, network, table);
  for (int i = 0; !status && i <= EBIT_NETWORK_SQUASHED; i++)
    status = add_number (context, network, (enum ebit_network_number)i, table);
  for (int i = 0; !status && i < EBIT_NETWORK_TEXTS; i++)
    status = add_text (context, network, (enum ebit_network_text)i, table);
  for (int i = EBIT_NETWORK_USES; !status && i < EBIT_NETWORK_NUMBERS; i++)
    status = add_number (context, network, (enum ebit_network_number)i, table);
  return status;
}

enum ebit_status
ebit_make_network (struct ebit_context *context,
                   const struct ebit_network *network,
                   const struct ebit_value **result)
{
  const size_t n = network->nodes.count;
  size_t *all = ebit_work (context, n, sizeof *all);
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, NULL,
                        2 + EBIT_NETWORK_NUMBERS + EBIT_NETWORK_TEXTS);
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, "ebit_network", 3);
  if (!all || !table || !list)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < n; v++)
    all[v] = v;
  enum ebit_status status = fill_table (context, network, table);
  if (!status)
    status
        = ebit_add (context, list, "nodes",
                    ebit_make_node_column (context, &network->nodes, n, all));
  if (!status)
    status = ebit_add (context, list, "edges", table);
  if (!status)
    status = ebit_add (context, list, "task",
                       ebit_make_text (context, tasks[network->is_key]));
  *result = list;
  return status;
}
