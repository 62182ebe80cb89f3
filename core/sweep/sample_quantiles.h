/* Quantiles of samples whose numbers are known between two ends. */
#ifndef EBIT_SAMPLE_QUANTILES_H
#define EBIT_SAMPLE_QUANTILES_H

#include "function.h"

/* The two ends of a sample of n numbers: NaN where one is not known, and equal
 * pointers where the ends are equal. */
struct ebit_sample_ends
{
  size_t n;
  const double *lower, *upper;
};

/* Reads `lower` and `upper` (missing: lower), of one length and lower <=
 * upper; `unknown`: NaN is allowed. */
enum ebit_status ebit_read_sample_ends (struct ebit_context *context,
                                        const struct ebit_value *lower,
                                        const struct ebit_value *upper,
                                        bool unknown,
                                        struct ebit_sample_ends *ends);

/* The quantile at p in [0, 1] of n >= 1 ascending numbers: between the two
 * whose places (n - 1) p, counted from 0, is between (definition 7 of R. J.
 * Hyndman and Y. Fan, Am. Stat. 50 (1996) 361). */
double ebit_quantile_of_sorted (size_t n, const double *sorted, double p);

/* In place, ascending, without NaN; `spare` has room for n as well.  Where the
 * caller wants to stop, it is not finished. */
void ebit_sort_numbers (struct ebit_context *context, size_t n, double *x,
                        double *spare);

/* (lower, upper = lower, probability) -> table probability lower upper */
extern const struct ebit_functional ebit_sample_quantiles_functional;

#endif /* EBIT_SAMPLE_QUANTILES_H */
