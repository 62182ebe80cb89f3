/* Entanglement between two receivers with the help of the source's
 * measurement, in one shot. */
#ifndef EBIT_ASSISTED_DISTILLATION_H
#define EBIT_ASSISTED_DISTILLATION_H

#include "channel_candidates.h"
#include "function.h"

/* The bounds value for two channels that were read. */
enum ebit_status
ebit_make_assisted_distillation (struct ebit_context *context,
                                 const struct ebit_candidate_channel each[2],
                                 const struct ebit_value **result);

extern const struct ebit_functional ebit_assisted_distillation_functional;

#endif /* EBIT_ASSISTED_DISTILLATION_H */
