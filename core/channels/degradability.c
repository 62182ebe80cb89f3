/* Degradable and antidegradable channels: whether one of N and N^c can be made
 * of the other by a further channel D (I. Devetak and P. W. Shor, Commun.
 * Math. Phys. 256, 287, 2005).
 *
 * Both questions are one: is `to` = D o `from`, where each is complementary to
 * the other.  In the order in which they are tried:
 *
 * Qubit to qubit, exact: `to` is antidegradable if and only if its Choi state
 * has a symmetric extension, Tr rho_B^2 >= Tr rho_AB^2 - 4 sqrt(det rho_AB)
 * (J. Chen, Z. Ji, D. Kribs, N. Luetkenhaus, B. Zeng, arXiv:1310.3530).
 *
 * The linear map D = M_to M_from^+ of the transfer matrices: without D o from
 * = to there is no D at all; if its Choi matrix is positive, D is a channel on
 * the range of `from`; if not, and D is the only map, no.
 *
 * Ranks, no: where a pure input has an output of `from` of full rank r, D maps
 * everything into the support, of rank r, of what it makes of that output
 * (T. S. Cubitt, M. B. Ruskai, G. Smith, arXiv:0802.1360); more is too much.
 *
 * Entropies, no: data processing asks S(from(x)) >= S(to(x)) for all x.
 *
 * A semidefinite program, where D is not fixed by that (degrading_map.h).
 *
 * Besides, antidegradable: what a flag says to be lost half of the time, N =
 * (1-w) A + w sigma on orthogonal supports with w >= 1/2, is an erasure after
 * A, whose environment has as much.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decisions.h"

#include <math.h>
#include <string.h>

#include "degrading_map.h"
#include "factors.h"
#include "family_decisions.h"
#include "hermitian.h"
#include "lapack.h"
#include "maps.h"
#include "output_blocks.h"
#include "subsystems.h"

#define QUBIT_YES 1e-12    /* the criterion may miss this much, */
#define QUBIT_NO 1e-9      /* and says no beyond that */
#define LOST_YES 1e-12     /* the weight of a flag may miss this much */
#define NULL_SINGULAR 1e-9 /* relative to the largest singular value */
#define RESIDUAL_YES 1e-9  /* of D o from = to */
#define RESIDUAL_NO 1e-7
#define EIGENVALUE_YES 1e-10 /* how negative the Choi matrix of D may be */
#define EIGENVALUE_NO 1e-7
#define RANK 1e-8       /* eigenvalues of outputs counted as positive */
#define ENTROPY_NO 1e-8 /* bits */

/* ---- Qubit to qubit -------------------------------------------------- */

static enum ebit_status
has_symmetric_extension (struct ebit_context *context,
                         const struct ebit_channel *channel,
                         enum ebit_decision *answer)
{
  double complex choi[16], marginal[4];
  double values[4];
  ebit_choi_matrix (context, channel, choi);
  ebit_trace_out_first ((const size_t[]){ 2, 2 }, choi, marginal);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, 4, choi, values, NULL);
  double purity = 0, determinant = 1;
  for (size_t i = 0; i < 4; i++)
  {
    purity += values[i] * values[i] / 4;
    /* Rounding noise has no root. */
    determinant *= values[i] > 1e-14 * values[3] ? values[i] / 2 : 0;
  }
  const double local = ebit_inner_product (2, 2, marginal, marginal) / 4;
  const double margin = local - purity + 4 * sqrt (determinant);
  *answer = margin >= -QUBIT_YES ? EBIT_YES
            : margin < -QUBIT_NO ? EBIT_NO
                                 : EBIT_OPEN;
  return status;
}

/* ---- The linear map -------------------------------------------------- */

/* The transfer matrix, d_out^2 x d_in^2: column (i, j) is N(E_ij). */
static enum ebit_status
transfer_matrix (struct ebit_context *context,
                 const struct ebit_channel *channel, double complex *transfer)
{
  const size_t d = channel->d_out, d_in = channel->d_in, n = d * d_in;
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  if (!choi)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, channel, choi);
  for (size_t j = 0; j < d_in; j++)
    for (size_t i = 0; i < d_in; i++)
      for (size_t c = 0; c < d; c++)
        for (size_t b = 0; b < d; b++)
          *transfer++ = choi[i * d + b + (j * d + c) * n];
  return EBIT_OK;
}

/* x = a b^+ where b = u diag(s) v^dag: a v diag(1/s) u^dag, over the `rank`
 * singular values that are not negligible.  rows x n and m x n give rows x m.
 */
