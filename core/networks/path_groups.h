/* The cheapest paths of pairs of users, those from one user to all its
 * partners in one search: a group; several groups at once by the threads of
 * the context. */
#ifndef EBIT_PATH_GROUPS_H
#define EBIT_PATH_GROUPS_H

#include "near_cuts.h"
#include "structure_columns.h"

/* Groups that are searched at once in large networks: not as many as there are
 * threads, on which nothing is to depend. */
#define EBIT_PATH_BLOCK 8

struct ebit_path_search
{
  struct ebit_quick_paths paths;
  bool *inside;
  struct ebit_near_set near;
  bool has_near; /* it was looked for */
  bool is_ready; /* nobody has asked for these paths yet */
};

/* Pairs in the order of their centres: those of group k are order[first[k]] to
 * order[first[k + 1] - 1]. */
struct ebit_path_groups
{
  const struct ebit_graph *graph;
  size_t *centre, *other, *order, *first, n_groups;
  size_t *targets; /* the other users of `order` */
  struct ebit_quick_arcs arcs;
  struct ebit_near_cuts cuts;
  struct ebit_path_search searches[EBIT_PATH_BLOCK];
  size_t block;                  /* how many of them there are; 0: one */
  size_t first_ready;            /* the group of the first of them */
  struct ebit_path_search *last; /* that was asked for */
  size_t *edges;                 /* of a path */
};

/* In the work memory. */
enum ebit_status ebit_make_path_groups (
    struct ebit_context *context, const struct ebit_graph *graph,
    const struct ebit_rate_problem *problem, const double *capacity,
    struct ebit_path_groups *groups);

/* What a finder of structures does, with the groups as its data. */
ebit_find_structures ebit_find_group_paths;
ebit_prepare_structures ebit_prepare_group_paths;
ebit_look_for_cuts ebit_look_around_group;
ebit_price_cut ebit_price_near_cut;

#endif /* EBIT_PATH_GROUPS_H */
