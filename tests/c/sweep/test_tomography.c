/* States and channels from counts.
 *
 * What comes out is compared with closed forms (exact frequencies of a state
 * are explained by it; one qubit; counts that no state has), with what linear
 * inversion says where that is a state, and with its own proof: no other state
 * or channel may be more likely than the upper end says.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "counts_calls.h"

static const char *const words_of_two[]
    = { "XX", "XY", "XZ", "YX", "YY", "YZ", "ZX", "ZY", "ZZ" };

static struct ebit_value *
random_state_of (double d, double rank, double seed)
{
  return call_those (ebit_random_state, 3,
                     (struct ebit_value *[]){ one_number (d),
                                              one_number (rank),
                                              one_number (seed) });
}

/* The probability of an outcome of a Pauli word: <v| rho |v> of the product
 * ket v, made here from the eigenvectors themselves. */
static double
probability (const struct ebit_value *rho, const char *word, size_t outcome)
{
  const size_t qubits = strlen (word), d = (size_t)1 << qubits;
  double complex ket[8];
  for (size_t i = 0; i < d; i++)
  {
    ket[i] = 1;
    for (size_t q = 0; q < qubits; q++)
    {
      const size_t bit = i >> (qubits - 1 - q) & 1;
      const size_t result = outcome >> (qubits - 1 - q) & 1;
      const double sign = result ? -1 : 1;
      if (word[q] == 'Z')
        ket[i] *= bit == result;
      else if (word[q] == 'X')
        ket[i] *= (bit ? sign : 1) / sqrt (2);
      else
        ket[i] *= (bit ? sign * I : 1) / sqrt (2);
    }
  }
  double complex sum = 0;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      const double *x = rho->numbers + 2 * (i + j * d);
      sum += conj (ket[i]) * (x[0] + x[1] * I) * ket[j];
    }
  return creal (sum);
}

static void
fill_counts (const struct ebit_value *rho, size_t n, const char *const *words,
             double each, double *counts)
{
  const size_t outcomes = (size_t)1 << strlen (words[0]);
  for (size_t s = 0; s < n; s++)
    for (size_t k = 0; k < outcomes; k++)
      counts[s + k * n] = each * probability (rho, words[s], k);
}

static double
distance (const struct ebit_value *a, const struct ebit_value *b)
{
  double sum = 0;
  for (size_t i = 0; i < 2 * a->extent[0] * a->extent[1]; i++)
    sum += (a->numbers[i] - b->numbers[i]) * (a->numbers[i] - b->numbers[i]);
  return sqrt (sum);
}

static struct ebit_value *
estimate (size_t rows, size_t columns, const double *counts,
          struct ebit_value *settings)
{
  return call_those (
      ebit_state_from_counts, 2,
      (struct ebit_value *[]){ counts_of (rows, columns, counts), settings });
}

static double
excess (const struct ebit_value *fit)
{
  return number (fit, "log_likelihood_upper") - number (fit, "log_likelihood");
}

/* Exact frequencies are explained by their state alone, of any rank. */
static void
test_exact_frequencies (void **state)
{
  (void)state;
  for (double rank = 1; rank <= 4; rank++)
    for (double seed = 1; seed <= 5; seed++)
    {
      double counts[36];
      struct ebit_value *rho = random_state_of (4, rank, seed);
      fill_counts (rho, 9, words_of_two, 1000, counts);
      struct ebit_value *fit
          = estimate (9, 4, counts, list_of_texts (9, words_of_two));
      check_close (distance (ebit_field (fit, "state"), rho), 0, 2e-5);
      assert_true (excess (fit) >= 0);
      check_close (excess (fit), 0, 1e-4);
      ebit_free (fit);
      ebit_free (rho);
    }
}

/* One qubit, asked as often along each axis: where linear inversion gives a
 * state, it is the most likely one. */
static void
test_linear_inversion (void **state)
{
  (void)state;
  /* <X> = 0.2, <Y> = -0.5, <Z> = 0.6 of 100 each */
  const double counts[] = { 60, 25, 80, 40, 75, 20 };
  struct ebit_value *fit
      = estimate (3, 2, counts, list_of_texts (3, words_of_one));
  const double *rho = ebit_field (fit, "state")->numbers;
  check_close (rho[0], 0.8, 1e-8);
  check_close (rho[6], 0.2, 1e-8);
  check_close (rho[2], 0.1, 1e-8);   /* Re rho_21 = <X>/2 */
  check_close (rho[3], -0.25, 1e-8); /* Im rho_21 = <Y>/2 */
  double value = 0;
  for (size_t i = 0; i < 6; i++)
    value += counts[i] * log (counts[i] / 100);
  check_close (number (fit, "log_likelihood"), value, 1e-12);
  ebit_free (fit);
}

