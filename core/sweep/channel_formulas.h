/* Quantities of named channels by their formulas, for tables of many. */
#ifndef EBIT_CHANNEL_FORMULAS_H
#define EBIT_CHANNEL_FORMULAS_H

#include "bounds.h"
#include "candidates.h"
#include "channel.h"

struct ebit_ends
{
  double lower, upper; /* equal of a number or a logical */
  enum ebit_bounds_status status;
};

/* A channel, and what several of its quantities are made of. */
struct ebit_channel_row
{
  struct ebit_channel channel;
  bool has_candidates; /* looked for */
  bool has_formulas;   /* found */
  struct ebit_candidates candidates;
};

/* Computes without memory and without a proof to hand out; false of a channel
 * for which it has no formula.  The ends are those of the function itself. */
typedef bool ebit_quick_ends (struct ebit_channel_row *row,
                              struct ebit_ends *ends);

extern ebit_quick_ends ebit_coherent_information_of_row;
extern ebit_quick_ends ebit_reverse_coherent_information_of_row;
extern ebit_quick_ends ebit_rains_of_row;
/* Of the max-relative entropy of entanglement too. */
extern ebit_quick_ends ebit_max_rains_of_row;
extern ebit_quick_ends ebit_theta_information_of_row;
extern ebit_quick_ends ebit_entanglement_assisted_capacity_of_row;
extern ebit_quick_ends ebit_squashed_entanglement_bound_of_row;
extern ebit_quick_ends ebit_transposition_bound_of_row;
extern ebit_quick_ends ebit_quantum_capacity_of_row;
extern ebit_quick_ends ebit_private_capacity_of_row;
extern ebit_quick_ends ebit_cpp_capacity_of_row;
extern ebit_quick_ends ebit_two_way_capacity_of_row;
/* Of two equal channels. */
extern ebit_quick_ends ebit_dual_rail_of_row;
extern ebit_quick_ends ebit_multi_rail_of_row;
extern ebit_quick_ends ebit_epr_capacity_of_row;

#endif /* EBIT_CHANNEL_FORMULAS_H */
