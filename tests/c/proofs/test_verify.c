/* rains, verify and cite across the border: oracles, tampering, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

/* The state of a row of states_*.csv. */
static struct ebit_value *
oracle_state (const struct oracle *table, size_t row, size_t n)
{
  double complex rho[81];
  oracle_matrix (table, row, "", "_", n, n, rho);
  return ebit_matrix (n, n, (const double *)rho);
}

static void
check_table (const char *file, size_t d_a, size_t d_b)
{
  struct oracle *table = oracle_read (file);
  const size_t n = d_a * d_b;
  struct ebit_value *dims
      = ebit_numbers (2, (double[]){ (double)d_a, (double)d_b });
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_value *rho = oracle_state (table, i, n);
    struct ebit_value *bounds
        = call (ebit_rains, 2, (const struct ebit_value *[]){ rho, dims });
    /* The oracle's own ends overlap ours, rounding of its 17 digits apart. */
    assert_true (number (bounds, "lower")
                 <= oracle_number (table, i, "rains_upper") + 1e-13);
    assert_true (number (bounds, "upper")
                 >= oracle_number (table, i, "rains_lower") - 1e-13);
    assert_true (number (bounds, "upper") - number (bounds, "lower") <= 1e-9);
    check_valid (bounds, true, "");
    ebit_free (bounds);
    ebit_free (rho);
  }
  ebit_free (dims);
  oracle_free (table);
}

static void
test_states_agree_with_the_oracle (void **state)
{
  (void)state;
  check_table ("states_2x2.csv", 2, 2);
  check_table ("states_2x3.csv", 2, 3);
  check_table ("states_3x3.csv", 3, 3);
}

/* v |phi+><phi+| + (1-v) 1/4 */
static struct ebit_value *
werner (double v)
{
  double complex rho[16] = { 0 };
  for (size_t i = 0; i < 4; i++)
    rho[5 * i] = (1 - v) / 4 + (i == 0 || i == 3 ? v / 2 : 0);
  rho[3] = rho[12] = v / 2;
  return ebit_matrix (4, 4, (const double *)rho);
}

static struct ebit_value *
werner_bounds (double v)
{
  struct ebit_value *rho = werner (v);
  struct ebit_value *bounds
      = call (ebit_rains, 1, (const struct ebit_value *[]){ rho });
  ebit_free (rho);
  return bounds;
}

static void
test_closed_forms (void **state)
{
  (void)state;
  const double weights[] = { 0, 0.2, 1.0 / 3, 0.34, 0.5, 0.9, 0.999, 1 };
  for (size_t i = 0; i < sizeof weights / sizeof weights[0]; i++)
  {
    const double v = weights[i], fidelity = (1 + 3 * v) / 4;
    const double rest = 1 - fidelity;
    /* 1 - h2 (F) for F > 1/2, the relative entropy of entanglement of Bell-
     * diagonal states (Vedral, Plenio, Rippin, Knight, PRL 78, 2275). */
    const double expected = fidelity <= 0.5
                                ? 0
                                : 1 + fidelity * log2 (fidelity)
                                      + (rest > 0 ? rest * log2 (rest) : 0);
    struct ebit_value *bounds = werner_bounds (v);
    assert_true (number (bounds, "lower") <= expected + 1e-13);
    assert_true (number (bounds, "upper") >= expected - 1e-13);
    assert_true (number (bounds, "upper") - number (bounds, "lower") <= 1e-9);
    check_valid (bounds, true, "");
    ebit_free (bounds);
  }
}

static void
test_tampering_is_found (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  struct ebit_value *half = werner_bounds (0.5);
  const double lower = number (b, "lower"), upper = number (b, "upper");
  check_tampered (b, "upper", ebit_numbers (1, (double[]){ upper - 1e-8 }),
                  "the upper end fails");
  check_tampered (b, "lower", ebit_numbers (1, (double[]){ lower + 1e-8 }),
                  "the lower end fails");
  check_tampered (b, "upper", ebit_numbers (1, (double[]){ lower - 1 }),
                  "the lower end");
  check_tampered (b, "sigma", werner (0.2), "the");
  check_tampered (b, "state", ebit_matrix (1, 1, (double[]){ 2, 0 }),
                  "both ends fail: state is a matrix of trace 2");
  check_tampered (b, "dims", ebit_numbers (2, (double[]){ 2, 3 }),
                  "both ends fail: dims");
  check_tampered (b, "dual", ebit_text ("no"), "both ends fail: dual is");
  check_tampered (b, "dual", ebit_matrix (1, 1, (double[]){ 1, 0 }),
                  "both ends fail: dual is");
  const double complex *other
      = (const double complex *)ebit_field (half, "state")->numbers;
  check_tampered (b, "state", ebit_matrix (4, 4, (const double *)other),
                  "the");
  ebit_free (half);
  ebit_free (b);
}

