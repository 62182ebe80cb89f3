/* The quantities in what a function of parameters returned. */
#ifndef EBIT_QUANTITY_ENDS_H
#define EBIT_QUANTITY_ENDS_H

#include "context.h"

/* A list of the quantities that a table, numbers, a bounds value or a list of
 * such are about, each a list of lower and upper; but for the columns that are
 * named as inputs, by texts or a list of them. */
enum ebit_status ebit_quantity_ends_of (struct ebit_context *context,
                                        const struct ebit_value *values,
                                        const struct ebit_value *inputs,
                                        const struct ebit_value **result);

bool ebit_is_input (const struct ebit_value *inputs, const char *name);

#endif /* EBIT_QUANTITY_ENDS_H */
