/* What is distilled of the outputs of channels, with rounding included: of the
 * very outputs, not of the states next to them that bounds values hold. */
#ifndef EBIT_RIGOROUS_OUTPUT_H
#define EBIT_RIGOROUS_OUTPUT_H

#include "rigorous_distillable.h"

/* By the protocol of a bounds value of distillable entanglement, of what the
 * channel makes of an input that has the marginal of the state in it; *rate in
 * bits, 0 where nothing is proved, and the entropy of the input, which the
 * sender keeps. */
enum ebit_status ebit_distil_output (struct ebit_context *context,
                                     const struct ebit_value *nested,
                                     const struct ebit_channel *given,
                                     struct ebit_ball *rate,
                                     struct ebit_ball *kept);

/* The same of what two channels make of the halves of a maximally entangled
 * state. */
enum ebit_status ebit_distil_shared (struct ebit_context *context,
                                     const struct ebit_value *nested,
                                     const struct ebit_channel given[2],
                                     struct ebit_ball *rate);

#endif /* EBIT_RIGOROUS_OUTPUT_H */
