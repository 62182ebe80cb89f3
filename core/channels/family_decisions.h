/* What is known in closed form of the named channels. */
#ifndef EBIT_FAMILY_DECISIONS_H
#define EBIT_FAMILY_DECISIONS_H

#include "decisions.h"

/* Of a channel of a named family only. */
typedef enum ebit_decision
ebit_family_answer (const struct ebit_channel *channel);

ebit_family_answer ebit_family_covariant;
ebit_family_answer ebit_family_degradable;
ebit_family_answer ebit_family_antidegradable;
ebit_family_answer ebit_family_entanglement_breaking;

/* The way of all questions: of a named family what is known in closed form, of
 * other channels what `test` finds, whose work memory is released, once; what
 * that leaves open, in closed form where the channel is recognised. */
enum ebit_status ebit_ask (struct ebit_context *context,
                           const struct ebit_channel *channel,
                           enum ebit_question_kind kind,
                           ebit_family_answer *of_family, ebit_question *test,
                           enum ebit_decision *answer);

#endif /* EBIT_FAMILY_DECISIONS_H */
