/* Squashed entanglement with rounding included. */
#ifndef EBIT_RIGOROUS_SQUASHED_H
#define EBIT_RIGOROUS_SQUASHED_H

#include "rigorous.h"

ebit_rigorous_prover ebit_rigorous_squashed;

#endif /* EBIT_RIGOROUS_SQUASHED_H */
