/* Bounds on the information quantities of a channel: closed forms of named
 * channels, theorems where one decides, else optimisation. */
#ifndef EBIT_CHANNEL_BOUNDS_H
#define EBIT_CHANNEL_BOUNDS_H

#include "bounds.h"
#include "family_information.h"

/* The Rains information is certified up to this gap unless another is asked
 * for.  (That of damping channels in tables: EBIT_RAINS_TABLE_TOLERANCE.) */
#define EBIT_RAINS_CHANNEL_TOLERANCE 1e-8

/* The bounds with their certificate, but not of the mutual information; tol is
 * the gap asked of the Rains information, in bits, and of no meaning to the
 * others, which have EBIT_BOUNDS_TOLERANCE. */
enum ebit_status ebit_bound_channel (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     enum ebit_information_quantity quantity,
                                     double tol, struct ebit_bounds *bounds);

#endif /* EBIT_CHANNEL_BOUNDS_H */
