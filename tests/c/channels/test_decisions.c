/* The questions about channels: closed forms against the numerical tests,
 * known cases, implications between the answers.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_channel.h"

#include "decisions.h"
#include "families.h"
#include "maps.h"

static ebit_question *const questions[]
    = { ebit_decide_covariant, ebit_decide_degradable,
        ebit_decide_antidegradable, ebit_decide_entanglement_breaking };
static const char *const question_names[]
    = { "covariant", "degradable", "antidegradable", "entanglement breaking" };

static enum ebit_decision
ask (struct ebit_context *context, ebit_question *question,
     const struct ebit_channel *channel)
{
  enum ebit_decision answer = EBIT_OPEN;
  check_ok (context, question (context, channel, &answer));
  return answer;
}

/* The same channel, known by its operators only. */
static struct ebit_channel
anonymous (struct ebit_channel channel)
{
  channel.family = EBIT_FAMILY_KRAUS;
  return channel;
}

static struct ebit_channel
build (struct ebit_context *context, enum ebit_family family, double x,
       double y)
{
  struct ebit_channel channel;
  const double given[] = { x, y };
  check_ok (context, ebit_build_channel (context, family, given, &channel));
  return channel;
}

/* The numerical tests say what the closed forms say, or are open; `open`
 * counts how often each question was. */
static void
compare (struct ebit_context *context, const struct ebit_channel *channel,
         size_t open[4])
{
  const struct ebit_channel plain = anonymous (*channel);
  for (size_t i = 0; i < 4; i++)
  {
    const enum ebit_decision known = ask (context, questions[i], channel);
    const enum ebit_decision found = ask (context, questions[i], &plain);
    if (known == EBIT_OPEN)
      fail_msg ("%s is open for a named family", question_names[i]);
    if (found == EBIT_OPEN)
      open[i]++;
    else if (found != known)
      fail_msg ("%s: family %d (%.17g, %.17g): closed form %d, tests %d",
                question_names[i], (int)channel->family,
                channel->parameters[0], channel->parameters[1], (int)known,
                (int)found);
  }
}

static void
test_closed_forms_agree_for_qubits (void **state)
{
  (void)state;
  static const enum ebit_family families[]
      = { EBIT_FAMILY_DEPHASING, EBIT_FAMILY_AMPLITUDE_DAMPING,
          EBIT_FAMILY_GADC };
  size_t open[4] = { 0 };
  struct ebit_context context = start_context ();
  for (size_t f = 0; f < 3; f++)
    for (int i = 0; i <= 20; i++)
      for (int j = 0; j <= 10; j++)
      {
        const struct ebit_channel channel
            = build (&context, families[f], i / 20., j / 10.);
        compare (&context, &channel, open);
      }
  for (int i = 0; i <= 40; i++)
  {
    const struct ebit_channel channel
        = build (&context, EBIT_FAMILY_DEPOLARIZING, i / 30., 2);
    compare (&context, &channel, open);
  }
  const struct ebit_channel edge
      = build (&context, EBIT_FAMILY_DEPOLARIZING, 4. / 3, 2);
  compare (&context, &edge, open);
  for (size_t i = 0; i < 4; i++)
    assert_int_equal (open[i], 0);
  end_context (&context);
}

static void
test_closed_forms_agree_for_pauli_channels (void **state)
{
  (void)state;
  uint64_t seed = 20260411;
  size_t open[4] = { 0 };
  for (size_t i = 0; i < 500; i++)
  {
    struct ebit_context context = start_context ();
    double weights[4], sum = 0;
    for (size_t k = 0; k < 4; k++)
    {
      const double u = random_uniform (&seed);
      weights[k] = u < 0.2 ? 0 : -log (random_uniform (&seed));
      sum += weights[k];
    }
    for (size_t k = 0; k < 4; k++)
      weights[k] = sum > 0 ? weights[k] / sum : 0.25;
    struct ebit_channel channel;
    check_ok (&context, ebit_build_channel (&context, EBIT_FAMILY_PAULI,
                                            weights, &channel));
    compare (&context, &channel, open);
    end_context (&context);
  }
  for (size_t i = 0; i < 4; i++)
    assert_int_equal (open[i], 0);
}

