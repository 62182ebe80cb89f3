/* Between R's objects and ebit's values. */
#ifndef EBIT_CONVERSION_H
#define EBIT_CONVERSION_H

#include "ebit.h"

#define R_NO_REMAP
#include <Rinternals.h>

/* In memory that R frees when .Call returns; numbers stay where they are,
 * those of converted objects behind the head of the pairlist `kept`, which the
 * caller protects.  NULL for R's NULL. */
const struct ebit_value *ebit_value_from_r (SEXP object, SEXP kept);

/* A list of class_name, a data frame for a table, a vector or an array. */
SEXP ebit_value_to_r (const struct ebit_value *value);

#endif /* EBIT_CONVERSION_H */
