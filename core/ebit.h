/* ebit: rates of entanglement distribution, with proofs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one public header of the C library.  It has four chapters:
 *
 *   1. Status and errors     what a call may come back with
 *   2. Values                what goes in and what comes out
 *   3. Options               interrupt and progress
 *   4. Functions             everything ebit computes, and how to list it
 *
 * Why it is shaped like this.  ebit is used from R, from Octave and from C,
 * and its quantities share a handful of shapes: numbers, matrices, channels,
 * bounds with their certificates, tables.  So there is one kind of value and
 * one kind of function, and the vocabulary (names, order of arguments,
 * defaults, columns) is the same in the three languages.  A quantity `rains`
 * of the manual is `ebit_rains` here.  This program prints 0.5993, the Rains
 * information of the second of two damping channels:
 *
 *     #include <ebit.h>
 *     #include <stdio.h>
 *
 *     int
 *     main (void)
 *     {
 *       const double dampings[] = { 0.1, 0.2 };
 *       struct ebit_value *gamma = ebit_numbers (2, dampings);
 *       struct ebit_value *thermal = ebit_number (0.05);
 *       const struct ebit_value *arguments[] = { gamma, thermal };
 *       struct ebit_value *table;
 *       struct ebit_error error;
 *       if (ebit_gadc_rates (2, arguments, NULL, &table, &error) == EBIT_OK)
 *         printf ("%.4f\n", ebit_at (table, "rains", 1));
 *       else
 *         fprintf (stderr, "%s\n", error.message);
 *       ebit_free (table);
 *       ebit_free (thermal);
 *       ebit_free (gamma);
 *     }
 *
 * Conventions.  Rates and entropies are in ebits (logarithms to base 2) per
 * channel use.  Matrices are column-major.  Subsystem 1 is the most
 * significant; the Choi state has trace 1 and its reference first.
 *
 * Thread safety.  Every function may be called from several threads at once;
 * a value may be read by many threads and belongs to whoever made it.
 */
#ifndef EBIT_H
#define EBIT_H

#include <stddef.h>

#ifdef __cplusplus
#define EBIT_LINKAGE extern "C"
#else
#define EBIT_LINKAGE
#endif
#ifdef __GNUC__
#define EBIT_API EBIT_LINKAGE __attribute__ ((visibility ("default")))
#else
#define EBIT_API EBIT_LINKAGE
#endif

#define EBIT_VERSION_MAJOR 0
#define EBIT_VERSION_MINOR 1
#define EBIT_VERSION_PATCH 0
#define EBIT_VERSION "0.1.0"

/* For #if: 10000 major + 100 minor + patch. */
#define EBIT_VERSION_NUMBER                                                   \
  (10000 * EBIT_VERSION_MAJOR + 100 * EBIT_VERSION_MINOR + EBIT_VERSION_PATCH)

/* The version of the library that is running, e.g. "0.1.0". */
EBIT_API const char *ebit_version (void);

/* ---- 1. Status and errors -------------------------------------------- */

enum ebit_status
{
  EBIT_OK = 0,
  EBIT_EARGUMENT,  /* an argument is not what the manual allows */
  EBIT_ENUMERIC,   /* arithmetic left the range of doubles, LAPACK failed */
  EBIT_ESOLVER,    /* an optimisation could not certify any answer */
  EBIT_EINTERRUPT, /* the poll callback asked to stop */
  EBIT_EMEMORY     /* an allocation failed */
};

/* "argument", "numeric", "solver", "interrupt", "memory"; "ok" for EBIT_OK.
 * The hosts build their condition classes and identifiers from this word. */
EBIT_API const char *ebit_status_name (enum ebit_status status);

/* A sentence that says what the status means. */
EBIT_API const char *ebit_status_message (enum ebit_status status);

#define EBIT_MESSAGE_SIZE 512

struct ebit_error
{
  enum ebit_status status;
  char message[EBIT_MESSAGE_SIZE]; /* names argument, value, what is allowed
                                    */
};

/* ---- 2. Values ------------------------------------------------------- */

#define EBIT_MAX_RANK 3
#define EBIT_MAX_DEPTH 100 /* of lists in lists */

enum ebit_kind
{
  EBIT_NUMBERS,  /* doubles; NaN is "not available" */
  EBIT_COMPLEX,  /* pairs of doubles, real part first */
  EBIT_LOGICALS, /* doubles 0, 1 or NaN (undecided) */
  EBIT_TEXTS,    /* UTF-8 strings */
  EBIT_LIST,     /* values, with or without names */
  EBIT_TABLE,    /* named columns of equal length */
  EBIT_FOREIGN   /* something of a host that ebit has no use for */
};

/* An array, a text, a list or a table.  A value handed in is only read; it
 * may point into the host's own memory.  A result is one tree in one block:
 * free its root with ebit_free, nothing else. */
struct ebit_value
{
  enum ebit_kind kind;
  const char *class_name;       /* "ebit_bounds", "ebit_channel", ... or NULL;
                                   of a foreign value: what it is */
  size_t rank;                  /* extents in use: 1 (vector) to 3 (stack) */
  size_t extent[EBIT_MAX_RANK]; /* the others are 1 */
  const double *numbers;        /* NUMBERS, LOGICALS, COMPLEX (interleaved) */
  const char *const *texts;     /* TEXTS */
  const struct ebit_value *const *items; /* LIST, TABLE: extent[0] of them;
                                            of a list some may be NULL */
  const char *const *names;              /* names of the items, or NULL */
};

/* Makers for C callers.  Each copies its data.  They return NULL when memory
 * runs out, and where data are NULL that should not be: names may be, and
 * single names and items, and whatever has no elements.
 *
 * Who would rather not copy fills a struct ebit_value of his own, all of it
 * but what says kind, rank, extents in use and contents zero; a stack of two
 * real 4 x 4 matrices is
 *
 *     const struct ebit_value stack = { .kind = EBIT_NUMBERS, .rank = 3,
 *                                       .extent = { 4, 4, 2 },
 *                                       .numbers = data };
 */
EBIT_API struct ebit_value *ebit_number (double x);
EBIT_API struct ebit_value *ebit_numbers (size_t n, const double *x);
EBIT_API struct ebit_value *ebit_matrix (size_t rows, size_t columns,
                                         const double *re_im_pairs);
/* An array of rank 1 to 3: EBIT_NUMBERS (real matrices, stacks of them),
 * EBIT_LOGICALS, or EBIT_COMPLEX with its pairs.  NULL for other kinds too. */
EBIT_API struct ebit_value *ebit_array (enum ebit_kind kind, size_t rank,
                                        const size_t *extent,
                                        const double *numbers);
EBIT_API struct ebit_value *ebit_text (const char *text);
EBIT_API struct ebit_value *ebit_list (size_t n, const char *const *names,
                                       const struct ebit_value *const *items);

/* The item or column of that name; NULL if there is none, as there is none
 * in a value that is NULL. */
EBIT_API const struct ebit_value *ebit_field (const struct ebit_value *value,
                                              const char *name);

