/* What is known in closed form of the named channels.
 *
 * Sources, next to what follows from the Choi state at once:
 * degradable qubit channels have at most two Kraus operators (T. S. Cubitt,
 * M. B. Ruskai, G. Smith, arXiv:0802.1360); two-qubit states with a symmetric
 * extension (J. Chen, Z. Ji, D. Kribs, N. Luetkenhaus, B. Zeng,
 * arXiv:1310.3530), which for Choi states means antidegradable; isotropic
 * states with one (P. D. Johnson, L. Viola, arXiv:1305.1342); the damping
 * channels (S. Khatri, K. Sharma, M. M. Wilde, arXiv:1903.07747); thermal
 * attenuators (L. Lami, S. Khatri, G. Adesso, M. M. Wilde, arXiv:1904.02692).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "family_decisions.h"

#include <math.h>

#include "damping_dephasing.h"
#include "gadc.h"
#include "recognition.h"

/* What a sum of four products of weights loses. */
#define ROUNDING 1e-15

static enum ebit_decision
decide (bool yes)
{
  return yes ? EBIT_YES : EBIT_NO;
}

/* Constant channels, gamma = 1, are covariant with V = 1. */
enum ebit_decision
ebit_family_covariant (const struct ebit_channel *channel)
{
  struct ebit_gadc gadc;
  struct ebit_damping_dephasing memory;
  if (ebit_read_damping_dephasing (channel, &memory))
    return decide (ebit_damping_dephasing_is_covariant (&memory));
  if (!ebit_gadc_of_channel (channel, &gadc))
    return EBIT_YES;
  return decide (gadc.gamma == 0 || gadc.gamma == 1 || gadc.thermal == 0.5);
}

static size_t
count_errors (const double weights[4])
{
  size_t count = 0;
  for (size_t i = 0; i < 4; i++)
    count += weights[i] > 0;
  return count;
}

/* A mode of transmissivity eta with thermal noise is open: no proof of either
 * for 0 < eta < 1. */
static enum ebit_decision
thermal_loss_degradable (double transmissivity, double photons)
{
  if (photons == 0 || transmissivity == 0 || transmissivity == 1)
    return decide (transmissivity >= 0.5);
  return EBIT_OPEN;
}

enum ebit_decision
ebit_family_degradable (const struct ebit_channel *channel)
{
  const double *x = channel->parameters;
  struct ebit_gadc gadc;
  struct ebit_damping_dephasing memory;
  if (ebit_read_damping_dephasing (channel, &memory))
    return decide (ebit_damping_dephasing_is_degradable (&memory));
  if (ebit_gadc_of_channel (channel, &gadc))
    return decide (gadc.gamma == 0
                   || (gadc.gamma <= 0.5 && gadc.excitation == 0));
  switch (channel->family)
  {
  case EBIT_FAMILY_DEPOLARIZING: /* full-rank outputs, too many operators */
    return decide (x[0] == 0 || channel->d_in == 1);
  case EBIT_FAMILY_PAULI:
    return decide (count_errors (x) <= 2);
  case EBIT_FAMILY_ERASURE:
    return decide (x[0] <= 0.5 || channel->d_in == 1);
  case EBIT_FAMILY_PURE_LOSS:
    return decide (x[0] >= 0.5);
  case EBIT_FAMILY_THERMAL_LOSS:
    return thermal_loss_degradable (x[0], x[1]);
  case EBIT_FAMILY_IDENTITY:
  case EBIT_FAMILY_DEPHASING:
  case EBIT_FAMILY_AMPLIFIER:
  case EBIT_FAMILY_BOSONIC_DEPHASING:
    return EBIT_YES;
  default:
    return EBIT_OPEN;
  }
}

/* Tr rho_B^2 >= Tr rho_AB^2 - 4 sqrt (det rho_AB) for a Bell-diagonal Choi
 * state. */
static bool
is_pauli_antidegradable (const double q[4])
{
  const double purity = q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3];
  return 4 * sqrt (q[0] * q[1] * q[2] * q[3]) >= purity - 0.5 - ROUNDING;
}

