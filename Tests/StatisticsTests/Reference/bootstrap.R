# Reference values of Tests/StatisticsTests/Resampling. R 4.2.2, boot 1.3-28.1.
# Rscript Tests/StatisticsTests/Reference/bootstrap.R
suppressMessages(library(boot))
options(digits = 17, warn = -1)
show <- function(name, ...) cat(sprintf("%-28s", name), sprintf("%.17g", c(...)), "\n")

# Given replicates and influence values, what boot.ci makes of them. Only R of the boot object is used.
intervals <- function(name, t, t0, L, conf = .95) {
  b <- boot(1:9, function(d, i) mean(d[i]), length(t))
  ci <- boot.ci(b, conf = conf, type = c("perc", "bca"), t0 = t0, t = t, L = L)
  show(paste(name, "perc"), ci$percent[4:5]); show(paste(name, "bca"), ci$bca[4:5])
  show(paste(name, "a"), sum(L^3) / (6 * sum(L^2)^1.5))
  show(paste(name, "sd"), sd(t))
}
t1 <- (((1:999) * 7919) %% 10007 / 10007)^2
L1 <- c(1.5, -0.3, 2.2, -1.1, -0.9, 0.4, 3.1, -2.0, -1.2, -0.7)
intervals("999", t1, .31, L1)
intervals("999 at 90%", t1, .31, L1, .9)
intervals("200", log(1 + t1[1:200]), .25, -L1)
intervals("1000 at 99%", c(t1, .123), .36, L1, .99)
# Ties: half of those that equal the estimate.
t2 <- round(t1 * 20); t0 <- 6
w <- qnorm(mean(t2 < t0) + mean(t2 == t0) / 2); a <- sum(L1^3) / (6 * sum(L1^2)^1.5); z <- qnorm(c(.025, .975))
show("ties", w, boot:::norm.inter(t2, pnorm(w + (w + z) / (1 - a * (w + z))))[, 2])

# Accelerations by the jackknife.
acceleration <- function(name, data, statistic) {
  L <- empinf(data = data, statistic = statistic, stype = "i", type = "jack")
  show(paste("a", name), sum(L^3) / (6 * sum(L^2)^1.5))
}
x12 <- c(12, 7, 3, 15, 9, 21, 2, 11, 18, 5, 25, 14)
y12 <- c(3.1, 2.2, 1.4, 2.9, 4.1, 5.2, 2.0, 3.3, 3.2, 1.9, 4.4, 5.6)
acceleration("pearson", cbind(x12, y12), function(d, i) cor(d[i, 1], d[i, 2]))
acceleration("spearman", cbind(x12, y12), function(d, i) cor(d[i, 1], d[i, 2], method = "spearman"))
heights <- c(61.2, 58.4, 66.9, 71.3, 64.8, 59.7, 68.1)
controls <- c(63.5, 70.2, 72.4, 75.1, 69.9, 74.6, 66.3, 77.8)
two <- cbind(c(heights, controls), rep(1:2, c(7, 8)))
acceleration("mean", heights, function(d, i) mean(d[i]))
acceleration("difference", two, function(d, i) { d <- d[i, ]; -diff(tapply(d[, 1], d[, 2], mean)) })
acceleration("d", two, function(d, i) {
  d <- d[i, ]; m <- tapply(d[, 1], d[, 2], mean); n <- table(d[, 2]); v <- tapply(d[, 1], d[, 2], var)
  (m[1] - m[2]) / sqrt(sum((n - 1) * v) / (sum(n) - 2))
})
items <- matrix(c(1, 2, 2, 3, 1, 2, 3, 3, 4, 3, 4, 5, 3, 4, 5, 5, 4, 5, 2, 2, 3, 1, 3, 1, 4, 5, 5), ncol = 3, byrow = TRUE)
alpha <- function(d, i) { v <- cov(d[i, ]); 3 / 2 * (1 - sum(diag(v)) / sum(v)) }
acceleration("alpha", items, alpha)
# 9 of 20 against 4 of 25; and a table of three rows.
cells <- function(n) cbind(row(n)[rep(seq_along(n), n)], col(n)[rep(seq_along(n), n)])
square <- cells(matrix(c(9, 11, 4, 21), 2)); table2 <- function(d, i) table(factor(d[i, 1], 1:2), factor(d[i, 2], 1:2))
acceleration("risk difference", square, function(d, i) { n <- table2(d, i); n[1, 1] / sum(n[, 1]) - n[1, 2] / sum(n[, 2]) })
acceleration("log odds ratio", square, function(d, i) { n <- table2(d, i); log(n[1, 1] * n[2, 2] / (n[1, 2] * n[2, 1])) })
wide <- cells(matrix(c(9, 3, 5, 4, 8, 7), 3))
acceleration("v", wide, function(d, i) { n <- table(d[i, 1], d[i, 2]); sqrt(chisq.test(n, correct = FALSE)$statistic / sum(n)) })

# Standard errors, for a loose comparison.
set.seed(1)
show("se alpha", sd(boot(items[rep(1:9, 20), ], alpha, 4000)$t))
show("se pearson", sd(boot(cbind(x12, y12)[rep(1:12, 10), ], function(d, i) cor(d[i, 1], d[i, 2]), 4000)$t))
