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
