/* Cuts that rates exceed: found, not proved. */
#ifndef EBIT_CUT_SEARCH_H
#define EBIT_CUT_SEARCH_H

#include "rate_problem.h"

/* In networks of more nodes cuts are not tried one by one. */
#define EBIT_MOST_TRIED_NODES 20

/* In networks of so few all cuts are tried without being asked for. */
#define EBIT_FEW_NODES 12

/* What to look for them with. */
struct ebit_cut_search
{
  const struct ebit_graph *graph;
  const struct ebit_rate_problem *problem;
  struct ebit_graph demands; /* the pairs as edges between the nodes */
  size_t n_users;
  size_t *users;
  size_t *order;    /* of user k: the nodes from k n on, the nearest first, */
  double *length;   /* and how far each is, under the prices that were given */
  double *capacity; /* what is being searched with: no INFINITY in it */
  double *rates;
  bool *inside; /* the set at hand */
  size_t *part; /* the same, to be handed on */
};

/* Prices of edges (of no capacity: any) say which nodes are near.  Of a worst
 * rate in a large network not all users are those that cuts are sought around:
 * as many as a limit of memory allows, and of time. */
enum ebit_status
ebit_begin_cut_search (struct ebit_context *context,
                       const struct ebit_rate_problem *problem,
                       const struct ebit_graph *graph, const double *capacity,
                       const double *prices, struct ebit_cut_search *search);

/* A set of nodes, 1 each in part[], by how much its rates exceed what it lets
 * through. */
typedef enum ebit_status ebit_take_cut (struct ebit_context *context,
                                        void *data, const size_t *part,
                                        double excess);

/* Hands on every set that the search begins with: what each user is joined to
 * by edges without limit, and all that it can reach. */
enum ebit_status ebit_first_cuts (struct ebit_context *context,
                                  struct ebit_cut_search *search,
                                  ebit_take_cut *take, void *data);

/* With search->capacity and search->rates: of the sets of nodes nearest to
 * each user the one that is exceeded most, made better node by node.  Hands on
 * what is exceeded by more than `least`. */
enum ebit_status ebit_search_cuts (struct ebit_context *context,
                                   struct ebit_cut_search *search,
                                   double least, ebit_take_cut *take,
                                   void *data);

/* Hands on the set at hand. */
enum ebit_status ebit_hand_on_cut (struct ebit_context *context,
                                   struct ebit_cut_search *search,
                                   double excess, ebit_take_cut *take,
                                   void *data);

/* The one of all sets that is exceeded most, by trying them all: of few nodes,
 * 63 at most.  cut_branching.h does it of more. */
enum ebit_status ebit_search_all_cuts (struct ebit_context *context,
                                       struct ebit_cut_search *search,
                                       double least, ebit_take_cut *take,
                                       void *data);

/* Hands on all sets, by what each separates: of EBIT_FEW_NODES at most. */
enum ebit_status ebit_try_all_cuts (struct ebit_context *context,
                                    struct ebit_cut_search *search,
                                    ebit_take_cut *take, void *data);

#endif /* EBIT_CUT_SEARCH_H */
