/* Entanglement breaking: whether the Choi state is separable
 * (M. Horodecki, P. W. Shor, M. B. Ruskai, Rev. Math. Phys. 15, 629, 2003).
 *
 * No where its partial transpose has a negative eigenvalue.  Yes where it has
 * none and the dimensions multiply to at most 6 (M., P. and R. Horodecki,
 * Phys. Lett. A 223, 1, 1996), or its rank is at most the larger local rank
 * (P. Horodecki, M. Lewenstein, G. Vidal, I. Cirac, Phys. Rev. A 62, 032310,
 * 2000), or its purity is at most 1/(n - 1) (L. Gurvits and H. Barnum, Phys.
 * Rev. A 66, 062311, 2002); and where all Kraus operators have rank 1.
 *
 * No, too, where realignment says so: the matrix R_(i,j),(b,c) = <i b|rho|j c>
 * of a separable state has a trace norm of at most 1 (K. Chen and L.-A. Wu,
 * Quantum Inf. Comput. 3, 193, 2003), which sees some states with positive
 * partial transpose.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decisions.h"

#include <string.h>

#include "family_decisions.h"
#include "hermitian.h"
#include "lapack.h"
#include "maps.h"
#include "subsystems.h"

#define POSITIVE 1e-12 /* how negative an eigenvalue may be that is none */
#define NEGATIVE 1e-10 /* and beyond that it is one */
#define RANK_ONE 1e-12 /* singular value relative to the largest */
#define NEGLIGIBLE 1e-13
#define REALIGNED 1e-9 /* how far beyond 1 a trace norm is for certain */

static enum ebit_status
has_rank_one_operators (struct ebit_context *context,
                        const struct ebit_channel *channel, bool *yes)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t size = d_in * d_out;
  double complex *k = ebit_work (context, size, sizeof *k);
  double *s = ebit_work (context, size, sizeof *s);
  if (!k || !s)
    return EBIT_EMEMORY;
  *yes = true;
  for (size_t a = 0; a < channel->count && *yes; a++)
  {
    memcpy (k, channel->kraus + a * size, size * sizeof *k);
    const enum ebit_status status
        = ebit_zgesvd (context, d_out, d_in, k, s, NULL, NULL);
    if (status)
      return status;
    *yes = d_in == 1 || d_out == 1 || s[1] <= RANK_ONE * s[0];
  }
  return EBIT_OK;
}

/* What the tests ask of a Choi state. */
struct spectra
{
  double smallest_transposed, purity;
  size_t rank, output_rank;
};

static size_t
count_positive (size_t n, const double *values)
{
  size_t count = 0;
  for (size_t i = 0; i < n; i++)
    count += values[i] > NEGLIGIBLE * values[n - 1];
  return count;
}

static enum ebit_status
find_spectra (struct ebit_context *context, const struct ebit_channel *channel,
              struct spectra *spectra)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  const size_t n = dims[0] * dims[1];
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  double complex *other = ebit_work (context, n * n, sizeof *other);
  double *values = ebit_work (context, n, sizeof *values);
  if (!choi || !other || !values)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  for (size_t i = 0; i < n * n; i++)
    choi[i] /= (double)dims[0];
  spectra->purity = ebit_inner_product (n, n, choi, choi);
  ebit_transpose_second (dims, choi, other);
  enum ebit_status status
      = ebit_hermitian_eigen (context, n, other, values, NULL);
  if (status)
    return status;
  spectra->smallest_transposed = values[0];
  ebit_trace_out_first (dims, choi, other);
  status = ebit_hermitian_eigen (context, dims[1], other, values, NULL);
  if (status)
    return status;
  spectra->output_rank = count_positive (dims[1], values);
  status = ebit_hermitian_eigen (context, n, choi, values, NULL);
  spectra->rank = count_positive (n, values);
  return status;
}

static bool
is_separable_if_positive (const struct spectra *spectra, size_t d_in)
{
  const size_t d_out = spectra->output_rank, n = d_in * d_out;
  return n <= EBIT_SEPARABLE_ORDER || d_in == 1 || d_out == 1
         || spectra->rank <= (d_in > d_out ? d_in : d_out)
         || spectra->purity * (double)(n - 1) <= 1;
}

/* Whether the realigned Choi state has a trace norm above 1. */
static enum ebit_status
is_realigned_entangled (struct ebit_context *context,
                        const struct ebit_channel *channel, bool *entangled)
{
  const size_t a = channel->d_in, b = channel->d_out, n = a * b;
  const size_t least = a < b ? a * a : b * b;
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  double complex *realigned = ebit_work (context, n * n, sizeof *realigned);
  double *s = ebit_work (context, least, sizeof *s);
  if (!choi || !realigned || !s)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  for (size_t j = 0; j < a; j++)
    for (size_t i = 0; i < a; i++)
      for (size_t c = 0; c < b; c++)
        for (size_t k = 0; k < b; k++)
          realigned[i + j * a + (k + c * b) * a * a]
              = choi[i * b + k + (j * b + c) * n] / (double)a;
  const enum ebit_status status
      = ebit_zgesvd (context, a * a, b * b, realigned, s, NULL, NULL);
  double norm = 0;
  for (size_t k = 0; k < least && !status; k++)
    norm += s[k];
  *entangled = norm > 1 + REALIGNED;
  return status;
}

static enum ebit_status
test_entanglement_breaking (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            enum ebit_decision *answer)
{
  bool rank_one, entangled = false;
  struct spectra spectra;
  enum ebit_status status
      = has_rank_one_operators (context, channel, &rank_one);
  if (!status && !rank_one)
    status = find_spectra (context, channel, &spectra);
  if (status)
    return status;
  if (rank_one)
    *answer = EBIT_YES;
  else if (spectra.smallest_transposed < -NEGATIVE)
    *answer = EBIT_NO;
  else if (spectra.smallest_transposed >= -POSITIVE
           && is_separable_if_positive (&spectra, channel->d_in))
    *answer = EBIT_YES;
  else
  {
    status = is_realigned_entangled (context, channel, &entangled);
    *answer = entangled ? EBIT_NO : EBIT_OPEN;
  }
  return status;
}

enum ebit_status
ebit_decide_entanglement_breaking (struct ebit_context *context,
                                   const struct ebit_channel *channel,
                                   enum ebit_decision *answer)
{
  return ebit_ask (context, channel, EBIT_BREAKING,
                   ebit_family_entanglement_breaking,
                   test_entanglement_breaking, answer);
}
