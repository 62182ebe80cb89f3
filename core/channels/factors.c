/* Channels that are several side by side: the Choi matrix of a product is the
 * product of those of its factors, which are its marginals.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "factors.h"

#include <math.h>
#include <string.h>

#include "maps.h"
#include "subsystems.h"

#define MAX_FACTORS 6
#define SAME 1e-12         /* of elements of Choi matrices */
#define LARGEST_ORDER 1024 /* of a Choi matrix; beyond, nothing is tried */

/* The two factors with inputs of a and outputs of c levels in the first. */
struct cut
{
  size_t a, b, c, d;
};

/* The Choi matrix of the pair's own order (a, b, c, d) is compared with the
 * product of its marginals on (a, c) and (b, d). */
static enum ebit_status
test_cut (struct ebit_context *context, const double complex *choi,
          const struct cut *cut, double complex *marginals[2], bool *same)
{
  const size_t dims[] = { cut->a, cut->b, cut->c, cut->d };
  const bool first[] = { true, false, true, false };
  const bool second[] = { false, true, false, true };
  const size_t n1 = cut->a * cut->c, n2 = cut->b * cut->d, n = n1 * n2;
  marginals[0] = ebit_work (context, n1 * n1, sizeof *choi);
  marginals[1] = ebit_work (context, n2 * n2, sizeof *choi);
  if (!marginals[0] || !marginals[1])
    return EBIT_EMEMORY;
  ebit_marginal (4, dims, first, choi, marginals[0]);
  ebit_marginal (4, dims, second, choi, marginals[1]);
  for (size_t i = 0; i < n1 * n1; i++)
    marginals[0][i] /= (double)cut->b;
  for (size_t i = 0; i < n2 * n2; i++)
    marginals[1][i] /= (double)cut->a;
  *same = true;
  for (size_t q = 0; q < n && *same; q++)
    for (size_t p = 0; p < n && *same; p++)
    {
      const size_t rows[] = { p / (n / cut->a), p / (cut->c * cut->d) % cut->b,
                              p / cut->d % cut->c, p % cut->d };
      const size_t columns[]
          = { q / (n / cut->a), q / (cut->c * cut->d) % cut->b,
              q / cut->d % cut->c, q % cut->d };
      const size_t i = rows[0] * cut->c + rows[2];
      const size_t j = columns[0] * cut->c + columns[2];
      const size_t k = rows[1] * cut->d + rows[3];
      const size_t l = columns[1] * cut->d + columns[3];
      *same = cabs (choi[p + q * n]
                    - marginals[0][i + j * n1] * marginals[1][k + l * n2])
              <= SAME;
    }
  return EBIT_OK;
}

/* Tries all outputs for a first factor with inputs of a levels. */
static enum ebit_status
test_input (struct ebit_context *context, const struct ebit_channel *channel,
            const double complex *choi, struct cut *cut,
            double complex *marginals[2], bool *found)
{
  enum ebit_status status = EBIT_OK;
  *found = false;
  cut->b = channel->d_in / cut->a;
  for (size_t c = 1; c <= channel->d_out && !*found && !status; c++)
  {
    cut->c = c;
    cut->d = channel->d_out / c;
    if (channel->d_out % c == 0)
      status = test_cut (context, choi, cut, marginals, found);
  }
  return status;
}

/* Splits the first factor off, the one with the least input; *found is false
 * where there is none. */
static enum ebit_status
split_off (struct ebit_context *context, const struct ebit_channel *channel,
           struct ebit_channel *first, struct ebit_channel *rest, bool *found)
{
  const size_t d_in = channel->d_in, n = d_in * channel->d_out;
  double complex *marginals[2] = { NULL, NULL }, *choi = NULL;
  struct cut cut = { 1, 0, 0, 0 };
  enum ebit_status status = EBIT_OK;
  *found = false;
  while (++cut.a < d_in && !*found && !status && n <= LARGEST_ORDER)
  {
    if (d_in % cut.a != 0)
      continue;
    if (!choi)
    {
      choi = ebit_work (context, n * n, sizeof *choi);
      if (!choi)
        return EBIT_EMEMORY;
      ebit_choi_matrix (context, channel, choi);
    }
    status = test_input (context, channel, choi, &cut, marginals, found);
    if (*found)
      break;
  }
  if (status || !*found)
    return status;
  status = ebit_channel_from_choi (context, cut.a, cut.c, marginals[0], first);
  return status ? status
                : ebit_channel_from_choi (context, cut.b, cut.d, marginals[1],
                                          rest);
}

/* The channels of which N = N_1 (x) N_2 (x) ..., on inputs and outputs whose
 * levels are numbered as tensor_channel does, as far as their Choi matrices
 * agree to 1e-12; the channel itself where there is but one.  In the work
 * memory. */
static enum ebit_status
find_factors (struct ebit_context *context, const struct ebit_channel *channel,
              struct ebit_channel *factors, size_t *count)
{
  bool found = true;
  enum ebit_status status = EBIT_OK;
  factors[0] = *channel;
  *count = 1;
  while (found && *count < MAX_FACTORS && !status)
  {
    struct ebit_channel whole = factors[*count - 1];
    status = split_off (context, &whole, &factors[*count - 1],
                        &factors[*count], &found);
    if (found)
      ++*count;
    else
      factors[*count - 1] = whole;
  }
  return status;
}

enum ebit_status
ebit_ask_factors (struct ebit_context *context,
                  const struct ebit_channel *channel,
                  enum ebit_status (*question) (struct ebit_context *,
                                                const struct ebit_channel *,
                                                enum ebit_decision *),
                  enum ebit_decision *answer)
{
  struct ebit_channel factors[MAX_FACTORS];
  size_t count;
  enum ebit_status status = find_factors (context, channel, factors, &count);
  *answer = EBIT_YES;
  for (size_t i = 0; i < count && !status && *answer != EBIT_NO; i++)
  {
    enum ebit_decision each = EBIT_OPEN;
    status = question (context, &factors[i], &each);
    if (each != EBIT_YES)
      *answer = each;
  }
  return status;
}
