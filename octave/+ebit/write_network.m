## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {} ebit.write_network (@var{net}, @var{file})
## @deftypefnx {} {} ebit.write_network (@var{net}, @var{file}, @var{format})
## Write a network to a file in CSV, in the JSON of the simulator SeQUeNCe, or
## in GML.
##
## @var{format} is @qcode{"csv"}, @qcode{"json"} or @qcode{"gml"}, by default
## what the name of the file ends in.  @code{ebit.read_network} reads the same
## network back, to the last bit.
##
## @example
## @group
## net = ebit.chord_network (3, 1, 1);
## file = [tempname(), ".csv"];
## ebit.write_network (net, file);
## delete (file);
## @end group
## @end example
## @seealso{ebit.read_network, ebit.network_to_text, ebit.network}
## @end deftypefn

function write_network (net, file, format = [])
  if (nargin < 2 || nargin > 3)
    print_usage ();
  endif
  __ebit_check__ ("file", file);
  [~, name, ending] = fileparts (file);
  text = __ebit__ ("network_to_text", net, format, [name, ending]);
  [out, why] = fopen (file, "wb");
  if (out < 0)
    error ("ebit:argument", "%s cannot be written: %s", file, why);
  endif
  unwind_protect
    fwrite (out, text);
  unwind_protect_cleanup
    fclose (out);
  end_unwind_protect
endfunction

%!test
%! net = ebit.network (struct ("tail", 1, "head", 2, "lower", 0.5));
%! file = tempname ();
%! unwind_protect
%!   ebit.write_network (net, file, "csv");
%!   text = fileread (file);
%!   assert (text, ebit.network_to_text (net, "csv"));
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!error <Invalid call> ebit.write_network (1)
%!error <file is of class double; it must be a file name>
%! ebit.write_network (ebit.chord_network (1, 1, 1), 1)
%!error <network is 1; it must be a network, as network \(\) makes it>
%! ebit.write_network (1, "a.csv")
%!error <format is not told by the file's name; it must be "csv", "json" or "gml">
%! ebit.write_network (ebit.chord_network (1, 1, 1), tempname ())
%!error <cannot be written>
%! ebit.write_network (ebit.chord_network (1, 1, 1), ...
%!                     fullfile (tempname (), "none.csv"))
