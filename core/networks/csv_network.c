/* Networks in CSV: a row an edge, below a line of names.
 *
 * src_vertex, dst_vertex (or tail, head) and distance_m are what data sets of
 * communication networks have; the others are those of a network's own table,
 * and task.  A row without dst_vertex is a node: such rows are written where
 * the edges do not tell the nodes and their order.  Nodes whose names are
 * whole numbers without quotes are numbers.  Columns of other names are no
 * concern of ours.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file_network.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "csv_rows.h"

/* ---- Columns ----------------------------------------------------------- */

/* Those of numbers, each number in its own unit last but one: what has all
 * digits comes after what has not. */
static const struct ebit_file_key keys[]
    = { { "lower", EBIT_NETWORK_LOWER, 1 },
        { "upper", EBIT_NETWORK_UPPER, 1 },
        { "upper_squashed", EBIT_NETWORK_SQUASHED, 1 },
        { "uses_per_second", EBIT_NETWORK_USES, 1 },
        { "distance_m", EBIT_NETWORK_LENGTH, 1e-3 },
        { "length_km", EBIT_NETWORK_LENGTH, 1 },
        { "attenuation_db_per_km", EBIT_NETWORK_ATTENUATION, 1 } };

#define KEYS (sizeof keys / sizeof keys[0])

/* Where each is; SIZE_MAX: nowhere. */
struct columns
{
  size_t ends[2], task, numbers[KEYS], texts[EBIT_NETWORK_TEXTS], count;
};

static size_t
find_column (const struct ebit_csv_row *names, const char *name)
{
  for (size_t j = 0; j < names->n; j++)
    if (strcmp (names->fields[j].text, name) == 0)
      return j;
  return SIZE_MAX;
}

static enum ebit_status
check_names (const struct ebit_text_reader *reader,
             const struct ebit_csv_row *names)
{
  for (size_t j = 0; j < names->n; j++)
    if (find_column (names, names->fields[j].text) < j
        && names->fields[j].text[0] != '\0')
    {
      char has[64];
      snprintf (has, sizeof has, "\"%.50s\" again", names->fields[j].text);
      return ebit_refuse_text (reader, names->fields[j].line,
                               "the name of a column", has,
                               "one that was not there before");
    }
  return EBIT_OK;
}

static enum ebit_status
find_columns (const struct ebit_text_reader *reader,
              const struct ebit_csv_row *names, struct columns *columns)
{
  static const char *const ends[2][2]
      = { { "src_vertex", "tail" }, { "dst_vertex", "head" } };
  for (size_t end = 0; end < 2; end++)
  {
    columns->ends[end] = find_column (names, ends[end][0]);
    if (columns->ends[end] == SIZE_MAX)
      columns->ends[end] = find_column (names, ends[end][1]);
    if (columns->ends[end] == SIZE_MAX)
      return ebit_refuse_text (
          reader, names->n > 0 ? names->fields[0].line : 1,
          "the line of names",
          end == 0 ? "without src_vertex" : "without dst_vertex",
          "src_vertex, dst_vertex (or tail, head) and others, with commas "
          "between them");
  }
  columns->count = names->n;
  columns->task = find_column (names, "task");
  for (size_t i = 0; i < KEYS; i++)
    columns->numbers[i] = find_column (names, keys[i].key);
  for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
    columns->texts[i] = find_column (names, ebit_network_texts[i]);
  return check_names (reader, names);
}

/* ---- Rows -------------------------------------------------------------- */

/* Whether a name in the file is a number. */
static bool
is_number (const struct ebit_csv_field *field)
{
  double x;
  return !field->quoted
         && ebit_number_of_text (field->text, strlen (field->text), &x)
         && isfinite (x) && x == round (x);
}

