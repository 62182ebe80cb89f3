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
  value = __ebit__ ("options", varargin{:});
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

%!error <Invalid call> ebit.options ()
%!error id=ebit:argument ebit.options ("memory_limit", -1)
%!error <memory_limit is -1; it must be a number of bytes above 0>
%! ebit.options ("memory_limit", -1)
%!error <memory_limit is NaN; it must be a number of bytes above 0>
%! ebit.options ("memory_limit", "much")
%!error <the option is "speed"; it must be "memory_limit"> ebit.options ("speed")
