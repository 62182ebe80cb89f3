/* Rounds of the purification of dephased pairs: what is known of each. */
#ifndef EBIT_PURIFIED_ROUNDS_H
#define EBIT_PURIFIED_ROUNDS_H

#include "context.h"
#include "product_code.h"

/* The codes that a table needs, counted once for all its rows. */
struct ebit_code_list
{
  size_t count;
  struct ebit_code_entry
  {
    size_t m, n;
    struct ebit_product_code code;
  } * codes;
};

/* Adds those of m pairs a round up to that many rounds. */
enum ebit_status ebit_list_codes (struct ebit_context *context, double m,
                                  double rounds, struct ebit_code_list *list);

struct ebit_purified_round
{
  /* Of the branch of success only; NaN where it is out of reach. */
  double success_probability; /* given success before */
  double error, error_lower, error_upper;
  /* Averages over all branches, a pair; NaN where out of reach. */
  double rate_paper;             /* failing syndromes merged */
  double rate_sorted;            /* blocks of one history meet */
  double rate_lower, rate_upper; /* blocks meet at random */
  bool exact;                    /* both brackets are closed */
};

/* Rounds 1 to n of m pairs of error p. */
enum ebit_status ebit_purify_rounds (struct ebit_context *context,
                                     const struct ebit_code_list *list,
                                     double p, double m, size_t n,
                                     struct ebit_purified_round *rounds);

#endif /* EBIT_PURIFIED_ROUNDS_H */
