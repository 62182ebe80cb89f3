/* The maps of a channel with Kraus operators K_a,
 *
 *     N(x) = sum_a K_a x K_a^dag,    N^c(x)_ab = Tr K_a x K_b^dag,
 *     J = sum_ij |i><j| (x) N(|i><j|) = sum_a v_a v_a^dag,
 *
 * where v_a is K_a read column by column: (v_a)_(i,b) = (K_a)_bi.
 * (M.-D. Choi, Linear Algebra Appl. 10, 285, 1975; M. M. Wilde, Quantum
 * Information Theory, section 5.2, for the complementary channel.)
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "maps.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "lapack.h"
#include "subsystems.h"

/* A weight e beside 1 costs e log2 (1/e) of entropy, so that operators may be
 * dropped only where that is nothing to the rounding of an entropy.  Their
 * singular values have digits down to 1e-16 of the largest, weights to 1e-32:
 * 1e-20 loses 7e-19 bits each. */
#define NEGLIGIBLE 1e-20

/* Eigenvalues of a Choi matrix of order n have no digits below this, beside
 * the largest. */
#define CHOI_ROUNDING (4 * DBL_EPSILON)

static const double complex *
operator_at (const struct ebit_channel *channel, size_t a)
{
  return channel->kraus + a * channel->d_out * channel->d_in;
}

static void
add_to (size_t n, const double complex *x, double complex *y)
{
  for (size_t i = 0; i < n; i++)
    y[i] += x[i];
}

enum ebit_status
ebit_channel_output (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     const double complex *x, double complex *y)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t mark = ebit_work_mark (context);
  double complex *work = ebit_work (context, d_out * d_in, sizeof *work);
  double complex *term = ebit_work (context, d_out * d_out, sizeof *term);
  if (!work || !term)
    return EBIT_EMEMORY;
  memset (y, 0, d_out * d_out * sizeof *y);
  for (size_t a = 0; a < channel->count; a++)
  {
    ebit_congruence (d_out, d_in, operator_at (channel, a), x, work, term);
    add_to (d_out * d_out, term, y);
  }
  ebit_work_release (context, mark);
  return EBIT_OK;
}

enum ebit_status
ebit_channel_adjoint (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      const double complex *m, double complex *y)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t mark = ebit_work_mark (context);
  double complex *work = ebit_work (context, d_out * d_in, sizeof *work);
  double complex *term = ebit_work (context, d_in * d_in, sizeof *term);
  if (!work || !term)
    return EBIT_EMEMORY;
  memset (y, 0, d_in * d_in * sizeof *y);
  for (size_t a = 0; a < channel->count; a++)
  {
    ebit_adjoint_congruence (d_out, d_in, operator_at (channel, a), m, work,
                             term);
    add_to (d_in * d_in, term, y);
  }
  ebit_work_release (context, mark);
  return EBIT_OK;
}

/* With K and T = (K_a x)_a as (d_out d_in) x count matrices, y is the
 * transpose of K^dag T. */
enum ebit_status
ebit_environment_output (struct ebit_context *context,
                         const struct ebit_channel *channel,
                         const double complex *x, double complex *y)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t count = channel->count, size = d_out * d_in;
  const size_t mark = ebit_work_mark (context);
  double complex *images = ebit_work (context, size * count, sizeof *images);
  if (!images)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < count; a++)
    ebit_product (d_out, d_in, d_in, operator_at (channel, a), x,
                  images + a * size);
  ebit_adjoint_product (count, size, count, channel->kraus, images, y);
  for (size_t b = 0; b < count; b++)
    for (size_t a = 0; a < b; a++)
    {
      const double complex z = y[a + b * count];
      y[a + b * count] = y[b + a * count];
      y[b + a * count] = z;
    }
  ebit_work_release (context, mark);
  return EBIT_OK;
}

enum ebit_status
ebit_environment_adjoint (struct ebit_context *context,
                          const struct ebit_channel *channel,
                          const double complex *m, double complex *y)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t count = channel->count, size = d_out * d_in;
  const size_t mark = ebit_work_mark (context);
  double complex *sum = ebit_work (context, size, sizeof *sum);
  double complex *term = ebit_work (context, d_in * d_in, sizeof *term);
  double complex *row = ebit_work (context, count, sizeof *row);
  if (!sum || !term || !row)
    return EBIT_EMEMORY;
  memset (y, 0, d_in * d_in * sizeof *y);
  for (size_t b = 0; b < count; b++)
  {
    for (size_t a = 0; a < count; a++)
      row[a] = m[b + a * count];
    ebit_product (size, count, 1, channel->kraus, row, sum);
    ebit_adjoint_product (d_in, d_out, d_in, operator_at (channel, b), sum,
                          term);
    add_to (d_in * d_in, term, y);
  }
  ebit_work_release (context, mark);
  return EBIT_OK;
}

