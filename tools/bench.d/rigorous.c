/* Proofs with rounding included from C, on one core, per call of verify.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets: Rains of a state of 2 x 2 levels 2 ms, 3 x 3 15 ms, 4 x 4 60 ms; of
 * a qubit channel 10 ms; reverse coherent information 3 ms; closed forms 0.5
 * ms.
 */
#include <stdbool.h>
#include <stdio.h>

#include "bench.h"
#include "ebit.h"

#define MOST 16 /* order of a state */

static struct ebit_value *
call (const char *name, size_t n, const struct ebit_value *const *arguments)
{
  struct ebit_value *result = NULL;
  struct ebit_error error;
  if (ebit_call (name, n, arguments, NULL, &result, &error))
    fprintf (stderr, "%s: %s\n", name, error.message);
  return result;
}

/* A A^dag over its trace. */
static struct ebit_value *
make_state (uint64_t *seed, size_t n)
{
  static double a[2 * MOST * MOST], rho[2 * MOST * MOST];
  double trace = 0;
  for (size_t i = 0; i < 2 * n * n; i++)
  {
    a[i] = uniform (seed);
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

/* CPU milliseconds of a call of verify (b, rigorous). */
static double
time_verify (const struct ebit_value *b, double rigorous)
{
  const int calls = 7;
  struct ebit_value *how = ebit_number (rigorous);
  double least = 1e9;
  for (int i = 0; b && i < calls; i++)
  {
    const double start = processor_time ();
    ebit_free (call ("verify", 2, (const struct ebit_value *[]){ b, how }));
    const double ms = 1e3 * (processor_time () - start);
    least = ms < least ? ms : least;
  }
  ebit_free (how);
  return least;
}

static void
measure (const char *what, const char *function, struct ebit_value *subject,
         double target)
{
  struct ebit_value *b
      = call (function, 1, (const struct ebit_value *[]){ subject });
  printf ("verify (rigorous) of %-30s %8.2f ms (target %g)\n", what,
          time_verify (b, 1), target);
  ebit_free (b);
  ebit_free (subject);
}

/* A ring of NODES nodes with as many chords. */
static struct ebit_value *
make_network (uint64_t *seed)
{
  enum
  {
    NODES = 5000,
    EDGES = 2 * NODES
  };
  static double x[3][EDGES];
  static const char *const names[] = { "tail", "head", "lower" };
  struct ebit_value *columns[3];
  for (int e = 0; e < EDGES; e++)
  {
    x[0][e] = e % NODES;
    x[1][e] = e < NODES
                  ? (e + 1) % NODES
                  : (e + 1 + (int)((NODES / 2 - 1) * (1 + uniform (seed))))
                        % NODES;
    x[2][e] = (uniform (seed) + 1) / 2;
  }
  for (size_t k = 0; k < 3; k++)
    columns[k] = ebit_numbers (EDGES, x[k]);
  struct ebit_value *table
      = ebit_list (3, names, (const struct ebit_value *const *)columns);
  struct ebit_value *network
      = call ("network", 1, (const struct ebit_value *[]){ table });
  ebit_free (table);
  for (size_t k = 0; k < 3; k++)
    ebit_free (columns[k]);
  return network;
}

/* Beside what the same certificate takes without rounding, most of which is
 * reading it. */
static void
measure_network (const struct ebit_value *network, const char *usage)
{
  struct ebit_value *from = ebit_number (0), *to = ebit_number (2500);
  struct ebit_value *use = ebit_text (usage);
  struct ebit_value *b
      = call ("pair_capacity", 4,
              (const struct ebit_value *[]){ network, from, to, use });
  printf ("verify (rigorous) of 10,000 edges, %-15s %8.2f ms (plain %.2f)\n",
          usage, time_verify (b, 1), time_verify (b, 0));
  ebit_free (b);
  ebit_free (use);
  ebit_free (to);
  ebit_free (from);
}

static struct ebit_value *
make_channel (const char *name, double x, double y)
{
  struct ebit_value *a = ebit_number (x), *b = ebit_number (y);
  struct ebit_value *channel
      = call (name, 2, (const struct ebit_value *[]){ a, b });
  ebit_free (a);
  ebit_free (b);
  return channel;
}

int
main (void)
{
  uint64_t seed = 17;
  measure ("rains, 2 x 2 levels", "rains", make_state (&seed, 4), 2);
  measure ("rains, 3 x 3 levels", "rains", make_state (&seed, 9), 15);
  measure ("rains, 4 x 4 levels", "rains", make_state (&seed, 16), 60);
  measure ("rains of a damping channel", "rains",
           make_channel ("gadc", 0.3, 0.1), 10);
  measure ("reverse coherent information", "reverse_coherent_information",
           make_channel ("gadc", 0.3, 0.1), 3);
  measure ("max_rains of a damping channel", "max_rains",
           make_channel ("gadc", 0.3, 0.1), 5);
  measure ("a closed form", "rains", make_channel ("erasure", 0.3, 2), 0.5);
  struct ebit_value *network = make_network (&seed);
  measure_network (network, "flooding");
  measure_network (network, "optimal");
  ebit_free (network);
  return 0;
}
