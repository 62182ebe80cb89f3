/* The goal of a rate problem as columns of a linear program, whichever way the
 * program writes flows. */
#ifndef EBIT_RATE_COLUMNS_H
#define EBIT_RATE_COLUMNS_H

#include "linear_program.h"
#include "rate_problem.h"

/* Row rows[i] of the program says: what reaches pair i, minus its rate, is at
 * least 0. */
struct ebit_rate_columns
{
  const struct ebit_rate_problem *problem;
  const size_t *rows;
  size_t convexity; /* of the logarithm: the first row of weights of points */
  size_t rounds;    /* of points that were added */
};

/* Adds the columns (and of the logarithm rows) of the goal, to be maximised.
 * The
 * logarithm, which is taken between points, begins with some above `start`,
 * rates that fit together, up to twice `most` or more (0: as many as are usual
 * where it is not known); NULL for other goals. */
enum ebit_status ebit_add_rate_columns (
    struct ebit_context *context, struct ebit_linear_model *model,
    const struct ebit_rate_problem *problem, const size_t *rows,
    const double *start, double most, struct ebit_rate_columns *columns);

/* Solves from the last basis, which columns were added to.  *is_optimal is
 * false where the time was up; EBIT_ESOLVER where there is no optimum, as
 * there always is one. */
enum ebit_status ebit_solve_rate_program (struct ebit_context *context,
                                          struct ebit_linear_model *model,
                                          bool *is_optimal);

/* After a solve: what a unit of each pair's rate is worth. */
void ebit_rate_worths (const struct ebit_linear_model *model,
                       const struct ebit_rate_columns *columns,
                       double *worths);

/* After a solve: adds the point of the logarithm of each pair that would be
 * better than those there are; *added how many.  Of other goals none. */
enum ebit_status ebit_refine_rate_columns (struct ebit_context *context,
                                           struct ebit_linear_model *model,
                                           struct ebit_rate_columns *columns,
                                           size_t *added);

#endif /* EBIT_RATE_COLUMNS_H */
