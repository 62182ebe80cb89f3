/* Von Neumann entropies in bits, of a state and of its two subsystems. */
#ifndef EBIT_ENTROPIES_H
#define EBIT_ENTROPIES_H

#include "state.h"

/* S(AB), S(A) and S(B). */
struct ebit_entropies
{
  double ab, a, b;
};

/* S = -Tr rho log2 rho of a positive semidefinite n x n matrix; eigenvalues
 * that rounding has left below zero count as zero. */
enum ebit_status ebit_state_entropy (struct ebit_context *context, size_t n,
                                     const double complex *rho,
                                     double *entropy);

enum ebit_status ebit_state_entropies (struct ebit_context *context,
                                       const struct ebit_state *rho,
                                       const size_t dims[2],
                                       struct ebit_entropies *entropies);

/* Of a ket: S(AB) = 0, and S(A) = S(B), of the smaller of the two. */
enum ebit_status ebit_ket_entropies (struct ebit_context *context,
                                     const double complex *ket,
                                     const size_t dims[2],
                                     struct ebit_entropies *entropies);

/* max (0, S(A) - S(AB), S(B) - S(AB)), which one-way protocols distill per
 * copy, the better direction of classical messages chosen. */
double ebit_hashing_of (const struct ebit_entropies *entropies);

#endif /* EBIT_ENTROPIES_H */