/* A bounds value is a list of class "ebit_bounds".  All have the fields
 *
 *     quantity       the function that made it, which ebit_verify goes by
 *     lower, upper   the ends: lower <= truth <= upper
 *     status         "exact", "certified" (upper - lower <= tol), "bracket" or
 *                    "achievable" (lower is attained)
 *     tol            the gap asked for
 *     lower_method, upper_method   how each end is proved: ebit_cite has it in
 *                    words
 *     task           "entanglement", "key", "unassisted" ...
 *
 * and then those of the certificate, which the comment of the function names.
 * All bounds values of one quantity have the same fields, of which those that
 * a value has no use for are empty.
 *
 * A table has names[j] and items[j] for its extent[0] columns, each a vector
 * of numbers, logicals or texts; items[0]->extent[0] is the number of rows. */

/* The ends of a bounds value; NaN of anything else. */
EBIT_API double ebit_lower (const struct ebit_value *bounds);
EBIT_API double ebit_upper (const struct ebit_value *bounds);
/* The number (of a logical 0, 1 or NaN) and the text in that column and row of
 * a table, rows counted from 0; NaN and NULL where there is none. */
EBIT_API double ebit_at (const struct ebit_value *table, const char *column,
                         size_t row);
EBIT_API const char *ebit_text_at (const struct ebit_value *table,
                                   const char *column, size_t row);

/* Frees a value made by a function or a maker of this header.  NULL is fine.
 */
EBIT_API void ebit_free (struct ebit_value *value);

/* ---- 3. Options ------------------------------------------------------ */

/* How messages write what they name, counted from 1: rho[1, 4] and kraus[2] in
 * C, rho[1, 4] and kraus[[2]] in R, rho(1,4) and kraus{2} in Octave. */
enum ebit_language
{
  EBIT_IN_C,
  EBIT_IN_R,
  EBIT_IN_OCTAVE
};

struct ebit_options
{
  /* Asked a few times a second, on the calling thread: non-zero to stop.  Only
   * one eigenvalue or singular value decomposition in LAPACK is waited for,
   * which beyond an order of 400 may take longer. */
  int (*poll) (void *data);
  void *poll_data;
  /* Told the fraction done, on the calling thread: never less than before, and
   * 1 at the end.  Of rows and other parts it is their share.  Searches go by
   * the logarithm of their gap; as nobody knows how many there will be, each
   * has half of what those before it have left.  Told again every tenth of a
   * second while nothing is new. */
  void (*progress) (double fraction, void *data);
  void *progress_data;
  /* How many bytes a call (a thread of a table) may use; 0 is the default, 4
   * GiB.  What would need more is refused with EBIT_EMEMORY. */
  double memory_limit;
  enum ebit_language language;
  /* How many threads a call may use, whatever it is asked for; 0: as many. For
   * several processes that share a machine. */
  int max_threads;
};

/* No poll, no progress, 4 GiB, C. NULL in place of options means the same. */
EBIT_API struct ebit_options ebit_default_options (void);

/* ---- 4. Functions ---------------------------------------------------- */

/* Every function has this type.  Arguments are in the manual's order; one
 * that is NULL, or beyond n, takes its default.  On success *result is a new
 * value; otherwise it is NULL and *error (if not NULL) says why.  Where name,
 * arguments (with n > 0), result, or contents of a value are NULL, the status
 * is EBIT_EARGUMENT. */
typedef enum ebit_status
ebit_function (size_t n, const struct ebit_value *const *arguments,
               const struct ebit_options *options, struct ebit_value **result,
               struct ebit_error *error);

/* Calls the function of that name, as the hosts do. */
EBIT_API enum ebit_status ebit_call (const char *name, size_t n,
                                     const struct ebit_value *const *arguments,
                                     const struct ebit_options *options,
                                     struct ebit_value **result,
                                     struct ebit_error *error);

/* Channels.  A channel is a list of class "ebit_channel" with the fields
 * kraus (list of complex matrices), d_in, d_out, family (the name of its
 * constructor) and parameters (list).  Bosonic channels have capacities but
 * no Kraus operators; their d_in and d_out are Inf. */

/* (d = 2) -> channel; here and below d is a whole number in [1, 32], gamma,
 * thermal and transmissivity are in [0, 1], and so is p where no other range
 * stands with it */
EBIT_API ebit_function ebit_identity_channel;
/* (p) -> channel: rho -> (1-p) rho + p Z rho Z */
EBIT_API ebit_function ebit_dephasing;
/* (p, d = 2) -> channel: rho -> (1-p) rho + p 1/d, p in [0, d^2/(d^2-1)] */
EBIT_API ebit_function ebit_depolarizing;
/* (weights) -> channel: probabilities of I, X, Y, Z, each in [0, 1], sum 1 */
EBIT_API ebit_function ebit_pauli_channel;
/* (gamma) -> channel: |1> decays to |0> with probability gamma */
EBIT_API ebit_function ebit_amplitude_damping;
/* (gamma, thermal) -> channel: generalized amplitude damping; thermal is the
 * weight of the Kraus pair that excites, 0 at zero temperature */
EBIT_API ebit_function ebit_gadc;
/* (time, t1, thermal = 0) -> gadc with gamma = 1 - exp(-time/t1), time >= 0,
 * t1 > 0; t1 = Inf does not decay, time = Inf is equilibrium, and only the two
 * together are refused */
EBIT_API ebit_function ebit_gadc_from_times;
/* (time, t2) -> dephasing with p = (1 - exp(-time/t2))/2; t2 is the time of
 * pure dephasing, and Inf as above */
EBIT_API ebit_function ebit_dephasing_from_times;
/* (gamma, p, thermal = 0) -> channel: gadc, then dephasing */
EBIT_API ebit_function ebit_damping_dephasing;
/* (time, t1, t2, thermal = 0) -> damping_dephasing of a memory with relaxation
 * time T1 and coherence time T2 <= 2 T1 (refused beyond): gamma = 1 -
 * exp(-time/t1), p = (1 - exp(-time (1/t2 - 1/(2 t1))))/2, so that the
 * coherence is exp(-time/t2); Inf as above */
EBIT_API ebit_function ebit_memory_channel;
/* (p, d = 2) -> channel: loss announced by a flag, the last of d + 1 levels
 */
EBIT_API ebit_function ebit_erasure;
/* (transmissivity, mean_photons = Inf) -> bosonic channel: a beam splitter
 * with vacuum, into which mean_photons >= 0 photons a use may be sent on
 * average */
EBIT_API ebit_function ebit_pure_loss;
/* (transmissivity, photons) -> bosonic channel: a beam splitter with a
 * thermal state of that mean photon number, >= 0 */
EBIT_API ebit_function ebit_thermal_loss;
/* (gain) -> bosonic channel: the quantum-limited amplifier, gain >= 1 */
EBIT_API ebit_function ebit_amplifier;
/* (variance) -> bosonic channel: a random phase, a wrapped normal of that
 * variance in rad^2, >= 0 or Inf; all its capacities are log2 2 pi less the
 * entropy of the phase (Lami, Wilde, Nat. Photon. 17, 525) */
EBIT_API ebit_function ebit_bosonic_dephasing;
/* (length_km, attenuation_db_per_km = 0.2) -> pure_loss of a fiber, both >= 0;
 * length_km = Inf loses all */
EBIT_API ebit_function ebit_fiber_channel;
/* (kraus) -> channel: a list of d_out x d_in matrices; refused unless trace
 * preserving to 1e-10 d_in */
