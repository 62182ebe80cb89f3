/* Between Octave's arrays and ebit's values. */
#ifndef EBIT_CONVERSION_H
#define EBIT_CONVERSION_H

#include "ebit.h"

#include <mex.h>

/* In memory that Octave frees when the MEX function returns; full double
 * arrays stay where they are. */
const struct ebit_value *ebit_value_from_octave (const mxArray *array);

/* A struct for a named list or a table, a cell for an unnamed list, a text or
 * a cell of texts, else a full array: column vectors where there is one
 * extent. */
mxArray *ebit_value_to_octave (const struct ebit_value *value);

#endif /* EBIT_CONVERSION_H */
