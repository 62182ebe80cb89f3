/* Channels without a name that are a named one but for unitaries: the guess is
 * certified from the Kraus operators.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recognition.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "families.h"
#include "hermitian.h"
#include "lapack.h"
#include "maps.h"
#include "recognition_guess.h"

/* Beyond that nothing is tried. */
#define MOST_LEVELS 8
#define MOST_OUTPUTS 64
#define MOST_OPERATORS 96

/* A parameter that this many units of rounding would make a decimal number of
 * twelve places is taken for it. */
#define DECIMALS 1e12
#define UNITS 16

/* The operators L_b of the guess, d_out x d_in each. */
static enum ebit_status
make_operators (struct ebit_context *context, const struct ebit_guess *guess,
                const struct ebit_channel *named, size_t d_out, size_t *count,
                double complex **operators)
{
  const size_t d = named->d_in, size = d * d_out;
  const bool erasure = named->family == EBIT_FAMILY_ERASURE;
  *count = erasure ? 1 + guess->n_flags * d : named->count;
  double complex *l = ebit_work (context, *count * size, sizeof *l);
  double complex *work = ebit_work (context, d * d, sizeof *work);
  if (!l || !work)
    return EBIT_EMEMORY;
  *operators = l;
  for (size_t b = 0; b < *count && !erasure; b++, l += size)
  {
    ebit_product_adjoint (d, d, d, named->kraus + b * d * d, guess->input,
                          work);
    ebit_product (d_out, d, d, guess->output, work, l);
  }
  if (!erasure)
    return EBIT_OK;
  const double p = named->parameters[0];
  for (size_t i = 0; i < size; i++)
    *l++ = sqrt (1 - p) * guess->output[i];
  for (size_t j = 0; j < guess->n_flags; j++)
    for (size_t i = 0; i < d; i++, l += size)
      for (size_t b = 0; b < d_out; b++)
        l[b + i * d_out] = sqrt (p) * guess->flags[b + j * d_out];
  return EBIT_OK;
}

/* ||sum_a D_a^dag D_a||^(1/2), D = K - L W with the best W, the polar factor
 * of L^dag K. */
static enum ebit_status
distance_of (struct ebit_context *context, const struct ebit_channel *channel,
             size_t count, const double complex *operators, double *distance)
{
  const size_t d = channel->d_in, size = d * channel->d_out;
  const size_t n = count > channel->count ? count : channel->count;
  double complex *l = ebit_work (context, 3 * n * size, sizeof *l);
  double complex *overlap = ebit_work (context, 3 * n * n, sizeof *overlap);
  double complex *sum = ebit_work (context, 2 * d * d, sizeof *sum);
  double *s = ebit_work (context, n + d, sizeof *s);
  if (!l || !overlap || !sum || !s)
    return EBIT_EMEMORY;
  double complex *k = l + n * size, *rest = k + n * size;
  double complex *u = overlap + n * n, *v = u + n * n;
  memcpy (l, operators, count * size * sizeof *l);
  memcpy (k, channel->kraus, channel->count * size * sizeof *k);
  ebit_adjoint_product (n, size, n, l, k, overlap);
  enum ebit_status status = ebit_zgesvd (context, n, n, overlap, s, u, v);
  if (status)
    return status;
  ebit_product (n, n, n, u, v, overlap);
  ebit_product (size, n, n, l, overlap, rest);
  for (size_t i = 0; i < n * size; i++)
    rest[i] -= k[i];
  for (size_t a = 0; a < n; a++)
  {
    const double complex *r = rest + a * size;
    ebit_adjoint_product (d, channel->d_out, d, r, r, sum + d * d);
    for (size_t i = 0; i < d * d; i++)
      sum[i] += sum[i + d * d];
  }
  status = ebit_hermitian_eigen (context, d, sum, s, NULL);
  *distance = sqrt (fmax (0, s[d - 1]));
  return status;
}

/* Whether the channel is the guess with those parameters. */
static enum ebit_status
certify (struct ebit_context *context, const struct ebit_channel *channel,
         const struct ebit_guess *guess, const double *parameters,
         bool *certified)
{
  struct ebit_channel named;
  size_t count;
  double complex *operators;
  double distance = INFINITY;
  enum ebit_status status
      = ebit_build_channel (context, guess->family, parameters, &named);
  if (!status)
    status = make_operators (context, guess, &named, channel->d_out, &count,
                             &operators);
  if (!status)
    status = distance_of (context, channel, count, operators, &distance);
  *certified = distance <= EBIT_RECOGNISED;
  return status;
}

/* The parameters as somebody may have written them. */
static bool
round_parameters (const double *given, double *rounded)
{
  bool changed = false;
  for (size_t i = 0; i < EBIT_MAX_FAMILY_NUMBERS; i++)
  {
    const double x = round (given[i] * DECIMALS) / DECIMALS;
    const bool near = fabs (x - given[i]) <= UNITS * DBL_EPSILON * x;
    rounded[i] = near ? x : given[i];
    changed = changed || rounded[i] != given[i];
  }
  return changed;
}

