/* Numbers that look random and are the same on every machine: for starting
 * points and generic elements, never for what a host calls random. */
#ifndef EBIT_PSEUDORANDOM_H
#define EBIT_PSEUDORANDOM_H

#include "precision.h"

#include <stdint.h>

/* 64 bits; *state is any seed to begin with. */
uint64_t ebit_pseudorandom_bits (uint64_t *state);

/* Uniform in (0, 1), excluding the ends. */
double ebit_pseudorandom (uint64_t *state);

#endif /* EBIT_PSEUDORANDOM_H */
