/* Distributions of parameters, and samples of them. */
#ifndef EBIT_DISTRIBUTIONS_H
#define EBIT_DISTRIBUTIONS_H

#include <stdint.h>

#include "function.h"

enum ebit_distribution_kind
{
  EBIT_UNIFORM,
  EBIT_NORMAL,
  EBIT_BETA,
  EBIT_EMPIRICAL
};

struct ebit_distribution
{
  const char *name; /* of the parameter */
  enum ebit_distribution_kind kind;
  double first, second; /* ends; mean and standard deviation; shapes */
  double least, most;   /* where a normal one is cut off */
  size_t n;
  const double *samples; /* of an empirical one */
};

struct ebit_distributions
{
  size_t count;
  struct ebit_distribution *items;
};

#define EBIT_MEANING_OF_DISTRIBUTIONS                                         \
  "list of a distribution for each parameter, by its name"

/* A list with a name for each parameter, of lists {"beta", 2, 8}, {"normal",
 * mean, sd}, {"normal", mean, sd, least, most}, {"uniform", a, b}, or of
 * vectors of samples. */
enum ebit_status
ebit_read_distributions (struct ebit_context *context,
                         const struct ebit_value *value,
                         struct ebit_distributions *distributions);

/* What the distribution makes of u, uniform in (0, 1): its quantile. */
double ebit_draw (const struct ebit_distribution *distribution, double u);

/* (distributions, n, seed) -> table with a column for each */
extern const struct ebit_functional ebit_sample_parameters_functional;

/* The same of n (k + 2) rows: those of A, of B, and of A with column 1 to k of
 * B, as sobol_indices wants them. */
extern const struct ebit_functional ebit_sobol_sample_functional;

#endif /* EBIT_DISTRIBUTIONS_H */
