/* Degradable and antidegradable where the degrading map is not unique: flags,
 * what is made of them, and channels into more levels than they reach; and
 * realignment.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "turned_channels.h"

#include "decisions.h"
#include "subsystems.h"

/* Both answers: degradable, antidegradable. */
struct answers
{
  enum ebit_decision degradable, antidegradable;
};

static struct answers
ask (struct ebit_context *context, const struct ebit_channel *channel)
{
  struct answers answers = { EBIT_OPEN, EBIT_OPEN };
  const size_t mark = ebit_work_mark (context);
  check_ok (context,
            ebit_decide_degradable (context, channel, &answers.degradable));
  check_ok (context, ebit_decide_antidegradable (context, channel,
                                                 &answers.antidegradable));
  ebit_work_release (context, mark);
  return answers;
}

static void
check_answers (struct ebit_context *context,
               const struct ebit_channel *channel,
               enum ebit_decision degradable,
               enum ebit_decision antidegradable, const char *what)
{
  const struct answers answers = ask (context, channel);
  if (answers.degradable != degradable
      || answers.antidegradable != antidegradable)
    fail_msg ("%s: %d %d, expected %d %d", what, (int)answers.degradable,
              (int)answers.antidegradable, (int)degradable,
              (int)antidegradable);
}

static struct ebit_channel
erasure (struct ebit_context *context, double p, size_t d)
{
  return unnamed (context, EBIT_FAMILY_ERASURE,
                  (const double[]){ p, (double)d });
}

/* An erasure channel is degradable up to p = 1/2 and antidegradable from
 * there, its complement the other way round, whatever it looks like. */
static void
test_erasures (void **state)
{
  (void)state;
  static const double ps[]
      = { 0, 1e-6, 0.1, 0.25, 0.4999, 0.5, 0.5001, 0.7, 0.999, 1 };
  uint64_t seed = 20261126;
  for (size_t d = 2; d <= 5; d++)
    for (size_t i = 0; i < sizeof ps / sizeof ps[0]; i++)
    {
      struct ebit_context context = start_context ();
      const struct ebit_channel plain = erasure (&context, ps[i], d);
      const struct ebit_channel other
          = turned (&context, &plain, i % 3, &seed);
      const struct ebit_channel lost = lost_to (&context, &other);
      const enum ebit_decision early = ps[i] <= 0.5, late = ps[i] >= 0.5;
      char what[64];
      snprintf (what, sizeof what, "erasure (%g, %zu)", ps[i], d);
      check_answers (&context, &plain, early, late, what);
      check_answers (&context, &other, early, late, what);
      check_answers (&context, &lost, late, early, what);
      end_context (&context);
    }
}

/* The flag on any level; two flags; a flag that is a mixture. */
static void
test_flags_in_any_place (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  const double complex first[]
      = { 0, sqrt (0.75), 0, 0, 0, sqrt (0.75), 0.5, 0, 0,
          0, 0,           0, 0, 0, 0,           0.5, 0, 0 };
  double complex copy[18];
  memcpy (copy, first, sizeof first);
  struct ebit_channel channel = kraus_set (2, 3, 3, copy);
  check_answers (&context, &channel, EBIT_YES, EBIT_NO, "flag first");
  const struct ebit_channel one = erasure (&context, 0.1, 2);
  const struct ebit_channel two = erasure (&context, 0.2, 3);
  const struct ebit_channel more = erasure (&context, 0.45, 3);
  channel = composed (&context, &two, &one);
  check_answers (&context, &channel, EBIT_YES, EBIT_NO, "two flags");
  channel = composed (&context, &more, &one); /* 0.9 0.55 < 1/2 is left */
  check_answers (&context, &channel, EBIT_NO, EBIT_YES, "two flags, late");
  const double three = 3;
  const struct ebit_channel identity
      = unnamed (&context, EBIT_FAMILY_IDENTITY, &three);
  channel = composed (&context, &identity, &one);
  check_answers (&context, &channel, EBIT_YES, EBIT_NO, "identity after");
  end_context (&context);
}

/* Side by side with another channel of the same kind; erasure after anything
 * with p >= 1/2. */
