/* The bounds values that prove the ends of an EPR capacity. */
#ifndef EBIT_EPR_PROOFS_H
#define EBIT_EPR_PROOFS_H

#include "candidates.h"

#define EBIT_MAX_EPR_PROOFS 4

struct ebit_epr_proofs
{
  size_t n;
  const struct ebit_value *list[EBIT_MAX_EPR_PROOFS]; /* some may be NULL */
};

/* What proves a candidate of epr_candidates.h: of a relay, the capacity of the
 * channel with the code, then the ways to share over the other. */
enum ebit_status
ebit_prove_epr_lower (struct ebit_context *context,
                      const struct ebit_candidate_channel *const pair[2],
                      const struct ebit_candidate *winner,
                      struct ebit_epr_proofs *proofs);

enum ebit_status
ebit_prove_epr_upper (struct ebit_context *context,
                      const struct ebit_candidate_channel *const pair[2],
                      const struct ebit_candidate *winner,
                      struct ebit_epr_proofs *proofs);

#endif /* EBIT_EPR_PROOFS_H */
