/* Which upper values of merged edges an upper end is made of. */
#ifndef EBIT_PAIR_VALUES_H
#define EBIT_PAIR_VALUES_H

#include "merged_edges.h"

/* Those of the method that the end names: squashed entanglement alone, where
 * its key ends so, or the measures that mix.  Of one path the less of both on
 * each edge, which alone cuts it, and may be measured in its own way. */
enum ebit_status ebit_find_pair_values (struct ebit_context *context,
                                        const struct ebit_merged_edges *merged,
                                        bool is_path, const char *method,
                                        const double **values);

#endif /* EBIT_PAIR_VALUES_H */
