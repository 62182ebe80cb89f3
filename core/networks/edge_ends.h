/* What a use of a channel is worth on an edge of a network. */
#ifndef EBIT_EDGE_ENDS_H
#define EBIT_EDGE_ENDS_H

#include "channel.h"

struct ebit_edge_ends
{
  double lower;          /* achievable; Inf of a channel without noise that has
                            no dimension */
  double upper;          /* in measures that mix; Inf: none known */
  double upper_squashed; /* in squashed entanglement */
  const char *lower_method, *upper_method, *squashed_method; /* methods.h */
};

/* The ends of the two-way capacity, of entanglement or of key: of all its
 * candidates the best whose measure may stand beside others in one cut
 * (enum ebit_edge_measure of methods.h). */
enum ebit_status ebit_find_edge_ends (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      bool is_key,
                                      struct ebit_edge_ends *ends);

#endif /* EBIT_EDGE_ENDS_H */
