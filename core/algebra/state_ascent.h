/* Maximising a function of a density matrix. */
#ifndef EBIT_STATE_ASCENT_H
#define EBIT_STATE_ASCENT_H

#include "context.h"

#include <complex.h>
#include <stddef.h>

/* Value and gradient (d x d, Hermitian: the change of the value is Tr
 * gradient dr) at the state r; *done stops the search there. */
typedef enum ebit_status ebit_state_function (struct ebit_context *context,
                                              const double complex *r,
                                              double *value,
                                              double complex *gradient,
                                              bool *done, void *data);

struct ebit_state_ascent
{
  size_t d;
  ebit_state_function *function;
  void *data;
  double precision;       /* stop when a step promises less than this */
  double noise;           /* of the values; steps down by it are allowed */
  size_t max_evaluations; /* of the function */
  double value;           /* out: at the state found */
  size_t evaluations;     /* out: made */
};

/* From the state r (of full rank) up to a local maximum, which replaces it.
 * A quasi-Newton method (BFGS) on r = L L^dag / Tr L L^dag, where a maximum
 * of lower rank is no boundary. */
enum ebit_status ebit_ascend_states (struct ebit_context *context,
                                     struct ebit_state_ascent *ascent,
                                     double complex *r);

#endif /* EBIT_STATE_ASCENT_H */
