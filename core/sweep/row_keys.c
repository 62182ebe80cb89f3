/* row_keys: a text for each row of a table, which says what stands in it.
 *
 * A key is a hash of 64 bits of the names and the values of the row, whatever
 * the order of its columns: the sum of what each cell gives.  Numbers count by
 * their bits (-0 as 0), logicals as numbers, so that the hosts agree.  Among a
 * million rows two differing ones have the same key with probability 3e-8.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "row_keys.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "pseudorandom.h"
#include "spelling.h"
#include "value.h"

/* "k" and 16 hexadecimal digits: no program that reads a file takes it for a
 * number. */
#define LENGTH 17

static void
write_key (uint64_t key, char text[LENGTH + 1])
{
  static const char digits[] = "0123456789abcdef";
  text[0] = 'k';
  for (size_t i = LENGTH; --i > 0; key >>= 4)
    text[i] = digits[key & 0xf];
  text[LENGTH] = '\0';
}

/* The hash of so many bytes, from another. */
static uint64_t
add_bytes (uint64_t hash, const char *bytes, size_t n)
{
  for (size_t i = 0; i < n; i += 8)
  {
    uint64_t word = 0;
    memcpy (&word, bytes + i, n - i < 8 ? n - i : 8);
    hash ^= word;
    hash = ebit_pseudorandom_bits (&hash);
  }
  hash ^= n;
  return ebit_pseudorandom_bits (&hash);
}

static uint64_t
hash_of_number (uint64_t hash, double x)
{
  uint64_t bits = 0;
  if (isnan (x))
    bits = UINT64_C (0x7ff8000000000000); /* whatever kind of NaN */
  else if (x != 0)
    memcpy (&bits, &x, sizeof bits);
  hash ^= bits;
  return ebit_pseudorandom_bits (&hash);
}

static enum ebit_status
add_column (const char *name, const struct ebit_value *column, size_t rows,
            uint64_t *keys)
{
  const uint64_t start = add_bytes (0, name, strlen (name));
  const bool numeric = ebit_is_numeric (column);
  for (size_t row = 0; row < rows; row++)
  {
    if (numeric)
    {
      keys[row] += hash_of_number (start, column->numbers[row]);
      continue;
    }
    const char *text = ebit_text_item (column, row);
    if (!text)
      return EBIT_EARGUMENT;
    keys[row] += add_bytes (start + 1, text, strlen (text));
  }
  return EBIT_OK;
}

static enum ebit_status
check_column (struct ebit_context *context, const struct ebit_value *column,
              const char *name, size_t rows, bool readable)
{
  char field[EBIT_NAME_SIZE], has[64], allowed[64];
  ebit_spell_field (context, "table", name, field);
  if (!readable)
    return ebit_refuse_kind (context, field, column,
                             "real numbers, logicals or texts");
  if (ebit_length (column) == rows)
    return EBIT_OK;
  snprintf (has, sizeof has, "of length %zu", ebit_length (column));
  snprintf (allowed, sizeof allowed, "of length %zu, as the first column is",
            rows);
  return ebit_refuse (context, field, has, allowed);
}

static bool
is_readable (const struct ebit_value *column)
{
  return ebit_is_numeric (column)
         || (column
             && (column->kind == EBIT_TEXTS
                 || (column->kind == EBIT_LIST && !column->names)));
}

/* ---- What they are returned as --------------------------------------- */

typedef const struct ebit_value *key_maker (struct ebit_context *context,
                                            size_t rows, const uint64_t *keys);

static const struct ebit_value *
make_texts (struct ebit_context *context, size_t rows, const uint64_t *keys)
{
  char *text = ebit_work_unset (context, rows, LENGTH + 1);
  const char **texts = ebit_work_unset (context, rows, sizeof *texts);
  for (size_t row = 0; text && texts && row < rows; row++)
  {
    char *here = text + row * (LENGTH + 1);
    write_key (keys[row], here);
    texts[row] = here;
  }
  return text && texts ? ebit_make_texts (context, rows, texts) : NULL;
}

/* For hosts to which a text of many lines is one thing. */
static const struct ebit_value *
make_lines (struct ebit_context *context, size_t rows, const uint64_t *keys)
{
  char *text = ebit_work (context, rows * (LENGTH + 1) + 1, 1);
  for (size_t row = 0; text && row < rows; row++)
  {
    char *here = text + row * (LENGTH + 1);
    write_key (keys[row], here);
    here[LENGTH] = '\n';
  }
  return text ? ebit_make_text (context, text) : NULL;
}

/* No host has integers of 64 bits, but each compares complex numbers. */
static const struct ebit_value *
make_numbers (struct ebit_context *context, size_t rows, const uint64_t *keys)
{
  double *halves;
  struct ebit_value *numbers
      = ebit_make_unset_array (context, EBIT_COMPLEX, 1, &rows, &halves);
  for (size_t row = 0; numbers && row < rows; row++)
  {
    halves[2 * row] = (double)(keys[row] >> 32);
    halves[2 * row + 1] = (double)(keys[row] & UINT32_MAX);
  }
  return numbers;
}

static const char *const forms[] = { "texts", "lines", "numbers", NULL };
static key_maker *const makers[] = { make_texts, make_lines, make_numbers };

static enum ebit_status
row_keys (struct ebit_context *context,
          const struct ebit_value *const *arguments,
          const struct ebit_value **result)
{
  const struct ebit_value *table = arguments[0];
  const bool is_table
      = table && (table->kind == EBIT_TABLE || table->kind == EBIT_LIST)
        && table->names && table->extent[0] > 0;
  if (!is_table)
    return ebit_refuse_kind (context, "table", table,
                             "a table, a list of named columns");
  size_t form, rows = 0;
  enum ebit_status status
      = ebit_read_choice (context, "form", arguments[1], forms, &form);
  if (status)
    return status;
  uint64_t *keys = NULL;
  for (size_t k = 0; k < table->extent[0]; k++)
  {
    const struct ebit_value *column = table->items[k];
    const char *name = table->names[k];
    bool readable = is_readable (column);
    if (k == 0 && readable)
    {
      rows = ebit_length (column);
      keys = ebit_work (context, rows, sizeof *keys);
      if (!keys)
        return EBIT_EMEMORY;
    }
    status = check_column (context, column, name, rows, readable);
    if (status)
      return status;
    if (add_column (name, column, rows, keys))
      return check_column (context, column, name, rows, false);
  }
  *result = makers[form](context, rows, keys);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_row_keys_functional = {
  .name = "row_keys",
  .topic = "Tables",
  .summary = "A key for each row of a table, which says what stands in it",
  .n_parameters = 2,
  .parameters = { { "table", NULL, "table of numbers, logicals and texts" },
                  { "form", "\"texts\"",
                    "what the keys are returned as: \"texts\", \"lines\" (of "
                    "one text) or \"numbers\"" } },
  .implementation = row_keys,
};
