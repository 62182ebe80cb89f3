/* What a list of functions says of itself, for the manuals and their checks.
 * The list is the descriptor's data: functions.c has both. */
#ifndef EBIT_DESCRIBE_H
#define EBIT_DESCRIBE_H

#include "function.h"

/* The entry of that name; refused, with a guess, where there is none. */
enum ebit_status ebit_read_function (struct ebit_context *context,
                                     const struct ebit_function_entry *list,
                                     const struct ebit_value *name,
                                     const struct ebit_function_entry **entry);

/* () -> table of all functions */
extern ebit_implementation ebit_list_of_functions;

/* (name) -> table of that function's arguments, and columns or value */
extern ebit_implementation ebit_description_of_function;

#endif /* EBIT_DESCRIBE_H */
