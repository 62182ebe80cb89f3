/* Two erasure channels from a common source, q = 1 - p what they let through.
 *
 * Of one dimension they distribute exactly q1 q2 log2 d (Theorem 3 of Chen,
 * Chessa, George, Leditzky, Chitambar, arXiv:2411.04977; the Lemma 1 of its
 * proof is false, see help/epr_capacity.md, which has another proof).  Of
 * d1 <= d2:
 *
 * From below the source prepares maximally entangled systems of d1 levels, one
 * half of each in an input of channel 1, which tells where it was lost.  The
 * other halves, log2 d1 qubits a use at most, go over channel 2 by a mixture
 * in time of a code, (1 - 2 p2) log2 d2 qubits a use, and of as many whole
 * systems an input as fit, of which q2 arrive.
 *
 * From above, for any m <= 1/q2: m disjoint sets of inputs of channel 2, each
 * distributed like the one that arrives, are exchangeable, so that by the
 * chain rule one of them has 1/m of the mutual information that all have with
 * receiver 1; and all together are the output of an erasure channel that lets
 * m q2 through:
 *
 *   E <= (q1/m) min { log2 d1, (log2 d1 + max (0, 2 m q2 - 1) log2 d2)/2 },
 *
 * which meets the lower end for d2 = d1^k where p2 <= 1/2 or 1/q2 is whole.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "erasure_pairs.h"

#include <math.h>

/* Up to so much more than a whole number 1/q is taken for one, in which case
 * the bound is that of a channel next to this one in double precision. */
#define WHOLE (1 + 0x1p-50)

bool
ebit_as_erasure (const struct ebit_channel *channel,
                 struct ebit_erasure *erasure)
{
  const bool erases = channel->family == EBIT_FAMILY_ERASURE;
  *erasure = (struct ebit_erasure){ erases ? 1 - channel->parameters[0] : 1,
                                    channel->parameters[erases ? 1 : 0] };
  return erases || channel->family == EBIT_FAMILY_IDENTITY;
}

void
ebit_erasure_ways (const struct ebit_erasure *channel, double levels,
                   struct ebit_way ways[EBIT_ERASURE_WAYS])
{
  const double q = channel->survival, qubits = log2 (levels);
  const double code = fmax (0, 2 * q - 1) * log2 (channel->levels);
  double fit = 1;
  while (levels > 1 && pow (levels, fit + 1) < channel->levels + 0.5)
    fit++;
  ways[0] = (struct ebit_way){ code, code };
  ways[1] = (struct ebit_way){ qubits, q * qubits };
  ways[2] = (struct ebit_way){ fit * qubits, q * fit * qubits };
}

/* The one of fewer levels first. */
static const struct ebit_erasure *
order (const struct ebit_erasure pair[2], size_t i)
{
  return &pair[pair[0].levels <= pair[1].levels ? i : 1 - i];
}

double
ebit_erasure_pair_rate (const struct ebit_erasure pair[2])
{
  const struct ebit_erasure *less = order (pair, 0), *more = order (pair, 1);
  const double qubits = log2 (less->levels);
  struct ebit_way ways[EBIT_ERASURE_WAYS];
  if (less->levels == more->levels)
    return less->survival * more->survival * qubits;
  ebit_erasure_ways (more, less->levels, ways);
  const double code = ways[0].kept, all = ways[2].kept;
  if (code >= qubits)
    return less->survival * qubits;
  const double share = (all - qubits) / (all - code);
  return less->survival
         * fmax (code, share * code + (1 - share) * ways[2].rate);
}

/* The bound of m exchangeable sets of what arrives over `second`. */
static double
exchanged_bound (const struct ebit_erasure *first,
                 const struct ebit_erasure *second, double m)
{
  const double arrives = fmin (1, m * second->survival);
  const double a = log2 (first->levels), b = log2 (second->levels);
  return first->survival / m
         * fmin (a, (a + fmax (0, 2 * arrives - 1) * b) / 2);
}

/* The least of them: it falls with m where m q <= 1/2, and beyond that lies
 * between one that falls and one that rises or falls. */
static double
best_bound (const struct ebit_erasure *first,
            const struct ebit_erasure *second)
{
  if (!(second->survival > 0))
    return 0;
  const double most = floor (WHOLE / second->survival);
  const double half = fmax (1, floor (0.5 * WHOLE / second->survival));
  return fmin (exchanged_bound (first, second, most),
               fmin (exchanged_bound (first, second, half),
                     exchanged_bound (first, second, fmin (most, half + 1))));
}

double
ebit_erasure_pair_bound (const struct ebit_erasure pair[2])
{
  if (pair[0].levels == pair[1].levels)
    return pair[0].survival * pair[1].survival * log2 (pair[0].levels);
  return fmin (best_bound (&pair[0], &pair[1]),
               best_bound (&pair[1], &pair[0]));
}
