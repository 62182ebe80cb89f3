/* Capacities of one channel. */
#ifndef EBIT_CHANNEL_CAPACITY_H
#define EBIT_CHANNEL_CAPACITY_H

#include "candidates.h"
#include "function.h"

enum ebit_status ebit_bound_capacity (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      enum ebit_capacity capacity,
                                      struct ebit_bounds *bounds);

/* The bounds value of a capacity, out of candidates that serve it. */
enum ebit_status ebit_make_capacity (
    struct ebit_context *context, const struct ebit_candidate_channel *found,
    enum ebit_capacity capacity, const struct ebit_value **result);

extern const struct ebit_functional ebit_quantum_capacity_functional;
extern const struct ebit_functional ebit_private_capacity_functional;
extern const struct ebit_functional ebit_cpp_capacity_functional;
extern const struct ebit_functional ebit_two_way_capacity_functional;

#endif /* EBIT_CHANNEL_CAPACITY_H */
