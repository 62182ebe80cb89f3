/* What filters, recurrence and hashing distil of a state of two qubits. */
#ifndef EBIT_DISTILLED_PAIR_H
#define EBIT_DISTILLED_PAIR_H

#include "context.h"
#include "recurrence.h"
#include "value.h"

#include <complex.h>

/* Either side applies its filter, a 2 x 2 matrix that counts as divided by its
 * largest singular value where that is above 1, and tells whether it has
 * passed.  Of pairs that passed both, either hashing distils, or, turned to
 * the frame of bell_frame.h, recurrence and then hashing. */
struct ebit_pair_protocol
{
  double complex filters[2][4];
  double frame[16];
  struct ebit_recurrence recurrence;
};

/* No filters, no rounds. */
struct ebit_pair_protocol ebit_plain_protocol (void);

/* The probability that a pair passes, and the state then. */
double ebit_filter_pair (const double complex rho[16],
                         const struct ebit_pair_protocol *protocol,
                         double complex filtered[16]);

/* Ebits per pair. */
enum ebit_status ebit_distil_pair (struct ebit_context *context,
                                   const double complex rho[16],
                                   const struct ebit_pair_protocol *protocol,
                                   double *rate);

/* The field `partners` of a certificate: at most EBIT_MAX_ROUNDS numbers from
 * 1 to 3, or none. */
enum ebit_status ebit_read_partners (struct ebit_context *context,
                                     const struct ebit_value *bounds,
                                     struct ebit_recurrence *recurrence);

/* The fields frame and partners, and where they are there filter_a and
 * filter_b. */
enum ebit_status ebit_read_pair_protocol (struct ebit_context *context,
                                          const struct ebit_value *bounds,
                                          struct ebit_pair_protocol *protocol);

#endif /* EBIT_DISTILLED_PAIR_H */
