/* The grid of channel_sweep: parameters of a family of channels, recycled.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_grid.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "rows.h"

#define TEXT_SIZE 384

static const char *const paulis[] = { "I", "X", "Y", "Z" };

/* A parameter and where its numbers stand among those of the family. */
struct place
{
  const struct ebit_family_parameter *parameter;
  size_t first;
};

static size_t
count_parameters (const struct ebit_channel_grid *grid)
{
  return ebit_families[grid->constructor].n_parameters;
}

static struct place
place_of (const struct ebit_channel_grid *grid, size_t i)
{
  const struct ebit_family_entry *entry = &ebit_families[grid->constructor];
  return (struct place){ &entry->parameters[i],
                         ebit_family_offset (entry, i) };
}

/* ---- Words of refusals ----------------------------------------------- */

static void
append (char *text, const char *joint, const char *more, const char *end)
{
  const size_t used = strlen (text);
  snprintf (text + used, TEXT_SIZE - used, "%s%s%s", used ? joint : "", more,
            end);
}

static enum ebit_status
refuse_family (struct ebit_context *context, const struct ebit_value *family)
{
  char names[TEXT_SIZE] = "one of \"";
  for (size_t f = 0; f < EBIT_FAMILIES; f++)
    append (names, f == 0 ? "" : ", \"",
            ebit_family_name ((enum ebit_family)f), "\"");
  return ebit_refuse_kind (context, "family", family, names);
}

/* "a table of p, d = 2" */
static void
describe_grid (const struct ebit_channel_grid *grid, char *text)
{
  snprintf (text, TEXT_SIZE, "a table of");
  for (size_t i = 0; i < count_parameters (grid); i++)
  {
    const struct ebit_family_parameter *parameter
        = place_of (grid, i).parameter;
    char fallback[32] = "";
    if (!isnan (parameter->fallback))
      snprintf (fallback, sizeof fallback, " = %.15g", parameter->fallback);
    append (text, i == 0 ? " " : ", ", parameter->name, fallback);
  }
}

/* A table with, or without, a certain column. */
static enum ebit_status
refuse_column (struct ebit_context *context,
               const struct ebit_channel_grid *grid, const char *word,
               const char *name)
{
  char has[128], allowed[TEXT_SIZE];
  snprintf (has, sizeof has, "a table with%s %.60s", word, name);
  describe_grid (grid, allowed);
  return ebit_refuse (context, "grid", has, allowed);
}

/* ---- Reading --------------------------------------------------------- */

static enum ebit_status
read_family (struct ebit_context *context, const struct ebit_value *family,
             enum ebit_family *constructor)
{
  if (ebit_is_text (family)
      && ebit_find_family (family->texts[0], constructor))
    return EBIT_OK;
  return refuse_family (context, family);
}

/* A parameter of one number has its name, weights have names of their own. */
static void
name_numbers (struct ebit_channel_grid *grid)
{
  for (size_t i = 0; i < count_parameters (grid); i++)
  {
    const struct place place = place_of (grid, i);
    for (size_t k = 0; k < place.parameter->length; k++)
      snprintf (grid->numbers[place.first + k].name, EBIT_NUMBER_NAME_SIZE,
                place.parameter->length == 1 ? "%s" : "%s_%s",
                place.parameter->name, paulis[k]);
  }
}

static bool
is_known (const struct ebit_channel_grid *grid, const char *name)
{
  for (size_t i = 0; i < count_parameters (grid); i++)
    if (strcmp (place_of (grid, i).parameter->name, name) == 0)
      return true;
  for (size_t k = 0; k < grid->n_numbers; k++)
    if (strcmp (grid->numbers[k].name, name) == 0)
      return true;
  return false;
}

static enum ebit_status
check_names (struct ebit_context *context,
             const struct ebit_channel_grid *grid,
             const struct ebit_value *values)
{
  char allowed[TEXT_SIZE];
  describe_grid (grid, allowed);
  if (ebit_is_missing (values))
    return EBIT_OK;
  const bool is_list = values->kind == EBIT_LIST || values->kind == EBIT_TABLE;
  if (!is_list || (!values->names && values->extent[0] > 0))
    return ebit_refuse_kind (context, "grid", values, allowed);
  for (size_t i = 0; i < values->extent[0]; i++)
    if (!is_known (grid, values->names[i]))
      return refuse_column (context, grid, "", values->names[i]);
  return EBIT_OK;
}

/* Whether a column of several numbers has one for some row. */
static bool
serves_some (const struct ebit_value *value, const struct ebit_range *range)
{
  const size_t n = value ? ebit_length (value) : 0;
  const bool is_numeric
      = n > 1 && (value->kind == EBIT_NUMBERS || value->kind == EBIT_LOGICALS);
  if (!is_numeric || (value->extent[0] != n && value->extent[1] != n))
    return false;
  for (size_t i = 0; i < n; i++)
    if (value->numbers[i] >= range->lower && value->numbers[i] <= range->upper)
      return true;
  return false;
}

