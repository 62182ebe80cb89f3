/* Ends that are proved with rounding included enclose what 50 digits say,
 * whatever is done to the certificate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"
#include "proof_calls.h"
#include "upper_bound_calls.h"
#include "werner_states.h"

/* ---- Certificates that were disturbed -------------------------------- */

/* Numbers of the fields, but of what is given, change by 1 to 1e-15 of one, or
 * become noise. */
static void
disturb (struct ebit_value *bounds, uint64_t *seed)
{
  static const char *const names[]
      = { "state",  "sigma",         "dual",         "map",
          "weight", "positive_part", "negative_part" };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
  {
    const struct ebit_value *field = ebit_field (bounds, names[i]);
    const bool given = i == 0 && !ebit_field (bounds, "channel");
    if (!field || !field->numbers || given || random_uniform (seed) < 0.3)
      continue;
    double *x = (double *)field->numbers;
    const size_t n
        = ebit_length (field) * (field->kind == EBIT_COMPLEX ? 2 : 1);
    const double size = pow (10, -15 * random_uniform (seed));
    const bool noise = random_uniform (seed) < 0.1;
    for (size_t k = 0; k < n; k++)
      x[k] = (noise ? 0 : x[k]) + size * (2 * random_uniform (seed) - 1);
  }
}

struct subject
{
  ebit_function *function;
  double h, l;
};

static void
check_mutations (const struct subject *subject, const struct ebit_value *x,
                 size_t count, uint64_t *seed)
{
  for (size_t i = 0; i < count; i++)
  {
    struct ebit_value *b = call1 (subject->function, x);
    disturb (b, seed);
    struct ebit_value *proof = verified (b, 0);
    if (strncmp (text (proof, "message"), "both ends fail", 14) != 0)
      check_encloses (proof, subject->h, subject->l,
                      "a disturbed certificate");
    ebit_free (proof);
    ebit_free (b);
  }
}

/* Of channels and states whose bounds are known in closed form: dephasing,
 * 1 - h2(1/4) = 3 log2 (3)/4 - 1; erasure; the maximally entangled state. */
static void
test_disturbed_certificates_prove_no_more (void **state)
{
  (void)state;
  uint64_t seed = 20261127;
  const double h = 0x1.82809d5be7073p-3, l = -0x1.211fdec9e1ec6p-58;
  struct ebit_value *flips = channel1 ("dephasing", 0.25);
  struct ebit_value *loss = channel2 ("erasure", 0.25, 2);
  const struct subject of_flips[] = {
    { ebit_coherent_information, h, l },
    { ebit_reverse_coherent_information, h, l },
  };
  const struct subject of_loss[] = {
    { ebit_rains, 0.75, 0 },
    { ebit_entanglement_assisted_capacity, 1.5, 0 },
    { ebit_coherent_information, 0.5, 0 },
  };
  for (size_t i = 0; i < 2; i++)
    check_mutations (&of_flips[i], flips, 20, &seed);
  for (size_t i = 0; i < 3; i++)
    check_mutations (&of_loss[i], loss, 60, &seed);
  double complex phi[16] = { 0 };
  phi[0] = phi[3] = phi[12] = phi[15] = 0.5;
  struct ebit_value *pair = ebit_matrix (4, 4, (const double *)phi);
  const struct subject of_pair[]
      = { { ebit_rains, 1, 0 }, { ebit_max_rains, 1, 0 } };
  for (size_t i = 0; i < 2; i++)
    check_mutations (&of_pair[i], pair, 60, &seed);
  ebit_free (pair);
  ebit_free (flips);
  ebit_free (loss);
}

