/* Channels as mixtures of degradable ones, with rounding included.
 *
 * A channel is such a mixture to rounding only.  With M the mixture (exactly
 * trace preserving), s its share, X = J - s M, Y = X_+ - X and c = lam_max (Tr
 * Y), the Choi matrix (J + Y + Z)/(1 + c), Z >= 0 with Tr Z + Tr Y = c, is
 * that of a channel N' of which M has exactly the share s/(1 + c), and which
 * is within e = 2 c d of N in diamond norm.
 *
 * So little is due to the continuity of capacities.  Of n outputs, those of N
 * become those of N' one by one (D. Leung, G. Smith, Commun. Math. Phys. 292,
 * 201, 2009): each step changes S(B_k|rest), and no other part of an entropy
 * of all, with a reference or without, by at most f = e log2 d + (1 + e/2) h2
 * (e/(2 + e)) (A. Winter, Commun. Math. Phys. 347, 291, 2016).  A coherent
 * information has two such entropies, a private information four: Q changes by
 * 2 f at most, P by 4 f.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_decomposition.h"

#include <math.h>

#include "ball_entropy.h"
#include "certificate_fields.h"
#include "decomposition.h"
#include "rigorous_degradable.h"

/* Beyond that a channel is not the mixture but for rounding. */
#define FAR 0x1p-10

/* ---- The mixture ------------------------------------------------------- */

/* The extension without its flag, which is the less significant part of the
 * output: an operator for each flag. */
static enum ebit_status
trace_flag (struct ebit_context *context,
            const struct ebit_ball_channel *extension, size_t d_out,
            struct ebit_ball_channel *traced)
{
  const size_t flags = extension->d_out / d_out;
  const size_t size = d_out * extension->d_in;
  enum ebit_status status = ebit_open_ball_set (
      context, extension->d_in, d_out, extension->count * flags, traced);
  for (size_t a = 0; a < extension->count * flags && !status; a++)
  {
    struct ebit_complex_ball *k = ebit_add_ball_operator (context, traced);
    if (!k)
      return EBIT_EMEMORY;
    for (size_t i = 0; i < size; i++)
      k[i] = extension->kraus[a / flags].x[i * flags + a % flags];
  }
  return status ? status : ebit_close_ball_set (context, traced);
}

/* N' of the mixture: what is due to its distance, as a diamond norm, and the
 * share. */
static enum ebit_status
fit_mixture (struct ebit_context *context,
             const struct ebit_ball_channel *channel,
             struct ebit_balls mixture, double share, struct ebit_ball *part,
             struct ebit_ball *distance)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  struct ebit_ball_basis basis;
  double least, greatest;
  const struct ebit_balls x = ebit_balls_minus (
      context, ebit_ball_choi (context, channel),
      ebit_balls_scaled (context, ebit_exactly (share), mixture));
  if (!ebit_find_ball_basis (context, x, &basis))
    return EBIT_EMEMORY;
  const struct ebit_balls y = ebit_balls_minus (
      context, ebit_basis_positive_part (context, &basis), x);
  const struct ebit_balls local = ebit_balls_hermitian (
      context, ebit_balls_trace_second (context, dims, y));
  if (!ebit_ball_eigenvalues (context, local, &least, &greatest))
    return EBIT_EMEMORY;
  const struct ebit_ball c = ebit_positive_part (ebit_exactly (greatest));
  *part = ebit_over (ebit_exactly (share), ebit_plus (ebit_exactly (1), c));
  *distance = ebit_times (c, ebit_exactly (2 * (double)channel->d_in));
  return EBIT_OK;
}

/* f is monotonic. */
static struct ebit_ball
continuity (struct ebit_ball e, size_t d_out, bool private)
{
  const struct ebit_ball half = ebit_times (ebit_exactly (0.5), e);
  if (!(ebit_top (e) <= FAR))
    return ebit_anything ();
  return ebit_times (
      ebit_exactly (private ? 4 : 2),
      ebit_ball_degradability_slack (ebit_exactly (ebit_top (half)), d_out));
}

/* ---- The parts --------------------------------------------------------- */

/* Sums over the parts: Choi matrices, gradients of the objective in nats, and
 * the slack of maps that are not exact, in bits. */
struct sums
{
  struct ebit_balls choi, gradient;
  struct ebit_ball slack;
};

/* One that is antidegradable counts 0; without a map nothing else is known of
 * a part here but what its family says. */
