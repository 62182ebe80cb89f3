/* Flows along paths made to fit into capacities. */
#ifndef EBIT_FITTED_PATHS_H
#define EBIT_FITTED_PATHS_H

#include "rate_problem.h"

/* Those along an edge that carries too much become less (of a small edge that
 * may be much, since a solver's rounding is not), and in the end all, by
 * rounding. */
enum ebit_status ebit_fit_paths (struct ebit_context *context,
                                 const struct ebit_graph *graph,
                                 const double *capacity, size_t n_paths,
                                 struct ebit_path_flow *paths);

#endif /* EBIT_FITTED_PATHS_H */
