/* Decimals that are on the sure side of a double: what is printed of a proved
 * end must be no better than the end. */
#ifndef EBIT_OUTWARD_DECIMAL_H
#define EBIT_OUTWARD_DECIMAL_H

#include "decimal.h"

/* The nearest decimal of `digits` significant digits (1 to 15) that is not
 * above x, or with `upward` not below, as printf's %g would lay it out; Inf
 * and NaN as they are. */
void ebit_write_outward (double x, int digits, bool upward,
                         char text[EBIT_DIGITS_SIZE]);

#endif /* EBIT_OUTWARD_DECIMAL_H */
