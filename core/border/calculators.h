/* The generic routine of all calculators: k numbers a row in, m a row out. */
#ifndef EBIT_CALCULATORS_H
#define EBIT_CALCULATORS_H

#include "function.h"

/* Recycles the inputs (scalars with vectors, equal lengths otherwise), checks
 * every range, runs the kernel over the rows on `threads` threads and returns
 * a table of class "ebit_sweep": the inputs, then the calculator's columns.
 * arguments has n_inputs + 1 entries, the last one threads. */
enum ebit_status
ebit_run_calculator (struct ebit_context *context,
                     const struct ebit_calculator *calculator,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result);

#endif /* EBIT_CALCULATORS_H */
