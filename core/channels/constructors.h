/* The constructors of the named channels, across the border. */
#ifndef EBIT_CONSTRUCTORS_H
#define EBIT_CONSTRUCTORS_H

#include "function.h"

extern const struct ebit_functional ebit_identity_channel_functional;
extern const struct ebit_functional ebit_dephasing_functional;
extern const struct ebit_functional ebit_depolarizing_functional;
extern const struct ebit_functional ebit_pauli_channel_functional;
extern const struct ebit_functional ebit_amplitude_damping_functional;
extern const struct ebit_functional ebit_gadc_functional;
extern const struct ebit_functional ebit_damping_dephasing_functional;
extern const struct ebit_functional ebit_erasure_functional;
extern const struct ebit_functional ebit_pure_loss_functional;
extern const struct ebit_functional ebit_thermal_loss_functional;
extern const struct ebit_functional ebit_amplifier_functional;
extern const struct ebit_functional ebit_bosonic_dephasing_functional;
extern const struct ebit_functional ebit_gadc_from_times_functional;
extern const struct ebit_functional ebit_dephasing_from_times_functional;
extern const struct ebit_functional ebit_memory_channel_functional;
extern const struct ebit_functional ebit_fiber_channel_functional;

#endif /* EBIT_CONSTRUCTORS_H */
