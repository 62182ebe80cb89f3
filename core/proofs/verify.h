/* verify (b): both ends of a bounds value, proved again from its certificate.
 *
 * Each quantity has a verifier, which takes the certificate (state, channel,
 * sigma, dual), checks that it is what it claims to be, and derives from it
 * the best ends that it proves: by proof code, which also computed the ends in
 * the first place, and which knows no search.  Where an end has two roads (a
 * formula, and a certificate) the verifier takes the one that its maker did
 * not.
 *
 * No word is taken at its word: a value has the task, the tol and the fields
 * of its quantity and no others, its methods are those of that quantity, side
 * and family (quantities.h), its status follows from what is proved, and the
 * bounds values in it are valid themselves. */
#ifndef EBIT_VERIFY_H
#define EBIT_VERIFY_H

#include "function.h"
#include "rigorous.h"

/* What a certificate proves. */
struct ebit_proof
{
  double lower, upper;
};

/* Fails with EBIT_EARGUMENT where the certificate is not well-formed, which
 * verify reports as a failure of both ends. */
typedef enum ebit_status ebit_verifier (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        struct ebit_proof *proof);

/* The verifier of each quantity; ends with a quantity that is NULL.  The table
 * is border/verifiers.c, which lists those of every floor: an arrow up that
 * the linker makes. */
struct ebit_verifier_entry
{
  const char *quantity;
  ebit_verifier *verifier;
  bool of_many; /* its ends are vectors, of each of which the verifier sees to
                   every element; what they prove is the least of all, or
                   each_lower, each_upper of rigorous.h */
  ebit_rigorous_prover *rigorous; /* NULL: there is no proof yet */
};

extern const struct ebit_verifier_entry ebit_verifiers[];

/* For verifiers of what is made of other bounds values: what the certificate
 * of such a one proves, by the verifier of its quantity.  One that is not
 * valid is refused. */
enum ebit_status ebit_prove_bounds (struct ebit_context *context,
                                    const struct ebit_value *bounds,
                                    struct ebit_proof *proof);

/* Refuses what is nested too deep, before anything looks into it. */
enum ebit_status ebit_check_depth (struct ebit_context *context,
                                   const struct ebit_value *bounds);

/* The entry of the quantity that a bounds value says it is of, or NULL. */
const struct ebit_verifier_entry *
ebit_find_verifier (const struct ebit_value *bounds);

/* verify (b, rigorous = FALSE, slack = 0) -> list: valid (logical), message
 * (text: which end fails and why), lower, upper (the ends that the certificate
 * proves), verdict, object (texts), distance: rigorous.h. */
extern const struct ebit_functional ebit_verify_functional;
/* prove (b) -> the bounds value with the ends that are proved with rounding
 * included. */
extern const struct ebit_functional ebit_prove_functional;

#endif /* EBIT_VERIFY_H */
