/* Upper ends of the capacities of damping channels. */
#ifndef EBIT_DAMPING_CANDIDATES_H
#define EBIT_DAMPING_CANDIDATES_H

#include "candidates.h"
#include "gadc.h"

/* Adds them; `coherent` is the coherent information, attained, and `gap` how
 * far the maximum may be above it where the channel is degradable. */
void ebit_add_damping_upper_ends (const struct ebit_gadc *channel,
                                  double coherent, double gap,
                                  struct ebit_candidates *candidates);

/* Of a damping_dephasing channel, from the channels that it is made of. */
void ebit_add_concatenation_ends (const struct ebit_channel *channel,
                                  struct ebit_candidates *candidates);

#endif /* EBIT_DAMPING_CANDIDATES_H */
