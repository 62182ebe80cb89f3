/* Between Octave's arrays and ebit's values.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "conversion.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* ---- From Octave ----------------------------------------------------- */

static void
set_foreign (struct ebit_value *value, const char *what)
{
  value->kind = EBIT_FOREIGN;
  value->class_name = what;
}

/* One element of an array of any real class, as a double. */
static double
element (const void *data, mxClassID class_id, size_t i)
{
  switch (class_id)
  {
  case mxSINGLE_CLASS:
    return ((const float *)data)[i];
  case mxINT8_CLASS:
    return ((const int8_t *)data)[i];
  case mxUINT8_CLASS:
    return ((const uint8_t *)data)[i];
  case mxINT16_CLASS:
    return ((const int16_t *)data)[i];
  case mxUINT16_CLASS:
    return ((const uint16_t *)data)[i];
  case mxINT32_CLASS:
    return ((const int32_t *)data)[i];
  case mxUINT32_CLASS:
    return ((const uint32_t *)data)[i];
  case mxINT64_CLASS:
    return (double)((const int64_t *)data)[i];
  case mxUINT64_CLASS:
    return (double)((const uint64_t *)data)[i];
  case mxLOGICAL_CLASS:
    return ((const mxLogical *)data)[i] ? 1 : 0;
  default:
    return ((const double *)data)[i];
  }
}

/* The array as full as Octave's full () makes it, to be dropped in the end: a
 * sparse one, and any that is complex.
 * Octave gives the data of a diagonal complex matrix half the memory that they
 * need, and writes all of them, whether it is asked for them by its own name
 * or in a cell; no other question tells such a matrix from a full one. */
static const mxArray *
make_full (const mxArray *array, struct ebit_copies **copies)
{
  struct ebit_copies *copy = mxCalloc (1, sizeof *copy);
  mxArray *given = (mxArray *)array; /* only read */
  mexCallMATLAB (1, &copy->array, 1, &given, "full");
  copy->next = *copies;
  *copies = copy;
  return copy->array;
}

void
ebit_drop_copies (struct ebit_copies *copies)
{
  for (; copies; copies = copies->next)
    mxDestroyArray (copies->array);
}

/* The doubles of a numeric array (pairs if complex), copied only if they are
 * of another class. */
static const double *
read_doubles (const mxArray *array)
{
  const mxClassID class_id = mxGetClassID (array);
  const void *data = mxGetData (array);
  if (class_id == mxDOUBLE_CLASS)
    return data;
  const size_t n
      = mxGetNumberOfElements (array) * (mxIsComplex (array) ? 2 : 1);
  double *wide = mxCalloc (n + 1, sizeof *wide);
  for (size_t i = 0; i < n; i++)
    wide[i] = element (data, class_id, i);
  return wide;
}

/* Not mxArrayToString, whose memory Octave does not take back. */
char *
ebit_text_from_octave (const mxArray *array)
{
  const size_t size = mxGetNumberOfElements (array) + 1;
  char *text = mxCalloc (size, 1);
  mxGetString (array, text, (mwSize)size);
  return text;
}

/* The rows of a character matrix, without the blanks at their ends, as
 * Octave's own cellstr () has them. */
static const char **
read_lines (const mxArray *array, size_t rows)
{
  const size_t width = rows ? mxGetNumberOfElements (array) / rows : 0;
  const mxChar *given = mxGetChars (array);
  const char **lines = mxCalloc (rows + 1, sizeof *lines);
  char *line = mxCalloc (rows * (width + 1) + 1, 1);
  for (size_t i = 0; i < rows; i++, line += width + 1)
  {
    size_t n = width;
    while (n
           && (given[i + (n - 1) * rows] == ' '
               || given[i + (n - 1) * rows] == '\0'))
      n--;
    for (size_t j = 0; j < n; j++)
      line[j] = (char)given[i + j * rows];
    lines[i] = line;
  }
  return lines;
}

static void
read_text (struct ebit_value *value, const mxArray *array)
{
  const size_t rows = mxGetM (array);
  value->kind = EBIT_TEXTS;
  value->rank = 1;
  value->extent[0] = value->extent[1] = 1;
  if (rows > 1)
  {
    value->extent[0] = rows;
    value->texts = read_lines (array, rows);
    return;
  }
  const char **text = mxCalloc (1, sizeof *text);
  text[0] = ebit_text_from_octave (array);
  value->texts = text;
}

static const struct ebit_value *read_object (const mxArray *array, int depth,
                                             struct ebit_copies **copies);

/* A cell at that depth.  The core refuses what is deeper than it allows, so
 * that no more of it is read than shows it; so with a struct. */
