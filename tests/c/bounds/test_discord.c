/* discord: oracle tables, closed forms, proofs, tampering, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

#include "measured_search.h"
#include "scalar.h"

static struct ebit_value *
measure (const struct ebit_value *rho, double d_a, double d_b, double measured)
{
  struct ebit_value *dims = ebit_numbers (2, (double[]){ d_a, d_b });
  struct ebit_value *which = ebit_numbers (1, &measured);
  struct ebit_value *bounds = call (
      ebit_discord, 3, (const struct ebit_value *[]){ rho, dims, which });
  ebit_free (dims);
  ebit_free (which);
  return bounds;
}

/* The gap is at most `gap`, the upper end within 1e-9 of what is known. */
static void
check_discord (const struct ebit_value *bounds, double expected, double gap)
{
  check_at_most (number (bounds, "lower"), expected + 1e-12);
  check_close (number (bounds, "upper"), expected, 1e-9);
  check_at_most (number (bounds, "upper") - number (bounds, "lower"), gap);
  assert_true (is_verified (bounds));
}

static void
test_two_qubits (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("two_qubit_measures.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double complex rho[16];
    oracle_matrix (table, i, "", "", 4, 4, rho);
    struct ebit_value *matrix = ebit_matrix (4, 4, (const double *)rho);
    struct ebit_value *a = measure (matrix, 2, 2, 1);
    struct ebit_value *b = measure (matrix, 2, 2, 2);
    check_discord (a, oracle_number (table, i, "discord_measA"), 2e-4);
    check_discord (b, oracle_number (table, i, "discord_measB"), 2e-4);
    ebit_free (a);
    ebit_free (b);
    ebit_free (matrix);
  }
  oracle_free (table);
}

/* rho += weight |psi><psi| of three qubits. */
static void
add_product (double weight, const double complex a[2],
             const double complex b[2], const double complex c[2],
             double complex rho[64])
{
  double complex psi[8];
  for (size_t k = 0; k < 8; k++)
    psi[k] = a[k / 4] * b[k / 2 % 2] * c[k % 2];
  for (size_t j = 0; j < 8; j++)
    for (size_t i = 0; i < 8; i++)
      rho[i + 8 * j] += weight * psi[i] * conj (psi[j]);
}

static const double h = 0.70710678118654752440;

/* Six products of the poles' and the equator's states. */
static void
prepare_carrier (double complex rho[64])
{
  const double complex up[2] = { 1, 0 }, down[2] = { 0, 1 };
  for (int k = 0; k < 4; k++)
  {
    const double complex phase[4] = { 1, I, -1, -I };
    const double complex a[2] = { h, h * phase[k] };
    const double complex b[2] = { h, h * phase[(4 - k) % 4] };
    add_product (1.0 / 6, a, b, up, rho);
  }
  add_product (1.0 / 6, up, up, down, rho);
  add_product (1.0 / 6, down, down, down, rho);
}

/* Encoding: a CNOT from the first qubit to the carrier. */
static void
encode (double complex rho[64])
{
  double complex copy[64];
  memcpy (copy, rho, sizeof copy);
  for (size_t j = 0; j < 8; j++)
    for (size_t i = 0; i < 8; i++)
    {
      const size_t from_i = i >= 4 ? i ^ 1U : i, from_j = j >= 4 ? j ^ 1U : j;
      rho[i + 8 * j] = copy[from_i + 8 * from_j];
    }
}

/* Two qubits of correlations (1, -1, 2)/4 and a carrier (1 + X/2)/2, which a
 * controlled phase of the first qubit encodes. */
static void
prepare_phase_carrier (double complex rho[64])
{
  static const double pair[4][4] = {
    { 0.375, 0, 0, 0.125 },
    { 0, 0.125, 0, 0 },
    { 0, 0, 0.125, 0 },
    { 0.125, 0, 0, 0.375 },
  };
  for (size_t j = 0; j < 8; j++)
    for (size_t i = 0; i < 8; i++)
    {
      const double carrier = i % 2 == j % 2 ? 0.5 : 0.25;
      const double sign = (i == 5 || i == 7) == (j == 5 || j == 7) ? 1 : -1;
      rho[i + 8 * j] = sign * pair[i / 2][j / 2] * carrier;
    }
}

