/* Proofs of Rains bounds of states whose only coherence is <00|rho|11>: both
 * ends from a sigma alone, whoever found it. */
#ifndef EBIT_RAINS_X_CERTIFICATE_H
#define EBIT_RAINS_X_CERTIFICATE_H

#include "x_state.h"

/* The Hermitian matrix Y with diagonal (norm, y01, y10, norm) and one other
 * entry <01|Y|10> = coherence; its operator norm is `norm`. */
struct ebit_x_dual
{
  double norm, y01, y10, coherence;
};

/* lower <= R <= upper in ebits. */
struct ebit_x_certificate
{
  double lower, upper;
  struct ebit_x_dual dual; /* behind the lower end */
};

/* The Rains bound R(rho) of a state of trace 1, from any positive sigma whose
 * support holds rho's (else upper is Inf and lower 0). */
struct ebit_x_certificate
ebit_certify_rains_state (const struct ebit_x_state *rho,
                          const struct ebit_x_state *sigma);

/* The Rains information max_p R(rho(p)) of a channel that commutes with
 * rotations about z, from its output rho at the input weight p = p10 + p11, in
 * (0, 1), and any such sigma. */
struct ebit_x_certificate
ebit_certify_rains_channel (const struct ebit_x_state *rho,
                            const struct ebit_x_state *sigma, double p);

#endif /* EBIT_RAINS_X_CERTIFICATE_H */
