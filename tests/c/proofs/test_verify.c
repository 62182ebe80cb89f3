/* verify finds what has been changed in a bounds value, and cite its sources.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"
#include "methods.h"
#include "werner_states.h"

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
    const struct ebit_value *items[MOST_VALUE_FIELDS];
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

/* In the order of their keys, each line but the outer ones indented. */
static void
test_sources_are_alike (void **state)
{
  (void)state;
  for (const struct ebit_source *source = ebit_sources; source->key; source++)
  {
    if (source > ebit_sources && strcmp (source[-1].key, source->key) >= 0)
      fail_msg ("%s stands after %s", source->key, source[-1].key);
    const size_t first = strcspn (source->bibtex, "{");
    const size_t n = strlen (source->key);
    assert_memory_equal (source->bibtex + first + 1, source->key, n);
    const char *line = source->bibtex + first + 1 + n;
    assert_memory_equal (line, ",\n", 2);
    for (line++; *line; line += strcspn (line + 1, "\n") + 1)
      if (strncmp (line, "\n  ", 3) != 0 && strcmp (line, "\n}") != 0)
        fail_msg ("%s: a line is not indented:%s", source->key, line);
  }
}

static void
test_other_values_are_refused (void **state)
{
  (void)state;
  struct ebit_value *three = ebit_numbers (1, &(double){ 3 });
  check_refused (ebit_verify, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  check_refused (ebit_cite, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  ebit_free (three);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tampering_is_found),
    cmocka_unit_test (test_the_status_is_checked),
    cmocka_unit_test (test_a_bracket_is_not_exact),
    cmocka_unit_test (test_fields_are_those_of_the_quantity),
    cmocka_unit_test (test_the_covering_is_bounded),
    cmocka_unit_test (test_citations_name_their_sources),
    cmocka_unit_test (test_sources_are_alike),
    cmocka_unit_test (test_other_values_are_refused),
  };
  return cmocka_run_group_tests_name ("verify", tests, NULL, NULL);
}