/* The carrier is kept with weight e, else replaced by noise. */
static void
add_noise (double e, double complex rho[64])
{
  for (size_t j = 0; j < 8; j += 2)
    for (size_t i = 0; i < 8; i += 2)
    {
      const double complex sum = rho[i + 8 * j] + rho[i + 1 + 8 * (j + 1)];
      for (size_t k = 0; k < 4; k++)
      {
        double complex *x = &rho[i + k % 2 + 8 * (j + k / 2)];
        *x *= e;
        if (k % 3 == 0)
          *x += (1 - e) / 2 * sum;
      }
    }
}

/* A measure of the halves of d_a and 8 / d_a levels. */
static double
measure_cut (ebit_function *function, const struct ebit_value *rho, double d_a)
{
  struct ebit_value *dims = ebit_numbers (2, (double[]){ d_a, 8 / d_a });
  struct ebit_value *result
      = call (function, 2, (const struct ebit_value *[]){ rho, dims });
  const double value = result->numbers[0];
  ebit_free (result);
  ebit_free (dims);
  return value;
}

static void
test_carriers (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("carrier_discord.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double complex rho[64] = { 0 };
    if (strcmp (oracle_text (table, i, "protocol"), "EDSS1") == 0)
    {
      prepare_carrier (rho);
      encode (rho);
    }
    else
      prepare_phase_carrier (rho);
    add_noise (oracle_number (table, i, "e"), rho);
    struct ebit_value *matrix = ebit_matrix (8, 8, (const double *)rho);
    struct ebit_value *bounds = measure (matrix, 4, 2, 2);
    check_discord (bounds, oracle_number (table, i, "discord_measC"), 1e-2);
    check_close (measure_cut (ebit_mutual_information, matrix, 4),
                 oracle_number (table, i, "mutual_info_AB_C"), 1e-12);
    check_close (measure_cut (ebit_negativity, matrix, 2),
                 oracle_number (table, i, "sent_neg_A_BC"), 1e-12);
    check_close (measure_cut (ebit_negativity, matrix, 4),
                 oracle_number (table, i, "sent_neg_C_AB"), 1e-12);
    ebit_free (matrix);
    ebit_free (bounds);
  }
  oracle_free (table);
}

/* Random states have one minimum that stands out: certified. */
static void
test_random_states (void **state)
{
  (void)state;
  uint64_t seed = 31;
  for (int repeat = 0; repeat < 12; repeat++)
  {
    struct ebit_context context = start_context ();
    const size_t d = repeat % 3 == 2 ? 3 : 2;
    const double complex *rho = random_state (&context, 2 * d, &seed);
    struct ebit_value *matrix
        = ebit_matrix (2 * d, 2 * d, (const double *)rho);
    struct ebit_value *bounds = repeat % 2 == 0
                                    ? measure (matrix, (double)d, 2, 2)
                                    : measure (matrix, 2, (double)d, 1);
    check_at_most (number (bounds, "upper") - number (bounds, "lower"),
                   d == 2 ? 1.01e-9 : 1e-5);
    assert_true (is_verified (bounds));
    check_tampering (bounds, "lower", 0, 1e-6);
    check_tampering (bounds, "upper", 0, -1e-6);
    ebit_free (matrix);
    ebit_free (bounds);
    end_context (&context);
  }
}

/* A floor above the minimum is never proved, one below it is. */
static void
test_proof (void **state)
{
  (void)state;
  uint64_t seed = 12;
  for (int repeat = 0; repeat < 20; repeat++)
  {
    struct ebit_context context = start_context ();
    const size_t dims[2] = { 2, 2 };
    const double complex *rho = random_state (&context, 4, &seed);
    struct ebit_measured measured;
    double n[3], least;
    bool proved;
    check_ok (&context,
              ebit_open_measured (&context, dims, rho, 1, &measured));
    check_ok (&context,
              ebit_minimise_measured (&context, &measured, n, &least));
    check_ok (&context, ebit_prove_measured (&context, &measured, least + 1e-7,
                                             60000, &proved));
    assert_false (proved);
    check_ok (&context, ebit_prove_measured (&context, &measured, least - 1e-7,
                                             60000, &proved));
    assert_true (proved);
    for (int k = 0; k < 200; k++)
    {
      double tried[3], norm = 0, value;
      for (size_t j = 0; j < 3; j++)
      {
        tried[j] = random_normal (&seed);
        norm += tried[j] * tried[j];
      }
      for (size_t j = 0; j < 3; j++)
        tried[j] /= sqrt (norm);
      check_ok (&context,
                ebit_measured_entropy (&context, &measured, tried, &value));
      check_at_most (least, value + 1e-13);
    }
    end_context (&context);
  }
}

