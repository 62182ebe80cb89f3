/* Averages over every syndrome of round 3. */
#ifndef EBIT_SORTED_ROUND_H
#define EBIT_SORTED_ROUND_H

#include "context.h"

/* The largest m. */
#define EBIT_MOST_SORTED_THIRD 5

/* The rate a pair after round 3 where in each round blocks of one history
 * meet, and every syndrome is kept: m <= EBIT_MOST_SORTED_THIRD. */
enum ebit_status ebit_sorted_third_round (struct ebit_context *context,
                                          double p, size_t m, double *rate);

/* The parities of a code that n rounds of m pairs measure, m^n - (m-1)^n of
 * them: their entropy in bits, where they are no more than that many. */
#define EBIT_MOST_PARITIES 20
enum ebit_status ebit_parities_entropy (struct ebit_context *context, double p,
                                        size_t m, size_t n, double *entropy);

#endif /* EBIT_SORTED_ROUND_H */
