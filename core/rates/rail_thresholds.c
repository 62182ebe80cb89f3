/* The dampings at which multi-rail encoding starts and stops to help.
 *
 * For each T: where two rails overtake three, where they stop (from there on
 * no number of rails helps), and where the best of them overtakes what needs
 * no rails, for two equal channels and for one channel beside a perfect one.
 * Roots of the curves of Fig. 4 of Chen, Chessa, George, Leditzky, Chitambar,
 * arXiv:2411.04977.  What falls with the damping but is clamped to 0 has its
 * zero found by bisection.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rail_thresholds.h"

#include <math.h>

#include "gadc_information.h"
#include "rails.h"
#include "scalar.h"

/* Rails lose to a direct use at this damping whatever T is. */
#define LITTLE 0.1

/* One thermal weight, at most 1/2, and which kind of pair. */
struct setting
{
  double thermal;
  bool onesided; /* the other channel is perfect */
};

static struct ebit_rail_side
other_side (const struct setting *setting, const struct ebit_rail_side *side)
{
  return setting->onesided ? ebit_rail_side (0, 0) : *side;
}

static double
two_rails (double gamma, void *data)
{
  const struct setting *setting = data;
  struct ebit_rail_side side = ebit_rail_side (gamma, setting->thermal);
  struct ebit_rail_side other = other_side (setting, &side);
  return ebit_multirail_rate (&side, &other, 2).hashing;
}

/* The rate with three rails less that with two, negative ones as they are. */
static double
three_less_two (double gamma, void *data)
{
  const struct setting *setting = data;
  struct ebit_rail_side side = ebit_rail_side (gamma, setting->thermal);
  struct ebit_rail_side other = other_side (setting, &side);
  struct ebit_rail_rate two = ebit_multirail_rate (&side, &other, 2);
  struct ebit_rail_rate three = ebit_multirail_rate (&side, &other, 3);
  return three.probability * three.hashing / 3
         - two.probability * two.hashing / 2;
}

static double
best_rate (double gamma, const struct setting *setting)
{
  struct ebit_rail_side side = ebit_rail_side (gamma, setting->thermal);
  struct ebit_rail_side other = other_side (setting, &side);
  return ebit_best_rails (&side, &other, EBIT_MOST_RAILS).rate;
}

static double
coherent (double gamma, double thermal)
{
  struct ebit_gadc channel = ebit_make_gadc (gamma, thermal);
  return ebit_gadc_coherent_information (&channel).value;
}

static double
reverse (double gamma, double thermal)
{
  struct ebit_gadc channel = ebit_make_gadc (gamma, thermal);
  return ebit_gadc_reverse_coherent_information (&channel).value;
}

static double
above_coherent (double gamma, void *data)
{
  const struct setting *setting = data;
  return best_rate (gamma, setting) - coherent (gamma, setting->thermal);
}

static double
above_reverse (double gamma, void *data)
{
  const struct setting *setting = data;
  return best_rate (gamma, setting) - reverse (gamma, setting->thermal);
}

static double
above_both (double gamma, void *data)
{
  return fmin (above_coherent (gamma, data), above_reverse (gamma, data));
}

/* Where a rate that is clamped to 0 gets there. */
static double
find_zero (double (*rate) (double gamma, double thermal), double thermal)
{
  double low = 0, high = 1;
  for (int i = 0; i < 60; i++)
  {
    double middle = (low + high) / 2;
    if (rate (middle, thermal) > 0)
      low = middle;
    else
      high = middle;
  }
  return (low + high) / 2;
}

/* The root of f above low.  It is known to lie below high: where no change of
 * sign is seen, it is nearer to high than rounding lets see. */
static double
find_below (ebit_scalar_function *f, struct setting *setting, double low,
            double high)
{
  const double root = ebit_find_root (f, setting, low, high, 0);
  return isnan (root) ? high : root;
}

/* Where two rails overtake three, and where they stop; never at T = 0. */
static void
write_ends (struct setting *setting, double *overtake, double *stop)
{
  *overtake = *stop = NAN;
  if (setting->thermal == 0)
    return;
  *stop = find_below (two_rails, setting, 0, 1);
  *overtake = find_below (three_less_two, setting, 0, *stop);
}

