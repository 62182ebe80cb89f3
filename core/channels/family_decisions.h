/* What is known in closed form of the named channels. */
#ifndef EBIT_FAMILY_DECISIONS_H
#define EBIT_FAMILY_DECISIONS_H

#include "decisions.h"

/* Of a channel of a named family only. */
enum ebit_decision ebit_family_covariant (const struct ebit_channel *channel);
enum ebit_decision ebit_family_degradable (const struct ebit_channel *channel);
enum ebit_decision
ebit_family_antidegradable (const struct ebit_channel *channel);
enum ebit_decision
ebit_family_entanglement_breaking (const struct ebit_channel *channel);

/* The way of all questions: of a named family what is known in closed form, of
 * other channels what `test` finds, whose work memory is released. */
enum ebit_status
ebit_ask (struct ebit_context *context, const struct ebit_channel *channel,
          enum ebit_decision (*of_family) (const struct ebit_channel *channel),
          ebit_question *test, enum ebit_decision *answer);

#endif /* EBIT_FAMILY_DECISIONS_H */
