/* Makers of the bounds values that candidates come from. */
#ifndef EBIT_BOUND_MAKER_H
#define EBIT_BOUND_MAKER_H

#include "channel_bounds.h"

/* Semidefinite programs beyond this order of the Choi matrix, on its support,
 * take long, and certificates of larger channels would be larger than what
 * they prove. */
#define EBIT_LARGEST_ORDER 16

typedef enum ebit_status
ebit_channel_bound (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    struct ebit_bounds *bounds);

/* What makes a bounds value: a function or, where there is none, one of the
 * informations of channel_bounds.h. */
struct ebit_maker
{
  ebit_channel_bound *bound;
  enum ebit_information_quantity information;
};

/* The bounds value, in work memory of its own. */
enum ebit_status ebit_make_value_of (struct ebit_context *context,
                                     const struct ebit_maker *maker,
                                     const struct ebit_channel *channel,
                                     struct ebit_bounds *bounds,
                                     const struct ebit_value **value);

#endif /* EBIT_BOUND_MAKER_H */
