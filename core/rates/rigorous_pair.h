/* Quantities of two channels from a common source with rounding included. */
#ifndef EBIT_RIGOROUS_PAIR_H
#define EBIT_RIGOROUS_PAIR_H

#include "rigorous.h"
#include "verify_pair.h"

ebit_rigorous_prover ebit_rigorous_epr;
ebit_rigorous_prover ebit_rigorous_ghz;
ebit_rigorous_prover ebit_rigorous_assisted;

#endif /* EBIT_RIGOROUS_PAIR_H */
