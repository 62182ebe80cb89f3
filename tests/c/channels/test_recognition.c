/* Channels without a name that are a named one between unitaries are
 * recognised, and no others.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "turned_channels.h"

#include "decisions.h"
#include "recognition.h"

static const struct example
{
  enum ebit_family family;
  double parameters[EBIT_MAX_FAMILY_NUMBERS];
  enum ebit_family found; /* as which it is recognised */
} examples[] = {
  { EBIT_FAMILY_IDENTITY, { 2 }, EBIT_FAMILY_IDENTITY },
  { EBIT_FAMILY_IDENTITY, { 5 }, EBIT_FAMILY_IDENTITY },
  { EBIT_FAMILY_DEPHASING, { 0.05 }, EBIT_FAMILY_DEPHASING },
  { EBIT_FAMILY_DEPHASING, { 0.5 }, EBIT_FAMILY_DEPHASING },
  { EBIT_FAMILY_PAULI, { 0.6, 0.2, 0.15, 0.05 }, EBIT_FAMILY_PAULI },
  { EBIT_FAMILY_PAULI, { 0.6, 0.3, 0, 0.1 }, EBIT_FAMILY_PAULI },
  { EBIT_FAMILY_AMPLITUDE_DAMPING, { 0.3 }, EBIT_FAMILY_AMPLITUDE_DAMPING },
  { EBIT_FAMILY_AMPLITUDE_DAMPING, { 0.9 }, EBIT_FAMILY_AMPLITUDE_DAMPING },
  { EBIT_FAMILY_GADC, { 0.3, 0.1 }, EBIT_FAMILY_GADC },
  { EBIT_FAMILY_GADC, { 0.05, 0.01 }, EBIT_FAMILY_GADC },
  { EBIT_FAMILY_GADC, { 0.8, 0.45 }, EBIT_FAMILY_GADC },
  { EBIT_FAMILY_DEPOLARIZING, { 0.1, 2 }, EBIT_FAMILY_DEPOLARIZING },
  { EBIT_FAMILY_DEPOLARIZING, { 0.1, 3 }, EBIT_FAMILY_DEPOLARIZING },
  { EBIT_FAMILY_DEPOLARIZING, { 0.75, 4 }, EBIT_FAMILY_DEPOLARIZING },
  { EBIT_FAMILY_DEPOLARIZING, { 1.05, 3 }, EBIT_FAMILY_DEPOLARIZING },
  { EBIT_FAMILY_ERASURE, { 0.25, 2 }, EBIT_FAMILY_ERASURE },
  { EBIT_FAMILY_ERASURE, { 0.5, 3 }, EBIT_FAMILY_ERASURE },
  { EBIT_FAMILY_ERASURE, { 0.7, 4 }, EBIT_FAMILY_ERASURE },
  { EBIT_FAMILY_ERASURE, { 2. / 3, 2 }, EBIT_FAMILY_ERASURE },
};

#define EXAMPLES (sizeof examples / sizeof examples[0])

/* The parameters of both, but for the order of Pauli errors: the likeliest
 * comes first. */
static void
check_found (const struct example *example,
             const struct ebit_recognised *found)
{
  if (found->named.family != example->found)
    fail_msg ("%s is recognised as %s", ebit_family_name (example->family),
              ebit_family_name (found->named.family));
  double sorted[4];
  memcpy (sorted, found->named.parameters, sizeof sorted);
  if (example->found == EBIT_FAMILY_PAULI)
  {
    double products = 1, squares = 0, others = 0;
    check_close (sorted[0], example->parameters[0], 1e-13);
    for (size_t i = 0; i < 4; i++)
    {
      products *= 1 + sorted[i];
      squares += sorted[i] * sorted[i];
      others += example->parameters[i] * example->parameters[i];
      products /= 1 + example->parameters[i];
    }
    check_close (products, 1, 1e-13);
    check_close (squares, others, 1e-13);
    return;
  }
  for (size_t i = 0; i < EBIT_MAX_FAMILY_NUMBERS; i++)
    check_close (sorted[i], example->parameters[i], 1e-13);
}

/* N(U x U^dag) has the spectrum of M(x), for a random state x. */
static void
check_input (struct ebit_context *context, const struct ebit_channel *channel,
             const struct ebit_recognised *found, uint64_t *seed)
{
  const size_t d = channel->d_in;
  const size_t n[] = { channel->d_out, found->named.d_out };
  const double complex *x = random_state (context, d, seed);
  double complex work[64], inside[64];
  double values[2][16];
  ebit_congruence (d, d, found->input, x, work, inside);
  for (size_t k = 0; k < 2; k++)
  {
    double complex *y = ebit_work (context, n[k] * n[k], sizeof *y);
    check_ok (context,
              ebit_channel_output (context, k ? &found->named : channel,
                                   k ? x : inside, y));
    check_ok (context,
              ebit_hermitian_eigen (context, n[k], y, values[k], NULL));
  }
  const size_t least = n[0] < n[1] ? n[0] : n[1];
  for (size_t i = 1; i <= least; i++)
    check_close (values[0][n[0] - i], values[1][n[1] - i], 1e-14);
}

/* As they are; between unitaries, into more levels, with their operators
 * mixed; from their Choi matrix. */
