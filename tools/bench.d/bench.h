/* What the programs in C share: clocks, and random numbers.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_BENCH_H
#define EBIT_BENCH_H

#include <stdint.h>
#include <time.h>

static inline double
now (void)
{
  struct timespec time;
  timespec_get (&time, TIME_UTC);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* Processor time: other work on the machine is not counted. */
static inline double
processor_time (void)
{
  return (double)clock () / CLOCKS_PER_SEC;
}

/* splitmix64: uniform in [-1, 1). */
static inline double
uniform (uint64_t *seed)
{
  uint64_t z = *seed += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  return (double)((z ^ (z >> 31)) >> 11) * 0x1p-52 - 1;
}

#endif /* EBIT_BENCH_H */
