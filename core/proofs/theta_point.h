/* What proves both ends of a Theta information: see theta_certificate.h. */
#ifndef EBIT_THETA_POINT_H
#define EBIT_THETA_POINT_H

#include "channel.h"
#include "marginal_support.h"

/* What proves both ends: matrices of order n = d_in d_out, d_in of the last
 * two. */
struct ebit_theta_point
{
  double complex *map;           /* K, which is K0 too */
  double complex *above, *below; /* V, Y; NULL for keys */
  double complex *dual;          /* Z */
  double complex *state;         /* the channel's input: r^T */
  double complex *weight;        /* w */
};

/* Memory for a point of that size. */
enum ebit_status ebit_make_theta_point (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        bool key,
                                        struct ebit_theta_point *point);

/* V = K^TB, Y = 0 of a K with a positive partial transpose. */
void ebit_split_theta_map (const size_t dims[2],
                           struct ebit_theta_point *point);

/* Copies what both have; d = d_in, n = d_in d_out. */
void ebit_copy_theta_point (size_t d, size_t n,
                            const struct ebit_theta_point *from,
                            struct ebit_theta_point *to);

/* The point of a channel on the support of its outputs, in new memory, and
 * back, into memory for the whole channel. */
enum ebit_status ebit_compress_theta_point (
    struct ebit_context *context, const struct ebit_support *support, bool key,
    const struct ebit_theta_point *whole, struct ebit_theta_point *part);
enum ebit_status ebit_embed_theta_point (struct ebit_context *context,
                                         const struct ebit_support *support,
                                         const struct ebit_theta_point *part,
                                         struct ebit_theta_point *whole);

#endif /* EBIT_THETA_POINT_H */