static void
test_closed_forms_agree_in_higher_dimension (void **state)
{
  (void)state;
  size_t open[4] = { 0 };
  for (int d = 1; d <= 4; d++)
    for (int i = 0; i <= 10; i++)
    {
      struct ebit_context context = start_context ();
      const struct ebit_channel lost
          = build (&context, EBIT_FAMILY_ERASURE, i / 10., d);
      const struct ebit_channel noisy
          = build (&context, EBIT_FAMILY_DEPOLARIZING, i / 10., d);
      const struct ebit_channel nothing
          = build (&context, EBIT_FAMILY_IDENTITY, d, 0);
      compare (&context, &lost, open);
      compare (&context, &noisy, open);
      compare (&context, &nothing, open);
      end_context (&context);
    }
  for (size_t i = 0; i < 4; i++)
    assert_int_equal (open[i], 0);
}

static void
test_implications (void **state)
{
  (void)state;
  uint64_t seed = 20260412;
  size_t open[4] = { 0 };
  for (size_t i = 0; i < 1000; i++)
  {
    struct ebit_context context = start_context ();
    const size_t d_in = 2 + (i % 2), d_out = 2 + (i / 2 % 2);
    size_t count = 1 + (i / 4 % 4);
    while (count * d_out < d_in)
      count++;
    const struct ebit_channel channel
        = random_channel (&context, d_in, d_out, count, &seed);
    enum ebit_decision answers[4];
    for (size_t k = 0; k < 4; k++)
    {
      answers[k] = ask (&context, questions[k], &channel);
      open[k] += answers[k] == EBIT_OPEN;
    }
    if (answers[3] == EBIT_YES)
      assert_int_equal (answers[2], EBIT_YES);
    /* Random qubit channels with two operators are one or the other. */
    if (d_in == 2 && d_out == 2 && count == 2)
      assert_true ((answers[1] == EBIT_YES) != (answers[2] == EBIT_YES));
    /* N is degradable where N^c is antidegradable. */
    struct ebit_channel environment;
    check_ok (&context,
              ebit_complementary_channel (&context, &channel, &environment));
    const enum ebit_decision other
        = ask (&context, ebit_decide_antidegradable, &environment);
    assert_false (answers[1] != EBIT_OPEN && other != EBIT_OPEN
                  && answers[1] != other);
    end_context (&context);
  }
  assert_int_equal (open[0] + open[3], 0);
}

/* Unitaries before and after do not change the answers of qubit channels;
 * redundant operators do not either. */
static void
test_unitaries_and_redundancy_change_nothing (void **state)
{
  (void)state;
  uint64_t seed = 20260413;
  static const double thermals[] = { 0, 0.1, 0.5 };
  for (size_t i = 0; i < 3; i++)
    for (int j = 1; j < 10; j++)
    {
      struct ebit_context context = start_context ();
      const struct ebit_channel named
          = build (&context, EBIT_FAMILY_GADC, j / 10., thermals[i]);
      const struct ebit_channel before
          = random_channel (&context, 2, 2, 1, &seed);
      const struct ebit_channel after
          = random_channel (&context, 2, 2, 1, &seed);
      struct ebit_channel turned;
      check_ok (&context,
                ebit_compose_channels (&context, &named, &before, &turned));
      check_ok (&context,
                ebit_compose_channels (&context, &after, &turned, &turned));
      double complex *kraus = ebit_work (&context, 32, sizeof *kraus);
      for (size_t k = 0; k < 4 * turned.count; k++)
      {
        kraus[k] = 0.6 * turned.kraus[k];
        kraus[k + 4 * turned.count] = 0.8 * turned.kraus[k];
      }
      turned.kraus = kraus;
      turned.count *= 2;
      for (size_t k = 0; k < 4; k++)
      {
        const enum ebit_decision known = ask (&context, questions[k], &named);
        const enum ebit_decision found = ask (&context, questions[k], &turned);
        if (known != found)
          fail_msg ("%s: gadc (%g, %g): %d, turned %d", question_names[k],
                    j / 10., thermals[i], (int)known, (int)found);
      }
      end_context (&context);
    }
}

