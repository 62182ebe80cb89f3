/* Whether some channel D makes one channel of another, N' = D o N, where D is
 * not fixed by that. */
#ifndef EBIT_DEGRADING_MAP_H
#define EBIT_DEGRADING_MAP_H

#include "channel.h"

/* Is `to` = D o `from`?  EBIT_YES: such a D was found and checked; EBIT_NO: no
 * trace-preserving map of that property is even nearly positive; EBIT_OPEN,
 * too, of what would take more than a second or two. */
enum ebit_status ebit_find_degrading_map (struct ebit_context *context,
                                          const struct ebit_channel *from,
                                          const struct ebit_channel *to,
                                          enum ebit_decision *answer);

#endif /* EBIT_DEGRADING_MAP_H */
