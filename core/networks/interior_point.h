/* A point inside the linear program over arcs, and steps that make it better:
 *
 *   minimise - goal  subject to, for each centre k and node v besides it,
 *     flow of k into v - out of v - rates that end there = 0,    potential
 * p_kv sum over k, both ways, of flow on e + what is left = c_e,  price y_e
 *
 * with all variables x >= 0, and z >= 0 what each is too dear by: y_e - (p_kw
 * - p_kv) of the arc from v to w, y_e of what is left, sum_i D_i p_i - 1 of
 * the worst rate and p_i - q_i of a weighted one, where p_i is the potential
 * of its centre's flow where pair i ends. */
#ifndef EBIT_INTERIOR_POINT_H
#define EBIT_INTERIOR_POINT_H

#include "potential_system.h"
#include "rate_problem.h"

/* Variables: forth along e for centre k at e n_centres + k, as many back, then
 * what is left of e, then the worst rate, or all of them. */
struct ebit_interior_point
{
  const struct ebit_rate_problem *problem; /* worst or weighted rates */
  const struct ebit_graph *graph;
  const double *capacity; /* > 0, finite */
  size_t n_centres, *centres;
  size_t *centre, *other; /* of each pair: a place among centres, a node */
  size_t first_back, first_left, first_rate, n_rates, n;
  double *x, *z, *p, *y;     /* p of k at k nodes + v */
  double *dx, *dz, *dp, *dy; /* of a step */
  double *moved, *of_nodes, *of_edges, *wanted;
  struct ebit_potential_system system;
};

/* Room for one: all is 0, but what does not change. */
enum ebit_status ebit_make_interior_point (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity,
    struct ebit_interior_point *point);

/* The place of the potential where pair i ends. */
size_t ebit_interior_end (const struct ebit_interior_point *point, size_t i);

/* z of potentials and prices. */
void ebit_interior_costs (const struct ebit_interior_point *point,
                          const double *p, const double *y, double *z);

/* By how much prices allow more than what flows; *limit is what they allow. */
double ebit_interior_gap (const struct ebit_interior_point *point,
                          double *limit);

/* One step towards products x z that are all the same, and smaller by what a
 * step towards 0 shows to be within reach.  *is_done where rounding leaves
 * none. */
enum ebit_status ebit_step_interior_point (struct ebit_context *context,
                                           struct ebit_interior_point *point,
                                           bool *is_done);

#endif /* EBIT_INTERIOR_POINT_H */