/* The test resolves T = 0.5 from T = 0.500001. */
static void
test_covariance_is_sharp (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  struct ebit_channel channel
      = anonymous (build (&context, EBIT_FAMILY_GADC, 0.3, 0.5));
  assert_int_equal (ask (&context, ebit_decide_covariant, &channel), EBIT_YES);
  channel = anonymous (build (&context, EBIT_FAMILY_GADC, 0.3, 0.500001));
  assert_int_equal (ask (&context, ebit_decide_covariant, &channel), EBIT_NO);
  end_context (&context);
}

/* Damping of a qutrit's top level; dephasing of a qutrit, which is a mixture
 * of Weyl operators; a qutrit that is measured. */
static void
test_qutrits (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  double complex damped[18] = { 0 };
  damped[0] = damped[4] = 1;
  damped[8] = sqrt (0.7);
  damped[9 + 6] = sqrt (0.3);
  struct ebit_channel channel = { .d_in = 3,
                                  .d_out = 3,
                                  .count = 2,
                                  .kraus = damped,
                                  .has_kraus = true,
                                  .family = EBIT_FAMILY_KRAUS };
  assert_int_equal (ask (&context, questions[0], &channel), EBIT_NO);
  assert_int_equal (ask (&context, questions[1], &channel), EBIT_YES);
  assert_int_equal (ask (&context, questions[2], &channel), EBIT_NO);
  assert_int_equal (ask (&context, questions[3], &channel), EBIT_NO);
  double complex dephased[27] = { 0 };
  for (size_t k = 0; k < 3; k++)
    for (size_t i = 0; i < 3; i++)
      dephased[9 * k + 4 * i]
          = sqrt (k ? 0.1 : 0.8)
            * cexp (2 * acos (-1.) * I * (double)(i * k) / 3);
  channel.kraus = dephased;
  channel.count = 3;
  assert_int_equal (ask (&context, questions[0], &channel), EBIT_YES);
  assert_int_equal (ask (&context, questions[1], &channel), EBIT_YES);
  assert_int_equal (ask (&context, questions[2], &channel), EBIT_NO);
  assert_int_equal (ask (&context, questions[3], &channel), EBIT_NO);
  for (size_t k = 0; k < 3; k++)
    for (size_t i = 0; i < 3; i++)
      dephased[9 * k + 4 * i] = i == k;
  assert_int_equal (ask (&context, questions[0], &channel), EBIT_YES);
  assert_int_equal (ask (&context, questions[2], &channel), EBIT_YES);
  assert_int_equal (ask (&context, questions[3], &channel), EBIT_YES);
  end_context (&context);
}

/* A channel that was read is asked each question once, copies included. */
static void
test_answers_are_kept (void **state)
{
  (void)state;
  uint64_t seed = 3;
  struct ebit_context context = start_context ();
  struct ebit_answers answers = { .known = { false } };
  struct ebit_channel channel = random_channel (&context, 2, 2, 2, &seed);
  channel.answers = &answers;
  const struct ebit_channel copy = channel;
  for (size_t i = 0; i < 4; i++)
  {
    const enum ebit_decision found = ask (&context, questions[i], &channel);
    assert_true (answers.known[i]);
    assert_int_equal (answers.answer[i], found);
    answers.answer[i] = found == EBIT_YES ? EBIT_NO : EBIT_YES;
    assert_int_equal (ask (&context, questions[i], &copy), answers.answer[i]);
  }
  end_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_closed_forms_agree_for_qubits),
    cmocka_unit_test (test_closed_forms_agree_for_pauli_channels),
    cmocka_unit_test (test_closed_forms_agree_in_higher_dimension),
    cmocka_unit_test (test_implications),
    cmocka_unit_test (test_unitaries_and_redundancy_change_nothing),
    cmocka_unit_test (test_covariance_is_sharp),
    cmocka_unit_test (test_qutrits),
    cmocka_unit_test (test_answers_are_kept),
  };
  return cmocka_run_group_tests_name ("decisions", tests, NULL, NULL);
}
