## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ebit} {} ebit.write_bounds (@var{b}, @var{file})
## Write a bounds value, with its certificate, to a file.
##
## The file is JSON, to the last bit: @code{ebit.read_bounds}, R's
## @code{read_bounds} and the command @code{ebit verify} read and prove it, and
## @code{help ebit.to_json} says what stands in it.
##
## @example
## @group
## b = ebit.rains (ebit.amplitude_damping (0.3));
## name = [tempname() ".json"];
## ebit.write_bounds (b, name);
## ebit.verify (ebit.read_bounds (name))
##   @result{} ans = 1
## delete (name);
## @end group
## @end example
## @seealso{ebit.read_bounds, ebit.verify, ebit.to_json, ebit.write_csv}
## @end deftypefn

function write_bounds (b, file)
  if (nargin != 2)
    print_usage ();
  endif
  __ebit_check__ ("b", b);
  __ebit_check__ ("file", file);
  text = ebit.to_json (b);
  [out, why] = fopen (file, "wb");
  if (out < 0)
    error ("ebit:argument", "%s cannot be written: %s", file, why);
  endif
  fwrite (out, text);
  fclose (out);
endfunction

%!function b = back (b)
%!  name = [tempname() ".json"];
%!  unwind_protect
%!    ebit.write_bounds (b, name);
%!    b = ebit.read_bounds (name);
%!  unwind_protect_cleanup
%!    unlink (name);
%!  end_unwind_protect
%!endfunction

%!test # what is read is what was written
%! b = ebit.epr_capacity (ebit.gadc (0.1, 0.05), ebit.dephasing (0.1));
%! assert (isequaln (back (b), b));
%! assert (ebit.verify (back (b)));
%! b = ebit.distillation_limit ([0.8 0.1 0.1 0], 2, 0.68);
%! assert (isequaln (back (b), b));
%! b = ebit.two_way_capacity (ebit.pure_loss (0.5));
%! assert (isequaln (back (b), b));

%!test # complex matrices
%! kraus = {sqrt(0.9) * diag([1 1i]), sqrt(0.1) * [0 1i; 1 0]};
%! b = ebit.max_rains (ebit.kraus_channel (kraus));
%! assert (isequaln (back (b), b));
%! assert (ebit.verify (back (b)));

%!error <Invalid call> ebit.write_bounds ()
%!error <b is of class double; it must be a bounds value>
%! ebit.write_bounds (3, tempname ())
%!error <file is of class double; it must be a file name>
%! ebit.write_bounds (ebit.rains (ebit.dephasing (0.1)), 3)
%!error <cannot be written>
%! ebit.write_bounds (ebit.rains (ebit.dephasing (0.1)), ...
%!                    fullfile (tempname (), "none.json"))
