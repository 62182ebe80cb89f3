/* What a quantity at a point says of a target. */
#ifndef EBIT_VERIFY_THRESHOLD_H
#define EBIT_VERIFY_THRESHOLD_H

#include "verify.h"

enum ebit_side
{
  EBIT_BELOW,
  EBIT_ABOVE,
  EBIT_UNDECIDED
};

/* Of ends between which it is; NaN decide nothing. */
enum ebit_side ebit_side_of (double lower, double upper, double target);

/* The ends of a number, of a bounds value, or of a list of lower and upper;
 * false of anything else. */
bool ebit_read_ends_of (const struct ebit_value *value, double *lower,
                        double *upper);

enum ebit_status ebit_read_target (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   double *target);

/* Refuses ends that are not among the points that were asked, with what the
 * bounds value has at them; -Inf and Inf say nothing. */
enum ebit_status ebit_read_asked_ends (struct ebit_context *context,
                                       const struct ebit_value *bounds,
                                       double ends[2]);

extern ebit_verifier ebit_verify_threshold;

#endif /* EBIT_VERIFY_THRESHOLD_H */
