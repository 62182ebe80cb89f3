/* Theta information with rounding included. */
#ifndef EBIT_RIGOROUS_THETA_H
#define EBIT_RIGOROUS_THETA_H

#include "rigorous.h"

ebit_rigorous_prover ebit_rigorous_theta;

#endif /* EBIT_RIGOROUS_THETA_H */
