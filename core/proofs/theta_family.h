/* The Theta information of named channels, with the points that prove it. */
#ifndef EBIT_THETA_FAMILY_H
#define EBIT_THETA_FAMILY_H

#include "theta_certificate.h"

/* What a formula says. */
struct ebit_theta_form
{
  bool known;          /* else nothing below is set */
  bool exact;          /* lower = upper */
  double lower, upper; /* bits */
  const char *lower_method, *upper_method;
};

/* Of any channel that is known to break entanglement, and of the named ones;
 * of the latter without matrices.  K is separable in any dimension, so that it
 * does for keys as well. */
void ebit_family_theta (const struct ebit_channel *channel,
                        struct ebit_theta_form *form);

/* The same with the point, whose members were made. */
enum ebit_status ebit_family_theta_point (struct ebit_context *context,
                                          const struct ebit_channel *channel,
                                          struct ebit_theta_form *form,
                                          struct ebit_theta_point *point);

#endif /* EBIT_THETA_FAMILY_H */
