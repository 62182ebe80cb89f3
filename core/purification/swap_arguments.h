/* The arguments that chains of repeaters share. */
#ifndef EBIT_SWAP_ARGUMENTS_H
#define EBIT_SWAP_ARGUMENTS_H

#include <math.h>

#define EBIT_SWAP_PROBABILITY                                                 \
  {                                                                           \
    "swap_probability", "1", "probability that a swap succeeds",              \
        { 0, 1, true, false, false }, 1, "1"                                  \
  }
#define EBIT_SWAP_WAIT                                                        \
  {                                                                           \
    "wait", "time", "how long each link waits before its swap",               \
        { 0, INFINITY, false, true, false }, 0, "0"                           \
  }
#define EBIT_SWAP_T2                                                          \
  {                                                                           \
    "t2", "time",                                                             \
        "coherence time of a memory in the same unit; Inf: no loss",          \
        { 0, INFINITY, true, false, EBIT_OR_INFINITE }, INFINITY, "Inf"       \
  }
#define EBIT_LINK_SUCCESS                                                     \
  {                                                                           \
    "link_success", "1", "probability that an attempt makes a link",          \
        { 0, 1, true, false, false }, 1, "1"                                  \
  }
#define EBIT_LINK_ATTEMPT                                                     \
  {                                                                           \
    "attempt_s", "s", "seconds that an attempt takes; NA: rates unknown",     \
        { 0, INFINITY, true, true, false }, NAN, "NA"                         \
  }

/* The same and those of imperfect operations, as describe tells them. */
#define EBIT_SWAP_PARAMETERS                                                  \
  { "gate_fidelity", "1",                                                     \
    "1 minus the depolarizing of each node's gate, in (0, 1]" },              \
      { "measurement_error", "0",                                             \
        "probability that a result is flipped, in [0, 1/2]" },                \
      { "swap_probability", "1", "that a swap succeeds, in (0, 1]" },         \
      { "wait", "0", "time that each link waits before its swap, >= 0" },     \
      { "t2", "Inf", "coherence time of a memory in the same unit, > 0" },    \
      { "link_success", "1",                                                  \
        "probability that an attempt makes a link, in (0, 1]" },              \
  {                                                                           \
    "attempt_s", "NA", "seconds that an attempt takes, > 0"                   \
  }

#endif /* EBIT_SWAP_ARGUMENTS_H */
