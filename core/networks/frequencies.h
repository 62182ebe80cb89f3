/* How often each row of a network is used: the field `usage` of results. */
#ifndef EBIT_FREQUENCIES_H
#define EBIT_FREQUENCIES_H

#include "merged_edges.h"

/* `value` is the argument usage.  Where it is optimal, load[e] is what edge e
 * of the merged graph carries on its lower value: its best row is used so
 * often that it does, and the others never. */
enum ebit_status ebit_find_frequencies (struct ebit_context *context,
                                        const struct ebit_network *network,
                                        const struct ebit_merged_edges *merged,
                                        const struct ebit_usage *usage,
                                        const struct ebit_value *value,
                                        const double *load,
                                        const double **frequencies);

/* Proof of such a field where usage is optimal: refused by name where it does
 * not carry those loads, or where the frequencies sum to more than 1. */
enum ebit_status
ebit_check_frequencies (struct ebit_context *context,
                        const struct ebit_network *network,
                        const struct ebit_merged_edges *merged,
                        const double *load, const double *frequencies);

#endif /* EBIT_FREQUENCIES_H */
