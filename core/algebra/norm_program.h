/* Norms of a partially transposed operator, as semidefinite programs.
 *
 * For a Hermitian Z on A (x) B the program is the pair
 *
 *     maximise  Tr Z K              over Hermitian K, and rho on A, Tr rho = 1
 *     such that  K <= rho (x) 1              multiplier V >= 0
 *                K >= -rho (x) 1             multiplier Y >= 0, if two_sided
 *                K^TB >= 0                   multiplier P >= 0, if dominating
 *
 *     minimise  the largest eigenvalue of Tr_B (V + Y)
 *     such that  V - Y = Z + P^TB,  V, Y, P >= 0.
 *
 * Without a free marginal (a state's program) rho is 1 and what is minimised
 * is Tr (V + Y).  With Z the partially transposed Choi matrix this is the
 * diamond norm of transposition after the channel (two_sided), the max-Rains
 * information (two_sided, dominating) and, by positive partial transposes, the
 * max-relative entropy of entanglement (dominating). */
#ifndef EBIT_NORM_PROGRAM_H
#define EBIT_NORM_PROGRAM_H

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

struct ebit_norm_program
{
  size_t dims[2];
  const double complex *target; /* Z */
  bool free_marginal;
  bool two_sided;
  bool dominating;
};

/* Both sides' points, near optimal and feasible but for rounding: whoever
 * needs a proof repairs that and evaluates them.  In the work memory. */
struct ebit_norm_point
{
  double complex *dual;     /* K */
  double complex *marginal; /* rho, dA x dA; 1 where it is not free */
  double complex *above;    /* V */
  double complex *below;    /* Y; zero where not two_sided */
  double gap;               /* Tr of the complementary products */
  size_t steps;
};

#endif /* EBIT_NORM_PROGRAM_H */
