/* Quantities of two channels from a common source with rounding included. */
#ifndef EBIT_RIGOROUS_PAIR_H
#define EBIT_RIGOROUS_PAIR_H

#include "rigorous.h"
#include "verify_pair.h"

/* The upper end of the EPR capacity, by its method: as ebit_prove_pair_upper.
 */
enum ebit_status ebit_rigorous_pair_upper (struct ebit_context *context,
                                           const struct ebit_value *bounds,
                                           const struct ebit_proved_pair *pair,
                                           struct ebit_rigorous *proof);

ebit_rigorous_prover ebit_rigorous_epr;
ebit_rigorous_prover ebit_rigorous_ghz;
ebit_rigorous_prover ebit_rigorous_assisted;

#endif /* EBIT_RIGOROUS_PAIR_H */
