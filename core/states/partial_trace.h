/* Partial traces and transposes of matrices on several subsystems. */
#ifndef EBIT_PARTIAL_TRACE_H
#define EBIT_PARTIAL_TRACE_H

#include "function.h"

extern const struct ebit_functional ebit_partial_trace_functional;
extern const struct ebit_functional ebit_partial_transpose_functional;

#endif /* EBIT_PARTIAL_TRACE_H */