EBIT_API ebit_function ebit_kraus_channel;
/* (choi, dims = [d d]) -> channel of that Choi state (trace 1, reference
 * first); a minimal Kraus set */
EBIT_API ebit_function ebit_choi_channel;
/* (choi, dims = [d d]) -> list of channel and distance: the channel whose Choi
 * state is nearest to a matrix in the Frobenius norm, and that norm; choi may
 * be a list of operators that are nearly a Kraus set (then no dims).  The
 * optimum in its marginal to 1e-11; EBIT_ESOLVER where that is not reached. */
EBIT_API ebit_function ebit_nearest_channel;
/* (channel) -> list of matrices */
EBIT_API ebit_function ebit_kraus_operators;
/* (channel) -> d_in d_out square matrix, trace 1, reference first */
EBIT_API ebit_function ebit_choi_state;
/* (channel) -> channel to the environment of the Kraus set as given */
EBIT_API ebit_function ebit_complementary;
/* (channel) -> isometry into output and environment, output first */
EBIT_API ebit_function ebit_stinespring;
/* (channel, rho) -> matrix; rho may be any operator on the input, a
 * d x d x n stack of them, or a ket */
EBIT_API ebit_function ebit_apply_channel;
/* (second, first) -> channel: first, then second */
EBIT_API ebit_function ebit_compose_channel;
/* (a, b) -> channel side by side, systems of a before those of b */
EBIT_API ebit_function ebit_tensor_channel;
/* (d_in, d_out = d_in, kraus = d_in d_out, seed) -> channel of so many Kraus
 * operators, kraus d_out >= d_in: a random isometry into output and
 * environment, seed as of random_state */
EBIT_API ebit_function ebit_random_channel;
/* (channel) -> logical each, NaN where neither is proved: teleportation
 * unitaries pass through; environment made of output; output made of
 * environment; Choi state separable */
EBIT_API ebit_function ebit_is_teleportation_covariant;
EBIT_API ebit_function ebit_is_degradable;
EBIT_API ebit_function ebit_is_antidegradable;
EBIT_API ebit_function ebit_is_entanglement_breaking;

/* Channels and tables take a number that is beyond a closed end of its range
 * by no more than 1e-12 (of the end, unless it is 0) as that end.
 *
 * States.  rho is a density matrix (Hermitian, trace 1, no negative
 * eigenvalue, each to 1e-10), real or complex, of any order, or a ket: a
 * vector of norm 1, of rank 1, or a row or a column; dims = [dA dB]
 * are the dimensions of its two subsystems, by default equal.  Where the
 * result is a number, rho may be a d x d x n stack, and the result then is a
 * vector of n.  Eigenvalues below 4.5e-16 are taken for the zeros that
 * rounding made of them. */

/* (rho) -> list of state and distance: the state nearest to a square matrix in
 * the Frobenius norm, and that norm */
EBIT_API ebit_function ebit_nearest_state;
/* (rho) -> von Neumann entropy in bits */
EBIT_API ebit_function ebit_entropy;
/* (rho, sigma) -> relative entropy Tr rho (log2 rho - log2 sigma) in bits;
 * Inf where rho has a weight above 1e-12 outside the support of sigma */
EBIT_API ebit_function ebit_relative_entropy;
/* (rho, dims) -> S(A) + S(B) - S(AB) in bits */
EBIT_API ebit_function ebit_mutual_information;
/* (rho, dims) -> S(A|B) = S(AB) - S(B) in bits */
EBIT_API ebit_function ebit_conditional_entropy;
/* (rho, sigma) -> fidelity (Tr sqrt (sqrt(rho) sigma sqrt(rho)))^2 */
EBIT_API ebit_function ebit_fidelity;
/* (rho, dims, keep) -> the matrix on the subsystems `keep`, ascending
 * numbers from 1; dims of any number of subsystems, rho any square matrix, or
 * a d x d x n stack of them, of which as many matrices are the answer; so in
 * the next one */
EBIT_API ebit_function ebit_partial_trace;
/* (rho, dims, system = 2) -> rho with those subsystems transposed */
EBIT_API ebit_function ebit_partial_transpose;
/* (rho, dims) -> negativity (||rho^TB||_1 - 1)/2 */
EBIT_API ebit_function ebit_negativity;
/* (rho, dims) -> log2 ||rho^TB||_1 in ebits */
EBIT_API ebit_function ebit_log_negativity;
/* (rho) -> concurrence of two qubits */
EBIT_API ebit_function ebit_concurrence;
/* (rho) -> entanglement of formation of two qubits in ebits */
EBIT_API ebit_function ebit_entanglement_of_formation;
/* (rho) -> largest fidelity of two qubits with a maximally entangled state
 */
EBIT_API ebit_function ebit_fully_entangled_fraction;
/* (rho) -> largest CHSH value of two qubits, at most 2 sqrt 2 */
EBIT_API ebit_function ebit_chsh;
/* (k) -> Bell state, 4 x 4; k = 1 to 4, or one of the texts "phi+", "phi-",
 * "psi+", "psi-"; n of them: a 4 x 4 x n stack */
EBIT_API ebit_function ebit_bell_state;
/* (weights) -> mixture of the Bell states in that order; n x 4 weights: a
 * 4 x 4 x n stack */
EBIT_API ebit_function ebit_bell_diagonal;
/* (rho) -> the four weights of two qubits in that basis; of a stack n x 4 */
EBIT_API ebit_function ebit_bell_weights;
/* (n, d = 2) -> GHZ state of n systems of dimension d, d^n <= 4096 */
EBIT_API ebit_function ebit_ghz_state;
/* (psi) -> |psi><psi|/<psi|psi>, of a vector that is not zero, of 4096
 * elements at most, or of a text such as "00+11" or "01-i10": a sum of kets
 * with a digit a subsystem, all with as many levels as the greatest digit asks
 * for, 2 at least */
EBIT_API ebit_function ebit_pure_state;
/* (fidelity) -> F phi+ + (1-F) (1 - phi+)/3, F in [0, 1]; n of them: a 4 x 4 x
 * n stack */
EBIT_API ebit_function ebit_werner_state;
/* (fidelity, d) -> F phi+ + (1-F) (1 - phi+)/(d^2-1) with phi+ = sum |ii>/sqrt
 * d, d in [2, 64]; stacks as above */
EBIT_API ebit_function ebit_isotropic_state;
/* (d, rank = d, seed) -> G G^dag/Tr G G^dag with a d x rank matrix G of normal
 * numbers; seed a whole number in [0, 1e15], the same on every machine but for
 * rounding */
EBIT_API ebit_function ebit_random_state;

/* Information quantities of states and channels
 *
 * Everything that has bounds takes, after the arguments that are listed, tol:
 * the gap up to which the ends are called certified (by default 1e-9, of
 * capacities 1e-8), and time_limit_s = Inf: the seconds after which searches
 * conclude with the best bounds that they can prove. */

/* (x, dims = [d d], copies = 1) -> coherent information S(B) - S(AB) of the
 * state x, in ebits per copy; of a channel x bounds on its maximum over
 * inputs, in ebits per use, with channel and state (the input).  copies = 2,
 * of a channel from 2 or 3 levels: half of that of two uses, at most Q;
 * besides copies, and upper_bounds with that capacity. */
