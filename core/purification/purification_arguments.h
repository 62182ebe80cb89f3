/* The arguments that purification functions share. */
#ifndef EBIT_PURIFICATION_ARGUMENTS_H
#define EBIT_PURIFICATION_ARGUMENTS_H

#include <math.h>

#define EBIT_PURIFIED_ERROR                                                   \
  {                                                                           \
    "p", "1", "probability of a phase flip of each pair",                     \
        { 0, 0.5, false, false, false }, NAN, NULL                            \
  }

#define EBIT_PURIFIED_PAIRS                                                   \
  {                                                                           \
    "pairs", "1", "number of pairs that meet in each round",                  \
        { 2, 1e6, false, false, true }, NAN, NULL                             \
  }

#define EBIT_MOST_PURIFIED_ROUNDS 40

#define EBIT_PURIFIED_ROUNDS                                                  \
  {                                                                           \
    "rounds", "1", "number of rounds",                                        \
        { 1, EBIT_MOST_PURIFIED_ROUNDS, false, false, true }, NAN, NULL       \
  }

#define EBIT_OPERATION_GATE                                                   \
  {                                                                           \
    "gate_fidelity", "1",                                                     \
        "1 minus the depolarizing of each node's two-qubit gate",             \
        { 0, 1, true, false, false }, 1, "1"                                  \
  }

#define EBIT_OPERATION_RESULT                                                 \
  {                                                                           \
    "measurement_error", "1", "probability that a result is flipped",         \
        { 0, 0.5, false, false, false }, 0, "0"                               \
  }

#endif /* EBIT_PURIFICATION_ARGUMENTS_H */