static void
test_the_status_is_checked (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  const double lower = number (b, "lower");
  assert_string_equal (text (b, "status"), "certified");
  assert_true (number (b, "tol") == 1e-9);
  check_tampered (b, "lower", ebit_numbers (1, (double[]){ lower - 1e-6 }),
                  "the status fails: it is \"certified\" to tol = 1e-09, but "
                  "the ends differ by 1e-06");
  check_tampered (b, "status", ebit_text ("proved"),
                  "both ends fail: status is \"proved\"; it must be "
                  "\"exact\", \"certified\", \"bracket\" or "
                  "\"achievable\"");
  check_tampered (b, "status", ebit_numbers (1, (double[]){ 1 }),
                  "both ends fail: status is 1");
  check_tampered (b, "tol", ebit_text ("small"),
                  "both ends fail: tol is \"small\"; it must be a number");
  check_tampered (b, "tol", ebit_numbers (1, (double[]){ NAN }),
                  "both ends fail: tol is");
  ebit_free (b);
}

/* An end that is attained beside one that is only the best known. */
static void
test_a_bracket_is_not_exact (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("gadc", 0.3, 0.2);
  struct ebit_value *b = call1 (ebit_coherent_information, x);
  assert_string_equal (text (b, "status"), "achievable");
  check_valid (b, true, "");
  check_tampered (b, "status", ebit_text ("exact"),
                  "the status fails: it is \"exact\", but the ends differ");
  check_tampered (b, "status", ebit_text ("certified"),
                  "the status fails: it is \"certified\"");
  ebit_free (b);
  ebit_free (x);
}

/* A value with one more field. */
static struct ebit_value *
with_field (const struct ebit_value *bounds, const char *name,
            const struct ebit_value *item)
{
  const char *names[24];
  const struct ebit_value *items[24];
  const size_t n = bounds->extent[0];
  memcpy (names, bounds->names, n * sizeof *names);
  memcpy (items, bounds->items, n * sizeof *items);
  names[n] = name;
  items[n] = item;
  return ebit_list (n + 1, names, items);
}

static void
check_foreign (const struct ebit_value *bounds, const char *name,
               struct ebit_value *item, const char *message)
{
  struct ebit_value *bad = with_field (bounds, name, item);
  check_valid (bad, false, message);
  ebit_free (bad);
  ebit_free (item);
}

static void
test_fields_are_those_of_the_quantity (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  check_foreign (b, "note", ebit_text ("true"),
                 "both ends fail: note is a field; it must be one that rains "
                 "of a state has, once");
  check_foreign (b, "channel", channel1 ("dephasing", 0.5),
                 "both ends fail: channel is a field; it must be one that "
                 "rains of a state has, once");
  check_foreign (b, "lower", ebit_numbers (1, (double[]){ 0 }),
                 "both ends fail: lower is a field");
  check_tampered (b, "task", ebit_text ("key"),
                  "both ends fail: task is \"key\"; it must be "
                  "\"entanglement\"");
  check_tampered (b, "tol", ebit_numbers (1, (double[]){ 2 }),
                  "both ends fail: tol is 2; it must be a number in [1e-12, "
                  "1]");
  /* without its last field */
  struct ebit_value *bad = ebit_list (b->extent[0] - 1, b->names, b->items);
  check_valid (bad, false,
               "both ends fail: dual is missing; it must be in a "
               "bounds value of this quantity");
  ebit_free (bad);
  ebit_free (b);
  struct ebit_value *x = channel1 ("amplitude_damping", 0.2);
  b = capacity ("quantum_capacity", x);
  check_tampered (b, "candidates", ebit_text ("none"),
                  "both ends fail: candidates is \"none\"; it must be a table "
                  "of the columns side, value, method, source and channel");
  check_tampered (b, "lower_bounds", ebit_text ("none"),
                  "both ends fail: lower_bounds is \"none\"; it must be a "
                  "list of at most 1 bounds values");
  ebit_free (b);
  ebit_free (x);
}

