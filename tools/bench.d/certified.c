/* Certified information quantities from C, on one core: each way is a number
 * of random states or channels, one call each.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets, per call: Rains relative entropy at a gap of 1e-9 of 2 x 2 states
 * 0.4 ms, of 3 x 3 states 8 ms, of 4 x 4 states 80 ms; of random qubit
 * channels I_R 1 ms, I_c 10 ms, Rains information 50 ms.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "ebit.h"

#define MOST 16 /* order of a matrix */

static double
now (void)
{
  struct timespec time;
  timespec_get (&time, TIME_UTC);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* splitmix64: uniform in [-1, 1). */
static double
uniform (uint64_t *seed)
{
  uint64_t z = *seed += UINT64_C (0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  return (double)((z ^ (z >> 31)) >> 11) * 0x1p-52 - 1;
}

/* A A^dag / Tr A A^dag of n x n matrices, where column k of A is that of a
 * random matrix over 3^k: entangled as a rule. */
static struct ebit_value *
make_state (uint64_t *seed, size_t n)
{
  static double a[2 * MOST * MOST], rho[2 * MOST * MOST];
  double trace = 0;
  for (size_t i = 0; i < 2 * n * n; i++)
  {
    a[i] = uniform (seed) * pow (3, -(double)(i / (2 * n)));
    trace += a[i] * a[i];
  }
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
    {
      double re = 0, im = 0;
      for (size_t k = 0; k < n; k++)
      {
        const double *x = a + 2 * (i + k * n), *y = a + 2 * (j + k * n);
        re += x[0] * y[0] + x[1] * y[1];
        im += x[1] * y[0] - x[0] * y[1];
      }
      rho[2 * (i + j * n)] = re / trace;
      rho[2 * (i + j * n) + 1] = im / trace;
    }
  return ebit_matrix (n, n, rho);
}

/* Three Kraus operators on a qubit: two orthonormal columns of six numbers. */
static struct ebit_value *
make_channel (uint64_t *seed)
{
  double columns[2][12], kraus[3][8];
  for (int j = 0; j < 2; j++)
  {
    double overlap[2] = { 0, 0 }, square = 0;
    for (int i = 0; i < 12; i++)
      columns[j][i] = uniform (seed);
    for (int i = 0; j == 1 && i < 12; i += 2)
    {
      const double *x = columns[0] + i, *y = columns[1] + i;
      overlap[0] += x[0] * y[0] + x[1] * y[1];
      overlap[1] += x[0] * y[1] - x[1] * y[0];
    }
    for (int i = 0; j == 1 && i < 12; i += 2)
    {
      const double *x = columns[0] + i;
      columns[1][i] -= x[0] * overlap[0] - x[1] * overlap[1];
      columns[1][i + 1] -= x[0] * overlap[1] + x[1] * overlap[0];
    }
    for (int i = 0; i < 12; i++)
      square += columns[j][i] * columns[j][i];
    for (int i = 0; i < 12; i++)
      columns[j][i] /= sqrt (square);
  }
  for (int k = 0; k < 3; k++)
    for (int j = 0; j < 2; j++)
      memcpy (kraus[k] + 4 * j, columns[j] + 4 * k, 4 * sizeof (double));
  struct ebit_value *operators[3], *channel = NULL;
  for (int k = 0; k < 3; k++)
    operators[k] = ebit_matrix (2, 2, kraus[k]);
  struct ebit_value *list
      = ebit_list (3, NULL, (const struct ebit_value *const *)operators);
  const struct ebit_value *arguments[] = { list };
  ebit_kraus_channel (1, arguments, NULL, &channel, NULL);
  ebit_free (list);
  for (int k = 0; k < 3; k++)
    ebit_free (operators[k]);
  return channel;
}

/* Calls with each of `rows` arguments, seven times. */
static int
measure (const char *way, ebit_function *function, int rows,
         struct ebit_value *const *x, const struct ebit_value *dims)
{
  int bad = 0;
  for (int i = 0; i < 7 && !bad; i++)
  {
    const double start = now ();
    for (int row = 0; row < rows && !bad; row++)
    {
      const struct ebit_value *arguments[] = { x[row], dims };
      struct ebit_value *bounds = NULL;
      bad = function (dims ? 2 : 1, arguments, NULL, &bounds, NULL) != EBIT_OK;
      ebit_free (bounds);
    }
    printf ("ebit, %s\t%d\t%.9g\n", way, rows, now () - start);
  }
  return bad;
}

static int
measure_states (const char *way, double d_a, double d_b, int rows)
{
  struct ebit_value *x[100];
  struct ebit_value *dims = ebit_numbers (2, (double[]){ d_a, d_b });
  uint64_t seed = 1;
  for (int i = 0; i < rows; i++)
    x[i] = make_state (&seed, (size_t)(d_a * d_b));
  const int bad = measure (way, ebit_rains, rows, x, dims);
  for (int i = 0; i < rows; i++)
    ebit_free (x[i]);
  ebit_free (dims);
  return bad;
}

int
main (void)
{
  struct ebit_value *channels[50];
  uint64_t seed = 2;
  int bad = measure_states ("rains, 2 x 2 states", 2, 2, 100)
            || measure_states ("rains, 2 x 3 states", 2, 3, 50)
            || measure_states ("rains, 3 x 3 states", 3, 3, 10)
            || measure_states ("rains, 4 x 4 states", 4, 4, 2);
  for (int i = 0; i < 50; i++)
    channels[i] = make_channel (&seed);
  bad = bad
        || measure ("I_R, qubit channels", ebit_reverse_coherent_information,
                    50, channels, NULL)
        || measure ("I_c, qubit channels", ebit_coherent_information, 50,
                    channels, NULL)
        || measure ("rains, qubit channels", ebit_rains, 50, channels, NULL);
  for (int i = 0; i < 50; i++)
    ebit_free (channels[i]);
  return bad;
}
