/* What verify takes from whom: methods keep to their quantities, and what is
 * nested in a bounds value is proved with it.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"
#include "werner_states.h"

/* The bounds with both ends at x, and one of the methods replaced. */
static void
check_claim (struct ebit_value *b, double x, const char *field,
             const char *method, const char *message)
{
  struct ebit_value *end = ebit_numbers (1, &x);
  struct ebit_value *word = ebit_text (method);
  struct ebit_value *none = ebit_list (0, NULL, NULL);
  const struct ebit_value *items[MOST_VALUE_FIELDS];
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
      = call (ebit_compose_channel, 2,
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
  const struct ebit_value *items[MOST_VALUE_FIELDS];
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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_methods_keep_to_their_quantities),
    cmocka_unit_test (test_nesting_is_bounded),
    cmocka_unit_test (test_what_is_nested_is_proved),
  };
  return cmocka_run_group_tests_name ("claims", tests, NULL, NULL);
}
