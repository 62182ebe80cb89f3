/* What several functions of the protocols over a fiber take. */
#ifndef EBIT_FIBER_ARGUMENTS_H
#define EBIT_FIBER_ARGUMENTS_H

#include <math.h>

#include "function.h"

#define EBIT_FIBER_PROTOCOL                                                   \
  {                                                                           \
    .name = "protocol", .meaning = "how entanglement is sent",                \
    .fallback = NAN                                                           \
  }
#define EBIT_FIBER_NOISE                                                      \
  {                                                                           \
    "noise", "1",                                                             \
        "noise on the way, (noise per km)(km): exp(-noise) of a qubit's "     \
        "Bloch vector arrives",                                               \
        { 0, INFINITY, false, false, EBIT_FINITE }, NAN, NULL                 \
  }

#endif /* EBIT_FIBER_ARGUMENTS_H */
