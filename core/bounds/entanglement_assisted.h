/* entanglement_assisted_capacity (channel). */
#ifndef EBIT_ENTANGLEMENT_ASSISTED_H
#define EBIT_ENTANGLEMENT_ASSISTED_H

#include "channel.h"
#include "function.h"
#include "verify.h"

extern const struct ebit_functional
    ebit_entanglement_assisted_capacity_functional;

ebit_verifier ebit_verify_entanglement_assisted_capacity;

/* The greatest mutual information of a channel with Kraus operators. */
struct ebit_assisted
{
  double lower, upper;
  bool exact;            /* a closed form */
  double complex *state; /* the input, in the work memory */
};

enum ebit_status ebit_bound_assisted (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      struct ebit_assisted *found);

#endif /* EBIT_ENTANGLEMENT_ASSISTED_H */
