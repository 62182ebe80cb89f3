/* Rains bounds with rounding included, of states and of the outputs of
 * channels. */
#ifndef EBIT_RIGOROUS_RAINS_H
#define EBIT_RIGOROUS_RAINS_H

#include "rigorous.h"

/* A state that is given: rho = H_+ / Tr H_+. */
struct ebit_given_state
{
  size_t n, dims[2];
  struct ebit_balls h;     /* H_+ */
  struct ebit_ball y_ln_y; /* sum of y ln y over its eigenvalues */
  struct ebit_ball trace;  /* Tr H_+ */
  double distance;         /* bounds ||X - rho||_1 of the X that was given */
};

/* From the fields state and dims; of D1.  *trouble where it is too large. */
enum ebit_status ebit_read_given_state (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        struct ebit_given_state *state,
                                        const char **trouble);

/* Begins the proof of a bound of a state that is at least 0: reads the state,
 * sigma and dual, and enters what the proof is of; where *trouble, why there
 * is none. */
enum ebit_status ebit_open_given_state (
    struct ebit_context *context, const struct ebit_value *bounds,
    struct ebit_rigorous *proof, struct ebit_given_state *state,
    double complex **sigma, double complex **dual, const char **trouble);

/* The entropy in nats of rho, and of a marginal. */
struct ebit_ball ebit_given_entropy (const struct ebit_given_state *state);
bool ebit_given_marginal_entropy (struct ebit_context *context,
                                  const struct ebit_given_state *state,
                                  bool first, struct ebit_ball *entropy);
/* max (S(A), S(B)) - S(AB) in nats. */
bool ebit_given_hashing (struct ebit_context *context,
                         const struct ebit_given_state *state,
                         struct ebit_ball *hashing);

/* A sigma next to the given one that is exactly diagonal, and what follows
 * from it for rho: in its basis rho = R/T. */
struct ebit_rains_point
{
  struct ebit_chosen sigma;
  struct ebit_balls r;         /* Q^dag H Q */
  struct ebit_balls slopes;    /* ln[l_i, l_j], real */
  struct ebit_balls gradient;  /* G = D ln[sigma](rho) */
  struct ebit_ball divergence; /* D(rho||sigma) in nats */
};

enum ebit_status ebit_rains_point (struct ebit_context *context,
                                   const struct ebit_given_state *state,
                                   const double complex *sigma,
                                   struct ebit_rains_point *point);
/* D - ln ||Y + s||, Y^TB + s >= G: the dual, or G^TB where that is NULL. */
enum ebit_status ebit_rains_dual_end (struct ebit_context *context,
                                      const struct ebit_given_state *state,
                                      const struct ebit_rains_point *point,
                                      const double complex *dual,
                                      struct ebit_ball *nats);

ebit_rigorous_prover ebit_rigorous_rains_of_state;
/* Rains information of a channel: rigorous_rains_channel.c. */
ebit_rigorous_prover ebit_rigorous_rains;

/* Times 2^power; and times 2^(1 - *power), so that the largest element is in
 * [1, 2): what does not change the proofs, but keeps them away from the ends
 * of the range. */
void ebit_scale_by (size_t n, double complex *x, int power);
void ebit_scale_to_one (size_t n, double complex *x, int *power);

#endif /* EBIT_RIGOROUS_RAINS_H */
