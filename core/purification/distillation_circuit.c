/* Distillation of two-qubit states of any kind, two into one, as circuits: H.
 * McAleese et al., arXiv:2411.07306, sections on distillation, with their
 * equations (20), (25) to (27).
 *
 * Qubits A1 B1 A2 B2: the kept pair, then the one that is measured; A1 and A2
 * are at the first node.  Each node's two-qubit gate is followed by
 * depolarizing of its two qubits (mfi, which has a projection instead of a
 * gate: preceded), and each result of a measurement is flipped with the
 * measurement's error.
 *
 * The source works with psi- where ebit has phi+: Y on the first node's qubits
 * goes from one to the other.  What turns in both nodes alike there turns in
 * opposite ways here.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_circuit.h"

#include <math.h>
#include <string.h>

#include "qubit_register.h"

enum qubit
{
  A1,
  B1,
  A2,
  B2
};

/* A probability below is what rounding left of none. */
#define NEGLIGIBLE 1e-15

/* ---- Twirling and turning ------------------------------------------------
 */

/* The Werner state of the same fidelity. */
static void
twirl (double complex rho[16])
{
  const double f = creal (rho[0] + rho[3] + rho[12] + rho[15]) / 2;
  const double other = (1 - f) / 3;
  memset (rho, 0, 16 * sizeof *rho);
  rho[0] = rho[15] = (f + other) / 2;
  rho[3] = rho[12] = (f - other) / 2;
  rho[5] = rho[10] = other;
}

/* By a quarter about x, in opposite ways at the two nodes. */
static void
turn_pair (struct ebit_register *reg, size_t a, size_t b, int quarters)
{
  const struct ebit_gate at_a = ebit_rotation_x (quarters);
  const struct ebit_gate at_b = ebit_rotation_x (-quarters);
  ebit_apply_gate (reg, a, &at_a);
  ebit_apply_gate (reg, b, &at_b);
}

/* The pair alone, for what is done to it after the measurement. */
static void
load_pair (struct ebit_register *pair, const double complex rho[16])
{
  pair->qubits = 2;
  memcpy (pair->rho, rho, 16 * sizeof *rho);
}

/* ---- Measuring -----------------------------------------------------------
 */

/* That a measurement of |is> says `says`. */
static double
probability_of_report (const struct ebit_distillation_noise *noise, size_t is,
                       size_t says)
{
  return is == says ? 1 - noise->measurement_error : noise->measurement_error;
}

static void
add (double weight, const double complex x[16], double complex sum[16])
{
  for (size_t i = 0; i < 16; i++)
    sum[i] += weight * x[i];
}

/* The kept pair, not normalised, where both results are reported V, or, unless
 * only_v, where they are reported to agree. */
static void
keep_where_agreed (const struct ebit_register *reg,
                   const struct ebit_distillation_noise *noise, bool only_v,
                   double complex next[16])
{
  memset (next, 0, 16 * sizeof *next);
  for (size_t a = 0; a < 2; a++)
    for (size_t b = 0; b < 2; b++)
    {
      double weight = 0;
      for (size_t says = only_v ? 1 : 0; says < 2; says++)
        weight += probability_of_report (noise, a, says)
                  * probability_of_report (noise, b, says);
      double complex pair[16];
      ebit_condition_on_last (reg, a, b, pair);
      add (weight, pair, next);
    }
}

/* (26), (27): Z turned by a quarter, after X where the first node's result is
 * V, the second one's H; then back to phi+. */
static void
correct (size_t says_a, size_t says_b, double complex rho[16])
{
  const struct ebit_gate quarter = ebit_rotation_z (1);
  struct ebit_register pair;
  load_pair (&pair, rho);
  if (says_a == 1)
    ebit_apply_gate (&pair, A1, &ebit_gate_x);
  if (says_b == 0)
    ebit_apply_gate (&pair, B1, &ebit_gate_x);
  ebit_apply_gate (&pair, A1, &quarter);
  ebit_apply_gate (&pair, B1, &quarter);
  ebit_apply_gate (&pair, A1, &ebit_gate_y);
  memcpy (rho, pair.rho, 16 * sizeof *rho);
}

