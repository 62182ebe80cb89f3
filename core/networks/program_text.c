/* Linear programs as text that other solvers read.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "program_text.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

/* No line with names of a row and a column and a number is longer. */
#define LINE ((size_t)96)

struct text
{
  char *at;
  size_t used, room;
};

#if defined(__GNUC__)
__attribute__ ((format (printf, 2, 3)))
#endif
static void
say (struct text *text, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  const int wrote = vsnprintf (text->at + text->used, text->room - text->used,
                               format, arguments);
  va_end (arguments);
  if (wrote > 0)
    text->used += (size_t)wrote;
}

/* L: at most, G: at least, E: equal, N: free. */
static char
kind_of (const struct ebit_linear_side *rows, size_t i)
{
  if (isinf (rows->lower[i]))
    return isinf (rows->upper[i]) ? 'N' : 'L';
  return rows->lower[i] == rows->upper[i] ? 'E' : 'G';
}

static double
limit_of (const struct ebit_linear_side *rows, size_t i)
{
  return kind_of (rows, i) == 'L' ? rows->upper[i] : rows->lower[i];
}

static void
write_mps (const struct ebit_linear_model *model, struct text *text)
{
  const struct ebit_linear_side *rows = &model->rows;
  say (text, "* minimise: the least value is minus the rate\n"
             "NAME rates\nROWS\n N cost\n");
  for (size_t i = 0; i < rows->n; i++)
    say (text, " %c r%zu\n", kind_of (rows, i), i + 1);
  say (text, "COLUMNS\n");
  for (size_t j = 0; j < model->columns.n; j++)
  {
    if (model->cost[j] != 0)
      say (text, " x%zu cost %.17g\n", j + 1, -model->cost[j]);
    for (size_t k = model->start[j]; k < model->start[j + 1]; k++)
      say (text, " x%zu r%d %.17g\n", j + 1, model->entry_rows[k],
           model->entries[k]);
  }
  say (text, "RHS\n");
  for (size_t i = 0; i < rows->n; i++)
    if (kind_of (rows, i) != 'N' && limit_of (rows, i) != 0)
      say (text, " limits r%zu %.17g\n", i + 1, limit_of (rows, i));
  say (text, "ENDATA\n");
}

/* Entries by rows: those of row i are order[first[i]] to order[first[i + 1] -
 * 1], and of the columns column[]. */
struct by_rows
{
  size_t *first, *order, *column;
};

static bool
sort_entries (struct ebit_context *context,
              const struct ebit_linear_model *model, struct by_rows *by_rows)
{
  const size_t n = model->rows.n, entries = model->start[model->columns.n];
  size_t *next = ebit_work (context, n + 2, sizeof *next);
  by_rows->first = ebit_work (context, n + 2, sizeof (size_t));
  by_rows->order = ebit_work (context, entries, sizeof (size_t));
  by_rows->column = ebit_work (context, entries, sizeof (size_t));
  if (!next || !by_rows->first || !by_rows->order || !by_rows->column)
    return false;
  for (size_t k = 1; k < entries; k++)
    by_rows->first[model->entry_rows[k]]++;
  for (size_t i = 0; i < n; i++)
    by_rows->first[i + 1] += by_rows->first[i];
  for (size_t i = 0; i < n; i++)
    next[i] = by_rows->first[i];
  for (size_t j = 0; j < model->columns.n; j++)
    for (size_t k = model->start[j]; k < model->start[j + 1]; k++)
    {
      by_rows->column[k] = j;
      by_rows->order[next[model->entry_rows[k] - 1]++] = k;
    }
  return true;
}

static void
write_lp (const struct ebit_linear_model *model, const struct by_rows *by_rows,
          struct text *text)
{
  static const char *const relations[]
      = { ['L'] = "<=", ['G'] = ">=", ['E'] = "=" };
  const struct ebit_linear_side *rows = &model->rows;
  say (text, "\\ the greatest value is the rate\nMaximize\n rate:");
  for (size_t j = 0; j < model->columns.n; j++)
    if (model->cost[j] != 0)
      say (text, "\n %+.17g x%zu", model->cost[j], j + 1);
  say (text, "\nSubject To\n");
  for (size_t i = 0; i < rows->n; i++)
  {
    if (kind_of (rows, i) == 'N' || by_rows->first[i] == by_rows->first[i + 1])
      continue;
    say (text, " r%zu:", i + 1);
    for (size_t k = by_rows->first[i]; k < by_rows->first[i + 1]; k++)
      say (text, "\n %+.17g x%zu", model->entries[by_rows->order[k]],
           by_rows->column[by_rows->order[k]] + 1);
    say (text, "\n %s %.17g\n", relations[(size_t)kind_of (rows, i)],
         limit_of (rows, i));
  }
  say (text, "End\n");
}

const char *
ebit_write_program (struct ebit_context *context,
                    const struct ebit_linear_model *model,
                    enum ebit_program_format format)
{
  const size_t lines = 3 * model->rows.n + 2 * model->columns.n
                       + model->start[model->columns.n] + 8;
  struct text text
      = { .at = ebit_work_unset (context, lines, LINE), .room = lines * LINE };
  struct by_rows by_rows;
  if (!text.at)
    return NULL;
  if (format == EBIT_MPS)
    write_mps (model, &text);
  else if (sort_entries (context, model, &by_rows))
    write_lp (model, &by_rows, &text);
  else
    return NULL;
  return text.at;
}
