/* The table of the named channels: their parameters, as numbers. */
#ifndef EBIT_FAMILIES_H
#define EBIT_FAMILIES_H

#include "arguments.h"
#include "channel.h"

#define EBIT_MAX_FAMILY_PARAMETERS 4

struct ebit_family_parameter
{
  const char *name;
  struct ebit_range range;
  double fallback; /* NAN: required */
  size_t length;   /* how many numbers: 1, or 4 weights */
};

/* Fills in the Kraus operators and dimensions from channel->parameters.  Only
 * operators that are not zero; a minimal set. */
typedef enum ebit_status ebit_kraus_maker (struct ebit_context *context,
                                           struct ebit_channel *channel);

struct ebit_family_entry
{
  /* Its constructor in constructors.c has the same name, and parameters of the
   * same names in the same order. */
  const char *name;
  size_t n_parameters;
  struct ebit_family_parameter parameters[EBIT_MAX_FAMILY_PARAMETERS];
  /* Narrows the range of the first parameter, the others being known. */
  void (*narrow) (const double *given, struct ebit_range *range);
  /* Whether the parameters go together; where they do not, which is wrong, and
   * what it must be.  NULL: they always do. */
  bool (*check) (const double *given, size_t *parameter, char *allowed,
                 size_t size);
  ebit_kraus_maker *maker; /* NULL of a bosonic family */
  /* For another way to give parameters: of which family, and how. */
  enum ebit_family target;
  void (*convert) (const double *given, double *parameters);
};

/* Indexed by enum ebit_family. */
extern const struct ebit_family_entry ebit_families[EBIT_FAMILIES];

/* "dephasing", ...; "kraus_channel" of no family. */
const char *ebit_family_name (enum ebit_family family);

/* False where no constructor that takes numbers has that name. */
bool ebit_find_family (const char *name, enum ebit_family *family);

/* Where the numbers of parameter i begin among those of the constructor. */
size_t ebit_family_offset (const struct ebit_family_entry *entry, size_t i);

/* The range of parameter i; of the first one when the others are given. */
struct ebit_range ebit_family_range (const struct ebit_family_entry *entry,
                                     size_t i, const double *given);

/* How many numbers the parameters of a constructor are together. */
size_t ebit_family_numbers (enum ebit_family family);

/* The dimension of the input, of a named channel by its parameters, whether or
 * not its operators were made; 0 of a bosonic channel. */
size_t ebit_input_dimension (const struct ebit_channel *channel);

/* log2 of the lesser of the dimensions of input and output, which of a named
 * channel is the input's; Inf of a bosonic channel. */
double ebit_log_dimension (const struct ebit_channel *channel);

/* Checks the numbers given for a constructor's parameters (one after the
 * other), in the words of its arguments, and makes the channel.  A number that
 * rounding has taken beyond its range counts as the end of the range. */
enum ebit_status ebit_build_channel (struct ebit_context *context,
                                     enum ebit_family constructor,
                                     const double *numbers,
                                     struct ebit_channel *channel);

#endif /* EBIT_FAMILIES_H */
