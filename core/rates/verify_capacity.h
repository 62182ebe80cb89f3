/* Proofs of capacities from their certificates. */
#ifndef EBIT_VERIFY_CAPACITY_H
#define EBIT_VERIFY_CAPACITY_H

#include "verify.h"

ebit_verifier ebit_verify_capacity; /* of one channel */
ebit_verifier ebit_verify_epr_capacity;
ebit_verifier ebit_verify_ghz_capacity;
ebit_verifier ebit_verify_assisted_distillation;

#endif /* EBIT_VERIFY_CAPACITY_H */
