/* The proof of bounds on the coherent and the reverse coherent information of
 * a channel, from the input in the certificate. */
#ifndef EBIT_VERIFY_INFORMATION_H
#define EBIT_VERIFY_INFORMATION_H

#include "family_information.h"
#include "verify.h"

/* Fields channel, state (the input) and, where it is the upper end, rains (a
 * bounds value of its own). */
ebit_verifier ebit_verify_coherent_information;
ebit_verifier ebit_verify_reverse_information;

/* False where no closed form with both ends in it is known. */
bool ebit_prove_closed_form (const struct ebit_channel *channel,
                             enum ebit_information_quantity quantity,
                             struct ebit_proof *proof);

#endif /* EBIT_VERIFY_INFORMATION_H */
