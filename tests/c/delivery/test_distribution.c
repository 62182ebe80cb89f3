/* Protocols over a fiber: closed forms against circuits, circuits against
 * their oracle, and calls across the border. Copyright (C) 2026 The ebit
 * developers SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "protocol_circuit.h"

#define NEAR 1e-13

/* ---- Circuits ------------------------------------------------------------
 */

static enum ebit_stage
stage_of (const char *name)
{
  return strcmp (name, "init") == 0      ? EBIT_INITIAL
         : strcmp (name, "encoded") == 0 ? EBIT_ENCODED
         : strcmp (name, "noisy") == 0   ? EBIT_SENT
                                         : EBIT_DECODED;
}

/* Elements that are not 0; the sum of their squares is all there is, so that
 * none is left out. */
static void
test_states_on_the_way (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("edss_states.csv");
  double listed = 0;
  struct ebit_register reg;
  for (size_t i = 0; i < table->rows; i++)
  {
    const char *protocol = oracle_text (table, i, "protocol");
    const char *stage = oracle_text (table, i, "stage");
    const double p = oracle_number (table, i, "p");
    const double noise[4] = { 1 - 0.75 * p, p / 4, p / 4, p / 4 };
    const bool goes_on
        = i > 0 && strcmp (oracle_text (table, i - 1, "stage"), stage) == 0
          && oracle_number (table, i - 1, "p") == p
          && strcmp (oracle_text (table, i - 1, "protocol"), protocol) == 0;
    if (!goes_on)
      listed = 0;
    ebit_run_protocol (strcmp (protocol, "EDSS1") == 0 ? EBIT_EDSS1
                                                       : EBIT_EDSS2,
                       stage_of (stage), noise, &reg);
    const size_t row = (size_t)oracle_number (table, i, "row");
    const size_t column = (size_t)oracle_number (table, i, "col");
    const double complex expected
        = oracle_number (table, i, "re") + oracle_number (table, i, "im") * I;
    check_close (cabs (reg.rho[row + 8 * column] - expected), 0, NEAR);
    listed += creal (expected * conj (expected));
    const bool is_last
        = i + 1 == table->rows
          || strcmp (oracle_text (table, i + 1, "stage"), stage) != 0
          || oracle_number (table, i + 1, "p") != p;
    double all = 0;
    for (size_t k = 0; k < 64; k++)
      all += creal (reg.rho[k] * conj (reg.rho[k]));
    if (is_last)
      check_close (listed, all, NEAR);
  }
  assert_int_equal (table->rows, 296);
  oracle_free (table);
}

/* Bell weights and probability after a result of the carrier's measurement. */
static double
measure_carrier (struct ebit_register *reg, enum ebit_protocol protocol,
                 size_t outcome, double w[4])
{
  const struct ebit_gate turn = ebit_rotation_y (-1); /* D to H, A to V */
  if (protocol == EBIT_EDSS2)
    ebit_apply_gate (reg, 2, &turn);
  double complex rho[16];
  for (size_t j = 0; j < 4; j++)
    for (size_t i = 0; i < 4; i++)
      rho[i + 4 * j] = reg->rho[2 * i + outcome + 8 * (2 * j + outcome)];
  const double p = creal (rho[0] + rho[5] + rho[10] + rho[15]);
  w[0] = creal (rho[0] + rho[15] + rho[3] + rho[12]) / (2 * p);
  w[1] = creal (rho[0] + rho[15] - rho[3] - rho[12]) / (2 * p);
  w[2] = creal (rho[5] + rho[10] + rho[6] + rho[9]) / (2 * p);
  w[3] = creal (rho[5] + rho[10] - rho[6] - rho[9]) / (2 * p);
  /* Bell-diagonal: nothing else is there. */
  double size = 0, diagonal = 0;
  for (size_t k = 0; k < 16; k++)
    size += creal (rho[k] * conj (rho[k])) / (p * p);
  for (size_t k = 0; k < 4; k++)
    diagonal += w[k] * w[k];
  check_close (size, diagonal, NEAR);
  return p;
}

static void
test_closed_forms_are_the_circuits (void **state)
{
  (void)state;
  uint64_t seed = 1411;
  for (size_t n = 0; n < 3000; n++)
  {
    double errors[4], noise[4], sum = 0;
    for (size_t k = 0; k < 4; k++)
      sum += errors[k] = -log (1 - random_uniform (&seed));
    for (size_t k = 0; k < 4; k++)
      errors[k] /= sum;
    ebit_noise_on_carrier (2 * random_uniform (&seed), errors, noise);
    for (enum ebit_protocol protocol = EBIT_EDSS1; protocol <= EBIT_EDSS2;
         protocol++)
      for (size_t outcome = 0; outcome < 2; outcome++)
      {
        struct ebit_register reg;
        double w[4], expected[4];
        ebit_run_protocol (protocol, EBIT_DECODED, noise, &reg);
        const double p = measure_carrier (&reg, protocol, outcome, expected);
        check_close (ebit_pair_of_protocol (
                         protocol, (enum ebit_outcome)outcome, noise, w),
                     p, NEAR);
        for (size_t k = 0; k < 4; k++)
          check_close (w[k], expected[k], NEAR);
      }
  }
}

