/* theta_information (channel, task). */
#ifndef EBIT_THETA_INFORMATION_H
#define EBIT_THETA_INFORMATION_H

#include "bounds.h"
#include "channel.h"
#include "function.h"

/* Of entanglement, of a map whose transposition has diamond norm 1. */
enum ebit_status ebit_bound_theta (struct ebit_context *context,
                                   const struct ebit_channel *channel,
                                   struct ebit_bounds *bounds);

/* Of keys, of a map whose Choi matrix is separable. */
enum ebit_status ebit_bound_key_theta (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       struct ebit_bounds *bounds);

extern const struct ebit_functional ebit_theta_information_functional;

#endif /* EBIT_THETA_INFORMATION_H */
