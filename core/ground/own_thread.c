/* Work that cannot poll, in a thread of its own.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _POSIX_C_SOURCE 200809L

#include "own_thread.h"

#include <pthread.h>
#include <signal.h>
#include <time.h>

#define WAIT_NS 10000000 /* between two polls */

struct ebit_own_thread
{
  ebit_thread_work *work;
  void *data;
  pthread_mutex_t mutex; /* of what follows */
  pthread_cond_t ended;
  bool is_done, has_to_stop;
};

bool
ebit_thread_has_to_stop (struct ebit_own_thread *thread)
{
  pthread_mutex_lock (&thread->mutex);
  const bool stop = thread->has_to_stop;
  pthread_mutex_unlock (&thread->mutex);
  return stop;
}

static void *
work_in_thread (void *data)
{
  struct ebit_own_thread *thread = data;
  thread->work (thread, thread->data);
  pthread_mutex_lock (&thread->mutex);
  thread->is_done = true;
  pthread_cond_signal (&thread->ended);
  pthread_mutex_unlock (&thread->mutex);
  return NULL;
}

static struct timespec
in_a_moment (void)
{
  struct timespec moment;
  clock_gettime (CLOCK_REALTIME, &moment);
  moment.tv_nsec += WAIT_NS;
  if (moment.tv_nsec >= 1000000000)
  {
    moment.tv_nsec -= 1000000000;
    moment.tv_sec++;
  }
  return moment;
}

/* Polls the caller until the work is done. */
static void
wait_for (struct ebit_context *context, struct ebit_own_thread *thread)
{
  pthread_mutex_lock (&thread->mutex);
  while (!thread->is_done)
  {
    const struct timespec moment = in_a_moment ();
    pthread_cond_timedwait (&thread->ended, &thread->mutex, &moment);
    pthread_mutex_unlock (&thread->mutex);
    const bool stop = ebit_poll (context) != EBIT_OK;
    pthread_mutex_lock (&thread->mutex);
    thread->has_to_stop = thread->has_to_stop || stop;
  }
  pthread_mutex_unlock (&thread->mutex);
}

/* The thread takes no signals, which are the caller's. */
static bool
start (struct ebit_own_thread *thread, pthread_t *handle)
{
  sigset_t all, before;
  sigfillset (&all);
  if (pthread_sigmask (SIG_SETMASK, &all, &before))
    return false;
  const int failed = pthread_create (handle, NULL, work_in_thread, thread);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  return !failed;
}

enum ebit_status
ebit_run_in_thread (struct ebit_context *context, const char *purpose,
                    ebit_thread_work *work, void *data)
{
  struct ebit_own_thread thread = { .work = work, .data = data };
  pthread_t handle;
  bool started = false;
  if (pthread_mutex_init (&thread.mutex, NULL) == 0)
  {
    if (pthread_cond_init (&thread.ended, NULL) == 0)
    {
      started = start (&thread, &handle);
      if (started)
      {
        wait_for (context, &thread);
        pthread_join (handle, NULL);
      }
      pthread_cond_destroy (&thread.ended);
    }
    pthread_mutex_destroy (&thread.mutex);
  }
  return started ? EBIT_OK
                 : ebit_fail (context, EBIT_EMEMORY,
                              "there is no thread to %s in", purpose);
}
