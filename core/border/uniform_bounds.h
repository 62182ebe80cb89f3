/* All bounds values of one quantity have the same fields. */
#ifndef EBIT_UNIFORM_BOUNDS_H
#define EBIT_UNIFORM_BOUNDS_H

#include "context.h"

/* The value with the fields that bounds values in it have not, but others of
 * their quantity have, as empty vectors, all in one order; NULL where there is
 * no memory.  What needs none is the value itself. */
const struct ebit_value *ebit_make_uniform (struct ebit_context *context,
                                            const struct ebit_value *value);

#endif /* EBIT_UNIFORM_BOUNDS_H */
