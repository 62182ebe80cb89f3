/* Pairs of users, and a number for each: arguments and fields.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "user_pairs.h"

#include <math.h>
#include <stdio.h>

#include "arguments.h"
#include "spelling.h"
#include "value.h"

static const char allowed[] = "two columns of nodes of the network, a pair a "
                              "row";

/* Where the nodes stand: element first + k of either column. */
struct columns
{
  size_t n;
  const struct ebit_value *value[2];
  size_t first[2];
};

/* ---- The argument ------------------------------------------------------ */

/* A matrix, or a list (Octave's cell) or vector of twice as many nodes. */
static bool
find_halves (const struct ebit_value *value, struct columns *columns)
{
  const size_t n = ebit_length (value);
  const bool is_matrix = value->rank >= 2 && ebit_extent (value, 1) > 1;
  columns->n = n / 2;
  columns->value[0] = columns->value[1] = value;
  columns->first[0] = 0;
  columns->first[1] = n / 2;
  return n > 0 && n % 2 == 0
         && (is_matrix ? ebit_extent (value, 1) == 2
                       : n == 2 || value->kind == EBIT_LIST);
}

/* A table, or a list of two vectors. */
static bool
find_two (const struct ebit_value *value, struct columns *columns)
{
  const size_t length[]
      = { ebit_length (value->items[0]), ebit_length (value->items[1]) };
  columns->n = length[0];
  for (size_t k = 0; k < 2; k++)
    columns->value[k] = value->items[k];
  return value->items[0] && value->items[1] && length[0] == length[1]
         && length[0] > 0;
}

static bool
find_columns (const struct ebit_value *value, struct columns *columns)
{
  *columns = (struct columns){ .n = 0 };
  if (!value)
    return false;
  switch (value->kind)
  {
  case EBIT_NUMBERS:
  case EBIT_TEXTS:
    return find_halves (value, columns);
  case EBIT_LIST:
  case EBIT_TABLE:
    if (ebit_length (value) == 2 && value->names)
      return find_two (value, columns);
    return !value->names && find_halves (value, columns);
  default:
    return false;
  }
}

/* ---- The pairs --------------------------------------------------------- */

static enum ebit_status
refuse_pair (struct ebit_context *context, const struct ebit_network *network,
             const struct ebit_user_pairs *pairs, size_t i, const char *must)
{
  const char *const *names = network->nodes.names;
  char element[EBIT_NAME_SIZE], has[160];
  ebit_spell_item (context, "pairs", i, element);
  snprintf (has, sizeof has, "%.60s, %.60s", names[pairs->from[i]],
            names[pairs->to[i]]);
  return ebit_refuse (context, element, has, must);
}

/* Of pairs with one lower node the ones that came before, in a list. */
static enum ebit_status
check_pairs (struct ebit_context *context, const struct ebit_network *network,
             const struct ebit_user_pairs *pairs)
{
  size_t *newest = ebit_work (context, network->nodes.count, sizeof *newest);
  size_t *next = ebit_work (context, pairs->n, sizeof *next);
  if (!newest || !next)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < pairs->n; i++)
  {
    const size_t a = pairs->from[i], b = pairs->to[i];
    const size_t low = a < b ? a : b, high = a < b ? b : a;
    if (a == b)
      return refuse_pair (context, network, pairs, i, "two nodes");
    for (size_t j = newest[low]; j > 0; j = next[j - 1])
      if (pairs->from[j - 1] == high || pairs->to[j - 1] == high)
        return refuse_pair (context, network, pairs, i,
                            "a pair that does not stand there already");
    next[i] = newest[low];
    newest[low] = i + 1;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_read_user_pairs (struct ebit_context *context,
                      const struct ebit_value *value,
                      const struct ebit_network *network,
                      struct ebit_user_pairs *pairs)
{
  struct columns columns;
  if (!find_columns (value, &columns))
    return ebit_refuse_kind (context, "pairs", value, allowed);
  pairs->n = columns.n;
  pairs->from = ebit_work (context, columns.n, sizeof *pairs->from);
  pairs->to = ebit_work (context, columns.n, sizeof *pairs->to);
  if (!pairs->from || !pairs->to)
    return EBIT_EMEMORY;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < columns.n && !status; i++)
  {
    status = ebit_read_user (context, "pairs", columns.value[0],
                             columns.first[0] + i, network, &pairs->from[i]);
    if (!status)
      status = ebit_read_user (context, "pairs", columns.value[1],
                               columns.first[1] + i, network, &pairs->to[i]);
    if (!status)
      status = ebit_poll_if_due (context);
  }
  return status ? status : check_pairs (context, network, pairs);
}

/* ---- Numbers ----------------------------------------------------------- */

enum ebit_status
ebit_read_pair_numbers (struct ebit_context *context, const char *name,
                        const struct ebit_value *value, double fallback,
                        size_t n, const double **numbers)
{
  /* rates times them, and their ratios, are numbers too */
  const struct ebit_range range = { 1e-100, 1e100, false, false, EBIT_FINITE };
  const double *x = &fallback;
  size_t length = 1;
  if (fallback == 0 || !ebit_is_missing (value))
  {
    const enum ebit_status status
        = ebit_read_vector (context, name, value, &range, &length, &x);
    if (status)
      return status;
  }
  if (length != n && !(fallback > 0 && length == 1))
  {
    char must[64];
    snprintf (must, sizeof must, "%zu number%s in [1e-100, 1e100], one a pair",
              n, n == 1 ? "" : "s");
    return ebit_refuse_kind (context, name, value, must);
  }
  double *copy = ebit_work (context, n, sizeof *copy);
  if (!copy)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    copy[i] = x[length == 1 ? 0 : i];
  *numbers = copy;
  return EBIT_OK;
}
