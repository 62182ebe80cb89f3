/* From the name of a function to its implementation. */
#ifndef EBIT_DISPATCH_H
#define EBIT_DISPATCH_H

#include "function.h"

/* Calls the function of that name in the list with n arguments; refused where
 * there is none of that name, or it has fewer parameters. */
enum ebit_status ebit_dispatch (struct ebit_context *context,
                                const struct ebit_function_entry *list,
                                const char *name, size_t n,
                                const struct ebit_value *const *given,
                                const struct ebit_value **result);

#endif /* EBIT_DISPATCH_H */