/* ---- Calls ---------------------------------------------------------------
 */

#define TEXT(x) ebit_text (x)
#define NUMBER(x) ebit_numbers (1, (double[]){ x })

static void
test_tables_have_the_columns_of_the_manual (void **state)
{
  (void)state;
  static const char *const columns[] = {
    "noise",     "probability", "phi_plus", "phi_minus", "psi_plus",
    "psi_minus", "negativity",  "fidelity", "hashing",   "key_fraction"
  };
  struct ebit_value *table
      = call_those (ebit_distribute, 2,
                    (struct ebit_value *[]){ TEXT ("ded"), NUMBER (0.1) });
  assert_int_equal (table->extent[0], 10);
  for (size_t i = 0; i < 10; i++)
    assert_string_equal (table->names[i], columns[i]);
  check_close (number (table, "fidelity"), (1 + 3 * exp (-0.1)) / 4, 1e-15);
  check_close (number (table, "negativity"), number (table, "fidelity") - 0.5,
               1e-15);
  ebit_free (table);
  table = call_those (ebit_distribute, 4,
                      (struct ebit_value *[]){
                          TEXT ("edss1"), NUMBER (0.1),
                          ebit_numbers (4, (double[]){ 0.9, 0.05, 0.05, 0 }),
                          TEXT ("failure") });
  assert_string_equal (table->names[4], "pauli_Z");
  check_close (number (table, "pauli_X"), 0.05, 0);
  check_close (number (table, "negativity"), 0, 0);
  ebit_free (table);
  table = call_those (ebit_carrier_discord, 2,
                      (struct ebit_value *[]){ TEXT ("edss1"), NUMBER (0) });
  assert_int_equal (table->extent[0], 4);
  check_close (number (table, "mutual_information"), 2.0 / 3, 1e-15);
  check_close (number (table, "classical_correlation"), 1.0 / 3, 1e-15);
  check_close (number (table, "discord"), 1.0 / 3, 1e-15);
  ebit_free (table);
}

static void
test_states_cross_the_border (void **state)
{
  (void)state;
  struct ebit_value *rho
      = call_those (ebit_protocol_state, 3,
                    (struct ebit_value *[]){ TEXT ("edss2"), TEXT ("decoded"),
                                             NUMBER (0.3) });
  assert_int_equal (rho->rank, 2);
  assert_int_equal (rho->extent[0], 8);
  double trace = 0;
  for (size_t i = 0; i < 8; i++)
    trace += rho->numbers[18 * i];
  check_close (trace, 1, 1e-15);
  ebit_free (rho);
  rho = call_those (
      ebit_protocol_state, 3,
      (struct ebit_value *[]){ TEXT ("ded"), TEXT ("sent"),
                               ebit_numbers (2, (double[]){ 0, 0.5 }) });
  assert_int_equal (rho->rank, 3);
  assert_int_equal (rho->extent[1], 4);
  assert_int_equal (rho->extent[2], 2);
  check_close (rho->numbers[0], 0.5, 1e-15);
  check_close (rho->numbers[32 + 6], exp (-0.5) / 2, 1e-15);
  ebit_free (rho);
}

static void
test_refusals (void **state)
{
  (void)state;
  refuse_those (ebit_distribute, 2,
                (struct ebit_value *[]){ TEXT ("direct"), NUMBER (0.1) },
                "protocol is \"direct\"; it must be \"ded\", \"edss1\" or "
                "\"edss2\"");
  refuse_those (ebit_distribute, 2,
                (struct ebit_value *[]){ TEXT ("ded"), NUMBER (-0.1) },
                "noise is -0.1; it must be a number >= 0");
  refuse_those (
      ebit_distribute, 4,
      (struct ebit_value *[]){ TEXT ("ded"), NUMBER (0.1), NULL,
                               TEXT ("failure") },
      "outcome is \"failure\"; it must be \"success\" of \"ded\", which "
      "has no other");
  refuse_those (
      ebit_distribute, 3,
      (struct ebit_value *[]){
          TEXT ("edss1"), NUMBER (0.1),
          ebit_numbers (4, (double[]){ 0.5, 0.1, 0.1, 0.1 }) },
      "pauli is of sum 0.8; it must be 4 numbers >= 0 with sum 1, or an n "
      "x 4 matrix of such rows");
  refuse_those (
      ebit_protocol_state, 3,
      (struct ebit_value *[]){ TEXT ("ded"), TEXT ("noisy"), NUMBER (0) },
      "stage is \"noisy\"; it must be \"initial\", \"encoded\", \"sent\" "
      "or \"decoded\"");
  refuse_those (ebit_protocol_state, 2,
                (struct ebit_value *[]){ TEXT ("ded"), TEXT ("sent") },
                "noise is missing; it must be a number >= 0");
  refuse_those (
      ebit_carrier_discord, 2,
      (struct ebit_value *[]){ TEXT ("edss1"), NUMBER ((double)NAN) },
      "noise is NaN; it must be a number >= 0");
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_states_on_the_way),
          cmocka_unit_test (test_closed_forms_are_the_circuits),
          cmocka_unit_test (test_tables_have_the_columns_of_the_manual),
          cmocka_unit_test (test_states_cross_the_border),
          cmocka_unit_test (test_refusals) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
