/* Both ends of what several pairs of users can share, with what proves them:
 * the search behind pair_rates.h. */
#ifndef EBIT_RATE_ENDS_H
#define EBIT_RATE_ENDS_H

#include "flow_search.h"

/* Which bounds: the best that there are, or those of S. Baeuml, K. Azuma, G.
 * Kato, D. Elkouss, arXiv:1809.03120. */
enum ebit_rate_bounds
{
  EBIT_BEST_BOUNDS,
  EBIT_FLOW_BOUNDS, /* a flow, and above a factor times flows (eqs. 94) */
  EBIT_SHARE_BOUNDS /* time sharing (138), and above sets of pairs (104) */
};

/* What is asked for, and how. */
struct ebit_rate_question
{
  struct ebit_rate_problem problem;
  const struct ebit_network *network;
  const struct ebit_usage *usage;
  const struct ebit_value *usage_value; /* the argument */
  const struct ebit_merged_edges *merged;
  enum ebit_flow_method method;
  bool exact_cut;
  enum ebit_rate_bounds bounds;
};

struct ebit_rate_ends
{
  double lower, upper;
  const char *lower_method, *upper_method;
  enum ebit_flow_method method; /* that found the flow below */
  size_t n_paths, n_cuts, n_sets;
  struct ebit_path_flow *paths;
  struct ebit_partition *cuts; /* of the upper end; none: it is from prices */
  struct ebit_pair_set *sets;  /* the same; NULL: it is of something else */
  const double *frequencies;
  double flow_upper, gap_factor;
  double *prices;
};

enum ebit_status
ebit_find_rate_ends (struct ebit_context *context,
                     const struct ebit_rate_question *question,
                     struct ebit_rate_ends *ends);

#endif /* EBIT_RATE_ENDS_H */
