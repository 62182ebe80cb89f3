/* Measures of states: one number for a state, a vector for a stack. */
#ifndef EBIT_STATE_MEASURE_H
#define EBIT_STATE_MEASURE_H

#include "function.h"
#include "two_qubit.h"

/* Two qubits: never fails, since the state has been checked. */
typedef double ebit_two_qubit_measure (const struct ebit_two_qubit *rho);

/* Any dimension; dims are those of the two subsystems, NULL for a measure
 * that does not ask for them. */
typedef enum ebit_status ebit_state_measure (struct ebit_context *context,
                                             const struct ebit_state *rho,
                                             const size_t *dims,
                                             double *value);

/* Of S(AB), S(A) and S(B): mutual_information and its kin. */
typedef double ebit_entropy_combination (const struct ebit_entropies *s);

/* Either a combination, or two functions that agree where both apply. */
struct ebit_measure
{
  bool bipartite; /* takes dims */
  ebit_entropy_combination *combination;
  bool vanishes; /* of kets, without a look at them */
  ebit_two_qubit_measure *two_qubit;
  ebit_state_measure *general; /* NULL: of two qubits only */
};

/* The measure of every state in `value`, with dims [d d] where missing. */
enum ebit_status ebit_run_measure (struct ebit_context *context,
                                   const struct ebit_measure *measure,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const struct ebit_value *dims,
                                   const struct ebit_value **result);

/* The implementation of functions (rho), or (rho, dims) of a bipartite one,
 * whose data is the measure. */
extern ebit_implementation ebit_measure_of_states;

/* Refuses states that are not of two qubits. */
enum ebit_status ebit_check_two_qubits (struct ebit_context *context,
                                        const struct ebit_states *states,
                                        const struct ebit_value *value);

/* A poll and a report of progress, every so many states. */
enum ebit_status ebit_poll_states (struct ebit_context *context, size_t index,
                                   size_t count);

/* What `rho` and `dims` are, for the descriptions. */
#define EBIT_STATE_PARAMETER                                                  \
  {                                                                           \
    "rho", NULL, "density matrix, d x d x n stack of them, or ket"            \
  }
#define EBIT_TWO_QUBIT_PARAMETER                                              \
  {                                                                           \
    "rho", NULL,                                                              \
        "density matrix of two qubits, 4 x 4, 4 x 4 x n stack, or ket"        \
  }
#define EBIT_DIMS_PARAMETER                                                   \
  {                                                                           \
    "dims", "[d d]", "dimensions [dA dB] of the two subsystems"               \
  }

#endif /* EBIT_STATE_MEASURE_H */
