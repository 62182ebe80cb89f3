## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.help ()
## @deftypefnx {ebit} {} ebit.help (@var{name})
## @deftypefnx {ebit} {@var{text} =} ebit.help (@dots{})
## What there is in ebit, by topic; or the arguments and columns of the function
## @var{name} with their units, ranges and defaults; or, where @var{name} is a
## topic such as @qcode{"Capacities"}, its functions.
##
## Full help on a function is behind @code{help ebit.@var{name}}.
##
## @example
## @group
## ebit.help ()
##   @result{} ebit: rates of entanglement distribution, with proofs.
##      Say help ebit.NAME for one of these, ebit.help ("NAME") for...
##      Tables
##        channel_sweep          Quantities of many channels of one...
##                               each
##        map_function           What a function returns for many l...
##      ...
## ebit.help ("gadc_rates")
##   @result{} ebit.gadc_rates (gamma, thermal, threads = 1)
##      Bounds on entanglement distribution over generalized amplit...
##      Arguments
##        gamma                  damping, in [0, 1]
##        thermal                weight T of the noise that excites...
##                               amplitude damping
##      ...
## @end group
## @end example
## @seealso{ebit.list_functions, ebit.describe, ebit.conventions}
## @end deftypefn

function text = help (name)
  if (nargin == 0)
    told = overview (topics_of (ebit.list_functions ()));
  else
    told = one_name (name);
  endif
  if (nargout > 0)
    text = told;
  else
    printf ("%s", told);
  endif
endfunction

## Functions of Octave alone, which the core's tables do not have: name, topic.
function names = only_here ()
  names = {"handles", "Help"; "help", "Help"; "conventions", "Help"; ...
           "options", "Help"; "demo", "Help"; "show", "Help"; ...
           "summary", "Help"; "plot", "Help"; "grid", "Tables"; ...
           "write_bounds", "Files"; "read_bounds", "Files"; ...
           "write_csv", "Files"; "read_csv", "Files"; ...
            "read_network", "Networks"; "write_network", "Networks"; ...
            "plot_network", "Networks"; "write_lp", "Networks"; ...
            "run_sweep", "Tables"; "propagate", "Statistics"; ...
            "sensitivity", "Statistics"; "find_threshold", "Statistics"; ...
            "compare_protocols", "Statistics"; "bootstrap", "Statistics"; ...
           "certificate", "Certificates"};
endfunction

function topics = topics_of (known)
  topics = unique (known.topic, "stable");
  topics = [topics(! strcmp (topics, "Help")); "Help"]';
endfunction

function text = overview (topics)
  known = ebit.list_functions ();
  own = only_here ();
  text = ["ebit: rates of entanglement distribution, with proofs.\n" ...
          "Say help ebit.NAME for one of these, ebit.help (\"NAME\") for " ...
          "units.\n"];
  for topic = topics
    text = [text, sprintf("\n%s\n", topic{1})];
    for j = find (strcmp (known.topic, topic{1}))'
      text = [text, line_of(known.name{j}, known.summary{j})];
    endfor
    for name = own(strcmp (own(:,2), topic{1}), 1)'
      text = [text, line_of(name{1}, summary_of (name{1}))];
    endfor
  endfor
endfunction

## A topic, a function with or without "ebit." before it, or what is near.
function text = one_name (name)
  if (ischar (name))
    topics = topics_of (ebit.list_functions ());
    chosen = topics(strcmpi (topics, name));
    if (! isempty (chosen))
      text = overview (chosen);
      return;
    endif
    name = regexprep (name, '^ebit\.', "");
  endif
  text = one_function (name);
endfunction

## What the help of a function of Octave alone begins with.
function summary = summary_of (name)
  summary = get_help_text (["ebit." name]);
  summary = regexprep (summary, '^\s*(-\*-|@deftypefn).*$', "", ...
                       "lineanchors", "dotexceptnewline");
  summary = regexprep (summary, '@\w+\{([^}]*)\}', "$1");
  summary = regexprep (strtrim (summary), '\s+', " ");
  summary = regexp (summary, '^.*?(?=\.( |$))', "match", "once");
endfunction

## The name, and what it is about beside it, wrapped to 79 columns.
function text = line_of (name, summary)
  words = strsplit (summary, " ");
  text = sprintf ("  %-22s", name);
  used = numel (text);
  if (used > 24)
    text = sprintf ("%s\n%24s", text, "");
    used = 24;
  endif
  for word = words
    if (used + 1 + numel (word{1}) > 79)
      text = [text, sprintf("\n%24s", "")];
      used = 24;
    endif
    text = [text, " ", word{1}];
    used += 1 + numel (word{1});
  endfor
  text = [text, "\n"];
