/* Arguments of the command line: numbers, vectors, matrices, texts, lists,
 * files, and calls of functions, whose results are arguments of others.
 *
 *     0.1    0.1,0.2    0:0.1:1    [1, 0; 0, 1i]    key    'a text'
 *     {[1, 0; 0, 1]}    {gamma = 0:0.1:1}    @grid.csv
 *     amplitude_damping(0.3)
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_ITEMS 64    /* of a list, a call */
#define MOST_NUMBERS 1e7 /* of a range */
#define DEEPEST 50       /* of what is in something */

struct reader
{
  const char *text;
  const char *at;
  int depth;
};

_Noreturn static void
refuse (const struct reader *reader, const char *must)
{
  quit (EXIT_USAGE, "'%s' ends with '%s', where there must be %s",
        reader->text, reader->at, must);
}

static void
skip_space (struct reader *reader)
{
  reader->at += strspn (reader->at, " \t\r\n");
}

static bool
is_next (struct reader *reader, char c)
{
  skip_space (reader);
  return *reader->at == c;
}

static bool
take (struct reader *reader, char c)
{
  const bool is_there = is_next (reader, c);
  reader->at += is_there;
  return is_there;
}

/* ---- Numbers --------------------------------------------------------- */

/* Numbers as they come, in pairs. */
struct numbers
{
  size_t n, room;
  double *pairs;
  bool has_imaginary;
};

static void
append (struct numbers *numbers, double re, double im)
{
  if (numbers->n == numbers->room)
  {
    numbers->room = numbers->room ? 2 * numbers->room : 16;
    numbers->pairs
        = have (realloc (numbers->pairs, numbers->room * 2 * sizeof (double)));
  }
  numbers->pairs[2 * numbers->n] = re;
  numbers->pairs[2 * numbers->n + 1] = im;
  numbers->n++;
}

/* A number, which words like "information" only begin like. */
static bool
take_number (struct reader *reader, double *x)
{
  char *end;
  if (strncmp (reader->at, "NA", 2) == 0
      && !isalnum ((unsigned char)reader->at[2]) && reader->at[2] != '_')
  {
    reader->at += 2;
    *x = NAN;
    return true;
  }
  *x = strtod (reader->at, &end);
  const bool is_imaginary = *end == 'i' && !isalnum ((unsigned char)end[1]);
  if (end == reader->at
      || ((isalnum ((unsigned char)*end) || *end == '_') && !is_imaginary))
    return false;
  reader->at = end;
  return true;
}

/* A number with an imaginary part or without: 1, 2i, 1-0.5i. */
static bool
take_complex (struct reader *reader, struct numbers *numbers)
{
  double re, im = 0;
  if (!take_number (reader, &re))
    return false;
  if (*reader->at == 'i')
  {
    reader->at++;
    im = re;
    re = 0;
    numbers->has_imaginary = true;
  }
  else if (*reader->at == '+' || *reader->at == '-')
  {
    if (!take_number (reader, &im) || *reader->at != 'i')
      refuse (reader,
              "an imaginary part, such as +0.5i, or quotes around a text");
    reader->at++;
    numbers->has_imaginary = true;
  }
  append (numbers, re, im);
  return true;
}

/* start:end or start:step:end, whose first two numbers are read.  As many as
 * fit, with the last one where rounding alone would leave it out. */
static void
append_range (struct reader *reader, struct numbers *numbers, double start)
{
  double step, end;
  if (!take_number (reader, &step))
    refuse (reader, "a number");
  end = step;
  if (take (reader, ':'))
  {
    if (!take_number (reader, &end))
      refuse (reader, "a number");
  }
  else
    step = 1;
  const double count = floor ((end - start) / step * (1 + 1e-15) + 1e-10);
  if (!(count >= 0 && count < MOST_NUMBERS))
    refuse (reader, "a range of 1 to 1e7 numbers, start:step:end");
  for (size_t i = 0; i <= (size_t)count; i++)
    append (numbers, start + (double)i * step, 0);
}

static void
take_element (struct reader *reader, struct numbers *numbers)
{
  const size_t before = numbers->n;
  skip_space (reader);
  if (!take_complex (reader, numbers))
    refuse (reader, "a number");
  if (*reader->at != ':')
    return;
  reader->at++;
  numbers->n = before;
  append_range (reader, numbers, numbers->pairs[2 * before]);
}

