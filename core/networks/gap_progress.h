/* How far a search is whose gap closes by a factor in each step. */
#ifndef EBIT_GAP_PROGRESS_H
#define EBIT_GAP_PROGRESS_H

#include "context.h"

/* Tells the caller: a gap, relative to the limit, on its way from 1 to what is
 * enough is as far as its logarithm is. */
void ebit_tell_gap (struct ebit_context *context, double lower, double limit,
                    double enough);

#endif /* EBIT_GAP_PROGRESS_H */
