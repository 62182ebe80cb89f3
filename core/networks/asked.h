/* What bounds values of networks ask, read from their fields and checked: who
 * shares what.  For verifiers, to rounding and with it. */
#ifndef EBIT_ASKED_H
#define EBIT_ASKED_H

#include "answer_fields.h"
#include "rate_proof.h"
#include "user_pairs.h"

/* Of pair_capacity.  Both methods are of one usage: of frequencies that are
 * best, of one path, or of all edges; so nothing is proved of another one. */
struct ebit_asked_pair
{
  struct ebit_answered answered;
  bool is_path; /* one path a network use */
  size_t from, to;
};

enum ebit_status ebit_read_asked_pair (struct ebit_context *context,
                                       const struct ebit_value *bounds,
                                       struct ebit_asked_pair *pair);

/* Of total_capacity, worst_case_capacity and weighted_capacity. */
struct ebit_asked_rates
{
  struct ebit_answered answered;
  struct ebit_user_pairs pairs;
  struct ebit_rate_problem problem;
  bool is_optimal;
};

enum ebit_status ebit_read_asked_rates (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        struct ebit_asked_rates *answer);

/* Of ghz_network_capacity. */
struct ebit_asked_group
{
  struct ebit_answered answered;
  bool is_optimal;
  bool by_flows; /* the lower end */
  size_t n_users, *users;
};

enum ebit_status ebit_read_asked_group (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        struct ebit_asked_group *group);

#endif /* EBIT_ASKED_H */
