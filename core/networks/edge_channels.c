/* The channels that a user's table of edges gives its rows.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "edge_channels.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "edge_columns.h"
#include "spelling.h"
#include "value.h"

#define NAME_SIZE 64

static const char *const paulis[] = { "I", "X", "Y", "Z" };

/* ---- Names of columns -------------------------------------------------- */

/* The parameter that number i of a family belongs to, and where in it. */
static const struct ebit_family_parameter *
parameter_of (enum ebit_family family, size_t i, size_t *k)
{
  const struct ebit_family_parameter *parameter
      = ebit_families[family].parameters;
  for (*k = i; *k >= parameter->length; parameter++)
    *k -= parameter->length;
  return parameter;
}

/* "gamma", "weights_X". */
static void
name_number (enum ebit_family family, size_t i, char name[NAME_SIZE])
{
  size_t k;
  const struct ebit_family_parameter *parameter = parameter_of (family, i, &k);
  snprintf (name, NAME_SIZE, parameter->length == 1 ? "%s" : "%s_%s",
            parameter->name, paulis[k]);
}

/* Whether the column holds number i of the family: by its own name, or by that
 * of the parameter that has several. */
static bool
is_column_of (const char *column, enum ebit_family family, size_t i)
{
  size_t k;
  char name[NAME_SIZE];
  name_number (family, i, name);
  return strcmp (column, name) == 0
         || strcmp (column, parameter_of (family, i, &k)->name) == 0;
}

bool
ebit_is_family_column (const char *name)
{
  for (int f = 0; f < EBIT_FAMILIES; f++)
    for (size_t i = 0; i < ebit_family_numbers ((enum ebit_family)f); i++)
      if (is_column_of (name, (enum ebit_family)f, i))
        return true;
  return false;
}

/* ---- Families ---------------------------------------------------------- */

static enum ebit_status
read_family (struct ebit_context *context, const struct ebit_value *column,
             size_t k, enum ebit_family *family)
{
  const struct ebit_node_source source = { "family", column };
  const char *name = ebit_text_item (column, k);
  if (name && ebit_find_family (name, family))
    return EBIT_OK;
  char element[EBIT_NAME_SIZE], has[80] = "no text";
  ebit_spell_node (context, &source, k, element);
  if (name)
    snprintf (has, sizeof has, "\"%.60s\"", name);
  return ebit_refuse (context, element, has,
                      "the name of a channel that numbers describe, such as "
                      "\"gadc\", \"dephasing\" or \"fiber_channel\"");
}

/* A family a row; one serves all. */
static enum ebit_status
read_families (struct ebit_context *context, const struct ebit_value *column,
               size_t rows, enum ebit_family *family)
{
  const bool fits = column->kind == EBIT_TEXTS || column->kind == EBIT_LIST;
  if (!fits)
    return ebit_refuse_kind (context, "family", column, "names of channels");
  const size_t n = ebit_length (column);
  if (n != 1 && n != rows)
    return ebit_refuse_edge_count (context, "family", n, rows);
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; !status && k < n; k++)
    status = read_family (context, column, k, &family[k]);
  for (size_t k = n; !status && k < rows; k++)
    family[k] = family[0];
  return status;
}

/* ---- Parameters -------------------------------------------------------- */

/* Numbers, one a row or one for all; or, of a parameter of several, as many
 * columns of a matrix. */
static enum ebit_status
check_column (struct ebit_context *context, const char *name,
              const struct ebit_value *column, size_t length, size_t rows)
{
  if (column->kind != EBIT_NUMBERS)
    return ebit_refuse_kind (context, name, column, "numbers, one an edge");
  const size_t n = ebit_length (column);
  const bool is_matrix = n == rows * length
                         && (length == 1 || ebit_extent (column, 1) == length);
  if (n == length || is_matrix)
    return EBIT_OK;
  return length == 1
             ? ebit_refuse_edge_count (context, name, n, rows)
             : ebit_refuse_kind (context, name, column,
                                 "a matrix with a row for each edge and a "
                                 "column for each of I, X, Y, Z");
}

/* The column that has number i of a family. */
static enum ebit_status
find_column (struct ebit_context *context, const struct ebit_value *edges,
             enum ebit_family family, size_t i,
             struct ebit_edge_channels *channels)
{
  size_t k, length = 1;
  char name[NAME_SIZE];
  const struct ebit_family_parameter *parameter = parameter_of (family, i, &k);
  name_number (family, i, name);
  const struct ebit_value *column = ebit_field (edges, name);
  if (!column && parameter->length > 1)
  {
    column = ebit_field (edges, parameter->name);
    length = parameter->length;
    snprintf (name, NAME_SIZE, "%s", parameter->name);
  }
  channels->columns[family][i].numbers = NULL;
  if (!column && isnan (parameter->fallback))
    return ebit_refuse_edge_column (
        context, "edges", "out", name,
        "a table with all parameters of its channels");
  if (!column)
    return EBIT_OK;
  const enum ebit_status status
      = check_column (context, name, column, length, channels->rows);
  const size_t n = ebit_length (column) / length;
  channels->columns[family][i].n = n;
  channels->columns[family][i].numbers
      = column->numbers + (length == 1 ? 0 : k * n);
  return status;
}

static enum ebit_status
find_columns (struct ebit_context *context, const struct ebit_value *edges,
              struct ebit_edge_channels *channels)
{
  bool found[EBIT_FAMILIES] = { false };
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; !status && k < channels->rows; k++)
  {
    const enum ebit_family family = channels->family[k];
    const size_t n = found[family] ? 0 : ebit_family_numbers (family);
    found[family] = true;
    for (size_t i = 0; !status && i < n; i++)
      status = find_column (context, edges, family, i, channels);
  }
  return status;
}

