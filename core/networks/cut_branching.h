/* The cut that rates exceed most, in networks of any size: found by branching,
 * not proved. */
#ifndef EBIT_CUT_BRANCHING_H
#define EBIT_CUT_BRANCHING_H

#include "cut_search.h"

/* As ebit_search_all_cuts, by an integer program.  What it takes grows with
 * the number of users, not with that of nodes.  Where the time of the context
 * is up before it is through, the best cut so far. */
enum ebit_status ebit_search_cuts_by_branching (struct ebit_context *context,
                                                struct ebit_cut_search *search,
                                                double least,
                                                ebit_take_cut *take,
                                                void *data);

#endif /* EBIT_CUT_BRANCHING_H */
