/* The nodes of a network: the numbers or names that its edges give them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nodes.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "characters.h"
#include "spelling.h"
#include "value.h"

#define MOST_NUMBER 1e15
#define NUMBER_TEXT_SIZE ((size_t)20) /* "-1000000000000000" */

/* Numbers that lie no further apart are sorted by counting. */
#define SPAN_OF_EACH 4

/* Every place where a node is named: those that are listed, then the ends of
 * the rows, tail before head. */
struct mentions
{
  size_t listed, rows, count; /* count = listed + 2 rows */
  bool have_names;
  const struct ebit_node_source *sources;
  const double *numbers;    /* count of them */
  const char *const *names; /* or of these */
};

/* Where mention i of a source stands among all. */
static size_t
place_of_mention (const struct mentions *mentions, size_t place, size_t i)
{
  return place == EBIT_LISTED
             ? i
             : mentions->listed + 2 * i + (place == EBIT_HEADS);
}

static size_t
count_of_source (const struct mentions *mentions, size_t place)
{
  return place == EBIT_LISTED ? mentions->listed : mentions->rows;
}

/* ---- Reading ----------------------------------------------------------- */

/* Names come as a vector of texts in R; in Octave as a cell, or as one text.
 */
static bool
holds_names (const struct ebit_value *value)
{
  return value && (value->kind == EBIT_TEXTS || value->kind == EBIT_LIST);
}

void
ebit_spell_node (const struct ebit_context *context,
                 const struct ebit_node_source *source, size_t i, char text[])
{
  const struct ebit_value *value = source->value;
  if (value->kind == EBIT_LIST)
    ebit_spell_item (context, source->name, i, text);
  else
    ebit_spell_element (context, source->name, value->rank, value->extent, i,
                        text);
}

static enum ebit_status
read_names (struct ebit_context *context, const struct mentions *mentions,
            size_t place, const char **names)
{
  const struct ebit_node_source *source = &mentions->sources[place];
  const size_t n = count_of_source (mentions, place);
  for (size_t i = 0; i < n; i++)
  {
    const char *name = ebit_text_item (source->value, i);
    names[place_of_mention (mentions, place, i)] = name;
    if (name && name[0] != '\0' && ebit_is_plain_text (name))
      continue;
    char element[EBIT_NAME_SIZE];
    ebit_spell_node (context, source, i, element);
    return ebit_refuse (context, element,
                        !name             ? "no text"
                        : name[0] == '\0' ? "an empty text"
                                          : "a text with control characters, "
                                            "or not in UTF-8",
                        "the name of a node");
  }
  return EBIT_OK;
}

static enum ebit_status
read_numbers (struct ebit_context *context, const struct mentions *mentions,
              size_t place, double *numbers)
{
  const struct ebit_range whole
      = { -MOST_NUMBER, MOST_NUMBER, false, false, EBIT_WHOLE };
  const struct ebit_node_source *source = &mentions->sources[place];
  if (!source->value)
    return EBIT_OK;
  size_t n;
  const double *x;
  const enum ebit_status status = ebit_read_vector (
      context, source->name, source->value, &whole, &n, &x);
  for (size_t i = 0; !status && i < n; i++)
    numbers[place_of_mention (mentions, place, i)]
        = x[i] + 0; /* no negative zero */
  return status;
}

/* Numbers or names, as the tails are. */
static enum ebit_status
check_source (struct ebit_context *context, const struct mentions *mentions,
              size_t place)
{
  const struct ebit_node_source *source = &mentions->sources[place];
  const struct ebit_value *value = source->value;
  const char *tail = mentions->sources[EBIT_TAILS].name;
  const bool is_named = holds_names (value);
  char allowed[128] = "whole numbers, or names, that say which nodes the "
                      "edges join";
  const bool fits = value && (is_named || value->kind == EBIT_NUMBERS)
                    && ebit_length (value) > 0;
  if (fits && (place == EBIT_TAILS || is_named == mentions->have_names))
    return EBIT_OK;
  if (fits)
    snprintf (allowed, sizeof allowed, "%s, as %.60s is",
              mentions->have_names ? "names" : "numbers", tail);
  return ebit_refuse_kind (context, source->name, value, allowed);
}

static enum ebit_status
check_sources (struct ebit_context *context, struct mentions *mentions)
{
  const struct ebit_node_source *tails = &mentions->sources[EBIT_TAILS];
  const struct ebit_node_source *heads = &mentions->sources[EBIT_HEADS];
  const struct ebit_node_source *listed = &mentions->sources[EBIT_LISTED];
  enum ebit_status status = check_source (context, mentions, EBIT_TAILS);
  if (status)
    return status;
  mentions->have_names = holds_names (tails->value);
  status = check_source (context, mentions, EBIT_HEADS);
  if (!status && listed->value)
    status = check_source (context, mentions, EBIT_LISTED);
  if (status)
    return status;
  mentions->listed = listed->value ? ebit_length (listed->value) : 0;
  mentions->rows = ebit_length (tails->value);
  mentions->count = mentions->listed + 2 * mentions->rows;
  const size_t n = ebit_length (heads->value);
  if (n == mentions->rows)
    return EBIT_OK;
  char has[48], must[160];
  snprintf (has, sizeof has, "of length %zu", n);
  snprintf (must, sizeof must, "of length %zu, as %.100s is", mentions->rows,
            tails->name);
  return ebit_refuse (context, heads->name, has, must);
}

