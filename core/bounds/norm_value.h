/* The bounds values of the quantities that are norms of norm_program.h. */
#ifndef EBIT_NORM_VALUE_H
#define EBIT_NORM_VALUE_H

#include "bounds.h"
#include "channel_norm.h"
#include "norm_certificate.h"

/* The bounds of a channel's quantity; `exact`: both ends are a closed form. */
enum ebit_status ebit_set_norm_bounds (struct ebit_context *context,
                                       const struct ebit_norm_quantity *what,
                                       const struct ebit_channel *channel,
                                       const struct ebit_norm_program *program,
                                       const struct ebit_norm_bounds *found,
                                       bool exact, struct ebit_bounds *bounds);

#endif /* EBIT_NORM_VALUE_H */
