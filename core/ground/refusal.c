/* The words of a refusal: "<argument> is <value>; it must be <what>".
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "refusal.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arguments.h"
#include "spelling.h"
#include "value.h"

void
ebit_describe_range (const struct ebit_range *range, char *text, size_t size)
{
  const bool whole = range->numbers == EBIT_WHOLE;
  const char *noun = whole ? "a whole number" : "a number";
  const char *more = range->numbers == EBIT_OR_INFINITE ? ", or Inf" : "";
  const bool below = isfinite (range->lower), above = isfinite (range->upper);
  if (below && above)
    snprintf (text, size, "%s in %c%.15g, %.15g%c", noun,
              range->lower_open ? '(' : '[', range->lower, range->upper,
              range->upper_open ? ')' : ']');
  else if (below)
    snprintf (text, size, "%s %s %.15g%s", noun,
              range->lower_open ? ">" : ">=", range->lower, more);
  else if (above)
    snprintf (text, size, "%s %s %.15g", noun,
              range->upper_open ? "<" : "<=", range->upper);
  else
    snprintf (text, size, "%s, finite%s", noun, more);
}

void
ebit_describe_beyond (double x, double bound, int digits, char *text,
                      size_t size)
{
  char limit[32];
  for (; digits <= 17; digits++)
  {
    snprintf (text, size, "%.*g", digits, x);
    snprintf (limit, sizeof limit, "%.*g", digits, bound);
    if (strcmp (text, limit) != 0)
      break;
  }
}

void
ebit_describe_choices (const char *const *choices, char *text, size_t size)
{
  size_t used = 0;
  text[0] = '\0';
  for (size_t i = 0; choices[i] && used < size; i++)
  {
    const char *joint = i == 0 ? "" : choices[i + 1] ? ", " : " or ";
    const int wrote
        = snprintf (text + used, size - used, "%s\"%s\"", joint, choices[i]);
    used += wrote > 0 ? (size_t)wrote : 0;
  }
}

/* R's NA is any NaN whose lower word is 1954, Octave's NA is one certain NaN;
 * who passes NA wants to read it. */
static bool
is_na (double x)
{
  const uint64_t octave_na = UINT64_C (0x7FF840F440000000);
  uint64_t bits;
  memcpy (&bits, &x, sizeof bits);
  return isnan (x) && ((bits & UINT32_MAX) == 1954 || bits == octave_na);
}

/* In as many digits as tell it from its neighbours, of which one may be in the
 * range that it missed. */
static void
describe_number (double x, char *text, size_t size)
{
  if (isnan (x))
    snprintf (text, size, "%s", is_na (x) ? "NA" : "NaN");
  else if (isinf (x))
    snprintf (text, size, "%s", x > 0 ? "Inf" : "-Inf");
  else
    for (int digits = 15; digits <= 17; digits++)
    {
      snprintf (text, size, "%.*g", digits, x);
      if (strtod (text, NULL) == x)
        break;
    }
}

static const char *
element_noun (enum ebit_kind kind)
{
  switch (kind)
  {
  case EBIT_COMPLEX:
    return "complex numbers";
  case EBIT_LOGICALS:
    return "logicals";
  case EBIT_TEXTS:
    return "texts";
  case EBIT_NUMBERS:
  default:
    return "numbers";
  }
}

static void
describe_array (const struct ebit_value *value, char *text, size_t size)
{
  const char *noun = element_noun (value->kind);
  const size_t *extent = value->extent;
  const size_t n = ebit_length (value);
  if (n == 0)
    snprintf (text, size, "empty");
  else if (value->rank == 3 && extent[0] != n && extent[1] != n)
    snprintf (text, size, "a %zu x %zu x %zu array of %s", extent[0],
              extent[1], extent[2], noun);
  else if (extent[0] == n || extent[1] == n)
    snprintf (text, size, "a vector of %zu %s", n, noun);
  else
    snprintf (text, size, "a %zu x %zu matrix of %s", extent[0], extent[1],
              noun);
}

/* By its fields, since Octave's structs have no class. */
static void
describe_list (const struct ebit_value *value, char *text, size_t size)
{
  if (ebit_field (value, "kraus") && ebit_field (value, "family"))
    snprintf (text, size, "a channel");
  else if (ebit_field (value, "quantity") && ebit_field (value, "lower"))
    snprintf (text, size, "a bounds value");
  else if (value->kind == EBIT_TABLE)
    snprintf (text, size, "a table of %zu column%s", value->extent[0],
              value->extent[0] == 1 ? "" : "s");
  else
    snprintf (text, size, "a list of %zu", value->extent[0]);
}

static void
describe_value (const struct ebit_context *context,
                const struct ebit_value *value, char *text, size_t size)
{
  if (!value)
    snprintf (text, size, "missing");
  else if (value->kind == EBIT_FOREIGN)
    snprintf (text, size, "%s",
              value->class_name ? value->class_name : "an unknown object");
  else if (value->kind == EBIT_LIST || value->kind == EBIT_TABLE)
    describe_list (value, text, size);
  else if (ebit_length (value) != 1)
    describe_array (value, text, size);
  else if (value->kind == EBIT_TEXTS)
    snprintf (text, size, "\"%.60s\"", value->texts[0]);
  else if (value->kind == EBIT_COMPLEX)
    snprintf (text, size, "%.15g%+.15gi", value->numbers[0],
              value->numbers[1]);
  else if (value->kind == EBIT_LOGICALS && !isnan (value->numbers[0]))
    snprintf (text, size, "%s",
              ebit_spell_truth (context, value->numbers[0] != 0));
  else
    describe_number (value->numbers[0], text, size);
}

enum ebit_status
ebit_refuse (struct ebit_context *context, const char *name, const char *value,
             const char *allowed)
{
  return ebit_fail (context, EBIT_EARGUMENT, "%s is %s; it must be %s", name,
                    value, allowed);
}

/* The element of an array of that shape. */
static enum ebit_status
refuse_element (struct ebit_context *context, const char *name, size_t rank,
                const size_t *extent, size_t index, double value,
                const char *allowed)
{
  char element[EBIT_NAME_SIZE], text[32];
  ebit_spell_element (context, name, rank, extent, index, element);
  describe_number (value, text, sizeof text);
  return ebit_refuse (context, element, text, allowed);
}

enum ebit_status
ebit_refuse_number (struct ebit_context *context, const char *name,
                    size_t index, size_t count, double value,
                    const char *allowed)
{
  return refuse_element (context, name, 1, &count, index, value, allowed);
}

enum ebit_status
ebit_refuse_element (struct ebit_context *context, const char *name,
                     const struct ebit_value *array, size_t index,
                     double value, const char *allowed)
{
  return refuse_element (context, name, array->rank, array->extent, index,
                         value, allowed);
}

enum ebit_status
ebit_refuse_kind (struct ebit_context *context, const char *name,
                  const struct ebit_value *value, const char *allowed)
{
  char text[128];
  describe_value (context, value, text, sizeof text);
  return ebit_refuse (context, name, text, allowed);
}
