/* Fixed points of imperfect distillation: what rounds say of their brackets.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "bell_diagonal.h"
#include "distillation_maps.h"

struct ends
{
  double min_lower, min_upper, max_lower, max_upper;
};

static struct ends
ask (const char *protocol, double gate_fidelity, double measurement_error,
     double wait, double t2)
{
  struct ebit_value *table = call_those (
      ebit_distill_fixed_points, 6,
      (struct ebit_value *[]){
          ebit_text (protocol), ebit_numbers (1, &gate_fidelity),
          ebit_numbers (1, &measurement_error), ebit_numbers (1, &wait), NULL,
          ebit_numbers (1, &t2) });
  const struct ends ends = { number (table, "fidelity_min_lower"),
                             number (table, "fidelity_min_upper"),
                             number (table, "fidelity_max_lower"),
                             number (table, "fidelity_max_upper") };
  ebit_free (table);
  return ends;
}

/* The fidelity of a Werner state after so many rounds. */
static double
repeat (enum ebit_distillation_protocol protocol,
        const struct ebit_imperfection *imperfection, double fidelity,
        size_t rounds)
{
  double w[4];
  ebit_werner_weights (fidelity, w);
  for (size_t n = 0; n < rounds; n++)
  {
    ebit_distillation_map (protocol, imperfection, n == 0, w, w, w);
    ebit_wait_with_weights (imperfection, w);
  }
  return w[0];
}

static void
test_perfect_operations (void **state)
{
  (void)state;
  for (size_t k = 0; ebit_distillation_names[k]; k++)
  {
    const struct ends ends
        = ask (ebit_distillation_names[k], 1, 0, 0, (double)INFINITY);
    check_close (ends.min_lower, 0.5, 1e-11);
    check_close (ends.min_upper, 0.5, 1e-11);
    check_close (ends.max_lower, 1, 1e-12);
    check_close (ends.max_upper, 1, 1e-12);
  }
}

/* Werner states on either side of fidelity_min do what the bracket says, and
 * fidelity_max is where they end. */
static void
test_rounds_agree (void **state)
{
  (void)state;
  uint64_t seed = 95;
  for (size_t n = 0; n < 40; n++)
    for (enum ebit_distillation_protocol protocol = EBIT_DEJMPS;
         protocol <= EBIT_CNOT; protocol++)
    {
      const double lambda = 1 - 0.03 * random_uniform (&seed);
      const double eta = 0.01 * random_uniform (&seed);
      const double wait = 0.02 * random_uniform (&seed);
      const struct ebit_imperfection bad
          = ebit_make_imperfection (lambda, eta, wait, 1);
      const struct ends ends
          = ask (ebit_distillation_names[protocol], lambda, eta, wait, 1);
      if (isnan (ends.max_lower))
        continue;
      check_at_most (ends.min_lower, ends.min_upper);
      check_at_most (ends.min_upper - ends.min_lower, 1e-11);
      check_at_most (ends.max_lower, ends.max_upper);
      check_at_most (ends.max_upper - ends.max_lower, 1e-9);
      check_at_most (repeat (protocol, &bad, ends.min_lower - 1e-7, 3000),
                     0.5);
      check_close (repeat (protocol, &bad, ends.min_upper + 1e-7, 3000),
                   ends.max_upper, 1e-9);
      check_close (repeat (protocol, &bad, 1, 3000), ends.max_upper, 1e-9);
    }
}

static void
test_known_numbers (void **state)
{
  (void)state;
  const struct ends ends = ask ("dejmps", 0.98, 0.01, 0, (double)INFINITY);
  check_close (ends.min_lower, 0.54295, 2e-5);
  assert_true (ends.max_lower > 0.95 && ends.max_upper < 1);
  const struct ends none = ask ("dejmps", 0.8, 0.05, 0, (double)INFINITY);
  assert_true (isnan (none.min_lower) && isnan (none.min_upper)
               && isnan (none.max_lower) && isnan (none.max_upper));
}

static void
test_refusals (void **state)
{
  (void)state;
  refuse_those (ebit_distill_fixed_points, 5,
                (struct ebit_value *[]){ ebit_text ("mfi"), NULL, NULL,
                                         ebit_numbers (1, (double[]){ 1 }),
                                         ebit_numbers (1, (double[]){ 3 }) },
                "t1 is 3; it must be Inf, since what decays does not stay "
                "Bell-diagonal");
  refuse_those (ebit_distill_fixed_points, 1,
                (struct ebit_value *[]){ ebit_text ("epl_d") },
                "protocol is \"epl_d\"; it must be \"dejmps\", \"bbpssw\", "
                "\"bbpssw_improved\", \"mfi\" or \"cnot\"");
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_perfect_operations),
          cmocka_unit_test (test_rounds_agree),
          cmocka_unit_test (test_known_numbers),
          cmocka_unit_test (test_refusals) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
