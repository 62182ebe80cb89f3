/* What the proofs of other quantities want of that of a Rains bound. */
#ifndef EBIT_VERIFY_RAINS_H
#define EBIT_VERIFY_RAINS_H

#include "family_information.h"
#include "verify.h"

/* Of a state, whatever other fields there are. */
ebit_verifier ebit_verify_rains_of_state;

/* False where no closed form with both ends in it is known. */
bool ebit_prove_closed_form (const struct ebit_channel *channel,
                             enum ebit_information_quantity quantity,
                             struct ebit_proof *proof);

#endif /* EBIT_VERIFY_RAINS_H */
