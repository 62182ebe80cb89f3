/* Whether bounds values are of the same channel, with rounding included. */
#ifndef EBIT_RIGOROUS_OBJECT_H
#define EBIT_RIGOROUS_OBJECT_H

#include "rigorous.h"

/* Of one family and the same doubles. */
bool ebit_are_identical (const struct ebit_channel *a,
                         const struct ebit_channel *b);

/* Whether a nested bounds value is of the same object: of identical numbers,
 * or of Kraus operators that are near, whose distance is added. */
enum ebit_status ebit_is_same_object (struct ebit_context *context,
                                      const struct ebit_channel *given,
                                      const struct ebit_value *nested,
                                      struct ebit_rigorous *proof, bool *same);

#endif /* EBIT_RIGOROUS_OBJECT_H */
