/* splitmix64 (Steele, Lea, Flood, OOPSLA 2014).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pseudorandom.h"

uint64_t
ebit_pseudorandom_bits (uint64_t *state)
{
  uint64_t z = *state += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

double
ebit_pseudorandom (uint64_t *state)
{
  return ((double)(ebit_pseudorandom_bits (state) >> 11) + 0.5) * 0x1p-53;
}
