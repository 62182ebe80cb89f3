/* Counts drawn anew, and counts and settings that are refused.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "counts_calls.h"

/* ---- Resampling ------------------------------------------------------- */

static void
test_resampling (void **state)
{
  (void)state;
  const size_t n = 2000;
  const double counts[] = { 10, 100000, 30, 300000, 60, 0 };
  struct ebit_value *list = call_those (
      ebit_resample_counts, 3,
      (struct ebit_value *[]){ counts_of (2, 3, counts),
                               one_number ((double)n), one_number (4) });
  const double totals[] = { 100, 400000 };
  double mean[6] = { 0 }, square[6] = { 0 };
  for (size_t i = 0; i < n; i++)
  {
    const double *x = list->items[i]->numbers;
    for (size_t r = 0; r < 2; r++)
      assert_true (x[r] + x[r + 2] + x[r + 4] == totals[r]);
    for (size_t k = 0; k < 6; k++)
    {
      mean[k] += x[k] / (double)n;
      square[k] += (x[k] - counts[k]) * (x[k] - counts[k]) / (double)n;
    }
  }
  for (size_t k = 0; k < 6; k++)
  {
    const double p = counts[k] / totals[k % 2];
    const double variance = totals[k % 2] * p * (1 - p);
    check_at_most (fabs (mean[k] - counts[k]),
                   5 * sqrt (variance / (double)n));
    check_at_most (fabs (square[k] - variance), 0.16 * variance);
  }
  ebit_free (list);
}

/* ---- Refusals --------------------------------------------------------- */

static void
refuse_state_counts (struct ebit_value *counts, struct ebit_value *settings,
                     const char *message)
{
  refuse_those (ebit_state_from_counts, 2,
                (struct ebit_value *[]){ counts, settings }, message);
}

static void
test_refused_counts (void **state)
{
  (void)state;
  const double x[] = { 1, 2, 3, 4, 5, -1 };
  refuse_state_counts (counts_of (3, 2, x), list_of_texts (3, words_of_one),
                       "counts[3, 2] is -1; it must be a number in [0, 1e8]");
  refuse_state_counts (
      counts_of (2, 2, x), list_of_texts (3, words_of_one),
      "counts is a 2 x 2 matrix of numbers; it must be a matrix of 3 rows and "
      "2 columns: a row for each setting");
  refuse_state_counts (
      ebit_text ("many"), list_of_texts (3, words_of_one),
      "counts is \"many\"; it must be a list of 3 vectors, with a count for "
      "each outcome");
  const double none[6] = { 0 };
  refuse_state_counts (counts_of (3, 2, none), list_of_texts (3, words_of_one),
                       "counts is 0 in all; it must be above 0 somewhere");
  refuse_those (ebit_resample_counts, 3,
                (struct ebit_value *[]){ one_number (0.5), one_number (1),
                                         one_number (1) },
                "counts is 0.5; it must be a whole number in [0, 1e8]");
  refuse_those (ebit_resample_counts, 3,
                (struct ebit_value *[]){ counts_of (0, 0, none),
                                         one_number (1), one_number (1) },
                "counts is empty; it must be a list of 1 "
                "vector, with a count for each outcome");
}

static void
test_refused_settings (void **state)
{
  (void)state;
  const double x[] = { 1, 2, 3, 4 };
  const char *const wrong[] = { "X", "W" }, *const unlike[] = { "X", "XZ" };
  refuse_state_counts (counts_of (2, 2, x), list_of_texts (2, wrong),
                       "settings[2] is \"W\"; it must be a word of the "
                       "letters X, Y and Z, one for each of up to 5 qubits");
  refuse_state_counts (counts_of (2, 2, x), list_of_texts (2, unlike),
                       "settings[2] is \"XZ\"; it must be as long as the "
                       "first word");
  refuse_state_counts (counts_of (2, 2, x), one_number (1),
                       "settings is 1; it must be Pauli words, or a list of "
                       "measurements");
  struct ebit_value *half
      = ebit_matrix (2, 2, (double[]){ 0.5, 0, 0, 0, 0, 0, 0.5, 0 });
  struct ebit_value *list
      = ebit_list (1, NULL, (const struct ebit_value *[]){ half });
  refuse_state_counts (
      one_number (1),
      ebit_list (1, NULL, (const struct ebit_value *[]){ list }),
      "settings[1] is a list of effects whose sum differs from 1 by 0.5; it "
      "must be one with the sum 1");
  ebit_free (list);
  ebit_free (half);
  refuse_those (ebit_channel_from_counts, 3,
                (struct ebit_value *[]){ counts_of (2, 2, x), one_number (1),
                                         list_of_texts (1, words_of_one) },
                "inputs is 1; it must be a list of states");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_resampling),
    cmocka_unit_test (test_refused_counts),
    cmocka_unit_test (test_refused_settings),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
