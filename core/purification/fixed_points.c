/* How far distillation with imperfect operations gets, and from where.
 *
 * Rounds from phi+ end in a fixed point, whose fidelity no repetition exceeds
 * that starts below; Werner states above another fidelity reach it as well,
 * the others lose what they have.  Neither is the root of one equation: three
 * weights take part, and the fidelity may sink for some rounds and rise again.
 * Both are bracketed: the end of the rounds from phi+ and of those from the
 * least Werner state that gets there, and a bisection over Werner states.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixed_points.h"

#include <math.h>
#include <string.h>

#include "bell_diagonal.h"
#include "distillation_arguments.h"

/* Slow as rounds are where both fixed points are about to meet, that is all
 * that is spent on one state. */
#define MOST_ROUNDS 100000

/* Weights that near to the fixed point's will get there. */
#define ARRIVED 1e-9

/* ... and so near they are there. */
#define CONVERGED 2.5e-16

/* From 1/2 to 2e-12: nearer to the unstable fixed point a state does not leave
 * it for rounding. */
#define BISECTIONS 38

enum fate
{
  ARRIVES,
  SINKS, /* to 1/2 or below */
  UNKNOWN
};

struct repetition
{
  enum ebit_distillation_protocol protocol;
  struct ebit_imperfection imperfection;
};

static double
distance_of (const double u[4], const double v[4])
{
  double distance = 0;
  for (size_t k = 0; k < 4; k++)
    distance = fmax (distance, fabs (u[k] - v[k]));
  return distance;
}

static void
go_round (const struct repetition *repetition, bool first, double w[4])
{
  ebit_distillation_map (repetition->protocol, &repetition->imperfection,
                         first, w, w, w);
  ebit_wait_with_weights (&repetition->imperfection, w);
}

/* Until nothing changes, near `end` if that is given: states that have hardly
 * left an unstable fixed point change little, too.  False where the fidelity
 * sinks to 1/2. */
static bool
repeat_from (const struct repetition *repetition, const double *end,
             double w[4])
{
  double before[4];
  bool goes_on = true;
  for (size_t n = 0; goes_on && n < MOST_ROUNDS; n++)
  {
    memcpy (before, w, sizeof before);
    go_round (repetition, n == 0, w);
    if (!(w[0] > 0.5))
      return false;
    goes_on = distance_of (w, before) > CONVERGED
              || (end && distance_of (w, end) > ARRIVED);
  }
  return true;
}

static enum fate
follow_werner (const struct repetition *repetition, double fidelity,
               const double end[4])
{
  double w[4];
  ebit_werner_weights (fidelity, w);
  for (size_t n = 0; n < MOST_ROUNDS; n++)
  {
    const double before = w[0];
    go_round (repetition, n == 0, w);
    if (!(w[0] > 0.5))
      return SINKS;
    if (distance_of (w, end) <= ARRIVED)
      return ARRIVES;
    /* What is twirled every round has but one number, which goes on as it
     * begins. */
    if (repetition->protocol == EBIT_BBPSSW)
      return w[0] > before ? ARRIVES : w[0] < before ? SINKS : UNKNOWN;
  }
  return UNKNOWN;
}

struct ends
{
  double lower, upper;
};

/* The least Werner state that arrives. */
static struct ends
bracket_least (const struct repetition *repetition, const double end[4])
{
  struct ends least = { 0.5, 1 };
  for (size_t n = 0; n < BISECTIONS; n++)
  {
    const double middle = (least.lower + least.upper) / 2;
    const enum fate fate
        = middle < end[0] ? follow_werner (repetition, middle, end) : ARRIVES;
    if (fate == UNKNOWN)
      break;
    *(fate == ARRIVES ? &least.upper : &least.lower) = middle;
  }
  return least;
}

enum number
{
  PROTOCOL,
  NOISE
};

static void
fixed_points_kernel (const double *inputs, double *outputs)
{
  const double *noise = inputs + NOISE;
  const struct repetition repetition = {
    .protocol = (enum ebit_distillation_protocol)inputs[PROTOCOL],
    .imperfection = ebit_make_imperfection (noise[EBIT_GATE_FIDELITY],
                                            noise[EBIT_MEASUREMENT_ERROR],
                                            noise[EBIT_WAIT], noise[EBIT_T2]),
  };
  double above[4] = { 1, 0, 0, 0 }, below[4];
  struct ends least = { NAN, NAN }, most = { NAN, NAN };
  if (repeat_from (&repetition, NULL, above))
  {
    least = bracket_least (&repetition, above);
    ebit_werner_weights (least.upper, below);
    repeat_from (&repetition, above, below);
    most.lower = fmin (above[0], below[0]);
    most.upper = fmax (above[0], below[0]);
  }
  outputs[0] = least.lower;
  outputs[1] = least.upper;
  outputs[2] = most.lower;
  outputs[3] = most.upper;
}

static const char *
check_memory (const double *inputs, size_t *input)
{
  *input = NOISE + EBIT_T1;
  return isfinite (inputs[NOISE + EBIT_T1])
             ? "Inf, since what decays does not stay Bell-diagonal"
             : NULL;
}

const struct ebit_calculator ebit_distill_fixed_points_calculator = {
  .name = "distill_fixed_points",
  .topic = "Distillation",
  .summary = "How far imperfect distillation gets, and from where",
  .n_inputs = NOISE + EBIT_DISTILLATION_NOISES,
  .inputs = { { .name = "protocol",
                .meaning = "distillation protocol",
                .fallback = NAN },
              EBIT_NOISE_INPUTS },
  .choices = { [PROTOCOL] = ebit_distillation_names },
  .n_columns = 4,
  .columns
  = { { "fidelity_min_lower", "1",
        "Werner states of at most this fidelity get nowhere",
        EBIT_COLUMN_NUMBER },
      { "fidelity_min_upper", "1",
        "Werner states of at least this fidelity reach the fixed point",
        EBIT_COLUMN_NUMBER },
      { "fidelity_max_lower", "1",
        "the fixed point that rounds from phi+ reach has at least this "
        "fidelity; NaN where there is none above 1/2",
        EBIT_COLUMN_NUMBER },
      { "fidelity_max_upper", "1", "and at most this", EBIT_COLUMN_NUMBER } },
  .kernel = fixed_points_kernel,
  .check = check_memory,
};
