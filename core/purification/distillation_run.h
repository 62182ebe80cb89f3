/* Rounds of distillation of one pair, as weights or as a state. */
#ifndef EBIT_DISTILLATION_RUN_H
#define EBIT_DISTILLATION_RUN_H

#include "distillation_circuit.h"

struct ebit_distillation_run
{
  enum ebit_distillation_protocol protocol;
  struct ebit_distillation_noise noise;
  struct ebit_imperfection imperfection; /* the same, for weights */
  bool is_state; /* rho counts, and w is what it has of Bell states */
  double w[4];
  double complex rho[16];
  double rounds, yield; /* so far: pairs kept a pair put in */
  double probability;   /* of the last round */
};

/* Sets what is imperfect; the pair is to be set before the first round. */
void ebit_start_distillation (struct ebit_distillation_run *run,
                              enum ebit_distillation_protocol protocol,
                              const struct ebit_distillation_noise *noise);

/* A round of two pairs that are as the kept one, and the wait after it. */
void ebit_distil_round (struct ebit_distillation_run *run);

/* Whether another round is to come: as in ebit_distil_weights. */
bool ebit_goes_on (const struct ebit_distillation_run *run, double target,
                   double max_rounds);

/* A step with another pair, which is measured, and the wait after it. */
void ebit_distil_step (struct ebit_distillation_run *run, bool first,
                       const double measured_w[4],
                       const double complex measured_rho[16]);

#endif /* EBIT_DISTILLATION_RUN_H */
