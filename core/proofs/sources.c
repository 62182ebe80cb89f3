/* The papers behind the methods: one entry a paper.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "methods.h"

#include <stddef.h>

const struct ebit_source ebit_sources[] = {
  { "Adami1997",
    "C. Adami, N. J. Cerf, von Neumann capacity of noisy quantum channels, "
    "Phys. Rev. A 56, 3470 (1997)",
    "@article{Adami1997,\n"
    "  author = {Adami, C. and Cerf, N. J.},\n"
    "  title = {von Neumann capacity of noisy quantum channels},\n"
    "  journal = {Physical Review A}, volume = {56}, pages = {3470--3483},\n"
    "  year = {1997}, doi = {10.1103/PhysRevA.56.3470}\n}" },
  { "Audenaert2002",
    "K. Audenaert, B. De Moor, K. G. H. Vollbrecht, R. F. Werner, Asymptotic "
    "relative entropy of entanglement for orthogonally invariant states, "
    "Phys. Rev. A 66, 032310 (2002)",
    "@article{Audenaert2002,\n"
    "  author = {Audenaert, K. and De Moor, B. and Vollbrecht, K. G. H. and "
    "Werner, R. F.},\n"
    "  title = {Asymptotic relative entropy of entanglement for orthogonally "
    "invariant states},\n"
    "  journal = {Physical Review A}, volume = {66}, pages = {032310},\n"
    "  year = {2002}, doi = {10.1103/PhysRevA.66.032310}\n}" },
  { "Azuma2016",
    "K. Azuma, A. Mizutani, H.-K. Lo, Fundamental rate-loss trade-off for the "
    "quantum internet, Nat. Commun. 7, 13523 (2016)",
    "@article{Azuma2016,\n"
    "  author = {Azuma, Koji and Mizutani, Akihiro and Lo, Hoi-Kwong},\n"
    "  title = {Fundamental rate-loss trade-off for the quantum internet},\n"
    "  journal = {Nature Communications}, volume = {7}, pages = {13523},\n"
    "  year = {2016}, doi = {10.1038/ncomms13523}\n}" },
  { "Baeuml2020",
    "S. B\303\244uml, K. Azuma, G. Kato, D. Elkouss, Linear programs for "
    "entanglement and key distribution in the quantum internet, Commun. "
    "Phys. 3, 55 (2020)",
    "@article{Baeuml2020,\n"
    "  author = {B{\\\"a}uml, Stefan and Azuma, Koji and Kato, Go and "
    "Elkouss, David},\n"
    "  title = {Linear programs for entanglement and key distribution in the "
    "quantum internet},\n"
    "  journal = {Communications Physics}, volume = {3}, pages = {55},\n"
    "  year = {2020}, doi = {10.1038/s42005-020-0318-2}\n}" },
  { "Bennett1996",
    "C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, W. K. Wootters, "
    "Mixed-state entanglement and quantum error correction, Phys. Rev. A 54, "
    "3824 (1996)",
    "@article{Bennett1996,\n"
    "  author = {Bennett, Charles H. and DiVincenzo, David P. and Smolin, "
    "John A. and Wootters, William K.},\n"
    "  title = {Mixed-state entanglement and quantum error correction},\n"
    "  journal = {Physical Review A}, volume = {54}, pages = {3824--3851},\n"
    "  year = {1996}, doi = {10.1103/PhysRevA.54.3824}\n}" },
  { "Bennett1997",
    "C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, Capacities of quantum "
    "erasure channels, Phys. Rev. Lett. 78, 3217 (1997)",
    "@article{Bennett1997,\n"
    "  author = {Bennett, Charles H. and DiVincenzo, David P. and Smolin, "
    "John A.},\n"
    "  title = {Capacities of quantum erasure channels},\n"
    "  journal = {Physical Review Letters}, volume = {78}, pages = "
    "{3217--3220},\n"
    "  year = {1997}, doi = {10.1103/PhysRevLett.78.3217}\n}" },
  { "Bennett2002",
    "C. H. Bennett, P. W. Shor, J. A. Smolin, A. V. Thapliyal, "
    "Entanglement-assisted capacity of a quantum channel and the reverse "
    "Shannon theorem, IEEE Trans. Inf. Theory 48, 2637 (2002)",
    "@article{Bennett2002,\n"
    "  author = {Bennett, Charles H. and Shor, Peter W. and Smolin, John A. "
    "and Thapliyal, Ashish V.},\n"
    "  title = {Entanglement-assisted capacity of a quantum channel and the "
    "reverse Shannon theorem},\n"
    "  journal = {IEEE Transactions on Information Theory}, volume = {48}, "
    "pages = {2637--2655},\n"
    "  year = {2002}, doi = {10.1109/TIT.2002.802612}\n}" },
  { "BertaWilde2018",
    "M. Berta, M. M. Wilde, Amortization does not enhance the max-Rains "
    "information of a quantum channel, New J. Phys. 20, 053044 (2018)",
    "@article{BertaWilde2018,\n"
    "  author = {Berta, Mario and Wilde, Mark M.},\n"
    "  title = {Amortization does not enhance the max-Rains information of a "
    "quantum channel},\n"
    "  journal = {New Journal of Physics}, volume = {20}, pages = {053044},\n"
    "  year = {2018}, doi = {10.1088/1367-2630/aac153}\n}" },
  { "Chen2024",
    "X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of "
    "entanglement distribution from a central source, arXiv:2411.04977 (2024)",
    "@misc{Chen2024,\n"
    "  author = {Chen, Xinan and Chessa, Stefano and George, Ian and "
    "Leditzky, "
    "Felix and Chitambar, Eric},\n"
    "  title = {Capacities of entanglement distribution from a central "
    "source},\n"
    "  year = {2024}, eprint = {2411.04977}, archiveprefix = {arXiv}\n}" },
  { "Christandl2004",
    "M. Christandl, A. Winter, Squashed entanglement: an additive "
    "entanglement measure, J. Math. Phys. 45, 829 (2004)",
    "@article{Christandl2004,\n"
    "  author = {Christandl, Matthias and Winter, Andreas},\n"
    "  title = {Squashed entanglement: an additive entanglement measure},\n"
    "  journal = {Journal of Mathematical Physics}, volume = {45}, "
    "pages = {829--840},\n"
    "  year = {2004}, doi = {10.1063/1.1643788}\n}" },
  { "Christandl2017",
    "M. Christandl, A. M\303\274ller-Hermes, Relative entropy bounds on "
    "quantum, private and repeater capacities, Commun. Math. Phys. 353, 821 "
    "(2017)",
    "@article{Christandl2017,\n"
    "  author = {Christandl, Matthias and M{\\\"u}ller-Hermes, Alexander},\n"
    "  title = {Relative entropy bounds on quantum, private and repeater "
    "capacities},\n"
    "  journal = {Communications in Mathematical Physics}, volume = {353}, "
    "pages = {821--852},\n"
    "  year = {2017}, doi = {10.1007/s00220-017-2885-y}\n}" },
  { "Cubitt2008",
    "T. S. Cubitt, M. B. Ruskai, G. Smith, The structure of degradable "
    "quantum channels, J. Math. Phys. 49, 102104 (2008)",
    "@article{Cubitt2008,\n"
    "  author = {Cubitt, Toby S. and Ruskai, Mary Beth and Smith, Graeme},\n"
    "  title = {The structure of degradable quantum channels},\n"
    "  journal = {Journal of Mathematical Physics}, volume = {49}, pages = "
    "{102104},\n"
    "  year = {2008}, doi = {10.1063/1.2953685}\n}" },
  { "Davis2018",
    "N. Davis, M. E. Shirokov, M. M. Wilde, Energy-constrained two-way "
    "assisted private and quantum capacities of quantum channels, "
    "Phys. Rev. A 97, 062310 (2018)",
    "@article{Davis2018,\n"
    "  author = {Davis, Noah and Shirokov, Maksim E. and Wilde, Mark M.},\n"
    "  title = {Energy-constrained two-way assisted private and quantum "
    "capacities of quantum channels},\n"
    "  journal = {Physical Review A}, volume = {97}, pages = {062310},\n"
    "  year = {2018}, doi = {10.1103/PhysRevA.97.062310}\n}" },
  { "Deutsch1996",
    "D. Deutsch, A. Ekert, R. Jozsa, C. Macchiavello, S. Popescu, A. Sanpera, "
    "Quantum privacy amplification and the security of quantum cryptography "
    "over noisy channels, Phys. Rev. Lett. 77, 2818 (1996)",
    "@article{Deutsch1996,\n"
    "  author = {Deutsch, David and Ekert, Artur and Jozsa, Richard and "
    "Macchiavello, Chiara and Popescu, Sandu and Sanpera, Anna},\n"
    "  title = {Quantum privacy amplification and the security of quantum "
    "cryptography over noisy channels},\n"
    "  journal = {Physical Review Letters}, volume = {77}, "
    "pages = {2818--2821},\n"
    "  year = {1996}, doi = {10.1103/PhysRevLett.77.2818}\n}" },
  { "DevetakShor2005",
    "I. Devetak, P. W. Shor, The capacity of a quantum channel for "
    "simultaneous transmission of classical and quantum information, Commun. "
    "Math. Phys. 256, 287 (2005)",
    "@article{DevetakShor2005,\n"
    "  author = {Devetak, I. and Shor, P. W.},\n"
    "  title = {The capacity of a quantum channel for simultaneous "
    "transmission of classical and quantum information},\n"
    "  journal = {Communications in Mathematical Physics}, volume = {256}, "
    "pages = {287--303},\n"
    "  year = {2005}, doi = {10.1007/s00220-005-1317-6}\n}" },
  { "DevetakWinter2005",
    "I. Devetak, A. Winter, Distillation of secret key and entanglement from "
    "quantum states, Proc. R. Soc. A 461, 207 (2005)",
    "@article{DevetakWinter2005,\n"
    "  author = {Devetak, Igor and Winter, Andreas},\n"
    "  title = {Distillation of secret key and entanglement from quantum "
    "states},\n"
    "  journal = {Proceedings of the Royal Society A}, volume = {461}, pages "
    "= {207--235},\n"
    "  year = {2005}, doi = {10.1098/rspa.2004.1372}\n}" },
  { "Fang2020",
    "K. Fang, O. Fawzi, R. Renner, D. Sutter, Chain rule for the quantum "
    "relative entropy, Phys. Rev. Lett. 124, 100501 (2020)",
    "@article{Fang2020,\n"
    "  author = {Fang, Kun and Fawzi, Omar and Renner, Renato and Sutter, "
    "David},\n"
    "  title = {Chain rule for the quantum relative entropy},\n"
    "  journal = {Physical Review Letters}, volume = {124}, pages = "
    "{100501},\n"
    "  year = {2020}, doi = {10.1103/PhysRevLett.124.100501}\n}" },
  { "FangFawzi2021",
    "K. Fang, H. Fawzi, Geometric R\303\251nyi divergence and its "
    "applications "
    "in quantum channel capacities, Commun. Math. Phys. 384, 1615 (2021)",
    "@article{FangFawzi2021,\n"
    "  author = {Fang, Kun and Fawzi, Hamza},\n"
    "  title = {Geometric R{\\'e}nyi divergence and its applications in "
    "quantum channel capacities},\n"
    "  journal = {Communications in Mathematical Physics}, volume = {384}, "
    "pages = {1615--1677},\n"
    "  year = {2021}, doi = {10.1007/s00220-021-04064-4}\n}" },
  { "Galve2011",
    "F. Galve, G. L. Giorgi, R. Zambrini, Orthogonal measurements are almost "
    "sufficient for quantum discord of two qubits, Europhys. Lett. 96, 40005 "
    "(2011)",
    "@article{Galve2011,\n"
    "  author = {Galve, F. and Giorgi, G. L. and Zambrini, R.},\n"
    "  title = {Orthogonal measurements are almost sufficient for quantum "
    "discord of two qubits},\n"
    "  journal = {Europhysics Letters}, volume = {96}, pages = {40005},\n"
    "  year = {2011}, doi = {10.1209/0295-5075/96/40005}\n}" },
  { "GarciaPatron2009",
    "R. Garc\303\255a-Patr\303\263n, S. Pirandola, S. Lloyd, J. H. Shapiro, "
    "Reverse coherent information, Phys. Rev. Lett. 102, 210501 (2009)",
    "@article{GarciaPatron2009,\n"
    "  author = {Garc{\\'i}a-Patr{\\'o}n, Ra{\\'u}l and Pirandola, Stefano "
    "and Lloyd, Seth and Shapiro, Jeffrey H.},\n"
    "  title = {Reverse coherent information},\n"
    "  journal = {Physical Review Letters}, volume = {102}, pages = "
    "{210501},\n"
    "  year = {2009}, doi = {10.1103/PhysRevLett.102.210501}\n}" },
  { "Giovannetti2005",
    "V. Giovannetti, R. Fazio, Information-capacity description of "
    "spin-chain correlations, Phys. Rev. A 71, 032314 (2005)",
    "@article{Giovannetti2005,\n"
    "  author = {Giovannetti, Vittorio and Fazio, Rosario},\n"
    "  title = {Information-capacity description of spin-chain "
    "correlations},\n"
    "  journal = {Physical Review A}, volume = {71}, pages = {032314},\n"
    "  year = {2005}, doi = {10.1103/PhysRevA.71.032314}\n}" },
  { "Girard2014",
    "M. W. Girard, G. Gour, S. Friedland, On convex optimization problems in "
    "quantum information theory, J. Phys. A 47, 505302 (2014)",
    "@article{Girard2014,\n"
    "  author = {Girard, Mark W. and Gour, Gilad and Friedland, Shmuel},\n"
    "  title = {On convex optimization problems in quantum information "
    "theory},\n"
    "  journal = {Journal of Physics A}, volume = {47}, pages = {505302},\n"
    "  year = {2014}, doi = {10.1088/1751-8113/47/50/505302}\n}" },
  { "Goemans1993",
    "M. X. Goemans, D. J. Bertsimas, Survivable networks, linear programming "
    "relaxations and the parsimonious property, Math. Program. 60, 145 "
    "(1993)",
    "@article{Goemans1993,\n"
    "  author = {Goemans, Michel X. and Bertsimas, Dimitris J.},\n"
    "  title = {Survivable networks, linear programming relaxations and the "
    "parsimonious property},\n"
    "  journal = {Mathematical Programming}, volume = {60}, "
    "pages = {145--166},\n"
    "  year = {1993}, doi = {10.1007/BF01580607}\n}" },
  { "Gomory1961",
    "R. E. Gomory, T. C. Hu, Multi-terminal network flows, J. Soc. Ind. "
    "Appl. Math. 9, 551 (1961)",
    "@article{Gomory1961,\n"
    "  author = {Gomory, R. E. and Hu, T. C.},\n"
    "  title = {Multi-terminal network flows},\n"
    "  journal = {Journal of the Society for Industrial and Applied "
    "Mathematics}, volume = {9}, pages = {551--570},\n"
    "  year = {1961}, doi = {10.1137/0109047}\n}" },
  { "Goodenough2016",
    "K. Goodenough, D. Elkouss, S. Wehner, Assessing the performance of "
    "quantum repeaters for all phase-insensitive Gaussian bosonic channels, "
    "New J. Phys. 18, 063005 (2016)",
    "@article{Goodenough2016,\n"
    "  author = {Goodenough, K. and Elkouss, D. and Wehner, S.},\n"
    "  title = {Assessing the performance of quantum repeaters for all "
    "phase-insensitive Gaussian bosonic channels},\n"
    "  journal = {New Journal of Physics}, volume = {18}, pages = {063005},\n"
    "  year = {2016}, doi = {10.1088/1367-2630/18/6/063005}\n}" },
  { "Gunluk2007",
    "O. G\303\274nl\303\274k, A new min-cut max-flow ratio for "
    "multicommodity flows, SIAM J. Discrete Math. 21, 1 (2007)",
    "@article{Gunluk2007,\n"
    "  author = {G{\\\"u}nl{\\\"u}k, Oktay},\n"
    "  title = {A new min-cut max-flow ratio for multicommodity flows},\n"
    "  journal = {SIAM Journal on Discrete Mathematics}, volume = {21}, "
    "pages = {1--15},\n"
    "  year = {2007}, doi = {10.1137/S089548010138917X}\n}" },
  { "Henderson2001",
    "L. Henderson, V. Vedral, Classical, quantum and total correlations, J. "
    "Phys. A 34, 6899 (2001)",
    "@article{Henderson2001,\n"
    "  author = {Henderson, L. and Vedral, V.},\n"
    "  title = {Classical, quantum and total correlations},\n"
    "  journal = {Journal of Physics A}, volume = {34}, pages = "
    "{6899--6905},\n"
    "  year = {2001}, doi = {10.1088/0305-4470/34/35/315}\n}" },
  { "Holevo2001",
    "A. S. Holevo, R. F. Werner, Evaluating capacities of bosonic Gaussian "
    "channels, Phys. Rev. A 63, 032312 (2001)",
    "@article{Holevo2001,\n"
    "  author = {Holevo, A. S. and Werner, R. F.},\n"
    "  title = {Evaluating capacities of bosonic Gaussian channels},\n"
    "  journal = {Physical Review A}, volume = {63}, pages = {032312},\n"
    "  year = {2001}, doi = {10.1103/PhysRevA.63.032312}\n}" },
  { "Horodecki1996",
    "M. Horodecki, P. Horodecki, R. Horodecki, Separability of mixed states: "
    "necessary and sufficient conditions, Phys. Lett. A 223, 1 (1996)",
    "@article{Horodecki1996,\n"
    "  author = {Horodecki, M. and Horodecki, P. and Horodecki, R.},\n"
    "  title = {Separability of mixed states: necessary and sufficient "
    "conditions},\n"
    "  journal = {Physics Letters A}, volume = {223}, pages = {1--8},\n"
    "  year = {1996}, doi = {10.1016/S0375-9601(96)00706-2}\n}" },
  { "Horodecki1997",
    "M. Horodecki, P. Horodecki, R. Horodecki, Inseparable two spin-1/2 "
    "density matrices can be distilled to a singlet form, Phys. Rev. Lett. "
    "78, 574 (1997)",
    "@article{Horodecki1997,\n"
    "  author = {Horodecki, Micha{\\l} and Horodecki, Pawe{\\l} and "
    "Horodecki, "
    "Ryszard},\n"
    "  title = {Inseparable two spin-$1/2$ density matrices can be distilled "
    "to a singlet form},\n"
    "  journal = {Physical Review Letters}, volume = {78}, pages = "
    "{574--577},\n"
    "  year = {1997}, doi = {10.1103/PhysRevLett.78.574}\n}" },
  { "Horodecki2003",
    "M. Horodecki, P. W. Shor, M. B. Ruskai, Entanglement breaking channels, "
    "Rev. Math. Phys. 15, 629 (2003)",
    "@article{Horodecki2003,\n"
    "  author = {Horodecki, Michael and Shor, Peter W. and Ruskai, Mary "
    "Beth},\n"
    "  title = {Entanglement breaking channels},\n"
    "  journal = {Reviews in Mathematical Physics}, volume = {15}, pages = "
    "{629--641},\n"
    "  year = {2003}, doi = {10.1142/S0129055X03001709}\n}" },
  { "Hu1963",
    "T. C. Hu, Multi-commodity network flows, Oper. Res. 11, 344 (1963)",
    "@article{Hu1963,\n"
    "  author = {Hu, T. C.},\n"
    "  title = {Multi-commodity network flows},\n"
    "  journal = {Operations Research}, volume = {11}, pages = {344--360},\n"
    "  year = {1963}, doi = {10.1287/opre.11.3.344}\n}" },
  { "Jain2003",
    "K. Jain, M. Mahdian, M. R. Salavatipour, Packing Steiner trees, Proc. "
    "14th ACM-SIAM Symp. Discrete Algorithms, 266 (2003)",
    "@inproceedings{Jain2003,\n"
    "  author = {Jain, Kamal and Mahdian, Mohammad and Salavatipour, Mohammad "
    "R.},\n"
    "  title = {Packing {S}teiner trees},\n"
    "  booktitle = {Proceedings of the 14th Annual ACM-SIAM Symposium on "
    "Discrete Algorithms},\n"
    "  pages = {266--274}, year = {2003}\n}" },
  { "Khatri2020",
    "S. Khatri, K. Sharma, M. M. Wilde, Information-theoretic aspects of the "
    "generalized amplitude-damping channel, Phys. Rev. A 102, 012401 (2020)",
    "@article{Khatri2020,\n"
    "  author = {Khatri, Sumeet and Sharma, Kunal and Wilde, Mark M.},\n"
    "  title = {Information-theoretic aspects of the generalized "
    "amplitude-damping channel},\n"
    "  journal = {Physical Review A}, volume = {102}, pages = {012401},\n"
    "  year = {2020}, doi = {10.1103/PhysRevA.102.012401}\n}" },
  { "Kianvash2022",
    "F. Kianvash, M. Fanizza, V. Giovannetti, Bounding the quantum "
    "capacity with flagged extensions, Quantum 6, 647 (2022)",
    "@article{Kianvash2022,\n"
    "  author = {Kianvash, Farzad and Fanizza, Marco and Giovannetti, "
    "Vittorio},\n"
    "  title = {Bounding the quantum capacity with flagged extensions},\n"
    "  journal = {Quantum}, volume = {6}, pages = {647},\n"
    "  year = {2022}, doi = {10.22331/q-2022-02-09-647}\n}" },
  { "Lami2023",
    "L. Lami, M. M. Wilde, Exact solution for the quantum and private "
    "capacities of bosonic dephasing channels, Nat. Photon. 17, 525 "
    "(2023)",
    "@article{Lami2023,\n"
    "  author = {Lami, Ludovico and Wilde, Mark M.},\n"
    "  title = {Exact solution for the quantum and private capacities of "
    "bosonic dephasing channels},\n"
    "  journal = {Nature Photonics}, volume = {17}, pages = {525--530},\n"
    "  year = {2023}, doi = {10.1038/s41566-023-01190-4}\n}" },
  { "LiebRuskai1973",
    "E. H. Lieb, M. B. Ruskai, Proof of the strong subadditivity of "
    "quantum-mechanical entropy, J. Math. Phys. 14, 1938 (1973)",
    "@article{LiebRuskai1973,\n"
    "  author = {Lieb, Elliott H. and Ruskai, Mary Beth},\n"
    "  title = {Proof of the strong subadditivity of quantum-mechanical "
    "entropy},\n"
    "  journal = {Journal of Mathematical Physics}, volume = {14}, pages = "
    "{1938--1941},\n"
    "  year = {1973}, doi = {10.1063/1.1666274}\n}" },
  { "Luo2008",
    "S. Luo, Quantum discord for two-qubit systems, Phys. Rev. A 77, 042303 "
    "(2008)",
    "@article{Luo2008,\n"
    "  author = {Luo, Shunlong},\n"
    "  title = {Quantum discord for two-qubit systems},\n"
    "  journal = {Physical Review A}, volume = {77}, pages = {042303},\n"
    "  year = {2008}, doi = {10.1103/PhysRevA.77.042303}\n}" },
  { "Ollivier2001",
    "H. Ollivier, W. H. Zurek, Quantum discord: a measure of the quantumness "
    "of correlations, Phys. Rev. Lett. 88, 017901 (2001)",
    "@article{Ollivier2001,\n"
    "  author = {Ollivier, Harold and Zurek, Wojciech H.},\n"
    "  title = {Quantum discord: a measure of the quantumness of "
    "correlations},\n"
    "  journal = {Physical Review Letters}, volume = {88}, pages = {017901},\n"
    "  year = {2001}, doi = {10.1103/PhysRevLett.88.017901}\n}" },
  { "Pirandola2017",
    "S. Pirandola, R. Laurenza, C. Ottaviani, L. Banchi, Fundamental limits "
    "of repeaterless quantum communications, Nat. Commun. 8, 15043 (2017)",
    "@article{Pirandola2017,\n"
    "  author = {Pirandola, Stefano and Laurenza, Riccardo and Ottaviani, "
    "Carlo and Banchi, Leonardo},\n"
    "  title = {Fundamental limits of repeaterless quantum "
    "communications},\n"
    "  journal = {Nature Communications}, volume = {8}, pages = {15043},\n"
    "  year = {2017}, doi = {10.1038/ncomms15043}\n}" },
  { "Pirandola2019",
    "S. Pirandola, End-to-end capacities of a quantum communication network, "
    "Commun. Phys. 2, 51 (2019)",
    "@article{Pirandola2019,\n"
    "  author = {Pirandola, Stefano},\n"
    "  title = {End-to-end capacities of a quantum communication network},\n"
    "  journal = {Communications Physics}, volume = {2}, pages = {51},\n"
    "  year = {2019}, doi = {10.1038/s42005-019-0147-3}\n}" },
  { "Rains2001",
    "E. M. Rains, A semidefinite program for distillable entanglement, IEEE "
    "Trans. Inf. Theory 47, 2921 (2001)",
    "@article{Rains2001,\n"
    "  author = {Rains, Eric M.},\n"
    "  title = {A semidefinite program for distillable entanglement},\n"
    "  journal = {IEEE Transactions on Information Theory}, volume = {47}, "
    "pages = {2921--2933},\n"
    "  year = {2001}, doi = {10.1109/18.959270}\n}" },
  { "Rigovacca2018",
    "L. Rigovacca, G. Kato, S. B\303\244uml, M. S. Kim, W. J. Munro, K. "
    "Azuma, Versatile relative entropy bounds for quantum networks, New J. "
    "Phys. 20, 013033 (2018)",
    "@article{Rigovacca2018,\n"
    "  author = {Rigovacca, Luca and Kato, Go and B{\\\"a}uml, Stefan and "
    "Kim, M. S. and Munro, W. J. and Azuma, Koji},\n"
    "  title = {Versatile relative entropy bounds for quantum networks},\n"
    "  journal = {New Journal of Physics}, volume = {20}, "
    "pages = {013033},\n"
    "  year = {2018}, doi = {10.1088/1367-2630/aa9fcf}\n}" },
  { "Rozpedek2018",
    "F. Rozpedek, T. Schiet, L. P. Thinh, D. Elkouss, A. C. Doherty, S. "
    "Wehner, Optimizing practical entanglement distillation, Phys. Rev. A 97, "
    "062333 (2018)",
    "@article{Rozpedek2018,\n"
    "  author = {Rozp{\\k{e}}dek, Filip and Schiet, Thomas and Thinh, Le Phuc "
    "and Elkouss, David and Doherty, Andrew C. and Wehner, Stephanie},\n"
    "  title = {Optimizing practical entanglement distillation},\n"
    "  journal = {Physical Review A}, volume = {97}, pages = {062333},\n"
    "  year = {2018}, doi = {10.1103/PhysRevA.97.062333}\n}" },
  { "Sharma2018",
    "K. Sharma, M. M. Wilde, S. Adhikari, M. Takeoka, Bounding the "
    "energy-constrained quantum and private capacities of phase-insensitive "
    "bosonic Gaussian channels, New J. Phys. 20, 063025 (2018)",
    "@article{Sharma2018,\n"
    "  author = {Sharma, Kunal and Wilde, Mark M. and Adhikari, Sushovit and "
    "Takeoka, Masahiro},\n"
    "  title = {Bounding the energy-constrained quantum and private "
    "capacities "
    "of phase-insensitive bosonic Gaussian channels},\n"
    "  journal = {New Journal of Physics}, volume = {20}, pages = {063025},\n"
    "  year = {2018}, doi = {10.1088/1367-2630/aac11a}\n}" },
  { "SmithSmolin2008",
    "G. Smith, J. A. Smolin, Additive extensions of a quantum channel, "
    "IEEE Information Theory Workshop 2008, 368, arXiv:0712.2471",
    "@article{SmithSmolin2008,\n"
    "  author = {Smith, Graeme and Smolin, John A.},\n"
    "  title = {Additive extensions of a quantum channel},\n"
    "  journal = {2008 IEEE Information Theory Workshop}, "
    "pages = {368--372},\n"
    "  year = {2008}, doi = {10.1109/ITW.2008.4578688}\n}" },
  { "Sutter2017",
    "D. Sutter, V. B. Scholz, A. Winter, R. Renner, Approximate "
    "degradable quantum channels, IEEE Trans. Inf. Theory 63, 7832 "
    "(2017)",
    "@article{Sutter2017,\n"
    "  author = {Sutter, David and Scholz, Volkher B. and Winter, "
    "Andreas and Renner, Renato},\n"
    "  title = {Approximate degradable quantum channels},\n"
    "  journal = {IEEE Transactions on Information Theory}, volume = "
    "{63}, pages = {7832--7844},\n"
    "  year = {2017}, doi = {10.1109/TIT.2017.2754268}\n}" },
  { "Takeoka2014",
    "M. Takeoka, S. Guha, M. M. Wilde, The squashed entanglement of a "
    "quantum channel, IEEE Trans. Inf. Theory 60, 4987 (2014)",
    "@article{Takeoka2014,\n"
    "  author = {Takeoka, Masahiro and Guha, Saikat and Wilde, Mark M.},\n"
    "  title = {The squashed entanglement of a quantum channel},\n"
    "  journal = {IEEE Transactions on Information Theory}, volume = {60}, "
    "pages = {4987--4998},\n"
    "  year = {2014}, doi = {10.1109/TIT.2014.2330313}\n}" },
  { "Tomamichel2017",
    "M. Tomamichel, M. M. Wilde, A. Winter, Strong converse rates for "
    "quantum communication, IEEE Trans. Inf. Theory 63, 715 (2017)",
    "@article{Tomamichel2017,\n"
    "  author = {Tomamichel, Marco and Wilde, Mark M. and Winter, "
    "Andreas},\n"
    "  title = {Strong converse rates for quantum communication},\n"
    "  journal = {IEEE Transactions on Information Theory}, volume = {63}, "
    "pages = {715--727},\n"
    "  year = {2017}, doi = {10.1109/TIT.2016.2615847}\n}" },
  { "Vollbrecht2005",
    "K. G. H. Vollbrecht, F. Verstraete, Interpolation of recurrence and "
    "hashing entanglement distillation protocols, Phys. Rev. A 71, 062325 "
    "(2005)",
    "@article{Vollbrecht2005,\n"
    "  author = {Vollbrecht, Karl Gerd H. and Verstraete, Frank},\n"
    "  title = {Interpolation of recurrence and hashing entanglement "
    "distillation protocols},\n"
    "  journal = {Physical Review A}, volume = {71}, pages = {062325},\n"
    "  year = {2005}, doi = {10.1103/PhysRevA.71.062325}\n}" },
  { "Wang2019",
    "X. Wang, K. Fang, R. Duan, Semidefinite programming converse bounds for "
    "quantum communication, IEEE Trans. Inf. Theory 65, 2583 (2019)",
    "@article{Wang2019,\n"
    "  author = {Wang, Xin and Fang, Kun and Duan, Runyao},\n"
    "  title = {Semidefinite programming converse bounds for quantum "
    "communication},\n"
    "  journal = {IEEE Transactions on Information Theory}, volume = {65}, "
    "pages = {2583--2592},\n"
    "  year = {2019}, doi = {10.1109/TIT.2018.2874031}\n}" },
  { "Wang2021",
    "X. Wang, Pursuing the fundamental limits for quantum "
    "communication, IEEE Trans. Inf. Theory 67, 4524 (2021)",
    "@article{Wang2021,\n"
    "  author = {Wang, Xin},\n"
    "  title = {Pursuing the fundamental limits for quantum "
    "communication},\n"
    "  journal = {IEEE Transactions on Information Theory}, volume = "
    "{67}, pages = {4524--4532},\n"
    "  year = {2021}, doi = {10.1109/TIT.2021.3068818}\n}" },
  { "Wilde2016",
    "M. M. Wilde, Squashed entanglement and approximate private states, "
    "Quantum Inf. Process. 15, 4563 (2016)",
    "@article{Wilde2016,\n"
    "  author = {Wilde, Mark M.},\n"
    "  title = {Squashed entanglement and approximate private states},\n"
    "  journal = {Quantum Information Processing}, volume = {15}, pages = "
    "{4563--4580},\n"
    "  year = {2016}, doi = {10.1007/s11128-016-1432-7}\n}" },
  { "Winter2016",
    "A. Winter, Tight uniform continuity bounds for quantum entropies: "
    "conditional entropy, relative entropy distance and energy "
    "constraints, Commun. Math. Phys. 347, 291 (2016)",
    "@article{Winter2016,\n"
    "  author = {Winter, Andreas},\n"
    "  title = {Tight uniform continuity bounds for quantum entropies: "
    "conditional entropy, relative entropy distance and energy "
    "constraints},\n"
    "  journal = {Communications in Mathematical Physics}, volume = "
    "{347}, pages = {291--313},\n"
    "  year = {2016}, doi = {10.1007/s00220-016-2609-8}\n}" },
  { "Wolf2007",
    "M. M. Wolf, D. P\303\251rez-Garc\303\255a, G. Giedke, Quantum capacities "
    "of bosonic channels, Phys. Rev. Lett. 98, 130501 (2007)",
    "@article{Wolf2007,\n"
    "  author = {Wolf, Michael M. and P{\\'e}rez-Garc{\\'i}a, David and "
    "Giedke, G{\\'e}za},\n"
    "  title = {Quantum capacities of bosonic channels},\n"
    "  journal = {Physical Review Letters}, volume = {98}, pages = {130501},\n"
    "  year = {2007}, doi = {10.1103/PhysRevLett.98.130501}\n}" },
  { NULL, NULL, NULL },
};
