## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{value} =} ebit.options (@var{name})
## @deftypefnx {ebit} {@var{old} =} ebit.options (@var{name}, @var{value})
## What holds for all calls of this session: the value of the option, or,
## when it is set, the one it had before.
##
## @table @asis
## @item @qcode{"memory_limit"}
## How many bytes one call may use, 4 GiB unless it is set.  What would need
## more is refused, before a large program starts, with the error
## @qcode{"ebit:memory"}, which says how much that is.
##
## @item @qcode{"progress"}
## Whether calls tell how far they are: true for a line on the standard error,
## which calls of less than a second do not have; or a function of the fraction
## done, which is called at most ten times a second.  Of rows, samples and
## items that is their share; a search goes by the logarithm of its gap, and as
## nobody knows how many searches there will be, each has half of what those
## before it have left.  An error in the function ends the call.  False unless
## it is set.
## @end table
##
## @example
## @group
## old = ebit.options ("memory_limit", 2^20);
## try
##   ebit.ghz_state (10);
## catch err
##   disp (err.message)
## end_try_catch
##   @result{} the call needs 8 MiB; memory_limit allows 1 MiB
## ebit.options ("memory_limit", old);
## @end group
## @end example
## @seealso{ebit.rains, ebit.conventions}
## @end deftypefn

function value = options (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  if (strcmp (varargin{1}, "progress"))
    value = __ebit_progress__ (varargin{2:end}, "option");
  elseif (nargin == 2 && strcmp (varargin{1}, "memory_limit")
          && ! (isnumeric (varargin{2}) && isscalar (varargin{2})))
    told = ["of class " class(varargin{2})];
    if (ischar (varargin{2}))
      told = ["\"" varargin{2} "\""];
    elseif (isnumeric (varargin{2}))
      told = sprintf ("of length %d", numel (varargin{2}));
    endif
    error ("ebit:argument", ["memory_limit is %s; it must be a number of " ...
                             "bytes above 0"], told);
  else
    value = __ebit__ ("options", varargin{:});
  endif
endfunction

%!test
%! old = ebit.options ("memory_limit");
%! assert (old, 2^32);
%! unwind_protect
%!   assert (ebit.options ("memory_limit", 1e9), old);
%!   assert (ebit.options ("memory_limit"), 1e9);
%! unwind_protect_cleanup
%!   ebit.options ("memory_limit", old);
%! end_unwind_protect

%!test # what does not fit is refused with its size
%! randn ("state", 62);
%! x = randn (100);
%! rho = x * x' / trace (x * x');
%! old = ebit.options ("memory_limit", 2^28);
%! message = "";
%! unwind_protect
%!   try
%!     ebit.rains (rho);
%!   catch err
%!     message = err.message;
%!     assert (err.identifier, "ebit:memory");
%!   end_try_catch
%! unwind_protect_cleanup
%!   ebit.options ("memory_limit", old);
%! end_unwind_protect
%! assert (! isempty (strfind (message, "memory_limit allows 256 MiB")), message);

%!function note (file, fraction)
%!  out = fopen (file, "a");
%!  fprintf (out, "%g\n", fraction);
%!  fclose (out);
%!endfunction

%!test # progress is told to a function, whose errors end the call
%! gamma = linspace (0, 1, 2000);
%! file = tempname ();
%! old = ebit.options ("progress", @(fraction) note (file, fraction));
%! unwind_protect
%!   assert (old, false);
%!   ebit.gadc_rates (gamma, 0.1);
%!   told = str2num (fileread (file));
%!   assert (told(end), 1);
%!   assert (issorted (told));
%!   ebit.options ("progress", @(fraction) error ("mine:own", "no more"));
%!   try
%!     ebit.gadc_rates (gamma, 0.1);
%!     assert (false);
%!   catch err
%!     assert (err.message, "no more");
%!     assert (err.identifier, "mine:own");
%!   end_try_catch
%! unwind_protect_cleanup
%!   ebit.options ("progress", false);
%!   unlink (file);
%! end_unwind_protect
%! assert (ebit.options ("progress"), false);

%!test # a search tells how far its gap is
%! file = tempname ();
%! ebit.options ("progress", @(fraction) note (file, fraction));
%! unwind_protect
%!   ebit.rains (ebit.random_state (16, 16, 4), [4 4]);
%!   told = str2num (fileread (file));
%!   assert (any (told < 1) && issorted (told));
%!   assert (told(end), 1);
%! unwind_protect_cleanup
%!   ebit.options ("progress", false);
%!   unlink (file);
%! end_unwind_protect

%!error <progress is of class double; it must be true, false or a function>
%! ebit.options ("progress", 3)
%!error <Invalid call> ebit.options ()
%!error id=ebit:argument ebit.options ("memory_limit", -1)
%!error <memory_limit is -1; it must be a number of bytes above 0>
%! ebit.options ("memory_limit", -1)
%!error <memory_limit is "much"; it must be a number of bytes above 0>
%! ebit.options ("memory_limit", "much")
%!error <memory_limit is of length 2; it must be a number of bytes above 0>
%! ebit.options ("memory_limit", [1 2])
%!error <memory_limit is of class cell; it must be a number of bytes above 0>
%! ebit.options ("memory_limit", {})
%!error <memory_limit is NaN; it must be a number of bytes above 0>
%! ebit.options ("memory_limit", NaN)
%!error <the option is "speed"; it must be one of "memory_limit", "progress">
%! ebit.options ("speed")