/* The bounds with both ends at x, and one of the methods replaced. */
static void
check_claim (struct ebit_value *b, double x, const char *field,
             const char *method, const char *message)
{
  struct ebit_value *end = ebit_numbers (1, &x);
  struct ebit_value *word = ebit_text (method);
  struct ebit_value *none = ebit_list (0, NULL, NULL);
  const struct ebit_value *items[24];
  for (size_t i = 0; i < b->extent[0]; i++)
  {
    const char *name = b->names[i];
    const bool is_end
        = strcmp (name, "lower") == 0 || strcmp (name, "upper") == 0;
    const bool is_list = strcmp (name, "lower_bounds") == 0
                         || strcmp (name, "upper_bounds") == 0;
    items[i] = is_end                      ? end
               : is_list                   ? none
               : strcmp (name, field) == 0 ? word
                                           : b->items[i];
  }
  struct ebit_value *bad = ebit_list (b->extent[0], b->names, items);
  check_valid (bad, false, message);
  ebit_free (bad);
  ebit_free (none);
  ebit_free (word);
  ebit_free (end);
  ebit_free (b);
}

static void
test_methods_keep_to_their_quantities (void **state)
{
  (void)state;
  static const char lower[] = "lower_method", upper[] = "upper_method";
  struct ebit_value *erasure = channel1 ("erasure", 0.3);
  struct ebit_value *loss = channel1 ("pure_loss", 0.3);
  struct ebit_value *thermal = channel2 ("thermal_loss", 0.8, 0.3);
  struct ebit_value *damping = channel1 ("amplitude_damping", 0.7);
  struct ebit_value *dephasing = channel1 ("dephasing", 0.1);
  struct ebit_value *bare /* antidegradable, and of no family */
      = call (ebit_compose, 2,
              (const struct ebit_value *[]){ dephasing, damping });
  check_claim (capacity ("quantum_capacity", erasure), 0.7, lower,
               "identity_closed_form",
               "lower_method is \"identity_closed_form\"; it must be a method "
               "of the lower end of this quantity");
  check_claim (capacity ("two_way_capacity", loss), 0, upper,
               "identity_closed_form",
               "upper_method is \"identity_closed_form\"; it must be a method "
               "of the upper end of this quantity");
  check_claim (capacity ("two_way_capacity", thermal), 1.40635, lower,
               "erasure_announced", "lower_method is");
  check_claim (capacity ("quantum_capacity", thermal), 1.4, upper,
               "bosonic_capacity",
               "the upper end fails: it is 1.4, the "
               "certificate proves inf");
  check_claim (call1 (ebit_reverse_coherent_information, bare), 0, upper,
               "antidegradable", "upper_method is");
  check_claim (call1 (ebit_coherent_information, bare), 0, upper,
               "concave_tangent", "upper_method is");
  check_claim (call1 (ebit_transposition_bound, bare), 0, upper,
               "transposition", "upper_method is \"transposition\"");
  struct ebit_value *b = call1 (ebit_coherent_information, bare);
  check_tampered (b, "quantity", ebit_text ("reverse_coherent_information"),
                  "upper_method is \"antidegradable\"");
  ebit_free (b);
  b = call1 (ebit_squashed_entanglement_bound, damping);
  check_tampered (b, "status", ebit_text ("exact"), "the status fails");
  ebit_free (b);
  ebit_free (bare);
  ebit_free (dephasing);
  ebit_free (damping);
  ebit_free (thermal);
  ebit_free (loss);
  ebit_free (erasure);
}

/* A Rains bound that holds a Rains bound, and so on. */
static void
test_nesting_is_bounded (void **state)
{
  (void)state;
  struct ebit_value *deep = werner_bounds (0.9);
  for (size_t depth = 0; depth < 5; depth++)
  {
    struct ebit_value *flat = werner_bounds (0.9);
    struct ebit_value *outer = with_field (flat, "rains", deep);
    ebit_free (flat);
    ebit_free (deep);
    deep = outer;
  }
  check_valid (deep, false,
               "both ends fail: the nesting of bounds values is deeper; it "
               "must be at most 5 deep");
  ebit_free (deep);
}

