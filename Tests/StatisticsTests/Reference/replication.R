# Reference values for Tests/StatisticsTests/Replication: Rscript replication.R
# Needs metafor, BayesFactor, hypergeo and pwr (Debian: r-cran-metafor, r-cran-bayesfactor, r-cran-hypergeo, r-cran-pwr).
suppressMessages({library(metafor); library(BayesFactor); library(hypergeo); library(pwr)})
show <- function(name, x) cat(sprintf("%-40s %s\n", name, paste(format(x, digits = 15), collapse = " ")))

# Effects ------------------------------------------------------------------------------------------------------------
show("h 0.72 against 0.565", ES.h(.72, .565))
show("z of r .30, n 50", c(atanh(.3), 1 / sqrt(47)))
show("rank r .30, n 50", sqrt((1 + .3^2 / 2) / 47))
d <- .5; show("d .5, 20 and 30", sqrt(1 / 20 + 1 / 30 + d^2 / (2 * 50)))

# Q ------------------------------------------------------------------------------------------------------------------
fit <- rma(yi = c(.4, .1), sei = c(.12, .08), method = "FE")
show("Q", c(fit$QE, fit$QEp, 1 - 1 / fit$QE))

# Sceptical p: the root of its defining equation, Held (2020) ---------------------------------------------------------
zs <- function(zo, zr, c) sqrt(uniroot(function(x) (zo^2 / x - 1) * (zr^2 / x - 1) - c,
  c(1e-9, min(zo^2, zr^2)), tol = 1e-15)$root)
for (case in list(c(2, 3, 2), c(3, 2, 2), c(2.5, 2.5, 1), c(2.5758293035489, 2.3263478740408, 2), c(4, 1, .3))) {
  z <- zs(case[1], case[2], case[3])
  show(paste("sceptical", paste(case, collapse = " ")),
    c(z, pnorm(z, lower = FALSE), pnorm(z * sqrt((1 + sqrt(5)) / 2), lower = FALSE)))
}

# Small telescopes ----------------------------------------------------------------------------------------------------
show("small z", uniroot(function(x) pnorm(x - qnorm(.975)) + pnorm(-x - qnorm(.975)) - 1 / 3, c(0, 5), tol = 1e-14)$root)
d33 <- pwr.t.test(n = 20, power = 1 / 3)$d
show("d33 of 20 a group (Simonsohn: 0.50)", d33)
root <- function(n1, n2) sqrt(n1 * n2 / (n1 + n2))
d33 <- uniroot(function(d) pwr.t2n.test(n1 = 15, n2 = 20, d = d)$power - 1 / 3, c(1e-5, 3), tol = 1e-14)$root
show("d33 of 15 and 20", d33)
show("p of t 0.4, 80 and 90", pt(.4, 168, d33 * root(80, 90)))

# Power and sample size -----------------------------------------------------------------------------------------------
show("pwr.t2n 0.5 20 30", pwr.t2n.test(n1 = 20, n2 = 30, d = .5)$power)
show("pwr.t n", c(pwr.t.test(d = .5, power = .8)$n, pwr.t.test(d = .2, power = .9)$n, pwr.t.test(d = 1.5, power = .8)$n))
show("pwr.p", c(pwr.p.test(h = .2, n = 60)$power, pwr.p.test(h = .2, power = .8)$n, pwr.p.test(h = .3, power = .9)$n))
show("pwr.2p2n 0.3 80 245", pwr.2p2n.test(h = .3, n1 = 80, n2 = 245)$power)
show("pwr.2p n", c(pwr.2p.test(h = .3, power = .8)$n, pwr.2p.test(h = .1, power = .9)$n))
show("pwr.r", c(pwr.r.test(n = 50, r = .3)$power, pwr.r.test(r = .3, power = .8)$n, pwr.r.test(r = .1, power = .9)$n))

