/* Named channels and their matrices across the border, against definitions
 * that know no Kraus operators; what is known of their structure.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"
#include "kraus_sets.h"

/* ---- What they do ---------------------------------------------------------
 */

static struct ebit_value *
matrix_of (size_t rows, size_t columns, const double complex *x)
{
  return ebit_matrix (rows, columns, (const double *)x);
}

/* channel (x) is y, to rounding; frees the channel. */
static void
check_image (struct ebit_value *channel, size_t d_in, const double complex *x,
             size_t d_out, const double complex *y)
{
  struct ebit_value *rho = matrix_of (d_in, d_in, x);
  const struct ebit_value *arguments[] = { channel, rho };
  struct ebit_value *image = call (ebit_apply_channel, 2, arguments);
  assert_int_equal (image->extent[0], d_out);
  assert_int_equal (image->extent[1], d_out);
  check_at_most (
      distance (d_out * d_out, (const double complex *)image->numbers, y),
      1e-15);
  ebit_free (image);
  ebit_free (rho);
  ebit_free (channel);
}

static void
test_qubit_channels_are_what_they_are_defined_as (void **state)
{
  (void)state;
  const double complex c = 0.1 - 0.2 * I; /* row 2, column 1 */
  const double complex rho[4] = { 0.3, c, conj (c), 0.7 };
  check_image (channel1 ("dephasing", 0.1), 2, rho, 2,
               (double complex[]){ 0.3, 0.8 * c, 0.8 * conj (c), 0.7 });
  check_image (channel2 ("depolarizing", 0.1, 2), 2, rho, 2,
               (double complex[]){ 0.32, 0.9 * c, 0.9 * conj (c), 0.68 });
  check_image (channel2 ("erasure", 0.4, 2), 2, rho, 3,
               (double complex[]){ 0.18, 0.6 * c, 0, 0.6 * conj (c), 0.42, 0,
                                   0, 0, 0.4 });
  /* Populations go up with g T and down with g (1-T). */
  check_image (channel2 ("gadc", 0.36, 0.25), 2, rho, 2,
               (double complex[]){ 0.3 * 0.91 + 0.7 * 0.27, 0.8 * c,
                                   0.8 * conj (c), 0.3 * 0.09 + 0.7 * 0.73 });
  check_image (channel1 ("amplitude_damping", 0.36), 2, rho, 2,
               (double complex[]){ 0.3 + 0.7 * 0.36, 0.8 * c, 0.8 * conj (c),
                                   0.7 * 0.64 });
  struct ebit_value *weights
      = ebit_numbers (4, (double[]){ 0.4, 0.3, 0.2, 0.1 });
  check_image (
      call1 (ebit_pauli_channel, weights), 2, rho, 2,
      (double complex[]){ 0.5 * 0.3 + 0.5 * 0.7, 0.3 * c + 0.1 * conj (c),
                          0.3 * conj (c) + 0.1 * c, 0.5 * 0.7 + 0.5 * 0.3 });
  ebit_free (weights);
}

static void
test_qutrit_channels_are_what_they_are_defined_as (void **state)
{
  (void)state;
  const double complex c = -0.2 * I;
  const double complex rho[9] = { 0.5, c, 0, conj (c), 0.3, 0, 0, 0, 0.2 };
  double complex mixed[9], lost[16] = { 0 };
  for (size_t i = 0; i < 9; i++)
  {
    mixed[i] = 0.6 * rho[i] + (i % 4 ? 0 : 0.4 / 3);
    lost[i % 3 + 4 * (i / 3)] = 0.6 * rho[i];
  }
  lost[15] = 0.4;
  check_image (channel2 ("depolarizing", 0.4, 3), 3, rho, 3, mixed);
  check_image (channel2 ("erasure", 0.4, 3), 3, rho, 4, lost);
  check_image (channel1 ("identity_channel", 3), 3, rho, 3, rho);
}

/* ---- Their matrices -------------------------------------------------------
 */