void
ebit_choi_matrix (struct ebit_context *context,
                  const struct ebit_channel *channel, double complex *j)
{
  const size_t n = channel->d_in * channel->d_out;
  ebit_long_product_adjoint (context, n, channel->count, n, channel->kraus,
                             channel->kraus, j);
}

enum ebit_status
ebit_check_size (struct ebit_context *context, double numbers)
{
  return ebit_check_memory (context, "the result",
                            numbers * (double)sizeof (double complex));
}

/* A channel of no family, with zeroed operators behind the pointer returned,
 * to be filled; NULL when there is no memory. */
static double complex *
start_channel (struct ebit_context *context, size_t d_in, size_t d_out,
               size_t count, struct ebit_channel *channel)
{
  if (ebit_check_size (context, (double)d_in * (double)d_out * (double)count))
    return NULL;
  double complex *kraus
      = ebit_work (context, count, d_out * d_in * sizeof *kraus);
  *channel = (struct ebit_channel){ .d_in = d_in,
                                    .d_out = d_out,
                                    .count = count,
                                    .kraus = kraus,
                                    .has_kraus = true,
                                    .family = EBIT_FAMILY_KRAUS };
  return kraus;
}

enum ebit_status
ebit_channel_from_choi (struct ebit_context *context, size_t d_in,
                        size_t d_out, const double complex *j,
                        struct ebit_channel *channel)
{
  const size_t n = d_in * d_out;
  double complex *kraus = start_channel (context, d_in, d_out, n, channel);
  const size_t mark = ebit_work_mark (context);
  double complex *vectors = ebit_work (context, n * n, sizeof *vectors);
  double *values = ebit_work (context, n, sizeof *values);
  if (!kraus || !vectors || !values)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, j, values, vectors);
  if (status)
    return status;
  channel->count = 0;
  for (size_t k = n;
       k-- > 0 && values[k] > CHOI_ROUNDING * (double)n * values[n - 1];)
  {
    const double root = sqrt (values[k]);
    for (size_t i = 0; i < n; i++)
      kraus[i + channel->count * n] = root * vectors[i + k * n];
    channel->count++;
  }
  ebit_work_release (context, mark);
  return EBIT_OK;
}

/* More operators are decomposed part by part: LAPACK does not look up while it
 * works, which for twenty thousand would be seconds. */
#define MOST_AT_ONCE 2048

/* Part by part, each beside what came of those before it, which is U S of K =
 * U S W^dag. */
static enum ebit_status
fold_operators (struct ebit_context *context,
                const struct ebit_channel *channel,
                struct ebit_channel *folded)
{
  const size_t n = channel->d_in * channel->d_out;
  const size_t part = 2 * n + 64, most = n + part;
  double complex *kraus
      = start_channel (context, channel->d_in, channel->d_out, n, folded);
  const size_t mark = ebit_work_mark (context);
  double complex *joined = ebit_work (context, n * most, sizeof *joined);
  double complex *rows = ebit_work (context, n * most, sizeof *rows);
  double complex *u = ebit_work (context, n * n, sizeof *u);
  double *s = ebit_work (context, n, sizeof *s);
  if (!kraus || !joined || !rows || !u || !s)
    return EBIT_EMEMORY;
  for (size_t from = 0; from < channel->count; from += part)
  {
    const size_t left = channel->count - from;
    const size_t taken = left < part ? left : part;
    memcpy (joined, kraus, n * n * sizeof *joined);
    memcpy (joined + n * n, operator_at (channel, from),
            n * taken * sizeof *joined);
    enum ebit_status status
        = ebit_zgesvd (context, n, n + taken, joined, s, u, rows);
    if (!status)
      status = ebit_poll (context);
    if (status)
      return status;
    for (size_t k = 0; k < n; k++)
      for (size_t i = 0; i < n; i++)
        kraus[i + k * n] = s[k] * u[i + k * n];
  }
  ebit_work_release (context, mark);
  return EBIT_OK;
}

