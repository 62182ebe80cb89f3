/* entanglement_assisted_capacity (channel). */
#ifndef EBIT_ENTANGLEMENT_ASSISTED_H
#define EBIT_ENTANGLEMENT_ASSISTED_H

#include "bounds.h"
#include "channel.h"
#include "function.h"

/* The greatest mutual information of a channel with Kraus operators. */
struct ebit_assisted
{
  double lower, upper;
  bool exact;            /* a closed form */
  double complex *state; /* the input, in the work memory */
};

enum ebit_status ebit_find_assisted (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     struct ebit_assisted *found);

enum ebit_status ebit_bound_assisted (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      struct ebit_bounds *bounds);

extern const struct ebit_functional
    ebit_entanglement_assisted_capacity_functional;

#endif /* EBIT_ENTANGLEMENT_ASSISTED_H */
