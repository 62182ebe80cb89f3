/* Minimising a smooth function of many real numbers. */
#ifndef EBIT_LIMITED_MEMORY_H
#define EBIT_LIMITED_MEMORY_H

#include "context.h"

#include <stddef.h>

/* Value and slope (n numbers) at x. */
typedef enum ebit_status ebit_smooth_function (struct ebit_context *context,
                                               const double *x, double *value,
                                               double *slope, void *data);

struct ebit_descent
{
  size_t n;
  ebit_smooth_function *function;
  void *data;
  double first_step;      /* its length */
  double precision;       /* stop where PATIENCE steps have gained less */
  size_t max_evaluations; /* of the function */
  double value;           /* out: at the point found */
  size_t evaluations;     /* out: made */
};

/* From x down to a local minimum, which replaces it, by the limited-memory
 * quasi-Newton method. */
enum ebit_status ebit_descend (struct ebit_context *context,
                               struct ebit_descent *descent, double *x);

#endif /* EBIT_LIMITED_MEMORY_H */
