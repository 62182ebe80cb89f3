/* The nodes of a network: the numbers or names that its edges give them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nodes.h"

#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "value.h"

#define MOST_NUMBER 1e15
#define NUMBER_TEXT_SIZE ((size_t)20) /* "-1000000000000000" */

static const char *const columns[] = { "tail", "head" };

/* What the rows mention: both ends of each, tail before head. */
struct mentions
{
  size_t rows;
  bool have_names;
  const struct ebit_value *value[2];
  const double *numbers;    /* 2 rows of them */
  const char *const *names; /* or of these */
};

/* ---- Reading ----------------------------------------------------------- */

/* Names come as a vector of texts in R; in Octave as a cell, or as one text.
 */
static bool
holds_names (const struct ebit_value *value)
{
  return value && (value->kind == EBIT_TEXTS || value->kind == EBIT_LIST);
}

static const char *
name_at (const struct ebit_value *value, size_t i)
{
  if (value->kind == EBIT_TEXTS)
    return value->texts[i];
  const struct ebit_value *item = value->items[i];
  const bool is_text
      = item && item->kind == EBIT_TEXTS && ebit_length (item) == 1;
  return is_text ? item->texts[0] : NULL;
}

static enum ebit_status
read_names (struct ebit_context *context, const struct mentions *mentions,
            size_t end, const char **names)
{
  const struct ebit_value *value = mentions->value[end];
  for (size_t i = 0; i < mentions->rows; i++)
  {
    const char *name = name_at (value, i);
    names[2 * i + end] = name;
    if (name && name[0] != '\0')
      continue;
    char element[64];
    snprintf (element, sizeof element, "%s[%zu]", columns[end], i + 1);
    return ebit_refuse (context, element, name ? "an empty text" : "no text",
                        "the name of a node");
  }
  return EBIT_OK;
}

static enum ebit_status
read_numbers (struct ebit_context *context, const struct mentions *mentions,
              size_t end, double *numbers)
{
  const struct ebit_range whole
      = { -MOST_NUMBER, MOST_NUMBER, false, false, EBIT_WHOLE };
  size_t n;
  const double *x;
  const enum ebit_status status = ebit_read_vector (
      context, columns[end], mentions->value[end], &whole, &n, &x);
  for (size_t i = 0; !status && i < n; i++)
    numbers[2 * i + end] = x[i] + 0; /* no negative zero */
  return status;
}

static enum ebit_status
check_columns (struct ebit_context *context, struct mentions *mentions)
{
  static const char allowed[]
      = "whole numbers, or names, that say which nodes the edges join";
  size_t lengths[2];
  for (size_t end = 0; end < 2; end++)
  {
    const struct ebit_value *value = mentions->value[end];
    const bool fits = value
                      && (holds_names (value) || value->kind == EBIT_NUMBERS)
                      && ebit_length (value) > 0;
    if (!fits)
      return ebit_refuse_kind (context, columns[end], value, allowed);
    lengths[end] = ebit_length (value);
  }
  mentions->have_names = holds_names (mentions->value[0]);
  if (holds_names (mentions->value[1]) != mentions->have_names)
    return ebit_refuse_kind (context, columns[1], mentions->value[1],
                             mentions->have_names ? "names, as tail is"
                                                  : "numbers, as tail is");
  mentions->rows = lengths[0];
  if (lengths[0] == lengths[1])
    return EBIT_OK;
  char has[48], must[64];
  snprintf (has, sizeof has, "of length %zu", lengths[1]);
  snprintf (must, sizeof must, "of length %zu, as tail is", lengths[0]);
  return ebit_refuse (context, columns[1], has, must);
}

static enum ebit_status
read_mentions (struct ebit_context *context, struct mentions *mentions)
{
  enum ebit_status status = check_columns (context, mentions);
  if (status)
    return status;
  const size_t n = 2 * mentions->rows;
  const char **names = ebit_work (context, n, sizeof *names);
  double *numbers = ebit_work (context, n, sizeof *numbers);
  if (!names || !numbers)
    return EBIT_EMEMORY;
  for (size_t end = 0; !status && end < 2; end++)
    status = mentions->have_names
                 ? read_names (context, mentions, end, names)
                 : read_numbers (context, mentions, end, numbers);
  mentions->names = names;
  mentions->numbers = numbers;
  return status;
}

/* ---- Which mentions are of one node ------------------------------------ */

static int
compare (const struct mentions *mentions, size_t i, size_t j)
{
  if (mentions->have_names)
    return strcmp (mentions->names[i], mentions->names[j]);
  const double x = mentions->numbers[i], y = mentions->numbers[j];
  return (x > y) - (x < y);
}

/* Two sorted runs, [start, middle) and [middle, end), as one; of mentions of
 * one node those that came first stay first. */