static void
keep_corrected (const struct ebit_register *reg,
                const struct ebit_distillation_noise *noise,
                double complex next[16])
{
  memset (next, 0, 16 * sizeof *next);
  for (size_t k = 0; k < 16; k++)
  {
    const size_t a = k & 1, b = k >> 1 & 1, says_a = k >> 2 & 1,
                 says_b = k >> 3;
    double complex pair[16];
    ebit_condition_on_last (reg, a, b, pair);
    correct (says_a, says_b, pair);
    add (probability_of_report (noise, a, says_a)
             * probability_of_report (noise, b, says_b),
         pair, next);
  }
}

/* ---- Protocols -----------------------------------------------------------
 */

/* CNOTs from the kept pair to the other one, or back. */
static void
run_cnots (struct ebit_register *reg,
           const struct ebit_distillation_noise *noise, bool from_measured)
{
  const size_t controls[] = { A1, B1 }, targets[] = { A2, B2 };
  for (size_t node = 0; node < 2; node++)
  {
    const size_t control = controls[node], target = targets[node];
    ebit_apply_controlled (reg, from_measured ? target : control,
                           from_measured ? control : target, &ebit_gate_x);
    ebit_mix_two_qubits (reg, control, target, noise->gate_fidelity);
  }
}

static void
run_mfi (struct ebit_register *reg,
         const struct ebit_distillation_noise *noise, double complex next[16])
{
  ebit_apply_gate (reg, A1, &ebit_gate_y);
  ebit_apply_gate (reg, A2, &ebit_gate_y);
  ebit_mix_two_qubits (reg, A1, A2, noise->gate_fidelity);
  ebit_mix_two_qubits (reg, B1, B2, noise->gate_fidelity);
  ebit_project_odd (reg, A1, A2);
  ebit_project_odd (reg, B1, B2);
  keep_corrected (reg, noise, next);
}

static void
run (enum ebit_distillation_protocol protocol,
     const struct ebit_distillation_noise *noise, bool first,
     double complex kept[16], double complex measured[16],
     double complex next[16])
{
  const bool is_improved = protocol == EBIT_BBPSSW_IMPROVED;
  const bool turns = protocol == EBIT_DEJMPS || protocol == EBIT_CNOT;
  const bool only_v = protocol == EBIT_CNOT || protocol == EBIT_EPL_D_TARGET
                      || protocol == EBIT_EPL_D_CONTROL;
  struct ebit_register reg;
  if (protocol == EBIT_BBPSSW || (is_improved && first))
  {
    twirl (kept);
    twirl (measured);
  }
  ebit_join_pairs (&reg, kept, measured);
  if (protocol == EBIT_MFI)
  {
    run_mfi (&reg, noise, next);
    return;
  }
  if (turns)
  {
    turn_pair (&reg, A1, B1, 1);
    turn_pair (&reg, A2, B2, 1);
  }
  run_cnots (&reg, noise, protocol == EBIT_EPL_D_CONTROL);
  keep_where_agreed (&reg, noise, only_v, next);
  if (is_improved)
  {
    struct ebit_register pair;
    load_pair (&pair, next);
    turn_pair (&pair, A1, B1, -1);
    memcpy (next, pair.rho, 16 * sizeof *next);
  }
}

double
ebit_run_distillation (enum ebit_distillation_protocol protocol,
                       const struct ebit_distillation_noise *noise, bool first,
                       const double complex kept[16],
                       const double complex measured[16],
                       double complex next[16])
{
  double complex u[16], v[16];
  memcpy (u, kept, sizeof u);
  memcpy (v, measured, sizeof v);
  run (protocol, noise, first, u, v, next);
  double p = creal (next[0] + next[5] + next[10] + next[15]);
  if (p < NEGLIGIBLE)
    p = 0;
  for (size_t i = 0; i < 16; i++)
    next[i] = p > 0 ? next[i] / p : NAN;
  if (protocol == EBIT_BBPSSW && p > 0)
    twirl (next);
  return p;
}

void
ebit_wait_with_state (const struct ebit_distillation_noise *noise,
                      double complex rho[16])
{
  if (!(noise->wait > 0))
    return;
  struct ebit_register pair;
  load_pair (&pair, rho);
  const double decay = -expm1 (-noise->wait / noise->t1);
  const double coherence = exp (-noise->wait / noise->t2);
  ebit_decay_qubit (&pair, A1, decay, coherence);
  ebit_decay_qubit (&pair, B1, decay, coherence);
  memcpy (rho, pair.rho, 16 * sizeof *rho);
}
