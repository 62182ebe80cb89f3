/* Binary matrices up to permutations and complements of rows and columns.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Row by row: each class of n - 1 rows is given each further row, and the
 * results are counted by normal forms.  Any row i and column j can be made 0
 * by complements; what is left has no freedom but permutations.  The pair (i,
 * j) is chosen, and rows and columns are sorted, by colours that depend on
 * the matrix up to permutations alone: the number of ones, refined by the
 * colours of the columns (rows) that have them.  Where colours do not tell
 * rows apart that differ, the form may not be unique: harmless, since a form
 * always belongs to the class of its matrix.
 */
#include "switching_classes.h"

#include <string.h>

#define REFINEMENTS 2
#define SORTS 3

struct matrix
{
  size_t m, n;                   /* columns, rows */
  unsigned rows[EBIT_MOST_ROWS]; /* words of m bits */
};

struct colours
{
  uint64_t rows[EBIT_MOST_ROWS], columns[EBIT_MOST_ROWS];
};

/* All rows but the first, which is 0. */
static uint64_t
pack_rows (size_t m, size_t n, const unsigned *rows)
{
  uint64_t packed = 0;
  for (size_t i = n; i-- > 1;)
    packed = packed << (m - 1) | rows[i] >> 1;
  return packed;
}

void
ebit_unpack_rows (size_t m, size_t n, uint64_t packed, unsigned *rows)
{
  const uint64_t mask = ((uint64_t)1 << (m - 1)) - 1;
  rows[0] = 0;
  for (size_t i = 1; i < n; i++, packed >>= m - 1)
    rows[i] = (unsigned)(packed & mask) << 1;
}

static bool
has (const struct matrix *a, size_t i, size_t j)
{
  return a->rows[i] >> j & 1;
}

/* Row i and column j become 0. */
static void
clear_cross (const struct matrix *a, size_t i, size_t j, struct matrix *b)
{
  const unsigned ones = (1u << a->m) - 1;
  *b = *a;
  for (size_t k = 0; k < a->n; k++)
  {
    b->rows[k] ^= a->rows[i];
    if (has (b, k, j))
      b->rows[k] ^= ones;
  }
}

static void
refine (const struct matrix *a, struct colours *colours)
{
  uint64_t rows[EBIT_MOST_ROWS] = { 0 }, columns[EBIT_MOST_ROWS] = { 0 };
  for (size_t i = 0; i < a->n; i++)
    for (size_t j = 0; j < a->m; j++)
      if (has (a, i, j))
      {
        rows[i] += colours->columns[j];
        columns[j] += colours->rows[i];
      }
  for (size_t i = 0; i < a->n; i++)
    colours->rows[i] = ebit_scramble (colours->rows[i] ^ ~rows[i]);
  for (size_t j = 0; j < a->m; j++)
    colours->columns[j] = ebit_scramble (colours->columns[j] + columns[j]);
}

/* The colours of rows and columns; returns one of the matrix. */
static uint64_t
colour (const struct matrix *a, struct colours *colours)
{
  for (size_t i = 0; i < EBIT_MOST_ROWS; i++)
    colours->rows[i] = colours->columns[i] = 1;
  for (size_t k = 0; k <= REFINEMENTS; k++)
    refine (a, colours);
  uint64_t sum = 0;
  for (size_t i = 0; i < a->n; i++)
    sum += ebit_scramble (colours->rows[i]);
  for (size_t j = 0; j < a->m; j++)
    sum += ebit_scramble (~colours->columns[j]);
  return sum;
}

/* The order that sorts n things by colours, then by words; `first`, the one
 * that is 0, stays in front. */
static void
sort_order (size_t n, size_t first, const uint64_t *colours,
            const unsigned *words, size_t *order)
{
  order[0] = first;
  for (size_t i = 0, length = 1; i < n; i++)
  {
    if (i == first)
      continue;
    size_t k = length++;
    for (; k > 1; k--)
    {
      const size_t other = order[k - 1];
      if (colours[other] < colours[i]
          || (colours[other] == colours[i] && words[other] <= words[i]))
        break;
      order[k] = other;
    }
    order[k] = i;
  }
}