static enum ebit_status
times_pseudo_inverse (struct ebit_context *context, size_t rows, size_t m,
                      size_t n, const double complex *a,
                      const double complex *b, double complex *x, size_t *rank)
{
  const size_t most = m < n ? m : n;
  double complex *copy = ebit_work (context, m * n, sizeof *copy);
  double complex *u = ebit_work (context, m * most, sizeof *u);
  double complex *v = ebit_work (context, most * n, sizeof *v);
  double complex *av = ebit_work (context, rows * most, sizeof *av);
  double *s = ebit_work (context, most, sizeof *s);
  if (!copy || !u || !v || !av || !s)
    return EBIT_EMEMORY;
  memcpy (copy, b, m * n * sizeof *b);
  const enum ebit_status status = ebit_zgesvd (context, m, n, copy, s, u, v);
  if (status)
    return status;
  *rank = 0;
  while (*rank < most && s[*rank] > NULL_SINGULAR * s[0])
    ++*rank;
  ebit_product_adjoint (rows, n, most, a, v, av);
  for (size_t k = 0; k < *rank; k++)
    for (size_t i = 0; i < rows; i++)
      av[i + k * rows] /= s[k];
  ebit_product_adjoint (rows, *rank, m, av, u, x);
  return EBIT_OK;
}

/* The smallest eigenvalue of the Choi matrix of the map D, given by its
 * d_to^2 x d_from^2 transfer matrix, and the largest of D^dag(1): where it is
 * at most 1, D can be completed to a channel off the range of `from`. */
static enum ebit_status
inspect_map (struct ebit_context *context, size_t d_from, size_t d_to,
             const double complex *map, double *smallest, double *largest)
{
  const size_t dims[2] = { d_from, d_to }, n = d_from * d_to;
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  double complex *marginal
      = ebit_work (context, d_from * d_from, sizeof *marginal);
  double *values = ebit_work (context, n, sizeof *values);
  if (!choi || !marginal || !values)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < d_from; j++)
    for (size_t i = 0; i < d_from; i++)
      for (size_t c = 0; c < d_to; c++)
        for (size_t b = 0; b < d_to; b++)
          choi[i * d_to + b + (j * d_to + c) * n] = *map++;
  ebit_hermitian_part (n, choi, choi);
  ebit_trace_out_second (dims, choi, marginal);
  enum ebit_status status
      = ebit_hermitian_eigen (context, d_from, marginal, values, NULL);
  *largest = values[d_from - 1];
  if (!status)
    status = ebit_hermitian_eigen (context, n, choi, values, NULL);
  *smallest = values[0];
  return status;
}

/* r is the rank of from(1).  Nothing is found where LAPACK cannot take the
 * transfer matrix. */
static enum ebit_status
try_linear_map (struct ebit_context *context, const struct ebit_channel *from,
                const struct ebit_channel *to, size_t r,
                enum ebit_decision *answer)
{
  const size_t n = from->d_in * from->d_in;
  const size_t m = from->d_out * from->d_out, rows = to->d_out * to->d_out;
  if (n > EBIT_MAX_ORDER || m > EBIT_MAX_ORDER)
    return EBIT_OK;
  const double numbers
      = 4 * (double)m * (double)n + 3 * (double)rows * (double)(n + m);
  const enum ebit_status fits
      = ebit_check_memory (context, "the map from one output to the other",
                           numbers * (double)sizeof (double complex));
  if (fits)
    return fits;
  double complex *source = ebit_work (context, m * n, sizeof *source);
  double complex *target = ebit_work (context, rows * n, sizeof *target);
  double complex *map = ebit_work (context, rows * m, sizeof *map);
  double complex *image = ebit_work (context, rows * n, sizeof *image);
  if (!source || !target || !map || !image)
    return EBIT_EMEMORY;
  size_t rank;
  enum ebit_status status = transfer_matrix (context, from, source);
  if (!status)
    status = transfer_matrix (context, to, target);
  if (!status)
    status = times_pseudo_inverse (context, rows, m, n, target, source, map,
                                   &rank);
  double smallest, largest;
  if (!status)
    status = inspect_map (context, from->d_out, to->d_out, map, &smallest,
                          &largest);
  if (status)
    return status;
  ebit_product (rows, m, n, map, source, image);
  double residual = 0;
  for (size_t i = 0; i < rows * n; i++)
    residual = fmax (residual, cabs (image[i] - target[i]));
  if (residual > RESIDUAL_NO)
    *answer = EBIT_NO;
  else if (residual <= RESIDUAL_YES
           && (rank == 1 /* both are constant */
               || (smallest >= -EIGENVALUE_YES
                   && largest <= 1 + RESIDUAL_YES)))
    *answer = EBIT_YES;
  else if (rank == r * r && smallest < -EIGENVALUE_NO)
    *answer = EBIT_NO;
  return EBIT_OK;
}

/* ---- Ranks and entropies --------------------------------------------- */

/* Eigenvalues of N(x), how many are positive, and their entropy in bits. */
struct output
{
  size_t rank;
  double entropy;
};

static enum ebit_status
inspect_output (struct ebit_context *context,
                const struct ebit_channel *channel, const double complex *x,
                struct output *output)
{
  const size_t d = channel->d_out;
  double complex *y = ebit_work (context, d * d, sizeof *y);
  double *values = ebit_work (context, d, sizeof *values);
  if (!y || !values)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_channel_output (context, channel, x, y);
  if (!status)
    status = ebit_hermitian_eigen (context, d, y, values, NULL);
  *output = (struct output){ 0, 0 };
  for (size_t i = 0; i < d && !status; i++)
  {
    output->rank += values[i] > RANK;
    output->entropy += ebit_entropy_term (values[i]);
  }
  return status;
}