EBIT_API ebit_function ebit_coherent_information;
/* The same for the reverse coherent information S(A) - S(AB). */
EBIT_API ebit_function ebit_reverse_coherent_information;
/* (rho, dims = [d d]) -> max (0, S(A) - S(AB), S(B) - S(AB)), which one-way
 * distillation attains */
EBIT_API ebit_function ebit_hashing;
/* (x, dims = [d d]) -> bounds on the Rains relative entropy of the state x,
 * with sigma and dual; of a channel x (tol = 1e-8) on its Rains information,
 * with state (the input), sigma and dual.  Of a d x d x n stack of states,
 * here and in distillable_entanglement, discord and max_rains, a list of class
 * "ebit_bounds_list" with n bounds values. */
EBIT_API ebit_function ebit_rains;

/* (rho, dims = [d d]) -> bounds on the distillable entanglement, with state,
 * dims, sigma and dual (of the Rains relative entropy, the upper end), and
 * frame and partners where recurrence beats hashing, with filter_a and
 * filter_b where filters come first. */
EBIT_API ebit_function ebit_distillable_entanglement;
/* (weights, pairs, success, kept = 1) -> bounds on the best fidelity with phi+
 * of dimension 2^kept that any protocol reaches with so many copies (1 to 10)
 * of the Bell-diagonal state with those 4 weights, when it succeeds with
 * probability success in [1e-12, 1].  The upper end is the linear program over
 * operations that keep partial transposes positive (E. M. Rains, IEEE Trans.
 * Inf. Theory 47 (2001) 2921), with its dual: a row a type of strings of Bell
 * states, a column a family of constraints.  Of nested steps, which the lower
 * end may name, steps has a row each: two pairs (0: a fresh copy, k: what step
 * k left), the error (1 to 3, the second to fourth largest weight) that goes
 * with none in the one and in the other, and whether the rest is crossed. */
EBIT_API ebit_function ebit_distillation_limit;
/* (rho, dims = [d d], measured = 2) -> bounds on the quantum discord with
 * projective measurements of the subsystem `measured`, a qubit, with state,
 * dims, measured and direction (a unit vector). */
EBIT_API ebit_function ebit_discord;

/* Upper bounds on what any protocol distributes, with classical
 * communication between the channel's uses too.  J is the Choi matrix of
 * trace d_in, reference first; `state` in a certificate is the input. */

/* (x, dims = [d d]) -> bounds on the max-Rains relative entropy of the state
 * x, with state, dims, sigma and dual; of a channel x on its max-Rains
 * information, with channel, state, dual, positive_part, negative_part. */
EBIT_API ebit_function ebit_max_rains;
/* (channel) -> bounds on the max-relative entropy of entanglement, with
 * channel, state, dual and sigma; where d_in d_out > 6 the upper end is that
 * of a sum of products with the columns of factors_a and factors_b, and the
 * status mostly "bracket". */
EBIT_API ebit_function ebit_max_relative_entropy_of_entanglement;
/* (channel) -> bounds on log2 of the diamond norm of the transposition after
 * the channel, with channel, state, dual, positive_part, negative_part;
 * closed forms of bosonic channels, with channel. */
EBIT_API ebit_function ebit_transposition_bound;
/* (channel, task = "entanglement") -> bounds on the Theta information min D^(N
 * || M) + log2 ||T o M||_diamond over completely positive maps M, or with task
 * "key" of maps with a separable Choi matrix and Tr_B of it for the norm; with
 * channel, map (that Choi matrix K), positive_part and negative_part (V, Y >=
 * 0, V - Y = K^TB; not for keys), state, dual and weight (Z and w of
 * dual program: +-Z^TB <= w (x) 1).  d_in d_out <= 16, for keys <= 6, or a
 * named family. Fang, Fawzi, arXiv:1909.05758; it is not their smaller
 * geometric Rains information, where M may depend on the input. */
EBIT_API ebit_function ebit_theta_information;
/* (channel, squash = "best", dims = [4 4]) -> bounds on the squashed
 * entanglement, with channel, state (the input whose mutual information bounds
 * it from above) and lower_state (the input whose hashing bounds it from
 * below); of bosonic channels with channel alone.  The upper end is the best
 * of formulas and, unless squash is "fixed", of (S(B|E') + S(B|F))/2 for an
 * isometry of the environment to E' and F of these dimensions (M. Takeoka, S.
 * Guha, M. M. Wilde, IEEE Trans. Inf. Theory 60 (2014) 4987), which a search
 * finds: then with isometry (a row a pair of levels, F the faster, a column a
 * Kraus operator), isometry_dims and isometry_state.  Refused: dims that are
 * not two numbers from 1 to 64 with a product of at least the dimension of the
 * environment; without dims such a channel has the formulas alone. */
EBIT_API ebit_function ebit_squashed_entanglement_bound;
/* (channel) -> bounds on the classical capacity with free entanglement, bits
 * per use, with channel and state (the input). */
EBIT_API ebit_function ebit_entanglement_assisted_capacity;

/* Capacities, in ebits per use: bounds values.  Every one, but
 * assisted_distillation, has `candidates`, a table of all bounds that were
 * computed: side ("lower", "upper"), value, method, source, channel;
 * lower_bounds and upper_bounds are the bounds values that prove the
 * winners. */

/* (channel, decomposition = none) -> bounds on the quantum capacity Q, without
 * communication.  decomposition: a list of the fields channels (a list of
 * channels from d_in to d_out levels, or to d_out f levels, a flag last),
 * weights (numbers >= 0 with sum 1) and maps (may be missing; a list as long,
 * of channels from the output of each to as many levels as it has Kraus
 * operators, and of empty lists): Q <= (1-delta) max_rho sum_i p_i I_c(rho,
 * N_i) + delta log2 d_in, J >= (1-delta) sum_i p_i J_i, of channels that are
 * degradable, are antidegradable and count 0, or are degraded by their maps,
 * exactly or not (Smith, Smolin, arXiv:0712.2471; Sutter et al., IEEE Trans.
 * Inf. Theory 63, 7832).  Refused: parts that are neither, or do not fit.
 * Where such an end is best, the bounds value in upper_bounds has
 * `decomposition`, in this form, and `state` (the input). */
EBIT_API ebit_function ebit_quantum_capacity;
/* (channel) -> bounds on the private capacity P, secret bits per use without
 * communication, Q <= P */
EBIT_API ebit_function ebit_private_capacity;
/* (channel) -> bounds on E_cpp: entanglement generation with classical
 * communication after all uses */
EBIT_API ebit_function ebit_cpp_capacity;
/* (channel, task = "entanglement", squash = "fixed") -> bounds on Q<->, or
 * with task "key" on P<->: two-way classical communication at any time.  With
 * squash "best" the squashed entanglement is searched for as well.  Where
 * lower_method is "two_rails", partners has the error (1 to 3, the second to
 * fourth largest weight) that each round of recurrence pairs with none. */
EBIT_API ebit_function ebit_two_way_capacity;
/* (channel1, channel2, one_shot = FALSE) -> bounds on the EPR capacity: ebits
 * between two receivers of a common source, per use of both channels.  What
 * Theorem 4 of arXiv:2411.04977 prints is a candidate of the side "printed",
 * or "disproved" where it exceeds the upper end. */
