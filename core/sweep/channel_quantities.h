/* What channel_sweep can compute of a channel, and how. */
#ifndef EBIT_CHANNEL_QUANTITIES_H
#define EBIT_CHANNEL_QUANTITIES_H

#include "channel_formulas.h"
#include "decisions.h"
#include "families.h"
#include "function.h"

enum ebit_quantity_kind
{
  EBIT_QUANTITY_BOUNDS, /* columns _lower, _upper, _status */
  EBIT_QUANTITY_LOGICAL,
  EBIT_QUANTITY_RAILS /* a number, of damping channels only */
};

/* Its name is that of a function of one channel, or of two, which then are
 * equal; of rails there is no such function.  What is quick for all channels,
 * or has a question, needs no functional. */
struct ebit_channel_quantity
{
  struct ebit_column column; /* by which describe tells of it */
  enum ebit_quantity_kind kind;
  size_t n_channels;
  ebit_quick_ends *quick;                   /* may be NULL */
  ebit_question *question;                  /* of a logical */
  const struct ebit_functional *functional; /* of bounds */
};

extern const struct ebit_channel_quantity ebit_channel_quantities[];
extern const size_t ebit_n_channel_quantities;

/* NULL where there is none of that name. */
const struct ebit_channel_quantity *
ebit_find_channel_quantity (const char *name);

/* Whether the channels of a constructor have that quantity at all. */
bool ebit_has_quantity (enum ebit_family constructor,
                        const struct ebit_channel_quantity *quantity);

/* The quantity of the row's channel. */
enum ebit_status
ebit_compute_quantity (struct ebit_context *context,
                       const struct ebit_channel_quantity *quantity,
                       struct ebit_channel_row *row, struct ebit_ends *ends);

#endif /* EBIT_CHANNEL_QUANTITIES_H */
