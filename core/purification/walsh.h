/* Laws of words of bits, and of their sums modulo 2. */
#ifndef EBIT_WALSH_H
#define EBIT_WALSH_H

#include "context.h"

/* The Walsh-Hadamard transform of 2^bits numbers in place: a(u) becomes the
 * sum over c of (-1)^(u.c) a(c).  Twice is 2^bits times what it was. */
enum ebit_status ebit_walsh_transform (struct ebit_context *context,
                                       size_t bits, double *a);

/* sums = the law of the sum of n <= 32 independent words of the law f.  What n
 * - 1 zeros and one other word give is exact, so that rare words keep their
 * digits where 0 is likely. */
enum ebit_status ebit_law_of_sum (struct ebit_context *context, size_t bits,
                                  const double *f, size_t n, double *sums);

/* The sum of n numbers, by blocks; of positive ones, to the last digits. */
double ebit_sum_by_blocks (size_t n, const double *a);

#endif /* EBIT_WALSH_H */