EBIT_API ebit_function ebit_epr_capacity;
/* (channels, communication = "receivers") -> bounds on the GHZ capacity of a
 * list of channels; "none" or "source", the source taking part */
EBIT_API ebit_function ebit_ghz_capacity;
/* (channel1, channel2) -> bounds on what a measurement of the source gives
 * two receivers in one shot; `basis` is its best one */
EBIT_API ebit_function ebit_assisted_distillation;

/* Damping channels: generalized amplitude damping, gamma the damping and
 * thermal the weight of the noise that excites, both in [0, 1];
 * arXiv:2411.04977. */

/* (gamma, thermal, threads = 1) -> table of rates in ebits per use.  Of one
 * channel: coherent_information, reverse_coherent_information (attained)
 * with reverse_coherent_information_gap; rains, the upper end of the Rains
 * information, rains_gap below which is its lower end, rains_status of that
 * bracket, max_rains and theta_information (upper end).  Of two equal
 * channels: dual_rail, multi_rail with its number of rails, epr_lower and
 * epr_upper. */
EBIT_API ebit_function ebit_gadc_rates;
/* (gamma1, thermal1, gamma2, thermal2, rails = 2, threads = 1) -> table:
 * probability that the receivers keep what they got, hashing (ebit; may be
 * negative) and rate, ebits per use of the pair of channels. */
EBIT_API ebit_function ebit_multirail;
/* (gamma1, thermal1, gamma2, thermal2, max_rails = 64, threads = 1) ->
 * table: the best number of rails, 0 where none helps, and its rate. */
EBIT_API ebit_function ebit_best_multirail;
/* (thermal, threads = 1) -> table of dampings: for two equal channels
 * (symmetric_) and for one beside a perfect one (onesided_), where two rails
 * beat three (k3_to_k2), where rails stop to help (k2_zero), where they
 * overtake the coherent and reverse coherent information, and where these
 * vanish.  NaN where that never happens. */
EBIT_API ebit_function ebit_multirail_thresholds;

/* Tables of channels */

/* (family, grid, quantities, threads = 1) -> table of quantities of the
 * channels that the constructor `family` makes of each row of grid, a table
 * or list of its parameters; what grid leaves out takes its default.  First
 * the parameters, then of each quantity that has bounds the columns _lower,
 * _upper and _status, of another one column.  A quantity is the name of a
 * function of one channel, or of two channels, which then are equal;
 * ebit_describe lists them.  What fails in a row is NaN (its status an
 * empty text), and the table then has a last column `message` that says why.
 */
EBIT_API ebit_function ebit_channel_sweep;
/* (name, calls, threads = 1) -> list: what the function of that name returns
 * for each list of arguments in the list `calls`.  The first call that fails
 * fails all, with "calls[2]: " before its message. */
EBIT_API ebit_function ebit_map_function;
/* (table, form = "texts") -> a text for each row, which says what stands in
 * it: a hash of the names and values of its numbers, logicals and texts.  As
 * "lines" one text with a line for each; as "numbers" complex numbers, whose
 * real and imaginary parts are the first 32 bits and the others. */
EBIT_API ebit_function ebit_row_keys;

/* Statistics.  The parts of what the hosts do with functions of theirs:
 * propagate, sensitivity, find_threshold, compare_protocols, bootstrap.  A
 * list `distributions` has a list for each parameter, by name: "uniform", a,
 * b; "normal", mean, standard deviation (and where it is cut off); "beta",
 * two shapes; or a vector of samples.  seed as of random_state. */

/* (distributions, n, seed) -> table of n rows, a column a parameter */
EBIT_API ebit_function ebit_sample_parameters;
/* (lower, upper = lower, probability) -> table probability lower upper: the
 * quantiles of the ends, between which those of what they enclose lie; NaN in
 * an end: not known */
EBIT_API ebit_function ebit_sample_quantiles;
/* (values, inputs) -> list of the quantities that a table, numbers, a bounds
 * value or a list of such are about, each a list of lower and upper; of a
 * table x_lower and x_upper are the ends of x, lower and upper those of
 * `value`, x and x_gap lie within that gap, other numbers are known; inputs:
 * names of columns to leave out, as are parameters in a table of a function
 * of this list */
EBIT_API ebit_function ebit_quantity_ends;
/* (distributions, n, seed) -> table of n (k + 2) rows for k parameters */
EBIT_API ebit_function ebit_sobol_sample;
/* (distributions, lower, upper = lower, seed = 0, level = 0.99, replicates =
 * 1000) -> table parameter first first_lower first_upper total total_lower
 * total_upper first_least first_most total_least total_most, of a quantity at
 * the rows of sobol_sample: Jansen's estimators (Comput. Phys. Commun. 117
 * (1999) 35), bootstrap intervals, and what the brackets leave */
EBIT_API ebit_function ebit_sobol_indices;
/* (interval, target, tol = 1e-6, x, values) -> list of next, the point at
 * which to ask next; or, when there is none, bounds on where the quantity
 * crosses the target, with target, at_lower and at_upper (its values there)
 * and the points asked.  x and values: the points asked so far, in their
 * order, and a list of numbers or bounds values. */
EBIT_API ebit_function ebit_threshold_step;
/* (a_lower, a_upper, b_lower, b_upper) -> logicals: a above b; NaN where the
 * ends decide neither */
EBIT_API ebit_function ebit_is_above;
/* (counts, settings) -> list of state, log_likelihood, log_likelihood_upper:
 * the state that makes counts most likely, the likelihood's logarithm there
 * (natural, without the multinomial coefficients), which no state's exceeds
 * the upper one.  settings: Pauli words of up to 5 qubits, or a list of lists
 * of positive matrices; counts: a row a setting, a column an outcome. */
EBIT_API ebit_function ebit_state_from_counts;
/* (counts, inputs, settings) -> list of channel, log_likelihood,
 * log_likelihood_upper; the rows of counts are the settings of the first
 * input, then those of the second ... */
EBIT_API ebit_function ebit_channel_from_counts;
/* (counts, n, seed) -> list of n such counts, each row drawn with the
 * frequencies that it has */
EBIT_API ebit_function ebit_resample_counts;

/* Purification of dephased Bell pairs (1-p) phi+ + p phi-, m = `pairs` at a
 * time, O. Erkilic et al., arXiv:2411.14573: in round r blocks of m^r pairs
 * are left with (m-1)^r, or fail.  p is in [0, 1/2], pairs a whole number in
 * [2, 1e6]. */

/* (p, pairs, rounds, threads = 1) -> table, a row for each input and round:
 * input_pairs, kept_pairs; success_probability of the round given success
 * before, fidelity, infidelity of a kept pair then, between infidelity_lower
 * and _upper; ebits per pair over all branches: rate_paper (failing syndromes
 * merged), rate_sorted (every syndrome kept), and rate_lower, rate_upper of
 * blocks that meet at random; status "exact" or "bracket".  NaN where exact
 * sums are out of reach: branches of round 2 beyond m = 256, of round 3
 * beyond 6 (success: 7), of rounds 4 and 5 beyond 3 (success of 4: 4). */
