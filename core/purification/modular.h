/* Exact whole numbers from what is left of them modulo primes. */
#ifndef EBIT_MODULAR_H
#define EBIT_MODULAR_H

#include "precision.h"

#include <stddef.h>
#include <stdint.h>

/* Primes are below 2^30: sixteen products of two residues fit 64 bits. */
#define EBIT_PRIME_BITS 30
#define EBIT_PRODUCTS 15

/* The greatest prime below n, for 3 < n <= 2^30. */
uint64_t ebit_prime_below (uint64_t n);

/* x^n modulo a prime, for x below it. */
uint64_t ebit_power_modulo (uint64_t x, uint64_t n, uint64_t prime);

/* The inverses of 1 to n - 1, n at most the prime; inverses[0] is 0. */
void ebit_small_inverses (size_t n, uint64_t *inverses, uint64_t prime);

/* Turns the values that a polynomial in z^2 of degree below n takes at z = 1
 * to n into its coefficients, lowest first.  inverses: of 1 to 2n, at least;
 * work: n numbers. */
void ebit_interpolate_even (size_t n, uint64_t *values,
                            const uint64_t *inverses, uint64_t *work,
                            uint64_t prime);

/* The whole number below the product of n primes with the residues given
 * (every `stride`-th of the array), as a double with an error of a few units
 * in the last place.  The digits are written over the residues. */
double ebit_number_of_residues (size_t n, const uint64_t *primes,
                                uint64_t *residues, size_t stride);

#endif /* EBIT_MODULAR_H */
