/* Linear programs: rows and columns with bounds, costs, sparse entries.
 *
 *   minimise or maximise  sum_j cost_j x_j
 *   subject to  lower_i <= sum_j a_ij x_j <= upper_i,  lower_j <= x_j <=
 * upper_j
 *
 * What is asked of a program knows no solver: linear_program.h solves it.  A
 * program lives in the work memory of its context and may grow there at any
 * time, so that no ebit_work_release may go back to a mark that was set before
 * it grew last.  Rows and columns are numbered from 0. */
#ifndef EBIT_LINEAR_MODEL_H
#define EBIT_LINEAR_MODEL_H

#include "context.h"

/* Where a row or a column stands in the basis that the last solve found, from
 * which the next one starts. */
enum ebit_linear_place
{
  EBIT_AT_LOWER, /* or free, and not in the basis */
  EBIT_AT_UPPER,
  EBIT_BASIC
};

/* The rows, or the columns. */
struct ebit_linear_side
{
  size_t n, room;
  double *lower, *upper; /* -INFINITY, INFINITY where there is none */
  double *value;         /* at the last solve: of rows their sums */
  double *price;         /* of rows the dual, of columns the reduced cost */
  unsigned char *place;  /* enum ebit_linear_place */
};

struct ebit_linear_model
{
  bool maximise;
  bool is_scaled; /* the solver is to take the entries as they are */
  struct ebit_linear_side rows, columns;
  double *cost;
  size_t *start; /* of each column's entries; start[n] is where they end */
  /* Entries by columns; their rows are numbered from 1, and entry 0 is none,
   * as GLPK has it. */
  size_t room_costs, room_entries;
  int *entry_rows;
  double *entries;
  size_t *seen; /* the last column, from 1, with an entry in that row */
  size_t room_seen;
};

/* A program without rows and columns; NULL where there is no memory. */
struct ebit_linear_model *ebit_new_linear_model (struct ebit_context *context,
                                                 bool maximise);

/* Rows after the others, which no column has an entry in yet: EBIT_ESOLVER
 * where a bound is NaN, or a lower one above the upper one.  The basis takes
 * them in. */
enum ebit_status ebit_add_linear_rows (struct ebit_context *context,
                                       struct ebit_linear_model *model,
                                       size_t n, const double *lower,
                                       const double *upper);

/* A column, and its entries in the rows that are named: EBIT_ESOLVER where a
 * row is not there or named twice, or a number is not finite.  Old columns
 * keep their places, so that a basis that was feasible remains so. */
enum ebit_status ebit_add_linear_column (struct ebit_context *context,
                                         struct ebit_linear_model *model,
                                         double cost, double lower,
                                         double upper, size_t n_entries,
                                         const size_t *rows,
                                         const double *entries);

/* Other bounds.  The basis stays. */
enum ebit_status ebit_set_linear_row (struct ebit_context *context,
                                      struct ebit_linear_model *model,
                                      size_t row, double lower, double upper);

/* Forgets the basis: the next solve begins as the first one did. */
void ebit_restart_linear_model (struct ebit_linear_model *model);

#endif /* EBIT_LINEAR_MODEL_H */
