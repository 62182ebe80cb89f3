/* Decompositions into degradable channels: what callers give, what verify
 * finds changed in what ebit gives, and what is nearly degradable.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_states.h"

/* ---- Values ---------------------------------------------------------- */

static struct ebit_value *
named_channel (const char *family, size_t n, const double *x)
{
  struct ebit_value *arguments[4] = { NULL };
  for (size_t i = 0; i < n; i++)
    arguments[i] = ebit_numbers (1, &x[i]);
  struct ebit_value *channel
      = call_by_name (family, n, (const struct ebit_value *const *)arguments);
  for (size_t i = 0; i < n; i++)
    ebit_free (arguments[i]);
  return channel;
}

/* The list of two channels with the weights p and 1-p, which it takes. */
static struct ebit_value *
mixture (struct ebit_value *first, struct ebit_value *second, double p)
{
  static const char *const names[] = { "channels", "weights" };
  const struct ebit_value *both[] = { first, second };
  const double weights[] = { p, 1 - p };
  struct ebit_value *channels = ebit_list (2, NULL, both);
  struct ebit_value *numbers = ebit_numbers (2, weights);
  struct ebit_value *list = ebit_list (
      2, names, (const struct ebit_value *[]){ channels, numbers });
  ebit_free (channels);
  ebit_free (numbers);
  ebit_free (first);
  ebit_free (second);
  return list;
}

/* Damping of g and dephasing of q, mixed: of no family, Kraus operators of
 * both. */
static struct ebit_value *
mixed_channel (double p, double g, double q)
{
  double complex kraus[16] = { 0 };
  kraus[0] = sqrt (p);
  kraus[3] = sqrt (p * (1 - g));
  kraus[4 + 2] = sqrt (p * g);
  kraus[8] = kraus[11] = sqrt ((1 - p) * (1 - q));
  kraus[12] = sqrt ((1 - p) * q);
  kraus[15] = -kraus[12];
  return kraus_value (2, 2, 4, kraus);
}

static struct ebit_value *
capacity_with (const struct ebit_value *channel,
               const struct ebit_value *decomposition)
{
  return call (ebit_quantum_capacity, 2,
               (const struct ebit_value *[]){ channel, decomposition });
}

static const struct ebit_value *
proof_of (const struct ebit_value *b)
{
  return ebit_field (b, "upper_bounds")->items[0];
}

/* ---- What callers give ----------------------------------------------- */

static void
test_a_mixture_is_taken (void **state)
{
  (void)state;
  const double p = 0.7, g = 0.2, q = 0.1;
  struct ebit_value *x = mixed_channel (p, g, q);
  struct ebit_value *parts
      = mixture (named_channel ("amplitude_damping", 1, &g),
                 named_channel ("dephasing", 1, &q), p);
  struct ebit_value *b = capacity_with (x, parts);
  assert_string_equal (text (b, "upper_method"), "degradable_decomposition");
  check_valid (b, true, "");
  /* by the two informations at diagonal inputs, which are best */
  double best = 0;
  for (double r = 0.3; r < 0.6; r += 1e-5)
  {
    const double damping
        = ebit_binary_entropy ((1 - g) * r) - ebit_binary_entropy (g * r);
    const double dephasing
        = ebit_binary_entropy (r)
          - ebit_binary_entropy (
              (1 - sqrt (1 - 16 * q * (1 - q) * r * (1 - r))) / 2);
    best = fmax (best, p * damping + (1 - p) * dephasing);
  }
  check_close (number (b, "upper"), best, 1e-8);
  /* what is in the value is taken as well */
  struct ebit_value *again
      = capacity_with (x, ebit_field (proof_of (b), "decomposition"));
  check_close (number (again, "upper"), number (b, "upper"), 1e-12);
  ebit_free (again);
  ebit_free (b);
  ebit_free (parts);
  ebit_free (x);
}

/* Less of the first part than there is: the rest costs its weight; a part that
 * is antidegradable costs nothing. */
static void
test_what_is_left_has_a_price (void **state)
{
  (void)state;
  const double p = 0.7, g = 0.2, q = 0.1, lost = 0.7;
  struct ebit_value *x = mixed_channel (p, g, q);
  struct ebit_value *exact
      = mixture (named_channel ("amplitude_damping", 1, &g),
                 named_channel ("dephasing", 1, &q), p);
  struct ebit_value *other
      = mixture (named_channel ("amplitude_damping", 1, &g),
                 named_channel ("dephasing", 1, &q), p + 0.003);
  struct ebit_value *b = capacity_with (x, exact);
  struct ebit_value *worse = capacity_with (x, other);
  check_at_most (number (b, "upper") + 1e-4, number (worse, "upper"));
  check_at_most (number (worse, "upper"), number (b, "upper") + 0.01);
  check_valid (worse, true, "");
  ebit_free (worse);
  ebit_free (b);
  ebit_free (other);
  ebit_free (exact);
  ebit_free (x);
  x = mixed_channel (p, lost, q);
  exact = mixture (named_channel ("amplitude_damping", 1, &lost),
                   named_channel ("dephasing", 1, &q), p);
  b = capacity_with (x, exact);
  check_valid (b, true, "");
  check_at_most (number (b, "upper"),
                 (1 - p) * (1 - ebit_binary_entropy (q)) + 1e-9);
  ebit_free (b);
  ebit_free (exact);
  ebit_free (x);
}

