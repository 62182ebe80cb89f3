/* The columns of a network's table of edges, besides tail and head.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_columns.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "spelling.h"
#include "value.h"

/* ---- The table --------------------------------------------------------- */

#define ANY                                                                   \
  {                                                                           \
    0, INFINITY, false, false, EBIT_FINITE                                    \
  }
#define OR_NONE                                                               \
  {                                                                           \
    0, INFINITY, false, false, EBIT_OR_INFINITE                               \
  }

const struct ebit_network_column ebit_network_numbers[EBIT_NETWORK_NUMBERS] = {
  [EBIT_NETWORK_LOWER] = { "lower", ANY, false },
  [EBIT_NETWORK_UPPER] = { "upper", OR_NONE, false },
  [EBIT_NETWORK_SQUASHED] = { "upper_squashed", OR_NONE, false },
  [EBIT_NETWORK_USES]
  = { "uses_per_second", { 0, INFINITY, true, false, EBIT_FINITE }, false },
  [EBIT_NETWORK_LENGTH] = { "length_km", ANY, true },
  [EBIT_NETWORK_ATTENUATION] = { "attenuation_db_per_km", ANY, true }
};

const char *const ebit_network_texts[EBIT_NETWORK_TEXTS]
    = { [EBIT_NETWORK_LOWER_METHOD] = "lower_method",
        [EBIT_NETWORK_UPPER_METHOD] = "upper_method",
        [EBIT_NETWORK_SQUASHED_METHOD] = "squashed_method" };

bool
ebit_is_network_column (const char *name)
{
  if (strcmp (name, "tail") == 0 || strcmp (name, "head") == 0)
    return true;
  for (size_t i = 0; i < EBIT_NETWORK_NUMBERS; i++)
    if (strcmp (name, ebit_network_numbers[i].name) == 0)
      return true;
  for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
    if (strcmp (name, ebit_network_texts[i]) == 0)
      return true;
  return false;
}

const double **
ebit_network_number (struct ebit_network *network,
                     enum ebit_network_number number)
{
  const double **const places[EBIT_NETWORK_NUMBERS]
      = { [EBIT_NETWORK_LOWER] = &network->lower,
          [EBIT_NETWORK_UPPER] = &network->upper,
          [EBIT_NETWORK_SQUASHED] = &network->upper_squashed,
          [EBIT_NETWORK_USES] = &network->uses_per_second,
          [EBIT_NETWORK_LENGTH] = &network->length_km,
          [EBIT_NETWORK_ATTENUATION] = &network->attenuation_db_per_km };
  return places[number];
}

const char *const **
ebit_network_text (struct ebit_network *network, enum ebit_network_text text)
{
  const char *const **const places[EBIT_NETWORK_TEXTS]
      = { [EBIT_NETWORK_LOWER_METHOD] = &network->lower_method,
          [EBIT_NETWORK_UPPER_METHOD] = &network->upper_method,
          [EBIT_NETWORK_SQUASHED_METHOD] = &network->squashed_method };
  return places[text];
}

/* ---- Names in messages ------------------------------------------------- */

/* The name of a column in messages; NULL without memory. */
static const char *
column_name (struct ebit_context *context, const struct ebit_edge_table *table,
             const char *column)
{
  if (!table->owner)
    return column;
  char *text = ebit_work (context, EBIT_NAME_SIZE, 1);
  if (text)
    ebit_spell_field (context, table->owner, column, text);
  return text;
}

/* ---- Reading ----------------------------------------------------------- */

enum ebit_status
ebit_read_network_graph (struct ebit_context *context,
                         const struct ebit_edge_table *table,
                         const struct ebit_node_source *listed,
                         struct ebit_network *network)
{
  size_t rows, *tail, *head;
  const struct ebit_node_source sources[EBIT_NODE_PLACES]
      = { [EBIT_TAILS] = { column_name (context, table, "tail"),
                           ebit_field (table->value, "tail") },
          [EBIT_HEADS] = { column_name (context, table, "head"),
                           ebit_field (table->value, "head") },
          [EBIT_LISTED] = *listed };
  if (!sources[EBIT_TAILS].name || !sources[EBIT_HEADS].name)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_read_nodes (context, sources, &network->nodes,
                                             &rows, &tail, &head);
  if (!status)
    status = ebit_check_edge_ends (context, table->name, &network->nodes, rows,
                                   tail, head);
  return status ? status
                : ebit_build_graph (context, network->nodes.count, rows, tail,
                                    head, &network->graph);
}

