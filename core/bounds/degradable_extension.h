/* Upper ends of Q and P of a channel by degradable parts. */
#ifndef EBIT_DEGRADABLE_EXTENSION_H
#define EBIT_DEGRADABLE_EXTENSION_H

#include "bounds.h"
#include "decomposition.h"

/* The signature of those below: bounds->upper_method is NULL of a channel that
 * has no such parts. */
typedef enum ebit_status
ebit_extension_bound (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      struct ebit_bounds *bounds);

/* Of named channels: gadc with orthogonal flags, and with those of its Pauli
 * part; Pauli channels of a qubit; depolarizing ones, with the antidegradable
 * one that they are mixed with. */
extern ebit_extension_bound ebit_bound_orthogonal_flags;
extern ebit_extension_bound ebit_bound_mixed_flags;
extern ebit_extension_bound ebit_bound_symmetric_flags;
extern ebit_extension_bound ebit_bound_flag_hull;
/* Of any channel from d to d levels that is mostly a unitary. */
extern ebit_extension_bound ebit_bound_unitary_flag;

/* Of any channel whose nearest degrading map a semidefinite program finds, for
 * Q and for P. */
extern ebit_extension_bound ebit_bound_nearly_degradable;
extern ebit_extension_bound ebit_bound_nearly_degradable_key;

/* By that decomposition, `private` of P too, starting at the input `state` (of
 * full rank; NULL: 1/d), which `search` improves. */
enum ebit_status
ebit_bound_by_parts (struct ebit_context *context,
                     const struct ebit_channel *channel, const char *method,
                     const struct ebit_decomposition *decomposition,
                     bool private, const double complex *state, bool search,
                     struct ebit_bounds *bounds);

#endif /* EBIT_DEGRADABLE_EXTENSION_H */
