/* One function for many lists of arguments. */
#ifndef EBIT_MAP_FUNCTION_H
#define EBIT_MAP_FUNCTION_H

#include "function.h"

/* (name, calls, threads = 1) -> list of what the function of that name returns
 * for each list of arguments in calls; the list of functions is the
 * descriptor's data. */
extern ebit_implementation ebit_map_of_function;

#endif /* EBIT_MAP_FUNCTION_H */
