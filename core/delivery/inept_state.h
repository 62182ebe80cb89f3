/* inept_state (success, amplitude) and inept_local_model (success, amplitude,
 * model). */
#ifndef EBIT_INEPT_STATE_H
#define EBIT_INEPT_STATE_H

#include "function.h"

extern const struct ebit_functional ebit_inept_state_functional;
extern const struct ebit_functional ebit_inept_local_model_functional;

#endif /* EBIT_INEPT_STATE_H */