static enum ebit_status
read_mentions (struct ebit_context *context, struct mentions *mentions)
{
  enum ebit_status status = check_sources (context, mentions);
  if (status)
    return status;
  const char **names = ebit_work (context, mentions->count, sizeof *names);
  double *numbers = ebit_work (context, mentions->count, sizeof *numbers);
  if (!names || !numbers)
    return EBIT_EMEMORY;
  for (size_t place = 0; !status && place < EBIT_NODE_PLACES; place++)
    status = mentions->have_names
                 ? read_names (context, mentions, place, names)
                 : read_numbers (context, mentions, place, numbers);
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

/* By comparing; NULL without memory. */
static const size_t *
merge_mentions (struct ebit_context *context, const struct mentions *mentions)
{
  const size_t n = mentions->count;
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

/* Of numbers the least, and how many there are from it to the greatest. */
static size_t
find_span (const struct mentions *mentions, double *least)
{
  double greatest = *least = mentions->numbers[0];
  for (size_t i = 1; i < mentions->count; i++)
  {
    const double x = mentions->numbers[i];
    *least = x < *least ? x : *least;
    greatest = x > greatest ? x : greatest;
  }
  return (size_t)(greatest - *least) + 1;
}

/* By counting, of numbers from `least` on; NULL without memory. */
static const size_t *
count_mentions (struct ebit_context *context, const struct mentions *mentions,
                double least, size_t span)
{
  size_t *next = ebit_work (context, span + 1, sizeof *next);
  size_t *to = ebit_work_unset (context, mentions->count, sizeof *to);
  if (!next || !to)
    return NULL;
  for (size_t i = 0; i < mentions->count; i++)
    next[(size_t)(mentions->numbers[i] - least) + 1]++;
  for (size_t k = 0; k < span; k++)
    next[k + 1] += next[k];
  for (size_t i = 0; i < mentions->count; i++)
    to[next[(size_t)(mentions->numbers[i] - least)]++] = i;
  return to;
}

/* The mentions sorted by their nodes; NULL without memory. */
static const size_t *
sort_mentions (struct ebit_context *context, const struct mentions *mentions)
{
  double least = 0;
  const size_t span
      = mentions->have_names ? SIZE_MAX : find_span (mentions, &least);
  return span / SPAN_OF_EACH <= mentions->count
             ? count_mentions (context, mentions, least, span)
             : merge_mentions (context, mentions);
}

/* The nodes in their order, each by its first mention; first[i] is that of
 * the node of mention i. */
static size_t
order_nodes (const struct mentions *mentions, const size_t *sorted,
             size_t *first, size_t *order)
{
  const size_t n = mentions->count;
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

/* A node that the list has twice. */
static enum ebit_status
check_listed (struct ebit_context *context, const struct mentions *mentions,
              const size_t *first, const struct ebit_nodes *nodes,
              const size_t *place)
{
  for (size_t i = 0; i < mentions->listed; i++)
    if (first[i] != i)
    {
      char element[EBIT_NAME_SIZE], has[96];
      ebit_spell_node (context, &mentions->sources[EBIT_LISTED], i, element);
      snprintf (has, sizeof has, "%.60s again", nodes->names[place[first[i]]]);
      return ebit_refuse (context, element, has, "a node that is listed once");
    }
  return EBIT_OK;
}

enum ebit_status
ebit_read_nodes (struct ebit_context *context,
                 const struct ebit_node_source sources[EBIT_NODE_PLACES],
                 struct ebit_nodes *nodes, size_t *rows, size_t **tail,
                 size_t **head)
{
  struct mentions mentions = { .sources = sources };
  enum ebit_status status = read_mentions (context, &mentions);
  if (status)
    return status;
  const size_t n = *rows = mentions.rows;
  const size_t *sorted = sort_mentions (context, &mentions);
  size_t *first = ebit_work (context, mentions.count, sizeof *first);
  size_t *order = ebit_work (context, mentions.count, sizeof *order);
  size_t *place = ebit_work (context, mentions.count, sizeof *place);
  *tail = ebit_work (context, n, sizeof **tail);
  *head = ebit_work (context, n, sizeof **head);
  if (!sorted || !first || !order || !place || !*tail || !*head)
    return EBIT_EMEMORY;
  nodes->count = order_nodes (&mentions, sorted, first, order);
  for (size_t v = 0; v < nodes->count; v++)
    place[order[v]] = v;
  for (size_t k = 0; k < n; k++)
  {
    (*tail)[k] = place[first[place_of_mention (&mentions, EBIT_TAILS, k)]];
    (*head)[k] = place[first[place_of_mention (&mentions, EBIT_HEADS, k)]];
  }
  status = fill_nodes (context, &mentions, order, nodes);
  return status ? status
                : check_listed (context, &mentions, first, nodes, place);
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