/* A number that is not given is an empty field, NA or NaN. */
static enum ebit_status
read_number (const struct ebit_file_network *network,
             struct ebit_file_edge *edge, const struct ebit_file_key *key,
             const struct ebit_csv_field *field)
{
  double x;
  if (field->text[0] == '\0')
    return EBIT_OK;
  if (ebit_number_of_text (field->text, strlen (field->text), &x))
    return isnan (x)
               ? EBIT_OK
               : ebit_set_file_number (network, edge, field->line, key, x);
  char has[64];
  snprintf (has, sizeof has, "\"%.50s\"", field->text);
  return ebit_refuse_text (&network->reader, field->line, key->key, has,
                           "a number");
}

static enum ebit_status
read_edge (const struct ebit_csv_row *row, const struct columns *columns,
           struct ebit_file_network *network)
{
  const struct ebit_csv_field *fields = row->fields;
  struct ebit_file_edge *edge = ebit_add_file_edge (
      network, fields[0].line, fields[columns->ends[0]].text,
      fields[columns->ends[1]].text);
  if (!edge)
    return EBIT_EMEMORY;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; !status && i < KEYS; i++)
    if (columns->numbers[i] != SIZE_MAX)
      status = read_number (network, edge, &keys[i],
                            &fields[columns->numbers[i]]);
  for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
    if (columns->texts[i] != SIZE_MAX
        && fields[columns->texts[i]].text[0] != '\0')
      edge->text[i] = fields[columns->texts[i]].text;
  if (!status && columns->task != SIZE_MAX)
    status = ebit_set_file_task (network, fields[columns->task].line,
                                 fields[columns->task].text);
  return status;
}

static enum ebit_status
read_line (const struct ebit_csv_row *row, const struct columns *columns,
           struct ebit_file_network *network)
{
  char has[48], allowed[64];
  const struct ebit_csv_field *fields = row->fields;
  if (row->n != columns->count)
  {
    snprintf (has, sizeof has, "of %zu fields", row->n);
    snprintf (allowed, sizeof allowed, "of %zu, as the line of names is",
              columns->count);
    return ebit_refuse_text (&network->reader, fields[0].line, "a row", has,
                             allowed);
  }
  for (size_t end = 0; end < 2; end++)
  {
    const struct ebit_csv_field *field = &fields[columns->ends[end]];
    if (field->text[0] == '\0' && end == 1)
      return ebit_add_file_node (network, fields[0].line,
                                 fields[columns->ends[0]].text);
    if (field->text[0] == '\0')
      return ebit_refuse_text (&network->reader, field->line, "src_vertex",
                               "empty", "the name of a node");
  }
  return read_edge (row, columns, network);
}

enum ebit_status
ebit_read_csv_network (struct ebit_text_reader *reader,
                       struct ebit_file_network *network)
{
  struct ebit_csv_row row = { .n = 0 };
  struct columns columns = { .task = SIZE_MAX };
  enum ebit_status status = ebit_read_csv_row (reader, &row);
  if (!status)
    status = find_columns (reader, &row, &columns);
  network->has_numbers = true;
  while (!status && (status = ebit_read_csv_row (reader, &row)) == EBIT_OK
         && row.n > 0)
  {
    status = read_line (&row, &columns, network);
    for (size_t end = 0; !status && end < 2; end++)
    {
      const struct ebit_csv_field *field = &row.fields[columns.ends[end]];
      network->has_numbers = network->has_numbers
                             && (field->text[0] == '\0' || is_number (field));
    }
  }
  network->reader.line = reader->line;
  return status;
}

/* ---- Writing ----------------------------------------------------------- */

