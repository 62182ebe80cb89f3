## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/conventions.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.conventions ()
## @deftypefnx {ebit} {@var{text} =} ebit.conventions ()
## What numbers and matrices mean throughout ebit, in R, in Octave and in C
## alike, and what to convert when they come from QETLAB, QuTiP or toqito.
##
## @strong{Units}
##
## Rates, entropies and all other quantities of information are in ebits or
## bits: logarithms are to base 2. Rates are per channel use, unless the name
## says otherwise, and asymptotic. Lengths are in km, losses in dB, attenuation
## in dB/km; where there is a unit it is part of the argument's name, as in
## @code{length_km}.
##
## @strong{States}
##
## A state is a Hermitian matrix with trace 1, complex or real. Subsystem 1 is
## the most significant: @code{kron (A, B)}; the basis of two qubits is 00, 01,
## 10, 11. The argument @code{dims} = @code{[dA dB]} has the dimensions; without
## it both are equal, and the matrix must be d^2 x d^2. Subsystems are counted
## from 1, and @code{keep} names what stays, not what is traced out. The partial
## transpose is on subsystem 2 unless another is asked for.
##
## Where a state goes a ket goes as well: a vector of norm 1, a column or a row,
## which stands for its projector. So do sparse matrices, single precision and
## integers. A state may miss Hermiticity, trace 1 and positivity by 1e-10, a
## Choi state and a Kraus set likewise; @code{ebit.nearest_state} and
## @code{ebit.nearest_channel} make them of measured data, and of numbers with
## seven digits.
##
## Numbers may miss a closed end of their range by 1e-12, and count as that end.
## Columns of tables have the shape of the arguments: columns of columns and of
## single numbers, rows of rows, matrices of what meshgrid makes. A decision
## such as @code{ebit.is_degradable} is NaN where it is open, which @code{if}
## takes for an error: ask @code{isequal (ebit.is_degradable (x), true)}.
##
## The Bell states are in the order phi+, phi-, psi+, psi-; a Bell-diagonal
## state is the vector of its weights in that order. Relative to phi+ these are
## the errors I, Z, X and Y.
##
## With S the entropy in bits, the coherent information of a state of A and B is
## S(B) - S(AB), the reverse coherent information S(A) - S(AB), the conditional
## entropy S(A|B) = S(AB) - S(B). The fidelity is squared, (Tr sqrt(sqrt(rho)
## sigma sqrt(rho)))^2. The negativity is (||rho^TB||_1 - 1)/2.
##
## @strong{Channels}
##
## The Choi state has trace 1, the reference first and the output second: it is
## what comes out when the channel acts on the second half of sum_i
## |ii>/sqrt(d). Kraus operators are d_out x d_in matrices.
##
## @table @asis
## @item @code{gamma}
## @itemx @code{thermal}
## of generalized amplitude damping: the excited state |1> decays with
## probability gamma (1-T), the ground state |0> is excited with probability
## gamma T, and coherences shrink by sqrt(1-gamma). @code{thermal} is T, the
## population of |1> in equilibrium; 0 is zero temperature. After a time t,
## gamma = 1 - exp(-t/T1).
## @item @code{p} of dephasing
## probability of Z: rho -> (1-p) rho + p Z rho Z. Complete dephasing is p =
## 1/2. After a time t, p = (1 - exp(-t/Tphi))/2, where Tphi is the time of pure
## dephasing, @code{t2} of @code{ebit.dephasing_from_times}. The time T2 of a
## memory, as it is measured, includes relaxation, 1/T2 = 1/(2 T1) + 1/Tphi: it
## is @code{t2} of @code{ebit.memory_channel}.
## @item @code{p} of depolarizing
## rho -> (1-p) rho + p I/d, from 0 to d^2/(d^2-1). Complete depolarizing is p =
## 1; the probability of an error is p(d^2-1)/d^2.
## @item @code{weights} of a Pauli channel
## probabilities of I, X, Y, Z.
## @item @code{p} of erasure
## probability that the output is the flag, which is the last level of the d+1.
## @item @code{transmissivity}
## @itemx @code{gain}
## @itemx @code{photons}
## of bosonic channels: the share of the light's power that arrives, the gain in
## power, the mean number of thermal photons.
## @item @code{success}
## @itemx @code{amplitude}
## @itemx @code{model}
## of inept delivery: the probability that both halves of a pair arrive at its
## owners; a of the pairs a|00> + sqrt(1-a^2)|11>; the visibility of the Werner
## state whose local model is used.
## @item @code{rails}
## number of channel uses over which one excitation is spread.
## @end table
##
## @strong{Results}
##
## A closed form is a number. What had to be optimised is a struct of bounds or,
## in a table, has its gap (a column @code{_gap}) or both of its ends
## (@code{_lower}, @code{_upper}) beside it. Tables are structs of column
## vectors. Decisions that can stay open are @code{true}, @code{false} or
## @code{NaN}.
##
## The fields of bounds are
##
## @table @asis
## @item @code{quantity}
## name of the function that it comes from.
## @item @code{lower}
## @itemx @code{upper}
## the two ends, in bits (of @code{ebit.distillation_limit} they are
## fidelities), with the truth between them always; @code{upper} may be
## @code{Inf}.
## @item @code{status}
## @qcode{"exact"}: a closed form. @qcode{"certified"}: the gap is within the
## tolerance. @qcode{"bracket"}: valid, but wider. @qcode{"achievable"}: the
## lower end is attained, and the upper end is the best valid bound known.
## @item @code{tol}
## the tolerance that was asked for, in the unit of the ends: the gap up to
## which bounds are certified.
## @item @code{lower_method}
## @itemx @code{upper_method}
## how either end was found.
## @item @code{task}
## what the bounds are for, such as @qcode{"entanglement"}.
## @end table
##
## All further fields are the certificate: the input @code{state}, the
## separating @code{sigma} and so on, as the help of the function says. All
## values of one quantity have the same fields, of which those that a value has
## no use for are empty. @code{ebit.verify} checks it again, @code{ebit.cite}
## names the theorems.
##
## @strong{Time, memory and Ctrl-C}
##
## @code{tol} is the gap @code{upper - lower} up to which the ends are called
## certified; a search that can end earlier with a wider one does so.
## @code{time_limit_s} ends all searches: what has been found by then comes
## back, with ends that @code{ebit.verify} proves, wider and with the status
## @qcode{"bracket"}, or trivial ones, 0 and @code{Inf}. What is begun without a
## search is finished: closed forms, and the tests of the channel's structure,
## which take seconds where the Choi state has an order of 1000. A limit makes
## the result depend on the machine.
##
## A call may use 4 GiB of memory, or what @code{ebit.options ("memory_limit",
## x)} says, in bytes. What would need more, such as @code{ebit.rains} of a
## state of two systems of 12 levels, is refused before it begins; the message
## says how much it takes. Ctrl-C is heard within half a second; only a single
## eigenvalue or singular value decomposition of an order above 400 is waited
## for, which takes some ten seconds at 1000 with the reference LAPACK.
##
## A call tells how far it is where @code{ebit.options ("progress", x)} says so:
## @code{true} for a line on the standard error, or a function of the fraction
## done. Of rows and other parts that is their share; a search goes by the
## logarithm of its gap, and as nobody knows how many searches there will be,
## each has half of what those before it have left.
##
## @strong{QETLAB, QuTiP and toqito}
##
## As their sources stood in 2026 (QuTiP 5, toqito 1.3):
##
## @table @asis
## @item Logarithms
## QETLAB: @code{Entropy} to base 2. QuTiP: @code{entropy_vn},
## @code{entropy_mutual}, @code{entropy_relative} and @code{entropy_conditional}
## to base e unless @code{base=2} is given. toqito: @code{von_neumann_entropy}
## to base 2, but @code{quantum_relative_entropy},
## @code{quantum_conditional_entropy} and @code{ln_quantum_entropy} in nats.
## @item Subsystems
## In all three the first subsystem is the most significant, as here. QETLAB
## counts from 1, as here; QuTiP and toqito count from 0. @code{PartialTrace} of
## QETLAB and @code{partial_trace} of toqito name what is traced out (by default
## the second subsystem); @code{ptrace} of QuTiP names what is kept, as here.
## @item Choi matrix
## @code{ChoiMatrix} of QETLAB, @code{kraus_to_choi} of toqito and
## @code{kraus_to_choi} of QuTiP have the reference first, as here, and the
## trace d_in: divide by it. Each is sum_a v_a v_a^dag with the Kraus operators
## read column by column. @code{ChoiMatrix(K, 1)} and @code{kraus_to_choi(K, 1)}
## have the output first: exchange the two subsystems, of rows and of columns,
## with @code{permute}.
## @item Isometry
## @code{to_stinespring} of QuTiP has the output first and the environment
## second, as here.
## @item Fidelity
## All three have the root of ours.
## @item Bell states
## The same order: @code{Bell(0)} to @code{Bell(3)} of QETLAB, @code{bell(0)} to
## @code{bell(3)} of toqito, @code{bell_state("00")}, @qcode{"01"},
## @qcode{"10"}, @qcode{"11"} of QuTiP. They are vectors there and counted from
## 0.
## @item Negativity
## The same in all three; @code{negativity} of QuTiP takes the number, from 0,
## of the subsystem to transpose.
## @item Dephasing
## @code{DephasingChannel(2, P)} of QETLAB and @code{dephasing(2, P)} of toqito
## keep the state with weight P and dephase it completely otherwise: p =
## (1-P)/2.
## @item Depolarizing
## @code{DepolarizingChannel(d, P)} of QETLAB and @code{depolarizing(d, P)} of
## toqito keep the state with weight P: p = 1-P.
## @item Amplitude damping
## @code{amplitude_damping(gamma, prob)} of toqito has @code{prob} = 1-T.
## @item Pauli channels
## @code{PauliChannel} of QETLAB and @code{pauli_channel} of toqito have the
## order I, X, Y, Z, as here.
## @end table
##
## @strong{Errors}
##
## They have the identifiers @qcode{"ebit:argument"}, @qcode{"ebit:numeric"},
## @qcode{"ebit:solver"}, @qcode{"ebit:interrupt"} and @qcode{"ebit:memory"}. An
## argument that is refused is named, with its value and with what it must be.
##
## @strong{Examples}
##
## @example
## @group
## ebit.conventions ()
##   @result{} 'ebit.conventions' is a function from the file...
##       -- ebit: ebit.conventions ()
##       -- ebit: TEXT = ebit.conventions ()
##           What numbers and matrices mean throughout ebit, in R,...
##           in C alike, and what to convert when they come from QE...
##           or toqito.
##      ...
## ## A Choi matrix of QETLAB, toqito or QuTiP becomes a Choi state
## choi = [1 0 0 1; 0 0 0 0; 0 0 0 0; 1 0 0 1];
## choi / trace (choi)
##   @result{} ans =
##         0.5000        0        0   0.5000
##              0        0        0        0
##              0        0        0        0
##         0.5000        0        0   0.5000
## @end group
## @end example
## @seealso{ebit.describe, ebit.help}
## @end deftypefn

function text = conventions ()
  if (nargout > 0)
    text = help ("ebit.conventions");
  else
    help ("ebit.conventions");
  endif
endfunction

%!testif ; ! isempty (file_in_path (getenv ("PATH"), "makeinfo"))
%! ## pkg test goes into +ebit, where help is ebit.help.
%! folder = cd (tempdir ());
%! unwind_protect
%!   text = ebit.conventions ();
%! unwind_protect_cleanup
%!   cd (folder);
%! end_unwind_protect
%! for word = {"base 2", "most significant", "Choi", "QETLAB", "QuTiP", "toqito"}
%!   assert (! isempty (strfind (text, word{1})), word{1});
%! endfor

%!error <called with too many inputs> ebit.conventions (1)
