/* A network of what a file has: checks, line by line, and the table of edges.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file_network.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "decimal.h"
#include "network_edges.h"

/* ---- Whether all is there ---------------------------------------------- */

/* A number that one edge has, and another has not. */
static enum ebit_status
check_number (const struct ebit_file_network *file,
              enum ebit_network_number number, bool *has)
{
  const struct ebit_file_edge *without = NULL;
  *has = false;
  for (size_t k = 0; k < file->n_edges; k++)
    if (isnan (file->edges[k].number[number]))
      without = without ? without : &file->edges[k];
    else
      *has = true;
  if (!*has || !without)
    return EBIT_OK;
  return ebit_refuse_text (&file->reader, without->line,
                           ebit_network_numbers[number].name, "missing",
                           "given, as it is of other edges");
}

/* Capacities, or lengths that they follow from. */
static enum ebit_status
check_numbers (const struct ebit_file_network *file, bool *has_capacities)
{
  bool has[EBIT_NETWORK_NUMBERS];
  enum ebit_status status = EBIT_OK;
  for (int i = 0; !status && i <= EBIT_NETWORK_USES; i++)
    status = check_number (file, (enum ebit_network_number)i, &has[i]);
  *has_capacities = !status && has[EBIT_NETWORK_LOWER];
  if (!status && !*has_capacities)
    status
        = check_number (file, EBIT_NETWORK_LENGTH, &has[EBIT_NETWORK_LENGTH]);
  if (status || *has_capacities)
    return status;
  const size_t line = file->n_edges > 0 ? file->edges[0].line : 1;
  if (has[EBIT_NETWORK_UPPER] || has[EBIT_NETWORK_SQUASHED])
    return ebit_refuse_text (&file->reader, line, "lower", "missing",
                             "given where an upper value is");
  if (has[EBIT_NETWORK_LENGTH])
    return EBIT_OK;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "one with lower, or with a %s",
            file->length_name ? file->length_name : "length_km");
  return ebit_refuse_text (&file->reader, line, "an edge",
                           "without capacity and without length", allowed);
}

static enum ebit_status
check_edge (const struct ebit_file_network *file,
            const struct ebit_file_edge *edge, bool has_capacities)
{
  static const enum ebit_network_number uppers[]
      = { EBIT_NETWORK_UPPER, EBIT_NETWORK_SQUASHED };
  char has[96], allowed[64];
  if (strcmp (edge->end[0], edge->end[1]) == 0)
  {
    snprintf (has, sizeof has, "from %.60s to itself", edge->end[0]);
    return ebit_refuse_text (&file->reader, edge->line, "an edge", has,
                             "between two different nodes");
  }
  if (!has_capacities && edge->number[EBIT_NETWORK_LENGTH] == 0)
    return ebit_refuse_text (&file->reader, edge->line, "a length", "0",
                             "more, since nothing would be lost");
  for (size_t i = 0; i < 2; i++)
    if (edge->number[uppers[i]] < edge->number[EBIT_NETWORK_LOWER])
    {
      ebit_write_decimal (edge->number[uppers[i]], has);
      snprintf (allowed, sizeof allowed, "at least lower, which is %.17g",
                edge->number[EBIT_NETWORK_LOWER]);
      return ebit_refuse_text (&file->reader, edge->line,
                               ebit_network_numbers[uppers[i]].name, has,
                               allowed);
    }
  return EBIT_OK;
}

/* Names of numbers, which are checked as numbers. */
static enum ebit_status
check_name (const struct ebit_file_network *file, const char *name,
            size_t line)
{
  double x;
  char has[64];
  const bool is_whole = ebit_number_of_text (name, strlen (name), &x)
                        && isfinite (x) && x == round (x);
  if (!ebit_is_plain_text (name))
    return ebit_refuse_text (&file->reader, line, "the name of a node",
                             "a text with control characters",
                             "a text without them");
  if (!file->has_numbers || is_whole)
    return EBIT_OK;
  snprintf (has, sizeof has, "\"%.40s\"", name);
  return ebit_refuse_text (&file->reader, line, "a node", has,
                           "a whole number, as all nodes are");
}

/* ---- Nodes that are listed --------------------------------------------- */

static struct ebit_value
texts_value (size_t n, const char *const *texts)
{
  return (struct ebit_value){
    .kind = EBIT_TEXTS, .rank = 1, .extent = { n, 1, 1 }, .texts = texts
  };
}

