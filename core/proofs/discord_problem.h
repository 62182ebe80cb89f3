/* What the discord of a state asks for. */
#ifndef EBIT_DISCORD_PROBLEM_H
#define EBIT_DISCORD_PROBLEM_H

#include "measured_entropy.h"
#include "state.h"

/* Entropies of small matrices are good to this. */
#define EBIT_DISCORD_ROUNDING 1e-13

struct ebit_discord
{
  struct ebit_state state;
  size_t dims[2], measured; /* measured from 0 */
  struct ebit_measured entropy;
  double offset; /* S(M) - S(AM) */
};

/* Reads and checks the arguments; `name` is that of the state. */
enum ebit_status ebit_read_discord (struct ebit_context *context,
                                    const char *name,
                                    const struct ebit_value *rho,
                                    const struct ebit_value *dims,
                                    const struct ebit_value *measured,
                                    struct ebit_discord *problem);

/* The field `direction` of a bounds value, of length 1. */
enum ebit_status ebit_read_discord_direction (struct ebit_context *context,
                                              const struct ebit_value *bounds,
                                              double n[3]);

/* The least entropy that a measurement leaves, where both marginals are
 * maximally mixed qubits; *known is false elsewhere. */
enum ebit_status
ebit_discord_of_mixed_marginals (struct ebit_context *context,
                                 const struct ebit_discord *problem,
                                 bool *known, double *minimum);

/* Evaluations that one proof may take. */
size_t ebit_discord_budget (const struct ebit_discord *problem);

#endif /* EBIT_DISCORD_PROBLEM_H */
