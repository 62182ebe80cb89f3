/* channel_sweep (family, grid, quantities, threads). */
#ifndef EBIT_CHANNEL_SWEEP_H
#define EBIT_CHANNEL_SWEEP_H

#include "function.h"

extern const struct ebit_functional ebit_channel_sweep_functional;

#endif /* EBIT_CHANNEL_SWEEP_H */
