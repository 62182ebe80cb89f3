/* The Rains relative entropy of states by their supports: whatever their
 * dimensions, it costs what it costs in those of the ranks of the marginals,
 * since local isometries do not change it. */
#ifndef EBIT_RAINS_SUPPORT_H
#define EBIT_RAINS_SUPPORT_H

#include "marginal_support.h"
#include "rains_path.h"

/* What finds it for a state of full marginals: ebit_rains_relative_entropy,
 * whose arguments these are, or a faster way for some. */
typedef enum ebit_status ebit_rains_solver (struct ebit_context *context,
                                            const size_t dims[2],
                                            const double complex *rho,
                                            double tol,
                                            struct ebit_rains *result);

/* The result is the solver's where the marginals are full; elsewhere sigma and
 * dual are those of the supports in the given dimensions, and the ends what
 * they prove there, for the whole state. */
enum ebit_status ebit_rains_on_support (struct ebit_context *context,
                                        const size_t dims[2],
                                        const double complex *rho, double tol,
                                        ebit_rains_solver *solver,
                                        struct ebit_rains *result);

/* The certificate of the supports becomes one of the given dimensions, in work
 * memory of its own. */
enum ebit_status
ebit_embed_rains_certificate (struct ebit_context *context,
                              const struct ebit_support *support,
                              double complex **sigma, double complex **dual);

#endif /* EBIT_RAINS_SUPPORT_H */
