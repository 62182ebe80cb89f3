/* All branches of n rounds of the purification of dephased pairs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "merged_branches.h"

#include <math.h>

#include "block_law.h"
#include "second_round.h"

#define MOST_ROUNDS_OF_TWO 16

bool
ebit_can_branch (double m, double n)
{
  if (m == 2)
    return n <= MOST_ROUNDS_OF_TWO;
  if (n <= 2)
    return n == 1 || m <= EBIT_MOST_SECOND_ROUND;
  return pow (m - 1, n - 1) <= EBIT_MOST_BLOCK_BITS;
}

struct tree
{
  size_t m, rounds;
  struct ebit_branch *branches;
  double *path_probability;
};

/* The paths below one of `round` outcomes that never occurs. */
static void
skip_paths (struct tree *tree, size_t round, size_t path)
{
  const size_t below = tree->rounds - round;
  for (size_t i = path << below; i < (path + 1) << below; i++)
  {
    tree->branches[i] = (struct ebit_branch){ 0, NAN, NAN };
    tree->path_probability[i] = 0;
  }
}

static enum ebit_status grow_tree (struct ebit_context *context,
                                   struct tree *tree, size_t round,
                                   size_t path, double chance,
                                   const struct ebit_block_law *law);

/* The outcome of a round, which is the last or leads on. */
static enum ebit_status
follow (struct ebit_context *context, struct tree *tree, size_t round,
        size_t path, double chance, const struct ebit_block_law *law,
        const struct ebit_branch *branch)
{
  const bool success = path % 2 == 0;
  struct ebit_block_law next;
  if (!(branch->probability > 0))
  {
    skip_paths (tree, round, path);
    return EBIT_OK;
  }
  chance *= branch->probability;
  if (round == tree->rounds)
  {
    tree->branches[path] = *branch;
    tree->path_probability[path] = chance;
    ebit_progress (context, (double)(path + 1) / (double)((size_t)1 << round));
    return EBIT_OK;
  }
  const size_t mark = ebit_work_mark (context);
  enum ebit_status status
      = ebit_next_law (context, law, tree->m, success, &next);
  if (!status)
    status = grow_tree (context, tree, round + 1, path, chance, &next);
  ebit_work_release (context, mark);
  return status;
}

/* Round `round`, of blocks of that law, whose path so far is given. */
static enum ebit_status
grow_tree (struct ebit_context *context, struct tree *tree, size_t round,
           size_t path, double chance, const struct ebit_block_law *law)
{
  struct ebit_branch success, failure;
  enum ebit_status status
      = ebit_block_round (context, law, tree->m, &success, &failure);
  if (!status)
    status = follow (context, tree, round, 2 * path, chance, law, &success);
  if (!status)
    status
        = follow (context, tree, round, 2 * path + 1, chance, law, &failure);
  return status;
}

static enum ebit_status
branch_twice (struct ebit_context *context, double p, struct tree *tree)
{
  struct ebit_second_round round;
  const struct ebit_first_round first = ebit_first_round (p, (double)tree->m);
  const enum ebit_status status
      = ebit_second_round (context, p, tree->m, false, &round);
  if (status)
    return status;
  tree->branches[0] = round.success_success;
  tree->branches[1] = round.success_failure;
  tree->branches[2] = round.failure_success;
  tree->branches[3] = round.failure_failure;
  for (size_t i = 0; i < 4; i++)
    tree->path_probability[i]
        = tree->branches[i].probability
          * (i < 2 ? first.success.probability : first.failure.probability);
  return EBIT_OK;
}

enum ebit_status
ebit_merged_branches (struct ebit_context *context, double p, size_t m,
                      size_t n, struct ebit_branch *branches,
                      double *path_probability)
{
  struct tree tree = { m, n, branches, path_probability };
  struct ebit_block_law law;
  if (n == 1)
  {
    const struct ebit_first_round first = ebit_first_round (p, (double)m);
    branches[0] = first.success;
    branches[1] = first.failure;
    path_probability[0] = first.success.probability;
    path_probability[1] = first.failure.probability;
    return EBIT_OK;
  }
  if (n == 2)
    return branch_twice (context, p, &tree);
  const size_t mark = ebit_work_mark (context);
  enum ebit_status status = ebit_open_law (context, p, &law);
  if (!status)
    status = grow_tree (context, &tree, 1, 0, 1, &law);
  ebit_work_release (context, mark);
  return status;
}

double
ebit_average_rate (double m, size_t n, const struct ebit_branch *branches,
                   const double *path_probability)
{
  double sum = 0;
  for (size_t i = 0; i < (size_t)1 << n; i++)
    if (path_probability[i] > 0)
      sum += path_probability[i] * branches[i].rci;
  return fmax (0, sum / pow (m, (double)n));
}
