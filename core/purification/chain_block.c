/* Chains whose links keep the whole law of a purified block.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Swapping adds the flips of the links, block by block: the law at the ends is
 * that of the sum of `links` independent words.
 */
#include "chain_block.h"

#include <math.h>

#include "block_law.h"
#include "count_ones.h"
#include "scalar.h"
#include "walsh.h"

/* All rounds succeed; their probability. */
static enum ebit_status
purify_law (struct ebit_context *context, size_t m, size_t rounds,
            struct ebit_block_law *law, double *success)
{
  struct ebit_branch kept, lost;
  struct ebit_block_law next;
  *success = 1;
  for (size_t k = 0; k < rounds; k++)
  {
    enum ebit_status status = ebit_block_round (context, law, m, &kept, &lost);
    if (!status)
      status = ebit_next_law (context, law, m, true, &next);
    if (status)
      return status;
    *success *= kept.probability;
    *law = next;
  }
  return EBIT_OK;
}

/* The law of the sum of the links, each of which has waited. */
static enum ebit_status
join_links (struct ebit_context *context, double links, double dephasing,
            struct ebit_block_law *law)
{
  const size_t size = (size_t)1 << law->pairs;
  enum ebit_status status
      = ebit_walsh_transform (context, law->pairs, law->chance);
  for (size_t i = 0; i < size; i++)
  {
    const double waited = pow (1 - 2 * dephasing, (double)ebit_count_ones (i))
                          * law->chance[i];
    law->chance[i] = pow (waited, links) / (double)size;
  }
  return status ? status
                : ebit_walsh_transform (context, law->pairs, law->chance);
}

enum ebit_status
ebit_chain_block_rate (struct ebit_context *context, double q, size_t m,
                       size_t rounds, double links, double dephasing,
                       double *rate)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_block_law law;
  double success, entropy = 0;
  enum ebit_status status = ebit_open_law (context, q, &law);
  if (!status)
    status = purify_law (context, m, rounds, &law, &success);
  if (!status)
    status = join_links (context, links, dephasing, &law);
  if (status)
    return status;
  for (size_t i = 0; i < (size_t)1 << law.pairs; i++)
    entropy += ebit_entropy_term (law.chance[i]);
  *rate = success * fmax (0, (double)law.pairs - entropy)
          / pow ((double)m, (double)rounds);
  ebit_work_release (context, mark);
  return EBIT_OK;
}
