/* Classes of cosets of the dual of a product of parity codes. */
#ifndef EBIT_COSET_CLASSES_H
#define EBIT_COSET_CLASSES_H

#include "context.h"

#include <stdint.h>

/* Enumerators of cosets: `count` different ones, with how many cosets have
 * each.  Coefficient w of enumerator i is the number of words of weight w in
 * such a coset. */
struct ebit_coset_classes
{
  size_t count, degree;
  const uint64_t *multiplicities; /* count */
  const uint64_t *enumerators;    /* count x (degree + 1) */
};

/* The cosets of the dual of SPC(m)^(n-1) in F_2^(m^(n-1)), for n >= 2: see
 * product_code.h for the reach, which the caller checks. */
enum ebit_status ebit_classify_cosets (struct ebit_context *context, size_t m,
                                       size_t n,
                                       struct ebit_coset_classes *classes);

#endif /* EBIT_COSET_CLASSES_H */
