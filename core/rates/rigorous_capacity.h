/* Capacities with rounding included. */
#ifndef EBIT_RIGOROUS_CAPACITY_H
#define EBIT_RIGOROUS_CAPACITY_H

#include "capacity_theorems.h"
#include "rigorous.h"
#include "rigorous_distillable.h"
#include "rigorous_object.h"

/* The end of a capacity that the method in `bounds` proves, with its object;
 * *end is 0, or Inf, where it proves nothing, and then the method is named. */
enum ebit_status ebit_rigorous_capacity_end (struct ebit_context *context,
                                             const struct ebit_value *bounds,
                                             const struct ebit_channel *given,
                                             enum ebit_capacity capacity,
                                             bool upper,
                                             struct ebit_rigorous *proof);

/* Rails to two receivers, by the closed form of rails.c, as many as are best
 * in doubles; 0 where one of the channels is not damping (with dephasing). */
struct ebit_ball
ebit_ball_rails (const struct ebit_channel *const channels[2]);
double ebit_choose_rails (const struct ebit_channel *const channels[2]);

/* Of so many rails. */
struct ebit_ball
ebit_ball_rails_of (const struct ebit_channel *const channels[2],
                    double rails);

ebit_rigorous_prover ebit_rigorous_capacity;

#endif /* EBIT_RIGOROUS_CAPACITY_H */
