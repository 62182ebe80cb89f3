/* fiber_rate and gate_threshold: what they refuse.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "fiber_link.h"

/* One argument besides the protocol and the length, which may be it. */
static void
refuse (const char *protocol, enum ebit_fiber_input input,
        struct ebit_value *value, const char *message)
{
  struct ebit_value *name = ebit_text (protocol);
  struct ebit_value *km = ebit_numbers (1, (double[]){ 10 });
  const struct ebit_value *arguments[EBIT_LINK_INPUTS]
      = { [EBIT_LINK_PROTOCOL] = name, [EBIT_LINK_LENGTH_KM] = km };
  arguments[input] = value;
  check_refused (ebit_fiber_rate, EBIT_LINK_INPUTS, arguments, message);
  ebit_free (value);
  ebit_free (km);
  ebit_free (name);
}

static void
test_refusals_of_choices (void **state)
{
  (void)state;
  refuse ("ded", EBIT_LINK_PROTOCOL, NULL,
          "protocol is missing; it must be \"ded\", \"edss1\" or \"edss2\"");
  refuse ("ded", EBIT_LINK_PROTOCOL, ebit_text ("edss3"),
          "protocol is \"edss3\"; it must be \"ded\", \"edss1\" or \"edss2\"");
  refuse ("ded", EBIT_LINK_DISTILLATION, ebit_text ("epl_d"),
          "distillation is \"epl_d\"; it must be \"dejmps\", \"bbpssw\", "
          "\"bbpssw_improved\", \"mfi\" or \"cnot\"");
  refuse ("edss1", EBIT_LINK_SOURCE, ebit_text ("remote"),
          "source is \"remote\"; it must be \"local\", where the protocol "
          "sends a carrier");
}

static void
test_refusals_of_numbers (void **state)
{
  (void)state;
  static const struct
  {
    enum ebit_fiber_input input;
    double value;
    const char *message;
  } cases[] = {
    { EBIT_LINK_LENGTH_KM, -1, "length_km is -1; it must be a number >= 0" },
    { EBIT_LINK_NOISE_PER_KM, -0.1,
      "noise_per_km is -0.1; it must be a number >= 0" },
    { EBIT_LINK_INTERMEDIATE_NODES, 1.5,
      "intermediate_nodes is 1.5; it must be a whole number >= 0" },
    { EBIT_LINK_SOURCE_PAIRS_PER_SECOND, -1,
      "source_pairs_per_second is -1; it must be a number >= 0" },
    { EBIT_LINK_COUPLING_EFFICIENCY, 1.1,
      "coupling_efficiency is 1.1; it must be a number in [0, 1]" },
    { EBIT_LINK_BELL_MEASUREMENT_PROBABILITY, -1,
      "bell_measurement_probability is -1; it must be a number in [0, 1]" },
    { EBIT_LINK_DEMULTIPLEXER_LOSS_DB, -3,
      "demultiplexer_loss_db is -3; it must be a number >= 0" },
    { EBIT_LINK_WAVELENGTH_SWITCH_LOSS_DB, -3,
      "wavelength_switch_loss_db is -3; it must be a number >= 0" },
    { EBIT_LINK_FIBER_SWITCH_LOSS_DB, -3,
      "fiber_switch_loss_db is -3; it must be a number >= 0" },
    { EBIT_LINK_ATTENUATION_DB_PER_KM, (double)NAN,
      "attenuation_db_per_km is NaN; it must be a number >= 0" },
    { EBIT_LINK_GATE_PROBABILITY, 2,
      "gate_probability is 2; it must be a number in [0, 1]" },
    { EBIT_LINK_TARGET, 0.5,
      "target is 0.5; it must be a number in (0.5, 1]" },
    { EBIT_LINK_GATE_FIDELITY, 0,
      "gate_fidelity is 0; it must be a number in (0, 1]" },
    { EBIT_LINK_MEASUREMENT_ERROR, 0.6,
      "measurement_error is 0.6; it must be a number in [0, 0.5]" },
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    refuse ("ded", cases[i].input, ebit_numbers (1, &cases[i].value),
            cases[i].message);
}

static void
test_refusals_of_thresholds (void **state)
{
  (void)state;
  const double noise[] = { 0.1, -1 }, none = 0;
  struct ebit_value *x = ebit_numbers (2, noise);
  struct ebit_value *zero = ebit_numbers (1, &none);
  check_refused (ebit_gate_threshold, 1, (const struct ebit_value *[]){ x },
                 "noise[2] is -1; it must be a number >= 0");
  check_refused (ebit_gate_threshold, 4,
                 (const struct ebit_value *[]){ zero, NULL, NULL, zero },
                 "coupling_efficiency is 0; it must be a number in (0, 1]");
  check_refused (
      ebit_gate_threshold, 5,
      (const struct ebit_value *[]){ zero, NULL, NULL, NULL, zero },
      "bell_measurement_probability is 0; it must be a number in (0, 1]");
  ebit_free (zero);
  ebit_free (x);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_refusals_of_choices),
    cmocka_unit_test (test_refusals_of_numbers),
    cmocka_unit_test (test_refusals_of_thresholds),
  };
  return cmocka_run_group_tests_name ("fiber refusals", tests, NULL, NULL);
}
