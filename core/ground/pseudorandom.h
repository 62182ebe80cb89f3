/* Numbers that look random and are the same on every machine: for starting
 * points and generic elements, never for what a host calls random. */
#ifndef EBIT_PSEUDORANDOM_H
#define EBIT_PSEUDORANDOM_H

#include "precision.h"

#include <stdint.h>

/* Uniform in (0, 1), excluding the ends; *state is any seed to begin with. */
double ebit_pseudorandom (uint64_t *state);

#endif /* EBIT_PSEUDORANDOM_H */
