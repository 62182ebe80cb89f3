/* Distillation across the border: shapes, results against the maps, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "bell_diagonal.h"
#include "fiber_protocols.h"
#include "distillation_circuit.h"

#define TEXT(x) ebit_text (x)
#define NUMBER(x) ebit_numbers (1, (double[]){ x })
#define WEIGHTS(...) ebit_numbers (4, (double[]){ __VA_ARGS__ })

static const double fair[4] = { 0.8, 0.1, 0.06, 0.04 };

/* A 4 x 4 state with an element that Bell-diagonal ones lack. */
static struct ebit_value *
skew_state (void)
{
  const double diagonal[4] = { 0.45, 0.05, 0.1, 0.4 };
  double rho[32] = { 0 };
  for (size_t i = 0; i < 4; i++)
    rho[10 * i] = diagonal[i];
  rho[2 * 12] = rho[2 * 3] = 0.4;
  rho[2 * 4 + 1] = 0.02;
  rho[2 * 1 + 1] = -0.02;
  return ebit_matrix (4, 4, rho);
}

/* ---- One step ------------------------------------------------------------
 */

static void
test_a_step_on_weights (void **state)
{
  (void)state;
  const struct ebit_imperfection bad
      = ebit_make_imperfection (0.9, 0.02, 0.5, 4);
  double w[4];
  const double v[4] = { 0.7, 0.1, 0.1, 0.1 };
  const double p = ebit_distillation_map (EBIT_DEJMPS, &bad, true, fair, v, w);
  ebit_wait_with_weights (&bad, w);
  struct ebit_value *step
      = call_those (ebit_distill_step, 10,
                    (struct ebit_value *[]){
                        WEIGHTS (0.8, 0.1, 0.06, 0.04), TEXT ("dejmps"),
                        WEIGHTS (0.7, 0.1, 0.1, 0.1), NULL, NULL, NUMBER (0.9),
                        NUMBER (0.02), NUMBER (0.5), NULL, NUMBER (4) });
  assert_int_equal (step->extent[0], 2);
  check_close (number (step, "probability"), p, 0);
  const struct ebit_value *weights = ebit_field (step, "weights");
  assert_int_equal (weights->rank, 1);
  for (size_t k = 0; k < 4; k++)
    check_close (weights->numbers[k], w[k], 0);
  ebit_free (step);
}

static void
test_a_step_on_states (void **state)
{
  (void)state;
  struct ebit_value *step
      = call_those (ebit_distill_step, 2,
                    (struct ebit_value *[]){ skew_state (), TEXT ("mfi") });
  const struct ebit_value *rho = ebit_field (step, "rho");
  assert_int_equal (rho->rank, 2);
  double trace = 0;
  for (size_t i = 0; i < 4; i++)
    trace += rho->numbers[10 * i];
  check_close (trace, 1, 1e-15);
  ebit_free (step);
  /* Weights that decay while they wait become states. */
  step = call_those (ebit_distill_step, 10,
                     (struct ebit_value *[]){ WEIGHTS (0.8, 0.1, 0.06, 0.04),
                                              TEXT ("cnot"), NULL, NULL, NULL,
                                              NULL, NULL, NUMBER (1),
                                              NUMBER (3), NUMBER (2) });
  assert_non_null (ebit_field (step, "rho"));
  assert_null (ebit_field (step, "weights"));
  ebit_free (step);
}

static void
test_both_variants_of_epl_d (void **state)
{
  (void)state;
  static const char *const variants[] = { "target", "control" };
  double p[2], a[2];
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *step
        = call_those (ebit_distill_step, 5,
                      (struct ebit_value *[]){ WEIGHTS (0.8, 0.1, 0.06, 0.04),
                                               TEXT ("epl_d"), NULL, NULL,
                                               TEXT (variants[i]) });
    p[i] = number (step, "probability");
    a[i] = number (step, "weights");
    ebit_free (step);
  }
  check_close (p[0], (0.81 + 0.01) / 2, 1e-15);
  check_close (a[0], (0.64 + 0.01) / 0.82, 1e-15);
  check_close (p[1], 0.45, 1e-15);
  check_close (a[1], 0.8, 0);
}

/* ---- Rounds --------------------------------------------------------------
 */

