/* The best fidelity of distillation: what a protocol attains, what none does.
 *
 * A protocol of local operations and classical communication that accepts with
 * probability p keeps partial transposes positive, and may be taken to commute
 * with the symmetries of the pairs and of phi+.  It then is two numbers for
 * each type t of pair_types.h: with which probability strings of that type are
 * accepted and right, D_t, accepted and wrong, E_t.  With P_t the probability
 * of the type, K = 2^kept and H = 2^n G, in units of p, what is wrong is at
 * least
 *
 *   min P.E  subject to  P.(D+E) = 1,  0 <= D, E,  D+E <= 1/p,
 *   (K+1) H D + H E >= 0,  H E - (K-1) H D >= 0,  H (D+E) <= 2^n/p
 *
 * (E. M. Rains, IEEE Trans. Inf. Theory 47 (2001) 2921; F. Rozpedek et al.,
 * Phys. Rev. A 97 (2018) 062333).  Of its dual
 *
 *   max y - sum_s u_s/p - 2^n sum_t c_t/p  subject to  u, a, b, c >= 0 and
 *   y P_s - u_s + sum_t H_ts ((K+1) a_t - (K-1) b_t - c_t) <= 0,
 *   y P_s - u_s + sum_t H_ts (a_t + b_t - c_t) <= P_s
 *
 * every feasible point is a lower bound.  Given a, b, c the best u follows,
 * and y maximises a concave function that is linear between points that are
 * known: a certificate is a, b, c alone, and cannot fail.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_ends.h"

#include <float.h>
#include <math.h>

#include "pair_types.h"

/* Larger ones prove nothing, but could leave the range of numbers. */
#define LARGEST_DUAL 1e150

/* ---- The problem ----------------------------------------------------- */

/* The state next to what is given, whose weights sum to 1 by 1e-8 or so. */
static enum ebit_status
read_weights (struct ebit_context *context, const struct ebit_value *value,
              double weights[4])
{
  const double *w;
  const enum ebit_status status
      = ebit_read_four_weights (context, "weights", value, &w);
  if (status)
    return status;
  const double sum = w[0] + w[1] + w[2] + w[3];
  for (size_t k = 0; k < 4; k++)
    weights[k] = w[k] / sum;
  return EBIT_OK;
}

enum ebit_status
ebit_read_distillation (struct ebit_context *context,
                        const struct ebit_value *weights,
                        const struct ebit_value *pairs,
                        const struct ebit_value *success,
                        const struct ebit_value *kept,
                        struct ebit_distillation *problem)
{
  const struct ebit_range counts
      = { 1, EBIT_MOST_LIMITED_PAIRS, false, false, true };
  const struct ebit_range probabilities = { 1e-12, 1, false, false, false };
  double n = 0, p = 0, k = 1;
  enum ebit_status status = read_weights (context, weights, problem->weights);
  if (!status)
    status = ebit_read_number (context, "pairs", pairs, &counts, NAN, &n);
  if (!status)
    status = ebit_read_number (context, "success", success, &probabilities,
                               NAN, &p);
  const struct ebit_range up_to_all = { 1, n, false, false, true };
  if (!status)
    status = ebit_read_number (context, "kept", kept, &up_to_all, 1, &k);
  problem->pairs = (size_t)n;
  problem->success = p;
  problem->kept = (size_t)k;
  return status;
}

/* ---- What no protocol exceeds ---------------------------------------- */

/* For each type s what y P_s - u_s is to be at most, minus its rounding:
 * -offset_s. */
struct columns
{
  size_t types;
  double *probability, *offset, *size; /* size: sum of absolute terms */
  double rounding;                     /* relative, of such sums */
};

/* Adds what the duals of row t contribute to the two constraints of each
 * type. */
static void
add_row (const struct ebit_distillation *problem, const double *row,
         const double duals[3], size_t types, double *sums[3])
{
  const double dimension = ldexp (1, (int)problem->kept);
  const double right
      = (dimension + 1) * duals[0] - (dimension - 1) * duals[1] - duals[2];
  const double wrong = duals[0] + duals[1] - duals[2];
  const double all = (dimension + 1) * (duals[0] + duals[1] + duals[2]);
  for (size_t s = 0; s < types; s++)
  {
    sums[0][s] += row[s] * right;
    sums[1][s] += row[s] * wrong;
    sums[2][s] += fabs (row[s]) * all;
  }
}

