/* A channel as a mixture of degradable ones, which bounds its Q and P.
 *
 * Flags that the receiver may read say which of the parts acts: with N >= (1 -
 * delta) sum_i p_i N_i,
 *
 *   Q(N) <= (1 - delta) max_rho sum_i p_i I_c(rho, L_i) + delta log2 d,
 *
 * N_i = Tr_flag L_i, a degradable extension of a part, antidegradable parts
 * counting 0 (G. Smith, J. A. Smolin, arXiv:0712.2471).  With a map D_i that
 * makes the environment of L_i of its output but for eps_i, S(F|E~) stands for
 * I_c, and the slack of degradability_slack.h is added: that proves exact
 * parts too, where eps_i is rounding. */
#ifndef EBIT_DECOMPOSITION_H
#define EBIT_DECOMPOSITION_H

#include "channel.h"

struct ebit_degradable_part
{
  double weight;
  struct ebit_channel extension; /* to the receiver, or receiver (x) flag */
  /* From there to the environment of the Kraus set as given; of no operators
   * where the part is to be decided. */
  struct ebit_channel map;
};

struct ebit_decomposition
{
  size_t count;
  struct ebit_degradable_part *parts;
};

/* The list with the fields channels (a list), weights (numbers >= 0 with sum
 * 1) and maps (a list as long, of channels and empty lists; may be missing),
 * whose parts have the dimensions that the channel's decomposition has. */
enum ebit_status
ebit_read_decomposition (struct ebit_context *context, const char *name,
                         const struct ebit_value *value,
                         const struct ebit_channel *channel,
                         struct ebit_decomposition *decomposition);

/* The same list of what was found; NULL when memory runs out. */
const struct ebit_value *
ebit_decomposition_value (struct ebit_context *context,
                          const struct ebit_decomposition *decomposition);

/* 1 - delta: the greatest share of J that the mixture makes up, rounding not
 * counted. */
enum ebit_status ebit_decomposed_share (
    struct ebit_context *context, const struct ebit_channel *channel,
    const struct ebit_decomposition *decomposition, double *share);

/* An upper bound on the diamond distance between the complementary channel of
 * the part's Kraus set and its map after it: 2 ||Tr_E (difference)_+||. */
enum ebit_status
ebit_degrading_distance (struct ebit_context *context,
                         const struct ebit_degradable_part *part,
                         double *distance);

#endif /* EBIT_DECOMPOSITION_H */
