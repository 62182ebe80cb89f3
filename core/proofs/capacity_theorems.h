/* Five capacities of one channel, in ebits (secret bits) per use, that differ
 * in what is allowed besides the channel, and which end of which quantity may
 * stand for which of them. */
#ifndef EBIT_CAPACITY_THEOREMS_H
#define EBIT_CAPACITY_THEOREMS_H

#include "channel.h"

enum ebit_capacity
{
  EBIT_QUANTUM,     /* Q: no communication */
  EBIT_CPP,         /* E_cpp: two-way classical communication after all uses */
  EBIT_TWO_WAY,     /* Q<->: at any time */
  EBIT_KEY,         /* P<->: secret key, at any time */
  EBIT_PRIVATE = 19 /* P: secret key, no communication; as methods.h has it */
};

/* Sets of capacities, as bits. */
#define EBIT_SERVES(capacity) (1U << (capacity))
/* What is done without communication: Q <= P, and equal of degradable
 * channels. */
#define EBIT_SERVES_UNASSISTED                                                \
  (EBIT_SERVES (EBIT_QUANTUM) | EBIT_SERVES (EBIT_PRIVATE))
#define EBIT_SERVES_ALL (0xFU | EBIT_SERVES (EBIT_PRIVATE))
/* Lower ends that need communication, but none before the last use. */
#define EBIT_SERVES_WITH_MESSAGES (EBIT_SERVES_ALL ^ EBIT_SERVES_UNASSISTED)
/* Upper ends on entanglement, whatever is communicated. */
#define EBIT_SERVES_ENTANGLEMENT                                              \
  (EBIT_SERVES_ALL ^ (EBIT_SERVES (EBIT_KEY) | EBIT_SERVES (EBIT_PRIVATE)))

/* Who takes part in making GHZ states of a common source, besides the code. */
enum ebit_communication
{
  EBIT_AMONG_RECEIVERS, /* after all uses */
  EBIT_AMONG_NONE,
  EBIT_WITH_SOURCE /* among receivers and source, after all uses */
};

/* Their names in this order, and NULL. */
extern const char *const ebit_communication_names[];

/* The capacity of one channel of which the least bounds that of all. */
enum ebit_capacity
ebit_ghz_single_capacity (enum ebit_communication communication);

/* What must be known of the channel. */
enum ebit_capacity_condition
{
  EBIT_ALWAYS,
  EBIT_IF_DEGRADABLE, /* or antidegradable */
  EBIT_IF_COVARIANT,  /* under teleportation */
  /* and besides the PPT states of the output with its reference are separable
   * (d_in d_out <= EBIT_SEPARABLE_ORDER), or the nearest one is known to be */
  EBIT_IF_COVARIANT_AND_SEPARABLE
};

/* One line of the table: that end of a quantity, by the theorem that the
 * method names, is an end of the capacities which the method serves. */
struct ebit_capacity_theorem
{
  const char *quantity; /* name of the function whose bounds value it is */
  bool upper;           /* which end */
  const char *method;   /* key of methods.c, which has the capacities */
  enum ebit_capacity_condition condition;
  const char *task; /* of that bounds value; NULL: it has one task only */
};

/* The theorem for an end of that quantity (of that task, where it has several)
 * and the channel; of several, the one that serves most.  *theorem is NULL
 * where none is known. */
enum ebit_status
ebit_find_capacity_theorem (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            const char *quantity, const char *task, bool upper,
                            const struct ebit_capacity_theorem **theorem);

/* Whether there is such a line in the table, whatever its condition. */
bool ebit_is_capacity_theorem (const char *quantity, const char *task,
                               bool upper, const char *method);

/* Whether the theorem of that method holds for an end of that quantity of that
 * task and the channel. */
enum ebit_status
ebit_check_capacity_theorem (struct ebit_context *context,
                             const struct ebit_channel *channel,
                             const char *quantity, const char *task,
                             bool upper, const char *method, bool *holds);

#endif /* EBIT_CAPACITY_THEOREMS_H */
