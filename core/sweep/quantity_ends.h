/* The quantities in what a function of parameters returned. */
#ifndef EBIT_QUANTITY_ENDS_H
#define EBIT_QUANTITY_ENDS_H

#include "function.h"

/* (values, inputs) -> list of quantities, each a list of lower and upper */
extern const struct ebit_functional ebit_quantity_ends_functional;

#endif /* EBIT_QUANTITY_ENDS_H */
