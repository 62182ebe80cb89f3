/* verify (b, rigorous = TRUE). */
#ifndef EBIT_VERIFY_RIGOROUSLY_H
#define EBIT_VERIFY_RIGOROUSLY_H

#include "verify.h"

/* The list that verify returns; ends may be beyond what is proved by slack
 * times 1 + their size. */
enum ebit_status
ebit_verify_rigorously (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        const struct ebit_verifier_entry *entry, double slack,
                        const struct ebit_value **result);

#endif /* EBIT_VERIFY_RIGOROUSLY_H */
