/* The best input of two uses of a channel: that of one, twice; what a search
 * over all states finds; and ascents from mixtures of the kind that are known
 * to be more than twice as good, of |00> with |11> or with (|01> + |10>)/sqrt2
 * (F. Leditzky, D. Leung, G. Smith, Phys. Rev. Lett. 121, 160501: codes for
 * dephasing beside losses).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "two_copies.h"

#include <math.h>
#include <string.h>

#include "channel_information.h"
#include "information_search.h"
#include "subsystems.h"

#define MIXED 1e-3 /* of 1/d^2, so that starts have full rank */
#define STARTS 24

/* Start k: t of a level of both uses, the rest of the other one, or of one
 * excitation. */
static void
set_start (size_t d, size_t k, double complex *r)
{
  static const double weights[] = { 0.5, 0.7, 0.8, 0.9, 0.97, 0.99 };
  const size_t n = d * d, last = d - 1;
  const double t = (1 - MIXED) * weights[k / 4], rest = 1 - MIXED - t;
  const size_t low = 0, high = last * d + last;
  const size_t left = last * d, right = last;
  memset (r, 0, n * n * sizeof *r);
  for (size_t i = 0; i < n; i++)
    r[i * (n + 1)] = MIXED / (double)n;
  r[(k & 1 ? high : low) * (n + 1)] += t;
  if (k & 2)
    r[(k & 1 ? low : high) * (n + 1)] += rest;
  else
  {
    r[left * (n + 1)] += rest / 2;
    r[right * (n + 1)] += rest / 2;
    r[left + right * n] = r[right + left * n] = rest / 2;
  }
}

/* Keeps the better of the two, by what it is worth as a certificate. */
static enum ebit_status
keep (struct ebit_context *context, const struct ebit_channel *two,
      const double complex *r, double complex *state, double *value)
{
  double found = 0, unused;
  const enum ebit_status status = ebit_information_certificate (
      context, two, EBIT_COHERENT, r, &found, &unused);
  if (status || !(found / 2 > *value))
    return status;
  *value = found / 2;
  memcpy (state, r, two->d_in * two->d_in * sizeof *r);
  return EBIT_OK;
}

static enum ebit_status
climb (struct ebit_context *context, const struct ebit_channel *two, size_t d,
       double complex *r, double complex *state, double *value)
{
  struct ebit_channel minimal;
  struct ebit_information_point point;
  double error = 0, found;
  size_t steps = 0;
  enum ebit_status status
      = ebit_information_reduce (context, two, &minimal, &error);
  if (!status)
    status = ebit_information_open (context, &minimal, EBIT_COHERENT, &point);
  for (size_t k = 0; k < STARTS && !status && !ebit_time_is_up (context); k++)
  {
    set_start (d, k, r);
    status = ebit_improve_information (context, &point, r, &found, &steps);
    if (!status)
      status = keep (context, two, r, state, value);
  }
  return status;
}

enum ebit_status
ebit_find_two_copies (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      const struct ebit_channel *two, double complex *state,
                      double *value)
{
  const size_t d = channel->d_in, n = d * d;
  struct ebit_information one, both;
  double complex *r = ebit_work (context, n * n, sizeof *r);
  if (!r)
    return EBIT_EMEMORY;
  *value = -1;
  enum ebit_status status
      = ebit_maximise_coherent_information (context, channel, false, &one);
  if (!status)
  {
    ebit_kron (d, d, one.state, d, d, one.state, r);
    status = keep (context, two, r, state, value);
  }
  if (!status)
    status = ebit_maximise_coherent_information (context, two, false, &both);
  if (!status)
    status = keep (context, two, both.state, state, value);
  return status ? status : climb (context, two, d, r, state, value);
}