enum ebit_decision
ebit_family_antidegradable (const struct ebit_channel *channel)
{
  const double *x = channel->parameters, d = (double)channel->d_in;
  struct ebit_damping_dephasing memory;
  if (ebit_read_damping_dephasing (channel, &memory))
    return decide (ebit_damping_dephasing_is_antidegradable (&memory));
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return decide (channel->d_in == 1);
  case EBIT_FAMILY_DEPHASING:
    return decide (x[0] == 0.5);
  case EBIT_FAMILY_DEPOLARIZING: /* <phi|J|phi> <= d (d + 1)/(2 d) */
    return decide (channel->d_in == 1 || x[0] >= d / (2 * (d + 1)));
  case EBIT_FAMILY_PAULI:
    return decide (is_pauli_antidegradable (x));
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
  case EBIT_FAMILY_GADC:
    return decide (x[0] >= 0.5);
  case EBIT_FAMILY_ERASURE:
    return decide (x[0] >= 0.5 || channel->d_in == 1);
  case EBIT_FAMILY_PURE_LOSS:
    return decide (x[0] <= 0.5);
  case EBIT_FAMILY_THERMAL_LOSS: /* two-extendible: eta (N+1) <= N + 1/2 */
    return decide (x[0] <= 0.5 || (1 - x[0]) * (x[1] + 1) >= 0.5);
  case EBIT_FAMILY_BOSONIC_DEPHASING: /* of a uniform phase */
    return decide (isinf (x[0]));
  case EBIT_FAMILY_AMPLIFIER:
    return EBIT_NO;
  default:
    return EBIT_OPEN;
  }
}

enum ebit_decision
ebit_family_entanglement_breaking (const struct ebit_channel *channel)
{
  const double *x = channel->parameters, d = (double)channel->d_in;
  struct ebit_gadc gadc;
  struct ebit_damping_dephasing memory;
  if (ebit_read_damping_dephasing (channel, &memory))
    return decide (ebit_damping_dephasing_is_entanglement_breaking (&memory));
  if (ebit_gadc_of_channel (channel, &gadc))
    return decide (ebit_gadc_is_entanglement_breaking (&gadc));
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return decide (channel->d_in == 1);
  case EBIT_FAMILY_DEPHASING:
    return decide (x[0] == 0.5);
  case EBIT_FAMILY_DEPOLARIZING: /* <phi|J|phi> <= 1 */
    return decide (channel->d_in == 1 || x[0] >= d / (d + 1));
  case EBIT_FAMILY_PAULI:
    return decide (fmax (fmax (x[0], x[1]), fmax (x[2], x[3])) <= 0.5);
  case EBIT_FAMILY_ERASURE:
    return decide (x[0] == 1 || channel->d_in == 1);
  case EBIT_FAMILY_PURE_LOSS:
    return decide (x[0] == 0);
  case EBIT_FAMILY_THERMAL_LOSS:
    return decide (x[1] * (1 - x[0]) >= x[0]);
  case EBIT_FAMILY_BOSONIC_DEPHASING:
    return decide (isinf (x[0]));
  case EBIT_FAMILY_AMPLIFIER:
    return EBIT_NO;
  default:
    return EBIT_OPEN;
  }
}

/* What the tests leave open may be known of the named channel that it is. */
static enum ebit_status
answer_as_named (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 ebit_family_answer *of_family, enum ebit_decision *answer)
{
  struct ebit_channel named;
  const enum ebit_status status
      = ebit_named_channel (context, channel, &named);
  if (!status && named.family != EBIT_FAMILY_KRAUS)
    *answer = of_family (&named);
  return status;
}

enum ebit_status
ebit_ask (struct ebit_context *context, const struct ebit_channel *channel,
          enum ebit_question_kind kind, ebit_family_answer *of_family,
          ebit_question *test, enum ebit_decision *answer)
{
  struct ebit_answers *answers = channel->answers;
  *answer = EBIT_OPEN;
  if (channel->family != EBIT_FAMILY_KRAUS)
  {
    *answer = of_family (channel);
    return EBIT_OK;
  }
  if (answers && answers->known[kind])
  {
    *answer = answers->answer[kind];
    return EBIT_OK;
  }
  if (ebit_time_is_up (context))
    return EBIT_OK; /* left open */
  const size_t mark = ebit_work_mark (context);
  enum ebit_status status = test (context, channel, answer);
  if (!status && *answer == EBIT_OPEN)
    status = answer_as_named (context, channel, of_family, answer);
  ebit_work_release (context, mark);
  if (answers && !status)
  {
    answers->known[kind] = true;
    answers->answer[kind] = *answer;
  }
  return status;
}
