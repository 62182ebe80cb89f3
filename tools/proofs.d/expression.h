/* Values written as expressions: 0.5 is a number, "text" a text, {1 2}
 * numbers, [2 2 1 0 0 0 0 0 1 0] a complex matrix (rows, columns, real and
 * imaginary parts down the columns), <tail {0} head {1}> a list with names,
 * <- 1 2> one without, (gadc 0.3 0.1) what a function returns.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TOOLS_EXPRESSION_H
#define EBIT_TOOLS_EXPRESSION_H

#include "ebit.h"

/* The value that *text begins with, which moves on behind it; NULL, with a
 * message on stderr, where there is none. */
struct ebit_value *read_expression (const char **text);

#endif /* EBIT_TOOLS_EXPRESSION_H */