/* ---- What is refused ------------------------------------------------- */

static void
refused (const struct ebit_value *channel, struct ebit_value *decomposition,
         const char *message)
{
  const struct ebit_value *arguments[] = { channel, decomposition };
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (
      ebit_quantum_capacity (2, arguments, NULL, &result, &error),
      EBIT_EARGUMENT);
  if (!strstr (error.message, message))
    fail_msg ("\"%s\" is not \"%s\"", error.message, message);
  ebit_free (decomposition);
}

static void
test_decompositions_are_refused_by_name (void **state)
{
  (void)state;
  const double p = 0.3, g = 0.2, q = 0.1, two[] = { 0.3, 0.2 };
  struct ebit_value *x = mixed_channel (p, g, q);
  refused (x, ebit_numbers (1, &p),
           "decomposition is 0.3; it must be a list of the fields channels, "
           "weights and, where they are known, maps");
  struct ebit_value *parts = mixture (named_channel ("gadc", 2, two),
                                      named_channel ("dephasing", 1, &q), p);
  refused (x, parts,
           "channels of decomposition[1] is not known to be degradable; it "
           "must be degradable, or antidegradable, or given with its "
           "degrading map in maps");
  const double three = 3;
  refused (x,
           mixture (named_channel ("identity_channel", 1, &three),
                    named_channel ("dephasing", 1, &q), p),
           "channels of decomposition[1] is a channel from 3 to 3 levels; it "
           "must be one from 2 to 2 levels, or to those and a flag");
  refused (x,
           mixture (named_channel ("dephasing", 1, &q),
                    named_channel ("dephasing", 1, &q), 1.5),
           "weights of decomposition");
  struct ebit_value *loss = named_channel ("pure_loss", 1, &p);
  refused (loss,
           mixture (named_channel ("dephasing", 1, &q),
                    named_channel ("dephasing", 1, &q), 0.5),
           "channel is a bosonic channel (pure_loss); it must be one with "
           "Kraus operators");
  ebit_free (loss);
  ebit_free (x);
}

/* ---- Forgeries ------------------------------------------------------- */

/* A copy of the value, with one number `times` 1 + change in the matrix that
 * the path leads to; the path has a name, or NULL and an index, a level. */
struct step
{
  const char *name;
  size_t index;
};

static struct ebit_value *
change (const struct ebit_value *value, const struct step *path, size_t depth,
        size_t element, double by)
{
  if (depth == 0)
  {
    const size_t width = value->kind == EBIT_COMPLEX ? 2 : 1;
    const size_t n
        = value->extent[0] * (value->rank > 1 ? value->extent[1] : 1) * width;
    double x[512];
    assert_true (n <= 512);
    memcpy (x, value->numbers, n * sizeof *x);
    x[element * width] += by;
    return width == 2 ? ebit_matrix (value->extent[0], value->extent[1], x)
                      : ebit_numbers (n, x);
  }
  const struct ebit_value *items[32];
  struct ebit_value *made = NULL;
  for (size_t i = 0; i < value->extent[0]; i++)
  {
    const bool here = path->name ? strcmp (value->names[i], path->name) == 0
                                 : i == path->index;
    items[i] = value->items[i];
    if (here)
      items[i] = made
          = change (value->items[i], path + 1, depth - 1, element, by);
  }
  assert_non_null (made);
  struct ebit_value *copy = ebit_list (value->extent[0], value->names, items);
  ebit_free (made);
  return copy;
}

static void
check_changed (const struct ebit_value *b, const struct step *path,
               size_t depth, size_t element, double by)
{
  struct ebit_value *bad = change (b, path, depth, element, by);
  struct ebit_value *proof = call1 (ebit_verify, bad);
  if (number (proof, "valid") != 0)
    fail_msg ("a change by %g at depth %zu is not found", by, depth);
  ebit_free (proof);
  ebit_free (bad);
}

