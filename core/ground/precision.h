/* In every source file, through the header that it includes first: the same
 * source gives the same bits in every host, so no compiler may contract a*b+c
 * to one rounding. */
#ifndef EBIT_PRECISION_H
#define EBIT_PRECISION_H

#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off")
#endif

#endif /* EBIT_PRECISION_H */
