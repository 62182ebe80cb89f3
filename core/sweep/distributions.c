/* Reading distributions of parameters.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distributions.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "quantile_functions.h"
#include "scalar.h"
#include "spelling.h"
#include "value.h"

#define MOST_NUMBERS 4

/* So many standard deviations from the mean probabilities are too small for
 * doubles. */
#define FAR 37

/* The kinds that have a word, with the names and the ranges of their
 * numbers. */
static const struct
{
  const char *word;
  size_t needed, allowed; /* numbers behind the word */
  const char *names[MOST_NUMBERS];
  struct ebit_range ranges[MOST_NUMBERS];
} kinds[] = {
  [EBIT_UNIFORM] = { "uniform",
                     2,
                     2,
                     { "min", "max" },
                     { { -INFINITY, INFINITY, true, true, EBIT_FINITE },
                       { -INFINITY, INFINITY, true, true, EBIT_FINITE } } },
  [EBIT_NORMAL] = { "normal",
                    2,
                    4,
                    { "mean", "sd", "min", "max" },
                    { { -INFINITY, INFINITY, true, true, EBIT_FINITE },
                      { 0, INFINITY, false, true, EBIT_FINITE },
                      { -INFINITY, INFINITY, true, true, EBIT_FINITE },
                      { -INFINITY, INFINITY, true, true, EBIT_FINITE } } },
  [EBIT_BETA] = { "beta",
                  2,
                  2,
                  { "shape1", "shape2" },
                  { { 0, EBIT_LARGEST_SHAPE, true, false, EBIT_FINITE },
                    { 0, EBIT_LARGEST_SHAPE, true, false, EBIT_FINITE } } },
};

#define KINDS (sizeof kinds / sizeof kinds[0])

static const char allowed_distributions[]
    = "a list with \"uniform\" and its ends, \"normal\" and mean and standard "
      "deviation (and where it is cut off), or \"beta\" and two shapes; or a "
      "vector of samples";

static const char allowed_list[]
    = "a list of distributions with the names of the parameters";

/* ---- Reading --------------------------------------------------------- */

static enum ebit_status
read_kind (struct ebit_context *context, const char *name,
           const struct ebit_value *value, size_t *kind)
{
  const struct ebit_value *word
      = ebit_length (value) > 0 ? value->items[0] : NULL;
  const bool is_text = ebit_is_text (word);
  for (*kind = 0; is_text && *kind < KINDS; ++*kind)
    if (strcmp (word->texts[0], kinds[*kind].word) == 0)
      return EBIT_OK;
  if (!is_text)
    return ebit_refuse_kind (context, name, value, allowed_distributions);
  char item[EBIT_NAME_SIZE];
  ebit_spell_item (context, name, 0, item);
  return ebit_refuse_kind (context, item, word,
                           "\"uniform\", \"normal\" or \"beta\"");
}

static enum ebit_status
refuse_order (struct ebit_context *context, const char *name, size_t item,
              double value, double least)
{
  char element[EBIT_NAME_SIZE], has[32], allowed[64];
  ebit_spell_item (context, name, item, element);
  snprintf (has, sizeof has, "%.15g", value);
  snprintf (allowed, sizeof allowed, "at least %.15g", least);
  return ebit_refuse (context, element, has, allowed);
}

/* Numbers go by their places: another name than that of the place is a
 * mistake. */
static enum ebit_status
check_name (struct ebit_context *context, const char *item, const char *given,
            const char *expected)
{
  char has[64], allowed[64];
  if (!given || *given == '\0' || strcmp (given, expected) == 0)
    return EBIT_OK;
  snprintf (has, sizeof has, "called \"%.40s\"", given);
  snprintf (allowed, sizeof allowed, "\"%s\", or without a name", expected);
  return ebit_refuse (context, item, has, allowed);
}

static enum ebit_status
read_numbers (struct ebit_context *context, const char *name,
              const struct ebit_value *value, size_t kind,
              double numbers[MOST_NUMBERS])
{
  const size_t n = ebit_length (value) - 1;
  if (n != kinds[kind].needed && n != kinds[kind].allowed)
    return ebit_refuse_kind (context, name, value, allowed_distributions);
  for (size_t i = 0; i < n; i++)
  {
    char item[EBIT_NAME_SIZE];
    ebit_spell_item (context, name, i + 1, item);
    enum ebit_status status
        = check_name (context, item, value->names ? value->names[i + 1] : NULL,
                      kinds[kind].names[i]);
    if (!status)
      status = ebit_read_number (context, item, value->items[i + 1],
                                 &kinds[kind].ranges[i], NAN, &numbers[i]);
    if (status)
      return status;
  }
  return EBIT_OK;
}

static enum ebit_status
read_list (struct ebit_context *context, const char *name,
           const struct ebit_value *value,
           struct ebit_distribution *distribution)
{
  double numbers[MOST_NUMBERS] = { 0, 0, -INFINITY, INFINITY };
  size_t kind;
  enum ebit_status status = read_kind (context, name, value, &kind);
  if (!status)
    status = read_numbers (context, name, value, kind, numbers);
  if (status)
    return status;
  distribution->kind = (enum ebit_distribution_kind)kind;
  distribution->first = numbers[0];
  distribution->second = numbers[1];
  distribution->least = numbers[2];
  distribution->most = numbers[3];
  if (kind == EBIT_UNIFORM && numbers[1] < numbers[0])
    return refuse_order (context, name, 2, numbers[1], numbers[0]);
  if (kind == EBIT_NORMAL && numbers[3] < numbers[2])
    return refuse_order (context, name, 4, numbers[3], numbers[2]);
  return EBIT_OK;
}

