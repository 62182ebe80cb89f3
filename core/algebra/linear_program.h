/* Solving linear programs: the one door to a solver.
 *
 * What comes back was found, not proved: who needs a proof makes one from the
 * prices, by arithmetic. */
#ifndef EBIT_LINEAR_PROGRAM_H
#define EBIT_LINEAR_PROGRAM_H

#include "linear_model.h"

enum ebit_linear_state
{
  EBIT_LINEAR_OPTIMAL,
  EBIT_LINEAR_INFEASIBLE, /* no point satisfies all bounds */
  EBIT_LINEAR_UNBOUNDED,  /* the value has no end */
  EBIT_LINEAR_STOPPED     /* the time was up before any of these was known */
};

/* With which method a solve begins.  After columns were added the last basis
 * is still feasible, and EBIT_PRIMAL goes on from it; after rows were added,
 * or bounds moved, its prices are, and EBIT_DUAL does. */
enum ebit_linear_method
{
  EBIT_PRIMAL,
  EBIT_DUAL
};

/* The model's fields value and price hold the point of the last basis:
 *
 *   price_j = cost_j - sum_i a_ij price_i    for a column j and the rows i
 *   objective = sum_i price_i value_i + sum_j price_j value_j
 *
 * When a minimum is reached, price >= 0 where value is at the lower bound,
 * price <= 0 where it is at the upper one; when a maximum is, the other way
 * round. */
struct ebit_linear_solution
{
  enum ebit_linear_state state;
  bool is_feasible;       /* the values are within all bounds, to 1e-9 */
  bool has_feasible_dual; /* the prices have the right signs, to 1e-9 */
  double objective;
};

/* Solves from the basis that the model holds: the first time from all rows,
 * then from where the last solve ended.  Its basis, values and prices are set
 * for the next one.
 *
 * EBIT_LINEAR_STOPPED where the time of the context is up; EBIT_EINTERRUPT
 * where its caller wants to stop, within half a second unless a single step of
 * the method takes longer; EBIT_EMEMORY where the solver would need more than
 * the caller allows; EBIT_ESOLVER, in the solver's words, where it fails.
 * To be called from the master thread; any number of threads may solve each
 * their own at once. */
enum ebit_status ebit_solve_linear_program (
    struct ebit_context *context, struct ebit_linear_model *model,
    enum ebit_linear_method method, struct ebit_linear_solution *solution);

/* The same, where the columns that are so marked, whose bounds are whole
 * numbers, have to be whole numbers: by branching, from the basis of the
 * program without that, which stays.  Values are those of the best point that
 * was found, to 1e-9 of the objective; prices are those of the program without
 * whole numbers, and has_feasible_dual is false.  EBIT_LINEAR_UNBOUNDED where
 * that program is; where the time was up, is_feasible says whether there is a
 * point. */
enum ebit_status ebit_solve_integer_program (
    struct ebit_context *context, struct ebit_linear_model *model,
    const bool *is_whole, struct ebit_linear_solution *solution);

#endif /* EBIT_LINEAR_PROGRAM_H */
