## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/run_sweep.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.run_sweep (grid, fun)
## @deftypefnx {ebit} {@var{table} =} ebit.run_sweep (grid, fun, file, chunk_size, resume, part)
## A function of one's own at every row of a grid, chunk after chunk, on
## whatever workers there are; what is computed is kept in a file, and a sweep
## that was killed goes on where it was.
##
## With the package parallel loaded @qcode{"workers"} and their number as last
## arguments compute the chunks with parcellfun. Its workers are sessions of
## their own: they have the path, and what an anonymous function holds, but no
## function of a command line or script. If @code{fun} needs one the session
## itself computes the rows, with a warning. An interrupt, or a worker that has
## ended, ends the sweep; the file keeps the chunks that were done.
##
## A chunk that fails is taken apart: a row that fails has NaN in every column
## and says why in @code{message}. What @code{fun} itself says of rows in a
## column @code{message}, as @code{ebit.channel_sweep} does, stands there too.
## Rows that are alike are computed once. A function that draws random numbers
## takes its seed from a column.
##
## The file has a line for each row, in the order in which they were computed: a
## key (see @code{ebit.row_keys}), the columns of @code{grid}, those of
## @code{fun}, and @code{message}. Lines are added chunk by chunk. If the sweep
## is killed the last line may be cut off; it is taken off when the sweep goes
## on. A key says what stands in a row, so a grid may grow, or be in another
## order. R and Octave go on with each other's files. A row that failed is not
## tried again, unless its line is deleted. One process at a time adds to a
## file: if another one does, the first of them to see it ends, and the file
## keeps what both have written.
##
## Several jobs, as of a Slurm array or GNU parallel, compute a part each, into
## files of their own beside @code{file}, such as @code{rates-part-3-of-10.csv}.
## A sweep without @code{part} collects them: it takes their rows over into
## @code{file}, and computes what is missing. The number of the part is that of
## the job: @code{[str2double (getenv ("SLURM_ARRAY_TASK_ID")), 10]} of
## @code{sbatch --array=1-10}, and of GNU parallel what it puts in place of its
## braces.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input of @code{grid}, in its
## order: its columns, those of @code{fun}, and @code{message}, which is empty
## where all is well. With @code{part} only the rows of that part.
##
## @strong{Errors}
##
## @code{ebit:argument} if the file is of another sweep, cannot be written, or
## is added to by another process, if @code{fun} returns other columns than of
## the rows before, or for other arguments.
##
## @strong{Examples}
##
## @example
## @group
## grid = ebit.grid ("gamma", [0.1 0.5 0.9], "thermal", [0 0.1]);
## fun = @@(rows) ebit.gadc_rates (rows.gamma, rows.thermal);
## file = [tempname() ".csv"];
## table = ebit.run_sweep (grid, fun, file);
## table.epr_upper(1:3)'
##   @result{} ans =
##         0.769941   0.354866   0.073587
## delete (file);
## @end group
## @end example
## @seealso{ebit.channel_sweep, ebit.row_keys, ebit.to_csv}
## @end deftypefn

function table = run_sweep (grid, fun, varargin)
  workers = 1;
  if (numel (varargin) >= 2 && strcmp (varargin{end-1}, "workers"))
    workers = varargin{end};
    varargin(end-1:end) = [];
  endif
  if (nargin < 2 || numel (varargin) > 4)
    print_usage ();
  endif
  given = {"", [], true, []};
  given(1:numel (varargin)) = varargin;
  [file, chunk_size, resume, part] = given{:};
  check_arguments (fun, file, chunk_size, part, workers);
  if (isempty (resume))
    resume = true;
  endif
  table = __ebit_sweep__ (grid, fun, file, chunk_size, resume, part, workers);
endfunction