static void
test_named_channels_are_recognised (void **state)
{
  (void)state;
  uint64_t seed = 20261128;
  for (size_t i = 0; i < EXAMPLES; i++)
    for (size_t trial = 0; trial < 12; trial++)
    {
      struct ebit_context context = start_context ();
      struct ebit_channel channel
          = unnamed (&context, examples[i].family, examples[i].parameters);
      struct ebit_recognised found;
      if (trial == 1)
      {
        const size_t n = channel.d_in * channel.d_out;
        double complex *j = ebit_work (&context, n * n, sizeof *j);
        ebit_choi_matrix (&context, &channel, j);
        check_ok (&context,
                  ebit_channel_from_choi (&context, channel.d_in,
                                          channel.d_out, j, &channel));
      }
      else if (trial > 1)
        channel = turned (&context, &channel, trial % 3, &seed);
      check_ok (&context, ebit_recognise (&context, &channel, &found));
      check_found (&examples[i], &found);
      check_input (&context, &channel, &found, &seed);
      end_context (&context);
    }
}

/* Two erasures one after the other are one; its flag may be any state. */
static void
test_erasures_in_disguise (void **state)
{
  (void)state;
  uint64_t seed = 3;
  for (size_t trial = 0; trial < 10; trial++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel first
        = unnamed (&context, EBIT_FAMILY_ERASURE, (const double[]){ 0.1, 2 });
    const struct ebit_channel second
        = unnamed (&context, EBIT_FAMILY_ERASURE, (const double[]){ 0.2, 3 });
    struct ebit_channel channel = composed (&context, &second, &first);
    struct ebit_recognised found;
    if (trial > 0)
      channel = turned (&context, &channel, trial % 3, &seed);
    check_ok (&context, ebit_recognise (&context, &channel, &found));
    assert_int_equal (found.named.family, EBIT_FAMILY_ERASURE);
    check_close (found.named.parameters[0], 0.28, 1e-14);
    end_context (&context);
  }
}

/* What is off by more than rounding is not taken for a named channel, nor what
 * is none. */
static void
test_others_are_not (void **state)
{
  (void)state;
  uint64_t seed = 20261129;
  for (size_t i = 0; i < EXAMPLES; i++)
  {
    struct ebit_context context = start_context ();
    struct ebit_channel channel
        = unnamed (&context, examples[i].family, examples[i].parameters);
    const size_t size = channel.d_in * channel.d_out * channel.count;
    double complex *kraus = random_matrix (&context, size, 1, &seed);
    struct ebit_recognised found;
    for (size_t k = 0; k < size; k++)
      kraus[k] = channel.kraus[k] + 1e-12 * kraus[k];
    channel.kraus = kraus;
    check_ok (&context, ebit_recognise (&context, &channel, &found));
    assert_int_equal (found.named.family, EBIT_FAMILY_KRAUS);
    end_context (&context);
  }
  for (size_t i = 0; i < 100; i++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel channel = random_channel (
        &context, 2 + i % 2, 3 + i / 2 % 2, 1 + i % 4 + (i % 4 == 0), &seed);
    struct ebit_recognised found;
    check_ok (&context, ebit_recognise (&context, &channel, &found));
    assert_int_equal (found.named.family, EBIT_FAMILY_KRAUS);
    end_context (&context);
  }
}

/* A channel that has a name keeps it. */
static void
test_names_stay (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  struct ebit_channel channel;
  struct ebit_recognised found;
  check_ok (&context,
            ebit_build_channel (&context, EBIT_FAMILY_GADC,
                                (const double[]){ 0.3, 0.5 }, &channel));
  check_ok (&context, ebit_recognise (&context, &channel, &found));
  assert_int_equal (found.named.family, EBIT_FAMILY_GADC);
  assert_memory_equal (found.named.parameters, channel.parameters,
                       sizeof channel.parameters);
  check_close (
      distance (4, found.input, (const double complex[]){ 1, 0, 0, 1 }), 0, 0);
  check_ok (&context,
            ebit_build_channel (&context, EBIT_FAMILY_PURE_LOSS,
                                (const double[]){ 0.3, INFINITY }, &channel));
  check_ok (&context, ebit_recognise (&context, &channel, &found));
  assert_int_equal (found.named.family, EBIT_FAMILY_PURE_LOSS);
  end_context (&context);
}

/* What the tests of operators leave open is known of a named channel. */
static void
test_open_questions (void **state)
{
  (void)state;
  uint64_t seed = 9;
  struct ebit_context context = start_context ();
  struct ebit_channel channel = unnamed (&context, EBIT_FAMILY_DEPOLARIZING,
                                         (const double[]){ 0.75, 3 });
  enum ebit_decision answer;
  channel = turned (&context, &channel, 1, &seed);
  check_ok (&context,
            ebit_decide_entanglement_breaking (&context, &channel, &answer));
  assert_int_equal (answer, EBIT_YES);
  end_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_named_channels_are_recognised),
    cmocka_unit_test (test_erasures_in_disguise),
    cmocka_unit_test (test_others_are_not),
    cmocka_unit_test (test_names_stay),
    cmocka_unit_test (test_open_questions),
  };
  return cmocka_run_group_tests_name ("recognition", tests, NULL, NULL);
}
