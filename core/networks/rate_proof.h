/* What the ends of several pairs' rates rest on, by the names of their
 * methods: read by the search and by the proof. */
#ifndef EBIT_RATE_PROOF_H
#define EBIT_RATE_PROOF_H

#include "rate_problem.h"

/* A way to an upper end: by cuts or by a factor on flows, on which of two
 * values of edges. */
struct ebit_rate_way
{
  const char *method; /* key of methods.c */
  bool by_cuts, squashed;
};

/* Ends with a method that is NULL. */
extern const struct ebit_rate_way ebit_rate_ways[];

/* NULL where no way has that method. */
const struct ebit_rate_way *ebit_find_rate_way (const char *method);

/* The values that it is on; NULL where the network has none. */
const double *ebit_way_values (const struct ebit_rate_way *way,
                               const struct ebit_merged_edges *merged);

/* What each merged edge gives at least where its rows are used so often; of
 * frequencies that are chosen no more than their sum allows. */
enum ebit_status ebit_used_capacity (struct ebit_context *context,
                                     const struct ebit_network *network,
                                     const struct ebit_merged_edges *merged,
                                     const struct ebit_usage *usage,
                                     const double *frequencies,
                                     const double **capacity);

#endif /* EBIT_RATE_PROOF_H */
