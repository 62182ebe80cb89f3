/* What each round of a distillation does. */
#ifndef EBIT_DISTILLATION_HISTORY_H
#define EBIT_DISTILLATION_HISTORY_H

#include "context.h"
#include "distillation_run.h"

/* Runs it, a row a round: round, probability, yield, fidelity and weights. */
enum ebit_status ebit_make_history (struct ebit_context *context,
                                    struct ebit_distillation_run *run,
                                    double target, double max_rounds,
                                    const struct ebit_value **history);

#endif /* EBIT_DISTILLATION_HISTORY_H */
