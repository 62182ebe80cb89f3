/* Crossings with rounding included. */
#ifndef EBIT_RIGOROUS_THRESHOLD_H
#define EBIT_RIGOROUS_THRESHOLD_H

#include "rigorous.h"

ebit_rigorous_prover ebit_rigorous_threshold;

#endif /* EBIT_RIGOROUS_THRESHOLD_H */