static void
test_closed_forms (void **state)
{
  (void)state;
  /* Bell-diagonal: 2 - H(w) - (1 - h2 ((1 + max |t|)/2)) */
  const double w[4] = { 0.6, 0.2, 0.15, 0.05 };
  struct ebit_value *weights = ebit_numbers (4, w);
  struct ebit_value *rho = call1 (ebit_bell_diagonal, weights);
  struct ebit_value *bounds = measure (rho, 2, 2, 2);
  double joint = 0;
  for (size_t i = 0; i < 4; i++)
    joint += ebit_entropy_term (w[i]);
  const double tz = w[0] + w[1] - w[2] - w[3];
  check_discord (bounds, 1 - joint + ebit_binary_entropy ((1 - tz) / 2),
                 1e-15);
  assert_string_equal (text (bounds, "status"), "exact");
  ebit_free (weights);
  ebit_free (rho);
  ebit_free (bounds);
  /* The state of a damping channel: one coherence, an arc is enough. */
  struct ebit_value *channel = call2 (ebit_gadc, 0.3, 0.2);
  rho = call1 (ebit_choi_state, channel);
  bounds = measure (rho, 2, 2, 2);
  check_at_most (number (bounds, "upper") - number (bounds, "lower"), 1.01e-9);
  assert_string_equal (text (bounds, "status"), "certified");
  assert_true (is_verified (bounds));
  check_tampered (bounds, "direction", ebit_numbers (3, (double[]){ 1, 1, 0 }),
                  "direction is");
  ebit_free (channel);
  ebit_free (rho);
  ebit_free (bounds);
}

/* Whatever is found of a qubit of a pure state leaves the rest pure: the
 * discord is the entropy S(B), and needs no covering. */
static void
test_pure_states (void **state)
{
  (void)state;
  uint64_t seed = 12;
  for (size_t i = 0; i < 20; i++)
  {
    double complex psi[4], rho[16];
    double norm = 0;
    for (size_t j = 0; j < 4; j++)
    {
      psi[j] = random_uniform (&seed) + random_uniform (&seed) * I;
      norm += creal (psi[j] * conj (psi[j]));
    }
    for (size_t j = 0; j < 16; j++)
      rho[j] = psi[j % 4] * conj (psi[j / 4]) / norm;
    const double c = 2 * cabs (psi[0] * psi[3] - psi[1] * psi[2]) / norm;
    struct ebit_value *matrix = ebit_matrix (4, 4, (const double *)rho);
    struct ebit_value *bounds = measure (matrix, 2, 2, 1 + (double)(i % 2));
    check_discord (bounds,
                   ebit_binary_entropy (c * c / (2 + 2 * sqrt (1 - c * c))),
                   1.01e-9);
    ebit_free (bounds);
    ebit_free (matrix);
  }
}

static void
test_refusals (void **state)
{
  (void)state;
  double identity[72] = { 0 };
  for (size_t i = 0; i < 6; i++)
    identity[2 * 7 * i] = 1.0 / 6;
  struct ebit_value *rho = ebit_matrix (6, 6, identity);
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 3 });
  struct ebit_value *three = ebit_numbers (1, (double[]){ 3 });
  check_refused (ebit_discord, 2, (const struct ebit_value *[]){ rho, dims },
                 "measured is a subsystem of dimension 3; it must be a qubit");
  check_refused (ebit_discord, 3,
                 (const struct ebit_value *[]){ rho, dims, three },
                 "measured is 3; it must be a whole number in [1, 2]");
  ebit_free (rho);
  ebit_free (dims);
  ebit_free (three);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_two_qubits),    cmocka_unit_test (test_carriers),
    cmocka_unit_test (test_random_states), cmocka_unit_test (test_proof),
    cmocka_unit_test (test_closed_forms),  cmocka_unit_test (test_pure_states),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("discord", tests, NULL, NULL);
}
