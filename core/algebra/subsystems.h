/* Matrices on a tensor product of subsystems: partial traces and transposes.
 *
 * Subsystem 0 is the most significant: the row index of (i0, i1, ...) is
 * (i0 dims[1] + i1) dims[2] + ...  (Hosts count subsystems from 1.) */
#ifndef EBIT_SUBSYSTEMS_H
#define EBIT_SUBSYSTEMS_H

#include "precision.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* The product of the dims. */
size_t ebit_total_dimension (size_t count, const size_t *dims);

/* y = the marginal of x on the subsystems with keep[s], in their order; none
 * kept leaves the trace.  y must not overlap x. */
void ebit_marginal (size_t count, const size_t *dims, const bool *keep,
                    const double complex *x, double complex *y);

/* The amplitudes of a ket as a matrix y: a row for each level of the
 * subsystems with keep[s], a column for each of the others. */
void ebit_split_ket (size_t count, const size_t *dims, const bool *keep,
                     const double complex *x, double complex *y);

/* y = x with the subsystems transposed[s] transposed; y must not overlap x. */
void ebit_transpose_subsystems (size_t count, const size_t *dims,
                                const bool *transposed,
                                const double complex *x, double complex *y);

/* The same for two subsystems A (dims[0]) and B (dims[1]): Tr_B, Tr_A and the
 * transpose on B. */
void ebit_trace_out_second (const size_t dims[2], const double complex *x,
                            double complex *y);
void ebit_trace_out_first (const size_t dims[2], const double complex *x,
                           double complex *y);
void ebit_transpose_second (const size_t dims[2], const double complex *x,
                            double complex *y);

/* y = a (x) b, of (a_rows b_rows) x (a_columns b_columns). */
void ebit_kron (size_t a_rows, size_t a_columns, const double complex *a,
                size_t b_rows, size_t b_columns, const double complex *b,
                double complex *y);

#endif /* EBIT_SUBSYSTEMS_H */
