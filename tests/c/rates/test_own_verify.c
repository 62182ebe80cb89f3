/* verify takes every bounds value that ebit makes: of states and channels
 * that are degenerate, or nearly so by all orders down to rounding noise.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_states.h"

#define MOST_ORDER 9

static const char *const of_states[]
    = { "rains", "max_rains", "distillable_entanglement" };

static const char *const of_channels[]
    = { "rains",
        "max_rains",
        "coherent_information",
        "reverse_coherent_information",
        "entanglement_assisted_capacity",
        "max_relative_entropy_of_entanglement",
        "transposition_bound",
        "theta_information",
        "squashed_entanglement_bound",
        "quantum_capacity",
        "private_capacity",
        "cpp_capacity",
        "two_way_capacity" };

#define COUNT(list) (sizeof list / sizeof list[0])

/* Says of what a value is not valid. */
static void
check_own (const char *name, size_t n, const struct ebit_value *const *x,
           size_t number_of_case)
{
  struct ebit_value *value = call_by_name (name, n, x);
  struct ebit_value *proof = call1 (ebit_verify, value);
  if (number (proof, "valid") == 0)
    fail_msg ("%s, case %zu: %s", name, number_of_case,
              text (proof, "message"));
  ebit_free (proof);
  ebit_free (value);
}

/* Weights of all orders from 1 to 1e-17, or zero. */
static double
random_weight (uint64_t *seed)
{
  return random_uniform (seed) < 0.2 ? 0
                                     : pow (10, -17 * random_uniform (seed));
}

/* ---- States ---------------------------------------------------------- */

/* A mixture of product or random pure states with such weights, and white
 * noise. */
static void
degenerate_state (uint64_t *seed, const size_t dims[2], double complex *rho)
{
  const size_t n = dims[0] * dims[1], rank = random_count (seed, n);
  const bool diagonal = random_uniform (seed) < 0.3;
  const bool products = random_uniform (seed) < 0.3;
  memset (rho, 0, n * n * sizeof *rho);
  for (size_t k = 0; k < rank; k++)
  {
    double complex x[2 * MOST_ORDER] = { 0 }, psi[MOST_ORDER];
    const double weight = k == 0 ? 1 : random_weight (seed);
    double norm = 0;
    random_matrix (seed, 2 * n, x);
    for (size_t i = 0; i < n; i++)
    {
      psi[i] = products ? x[i / dims[1]] * x[n + i % dims[1]] : x[i];
      if (diagonal)
        psi[i] = i == k;
      norm += creal (psi[i] * conj (psi[i]));
    }
    for (size_t j = 0; j < n; j++)
      for (size_t i = 0; i < n; i++)
        rho[i + j * n] += weight / norm * psi[i] * conj (psi[j]);
  }
  const double noise = random_weight (seed);
  double trace = 0;
  for (size_t i = 0; i < n; i++)
    trace += creal (rho[i + i * n] += noise);
  for (size_t i = 0; i < n * n; i++)
    rho[i] /= trace;
}

static void
test_states (void **state)
{
  (void)state;
  static const size_t all[][2] = { { 2, 2 }, { 2, 3 }, { 3, 3 } };
  uint64_t seed = 21;
  for (size_t i = 0; i < random_cases (300); i++)
  {
    const size_t *dims = all[i % 3], n = dims[0] * dims[1];
    double complex rho[MOST_ORDER * MOST_ORDER];
    degenerate_state (&seed, dims, rho);
    struct ebit_value *x = matrix_value (n, rho);
    struct ebit_value *pair
        = ebit_numbers (2, (double[]){ (double)dims[0], (double)dims[1] });
    for (size_t k = 0; k < COUNT (of_states); k++)
      check_own (of_states[k], 2, (const struct ebit_value *[]){ x, pair }, i);
    if (i % 30 == 0) /* a covering of the sphere takes long */
      check_own (
          "discord", 2,
          (const struct ebit_value *[]){ x, i % 90 == 60 ? NULL : pair }, i);
    ebit_free (pair);
    ebit_free (x);
  }
}

/* States that hardly differ from rounding noise: positive partial transpose by
 * a hair. */
static void
test_states_by_a_hair (void **state)
{
  (void)state;
  for (size_t d = 2; d <= 4; d++)
    for (int digits = 12; digits <= 17; digits++)
    {
      const size_t n = d * d;
      const double noise = pow (10, -digits);
      double complex rho[256] = { 0 };
      for (size_t i = 0; i < n; i++)
        rho[i + i * n] = i > 0 ? noise : 1 - (double)(n - 1) * noise;
      struct ebit_value *x = matrix_value (n, rho);
      for (size_t k = 0; k < COUNT (of_states); k++)
        check_own (of_states[k], 1, (const struct ebit_value *[]){ x }, d);
      ebit_free (x);
    }
}

/* ---- Channels -------------------------------------------------------- */

/* Errors, each of them diagonal or of another unitary matrix, with weights of
 * all orders, or a random channel mixed with a unitary one. */
