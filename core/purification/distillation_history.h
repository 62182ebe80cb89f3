/* What each round of a distillation does. */
#ifndef EBIT_DISTILLATION_HISTORY_H
#define EBIT_DISTILLATION_HISTORY_H

#include "context.h"
#include "distillation_run.h"

/* Runs it, a row a round: round, probability, yield, fidelity and weights.
 *
 * Unless `input` is NULL, also the limit: the fidelity that no protocol
 * exceeds which makes one pair of the 2^r that went into it, with those
 * weights, and succeeds as often as all steps of the r rounds together.  NaN
 * where there are more pairs than eight, and where the weights are NaN. */
enum ebit_status ebit_make_history (struct ebit_context *context,
                                    struct ebit_distillation_run *run,
                                    double target, double max_rounds,
                                    const double *input,
                                    const struct ebit_value **history);

#endif /* EBIT_DISTILLATION_HISTORY_H */