/* rows x columns, given row after row; a vector where there is one row only.
 */
static struct ebit_value *
make_array (const struct numbers *numbers, size_t rows)
{
  const size_t columns = numbers->n / rows;
  const size_t parts = numbers->has_imaginary ? 2 : 1;
  double *x = have (malloc ((numbers->n + 1) * 2 * sizeof *x));
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++)
      for (size_t k = 0; k < parts; k++)
        x[parts * (i + j * rows) + k]
            = numbers->pairs[2 * (i * columns + j) + k];
  const size_t matrix[] = { rows, columns };
  struct ebit_value *value = have (
      ebit_array (numbers->has_imaginary ? EBIT_COMPLEX : EBIT_NUMBERS,
                  rows == 1 ? 1 : 2, rows == 1 ? &columns : matrix, x));
  free (x);
  free (numbers->pairs);
  return value;
}

/* Behind '[': elements with commas or blanks between them, rows with ';'. */
static struct ebit_value *
read_matrix (struct reader *reader)
{
  struct numbers numbers = { .n = 0 };
  size_t rows = 1, columns = 0;
  while (!take (reader, ']'))
  {
    if (take (reader, ';'))
    {
      if (rows == 1)
        columns = numbers.n;
      if (numbers.n != rows * columns)
        refuse (reader, "as many numbers as in the first row");
      rows++;
    }
    else if (!take (reader, ','))
      take_element (reader, &numbers);
  }
  if (rows > 1 && numbers.n != rows * columns)
    refuse (reader, "as many numbers as in the first row");
  return make_array (&numbers, rows);
}

/* ---- Texts, lists, calls --------------------------------------------- */

static struct ebit_value *read_value_at (struct reader *reader);

/* So many characters as a text of their own, on the heap. */
static char *
copy_text (const char *from, size_t n)
{
  char *text = have (calloc (n + 1, 1));
  memcpy (text, from, n);
  return text;
}

static struct ebit_value *
make_text (const char *from, size_t n)
{
  char *text = copy_text (from, n);
  struct ebit_value *value = have (ebit_text (text));
  free (text);
  return value;
}

static struct ebit_value *
read_quoted (struct reader *reader, char quote)
{
  const char *end = strchr (reader->at, quote);
  if (!end)
    refuse (reader, "a text with a quote at its end");
  struct ebit_value *value
      = make_text (reader->at, (size_t)(end - reader->at));
  reader->at = end + 1;
  return value;
}

/* Before a field: its name and "=", on the heap; NULL where there is none. */
static char *
take_name (struct reader *reader)
{
  struct reader ahead = *reader;
  skip_space (&ahead);
  const char *from = ahead.at;
  while (isalnum ((unsigned char)*ahead.at) || *ahead.at == '_')
    ahead.at++;
  const size_t n = (size_t)(ahead.at - from);
  if (n == 0 || !take (&ahead, '='))
    return NULL;
  reader->at = ahead.at;
  return copy_text (from, n);
}

/* What stands between brackets, the first of which is read; with names where
 * they are asked for, of all items or of none. */
static size_t
read_items (struct reader *reader, char closing, struct ebit_value **items,
            char **names)
{
  size_t n = 0;
  if (++reader->depth > DEEPEST)
    refuse (reader, "less in it");
  while (!take (reader, closing))
  {
    if (n == MOST_ITEMS)
      refuse (reader, "fewer items");
    if (names)
    {
      names[n] = take_name (reader);
      if (n > 0 && !names[n] != !names[0])
        refuse (reader,
                names[0] ? "a name and '='" : "a value without a name");
    }
    items[n++] = read_value_at (reader);
    if (!take (reader, ','))
    {
      if (!take (reader, closing))
        refuse (reader, closing == ')' ? "a comma or ')'" : "a comma or '}'");
      break;
    }
  }
  reader->depth--;
  return n;
}

static void
free_all (size_t n, struct ebit_value **values)
{
  for (size_t i = 0; i < n; i++)
    ebit_free (values[i]);
}

