## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {} ebit.demo (@var{name})
## @deftypefnx {} {@var{names} =} ebit.demo ()
## Run the demonstration @var{name}, or return the names of all.
##
## A demonstration is a script that computes with ebit, prints what it found and
## draws figures.
##
## @example
## @group
## ebit.demo ("inept_delivery")
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
    source (fullfile (folder, [name ".m"]));
  else
    shown = disp (name)(1:end-1);
    if (ischar (name))
      shown = ["\"" name "\""];
    endif
    error ("ebit:argument", "name is %s; it must be one of %s", shown, ...
           strjoin (strcat ("\"", known, "\""), ", "));
  endif
endfunction

%!assert (all (ismember ({"certified", "inept_delivery"}, ebit.demo ())))
%!error <name is "no"; it must be one of "> ebit.demo ("no")
%!error id=ebit:argument ebit.demo (3)