/* The rows with their bits in that order of columns, and the columns with
 * theirs in that order of rows. */
static void
spell (const struct matrix *a, const size_t *row_order,
       const size_t *column_order, unsigned *rows, unsigned *columns)
{
  memset (rows, 0, EBIT_MOST_ROWS * sizeof *rows);
  memset (columns, 0, EBIT_MOST_ROWS * sizeof *columns);
  for (size_t i = 0; i < a->n; i++)
    for (size_t j = 0; j < a->m; j++)
      if (has (a, row_order[i], column_order[j]))
      {
        rows[row_order[i]] |= 1u << j;
        columns[column_order[j]] |= 1u << i;
      }
}

static uint64_t
sorted_form (const struct matrix *a, size_t row, size_t column,
             const struct colours *colours)
{
  size_t row_order[EBIT_MOST_ROWS], column_order[EBIT_MOST_ROWS];
  unsigned rows[EBIT_MOST_ROWS] = { 0 }, columns[EBIT_MOST_ROWS] = { 0 };
  unsigned sorted[EBIT_MOST_ROWS];
  for (size_t k = 0; k < SORTS; k++)
  {
    sort_order (a->n, row, colours->rows, rows, row_order);
    sort_order (a->m, column, colours->columns, columns, column_order);
    spell (a, row_order, column_order, rows, columns);
  }
  for (size_t i = 0; i < a->n; i++)
    sorted[i] = rows[row_order[i]];
  return pack_rows (a->m, a->n, sorted);
}

static uint64_t
normal_form (const struct matrix *a)
{
  struct matrix cleared, best = *a;
  struct colours colours, best_colours = { { 0 }, { 0 } };
  size_t row = 0, column = 0;
  uint64_t least = UINT64_MAX;
  for (size_t i = 0; i < a->n; i++)
    for (size_t j = 0; j < a->m; j++)
    {
      clear_cross (a, i, j, &cleared);
      const uint64_t mark = colour (&cleared, &colours);
      if (mark >= least)
        continue;
      least = mark;
      best = cleared;
      best_colours = colours;
      row = i;
      column = j;
    }
  return sorted_form (&best, row, column, &best_colours);
}

/* Each class of n - 1 rows with each further row. */
static enum ebit_status
add_row (struct ebit_context *context, size_t m, size_t n,
         const struct ebit_word_counts *shorter,
         struct ebit_word_counts *classes)
{
  struct matrix a = { .m = m, .n = n };
  uint64_t count;
  size_t at = 0;
  enum ebit_status status = ebit_open_counts (context, 1, classes);
  for (const uint64_t *packed;
       !status && (packed = ebit_next_vector (shorter, &at, &count));)
  {
    ebit_unpack_rows (m, n - 1, *packed, a.rows);
    for (unsigned row = 0; row < 1u << (m - 1) && !status; row++)
    {
      a.rows[n - 1] = row << 1;
      const uint64_t form = normal_form (&a);
      status = ebit_count_vector (context, classes, &form, count);
    }
    if (!status)
      status = ebit_poll_if_due (context);
  }
  return status;
}

enum ebit_status
ebit_classify_matrices (struct ebit_context *context, size_t m, size_t n,
                        struct ebit_word_counts *classes)
{
  const uint64_t one_row = 0;
  enum ebit_status status = ebit_open_counts (context, 1, classes);
  if (!status)
    status = ebit_count_vector (context, classes, &one_row, 1);
  for (size_t rows = 2; rows <= n && !status; rows++)
  {
    const struct ebit_word_counts shorter = *classes;
    status = add_row (context, m, rows, &shorter, classes);
  }
  return status;
}
