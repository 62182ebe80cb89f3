/* Seeded random matrices and channels for the tests.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_RANDOM_CHANNEL_H
#define EBIT_TESTS_RANDOM_CHANNEL_H

#include "support.h"

#include "arena.h"
#include "channel.h"
#include "hermitian.h"
#include "maps.h"

/* A context as a call would have; free it with end_context. */
static inline struct ebit_context
start_context (void)
{
  return (struct ebit_context){ .options = ebit_default_options (),
                                .work = ebit_arena_new (),
                                .result = ebit_arena_new () };
}

static inline void
end_context (struct ebit_context *context)
{
  ebit_arena_free (context->work);
  ebit_arena_free (context->result);
}

/* Fails the test with the context's message unless the status is EBIT_OK. */
static inline void
check_ok (const struct ebit_context *context, enum ebit_status status)
{
  if (status)
    fail_msg ("%s", context->error.message);
}

/* Standard normal, by Box and Muller. */
static inline double
random_normal (uint64_t *seed)
{
  const double r = sqrt (-2 * log (1 - random_uniform (seed)));
  return r * cos (2 * acos (-1.) * random_uniform (seed));
}

static inline double complex *
random_matrix (struct ebit_context *context, size_t rows, size_t columns,
               uint64_t *seed)
{
  double complex *x = ebit_work (context, rows * columns, sizeof *x);
  for (size_t i = 0; i < rows * columns; i++)
  {
    const double re = random_normal (seed), im = random_normal (seed);
    x[i] = re + im * I;
  }
  return x;
}

/* G G^dag / Tr of a square Gaussian G. */
static inline double complex *
random_state (struct ebit_context *context, size_t d, uint64_t *seed)
{
  const double complex *g = random_matrix (context, d, d, seed);
  double complex *rho = ebit_work (context, d * d, sizeof *rho);
  ebit_product_adjoint (d, d, d, g, g, rho);
  const double trace = ebit_trace (d, rho);
  for (size_t i = 0; i < d * d; i++)
    rho[i] /= trace;
  return rho;
}

static inline double
inverse_root (double x, void *unused)
{
  (void)unused;
  return 1 / sqrt (x);
}

/* Multiplies the operators by (sum K^dag K)^(-1/2) from the right. */
static inline void
make_trace_preserving (struct ebit_context *context, size_t d_in, size_t d_out,
                       size_t count, double complex *kraus)
{
  const size_t size = d_in * d_out;
  double complex *sum = ebit_work (context, d_in * d_in, sizeof *sum);
  double complex *term = ebit_work (context, d_in * d_in, sizeof *term);
  double complex *copy = ebit_work (context, size * count, sizeof *copy);
  memcpy (copy, kraus, size * count * sizeof *copy);
  for (size_t a = 0; a < count; a++)
  {
    ebit_adjoint_product (d_in, d_out, d_in, copy + a * size, copy + a * size,
                          term);
    for (size_t i = 0; i < d_in * d_in; i++)
      sum[i] += term[i];
  }
  check_ok (context, ebit_hermitian_function (context, d_in, sum, inverse_root,
                                              NULL, sum));
  for (size_t a = 0; a < count; a++)
    ebit_product (d_out, d_in, d_in, copy + a * size, sum, kraus + a * size);
}

/* Gaussian operators, made trace preserving (twice, since the first time
 * loses digits where they are nearly dependent); count d_out must be at least
 * d_in. */
static inline struct ebit_channel
random_channel (struct ebit_context *context, size_t d_in, size_t d_out,
                size_t count, uint64_t *seed)
{
  double complex *kraus = random_matrix (context, d_in * d_out, count, seed);
  make_trace_preserving (context, d_in, d_out, count, kraus);
  make_trace_preserving (context, d_in, d_out, count, kraus);
  return (struct ebit_channel){ .d_in = d_in,
                                .d_out = d_out,
                                .count = count,
                                .kraus = kraus,
                                .has_kraus = true,
                                .family = EBIT_FAMILY_KRAUS };
}

/* The channel followed by an isometry w (d x d_out). */
static inline struct ebit_channel
follow (struct ebit_context *context, const struct ebit_channel *channel,
        size_t d, const double complex *w)
{
  struct ebit_channel composed;
  const struct ebit_channel isometry = { .d_in = channel->d_out,
                                         .d_out = d,
                                         .count = 1,
                                         .kraus = w,
                                         .has_kraus = true,
                                         .family = EBIT_FAMILY_KRAUS };
  check_ok (context,
            ebit_compose_channels (context, &isometry, channel, &composed));
  return composed;
}

/* Orthonormal columns: a random channel with one operator. */
static inline const double complex *
random_isometry (struct ebit_context *context, size_t d, size_t rank,
                 uint64_t *seed)
{
  return random_channel (context, rank, d, 1, seed).kraus;
}

/* Calls `check` for random channels of the shapes d_in, d_out, count in turn,
 * each in a context of its own. */
typedef void channel_check (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            uint64_t *seed);

static inline void
for_random_channels (size_t trials, size_t n_shapes, const size_t (*shapes)[3],
                     uint64_t seed, channel_check *check)
{
  for (size_t k = 0; k < trials; k++)
  {
    struct ebit_context context = start_context ();
    const size_t *shape = shapes[k % n_shapes];
    const struct ebit_channel channel
        = random_channel (&context, shape[0], shape[1], shape[2], &seed);
    check (&context, &channel, &seed);
    end_context (&context);
  }
}

/* The largest |a_i - b_i|. */
static inline double
distance (size_t n, const double complex *a, const double complex *b)
{
  double largest = 0;
  for (size_t i = 0; i < n; i++)
    largest = fmax (largest, cabs (a[i] - b[i]));
  return largest;
}

#endif /* EBIT_TESTS_RANDOM_CHANNEL_H */
