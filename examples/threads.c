/* Several threads call at once; each has values of its own.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     cc threads.c $(pkg-config --cflags --libs ebit) -lpthread && ./a.out
 */
#include <ebit.h>
#include <pthread.h>
#include <stdio.h>

#define THREADS 4

struct task
{
  double p; /* of a dephasing channel */
  double lower, upper;
  enum ebit_status status;
  struct ebit_error error;
};

static void *
run (void *data)
{
  struct task *task = data;
  struct ebit_value *p = ebit_number (task->p), *channel, *bounds = NULL;
  const struct ebit_value *argument = p;
  task->status = ebit_dephasing (1, &argument, NULL, &channel, &task->error);
  argument = channel;
  if (!task->status)
    task->status
        = ebit_two_way_capacity (1, &argument, NULL, &bounds, &task->error);
  task->lower = ebit_lower (bounds);
  task->upper = ebit_upper (bounds);
  ebit_free (bounds);
  ebit_free (channel);
  ebit_free (p);
  return NULL;
}

int
main (void)
{
  pthread_t threads[THREADS];
  struct task tasks[THREADS] = { { .p = 0 } };
  for (int i = 0; i < THREADS; i++)
  {
    tasks[i].p = i / 10.0;
    if (pthread_create (&threads[i], NULL, run, &tasks[i]))
      return 1;
  }
  for (int i = 0; i < THREADS; i++)
  {
    pthread_join (threads[i], NULL);
    if (tasks[i].status)
      return fprintf (stderr, "%s\n", tasks[i].error.message), 1;
    printf ("p = %.1f: %.6f <= Q<-> <= %.6f\n", tasks[i].p, tasks[i].lower,
            tasks[i].upper);
  }
  return 0;
}
