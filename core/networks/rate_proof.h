/* What the ends of several pairs' rates rest on, by the names of their
 * methods: read by the search and by the proof. */
#ifndef EBIT_RATE_PROOF_H
#define EBIT_RATE_PROOF_H

#include "rate_problem.h"

/* What proves an upper end. */
enum ebit_rate_proof
{
  EBIT_BY_CUTS,
  EBIT_BY_COVER, /* flows, and a factor from users who are in all pairs */
  EBIT_BY_PAIRS, /* flows, and a factor from the number of pairs */
  EBIT_BY_SETS   /* sets of pairs */
};

/* A way to an upper end, on which of two values of edges. */
struct ebit_rate_way
{
  const char *method; /* key of methods.c */
  enum ebit_rate_proof proof;
  bool squashed;
};

/* Ends with a method that is NULL. */
extern const struct ebit_rate_way ebit_rate_ways[];

/* NULL where no way has that method. */
const struct ebit_rate_way *ebit_find_rate_way (const char *method);

/* The factor that it has on flows: 1 where it is by something else. */
enum ebit_status ebit_way_factor (struct ebit_context *context,
                                  const struct ebit_rate_way *way,
                                  const struct ebit_rate_problem *problem,
                                  size_t nodes, double *factor);

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