static struct ebit_value *
read_list (struct reader *reader)
{
  struct ebit_value *items[MOST_ITEMS];
  char *names[MOST_ITEMS] = { NULL };
  const size_t n = read_items (reader, '}', items, names);
  struct ebit_value *list
      = have (ebit_list (n, names[0] ? (const char *const *)names : NULL,
                         (const struct ebit_value *const *)items));
  free_all (n, items);
  for (size_t i = 0; i < n; i++)
    free (names[i]);
  return list;
}

static struct ebit_value *
read_call (struct reader *reader, const char *from, size_t length)
{
  struct ebit_value *items[MOST_ITEMS];
  const size_t n = read_items (reader, ')', items, NULL);
  char *name = copy_text (from, length);
  struct ebit_value *value
      = call (name, n, (const struct ebit_value *const *)items);
  free (name);
  free_all (n, items);
  return value;
}

/* A word that is no number: a function's name, true, false, or a text. */
static struct ebit_value *
read_word (struct reader *reader)
{
  const char *from = reader->at;
  const char *at = from;
  while (*at && !isspace ((unsigned char)*at) && !strchr ("(){}[],;'\"", *at))
    at++;
  const size_t n = (size_t)(at - from);
  if (n == 0)
    refuse (reader, "a number, a text or a call");
  reader->at = at;
  if (take (reader, '('))
    return read_call (reader, from, n);
  const bool is_true
      = n == 4
        && (strncmp (from, "true", 4) == 0 || strncmp (from, "TRUE", 4) == 0);
  const bool is_false = n == 5
                        && (strncmp (from, "false", 5) == 0
                            || strncmp (from, "FALSE", 5) == 0);
  if (!is_true && !is_false)
    return make_text (from, n);
  const size_t one = 1;
  const double truth = is_true;
  return have (ebit_array (EBIT_LOGICALS, 1, &one, &truth));
}

/* Behind "@": the name of a file, which ends where a word does. */
static struct ebit_value *
read_named_file (struct reader *reader)
{
  const size_t n = strcspn (reader->at, " \t\r\n(){}[],;'\"");
  if (n == 0)
    refuse (reader, "the name of a file");
  char *name = copy_text (reader->at, n);
  reader->at += n;
  struct ebit_value *value = read_value (name);
  free (name);
  return value;
}

static struct ebit_value *
read_value_at (struct reader *reader)
{
  struct numbers numbers = { .n = 0 };
  double x;
  if (take (reader, '['))
    return read_matrix (reader);
  if (take (reader, '{'))
    return read_list (reader);
  if (take (reader, '@'))
    return read_named_file (reader);
  if (take (reader, '\''))
    return read_quoted (reader, '\'');
  if (take (reader, '"'))
    return read_quoted (reader, '"');
  struct reader ahead = *reader;
  if (!take_number (&ahead, &x))
    return read_word (reader);
  take_element (reader, &numbers);
  return make_array (&numbers, 1);
}

/* ---- A whole argument ------------------------------------------------ */

/* The reader is behind the first of several values with commas between them,
 * which make a list. */
static struct ebit_value *
read_rest (struct reader *reader, struct ebit_value *first)
{
  struct ebit_value *items[MOST_ITEMS] = { first };
  size_t n = 1;
  while (take (reader, ','))
  {
    if (n == MOST_ITEMS)
      refuse (reader, "fewer items");
    items[n++] = read_value_at (reader);
  }
  struct ebit_value *list
      = have (ebit_list (n, NULL, (const struct ebit_value *const *)items));
  free_all (n, items);
  return list;
}

static struct ebit_value *
read_vector (struct reader *reader)
{
  struct numbers numbers = { .n = 0 };
  do
    take_element (reader, &numbers);
  while (take (reader, ','));
  return make_array (&numbers, 1);
}

struct ebit_value *
evaluate (const char *text)
{
  struct reader reader = { .text = text, .at = text };
  double x;
  if (*text == '@')
    return read_value (text + 1);
  skip_space (&reader);
  struct reader ahead = reader;
  struct ebit_value *value = take_number (&ahead, &x)
                                 ? read_vector (&reader)
                                 : read_value_at (&reader);
  if (is_next (&reader, ','))
    value = read_rest (&reader, value);
  skip_space (&reader);
  if (*reader.at)
    refuse (&reader, "nothing more");
  return value;
}
