/* What the proofs of other quantities want of that of a Rains bound. */
#ifndef EBIT_VERIFY_RAINS_H
#define EBIT_VERIFY_RAINS_H

#include "family_information.h"
#include "verify.h"

/* The ends of the Rains information of the channel given, whatever channel the
 * bounds value names. */
enum ebit_status ebit_prove_rains_of (struct ebit_context *context,
                                      const struct ebit_value *channel,
                                      const struct ebit_value *bounds,
                                      struct ebit_proof *proof);

/* False where no closed form with both ends in it is known. */
bool ebit_prove_closed_form (const struct ebit_channel *channel,
                             enum ebit_information_quantity quantity,
                             struct ebit_proof *proof);

#endif /* EBIT_VERIFY_RAINS_H */
