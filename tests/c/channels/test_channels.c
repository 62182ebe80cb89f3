/* Channels across the border: constructors, what is refused, the concatenation
 * identities of the damping channels.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"
#include "random_channel.h"

#include "families.h"
#include "maps.h"

/* Calls with numbers; the arguments end at the first NaN. */
static struct ebit_value *
construct (const char *name, double x, double y, double z)
{
  struct ebit_value *values[]
      = { ebit_numbers (1, &x), ebit_numbers (1, &y), ebit_numbers (1, &z) };
  const size_t n = isnan (x) ? 0 : isnan (y) ? 1 : isnan (z) ? 2 : 3;
  struct ebit_value *channel
      = call_by_name (name, n, (const struct ebit_value *const *)values);
  for (size_t i = 0; i < 3; i++)
    ebit_free (values[i]);
  return channel;
}

static void
refuse (const char *name, size_t n, const struct ebit_value *const *arguments,
        const char *message)
{
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (ebit_call (name, n, arguments, NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_null (result);
  assert_string_equal (error.message, message);
}

#define NONE ((double)NAN)

/* sum K^dag K = 1 to rounding, and the Choi matrix is positive as it is a sum
 * of v v^dag; the fields are those of the manual. */
static void
check_channel (const struct ebit_value *value, const char *family, size_t d_in,
               size_t d_out)
{
  static const char *const fields[]
      = { "kraus", "d_in", "d_out", "family", "parameters" };
  assert_string_equal (value->class_name, "ebit_channel");
  for (size_t i = 0; i < 5; i++)
    assert_string_equal (value->names[i], fields[i]);
  assert_string_equal (ebit_field (value, "family")->texts[0], family);
  struct ebit_context context = start_context ();
  struct ebit_channel channel;
  check_ok (&context,
            ebit_read_kraus_channel (&context, "channel", value, &channel));
  assert_int_equal (channel.d_in, d_in);
  assert_int_equal (channel.d_out, d_out);
  double defect;
  check_ok (&context,
            ebit_trace_preservation_defect (&context, &channel, &defect));
  check_at_most (defect, 1e-15 * (double)(4 * d_in));
  /* Minimal: no fewer operators will do. */
  struct ebit_channel minimal;
  check_ok (&context, ebit_minimal_kraus (&context, &channel, &minimal));
  assert_int_equal (minimal.count, channel.count);
  end_context (&context);
}

static void
test_constructors_are_channels (void **state)
{
  (void)state;
  static const double x[] = { 0, 1e-3, 0.1, 0.5, 0.75, 1 };
  for (size_t i = 0; i < 6; i++)
  {
    static const char *const one[]
        = { "dephasing", "amplitude_damping", "gadc" };
    for (size_t k = 0; k < 3; k++)
      for (size_t j = 0; j < 6; j++)
      {
        struct ebit_value *channel
            = construct (one[k], x[i], k == 2 ? x[j] : NONE, NONE);
        check_channel (channel, one[k], 2, 2);
        ebit_free (channel);
      }
    for (size_t d = 1; d <= 4; d++)
    {
      struct ebit_value *all[]
          = { construct ("identity_channel", (double)d, NONE, NONE),
              construct ("depolarizing", x[i], (double)d, NONE),
              construct ("erasure", x[i], (double)d, NONE) };
      check_channel (all[0], "identity_channel", d, d);
      check_channel (all[1], "depolarizing", d, d);
      check_channel (all[2], "erasure", d, d + 1);
      for (size_t k = 0; k < 3; k++)
        ebit_free (all[k]);
    }
  }
  for (size_t d = 2; d <= 4; d++)
  {
    const double all = (double)(d * d);
    struct ebit_value *edge
        = construct ("depolarizing", all / (all - 1), (double)d, NONE);
    check_channel (edge, "depolarizing", d, d);
    assert_int_equal (ebit_field (edge, "kraus")->extent[0], d * d - 1);
    ebit_free (edge);
  }
}

static void
test_times_and_weights (void **state)
{
  (void)state;
  struct ebit_value *channel = construct ("gadc_from_times", 2, 5, 0.1);
  const struct ebit_value *list = ebit_field (channel, "parameters");
  check_channel (channel, "gadc", 2, 2);
  check_close (ebit_field (list, "gamma")->numbers[0], -expm1 (-0.4), 1e-16);
  check_close (ebit_field (list, "thermal")->numbers[0], 0.1, 1e-16);
  ebit_free (channel);
  channel = construct ("dephasing_from_times", 2, 5, NONE);
  list = ebit_field (channel, "parameters");
  check_channel (channel, "dephasing", 2, 2);
  check_close (ebit_field (list, "p")->numbers[0], -expm1 (-0.4) / 2, 1e-16);
  ebit_free (channel);
  struct ebit_value *weights
      = ebit_numbers (4, (double[]){ 0.4, 0.3, 0.2, 0.1 });
  channel = call_by_name ("pauli_channel", 1,
                          (const struct ebit_value *[]){ weights });
  check_channel (channel, "pauli_channel", 2, 2);
  assert_int_equal (
      ebit_field (ebit_field (channel, "parameters"), "weights")->extent[0],
      4);
  ebit_free (channel);
  ebit_free (weights);
}

static void
test_bosonic_channels (void **state)
{
  (void)state;
  struct ebit_value *channel = construct ("fiber_channel", 50, NONE, NONE);
  assert_string_equal (ebit_field (channel, "family")->texts[0], "pure_loss");
  check_close (
      ebit_field (ebit_field (channel, "parameters"), "transmissivity")
          ->numbers[0],
      0.1, 1e-16);
  assert_int_equal (ebit_field (channel, "kraus")->extent[0], 0);
  assert_true (isinf (ebit_field (channel, "d_in")->numbers[0]));
  struct ebit_context context = start_context ();
  struct ebit_channel read;
  check_ok (&context, ebit_read_channel (&context, "x", channel, &read));
  assert_false (read.has_kraus);
  end_context (&context);
  static const char *const needing[]
      = { "kraus_operators", "choi_state", "complementary", "stinespring" };
  const struct ebit_value *arguments[] = { channel, channel };
  for (size_t i = 0; i < 4; i++)
    refuse (needing[i], 1, arguments,
            "channel is a bosonic channel (pure_loss); it must be one with "
            "Kraus operators");
  refuse ("compose_channel", 2, arguments,
          "second is a bosonic channel (pure_loss); it must be one with Kraus "
          "operators");
  ebit_free (channel);
}

static void
test_refusals_of_numbers (void **state)
{
  (void)state;
  static const struct
  {
    const char *name;
    size_t n;
    double x, y;
    const char *message;
  } cases[] = {
    { "identity_channel", 1, 0, 0,
      "d is 0; it must be a whole number in [1, 32]" },
    { "dephasing", 1, 1.5, 0, "p is 1.5; it must be a number in [0, 1]" },
    { "dephasing", 0, 0, 0, "p is missing; it must be a number in [0, 1]" },
    { "depolarizing", 2, 1.5, 2,
      "p is 1.5; it must be a number in [0, 1.33333333333333]" },
    { "depolarizing", 2, -1, 1, "p is -1; it must be a number >= 0" },
    { "amplitude_damping", 1, NAN, 0,
      "gamma is NaN; it must be a number in [0, 1]" },
    { "gadc", 2, 0.1, 2, "thermal is 2; it must be a number in [0, 1]" },
    { "gadc_from_times", 2, 1, 0, "t1 is 0; it must be a number > 0, or Inf" },
    { "dephasing_from_times", 2, -1, 1,
      "time is -1; it must be a number >= 0, or Inf" },
    { "erasure", 2, 0.1, 2.5,
      "d is 2.5; it must be a whole number in [1, 32]" },
    { "pure_loss", 1, -0.1, 0,
      "transmissivity is -0.1; it must be a number in [0, 1]" },
    { "thermal_loss", 2, 0.5, INFINITY,
      "photons is Inf; it must be a number >= 0" },
    { "amplifier", 1, 0.5, 0, "gain is 0.5; it must be a number >= 1" },
    { "fiber_channel", 2, 1, -1,
      "attenuation_db_per_km is -1; it must be a number >= 0" },
    { "pauli_channel", 1, 1, 0, "weights is 1; it must be of length 4" },
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
  {
    struct ebit_value *values[]
        = { ebit_numbers (1, &cases[i].x), ebit_numbers (1, &cases[i].y) };
    refuse (cases[i].name, cases[i].n,
            (const struct ebit_value *const *)values, cases[i].message);
    ebit_free (values[1]);
    ebit_free (values[0]);
  }
}

/* A channel comes back whole; one that was edited does not. */
static void
test_reading_back (void **state)
{
  (void)state;
  struct ebit_value *channel = construct ("dephasing", 0.1, NONE, NONE);
  struct ebit_value *other = construct ("dephasing", 0.2, NONE, NONE);
  struct ebit_value *three = ebit_numbers (1, (double[]){ 3 });
  struct ebit_value *text = ebit_text ("none");
  const struct ebit_value *items[5];
  static const struct
  {
    size_t field;
    const char *message;
  } cases[] = {
    { 0,
      "channel is a channel (dephasing) whose Kraus operators are not those "
      "of its parameters; it must be left as dephasing made it, or be made "
      "with kraus_channel" },
    { 1, "d_in of channel is 3; it must be 2, as its Kraus operators say" },
    { 2, "d_out of channel is 3; it must be 2, as its Kraus operators say" },
    { 3, "family of channel is \"none\"; it must be the name of a family of "
         "channels, or \"kraus_channel\"" },
    { 4, "p of channel is missing; it must be a number in [0, 1]" },
  };
  for (size_t k = 0; k < 5; k++)
  {
    memcpy (items, channel->items, sizeof items);
    const struct ebit_value *replacements[]
        = { other->items[0], three, three, text, other->items[0] };
    items[cases[k].field] = replacements[k];
    struct ebit_value edited = *channel;
    edited.items = items;
    refuse ("kraus_operators", 1, (const struct ebit_value *[]){ &edited },
            cases[k].message);
  }
  refuse ("kraus_operators", 1, (const struct ebit_value *[]){ three },
          "channel is 3; it must be a channel, as the constructors make it");
  struct ebit_value *kraus = call_by_name (
      "kraus_operators", 1, (const struct ebit_value *[]){ channel });
  assert_int_equal (kraus->extent[0], 2);
  struct ebit_value *anonymous = call_by_name (
      "kraus_channel", 1, (const struct ebit_value *[]){ kraus });
  check_channel (anonymous, "kraus_channel", 2, 2);
  ebit_free (anonymous);
  ebit_free (kraus);
  ebit_free (text);
  ebit_free (three);
  ebit_free (other);
  ebit_free (channel);
}

static struct ebit_channel
damping (struct ebit_context *context, double gamma, double thermal)
{
  struct ebit_channel channel;
  check_ok (context,
            ebit_build_channel (context, EBIT_FAMILY_GADC,
                                (double[]){ gamma, thermal }, &channel));
  return channel;
}

static void
check_same (struct ebit_context *context, const struct ebit_channel *a,
            const struct ebit_channel *b, const struct ebit_channel *c)
{
  struct ebit_channel both;
  double complex expected[16], actual[16];
  check_ok (context, ebit_compose_channels (context, b, c, &both));
  ebit_choi_matrix (context, a, expected);
  ebit_choi_matrix (context, &both, actual);
  check_at_most (distance (16, expected, actual), 1e-15);
}

/* A_{g,T} = A_{gT,1} o A_{g(1-T)/(1-gT),0} = A_{g(1-T),0} o
 * A_{gT/(1-g(1-T)),1}, and X A_{g,T} X = A_{g,1-T}. */
static void
test_damping_concatenates (void **state)
{
  (void)state;
  double complex x[4] = { 0, 1, 1, 0 };
  const struct ebit_channel flip
      = { .d_in = 2, .d_out = 2, .count = 1, .kraus = x, .has_kraus = true };
  for (int i = 0; i < 20; i++)
    for (int j = 0; j <= 20; j++)
    {
      struct ebit_context context = start_context ();
      const double g = i / 20., t = j / 20.;
      const struct ebit_channel whole = damping (&context, g, t);
      const struct ebit_channel up = damping (&context, g * t, 1);
      const struct ebit_channel down = damping (&context, g * (1 - t), 0);
      const struct ebit_channel first
          = damping (&context, g * (1 - t) / (1 - g * t), 0);
      const struct ebit_channel other
          = damping (&context, g * t / (1 - g * (1 - t)), 1);
      check_same (&context, &whole, &up, &first);
      check_same (&context, &whole, &down, &other);
      struct ebit_channel flipped;
      const struct ebit_channel upside_down = damping (&context, g, 1 - t);
      check_ok (&context, ebit_compose_channels (&context, &upside_down, &flip,
                                                 &flipped));
      check_same (&context, &whole, &flip, &flipped);
      end_context (&context);
    }
}

/* Families are found by name, for sweeps over their parameters. */
static void
test_families_are_found (void **state)
{
  (void)state;
  enum ebit_family family;
  assert_true (ebit_find_family ("gadc_from_times", &family));
  assert_int_equal (family, EBIT_FAMILY_GADC_FROM_TIMES);
  assert_int_equal (ebit_family_numbers (family), 3);
  assert_false (ebit_find_family ("kraus_channel", &family));
  for (size_t f = 0; f < EBIT_FAMILIES; f++)
  {
    assert_true (
        ebit_find_family (ebit_family_name ((enum ebit_family)f), &family));
    assert_int_equal (family, f);
    assert_true (ebit_family_numbers (family) <= EBIT_MAX_FAMILY_NUMBERS);
    const enum ebit_family target = ebit_families[f].target;
    assert_int_equal (ebit_families[target].target, target);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_constructors_are_channels),
    cmocka_unit_test (test_times_and_weights),
    cmocka_unit_test (test_bosonic_channels),
    cmocka_unit_test (test_refusals_of_numbers),
    cmocka_unit_test (test_reading_back),
    cmocka_unit_test (test_damping_concatenates),
    cmocka_unit_test (test_families_are_found),
  };
  return cmocka_run_group_tests_name ("channels", tests, NULL, NULL);
}