/* Where it gives none: all counts say +X, +Y and +Z, which no state has; by
 * symmetry the most likely one is the pure state between the axes. */
static void
test_beyond_states (void **state)
{
  (void)state;
  const double counts[] = { 50, 50, 50, 0, 0, 0 };
  struct ebit_value *fit
      = estimate (3, 2, counts, list_of_texts (3, words_of_one));
  const double *rho = ebit_field (fit, "state")->numbers;
  check_close (rho[0], 0.5 + 0.5 / sqrt (3), 1e-7);
  check_close (rho[2], 0.5 / sqrt (3), 1e-7);
  check_close (rho[3], 0.5 / sqrt (3), 1e-7);
  check_close (number (fit, "log_likelihood"),
               150 * log (0.5 + 0.5 / sqrt (3)), 1e-10);
  check_close (excess (fit), 0, 1e-6);
  ebit_free (fit);
}

/* No state is more likely than the upper end, for counts with noise. */
static void
test_upper_end (void **state)
{
  (void)state;
  uint64_t seed = 5;
  for (int round = 0; round < 5; round++)
  {
    double counts[36];
    for (size_t i = 0; i < 36; i++)
      counts[i] = floor (200 * random_uniform (&seed));
    struct ebit_value *fit
        = estimate (9, 4, counts, list_of_texts (9, words_of_two));
    check_close (excess (fit), 0, 1e-4);
    const double upper = number (fit, "log_likelihood_upper");
    for (double other = 1; other <= 40; other++)
    {
      struct ebit_value *rho = random_state_of (4, 4, other);
      double value = 0;
      for (size_t s = 0; s < 9; s++)
        for (size_t k = 0; k < 4; k++)
          value += counts[s + 9 * k]
                   * log (probability (rho, words_of_two[s], k));
      assert_true (value < upper);
      ebit_free (rho);
    }
    ebit_free (fit);
  }
}

/* Lists of effects: the trine, three outcomes, and the computational basis,
 * two; with lists of counts as long as those. */
static struct ebit_value *
trine_and_basis (void)
{
  struct ebit_value *effects[3], *lists[2];
  for (size_t k = 0; k < 3; k++)
  {
    const double angle = 2 * acos (-1) * (double)k / 3;
    const double c = cos (angle / 2), s = sin (angle / 2);
    effects[k]
        = ebit_matrix (2, 2,
                       (double[]){ 2 * c * c / 3, 0, 2 * c * s / 3, 0,
                                   2 * c * s / 3, 0, 2 * s * s / 3, 0 });
  }
  lists[0] = ebit_list (3, NULL, (const struct ebit_value *const *)effects);
  for (size_t k = 0; k < 3; k++)
    ebit_free (effects[k]);
  effects[0] = ebit_matrix (2, 2, (double[]){ 1, 0, 0, 0, 0, 0, 0, 0 });
  effects[1] = ebit_matrix (2, 2, (double[]){ 0, 0, 0, 0, 0, 0, 1, 0 });
  lists[1] = ebit_list (2, NULL, (const struct ebit_value *const *)effects);
  ebit_free (effects[0]);
  ebit_free (effects[1]);
  struct ebit_value *both
      = ebit_list (2, NULL, (const struct ebit_value *const *)lists);
  ebit_free (lists[0]);
  ebit_free (lists[1]);
  return both;
}

static void
test_lists_of_effects (void **state)
{
  (void)state;
  /* rho = (1 + 0.3 X + 0.4 Z)/2: p_k = (1 + 0.4 cos + 0.3 sin)/3. */
  const double third = 2 * acos (-1) / 3;
  double trine[3], basis[] = { 70, 30 };
  for (size_t k = 0; k < 3; k++)
    trine[k] = 40
               * (1 + 0.4 * cos (third * (double)k)
                  + 0.3 * sin (third * (double)k));
  struct ebit_value *rows[]
      = { ebit_numbers (3, trine), ebit_numbers (2, basis) };
  struct ebit_value *counts
      = ebit_list (2, NULL, (const struct ebit_value *const *)rows);
  struct ebit_value *fit
      = call_those (ebit_state_from_counts, 2,
                    (struct ebit_value *[]){ counts, trine_and_basis () });
  const double *rho = ebit_field (fit, "state")->numbers;
  check_close (rho[0], 0.7, 1e-8);
  check_close (rho[2], 0.15, 1e-8);
  ebit_free (fit);
  ebit_free (rows[0]);
  ebit_free (rows[1]);
}

