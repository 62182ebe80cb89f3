/* The best trees and flows of a group of users, and the best cuts: found, and
 * then proved by group_proof.h. */
#ifndef EBIT_GROUP_ENDS_H
#define EBIT_GROUP_ENDS_H

#include "cuts.h"
#include "merged_edges.h"
#include "tree_packing.h"

struct ebit_group_question
{
  const struct ebit_merged_edges *merged;
  bool is_optimal; /* the usage; else it is in the values */
  bool as_paper;   /* the factor 1/2 of the paper, instead of what is better */
  size_t n_users;
  const size_t *users;
};

/* On the lower values of edges. */
struct ebit_group_lower
{
  double rate;
  const char *method;
  double flow_rate;            /* of the trees, or of the flow */
  struct ebit_tree_list trees; /* none where flows are the proof */
  double *flow; /* from the first user to each other: group_proof.h; or NULL */
};

/* On the upper ones, in the measures that mix or in squashed entanglement. */
struct ebit_group_upper
{
  double rate;
  const char *method;
  bool is_cut;    /* whether `side` is the proof, or the packing */
  bool *side;     /* of nodes */
  double *prices; /* of edges: 1 across the cut */
  struct ebit_cut_packing packing; /* of users */
};

enum ebit_status
ebit_find_group_lower (struct ebit_context *context,
                       const struct ebit_group_question *question,
                       struct ebit_group_lower *lower);

enum ebit_status
ebit_find_group_upper (struct ebit_context *context,
                       const struct ebit_group_question *question,
                       struct ebit_group_upper *upper);

#endif /* EBIT_GROUP_ENDS_H */
