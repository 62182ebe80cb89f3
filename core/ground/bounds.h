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

/* The gap up to which values are called certified: of a capacity, and of all
 * else where the caller does not ask for another. */
#define EBIT_BOUNDS_TOLERANCE 1e-9
#define EBIT_CAPACITY_TOLERANCE 1e-8

/* EBIT_CERTIFIED where the gap is at most tol, else EBIT_BRACKET. */
enum ebit_bounds_status ebit_status_of_gap (double lower, double upper,
                                            double tol);

#define EBIT_MAX_CERTIFICATES 17

struct ebit_bounds
{
  const char *quantity; /* name of the function, which verify goes by */
  double lower, upper;  /* bits, but a limit of distillation: a fidelity */
  enum ebit_bounds_status status;
  double tol; /* the gap, in that unit, up to which it is called certified */
  const char *lower_method, *upper_method; /* keys of methods.c */
  const char *task; /* "entanglement", "key" or "unassisted" ... */
  /* The certificate: named arrays, channels, tables of candidates. */
  size_t n_certificates;
  struct
  {
    const char *name;
    const struct ebit_value *value;
  } certificates[EBIT_MAX_CERTIFICATES];
};

/* Between those ends, whose gap says the status; with no task, and nothing of
 * the certificate. */
struct ebit_bounds ebit_bounds_between (const char *quantity, double tol,
                                        double lower, const char *lower_method,
                                        double upper,
                                        const char *upper_method);

/* Appends a named part of the certificate, which NULL (want of memory) and one
 * too many make the value fail to be made. */
void ebit_append_certificate (struct ebit_bounds *bounds, const char *name,
                              const struct ebit_value *value);

/* The same for an n x n matrix. */
void ebit_append_matrix (struct ebit_context *context,
                         struct ebit_bounds *bounds, const char *name,
                         size_t n, const double complex *matrix);

/* The same for the dimensions of two subsystems, as `dims`. */
void ebit_append_dims (struct ebit_context *context,
                       struct ebit_bounds *bounds, const size_t dims[2]);

/* The bounds as a list of class "ebit_bounds" with the fields quantity,
 * lower, upper, status, tol, lower_method, upper_method, task and the
 * certificate.  lower > upper is an internal failure: EBIT_ESOLVER. */
enum ebit_status ebit_make_bounds (struct ebit_context *context,
                                   const struct ebit_bounds *bounds,
                                   const struct ebit_value **result);

/* The same for what a function returns to its caller, whose `tol` the status
 * then goes by. */
enum ebit_status ebit_answer_bounds (struct ebit_context *context,
                                     struct ebit_bounds *bounds,
                                     const struct ebit_value **result);

#endif /* EBIT_BOUNDS_H */
