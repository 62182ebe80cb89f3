/* Entropies of a state, and the numbers that those of its subsystems make.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entropy.h"

#include "state_measure.h"

/* ---- S(rho) = -Tr rho log2 rho ---------------------------------------- */

static enum ebit_status
measure_entropy (struct ebit_context *context, const struct ebit_state *rho,
                 const size_t *dims, double *value)
{
  (void)dims;
  return ebit_state_entropy (context, rho->n, rho->rho, value);
}

static const struct ebit_measure entropy
    = { .vanishes = true,
        .two_qubit = ebit_two_qubit_entropy,
        .general = measure_entropy };

const struct ebit_functional ebit_entropy_functional = {
  .name = "entropy",
  .topic = "States",
  .summary = "Von Neumann entropy S(rho) in bits",
  .n_parameters = 1,
  .parameters = { EBIT_STATE_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &entropy,
};

/* ---- I(A:B) = S(A) + S(B) - S(AB) ------------------------------------- */

static double
combine_information (const struct ebit_entropies *s)
{
  const double information = s->a + s->b - s->ab;
  return information > 0 ? information : 0; /* subadditivity */
}

static const struct ebit_measure mutual_information
    = { .bipartite = true, .combination = combine_information };

const struct ebit_functional ebit_mutual_information_functional = {
  .name = "mutual_information",
  .topic = "States",
  .summary = "Quantum mutual information S(A) + S(B) - S(AB) in bits",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &mutual_information,
};

/* ---- S(A|B) = S(AB) - S(B) ---------------------------------------------
 * Negative for some entangled states: N. J. Cerf and C. Adami, Phys. Rev.
 * Lett. 79 (1997) 5194. */

static double
combine_conditional (const struct ebit_entropies *s)
{
  return s->ab - s->b;
}

static const struct ebit_measure conditional_entropy
    = { .bipartite = true, .combination = combine_conditional };

const struct ebit_functional ebit_conditional_entropy_functional = {
  .name = "conditional_entropy",
  .topic = "States",
  .summary = "Conditional entropy S(A|B) = S(AB) - S(B) in bits",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &conditional_entropy,
};

/* ---- The hashing bound ------------------------------------------------ */

static const struct ebit_measure hashing
    = { .bipartite = true, .combination = ebit_hashing_of };

const struct ebit_functional ebit_hashing_functional = {
  .name = "hashing",
  .topic = "Information quantities",
  .summary = "Hashing bound on one-way distillation, ebit per copy",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = ebit_measure_of_states,
  .data = &hashing,
};
