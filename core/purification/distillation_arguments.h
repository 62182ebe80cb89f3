/* What functions of distillation take: pairs, as weights or as states, and
 * what is imperfect. */
#ifndef EBIT_DISTILLATION_ARGUMENTS_H
#define EBIT_DISTILLATION_ARGUMENTS_H

#include <math.h>

#include "distillation_circuit.h"
#include "function.h"
#include "state.h"

/* "dejmps" ... "epl_d", NULL, in the order of the enum, whose EPL-D is the one
 * that measures the targets. */
extern const char *const ebit_distillation_step_names[];

/* ---- Pairs ---------------------------------------------------------------
 */

/* A row of four weights, or a matrix with four columns; or a 4 x 4 state, or a
 * stack of states.  A 4 x 4 matrix is four rows of weights where each of its
 * rows has sum 1, or where it is not symmetric. */
struct ebit_pairs
{
  size_t count;
  bool are_states;
  bool is_one; /* a row, or a matrix: no stack */
  const double *weights;
  struct ebit_states states;
};

enum ebit_status ebit_read_pairs (struct ebit_context *context,
                                  const char *name,
                                  const struct ebit_value *value,
                                  struct ebit_pairs *pairs);

/* One of them as weights, of a state those of the Bell states in it. */
enum ebit_status ebit_load_pair_weights (struct ebit_context *context,
                                         const struct ebit_pairs *pairs,
                                         size_t i, double w[4]);

/* The same, but NaN of a state that has more than those, by 1e-10. */
enum ebit_status ebit_load_bell_diagonal (struct ebit_context *context,
                                          const struct ebit_pairs *pairs,
                                          size_t i, double w[4]);

/* One of them as a state, 4 x 4. */
enum ebit_status ebit_load_pair_state (struct ebit_context *context,
                                       const struct ebit_pairs *pairs,
                                       size_t i, double complex rho[16]);

/* Weights of Bell states in a state, none negative. */
void ebit_weights_of_pair (const double complex rho[16], double w[4]);

/* ---- What is imperfect ---------------------------------------------------
 */

enum
{
  EBIT_GATE_FIDELITY,
  EBIT_MEASUREMENT_ERROR,
  EBIT_WAIT,
  EBIT_T1,
  EBIT_T2,
  EBIT_DISTILLATION_NOISES
};

/* As inputs of a calculator, in their order; functionals have them as
 * parameters, below. */
#define EBIT_NOISE_INPUTS                                                     \
  { "gate_fidelity",                                                          \
    "1",                                                                      \
    "of each node's two-qubit gate, depolarizing",                            \
    { 0, 1, true, false, EBIT_FINITE },                                       \
    1,                                                                        \
    "1" },                                                                    \
      { "measurement_error",                                                  \
        "1",                                                                  \
        "probability that a result is flipped",                               \
        { 0, 0.5, false, false, EBIT_FINITE },                                \
        0,                                                                    \
        "0" },                                                                \
      { "wait",                                                               \
        "time",                                                               \
        "how long the kept pair waits after a step",                          \
        { 0, INFINITY, false, false, EBIT_FINITE },                           \
        0,                                                                    \
        "0" },                                                                \
      { "t1",                                                                 \
        "time",                                                               \
        "lifetime of a memory",                                               \
        { 0, INFINITY, true, false, EBIT_OR_INFINITE },                       \
        INFINITY,                                                             \
        "Inf" },                                                              \
  {                                                                           \
    "t2", "time", "coherence time of a memory, at most 2 t1",                 \
        { 0, INFINITY, true, false, EBIT_OR_INFINITE }, INFINITY, "Inf"       \
  }

extern const struct ebit_input
    ebit_distillation_noises[EBIT_DISTILLATION_NOISES];

/* Vectors, of one number or of one length. */
struct ebit_noise_rows
{
  size_t length[EBIT_DISTILLATION_NOISES];
  const double *x[EBIT_DISTILLATION_NOISES];
};

enum ebit_status ebit_read_noise (struct ebit_context *context,
                                  const struct ebit_value *const *arguments,
                                  struct ebit_noise_rows *noise);

/* The rows of a table of pairs `x`, another argument and the noise, of those
 * lengths. */
enum ebit_status ebit_count_pair_rows (struct ebit_context *context,
                                       size_t pairs, const char *other_name,
                                       size_t other,
                                       const struct ebit_noise_rows *noise,
                                       size_t *rows);

/* A row, checked where one number limits another. */
enum ebit_status ebit_load_noise (struct ebit_context *context,
                                  const struct ebit_noise_rows *noise,
                                  size_t row,
                                  struct ebit_distillation_noise *one);

/* Whether a memory decays, and leaves no Bell-diagonal state. */
bool ebit_noise_damps (const struct ebit_noise_rows *noise);

#define EBIT_NOISE_PARAMETERS                                                 \
  { "gate_fidelity", "1",                                                     \
    "of each node's two-qubit gate, which is depolarizing, in (0, 1]" },      \
      { "measurement_error", "0",                                             \
        "probability that a result is flipped, in [0, 0.5]" },                \
      { "wait", "0", "how long the kept pair waits after a step, >= 0" },     \
      { "t1", "Inf", "lifetime of a memory in the same unit, > 0" },          \
  {                                                                           \
    "t2", "Inf", "coherence time of a memory, > 0, at most 2 t1"              \
  }

#endif /* EBIT_DISTILLATION_ARGUMENTS_H */