/* The concave function of y. */
static double
dual_value (const struct columns *columns, double y, double fixed,
            double success)
{
  double penalty = 0;
  for (size_t s = 0; s < columns->types; s++)
  {
    const double p = columns->probability[s];
    const double rounding
        = columns->rounding * (columns->size[s] + fabs (y) * p);
    penalty += fmax (0, y * p + columns->offset[s] + rounding);
  }
  const double size = fabs (y) + (fixed + penalty) / success;
  return y - (fixed + penalty) / success - columns->rounding * size;
}

static double
best_value (const struct columns *columns, double fixed, double success)
{
  double best = 0; /* nothing is wrong with a negative probability */
  for (size_t s = 0; s < columns->types; s++)
  {
    const double y = -columns->offset[s] / columns->probability[s];
    if (y > 0 && isfinite (y))
      best = fmax (best, dual_value (columns, y, fixed, success));
  }
  return best;
}

enum ebit_status
ebit_prove_distillation_limit (struct ebit_context *context,
                               const struct ebit_distillation *problem,
                               const double *dual, double *upper)
{
  const size_t n = problem->pairs, types = ebit_pair_types (n);
  const size_t mark = ebit_work_mark (context);
  unsigned char (*list)[4] = ebit_work (context, types, sizeof *list);
  double *memory = ebit_work (context, 5 * types, sizeof *memory);
  if (!list || !memory)
    return EBIT_EMEMORY;
  double *row = memory,
         *sums[] = { row + types, row + 2 * types, row + 3 * types };
  struct columns columns
      = { types, row + 4 * types, sums[0], sums[2],
          (3 * (double)types + 8 * (double)n + 8) * DBL_EPSILON };
  double fixed = 0;
  ebit_list_pair_types (n, list);
  ebit_pair_type_weights (n, problem->weights, columns.probability);
  for (size_t t = 0; t < types; t++)
  {
    double duals[3];
    for (size_t k = 0; k < 3; k++)
      duals[k] = fmin (LARGEST_DUAL, fmax (0, dual[t + k * types]));
    ebit_transposition_row (n, list[t], row);
    add_row (problem, row, duals, types, sums);
    fixed += ldexp (duals[2], (int)n);
  }
  for (size_t s = 0; s < types; s++)
    columns.offset[s] = fmax (sums[0][s], sums[1][s] - columns.probability[s]);
  *upper = 1 - best_value (&columns, fixed, problem->success);
  ebit_work_release (context, mark);
  return EBIT_OK;
}

/* ---- What a protocol attains ----------------------------------------- */

/* What is left after the steps; false where one of them is not possible. */
static bool
run_steps (const double weights[4], size_t n_steps,
           const struct ebit_nested_step *steps, struct ebit_nested_pair *pair)
{
  struct ebit_nested_pair left[1 + EBIT_MOST_NESTED_STEPS];
  bool used[1 + EBIT_MOST_NESTED_STEPS] = { false };
  left[0] = ebit_fresh_pair (weights);
  for (size_t k = 1; k <= n_steps; k++)
  {
    const struct ebit_nested_step *step = &steps[k - 1];
    const size_t inputs[] = { step->first, step->second };
    for (size_t i = 0; i < 2; i++)
    {
      if (inputs[i] >= k || used[inputs[i]])
        return false;
      used[inputs[i]] = inputs[i] > 0;
    }
    left[k] = ebit_compare_pairs (&left[step->first], &left[step->second],
                                  &step->order);
  }
  *pair = left[n_steps];
  return true;
}

double
ebit_kept_fidelity (const struct ebit_distillation *problem, size_t n_steps,
                    const struct ebit_nested_step *steps)
{
  struct ebit_nested_pair pair;
  if (n_steps > EBIT_MOST_NESTED_STEPS
      || !run_steps (problem->weights, n_steps, steps, &pair)
      || pair.copies * problem->kept > problem->pairs)
    return -INFINITY;
  return ebit_nested_fidelity (&pair, problem->kept, problem->success);
}

double
ebit_product_fidelity (const struct ebit_distillation *problem)
{
  return ldexp (1, -(int)problem->kept);
}