/* As ebit_read_vector, but a number that serves no row is left to the row,
 * which fails alone; what serves none is refused. */
static enum ebit_status
read_column (struct ebit_context *context, const char *name,
             const struct ebit_value *value, const struct ebit_range *range,
             size_t *n, const double **values)
{
  const enum ebit_status status
      = ebit_read_vector (context, name, value, range, n, values);
  if (status != EBIT_EARGUMENT || !serves_some (value, range))
    return status;
  context->error = (struct ebit_error){ .status = EBIT_OK };
  *n = ebit_length (value);
  *values = value->numbers;
  return EBIT_OK;
}

/* One number a row, from its own column or from its default. */
static enum ebit_status
read_number (struct ebit_context *context, const struct ebit_value *values,
             const struct place *place, size_t k,
             struct ebit_channel_grid *grid)
{
  const size_t number = place->first + k;
  const char *name = grid->numbers[number].name;
  const struct ebit_value *column = ebit_field (values, name);
  grid->fallbacks[number] = place->parameter->fallback;
  grid->numbers[number].values = &grid->fallbacks[number];
  grid->numbers[number].n = 1;
  if (!ebit_is_missing (column))
    return read_column (context, name, column, &place->parameter->range,
                        &grid->numbers[number].n,
                        &grid->numbers[number].values);
  return isnan (place->parameter->fallback)
             ? refuse_column (context, grid, "out", name)
             : EBIT_OK;
}

/* Several numbers a row as the columns of a matrix, or a vector of one row. */
static enum ebit_status
read_matrix (struct ebit_context *context, const struct ebit_value *matrix,
             const struct place *place, struct ebit_channel_grid *grid)
{
  const size_t length = place->parameter->length, total = ebit_length (matrix);
  const size_t n = total / length;
  const bool is_row = total == length;
  const bool is_stack = matrix->rank == 2 && matrix->extent[1] == length;
  const char *name = place->parameter->name;
  if (!is_row && !is_stack)
    return ebit_refuse_kind (context, name, matrix,
                             "a matrix with a column for each of I, X, Y, Z");
  struct ebit_value flat = *matrix;
  flat.rank = 1;
  flat.extent[0] = total;
  flat.extent[1] = 1;
  size_t all;
  const double *values;
  const enum ebit_status status = read_column (
      context, name, &flat, &place->parameter->range, &all, &values);
  for (size_t k = 0; !status && k < length; k++)
  {
    grid->numbers[place->first + k].values = values + k * n;
    grid->numbers[place->first + k].n = n;
  }
  return status;
}

static enum ebit_status
read_parameter (struct ebit_context *context, const struct ebit_value *values,
                size_t i, struct ebit_channel_grid *grid)
{
  const struct place place = place_of (grid, i);
  const struct ebit_value *whole = ebit_field (values, place.parameter->name);
  if (place.parameter->length > 1 && whole)
    return read_matrix (context, whole, &place, grid);
  enum ebit_status status = EBIT_OK;
  for (size_t k = 0; !status && k < place.parameter->length; k++)
    status = read_number (context, values, &place, k, grid);
  return status;
}

static enum ebit_status
recycle (struct ebit_context *context, struct ebit_channel_grid *grid)
{
  const char *names[EBIT_MAX_FAMILY_NUMBERS];
  size_t lengths[EBIT_MAX_FAMILY_NUMBERS];
  for (size_t k = 0; k < grid->n_numbers; k++)
  {
    names[k] = grid->numbers[k].name;
    lengths[k] = grid->numbers[k].n;
  }
  return ebit_count_rows (context, grid->n_numbers, names, lengths,
                          &grid->rows);
}

enum ebit_status
ebit_read_channel_grid (struct ebit_context *context,
                        const struct ebit_value *family,
                        const struct ebit_value *values,
                        struct ebit_channel_grid *grid)
{
  enum ebit_status status = read_family (context, family, &grid->constructor);
  if (status)
    return status;
  grid->n_numbers = ebit_family_numbers (grid->constructor);
  name_numbers (grid);
  status = check_names (context, grid, values);
  for (size_t i = 0; !status && i < count_parameters (grid); i++)
    status = read_parameter (context, values, i, grid);
  return status ? status : recycle (context, grid);
}

/* ---- Rows ------------------------------------------------------------ */

double
ebit_grid_number (const struct ebit_channel_grid *grid, size_t number,
                  size_t row)
{
  return grid->numbers[number].values[grid->numbers[number].n == 1 ? 0 : row];
}

enum ebit_status
ebit_grid_channel (struct ebit_context *context,
                   const struct ebit_channel_grid *grid, size_t row,
                   struct ebit_channel *channel)
{
  double given[EBIT_MAX_FAMILY_NUMBERS];
  for (size_t k = 0; k < grid->n_numbers; k++)
    given[k] = ebit_grid_number (grid, k, row);
  return ebit_build_channel (context, grid->constructor, given, channel);
}
