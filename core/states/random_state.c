/* Random states from a seed.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "named_states.h"

#include <math.h>

#include "hermitian.h"
#include "random_matrix.h"
#include "value.h"

static enum ebit_status
read_shape (struct ebit_context *context,
            const struct ebit_value *const *arguments, size_t *d, size_t *rank,
            uint64_t *seed)
{
  const struct ebit_range orders
      = { 1, EBIT_MAX_NAMED_ORDER, false, false, true };
  double order, own_rank, own_seed;
  enum ebit_status status
      = ebit_read_number (context, "d", arguments[0], &orders, NAN, &order);
  if (status)
    return status;
  const struct ebit_range ranks = { 1, order, false, false, true };
  status = ebit_read_number (context, "rank", arguments[1], &ranks, order,
                             &own_rank);
  if (!status)
    status = ebit_read_number (context, "seed", arguments[2],
                               &ebit_range_of_seeds, NAN, &own_seed);
  if (status)
    return status;
  *d = (size_t)order;
  *rank = (size_t)own_rank;
  *seed = (uint64_t)own_seed;
  return EBIT_OK;
}

/* G G^dag / Tr G G^dag of a d x rank matrix G of normal numbers: the state of
 * a part of a random pure state (K. Zyczkowski and H.-J. Sommers, J. Phys. A
 * 34, 7111 (2001)). */
static enum ebit_status
random_state (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  size_t d = 0, rank = 0;
  uint64_t seed = 0;
  enum ebit_status status = read_shape (context, arguments, &d, &rank, &seed);
  if (status)
    return status;
  double complex *g = ebit_work (context, d * rank, sizeof *g);
  double complex *rho = ebit_work (context, d * d, sizeof *rho);
  if (!g || !rho)
    return EBIT_EMEMORY;
  ebit_random_normals (d * rank, &seed, g);
  ebit_long_product_adjoint (context, d, rank, d, g, g, rho);
  ebit_hermitian_part (d, rho, rho);
  const double trace = ebit_trace (d, rho);
  for (size_t i = 0; i < d * d; i++)
    rho[i] /= trace;
  *result = ebit_make_matrix (context, d, d, rho);
  return EBIT_OK;
}

const struct ebit_functional ebit_random_state_functional = {
  .name = "random_state",
  .topic = "States",
  .summary = "A random state, which follows from the seed",
  .n_parameters = 3,
  .parameters
  = { { "d", NULL, "dimension, a whole number in [1, 4096]" },
      { "rank", "d", "rank, a whole number in [1, d]; 1: pure states" },
      { "seed", NULL, EBIT_MEANING_OF_SEED } },
  .implementation = random_state,
};
