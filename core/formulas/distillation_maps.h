/* Distillation of Bell-diagonal pairs, two into one: numbers in, numbers out.
 *
 * Weights are those of phi+ phi- psi+ psi-: the errors I Z X Y. */
#ifndef EBIT_DISTILLATION_MAPS_H
#define EBIT_DISTILLATION_MAPS_H

#include "precision.h"

#include <stdbool.h>
#include <stddef.h>

/* The protocols.  Of EPL-D, which is one step, the measured photons are the
 * targets of the CNOTs or their controls. */
enum ebit_distillation_protocol
{
  EBIT_DEJMPS,
  EBIT_BBPSSW,
  EBIT_BBPSSW_IMPROVED,
  EBIT_MFI,
  EBIT_CNOT,
  EBIT_EPL_D_TARGET,
  EBIT_EPL_D_CONTROL
};

/* Names of the protocols that repeat, in their order, then NULL. */
extern const char *const ebit_distillation_names[];

/* What is imperfect, as the maps need it. */
struct ebit_imperfection
{
  double survival;  /* lambda^2: both nodes' gates work */
  double flip;      /* 2 eta (1-eta): one of the two results is wrong */
  double dephasing; /* a phase error on either half while the pair waits */
};

/* gate_fidelity lambda in (0, 1]: each node's two-qubit gate is followed by
 * depolarizing with probability 1 - lambda.  measurement_error eta in [0,
 * 1/2]: each result is flipped.  The kept pair waits in two memories with
 * coherence exp(-wait/t2). */
struct ebit_imperfection ebit_make_imperfection (double gate_fidelity,
                                                 double measurement_error,
                                                 double wait, double t2);

/* One step: the probability that the kept pair is kept, and its weights then
 * (NaN where that never happens), before it waits.  `first` is whether
 * improved BBPSSW twirls.  `next` may be one of the other two. */
double ebit_distillation_map (enum ebit_distillation_protocol protocol,
                              const struct ebit_imperfection *imperfection,
                              bool first, const double kept[4],
                              const double measured[4], double next[4]);

/* The wait: weights (*) (1-z, z, 0, 0). */
void ebit_wait_with_weights (const struct ebit_imperfection *imperfection,
                             double w[4]);

struct ebit_distilled
{
  double rounds;     /* -1: the target is out of reach */
  double yield;      /* pairs kept a pair put in, p/2 a round; 0 with that */
  double weights[4]; /* after the last round; fidelity is weights[0] */
};

/* Rounds of equal pairs until the fidelity is `target`: none where it is so
 * already, out of reach where it is at most 1/2, or after max_rounds. */
struct ebit_distilled
ebit_distil_weights (enum ebit_distillation_protocol protocol,
                     const struct ebit_imperfection *imperfection,
                     const double weights[4], double target,
                     double max_rounds);

#endif /* EBIT_DISTILLATION_MAPS_H */
