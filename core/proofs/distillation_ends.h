/* The best fidelity of distillation: what a protocol attains, what none does.
 */
#ifndef EBIT_DISTILLATION_ENDS_H
#define EBIT_DISTILLATION_ENDS_H

#include "arguments.h"
#include "nested_recurrence.h"

/* With more pairs the linear program takes minutes. */
#define EBIT_MOST_LIMITED_PAIRS 10
#define EBIT_MOST_NESTED_STEPS (EBIT_MOST_LIMITED_PAIRS - 1)

/* `pairs` copies of a Bell-diagonal state are to be turned into one state that
 * is close to phi+ of dimension 2^kept, with probability `success`. */
struct ebit_distillation
{
  double weights[4];
  size_t pairs, kept;
  double success;
};

/* Reads and checks the four arguments, or fields of these names; kept = 1
 * where it is missing. */
enum ebit_status ebit_read_distillation (struct ebit_context *context,
                                         const struct ebit_value *weights,
                                         const struct ebit_value *pairs,
                                         const struct ebit_value *success,
                                         const struct ebit_value *kept,
                                         struct ebit_distillation *problem);

/* The fidelity that no protocol exceeds by the linear program of positive
 * partial transposes, from its dual: a column each for the three families of
 * constraints, a row a type (pair_types.h).  Any numbers prove something:
 * negative ones, and what is no number, count as 0, the two other families of
 * duals are chosen here as is best, and rounding is taken off. */
enum ebit_status
ebit_prove_distillation_limit (struct ebit_context *context,
                               const struct ebit_distillation *problem,
                               const double *dual, double *upper);

/* A step of a protocol: two pairs, 0 a fresh copy, k what step k left. */
struct ebit_nested_step
{
  size_t first, second;
  struct ebit_nested_order order;
};

/* A step as numbers: first, second, order.first, order.second, crossed. */
#define EBIT_NESTED_COLUMNS 5

/* The fidelity of a protocol: the steps, the last of which leaves a pair, on
 * as many groups of copies as pairs are kept; without steps, a fresh copy for
 * each.  -INFINITY where a step uses what is not there or was used before, or
 * where there are not so many copies. */
double ebit_kept_fidelity (const struct ebit_distillation *problem,
                           size_t n_steps,
                           const struct ebit_nested_step *steps);

/* What needs no entanglement: 2^-kept. */
double ebit_product_fidelity (const struct ebit_distillation *problem);

#endif /* EBIT_DISTILLATION_ENDS_H */
