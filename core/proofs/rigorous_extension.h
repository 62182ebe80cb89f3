/* Degradable extensions with rounding included. */
#ifndef EBIT_RIGOROUS_EXTENSION_H
#define EBIT_RIGOROUS_EXTENSION_H

#include "rigorous.h"

ebit_rigorous_prover ebit_rigorous_degradable_extension;

#endif /* EBIT_RIGOROUS_EXTENSION_H */
