/* A register of up to four qubits: its density matrix, and what gates, noise
 * and measurements make of it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "qubit_register.h"

#include <math.h>
#include <string.h>

#include "scalar.h"
#include "subsystems.h"

const struct ebit_gate ebit_gate_identity = { { 1, 0, 0, 1 } };
const struct ebit_gate ebit_gate_x = { { 0, 1, 1, 0 } };
const struct ebit_gate ebit_gate_y = { { 0, I, -I, 0 } };
const struct ebit_gate ebit_gate_z = { { 1, 0, 0, -1 } };

/* ---- Rotations -----------------------------------------------------------
 */

/* cos and sin of half the angle, without a rounding error where they are 0. */
static void
half_angle (int quarters, double *c, double *s)
{
  static const double cosines[] = { 1,  EBIT_SQRT1_2,  0, -EBIT_SQRT1_2,
                                    -1, -EBIT_SQRT1_2, 0, EBIT_SQRT1_2 };
  const size_t eighth = (size_t)(((quarters % 8) + 8) % 8);
  *c = cosines[eighth];
  *s = cosines[(eighth + 6) % 8];
}

struct ebit_gate
ebit_rotation_x (int quarters)
{
  double c, s;
  half_angle (quarters, &c, &s);
  return (struct ebit_gate){ { c, -s * I, -s * I, c } };
}

struct ebit_gate
ebit_rotation_y (int quarters)
{
  double c, s;
  half_angle (quarters, &c, &s);
  return (struct ebit_gate){ { c, s, -s, c } };
}

struct ebit_gate
ebit_rotation_z (int quarters)
{
  double c, s;
  half_angle (quarters, &c, &s);
  return (struct ebit_gate){ { c - s * I, 0, 0, c + s * I } };
}

/* ---- Registers -----------------------------------------------------------
 */

static size_t
order_of (const struct ebit_register *reg)
{
  return (size_t)1 << reg->qubits;
}

static size_t
bit_of (const struct ebit_register *reg, size_t qubit)
{
  return (size_t)1 << (reg->qubits - 1 - qubit);
}

void
ebit_clear_register (struct ebit_register *reg, size_t qubits)
{
  reg->qubits = qubits;
  memset (reg->rho, 0, sizeof reg->rho);
}

void
ebit_start_register (struct ebit_register *reg, size_t qubits)
{
  reg->qubits = qubits;
  const size_t n = order_of (reg);
  for (size_t i = 0; i < n * n; i++)
    reg->rho[i] = 1 / (double)n;
}

void
ebit_join_pairs (struct ebit_register *reg, const double complex *first,
                 const double complex *second)
{
  reg->qubits = 4;
  ebit_kron (4, 4, first, 4, 4, second, reg->rho);
}

void
ebit_add_register (struct ebit_register *reg, double weight,
                   const struct ebit_register *other)
{
  const size_t n = order_of (reg);
  for (size_t i = 0; i < n * n; i++)
    reg->rho[i] += weight * other->rho[i];
}

/* ---- Gates ---------------------------------------------------------------
 */

/* (x, y) -> g (x, y) */
static void
transform (const double complex g[4], double complex *x, double complex *y)
{
  const double complex was = *x;
  *x = g[0] * was + g[2] * *y;
  *y = g[1] * was + g[3] * *y;
}

/* Rows by the gate, columns by its conjugate, where all bits of `where` are
 * set. */
static void
apply_where (struct ebit_register *reg, size_t where, size_t bit,
             const struct ebit_gate *gate)
{
  const size_t n = order_of (reg);
  double complex conjugate[4];
  for (size_t k = 0; k < 4; k++)
    conjugate[k] = conj (gate->element[k]);
  for (size_t i = 0; i < n; i++)
  {
    if ((i & bit) || (i & where) != where)
      continue;
    for (size_t j = 0; j < n; j++)
      transform (gate->element, &reg->rho[i + n * j],
                 &reg->rho[(i | bit) + n * j]);
    for (size_t j = 0; j < n; j++)
      transform (conjugate, &reg->rho[j + n * i],
                 &reg->rho[j + n * (i | bit)]);
  }
}

void
ebit_apply_gate (struct ebit_register *reg, size_t qubit,
                 const struct ebit_gate *gate)
{
  apply_where (reg, 0, bit_of (reg, qubit), gate);
}

void
ebit_apply_controlled (struct ebit_register *reg, size_t control,
                       size_t target, const struct ebit_gate *gate)
{
  apply_where (reg, bit_of (reg, control), bit_of (reg, target), gate);
}

/* ---- Noise ---------------------------------------------------------------
 */

void
ebit_apply_errors (struct ebit_register *reg, size_t qubit,
                   const double weights[4])
{
  const struct ebit_gate *const errors[]
      = { &ebit_gate_identity, &ebit_gate_x, &ebit_gate_y, &ebit_gate_z };
  const struct ebit_register before = *reg;
  ebit_clear_register (reg, before.qubits);
  for (size_t k = 0; k < 4; k++)
  {
    struct ebit_register after = before;
    ebit_apply_gate (&after, qubit, errors[k]);
    ebit_add_register (reg, weights[k], &after);
  }
}

void
ebit_mix_two_qubits (struct ebit_register *reg, size_t a, size_t b,
                     double survival)
{
  const size_t n = order_of (reg);
  const size_t bits = bit_of (reg, a) | bit_of (reg, b);
  const struct ebit_register before = *reg;
  for (size_t i = 0; i < n * n; i++)
    reg->rho[i] *= survival;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      if (((i ^ j) & bits) == 0)
      {
        /* The four elements that the trace over a and b adds up. */
        double complex sum = 0;
        for (size_t k = 0; k < n; k++)
          if ((k & ~bits) == 0)
            sum += before.rho[((i & ~bits) | k) + n * ((j & ~bits) | k)];
        reg->rho[i + n * j] += (1 - survival) / 4 * sum;
      }
}

void
ebit_project_odd (struct ebit_register *reg, size_t a, size_t b)
{
  const size_t n = order_of (reg);
  const size_t bits = bit_of (reg, a) | bit_of (reg, b);
  const struct ebit_register before = *reg;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
    {
      const size_t flipped = i ^ bits, across = j ^ bits;
      reg->rho[i + n * j]
          = (before.rho[i + n * j] - before.rho[flipped + n * j]
             - before.rho[i + n * across] + before.rho[flipped + n * across])
            / 4;
    }
}

void
ebit_decay_qubit (struct ebit_register *reg, size_t qubit, double decay,
                  double coherence)
{
  const size_t n = order_of (reg), bit = bit_of (reg, qubit);
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
    {
      double complex *element = &reg->rho[i + n * j];
      if ((i & bit) != (j & bit))
        *element *= coherence;
      else if (i & bit)
      {
        reg->rho[(i ^ bit) + n * (j ^ bit)] += decay * *element;
        *element *= 1 - decay;
      }
    }
}

/* ---- Measurement ---------------------------------------------------------
 */

void
ebit_condition_on_last (const struct ebit_register *reg, size_t first,
                        size_t second, double complex *rho)
{
  const size_t n = order_of (reg), last = 2 * first + second;
  for (size_t j = 0; j < n / 4; j++)
    for (size_t i = 0; i < n / 4; i++)
      rho[i + n / 4 * j] = reg->rho[4 * i + last + n * (4 * j + last)];
}
