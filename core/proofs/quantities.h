/* What a bounds value of each quantity holds, and which methods its ends may
 * name: that it is what it says it is, before anything is proved of it. */
#ifndef EBIT_QUANTITIES_H
#define EBIT_QUANTITIES_H

#include "channel.h"
#include "methods.h"

/* A quantity of a subject, for a task. */
struct ebit_quantity
{
  const char *name; /* of the function whose bounds value it is */
  const char *task;
  bool of_state; /* the subject is a state, not channels */
  unsigned bit;  /* as methods.h has it */
  const struct ebit_part *parts;
};

/* The quantity that a bounds value says it is of.  Refused, by name: a task
 * that it does not have, a tol that nobody can choose, a field that is missing
 * or not its own, a method of another quantity, side or family. */
enum ebit_status ebit_check_form (struct ebit_context *context,
                                  const struct ebit_value *bounds,
                                  const struct ebit_quantity **quantity);

/* Part i of the certificate that bounds values of this quantity have, of which
 * some are empty in some of them; NULL beyond the last, and of what is no
 * bounds value. */
const char *ebit_bounds_part (const struct ebit_value *bounds, size_t i);

/* The bounds value without what is empty in it since it has no use for it, in
 * the work memory; NULL where there is none. */
const struct ebit_value *ebit_without_empty (struct ebit_context *context,
                                             const struct ebit_value *bounds);

/* Refuses a method that may not name that end of the quantities in `of`, for
 * a channel of that family.  `field` is "lower_method" or "upper_method". */
enum ebit_status ebit_check_method (struct ebit_context *context,
                                    const char *field, const char *method,
                                    unsigned of, unsigned subject);

/* Refuses a list of bounds values in that field that has more than `most`, or
 * is no list. */
enum ebit_status ebit_check_count (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   const char *name, size_t most);

#endif /* EBIT_QUANTITIES_H */
