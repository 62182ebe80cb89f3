/* Information of channels with rounding included, at an input. */
#ifndef EBIT_RIGOROUS_INFORMATION_H
#define EBIT_RIGOROUS_INFORMATION_H

#include "rigorous.h"

/* An input next to the given one, exactly diagonal and of trace 1, and what
 * the channel makes of it. */
struct ebit_ball_input
{
  struct ebit_balls q; /* x = Q diag (p) Q^dag */
  struct ebit_ball *p; /* over their sum */
  struct ebit_balls x, root;
  struct ebit_balls vectors; /* of K_a sqrt x */
  struct ebit_balls output, environment;
  struct ebit_chosen tau;                      /* at least the environment */
  struct ebit_ball s, s_output, s_environment; /* entropies in nats */
};

enum ebit_status ebit_make_ball_input (struct ebit_context *context,
                                       const struct ebit_ball_channel *channel,
                                       const double complex *state,
                                       struct ebit_ball_input *input);

/* The maximum over inputs of the mutual information in nats, from the tangent
 * at this one: lam_max (-ln x - N^dag (ln beta) + N^c^dag (ln tau)). */
enum ebit_status
ebit_ball_mutual_tangent (struct ebit_context *context,
                          const struct ebit_ball_channel *channel,
                          const struct ebit_ball_input *input, double *nats);

/* G of a channel that is exactly degradable (a theorem on its family), with
 * S(N r) - S(N^c r) <= Tr r G for every state r: -N^dag (ln omega) +
 * N^c^dag (ln tau) with tau >= N^c(x) + ||omega - N(x)||_1. */
struct ebit_balls
ebit_ball_degradable_gradient (struct ebit_context *context,
                               const struct ebit_ball_channel *channel,
                               const struct ebit_ball_input *input);

/* Of a Kraus set that is degradable but for eps: an exact channel D next to
 * the one that makes the environment of the output, and the continuity of
 * entropies for what is left.  Inf where there is none near. */
enum ebit_status ebit_ball_nearly_degradable_tangent (
    struct ebit_context *context, const struct ebit_channel *given,
    const struct ebit_ball_channel *channel,
    const struct ebit_ball_input *input, struct ebit_ball *nats);

/* Its two parts: lam_max of the objective with D, and eps. */
enum ebit_status
ebit_ball_degradable_objective (struct ebit_context *context,
                                const struct ebit_channel *given,
                                const struct ebit_ball_channel *channel,
                                const struct ebit_ball_input *input,
                                struct ebit_ball *nats, struct ebit_ball *eps);
/* e log2 d + (1 + e/2) h2 (e/(2 + e)) with e = 2 eps: degradability_slack.h.
 */
struct ebit_ball ebit_ball_degradability_slack (struct ebit_ball eps,
                                                size_t d);

/* What is decided with rounding included: of a named family by its theorem,
 * of a Kraus set of few levels by the spectra of the Choi matrix. */
enum ebit_status ebit_is_surely_ppt (struct ebit_context *context,
                                     const struct ebit_ball_channel *channel,
                                     bool *yes);
enum ebit_status
ebit_is_surely_breaking (struct ebit_context *context,
                         const struct ebit_channel *given,
                         const struct ebit_ball_channel *channel, bool *yes);
enum ebit_status ebit_is_surely_antidegradable (
    struct ebit_context *context, const struct ebit_channel *given,
    const struct ebit_ball_channel *channel, bool *yes);
/* By its family's theorem; false of a Kraus set. */
bool ebit_is_surely_degradable (const struct ebit_channel *given);
bool ebit_is_surely_covariant (const struct ebit_channel *given);

/* D2 or D3, where there is no trouble. */
void ebit_add_channel_object (struct ebit_rigorous *proof,
                              const struct ebit_channel *given,
                              const struct ebit_ball_channel *channel);

ebit_rigorous_prover ebit_rigorous_coherent_information;
ebit_rigorous_prover ebit_rigorous_reverse_information;
ebit_rigorous_prover ebit_rigorous_entanglement_assisted;

#endif /* EBIT_RIGOROUS_INFORMATION_H */