/* The bounds value inside is looked at as well. */
static void
test_what_is_nested_is_proved (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("gadc", 0.1, 0.4);
  struct ebit_value *b = capacity ("cpp_capacity", x);
  const struct ebit_value *inner = ebit_field (b, "upper_bounds")->items[0];
  const struct ebit_value *items[24];
  struct ebit_value *zero = ebit_numbers (1, (double[]){ 0 });
  for (size_t i = 0; i < inner->extent[0]; i++)
    items[i] = strcmp (inner->names[i], "upper") == 0 ? zero : inner->items[i];
  struct ebit_value *bad = ebit_list (inner->extent[0], inner->names, items);
  struct ebit_value *one
      = ebit_list (1, NULL, (const struct ebit_value *[]){ bad });
  check_tampered (b, "upper_bounds", one,
                  "both ends fail: of the bounds value of rains in it the "
                  "lower end");
  const struct ebit_value *two[] = { inner, inner };
  check_tampered (
      b, "upper_bounds", ebit_list (2, NULL, two),
      "both ends fail: upper_bounds is a list of 2; it must be a list "
      "of at most 1 bounds values");
  ebit_free (bad);
  ebit_free (zero);
  ebit_free (b);
  ebit_free (x);
}

/* A lower end next to rounding noise asks for triangles without end. */
static void
test_the_covering_is_bounded (void **state)
{
  (void)state;
  double complex rho[16] = { [0] = 0.4, [5] = 0.15, [10] = 0.1, [15] = 0.35 };
  rho[3] = rho[12] = 0.2;
  struct ebit_value *x = ebit_matrix (4, 4, (const double *)rho);
  struct ebit_value *b = call1 (ebit_discord, x);
  const double upper = number (b, "upper");
  for (int k = -30; k <= 10; k++)
  {
    const double claim = upper + 1e-13 + k * 2.5e-16;
    struct ebit_value *end = ebit_numbers (1, &claim);
    const struct ebit_value *items[24];
    for (size_t i = 0; i < b->extent[0]; i++)
      items[i] = strcmp (b->names[i], "lower") == 0
                         || strcmp (b->names[i], "upper") == 0
                     ? end
                     : b->items[i];
    struct ebit_value *bad = ebit_list (b->extent[0], b->names, items);
    ebit_free (call1 (ebit_verify, bad)); /* comes back */
    ebit_free (bad);
    ebit_free (end);
  }
  ebit_free (b);
  ebit_free (x);
}

static void
test_citations_name_their_sources (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  struct ebit_value *citation
      = call (ebit_cite, 1, (const struct ebit_value *[]){ b });
  assert_non_null (strstr (ebit_field (citation, "upper")->texts[0],
                           "[Rains2001, Audenaert2002]."));
  const struct ebit_value *entries = ebit_field (citation, "bibtex");
  assert_int_equal (entries->extent[0], 3);
  assert_non_null (strstr (entries->texts[0], "@article{Rains2001,"));
  ebit_free (citation);
  ebit_free (b);
}

static void
refuse_rains (const struct ebit_value *x, const struct ebit_value *dims,
              const struct ebit_value *tol, const char *message)
{
  check_refused (ebit_rains, 3, (const struct ebit_value *[]){ x, dims, tol },
                 message);
}

static void
test_wrong_arguments_are_refused (void **state)
{
  (void)state;
  struct ebit_value *rho = werner (0.5),
                    *three = ebit_numbers (1, &(double){ 3 });
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 3 });
  struct ebit_value *tol = ebit_numbers (1, &(double){ 0 });
  check_refused (ebit_verify, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  check_refused (ebit_cite, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  refuse_rains (rho, dims, NULL,
                "dims is a vector of 2 numbers; it must be two whole numbers "
                "[dA dB] with dA dB = 4");
  refuse_rains (rho, NULL, tol, "tol is 0; it must be a number in [1e-12, 1]");
  ebit_free (rho);
  ebit_free (three);
  ebit_free (dims);
  ebit_free (tol);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_states_agree_with_the_oracle),
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_tampering_is_found),
    cmocka_unit_test (test_the_status_is_checked),
    cmocka_unit_test (test_a_bracket_is_not_exact),
    cmocka_unit_test (test_fields_are_those_of_the_quantity),
    cmocka_unit_test (test_methods_keep_to_their_quantities),
    cmocka_unit_test (test_nesting_is_bounded),
    cmocka_unit_test (test_what_is_nested_is_proved),
    cmocka_unit_test (test_the_covering_is_bounded),
    cmocka_unit_test (test_citations_name_their_sources),
    cmocka_unit_test (test_wrong_arguments_are_refused),
  };
  return cmocka_run_group_tests_name ("verify", tests, NULL, NULL);
}
