/* What the tests of random states and channels share: how many, bounds by
 * name, and what every bounds value has to satisfy.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_RANDOM_STATES_H
#define EBIT_TESTS_RANDOM_STATES_H

#include "state_calls.h"

/* What two certified values may differ by where one has been computed from
 * another matrix, whose entries carry the rounding of its own arithmetic. */
#define ROUNDING 1e-12

struct ends
{
  double lower, upper;
};

/* The ends are in order and the certificate proves them. */
static inline struct ends
check_bounds (const struct ebit_value *bounds)
{
  const struct ends ends
      = { number (bounds, "lower"), number (bounds, "upper") };
  check_at_most (ends.lower, ends.upper);
  check_valid (bounds, true, "");
  return ends;
}

/* The bounds that a function of a state and its dims has, checked. */
static inline struct ebit_value *
bounds_of_state (const char *name, const size_t dims[2],
                 const double complex *rho)
{
  const size_t n = dims[0] * dims[1];
  struct ebit_value *x = matrix_value (n, rho);
  struct ebit_value *pair
      = ebit_numbers (2, (double[]){ (double)dims[0], (double)dims[1] });
  struct ebit_value *bounds
      = call_by_name (name, 2, (const struct ebit_value *[]){ x, pair });
  ebit_free (pair);
  ebit_free (x);
  return bounds;
}

static inline struct ends
ends_of_state (const char *name, const size_t dims[2],
               const double complex *rho)
{
  struct ebit_value *bounds = bounds_of_state (name, dims, rho);
  const struct ends ends = check_bounds (bounds);
  ebit_free (bounds);
  return ends;
}

/* Two brackets of one number overlap. */
#define check_same(a, b) check_same_at (a, b, #b, __FILE__, __LINE__)

static inline void
check_same_at (struct ends a, struct ends b, const char *what,
               const char *file, int line)
{
  if (a.lower <= b.upper + ROUNDING && b.lower <= a.upper + ROUNDING)
    return;
  print_error ("%s is in [%.17g, %.17g], expected in [%.17g, %.17g]\n", what,
               b.lower, b.upper, a.lower, a.upper);
  _fail (file, line);
}

/* From 1 to `most`. */
static inline size_t
random_count (uint64_t *seed, size_t most)
{
  return 1 + (size_t)(random_uniform (seed) * (double)most);
}

/* Kraus operators of a random channel, d_out x d_in each, side by side: an
 * isometry into output and environment, cut from a random unitary matrix;
 * count d_out >= d_in. */
static inline void
random_kraus (uint64_t *seed, size_t d_in, size_t d_out, size_t count,
              double complex *kraus)
{
  const size_t n = d_out * count;
  double complex unitary[TEST_MAX_SIZE];
  random_unitary (seed, n, unitary);
  for (size_t a = 0; a < count; a++)
    for (size_t i = 0; i < d_in; i++)
      for (size_t b = 0; b < d_out; b++)
        kraus[b + d_out * i + d_out * d_in * a]
            = unitary[a * d_out + b + i * n];
}

/* The channel of at most 16 such operators as kraus_channel makes it. */
static inline struct ebit_value *
kraus_value (size_t d_in, size_t d_out, size_t count,
             const double complex *kraus)
{
  struct ebit_value *operators[16] = { NULL };
  for (size_t k = 0; k < count; k++)
    operators[k] = ebit_matrix (d_out, d_in,
                                (const double *)(kraus + k * d_in * d_out));
  struct ebit_value *list
      = ebit_list (count, NULL, (const struct ebit_value *const *)operators);
  struct ebit_value *channel = call1 (ebit_kraus_channel, list);
  for (size_t k = 0; k < count; k++)
    ebit_free (operators[k]);
  ebit_free (list);
  return channel;
}

/* Weights of phi+, at least 1/2, and of the other Bell states, of which the
 * last may be 0. */
static inline void
random_weights (uint64_t *seed, bool rank_three, double w[4])
{
  const double a = 0.5 + 0.49 * random_uniform (seed);
  const double b = random_uniform (seed), c = random_uniform (seed),
               d = rank_three ? 0 : random_uniform (seed);
  w[0] = a;
  w[1] = (1 - a) * b / (b + c + d);
  w[2] = (1 - a) * c / (b + c + d);
  w[3] = 1 - w[0] - w[1] - w[2];
  if (rank_three)
  {
    w[3] = 0;
    w[2] = 1 - w[0] - w[1];
  }
}

#endif /* EBIT_TESTS_RANDOM_STATES_H */