/* m, the flag of an error, is in the Kraus operators; the map; the weights. */
static void
test_changes_are_found (void **state)
{
  (void)state;
  static const struct
  {
    const char *family;
    size_t n;
    double x[2];
  } named[] = { { "gadc", 2, { 0.2, 0.1 } },
                { "gadc", 2, { 0.4, 0.2 } },
                { "depolarizing", 1, { 0.1 } },
                { "depolarizing", 2, { 0.1, 3 } } };
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_value *x
        = named_channel (named[i].family, named[i].n, named[i].x);
    struct ebit_value *b = call1 (ebit_quantum_capacity, x);
    const struct step weights[] = { { "upper_bounds", 0 },
                                    { NULL, 0 },
                                    { "decomposition", 0 },
                                    { "weights", 0 } };
    const struct step map[] = { { "upper_bounds", 0 },
                                { NULL, 0 },
                                { "decomposition", 0 },
                                { "maps", 0 },
                                { NULL, 0 },
                                { "kraus", 0 },
                                { NULL, 0 } };
    const struct step flags[] = { { "upper_bounds", 0 },
                                  { NULL, 0 },
                                  { "decomposition", 0 },
                                  { "channels", 0 },
                                  { NULL, 0 },
                                  { "kraus", 0 },
                                  { NULL, 0 } };
    check_valid (b, true, "");
    check_changed (b, weights, 4, 0, 1e-3);
    check_changed (b, map, 7, 0, 1e-3);
    check_changed (b, map, 7, 0, 1e-6);
    check_changed (b, flags, 7, 0, 1e-3);
    check_changed (b, flags, 7, 1, 1e-4);
    check_tampered (b, "upper",
                    ebit_numbers (1, (double[]){ number (b, "upper") - 1e-8 }),
                    "the upper end fails");
    ebit_free (b);
    ebit_free (x);
  }
}

/* Of Q alone: a map that is not exact proves less of P. */
static void
test_keys_pay_three_times (void **state)
{
  (void)state;
  uint64_t seed = 5;
  double complex kraus[16] = { 0 };
  random_kraus (&seed, 2, 2, 2, kraus + 4);
  for (size_t i = 4; i < 12; i++)
    kraus[i] *= sqrt (0.02);
  kraus[0] = kraus[3] = sqrt (0.98);
  struct ebit_value *x = kraus_value (2, 2, 3, kraus);
  struct ebit_value *q = call1 (ebit_quantum_capacity, x);
  struct ebit_value *p = call1 (ebit_private_capacity, x);
  assert_string_equal (text (q, "upper_method"), "approximate_degradability");
  check_valid (q, true, "");
  check_valid (p, true, "");
  check_at_most (number (q, "upper") + 1e-3, number (p, "upper"));
  if (strcmp (text (p, "upper_method"), text (q, "upper_method")) == 0)
    check_tampered (
        p, "upper_bounds",
        ebit_list (1, NULL, (const struct ebit_value *[]){ proof_of (q) }),
        "upper_bounds is a bounds value; it must be of the "
        "quantity");
  ebit_free (p);
  ebit_free (q);
  ebit_free (x);
}

/* ---- Two uses -------------------------------------------------------- */

static void
test_two_uses (void **state)
{
  (void)state;
  const double x[] = { 0.25, 0.15 }, both = 2;
  struct ebit_value *channel = named_channel ("damping_dephasing", 2, x);
  struct ebit_value *two = ebit_numbers (1, &both);
  struct ebit_value *one = call1 (ebit_coherent_information, channel);
  struct ebit_value *b
      = call (ebit_coherent_information, 3,
              (const struct ebit_value *[]){ channel, NULL, two });
  struct ebit_value *q = call1 (ebit_quantum_capacity, channel);
  check_at_most (number (one, "lower") + 2.5e-3, number (b, "lower"));
  check_close (number (b, "upper"), number (q, "upper"), 0);
  check_valid (b, true, "");
  check_tampered (b, "copies", ebit_numbers (1, (double[]){ 1 }), "copies is");
  check_tampered (b, "lower",
                  ebit_numbers (1, (double[]){ number (b, "lower") + 1e-9 }),
                  "the lower end fails");
  check_tampered (b, "upper_bounds", ebit_list (0, NULL, NULL),
                  "upper_bounds is");
  ebit_free (q);
  ebit_free (b);
  ebit_free (one);
  ebit_free (channel);
  struct ebit_value *result;
  struct ebit_error error;
  const double rho[] = { 0.5, 0, 0, 0, 0, 0, 0.5, 0 };
  struct ebit_value *matrix = ebit_matrix (2, 2, rho);
  assert_int_equal (ebit_coherent_information (
                        3, (const struct ebit_value *[]){ matrix, NULL, two },
                        NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_string_equal (error.message,
                       "copies is 2; it must be 1, since x is a state");
  ebit_free (matrix);
  ebit_free (two);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_mixture_is_taken),
    cmocka_unit_test (test_what_is_left_has_a_price),
    cmocka_unit_test (test_decompositions_are_refused_by_name),
    cmocka_unit_test (test_changes_are_found),
    cmocka_unit_test (test_keys_pay_three_times),
    cmocka_unit_test (test_two_uses),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
