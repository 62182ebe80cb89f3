/* The tables of what crosses the border. */
#ifndef EBIT_FUNCTIONS_H
#define EBIT_FUNCTIONS_H

#include "function.h"

/* NULL-terminated. */
extern const struct ebit_functional *const ebit_functional_table[];
extern const struct ebit_calculator *const ebit_calculator_table[];

/* NULL where there is none of that name. */
const struct ebit_functional *ebit_find_functional (const char *name);
const struct ebit_calculator *ebit_find_calculator (const char *name);

#endif /* EBIT_FUNCTIONS_H */
