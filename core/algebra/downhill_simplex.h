/* Minimising a function of a few numbers without its derivatives. */
#ifndef EBIT_DOWNHILL_SIMPLEX_H
#define EBIT_DOWNHILL_SIMPLEX_H

#include "context.h"

#include <stddef.h>

#define EBIT_SIMPLEX_VARIABLES 8 /* at most */

typedef enum ebit_status ebit_simplex_function (struct ebit_context *context,
                                                const double *x, double *value,
                                                void *data);

struct ebit_downhill_simplex
{
  size_t n;
  ebit_simplex_function *function;
  void *data;
  double step;            /* of the first simplex, in each variable */
  double precision;       /* relative: values that differ by less are equal */
  size_t max_evaluations; /* of the function */
  double value;           /* out: at the point found */
};

/* From x, which becomes the best point that was met; by the method of Nelder
 * and Mead, in which only the order of values matters. */
enum ebit_status ebit_descend_simplex (struct ebit_context *context,
                                       struct ebit_downhill_simplex *descent,
                                       double *x);

#endif /* EBIT_DOWNHILL_SIMPLEX_H */
