## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/read_network.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{net} =} ebit.read_network (file)
## @deftypefnx {ebit} {@var{net} =} ebit.read_network (file, format, task, attenuation_db_per_km)
## Reads a network from a file in CSV, in the JSON of the simulator SeQUeNCe, or
## in GML.
##
## @code{ebit.network_from_text} says what the formats hold. @code{format}
## (@qcode{"csv"}, @qcode{"json"} or @qcode{"gml"}) is by default what the name
## of the file ends in, @code{task} the file's or @qcode{"entanglement"},
## @code{attenuation_db_per_km} 0.2, for fibers of which the file has lengths
## alone.
##
## @strong{Value}
##
## A network, see @code{ebit.network}.
##
## @strong{Errors}
##
## @code{ebit:argument} if the file cannot be read, or does not hold what the
## format wants: the message names the file, the line and what was expected.
##
## @strong{Examples}
##
## @example
## @group
## net = ebit.network (ebit.example_network ("abilene"));
## file = [tempname(), ".json"];
## ebit.write_network (net, file);
## isequal (ebit.read_network (file), net)
##   @result{} ans = 1
## delete (file);
## @end group
## @end example
## @seealso{ebit.network_from_text, ebit.network}
## @end deftypefn

function net = read_network (file, varargin)
  if (nargin < 1 || nargin > 4)
    print_usage ();
  endif
  __ebit_check__ ("file", file);
  [in, why] = fopen (file, "rb");
  if (in < 0)
    error ("ebit:argument", "%s cannot be read: %s", file, why);
  endif
  unwind_protect
    text = fread (in, Inf, "uint8=>char")';
  unwind_protect_cleanup
    fclose (in);
  end_unwind_protect
  ## No text has zeros; the core is to refuse them with their line.
  text(text == 0) = char (1);
  [~, name, ending] = fileparts (file);
  arguments = {[], [], 0.2};
  arguments(1:numel (varargin)) = varargin;
  net = __ebit__ ("network_from_text", text, arguments{1}, [name, ending], ...
                  arguments{2:3});
endfunction

%!shared net
%! net = ebit.network (ebit.example_network ("abilene"));

%!function back = there_and_back (net, ending)
%!  file = [tempname(), ending];
%!  unwind_protect
%!    ebit.write_network (net, file);
%!    back = ebit.read_network (file);
%!  unwind_protect_cleanup
%!    unlink (file);
%!  end_unwind_protect
%!endfunction

%!test
%! for ending = {".csv", ".json", ".gml", ".JSON"}
%!   assert (isequal (there_and_back (net, ending{1}), net), ending{1});
%! endfor

%!test # numbers, rates per second, keys, names that are no ASCII
%! edges = struct ("tail", [3 1], "head", [1 2], "lower", [1/3 0.1], ...
%!                 "upper", [Inf 0.1], "uses_per_second", [1e6 2]);
%! other = ebit.network (edges, "key");
%! named = ebit.network (struct ("tail", "Z\303\274rich", "head", "a,\"b\"", ...
%!                               "lower", 0.25));
%! for ending = {".csv", ".json", ".gml"}
%!   assert (isequal (there_and_back (other, ending{1}), other));
%!   assert (isequal (there_and_back (named, ending{1}), named));
%! endfor

%!function refuse (text, message)
%!  file = tempname ();
%!  unwind_protect
%!    out = fopen (file, "wb");
%!    fwrite (out, text);
%!    fclose (out);
%!    [~, name] = fileparts (file);
%!    try
%!      ebit.read_network (file, "csv");
%!      error ("nothing was refused");
%!    catch err
%!      assert (err.message, strrep (message, "FILE", name));
%!      assert (err.identifier, "ebit:argument");
%!    end_try_catch
%!  unwind_protect_cleanup
%!    unlink (file);
%!  end_unwind_protect
%!endfunction

%!test refuse (sprintf ("src_vertex,dst_vertex,lower\n1,2,far\n"), ...
%!             "lower in line 2 of FILE is \"far\"; it must be a number");
%!test refuse (sprintf ("src_vertex,dst_vertex,lower\n1,2,0.5\n1,\0,1\n"), ...
%!             ["a character in line 3 of FILE is the byte 0x01; it must be " ...
%!              "one of a text, no control character"]);

%!error <Invalid call> ebit.read_network ()
%!error <file is of class double; it must be a file name> ebit.read_network (1)
%!error <cannot be read> ebit.read_network (tempname ())
%!error id=ebit:argument ebit.read_network (tempname ())
