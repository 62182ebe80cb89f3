/* What a measurement of the source gives two receivers who hash: Theorem 1 of
 * Chen, Chessa, George, Leditzky, Chitambar, arXiv:2411.04977.
 *
 * The source holds maximally entangled states with the inputs of both channels
 * and measures its halves S1 S2 in the orthonormal basis of the columns m_i of
 * `basis` (d x d, d = d1 d2).  With probability 1/d each the receivers get
 * (N1 x N2)(psi_i), psi_i the conjugate of m_i, and hash:
 *
 *   rate = sum_i max (0, S(A1) - S(A1A2), S(A2) - S(A1A2))/d. */
#ifndef EBIT_MEASUREMENT_RATE_H
#define EBIT_MEASUREMENT_RATE_H

#include "channel.h"

/* The rate in ebits; `product` is N1 x N2, dims the dimensions of A1 and A2.
 */
enum ebit_status ebit_measurement_rate (struct ebit_context *context,
                                        const struct ebit_channel *product,
                                        const size_t dims[2],
                                        const double complex *basis,
                                        double *rate);

/* The largest element of |basis^dag basis - 1|; work is d x d. */
double ebit_basis_defect (size_t d, const double complex *basis,
                          double complex *work);

#endif /* EBIT_MEASUREMENT_RATE_H */
