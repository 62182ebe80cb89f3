## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.demo (@var{name})
## @deftypefnx {ebit} {@var{names} =} ebit.demo ()
## Run the demonstration @var{name}, or return the names of all.
##
## A demonstration is a script that computes with ebit, prints what it found and
## draws figures.  Where Octave cannot draw (it has no graphics toolkit, or no
## font) the demonstration says so, and goes on without its figures.
##
## The short demonstrations in the files of some functions are run by
## @code{demo (which ("ebit.gadc_rates"))}, since Octave's @code{demo} does not
## find functions of a package by their names.
##
## @example
## @group
## names = ebit.demo ()
##   @result{} names =
##      @{
##        [1,1] = central_source
##        [2,1] = certified
##        [3,1] = fiber_map
##        [4,1] = fiber_protocols
##        [5,1] = gadc_rates
##        [6,1] = how_tight
##        [7,1] = inept_delivery
##        [8,1] = lab_numbers
##        [9,1] = purification
##        [10,1] = quantum_networks
##        [11,1] = sweeps
##      @}
## @end group
## @end example
## @seealso{ebit.list_functions}
## @end deftypefn

function names = demo (name)
  folder = fullfile (fileparts (fileparts (mfilename ("fullpath"))), "demo");
  [~, known] = cellfun (@fileparts, {dir(fullfile (folder, "*.m")).name}, ...
                        "UniformOutput", false);
  if (nargin == 0)
    names = known';
  elseif (ischar (name) && any (strcmp (name, known)))
    run_script (fullfile (folder, [name ".m"]));
  else
    shown = disp (name)(1:end-1);
    if (ischar (name))
      shown = ["\"" name "\""];
    endif
    error ("ebit:argument", "name is %s; it must be one of %s", shown, ...
           strjoin (strcat ("\"", known, "\""), ", "));
  endif
endfunction

## Every demonstration has printed what it prints before its first figure.
function run_script (file)
  why = why_no_figures ();
  if (isempty (why))
    source (file);
    return;
  endif
  lines = strsplit (fileread (file), "\n");
  first = find (strcmp (lines, "figure ();"), 1);
  if (! isempty (first))
    lines = lines(1:first-1);
    printf ("There are no figures here: %s.\n\n", why);
  endif
  eval (strjoin (lines, "\n"));
endfunction

## Tried out, text and all, on a figure that nobody sees.
function why = why_no_figures ()
  why = "";
  if (isempty (available_graphics_toolkits ()))
    why = "Octave has no graphics toolkit";
    return;
  endif
  state = warning ("off", "all");
  handle = [];
  unwind_protect
    try
      handle = figure ("visible", "off");
      axes ("parent", handle);
      text (0.5, 0.5, "a");
      drawnow ();
    catch err
      why = ["Octave says \"" strtrim(err.message) "\""];
    end_try_catch
  unwind_protect_cleanup
    if (! isempty (handle) && ishghandle (handle))
      close (handle);
    endif
    warning (state);
  end_unwind_protect
endfunction

%!assert (all (ismember ({"certified", "inept_delivery"}, ebit.demo ())))
%!error <name is "no"; it must be one of "> ebit.demo ("no")
%!error id=ebit:argument ebit.demo (3)
