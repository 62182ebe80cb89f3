/* Closed forms of named channels with rounding included: the formulas of
 * family_information.c, gadc_information.c and bosonic.c in balls. */
#ifndef EBIT_RIGOROUS_CLOSED_FORM_H
#define EBIT_RIGOROUS_CLOSED_FORM_H

#include "family_information.h"
#include "rigorous.h"

/* Both ends where the quantity of the family has a closed form; else nothing.
 */
void ebit_enclose_closed_form (const struct ebit_channel *channel,
                               enum ebit_information_quantity quantity,
                               struct ebit_rigorous *proof);

/* u = g (1-T), v = g T of damping, T <= 1/2; false of other channels. */
struct ebit_ball_damping
{
  struct ebit_ball gamma, thermal, decay, excitation;
};
bool ebit_read_ball_damping (const struct ebit_channel *channel,
                             struct ebit_ball_damping *damping);

/* Quantum capacity of amplitude damping: max over p of h2 ((1-g) p) - h2 (g
 * p), concave in p for g <= 1/2, and 0 beyond. */
struct ebit_ball ebit_ball_damping_capacity (struct ebit_ball gamma);
/* g (1-T)/(1-gT): the amplitude damping that the channel goes through. */
struct ebit_ball
ebit_ball_damping_factor (const struct ebit_ball_damping *damping);
/* log2 (1 + t), (u + t)(v + t) = 1 - g, or 0. */
struct ebit_ball
ebit_ball_damping_max_rains (const struct ebit_ball_damping *damping);
/* 1 - g - u v: nothing is entangled where it is not positive. */
struct ebit_ball
ebit_ball_damping_excess (const struct ebit_ball_damping *damping);

#endif /* EBIT_RIGOROUS_CLOSED_FORM_H */
