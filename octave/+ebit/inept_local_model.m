## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/inept_local_model.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{decomposition} =} ebit.inept_local_model (@var{success}, @var{amplitude})
## @deftypefnx {ebit} {@var{decomposition} =} ebit.inept_local_model (@var{success}, @var{amplitude}, @var{model})
## The proof behind @code{local_model} of @code{ebit.inept_delivery}, laid open:
## the state as a mixture of a Werner state that has a local hidden-variable
## model and of a separable state, so that it has such a model too.
##
## @table @asis
## @item @var{success}
## probability of joint arrival, in [0, 1], one number.
## @item @var{amplitude}
## a of a|00> + sqrt(1 - a^2)|11>, in [0, 1], one number.
## @item @var{model}
## visibility of the Werner state, in (0, 0.6874]; default @code{5/12}; see
## @code{ebit.inept_delivery}.
## @end table
##
## The decomposition is rho = c rho_B + (1-c) rho_SEP with rho_B = v|Phi+><Phi+|
## + (1-v) I/4 and a diagonal rho_SEP; the source's equation (5.4) lacks the
## factor c before rho_B. The off-diagonal element fixes c = 2St/v, with S for
## @var{success}, t = a sqrt(1-a^2), a for @var{amplitude} and v for
## @var{model}.
##
## It is a proof where @code{valid}. Elsewhere it is an identity with a weight
## above 1 or a negative diagonal element; a separable state has a local model
## all the same.
##
## @strong{Value}
##
## A struct with the fields
##
## @table @asis
## @item @code{weight}
## c.
## @item @code{diagonal}
## the diagonal of rho_SEP, with sum 1.
## @item @code{werner_state}
## rho_B.
## @item @code{valid}
## whether c <= 1 and no diagonal element is negative.
## @item @code{local_model}
## whether that, or the state is separable.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not one number in its range.
##
## @strong{Examples}
##
## @example
## @group
## m = ebit.inept_local_model (0.4, 0.7);
## rebuilt = m.weight * m.werner_state ...
##           + (1 - m.weight) * diag (m.diagonal);
## norm (rebuilt - ebit.inept_state (0.4, 0.7))
##   @result{} ans =...
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. J. Jones, H. M. Wiseman, D. T. Pope, Entanglement distribution by an
## arbitrarily inept delivery service, arXiv:quant-ph/0504112 (2005), section V.
## @end itemize
## @seealso{ebit.inept_delivery, ebit.inept_thresholds}
## @end deftypefn

function decomposition = inept_local_model (varargin)
  if (nargin < 2 || nargin > 3)
    print_usage ();
  endif
  decomposition = __ebit__ ("inept_local_model", varargin{:});
endfunction

%!test
%! for v = [5/12, 1/2]
%!   m = ebit.inept_local_model (0.4, 0.7, v);
%!   assert (m.valid && m.local_model);
%!   assert (m.weight > 0 && m.weight < 1);
%!   assert (all (m.diagonal >= 0));
%!   assert (sum (m.diagonal), 1, 1e-15);
%!   assert (m.weight * m.werner_state + (1 - m.weight) * diag (m.diagonal), ...
%!           ebit.inept_state (0.4, 0.7), 1e-15);
%! endfor

%!test # the default, and a state that is all Werner state
%! m = ebit.inept_local_model (5/12, sqrt (0.5));
%! assert (m.weight, 1, 1e-15);
%! assert (m.werner_state, ebit.inept_state (5/12, sqrt (0.5)), 1e-15);

%!test # separable, though not by this decomposition
%! m = ebit.inept_local_model (0.1, 0.3);
%! assert (m.local_model && ! m.valid);

%!test # neither separable nor in reach of the model
%! m = ebit.inept_local_model (0.9, 0.5);
%! assert (! m.local_model && ! m.valid);

%!test # even the smallest model has a decomposition
%! m = ebit.inept_local_model (0.6, 0.7, 5e-324);
%! assert (isfinite ([m.weight; m.diagonal(:)]));
%! t = ebit.inept_thresholds (0, 5e-324);
%! assert ([t.success_local_left, t.success_local_right], [0 Inf]);
%!error <Invalid call> ebit.inept_local_model (0.5)
%!error <model is 1; it must be a number in \(0, 0.6874\]>
%! ebit.inept_local_model (0.5, 0.5, 1)
%!error <success is a vector of 2 numbers; it must be a number in \[0, 1\]>
%! ebit.inept_local_model ([0.1 0.2], 0.5)
