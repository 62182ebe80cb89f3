/* What C callers would write again and again: arrays of their own, numbers of
 * bounds values and of tables.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "arena.h"
#include "flaw.h"
#include "value.h"

struct ebit_value *
ebit_number (double x)
{
  return ebit_numbers (1, &x);
}

/* Nothing comes of what ebit_call would refuse. */
struct ebit_value *
ebit_array (enum ebit_kind kind, size_t rank, const size_t *extent,
            const double *numbers)
{
  const bool has_numbers
      = kind == EBIT_NUMBERS || kind == EBIT_COMPLEX || kind == EBIT_LOGICALS;
  struct ebit_value given = { .kind = kind, .rank = rank, .numbers = numbers };
  if (!has_numbers || !extent || rank < 1 || rank > EBIT_MAX_RANK)
    return NULL;
  memcpy (given.extent, extent, rank * sizeof *extent);
  if (ebit_find_flaw (&given))
    return NULL;
  struct ebit_context context = { .result = ebit_arena_new () };
  if (!context.result)
    return NULL;
  struct ebit_value *root
      = ebit_root_value (context.result, ebit_copy_value (&context, &given));
  if (!root)
    ebit_arena_free (context.result);
  return root;
}

/* Row of a column of that kind; NULL where there is none. */
static const struct ebit_value *
find_cell (const struct ebit_value *table, const char *column, size_t row)
{
  const struct ebit_value *found = ebit_field (table, column);
  return found && row < ebit_length (found) ? found : NULL;
}

double
ebit_at (const struct ebit_value *table, const char *column, size_t row)
{
  const struct ebit_value *found = find_cell (table, column, row);
  return ebit_is_numeric (found) ? found->numbers[row] : NAN;
}

const char *
ebit_text_at (const struct ebit_value *table, const char *column, size_t row)
{
  const struct ebit_value *found = find_cell (table, column, row);
  return found && found->kind == EBIT_TEXTS ? found->texts[row] : NULL;
}

double
ebit_lower (const struct ebit_value *bounds)
{
  return ebit_at (bounds, "lower", 0);
}

double
ebit_upper (const struct ebit_value *bounds)
{
  return ebit_at (bounds, "upper", 0);
}