EBIT_API ebit_function ebit_purify_dephasing;
/* (p, pairs, rounds) -> table, a row for each path of successes s and failures
 * f: probability of the last outcome, path_probability, rci in ebits of what a
 * block keeps, fidelity.  Refused beyond the reach above. */
EBIT_API ebit_function ebit_purification_branches;
/* (p, pairs, round) -> table of the state after successes only: weight,
 * multiplicity, eigenvalue. */
EBIT_API ebit_function ebit_purification_spectrum;
/* (p, pairs, rounds, gate_fidelity = 1, measurement_error = 0, frame =
 * "fixed", threads = 1) -> table, a row for each input and round, as if kept
 * pairs were independent: error, fidelity, success_probability of the round,
 * yield, weights phi_plus ... psi_minus.  Imperfect operations, and the frame
 * "alternate", for pairs = 2 only. */
EBIT_API ebit_function ebit_purify_dephasing_memoryless;
/* (p, pairs, infidelity, threads = 1) -> table: rounds (Inf beyond 5e6), yield
 * and success_probability of all of them, of that map. */
EBIT_API ebit_function ebit_rounds_needed;
/* (p, infidelity, threads = 1) -> table: the pairs and rounds of the greatest
 * yield, with success_probability; pairs and rounds 0 where none is needed. */
EBIT_API ebit_function ebit_best_purification;
/* (p, block, error, threads = 1) -> table: lower and upper ebits per pair that
 * `block` pairs give with infidelity `error` of all, block up to 1e6;
 * asymptotic, 1 - h2(p). */
EBIT_API ebit_function ebit_purification_finite;
/* (p, links, pairs = 2, rounds = 0, gate_fidelity = 1, measurement_error = 0,
 * swap_probability = 1, wait = 0, t2 = Inf, link_success = 1, attempt_s = NaN,
 * threads = 1) -> table of chains over a distance with dephasing p:
 * link_error, direct_rate, ideal_rate; with rounds of purification of each
 * link: end_error, yield, purified_rate (whole blocks), memoryless_rate
 * (pairs), fidelity, hashing, key_fraction; pairs_per_second without
 * purification; status. */
EBIT_API ebit_function ebit_swap_chain;
/* (weights, gate_fidelity = 1, measurement_error = 0, swap_probability = 1,
 * wait = 0, t2 = Inf, link_success = 1, attempt_s = NaN) -> table of one row:
 * fidelity, end_error, hashing, key_fraction, pairs_per_second, phi_plus ...
 * psi_minus, of the links whose weights of phi+ phi- psi+ psi- are the rows.
 */
EBIT_API ebit_function ebit_swap_weights;

/* Inept delivery: each pair a|00> + sqrt(1 - a^2)|11> arrives whole with
 * probability `success`; arXiv:quant-ph/0504112.  amplitude is a, and model
 * the visibility of the Werner state whose local model is used, by default
 * 5/12; 1/2 is the newer one.  All of them in [0, 1], model in (0, 0.6874]. */

/* (success, amplitude, model = 5/12, threads = 1) -> table: fidelity with
 * what was sent, concurrence, negativity, entanglement_of_formation (ebit),
 * teleportation_fidelity, entangled, chsh (at most 2 sqrt 2), violates_chsh,
 * local_model (true of separable states too). */
EBIT_API ebit_function ebit_inept_delivery;
/* (success, threads = 1) -> table: the best amplitude, with the concurrence
 * and entanglement_of_formation (ebit) it leaves, exactly;
 * entanglement_of_formation_small_success, the approximation of the source;
 * pairs_per_ebit_lower, how many pairs an ebit needs at least. */
EBIT_API ebit_function ebit_inept_optimum;
/* (n, threads = 1) -> table, for n pairs shuffled at random: success = 1/n,
 * the best amplitude, concurrence and entanglement_of_formation (ebit) of
 * one pair, and total, n times that. */
EBIT_API ebit_function ebit_inept_pairs;
/* (amplitude, model = 5/12, threads = 1) -> table: success_entangled and
 * success_chsh, above which pairs are entangled and violate CHSH;
 * success_local_left and _right, up to both of which they have the local
 * model. */
EBIT_API ebit_function ebit_inept_thresholds;
/* (success, amplitude) -> the density matrix, 4 x 4; of n values each, or
 * one and n, a 4 x 4 x n array. */
EBIT_API ebit_function ebit_inept_state;
/* (success, amplitude, model = 5/12) -> list: the state is weight times
 * werner_state plus 1 - weight times the diagonal matrix `diagonal`, a proof
 * of a local model where `valid`; local_model, true of separable states too.
 */
EBIT_API ebit_function ebit_inept_local_model;

/* Fibers: a half of a pair is sent ("ded"), or a carrier that is never
 * entangled with the rest ("edss1", "edss2"); arXiv:2411.07306.  noise is
 * (noise per km)(km): exp(-noise) of the Bloch vector of what is sent arrives.
 * Weights are those of phi+ phi- psi+ psi-. */

/* (protocol, noise, pauli = none, outcome = "success", threads = 1) -> table:
 * probability of that outcome, weights phi_plus ... psi_minus of the pair that
 * is shared then, its negativity, fidelity, hashing = 1 - H (ebit) and
 * key_fraction (bit).  pauli are probabilities of errors I X Y Z besides the
 * noise, four or n x 4; outcome may be "failure", but of "ded". */
EBIT_API ebit_function ebit_distribute;
/* (protocol, stage, noise) -> density matrix of A, B and the carrier (8 x 8;
 * of "ded" of the pair, 4 x 4) when the stage "initial", "encoded", "sent" or
 * "decoded" is over; of n noises a stack. */
EBIT_API ebit_function ebit_protocol_state;
/* (protocol, noise, threads = 1) -> table: mutual_information of the carrier
 * that has been sent with the two nodes' qubits (of "ded" with the other
 * half), classical_correlation that projective measurements of the carrier
 * reveal, discord, the rest (bit). */
EBIT_API ebit_function ebit_carrier_discord;
/* (protocol, length_km, noise_per_km = 0, intermediate_nodes = 0,
 * source_pairs_per_second = 1, coupling_efficiency = 0.8,
 * bell_measurement_probability = 0.5, demultiplexer_loss_db = 3,
 * wavelength_switch_loss_db = 3.5, fiber_switch_loss_db = 1,
 * attenuation_db_per_km = 0.17, gate_probability = 0.417,
 * distillation = "dejmps", target = 0.998, source = "local",
 * gate_fidelity = 1, measurement_error = 0, threads = 1) -> table: pair_rate
 * (1/s), probability, yield and their product rate (1/s); hashing (ebit) and
 * key_fraction (bit) of a distilled pair; latency_s; two_way_capacity of the
 * bare fiber (ebit per use). */
EBIT_API ebit_function ebit_fiber_rate;
/* (noise, distillation = "dejmps", target = 0.998, coupling_efficiency = 0.8,
 * bell_measurement_probability = 0.5, demultiplexer_loss_db = 3,
 * wavelength_switch_loss_db = 3.5, fiber_switch_loss_db = 1,
 * source = "local", gate_fidelity = 1, measurement_error = 0, threads = 1) ->
 * table: edss1, edss2, the gate probabilities above which they beat "ded";
 * 0, Inf or NaN where only the other, only this, neither distils. */
