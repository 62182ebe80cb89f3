/* Bounds values that are parts of others, with rounding included. */
#ifndef EBIT_RIGOROUS_PARTS_H
#define EBIT_RIGOROUS_PARTS_H

#include "rigorous.h"

/* The end of the nested bounds value that is asked for becomes an end of the
 * proof, with its objects and its distance; what it has no proof of counts as
 * missing.  NULL: nothing. */
enum ebit_status ebit_prove_part_rigorously (struct ebit_context *context,
                                             const struct ebit_value *nested,
                                             struct ebit_rigorous *proof,
                                             bool upper);

#endif /* EBIT_RIGOROUS_PARTS_H */
