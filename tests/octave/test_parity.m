## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## The functions of +ebit, their help and the core's tables say the same.

%!function folder = source_folder ()
%!  folder = fileparts (which ("ebit.describe"));
%!endfunction

%!function text = source_of (name)
%!  text = fileread (fullfile (source_folder (), [name ".m"]));
%!endfunction

%!function names = all_names ()
%!  [~, names] = cellfun (@fileparts, {dir(fullfile (source_folder (), ...
%!                        "*.m")).name}, "UniformOutput", false);
%!endfunction

## The functions of the core's tables that are there.
%!function table = known ()
%!  table = ebit.list_functions ();
%!  table.there = ismember (table.name, all_names ());
%!endfunction

## The argument lists in the help, as the core's tables print them.
%!function lists = documented (text)
%!  text = regexprep (text, '@\n## *', "");
%!  text = regexprep (text, '@(var|dots)\{(\w*)\}', "$2");
%!  text = strrep (strrep (text, "@{", "{"), "@}", "}");
%!  lists = regexp (text, '@deftypefnx? +\{.*?\} .*?ebit\.\w+ \((.*?)\)\n', ...
%!                  "tokens");
%!  lists = cellfun (@(x) x{1}, lists, "UniformOutput", false);
%!endfunction

%!test # every function is there
%! table = known ();
%! missing = table.name(! table.there);
%! assert (strjoin (missing', " "), "");

## "p, dims = [d d], how = {1, 2}" without the defaults: "p,dims,how".
%!function names = without_defaults (usage)
%!  usage = regexprep (usage, '\[[^\]]*\]|\{[^}]*\}|"[^"]*"', "");
%!  names = strrep (regexprep (usage, '=[^,]*', ""), " ", "");
%!endfunction

%!test # the help has the arguments and their defaults in the core's order
%! table = known ();
%! for i = find (table.there)'
%!   lists = documented (source_of (table.name{i}));
%!   with_defaults = any (cellfun (@(list) any (list == "="), lists));
%!   if (with_defaults)
%!     same = strcmp (strrep (lists, " ", ""), strrep (table.usage{i}, " ", ""));
%!   else
%!     same = strcmp (strrep (lists, " ", ""), without_defaults (table.usage{i}));
%!   endif
%!   assert (any (same), sprintf ("ebit.%s (%s) is not among its help's: %s", ...
%!           table.name{i}, table.usage{i}, strjoin (lists, " | ")));
%! endfor

%!test # the help of a calculator names its columns
%! table = known ();
%! chosen = table.there & strcmp (table.shape, "calculator");
%! for name = table.name(chosen)'
%!   text = strtok (source_of (name{1}), "%");
%!   columns = ebit.describe (name{1});
%!   for word = columns.name'
%!     assert (! isempty (regexp (text, ['\<' word{1} '\>'])), ...
%!             "the help of ebit.%s does not name %s", name{1}, word{1});
%!   endfor
%! endfor

%!test # every function has an example, cross references and tests
%! for name = all_names ()
%!   text = source_of (name{1});
%!   for part = {"-*- texinfo -*-", "@example", "@seealso", "\n%!", "\n%!error"}
%!     assert (! isempty (strfind (text, part{1})), "ebit.%s has no %s", ...
%!             name{1}, strtrim (part{1}));
%!   endfor
%! endfor

%!test # the index has every function once
%! index = fullfile (fileparts (source_folder ()), "packinfo", "INDEX");
%! listed = regexp (fileread (index), '^ +ebit\.(\w+)', "tokens", ...
%!                  "lineanchors");
%! listed = cellfun (@(x) x{1}, listed, "UniformOutput", false);
%! assert (sort (listed(:)), sort (all_names ()(:)));

%!test # what the help refers to is there
%! names = all_names ();
%! for name = names
%!   refers = regexp (source_of (name{1}), 'ebit\.(\w+)', "tokens");
%!   for other = unique (cellfun (@(x) x{1}, refers, "UniformOutput", false))
%!     assert (any (strcmp (other{1}, [names, {"name", "NAME"}])), ...
%!             "ebit.%s refers to ebit.%s", name{1}, other{1});
%!   endfor
%! endfor
