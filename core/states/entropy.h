/* Von Neumann entropies in bits, of a state and of its two subsystems. */
#ifndef EBIT_ENTROPY_H
#define EBIT_ENTROPY_H

#include "state_measure.h"

/* S = -Tr rho log2 rho of a positive semidefinite n x n matrix; eigenvalues
 * that rounding has left below zero count as zero. */
enum ebit_status ebit_state_entropy (struct ebit_context *context, size_t n,
                                     const double complex *rho,
                                     double *entropy);

/* S(AB), S(A) and S(B). */
enum ebit_status ebit_state_entropies (struct ebit_context *context,
                                       const struct ebit_state *rho,
                                       const size_t dims[2],
                                       struct ebit_entropies *entropies);

extern const struct ebit_functional ebit_entropy_functional;
extern const struct ebit_functional ebit_mutual_information_functional;
extern const struct ebit_functional ebit_conditional_entropy_functional;
extern const struct ebit_functional ebit_hashing_functional;
extern const struct ebit_functional ebit_relative_entropy_functional;

#endif /* EBIT_ENTROPY_H */
