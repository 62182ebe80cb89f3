/* The state that an inept delivery service hands over. */
#ifndef EBIT_INEPT_STATE_H
#define EBIT_INEPT_STATE_H

#include "inept_delivery.h"

/* rho (S, a), 4 x 4, column-major, basis 00 01 10 11; real, as it has real
 * elements only. */
void ebit_inept_density_matrix (double success,
                                const struct ebit_pure_pair *pair,
                                double *rho);

extern const struct ebit_functional ebit_inept_state_functional;

#endif /* EBIT_INEPT_STATE_H */
