## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.certificate (@var{table}, @var{i}, @var{quantity})
## @deftypefnx {ebit} {@var{b} =} ebit.certificate (@var{table}, @var{i}, @var{quantity}, @var{family})
## The bounds value behind a row of a table, with its certificate.
##
## A row of @code{ebit.gadc_rates} or of @code{ebit.channel_sweep} stands for
## bounds values, without what proves them.  The @var{quantity} of row @var{i},
## a name such as @qcode{"rains"}, or @qcode{"epr"} of @code{ebit.gadc_rates}, is
## computed of the channel of that row.  A table of @code{ebit.channel_sweep}
## needs the @var{family} that it was made of: a text, a function or a cell of
## channels, one for each row.
##
## The value is a number, or a logical, where the quantity is no bounds value.
## Of a bounds value the certificate is its fields: see @code{ebit.verify}.
##
## @strong{Errors}
##
## @code{ebit:argument} if there is no such row or quantity, or the rows are of
## no known channel; and what the channel of the row fails with.
##
## @example
## @group
## table = ebit.channel_sweep ("erasure", struct ("p", [0 0.25]), "rains");
## b = ebit.certificate (table, 2, "rains", "erasure");
## ebit.show (b)
##   @result{} rains: 0.75 (exact)
##        of erasure (p = 0.25, d = 2): 2 to 3 levels, 3 Kraus operators
##        lower end: erasure_closed_form
##        upper end: erasure_closed_form
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
## @seealso{ebit.verify, ebit.cite, ebit.gadc_rates, ebit.channel_sweep}
## @end deftypefn

function b = certificate (table, i, quantity, family = [])
  if (nargin < 3)
    print_usage ();
  endif
  if (! isstruct (table) || ! isscalar (table) || isempty (fieldnames (table)))
    error ("ebit:argument", "table is of class %s; it must be a table", ...
           class (table));
  endif
  is_of_rates = all (isfield (table, {"gamma", "thermal", "epr_lower"}));
  if (isempty (family) && is_of_rates)
    family = "gadc";
  elseif (isempty (family))
    error ("ebit:argument", ["table is one whose rows are of no known " ...
                             "channel; it must be given with the family " ...
                             "that channel_sweep had"]);
  endif
  n = numel (struct2cell (table){1});
  if (! isnumeric (i) || ! isscalar (i) || ! any (i == 1:n))
    error ("ebit:argument", ["i is %s; it must be the number of a row, in " ...
                             "[1, %d]"], short_text (i), n);
  endif
  [stems, columns] = known_quantities (table);
  if (! ischar (quantity) || ! any (strcmp (quantity, stems)))
    error ("ebit:argument", "quantity is %s; it must be one of %s", ...
           short_text (quantity), ...
           strjoin (strcat ("\"", stems(:)', "\""), ", "));
  endif
  [channels, message] = __ebit_row_channels__ (table, "table", family, ...
                                               columns, i);
  if (! isempty (message{1}))
    error ("ebit:argument", "%s", message{1});
  endif
  name = function_of (quantity);
  given = __ebit_quantity_call__ (name, channels{1});
  b = __ebit__ (name, given{:});
endfunction

function name = function_of (stem)
  name = regexprep (stem, '^epr$', "epr_capacity");
endfunction

## The quantities that are functions of a channel, and the columns of the table
## that are about them.
function [stems, columns] = known_quantities (table)
  names = fieldnames (table);
  stem = regexprep (names, '_(lower|upper|status)$', "");
  known = ebit.list_functions ();
  known = known.name(strcmp (known.shape, "functional"));
  is_known = ismember (function_of (stem), known);
  stems = unique (stem(is_known), "stable");
  columns = names(is_known);
endfunction

function text = short_text (x)
  if (ischar (x))
    text = ["\"" x "\""];
  elseif (isnumeric (x) && isscalar (x))
    text = sprintf ("%.15g", x);
  else
    text = ["of class " class(x)];
  endif
endfunction

%!test
%! rates = ebit.gadc_rates ([0.1 0.4], 0.1);
%! x = ebit.gadc (0.4, 0.1);
%! assert (ebit.certificate (rates, 2, "rains"), ebit.rains (x));
%! assert (ebit.certificate (rates, 2, "epr"), ebit.epr_capacity (x, x));
%!test # tables of channel_sweep, with what they were made of
%! weights = [0.7 0.1 0.1 0.1; 0.8 0.2 0 0];
%! table = ebit.channel_sweep ("pauli_channel", struct ("weights", weights), ...
%!                             {"rains", "is_degradable"});
%! x = ebit.pauli_channel (weights(2,:));
%! assert (ebit.certificate (table, 2, "rains", "pauli_channel"), ...
%!         ebit.rains (x));
%! assert (ebit.certificate (table, 2, "is_degradable", "pauli_channel"), ...
%!         ebit.is_degradable (x));
%! own = @(gamma, p) ebit.compose_channel (ebit.dephasing (p), ...
%!                                         ebit.amplitude_damping (gamma));
%! grid = struct ("gamma", [0.1; 2], "p", 0.1);
%! table = ebit.channel_sweep (own, grid, "two_way_capacity");
%! assert (ebit.certificate (table, 1, "two_way_capacity", own), ...
%!         ebit.two_way_capacity (own (0.1, 0.1)));
%! channels = {ebit.random_channel(2, 2, 2, 7), ebit.erasure(0.2)};
%! table = ebit.channel_sweep (channels, [], "rains");
%! assert (ebit.certificate (table, 1, "rains", channels), ...
%!         ebit.rains (channels{1}));
%! fail = @() ebit.certificate (ebit.channel_sweep (own, grid, "rains"), 2, ...
%!                              "rains", own);
%! try
%!   fail ();
%! catch err
%! end_try_catch
%! assert (err.message, "gamma is 2; it must be a number in [0, 1]");
%!shared rates
%! rates = ebit.gadc_rates ([0.1 0.4], 0.1);
%!error <i is 3; it must be the number of a row, in \[1, 2\]>
%! ebit.certificate (rates, 3, "rains")
%!error <i is "a"; it must be the number of a row, in \[1, 2\]>
%! ebit.certificate (rates, "a", "rains")
%!error <quantity is "rail"; it must be one of "coherent_information", "reverse>
%! ebit.certificate (rates, 1, "rail")
%!error <quantity is 3; it must be one of "coherent_information", >
%! ebit.certificate (rates, 1, 3)
%!error <table is one whose rows are of no known channel; it must be given with>
%! ebit.certificate (ebit.inept_delivery (0.5, 0.3), 1, "chsh")
%!error <table is of class double; it must be a table>
%! ebit.certificate (3, 1, "rains")
%!error <Invalid call> ebit.certificate (rates, 1)
