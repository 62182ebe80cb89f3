/* What the tables say of themselves, for the manuals and their checks. */
#ifndef EBIT_DESCRIBE_H
#define EBIT_DESCRIBE_H

#include "function.h"

extern const struct ebit_functional ebit_list_functions_functional;
extern const struct ebit_functional ebit_describe_functional;

#endif /* EBIT_DESCRIBE_H */
