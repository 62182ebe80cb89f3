/* quantity_ends: what in a table is a quantity, and what a parameter with
 * which a function of ours made it.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A parameter that was left to its default is a column of such a table like
 * any other: the caller has not named it, and it is no quantity.  A table is
 * taken for that of a function if its numbers are parameters and columns of
 * that function, and all its numbers of parameters are there.
 */
#include "table_quantities.h"

#include <stdio.h>
#include <string.h>

#include "channel_quantities.h"
#include "quantity_ends.h"
#include "value.h"

/* Columns of numbers that the caller has not named as inputs. */
struct open_columns
{
  const struct ebit_value *table, *inputs;
  size_t n;
  const char **names;
};

/* Whoever makes such tables: knows its parameters and its columns. */
struct table_origin
{
  enum
  {
    ORIGIN_CALCULATOR,
    ORIGIN_FUNCTIONAL,
    ORIGIN_FAMILY
  } kind;
  const struct ebit_calculator *calculator;
  const struct ebit_functional *functional;
  const struct ebit_family_entry *family;
};

/* `name` is stem, or stem and one of several endings, NULL after the last. */
static bool
is_one_of (const char *name, const char *stem, const char *const *endings)
{
  const size_t n = strlen (stem);
  if (strncmp (name, stem, n) != 0)
    return false;
  for (; *endings; endings++)
    if (strcmp (name + n, *endings) == 0)
      return true;
  return false;
}

static const char *const alone[] = { "", NULL };
static const char *const weight_endings[] = { "_I", "_X", "_Y", "_Z", NULL };
static const char *const ends[] = { "_lower", "_upper", NULL };

/* ---- What an origin knows ---------------------------------------------- */

static bool
is_parameter_of_calculator (const struct ebit_calculator *calculator,
                            const char *name)
{
  for (size_t i = 0; i < calculator->n_inputs; i++)
  {
    const char *const *weights = calculator->weights[i];
    if (is_one_of (name, calculator->inputs[i].name,
                   weights ? weights : alone))
      return true;
  }
  return false;
}

static bool
is_parameter (const struct table_origin *origin, const char *name)
{
  if (origin->kind == ORIGIN_CALCULATOR)
    return is_parameter_of_calculator (origin->calculator, name);
  if (origin->kind == ORIGIN_FAMILY)
  {
    for (size_t i = 0; i < origin->family->n_parameters; i++)
      if (is_one_of (name, origin->family->parameters[i].name,
                     origin->family->parameters[i].length == 1
                         ? alone
                         : weight_endings))
        return true;
    return false;
  }
  for (size_t i = 0; i < origin->functional->n_parameters; i++)
    if (strcmp (name, origin->functional->parameters[i].name) == 0)
      return true;
  return false;
}

static bool
is_quantity_of_channels (const char *name)
{
  for (size_t k = 0; k < ebit_n_channel_quantities; k++)
    if (is_one_of (name, ebit_channel_quantities[k].column.name,
                   ebit_channel_quantities[k].kind == EBIT_QUANTITY_BOUNDS
                       ? ends
                       : alone))
      return true;
  return false;
}

static bool
is_quantity (const struct table_origin *origin, const char *name)
{
  if (origin->kind == ORIGIN_FAMILY)
    return is_quantity_of_channels (name);
  if (origin->kind == ORIGIN_CALCULATOR)
  {
    for (size_t j = 0; j < origin->calculator->n_columns; j++)
      if (strcmp (name, origin->calculator->columns[j].name) == 0)
        return true;
    return false;
  }
  for (size_t j = 0; origin->functional->column (j); j++)
    if (strcmp (name, origin->functional->column (j)->name) == 0)
      return true;
  return false;
}

/* ---- The table --------------------------------------------------------- */

static bool
is_named (const struct open_columns *open, const char *name)
{
  return ebit_is_input (open->inputs, name)
         || ebit_field (open->table, name) != NULL;
}

/* Choices are texts, and weights that were left out make no columns. */
static bool
has_all_parameters (const struct open_columns *open,
                    const struct table_origin *origin)
{
  if (origin->kind == ORIGIN_CALCULATOR)
  {
    const struct ebit_calculator *calculator = origin->calculator;
    for (size_t i = 0; i < calculator->n_inputs; i++)
      if (!calculator->choices[i] && !calculator->weights[i]
          && !is_named (open, calculator->inputs[i].name))
        return false;
  }
  else if (origin->kind == ORIGIN_FAMILY)
    for (size_t i = 0; i < origin->family->n_parameters; i++)
      if (origin->family->parameters[i].length == 1
          && !is_named (open, origin->family->parameters[i].name))
        return false;
  return true;
}

static bool
is_made_by (const struct open_columns *open, const struct table_origin *origin)
{
  bool has_quantity = false;
  for (size_t i = 0; i < open->n; i++)
    if (is_quantity (origin, open->names[i]))
      has_quantity = true;
    else if (!is_parameter (origin, open->names[i]))
      return false;
  return has_quantity && has_all_parameters (open, origin);
}

static bool
find_origin (const struct ebit_function_entry *list,
             const struct open_columns *open, struct table_origin *origin)
{
  for (size_t f = 0; f < EBIT_FAMILIES; f++)
  {
    *origin = (struct table_origin){ .kind = ORIGIN_FAMILY,
                                     .family = &ebit_families[f] };
    if (is_made_by (open, origin))
      return true;
  }
  for (; list->functional || list->calculator; list++)
  {
    *origin
        = (struct table_origin){ .kind = list->calculator ? ORIGIN_CALCULATOR
                                                          : ORIGIN_FUNCTIONAL,
                                 .calculator = list->calculator,
                                 .functional = list->functional };
    if ((list->calculator || list->functional->column)
        && is_made_by (open, origin))
      return true;
  }
  return false;
}

static enum ebit_status
read_open_columns (struct ebit_context *context, struct open_columns *open)
{
  const struct ebit_value *table = open->table;
  open->names
      = ebit_work (context, ebit_length (table) + 1, sizeof *open->names);
  if (!open->names)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < ebit_length (table); k++)
    if (ebit_is_numeric (table->items[k])
        && !ebit_is_input (open->inputs, table->names[k]))
      open->names[open->n++] = table->names[k];
  return EBIT_OK;
}

/* The inputs that were given, and the parameters that were found. */
static enum ebit_status
add_parameters (struct ebit_context *context, const struct open_columns *open,
                const struct table_origin *origin,
                const struct ebit_value **inputs)
{
  const struct ebit_value *table = open->table;
  const char **names
      = ebit_work (context, ebit_length (table) + 1, sizeof *names);
  size_t n = 0;
  if (!names)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < ebit_length (table); k++)
    if (ebit_is_input (open->inputs, table->names[k])
        || (is_parameter (origin, table->names[k])
            && !is_quantity (origin, table->names[k])))
      names[n++] = table->names[k];
  *inputs = ebit_make_texts (context, n, names);
  return *inputs ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_quantities_of_table (struct ebit_context *context,
                          const struct ebit_value *const *arguments,
                          const struct ebit_value **result)
{
  const struct ebit_value *values = arguments[0], *inputs = arguments[1];
  struct open_columns open = { .table = values, .inputs = inputs };
  struct table_origin origin;
  if (values && values->names
      && (values->kind == EBIT_LIST || values->kind == EBIT_TABLE))
  {
    enum ebit_status status = read_open_columns (context, &open);
    if (!status && find_origin (context->data, &open, &origin))
      status = add_parameters (context, &open, &origin, &inputs);
    if (status)
      return status;
  }
  return ebit_quantity_ends_of (context, values, inputs, result);
}
