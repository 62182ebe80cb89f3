## What tools/site runs in Octave: site_octave.m SOURCE BUILD SITE
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## The manual of the Octave package as pages of HTML in SITE: a page a function,
## by the topics of INDEX, as makeinfo makes them of the help; and a page a
## demonstration, its code, what it prints and what it draws.

1;

function text = escape (text)
  text = strrep (strrep (strrep (text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
endfunction

function write_page (file, title, body)
  style = ["body { max-width: 50em; margin: 2em auto; padding: 0 1em; " ...
           "font-family: sans-serif; line-height: 1.45 } " ...
           "pre { background: #f4f4f4; padding: 0.6em; overflow-x: auto } " ...
           "pre.out { background: none; border-left: 3px solid #ccc } " ...
           "img { max-width: 100% } td { padding-right: 1.5em; " ...
           "vertical-align: top }"];
  out = fopen (file, "w");
  fprintf (out, ["<!DOCTYPE html>\n<html lang=\"en\"><head>" ...
                 "<meta charset=\"utf-8\">\n<title>%s</title>\n" ...
                 "<style>%s</style>\n</head><body>\n" ...
                 "<p><a href=\"index.html\">ebit for GNU Octave</a></p>\n" ...
                 "%s\n</body></html>\n"], title, style, body);
  fclose (out);
endfunction

## ---- Functions --------------------------------------------------------------

## Names of functions become links to their pages.
function html = link_names (html, own)
  html = regexprep (html, ...
                    '(<code[^>]*>)(ebit\.)(\w+)(</code>)', ...
                    '<a href="$3.html">$1$2$3$4</a>');
  html = regexprep (html, ['<a href="' own '\.html">(.*?)</a>'], "$1");
endfunction

## The help of a function, with links in place of what Octave makes of @seealso.
function text = help_of (name)
  [text, format] = get_help_text (["ebit." name]);
  assert (format, "texinfo");
  see = regexp (text, '@seealso\{([^}]*)\}', "tokens", "once"){1};
  links = regexprep (see, 'ebit\.(\w+)', '@code{ebit.$1}');
  text = regexprep (text, '@seealso\{[^}]*\}', ["@noindent\nSee also: " links]);
  text = regexprep (text, '-\*- texinfo -\*-', "");
endfunction

function summary = summary_of (text)
  summary = regexprep (text, '^\s*@deftypefn.*$', "", ...
                       "lineanchors", "dotexceptnewline");
  summary = regexprep (summary, '@\w+\{([^}]*)\}', "$1");
  summary = regexp (strtrim (regexprep (summary, '\s+', " ")), ...
                    '^.*?\.(?=( |$))', "match", "once");
endfunction

## All pages by one makeinfo, which takes a second each to start.
function summaries = write_help (site, names)
  texts = cellfun (@help_of, names, "UniformOutput", false);
  marked = strcat ({"\n\nPAGE-BREAK\n\n"}, texts);
  [html, failed] = __makeinfo__ (["-*- texinfo -*-\n" marked{:}], "html");
  assert (! failed);
  body = regexp (html, '<body[^>]*>(.*)</body>', "tokens", "once"){1};
  pages = regexp (body, '<p>PAGE-BREAK\s*</p>', "split")(2:end);
  assert (numel (pages), numel (names));
  for i = 1:numel (names)
    write_page (fullfile (site, [names{i} ".html"]), ["ebit." names{i}], ...
                link_names (pages{i}, names{i}));
  endfor
  summaries = cellfun (@summary_of, texts, "UniformOutput", false);
endfunction

function body = write_functions (source, site)
  body = "";
  lines = strsplit (fileread (fullfile (source, "octave", "INDEX")), "\n")(2:end);
  names = regexp (lines, '^ ebit\.(\w+)$', "tokens", "once");
  is_name = ! cellfun (@isempty, names);
  summaries(is_name) = write_help (site, [names{is_name}]);
  for i = find (! cellfun (@isempty, lines))
    if (is_name(i))
      body = [body, sprintf(["<tr><td><a href=\"%s.html\">%s</a></td>" ...
                             "<td>%s</td></tr>\n"], names{i}{1}, names{i}{1}, ...
                            escape (summaries{i}))];
    else
      body = [body, sprintf("</table>\n<h2>%s</h2>\n<table>\n", lines{i})];
    endif
  endfor
  body = [regexprep(body, '^</table>', ""), "</table>\n"];
endfunction

## ---- Demonstrations ---------------------------------------------------------

## Comments at the margin are text, the rest is code.
function parts = parts_of (file)
  parts = struct ("is_text", {}, "lines", {});
  for line = strsplit (strtrim (fileread (file)), "\n")
    is_text = strncmp (line{1}, "##", 2);
    if (isempty (parts) || parts(end).is_text != is_text)
      parts(end+1) = struct ("is_text", is_text, "lines", {{}});
    endif
    parts(end).lines{end+1} = line{1};
  endfor
endfunction

## A paragraph; what is indented stays as it is.
function html = text_of (lines)
  lines = regexprep (lines, '^##( |$)', "");
  lines = lines(cellfun (@isempty, regexp (lines, '^(Copyright|SPDX)', "once")));
  html = "";
  is_code = strncmp (lines, "  ", 2);
  for i = 1:numel (lines)
    tag = {"p", "pre"}{1 + is_code(i)};
    if (i == 1 || is_code(i) != is_code(i-1))
      html = [html "<" tag ">"];
    endif
    html = [html escape(lines{i}) "\n"];
    if (i == numel (lines) || is_code(i) != is_code(i+1))
      html = [html "</" tag ">\n"];
    endif
  endfor
endfunction

## gnuplot cuts the titles of panels, or writes them over the ticks of others.
function leave_room (h)
  panels = findobj (h, "type", "axes")';
  if (numel (panels) > 1)
    for panel = panels
      place = get (panel, "position");
      place(2) += 0.12 * place(4);
      place(4) *= 0.78;
      set (panel, "position", place);
    endfor
  endif
endfunction

## The pictures as files beside the page.  By gnuplot's own terminal: print
## would want ghostscript.
function html = pictures (site, name)
  html = "";
  for h = sort (get (0, "children"))'
    file = sprintf ("%s-%d.svg", name, double (h));
    set (0, "currentfigure", h);
    leave_room (h);
    drawnow ("svg", fullfile (site, file));
    html = [html, sprintf("<p><img src=\"%s\" alt=\"figure %d\"></p>\n", ...
                          file, double (h))];
  endfor
endfunction

function title = write_demo (site, file)
  [~, name] = fileparts (file);
  parts = parts_of (file);
  title = regexp (strjoin (parts(1).lines), '^## ([^.:?]*[?]?)', ...
                  "tokens", "once"){1};
  close ("all");
  body = [sprintf("<h1>%s</h1>\n", escape (title)), run_parts(parts), ...
          pictures(site, name)];
  close ("all");
  write_page (fullfile (site, ["demo-" name ".html"]), title, body);
endfunction

## Runs a demonstration part by part, all in the variables of this function.
function body__ = run_parts (parts__)
  body__ = "";
  for k__ = 1:numel (parts__)
    if (parts__(k__).is_text)
      body__ = [body__ text_of(parts__(k__).lines)];
    else
      code__ = strtrim (strjoin (parts__(k__).lines, "\n"));
      printed__ = evalc (code__);
      body__ = [body__ "<pre>" escape(code__) "</pre>\n"];
      if (! isempty (strtrim (printed__)))
        body__ = [body__ "<pre class=\"out\">" escape(printed__) "</pre>\n"];
      endif
    endif
  endfor
endfunction

## ---- All --------------------------------------------------------------------

given = argv ();
[source, build, site] = given{1:3};
addpath (fullfile (build, "octave"));
mkdir (site);
set (0, "defaultfigurevisible", "off");
warning ("off", "all");
if (! isempty (available_graphics_toolkits ())
    && any (strcmp (available_graphics_toolkits (), "gnuplot")))
  graphics_toolkit ("gnuplot");
endif
list = "";
for entry = dir (fullfile (build, "octave", "demo", "*.m"))'
  title = write_demo (site, fullfile (build, "octave", "demo", entry.name));
  list = [list, sprintf("<li><a href=\"demo-%s.html\">%s</a></li>\n", ...
                        entry.name(1:end-2), escape (title))];
endfor
functions = write_functions (source, site);
write_page (fullfile (site, "index.html"), "ebit for GNU Octave", ...
            ["<h1>Rates of entanglement distribution, with proofs</h1>\n" ...
             "<h2>Demonstrations</h2>\n<ul>\n" list "</ul>\n" functions]);