static void
test_what_is_made_of_flags (void **state)
{
  (void)state;
  uint64_t seed = 7;
  struct ebit_context context = start_context ();
  const struct ebit_channel early = erasure (&context, 0.1, 2);
  const struct ebit_channel half = erasure (&context, 0.5, 2);
  const struct ebit_channel late = erasure (&context, 0.7, 2);
  const struct ebit_channel damping = damping_kraus (&context, 0.3, 0);
  const struct ebit_channel damped = damping_kraus (&context, 0.6, 0);
  struct ebit_channel pair = beside (&context, &early, &damping);
  check_answers (&context, &pair, EBIT_YES, EBIT_NO, "erasure, damping");
  pair = beside (&context, &damped, &late);
  check_answers (&context, &pair, EBIT_NO, EBIT_YES, "both antidegradable");
  pair = beside (&context, &early, &early);
  check_answers (&context, &pair, EBIT_YES, EBIT_NO, "two erasures");
  pair = beside (&context, &early, &late);
  check_answers (&context, &pair, EBIT_NO, EBIT_NO, "unlike erasures");
  pair = beside (&context, &half, &late);
  check_answers (&context, &pair, EBIT_NO, EBIT_YES, "late erasures");
  for (size_t i = 0; i < 6; i++)
  {
    const size_t d = 2 + i % 2;
    const struct ebit_channel first
        = random_channel (&context, d, d, 2 + i, &seed);
    const struct ebit_channel loss
        = erasure (&context, 0.5 + 0.05 * (double)i, d);
    const struct ebit_channel both = composed (&context, &loss, &first);
    assert_int_equal (ask (&context, &both).antidegradable, EBIT_YES);
    assert_true (ask (&context, &both).degradable != EBIT_YES);
  }
  end_context (&context);
}

/* Two answers to one question; either may be open. */
static bool
are_compatible (enum ebit_decision a, enum ebit_decision b)
{
  return a == b || a == EBIT_OPEN || b == EBIT_OPEN;
}

/* Unitaries before and after and an isometry into more levels do not change an
 * answer, and N is degradable where N^c is antidegradable.  Some channels have
 * maps D on the boundary of the positive ones only, which a program of so many
 * digits leaves open. */
static void
test_answers_are_covariant (void **state)
{
  (void)state;
  uint64_t seed = 20261127;
  size_t counts[3] = { 0 };
  for (size_t i = 0; i < random_cases (120); i++)
  {
    struct ebit_context context = start_context ();
    const size_t d_in = 2 + i % 2, d_out = 2 + i / 2 % 4;
    size_t count = 1 + i / 8 % 4;
    while (count * d_out < d_in)
      count++;
    const struct ebit_channel channel
        = random_channel (&context, d_in, d_out, count, &seed);
    const struct ebit_channel other
        = turned (&context, &channel, i % 4, &seed);
    const struct ebit_channel lost = lost_to (&context, &other);
    const struct answers a = ask (&context, &channel);
    const struct answers b = ask (&context, &other);
    const struct answers c = ask (&context, &lost);
    counts[a.degradable]++;
    assert_true (are_compatible (a.degradable, b.degradable));
    assert_true (are_compatible (a.antidegradable, b.antidegradable));
    assert_true (are_compatible (b.degradable, c.antidegradable));
    assert_true (are_compatible (b.antidegradable, c.degradable));
    end_context (&context);
  }
  assert_true (counts[EBIT_YES] > 20 && counts[EBIT_NO] > 20);
  assert_true (counts[EBIT_OPEN] <= 10);
}

/* A qubit into 24 levels of which it reaches six. */
static void
test_more_levels_than_are_reached (void **state)
{
  (void)state;
  uint64_t seed = 11;
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel small
        = random_channel (&context, 2, 6, 2 + i, &seed);
    const struct ebit_channel large = turned (&context, &small, 18, &seed);
    const struct answers answers = ask (&context, &small);
    check_answers (&context, &large, answers.degradable,
                   answers.antidegradable, "2 -> 24");
    end_context (&context);
  }
}

/* ---- Realignment ----------------------------------------------------- */

