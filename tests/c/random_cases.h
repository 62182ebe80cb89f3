/* How many random cases a test runs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_RANDOM_CASES_H
#define EBIT_TESTS_RANDOM_CASES_H

#include "support.h"

/* How many of `all` random cases to run: all of them, or the share that
 * EBIT_TEST_SHARE says (tools/check-memory), at least one. */
static inline size_t
random_cases (size_t all)
{
  const char *share = getenv ("EBIT_TEST_SHARE");
  return share ? (size_t)ceil (atof (share) * (double)all) : all;
}

#endif /* EBIT_TESTS_RANDOM_CASES_H */
