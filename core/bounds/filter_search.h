/* The best filters of a pair of qubits before recurrence and hashing. */
#ifndef EBIT_FILTER_SEARCH_H
#define EBIT_FILTER_SEARCH_H

#include "distilled_pair.h"

/* Ways to distil of the state of two qubits that are better than what
 * `protocol` does at *rate, which they replace then: without filters, and with
 * filters that are searched for. */
enum ebit_status ebit_search_filters (struct ebit_context *context,
                                      const double complex rho[16],
                                      struct ebit_pair_protocol *protocol,
                                      double *rate);

/* The input r (2 x 2, on the reference) of a qubit channel with that Choi
 * matrix, of trace 2, of whose output most is distilled; 1/2 where it breaks
 * entanglement. */
enum ebit_status ebit_search_output (struct ebit_context *context,
                                     const double complex choi[16],
                                     double complex input[4]);

#endif /* EBIT_FILTER_SEARCH_H */
