# Reference values of Tests/StatisticsTests/Proportions and Tables. R 4.2.2, effectsize 0.8.3.
# Rscript Tests/StatisticsTests/Reference/categorical.R
suppressMessages(library(effectsize))
options(digits = 15, width = 200)
show <- function(name, ...) cat(name, format(c(...), digits = 15), "\n")

# Proportions ---------------------------------------------------------------------------------------------------------
level <- function(x, n, conf = 0.95) {
  a <- (1 - conf) / 2; z <- qnorm(1 - a); p <- x / n
  show(paste("wilson", x, n), prop.test(x, n, correct = FALSE, conf.level = conf)$conf.int)
  show(paste("clopper-pearson", x, n), binom.test(x, n, conf.level = conf)$conf.int)
  pt <- (x + z^2 / 2) / (n + z^2)
  show(paste("agresti-coull", x, n), pt + c(-1, 1) * z * sqrt(pt * (1 - pt) / (n + z^2)))
  show(paste("jeffreys", x, n), qbeta(c(a, 1 - a), x + 0.5, n - x + 0.5))
  show(paste("logit", x, n), plogis(qlogis(p) + c(-1, 1) * z * sqrt(1 / x + 1 / (n - x))))
  show(paste("wald", x, n), p + c(-1, 1) * z * sqrt(p * (1 - p) / n), "se", sqrt(p * (1 - p) / n))
}
level(389, 541); level(160, 180); level(1, 7, 0.9)
show("wilson 0 of 12", suppressWarnings(prop.test(0, 12, correct = FALSE)$conf.int))
show("clopper-pearson 0 of 12", binom.test(0, 12)$conf.int)
for (t in list(c(389, 541, 0.565), c(3, 20, 0.3), c(10, 10, 0.5), c(7, 20, 0.35), c(0, 5, 0.2), c(682, 925, 0.75)))
  show(paste("binom.test", paste(t, collapse = " ")), binom.test(t[1], t[2], t[3])$p.value)
g <- chisq.test(c(89, 37, 30, 28, 2), p = c(40, 20, 20, 15, 5) / 100)
show("goodness of fit", g$statistic, g$parameter, g$p.value)
g <- chisq.test(c(89, 37, 30, 28, 2))
show("equal shares", g$statistic, g$parameter, g$p.value)

# Two groups: 160 of 180 against 181 of 361 ---------------------------------------------------------------------------
two <- function(a, n, b, m) {
  z <- qnorm(0.975)
  or <- a * (m - b) / ((n - a) * b); se <- sqrt(1 / a + 1 / (n - a) + 1 / b + 1 / (m - b))
  show("odds ratio", or, se, or * exp(c(-1, 1) * z * se))
  rr <- (a / n) / (b / m); se <- sqrt(1 / a - 1 / n + 1 / b - 1 / m)
  show("risk ratio", rr, se, rr * exp(c(-1, 1) * z * se))
  d <- a / n - b / m
  w1 <- prop.test(a, n, correct = FALSE)$conf.int; w2 <- prop.test(b, m, correct = FALSE)$conf.int
  show("newcombe", d, d - sqrt((a / n - w1[1])^2 + (w2[2] - b / m)^2), d + sqrt((w1[2] - a / n)^2 + (b / m - w2[1])^2))
  show("wald", prop.test(c(a, b), c(n, m), correct = FALSE)$conf.int)
  difference(a, n, b, m)
}
# Miettinen & Nurminen (1985) and Agresti & Caffo (2000) by their definitions
mn <- function(a, n, b, m, z = qnorm(0.975)) {
  d <- a / n - b / m
  part <- function(count, share) if (count == 0) 0 else count / share
  statistic <- function(delta) {
    score <- function(q) part(a, q + delta) + part(b, q) - part(n - a, 1 - q - delta) - part(m - b, 1 - q)
    lo <- max(0, -delta); hi <- min(1, 1 - delta); e <- 1e-14
    q <- if (score(lo + e) <= 0) lo else if (score(hi - e) >= 0) hi else uniroot(score, c(lo + e, hi - e), tol = 1e-16, maxiter = 1e5)$root
    p <- q + delta
    (d - delta) / sqrt((p * (1 - p) / n + q * (1 - q) / m) * (n + m) / (n + m - 1))
  }
  limit <- function(lo, hi, z) uniroot(function(x) statistic(x) - z, c(lo, hi), tol = 1e-15, maxiter = 1e5)$root
  c(if (d > -1) limit(-1 + 1e-9, d - 1e-12, z) else -1, if (d < 1) limit(d + 1e-12, 1 - 1e-9, -z) else 1)
}
caffo <- function(a, n, b, m, z = qnorm(0.975)) {
  p <- (a + 1) / (n + 2); q <- (b + 1) / (m + 2)
  pmin(1, pmax(-1, p - q + c(-1, 1) * z * sqrt(p * (1 - p) / (n + 2) + q * (1 - q) / (m + 2))))
}
difference <- function(a, n, b, m) { show(paste("mn", a, n, b, m), mn(a, n, b, m)); show("agresti-caffo", caffo(a, n, b, m)) }
difference(56, 70, 48, 80); difference(9, 10, 3, 10); difference(0, 10, 0, 20); difference(5, 5, 0, 7); difference(2, 900, 1, 3)
two(160, 180, 181, 361)

