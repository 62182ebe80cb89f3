/* The best input of a decomposition. */
#ifndef EBIT_DEGRADABLE_SEARCH_H
#define EBIT_DEGRADABLE_SEARCH_H

#include "degradable_point.h"

/* Moves the state r, of full rank, up the concave objective until the tangent
 * shows that it is as good as optimal, or no time is left. */
enum ebit_status
ebit_search_degradable (struct ebit_context *context,
                        const struct ebit_degradable_problem *problem,
                        double complex *r);

#endif /* EBIT_DEGRADABLE_SEARCH_H */
