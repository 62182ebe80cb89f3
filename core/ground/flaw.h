/* What makes a value unusable, whoever asks for it. */
#ifndef EBIT_FLAW_H
#define EBIT_FLAW_H

#include "precision.h"

#include "ebit.h"

/* In the words of a refusal: "<argument> is <is>; it must be <must>". */
struct ebit_flaw
{
  const char *is;
  const char *must;
};

/* The first thing in a value, or in what it holds, that ebit.h does not allow:
 * a kind or a rank that there is not, a NULL where contents are said to be, or
 * lists in lists beyond EBIT_MAX_DEPTH.  NULL where all is well, as with a
 * value that is NULL. */
const struct ebit_flaw *ebit_find_flaw (const struct ebit_value *value);

#endif /* EBIT_FLAW_H */