/* The columns of K = U S W^dag span the same channel as those of U S. */
enum ebit_status
ebit_minimal_kraus (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    struct ebit_channel *minimal)
{
  struct ebit_channel folded, reduced;
  if (channel->count > MOST_AT_ONCE)
  {
    const enum ebit_status status = fold_operators (context, channel, &folded);
    if (status)
      return status;
    channel = &folded;
  }
  const size_t n = channel->d_in * channel->d_out, count = channel->count;
  const size_t most = n < count ? n : count;
  double complex *kraus
      = start_channel (context, channel->d_in, channel->d_out, most, &reduced);
  const size_t mark = ebit_work_mark (context);
  double complex *copy = ebit_work (context, n * count, sizeof *copy);
  double complex *rows = ebit_work (context, most * count, sizeof *rows);
  double *s = ebit_work (context, most, sizeof *s);
  if (!kraus || !copy || !rows || !s)
    return EBIT_EMEMORY;
  memcpy (copy, channel->kraus, n * count * sizeof *copy);
  const enum ebit_status status
      = ebit_zgesvd (context, n, count, copy, s, kraus, rows);
  if (status)
    return status;
  reduced.count = 0;
  while (reduced.count < most
         && s[reduced.count] * s[reduced.count] > NEGLIGIBLE * s[0] * s[0])
  {
    for (size_t i = 0; i < n; i++)
      kraus[i + reduced.count * n] *= s[reduced.count];
    reduced.count++;
  }
  ebit_work_release (context, mark);
  *minimal = reduced.count == count ? *channel : reduced;
  return EBIT_OK;
}

enum ebit_status
ebit_complementary_channel (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            struct ebit_channel *complementary)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t count = channel->count;
  struct ebit_channel environment;
  double complex *kraus
      = start_channel (context, d_in, count, d_out, &environment);
  if (!kraus)
    return EBIT_EMEMORY;
  for (size_t b = 0; b < d_out; b++)
    for (size_t i = 0; i < d_in; i++)
      for (size_t a = 0; a < count; a++)
        *kraus++ = operator_at (channel, a)[b + i * d_out];
  *complementary = environment;
  return EBIT_OK;
}

/* Products of sets multiply their sizes; more operators than d_in d_out say
 * nothing more. */
static enum ebit_status
limit_count (struct ebit_context *context, const struct ebit_channel *products,
             struct ebit_channel *result)
{
  if (products->count > products->d_in * products->d_out)
    return ebit_minimal_kraus (context, products, result);
  *result = *products;
  return EBIT_OK;
}

/* The two factors of a product, themselves limited where there would be more
 * products than LAPACK decomposes at once. */
static enum ebit_status
limit_factors (struct ebit_context *context, const struct ebit_channel *a,
               const struct ebit_channel *b, struct ebit_channel factors[2])
{
  factors[0] = *a;
  factors[1] = *b;
  if (a->count <= EBIT_MAX_ORDER / b->count)
    return EBIT_OK;
  const enum ebit_status status = limit_count (context, a, &factors[0]);
  return status ? status : limit_count (context, b, &factors[1]);
}

enum ebit_status
ebit_compose_channels (struct ebit_context *context,
                       const struct ebit_channel *second,
                       const struct ebit_channel *first,
                       struct ebit_channel *composed)
{
  struct ebit_channel factors[2];
  const enum ebit_status status
      = limit_factors (context, second, first, factors);
  if (status)
    return status;
  second = &factors[0];
  first = &factors[1];
  const size_t size = second->d_out * first->d_in;
  struct ebit_channel products; /* composed may be one of the factors */
  double complex *kraus
      = start_channel (context, first->d_in, second->d_out,
                       second->count * first->count, &products);
  if (!kraus)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < second->count; a++)
    for (size_t b = 0; b < first->count; b++, kraus += size)
      ebit_product (second->d_out, second->d_in, first->d_in,
                    operator_at (second, a), operator_at (first, b), kraus);
  return limit_count (context, &products, composed);
}

enum ebit_status
ebit_tensor_channels (struct ebit_context *context,
                      const struct ebit_channel *a,
                      const struct ebit_channel *b,
                      struct ebit_channel *product)
{
  struct ebit_channel factors[2];
  const enum ebit_status status = limit_factors (context, a, b, factors);
  if (status)
    return status;
  a = &factors[0];
  b = &factors[1];
  const size_t size = a->d_in * a->d_out * b->d_in * b->d_out;
  struct ebit_channel products;
  double complex *kraus
      = start_channel (context, a->d_in * b->d_in, a->d_out * b->d_out,
                       a->count * b->count, &products);
  if (!kraus)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < a->count; i++)
    for (size_t k = 0; k < b->count; k++, kraus += size)
      ebit_kron (a->d_out, a->d_in, operator_at (a, i), b->d_out, b->d_in,
                 operator_at (b, k), kraus);
  return limit_count (context, &products, product);
}