static void
read_cell (struct ebit_value *value, const mxArray *array, int depth,
           struct ebit_copies **copies)
{
  const size_t n = depth > EBIT_MAX_DEPTH ? 0 : mxGetNumberOfElements (array);
  const struct ebit_value **items = mxCalloc (n + 1, sizeof *items);
  for (size_t i = 0; i < n; i++)
    items[i] = read_object (mxGetCell (array, (mwIndex)i), depth + 1, copies);
  value->kind = EBIT_LIST;
  value->items = items;
  value->rank = 1;
  value->extent[0] = n;
  value->extent[1] = value->extent[2] = 1;
}

static void
read_struct (struct ebit_value *value, const mxArray *array, int depth,
             struct ebit_copies **copies)
{
  if (mxGetNumberOfElements (array) != 1)
  {
    set_foreign (value, "a struct array");
    return;
  }
  const int n = depth > EBIT_MAX_DEPTH ? 0 : mxGetNumberOfFields (array);
  const struct ebit_value **items = mxCalloc ((size_t)n + 1, sizeof *items);
  const char **names = mxCalloc ((size_t)n + 1, sizeof *names);
  for (int i = 0; i < n; i++)
  {
    const mxArray *field = mxGetFieldByNumber (array, 0, i);
    items[i] = field ? read_object (field, depth + 1, copies) : NULL;
    names[i] = mxGetFieldNameByNumber (array, i);
  }
  value->kind = EBIT_LIST;
  value->items = items;
  value->names = names;
  value->rank = 1;
  value->extent[0] = (size_t)n;
  value->extent[1] = value->extent[2] = 1;
}

static void
read_array (struct ebit_value *value, const mxArray *given,
            struct ebit_copies **copies)
{
  const bool flat = mxGetNumberOfDimensions (given) == 2;
  const bool thin = mxIsSparse (given) || (flat && mxIsComplex (given));
  const mxArray *array = thin ? make_full (given, copies) : given;
  const mwSize rank = mxGetNumberOfDimensions (array);
  const mwSize *extent = mxGetDimensions (array);
  if (rank > EBIT_MAX_RANK)
  {
    set_foreign (value, "an array of more than 3 dimensions");
    return;
  }
  value->kind = mxIsLogical (array)   ? EBIT_LOGICALS
                : mxIsComplex (array) ? EBIT_COMPLEX
                                      : EBIT_NUMBERS;
  value->rank = (size_t)rank;
  for (size_t i = 0; i < EBIT_MAX_RANK; i++)
    value->extent[i] = i < value->rank ? (size_t)extent[i] : 1;
  value->numbers = read_doubles (array);
}

static const struct ebit_value *
read_object (const mxArray *array, int depth, struct ebit_copies **copies)
{
  struct ebit_value *value = mxCalloc (1, sizeof *value);
  if (mxIsChar (array))
    read_text (value, array);
  else if (mxIsCell (array))
    read_cell (value, array, depth, copies);
  else if (mxIsStruct (array))
    read_struct (value, array, depth, copies);
  else if (mxIsNumeric (array) || mxIsLogical (array))
    read_array (value, array, copies);
  else if (mxIsFunctionHandle (array))
    set_foreign (value, "a function");
  else
    set_foreign (value, "an object of another class");
  return value;
}

const struct ebit_value *
ebit_value_from_octave (const mxArray *array, struct ebit_copies **copies)
{
  return read_object (array, 1, copies);
}

/* ---- To Octave ------------------------------------------------------- */

static size_t
length_of (const struct ebit_value *value)
{
  return value->extent[0] * value->extent[1] * value->extent[2];
}

/* Octave 7 gives a new complex array the memory of a real one: so it is made
 * empty, and its memory and its size are set.  What an empty one has of memory
 * would be lost. */
static mxArray *
write_array (const struct ebit_value *value)
{
  const mwSize extent[] = { (mwSize)value->extent[0], (mwSize)value->extent[1],
                            (mwSize)value->extent[2] };
  const int complex = value->kind == EBIT_COMPLEX;
  const size_t n = length_of (value) * (complex ? 2 : 1);
  mxArray *array = mxCreateDoubleMatrix (0, 0, complex ? mxCOMPLEX : mxREAL);
  mxFree (mxGetData (array));
  double *data = mxMalloc ((n + 1) * sizeof *data);
  if (n)
    memcpy (data, value->numbers, n * sizeof *data);
  mxSetData (array, data);
  mxSetDimensions (array, extent, extent[2] == 1 ? 2 : 3);
  return array;
}

