/* A direction of least measured entropy. */
#ifndef EBIT_MEASURED_SEARCH_H
#define EBIT_MEASURED_SEARCH_H

#include "measured_entropy.h"

/* A direction of least entropy, as good as searches from the best of a lattice
 * find it. */
enum ebit_status ebit_minimise_measured (struct ebit_context *context,
                                         struct ebit_measured *state,
                                         double n[3], double *entropy);

#endif /* EBIT_MEASURED_SEARCH_H */
