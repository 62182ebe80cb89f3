## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ebit} {@var{E} =} ebit.handles ()
## A struct of handles of all functions, for short names, the TAB key and fields
## of results.
##
## Octave does not index what a function of a package returns:
## @code{ebit.rains (x).upper} is an error of Octave's.  What a handle in a
## struct returns is indexed.
##
## @example
## @group
## E = ebit.handles ();
## E.rains (E.amplitude_damping (0.3)).upper
##   @result{} ans = 0.5269
## E.kraus_operators (E.dephasing (0))@{1@}
##   @result{} ans =
##      1   0
##      0   1
## @end group
## @end example
## @seealso{ebit.help, ebit.list_functions}
## @end deftypefn

## Octave has a built-in called functions, and would warn of a second one, be it
## in a package, whenever this one is loaded: hence this name.
function E = handles ()
  known = ebit.list_functions ();
  names = sort ([known.name; own_names(known.name)]);
  E = struct ();
  for i = 1:numel (names)
    E.(names{i}) = str2func (["ebit." names{i}]);
  endfor
endfunction

## Those that Octave alone has: the files of the package that are not listed.
function names = own_names (known)
  folder = fileparts (mfilename ("fullpath"));
  [~, all] = cellfun (@fileparts, {dir(fullfile (folder, "*.m")).name}, ...
                      "UniformOutput", false);
  names = setdiff (all(:), known);
endfunction

%!test
%! E = ebit.handles ();
%! assert (E.rains (E.dephasing (0.1)).upper, ...
%!         1 + 0.1 * log2 (0.1) + 0.9 * log2 (0.9), 1e-14);
%! known = ebit.list_functions ();
%! assert (all (isfield (E, known.name)));
%! assert (all (isfield (E, {"help", "show", "grid", "handles"})));
%! assert (iscellstr (E.list_functions ().name));
%!error <called with too many inputs> ebit.handles (1)
