/* The Choi state nearest to a Hermitian matrix. */
#ifndef EBIT_CHANNEL_PROJECTION_H
#define EBIT_CHANNEL_PROJECTION_H

#include <complex.h>

#include "context.h"

/* y = the positive matrix with the marginal 1/dims[0] on the first subsystem
 * that is nearest to h (Hermitian, of order n = dims[0] dims[1]) in the
 * Frobenius norm.  EBIT_ESOLVER where its marginal is not reached to 1e-11 of
 * the norm of h, or to 1e-11. */
enum ebit_status ebit_nearest_choi (struct ebit_context *context,
                                    const size_t dims[2],
                                    const double complex *h,
                                    double complex *y);

#endif /* EBIT_CHANNEL_PROJECTION_H */
