/* Linear programs: rows and columns with bounds, costs, sparse entries.
 *
 * Everything is checked here, so that a solver never sees an index that is not
 * there: GLPK ends the process over one.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "linear_model.h"

#include <math.h>

/* GLPK counts rows, columns and entries by int, and takes no more. */
#define MOST_LINES ((size_t)100000000)
#define MOST_ENTRIES ((size_t)500000000)

/* ---- Room ------------------------------------------------------------ */

static enum ebit_status
reserve_side (struct ebit_context *context, struct ebit_linear_side *side,
              size_t needed, const char *what)
{
  if (needed <= side->room)
    return EBIT_OK;
  if (needed > MOST_LINES)
    return ebit_fail (context, EBIT_ESOLVER,
                      "a linear program of %zu %s is too large", needed, what);
  const size_t n = side->n;
  size_t room;
  double **const arrays[]
      = { &side->lower, &side->upper, &side->value, &side->price };
  for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
  {
    room = side->room;
    *arrays[i] = ebit_work_grown (context, *arrays[i], n, needed - n,
                                  sizeof (double), &room);
    if (!*arrays[i])
      return EBIT_EMEMORY;
  }
  side->place
      = ebit_work_grown (context, side->place, n, needed - n, 1, &side->room);
  return side->place ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
reserve_costs (struct ebit_context *context, struct ebit_linear_model *model)
{
  const size_t used = model->columns.n;
  size_t room = model->room_costs;
  model->cost = ebit_work_grown (context, model->cost, used, 2,
                                 sizeof *model->cost, &room);
  model->start = ebit_work_grown (context, model->start, used ? used + 1 : 0,
                                  used ? 1 : 2, sizeof *model->start,
                                  &model->room_costs);
  if (!model->cost || !model->start)
    return EBIT_EMEMORY;
  if (used == 0)
    model->start[0] = 1;
  return EBIT_OK;
}

static enum ebit_status
reserve_entries (struct ebit_context *context, struct ebit_linear_model *model,
                 size_t more)
{
  const size_t used = model->start[model->columns.n];
  if (used + more <= model->room_entries)
    return EBIT_OK;
  if (more > MOST_ENTRIES - used)
    return ebit_fail (context, EBIT_ESOLVER,
                      "a linear program of %zu entries is too large",
                      used + more);
  const size_t filled = model->room_entries > 0 ? used : 0;
  const size_t wanted = used - filled + more;
  size_t room = model->room_entries;
  model->entry_rows
      = ebit_work_grown (context, model->entry_rows, filled, wanted,
                         sizeof *model->entry_rows, &room);
  model->entries
      = ebit_work_grown (context, model->entries, filled, wanted,
                         sizeof *model->entries, &model->room_entries);
  if (!model->entry_rows || !model->entries)
    return EBIT_EMEMORY;
  model->entry_rows[0] = 0; /* of no entry */
  model->entries[0] = 0;
  return EBIT_OK;
}

/* Room to mark, for each row, the last column with an entry in it. */
static enum ebit_status
reserve_seen (struct ebit_context *context, struct ebit_linear_model *model)
{
  const size_t n = model->rows.room;
  if (n <= model->room_seen)
    return EBIT_OK;
  const size_t marked = model->room_seen;
  model->seen = ebit_work_grown (context, model->seen, marked, n - marked,
                                 sizeof *model->seen, &model->room_seen);
  return model->seen ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- Checks ---------------------------------------------------------- */

static enum ebit_status
check_bounds (struct ebit_context *context, const char *what, size_t i,
              double lower, double upper)
{
  if (lower <= upper && lower < INFINITY && upper > -INFINITY)
    return EBIT_OK;
  return ebit_fail (context, EBIT_ESOLVER,
                    "%s %zu of a linear program has bounds [%g, %g]", what, i,
                    lower, upper);
}

static enum ebit_status
check_finite (struct ebit_context *context, size_t column, double x)
{
  return isfinite (x) ? EBIT_OK
                      : ebit_fail (context, EBIT_ESOLVER,
                                   "column %zu of a linear program has the "
                                   "number %g",
                                   column, x);
}

static enum ebit_status
check_row (struct ebit_context *context, size_t i, size_t n)
{
  return i < n ? EBIT_OK
               : ebit_fail (context, EBIT_ESOLVER,
                            "row %zu of a linear program of %zu is not there",
                            i, n);
}

/* ---- Building -------------------------------------------------------- */

struct ebit_linear_model *
ebit_new_linear_model (struct ebit_context *context, bool maximise)
{
  struct ebit_linear_model *model = ebit_work (context, 1, sizeof *model);
  if (!model || reserve_costs (context, model))
    return NULL;
  model->maximise = maximise;
  return model;
}

/* Of a column that is not in the basis. */
static unsigned char
first_place (double lower, double upper)
{
  return lower == -INFINITY && upper < INFINITY ? EBIT_AT_UPPER
                                                : EBIT_AT_LOWER;
}

static void
add_line (struct ebit_linear_side *side, double lower, double upper,
          unsigned char place)
{
  const size_t i = side->n++;
  side->lower[i] = lower;
  side->upper[i] = upper;
  side->value[i] = side->price[i] = 0;
  side->place[i] = place;
}

enum ebit_status
ebit_add_linear_rows (struct ebit_context *context,
                      struct ebit_linear_model *model, size_t n,
                      const double *lower, const double *upper)
{
  for (size_t i = 0; i < n; i++)
    if (check_bounds (context, "row", model->rows.n + i, lower[i], upper[i]))
      return EBIT_ESOLVER;
  enum ebit_status status
      = reserve_side (context, &model->rows, model->rows.n + n, "rows");
  if (!status)
    status = reserve_seen (context, model);
  for (size_t i = 0; i < n && !status; i++)
    add_line (&model->rows, lower[i], upper[i], EBIT_BASIC);
  return status;
}

/* Nothing of a column that is refused stays behind but marks of its number,
 * which are taken back. */
static enum ebit_status
append_entries (struct ebit_context *context, struct ebit_linear_model *model,
                size_t n, const size_t *rows, const double *entries)
{
  const size_t column = model->columns.n, at = model->start[column];
  enum ebit_status status = EBIT_OK;
  size_t marked = 0;
  for (size_t k = 0; k < n && !status; k++)
  {
    status = check_row (context, rows[k], model->rows.n);
    if (!status)
      status = check_finite (context, column, entries[k]);
    if (!status && model->seen[rows[k]] == column + 1)
      status = ebit_fail (context, EBIT_ESOLVER,
                          "column %zu of a linear program has two entries in "
                          "row %zu",
                          column, rows[k]);
    if (status)
      break;
    model->seen[rows[k]] = column + 1;
    marked = k + 1;
    model->entry_rows[at + k] = (int)rows[k] + 1;
    model->entries[at + k] = entries[k];
  }
  for (size_t k = 0; k < marked && status; k++)
    model->seen[rows[k]] = 0;
  return status;
}

enum ebit_status
ebit_add_linear_column (struct ebit_context *context,
                        struct ebit_linear_model *model, double cost,
                        double lower, double upper, size_t n_entries,
                        const size_t *rows, const double *entries)
{
  const size_t column = model->columns.n;
  enum ebit_status status
      = check_bounds (context, "column", column, lower, upper);
  if (!status)
    status = check_finite (context, column, cost);
  if (!status)
    status = reserve_side (context, &model->columns, column + 1, "columns");
  if (!status)
    status = reserve_costs (context, model);
  if (!status)
    status = reserve_entries (context, model, n_entries);
  if (!status)
    status = append_entries (context, model, n_entries, rows, entries);
  if (status)
    return status;
  add_line (&model->columns, lower, upper, first_place (lower, upper));
  model->cost[column] = cost;
  model->start[column + 1] = model->start[column] + n_entries;
  return EBIT_OK;
}

/* ---- Changing -------------------------------------------------------- */

enum ebit_status
ebit_set_linear_row (struct ebit_context *context,
                     struct ebit_linear_model *model, size_t row, double lower,
                     double upper)
{
  enum ebit_status status = check_row (context, row, model->rows.n);
  if (!status)
    status = check_bounds (context, "row", row, lower, upper);
  if (status)
    return status;
  model->rows.lower[row] = lower;
  model->rows.upper[row] = upper;
  return EBIT_OK;
}

void
ebit_restart_linear_model (struct ebit_linear_model *model)
{
  struct ebit_linear_side *columns = &model->columns;
  for (size_t i = 0; i < model->rows.n; i++)
    model->rows.place[i] = EBIT_BASIC;
  for (size_t j = 0; j < columns->n; j++)
    columns->place[j] = first_place (columns->lower[j], columns->upper[j]);
}
