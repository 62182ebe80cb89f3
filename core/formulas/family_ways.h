/* How the named channels share entanglement, in closed form. */
#ifndef EBIT_FAMILY_WAYS_H
#define EBIT_FAMILY_WAYS_H

#include "recurrence.h"
#include "relay.h"

#define EBIT_MAX_WAYS 4

struct ebit_family_way
{
  struct ebit_way
      way;       /* kept is Inf where no finite energy attains the rate */
  double gap;    /* how far its maximum over inputs may be above it; NaN
                    where that is not known */
  bool assisted; /* needs messages from the receiver, after the last use */
  const char *method; /* key of methods.c */
};

/* What the families of one kind have in common: the theorems that apply. */
enum ebit_family_kind
{
  EBIT_OF_NO_FAMILY,
  EBIT_KIND_IDENTITY,
  EBIT_KIND_COVARIANT, /* Bell-diagonal or isotropic Choi states */
  EBIT_KIND_DAMPING,
  EBIT_KIND_ERASURE,
  EBIT_KIND_PURE_LOSS,
  EBIT_KIND_THERMAL_LOSS, /* with thermal photons */
  EBIT_KIND_AMPLIFIER     /* or bosonic dephasing: one rate is all of them */
};

struct ebit_family_ways
{
  enum ebit_family_kind kind;
  size_t count; /* 0 of channels that break entanglement */
  struct ebit_family_way way[EBIT_MAX_WAYS];
};

/* The ways of a channel of a named family; its Kraus operators are not looked
 * at. */
struct ebit_family_ways ebit_family_ways (const struct ebit_channel *channel);

/* The weights [I X Y Z] with which a named qubit channel applies the Pauli
 * operators; false of all others. */
bool ebit_pauli_weights (const struct ebit_channel *channel,
                         double weights[4]);

/* Distillation of what two uses of a damping channel, with dephasing or
 * without, leave of one excitation on two rails. */
struct ebit_two_rails
{
  double rate; /* per use */
  struct ebit_recurrence recurrence;
};

/* False where the channel is none, or nothing is distilled. */
bool ebit_find_two_rails (const struct ebit_channel *channel,
                          struct ebit_two_rails *found);

#endif /* EBIT_FAMILY_WAYS_H */
