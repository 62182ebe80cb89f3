/* Chains of Bell pairs joined by entanglement swapping. */
#ifndef EBIT_SWAPPING_H
#define EBIT_SWAPPING_H

#include "precision.h"

/* What is imperfect in the nodes of a chain. */
struct ebit_swap_noise
{
  double gate_fidelity;     /* lambda: else the swapped pair is mixed */
  double measurement_error; /* eta: each of the two results is flipped */
  double dephasing;         /* a phase error of either half while waiting */
};

struct ebit_swap_noise ebit_make_swap_noise (double gate_fidelity,
                                             double measurement_error,
                                             double wait, double t2);

/* A link waits for its swap. */
void ebit_wait_for_swap (const struct ebit_swap_noise *noise, double link[4]);

/* chain = chain swapped with the next link:
 *
 *   lambda (u * v) + (1 - lambda)/4, convolved with
 *   ((1-eta)^2, eta (1-eta), eta (1-eta), eta^2),
 *
 * * the convolution of errors.  Weights of phi+ phi- psi+ psi-. */
void ebit_join_link (const struct ebit_swap_noise *noise, const double link[4],
                     double chain[4]);

/* A link's phase error of which `links` make the error p, swapped perfectly:
 * 1 - 2p = (1 - 2q)^links. */
double ebit_link_error (double p, double links);

/* Pairs at the ends per second: an attempt takes attempt_s seconds, links are
 * kept until all are there, and all swaps have to succeed. */
double ebit_chain_pairs_per_second (double links, double swap_probability,
                                    double link_success, double attempt_s);

#endif /* EBIT_SWAPPING_H */
