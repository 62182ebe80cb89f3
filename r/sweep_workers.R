# Chunks of a sweep on workers: those of the package future, whatever plan the
# user has set.

# What a worker runs.  All workers together use no more threads than there are
# cores.
worker_chunk <- function(fun, rows, threads) {
  old <- options(ebit.max_threads = threads)
  on.exit(options(old))
  run_chunk(fun, rows)
}

# Where the plan has no limit (a scheduler), so many chunks are handed out.
most_in_flight <- 100

# Between two looks at the workers, in seconds: one takes a millisecond.
pause_s <- 0.02

# A worker waits some 50 milliseconds for each chunk, so that chunks are long,
# in seconds; the last ones are short, so that all workers end at once.
seconds_a_task <- 2
last_seconds <- 0.2

run_workers <- function(grid, todo, fun, chunk_size, store, progress) {
  team <- open_team(fun, todo, chunk_size)
  on.exit(abandon(team))
  repeat {
    hand_out(team, grid)
    if (length(team$running) == 0L) break
    ready <- vapply(team$running, is_ready, NA)
    if (!any(ready)) {
      Sys.sleep(pause_s)
      next
    }
    finished <- team$running[ready]
    team$running <- team$running[!ready]
    for (task in finished) {
      chunk <- tryCatch(future::value(task$future), error = identity)
      if (inherits(chunk, "error")) {
        chunk <- take_back(team, task, chunk)
      }
      if (is.null(chunk)) next
      seconds <- proc.time()[["elapsed"]] - task$start
      team$size <- next_size(length(task$rows), seconds, seconds_a_task)
      keep_chunk(store, grid, task$rows, chunk)
      progress(amount = length(task$rows))
    }
  }
}

# Of a worker that has ended there is nothing to wait for.
is_ready <- function(task) {
  tryCatch(future::resolved(task$future), error = function(e) TRUE)
}

open_team <- function(fun, todo, chunk_size) {
  team <- new.env()
  workers <- future::nbrOfWorkers()
  team$workers <- min(workers, most_in_flight)
  # A scheduler's jobs have machines of their own.
  team$threads <- if (is.finite(workers)) {
    max(1, unname(future::availableCores()) %/% workers)
  }
  team$todo <- todo
  team$given <- 0L # how many of them are handed out
  team$again <- list() # chunks whose worker ended, each with its tries
  team$running <- list()
  team$chunk_size <- chunk_size
  team$size <- first_chunk
  team$broken <- FALSE
  # What fun needs, found once.
  found <- future::getGlobalsAndPackages(quote(fun(NULL)),
    envir = environment()
  )
  team$globals <- found$globals
  team$packages <- found$packages
  team
}

# What is still computed when the sweep is stopped nobody waits for.
abandon <- function(team) {
  team$running <- list()
}

# The next chunk: one that was taken back, or the first rows of what is left,
# fewer towards the end, so that all workers end at once.
next_task <- function(team) {
  if (length(team$again)) {
    task <- team$again[[1]]
    team$again <- team$again[-1]
    return(task)
  }
  left <- length(team$todo) - team$given
  if (left == 0L) {
    return(NULL)
  }
  size <- if (is.null(team$chunk_size)) {
    fair <- ceiling(left / (2 * team$workers))
    least <- ceiling(team$size * last_seconds / seconds_a_task)
    min(team$size, max(fair, least), left)
  } else {
    min(team$chunk_size, left)
  }
  rows <- team$todo[team$given + seq_len(size)]
  team$given <- team$given + as.integer(size)
  list(rows = rows, tries = 0L)
}

hand_out <- function(team, grid) {
  # Workers are replaced when none of the others has anything to lose.
  if (team$broken) {
    if (length(team$running)) {
      return(invisible())
    }
    restart_workers()
    team$broken <- FALSE
  }
  while (length(team$running) < team$workers) {
    task <- next_task(team)
    if (is.null(task)) break
    task$start <- proc.time()[["elapsed"]]
    task$future <- tryCatch(start_task(team, grid, task), error = identity)
    if (inherits(task$future, "error")) {
      team$broken <- TRUE
      task$future <- NULL
      return(invisible(start_failed(team, task)))
    }
    team$running <- c(team$running, list(task))
  }
}

start_task <- function(team, grid, task) {
  globals <- c(team$globals, list(
    rows = grid[task$rows, , drop = FALSE], threads = team$threads,
    worker_chunk = worker_chunk
  ))
  future::future(quote(worker_chunk(fun, rows, threads)),
    substitute = FALSE, globals = globals, packages = team$packages,
    seed = FALSE
  )
}

# No worker takes it: after some new ones it is computed by no one.
start_failed <- function(team, task) {
  task$starts <- c(task$starts, 1L)
  if (length(task$starts) > 3L) {
    stop("no worker can be started; is the plan of the package future valid?",
      call. = FALSE
    )
  }
  team$again <- c(team$again, list(task))
}

# A chunk whose worker has ended is tried once more as a whole, then row by row;
# a row that ends three workers is given up.  What is known by then.
take_back <- function(team, task, error) {
  team$broken <- TRUE
  task$future <- NULL
  task$tries <- task$tries + 1L
  n <- length(task$rows)
  if (n == 1L && task$tries >= 3L) {
    return(list(columns = NULL, message = one_line(paste(
      "the worker ended:", conditionMessage(error)
    ))))
  }
  again <- if (task$tries < 2L) {
    list(task)
  } else {
    lapply(task$rows, function(row) list(rows = row, tries = 2L))
  }
  team$again <- c(team$again, again)
  NULL
}

# The plan once more, with new workers; of a cluster that the user has made the
# workers that are left.
restart_workers <- function() {
  planned <- future::plan("list")
  future::plan(future::sequential)
  future::plan(planned)
}