static enum ebit_status
try_probes (struct ebit_context *context, const struct ebit_channel *from,
            const struct ebit_channel *to, size_t r, size_t r_to,
            enum ebit_decision *answer)
{
  static const double purities[] = { 1, 0, 0.3, 0.7 };
  const size_t d = from->d_in;
  double complex *x = ebit_work (context, d * d, sizeof *x);
  if (!x)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < sizeof purities / sizeof purities[0]; k++)
  {
    struct output ours, theirs;
    ebit_set_probe (d, purities[k], x);
    enum ebit_status status = inspect_output (context, from, x, &ours);
    if (!status)
      status = inspect_output (context, to, x, &theirs);
    if (status)
      return status;
    const bool pure = k == 0;
    if ((pure && ours.rank == r && r_to > r)
        || (!pure && ours.entropy < theirs.entropy - ENTROPY_NO))
      *answer = EBIT_NO;
  }
  return EBIT_OK;
}

/* ---- The questions --------------------------------------------------- */

/* Is `to` = D o `from`? */
static enum ebit_status
decide (struct ebit_context *context, const struct ebit_channel *from,
        const struct ebit_channel *to, enum ebit_decision *answer)
{
  *answer = EBIT_OPEN;
  if (to->d_in == 2 && to->d_out == 2)
    return has_symmetric_extension (context, to, answer);
  const size_t d = from->d_in;
  double complex *one = ebit_work (context, d * d, sizeof *one);
  if (!one)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d; i++)
    one[i + i * d] = 1;
  struct output source, target;
  enum ebit_status status = inspect_output (context, from, one, &source);
  if (!status)
    status = inspect_output (context, to, one, &target);
  if (!status)
    status = try_linear_map (context, from, to, source.rank, answer);
  if (!status && *answer == EBIT_OPEN)
    status = try_probes (context, from, to, source.rank, target.rank, answer);
  if (!status && *answer == EBIT_OPEN)
    status = ebit_find_degrading_map (context, from, to, answer);
  return status;
}

/* The channel with a minimal Kraus set, and its complementary channel. */
static enum ebit_status
split (struct ebit_context *context, const struct ebit_channel *channel,
       struct ebit_channel *minimal, struct ebit_channel *environment)
{
  const enum ebit_status status
      = ebit_minimal_kraus (context, channel, minimal);
  if (status)
    return status;
  return ebit_complementary_channel (context, minimal, environment);
}

static enum ebit_status
is_degradable (struct ebit_context *context,
               const struct ebit_channel *channel, enum ebit_decision *answer)
{
  struct ebit_channel minimal, environment;
  enum ebit_status status = split (context, channel, &minimal, &environment);
  if (!status)
    status = decide (context, &minimal, &environment, answer);
  return status;
}

/* Channels side by side are degradable if and only if each is: of the map for
 * all of them, an output that is made of nothing, instead of one that arrived,
 * leaves the map for the others. */
static enum ebit_status
test_degradable (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 enum ebit_decision *answer)
{
  return ebit_ask_factors (context, channel, is_degradable, answer);
}

enum ebit_status
ebit_decide_degradable (struct ebit_context *context,
                        const struct ebit_channel *channel,
                        enum ebit_decision *answer)
{
  return ebit_ask (context, channel, EBIT_DEGRADABLE, ebit_family_degradable,
                   test_degradable, answer);
}

/* Whether a flag says that the input is lost, half of the time. */
static enum ebit_status
is_mostly_lost (struct ebit_context *context,
                const struct ebit_channel *channel, bool *lost)
{
  struct ebit_output_blocks blocks;
  const size_t mark = ebit_work_mark (context);
  const enum ebit_status status
      = ebit_find_output_blocks (context, channel, &blocks);
  *lost = !status && ebit_constant_weight (&blocks) >= 0.5 - LOST_YES;
  ebit_work_release (context, mark);
  return status;
}

static enum ebit_status
is_antidegradable (struct ebit_context *context,
                   const struct ebit_channel *channel,
                   enum ebit_decision *answer)
{
  struct ebit_channel minimal, environment;
  enum ebit_decision breaking = EBIT_OPEN;
  bool lost = false;
  enum ebit_status status
      = ebit_decide_entanglement_breaking (context, channel, &breaking);
  if (!status && breaking != EBIT_YES)
    status = is_mostly_lost (context, channel, &lost);
  /* A symmetric extension of a separable state is no work. */
  const bool yes = breaking == EBIT_YES || lost;
  *answer = yes ? EBIT_YES : EBIT_OPEN;
  if (status || yes)
    return status;
  status = split (context, channel, &minimal, &environment);
  return status ? status : decide (context, &environment, &minimal, answer);
}

static enum ebit_status
test_antidegradable (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     enum ebit_decision *answer)
{
  return ebit_ask_factors (context, channel, is_antidegradable, answer);
}

enum ebit_status
ebit_decide_antidegradable (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            enum ebit_decision *answer)
{
  return ebit_ask (context, channel, EBIT_ANTIDEGRADABLE,
                   ebit_family_antidegradable, test_antidegradable, answer);
}