/* NaN of eigenvalues must not become a shift of 0: sigma next to nothing. */
static void
test_a_tiny_sigma_proves_nothing_false (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  const double upper = number (b, "upper");
  const double scales[] = { 1e-250, 1e-300, 1e200, 0 };
  for (size_t i = 0; i < 4; i++)
  {
    double *sigma = (double *)ebit_field (b, "sigma")->numbers;
    double *dual = (double *)ebit_field (b, "dual")->numbers;
    double before[2][32];
    const size_t n
        = 16 * (ebit_field (b, "sigma")->kind == EBIT_COMPLEX ? 2 : 1);
    memcpy (before[0], sigma, n * sizeof *sigma);
    memcpy (before[1], dual, n * sizeof *dual);
    for (size_t k = 0; k < n; k++)
    {
      sigma[k] *= scales[i];
      dual[k] *= 1e-3;
    }
    struct ebit_value *proof = verified (b, 0);
    check_at_most (number (proof, "lower"), upper);
    assert_true (number (proof, "upper") >= number (b, "lower"));
    ebit_free (proof);
    memcpy (sigma, before[0], n * sizeof *sigma);
    memcpy (dual, before[1], n * sizeof *dual);
  }
  ebit_free (b);
}

/* ---- Power ----------------------------------------------------------- */

static void
check_power (ebit_function *function, const struct ebit_value *x)
{
  struct ebit_value *b = call1 (function, x);
  struct ebit_value *proved = call1 (ebit_prove, b);
  struct ebit_value *proof = verified (proved, 0);
  assert_string_equal (text (proof, "verdict"), "proved");
  assert_string_equal (text (proved, "proof"), "rounding included");
  check_valid (proved, true, "");
  ebit_free (proof);
  double *lower = (double *)ebit_field (proved, "lower")->numbers;
  double *upper = (double *)ebit_field (proved, "upper")->numbers;
  *lower += 1e-11;
  proof = verified (proved, 1e-12);
  assert_true (number (proof, "valid") == 0);
  assert_non_null (strstr (text (proof, "message"), "the lower end fails"));
  ebit_free (proof);
  *lower -= 1e-11;
  *upper -= 1e-11 + (*upper - *lower);
  proof = verified (proved, 1e-12);
  assert_true (number (proof, "valid") == 0);
  assert_non_null (strstr (text (proof, "message"), "the upper end fails"));
  ebit_free (proof);
  ebit_free (proved);
  ebit_free (b);
}

static void
test_ends_moved_inwards_fail (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("gadc", 0.3, 0.1);
  struct ebit_value *y = channel2 ("depolarizing", 0.1, 3);
  ebit_function *const functions[]
      = { ebit_rains,
          ebit_reverse_coherent_information,
          ebit_max_rains,
          ebit_entanglement_assisted_capacity,
          ebit_transposition_bound,
          ebit_max_relative_entropy_of_entanglement };
  for (size_t i = 0; i < 6; i++)
  {
    check_power (functions[i], x);
    check_power (functions[i], y);
  }
  ebit_free (x);
  ebit_free (y);
}

/* What prove () returns holds by both roads, though the one with rounding
 * included may prove more: Theta's does of channels without a name. */
static void
test_proved_ends_hold_by_both_roads (void **state)
{
  (void)state;
  ebit_function *const functions[]
      = { ebit_theta_information, ebit_rains, ebit_max_rains,
          ebit_coherent_information,
          ebit_max_relative_entropy_of_entanglement };
  for (int seed = 1; seed <= 8; seed++)
  {
    struct ebit_value *x
        = call_those (ebit_random_channel, 4,
                      (struct ebit_value *[]){
                          ebit_number (2), ebit_number (2),
                          ebit_number (1 + seed % 3), ebit_number (seed) });
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++)
      check_power (functions[i], x);
    ebit_free (x);
  }
}

/* All is lost, and that is proved. */
static void
test_full_damping_shares_nothing (void **state)
{
  (void)state;
  ebit_function *const functions[] = { ebit_two_way_capacity, ebit_rains };
  for (int thermal = 0; thermal < 3; thermal++)
    for (size_t i = 0; i < 2; i++)
    {
      struct ebit_value *x = channel2 ("gadc", 1, thermal / 4.);
      struct ebit_value *b = call1 (functions[i], x);
      struct ebit_value *proof = verified (b, 0);
      assert_true (number (proof, "valid") == 1);
      assert_true (number (proof, "upper") == 0);
      ebit_free (proof);
      ebit_free (b);
      ebit_free (x);
    }
}

