# Makes quantile_functions.csv: qnorm and qbeta of R 4.2.2, which are
# implementations of their own (M. J. Wichura's AS 241; AS 63, AS 109).
# Rscript tests/oracle/quantile_functions.R >tests/oracle/quantile_functions.csv
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

p <- c(1e-12, 1e-5, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-9)
normal <- data.frame(p = c(1e-300, 1e-17, p), a = 0, b = 0)
normal$x <- qnorm(normal$p)
beta <- expand.grid(
  p = p, a = c(0.1, 0.5, 1, 2, 8, 100, 1e4), b = c(0.1, 0.5, 1, 3, 8, 1000)
)
beta$x <- qbeta(beta$p, beta$a, beta$b)
# Where R's own answer has the probability asked for, to twelve digits.
beta <- beta[abs(pbeta(beta$x, beta$a, beta$b) / beta$p - 1) < 1e-12 &
  beta$x > 1e-100 & beta$x < 1 - 1e-6, ]
rows <- rbind(normal, beta)
cat("p,a,b,x\n")
cat(sprintf("%.17g,%g,%g,%.17g\n", rows$p, rows$a, rows$b, rows$x), sep = "")
