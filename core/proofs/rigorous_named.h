/* Kraus operators that are those of a named channel but for rounding: of that
 * channel theorems hold which of the operators hold to rounding only. */
#ifndef EBIT_RIGOROUS_NAMED_H
#define EBIT_RIGOROUS_NAMED_H

#include "rigorous.h"

/* The bounds value with the named channels in the place of the operators in
 * its fields channel, channel1 and channel2, or in the list channels, and
 * the largest of their distances in the diamond norm; NULL where there are no
 * such. */
enum ebit_status ebit_name_channels (struct ebit_context *context,
                                     const struct ebit_value *bounds,
                                     const struct ebit_value **named,
                                     double *distance);

/* Takes the ends of the other proof that are better by more than rounding. */
void ebit_take_named_ends (const struct ebit_rigorous *other, double distance,
                           struct ebit_rigorous *proof);

#endif /* EBIT_RIGOROUS_NAMED_H */
