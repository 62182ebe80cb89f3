/* Values written as expressions: see expression.h.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "expression.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_ITEMS 64
#define MOST_NUMBERS 4096
#define MOST_LETTERS 64

static void
skip_spaces (const char **text)
{
  *text += strspn (*text, " \t\n");
}

static void
read_word (const char **text, char word[MOST_LETTERS])
{
  skip_spaces (text);
  const size_t length = strcspn (*text, " \t\n()<>{}[]\"");
  const size_t kept = length < MOST_LETTERS - 1 ? length : MOST_LETTERS - 1;
  memcpy (word, *text, kept);
  word[kept] = '\0';
  *text += length;
}

static size_t
read_numbers (const char **text, char end, double *x)
{
  size_t n = 0;
  for (++*text;
       skip_spaces (text), **text && **text != end && n < MOST_NUMBERS; n++)
  {
    char *rest;
    x[n] = strtod (*text, &rest);
    if (rest == *text)
      break;
    *text = rest;
  }
  if (**text == end)
    ++*text;
  return n;
}

/* Items up to the bracket, with their names where `names` is not NULL. */
static size_t
read_items (const char **text, char end, char (*names)[MOST_LETTERS],
            const struct ebit_value **items)
{
  size_t n = 0;
  while (skip_spaces (text), **text && **text != end && n < MOST_ITEMS)
  {
    if (names)
      read_word (text, names[n]);
    items[n] = read_expression (text);
    if (!items[n++])
      break;
  }
  if (**text == end)
    ++*text;
  return n;
}

static void
free_items (const struct ebit_value **items, size_t n)
{
  for (size_t i = 0; i < n; i++)
    ebit_free ((struct ebit_value *)items[i]);
}

static struct ebit_value *
read_call (const char **text)
{
  char name[MOST_LETTERS];
  const struct ebit_value *items[MOST_ITEMS];
  struct ebit_value *result = NULL;
  struct ebit_error error;
  ++*text;
  read_word (text, name);
  const size_t n = read_items (text, ')', NULL, items);
  if (n > 0 && !items[n - 1])
    return NULL;
  if (ebit_call (name, n, items, NULL, &result, &error))
    fprintf (stderr, "%s: %s\n", name, error.message);
  free_items (items, n);
  return result;
}

static struct ebit_value *
read_list (const char **text)
{
  char letters[MOST_ITEMS][MOST_LETTERS];
  const char *names[MOST_ITEMS];
  const struct ebit_value *items[MOST_ITEMS];
  ++*text;
  const bool bare = **text == '-';
  *text += bare;
  const size_t n = read_items (text, '>', bare ? NULL : letters, items);
  for (size_t i = 0; i < n; i++)
    names[i] = letters[i];
  struct ebit_value *list = ebit_list (n, bare ? NULL : names, items);
  free_items (items, n);
  return list;
}

static struct ebit_value *
read_text (const char **text)
{
  char letters[MOST_LETTERS];
  ++*text;
  read_word (text, letters);
  if (**text == '"')
    ++*text;
  return ebit_text (letters);
}

struct ebit_value *
read_expression (const char **text)
{
  double x[MOST_NUMBERS];
  size_t n;
  skip_spaces (text);
  switch (**text)
  {
  case '(':
    return read_call (text);
  case '<':
    return read_list (text);
  case '"':
    return read_text (text);
  case '{':
    n = read_numbers (text, '}', x);
    return ebit_numbers (n, x);
  case '[':
    n = read_numbers (text, ']', x);
    if (n >= 2 && x[0] > 0 && x[1] > 0 && (double)n == 2 + 2 * x[0] * x[1])
      return ebit_matrix ((size_t)x[0], (size_t)x[1], x + 2);
    break;
  default:
  {
    char *rest;
    x[0] = strtod (*text, &rest);
    if (rest == *text)
      break;
    *text = rest;
    return ebit_number (x[0]);
  }
  }
  fprintf (stderr, "no expression: %.60s\n", *text);
  return NULL;
}
