/* Work that cannot poll, in a thread of its own, while the calling thread
 * polls its caller. */
#ifndef EBIT_OWN_THREAD_H
#define EBIT_OWN_THREAD_H

#include "context.h"

struct ebit_own_thread;

typedef void ebit_thread_work (struct ebit_own_thread *thread, void *data);

/* Runs it and waits for its end, which is to come soon after the caller wants
 * to stop; what the call returns then is not settled here.  EBIT_EMEMORY,
 * "there is no thread to <purpose> in", where nothing has run.  To be called
 * from the master thread. */
enum ebit_status ebit_run_in_thread (struct ebit_context *context,
                                     const char *purpose,
                                     ebit_thread_work *work, void *data);

/* What the work is to ask: whether the caller wants to stop. */
bool ebit_thread_has_to_stop (struct ebit_own_thread *thread);

#endif /* EBIT_OWN_THREAD_H */