/* A node twice in the list. */
static enum ebit_status
check_listed (const struct ebit_file_network *file,
              const struct ebit_value *listed)
{
  struct ebit_nodes nodes;
  size_t rows, *place, *unused, count = 0;
  const struct ebit_node_source sources[EBIT_NODE_PLACES] = {
    [EBIT_TAILS] = { "node", listed }, [EBIT_HEADS] = { "node", listed }
  };
  const enum ebit_status status = ebit_read_nodes (
      file->reader.context, sources, &nodes, &rows, &place, &unused);
  if (status)
    return status;
  for (size_t i = 0; i < file->n_nodes; i++)
    if (place[i] == count)
      count++;
    else
    {
      char has[96];
      snprintf (has, sizeof has, "\"%.60s\" again", file->nodes[i].name);
      return ebit_refuse_text (&file->reader, file->nodes[i].line, "a node",
                               has, "one that was not there before");
    }
  return EBIT_OK;
}

/* An edge to a node that is not in the list. */
static enum ebit_status
check_end (const struct ebit_file_network *file, size_t k, size_t end,
           size_t place)
{
  char has[96];
  const struct ebit_file_edge *edge = &file->edges[k];
  if (place < file->n_nodes)
    return EBIT_OK;
  snprintf (has, sizeof has, "\"%.60s\"", edge->end[end]);
  return ebit_refuse_text (&file->reader, edge->line, file->end_names[end],
                           has, "one of the nodes of the file");
}

/* Texts of all nodes that are listed, and of both ends of all edges. */
static enum ebit_status
gather_names (const struct ebit_file_network *file, struct ebit_value *listed,
              struct ebit_value ends[2])
{
  struct ebit_context *context = file->reader.context;
  const size_t n = file->n_edges;
  const char **names = ebit_work (context, file->n_nodes + 1, sizeof *names);
  const char **both = ebit_work (context, 2 * n, sizeof *both);
  if (!names || !both)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < file->n_nodes; i++)
    names[i] = file->nodes[i].name;
  for (size_t k = 0; k < n; k++)
    for (size_t end = 0; end < 2; end++)
      both[end * n + k] = file->edges[k].end[end];
  *listed = texts_value (file->n_nodes, names);
  ends[0] = texts_value (n, both);
  ends[1] = texts_value (n, both + n);
  return EBIT_OK;
}

enum ebit_status
ebit_find_file_nodes (const struct ebit_file_network *file, size_t *place)
{
  struct ebit_value listed, ends[2];
  struct ebit_nodes nodes;
  size_t rows, *found[2];
  enum ebit_status status = gather_names (file, &listed, ends);
  if (!status && file->n_nodes == 0)
    return file->has_all_nodes ? check_end (file, 0, 0, 0) : EBIT_OK;
  if (!status)
    status = check_listed (file, &listed);
  const struct ebit_node_source sources[EBIT_NODE_PLACES]
      = { [EBIT_TAILS] = { "tail", &ends[0] },
          [EBIT_HEADS] = { "head", &ends[1] },
          [EBIT_LISTED] = { "node", &listed } };
  if (!status)
    status = ebit_read_nodes (file->reader.context, sources, &nodes, &rows,
                              &found[0], &found[1]);
  for (size_t i = 0; !status && i < 2 * file->n_edges; i++)
  {
    if (place)
      place[i] = found[i % 2][i / 2];
    if (file->has_all_nodes)
      status = check_end (file, i / 2, i % 2, found[i % 2][i / 2]);
  }
  return status;
}

/* Line by line, so that messages say which one is wrong. */
static enum ebit_status
check_file (const struct ebit_file_network *file, bool *has_capacities)
{
  if (file->n_edges == 0)
    return ebit_refuse_text (&file->reader, file->reader.line, "the network",
                             "without edges", "one with edges");
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; !status && i < file->n_nodes; i++)
    status = check_name (file, file->nodes[i].name, file->nodes[i].line);
  for (size_t i = 0; !status && i < 2 * file->n_edges; i++)
    status = check_name (file, file->edges[i / 2].end[i % 2],
                         file->edges[i / 2].line);
  if (!status)
    status = ebit_find_file_nodes (file, NULL);
  if (!status)
    status = check_numbers (file, has_capacities);
  for (size_t k = 0; !status && k < file->n_edges; k++)
    status = check_edge (file, &file->edges[k], *has_capacities);
  return status;
}

/* ---- The table of edges ------------------------------------------------ */

/* tail, head, all numbers and texts. */
#define MOST_COLUMNS (2 + EBIT_NETWORK_NUMBERS + EBIT_NETWORK_TEXTS)

struct table
{
  size_t n;
  const char *names[MOST_COLUMNS];
  struct ebit_value columns[MOST_COLUMNS];
  const struct ebit_value *items[MOST_COLUMNS];
};

