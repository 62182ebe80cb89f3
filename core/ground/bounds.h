/* The bounds value: what an optimised quantity comes back as. */
#ifndef EBIT_BOUNDS_H
#define EBIT_BOUNDS_H

#include "value.h"

enum ebit_bounds_status
{
  EBIT_EXACT,     /* a closed form */
  EBIT_CERTIFIED, /* lower <= truth <= upper, gap within tol */
  EBIT_BRACKET,   /* valid, wider */
  EBIT_ACHIEVABLE /* lower is attained, upper the best valid bound known */
};

/* "exact", "certified", "bracket", "achievable". */
const char *ebit_bounds_status_name (enum ebit_bounds_status status);

/* The way back; false where no status has that name. */
bool ebit_find_bounds_status (const char *name,
                              enum ebit_bounds_status *status);

#define EBIT_MAX_CERTIFICATES 12

struct ebit_bounds
{
  const char *quantity; /* name of the function, which verify goes by */
  double lower, upper;  /* bits */
  enum ebit_bounds_status status;
  const char *lower_method, *upper_method; /* keys of citations.c */
  const char *task; /* "entanglement", "key" or "unassisted" ... */
  /* The certificate: named arrays, channels, tables of candidates. */
  size_t n_certificates;
  struct
  {
    const char *name;
    const struct ebit_value *value;
  } certificates[EBIT_MAX_CERTIFICATES];
};

/* Adds a named part of the certificate. */
void ebit_certify (struct ebit_bounds *bounds, const char *name,
                   const struct ebit_value *value);

/* The bounds as a list of class "ebit_bounds" with the fields quantity,
 * lower, upper, status, lower_method, upper_method, task and the certificate.
 * lower > upper is an internal failure: EBIT_ESOLVER. */
enum ebit_status ebit_make_bounds (struct ebit_context *context,
                                   const struct ebit_bounds *bounds,
                                   const struct ebit_value **result);

#endif /* EBIT_BOUNDS_H */
