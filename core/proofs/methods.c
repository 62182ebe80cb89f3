/* The methods that the ends of bounds values name: one entry a theorem.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "methods.h"

#include <stddef.h>
#include <string.h>

#include "capacity_theorems.h"

/* Sets of quantities and of families that several methods have. */
#define OF_INFORMATION (EBIT_OF_COHERENT | EBIT_OF_REVERSE)
#define OF_FORMS (OF_INFORMATION | EBIT_OF_RAINS)
#define ANY_EDGE (EBIT_EDGE_RELATIVE | EBIT_EDGE_SQUASHED)
#define DAMPING                                                               \
  (EBIT_FAMILY (EBIT_FAMILY_AMPLITUDE_DAMPING)                                \
   | EBIT_FAMILY (EBIT_FAMILY_GADC)                                           \
   | EBIT_FAMILY (EBIT_FAMILY_DAMPING_DEPHASING))
#define ERASURE EBIT_FAMILY (EBIT_FAMILY_ERASURE)
#define THERMAL_LOSS EBIT_FAMILY (EBIT_FAMILY_THERMAL_LOSS)
#define BOSONIC                                                               \
  (EBIT_FAMILY (EBIT_FAMILY_PURE_LOSS) | THERMAL_LOSS                         \
   | EBIT_FAMILY (EBIT_FAMILY_AMPLIFIER)                                      \
   | EBIT_FAMILY (EBIT_FAMILY_BOSONIC_DEPHASING))
#define PAULI                                                                 \
  (EBIT_FAMILY (EBIT_FAMILY_DEPHASING) | EBIT_FAMILY (EBIT_FAMILY_PAULI)      \
   | EBIT_FAMILY (EBIT_FAMILY_DEPOLARIZING))
#define EXTENDED (EBIT_SERVES_UNASSISTED | EBIT_OF_EXTENSION)

