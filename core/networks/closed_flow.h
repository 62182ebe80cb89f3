/* Flows that a solver left open, found again in units of their own. */
#ifndef EBIT_CLOSED_FLOW_H
#define EBIT_CLOSED_FLOW_H

#include "reduced_flow.h"

/* Where what the flow of the reduced problem proves is not close to what its
 * prices do, relative, paths are sought in units; of both flows the better
 * paths and the better prices are kept.  Without prices there is no flow yet.
 */
enum ebit_status ebit_close_flow (struct ebit_context *context,
                                  const struct ebit_reduced_flow *reduced,
                                  struct ebit_flow *flow);

#endif /* EBIT_CLOSED_FLOW_H */