static enum ebit_status
read_samples (struct ebit_context *context, const char *name,
              const struct ebit_value *value,
              struct ebit_distribution *distribution)
{
  const struct ebit_range finite
      = { -INFINITY, INFINITY, true, true, EBIT_FINITE };
  distribution->kind = EBIT_EMPIRICAL;
  const enum ebit_status status = ebit_read_vector (
      context, name, value, &finite, &distribution->n, &distribution->samples);
  if (!status && distribution->n == 0)
    return ebit_refuse_kind (context, name, value, allowed_distributions);
  return status;
}

static enum ebit_status
read_distribution (struct ebit_context *context, const char *parameter,
                   const struct ebit_value *value,
                   struct ebit_distribution *distribution)
{
  char name[EBIT_NAME_SIZE];
  ebit_spell_field (context, "distributions", parameter, name);
  distribution->name = parameter;
  const bool is_list = value && value->kind == EBIT_LIST && !value->class_name;
  if (is_list)
    return read_list (context, name, value, distribution);
  if (value && value->kind == EBIT_NUMBERS)
    return read_samples (context, name, value, distribution);
  return ebit_refuse_kind (context, name, value, allowed_distributions);
}

enum ebit_status
ebit_read_distributions (struct ebit_context *context,
                         const struct ebit_value *value,
                         struct ebit_distributions *distributions)
{
  const bool is_list
      = value && (value->kind == EBIT_LIST || value->kind == EBIT_TABLE);
  const size_t n = is_list ? ebit_length (value) : 0;
  if (n == 0 || !value->names)
    return ebit_refuse_kind (context, "distributions", value, allowed_list);
  distributions->count = n;
  distributions->items = ebit_work (context, n, sizeof *distributions->items);
  enum ebit_status status = distributions->items ? EBIT_OK : EBIT_EMEMORY;
  for (size_t i = 0; !status && i < n; i++)
  {
    const char *name = value->names[i];
    if (!name || !*name)
      return ebit_refuse (context, "distributions", "a list without a name",
                          allowed_list);
    for (size_t k = 0; k < i; k++)
      if (strcmp (name, value->names[k]) == 0)
        return ebit_refuse (context, "distributions",
                            "a list with a name twice", allowed_list);
    status = read_distribution (context, name, value->items[i],
                                &distributions->items[i]);
  }
  return status;
}

/* ---- Drawing --------------------------------------------------------- */

static double
normal_below (double x)
{
  return 0.5 * erfc (-x * EBIT_SQRT1_2);
}

/* ln of the probability of normal numbers above z >= FAR, by its asymptotic
 * series. */
static double
log_far_tail (double z)
{
  const double x = 1 / (z * z);
  return -z * z / 2 - log (z / EBIT_SQRT1_2 * sqrt (EBIT_PI))
         + log1p (-x * (1 - x * (3 - 15 * x)));
}

/* The normal number in [near, far], FAR <= near, above which is the part u of
 * what is above `near`, less what is above `far`. */
static double
draw_far (double near, double far, double u)
{
  const double start = log_far_tail (near);
  const double rest = exp (log_far_tail (far) - start);
  const double part = log (rest + u * (1 - rest));
  double z = sqrt (near * near - 2 * part);
  for (int i = 0; i < 4; i++) /* Newton's method, from nearly there */
    z += (log_far_tail (z) - start - part) / (z + 1 / z);
  return z;
}

/* A normal number between its ends: mirrored where they lie above the mean,
 * so that their tails have digits. */
static double
draw_normal (const struct ebit_distribution *normal, double u)
{
  const double mean = normal->first, deviation = normal->second;
  if (deviation == 0)
    return fmin (fmax (mean, normal->least), normal->most);
  double least = (normal->least - mean) / deviation;
  double most = (normal->most - mean) / deviation;
  const bool mirrored = least > 0;
  if (mirrored)
  {
    const double kept = least;
    least = -most;
    most = -kept;
    u = 1 - u;
  }
  const double below = normal_below (least), above = normal_below (most);
  const double p = below + u * (above - below);
  const double z = most < -FAR      ? -draw_far (-most, -least, u)
                   : p > 0 && p < 1 ? ebit_normal_quantile (p)
                                    : least; /* all is beyond the tail */
  const double x = mean + (mirrored ? -z : z) * deviation;
  return fmin (fmax (x, normal->least), normal->most);
}

double
ebit_draw (const struct ebit_distribution *distribution, double u)
{
  const double first = distribution->first, second = distribution->second;
  switch (distribution->kind)
  {
  case EBIT_UNIFORM:
    return isfinite (second - first) ? first + u * (second - first)
                                     : (1 - u) * first + u * second;
  case EBIT_NORMAL:
    return draw_normal (distribution, u);
  case EBIT_BETA:
    return ebit_beta_quantile (u, first, second);
  default:
    return distribution->samples[(size_t)(u * (double)distribution->n)];
  }
}
