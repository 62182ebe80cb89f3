/* Channels and states per second of the upper bounds from C, on one core.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdio.h>

#include "bench.h"
#include "ebit.h"

#define CHANNELS 20

/* Amplitude damping of one of d levels after a rotation by an angle: no named
 * channel, and no symmetry that a solver could use. */
static struct ebit_value *
make_channel (size_t d, double gamma, double angle)
{
  double decay[2 * 16] = { 0 }, stay[2 * 16] = { 0 };
  const double c = cos (angle), s = sin (angle);
  for (size_t i = 2; i < d; i++)
    stay[2 * i * (d + 1)] = 1;
  stay[0] = c;
  stay[2 * d] = -s;
  stay[2] = sqrt (1 - gamma) * s;
  stay[2 * d + 2] = sqrt (1 - gamma) * c;
  decay[1] = sqrt (gamma) * s;
  decay[2 * d + 1] = sqrt (gamma) * c;
  struct ebit_value *kraus[]
      = { ebit_matrix (d, d, stay), ebit_matrix (d, d, decay) };
  struct ebit_value *list
      = ebit_list (2, NULL, (const struct ebit_value *const *)kraus);
  const struct ebit_value *argument = list;
  struct ebit_value *channel = NULL;
  ebit_kraus_channel (1, &argument, NULL, &channel, NULL);
  ebit_free (kraus[0]);
  ebit_free (kraus[1]);
  ebit_free (list);
  return channel;
}

static int
measure (const char *way, ebit_function *function, size_t d)
{
  struct ebit_value *channels[CHANNELS];
  int bad = 0;
  for (size_t i = 0; i < CHANNELS; i++)
    channels[i] = make_channel (d, (double)(i + 1) / (CHANNELS + 1),
                                0.1 + 0.05 * (double)i);
  for (int repeat = 0; repeat < 7 && !bad; repeat++)
  {
    const double start = now ();
    for (size_t i = 0; i < CHANNELS && !bad; i++)
    {
      const struct ebit_value *argument = channels[i];
      struct ebit_value *bounds;
      bad = function (1, &argument, NULL, &bounds, NULL) != EBIT_OK;
      ebit_free (bounds);
    }
    printf ("ebit, %s\t%d\t%.9g\n", way, CHANNELS, now () - start);
  }
  for (size_t i = 0; i < CHANNELS; i++)
    ebit_free (channels[i]);
  return bad;
}

int
main (void)
{
  return measure ("max_rains 2 x 2", ebit_max_rains, 2)
         || measure ("max_rains 3 x 3", ebit_max_rains, 3)
         || measure ("max_rains 4 x 4", ebit_max_rains, 4)
         || measure ("theta_information 2 x 2", ebit_theta_information, 2)
         || measure ("theta_information 4 x 4", ebit_theta_information, 4)
         || measure ("transposition_bound 2 x 2", ebit_transposition_bound, 2)
         || measure ("max_relative_entropy 2 x 2",
                     ebit_max_relative_entropy_of_entanglement, 2)
         || measure ("squashed_entanglement_bound 2 x 2",
                     ebit_squashed_entanglement_bound, 2)
         || measure ("entanglement_assisted_capacity 2 x 2",
                     ebit_entanglement_assisted_capacity, 2);
}
