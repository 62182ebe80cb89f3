/* Pairs from the protocols over a fiber, and the carrier's correlations, as
 * tables. */
#ifndef EBIT_DISTRIBUTION_H
#define EBIT_DISTRIBUTION_H

#include "function.h"

extern const struct ebit_calculator ebit_distribute_calculator;
extern const struct ebit_calculator ebit_carrier_discord_calculator;

#endif /* EBIT_DISTRIBUTION_H */