/* Without slack, ends that lie beyond by rounding are not proved. */
static void
test_slack_is_not_a_proof (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("depolarizing", 0.1, 3);
  struct ebit_value *b = call1 (ebit_max_rains, x);
  struct ebit_value *without = verified (b, 0), *with = verified (b, 1e-12);
  assert_true (number (without, "valid") == 0);
  assert_string_equal (text (without, "verdict"), "");
  assert_true (number (with, "valid") == 1);
  assert_string_equal (text (with, "verdict"), "confirmed within slack");
  assert_string_equal (text (with, "object"),
                       "the named channel whose parameters are exactly the "
                       "numbers given");
  assert_true (number (with, "distance") == 0);
  ebit_free (with);
  ebit_free (without);
  ebit_free (b);
  ebit_free (x);
}

/* ---- What is refused ------------------------------------------------- */

static void
test_refusals (void **state)
{
  (void)state;
  struct ebit_value *x = werner (0.9), *b = call1 (ebit_discord, x);
  struct ebit_value *three = ebit_numbers (1, (double[]){ 3 });
  check_refused (ebit_verify, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  check_refused (ebit_prove, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  check_refused (ebit_verify, 2, (const struct ebit_value *[]){ b, three },
                 "rigorous is 3; it must be true or false");
  check_refused (ebit_outward_decimals, 1, (const struct ebit_value *[]){ b },
                 "x is a bounds value; it must be a number, finite, or Inf");
  ebit_free (three);
  ebit_free (b);
  ebit_free (x);
}

/* Ends that fail by their rounding alone: which digits, and what to do. */
static void
test_what_rounding_has_lost_is_said (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("gadc", 0.3, 0.1),
                    *b = call1 (ebit_rains, x);
  struct ebit_value *proved = call1 (ebit_prove, b);
  double *upper = (double *)ebit_field (proved, "upper")->numbers;
  char digits[192];
  const double before = *upper;
  *upper = nextafter (before, 0);
  struct ebit_value *proof = verified (proved, 0);
  snprintf (digits, sizeof digits,
            "the upper end fails: it is %.17g, proved with rounding included "
            "is %.17g; that is the rounding",
            *upper, before);
  assert_non_null (strstr (text (proof, "message"), digits));
  assert_non_null (
      strstr (text (proof, "message"),
              "of the printed ends: prove (b) has ends that hold, "
              "and slack = 1e-12 confirms these"));
  ebit_free (proof);
  *upper = before - 1e-11;
  proof = verified (proved, 0);
  assert_non_null (strstr (text (proof, "message"), "the upper end fails"));
  assert_null (strstr (text (proof, "message"), "prove (b)"));
  ebit_free (proof);
  ebit_free (proved);
  ebit_free (b);
  ebit_free (x);
}

/* Parameters beyond their range are no channel. */
static void
test_parameters_out_of_range_prove_nothing (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("gadc", 0.5, 0.2);
  struct ebit_value *b = call1 (ebit_reverse_coherent_information, x);
  double *parameters
      = (double *)ebit_field (
            ebit_field (ebit_field (b, "channel"), "parameters"), "gamma")
            ->numbers;
  *parameters = 1.5;
  struct ebit_value *proof = verified (b, 0);
  assert_true (number (proof, "valid") == 0);
  assert_non_null (strstr (text (proof, "message"), "both ends fail"));
  assert_true (isinf (number (proof, "upper")));
  ebit_free (proof);
  ebit_free (b);
  ebit_free (x);
}

/* Printed ends may be beyond the proved ones by rounding alone. */
static void
check_printed (ebit_function *function, const struct ebit_value *x, double by)
{
  struct ebit_value *b = call1 (function, x), *proof = verified (b, by);
  if (number (proof, "valid") != 1)
    fail_msg ("%s", text (proof, "message"));
  ebit_free (proof);
  ebit_free (b);
}

/* What a disturbed certificate proves is no more than what was printed. */
static void
check_disturbed (struct ebit_value *b, uint64_t *seed)
{
  const double lower = number (b, "lower"), upper = number (b, "upper");
  disturb (b, seed);
  struct ebit_value *proof = verified (b, 0);
  check_at_most (number (proof, "lower"), upper + 1e-15);
  check_at_most (lower - 1e-15, number (proof, "upper"));
  ebit_free (proof);
}

/* The lower end too where the Choi matrix is singular, but of operators that
 * are linearly dependent; the proved ends stay next to those that are printed.
 */
static void
test_theta_of_few_operators (void **state)
{
  (void)state;
  static const size_t sizes[][3]
      = { { 2, 2, 2 }, { 2, 2, 3 }, { 2, 3, 2 }, { 3, 2, 2 }, { 2, 2, 4 } };
  uint64_t seed = 41;
  for (size_t i = 0; i < random_cases (10); i++)
  {
    const size_t *of = sizes[i % 5];
    struct ebit_value *x = random_channel_value (of[0], of[1], of[2], &seed);
    struct ebit_value *b = call1 (ebit_theta_information, x);
    struct ebit_value *proof = verified (b, 1e-12);
    if (number (proof, "valid") != 1)
      fail_msg ("%zu %zu %zu: %s", of[0], of[1], of[2],
                text (proof, "message"));
    assert_true (number (proof, "lower") > 0);
    check_disturbed (b, &seed);
    ebit_free (proof);
    ebit_free (b);
    ebit_free (x);
  }
}

/* ---- What is made of other bounds ------------------------------------ */

/* All of a named channel, and pairs of them, are proved but for rounding. */
static void
test_capacities_are_proved (void **state)
{
  (void)state;
  struct ebit_value *x[] = {
    channel2 ("gadc", 0.3, 0.1),        channel1 ("amplitude_damping", 0.3),
    channel1 ("dephasing", 0.1),        channel2 ("depolarizing", 0.1, 3),
    channel2 ("erasure", 0.2, 2),       channel1 ("amplifier", 1.5),
    channel2 ("thermal_loss", 0.8, 0.1)
  };
  ebit_function *const functions[]
      = { ebit_quantum_capacity, ebit_private_capacity, ebit_cpp_capacity,
          ebit_two_way_capacity, ebit_squashed_entanglement_bound };
  for (size_t i = 0; i < sizeof x / sizeof x[0]; i++)
  {
    for (size_t k = 0; k < 5; k++)
      check_printed (functions[k], x[i], 1e-12);
    if (i < 5)
      check_printed (ebit_theta_information, x[i], 1e-12);
  }
  struct ebit_value *b = call (ebit_epr_capacity, 2,
                               (const struct ebit_value *[]){ x[2], x[2] });
  struct ebit_value *proof = verified (b, 1e-12);
  assert_true (number (proof, "valid") == 1);
  ebit_free (proof);
  ebit_free (b);
  b = call (ebit_assisted_distillation, 2,
            (const struct ebit_value *[]){ x[1], x[2] });
  proof = verified (b, 1e-12);
  assert_true (number (proof, "valid") == 1);
  ebit_free (proof);
  ebit_free (b);
  for (size_t i = 0; i < sizeof x / sizeof x[0]; i++)
    ebit_free (x[i]);
}

/* A part of another channel proves nothing, however near its ends. */
static void
test_parts_of_other_channels_prove_nothing (void **state)
{
  (void)state;
  struct ebit_value *x = channel1 ("amplitude_damping", 0.3);
  struct ebit_value *b = call1 (ebit_quantum_capacity, x);
  const struct ebit_value *nested = ebit_field (b, "lower_bounds")->items[0];
  double *gamma
      = (double *)ebit_field (
            ebit_field (ebit_field (nested, "channel"), "parameters"), "gamma")
            ->numbers;
  *gamma -= 1e-3;
  struct ebit_value *proof = verified (b, 1e-12);
  assert_true (number (proof, "valid") == 0);
  ebit_free (proof);
  ebit_free (b);
  ebit_free (x);
}

/* The continuity of entropies says eps ln (d-1) + h (eps) up to eps = 1 - 1/d
 * only, beyond which that falls again: of channels that no map makes
 * degradable the upper end stays above what is attained. */
static void
test_channels_far_from_degradable (void **state)
{
  (void)state;
  uint64_t seed = 37;
  for (size_t i = 0; i < random_cases (40); i++)
  {
    struct ebit_value *x
        = i < 20 ? random_qubit_channel (1 + i % 3, 0.01 * (double)i, &seed)
                 : random_channel_value (2, 2 + i % 2, 3, &seed);
    struct ebit_value *b = call1 (ebit_quantum_capacity, x);
    struct ebit_value *others = call1 (ebit_coherent_information, x);
    struct ebit_value *proof = verified (b, 1e-12);
    struct ebit_value *attained = verified (others, 1e-12);
    /* the named channel that a set is to rounding is another object, whose
     * entropies are this near */
    const double apart = strstr (text (proof, "object"), "but for unitaries")
                             ? 200 * number (proof, "distance")
                             : 0;
    check_at_most (number (attained, "lower"),
                   number (proof, "upper") + apart);
    check_at_most (apart, 1e-12);
    check_at_most (number (attained, "lower"), number (attained, "upper"));
    ebit_free (attained);
    ebit_free (proof);
    ebit_free (others);
    ebit_free (b);
    ebit_free (x);
  }
}

/* ---- What such proofs have found before ------------------------------ */

/* Operators of little weight are not dropped from values. */
static void
test_small_weights_count (void **state)
{
  (void)state;
  const double parameters[][2] = { { 1e-6, 0.5 }, { 1e-6, 0.1 } };
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *x
        = channel2 ("gadc", parameters[i][0], parameters[i][1]);
    check_printed (ebit_entanglement_assisted_capacity, x, 1e-15);
    ebit_free (x);
  }
  for (double weight = 1e-9; weight > 1e-17; weight /= 10)
  {
    double complex k[8] = { 0 };
    k[0] = 1;
    k[3] = sqrt (1 - weight);
    k[6] = sqrt (weight);
    const struct ebit_channel channel = { .d_in = 2,
                                          .d_out = 2,
                                          .count = 2,
                                          .kraus = k,
                                          .has_kraus = true,
                                          .family = EBIT_FAMILY_KRAUS };
    struct ebit_value *x = channel_value (&channel);
    check_printed (ebit_reverse_coherent_information, x, 2e-15);
    check_printed (ebit_entanglement_assisted_capacity, x, 2e-15);
    ebit_free (x);
  }
}

/* Ends that meet are not below log2 3. */
static void
test_ends_that_meet_hold (void **state)
{
  (void)state;
  uint64_t seed = 31;
  for (int i = 0; i < 5; i++)
  {
    struct ebit_value *x = random_channel_value (3, 3, 1, &seed);
    check_printed (ebit_reverse_coherent_information, x, 1e-15);
    check_printed (ebit_coherent_information, x, 1e-15);
    ebit_free (x);
  }
}

/* I_R = 0 of a channel that is not entanglement breaking, by the input that
 * proves it. */
static void
test_the_input_that_proves_zero_is_stored (void **state)
{
  (void)state;
  const double parameters[][2] = { { 0.6, 0.1 }, { 0.9, 0.01 }, { 0.7, 0.8 } };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *x
        = channel2 ("gadc", parameters[i][0], parameters[i][1]);
    struct ebit_value *b = call1 (ebit_reverse_coherent_information, x);
    struct ebit_value *proof = verified (b, 0);
    check_at_most (number (proof, "upper"), number (b, "upper") + 1e-15);
    ebit_free (proof);
    ebit_free (b);
    ebit_free (x);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_disturbed_certificates_prove_no_more),
    cmocka_unit_test (test_a_tiny_sigma_proves_nothing_false),
    cmocka_unit_test (test_ends_moved_inwards_fail),
    cmocka_unit_test (test_proved_ends_hold_by_both_roads),
    cmocka_unit_test (test_full_damping_shares_nothing),
    cmocka_unit_test (test_slack_is_not_a_proof),
    cmocka_unit_test (test_theta_of_few_operators),
    cmocka_unit_test (test_capacities_are_proved),
    cmocka_unit_test (test_parts_of_other_channels_prove_nothing),
    cmocka_unit_test (test_channels_far_from_degradable),
    cmocka_unit_test (test_small_weights_count),
    cmocka_unit_test (test_ends_that_meet_hold),
    cmocka_unit_test (test_the_input_that_proves_zero_is_stored),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_what_rounding_has_lost_is_said),
    cmocka_unit_test (test_parameters_out_of_range_prove_nothing),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
