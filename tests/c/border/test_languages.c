/* Messages name elements, items and fields as the caller's language writes
 * them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#define LANGUAGES 3

/* The message in each language; they are the enumerators in their order. */
static void
check_messages (const char *name, size_t n,
                const struct ebit_value *const *arguments,
                const char *const messages[LANGUAGES])
{
  for (size_t i = 0; i < LANGUAGES; i++)
  {
    struct ebit_options options = ebit_default_options ();
    struct ebit_value *result;
    struct ebit_error error;
    options.language = (enum ebit_language)i;
    assert_int_equal (
        ebit_call (name, n, arguments, &options, &result, &error),
        EBIT_EARGUMENT);
    assert_string_equal (error.message, messages[i]);
  }
}

static void
test_elements (void **state)
{
  (void)state;
  const double numbers[8] = { 1, 0, (double)NAN, 0, 0, 0, 0, 1 };
  struct ebit_value x = {
    .kind = EBIT_NUMBERS, .rank = 2, .extent = { 2, 2, 1 }, .numbers = numbers
  };
  const struct ebit_value *const argument[] = { &x };
  check_messages ("entropy", 1, argument,
                  (const char *[]){ "rho[1, 2] is NaN; it must be finite",
                                    "rho[1, 2] is NaN; it must be finite",
                                    "rho(1,2) is NaN; it must be finite" });
  x.rank = 3;
  x.extent[2] = 2;
  check_messages ("entropy", 1, argument,
                  (const char *[]){ "rho[1, 2, 1] is NaN; it must be finite",
                                    "rho[1, 2, 1] is NaN; it must be finite",
                                    "rho(1,2,1) is NaN; it must be finite" });
  x.rank = 2;
  x.extent[0] = 1;
  x.extent[1] = 4;
  x.extent[2] = 1;
  check_messages (
      "pauli_channel", 1, argument,
      (const char *[]){ "weights[3] is NaN; it must be a number in [0, 1]",
                        "weights[3] is NaN; it must be a number in [0, 1]",
                        "weights(3) is NaN; it must be a number in [0, 1]" });
}

static void
test_items_and_fields (void **state)
{
  (void)state;
  const double pairs[] = { 1, 0, 0, 0, 0, 0, 1, (double)NAN };
  struct ebit_value *one = ebit_matrix (2, 2, pairs);
  struct ebit_value *list
      = ebit_list (1, NULL, (const struct ebit_value *[]){ one });
  check_messages (
      "kraus_channel", 1, (const struct ebit_value *[]){ list },
      (const char *[]){ "kraus[1][2, 2] is NaN; it must be finite",
                        "kraus[[1]][2, 2] is NaN; it must be finite",
                        "kraus{1}(2,2) is NaN; it must be finite" });
  struct ebit_value *family = ebit_text ("kraus_channel");
  const char *const names[] = { "kraus", "family" };
  struct ebit_value *channel
      = ebit_list (2, names, (const struct ebit_value *[]){ list, family });
  check_messages (
      "rains", 1, (const struct ebit_value *[]){ channel },
      (const char *[]){ "kraus of x[1][2, 2] is NaN; it must be finite",
                        "x$kraus[[1]][2, 2] is NaN; it must be finite",
                        "x.kraus{1}(2,2) is NaN; it must be finite" });
  check_messages (
      "ghz_capacity", 1,
      (const struct ebit_value *[]){ ebit_field (channel, "kraus") },
      (const char *[]){
          "channels is a list of 1; it must be a list of 2 to 48 channels",
          "channels is a list of 1; it must be a list of 2 to 48 channels",
          "channels is a list of 1; it must be a list of 2 to 48 channels" });
  ebit_free (channel);
  ebit_free (family);
  ebit_free (list);
  ebit_free (one);
}

static void
test_dimensions_and_truth (void **state)
{
  (void)state;
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 3, 3 });
  struct ebit_value *rho
      = ebit_matrix (2, 2, (double[]){ 1, 0, 0, 0, 0, 0, 0, 0 });
  check_messages (
      "negativity", 2, (const struct ebit_value *[]){ rho, dims },
      (const char *[]){
          "dims is 3 x 3 = 9; it must be two whole numbers [dA dB] with dA dB "
          "= 2",
          "dims is 3 x 3 = 9; it must be two whole numbers c(dA, dB) with dA "
          "dB = 2",
          "dims is 3 x 3 = 9; it must be two whole numbers [dA dB] with dA dB "
          "= 2" });
  const struct ebit_value truth = { .kind = EBIT_LOGICALS,
                                    .rank = 1,
                                    .extent = { 1, 1, 1 },
                                    .numbers = (const double[]){ 1 } };
  check_messages (
      "describe", 1, (const struct ebit_value *[]){ &truth },
      (const char *[]){ "name is true; it must be the name of a function that "
                        "list_functions lists",
                        "name is TRUE; it must be the name of a function that "
                        "list_functions lists",
                        "name is true; it must be the name of a function that "
                        "list_functions lists" });
  ebit_free (rho);
  ebit_free (dims);
}

/* What no enumerator is, is C; a long name is cut, its index is not. */
static void
test_the_rest_is_as_in_c (void **state)
{
  (void)state;
  struct ebit_options options = ebit_default_options ();
  assert_int_equal (options.language, EBIT_IN_C);
  options.language = (enum ebit_language)7;
  const struct ebit_value *nothing = NULL;
  struct ebit_value *result;
  struct ebit_error error;
  const struct ebit_value x
      = { .kind = EBIT_NUMBERS,
          .rank = 2,
          .extent = { 2, 2, 1 },
          .numbers = (const double[]){ 1, 0, 0, (double)NAN } };
  nothing = &x;
  assert_int_equal (
      ebit_call ("entropy", 1, &nothing, &options, &result, &error),
      EBIT_EARGUMENT);
  assert_string_equal (error.message, "rho[2, 2] is NaN; it must be finite");
}

static void
test_a_name_is_guessed (void **state)
{
  (void)state;
  static const struct
  {
    const char *given, *message;
  } cases[] = {
    { "rain", "name is \"rain\"; it must be the name of a function that "
              "list_functions lists, such as \"rains\"" },
    { "Max_Rains", "name is \"Max_Rains\"; it must be the name of a function "
                   "that list_functions lists, such as \"max_rains\"" },
    { "negativty", "name is \"negativty\"; it must be the name of a function "
                   "that list_functions lists, such as \"negativity\"" },
    { "nothing", "name is \"nothing\"; it must be the name of a function that "
                 "list_functions lists" },
    { "no", "name is \"no\"; it must be the name of a function that "
            "list_functions lists" },
    { "", "name is \"\"; it must be the name of a function that "
          "list_functions lists" },
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
  {
    struct ebit_value *name = ebit_text (cases[i].given);
    check_refused (ebit_describe, 1, (const struct ebit_value *[]){ name },
                   cases[i].message);
    ebit_free (name);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_elements),
    cmocka_unit_test (test_items_and_fields),
    cmocka_unit_test (test_dimensions_and_truth),
    cmocka_unit_test (test_the_rest_is_as_in_c),
    cmocka_unit_test (test_a_name_is_guessed),
  };
  return cmocka_run_group_tests_name ("languages", tests, NULL, NULL);
}
