/* Candidates for the ends of a capacity, and the winners among them.
 *
 * A candidate is a bound that may stand for some of the capacities; which, is
 * the theorem that its method names. */
#ifndef EBIT_CANDIDATES_H
#define EBIT_CANDIDATES_H

#include "bounds.h"
#include "capacity_theorems.h"

struct ebit_candidate
{
  bool upper;         /* which end */
  bool exact;         /* a closed form, good to rounding */
  unsigned serves;    /* for which capacities; 0: only printed, see relay.c */
  double value;       /* ebits per use */
  const char *method; /* key of methods.c */
  /* Of a lower end: the qubits per use that the sender keeps of what is shared
   * until the receiver has spoken.  A sender who passes them on, as a central
   * source does, needs that much of another channel. */
  double kept;
  size_t channel; /* 1, 2, ... of several channels; 0: of all of them */
  /* The bounds value that the candidate is an end of, or NULL. */
  const struct ebit_value *proof;
};

#define EBIT_MAX_CANDIDATES 64

struct ebit_candidates
{
  size_t count;
  bool overfull; /* one did not fit: no bounds value may be made of these */
  struct ebit_candidate list[EBIT_MAX_CANDIDATES];
};

/* A channel with its candidates: as it was given, and as the named one that it
 * is but for unitaries (else the same), which the candidates are of. */
struct ebit_candidate_channel
{
  struct ebit_channel given, channel;
  struct ebit_candidates candidates;
};

/* The winners for one capacity. */
struct ebit_winners
{
  const struct ebit_candidate *lower, *upper;
  double low, high; /* their values, equal where they differ by rounding */
  enum ebit_bounds_status status;
};

void ebit_clear_candidates (struct ebit_candidates *candidates);

void ebit_add_candidate (struct ebit_candidates *candidates,
                         const struct ebit_candidate *candidate);

/* The same unless there is one of that side and method whose value differs by
 * rounding alone: then the better one stays. */
void ebit_add_unlike_candidate (struct ebit_candidates *candidates,
                                const struct ebit_candidate *candidate);

/* Whether two values differ by no more than rounding. */
bool ebit_is_same_value (double a, double b);

/* An upper end in closed form. */
void ebit_add_upper_end (struct ebit_candidates *candidates, unsigned serves,
                         double value, const char *method);

/* A closed form that serves every capacity. */
void ebit_add_closed_form (struct ebit_candidates *candidates, bool upper,
                           double value, const char *method, size_t channel);

/* The greatest lower and the least upper end; of equal ones, the first. */
struct ebit_winners
ebit_choose_winners (const struct ebit_candidates *candidates,
                     enum ebit_capacity capacity);

#endif /* EBIT_CANDIDATES_H */
