/* The greatest coherent information where it is not known to be concave: the
 * best of many starts, which is attained but not certified. */
#ifndef EBIT_INFORMATION_SEARCH_H
#define EBIT_INFORMATION_SEARCH_H

#include "information_point.h"

/* `point` gives the channel and the information; state (d x d) becomes the
 * best input and *value its information in nats.  The inputs that are tried
 * are the same on every machine. */
enum ebit_status ebit_search_information (struct ebit_context *context,
                                          struct ebit_information_point *point,
                                          double complex *state, double *value,
                                          size_t *steps);

/* One ascent from the state r, which it moves. */
enum ebit_status
ebit_improve_information (struct ebit_context *context,
                          struct ebit_information_point *point,
                          double complex *r, double *value, size_t *steps);

#endif /* EBIT_INFORMATION_SEARCH_H */
