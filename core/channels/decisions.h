/* Questions about a channel that may stay open. */
#ifndef EBIT_DECISIONS_H
#define EBIT_DECISIONS_H

#include "channel.h"
#include "function.h"

/* States with positive partial transpose are separable up to this product of
 * the two dimensions (M., P. and R. Horodecki, Phys. Lett. A 223 (1996) 1). */
#define EBIT_SEPARABLE_ORDER 6

/* The signature of a question.  Named families are answered in closed form,
 * other channels numerically as the file of the question says. */
typedef enum ebit_status ebit_question (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        enum ebit_decision *answer);

/* Whether for each U of some set of teleportation unitaries there is a
 * unitary V with N(U x U^dag) = V N(x) V^dag. */
extern ebit_question ebit_decide_covariant;
/* Whether N^c = D o N for some channel D. */
extern ebit_question ebit_decide_degradable;
/* Whether N = D o N^c for some channel D. */
extern ebit_question ebit_decide_antidegradable;
/* Whether the Choi state is separable. */
extern ebit_question ebit_decide_entanglement_breaking;

extern const struct ebit_functional ebit_is_teleportation_covariant_functional;
extern const struct ebit_functional ebit_is_degradable_functional;
extern const struct ebit_functional ebit_is_antidegradable_functional;
extern const struct ebit_functional ebit_is_entanglement_breaking_functional;

#endif /* EBIT_DECISIONS_H */
