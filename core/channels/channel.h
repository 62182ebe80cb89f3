/* A channel: Kraus operators, dimensions, and the family it comes from. */
#ifndef EBIT_CHANNEL_H
#define EBIT_CHANNEL_H

#include <complex.h>

#include "value.h"

/* The constructors that take numbers; families.h has their table.  The last
 * four are other ways to give the parameters of a family above them, and
 * never the family of a channel. */
enum ebit_family
{
  EBIT_FAMILY_IDENTITY,
  EBIT_FAMILY_DEPHASING,
  EBIT_FAMILY_DEPOLARIZING,
  EBIT_FAMILY_PAULI,
  EBIT_FAMILY_AMPLITUDE_DAMPING,
  EBIT_FAMILY_GADC,
  EBIT_FAMILY_DAMPING_DEPHASING,
  EBIT_FAMILY_ERASURE,
  EBIT_FAMILY_PURE_LOSS,
  EBIT_FAMILY_THERMAL_LOSS,
  EBIT_FAMILY_AMPLIFIER,
  EBIT_FAMILY_BOSONIC_DEPHASING,
  EBIT_FAMILY_GADC_FROM_TIMES,
  EBIT_FAMILY_DEPHASING_FROM_TIMES,
  EBIT_FAMILY_MEMORY,
  EBIT_FAMILY_FIBER,
  EBIT_FAMILIES,                    /* how many */
  EBIT_FAMILY_KRAUS = EBIT_FAMILIES /* none: its Kraus operators say all */
};

#define EBIT_MAX_FAMILY_NUMBERS 4

enum ebit_decision
{
  EBIT_NO,
  EBIT_YES,
  EBIT_OPEN /* neither is proved at the tolerance of the test */
};

/* The questions of decisions.h. */
enum ebit_question_kind
{
  EBIT_COVARIANT,
  EBIT_DEGRADABLE,
  EBIT_ANTIDEGRADABLE,
  EBIT_BREAKING,
  EBIT_QUESTIONS /* how many */
};

/* The named channel that a channel without a name is, see recognition.h. */
struct ebit_recognition
{
  bool known;
  enum ebit_family family;
  double parameters[EBIT_MAX_FAMILY_NUMBERS];
  double complex *input;  /* d_in x d_in */
  double complex *output; /* d_out x d_in */
};

/* Their answers, as they are found. */
struct ebit_answers
{
  struct ebit_recognition recognition;
  bool known[EBIT_QUESTIONS];
  enum ebit_decision answer[EBIT_QUESTIONS];
};

struct ebit_channel
{
  size_t d_in, d_out; /* 0 of a bosonic channel */
  size_t count;       /* of the Kraus operators */
  /* The operators one after the other, d_out x d_in each, column-major: seen
   * as one (d_out d_in) x count matrix K, the Choi matrix is K K^dag. */
  const double complex *kraus;
  bool has_kraus; /* false of a bosonic channel */
  enum ebit_family family;
  double parameters[EBIT_MAX_FAMILY_NUMBERS]; /* as families.h orders them */
  /* Of a channel that was read (else NULL): the argument's name, its value,
   * and what has been decided of it, which all its copies share. */
  const char *name;
  const struct ebit_value *value;
  struct ebit_answers *answers;
};

/* Whether an argument is a channel rather than a state. */
bool ebit_is_channel_value (const struct ebit_value *value);

/* For functions of a state or a channel x: refuses what is neither. */
enum ebit_status ebit_refuse_neither (struct ebit_context *context,
                                      const struct ebit_value *value);

/* For the same functions: refuses `dims` of a channel. */
enum ebit_status ebit_refuse_dims_of_channel (struct ebit_context *context,
                                              const struct ebit_value *dims);

/* The channel that a host's value is: a list with the fields kraus, d_in,
 * d_out, family, parameters, as ebit_make_channel makes it.  Refused: Kraus
 * operators that are not trace preserving to 1e-10 d_in, and those of a named
 * family that differ by more than 1e-10 from what its parameters say (from
 * which they are rebuilt). */
enum ebit_status ebit_read_channel (struct ebit_context *context,
                                    const char *name,
                                    const struct ebit_value *value,
                                    struct ebit_channel *channel);

/* Refuses a channel that was read and has no Kraus operators. */
enum ebit_status ebit_require_kraus (struct ebit_context *context,
                                     const struct ebit_channel *channel);

/* Reads, but a channel without Kraus operators is refused as well. */
enum ebit_status ebit_read_kraus_channel (struct ebit_context *context,
                                          const char *name,
                                          const struct ebit_value *value,
                                          struct ebit_channel *channel);

/* Reads a list of equally sized matrices that is trace preserving to
 * 1e-10 d_in as a channel of no family. */
enum ebit_status ebit_read_kraus_list (struct ebit_context *context,
                                       const char *name,
                                       const struct ebit_value *value,
                                       struct ebit_channel *channel);

/* The same, trace preserving or not. */
enum ebit_status ebit_read_operators (struct ebit_context *context,
                                      const char *name,
                                      const struct ebit_value *value,
                                      struct ebit_channel *channel);

/* sum += sum_a K_a^dag K_a; `term` is work, both are d_in x d_in. */
void ebit_sum_kraus_squares (const struct ebit_channel *channel,
                             double complex *term, double complex *sum);

/* The largest element of |sum_a K_a^dag K_a - 1|. */
enum ebit_status
ebit_trace_preservation_defect (struct ebit_context *context,
                                const struct ebit_channel *channel,
                                double *defect);

#endif /* EBIT_CHANNEL_H */
