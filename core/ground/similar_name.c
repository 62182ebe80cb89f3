/* What a misspelt name may have meant: the distance of Levenshtein, by his
 * table, of which one row is kept.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "similar_name.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static bool
is_same_letter (char a, char b)
{
  return tolower ((unsigned char)a) == tolower ((unsigned char)b);
}

static size_t
least (size_t a, size_t b, size_t c)
{
  const size_t d = a < b ? a : b;
  return d < c ? d : c;
}

size_t
ebit_letters_apart (const char *a, const char *b)
{
  const size_t m = strlen (a), n = strlen (b);
  size_t row[EBIT_LONGEST_NAME + 1];
  if (m > EBIT_LONGEST_NAME || n > EBIT_LONGEST_NAME)
    return SIZE_MAX;
  for (size_t j = 0; j <= n; j++)
    row[j] = j;
  for (size_t i = 1; i <= m; i++)
  {
    size_t before = row[0]; /* of the last row, one to the left */
    row[0] = i;
    for (size_t j = 1; j <= n; j++)
    {
      const size_t changed
          = before + (is_same_letter (a[i - 1], b[j - 1]) ? 0 : 1);
      before = row[j];
      row[j] = least (changed, row[j] + 1, row[j - 1] + 1);
    }
  }
  return row[n];
}