/* ---- Channels --------------------------------------------------------- */

/* The states |0>, |1>, |+>, |+i> as kets. */
static struct ebit_value *
four_inputs (void)
{
  const double h = sqrt (0.5);
  struct ebit_value *kets[] = { ebit_matrix (2, 1, (double[]){ 1, 0, 0, 0 }),
                                ebit_matrix (2, 1, (double[]){ 0, 0, 1, 0 }),
                                ebit_matrix (2, 1, (double[]){ h, 0, h, 0 }),
                                ebit_matrix (2, 1, (double[]){ h, 0, 0, h }) };
  struct ebit_value *list
      = ebit_list (4, NULL, (const struct ebit_value *const *)kets);
  for (size_t i = 0; i < 4; i++)
    ebit_free (kets[i]);
  return list;
}

/* 12 rows: the settings of the first input, then those of the second ... */
static void
fill_channel_counts (const struct ebit_value *channel, double each,
                     double *counts)
{
  struct ebit_value *inputs = four_inputs ();
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_value *out
        = call (ebit_apply_channel, 2,
                (const struct ebit_value *[]){ channel, inputs->items[i] });
    for (size_t s = 0; s < 3; s++)
      for (size_t k = 0; k < 2; k++)
        counts[3 * i + s + 12 * k]
            = each * probability (out, words_of_one[s], k);
    ebit_free (out);
  }
  ebit_free (inputs);
}

static struct ebit_value *
estimate_channel (const double *counts)
{
  return call_those (
      ebit_channel_from_counts, 3,
      (struct ebit_value *[]){ counts_of (12, 2, counts), four_inputs (),
                               list_of_texts (3, words_of_one) });
}

static void
test_channels (void **state)
{
  (void)state;
  for (double kraus = 1; kraus <= 4; kraus++)
    for (double seed = 1; seed <= 3; seed++)
    {
      double counts[24];
      struct ebit_value *channel = call_those (
          ebit_random_channel, 4,
          (struct ebit_value *[]){ one_number (2), one_number (2),
                                   one_number (kraus), one_number (seed) });
      fill_channel_counts (channel, 1000, counts);
      struct ebit_value *fit = estimate_channel (counts);
      struct ebit_value *choi = call1 (ebit_choi_state, channel);
      struct ebit_value *found
          = call1 (ebit_choi_state, ebit_field (fit, "channel"));
      check_close (distance (choi, found), 0, 2e-5);
      assert_true (excess (fit) >= 0);
      check_close (excess (fit), 0, 1e-4);
      ebit_free (choi);
      ebit_free (found);
      ebit_free (fit);
      ebit_free (channel);
    }
}

/* Counts with noise: a channel, and no other one is more likely. */
static void
test_noisy_channel (void **state)
{
  (void)state;
  uint64_t seed = 9;
  double counts[24], other[24];
  for (size_t i = 0; i < 24; i++)
    counts[i] = floor (100 * random_uniform (&seed));
  struct ebit_value *fit = estimate_channel (counts);
  const double upper = number (fit, "log_likelihood_upper");
  check_close (excess (fit), 0, 1e-4);
  for (double k = 0; k <= 40; k++)
  {
    struct ebit_value *random = call_those (
        ebit_random_channel, 4,
        (struct ebit_value *[]){ one_number (2), one_number (2),
                                 one_number (4), one_number (k) });
    fill_channel_counts (k == 0 ? ebit_field (fit, "channel") : random, 1,
                         other);
    double value = 0;
    for (size_t i = 0; i < 24; i++)
      value += counts[i] * log (other[i]);
    if (k == 0)
      check_close (value, number (fit, "log_likelihood"), 1e-9);
    assert_true (value < upper + 1e-9 * fabs (upper));
    ebit_free (random);
  }
  ebit_free (fit);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_exact_frequencies),
    cmocka_unit_test (test_linear_inversion),
    cmocka_unit_test (test_beyond_states),
    cmocka_unit_test (test_upper_end),
    cmocka_unit_test (test_lists_of_effects),
    cmocka_unit_test (test_channels),
    cmocka_unit_test (test_noisy_channel),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
