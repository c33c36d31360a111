# The numbers of R against which Tests/StatisticsTests/Paired are tested.
# Rscript paired.R    (R 4.2.2; coin 1.4-2, effectsize 0.8.3, car 3.1-1)
options(digits = 17, warn = -1)
suppressMessages({ library(coin); library(car) })
show <- function(name, ...) cat(sprintf("%-26s", name), sprintf("%.17g", c(...)), "\n")

# The data: written out here as in Tests/StatisticsTests/Paired/PairedData.swift.
first <- c(125, 115, 130, 140, 140, 115, 140, 125, 140, 135)
second <- c(110, 122, 125, 120, 140, 124, 123, 137, 135, 145)
x9 <- c(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30)
y9 <- c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
x70 <- ((1:70) * 7919) %% 1009 / 10
y70 <- ((1:70) * 6007) %% 997 / 10 + x70 / 2
likert <- cbind(c(1, 2, 2, 3, 4, 5, 3, 2, 4, 1, 2, 3), c(2, 2, 3, 3, 5, 5, 4, 2, 3, 3, 4, 3), c(3, 2, 4, 5, 5, 4, 5, 3, 4, 2, 4, 3))
words <- cbind(c(8, 7, 9, 5, 6, 4, 9, 8), c(10.5, 8, 12, 6.2, 9, 5, 8.4, 11), c(9, 9.5, 13, 7, 7.5, 4.2, 12, 13), c(12, 9, 15, 6, 11, 8, 10, 14))

cat("## two answers of Yes or No\n")
for (t in list(c(36, 12, 2, 0), c(59, 6, 16, 80), c(794, 150, 86, 570), c(1, 1, 7, 12))) {
  m <- matrix(t, 2, byrow = TRUE); b <- t[2]; c <- t[3]; n <- sum(t); z <- qnorm(.975)
  u <- mcnemar.test(m, correct = FALSE); k <- mcnemar.test(m); e <- binom.test(b, b + c)
  show(paste(t, collapse = " "), u$statistic, u$p.value, k$statistic, k$p.value, e$p.value,
       2 * pbinom(min(b, c), b + c, .5) - dbinom(b, b + c, .5))
  show("  odds ratio", b / c, e$conf.int / (1 - e$conf.int))
  wilson <- function(x) prop.test(x, n, correct = FALSE)$conf.int
  p <- (t[1] + b) / n; q <- (t[1] + c) / n; d <- p - q
  one <- wilson(t[1] + b); two <- wilson(t[1] + c)
  margins <- (t[1] + b) * (c + t[4]) * (t[1] + c) * (b + t[4])
  a <- t[1] * t[4] - b * c
  phi <- if (margins == 0) 0 else (if (a > 0) max(0, a - n / 2) else a) / sqrt(margins)
  len <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  show("  difference", d, d - len(p - one[1], two[2] - q), d + len(one[2] - p, q - two[1]),
       d + c(-1, 1) * z * sqrt(b + c - (b - c)^2 / n) / n)
}

cat("## several categories\n")
vision <- matrix(c(1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492), 4, byrow = TRUE)
sparse <- matrix(c(20, 5, 0, 3, 30, 4, 0, 9, 11), 3, byrow = TRUE)
for (m in list(vision, sparse)) {
  s <- mh_test(as.table(m))
  upper <- upper.tri(m) & m + t(m) > 0
  show("stuart-maxwell", statistic(s), pvalue(s))
  show("bowker", x <- sum(((m - t(m))^2 / (m + t(m)))[upper]), sum(upper), pchisq(x, sum(upper), lower.tail = FALSE))
}
show("mcnemar.test(vision)", mcnemar.test(vision)$statistic)

cat("## several occasions\n")
blocks <- function(x) data.frame(answer = factor(c(x)), occasion = factor(col(x)), who = factor(row(x)))
yes <- likert >= 3
q <- symmetry_test(answer ~ occasion | who, data = blocks(yes + 0), teststat = "quad")
show("cochran q", statistic(q), pvalue(q))
g <- with(blocks(likert), mantelhaen.test(occasion, answer, who))
show("marginal homogeneity", g$statistic, g$parameter, g$p.value)
for (x in list(likert, words)) {
  f <- friedman.test(x)
  show("friedman", f$statistic, f$parameter, f$p.value, f$statistic / nrow(x) / (ncol(x) - 1))
  show("  mean ranks", colMeans(t(apply(x, 1, rank))))
}

