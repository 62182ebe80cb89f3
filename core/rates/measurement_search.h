/* The source's measurement: what the receivers then share, and the best one.
 */
#ifndef EBIT_MEASUREMENT_SEARCH_H
#define EBIT_MEASUREMENT_SEARCH_H

#include "channel.h"

/* The task of measurement_rate.h: `product` is N1 x N2, dims the dimensions of
 * A1 and A2. */
struct ebit_assisted_task
{
  const struct ebit_channel *product;
  size_t dims[2];
};

/* The best basis of deterministic ascents from several starts, among them the
 * Bell basis of two qubits. */
enum ebit_status
ebit_search_measurement (struct ebit_context *context,
                         const struct ebit_assisted_task *task,
                         double complex *basis);

/* The hashing rate of the output for the pure input psi, and, if not NULL and
 * the rate is positive, half its gradient by conj (psi), in bits. */
enum ebit_status ebit_hash_output (struct ebit_context *context,
                                   const struct ebit_assisted_task *task,
                                   const double complex *psi, double *rate,
                                   double complex *gradient);

#endif /* EBIT_MEASUREMENT_SEARCH_H */
