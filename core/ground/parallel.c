/* Threads that are safe after a fork.
 *
 * A process that has used OpenMP and then forks (R's parallel::mclapply)
 * hangs when its child enters a parallel region.  So the process id is kept
 * from the moment the library is loaded, and a process with another id stays
 * on one thread.  This is the one piece of state that ebit keeps.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "parallel.h"

#include <unistd.h>

static pid_t loading_process;

__attribute__ ((constructor)) static void
remember_process (void)
{
  loading_process = getpid ();
}

int
ebit_usable_threads (int wanted)
{
#ifdef _OPENMP
  return getpid () == loading_process ? wanted : 1;
#else
  (void)wanted;
  (void)loading_process;
  return 1;
#endif
}
