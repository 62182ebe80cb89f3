/* Making channels of matrices, and what is done with channels. */
#ifndef EBIT_OPERATIONS_H
#define EBIT_OPERATIONS_H

#include "function.h"

extern const struct ebit_functional ebit_kraus_channel_functional;
extern const struct ebit_functional ebit_choi_channel_functional;
extern const struct ebit_functional ebit_nearest_channel_functional;
extern const struct ebit_functional ebit_kraus_operators_functional;
extern const struct ebit_functional ebit_choi_state_functional;
extern const struct ebit_functional ebit_complementary_functional;
extern const struct ebit_functional ebit_stinespring_functional;
extern const struct ebit_functional ebit_apply_channel_functional;
extern const struct ebit_functional ebit_compose_channel_functional;
extern const struct ebit_functional ebit_tensor_channel_functional;
extern const struct ebit_functional ebit_random_channel_functional;

#endif /* EBIT_OPERATIONS_H */
