/* squashed_entanglement_bound (channel). */
#ifndef EBIT_SQUASHED_H
#define EBIT_SQUASHED_H

#include "bounds.h"
#include "channel.h"
#include "function.h"

/* By formulas alone. */
enum ebit_status ebit_bound_squashed (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      struct ebit_bounds *bounds);

/* E' and F unless the caller says otherwise. */
#define EBIT_SQUASHED_DIMS                                                    \
  {                                                                           \
    4, 4                                                                      \
  }

/* By the best isometry from the environment to E' and F of those dimensions
 * that is found, too; by formulas alone of a channel that has none to them. */
enum ebit_status ebit_bound_best_squashed (struct ebit_context *context,
                                           const struct ebit_channel *channel,
                                           const size_t dims[2],
                                           struct ebit_bounds *bounds);

extern const struct ebit_functional
    ebit_squashed_entanglement_bound_functional;

/* The same by formulas alone, for tables; no host calls it. */
extern const struct ebit_functional ebit_fixed_squashed_functional;

#endif /* EBIT_SQUASHED_H */