static enum ebit_status
add_objective (struct ebit_context *context,
               const struct ebit_degradable_part *part,
               const struct ebit_ball_channel *extension,
               const double complex *state, struct ebit_ball weight,
               struct sums *sums)
{
  struct ebit_ball_channel map;
  struct ebit_ball_input input;
  struct ebit_ball eps;
  struct ebit_balls gradient;
  bool zero = false;
  enum ebit_status status = ebit_is_surely_antidegradable (
      context, &part->extension, extension, &zero);
  if (status || (zero && part->map.count == 0))
    return status;
  status = ebit_make_ball_input (context, extension, state, &input);
  if (status)
    return status;
  if (part->map.count == 0)
  {
    if (!ebit_is_surely_degradable (&part->extension))
      sums->slack = ebit_anything ();
    gradient = ebit_ball_degradable_gradient (context, extension, &input);
  }
  else
  {
    status = ebit_make_ball_channel (context, &part->map, &map);
    if (!status && map.trouble)
      sums->slack = ebit_anything ();
    if (status || map.trouble)
      return status;
    status = ebit_degrading_defect (context, extension, &map, &eps);
    sums->slack = ebit_plus (
        sums->slack, ebit_times (weight, ebit_ball_degradability_slack (
                                             eps, extension->count)));
    gradient
        = ebit_degrading_gradient (context, extension, &map, input.output);
  }
  sums->gradient = ebit_balls_plus (
      context, sums->gradient, ebit_balls_scaled (context, weight, gradient));
  return status;
}

static enum ebit_status
add_part (struct ebit_context *context,
          const struct ebit_degradable_part *part,
          const struct ebit_ball_channel *channel, const double complex *state,
          struct ebit_ball weight, struct sums *sums)
{
  struct ebit_ball_channel extension, traced;
  enum ebit_status status
      = ebit_make_ball_channel (context, &part->extension, &extension);
  if (!status && extension.trouble)
    sums->slack = ebit_anything ();
  if (status || extension.trouble)
    return status;
  status = trace_flag (context, &extension, channel->d_out, &traced);
  if (status)
    return status;
  sums->choi = ebit_balls_plus (
      context, sums->choi,
      ebit_balls_scaled (context, weight, ebit_ball_choi (context, &traced)));
  return add_objective (context, part, &extension, state, weight, sums);
}

/* The weights over their sum. */
static enum ebit_status
add_parts (struct ebit_context *context,
           const struct ebit_decomposition *decomposition,
           const struct ebit_ball_channel *channel,
           const double complex *state, struct sums *sums)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  struct ebit_ball total = ebit_exactly (0);
  enum ebit_status status = EBIT_OK;
  *sums = (struct sums){ .choi = ebit_balls_new (context, n, n),
                         .gradient = ebit_balls_new (context, d, d),
                         .slack = ebit_exactly (0) };
  for (size_t i = 0; i < decomposition->count; i++)
    total = ebit_plus (total, ebit_exactly (decomposition->parts[i].weight));
  for (size_t i = 0; i < decomposition->count && !status; i++)
    status = add_part (
        context, &decomposition->parts[i], channel, state,
        ebit_over (ebit_exactly (decomposition->parts[i].weight), total),
        sums);
  return status;
}

/* ---- The end ----------------------------------------------------------- */

static enum ebit_status
prove_end (struct ebit_context *context,
           const struct ebit_ball_channel *channel, const struct sums *sums,
           double share, bool private, struct ebit_rigorous *proof)
{
  struct ebit_ball part, distance;
  double least, nats;
  const enum ebit_status status
      = fit_mixture (context, channel, sums->choi, share, &part, &distance);
  if (status)
    return status;
  if (!ebit_ball_eigenvalues (context,
                              ebit_balls_hermitian (context, sums->gradient),
                              &least, &nats))
    return EBIT_EMEMORY;
  const struct ebit_ball times = ebit_exactly (private ? 3 : 1);
  const struct ebit_ball of_parts
      = ebit_plus (ebit_bits (ebit_positive_part (ebit_exactly (nats))),
                   ebit_times (times, sums->slack));
  const struct ebit_ball rest
      = ebit_times (ebit_complement (part),
                    ebit_ball_log2 (ebit_exactly ((double)channel->d_in)));
  ebit_reduce_upper_to (
      proof, ebit_plus (ebit_plus (ebit_times (part, of_parts), rest),
                        continuity (distance, channel->d_out, private)));
  return EBIT_OK;
}

enum ebit_status
ebit_prove_decomposition (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          const struct ebit_channel *given,
                          const struct ebit_ball_channel *channel,
                          bool private, struct ebit_rigorous *proof)
{
  static const char field[] = "decomposition";
  const struct ebit_value *value = ebit_field (bounds, field);
  struct ebit_decomposition decomposition;
  struct sums sums;
  double complex *state;
  double share;
  if (!value || !ebit_field (bounds, "state") || channel->trouble)
    return EBIT_OK;
  enum ebit_status status = ebit_read_state_field (context, bounds, "state",
                                                   channel->d_in, &state);
  if (!status)
    status = ebit_read_decomposition (context, field, value, given,
                                      &decomposition);
  if (!status)
    status = ebit_decomposed_share (context, given, &decomposition, &share);
  if (!status)
    status = add_parts (context, &decomposition, channel, state, &sums);
  return status ? status
                : prove_end (context, channel, &sums, share, private, proof);
}
