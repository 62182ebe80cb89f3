/* The search for nested steps of recurrence.
 *
 * From pairs that k copies made and pairs that l copies made come pairs of
 * k + l copies, in every order of errors.  Of those that differ the ones of
 * highest fidelity are kept, some in each class of probabilities of success.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nested_search.h"

#include <math.h>

#define CLASSES 24
#define PLACES 12 /* in a class */

/* Pairs that differ by less in all numbers are the same. */
#define SAME 1e-13

/* Pairs that succeed more rarely than a part of what is asked are left out. */
#define RAREST 0.5

/* A pair, and which two it came from: those at `place` of the lists of so many
 * copies; first_copies = 0: a fresh one. */
struct found
{
  struct ebit_nested_pair pair;
  size_t first_copies, second_copies, first, second, order;
};

/* Of the same number of copies. */
struct pairs
{
  size_t n[CLASSES];
  struct found found[CLASSES * PLACES];
};

static bool
is_same (const struct ebit_nested_pair *a, const struct ebit_nested_pair *b)
{
  bool same = fabs (a->success - b->success) <= SAME;
  for (size_t k = 0; k < 4 && same; k++)
    same = fabs (a->weights[k] - b->weights[k]) <= SAME;
  return same;
}

/* Into its class, in descending order of fidelities, if there is a place. */
static void
insert (struct pairs *pairs, const struct found *found, double least)
{
  const double share = log (found->pair.success) / log (least);
  const size_t class = (size_t)fmin (CLASSES - 1, CLASSES * share);
  struct found *places = pairs->found + class * PLACES;
  size_t at = pairs->n[class];
  while (at > 0
         && places[at - 1].pair.weights[0] < found->pair.weights[0] - SAME)
    at--;
  for (size_t i = at; i > 0; i--)
  {
    if (places[i - 1].pair.weights[0] > found->pair.weights[0] + SAME)
      break;
    if (is_same (&places[i - 1].pair, &found->pair))
      return;
  }
  if (at == PLACES)
    return;
  if (pairs->n[class] < PLACES)
    pairs->n[class]++;
  for (size_t i = pairs->n[class] - 1; i > at; i--)
    places[i] = places[i - 1];
  places[at] = *found;
}

/* All orders of two pairs. */
static void
compare (const struct pairs *levels, size_t k, size_t i, size_t l, size_t j,
         double least, struct pairs *next)
{
  for (size_t number = 0; number < EBIT_NESTED_ORDERS; number++)
  {
    const struct ebit_nested_order order = ebit_nested_order (number);
    const struct found found
        = { .pair = ebit_compare_pairs (&levels[k].found[i].pair,
                                        &levels[l].found[j].pair, &order),
            .first_copies = k,
            .second_copies = l,
            .first = i,
            .second = j,
            .order = number };
    if (found.pair.success >= least)
      insert (next, &found, least);
  }
}

static bool
is_taken (const struct pairs *pairs, size_t i)
{
  return i % PLACES < pairs->n[i / PLACES];
}

static enum ebit_status
fill_level (struct ebit_context *context, struct pairs *levels, size_t copies,
            double least)
{
  for (size_t k = 1; 2 * k <= copies; k++)
    for (size_t i = 0; i < CLASSES * PLACES; i++)
    {
      const size_t l = copies - k;
      if (!is_taken (&levels[k], i))
        continue;
      if (ebit_has_to_stop (context))
        return ebit_settle (context, EBIT_OK);
      for (size_t j = k == l ? i : 0; j < CLASSES * PLACES; j++)
        if (is_taken (&levels[l], j))
          compare (levels, k, i, l, j, least, &levels[copies]);
    }
  return EBIT_OK;
}

/* The steps that made a pair, in an order in which they can be taken; the
 * number of the last. */
static size_t
write_steps (const struct pairs *levels, const struct found *found,
             size_t *n_steps, struct ebit_nested_step *steps)
{ // NOLINT(misc-no-recursion): as deep as there are copies
  if (found->first_copies == 0)
    return 0;
  const size_t first
      = write_steps (levels, &levels[found->first_copies].found[found->first],
                     n_steps, steps);
  const size_t second = write_steps (
      levels, &levels[found->second_copies].found[found->second], n_steps,
      steps);
  steps[*n_steps]
      = (struct ebit_nested_step){ first, second,
                                   ebit_nested_order (found->order) };
  return ++*n_steps;
}

static void
choose (const struct ebit_distillation *problem, const struct pairs *levels,
        size_t most, size_t *n_steps, struct ebit_nested_step *steps)
{
  const struct found *best = NULL;
  double highest = -INFINITY;
  for (size_t copies = 1; copies <= most; copies++)
    for (size_t i = 0; i < CLASSES * PLACES; i++)
    {
      const struct found *found = &levels[copies].found[i];
      if (!is_taken (&levels[copies], i))
        continue;
      const double fidelity = ebit_nested_fidelity (
          &found->pair, problem->kept, problem->success);
      if (fidelity > highest)
      {
        highest = fidelity;
        best = found;
      }
    }
  *n_steps = 0;
  if (best)
    write_steps (levels, best, n_steps, steps);
}

enum ebit_status
ebit_search_nested_steps (
    struct ebit_context *context, const struct ebit_distillation *problem,
    size_t *n_steps, struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS])
{
  const size_t most = problem->pairs / problem->kept;
  const double least = fmin (
      RAREST, RAREST * pow (problem->success, 1 / (double)problem->kept));
  struct pairs *levels = ebit_work (context, most + 1, sizeof *levels);
  if (!levels)
    return EBIT_EMEMORY;
  levels[1].n[0] = 1;
  levels[1].found[0].pair = ebit_fresh_pair (problem->weights);
  enum ebit_status status = EBIT_OK;
  for (size_t copies = 2; copies <= most && !status; copies++)
    status = fill_level (context, levels, copies, least);
  if (!status)
    choose (problem, levels, most, n_steps, steps);
  return status;
}
