/* States and channels from the counts of measurements. */
#ifndef EBIT_TOMOGRAPHY_H
#define EBIT_TOMOGRAPHY_H

#include "function.h"

/* (counts, settings) -> list of state, log_likelihood, log_likelihood_upper */
extern const struct ebit_functional ebit_state_from_counts_functional;

/* (counts, inputs, settings) -> list of channel and the same two */
extern const struct ebit_functional ebit_channel_from_counts_functional;

/* (counts, n, seed) -> list of n such counts */
extern const struct ebit_functional ebit_resample_counts_functional;

#endif /* EBIT_TOMOGRAPHY_H */