EBIT_API ebit_function ebit_gate_threshold;
/* (edges, protocol, then as fiber_rate from noise_per_km on) -> list table,
 * mean_rate (1/s).  edges is a table or list of tail, head (numbers, or a
 * list of texts), length_km and, where they differ, attenuation_db_per_km,
 * noise_per_km and intermediate_nodes.  table has a row for each two nodes:
 * from, to, path, length_km, intermediate_nodes of the shortest path, and the
 * columns of fiber_rate. */
EBIT_API ebit_function ebit_fiber_network_rates;

/* Distillation of two pairs into one: protocol "dejmps", "bbpssw",
 * "bbpssw_improved", "mfi", "cnot", and for one step "epl_d".  Pairs x are
 * four weights of phi+ phi- psi+ psi-, n x 4 of them, or a 4 x 4 state or a
 * stack. gate_fidelity (0, 1] of each node's two-qubit gate, measurement_error
 * [0, 0.5]; after each step the kept pair waits in memories with lifetime t1
 * and coherence time t2 <= 2 t1. */

/* (x, protocol, measured = x, first = true, variant = "target",
 * gate_fidelity = 1, measurement_error = 0, wait = 0, t1 = Inf, t2 = Inf) ->
 * list: probability that the pair is kept; weights, or rho where a state was
 * given or t1 is finite.  `first` is whether "bbpssw_improved" twirls,
 * `variant` what "epl_d" measures, "target" or "control". */
EBIT_API ebit_function ebit_distill_step;
/* (x, protocol, target = 0.998, max_rounds = 200, limit = false,
 * gate_fidelity = 1, measurement_error = 0, wait = 0, t1 = Inf, t2 = Inf) ->
 * table: the inputs, rounds (-1 where the fidelity `target` is not reached),
 * yield (pairs kept a pair put in), fidelity, hashing (ebit) and key_fraction
 * (bit) of the last round.  Of one input a list of the same, and history, a
 * table of round, probability, yield, fidelity and weights; with limit, which
 * is for one input alone, also limit: the upper end of
 * ebit_distillation_limit for the 2^r copies of round r, at the probability
 * p_1^(2^(r-1)) p_2^(2^(r-2)) ... p_r that all steps behind its pair succeed;
 * NaN for more than eight copies, and of a state that is no mixture of Bell
 * states, to 1e-10. */
EBIT_API ebit_function ebit_distill;
/* (protocol, gate_fidelity = 1, measurement_error = 0, wait = 0, t1 = Inf,
 * t2 = Inf, threads = 1) -> table: brackets of fidelity_min, above which
 * Werner states get to the fixed point, and of fidelity_max, that of the fixed
 * point; NaN where there is none above 1/2.  t1 must be Inf. */
EBIT_API ebit_function ebit_distill_fixed_points;

/* Networks.  A network is a list of class "ebit_network" with the fields
 * nodes (numbers in ascending order, or names), edges, a table of tail, head,
 * lower and upper (ebits, or secret bits, per use of the edge), upper_squashed
 * (the same in squashed entanglement, which may not be mixed with other
 * measures; Inf: none), lower_method, upper_method, squashed_method (keys of
 * cite, or "given") and, where they are known, uses_per_second (1/s),
 * length_km, attenuation_db_per_km; and task. */

/* (edges, task = "entanglement", nodes = []) -> network.  edges is a table or
 * a list of tail, head (whole numbers, or texts) and one of: lower, with upper
 * >= lower (lower where neither it nor upper_squashed is given) and
 * upper_squashed >= lower; channel, a list of channels or one; family, names
 * of constructors that take numbers, with columns of their parameters, NaN
 * where a row has no such; length_km of fibers, with attenuation_db_per_km.
 * From channels the ends are those of two_way_capacity, `upper` in measures
 * that may be added over a cut (arXiv:1809.03120, arXiv:1707.05543).  A column
 * of one value serves all edges.  Refused: edges from a node to itself, and
 * channels of infinite capacity. */
EBIT_API ebit_function ebit_network;
/* (network) -> table of node, x, y: where to draw its nodes, so that distances
 * follow lengths, or 1/lower, or numbers of edges; the same on every machine
 * but for rounding */
EBIT_API ebit_function ebit_network_layout;
/* (text, format = [], file = "", task = [], attenuation_db_per_km = 0.2) ->
 * network that a file describes, in the format "csv", "json" (of SeQUeNCe) or
 * "gml", by default what the file's name ends in.  Errors name file and line.
 * CSV has a row an edge: src_vertex, dst_vertex and distance_m, or the columns
 * of a network; JSON nodes and qconnections or qchannels (distance in m,
 * attenuation in dB/m); GML nodes with id and label, edges with source, target
 * and length in km. */
EBIT_API ebit_function ebit_network_from_text;
/* (network, format = [], file = "") -> text, which network_from_text reads
 * back as the same network, to the last bit */
EBIT_API ebit_function ebit_network_to_text;
/* (network, node, channel, uses_per_second = []) -> network with one node
 * more, called "<node>:memory", which an edge with the memory's channel joins
 * to the node; numbers of nodes become names.  uses_per_second (1/s) of that
 * edge are needed where the others have them. */
EBIT_API ebit_function ebit_split_node;
/* (levels, capacity = 1, seed, diagonals = "sparse") -> network of 2^levels
 * nodes in a circle, numbers from 0, with edges of that capacity, and
 * diagonals of span m in [2^(i-1), 2^i] and capacity/m of each class i <=
 * levels: one ("sparse"), or one from each node ("full"; "finger": all of
 * one span).  levels in [1, 20], seed in [0, 2^53] (arXiv:1809.03120, section
 * V.5). */
EBIT_API ebit_function ebit_chord_network;
/* () -> six nodes and seven fibers, an example of ours */
EBIT_API ebit_function ebit_six_node_network;
/* (name = "abilene") -> a network from public facts */
EBIT_API ebit_function ebit_example_network;

/* Capacities of networks: bounds values whose ends are ebits, or secret bits,
 * per what the field `per` says: "channel use", "network use", "second" or
 * "given usage".  `usage` is "optimal" (frequencies of sum 1, the best ones,
 * which the field usage then holds), "flooding" (every edge once a network
 * use), or numbers >= 0, one an edge; uses_per_second of the network, with
 * which "optimal" is refused, multiply all but it.  The lower end is that of
 * the lower values of edges, the upper end that of the upper or the squashed
 * ones, whichever gives less (arXiv:1809.03120).  Fields: network, pairs or
 * users, per, usage, flow (pair, tail, head, flow), paths (pair, path, flow),
 * trees (tree, tail, head, flow), cut (cut, part, node, multiplier),
 * flow_lower and flow_upper (of the best flows on lower and on upper values),
 * gap_factor (the upper end over the latter), prices (one an edge). */

/* (network, from, to, usage = "optimal", tol = 1e-8, time_limit_s = Inf) ->
 * bounds on what two nodes can share.  usage may also be "single_path": one
 * path a network use, always the same.  Paths are left out, and the flow alone
 * is there, where they have more than 200,000 edges together. */