static void
test_one_input_has_a_history (void **state)
{
  (void)state;
  struct ebit_value *result
      = call_those (ebit_distill, 2,
                    (struct ebit_value *[]){ WEIGHTS (0.8, 0.1, 0.06, 0.04),
                                             TEXT ("dejmps") });
  const struct ebit_imperfection perfect = { 1, 0, 0 };
  const struct ebit_distilled found
      = ebit_distil_weights (EBIT_DEJMPS, &perfect, fair, 0.998, 200);
  assert_int_equal (result->kind, EBIT_LIST);
  check_close (number (result, "rounds"), found.rounds, 0);
  check_close (number (result, "yield"), found.yield, 0);
  check_close (number (result, "fidelity"), found.weights[0], 0);
  check_close (number (result, "hashing"),
               ebit_hashing_of_weights (found.weights), 0);
  check_close (number (result, "key_fraction"),
               ebit_key_fraction_of_weights (found.weights), 0);
  const struct ebit_value *history = ebit_field (result, "history");
  const size_t n = (size_t)found.rounds;
  static const char *const columns[]
      = { "round",    "probability", "yield",    "fidelity",
          "phi_plus", "phi_minus",   "psi_plus", "psi_minus" };
  for (size_t i = 0; i < 8; i++)
    assert_string_equal (history->names[i], columns[i]);
  double yield = 1;
  for (size_t i = 0; i < n; i++)
  {
    yield *= ebit_field (history, "probability")->numbers[i] / 2;
    check_close (ebit_field (history, "yield")->numbers[i], yield, 1e-15);
    check_close (ebit_field (history, "round")->numbers[i], (double)i + 1, 0);
  }
  assert_int_equal (ebit_field (history, "round")->extent[0], n);
  check_close (ebit_field (history, "psi_minus")->numbers[n - 1],
               found.weights[3], 0);
  ebit_free (result);
}

/* As states Bell-diagonal pairs do what they do as weights. */
static void
test_states_and_weights_agree (void **state)
{
  (void)state;
  static const char *const protocols[]
      = { "dejmps", "bbpssw", "bbpssw_improved", "mfi", "cnot" };
  for (size_t i = 0; i < 5; i++)
    for (size_t noisy = 0; noisy < 2; noisy++)
    {
      struct ebit_value *both[2];
      for (size_t k = 0; k < 2; k++)
      {
        struct ebit_value *x = WEIGHTS (0.8, 0.1, 0.06, 0.04);
        struct ebit_value *rho = call1 (ebit_bell_diagonal, x);
        ebit_free (k ? x : rho);
        both[k] = call_those (
            ebit_distill, 7,
            (struct ebit_value *[]){ k ? rho : x, TEXT (protocols[i]),
                                     NUMBER (noisy ? 0.9 : 0.998), NULL, NULL,
                                     NUMBER (noisy ? 0.99 : 1),
                                     NUMBER (noisy ? 0.01 : 0) });
      }
      static const char *const names[]
          = { "rounds", "yield", "fidelity", "hashing", "key_fraction" };
      for (size_t k = 0; k < 5; k++)
        check_close (number (both[1], names[k]), number (both[0], names[k]),
                     1e-12);
      ebit_free (both[0]);
      ebit_free (both[1]);
    }
}

/* Of several inputs a table, its inputs first; scalars serve all rows. */
static void
test_several_inputs_make_a_table (void **state)
{
  (void)state;
  struct ebit_value *table = call_those (
      ebit_distill, 6,
      (struct ebit_value *[]){
          WEIGHTS (0.8, 0.1, 0.06, 0.04), TEXT ("dejmps"), NULL, NULL, NULL,
          ebit_numbers (3, (double[]){ 1, 0.999, 0.9 }) });
  assert_int_equal (table->kind, EBIT_TABLE);
  assert_string_equal (table->class_name, "ebit_sweep");
  static const char *const columns[] = { "phi_plus",
                                         "phi_minus",
                                         "psi_plus",
                                         "psi_minus",
                                         "target",
                                         "gate_fidelity",
                                         "measurement_error",
                                         "wait",
                                         "t1",
                                         "t2",
                                         "rounds",
                                         "yield",
                                         "fidelity",
                                         "hashing",
                                         "key_fraction" };
  assert_int_equal (table->extent[0], 15);
  for (size_t i = 0; i < 15; i++)
    assert_string_equal (table->names[i], columns[i]);
  assert_int_equal (ebit_field (table, "rounds")->extent[0], 3);
  check_close (ebit_field (table, "rounds")->numbers[2], -1, 0);
  check_close (ebit_field (table, "phi_plus")->numbers[2], 0.8, 0);
  check_close (ebit_field (table, "gate_fidelity")->numbers[1], 0.999, 0);
  ebit_free (table);
}

