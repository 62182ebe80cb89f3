/* Certified information quantities from C, on one core: each way is a number
 * of random states or channels, one call each.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets, per call: Rains relative entropy at a gap of 1e-9 of 2 x 2 states
 * 0.4 ms, of 3 x 3 states 8 ms, of 4 x 4 states 80 ms, of real ones 10 ms; of
 * random qubit channels I_R 1 ms, I_c 10 ms, Rains information 50 ms.  What
 * fills 2 x 2 of 2 x 12, or six levels of 24, takes no longer than twice what
 * it takes alone.
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "bench.h"
#include "ebit.h"

#define MOST 16    /* order of a matrix */
#define LARGEST 24 /* with zeros around it */
#define RANK 6     /* of the outputs of a channel, */
#define ROWS 24    /* and their dimension */

/* A A^dag / Tr A A^dag of n x n matrices, where column k of A is that of a
 * random matrix over 3^k: entangled as a rule.  They stand among the first
 * levels of a second system of d instead of d_b. */
static struct ebit_value *
make_state (uint64_t *seed, size_t n, size_t d_b, size_t d, bool real)
{
  static double a[2 * MOST * MOST], rho[2 * LARGEST * LARGEST];
  const size_t whole = n / d_b * d;
  double trace = 0;
  for (size_t i = 0; i < 2 * n * n; i++)
  {
    a[i] = uniform (seed) * pow (3, -(double)(i / (2 * n)));
    if (real && i % 2 == 1)
      a[i] = 0;
    trace += a[i] * a[i];
  }
  memset (rho, 0, sizeof rho);
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
      double *place = rho + 2 * (i / d_b * d + i % d_b)
                      + 2 * (j / d_b * d + j % d_b) * whole;
      place[0] = re / trace;
      place[1] = im / trace;
    }
  return ebit_matrix (whole, whole, rho);
}

/* Three Kraus operators on a qubit, of `rank` rows and others of zeros: two
 * orthonormal columns. */
static struct ebit_value *
make_channel (uint64_t *seed, size_t rank, size_t d)
{
  double columns[2][6 * RANK], kraus[3][4 * ROWS] = { { 0 } };
  const size_t n = 6 * rank;
  for (int j = 0; j < 2; j++)
  {
    double overlap[2] = { 0, 0 }, square = 0;
    for (size_t i = 0; i < n; i++)
      columns[j][i] = uniform (seed);
    for (size_t i = 0; j == 1 && i < n; i += 2)
    {
      const double *x = columns[0] + i, *y = columns[1] + i;
      overlap[0] += x[0] * y[0] + x[1] * y[1];
      overlap[1] += x[0] * y[1] - x[1] * y[0];
    }
    for (size_t i = 0; j == 1 && i < n; i += 2)
    {
      const double *x = columns[0] + i;
      columns[1][i] -= x[0] * overlap[0] - x[1] * overlap[1];
      columns[1][i + 1] -= x[0] * overlap[1] + x[1] * overlap[0];
    }
    for (size_t i = 0; i < n; i++)
      square += columns[j][i] * columns[j][i];
    for (size_t i = 0; i < n; i++)
      columns[j][i] /= sqrt (square);
  }
  for (size_t k = 0; k < 3; k++)
    for (size_t j = 0; j < 2; j++)
      memcpy (kraus[k] + 2 * d * j, columns[j] + 2 * rank * k,
              2 * rank * sizeof (double));
  struct ebit_value *operators[3], *channel = NULL;
  for (int k = 0; k < 3; k++)
    operators[k] = ebit_matrix (d, 2, kraus[k]);
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

/* Random states of d_a x d_b, the second system one of d. */
static int
measure_states (const char *way, size_t d_a, size_t d_b, size_t d, bool real,
                int rows)
{
  struct ebit_value *x[100];
  struct ebit_value *dims
      = ebit_numbers (2, (double[]){ (double)d_a, (double)d });
  uint64_t seed = 1;
  for (int i = 0; i < rows; i++)
    x[i] = make_state (&seed, d_a * d_b, d_b, d, real);
  const int bad = measure (way, ebit_rains, rows, x, dims);
  for (int i = 0; i < rows; i++)
    ebit_free (x[i]);
  ebit_free (dims);
  return bad;
}

/* One of these functions with random channels of a qubit. */
static int
measure_channels (const char *way, ebit_function *function, size_t rank,
                  size_t d, int rows)
{
  struct ebit_value *x[50];
  uint64_t seed = 2;
  for (int i = 0; i < rows; i++)
    x[i] = make_channel (&seed, rank, d);
  const int bad = measure (way, function, rows, x, NULL);
  for (int i = 0; i < rows; i++)
    ebit_free (x[i]);
  return bad;
}

int
main (void)
{
  return measure_states ("rains, 2 x 2 states", 2, 2, 2, false, 100)
         || measure_states ("rains, 2 x 2 in 2 x 12", 2, 2, 12, false, 100)
         || measure_states ("rains, 2 x 3 states", 2, 3, 3, false, 50)
         || measure_states ("rains, 3 x 3 states", 3, 3, 3, false, 10)
         || measure_states ("rains, 4 x 4 states", 4, 4, 4, false, 2)
         || measure_states ("rains, 4 x 4 real states", 4, 4, 4, true, 4)
         || measure_channels ("I_R, qubit channels",
                              ebit_reverse_coherent_information, 2, 2, 50)
         || measure_channels ("I_c, qubit channels", ebit_coherent_information,
                              2, 2, 50)
         || measure_channels ("rains, qubit channels", ebit_rains, 2, 2, 50)
         || measure_channels ("rains, 2 to 6", ebit_rains, 6, 6, 2)
         || measure_channels ("rains, 2 to 6 of 24", ebit_rains, 6, 24, 2)
         || measure_channels ("Q, 2 to 6", ebit_quantum_capacity, 6, 6, 2)
         || measure_channels ("Q, 2 to 6 of 24", ebit_quantum_capacity, 6, 24,
                              2);
}