cat("## means\n")
noncentral <- function(t, df) {
  solve <- function(p) uniroot(function(d) pt(t, df, d) - p, t + c(-9, 9), tol = 1e-13)$root
  c(solve(.975), solve(.025))
}
pairs <- list(pressure = list(first, second), depression = list(x9, y9), many = list(x70, y70),
              likert = list(likert[, 1], likert[, 3]))
for (name in names(pairs)) {
  x <- pairs[[name]][[1]]; y <- pairs[[name]][[2]]; n <- length(x)
  t <- t.test(x, y, paired = TRUE)
  show(paste(name, "t"), t$statistic, t$parameter, t$p.value, t$estimate, t$conf.int, t$stderr)
  d <- unname(t$statistic); av <- t$stderr / sqrt((var(x) + var(y)) / 2); bounds <- noncentral(d, n - 1)
  show("  d_z", effectsize::cohens_d(x, y, paired = TRUE)$Cohens_d, bounds / sqrt(n))
  show("  d_av", d * av, bounds * av)
  w <- wilcox.test(x, y, paired = TRUE, conf.int = TRUE, tol.root = 1e-12)
  show("  wilcoxon", w$statistic, w$p.value, w$estimate, w$conf.int)
  # Of zeros the estimate is without, the standard error with them: leave them out before.
  k <- x != y; r <- effectsize::rank_biserial(x[k], y[k], paired = TRUE)
  show("  rank biserial", r$r_rank_biserial, r$CI_low, r$CI_high)
  s <- binom.test(sum(x > y), sum(x != y))
  show("  sign", s$statistic, s$parameter, s$p.value, s$estimate, s$conf.int)
}

cat("## repeated measures\n")
for (x in list(words, likert, cbind(x70, y70, x70 * y70 / 50))) {
  k <- ncol(x); o <- factor(seq_len(k))
  s <- summary(Anova(lm(x ~ 1), idata = data.frame(o), idesign = ~o, type = 3), multivariate = FALSE)
  u <- s$univariate.tests; a <- s$pval.adjustments
  show("F", u[2, "F value"], u[2, "num Df"], u[2, "den Df"], u[2, "Pr(>F)"])
  show("  gg", a[1, "GG eps"], a[1, "Pr(>F[GG])"])
  show("  hf", min(1, a[1, "HF eps"]), a[1, "Pr(>F[HF])"])
  # car and stats::mauchly.test have the number of occasions where Box's series has that of contrasts, once: 3 * p for 3 * pp.
  W <- s$sphericity.tests[1, 1]; pp <- k - 1; n <- nrow(x) - 1; rho <- 1 - (2 * pp^2 + pp + 2) / (6 * pp * n)
  w2 <- (pp + 2) * (pp - 1) * (pp - 2) * (2 * pp^3 + 6 * pp^2 + 3 * pp + 2) / (288 * (n * pp * rho)^2)
  tail <- function(df) pchisq(-n * rho * log(W), df, lower.tail = FALSE)
  fr <- pp * (pp + 1) / 2 - 1
  show("  mauchly", s$sphericity.tests[1, ], tail(fr) + w2 * (tail(fr + 4) - tail(fr)))
  ss <- u[, "Sum Sq"]; es <- u[, "Error SS"]
  show("  partial", ss[2] / (ss[2] + es[2]), "generalized" = ss[2] / (ss[2] + es[1] + es[2]))
  f <- u[2, "F value"]; df <- u[2, "num Df"]; de <- u[2, "den Df"]
  l <- sapply(c(.975, .025), function(p) if (pf(f, df, de) < p) 0 else
    uniroot(function(ncp) pf(f, df, de, ncp) - p, c(0, 2000), tol = 1e-12)$root)
  show("  partial bounds", l / (l + de))
}