/* Whether a column says something of that row. */
static bool
is_used (const struct ebit_edge_channels *channels, const char *column,
         size_t row)
{
  const enum ebit_family family = channels->family[row];
  for (size_t i = 0; i < ebit_family_numbers (family); i++)
    if (is_column_of (column, family, i))
      return true;
  return false;
}

/* Refuses a parameter that its row's channel does not have. */
static enum ebit_status
check_use (struct ebit_context *context,
           const struct ebit_edge_channels *channels, const char *name,
           const struct ebit_value *column)
{
  const size_t rows = channels->rows;
  bool used = false;
  for (size_t k = 0; k < rows; k++)
  {
    const bool is_own = ebit_length (column) == rows && rows > 1
                        && column->kind == EBIT_NUMBERS;
    used = used || is_used (channels, name, k);
    if (!is_own || is_used (channels, name, k) || isnan (column->numbers[k]))
      continue;
    char allowed[128];
    snprintf (allowed, sizeof allowed,
              "NaN, since %.60s has no such parameter",
              ebit_family_name (channels->family[k]));
    return ebit_refuse_number (context, name, k, rows, column->numbers[k],
                               allowed);
  }
  return used ? EBIT_OK
              : ebit_refuse_edge_column (
                  context, "edges", "", name,
                  "a table of parameters that its channels have");
}

/* Length and attenuation may be told of any edge. */
static enum ebit_status
check_uses (struct ebit_context *context, const struct ebit_value *edges,
            const struct ebit_edge_channels *channels)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; !status && i < edges->extent[0]; i++)
  {
    const char *name = edges->names[i];
    const bool is_fact = is_column_of (name, EBIT_FAMILY_FIBER, 0)
                         || is_column_of (name, EBIT_FAMILY_FIBER, 1);
    if (ebit_is_family_column (name) && !is_fact)
      status = check_use (context, channels, name, edges->items[i]);
  }
  return status;
}

/* ---- Reading ----------------------------------------------------------- */

static enum ebit_status
read_channels (struct ebit_context *context, const struct ebit_value *column,
               struct ebit_edge_channels *channels)
{
  channels->channel = column;
  channels->is_one = ebit_is_channel_value (column);
  if (channels->is_one)
    return EBIT_OK;
  if (column->kind != EBIT_LIST)
    return ebit_refuse_kind (context, "channel", column,
                             "a list of channels, or one");
  const size_t n = ebit_length (column);
  if (n != channels->rows && n != 1)
    return ebit_refuse_edge_count (context, "channel", n, channels->rows);
  return EBIT_OK;
}

enum ebit_status
ebit_read_edge_channels (struct ebit_context *context,
                         const struct ebit_value *edges, size_t rows,
                         struct ebit_edge_channels *channels)
{
  const struct ebit_value *channel = ebit_field (edges, "channel");
  const struct ebit_value *names = ebit_field (edges, "family");
  *channels = (struct ebit_edge_channels){ .rows = rows };
  if (channel)
    return read_channels (context, channel, channels);
  enum ebit_family *family = ebit_work (context, rows, sizeof *family);
  if (!family)
    return EBIT_EMEMORY;
  channels->family = family;
  for (size_t k = 0; k < rows; k++)
    family[k] = EBIT_FAMILY_FIBER;
  enum ebit_status status
      = names ? read_families (context, names, rows, family) : EBIT_OK;
  if (!status)
    status = find_columns (context, edges, channels);
  return status ? status : check_uses (context, edges, channels);
}

/* ---- Channels ---------------------------------------------------------- */

double
ebit_edge_parameter (const struct ebit_edge_channels *channels, size_t row,
                     size_t i)
{
  size_t k;
  const enum ebit_family family = channels->family[row];
  const double *numbers = channels->columns[family][i].numbers;
  const double number
      = numbers ? numbers[channels->columns[family][i].n == 1 ? 0 : row] : NAN;
  return isnan (number) ? parameter_of (family, i, &k)->fallback : number;
}

static enum ebit_status
build (struct ebit_context *context, const struct ebit_edge_channels *channels,
       size_t row, struct ebit_channel *channel)
{
  double numbers[EBIT_MAX_FAMILY_NUMBERS];
  const enum ebit_family family = channels->family[row];
  for (size_t i = 0; i < ebit_family_numbers (family); i++)
    numbers[i] = ebit_edge_parameter (channels, row, i);
  const enum ebit_status status
      = ebit_build_channel (context, family, numbers, channel);
  if (status != EBIT_EARGUMENT)
    return status;
  const struct ebit_error error = context->error;
  return ebit_fail (context, status, "row %zu: %.*s", row + 1,
                    EBIT_MESSAGE_SIZE - 32, error.message);
}

enum ebit_status
ebit_edge_channel (struct ebit_context *context,
                   const struct ebit_edge_channels *channels, size_t row,
                   struct ebit_channel *channel)
{
  if (!channels->channel)
    return build (context, channels, row, channel);
  if (channels->is_one)
    return ebit_read_channel (context, "channel", channels->channel, channel);
  const size_t k = ebit_length (channels->channel) == 1 ? 0 : row;
  char *name = ebit_work (context, EBIT_NAME_SIZE, 1);
  if (!name)
    return EBIT_EMEMORY;
  ebit_spell_item (context, "channel", k, name);
  return ebit_read_channel (context, name, channels->channel->items[k],
                            channel);
}