endfunction

function text = one_function (name)
  if (ischar (name) && any (strcmp (name, only_here ()(:,1))))
    text = sprintf ("ebit.%s\n%s\n\nSay help ebit.%s for more.\n", name, ...
                    summary_of (name), name);
    return;
  endif
  table = ebit.describe (name);
  known = ebit.list_functions ();
  i = find (strcmp (known.name, name));
  text = sprintf ("ebit.%s (%s)\n%s\n", name, known.usage{i}, ...
                  known.summary{i});
  titles = {"argument", "Arguments"; "column", "Columns"; "value", "Value"};
  for k = 1:rows (titles)
    chosen = find (strcmp (table.role, titles{k,1}))';
    if (! isempty (chosen))
      text = [text, sprintf("\n%s\n", titles{k,2})];
    endif
    for j = chosen
      unit = table.unit{j};
      if (! any (strcmp (unit, {"", "1"})))
        unit = ["; " unit];
      else
        unit = "";
      endif
      default = "";
      if (! isempty (table.default{j}))
        default = ["; default " table.default{j}];
      endif
      meaning = [table.meaning{j}, range_of(table, j), unit, default];
      text = [text, line_of(table.name{j}, meaning)];
    endfor
  endfor
endfunction

## The range of row j, unless its meaning tells it.
function text = range_of (table, j)
  interval = regexp (table.range{j}, '[\[(].*$', "match", "once");
  text = "";
  if (! isempty (table.range{j}) ...
      && isempty (strfind (table.meaning{j}, interval)))
    text = [", " table.range{j}];
  endif
endfunction

%!test
%! text = ebit.help ();
%! known = ebit.list_functions ();
%! for name = known.name'
%!   assert (! isempty (regexp (text, ["\n  " name{1} "[ \n]"])), name{1});
%! endfor
%! for topic = unique (known.topic)'
%!   assert (! isempty (strfind (text, ["\n" topic{1} "\n"])));
%! endfor
%! for name = {"grid", "write_csv", "conventions", "options", "demo", "show", ...
%!             "read_network", "write_network", "plot_network"}
%!   assert (! isempty (strfind (text, ["\n  " name{1} " "])));
%! endfor

%!test # whatever has a file is in the overview, and has help
%! folder = fileparts (which ("__ebit_rows__"));
%! files = {dir(fullfile (folder, "+ebit", "*.m")).name};
%! text = ebit.help ();
%! assert (numel (files) > 100);
%! for name = regexprep (files, '[.]m$', "")
%!   assert (! isempty (regexp (text, ["\n  " name{1} "[ \n]"])), name{1});
%!   if (! strcmp (name{1}, "help")) # which is a topic too
%!     assert (strncmp (ebit.help (name{1}), ["ebit." name{1}], ...
%!                      numel (name{1}) + 5), name{1});
%!   endif
%! endfor

%!test # of Octave's own functions too
%! text = ebit.help ("grid");
%! assert (strncmp (text, "ebit.grid\nAll combinations of the values", 40));
%! assert (! isempty (strfind (text, "Say help ebit.grid for more.")));

%!test # what comes back where it is no table
%! text = ebit.help ("rains");
%! assert (! isempty (regexp (text, "\nValue\n +bounds value: lower <= truth")));
%! assert (all (cellfun (@numel, strsplit (text, "\n")) < 80));

%!test # a topic, the whole name
%! text = ebit.help ("capacities");
%! assert (! isempty (strfind (text, "\nCapacities\n  quantum_capacity ")));
%! assert (strfind (text, "gadc"), []);
%! assert (ebit.help ("ebit.rains"), ebit.help ("rains"));
%! assert (! isempty (strfind (ebit.help ("rains"), "; default 1e-9")));

%!test # lines fit on a terminal
%! assert (all (cellfun (@numel, strsplit (ebit.help (), "\n")) < 80));

%!test
%! text = ebit.help ("gadc_rates");
%! assert (strncmp (text, "ebit.gadc_rates (gamma, thermal, threads = 1)", 45));
%! assert (! isempty (strfind (text, "\nColumns\n")));
%! assert (! isempty (strfind (text, "ebit per use")));
%! assert (! isempty (strfind (text, "threads, a whole number in [1, 1024]")));
%! assert (strfind (ebit.help ("list_functions"), "Arguments"), []);

%!test # without an output it prints
%! assert (evalc ("ebit.help ()"), ebit.help ());

%!error <called with too many inputs> ebit.help ("a", "b")
%!error <name is "no"; it must be the name of a function that list_functions lists>
%! ebit.help ("no")
%!error <that list_functions lists, such as "rains"> ebit.help ("rain")