# Replication Bayes factors -------------------------------------------------------------------------------------------
bft <- function(to, no, tr, nr) {
  lo <- function(d) dt(to, sum(no) - 2, d * root(no[1], no[2]))
  lr <- function(d) dt(tr, sum(nr) - 2, d * root(nr[1], nr[2]))
  whole <- function(f) integrate(f, -6, 8, rel.tol = 1e-12, subdivisions = 5000)$value
  whole(function(d) lo(d) * lr(d)) / whole(lo) / lr(0)
}
# Verhagen & Wagenmakers (2014), example 1, by the normal approximation of the original's posterior
normal <- function(to, no, tr, nr) {
  df <- sum(no) - 2
  ncp <- function(p) uniroot(function(x) pt(to, df, x) - p, c(-20, 30), tol = 1e-12)$root / root(no[1], no[2])
  m <- to / root(no[1], no[2]); s <- (ncp(.025) - ncp(.975)) / (2 * qnorm(.975)); m <- (ncp(.025) + ncp(.975)) / 2
  integrate(function(d) dt(tr, sum(nr) - 2, d * root(nr[1], nr[2])) * dnorm(d, m, s), m - 12 * s, m + 12 * s,
    rel.tol = 1e-10)$value / dt(tr, sum(nr) - 2)
}
show("BF t 2.10 (11, 11), 3.06 (27, 28)", c(bft(2.10, c(11, 11), 3.06, c(27, 28)), normal(2.10, c(11, 11), 3.06, c(27, 28))))
show("BF t 2.10, 0.25", c(bft(2.10, c(11, 11), .25, c(27, 28)), normal(2.10, c(11, 11), .25, c(27, 28))))
show("BF t 3.1 (20, 25), -1.2 (60, 50)", bft(3.1, c(20, 25), -1.2, c(60, 50)))
show("log density of t 2.5, 12, 1.5", dt(2.5, 12, 1.5, log = TRUE))
show("log density of t -0.7, 5, 2", dt(-.7, 5, 2, log = TRUE))
show("log density of t 0, 30, -1", dt(0, 30, -1, log = TRUE))

f21 <- function(n, x) Re(hypergeo(.5, .5, n - .5, x))
lik <- function(rho, r, n) (1 - rho^2)^((n - 1) / 2) * (1 - rho * r)^(1.5 - n) * f21(n, (1 + rho * r) / 2) / f21(n, .5)
bfr <- function(ro, no, rr, nr) {
  whole <- function(f) integrate(f, -1, 1, rel.tol = 1e-11, subdivisions = 5000)$value
  whole(function(x) lik(x, ro, no) * lik(x, rr, nr)) / whole(function(x) lik(x, ro, no))
}
show("BF r .30 (50), .25 (120)", bfr(.3, 50, .25, 120))
show("BF r .57 (51), -.06 (228)", bfr(.57, 51, -.06, 228))
show("1 / BF r .57 (51), -.06 (228)", 1 / bfr(.57, 51, -.06, 228))
# Against the likelihood of the data: f(r | rho) by simulation is too coarse, by its density it is the same
density <- function(r, rho, n) exp(log(n - 2) + lgamma(n - 1) - lgamma(n - .5) - log(2 * pi) / 2) *
  (1 - rho^2)^((n - 1) / 2) * (1 - r^2)^((n - 4) / 2) * (1 - rho * r)^(1.5 - n) * f21(n, (1 + rho * r) / 2)
show("density integrates to 1", integrate(function(r) density(r, .4, 12), -1, 1)$value)

show("BF proportion 39/54, 60/90 against .5",
  exp(lbeta(1 + 39 + 60, 1 + 15 + 30) - lbeta(1 + 39, 1 + 15) - 60 * log(.5) - 30 * log(.5)))
bf <- function(tab) extractBF(contingencyTableBF(tab, "indepMulti", fixedMargin = "cols"), onlybf = TRUE)
first <- matrix(c(30, 10, 22, 18), 2); second <- matrix(c(70, 30, 52, 46), 2)
show("BF two proportions", bf(first + second) / bf(first))
