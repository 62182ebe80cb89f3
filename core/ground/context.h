/* What every call carries: the caller's options, its memory, its error. */
#ifndef EBIT_CONTEXT_H
#define EBIT_CONTEXT_H

#include "precision.h"

#include <stdbool.h>
#include <stddef.h>

#include "ebit.h"

struct ebit_arena; /* arena.h */

struct ebit_context
{
  struct ebit_options options;
  const void *data;          /* of the functional that runs: function.h */
  struct ebit_arena *work;   /* freed when the call ends */
  struct ebit_arena *result; /* lives as long as the result */
  struct ebit_error error;
  bool interrupted; /* the call ends so, whatever comes after */
  double asked_s;   /* when the caller was asked last, by ebit_seconds */
  double until_s;   /* when searches are to conclude; 0: whenever they like */
  double tol;       /* the gap that the caller calls certified; 0: any */
  int threads;      /* of one search, where it has any; 0: one */
  double told;      /* the largest fraction done that the caller knows of */
  double told_s;    /* when it was told last */
  /* What searches are a part of: the fractions [from, 1 - after]; and how far
   * the last of them was. */
  double from, after, part;
};

/* Sets the error of the context and returns its status, so that a check reads
 * `return ebit_fail (context, EBIT_EARGUMENT, "...", ...);`. */
enum ebit_status ebit_fail (struct ebit_context *context,
                            enum ebit_status status, const char *format, ...)
#if defined(__GNUC__)
    __attribute__ ((format (printf, 3, 4)))
#endif
    ;

/* Zeroed memory that lives until the call ends, NULL (and the error
 * EBIT_EMEMORY set) when there is none, or when the caller wants to stop:
 * then the call ends as interrupted, whatever status says it found no
 * memory.  Doubles and double complex come
 * from here as well as structs: it is aligned for any type. */
void *ebit_work (struct ebit_context *context, size_t count, size_t size);

/* The same, not zeroed: for what is large and filled before it is read. */
void *ebit_work_unset (struct ebit_context *context, size_t count,
                       size_t size);

/* An array of n elements that grows, in the work memory: with room for `more`
 * beyond them, the same or a copy in a larger one. */
void *ebit_work_grown (struct ebit_context *context, void *array, size_t n,
                       size_t more, size_t size, size_t *room);

/* Zeroes memory in pieces, with polls; where the call is to stop, or its time
 * is up, not to the end. */
void ebit_clear (struct ebit_context *context, void *memory, size_t bytes);

/* Zeroed, as long as the result lives. */
void *ebit_result_memory (struct ebit_context *context, size_t count,
                          size_t size);

/* The same, not zeroed. */
void *ebit_result_memory_unset (struct ebit_context *context, size_t count,
                                size_t size);

/* EBIT_EARGUMENT where the caller's limit of memory is no such. */
enum ebit_status ebit_check_limit (struct ebit_context *context);

/* EBIT_EMEMORY where so many bytes more, for `what`, would go beyond the
 * limit: to be asked before the first of many parts is allocated. */
enum ebit_status ebit_check_memory (struct ebit_context *context,
                                    const char *what, double bytes);

/* How many bytes the limit leaves. */
double ebit_memory_left (const struct ebit_context *context);

/* A point of the work memory to come back to, so that a loop can reuse what
 * it allocated: mark = ebit_work_mark (c); ...; ebit_work_release (c, mark).
 */
size_t ebit_work_mark (const struct ebit_context *context);
void ebit_work_release (struct ebit_context *context, size_t mark);

/* EBIT_OK, or EBIT_EINTERRUPT when the caller wants to stop.  Call it from
 * the master thread only, at least every few milliseconds of work. */
enum ebit_status ebit_poll (struct ebit_context *context);

/* The same for loops that come here more often: the caller is asked only where
 * the last time is some milliseconds ago.  A loop whose function has no status
 * to return may simply end, since nothing that comes after it counts. */
enum ebit_status ebit_poll_if_due (struct ebit_context *context);

/* Whether searches are to conclude with what they have.  They ask at the heads
 * of their loops, like a limit of steps. */
bool ebit_time_is_up (const struct ebit_context *context);

/* Whether a long step is to be given up: the time is up, or the caller wants
 * to stop. */
bool ebit_has_to_stop (struct ebit_context *context);

/* What the call returns instead of `status`: where the caller wanted to stop,
 * EBIT_EINTERRUPT, with its message. */
enum ebit_status ebit_settle (struct ebit_context *context,
                              enum ebit_status status);

/* Passes the fraction done on to the caller, who never hears of a lesser one
 * than before.  Every poll repeats it now and then, as a sign of life. */
void ebit_progress (struct ebit_context *context, double fraction);

/* The same of parts of equal weight, to be called before the first one too:
 * searches in the next part move within its share. */
void ebit_count_progress (struct ebit_context *context, size_t done,
                          size_t count);

/* How far a search is whose gap closes by a factor in each step: as far as the
 * logarithm of the gap is from the first to what is enough.  A gap that is the
 * first one begins a search.  How many searches there will be nobody knows, so
 * each has half of what those before it have left. */
void ebit_gap_progress (struct ebit_context *context, double first, double gap,
                        double enough);

#endif /* EBIT_CONTEXT_H */