static void
merge (const struct mentions *mentions, const size_t *from, size_t *to,
       size_t start, size_t middle, size_t end)
{
  size_t a = start, b = middle;
  for (size_t i = start; i < end; i++)
  {
    const bool first
        = b == end
          || (a < middle && compare (mentions, from[a], from[b]) <= 0);
    to[i] = first ? from[a++] : from[b++];
  }
}

/* The mentions sorted by their nodes; NULL without memory. */
static const size_t *
sort_mentions (struct ebit_context *context, const struct mentions *mentions)
{
  const size_t n = 2 * mentions->rows;
  size_t *from = ebit_work (context, n, sizeof *from);
  size_t *to = ebit_work (context, n, sizeof *to);
  if (!from || !to)
    return NULL;
  for (size_t i = 0; i < n; i++)
    from[i] = i;
  for (size_t run = 1; run < n; run *= 2)
  {
    for (size_t start = 0; start < n; start += 2 * run)
    {
      const size_t middle = start + run < n ? start + run : n;
      const size_t end = middle + run < n ? middle + run : n;
      merge (mentions, from, to, start, middle, end);
    }
    size_t *done = from;
    from = to;
    to = done;
  }
  return from;
}

/* The nodes in their order, each by its first mention; first[i] is that of
 * the node of mention i. */
static size_t
order_nodes (const struct mentions *mentions, const size_t *sorted,
             size_t *first, size_t *order)
{
  const size_t n = 2 * mentions->rows;
  for (size_t i = 0; i < n; i++)
  {
    const bool same
        = i > 0 && compare (mentions, sorted[i - 1], sorted[i]) == 0;
    first[sorted[i]] = same ? first[sorted[i - 1]] : sorted[i];
  }
  size_t count = 0;
  for (size_t i = 0; i < n; i++)
  {
    const size_t mention = mentions->have_names ? i : sorted[i];
    if (first[mention] == mention)
      order[count++] = mention;
  }
  return count;
}

static enum ebit_status
fill_nodes (struct ebit_context *context, const struct mentions *mentions,
            const size_t *order, struct ebit_nodes *nodes)
{
  const char **names = ebit_work (context, nodes->count, sizeof *names);
  double *numbers = ebit_work (context, nodes->count, sizeof *numbers);
  char *texts = ebit_work (context, nodes->count, NUMBER_TEXT_SIZE);
  if (!names || !numbers || !texts)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < nodes->count; v++)
    if (mentions->have_names)
      names[v] = mentions->names[order[v]];
    else
    {
      char *text = texts + v * NUMBER_TEXT_SIZE;
      numbers[v] = mentions->numbers[order[v]];
      snprintf (text, NUMBER_TEXT_SIZE, "%.0f", numbers[v]);
      names[v] = text;
    }
  nodes->names = names;
  nodes->numbers = mentions->have_names ? NULL : numbers;
  return EBIT_OK;
}

enum ebit_status
ebit_read_nodes (struct ebit_context *context, const struct ebit_value *tails,
                 const struct ebit_value *heads, struct ebit_nodes *nodes,
                 size_t *rows, size_t **tail, size_t **head)
{
  struct mentions mentions = { .value = { tails, heads } };
  enum ebit_status status = read_mentions (context, &mentions);
  if (status)
    return status;
  const size_t n = *rows = mentions.rows;
  const size_t *sorted = sort_mentions (context, &mentions);
  size_t *first = ebit_work (context, 2 * n, sizeof *first);
  size_t *order = ebit_work (context, 2 * n, sizeof *order);
  size_t *place = ebit_work (context, 2 * n, sizeof *place);
  *tail = ebit_work (context, n, sizeof **tail);
  *head = ebit_work (context, n, sizeof **head);
  if (!sorted || !first || !order || !place || !*tail || !*head)
    return EBIT_EMEMORY;
  nodes->count = order_nodes (&mentions, sorted, first, order);
  for (size_t v = 0; v < nodes->count; v++)
    place[order[v]] = v;
  for (size_t k = 0; k < n; k++)
  {
    (*tail)[k] = place[first[2 * k]];
    (*head)[k] = place[first[2 * k + 1]];
  }
  return fill_nodes (context, &mentions, order, nodes);
}

struct ebit_value *
ebit_make_node_column (struct ebit_context *context,
                       const struct ebit_nodes *nodes, size_t rows,
                       const size_t *node)
{
  if (nodes->numbers)
  {
    double *data;
    struct ebit_value *column
        = ebit_make_array (context, EBIT_NUMBERS, 1, &rows, &data);
    for (size_t i = 0; column && i < rows; i++)
      data[i] = nodes->numbers[node[i]];
    return column;
  }
  const char **names = ebit_work (context, rows, sizeof *names);
  if (!names)
    return NULL;
  for (size_t i = 0; i < rows; i++)
    names[i] = nodes->names[node[i]];
  return ebit_make_texts (context, rows, names);
}
