/* The Rains bound of states whose only coherence is <00|rho|11>, and the Rains
 * information of generalized amplitude damping channels.
 *
 * Newton's method for the two equations of rains_x_equations.h, from the
 * solution that they have at equal populations; then a certificate, which
 * alone decides how good the answer is.
 *
 * The Rains information max_p R(rho(p)) is concave in the input (Tomamichel,
 * Wilde, Winter, IEEE Trans. Inf. Theory 63, 715), diagonal by covariance. Its
 * slope needs no derivative of sigma:
 *
 *     R'(p) = Tr [rho' (ln rho - ln sigma)].
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rains_x.h"

#include <float.h>
#include <math.h>

#include "gadc_information.h"
#include "rains_x_equations.h"
#include "scalar.h"

/* With r00 = r11 sigma's block has d = 0 and the second equation is quadratic:
 * a t^2 + b t = r01 r10 excess.  Elsewhere its t is too small, not by much. */
static struct ebit_rains_x_point
guess_point (const struct ebit_x_state *rho)
{
  struct ebit_x_block block = ebit_x_block (rho);
  double flips = rho->p01 + rho->p10, product = rho->p01 * rho->p10;
  double half = block.trace / 2, c = rho->coherence;
  double middle = flips + half;
  double less = (rho->determinant + block.tilt * block.tilt) / (half + c);
  double a = (flips + less) * (middle + c);
  double b = 2 * product * middle - c * c * flips;
  double root = sqrt (b * b + 4 * a * product * rho->excess);
  double t
      = b > 0 ? 2 * product * rho->excess / (root + b) : (root - b) / (2 * a);
  return (struct ebit_rains_x_point){ t, 0 };
}

/* Newton's step, cut short of the domain's ends; returns the size of the whole
 * step, and Inf if it was cut. */
static double
take_step (const struct ebit_x_state *rho,
           const struct ebit_rains_x_equations *e,
           struct ebit_rains_x_point *point)
{
  double det = e->jacobian[0][0] * e->jacobian[1][1]
               - e->jacobian[0][1] * e->jacobian[1][0];
  double t
      = (e->jacobian[0][1] * e->balance - e->jacobian[1][1] * e->split) / det;
  double split
      = (e->jacobian[1][0] * e->split - e->jacobian[0][0] * e->balance) / det;
  double room = t < 0 ? point->t : (rho->p00 + rho->p11) / 2 - point->t;
  double size = fmax (fabs (t) / point->t, fabs (split));
  double fraction = 1;
  if (!(fabs (t) <= 0.9 * room))
  {
    fraction = 0.9 * room / fabs (t);
    size = INFINITY;
  }
  point->t += fraction * t;
  point->split += fraction * split;
  return size;
}

/* True once the steps are down to rounding. */
static bool
solve_from (const struct ebit_x_state *rho, struct ebit_rains_x_point *point,
            struct ebit_rains_x_equations *e)
{
  double before = INFINITY;
  for (int i = 0; i < 40; i++)
  {
    if (!ebit_rains_x_evaluate (rho, point, e))
      return false;
    if (before <= 4 * DBL_EPSILON)
      return true;
    double size = take_step (rho, e, point);
    if (isnan (size))
      return false;
    if (size < 1e-7 && size >= before / 2)
      before = 0; /* nothing but rounding: one last look */
    else
      before = size;
  }
  return false;
}

/* The optimal sigma, from *point if its t > 0, which becomes the solution. */
static bool
find_sigma (const struct ebit_x_state *rho, struct ebit_rains_x_point *point,
            struct ebit_x_state *sigma)
{
  struct ebit_rains_x_equations e;
  bool found = point->t > 0 && solve_from (rho, point, &e);
  if (!found)
  {
    *point = guess_point (rho);
    found = solve_from (rho, point, &e);
  }
  if (!found)
  {
    const struct ebit_rains_x_point near = ebit_rains_x_bracket (rho);
    *point = near;
    found = solve_from (rho, point, &e);
    if (!found)
    {
      *point = near;
      found = ebit_rains_x_evaluate (rho, point, &e);
    }
  }
  *sigma = ebit_rains_x_sigma (rho, point);
  if (found)
    sigma->determinant = e.determinant;
  return found;
}

/* sigma with its smaller eigenvalue larger by `more`: what G divides by is
 * then well above rounding, at the cost of about `more` in value. */
static struct ebit_x_state
widen (const struct ebit_x_state *sigma, double more)
{
  struct ebit_x_block block = ebit_x_block (sigma);
  double x = sigma->coherence / block.radius, z = block.tilt / block.radius;
  struct ebit_x_state wide = *sigma;
  wide.p00 += more * (1 - z) / 2;
  wide.p11 += more * (1 + z) / 2;
  wide.coherence -= more * x / 2;
  wide.determinant = block.larger * (block.smaller + more);
  return wide;
}

/* What is to be certified. */
struct claim
{
  const struct ebit_x_state *rho;
  double p; /* of a channel; NaN for a state */
};

/* Takes sigma over into the result if it proves more than what is there.  The
 * entries of sigma as rounded to doubles are what is handed out, so they, and
 * not the solver's determinant, must stand in the proof. */
static void
try_sigma (const struct claim *claim, const struct ebit_x_state *solution,
           struct ebit_rains_x *result)
{
  struct ebit_x_state sigma
      = ebit_x_state (solution->p00, solution->p01, solution->p10,
                      solution->p11, solution->coherence);
  struct ebit_x_certificate proof
      = isnan (claim->p)
            ? ebit_certify_rains_state (claim->rho, &sigma)
            : ebit_certify_rains_channel (claim->rho, &sigma, claim->p);
  if (proof.upper - proof.lower < result->upper - result->lower)
  {
    result->lower = proof.lower;
    result->upper = proof.upper;
    result->dual = proof.dual;
    result->sigma = sigma;
  }
}

