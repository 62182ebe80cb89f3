/* Cosets of the dual of a product of parity codes, one by one. */
#ifndef EBIT_COSET_SPACE_H
#define EBIT_COSET_SPACE_H

#include "word_counts.h"

/* The enumerators of the cosets of W_(n-1), n > 3, counted: see
 * coset_classes.c.  The space W_(n-2) is listed: 2^((m-1)^(n-2)) elements. */
enum ebit_status ebit_count_space (struct ebit_context *context, size_t m,
                                   size_t n, struct ebit_word_counts *counts);

#endif /* EBIT_COSET_SPACE_H */