const struct ebit_method ebit_methods[] = {
  /* Rains bound of a state */
  { "rains_primal",
    "D(rho||sigma) + log2 ||sigma^TB||_1 bounds the Rains relative entropy "
    "from above for any sigma",
    .sources = { "Rains2001", "Audenaert2002" },
    .upper = EBIT_OF_RAINS | EBIT_OF_DISTILLABLE, .subjects = EBIT_STATES,
    .closed = EBIT_OF_DISTILLABLE },
  { "rains_dual",
    "D(rho||sigma) - log2 ||Y||_inf bounds the Rains relative entropy from "
    "below for any Y with Y^TB >= D ln[sigma](rho), the tangent of the "
    "relative entropy at sigma",
    .sources = { "Rains2001", "Girard2014" }, .lower = EBIT_OF_RAINS,
    .subjects = EBIT_STATES },
  { "pure_state",
    "The Rains relative entropy of a pure state is its entanglement entropy",
    .sources = { "Rains2001" }, .lower = EBIT_OF_RAINS, .upper = EBIT_OF_RAINS,
    .subjects = EBIT_STATES, .closed = EBIT_OF_RAINS },
  { "maximally_correlated",
    "For sum of r_ij |ii><jj| the dephased state is optimal: the Rains "
    "relative entropy is S(B) - S(AB)",
    .sources = { "Rains2001" }, .lower = EBIT_OF_RAINS, .upper = EBIT_OF_RAINS,
    .subjects = EBIT_STATES, .closed = EBIT_OF_RAINS },
  { "ppt_state",
    "A state with positive partial transpose has Rains relative entropy 0",
    .sources = { "Rains2001" }, .lower = EBIT_OF_RAINS, .upper = EBIT_OF_RAINS,
    .subjects = EBIT_STATES, .closed = EBIT_OF_RAINS },
  /* Rains information of a channel */
  { "rains_state",
    "The Rains relative entropy of the channel's output on one input bounds "
    "its Rains information from below",
    .sources = { "Tomamichel2017" }, .lower = EBIT_OF_RAINS,
    .subjects = EBIT_CHANNELS },
  { "rains_saddle",
    "For fixed sigma the Rains objective is concave in the input, so its "
    "tangent bounds the Rains information from above",
    .sources = { "Tomamichel2017" }, .upper = EBIT_OF_RAINS,
    .subjects = EBIT_CHANNELS },
  { "ppt_channel",
    "A channel whose Choi state has positive partial transpose has Rains "
    "information 0",
    .sources = { "Rains2001", "Tomamichel2017" }, .upper = EBIT_OF_RAINS,
    .subjects = EBIT_CHANNELS },
  /* Coherent and reverse coherent information */
  { "input_state",
    "The value at the input that is given, which coding attains",
    .sources = { "DevetakWinter2005" },
    .lower = EBIT_OF_COHERENT | EBIT_OF_SQUASHED },
  { "two_copies",
    "Half of the coherent information of two uses at the input that is given, "
    "which coding attains",
    .sources = { "DevetakWinter2005" }, .lower = EBIT_OF_COHERENT },
  { "capacity_of_copies",
    "The coherent information of several uses, for each of them, is at most "
    "the quantum capacity",
    .sources = { "DevetakShor2005" }, .upper = EBIT_OF_COHERENT },
  { "reverse_input_state",
    "The value at the input that is given, which reverse reconciliation "
    "attains",
    .sources = { "DevetakWinter2005", "GarciaPatron2009" },
    .lower = EBIT_OF_REVERSE | EBIT_OF_SQUASHED },
  { "concave_tangent",
    "The reverse coherent information is concave in the input, so the "
    "largest eigenvalue of its gradient bounds the maximum",
    .sources = { "GarciaPatron2009" }, .upper = EBIT_OF_REVERSE },
  { "degradable_tangent",
    "The coherent information of a degradable channel is concave in the "
    "input, so the largest eigenvalue of its gradient bounds the maximum",
    .sources = { "DevetakShor2005", "Cubitt2008" },
    .upper = EBIT_OF_COHERENT },
  { "antidegradable",
    "The coherent information of an anti-degradable channel is 0",
    .sources = { "Cubitt2008" }, .upper = EBIT_OF_COHERENT },
  { "entanglement_breaking",
    "An entanglement-breaking channel distributes no entanglement",
    .sources = { "Horodecki2003" },
    .upper
    = EBIT_SERVES_ALL | OF_INFORMATION | EBIT_OF_SQUASHED | EBIT_OF_THETA,
    .edge = ANY_EDGE },
  { "rains_information",
    "The coherent information is at most the Rains information",
    .sources = { "Tomamichel2017" }, .upper = EBIT_OF_COHERENT },
  { "damping_closed_form",
    "The maximum over the one free number of a diagonal input, which the "
    "symmetry of the channel makes optimal",
    .sources = { "Khatri2020", "Giovannetti2005" }, .lower = OF_INFORMATION,
    .upper = OF_INFORMATION, .subjects = DAMPING, .closed = OF_INFORMATION },
  { "damping_concatenation",
    "The channel is an amplitude damping channel of damping "
    "g(1-T)/(1-gT), T <= 1/2, and another one, so that its capacity is at "
    "most that channel's",
    .sources = { "Khatri2020", "Giovannetti2005" },
    .upper = EBIT_SERVES_UNASSISTED | EBIT_OF_COHERENT, .subjects = DAMPING },
  { "dephasing_concatenation",
    "The channel is another one and dephasing of probability p after it, so "
    "that its capacities are at most the 1 - h2(p) of dephasing",
    .sources = { "Pirandola2017" }, .upper = EBIT_SERVES_ALL,
    .subjects = EBIT_FAMILY (EBIT_FAMILY_DAMPING_DEPHASING),
    .edge = EBIT_EDGE_RELATIVE },
  { "pauli_closed_form",
    "The maximally mixed input is optimal for a Pauli channel, whose Choi "
    "state is Bell-diagonal",
    .sources = { "Pirandola2017" }, .lower = OF_FORMS, .upper = OF_FORMS,
    .subjects
    = EBIT_FAMILY (EBIT_FAMILY_DEPHASING) | EBIT_FAMILY (EBIT_FAMILY_PAULI),
    .closed = OF_FORMS },
  { "isotropic_closed_form",
    "The maximally mixed input is optimal for a depolarizing channel, whose "
    "Choi state is isotropic",
    .sources = { "Pirandola2017", "Rains2001" }, .lower = OF_FORMS,
    .upper = OF_FORMS, .subjects = EBIT_FAMILY (EBIT_FAMILY_DEPOLARIZING),
    .closed = OF_FORMS },
  { "erasure_closed_form",
    "The maximally mixed input is optimal for an erasure channel",
    .sources = { "Bennett1997", "Pirandola2017" }, .lower = OF_FORMS,
    .upper = OF_FORMS, .subjects = ERASURE, .closed = OF_FORMS },
  { "bosonic_closed_form",
    "The limit of many photons for a bosonic channel, or a thermal state of "
    "as "
    "many as may be sent",
    .sources = { "Pirandola2017", "Holevo2001", "Lami2023", "Davis2018" },
    .lower = OF_FORMS, .upper = OF_FORMS, .subjects = BOSONIC,
    .closed = OF_FORMS },
  { "identity_closed_form",
    "A noiseless channel of dimension d distributes log2 d ebits",
    .sources = { NULL }, .lower = EBIT_SERVES_ALL | OF_FORMS,
    .upper = EBIT_SERVES_ALL | OF_FORMS,
    .subjects = EBIT_FAMILY (EBIT_FAMILY_IDENTITY), .closed = OF_FORMS,
    .edge = ANY_EDGE },
  { "trivial_zero", "No rate is negative", .sources = { NULL },
    .lower = EBIT_SERVES_ALL | OF_INFORMATION | EBIT_OF_SQUASHED | EBIT_OF_EPR
             | EBIT_OF_GHZ | EBIT_OF_THETA | EBIT_OF_EXTENSION },
  /* Semidefinite programs of channels and states */
  { "max_rains_primal",
    "||Tr_B (V + Y)|| bounds the max-Rains information from above for any "
    "positive V, Y with (V - Y)^TB >= J, and ||S^TB||_1 the state's for any "
    "S >= rho",
    .sources = { "Wang2019" }, .upper = EBIT_OF_MAX_RAINS },
  { "max_rains_dual",
    "Tr J R bounds the max-Rains information from below for any positive R "
    "and any input with -rho (x) 1 <= R^TB <= rho (x) 1, and Tr rho R the "
    "state's where -1 <= R^TB <= 1",
    .sources = { "Wang2019", "BertaWilde2018" }, .lower = EBIT_OF_MAX_RAINS },
  { "transposition_primal",
    "||Tr_B (V + Y)|| bounds the diamond norm of transposition after the "
    "channel from above for any positive V, Y with (V - Y)^TB = J",
    .sources = { "Holevo2001" }, .upper = EBIT_OF_TRANSPOSITION },
  { "transposition_dual",
    "Tr J R bounds the diamond norm of transposition after the channel from "
    "below for any input with -rho (x) 1 <= R^TB <= rho (x) 1",
    .sources = { "Holevo2001" }, .lower = EBIT_OF_TRANSPOSITION },
  { "max_relative_entropy_primal",
    "||Tr_B S|| bounds the max-relative entropy of entanglement from above "
    "for any separable S >= J, and up to 2 x 3 positive partial transposes "
    "are separable",
    .sources = { "Christandl2017", "Horodecki1996" },
    .upper = EBIT_OF_MAX_RELATIVE_ENTROPY },
  { "max_relative_entropy_dual",
    "Separable operators have positive partial transposes, so that any point "
    "of the dual program over those bounds the max-relative entropy of "
    "entanglement from below",
    .sources = { "Christandl2017", "BertaWilde2018" },
    .lower = EBIT_OF_MAX_RELATIVE_ENTROPY },
  { "product_witness",
    "The sum S of the products of given vectors is separable, and ||Tr_B S|| "
    "bounds the max-relative entropy of entanglement from above if S >= J",
    .sources = { "Christandl2017" }, .upper = EBIT_OF_MAX_RELATIVE_ENTROPY },
  /* Theta information of channels */
  { "theta_map",
    "The Belavkin-Staszewski divergence of the channel and any completely "
    "positive map, and log2 of the diamond norm of transposition after that "
    "map, for keys of Tr_B of its Choi matrix, if that is separable, bound "
    "the Theta information from above",
    .sources = { "FangFawzi2021", "Fang2020" }, .upper = EBIT_OF_THETA },
  { "theta_dual",
    "For any input the divergence is convex in the map, so that its tangent "
    "bounds the Theta information from below",
    .sources = { "FangFawzi2021" }, .lower = EBIT_OF_THETA },
  { "theta_closed_form",
    "The best map commutes with the channel's Choi matrix, and leaves the "
    "relative entropy of entanglement of the Choi state; of damping without "
    "noise it is the max-Rains information log2 (2-g)",
    .sources = { "FangFawzi2021", "Pirandola2017" }, .lower = EBIT_OF_THETA,
    .upper = EBIT_OF_THETA,
    .subjects = DAMPING | ERASURE | EBIT_FAMILY (EBIT_FAMILY_IDENTITY)
                | EBIT_FAMILY (EBIT_FAMILY_DEPHASING)
                | EBIT_FAMILY (EBIT_FAMILY_PAULI)
                | EBIT_FAMILY (EBIT_FAMILY_DEPOLARIZING),
    .closed = EBIT_OF_THETA },
  /* Mutual information and squashed entanglement of channels */
  { "mutual_input_state",
    "The mutual information at the input that is given, which "
    "entanglement-assisted coding attains",
    .sources = { "Bennett2002" }, .lower = EBIT_OF_MUTUAL },
  { "mutual_tangent",
    "The mutual information is concave in the input, so that the largest "
    "eigenvalue of its gradient bounds the maximum",
    .sources = { "Bennett2002", "Adami1997" }, .upper = EBIT_OF_MUTUAL },
  { "squashed_half_mutual",
    "Half of the entanglement-assisted capacity bounds the squashed "
    "entanglement of the channel",
    .sources = { "Goodenough2016", "Takeoka2014" }, .upper = EBIT_OF_SQUASHED,
    .edge = EBIT_EDGE_SQUASHED },
  { "squashed_damping",
    "Squashing half of the environment of an amplitude damping channel "
    "bounds its squashed entanglement, and that of every channel which goes "
    "through it",
    .sources = { "Goodenough2016", "Khatri2020" },
    .upper = EBIT_SERVES_ALL | EBIT_OF_SQUASHED, .subjects = DAMPING,
    .edge = EBIT_EDGE_SQUASHED },
  { "squashed_isometry",
    "For any isometry of the environment to E' and F the largest eigenvalue "
    "of the gradient of (S(B|E') + S(B|F))/2, concave in the input, bounds "
    "the squashed entanglement of the channel",
    .sources = { "Takeoka2014", "Wilde2016" }, .upper = EBIT_OF_SQUASHED },
  { "squashed_erasure",
    "The squashed entanglement of the erasure channel is (1-p) log2 d",
    .sources = { "Goodenough2016", "Pirandola2017" },
    .upper = EBIT_OF_SQUASHED, .subjects = ERASURE,
    .edge = EBIT_EDGE_SQUASHED },
  { "squashed_formation",
    "All outputs of a covariant channel can be made from its Choi state, "
    "whose "
    "entanglement of formation bounds its squashed entanglement",
    .sources = { "Christandl2004", "Pirandola2017" },
    .upper = EBIT_OF_SQUASHED, .edge = EBIT_EDGE_SQUASHED },
  { "squashed_loss",
    "Squashing half of the environment bounds the squashed entanglement of a "
    "bosonic channel",
    .sources = { "Takeoka2014" }, .upper = EBIT_OF_SQUASHED,
    .subjects = BOSONIC, .edge = EBIT_EDGE_SQUASHED },
  { "two_way_rate",
    "The rate that is attained with classical communication in both "
    "directions, which the quantity bounds",
    .sources = { "Pirandola2017", "Takeoka2014" },
    .lower = EBIT_OF_SQUASHED | EBIT_OF_TRANSPOSITION,
    .subjects = ERASURE | BOSONIC | EBIT_FAMILY (EBIT_FAMILY_IDENTITY) },
  /* Distillation of states */
  { "hashing",
    "Hashing distils the coherent information, in the better direction of "
    "classical messages",
    .sources = { "DevetakWinter2005" }, .lower = EBIT_OF_DISTILLABLE,
    .closed = EBIT_OF_DISTILLABLE },
  { "recurrence",
    "Rounds of recurrence on pairs turned to a common frame, or none, then "
    "hashing, of blocks of two pairs where breeding has told their parity",
    .sources = { "Bennett1996", "Deutsch1996", "Vollbrecht2005" },
    .lower = EBIT_SERVES_WITH_MESSAGES | EBIT_OF_DISTILLABLE },
  { "filtered",
    "Pairs that pass a filter on either side, turned to a common frame, then "
    "rounds of recurrence, or none, and hashing",
    .sources
    = { "Horodecki1997", "Bennett1996", "Deutsch1996", "Vollbrecht2005" },
    .lower = EBIT_OF_DISTILLABLE },
  /* The best fidelity of distillation */
  { "ppt_program",
    "Protocols keep partial transposes positive, which makes the best "
    "fidelity a linear program of which any point of the dual is a bound",
    .sources = { "Rains2001", "Rozpedek2018" },
    .upper = EBIT_OF_DISTILLATION },
  { "nested_recurrence",
    "Nested steps of recurrence on pairs turned as is given attain this "
    "fidelity, with a product state where they succeed less often than asked",
    .sources = { "Bennett1996", "Deutsch1996" },
    .lower = EBIT_OF_DISTILLATION },
  { "no_protocol", "Copies are kept as they are, turned to the largest weight",
    .sources = { NULL }, .lower = EBIT_OF_DISTILLATION },
  { "product_state",
    "A product state has the fidelity 2^-kept, and needs no entanglement",
    .sources = { NULL }, .lower = EBIT_OF_DISTILLATION },
  /* Discord */
  { "measured_direction",
    "The discord with projective measurements is at most that of the "
    "direction "
    "that is given",
    .sources = { "Ollivier2001", "Henderson2001" }, .upper = EBIT_OF_DISCORD },
  { "covered_sphere",
    "The entropy that a measurement leaves is concave in its unsharp "
    "direction, so that the corners of a covering of the sphere bound it",
    .sources = { "Ollivier2001", "Galve2011" }, .lower = EBIT_OF_DISCORD },
  { "mixed_marginals",
    "The closed form of two qubits with maximally mixed marginals",
    .sources = { "Luo2008" }, .lower = EBIT_OF_DISCORD,
    .upper = EBIT_OF_DISCORD, .closed = EBIT_OF_DISCORD },
  /* Capacities of one channel */
  { "coherent_code",
    "Codes attain the coherent information of the channel, and may be used "
    "whatever else is allowed",
    .sources = { "DevetakWinter2005" }, .lower = EBIT_SERVES_ALL },
  { "reverse_code",
    "Reverse reconciliation, with messages from the receiver after all uses, "
    "attains the reverse coherent information",
    .sources = { "DevetakWinter2005", "GarciaPatron2009" },
    .lower = EBIT_SERVES_WITH_MESSAGES },
  { "erasure_announced",
    "The receiver tells which uses were erased, and the others keep what was "
    "sent whole",
    .sources = { "Bennett1997" }, .lower = EBIT_SERVES_WITH_MESSAGES,
    .subjects = ERASURE },
  { "one_sided_rails",
    "One excitation on several rails, which the receiver keeps if it arrives, "
    "then hashing",
    .sources = { "Chen2024", "DevetakWinter2005" },
    .lower = EBIT_SERVES_WITH_MESSAGES, .subjects = DAMPING },
  { "two_rails",
    "One excitation on two rails, over two uses, which the receiver keeps if "
    "it arrives, then rounds of recurrence, or none, and hashing",
    .sources = { "Chen2024", "Bennett1996", "Deutsch1996", "Vollbrecht2005" },
    .lower = EBIT_SERVES_WITH_MESSAGES, .subjects = DAMPING },
  { "output_state",
    "What is distilled of the channel's output for an input, with the rest of "
    "which the sender has kept, is had of the channel",
    .sources = { "Horodecki1997", "Bennett1996" },
    .lower = EBIT_SERVES_WITH_MESSAGES },
  { "degradable_capacity",
    "The quantum and the private capacity of a degradable channel are its "
    "coherent information, those of an antidegradable channel are 0",
    .sources = { "DevetakShor2005", "Cubitt2008" },
    .upper = EBIT_SERVES_UNASSISTED },
  { "antidegradable_capacity",
    "The quantum and the private capacity of an antidegradable channel are "
    "0, or its environment could have the same state",
    .sources = { "Bennett1997", "Cubitt2008" },
    .upper = EBIT_SERVES_UNASSISTED },
  { "erasure_capacity",
    "The quantum capacity of an erasure channel is (1 - 2p) log2 d, or 0",
    .sources = { "Bennett1997" }, .upper = EBIT_SERVES_UNASSISTED,
    .subjects = ERASURE },
  { "rains_capacity",
    "The Rains information bounds entanglement generation with classical "
    "communication after all uses, and so what a common source distributes",
    .sources = { "Tomamichel2017", "Chen2024" },
    .upper = EBIT_SERVES (EBIT_QUANTUM) | EBIT_SERVES (EBIT_CPP) },
  { "rains_covariant_capacity",
    "The Rains information of a teleportation-covariant channel bounds "
    "entanglement generation with classical communication at any time",
    .sources = { "Tomamichel2017", "Pirandola2017" },
    .upper = EBIT_SERVES_ENTANGLEMENT, .edge = EBIT_EDGE_RELATIVE },
  { "covariant_entropy",
    "The relative entropy of entanglement of the Choi state of a "
    "teleportation-covariant channel bounds entanglement and key with "
    "classical communication at any time",
    .sources = { "Pirandola2017" }, .upper = EBIT_SERVES_ALL,
    .edge = EBIT_EDGE_RELATIVE },
  { "bosonic_capacity",
    "The quantum capacity of a pure loss, degradable or antidegradable, is "
    "log2 (eta/(1-eta)), or 0; with n photons G(eta n) - G((1-eta) n)",
    .sources = { "Wolf2007", "Davis2018" }, .upper = EBIT_SERVES_UNASSISTED,
    .subjects = EBIT_FAMILY (EBIT_FAMILY_PURE_LOSS) | THERMAL_LOSS },
  { "squashed_photons",
    "Squashing half of the environment of a pure loss of n photons bounds its "
    "squashed entanglement by G((1+eta) n/2) - G((1-eta) n/2)",
    .sources = { "Takeoka2014", "Davis2018" }, .upper = EBIT_SERVES_ALL,
    .subjects = EBIT_FAMILY (EBIT_FAMILY_PURE_LOSS),
    .edge = EBIT_EDGE_SQUASHED },
  { "thermal_concatenation",
    "A thermal loss is an amplifier after a pure loss of transmissivity "
    "eta/(1 + (1-eta) n), whose capacity bounds it",
    .sources = { "Sharma2018", "Wolf2007" }, .upper = EBIT_SERVES_UNASSISTED,
    .subjects = THERMAL_LOSS },
  { "no_bound", "No bound is known", .sources = { NULL },
    .upper = EBIT_SERVES_ALL | EBIT_OF_SQUASHED | EBIT_OF_NETWORK_PAIR
             | EBIT_OF_NETWORK_GROUP | EBIT_OF_NETWORK_TREE,
    .edge = ANY_EDGE },
  /* Degradable extensions */
  { "orthogonal_flags",
    "A flag tells which of two amplitude damping channels, one of them "
    "upwards, a warm one is; with it the channel is degradable, so that its "
    "coherent information bounds Q and P",
    .sources = { "SmithSmolin2008", "DevetakShor2005" }, .upper = EXTENDED,
    .subjects = DAMPING },
  { "mixed_flags",
    "A warm damping channel is a mixture of the one at T = 1/2, a Pauli "
    "channel with symmetric flags, and of amplitude damping: with its flags "
    "it "
    "is degradable",
    .sources = { "SmithSmolin2008", "Wang2021", "Kianvash2022" },
    .upper = EXTENDED, .subjects = DAMPING },
  { "symmetric_flags",
    "A Pauli channel whose errors leave the flags that are the rows of m, "
    "symmetric up to the signs by which errors commute, is degradable: 1 - H "
    "+ S(m^T m) bounds Q and P",
    .sources = { "SmithSmolin2008", "Wang2021", "Kianvash2022" },
    .upper = EXTENDED, .subjects = PAULI },
  { "flag_hull",
    "A depolarizing channel is a mixture of one with flags, degradable, and "
    "of one that is antidegradable and counts 0",
    .sources = { "SmithSmolin2008", "Wang2021", "Kianvash2022" },
    .upper = EXTENDED, .subjects = EBIT_FAMILY (EBIT_FAMILY_DEPOLARIZING) },
  { "unitary_flag",
    "A channel that is a unitary with probability p >= 1/2 is degradable with "
    "a flag of two states of overlap (2p-1)/p, which tells it from the rest",
    .sources = { "SmithSmolin2008", "Kianvash2022" }, .upper = EXTENDED },
  { "degradable_decomposition",
    "The channel is at least that mixture of degradable and antidegradable "
    "ones, which flags tell apart; what it is besides counts log2 d",
    .sources = { "SmithSmolin2008", "DevetakShor2005" }, .upper = EXTENDED },
  { "approximate_degradability",
    "The map that is given makes the environment of the output but for eps, "
    "in the diamond norm, which costs what Alicki, Fannes and Winter say, for "
    "keys three times",
    .sources = { "Sutter2017", "Winter2016" }, .upper = EXTENDED },
  /* A common source */
  { "epr_relay",
    "What a receiver shares with the source is passed on to the other by a "
    "code, which has to carry all that the source keeps until the receivers "
    "communicate",
    .sources = { "Chen2024", "GarciaPatron2009" }, .lower = EBIT_OF_EPR },
  { "epr_theorem_4",
    "Theorem 4 as it is printed, min (Q(N1), E_cpp(N2)) whatever the source "
    "keeps, which is false: no end is proved by it",
    .sources = { "Chen2024" } },
  { "epr_rails",
    "One excitation on several rails to each receiver, who keep what "
    "arrives, then hashing",
    .sources = { "Chen2024", "DevetakWinter2005" }, .lower = EBIT_OF_EPR },
  { "epr_erasures",
    "Theorem 3: two erasure channels of one dimension distribute "
    "(1-p1)(1-p2) log2 d; of unlike ones, codes and whole systems mixed in "
    "time from below, the squashed entanglement of exchangeable sets of "
    "inputs from above",
    .sources = { "Chen2024", "Bennett1997", "Christandl2004" },
    .lower = EBIT_OF_EPR, .upper = EBIT_OF_EPR | EBIT_OF_ASSISTED },
  { "epr_announced",
    "The receivers hash what the erasure channel left, knowing what it is",
    .sources = { "Bennett1997", "DevetakWinter2005" }, .lower = EBIT_OF_EPR },
  { "epr_composition",
    "Distillation of what a pair of Pauli channels leaves of maximally "
    "entangled states, the Choi state of their composition",
    .sources = { "Chen2024", "Bennett1996", "Deutsch1996", "Vollbrecht2005" },
    .lower = EBIT_OF_EPR },
  { "epr_one_shot",
    "Theorem 1: a measurement of the source on maximally entangled states, "
    "then hashing",
    .sources = { "Chen2024", "DevetakWinter2005" }, .lower = EBIT_OF_EPR },
  { "epr_dimension",
    "The squashed entanglement of the receivers is at most half of the "
    "entropy of one and the coherent information with the other, (log2 d + "
    "Q)/2",
    .sources = { "Christandl2004", "DevetakWinter2005" },
    .upper = EBIT_OF_EPR | EBIT_OF_ASSISTED },
  { "epr_beside_erasure",
    "Beside an erasure channel the squashed entanglement, averaged over what "
    "arrives, is at most (1-p)(log2 d + Q)/2 by strong subadditivity",
    .sources = { "Christandl2004", "LiebRuskai1973", "DevetakWinter2005" },
    .upper = EBIT_OF_EPR | EBIT_OF_ASSISTED },
  { "assisted_measurement",
    "The measurement in the basis that is given, then hashing",
    .sources = { "Chen2024", "DevetakWinter2005" },
    .lower = EBIT_OF_ASSISTED },
  { "ghz_codes",
    "Theorem 5: codes over all channels carry GHZ states, at the least of "
    "their quantum capacities",
    .sources = { "Chen2024" }, .lower = EBIT_OF_GHZ },
  { "ghz_pairs",
    "Theorem 8: N/2 GHZ states out of N-1 uses in which all pairs of "
    "receivers get EPR pairs",
    .sources = { "Chen2024" }, .lower = EBIT_OF_GHZ },
  { "ghz_rails",
    "A GHZ state of one excitation on three rails to each receiver, all of "
    "whom keep what arrives",
    .sources = { "Chen2024" }, .lower = EBIT_OF_GHZ },
  { "ghz_announced",
    "GHZ states sent whole, which the receivers keep where nothing was "
    "erased",
    .sources = { "Bennett1997", "Chen2024" }, .lower = EBIT_OF_GHZ },
  { "ghz_teleported",
    "The source teleports GHZ states over the entanglement that each channel "
    "has given it",
    .sources = { "Chen2024" }, .lower = EBIT_OF_GHZ },
  /* Bounds on what no protocol exceeds */
  { "max_rains",
    "The max-Rains information, a semidefinite program, bounds the "
    "two-way assisted quantum capacity",
    .sources = { "Wang2019", "BertaWilde2018" },
    .upper = EBIT_SERVES_ENTANGLEMENT, .edge = EBIT_EDGE_RELATIVE },
  { "theta_capacity",
    "The Theta information bounds the two-way assisted quantum capacity",
    .sources = { "FangFawzi2021", "Fang2020" },
    .upper = EBIT_SERVES_ENTANGLEMENT, .edge = EBIT_EDGE_RELATIVE },
  { "theta_key_capacity",
    "The Theta information with a separable map bounds the two-way assisted "
    "private capacity",
    .sources = { "FangFawzi2021", "Fang2020" },
    .upper = EBIT_SERVES (EBIT_KEY) | EBIT_SERVES (EBIT_PRIVATE),
    .edge = EBIT_EDGE_RELATIVE },
  { "max_relative_entropy",
    "The max-relative entropy of entanglement bounds the two-way assisted "
    "quantum and private capacities",
    .sources = { "Christandl2017" }, .upper = EBIT_SERVES_ALL,
    .edge = EBIT_EDGE_RELATIVE },
  { "squashed_entanglement",
    "The squashed entanglement of the channel bounds the two-way assisted "
    "quantum and private capacities",
    .sources = { "Takeoka2014", "Goodenough2016" }, .upper = EBIT_SERVES_ALL,
    .edge = EBIT_EDGE_SQUASHED },
  { "transposition",
    "The logarithm of the diamond norm of the transposition after the "
    "channel bounds its quantum capacity",
    .sources = { "Holevo2001" }, .lower = EBIT_OF_TRANSPOSITION,
    .upper = EBIT_SERVES_ENTANGLEMENT | EBIT_OF_TRANSPOSITION,
    .edge = EBIT_EDGE_RELATIVE },
  /* Two nodes of a network, a group of them, all pairs */
  { "max_flow",
    "Pairs shared over the edges of a network and joined by swapping along "
    "the paths of a flow",
    .sources = { "Baeuml2020", "Azuma2016" }, .lower = EBIT_OF_NETWORK_PAIR },
  { "shortest_path",
    "The edges of the path with the least sum of 1 / value, used in "
    "proportion to 1 / value",
    .sources = { "Baeuml2020" },
    .lower = EBIT_OF_NETWORK_PAIR | EBIT_OF_NETWORK_TREE },
  { "widest_path", "The path of a network whose least value is the greatest",
    .sources = { "Pirandola2019" }, .lower = EBIT_OF_NETWORK_PAIR },
  { "min_cut",
    "No rate exceeds what the edges across a cut that separates users give "
    "at most",
    .sources = { "Baeuml2020", "Azuma2016", "Rigovacca2018" },
    .upper = EBIT_OF_NETWORK_PAIR | EBIT_OF_NETWORK_GROUP },
  { "min_cut_squashed",
    "No rate exceeds the squashed entanglement of the edges across a cut "
    "that separates users",
    .sources = { "Baeuml2020", "Azuma2016" },
    .upper = EBIT_OF_NETWORK_PAIR | EBIT_OF_NETWORK_GROUP },
  { "narrow_cut",
    "No single path gives more than the greatest value across a cut of the "
    "two users, since one of its edges is there",
    .sources = { "Pirandola2019" }, .upper = EBIT_OF_NETWORK_PAIR },
  { "path_prices",
    "Cuts around one user, an edge in as many as it has a price, bound what "
    "frequencies of use of sum 1 can give",
    .sources = { "Baeuml2020", "Rigovacca2018" },
    .upper = EBIT_OF_NETWORK_PAIR },
  { "path_prices_squashed",
    "The same cuts around one user, with the squashed entanglement of all "
    "edges",
    .sources = { "Baeuml2020" }, .upper = EBIT_OF_NETWORK_PAIR },
  { "steiner_trees",
    "GHZ states made along trees that connect the users, each from one pair "
    "of every edge",
    .sources = { "Baeuml2020", "Jain2003" }, .lower = EBIT_OF_NETWORK_GROUP },
  { "tree_packing",
    "Trees that connect n users fit into n / (2 (n - 1)) times the least "
    "flow between two of them",
    .sources = { "Baeuml2020", "Goemans1993" },
    .lower = EBIT_OF_NETWORK_GROUP },
  { "tree_packing_half",
    "Trees that connect the users fit into half the least flow between two "
    "of them",
    .sources = { "Baeuml2020" }, .lower = EBIT_OF_NETWORK_GROUP },
  { "held_karp",
    "Cuts that separate users, which leave of the distances between them no "
    "less than nothing, bound what frequencies of sum 1 can give",
    .sources = { "Baeuml2020", "Goemans1993", "Rigovacca2018" },
    .upper = EBIT_OF_NETWORK_GROUP },
  { "held_karp_squashed",
    "The same cuts, with the squashed entanglement of all edges",
    .sources = { "Baeuml2020", "Goemans1993" },
    .upper = EBIT_OF_NETWORK_GROUP },
  { "flow_tree",
    "Of three nodes two have no less flow than the lesser of the other two "
    "pairs, so that flows along a tree show those of all pairs",
    .sources = { "Gomory1961", "Baeuml2020" }, .lower = EBIT_OF_NETWORK_TREE },
  { "cut_tree",
    "Two nodes are separated by the parts into which each edge of their path "
    "in a tree of all nodes falls apart",
    .sources = { "Gomory1961", "Baeuml2020", "Rigovacca2018" },
    .upper = EBIT_OF_NETWORK_TREE },
  { "path_lengths",
    "Lengths that no edge is longer than leave no shorter path",
    .sources = { "Baeuml2020", "Rigovacca2018" },
    .upper = EBIT_OF_NETWORK_TREE },
  /* Several pairs of users of a network */
  { "flow_of_pairs",
    "Pairs shared over the edges of a network and joined by swapping along "
    "paths, which fit together",
    .sources = { "Baeuml2020" }, .lower = EBIT_OF_NETWORK_RATES },
  { "shortest_paths",
    "The edges of the paths with the least sum of 1 / value, used in "
    "proportion to what they carry",
    .sources = { "Baeuml2020" }, .lower = EBIT_OF_NETWORK_RATES },
  { "time_sharing",
    "Pairs that take turns have a mean of what each has alone, so that the "
    "one that gives most is best",
    .sources = { "Baeuml2020" }, .lower = EBIT_OF_NETWORK_RATES },
  { "rate_cuts",
    "The rates of the pairs that a cut separates are in all at most what the "
    "edges across it give, and so is each sum of such inequalities",
    .sources = { "Baeuml2020", "Azuma2016", "Rigovacca2018" },
    .upper = EBIT_OF_NETWORK_RATES },
  { "rate_cuts_squashed",
    "The same of the squashed entanglement of the edges across each cut",
    .sources = { "Baeuml2020", "Azuma2016" }, .upper = EBIT_OF_NETWORK_RATES },
  { "flow_cut_gap",
    "Rates that all cuts allow are at most 2 (1 + 1/2 + ... + 1/k) times "
    "those "
    "of flows, where k users are in all pairs",
    .sources = { "Baeuml2020", "Gunluk2007" },
    .upper = EBIT_OF_NETWORK_RATES },
  { "flow_cut_gap_squashed",
    "The same multiple of flows on the squashed entanglement of all edges",
    .sources = { "Baeuml2020", "Gunluk2007" },
    .upper = EBIT_OF_NETWORK_RATES },
  { "pairs_gap",
    "Rates of r pairs that all cuts allow are those of flows for r <= 2, else "
    "at most 2 (1 + 1/2 + ... + 1/r) times those",
    .sources = { "Baeuml2020", "Hu1963", "Gunluk2007" },
    .upper = EBIT_OF_NETWORK_RATES },
  { "pairs_gap_squashed",
    "The same multiple of flows on the squashed entanglement of all edges",
    .sources = { "Baeuml2020", "Hu1963", "Gunluk2007" },
    .upper = EBIT_OF_NETWORK_RATES },
  { "pair_sets",
    "The rates of a set of r pairs are in all at most 1 (r <= 2) or 2 (1 + "
    "1/2 + ... + 1/r) times the sum of their flows, and so is each sum of "
    "such inequalities",
    .sources = { "Baeuml2020", "Hu1963", "Gunluk2007" },
    .upper = EBIT_OF_NETWORK_RATES },
  { "pair_sets_squashed",
    "The same of flows on the squashed entanglement of all edges",
    .sources = { "Baeuml2020", "Hu1963", "Gunluk2007" },
    .upper = EBIT_OF_NETWORK_RATES },
  { NULL, NULL, .sources = { NULL } },
};

const struct ebit_method *
ebit_find_method (const char *key)
{
  for (const struct ebit_method *method = ebit_methods; method->key; method++)
    if (strcmp (method->key, key) == 0)
      return method;
  return NULL;
}
