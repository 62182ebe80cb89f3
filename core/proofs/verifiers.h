/* The verifiers of this floor, one a quantity; each file verify_* says which
 * fields its certificate has.  The table of all floors' is border/verifiers.c.
 */
#ifndef EBIT_VERIFIERS_H
#define EBIT_VERIFIERS_H

#include "verify.h"

ebit_verifier ebit_verify_coherent_information;
ebit_verifier ebit_verify_degradable_extension;
ebit_verifier ebit_verify_discord;
ebit_verifier ebit_verify_distillable;
ebit_verifier ebit_verify_distillation_limit;
ebit_verifier ebit_verify_entanglement_assisted;
ebit_verifier ebit_verify_max_rains;
ebit_verifier ebit_verify_max_relative_entropy;
ebit_verifier ebit_verify_rains;
ebit_verifier ebit_verify_reverse_information;
ebit_verifier ebit_verify_squashed_entanglement;
ebit_verifier ebit_verify_theta;
ebit_verifier ebit_verify_transposition;

#endif /* EBIT_VERIFIERS_H */
