/* Channels out of oracle tables and families, as Kraus sets without a name.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_KRAUS_SETS_H
#define EBIT_TESTS_KRAUS_SETS_H

#include "random_channel.h"

static inline struct ebit_channel
kraus_set (size_t d_in, size_t d_out, size_t count, double complex *kraus)
{
  return (struct ebit_channel){ .d_in = d_in,
                                .d_out = d_out,
                                .count = count,
                                .kraus = kraus,
                                .has_kraus = true,
                                .family = EBIT_FAMILY_KRAUS };
}

/* The qubit channel of columns re_a_i_j, im_a_i_j. */
static inline struct ebit_channel
oracle_channel (struct ebit_context *context, const struct oracle *table,
                size_t row)
{
  const size_t count = (size_t)oracle_number (table, row, "nkraus");
  double complex *kraus = ebit_work (context, 4 * count, sizeof *kraus);
  for (size_t a = 0; a < count; a++)
  {
    char prefix[24];
    snprintf (prefix, sizeof prefix, "%zu_", a);
    oracle_matrix (table, row, prefix, "_", 2, 2, kraus + 4 * a);
  }
  return kraus_set (2, 2, count, kraus);
}

/* The generalized amplitude damping channel. */
static inline struct ebit_channel
damping_kraus (struct ebit_context *context, double g, double t)
{
  double complex *kraus = ebit_work (context, 16, sizeof *kraus);
  kraus[0] = sqrt (1 - t);
  kraus[3] = sqrt (1 - t) * sqrt (1 - g);
  kraus[4 + 2] = sqrt (1 - t) * sqrt (g);
  kraus[8] = sqrt (t) * sqrt (1 - g);
  kraus[8 + 3] = sqrt (t);
  kraus[12 + 1] = sqrt (t) * sqrt (g);
  return kraus_set (2, 2, 4, kraus);
}

/* Erasure of a system of d levels with probability p, flag last. */
static inline struct ebit_channel
erasure_kraus (struct ebit_context *context, size_t d, double p)
{
  double complex *kraus
      = ebit_work (context, (d + 1) * (d + 1) * d, sizeof *kraus);
  for (size_t i = 0; i < d; i++)
  {
    kraus[i + i * (d + 1)] = sqrt (1 - p);
    kraus[(i + 1) * (d + 1) * d + d + i * (d + 1)] = sqrt (p);
  }
  return kraus_set (d, d + 1, d + 1, kraus);
}

/* Pauli errors I, X, Y, Z with the weights q. */
static inline struct ebit_channel
pauli_kraus (struct ebit_context *context, const double q[4])
{
  double complex *kraus = ebit_work (context, 16, sizeof *kraus);
  kraus[0] = kraus[3] = sqrt (q[0]);
  kraus[5] = kraus[6] = sqrt (q[1]);
  kraus[9] = sqrt (q[2]) * I;
  kraus[10] = -sqrt (q[2]) * I;
  kraus[12] = sqrt (q[3]);
  kraus[15] = -sqrt (q[3]);
  return kraus_set (2, 2, 4, kraus);
}

#endif /* EBIT_TESTS_KRAUS_SETS_H */
