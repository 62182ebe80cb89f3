/* A sum of products of vectors close to a given positive operator. */
#ifndef EBIT_PRODUCT_SEARCH_H
#define EBIT_PRODUCT_SEARCH_H

#include "product_witness.h"

/* Approximates `target` (Hermitian, dims[0] dims[1]) in the Frobenius norm, as
 * well as `rounds` of new products let it: closely only where it is
 * separable.  The vectors are in the work memory. */
enum ebit_status ebit_search_products (struct ebit_context *context,
                                       const size_t dims[2],
                                       const double complex *target,
                                       size_t rounds,
                                       struct ebit_product_witness *witness);

#endif /* EBIT_PRODUCT_SEARCH_H */
