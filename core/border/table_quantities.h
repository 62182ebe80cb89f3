/* quantity_ends, which knows the tables of the list of functions. */
#ifndef EBIT_TABLE_QUANTITIES_H
#define EBIT_TABLE_QUANTITIES_H

#include "function.h"

/* (values, inputs) -> list of quantities, each a list of lower and upper.  The
 * list of functions is the descriptor's data. */
extern ebit_implementation ebit_quantities_of_table;

#endif /* EBIT_TABLE_QUANTITIES_H */
