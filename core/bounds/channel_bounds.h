/* Bounds on the information quantities of a channel: closed forms of named
 * channels, theorems where one decides, else optimisation. */
#ifndef EBIT_CHANNEL_BOUNDS_H
#define EBIT_CHANNEL_BOUNDS_H

#include "family_information.h"

/* The bounds value with its certificate; tol is the gap asked of the Rains
 * information, in ebits, and of no meaning to the others. */
enum ebit_status ebit_bound_channel (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     enum ebit_information_quantity quantity,
                                     double tol, struct ebit_bounds *bounds);

/* The same for the argument `name` of a function of the hosts. */
enum ebit_status
ebit_call_channel_bounds (struct ebit_context *context, const char *name,
                          const struct ebit_value *value,
                          enum ebit_information_quantity quantity, double tol,
                          const struct ebit_value **result);

/* Whether an argument is a channel rather than a state. */
bool ebit_is_channel_value (const struct ebit_value *value);

#endif /* EBIT_CHANNEL_BOUNDS_H */
