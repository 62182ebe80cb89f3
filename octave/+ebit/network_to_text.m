## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/network_from_text.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{text} =} ebit.network_to_text (@var{network})
## @deftypefnx {ebit} {@var{text} =} ebit.network_to_text (@var{network}, @var{format})
## @deftypefnx {ebit} {@var{text} =} ebit.network_to_text (@var{network}, @var{format}, @var{file})
## Writes a network in one of three formats. What is written is read back as the
## same network, to the last bit.
##
## @table @asis
## @item @var{network}
## a network.
## @item @var{format}
## @qcode{"csv"}, @qcode{"json"} (of SeQUeNCe) or @qcode{"gml"}; missing: what
## the file's name ends in; default @code{[]}.
## @item @var{file}
## name of the file that it is for; default @qcode{""}.
## @end table
##
## @strong{Formats}
##
## @table @asis
## @item @qcode{"csv"}
## A row an edge, below a line of names: @code{src_vertex} and @code{dst_vertex}
## (or @code{tail} and @code{head}), @code{distance_m}, and any column of a
## network's own table (@code{length_km}, @code{lower}, @code{upper}, ...), and
## @code{task}. Other columns are not looked at. A row whose @code{dst_vertex}
## is empty is a node; such rows are written where the edges leave a node out,
## or the order of names. Nodes are numbers if all of them are whole numbers
## without quotes.
## @item @qcode{"json"}
## What the simulator SeQUeNCe reads: @code{nodes} with @code{name} and
## @code{type}, @code{qconnections} with @code{node1}, @code{node2},
## @code{distance} in meters and @code{attenuation} in dB per meter, or
## @code{qchannels} with @code{source} and @code{destination}, of which the two
## that lead to one node of type @qcode{"BSMNode"} are one edge. Written are
## besides @code{cconnections}, with the delay of messages along the shortest
## way between any two of at most 500 nodes, and what the format has no word
## for: columns of the network's table in each connection, and @code{ebit} with
## @code{task}. SeQUeNCe needs lengths: it cannot read a network without.
## @item @qcode{"gml"}
## The graph modelling language: @code{graph [ node [ id label ] edge [ source
## target length ] ]}, the length in km, and @code{attenuation} (dB/km),
## @code{lower}, @code{upper}, @code{upperSquashed}, @code{lowerMethod},
## @code{upperMethod}, @code{squashedMethod}, @code{usesPerSecond}. Nodes
## without labels are numbers. The attributes @code{weight}, @code{capacity} and
## @code{value} are not looked at: they may mean anything.
## @end table
##
## A network comes from the values @code{lower}, @code{upper} and
## @code{upper_squashed} if the edges have them, and else from their lengths.
##
## @strong{Value}
##
## A text.
##
## @strong{Errors}
##
## @code{ebit:argument} if the text is not what the format wants; the message
## names the file, the line and what was expected: @code{distance_m in line 3 of
## links.csv is "far"; it must be a number}. So are edges refused that lack what
## others have, that join a node to itself or to one that is not there, and
## values out of their ranges.
##
## @strong{Examples}
##
## @example
## @group
## net = ebit.network (struct ("tail", 1, "head", 2, "lower", 0.5));
## text = ebit.network_to_text (net, "csv");
## @end group
## @end example
## @example
## @group
## text = ["src_vertex,dst_vertex,distance_m\n" ...
##         "A,B,10000\nB,C,25000\n"];
## net = ebit.network_from_text (text, "csv");
## disp (ebit.network_to_text (net, "gml"))
##   @result{} graph [
##        directed 0
##        task "entanglement"
##        node [ id 0 label "A" ]
##        node [ id 1 label "B" ]
##        node [ id 2 label "C" ]
##        edge [ source 0 target 1 lower 1.438140... upper 1...
##        edge [ source 1 target 2 lower 0.548412... upper 0...
##      ]
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Wu et al., SeQUeNCe: a customizable discrete-event simulator of quantum
## networks, Quantum Sci. Technol. 6, 045027 (2021).
## @item
## M. Himsolt, GML: a portable graph file format, Universitaet Passau (1996).
## @end itemize
## @seealso{ebit.network_from_text, ebit.network}
## @end deftypefn

function text = network_to_text (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  text = __ebit__ ("network_to_text", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test # a line of names, and one an edge
%! text = ebit.network_to_text (net, "csv");
%! assert (any (strfind (text, "src_vertex")));
%! assert (sum (text == "\n"), 5);
%!error <Invalid call> ebit.network_to_text ()
%!error <format is "xml"; it must be> ebit.network_to_text (net, "xml")