static void
add_column (struct table *table, const char *name,
            const struct ebit_value *column)
{
  table->names[table->n] = name;
  table->columns[table->n] = *column;
  table->items[table->n] = &table->columns[table->n];
  table->n++;
}

/* Names of nodes become numbers where they are that. */
static enum ebit_status
make_nodes (const struct ebit_file_network *file, struct ebit_value *value)
{
  const size_t n = value->extent[0];
  if (!file->has_numbers)
    return EBIT_OK;
  double *numbers = ebit_work (file->reader.context, n + 1, sizeof *numbers);
  if (!numbers)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    ebit_number_of_text (value->texts[i], strlen (value->texts[i]),
                         &numbers[i]);
  value->kind = EBIT_NUMBERS;
  value->numbers = numbers;
  return EBIT_OK;
}

static enum ebit_status
add_numbers (const struct ebit_file_network *file, struct table *table)
{
  const size_t n = file->n_edges;
  for (size_t i = 0; i < EBIT_NETWORK_NUMBERS; i++)
  {
    double *numbers = ebit_work (file->reader.context, n, sizeof *numbers);
    bool has = false;
    for (size_t k = 0; numbers && k < n; k++)
    {
      numbers[k] = file->edges[k].number[i];
      has = has || !isnan (numbers[k]);
    }
    const struct ebit_value column = { .kind = EBIT_NUMBERS,
                                       .rank = 1,
                                       .extent = { n, 1, 1 },
                                       .numbers = numbers };
    if (!numbers)
      return EBIT_EMEMORY;
    if (has)
      add_column (table, ebit_network_numbers[i].name, &column);
  }
  return EBIT_OK;
}

/* Methods that an edge does not tell are the user's. */
static enum ebit_status
add_texts (const struct ebit_file_network *file, struct table *table)
{
  const size_t n = file->n_edges;
  for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
  {
    const char **texts = ebit_work (file->reader.context, n, sizeof *texts);
    bool has = false;
    for (size_t k = 0; texts && k < n; k++)
    {
      has = has || file->edges[k].text[i];
      texts[k] = file->edges[k].text[i] ? file->edges[k].text[i] : "given";
    }
    const struct ebit_value column = texts_value (n, texts);
    if (!texts)
      return EBIT_EMEMORY;
    if (has)
      add_column (table, ebit_network_texts[i], &column);
  }
  return EBIT_OK;
}

static void
fill_in_attenuation (struct ebit_file_network *file, double attenuation)
{
  for (size_t k = 0; k < file->n_edges; k++)
  {
    double *own = &file->edges[k].number[EBIT_NETWORK_ATTENUATION];
    if (isnan (*own))
      *own = attenuation;
  }
}

/* The table and the list of nodes. */
static enum ebit_status
make_table (const struct ebit_file_network *file, bool has_capacities,
            struct table *table, struct ebit_value *listed)
{
  struct ebit_value ends[2];
  enum ebit_status status = gather_names (file, listed, ends);
  if (!status)
    status = make_nodes (file, listed);
  for (size_t end = 0; !status && end < 2; end++)
  {
    status = make_nodes (file, &ends[end]);
    add_column (table, end == 0 ? "tail" : "head", &ends[end]);
  }
  if (!status)
    status = add_numbers (file, table);
  return status || !has_capacities ? status : add_texts (file, table);
}

enum ebit_status
ebit_finish_file_network (struct ebit_file_network *file,
                          double attenuation_db_per_km,
                          struct ebit_network *network)
{
  bool has_capacities = false;
  struct table table = { .n = 0 };
  struct ebit_value listed;
  enum ebit_status status = check_file (file, &has_capacities);
  if (!status && !has_capacities)
    fill_in_attenuation (file, attenuation_db_per_km);
  if (!status)
    status = make_table (file, has_capacities, &table, &listed);
  if (status)
    return status;
  const struct ebit_value edges = { .kind = EBIT_TABLE,
                                    .rank = 1,
                                    .extent = { table.n, 1, 1 },
                                    .items = table.items,
                                    .names = table.names };
  status = ebit_build_network (file->reader.context, &edges,
                               file->n_nodes > 0 ? &listed : NULL,
                               file->is_key, network);
  if (status != EBIT_EARGUMENT)
    return status;
  const struct ebit_error error = file->reader.context->error;
  return ebit_fail (file->reader.context, status, "%.100s: %.*s",
                    file->reader.file, EBIT_MESSAGE_SIZE - 128, error.message);
}