/* sum_ij |i><j| (x) N(|i><j|) / d_in, or with the two factors exchanged. */
static void
choi_by_definition (const struct ebit_channel *channel, bool output_first,
                    double complex *choi)
{
  const size_t m = channel->d_in, d = channel->d_out, n = m * d;
  for (size_t row = 0; row < n; row++)
    for (size_t column = 0; column < n; column++)
    {
      const size_t i = output_first ? row % m : row / d;
      const size_t b = output_first ? row / m : row % d;
      const size_t j = output_first ? column % m : column / d;
      const size_t c = output_first ? column / m : column % d;
      double complex sum = 0;
      for (size_t a = 0; a < channel->count; a++)
      {
        const double complex *kraus = channel->kraus + a * n;
        sum += kraus[b + i * d] * conj (kraus[c + j * d]);
      }
      choi[row + column * n] = sum / (double)m;
    }
}

/* The reference comes first and the trace is 1; what other toolboxes make is
 * refused by what is wrong with it. */
static void
test_choi_states_keep_the_conventions (void **state)
{
  (void)state;
  uint64_t seed = 20260421;
  for (size_t i = 0; i < 20; i++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel drawn
        = random_channel (&context, 2, 3, 2, &seed);
    double complex expected[36], exchanged[36], doubled[36];
    choi_by_definition (&drawn, false, expected);
    choi_by_definition (&drawn, true, exchanged);
    for (size_t k = 0; k < 36; k++)
      doubled[k] = 2 * expected[k];
    struct ebit_value *channel = channel_value (&drawn);
    struct ebit_value *choi = call1 (ebit_choi_state, channel);
    check_at_most (
        distance (36, (const double complex *)choi->numbers, expected), 1e-15);
    struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 3 });
    const struct ebit_value *arguments[] = { choi, dims };
    struct ebit_value *back = call (ebit_choi_channel, 2, arguments);
    struct ebit_value *again = call1 (ebit_choi_state, back);
    check_at_most (
        distance (36, (const double complex *)again->numbers, expected),
        1e-14);
    struct ebit_value *wrong[]
        = { matrix_of (6, 6, doubled), matrix_of (6, 6, exchanged) };
    static const char *const parts[]
        = { "choi is of trace 2; it must be a Choi",
            "the reference comes first" };
    for (size_t k = 0; k < 2; k++)
    {
      struct ebit_value *result;
      struct ebit_error error;
      arguments[0] = wrong[k];
      assert_int_equal (
          ebit_choi_channel (2, arguments, NULL, &result, &error),
          EBIT_EARGUMENT);
      assert_non_null (strstr (error.message, parts[k]));
      ebit_free (wrong[k]);
    }
    ebit_free (again);
    ebit_free (back);
    ebit_free (dims);
    ebit_free (choi);
    ebit_free (channel);
    end_context (&context);
  }
}

/* The isometry V into output and environment: Tr_E V x V^dag is N(x), and
 * Tr_B is what the complementary channel makes. */
static void
test_stinespring (void **state)
{
  (void)state;
  uint64_t seed = 20260422;
  for (size_t k = 0; k < 20; k++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel drawn
        = random_channel (&context, 2, 3, 2, &seed);
    const double complex *x = random_state (&context, 2, &seed);
    struct ebit_value *channel = channel_value (&drawn);
    struct ebit_value *isometry = call1 (ebit_stinespring, channel);
    assert_int_equal (isometry->extent[0], 6);
    assert_int_equal (isometry->extent[1], 2);
    const double complex *v = (const double complex *)isometry->numbers;
    double complex output[9] = { 0 }, environment[4] = { 0 };
    for (size_t row = 0; row < 6; row++)
      for (size_t column = 0; column < 6; column++)
      {
        double complex sum = 0;
        for (size_t i = 0; i < 2; i++)
          for (size_t j = 0; j < 2; j++)
            sum += v[row + 6 * i] * x[i + 2 * j] * conj (v[column + 6 * j]);
        if (row % 2 == column % 2)
          output[row / 2 + 3 * (column / 2)] += sum;
        if (row / 2 == column / 2)
          environment[row % 2 + 2 * (column % 2)] += sum;
      }
    struct ebit_value *lost = call1 (ebit_complementary, channel);
    struct ebit_value *twice = call1 (ebit_complementary, lost);
    for (size_t a = 0; a < 2; a++)
      assert_memory_equal (ebit_field (twice, "kraus")->items[a]->numbers,
                           ebit_field (channel, "kraus")->items[a]->numbers,
                           6 * sizeof *x);
    ebit_free (twice);
    check_image (channel, 2, x, 3, output);
    check_image (lost, 2, x, 2, environment);
    ebit_free (isometry);
    end_context (&context);
  }
}