/* The range holds for what is not missing. */
static enum ebit_status
read_numbers (struct ebit_context *context, const char *name,
              const struct ebit_value *value,
              const struct ebit_network_column *column, size_t rows,
              const double **x)
{
  if (!column->may_miss || value->kind != EBIT_NUMBERS)
    return ebit_read_edge_numbers (context, name, value, &column->range, rows,
                                   x);
  const size_t n = ebit_length (value);
  double *filled = ebit_work (context, n, sizeof *filled);
  double *numbers = ebit_work (context, rows, sizeof *numbers);
  if (!filled || !numbers)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    filled[i]
        = isnan (value->numbers[i]) ? column->range.lower : value->numbers[i];
  struct ebit_value present = *value;
  present.numbers = filled;
  const enum ebit_status status = ebit_read_edge_numbers (
      context, name, &present, &column->range, rows, x);
  for (size_t k = 0; !status && k < rows; k++)
    numbers[k] = isnan (value->numbers[n == 1 ? 0 : k]) ? NAN : (*x)[k];
  *x = numbers;
  return status;
}

/* A text an edge; one text serves all. */
static enum ebit_status
read_texts (struct ebit_context *context, const char *name,
            const struct ebit_value *column, size_t rows,
            const char *const **texts)
{
  const bool fits
      = column && (column->kind == EBIT_TEXTS || column->kind == EBIT_LIST);
  if (!fits)
    return ebit_refuse_kind (context, name, column, "texts");
  const size_t n = ebit_length (column);
  if (n != rows && n != 1)
    return ebit_refuse_edge_count (context, name, n, rows);
  const char **all = ebit_work (context, rows, sizeof *all);
  if (!all)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < rows; k++)
  {
    all[k] = ebit_text_item (column, n == 1 ? 0 : k);
    if (!all[k] || !ebit_is_plain_text (all[k]))
    {
      const struct ebit_node_source source = { name, column };
      char element[EBIT_NAME_SIZE];
      ebit_spell_node (context, &source, n == 1 ? 0 : k, element);
      return ebit_refuse (context, element,
                          all[k] ? "a text with control characters, or not in "
                                   "UTF-8"
                                 : "no text",
                          "a text of characters");
    }
  }
  *texts = all;
  return EBIT_OK;
}

enum ebit_status
ebit_read_network_columns (struct ebit_context *context,
                           const struct ebit_edge_table *table,
                           struct ebit_network *network)
{
  const size_t rows = network->graph.edges;
  enum ebit_status status = EBIT_OK;
  for (int i = 0; !status && i < EBIT_NETWORK_NUMBERS; i++)
  {
    const char *own = ebit_network_numbers[i].name;
    const struct ebit_value *column = ebit_field (table->value, own);
    const char *name = column_name (context, table, own);
    if (!name)
      return EBIT_EMEMORY;
    if (column)
      status = read_numbers (
          context, name, column, &ebit_network_numbers[i], rows,
          ebit_network_number (network, (enum ebit_network_number)i));
  }
  for (int i = 0; !status && i < EBIT_NETWORK_TEXTS; i++)
  {
    const char *own = ebit_network_texts[i];
    const struct ebit_value *column = ebit_field (table->value, own);
    const char *name = column_name (context, table, own);
    if (!name)
      return EBIT_EMEMORY;
    if (column)
      status = read_texts (
          context, name, column, rows,
          ebit_network_text (network, (enum ebit_network_text)i));
  }
  return status;
}

/* ---- Values against each other ----------------------------------------- */

enum ebit_status
ebit_check_network_values (struct ebit_context *context,
                           const struct ebit_edge_table *table,
                           const struct ebit_network *network)
{
  const size_t rows = network->graph.edges;
  const double *const uppers[] = { network->upper, network->upper_squashed };
  for (size_t i = 0; i < 2; i++)
    for (size_t k = 0; uppers[i] && k < rows; k++)
      if (!(network->lower[k] <= uppers[i][k]))
      {
        const char *name = column_name (
            context, table, ebit_network_numbers[EBIT_NETWORK_UPPER + i].name);
        char allowed[64];
        snprintf (allowed, sizeof allowed, "at least lower, which is %.17g",
                  network->lower[k]);
        return name ? ebit_refuse_number (context, name, k, rows, uppers[i][k],
                                          allowed)
                    : EBIT_EMEMORY;
      }
  return EBIT_OK;
}
