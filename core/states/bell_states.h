/* Named states: Bell, Bell-diagonal and GHZ. */
#ifndef EBIT_BELL_STATES_H
#define EBIT_BELL_STATES_H

#include "function.h"

extern const struct ebit_functional ebit_bell_state_functional;
extern const struct ebit_functional ebit_bell_diagonal_functional;
extern const struct ebit_functional ebit_bell_weights_functional;
extern const struct ebit_functional ebit_ghz_state_functional;

#endif /* EBIT_BELL_STATES_H */