/* In quotes where it would not be read back as it is. */
static void
write_text (struct ebit_text_builder *text, const char *name)
{
  double x;
  const size_t n = strlen (name);
  const bool is_bare
      = strcspn (name, ",\"\r\n") == n && n > 0 && !ebit_is_space (name[0])
        && !ebit_is_space (name[n - 1]) && !ebit_number_of_text (name, n, &x);
  if (is_bare)
  {
    ebit_append_text (text, name);
    return;
  }
  ebit_append_text (text, "\"");
  for (const char *c = name; *c != '\0'; c++)
    ebit_append_bytes (text, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
  ebit_append_text (text, "\"");
}

static void
write_node (struct ebit_text_builder *text, const struct ebit_nodes *nodes,
            size_t node)
{
  if (nodes->numbers)
    ebit_append_text (text, nodes->names[node]);
  else
    write_text (text, nodes->names[node]);
}

/* Whether the edges mention all nodes, and names in their order. */
static enum ebit_status
tells_nodes (struct ebit_context *context, const struct ebit_network *network,
             bool *tells)
{
  const struct ebit_graph *graph = &network->graph;
  bool *met = ebit_work (context, graph->nodes, sizeof *met);
  size_t count = 0;
  *tells = true;
  if (!met)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < 2 * graph->edges; i++)
  {
    const size_t node = (i % 2 ? graph->head : graph->tail)[i / 2];
    if (!met[node] && node != count && !network->nodes.numbers)
      *tells = false;
    count += !met[node];
    met[node] = true;
  }
  *tells = *tells && count == graph->nodes;
  return EBIT_OK;
}

static const double *
number_of (const struct ebit_network *network, const struct ebit_file_key *key)
{
  struct ebit_network copy = *network;
  return *ebit_network_number (&copy, key->number);
}

static void
write_names (const struct ebit_network *network,
             struct ebit_text_builder *text)
{
  ebit_append_text (text, "src_vertex,dst_vertex");
  for (size_t i = 0; i < KEYS; i++)
    if (number_of (network, &keys[i]))
    {
      ebit_append_text (text, ",");
      ebit_append_text (text, keys[i].key);
    }
  for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
  {
    ebit_append_text (text, ",");
    ebit_append_text (text, ebit_network_texts[i]);
  }
  ebit_append_text (text, ",task\n");
}

/* A number that is missing is an empty field. */
static void
write_edge (const struct ebit_network *network, size_t k,
            struct ebit_text_builder *text)
{
  struct ebit_network copy = *network;
  write_node (text, &network->nodes, network->graph.tail[k]);
  ebit_append_text (text, ",");
  write_node (text, &network->nodes, network->graph.head[k]);
  for (size_t i = 0; i < KEYS; i++)
  {
    const double *numbers = number_of (network, &keys[i]);
    if (!numbers)
      continue;
    ebit_append_text (text, ",");
    if (!isnan (numbers[k]))
      ebit_append_number (text, numbers[k] / keys[i].unit);
  }
  for (int i = 0; i < EBIT_NETWORK_TEXTS; i++)
  {
    const char *const *texts
        = *ebit_network_text (&copy, (enum ebit_network_text)i);
    ebit_append_text (text, ",");
    write_text (text, texts ? texts[k] : "given");
  }
  ebit_append_text (text, network->is_key ? ",key\n" : ",entanglement\n");
}

/* A node alone, with empty fields for all the rest. */
static void
write_nodes (const struct ebit_network *network,
             struct ebit_text_builder *text)
{
  for (size_t v = 0; v < network->nodes.count; v++)
  {
    write_node (text, &network->nodes, v);
    ebit_append_text (text, ",");
    for (size_t i = 0; i < KEYS; i++)
      ebit_append_text (text, number_of (network, &keys[i]) ? "," : "");
    for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
      ebit_append_text (text, ",");
    ebit_append_text (text, ",\n");
  }
}

enum ebit_status
ebit_write_csv_network (const struct ebit_network *network,
                        struct ebit_text_builder *text)
{
  bool tells;
  const enum ebit_status status = tells_nodes (text->context, network, &tells);
  if (status)
    return status;
  write_names (network, text);
  if (!tells)
    write_nodes (network, text);
  for (size_t k = 0; k < network->graph.edges; k++)
    write_edge (network, k, text);
  return EBIT_OK;
}
