/* The fast path of rains: two-qubit states whose only coherence is
 * <00|rho|11>, between matrices and the numbers of x_state.h. */
#ifndef EBIT_RAINS_COHERENCE_H
#define EBIT_RAINS_COHERENCE_H

#include "rains_path.h"
#include "rains_x.h"

/* Whether rho (4 x 4) has no other coherence than <00|rho|11>, to the rounding
 * error of its trace. */
bool ebit_has_single_coherence (const double complex *rho);

/* Its Rains relative entropy: ends, status for the gap tol, sigma and dual as
 * matrices in the work memory. */
enum ebit_status ebit_rains_of_single_coherence (struct ebit_context *context,
                                                 const double complex *rho,
                                                 double tol,
                                                 struct ebit_rains *result);

/* sigma and dual of numbers for the coherence's phase (of modulus 1) as 4 x 4
 * matrices; `flipped` exchanges |0> and |1> of both qubits. */
void ebit_fill_rains_certificate (const struct ebit_rains_x *found,
                                  double complex phase, bool flipped,
                                  double complex *sigma, double complex *dual);

#endif /* EBIT_RAINS_COHERENCE_H */
