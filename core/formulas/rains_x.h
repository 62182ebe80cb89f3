/* The Rains bound of states whose only coherence is <00|rho|11>, and the Rains
 * information of generalized amplitude damping channels. */
#ifndef EBIT_RAINS_X_H
#define EBIT_RAINS_X_H

#include "rains_x_certificate.h"
#include "gadc.h"

/* The gap in bits up to which tables call the Rains information of a damping
 * channel certified. */
#define EBIT_RAINS_TABLE_TOLERANCE 1e-10

/* lower <= R <= upper in ebits, with the proof. */
struct ebit_rains_x
{
  double lower, upper;
  bool exact;                /* by a closed form */
  struct ebit_x_state sigma; /* positive; may still be scaled, see upper end */
  struct ebit_x_dual dual;
  double p; /* channels: the input weight, of the folded channel (gadc.h) */
};

/* A state of trace 1. */
struct ebit_rains_x ebit_rains_of_x_state (const struct ebit_x_state *rho);

/* The Rains information: the maximum over inputs. */
struct ebit_rains_x ebit_rains_of_gadc (const struct ebit_gadc *channel);

#endif /* EBIT_RAINS_X_H */
