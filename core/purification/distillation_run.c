/* Rounds of distillation of one pair, as weights or as a state.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_run.h"

#include "distillation_arguments.h"

void
ebit_start_distillation (struct ebit_distillation_run *run,
                         enum ebit_distillation_protocol protocol,
                         const struct ebit_distillation_noise *noise)
{
  run->protocol = protocol;
  run->noise = *noise;
  run->imperfection = ebit_make_imperfection (
      noise->gate_fidelity, noise->measurement_error, noise->wait, noise->t2);
  run->rounds = run->probability = 0;
  run->yield = 1;
}

void
ebit_distil_step (struct ebit_distillation_run *run, bool first,
                  const double measured_w[4],
                  const double complex measured_rho[16])
{
  if (run->is_state)
  {
    run->probability = ebit_run_distillation (
        run->protocol, &run->noise, first, run->rho, measured_rho, run->rho);
    ebit_wait_with_state (&run->noise, run->rho);
    ebit_weights_of_pair (run->rho, run->w);
    return;
  }
  run->probability = ebit_distillation_map (run->protocol, &run->imperfection,
                                            first, run->w, measured_w, run->w);
  ebit_wait_with_weights (&run->imperfection, run->w);
}

void
ebit_distil_round (struct ebit_distillation_run *run)
{
  ebit_distil_step (run, run->rounds == 0, run->w, run->rho);
  run->yield *= run->probability / 2;
  run->rounds++;
}

bool
ebit_goes_on (const struct ebit_distillation_run *run, double target,
              double max_rounds)
{
  const bool hopeless = run->rounds == 0 && !(run->w[0] > 0.5);
  return !hopeless && run->w[0] < target && run->rounds < max_rounds;
}
