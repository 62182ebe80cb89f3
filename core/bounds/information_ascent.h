/* The maximum of a concave information of a channel over its inputs. */
#ifndef EBIT_INFORMATION_ASCENT_H
#define EBIT_INFORMATION_ASCENT_H

#include "information_point.h"

struct ebit_information_ascent
{
  struct ebit_information_point point;
  size_t d;
  double complex *gradient, *trial, *work, *direction;
  double *metric, *curvature, *factor;
  double *step, *trace;
  double slope; /* of the value along the step */
  double damping;
  double barrier; /* mu, in nats */
  double tangent; /* the largest eigenvalue of the gradient, in nats */
};

/* Memory for a channel with a minimal Kraus set. */
enum ebit_status
ebit_information_open_ascent (struct ebit_context *context,
                              const struct ebit_channel *channel,
                              enum ebit_information_quantity kind,
                              struct ebit_information_ascent *ascent);

/* To the maximum, which `state` becomes, or until it is known not to be
 * positive; *steps are added to. */
enum ebit_status
ebit_information_ascend (struct ebit_context *context,
                         struct ebit_information_ascent *ascent,
                         double complex *state, size_t *steps);

#endif /* EBIT_INFORMATION_ASCENT_H */
