/* The Theta information of any channel. */
#ifndef EBIT_THETA_SEARCH_H
#define EBIT_THETA_SEARCH_H

#include "theta_path.h"

/* Until the gap is tol (bits), or as far as rounding and the time let it; some
 * valid bracket comes back in any case. */
enum ebit_status ebit_find_theta (struct ebit_context *context,
                                  const struct ebit_channel *channel, bool key,
                                  double tol, struct ebit_theta *result);

#endif /* EBIT_THETA_SEARCH_H */
