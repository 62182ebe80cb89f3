/* The bounds values that prove candidates. */
#ifndef EBIT_CANDIDATE_PROOF_H
#define EBIT_CANDIDATE_PROOF_H

#include "candidates.h"

/* The bounds value of which the candidate is an end: the one it came from, or
 * that of the quantity which its method belongs to.  *proof is NULL where the
 * method needs none, being a closed form of the parameters. */
enum ebit_status ebit_prove_candidate (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const struct ebit_candidate *candidate,
                                       const struct ebit_value **proof);

#endif /* EBIT_CANDIDATE_PROOF_H */