/* The result with that sigma, or with a wider one where rounding shows. */
static struct ebit_rains_x
certified_result (const struct claim *claim, const struct ebit_x_state *sigma)
{
  struct ebit_rains_x result
      = { .upper = INFINITY, .sigma = *sigma, .p = claim->p };
  try_sigma (claim, sigma, &result);
  for (double more = 1e-15; more < 1e-10; more *= 10)
  {
    if (result.upper - result.lower <= fmax (1e-14, more))
      break;
    struct ebit_x_state wide = widen (sigma, more);
    try_sigma (claim, &wide, &result);
  }
  return result;
}

/* Separable states are their own sigma, with Y = 1. */
static struct ebit_rains_x
separable_result (const struct ebit_x_state *rho, double p)
{
  return (struct ebit_rains_x){
    .exact = true, .sigma = *rho, .dual = { 1, 1, 1, 0 }, .p = p
  };
}

/* Without flips (r01 = r10 = 0) sigma is rho's diagonal: R = S(B) - S(AB). */
static struct ebit_rains_x
correlated_result (const struct ebit_x_state *rho, double p)
{
  struct claim claim = { rho, p };
  struct ebit_x_state sigma = ebit_x_state (rho->p00, 0, 0, rho->p11, 0);
  struct ebit_rains_x result = certified_result (&claim, &sigma);
  struct ebit_x_block block = ebit_x_block (rho);
  double value = ebit_entropy_term (rho->p00) + ebit_entropy_term (rho->p11)
                 - ebit_entropy_term (block.larger)
                 - ebit_entropy_term (block.smaller);
  result.exact = true;
  result.lower = result.upper = fmax (0, value);
  return result;
}

struct ebit_rains_x
ebit_rains_of_x_state (const struct ebit_x_state *rho)
{
  struct claim claim = { rho, NAN };
  if (rho->excess <= 0)
    return separable_result (rho, NAN);
  if (rho->p01 + rho->p10 <= 0)
    return correlated_result (rho, NAN);
  struct ebit_rains_x_point point = { 0, 0 };
  struct ebit_x_state sigma;
  find_sigma (rho, &point, &sigma);
  return certified_result (&claim, &sigma);
}

/* A channel's search for the best input. */
struct search
{
  const struct ebit_gadc *channel;
  struct ebit_x_state rho, sigma;
  struct ebit_rains_x_point point;
};

/* R'(p) in nats. */
static double
slope_at (struct search *search, double p)
{
  const struct ebit_gadc *channel = search->channel;
  search->rho = ebit_gadc_state (channel, p);
  find_sigma (&search->rho, &search->point, &search->sigma);
  const struct ebit_x_state *sigma = &search->sigma;
  struct ebit_x_block block = ebit_x_block (sigma);
  double u = channel->decay, v = channel->excitation;
  double survival = channel->survival;
  double trace = v - u, tilt = -(2 * survival + u + v) / 2;
  double coherence = (1 - 2 * p) * survival / (2 * search->rho.coherence);
  double along
      = (coherence * sigma->coherence + tilt * block.tilt) / block.radius;
  double cross = u * log (sigma->p10) - v * log (sigma->p01)
                 + (trace / 2 + along) * log (block.larger);
  if (block.smaller > 0)
    cross += (trace / 2 - along) * log (block.smaller);
  struct ebit_curve_point entropy = { .x = p };
  ebit_gadc_joint_entropy (&entropy, channel);
  return -entropy.slope * EBIT_LN2 - cross;
}

/* The root of the slope, which falls with p: secant steps in a bracket, until
 * they reduce it no more. */
static double
find_best_input (struct search *search)
{
  double low = 0, high = 1, p = 0.5;
  double slope = slope_at (search, p);
  double next = slope < 0 ? 0.46 : 0.54;
  for (int i = 0; i < 60 && fabs (slope) > 1e-15; i++)
  {
    if (slope > 0)
      low = p;
    else
      high = p;
    if (!(next > low && next < high))
      next = (low + high) / 2;
    double before = slope, step = next - p;
    p = next;
    slope = slope_at (search, p);
    if (fabs (step) < 1e-8 && fabs (slope) >= fabs (before) / 2)
      break;
    next = p - slope * step / (slope - before);
    if (next == p)
      break;
  }
  return p;
}

/* T = 1/2 is a Pauli channel, teleportation covariant, with largest weight
 * l^2, l = (1+sqrt(1-g))/2: R = 1 - h2(l^2) (Pirandola et al., Nat. Commun. 8,
 * 15043).  1 - l^2 is written as a sum. */
static double
pauli_value (const struct ebit_gadc *channel)
{
  double g = channel->gamma;
  return 1
         - ebit_binary_entropy (g / 4
                                + g / (2 * (1 + sqrt (channel->survival))));
}

struct ebit_rains_x
ebit_rains_of_gadc (const struct ebit_gadc *channel)
{
  struct search search = { .channel = channel };
  search.rho = ebit_gadc_state (channel, 0.5);
  if (ebit_gadc_is_entanglement_breaking (channel))
    return separable_result (&search.rho, 0.5);
  if (channel->gamma == 0)
    return correlated_result (&search.rho, 0.5);
  struct claim claim = { &search.rho, find_best_input (&search) };
  struct ebit_rains_x result = certified_result (&claim, &search.sigma);
  if (channel->thermal == 0.5)
  {
    result.exact = true;
    result.lower = result.upper = pauli_value (channel);
  }
  return result;
}
