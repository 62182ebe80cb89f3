/* What is distilled of a channel's outputs (sqrt r (x) 1) J (sqrt r (x) 1). */
#ifndef EBIT_OUTPUT_BOUNDS_H
#define EBIT_OUTPUT_BOUNDS_H

#include "bounds.h"
#include "channel.h"

/* Of the output of a qubit channel for the input of which most is distilled,
 * as far as is found. */
enum ebit_status ebit_bound_best_output (struct ebit_context *context,
                                         const struct ebit_channel *channel,
                                         struct ebit_bounds *bounds);

/* Of the Choi state, the output for 1/d. */
enum ebit_status ebit_bound_choi (struct ebit_context *context,
                                  const struct ebit_channel *channel,
                                  struct ebit_bounds *bounds);

/* The entropy of the reference in the state of two qubits that a bounds value
 * is of: what the sender keeps. */
enum ebit_status ebit_reference_entropy (struct ebit_context *context,
                                         const struct ebit_value *bounds,
                                         double *entropy);

#endif /* EBIT_OUTPUT_BOUNDS_H */