/* Undecided answers are NaN, which a logical array cannot hold. */
static mxArray *
write_logicals (const struct ebit_value *value)
{
  const size_t n = length_of (value);
  for (size_t i = 0; i < n; i++)
    if (isnan (value->numbers[i]))
      return write_array (value);
  mxArray *array = mxCreateLogicalMatrix ((mwSize)n, 1);
  mxLogical *truth = mxGetLogicals (array);
  for (size_t i = 0; i < n; i++)
    truth[i] = value->numbers[i] != 0;
  return array;
}

static mxArray *
write_texts (const struct ebit_value *value)
{
  const size_t n = length_of (value);
  mxArray *cell = mxCreateCellMatrix ((mwSize)n, 1);
  for (size_t i = 0; i < n; i++)
    mxSetCell (cell, (mwIndex)i, mxCreateString (value->texts[i]));
  return cell;
}

/* Octave's own cell of texts that comes back in an answer: a column, as texts
 * of the core are. */
static int
is_cell_of_texts (const struct ebit_value *value)
{
  const size_t n = value->extent[0];
  for (size_t i = 0; i < n; i++)
    if (!value->items[i] || value->items[i]->kind != EBIT_TEXTS)
      return 0;
  return n > 0;
}

static mxArray *
write_cell (const struct ebit_value *value)
{
  const size_t n = value->extent[0];
  mxArray *cell = is_cell_of_texts (value) ? mxCreateCellMatrix ((mwSize)n, 1)
                                           : mxCreateCellMatrix (1, (mwSize)n);
  for (size_t i = 0; i < n; i++)
    mxSetCell (cell, (mwIndex)i, ebit_value_to_octave (value->items[i]));
  return cell;
}

/* A field that is empty is [], though a column of a table is 0 x 1. */
static int
is_empty_field (const struct ebit_value *item)
{
  return item && item->kind == EBIT_NUMBERS && item->rank == 1
         && item->extent[0] == 0;
}

static mxArray *
write_field (const struct ebit_value *item, int of_table)
{
  if (of_table && item && item->kind == EBIT_TEXTS)
    return write_texts (item); /* a cell of one, too */
  if (!of_table && is_empty_field (item))
    return mxCreateDoubleMatrix (0, 0, mxREAL);
  return ebit_value_to_octave (item);
}

static mxArray *
write_struct (const struct ebit_value *value)
{
  const int n = (int)value->extent[0];
  const int is_table = value->kind == EBIT_TABLE;
  mxArray *fields
      = mxCreateStructMatrix (1, 1, n, (const char **)value->names);
  for (int i = 0; i < n; i++)
    mxSetFieldByNumber (fields, 0, i, write_field (value->items[i], is_table));
  return fields;
}

/* A list that has a class, but no names, is of things with the same fields. */
static int
is_array_of_structs (const struct ebit_value *value)
{
  const size_t n = value->extent[0];
  if (!value->class_name || n == 0)
    return 0;
  const struct ebit_value *first = value->items[0];
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_value *item = value->items[i];
    if (item->kind != EBIT_LIST || !item->names
        || item->extent[0] != first->extent[0])
      return 0;
    for (size_t j = 0; j < first->extent[0]; j++)
      if (strcmp (item->names[j], first->names[j]) != 0)
        return 0;
  }
  return 1;
}

static mxArray *
write_structs (const struct ebit_value *value)
{
  const size_t n = value->extent[0];
  const int fields = (int)value->items[0]->extent[0];
  mxArray *structs = mxCreateStructMatrix (
      (mwSize)n, 1, fields, (const char **)value->items[0]->names);
  for (size_t i = 0; i < n; i++)
    for (int j = 0; j < fields; j++)
      mxSetFieldByNumber (structs, (mwIndex)i, j,
                          write_field (value->items[i]->items[j], 0));
  return structs;
}

mxArray *
ebit_value_to_octave (const struct ebit_value *value)
{
  if (!value || value->kind == EBIT_FOREIGN)
    return mxCreateDoubleMatrix (0, 0, mxREAL);
  switch (value->kind)
  {
  case EBIT_TEXTS:
    return length_of (value) == 1 ? mxCreateString (value->texts[0])
                                  : write_texts (value);
  case EBIT_LIST:
  case EBIT_TABLE:
    if (!value->names && is_array_of_structs (value))
      return write_structs (value);
    return value->names ? write_struct (value) : write_cell (value);
  case EBIT_LOGICALS:
    return write_logicals (value);
  case EBIT_NUMBERS:
  case EBIT_COMPLEX:
  case EBIT_FOREIGN:
  default:
    return write_array (value);
  }
}