/* Whether the channel is the guess; then its parameters are in *parameters. */
static enum ebit_status
test_guess (struct ebit_context *context, const struct ebit_channel *channel,
            const struct ebit_guess *guess, double *parameters,
            bool *certified)
{
  enum ebit_status status = EBIT_OK;
  *certified = false;
  if (guess->family == EBIT_FAMILY_KRAUS)
    return EBIT_OK;
  if (round_parameters (guess->parameters, parameters))
    status = certify (context, channel, guess, parameters, certified);
  if (status || *certified)
    return status;
  memcpy (parameters, guess->parameters, sizeof guess->parameters);
  return certify (context, channel, guess, parameters, certified);
}

/* Family, parameters, U and the isometry to the output. */
static enum ebit_status
search (struct ebit_context *context, const struct ebit_channel *channel,
        struct ebit_recognition *kept)
{
  const size_t d = channel->d_in, d_out = channel->d_out;
  typedef enum ebit_status guesser (
      struct ebit_context *, const struct ebit_channel *, struct ebit_guess *);
  static guesser *const guessers[] = { ebit_guess_levels, ebit_guess_qubit };
  struct ebit_channel minimal;
  enum ebit_status status = ebit_minimal_kraus (context, channel, &minimal);
  for (size_t i = 0; i < 2 && !status; i++)
  {
    struct ebit_guess guess;
    bool certified = false;
    status = guessers[i](context, &minimal, &guess);
    if (!status)
      status = test_guess (context, &minimal, &guess, kept->parameters,
                           &certified);
    if (status || !certified)
      continue;
    kept->family = guess.family;
    memcpy (kept->input, guess.input, d * d * sizeof *guess.input);
    memcpy (kept->output, guess.output, d_out * d * sizeof *guess.output);
    return EBIT_OK;
  }
  return status;
}

bool
ebit_is_recognisable (const struct ebit_channel *channel)
{
  return channel->has_kraus && channel->d_in <= MOST_LEVELS
         && channel->d_out <= MOST_OUTPUTS && channel->count <= MOST_OPERATORS;
}

enum ebit_status
ebit_make_room_for_recognition (struct ebit_context *context,
                                const struct ebit_channel *channel,
                                struct ebit_recognition *recognition)
{
  const size_t d = channel->d_in;
  recognition->input = ebit_work (context, d * d, sizeof (double complex));
  recognition->output
      = ebit_work (context, d * channel->d_out, sizeof (double complex));
  return recognition->input && recognition->output ? EBIT_OK : EBIT_EMEMORY;
}

/* Searches what has not been searched before. */
static enum ebit_status
recall (struct ebit_context *context, const struct ebit_channel *channel,
        struct ebit_recognition *kept)
{
  if (kept->known)
    return EBIT_OK;
  const size_t mark = ebit_work_mark (context);
  enum ebit_status status = EBIT_OK;
  kept->family = EBIT_FAMILY_KRAUS;
  if (ebit_is_recognisable (channel))
    status = search (context, channel, kept);
  ebit_work_release (context, mark);
  kept->known = !status;
  return status;
}

/* A memory may be a Pauli channel, of which more is known. */
static bool
may_have_another_name (const struct ebit_channel *channel)
{
  return channel->family == EBIT_FAMILY_KRAUS
         || (channel->family == EBIT_FAMILY_DAMPING_DEPHASING
             && channel->parameters[1] > 0);
}

enum ebit_status
ebit_recognise (struct ebit_context *context,
                const struct ebit_channel *channel,
                struct ebit_recognised *found)
{
  const size_t d = channel->d_in;
  struct ebit_recognition unread = { .known = false };
  struct ebit_recognition *kept
      = channel->answers && ebit_is_recognisable (channel)
            ? &channel->answers->recognition
            : &unread;
  *found = (struct ebit_recognised){ .named = *channel };
  if (!channel->has_kraus)
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  if (!kept->input)
    status = ebit_make_room_for_recognition (context, channel, kept);
  if (status)
    return status;
  found->input = kept->input;
  found->output = kept->output;
  for (size_t i = 0; i < d && !kept->known; i++)
  {
    kept->input[i * (d + 1)] = 1;
    if (i < channel->d_out)
      kept->output[i * (channel->d_out + 1)] = 1;
  }
  if (!may_have_another_name (channel))
    return EBIT_OK;
  status = recall (context, channel, kept);
  if (status || kept->family == EBIT_FAMILY_KRAUS)
    return status;
  status = ebit_build_channel (context, kept->family, kept->parameters,
                               &found->named);
  found->named.name = channel->name;
  return status;
}

enum ebit_status
ebit_named_channel (struct ebit_context *context,
                    const struct ebit_channel *channel,
                    struct ebit_channel *named)
{
  struct ebit_recognised found;
  const enum ebit_status status = ebit_recognise (context, channel, &found);
  *named = found.named;
  return status;
}
