/* Multi-rail encoding over pairs of generalized amplitude damping channels,
 * with dephasing. */
#ifndef EBIT_RAILS_H
#define EBIT_RAILS_H

#include "precision.h"

/* One channel's part, divided by (1-v)^(k-2): a = (1-u)(1-v), b = uv and
 * c = 1-g are the chances that one excitation stays on its rail, that it moves
 * to a given other rail, and the coherence that is left. */
struct ebit_rail_side
{
  double stay, move, coherence; /* stay = move + coherence */
  double log_idle;              /* ln(1-v): an empty rail stays empty */
  double dephased; /* the share of the coherence that dephasing takes */
};

struct ebit_rail_side ebit_rail_side (double gamma, double thermal);

struct ebit_rail_rate
{
  double probability; /* of one excitation on either side after the channels */
  double hashing;     /* I_c = I_R of the state then, in ebits; may be < 0 */
  double rate;        /* probability max(0, hashing)/k, per channel use */
};

/* k >= 2 rails.  Where the probability is 0 hashing is NaN, the rate 0. */
struct ebit_rail_rate ebit_multirail_rate (const struct ebit_rail_side *side1,
                                           const struct ebit_rail_side *side2,
                                           double k);

/* Two rails to one receiver, over two uses of a channel of decay u, excitation
 * v and coherence c = (1-g)(1-2p)^2: the probability
 *
 *   P = a + b,   a = (1-u)(1-v),   b = u v
 *
 * that one excitation arrives, and the Bell weights (a+c, a-c, b, b)/(2P) of
 * what is left of a maximally entangled pair then. */
double ebit_two_rail_weights (double decay, double excitation,
                              double coherence, double weights[4]);

/* What "the best number of rails" means where no limit is given. */
#define EBIT_MOST_RAILS 64

struct ebit_best_rails
{
  double rails; /* 0 where the rate is 0 */
  double rate;
};

/* The best number of rails from 2 to max_rails. */
struct ebit_best_rails ebit_best_rails (const struct ebit_rail_side *side1,
                                        const struct ebit_rail_side *side2,
                                        double max_rails);

#endif /* EBIT_RAILS_H */