EBIT_API ebit_function ebit_pair_capacity;
/* (network, pairs, usage = "optimal", method = "auto", exact_cut = false,
 * bounds = "best", tol, time_limit_s, threads = 1) -> bounds on the greatest
 * sum of the rates R_i that pairs of users have at once (arXiv:1809.03120,
 * eqs. 19 and 82).  pairs: two columns of nodes, a matrix or a list of two.
 * Between the best flow on the lower values of edges and cuts A on the upper
 * ones, sum of the R_i that A separates <= c(A).  Fields as of pair_capacity,
 * with `cut` of several cuts and the multipliers by which they are added, and
 * `prices` of flows; gap_factor is above 1 where no cut proves as much as that
 * times flow_upper.  method: "lp", "columns" (paths, to the gap tol),
 * "approximate" (without a linear program, to the gap tol or 1 %; refused with
 * objective = "log") or "auto", by size; the field `method` says which,
 * "closed_form" of optimal usage.  With bounds = "paper" the upper end is g(r)
 * times flow_upper, of r pairs: g(1) = g(2) = 1, g(r) = 2 (1 + 1/2 + ... +
 * 1/r).  With exact_cut no cut is left that would prove more, which takes long
 * where the users are many.  Refused: a pair of one node, or twice; exact_cut
 * with bounds = "paper".  In networks of 10,000 edges or more the threads
 * search for paths at once, any number of them with the same bits. */
EBIT_API ebit_function ebit_total_capacity;
/* (network, pairs, usage = "optimal", demands = 1, method, exact_cut, bounds,
 * tol, time_limit_s, threads = 1) -> bounds on the greatest f with R_i >=
 * demands_i f for all pairs (eq. 21); demands > 0, one or one a pair. */
EBIT_API ebit_function ebit_worst_case_capacity;
/* (network, pairs, weights, usage = "optimal", objective = "linear", method,
 * exact_cut, bounds, tol, time_limit_s, threads = 1) -> bounds on the
 * greatest sum of weights_i R_i, or with objective = "log" of weights_i ln
 * R_i; weights > 0, one a pair.  With bounds = "paper", which "log" refuses,
 * the lower end is that of the pair that gives most alone (eq. 138), and the
 * upper one the greatest with sum of R_i over i in U <= g(|U|) times the flow
 * of U in all, for all sets U of pairs (eq. 104); of more than 10 pairs for
 * single pairs and the first k by weight.  Fields then: sets (set, pair,
 * multiplier), those that count, and set_prices (set, tail, head, price),
 * which prove their flows. */
EBIT_API ebit_function ebit_weighted_capacity;
/* (network, problem = "worst_case", pairs, usage = "flooding", format = "mps",
 * weights) -> text: the linear program of the best flow on the lower values of
 * edges, with problem = "total" of the sum of rates, with "weighted" of the
 * sum of weights times rates (weights > 0, one a pair, are for this problem
 * alone); "mps" (free MPS, which minimises minus the rate) or "lp" (CPLEX's
 * format). */
EBIT_API ebit_function ebit_network_to_lp;

/* (network, users, usage = "optimal", bounds = "best", tol = 1e-8,
 * time_limit_s = Inf) -> bounds on GHZ states, or conference keys, of all
 * users (two or more).  Below by trees that connect them, or, where the best
 * trees are out of reach (some 20 users), by n / (2 (n - 1)) times the least
 * flow between two of them; with bounds = "paper" by half of that flow.  Above
 * by a cut, of optimal usage by cuts of users with multipliers, whose sum is
 * half the bound of Held and Karp.  `flow` is then from the first user to each
 * other one. */
EBIT_API ebit_function ebit_ghz_network_capacity;

/* (network, usage = "optimal", tol = 1e-8, time_limit_s = Inf) -> list of
 * class "ebit_all_pairs": from, to, lower, upper, vectors of one element a
 * pair, the first node before the second in the order of the network; status
 * ("certified" where each pair's ends differ by tol at most), tol,
 * lower_method, upper_method, task, network, per, usage as those of
 * pair_capacity; tree (side, from, to, value), a tree of all nodes for each
 * kind of values, in which the least value on a path is the rate of its ends;
 * and flow (pair, tail, head, flow) of the edges of the tree on lower values.
 * Both are empty where usage is optimal.  verify proves every pair. */
EBIT_API ebit_function ebit_all_pairs_capacity;

/* Certificates */

/* (b, rigorous = FALSE, slack = 0) -> list valid (logical), message (which end
 * fails, and why), lower, upper (the ends that the certificate proves).  Both
 * ends of a bounds value, proved again from its certificate.
 *
 * With rigorous the ends are proved with all rounding included (S. M. Rump,
 * Acta Numerica 19, 287, 2010), and are true whatever the value claims; valid
 * where they imply those it has.  slack, in [0, 1]: also where these are
 * beyond them by slack (1 + |end|) at most.  Further items: verdict ("proved",
 * "confirmed within slack" or ""), object (what state or channel the ends are
 * exactly true of), distance (a bound of the trace or diamond norm of what it
 * differs by from the one given).  Of all_pairs_capacity lower and upper are
 * vectors then, one element a pair.  EBIT_ENUMERIC where the process does not
 * round to nearest. */
EBIT_API ebit_function ebit_verify;
/* (b) -> the bounds value b with the ends that are proved with rounding
 * included, the status of their gap, and proof = "rounding included".  Where
 * an end has no such proof it is 0 or Inf, of a threshold -Inf or Inf. */
EBIT_API ebit_function ebit_prove;
/* (x, upward = FALSE, digits = 7) -> texts: the decimals of so many
 * significant digits, in [1, 15], next to the numbers x that are not above, or
 * not below them.  So proved ends are printed. */
EBIT_API ebit_function ebit_outward_decimals;
/* (b) -> list lower, upper (a sentence each), references, bibtex (texts):
 * the theorems and papers behind each end. */
EBIT_API ebit_function ebit_cite;

/* Files: values as text, and back, to the last bit; whoever calls opens the
 * file. */

/* (x) -> text: a bounds value, or any other but with EBIT_FOREIGN in it, as
 * JSON with its numbers in C99's hexadecimal digits.  What Octave or R lose of
 * a value (which of its vectors, tables and classes there are) is written as
 * ebit made it, so that a bounds value has one text in all languages. */
EBIT_API ebit_function ebit_to_json;
/* (text) -> the value; not verified: ebit_verify does that. */
EBIT_API ebit_function ebit_from_json;
/* (table) -> text: comma-separated values; names and texts in quotes, TRUE and
 * FALSE, NA where undecided, numbers in the shortest digits that read back,
 * Inf, NaN.  A list of columns of one length will do; a bounds value is a row
 * of the fields that all of them have. */
EBIT_API ebit_function ebit_to_csv;
/* (text) -> table: a column is of numbers (NA and nothing are NaN) or logicals
 * where all of its cells are, else, or where one has quotes, of texts. */
EBIT_API ebit_function ebit_from_csv;

/* Help */

/* () -> table of all functions: name, topic, shape, usage, summary. */
EBIT_API ebit_function ebit_list_functions;
/* (name) -> table of a function's arguments and of its columns, or of its
 * value: role ("argument", "column" or "value"), name, unit, range, default,
 * meaning. */
EBIT_API ebit_function ebit_describe;

#endif /* EBIT_H */
