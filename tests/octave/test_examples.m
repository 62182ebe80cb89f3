## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Every function's help states what its examples print, and they do print it.
## The package doctest reads the same blocks, and some in test_doctest.m;
## what it needs of texinfo, makeinfo and time for all of them, this has not.

%!function name = help_of (file)
%!  [~, name] = fileparts (file);
%!  name = ["ebit." name];
%!endfunction

%!function files = all_files ()
%!  ## demonstrations and pictures open windows
%!  folder = fileparts (which ("ebit.show"));
%!  files = setdiff ({dir(fullfile (folder, "*.m")).name}, ...
%!                   {"plot.m", "plot_network.m"});
%!endfunction

%!function blocks = examples_of (name)
%!  found = regexp (get_help_text (name), ...
%!                  '@example\n\s*@group\n(.*?)@end group', "tokens");
%!  blocks = cellfun (@(one) strsplit (one{1}, "\n"), found, ...
%!                    "UniformOutput", false);
%!endfunction

## Code as it is typed, and what is said to come of it; of a line that prints
## nothing nothing.
%!function steps = steps_of (lines)
%!  steps = struct ("code", {}, "said", {});
%!  said = false;
%!  lines = regexprep (lines, '^ ', "");
%!  for line = regexprep (lines, '@([@{}])', "$1")
%!    if (strncmp (strtrim (line{1}), "@result{", 8))
%!      said = true;
%!      steps(end).said = regexprep (line{1}, '^\s*@result\{\}', "");
%!    elseif (said && strncmp (line{1}, "  ", 2))
%!      steps(end).said = [steps(end).said " " line{1}];
%!    elseif (! isempty (steps) && ! said && ! is_whole (steps(end).code))
%!      steps(end).code = [steps(end).code "\n" line{1}];
%!    elseif (! isempty (strtrim (line{1})))
%!      said = false;
%!      steps(end+1) = struct ("code", line{1}, "said", "");
%!    endif
%!  endfor
%!endfunction

%!function whole = is_whole (code)
%!  whole = isempty (regexp (code, '(\.\.\.|,)\s*$', "once"));
%!  try
%!    eval (["if (false)\n" code "\nendif"]);
%!  catch
%!    whole = false;
%!  end_try_catch
%!endfunction

## "..." stands for anything, and a blank for blanks, as in doctest.
%!function same = says (printed, said)
%!  printed = strtrim (regexprep (printed, '\s+', " "));
%!  parts = strsplit (strtrim (regexprep (said, '\s+', " ")), "...");
%!  parts = regexptranslate ("escape", parts);
%!  pattern = ["^<" strjoin(parts, '.*') ">$"];
%!  same = ! isempty (regexp (["<" printed ">"], pattern, "once"));
%!endfunction

%!function run_steps (name__, steps__)
%!  for k__ = 1:numel (steps__)
%!    printed__ = evalc (steps__(k__).code);
%!    if (! says (printed__, steps__(k__).said))
%!      error ("%s: %s\nprints\n%s\nand is said to print\n%s", name__, ...
%!             steps__(k__).code, printed__, steps__(k__).said);
%!    endif
%!  endfor
%!endfunction

%!test # they print what they are said to print
%! wrong = {};
%! for file = all_files ()
%!   name = help_of (file{1});
%!   blocks = examples_of (name);
%!   steps = [cellfun(@steps_of, blocks, "UniformOutput", false){:}];
%!   assert (! isempty (steps), name);
%!   try
%!     run_steps (name, steps);
%!   catch err
%!     wrong{end+1} = err.message;
%!   end_try_catch
%! endfor
%! assert (strjoin (wrong, "\n\n"), "");

%!test # every function's say something, but for those that write files
%! silent = {"write_bounds", "write_csv", "write_network", "write_lp"};
%! names = setdiff (cellfun (@help_of, all_files (), "UniformOutput", false), ...
%!                  strcat ("ebit.", silent));
%! says_nothing = @(name) isempty (strfind (get_help_text (name), "@result{}"));
%! assert (strjoin (names(cellfun (says_nothing, names)), " "), "");

%!test # and another would be noticed
%! assert (says ("ans = 0.5000\n", "ans =  0.5..."));
%! assert (! says ("ans = 0.6000\n", "ans = 0.5..."));
%! assert (! says ("ans = 1\n", ""));
%! assert (says ("4 Kraus operators", "4 Kr..."));
%! assert (! says ("4 Kraus operators", "4 Kr ..."));
%! steps = steps_of ({" x = [1 ...", "      2]", "   @result{} x =", "      1 2", "y = 1;"});
%! assert (numel (steps), 2);
%! assert (steps(1).said, " x =      1 2");
