/* A star of three spokes whose tips are users, and its bounds with one number
 * changed.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_STAR_NETWORK_H
#define EBIT_TESTS_STAR_NETWORK_H

#include "rate_calls.h"

/* Three spokes of capacity 1 from node 0. */
static inline struct ebit_value *
star (void)
{
  return network_of (capacity_table (3, (const double[]){ 0, 0, 0 },
                                     (const double[]){ 1, 2, 3 },
                                     (const double[]){ 1, 1, 1 }));
}

static const struct users all_three = {
  .n = 3, .from = { 1, 2, 1 }, .to = { 2, 3, 3 }, .weight = { 1, 1, 1 }
};

/* What is proved of the star, with the first number of a field, or of a column
 * of the table there, times a factor: that does not verify. */
static inline void
check_forged_star (const struct asked *asked, const char *field,
                   const char *column, double factor)
{
  struct ebit_value *network = star ();
  struct ebit_value *bounds = ask_rates (asked, network, &all_three);
  const struct ebit_value *value = ebit_field (bounds, field);
  const struct ebit_value *numbers
      = column ? ebit_field (value, column) : value;
  assert_non_null (numbers);
  assert_true (numbers->extent[0] > 0);
  double *changed = (double *)(uintptr_t)numbers->numbers;
  const double old = changed[0];
  changed[0] *= factor;
  struct ebit_value *proof = call1 (ebit_verify, bounds);
  if (number (proof, "valid") != 0)
    fail_msg ("%s %s times %g is valid", field, column ? column : "", factor);
  changed[0] = old;
  ebit_free (proof);
  check_valid (bounds, true, "");
  ebit_free (bounds);
  ebit_free (network);
}

#endif /* EBIT_TESTS_STAR_NETWORK_H */
