/* How often the edges of a network are used: the argument `usage`. */
#ifndef EBIT_USAGE_H
#define EBIT_USAGE_H

#include "network.h"

enum ebit_usage_kind
{
  EBIT_OPTIMAL_USAGE, /* frequencies that sum to 1, the best ones */
  EBIT_FLOODING,      /* every edge once a use of the network, or as often as
                         uses_per_second says */
  EBIT_SINGLE_PATH,   /* one path a use of the network */
  EBIT_GIVEN_USAGE    /* as the caller says */
};

struct ebit_usage
{
  enum ebit_usage_kind kind;
  /* Uses of each row: a use of the network, or a second; all 1, or
   * uses_per_second, but for a usage that is given, which multiplies them.
   * NULL where the usage is optimal. */
  const double *uses;
};

/* Missing: "optimal", which has no clock, and is refused in a network with
 * uses_per_second.  "single_path" is taken where `single_path` says so. */
enum ebit_status ebit_read_usage (struct ebit_context *context,
                                  const struct ebit_value *value,
                                  const struct ebit_network *network,
                                  bool single_path, struct ebit_usage *usage);

/* What rates are per: "channel use", "network use", "second", "given usage".
 */
const char *ebit_usage_unit (const struct ebit_usage *usage,
                             const struct ebit_network *network);

/* The way back, from the fields `per` and `usage` of a bounds value: refused
 * where they contradict each other or the network.  *frequencies are those of
 * the rows, the field `usage` itself. */
enum ebit_status ebit_read_usage_fields (struct ebit_context *context,
                                         const struct ebit_value *bounds,
                                         const struct ebit_network *network,
                                         struct ebit_usage *usage,
                                         const double **frequencies);

#endif /* EBIT_USAGE_H */
