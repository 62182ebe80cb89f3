/* The circuits of the protocols over a fiber, step by step: H. McAleese et
 * al., arXiv:2411.07306, equations (1) to (5), (22) and table 2.
 *
 * The closed forms of fiber_protocols.c are not used here, and are tested
 * against this.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "protocol_circuit.h"

#include <stdbool.h>

enum axis
{
  ABOUT_Y,
  ABOUT_Z
};

/* With this probability A and B, both in D, are turned by so many quarters,
 * and C is flipped. */
struct preparation
{
  double probability;
  enum axis axis;
  int quarters_a, quarters_b;
  bool flips_carrier;
};

/* Table 2, from D D H (22). */
static const struct preparation preparations_of_edss1[] = {
  { 1.0 / 6, ABOUT_Z, 0, 0, false },  { 1.0 / 6, ABOUT_Z, 1, -1, false },
  { 1.0 / 6, ABOUT_Z, 2, 2, false },  { 1.0 / 6, ABOUT_Z, -1, 1, false },
  { 1.0 / 6, ABOUT_Y, -1, -1, true }, { 1.0 / 6, ABOUT_Y, 1, 1, true },
};

/* A and B alone (3); the carrier is prepared apart from them. */
static const struct preparation preparations_of_edss2[] = {
  { 1.0 / 8, ABOUT_Z, 0, 0, false },   { 1.0 / 8, ABOUT_Z, 1, -1, false },
  { 1.0 / 8, ABOUT_Z, 2, 2, false },   { 1.0 / 8, ABOUT_Z, -1, 1, false },
  { 1.0 / 4, ABOUT_Y, -1, -1, false }, { 1.0 / 4, ABOUT_Y, 1, 1, false },
};

#define PREPARATIONS 6

static void
turn (struct ebit_register *reg, size_t qubit, enum axis axis, int quarters)
{
  const struct ebit_gate gate = axis == ABOUT_Y ? ebit_rotation_y (quarters)
                                                : ebit_rotation_z (quarters);
  ebit_apply_gate (reg, qubit, &gate);
}

/* A mixture of products, each prepared by local rotations. */
static void
prepare (const struct preparation *preparations,
         const struct ebit_register *start, struct ebit_register *reg)
{
  ebit_clear_register (reg, start->qubits);
  for (size_t i = 0; i < PREPARATIONS; i++)
  {
    const struct preparation *one = &preparations[i];
    struct ebit_register product = *start;
    turn (&product, 0, one->axis, one->quarters_a);
    turn (&product, 1, one->axis, one->quarters_b);
    if (one->flips_carrier)
      ebit_apply_gate (&product, 2, &ebit_gate_x);
    ebit_add_register (reg, one->probability, &product);
  }
}

/* phi+ by a CNOT from D H. */
static void
run_ded (enum ebit_stage stage, const double noise[4],
         struct ebit_register *reg)
{
  ebit_start_register (reg, 2);
  turn (reg, 1, ABOUT_Y, -1);
  ebit_apply_controlled (reg, 0, 1, &ebit_gate_x);
  if (stage >= EBIT_SENT)
    ebit_apply_errors (reg, 1, noise);
}

void
ebit_run_protocol (enum ebit_protocol protocol, enum ebit_stage stage,
                   const double noise[4], struct ebit_register *reg)
{
  if (protocol == EBIT_DED)
  {
    run_ded (stage, noise, reg);
    return;
  }
  const bool by_cnots = protocol == EBIT_EDSS1;
  struct ebit_register start;
  ebit_start_register (&start, 3);
  if (by_cnots)
    turn (&start, 2, ABOUT_Y, -1);
  else /* (4): 3/4 D + 1/4 A */
    ebit_apply_errors (&start, 2, (const double[]){ 0.75, 0, 0, 0.25 });
  prepare (by_cnots ? preparations_of_edss1 : preparations_of_edss2, &start,
           reg);
  const struct ebit_gate *gate = by_cnots ? &ebit_gate_x : &ebit_gate_z;
  if (stage >= EBIT_ENCODED)
    ebit_apply_controlled (reg, 0, 2, gate);
  if (stage >= EBIT_SENT)
    ebit_apply_errors (reg, 2, noise);
  if (stage >= EBIT_DECODED)
    ebit_apply_controlled (reg, 1, 2, gate);
}
