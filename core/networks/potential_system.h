/* The linear system of an interior point's steps, in the potentials of nodes:
 *
 *   S = L - W H^-1 W^T + E + g a a^T,
 *
 * a block of potentials for each centre k, some of which are held at 0: that
 * of the centre itself, and those of nodes that nothing joins with it. With
 * sums s_ke and differences d_ke of the weights of the two ways along edge e,
 * L has in block k the graph's Laplacian of weights s_ke, column e of W has
 * d_ke at the head of e and -d_ke at its tail, and H_e is the weight of the
 * edge's capacity: rows of capacities meet in no entry, and are eliminated
 * first.  E is diagonal, a one vector. */
#ifndef EBIT_POTENTIAL_SYSTEM_H
#define EBIT_POTENTIAL_SYSTEM_H

#include "graph.h"

struct ebit_potential_system
{
  const struct ebit_graph *graph;
  size_t n_centres;
  bool *is_held; /* of the potential k nodes + v, as all that follows of
                  * potentials
                  */
  double *own, *differences; /* s_ke - d_ke^2 / H_e, without its rounding, and
                                d_ke, at e n_centres + k */
  double *across;            /* H_e */
  double *extra;             /* E; of the potential k nodes + v, as all that
                                follows */
  double *ray, ray_weight;   /* a, 0 where held, and g; 0: none */
  size_t order;              /* of S: n_centres nodes */
  size_t block;              /* of the matrices that are factored: all, or
                                nodes */
  double *factors;
  double *lift, of_lift; /* of a by the factors, and its part of a */
  double *residual, *scaled, *direction, *image; /* of conjugate gradients */
  size_t steps;                                  /* of these, so far */
};

/* Room for it, the weights and what is held to be filled in.  S is factored
 * whole where its order is small; else its diagonal blocks are, and a system
 * is solved by conjugate gradients with these. */
enum ebit_status
ebit_make_potential_system (struct ebit_context *context,
                            const struct ebit_graph *graph, size_t n_centres,
                            struct ebit_potential_system *system);

/* Bytes that it takes. */
double ebit_potential_system_size (const struct ebit_graph *graph,
                                   size_t n_centres);

/* Factors it for the weights at hand; *is_there is false where that fails, or
 * the time is up. */
enum ebit_status
ebit_factor_potential_system (struct ebit_context *context,
                              struct ebit_potential_system *system,
                              bool *is_there);

/* S x = b, to that share of the largest of b, which is 0 where
 * potentials are held;
 * *is_solved is false where x is not as close. */
enum ebit_status ebit_solve_potential_system (
    struct ebit_context *context, struct ebit_potential_system *system,
    const double *b, double precision, double *x, bool *is_solved);

#endif /* EBIT_POTENTIAL_SYSTEM_H */