static struct ebit_value *
degenerate_channel (uint64_t *seed, size_t d)
{
  double complex kraus[9 * 9] = { 0 };
  double weights[8], sum = 0;
  const size_t count = random_count (seed, 4);
  const bool diagonal = random_uniform (seed) < 0.5;
  const bool mixed = random_uniform (seed) < 0.3;
  for (size_t k = 0; k < count; k++)
    sum += weights[k] = k == 0 ? 1 : random_weight (seed);
  if (mixed)
  {
    random_kraus (seed, d, d, count, kraus + d * d);
    const double w = random_weight (seed);
    for (size_t i = 0; i < count * d * d; i++)
      kraus[d * d + i] *= sqrt (w);
    for (size_t i = 0; i < d; i++)
      kraus[i + i * d] = sqrt (1 - w);
    return kraus_value (d, d, count + 1, kraus);
  }
  for (size_t k = 0; k < count; k++)
  {
    double complex *unitary = kraus + k * d * d;
    random_unitary (seed, d, unitary);
    for (size_t j = 0; j < d; j++)
      for (size_t i = 0; i < d && diagonal; i++)
        unitary[i + j * d]
            = i == j ? cexp (I * 6.28 * random_uniform (seed)) : 0;
    for (size_t i = 0; i < d * d; i++)
      unitary[i] *= sqrt (weights[k] / sum);
  }
  return kraus_value (d, d, count, kraus);
}

static void
test_channels (void **state)
{
  (void)state;
  uint64_t seed = 22;
  for (size_t i = 0; i < random_cases (150); i++)
  {
    struct ebit_value *channel = degenerate_channel (&seed, i % 10 ? 2 : 3);
    const struct ebit_value *const x[] = { channel };
    for (size_t k = 0; k < COUNT (of_channels); k++)
      if (i % 10 > 0 || k < 8)
        check_own (of_channels[k], 1, x, i);
    ebit_free (channel);
  }
}

/* Named channels at, and by a hair beside, the ends of their ranges. */
static void
test_named_channels (void **state)
{
  (void)state;
  static const struct
  {
    const char *family;
    double least, most;
  } families[] = { { "dephasing", 0, 1 },
                   { "depolarizing", 0, 1 },
                   { "amplitude_damping", 0, 1 },
                   { "erasure", 0, 1 },
                   { "gadc", 0, 1 },
                   { "gadc", 0.3, 0.3 } };
  const double hairs[] = { 0,      4.9406564584124654e-324,
                           1e-300, 1e-17,
                           1e-15,  1e-13,
                           1e-10,  1e-6,
                           0.2,    0.25,
                           0.5 };
  for (size_t f = 0; f < COUNT (families); f++)
    for (size_t i = 0; i < 2 * COUNT (hairs); i++)
    {
      const double hair = hairs[i / 2];
      const double p
          = i % 2 ? families[f].most - hair : families[f].least + hair;
      const bool two = strcmp (families[f].family, "gadc") == 0;
      const bool thermal = families[f].least == families[f].most;
      struct ebit_value *a = ebit_numbers (1, (double[]){ thermal ? 0.3 : p });
      const double other = i % 2 ? 1 - hair : hair;
      struct ebit_value *b
          = ebit_numbers (1, (double[]){ thermal ? other : 0.2 });
      struct ebit_value *channel
          = call_by_name (families[f].family, two ? 2 : 1,
                          (const struct ebit_value *[]){ a, b });
      const struct ebit_value *const x[] = { channel, channel };
      for (size_t k = 0; k < COUNT (of_channels); k++)
        check_own (of_channels[k], 1, x, 100 * f + i);
      check_own ("epr_capacity", 2, x, 100 * f + i);
      struct ebit_value *group = ebit_list (2, NULL, x);
      const struct ebit_value *const y[] = { group };
      check_own ("ghz_capacity", 1, y, 100 * f + i);
      ebit_free (group);
      ebit_free (channel);
      ebit_free (b);
      ebit_free (a);
    }
}

/* An operator of weight e costs e log2 (1/e): the lower end stays below the
 * truth, and the ends do not cross. */
static void
test_small_weights_count (void **state)
{
  (void)state;
  for (int digits = 8; digits <= 17; digits++)
  {
    const double e = 9 * pow (10, -digits);
    const double truth = 1 + (e * log2 (e) + (1 - e) * log1p (-e) / log (2));
    const double complex kraus[]
        = { sqrt (1 - e), 0, 0, sqrt (1 - e), sqrt (e), 0, 0, -sqrt (e) };
    struct ebit_value *channel = kraus_value (2, 2, 2, kraus);
    const struct ebit_value *const x[] = { channel };
    for (size_t k = 0; k < COUNT (of_channels); k++)
      check_own (of_channels[k], 1, x, (size_t)digits);
    struct ebit_value *b = call1 (ebit_coherent_information, channel);
    check_at_most (number (b, "lower"), truth + 1e-15);
    ebit_free (b);
    b = call1 (ebit_entanglement_assisted_capacity, channel);
    check_at_most (number (b, "lower"), 1 + truth + 1e-15);
    ebit_free (b);
    ebit_free (channel);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_states),
    cmocka_unit_test (test_states_by_a_hair),
    cmocka_unit_test (test_channels),
    cmocka_unit_test (test_named_channels),
    cmocka_unit_test (test_small_weights_count),
  };
  return cmocka_run_group_tests_name ("own values", tests, NULL, NULL);
}