/* What callers in C leave of extents beyond the rank is no part of a value. */
static void
test_values_made_by_hand (void **state)
{
  (void)state;
  const double two[8] = { 0.8, 0.7, 0.1, 0.1, 0.06, 0.15, 0.04, 0.05 };
  const struct ebit_value weights = { .kind = EBIT_NUMBERS,
                                      .rank = 2,
                                      .extent = { 2, 4 },
                                      .numbers = two },
                          row = { .kind = EBIT_NUMBERS,
                                  .rank = 1,
                                  .extent = { 4, 7, 7 },
                                  .numbers = fair };
  struct ebit_value *dejmps = TEXT ("dejmps");
  struct ebit_value *table = call (
      ebit_distill, 2, (const struct ebit_value *[]){ &weights, dejmps });
  struct ebit_value *one
      = call (ebit_distill, 2, (const struct ebit_value *[]){ &row, dejmps });
  assert_int_equal (table->kind, EBIT_TABLE);
  check_close (number (table, "fidelity"), number (one, "fidelity"), 0);
  struct ebit_value *rho = call1 (ebit_bell_diagonal, &row);
  assert_int_equal (rho->rank, 2);
  const struct ebit_value matrix = { .kind = EBIT_NUMBERS,
                                     .rank = 2,
                                     .extent = { 4, 4 },
                                     .numbers = rho->numbers };
  struct ebit_value *step = call (
      ebit_distill_step, 2, (const struct ebit_value *[]){ &matrix, dejmps });
  assert_int_equal (ebit_field (step, "rho")->rank, 2);
  check_close (number (step, "probability"), 0.84 * 0.84 + 0.16 * 0.16, 1e-15);
  ebit_free (step);
  ebit_free (rho);
  ebit_free (one);
  ebit_free (table);
  ebit_free (dejmps);
}

/* Distilling what the protocols over a fiber share, against the oracle. */
static void
test_pairs_of_fibers (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("distill_vs_noise.csv");
  static const char *const theirs[]
      = { "DEJMPS", "BBPSSW", "BBPSSW_improved", "MFI", "CNOT" };
  for (size_t i = 0; i < table->rows; i++)
  {
    const char *name = oracle_text (table, i, "protocol");
    const enum ebit_protocol protocol = strcmp (name, "DED") == 0 ? EBIT_DED
                                        : strcmp (name, "EDSS1") == 0
                                            ? EBIT_EDSS1
                                            : EBIT_EDSS2;
    size_t k = 0;
    while (strcmp (oracle_text (table, i, "distillation"), theirs[k]) != 0)
      k++;
    double noise[4], w[4];
    ebit_noise_on_carrier (oracle_number (table, i, "x"),
                           (const double[]){ 1, 0, 0, 0 }, noise);
    ebit_pair_of_protocol (protocol, EBIT_SUCCESS, noise, w);
    struct ebit_value *result = call_those (
        ebit_distill, 2,
        (struct ebit_value *[]){ ebit_numbers (4, w),
                                 TEXT (ebit_distillation_names[k]) });
    check_close (w[0], oracle_number (table, i, "F_in"), 1e-13);
    check_close (number (result, "rounds"), oracle_number (table, i, "rounds"),
                 0);
    check_relative (number (result, "yield"),
                    oracle_number (table, i, "yield"), 1e-12);
    if (number (result, "rounds") >= 0)
      check_close (number (result, "fidelity"),
                   oracle_number (table, i, "F_out"), 1e-13);
    ebit_free (result);
  }
  assert_int_equal (table->rows, 280);
  oracle_free (table);
}

/* ---- Refusals ------------------------------------------------------------
 */

#define STEP(message, ...)                                                    \
  refuse_those (ebit_distill_step,                                            \
                sizeof ((struct ebit_value *[]){ __VA_ARGS__ })               \
                    / sizeof (struct ebit_value *),                           \
                (struct ebit_value *[]){ __VA_ARGS__ }, message)
