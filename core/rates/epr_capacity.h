/* EPR capacity of two channels from a common source. */
#ifndef EBIT_EPR_CAPACITY_H
#define EBIT_EPR_CAPACITY_H

#include "candidates.h"
#include "function.h"

/* The bounds value of E(N1, N2) out of its candidates and those of the two
 * channels. */
enum ebit_status
ebit_make_epr_capacity (struct ebit_context *context,
                        const struct ebit_candidate_channel *const pair[2],
                        const struct ebit_candidates *candidates,
                        const struct ebit_value **result);

extern const struct ebit_functional ebit_epr_capacity_functional;

#endif /* EBIT_EPR_CAPACITY_H */