/* ---- Questions ------------------------------------------------------------
 */

/* 1, 0 or NaN, which is "not known"; frees the channel. */
static void
check_answer (ebit_function *question, struct ebit_value *channel,
              double expected)
{
  struct ebit_value *answer = call1 (question, channel);
  assert_int_equal (answer->kind, EBIT_LOGICALS);
  check_close (answer->numbers[0], expected, 0);
  ebit_free (answer);
  ebit_free (channel);
}

static struct ebit_value *
anonymous (struct ebit_value *channel)
{
  struct ebit_value *kraus = call1 (ebit_kraus_operators, channel);
  struct ebit_value *unnamed = call1 (ebit_kraus_channel, kraus);
  ebit_free (kraus);
  ebit_free (channel);
  return unnamed;
}

static void
test_known_answers (void **state)
{
  (void)state;
  const double open = (double)NAN;
  check_answer (ebit_is_degradable, channel1 ("amplitude_damping", 0.5), 1);
  check_answer (ebit_is_degradable, channel1 ("amplitude_damping", 0.51), 0);
  check_answer (ebit_is_degradable, channel2 ("thermal_loss", 0.9, 0.1), open);
  check_answer (ebit_is_antidegradable, channel2 ("gadc", 0.5, 0.3), 1);
  check_answer (ebit_is_antidegradable, channel2 ("depolarizing", 0.33, 2), 0);
  check_answer (ebit_is_antidegradable, channel2 ("depolarizing", 1. / 3, 2),
                1);
  check_answer (ebit_is_entanglement_breaking, channel1 ("dephasing", 0.5), 1);
  check_answer (ebit_is_entanglement_breaking, channel2 ("gadc", 0.8, 0.5), 0);
  check_answer (ebit_is_entanglement_breaking,
                anonymous (channel2 ("depolarizing", 0.75, 3)), 1);
  check_answer (ebit_is_degradable, anonymous (channel1 ("erasure", 0.25)), 1);
  check_answer (ebit_is_antidegradable, anonymous (channel1 ("erasure", 0.25)),
                0);
  check_answer (ebit_is_teleportation_covariant, channel2 ("gadc", 0.3, 0.5),
                1);
  check_answer (ebit_is_teleportation_covariant,
                channel2 ("gadc", 0.3, 0.500001), 0);
  check_answer (ebit_is_teleportation_covariant,
                anonymous (channel2 ("gadc", 0.3, 0.500001)), 0);
}

/* In the oracle the coherent information is 0 for antidegradable channels
 * only, those with two Kraus operators are degradable, and none has the Rains
 * information of its Choi state, as covariant ones do. */
static void
test_answers_fit_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("random_channels.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel channel = oracle_channel (&context, table, i);
    const double coherent = oracle_number (table, i, "Ic");
    check_answer (ebit_is_antidegradable, channel_value (&channel),
                  coherent == 0);
    check_answer (ebit_is_degradable, channel_value (&channel),
                  channel.count == 2);
    assert_true (oracle_number (table, i, "rains_lower")
                 > oracle_number (table, i, "rains_choi_upper"));
    check_answer (ebit_is_teleportation_covariant, channel_value (&channel),
                  0);
    check_answer (ebit_is_entanglement_breaking, channel_value (&channel), 0);
    end_context (&context);
  }
  oracle_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_qubit_channels_are_what_they_are_defined_as),
    cmocka_unit_test (test_qutrit_channels_are_what_they_are_defined_as),
    cmocka_unit_test (test_choi_states_keep_the_conventions),
    cmocka_unit_test (test_stinespring),
    cmocka_unit_test (test_known_answers),
    cmocka_unit_test (test_answers_fit_the_oracle),
  };
  return cmocka_run_group_tests_name ("named channels", tests, NULL, NULL);
}
