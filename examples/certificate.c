/* A bound on a channel of one's own, published with its proof, read again as
 * by somebody who does not trust it, verified and cited.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     cc certificate.c $(pkg-config --cflags --libs ebit) && ./a.out
 */
#include <ebit.h>
#include <stdio.h>
#include <stdlib.h>

/* The result of a function of one argument; where it fails, the end. */
static struct ebit_value *
call (ebit_function *function, const struct ebit_value *argument)
{
  struct ebit_value *result;
  struct ebit_error error;
  if (function (1, &argument, NULL, &result, &error))
  {
    fprintf (stderr, "%s\n", error.message);
    exit (1);
  }
  return result;
}

int
main (void)
{
  /* A photon that is lost with probability 0.36, as two Kraus operators, in
   * pairs of real and imaginary parts, column after column. */
  const double stays[] = { 1, 0, 0, 0, 0, 0, 0.8, 0 };
  const double decays[] = { 0, 0, 0, 0, 0.6, 0, 0, 0 };
  struct ebit_value *operators[]
      = { ebit_matrix (2, 2, stays), ebit_matrix (2, 2, decays) };
  struct ebit_value *kraus
      = ebit_list (2, NULL, (const struct ebit_value *const *)operators);
  struct ebit_value *channel = call (ebit_kraus_channel, kraus);
  struct ebit_value *bounds = call (ebit_rains, channel);
  printf ("%.6f <= Rains information <= %.6f, %s\n", ebit_lower (bounds),
          ebit_upper (bounds), ebit_text_at (bounds, "status", 0));

  struct ebit_value *text = call (ebit_to_json, bounds); /* for a file */
  struct ebit_value *published = call (ebit_from_json, text);
  struct ebit_value *proof = call (ebit_verify, published);
  printf ("proved again: %s\n", ebit_at (proof, "valid", 0) == 1
                                    ? "yes"
                                    : ebit_text_at (proof, "message", 0));
  struct ebit_value *cited = call (ebit_cite, published);
  printf ("upper end: %s\n", ebit_text_at (cited, "upper", 0));

  struct ebit_value *all[]
      = { operators[0], operators[1], kraus, channel, bounds,
          text,         published,    proof, cited };
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
    ebit_free (all[i]);
  return 0;
}