#define DISTILL(message, ...)                                                 \
  refuse_those (ebit_distill,                                                 \
                sizeof ((struct ebit_value *[]){ __VA_ARGS__ })               \
                    / sizeof (struct ebit_value *),                           \
                (struct ebit_value *[]){ __VA_ARGS__ }, message)

static void
test_refusals (void **state)
{
  (void)state;
#define FAIR WEIGHTS (0.8, 0.1, 0.06, 0.04)
  STEP ("x is 0.9; it must be 4 weights, an n x 4 matrix of such rows, or a "
        "state of two qubits, a 4 x 4 matrix",
        NUMBER (0.9), TEXT ("dejmps"));
  STEP ("x is of sum 0.9; it must be 4 numbers >= 0 with sum 1, or an n x 4 "
        "matrix of such rows",
        WEIGHTS (0.8, 0.1, 0, 0), TEXT ("dejmps"));
  /* One qubit's state is no row of weights. */
  STEP ("x is a 2 x 2 matrix of complex numbers; it must be 4 weights, an n x "
        "4 matrix of such rows, or a state of two qubits, a 4 x 4 matrix",
        ebit_matrix (2, 2, (double[]){ 0.5, 0, 0, 0, 0, 0, 0.5, 0 }),
        TEXT ("dejmps"));
  STEP ("first is 2; it must be true or false", FAIR, TEXT ("dejmps"), NULL,
        NUMBER (2));
  STEP ("protocol is missing; it must be \"dejmps\", \"bbpssw\", "
        "\"bbpssw_improved\", \"mfi\", \"cnot\" or \"epl_d\"",
        FAIR);
  STEP ("variant is \"control\"; it must be \"target\", but of the protocol "
        "\"epl_d\"",
        FAIR, TEXT ("dejmps"), NULL, NULL, TEXT ("control"));
  STEP ("gate_fidelity is 0; it must be a number in (0, 1]", FAIR,
        TEXT ("dejmps"), NULL, NULL, NULL, NUMBER (0));
  STEP ("measurement_error is 0.6; it must be a number in [0, 0.5]", FAIR,
        TEXT ("dejmps"), NULL, NULL, NULL, NULL, NUMBER (0.6));
  STEP ("t2 is Inf; it must be at most 2 t1 = 4", FAIR, TEXT ("dejmps"), NULL,
        NULL, NULL, NULL, NULL, NUMBER (1), NUMBER (2));
  STEP ("t1 is 0; it must be a number > 0, or Inf", FAIR, TEXT ("dejmps"),
        NULL, NULL, NULL, NULL, NULL, NUMBER (1), NUMBER (0));
  DISTILL ("protocol is \"epl_d\"; it must be \"dejmps\", \"bbpssw\", "
           "\"bbpssw_improved\", \"mfi\" or \"cnot\"",
           FAIR, TEXT ("epl_d"));
  DISTILL ("target is 0.5; it must be a number in (0.5, 1]", FAIR,
           TEXT ("dejmps"), NUMBER (0.5));
  DISTILL ("max_rounds is 2.5; it must be a whole number in [0, 10000]", FAIR,
           TEXT ("dejmps"), NULL, NUMBER (2.5));
  DISTILL ("wait is of length 3; it must be of length 1 or 2, as target is",
           FAIR, TEXT ("dejmps"), ebit_numbers (2, (double[]){ 0.9, 0.99 }),
           NULL, NULL, NULL, NULL, ebit_numbers (3, (double[]){ 0, 1, 2 }));
  struct ebit_value *state_of_trace_2
      = ebit_matrix (4, 4, (double[32]){ 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 });
  STEP (
      "x is a matrix of trace 2; it must be a state: Hermitian, with trace 1 "
      "and no negative eigenvalue, to 1e-10",
      state_of_trace_2, TEXT ("dejmps"));
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_a_step_on_weights),
          cmocka_unit_test (test_a_step_on_states),
          cmocka_unit_test (test_both_variants_of_epl_d),
          cmocka_unit_test (test_one_input_has_a_history),
          cmocka_unit_test (test_states_and_weights_agree),
          cmocka_unit_test (test_several_inputs_make_a_table),
          cmocka_unit_test (test_values_made_by_hand),
          cmocka_unit_test (test_pairs_of_fibers),
          cmocka_unit_test (test_refusals) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
