/* The source's measurement: what the receivers then share, and the best one.
 */
#ifndef EBIT_MEASUREMENT_SEARCH_H
#define EBIT_MEASUREMENT_SEARCH_H

#include "channel.h"

/* The source holds maximally entangled states with the inputs of both
 * channels and measures its halves S1 S2 in the orthonormal basis of the
 * columns m_i of `basis` (d x d, d = d1 d2).  With probability 1/d each the
 * receivers get (N1 x N2)(psi_i), psi_i the conjugate of m_i, and hash:
 *
 *   rate = sum_i max (0, S(A1) - S(A1A2), S(A2) - S(A1A2))/d.
 *
 * `product` is N1 x N2, dims the dimensions of A1 and A2. */
struct ebit_assisted_task
{
  const struct ebit_channel *product;
  size_t dims[2];
};

/* The best basis of deterministic ascents from several starts, among them the
 * Bell basis of two qubits; the rate that it attains, in ebits. */
enum ebit_status
ebit_search_measurement (struct ebit_context *context,
                         const struct ebit_assisted_task *task,
                         double complex *basis, double *rate);

/* The hashing rate of the output for the pure input psi, and, if not NULL and
 * the rate is positive, half its gradient by conj (psi), in bits. */
enum ebit_status ebit_hash_output (struct ebit_context *context,
                                   const struct ebit_assisted_task *task,
                                   const double complex *psi, double *rate,
                                   double complex *gradient);

#endif /* EBIT_MEASUREMENT_SEARCH_H */
