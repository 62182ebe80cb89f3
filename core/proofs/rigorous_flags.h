/* Degradable extensions by flags with rounding included: upper ends of Q and P
 * of named channels, in bits. */
#ifndef EBIT_RIGOROUS_FLAGS_H
#define EBIT_RIGOROUS_FLAGS_H

#include "rigorous.h"

/* By the method of that name ("symmetric_flags", "flag_hull", "unitary_flag",
 * "orthogonal_flags", "mixed_flags") of the channel's family; Inf where it is
 * not a method of that. */
enum ebit_status ebit_ball_flags (struct ebit_context *context,
                                  const struct ebit_channel *channel,
                                  const char *method, double *bits);

#endif /* EBIT_RIGOROUS_FLAGS_H */