/* Where rails overtake the reverse coherent information, which they do if they
 * do not stop before it is 0. */
static double
cross_reverse (struct setting *setting, double stop, double zero)
{
  if (stop >= zero)
    return find_below (above_reverse, setting, LITTLE, zero);
  return ebit_find_root (above_reverse, setting, LITTLE, zero, 0);
}

enum
{
  OVERTAKE,
  STOP,
  CROSS_COHERENT,
  CROSS_REVERSE,
  COHERENT_ZERO,
  REVERSE_ZERO,
  ONESIDED_OVERTAKE,
  ONESIDED_STOP,
  ONESIDED_CROSS,
  N_COLUMNS
};

static void
kernel (const double *inputs, double *outputs)
{
  double thermal = fmin (inputs[0], 1 - inputs[0]);
  struct setting equal = { thermal, false }, onesided = { thermal, true };
  bool damping = thermal == 0; /* then I_R and the rails never stop */
  outputs[COHERENT_ZERO] = damping ? 0.5 : find_zero (coherent, thermal);
  outputs[REVERSE_ZERO] = damping ? NAN : find_zero (reverse, thermal);
  write_ends (&equal, &outputs[OVERTAKE], &outputs[STOP]);
  write_ends (&onesided, &outputs[ONESIDED_OVERTAKE], &outputs[ONESIDED_STOP]);
  outputs[CROSS_COHERENT] = ebit_find_root (above_coherent, &equal, LITTLE,
                                            outputs[COHERENT_ZERO], 0);
  outputs[CROSS_REVERSE]
      = damping ? NAN
                : cross_reverse (&equal, outputs[STOP], outputs[REVERSE_ZERO]);
  outputs[ONESIDED_CROSS] = ebit_find_root (
      above_both, &onesided, LITTLE, damping ? 0.9 : outputs[REVERSE_ZERO], 0);
}

#define DAMPING_AT(name, meaning)                                             \
  {                                                                           \
    name, "1", meaning, EBIT_COLUMN_NUMBER                                    \
  }

const struct ebit_calculator ebit_multirail_thresholds_calculator = {
  .name = "multirail_thresholds",
  .topic = "Damping channels",
  .summary = "The dampings at which multi-rail encoding starts and stops to "
             "help",
  .n_inputs = 1,
  .inputs = { { "thermal",
                "1",
                "weight T of the noise that excites, in [0, 1]",
                { 0, 1, false, false, false },
                NAN,
                NULL } },
  .n_columns = N_COLUMNS,
  .columns = {
    [OVERTAKE] = DAMPING_AT ("symmetric_gamma_k3_to_k2",
                             "damping of two equal channels above which two "
                             "rails beat three; NaN: never"),
    [STOP] = DAMPING_AT ("symmetric_gamma_k2_zero",
                         "damping of two equal channels above which rails "
                         "give nothing; NaN: never"),
    [CROSS_COHERENT] = DAMPING_AT (
        "symmetric_gamma_cross_coherent_information",
        "damping of two equal channels above which rails beat the coherent "
        "information"),
    [CROSS_REVERSE] = DAMPING_AT (
        "symmetric_gamma_cross_reverse_coherent_information",
        "damping of two equal channels above which rails beat the reverse "
        "coherent information; NaN: never"),
    [COHERENT_ZERO]
    = DAMPING_AT ("symmetric_coherent_information_zero",
                  "damping above which the coherent information is 0"),
    [REVERSE_ZERO]
    = DAMPING_AT ("reverse_coherent_information_zero",
                  "damping above which the reverse coherent information is "
                  "0; NaN: never"),
    [ONESIDED_OVERTAKE] = DAMPING_AT (
        "onesided_gamma_k3_to_k2",
        "the first column with a perfect second channel; NaN: never"),
    [ONESIDED_STOP] = DAMPING_AT (
        "onesided_gamma_k2_zero",
        "the second column with a perfect second channel; NaN: never"),
    [ONESIDED_CROSS] = DAMPING_AT (
        "onesided_gamma_cross_max_coherent_reverse_coherent_information",
        "damping beside a perfect channel above which rails beat both "
        "informations"),
  },
  .kernel = kernel,
};