function check_arguments (fun, file, chunk_size, part, workers)
  is_whole = @(x) isnumeric (x) && all (x(:) == round (x(:))) ...
                  && all (x(:) >= 1);
  __ebit_check__ ("fun", fun);
  if (! isempty (file))
    __ebit_check__ ("file", file);
  endif
  if (! isempty (chunk_size) && ! (isscalar (chunk_size) ...
                                   && is_whole (chunk_size)))
    error ("ebit:argument", ["chunk_size is %s; it must be a whole number " ...
                             ">= 1, or []"], disp_short (chunk_size));
  endif
  if (! isempty (part) && ! (numel (part) == 2 && is_whole (part) ...
                             && part(1) <= part(2)))
    error ("ebit:argument", ["part is %s; it must be two whole numbers: " ...
                             "which part, of how many"], disp_short (part));
  endif
  if (! (isscalar (workers) && is_whole (workers)))
    error ("ebit:argument", "workers is %s; it must be a whole number >= 1", ...
           disp_short (workers));
  endif
  if (workers > 1 && ! exist ("parcellfun"))
    error ("ebit:argument", ["workers is %d; it must be 1 without the " ...
                             "package parallel"], workers);
  endif
endfunction

function text = disp_short (x)
  text = strtrim (disp (x));
endfunction

%!function table = rates (rows)
%!  table = ebit.gadc_rates (rows.gamma, rows.thermal);
%!endfunction

%!function names = sorted_lines (file)
%!  names = sort (strsplit (fileread (file), "\n"));
%!endfunction

%!function nothing = sleep_and (seconds)
%!  pause (seconds);
%!  nothing = [];
%!endfunction

%!function nothing = add_line (file, is_now)
%!  nothing = [];
%!  if (is_now)
%!    out = fopen (file, "ab");
%!    fputs (out, "k0000000000000000,9,9,\n");
%!    fclose (out);
%!  endif
%!endfunction

%!function write_bytes (file, bytes)
%!  out = fopen (file, "wb");
%!  fwrite (out, bytes);
%!  fclose (out);
%!endfunction

%!test # the table of the function itself, in the grid's order
%! grid = ebit.grid ("gamma", 0.1:0.1:0.9, "thermal", [0 0.1]);
%! table = ebit.run_sweep (grid, @rates);
%! whole = rates (grid);
%! assert (table.epr_upper, whole.epr_upper);
%! assert (table.gamma, grid.gamma(:));
%! assert (fieldnames (table){end}, "message");
%! assert (all (cellfun (@isempty, table.message)));

%!test # killed in the middle of a line, and resumed
%! grid = ebit.grid ("gamma", 0.1:0.1:0.9, "thermal", [0 0.1]);
%! file = [tempname() ".csv"];
%! other = [tempname() ".csv"];
%! unwind_protect
%!   one = ebit.run_sweep (grid, @rates, file, 4);
%!   text = fileread (file);
%!   out = fopen (other, "wb");
%!   fwrite (out, text(1:floor (end/2)));
%!   fclose (out);
%!   two = ebit.run_sweep (grid, @rates, other, 5);
%!   assert (two, one);
%!   assert (sorted_lines (other), sorted_lines (file));
%!   before = fileread (other);
%!   three = ebit.run_sweep (grid, @(rows) error ("not asked again"), other);
%!   assert (three, one);
%!   assert (fileread (other), before);
%! unwind_protect_cleanup
%!   unlink (file);
%!   unlink (other);
%! end_unwind_protect

