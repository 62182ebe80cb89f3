/* The search for what no protocol of distillation exceeds. */
#ifndef EBIT_DISTILLATION_PROGRAM_H
#define EBIT_DISTILLATION_PROGRAM_H

#include "distillation_ends.h"

/* A dual that proves the best limit: dual[t + k types] for the type t and the
 * three families k, zero at the start.  Where the time is up before, the best
 * so far. */
enum ebit_status
ebit_search_distillation_dual (struct ebit_context *context,
                               const struct ebit_distillation *problem,
                               double *dual);

#endif /* EBIT_DISTILLATION_PROGRAM_H */