static enum ebit_decision
is_breaking (struct ebit_context *context, const struct ebit_channel *channel)
{
  enum ebit_decision answer;
  check_ok (context,
            ebit_decide_entanglement_breaking (context, channel, &answer));
  return answer;
}

/* sigma(a) of P., M. and R. Horodecki, Phys. Rev. Lett. 82, 1056: separable
 * for 2 <= a <= 3, bound entangled for 3 < a <= 4. */
static struct ebit_channel
horodecki_channel (struct ebit_context *context, double a)
{
  struct ebit_channel channel;
  double complex choi[81] = { 0 };
  for (size_t i = 0; i < 3; i++)
    for (size_t j = 0; j < 3; j++)
    {
      choi[4 * i + 9 * 4 * j] = 3 * (2. / 7) / 3;
      const double weight = j == (i + 1) % 3 ? a : 5 - a;
      if (i != j)
        choi[10 * (3 * i + j)] = 3 * weight / 21;
    }
  check_ok (context, ebit_channel_from_choi (context, 3, 3, choi, &channel));
  return channel;
}

/* The channel with private but no quantum capacity of G. Smith and J. Yard,
 * Science 321, 1812. */
static struct ebit_channel
smith_yard_channel (struct ebit_context *context)
{
  const double q = sqrt (2) / (1 + sqrt (2));
  const double large = sqrt (2 + sqrt (2)) / 2,
               small = sqrt (2 - sqrt (2)) / 2;
  const double complex one[] = { 1, 0, 0, 1 }, x[] = { 0, 1, 1, 0 };
  const double complex y[] = { 0, I, -I, 0 }, z[] = { 1, 0, 0, -1 };
  const double complex up[] = { 1, 0, 0, 0 }, down[] = { 0, 0, 0, 1 };
  const double complex m0[] = { large, 0, 0, small };
  const double complex m1[] = { small, 0, 0, large };
  const struct
  {
    double weight;
    const double complex *a, *b;
  } terms[] = { { q / 2, one, up }, { q / 2, z, down }, { q / 4, z, y },
                { q / 4, one, x },  { 1 - q, x, m0 },   { 1 - q, y, m1 } };
  double complex *kraus = ebit_work (context, 96, sizeof *kraus);
  for (size_t k = 0; k < 6; k++)
  {
    ebit_kron (2, 2, terms[k].a, 2, 2, terms[k].b, kraus + 16 * k);
    for (size_t i = 0; i < 16; i++)
      kraus[i + 16 * k] *= sqrt (terms[k].weight);
  }
  return kraus_set (4, 4, 6, kraus);
}

static void
test_bound_entanglement_is_seen (void **state)
{
  (void)state;
  uint64_t seed = 5;
  struct ebit_context context = start_context ();
  double defect;
  struct ebit_channel channel = smith_yard_channel (&context);
  check_ok (&context,
            ebit_trace_preservation_defect (&context, &channel, &defect));
  check_close (defect, 0, 1e-15);
  assert_int_equal (is_breaking (&context, &channel), EBIT_NO);
  channel = turned (&context, &channel, 1, &seed);
  assert_int_equal (is_breaking (&context, &channel), EBIT_NO);
  static const double bound[] = { 3.05, 3.5, 4 };
  for (size_t i = 0; i < 3; i++)
  {
    channel = horodecki_channel (&context, bound[i]);
    assert_int_equal (is_breaking (&context, &channel), EBIT_NO);
  }
  channel = horodecki_channel (&context, 2.5); /* separable */
  assert_true (is_breaking (&context, &channel) != EBIT_NO);
  channel = horodecki_channel (&context, 4.5);
  assert_int_equal (is_breaking (&context, &channel), EBIT_NO);
  end_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_erasures),
    cmocka_unit_test (test_flags_in_any_place),
    cmocka_unit_test (test_what_is_made_of_flags),
    cmocka_unit_test (test_answers_are_covariant),
    cmocka_unit_test (test_more_levels_than_are_reached),
    cmocka_unit_test (test_bound_entanglement_is_seen),
  };
  return cmocka_run_group_tests_name ("degrading maps", tests, NULL, NULL);
}