# Tables --------------------------------------------------------------------------------------------------------------
# The odds ratio and its bounds as fisher.test defines them, but solved to all digits (its uniroot stops at 1e-4).
exact <- function(x, conf = 0.95) {
  m <- sum(x[, 1]); n <- sum(x[, 2]); k <- sum(x[1, ]); x <- x[1, 1]
  lo <- max(0, k - n); hi <- min(k, m); s <- lo:hi
  d0 <- dhyper(s, m, n, k, log = TRUE)
  d <- function(l) { d <- d0 + l * s; d <- exp(d - max(d)); d / sum(d) }
  a <- (1 - conf) / 2
  root <- function(f) exp(uniroot(f, c(-30, 30), tol = 1e-15, maxiter = 10000)$root)
  c(if (x == lo) 0 else if (x == hi) Inf else root(function(l) sum(s * d(l)) - x),
    if (x == lo) 0 else root(function(l) log(sum(d(l)[s >= x])) - log(a)),
    if (x == hi) Inf else root(function(l) log(sum(d(l)[s <= x])) - log(a)))
}
table_of <- function(name, x) {
  cat("==", name, "\n")
  p <- suppressWarnings(chisq.test(x, correct = FALSE))
  show("pearson", p$statistic, p$parameter, p$p.value)
  keep <- x > 0
  g <- 2 * sum(x[keep] * log(x[keep] / p$expected[keep]))
  show("g2", g, pchisq(g, p$parameter, lower.tail = FALSE))
  show("expected", t(p$expected))
  show("stdres", t(p$stdres))
  v <- function(adjust, ci = 0.95) unlist(as.data.frame(cramers_v(x, adjust = adjust, ci = ci, alternative = "two.sided")))
  show("v", v(FALSE)); show("v corrected", v(TRUE))
  if (all(dim(x) == 2)) {
    y <- suppressWarnings(chisq.test(x)); show("yates", y$statistic, y$p.value)
    show("fisher", fisher.test(x)$p.value, exact(x))
    show("fisher.test's own", fisher.test(x)$estimate, fisher.test(x)$conf.int)
  } else show("fisher", tryCatch(fisher.test(x, workspace = 2e7)$p.value, error = function(e) NA))
  # effectsize's interval comes from optim; this one is solved.
  n <- sum(x); df <- p$parameter; chi <- p$statistic
  ncp <- function(q) if (pchisq(chi, df, lower.tail = FALSE) >= q) 0 else
    uniroot(function(l) pchisq(chi, df, l, lower.tail = FALSE) - q, c(0, 4 * chi + 50), tol = 1e-12)$root
  b <- c(ncp(0.025), ncp(0.975)); show("v solved", sqrt(b / (n * (min(dim(x)) - 1))))
}
rows <- function(r, ...) matrix(c(...), r, byrow = TRUE)
table_of("UCBAdmissions Admit x Gender", apply(UCBAdmissions, 1:2, sum))
table_of("UCBAdmissions Admit x Dept", apply(UCBAdmissions, c(1, 3), sum))
table_of("HairEyeColor", apply(HairEyeColor, 1:2, sum))
table_of("mass survey Smoke x Exer", with(MASS::survey, table(Smoke, Exer)))
table_of("tea tasting", rows(2, 3, 1, 1, 3))
table_of("cried x orientation", rows(2, 160, 181, 20, 180))
table_of("with a zero", rows(2, 10, 0, 5, 7))
table_of("small", rows(3, 1, 4, 0, 3, 0, 3, 5, 1, 2))
table_of("job satisfaction", rows(4, 1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11))
set.seed(1)
show("simulated HairEyeColor", fisher.test(rows(2, 20, 30, 25, 41, 38, 60, 33, 72, 80, 41), simulate.p.value = TRUE, B = 1e6)$p.value)
