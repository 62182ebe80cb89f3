/* What a proof on the support of the marginals is worth to the whole. */
#ifndef EBIT_SUPPORT_COST_H
#define EBIT_SUPPORT_COST_H

#include <stddef.h>

/* h2 (lost) + lost log2 n, in bits.
 *
 * Let P be the product of the projectors on the supports, Tr P rho = 1 - e,
 * and rho' = P rho P / (1 - e).  A Rains relative entropy does not rise on
 * average when P is measured, which local operations do, and is at most log2
 * n; and with sigma' for rho' and a multiple of 1 - P, which is separable, for
 * the rest,
 *     (1 - e) R(rho') <= R(rho) <= (1 - e) R(rho') + e log2 n + h2 (e),
 * h2 (e) being the most by which that measurement raises the entropy of rho.
 * Likewise an entropy of rho is that of P rho P but for so much, and that of
 * the environment, to which 1 - P contributes a state of weight e.  All of it
 * holds for every output of a channel, of which none loses more than the
 * identity does.
 *
 * `lost` is at least e. */
double ebit_support_cost (double lost, size_t n);

#endif /* EBIT_SUPPORT_COST_H */
