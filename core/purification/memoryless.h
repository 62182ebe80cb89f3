/* Purification of dephased pairs, two at a time with imperfect operations, or
 * m at a time with perfect ones, as if kept pairs were independent. */
#ifndef EBIT_MEMORYLESS_H
#define EBIT_MEMORYLESS_H

#include "distillation_maps.h"
#include "function.h"

/* The places of these names. */
enum ebit_frame
{
  EBIT_FRAME_FIXED,    /* every round looks for Z errors */
  EBIT_FRAME_ALTERNATE /* the exchange of DEJMPS before every round */
};

extern const char *const ebit_frame_names[];

/* A round: the weights of phi+ phi- psi+ psi- of a pair become those of a kept
 * pair; its success probability.  Imperfect operations are for m = 2. */
double ebit_memoryless_round (double m, enum ebit_frame frame,
                              const struct ebit_imperfection *imperfection,
                              double weights[4]);

extern const struct ebit_functional
    ebit_purify_dephasing_memoryless_functional;
extern const struct ebit_calculator ebit_rounds_needed_calculator;
extern const struct ebit_calculator ebit_best_purification_calculator;
extern const struct ebit_calculator ebit_purification_finite_calculator;

#endif /* EBIT_MEMORYLESS_H */
