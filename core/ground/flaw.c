/* What makes a value unusable, whoever asks for it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "flaw.h"

#include <stdbool.h>
#include <stdint.h>

#define TEXT_OF(x) #x
#define DIGITS(x) TEXT_OF (x)

static const struct ebit_flaw deep
    = { "a list of lists nested more than " DIGITS (EBIT_MAX_DEPTH) " deep",
        "nested at most " DIGITS (EBIT_MAX_DEPTH) " deep" },
    alien
    = { "a value of no kind that ebit knows", "of a kind that ebit.h lists" },
    shapeless = { "an array of no rank that ebit knows",
                  "of rank 1 to " DIGITS (EBIT_MAX_RANK) },
    endless = { "an array larger than any memory", "smaller" },
    hollow = { "a value whose contents are NULL",
               "one with contents where its extents are not 0" };

/* SIZE_MAX where the product is no size of anything. */
static size_t
count (const struct ebit_value *value)
{
  const size_t limit = SIZE_MAX / (2 * sizeof (double));
  size_t n = 1;
  for (size_t i = 0; i < value->rank; i++)
    if (value->extent[i] == 0)
      return 0;
  for (size_t i = 0; i < value->rank; i++)
  {
    if (value->extent[i] > limit / n)
      return SIZE_MAX;
    n *= value->extent[i];
  }
  return n;
}

static const struct ebit_flaw *
find_in_texts (size_t n, const char *const *texts)
{
  if (n > 0 && !texts)
    return &hollow;
  for (size_t i = 0; i < n; i++)
    if (!texts[i])
      return &hollow;
  return NULL;
}

static const struct ebit_flaw *find (const struct ebit_value *value,
                                     size_t depth);

static const struct ebit_flaw *
find_in_list (size_t n, const struct ebit_value *const *items, size_t depth)
{
  if (depth > EBIT_MAX_DEPTH)
    return &deep;
  if (n > 0 && !items)
    return &hollow;
  const struct ebit_flaw *flaw = NULL;
  for (size_t i = 0; i < n && !flaw; i++)
    flaw = find (items[i], depth);
  return flaw;
}

/* At that depth: so many lists hold the value. */
static const struct ebit_flaw *
find (const struct ebit_value *value, size_t depth)
{
  if (!value || value->kind == EBIT_FOREIGN)
    return NULL;
  if (value->rank < 1 || value->rank > EBIT_MAX_RANK)
    return &shapeless;
  const size_t n = count (value);
  if (n == SIZE_MAX)
    return &endless;
  switch (value->kind)
  {
  case EBIT_NUMBERS:
  case EBIT_COMPLEX:
  case EBIT_LOGICALS:
    return n > 0 && !value->numbers ? &hollow : NULL;
  case EBIT_TEXTS:
    return find_in_texts (n, value->texts);
  case EBIT_LIST:
  case EBIT_TABLE:
    return find_in_list (n, value->items, depth + 1);
  case EBIT_FOREIGN:
  default:
    return &alien;
  }
}

const struct ebit_flaw *
ebit_find_flaw (const struct ebit_value *value)
{
  return find (value, 0);
}
