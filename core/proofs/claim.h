/* What a bounds value claims, and what verify says of it. */
#ifndef EBIT_CLAIM_H
#define EBIT_CLAIM_H

#include "bounds.h"
#include "context.h"
#include "value.h"

/* What a bounds value says of itself: n ends on each side, 1 unless its
 * verifier is of many, and the least of them. */
struct ebit_claim
{
  size_t n;
  const double *each_lower, *each_upper;
  double lower, upper, tol;
  bool closed; /* both ends name closed forms: set by who asks */
  enum ebit_bounds_status status;
};

enum ebit_status ebit_read_claim (struct ebit_context *context,
                                  const struct ebit_value *bounds,
                                  bool of_many, struct ebit_claim *claim);

/* upper - lower, where both may be Inf. */
double ebit_gap_of (double lower, double upper);

/* The sentences of a message, each ended by "; ". */
struct ebit_sentences
{
  char text[EBIT_MESSAGE_SIZE + 64];
  size_t used;
};

#if defined(__GNUC__)
__attribute__ ((format (printf, 2, 3)))
#endif
void
ebit_say (struct ebit_sentences *message, const char *format, ...);

/* Takes the last "; " away. */
void ebit_end_sentences (struct ebit_sentences *message);

/* The list that verify returns: valid where there is no message; room for that
 * many more fields. */
struct ebit_value *ebit_make_answer (struct ebit_context *context,
                                     const char *message,
                                     const struct ebit_value *lower,
                                     const struct ebit_value *upper,
                                     size_t more);

#endif /* EBIT_CLAIM_H */
