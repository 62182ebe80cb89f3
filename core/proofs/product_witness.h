/* Separable operators that dominate a Choi matrix, given by their product
 * vectors: S = sum_k |a_k><a_k| (x) |b_k><b_k| >= J. */
#ifndef EBIT_PRODUCT_WITNESS_H
#define EBIT_PRODUCT_WITNESS_H

#include "channel.h"

struct ebit_product_witness
{
  size_t count;
  double complex *a, *b; /* d_in x count and d_out x count */
};

/* The better of two that pinching gives: J <= d_in times its diagonal blocks
 * on A, and J <= d_out times those on B. */
enum ebit_status ebit_pinching_witness (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        struct ebit_product_witness *witness);

/* The largest eigenvalue of Tr_B S, where what S lacks to dominate J (choi,
 * Hermitian) is made up for by a multiple of 1. */
enum ebit_status
ebit_prove_product_witness (struct ebit_context *context, const size_t dims[2],
                            const double complex *choi,
                            const struct ebit_product_witness *witness,
                            double *norm);

/* From the fields factors_a and factors_b. */
enum ebit_status ebit_read_product_witness (
    struct ebit_context *context, const struct ebit_value *bounds,
    const size_t dims[2], struct ebit_product_witness *witness);

#endif /* EBIT_PRODUCT_WITNESS_H */
