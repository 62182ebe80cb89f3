/* The list of what crosses the border. */
#ifndef EBIT_FUNCTIONS_H
#define EBIT_FUNCTIONS_H

#include "function.h"

/* In the order of the manuals; an entry that is neither function nor
 * calculator ends it. */
extern const struct ebit_function_entry ebit_functions[];

#endif /* EBIT_FUNCTIONS_H */
