/* Capacities of channels and pairs of channels: the candidates for either end,
 * and the winners.
 *
 * Four capacities of one channel, in ebits (secret bits) per use, that differ
 * in what is allowed besides the channel.  A candidate is a bound that may
 * stand for some of them; which, is the theorem that its method names. */
#ifndef EBIT_CAPACITIES_H
#define EBIT_CAPACITIES_H

#include "bounds.h"
#include "channel.h"
#include "gadc.h"

enum ebit_capacity
{
  EBIT_QUANTUM, /* Q: no communication */
  EBIT_CPP,     /* E_cpp: two-way classical communication after all uses */
  EBIT_TWO_WAY, /* Q<->: at any time */
  EBIT_KEY,     /* P<->: secret key, at any time */
  EBIT_CAPACITIES
};

/* Sets of capacities, as bits. */
#define EBIT_SERVES(capacity) (1U << (capacity))
#define EBIT_SERVES_ALL 0xFU
/* Lower ends that need communication, but none before the last use. */
#define EBIT_SERVES_ASSISTED (EBIT_SERVES_ALL ^ EBIT_SERVES (EBIT_QUANTUM))
/* Upper ends on entanglement, whatever is communicated. */
#define EBIT_SERVES_ENTANGLEMENT (EBIT_SERVES_ALL ^ EBIT_SERVES (EBIT_KEY))

struct ebit_candidate
{
  bool upper;         /* which end */
  bool exact;         /* a closed form, good to rounding */
  unsigned serves;    /* for which capacities */
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
  struct ebit_candidate list[EBIT_MAX_CANDIDATES];
};

/* The winners for one capacity. */
struct ebit_winners
{
  const struct ebit_candidate *lower, *upper;
  double low, high; /* their values, equal where they differ by rounding */
  enum ebit_bounds_status status;
};

void ebit_add_candidate (struct ebit_candidates *candidates,
                         const struct ebit_candidate *candidate);

/* A closed form that serves every capacity. */
void ebit_add_closed_form (struct ebit_candidates *candidates, bool upper,
                           double value, const char *method, size_t channel);

/* The greatest lower and the least upper end; of equal ones, the first. */
struct ebit_winners
ebit_choose_winners (const struct ebit_candidates *candidates,
                     enum ebit_capacity capacity);

/* All candidates that closed forms give for a damping channel: a few
 * microseconds. */
void ebit_damping_candidates (const struct ebit_gadc *channel,
                              struct ebit_candidates *candidates);

/* The same for a channel of any family (its Kraus operators are not looked
 * at); false of a channel of none, which has to be optimised. */
bool ebit_family_candidates (const struct ebit_channel *channel,
                             struct ebit_candidates *candidates);

/* Candidates for the EPR capacity E(N1, N2), of which every one serves all
 * capacities; `first` and `second` are the candidates of the two channels,
 * which must outlive the result's use. */
void ebit_epr_candidates (const struct ebit_channel channels[2],
                          const struct ebit_candidates each[2],
                          struct ebit_candidates *candidates);

/* Two equal damping channels. */
void ebit_damping_epr_candidates (const struct ebit_gadc *channel,
                                  struct ebit_candidates *candidates);

#endif /* EBIT_CAPACITIES_H */
