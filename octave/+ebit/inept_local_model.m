## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{decomposition} =} ebit.inept_local_model (@var{success}, @var{amplitude}, @var{model} = 5/12)
## The delivered pair as a Werner state mixed with a diagonal one.
##
## This is the proof behind @code{local_model} of @code{ebit.inept_delivery},
## laid open: the state as a mixture of a Werner state that has a local
## hidden-variable model and of a separable state, so that it has one too.  With
## S = @var{success}, t = a sqrt(1-a^2), a = @var{amplitude} and v = @var{model}
## (single numbers) the struct has the fields
##
## @table @code
## @item weight
## c = 2St/v
## @item diagonal
## the diagonal of the separable state, with sum 1: the delivered state is
## c @code{werner_state} + (1-c) diag (@code{diagonal})
## @item werner_state
## v times the projector on (|00> + |11>)/sqrt(2), plus (1-v)/4 times the
## identity
## @item valid
## whether c <= 1 and no element of the diagonal is negative.  Elsewhere the
## decomposition is an identity that proves nothing.
## @item local_model
## whether that, or the state is separable
## @end table
##
## The source's equation (5.4) lacks the factor c before the Werner state.
##
## @example
## @group
## m = ebit.inept_local_model (0.4, 0.7);
## rebuilt = m.weight * m.werner_state + (1 - m.weight) * diag (m.diagonal);
## norm (rebuilt - ebit.inept_state (0.4, 0.7))
## @end group
## @end example
##
## Source: S. J. Jones, H. M. Wiseman, D. T. Pope (2005), @cite{Entanglement
## distribution by an arbitrarily inept delivery service},
## arXiv:quant-ph/0504112, section V.
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