%!test # parts, each with a file of its own, and their union
%! grid = struct ("gamma", (0.1:0.1:0.9)', "thermal", 0.1 * ones (9, 1));
%! file = [tempname() ".csv"];
%! unwind_protect
%!   n = 0;
%!   for k = 1:3
%!     part = ebit.run_sweep (grid, @rates, file, [], true, [k 3]);
%!     n += numel (part.gamma);
%!   endfor
%!   assert (n, 9);
%!   fails = @(rows) error ("not asked again");
%!   table = ebit.run_sweep (grid, fails, file);
%!   assert (table.epr_upper, rates (grid).epr_upper);
%!   assert (numel (strfind (fileread (file), "\n")), 10);
%! unwind_protect_cleanup
%!   unlink (file);
%!   for k = 1:3
%!     unlink (strrep (file, ".csv", sprintf ("-part-%d-of-3.csv", k)));
%!   endfor
%! end_unwind_protect

%!test # parts as R has made them, beside a file that is none
%! folder = tempname ();
%! mkdir (folder);
%! file = fullfile (folder, "r_0.05");
%! header = "\"key\",\"x\",\"value\",\"message\"\n";
%! one = "\"k99f4544153486024\",1,2,\"\"\n\"kd20c6a29fb607230\",3,6,\"\"\n";
%! two = "\"k5a0fe0cd61b739e9\",2,4,\"\"\n";
%! fails = @(rows) error ("not asked again");
%! grid = struct ("x", [1; 2; 3]);
%! unwind_protect
%!   write_bytes ([file "-part-1-of-2"], [header one]);
%!   write_bytes ([file "-part-2-of-2"], [header two]);
%!   write_bytes ([file "-part-old-of-mine"], "no part\n");
%!   for k = 1:2
%!     part = ebit.run_sweep (grid, fails, file, [], true, [k 2]);
%!     assert (part.value, 2 * part.x);
%!   endfor
%!   table = ebit.run_sweep (grid, fails, file);
%!   assert (table.value, [2; 4; 6]);
%!   file = fullfile (folder, "rates.csv");
%!   write_bytes (fullfile (folder, "rates-part-old-of-mine.csv"), "no part\n");
%!   ebit.run_sweep (grid, @(rows) rows.x, file, [], true, [1 2]);
%!   table = ebit.run_sweep (grid, @(rows) -rows.x, file);
%!   assert (table.value, [1; -2; 3]);
%!   assert (exist (fullfile (folder, "rates-part-1-of-2.csv"), "file"), 2);
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # a process that is killed, and the sweep that goes on
%! grid = ebit.grid ("gamma", (1:20)' / 21, "thermal", [0 0.1]);
%! file = [tempname() ".csv"];
%! other = [tempname() ".csv"];
%! fun = @(rows) struct ("product", rows.gamma .* (1 + rows.thermal));
%! unwind_protect
%!   pid = fork ();
%!   if (pid == 0)
%!     slow = @(rows) {sleep_and(0.05), fun(rows)}{2};
%!     ebit.run_sweep (grid, slow, file, 2);
%!     kill (getpid (), SIG ().KILL);
%!   endif
%!   lines = 0;
%!   for i = 1:400
%!     if (exist (file, "file"))
%!       lines = numel (strfind (fileread (file), "\n"));
%!     endif
%!     if (lines >= 6)
%!       break;
%!     endif
%!     pause (0.02);
%!   endfor
%!   kill (pid, SIG ().KILL);
%!   waitpid (pid);
%!   lines = numel (strfind (fileread (file), "\n"));
%!   assert (lines >= 6 && lines < 41);
%!   resumed = ebit.run_sweep (grid, fun, file);
%!   assert (resumed, ebit.run_sweep (grid, fun, other));
%!   assert (sorted_lines (file), sorted_lines (other));
%! unwind_protect_cleanup
%!   unlink (file);
%!   unlink (other);
%! end_unwind_protect

%!test # whoever else adds to the file ends the sweep; what is there stays
%! grid = struct ("x", (1:6)');
%! file = [tempname() ".csv"];
%! ask = @(rows) {add_line(file, any (rows.x == 3)), rows.x}{2};
%! message = "";
%! unwind_protect
%!   try
%!     ebit.run_sweep (grid, ask, file, 2);
%!   catch err
%!     message = err.message;
%!   end_try_catch
%!   assert (! isempty (strfind (message, "another process adds, too; it")));
%!   assert (numel (strfind (fileread (file), "\n")), 4);
%!   table = ebit.run_sweep (grid, @(rows) rows.x, file);
%!   assert (table.value, grid.x);
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # columns in another order, other columns, and files that are none
%! grid = struct ("x", (1:4)');
%! file = [tempname() ".csv"];
%! one = @(rows) struct ("a", rows.x, "b", -rows.x);
%! two = @(rows) struct ("b", -rows.x, "a", rows.x);
%! unwind_protect
%!   part = ebit.run_sweep (struct ("x", [1; 2]), one, file);
%!   table = ebit.run_sweep (grid, two, file);
%!   assert (table, ebit.run_sweep (grid, one));
%!   before = fileread (file);
%!   fail ("ebit.run_sweep (struct ('x', 9), @(rows) rows.x, file)", ...
%!         "fun is a function of the columns value; it must be one of a, b");
%!   assert (fileread (file), before);
%!   fail ("ebit.run_sweep (struct ('y', 9), one, file)", ...
%!         "it must be a new file, or one of this sweep, with key, y, message");
%!   fail ("ebit.run_sweep (grid, one, tempdir ())", ", a folder; it must be");
%!   fail ("ebit.run_sweep (grid, one, [file '/x.csv'])", ...
%!         "it must be one that can be written");
%!   write_bytes (file, [137 0 10 0 3 10]);
%!   fail ("ebit.run_sweep (grid, one, file)", "it must be a file of text");
%!   write_bytes (file, ["a,b\n1,2,3\n"]);
%!   fail ("ebit.run_sweep (grid, one, file)", "it must be one of a sweep");
%!   assert (fileread (file), "a,b\n1,2,3\n");
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # rows of NaN, and no rows
%! file = [tempname() ".csv"];
%! grid = struct ("x", [NaN; 1; NaN]);
%! unwind_protect
%!   table = ebit.run_sweep (grid, @(rows) isnan (rows.x), file);
%!   assert (table.value, [1; 0; 1]);
%!   assert (numel (strfind (fileread (file), "\n")), 3);
%!   fails = @(rows) error ("not asked again");
%!   assert (ebit.run_sweep (grid, fails, file), table);
%!   none = ebit.run_sweep (struct ("x", zeros (0, 1)), fails, file);
%!   assert (rmfield (none, "message"), ...
%!           struct ("x", zeros (0, 1), "value", zeros (0, 1)));
%!   assert (none.message, cell (0, 1));
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # bounds values and vectors
%! grid = struct ("p", [0.1; 0.2]);
%! fun = @(rows) arrayfun (@(p) ebit.rains (ebit.dephasing (p)), rows.p, ...
%!                         "UniformOutput", false);
%! table = ebit.run_sweep (grid, fun);
%! assert (table.status, {"exact"; "exact"});
%! again = ebit.channel_sweep ("dephasing", grid, "rains");
%! assert (table.upper, again.rains_upper, 1e-12);
%! table = ebit.run_sweep (grid, @(rows) 2 * rows.p);
%! assert (table.value, [0.2; 0.4]);

%!test # a row that fails, also where all do
%! fun = @(rows) ebit.rains (ebit.dephasing (rows.p));
%! table = ebit.run_sweep (struct ("p", [0.1; 2]), fun);
%! assert (isnan (table.upper), [false; true]);
%! assert (table.message{2}, "p is 2; it must be a number in [0, 1]");
%! table = ebit.run_sweep (struct ("p", [3; 2]), fun);
%! assert (fieldnames (table), {"p"; "message"});
%! assert (table.message{1}, "p is 3; it must be a number in [0, 1]");

%!function loaded = load_parallel ()
%!  loaded = ! exist ("parcellfun");
%!  if (loaded)
%!    pkg load parallel
%!  endif
%!endfunction

%!function unload_parallel (loaded)
%!  parcellfun_set_nproc (0);
%!  if (loaded)
%!    pkg unload parallel
%!  endif
%!endfunction

%!function numbers = bits (table)
%!  numbers = structfun (@(column) typecast (column, "uint64"), ...
%!                       rmfield (table, {"status", "message"}), ...
%!                       "UniformOutput", false);
%!endfunction

%!testif ; ! isempty (pkg ("list", "parallel")) # workers, to the last bit
%! loaded = load_parallel ();
%! one = @(seed) ebit.two_way_capacity (ebit.random_channel (2, 2, 2, seed));
%! fun = @(rows) arrayfun (one, rows.seed, "UniformOutput", false);
%! grid = struct ("seed", (1:12)');
%! unwind_protect
%!   table = ebit.run_sweep (grid, fun, "", 2, "workers", 2);
%!   assert (table.message, repmat ({""}, 12, 1));
%!   alone = ebit.run_sweep (grid, fun);
%!   assert (table.status, alone.status);
%!   assert (bits (table), bits (alone));
%!   pids = ebit.run_sweep (grid, @(rows) getpid () + 0 * rows.seed, "", 2, ...
%!                          "workers", 2);
%!   assert (all (pids.value != getpid ()));
%!   assert (numel (unique (pids.value)) == min (nproc (), 2));
%! unwind_protect_cleanup
%!   unload_parallel (loaded);
%! end_unwind_protect

%!testif ; ! isempty (pkg ("list", "parallel")) # what workers fail with
%! loaded = load_parallel ();
%! file = [tempname() ".csv"];
%! state = warning ();
%! message = "";
%! unwind_protect
%!   fun = @(rows) ebit.rains (ebit.dephasing (rows.p));
%!   grid = struct ("p", [0.1; 2; 3]);
%!   table = ebit.run_sweep (grid, fun, "", 1, "workers", 2);
%!   assert (table, ebit.run_sweep (grid, fun, "", 1));
%!   assert (table.message{2}, "p is 2; it must be a number in [0, 1]");
%!   warning ("off", "ebit:workers");
%!   grid = struct ("gamma", [0.1; 0.2], "thermal", [0; 0]);
%!   assert (ebit.run_sweep (grid, @rates, "workers", 2), ...
%!           ebit.run_sweep (grid, @rates));
%!   warning ("error", "ebit:workers");
%!   try
%!     ebit.run_sweep (grid, @rates, "workers", 2);
%!   catch err
%!     message = err.message;
%!   end_try_catch
%!   assert (! isempty (regexp (message, "functions of files: .*rates")));
%!   ## One that is killed ends the sweep, of which the file is there.
%!   fun = @(rows) {@() rows.p, @() kill(getpid (), 9)}{1 + (rows.p > 4)} ();
%!   try
%!     ebit.run_sweep (struct ("p", (1:6)'), fun, file, 1, "workers", 2);
%!   catch err
%!     message = err.message;
%!     assert (err.identifier, "ebit:interrupt");
%!   end_try_catch
%!   assert (strfind (message, "interrupted, or a worker has ended"), 1);
%!   table = ebit.from_csv (fileread (file));
%!   assert (table.value, (1:4)');
%!   grid = struct ("p", (1:6)');
%!   assert (ebit.run_sweep (grid, @(rows) rows.p, file), ...
%!           ebit.run_sweep (grid, @(rows) rows.p));
%! unwind_protect_cleanup
%!   warning (state);
%!   if (exist (file, "file"))
%!     unlink (file);
%!   endif
%!   unload_parallel (loaded);
%! end_unwind_protect

%!error <Invalid call> ebit.run_sweep ()
%!error <Invalid call> ebit.run_sweep (struct ("p", 1), @sin, "", 1, true, [], 1)
%!error <fun is of class double; it must be a function>
%! ebit.run_sweep (struct ("p", 1), 3)
%!error <file is of class double; it must be a file name>
%! ebit.run_sweep (struct ("p", 1), @sin, 3)
%!error <chunk_size is 0; it must be a whole number >
%! ebit.run_sweep (struct ("p", 1), @sin, "", 0)
%!error <it must be two whole numbers: which part, of how many>
%! ebit.run_sweep (struct ("p", 1), @sin, "", [], true, [3 2])
%!error <workers is 0; it must be a whole number >
%! ebit.run_sweep (struct ("p", 1), @sin, "workers", 0)
%!error <grid is of class double; it must be a struct>
%! ebit.run_sweep (3, @sin)
%!error <grid is a table with key; it must be one without columns called key>
%! ebit.run_sweep (struct ("key", 1), @sin)
%!error <grid is of columns of unlike lengths>
%! ebit.run_sweep (struct ("a", 1, "b", [1 2]), @sin)
