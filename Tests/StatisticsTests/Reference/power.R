# Reference values for Tests/StatisticsTests/Replication/Power: Rscript power.R (those that replication.R has not)
# Needs pwr and metafor (Debian: r-cran-pwr, r-cran-metafor).
suppressMessages(library(pwr))
show <- function(name, x) cat(sprintf("%-34s %s\n", name, paste(format(x, digits = 15), collapse = " ")))

# One mean ------------------------------------------------------------------------------------------------------------
one <- function(...) pwr.t.test(..., type = "one.sample")
show("one mean, d .3, n 50", one(d = .3, n = 50)$power)
show("one mean, n", c(one(d = .3, power = .8)$n, one(d = .1, power = .9)$n, one(d = 1.2, power = .8)$n))

# An estimate with a standard error ------------------------------------------------------------------------------------
show("chi-square, w .2, N 100", pwr.chisq.test(w = .2, N = 100, df = 1)$power)
show("chi-square, N", c(pwr.chisq.test(w = .2, df = 1, power = .8)$N, pwr.chisq.test(w = .15, df = 1, power = .9)$N))
# ReplicationSuccess::sampleSizeSignificance(zo = 2.5, power = c(.8, .9), designPrior = "conditional"): its formula
show("relative size, zo 2.5", ((qnorm(.975) + qnorm(c(.8, .9))) / 2.5)^2)

# More than one degree of freedom --------------------------------------------------------------------------------------
show("chi-square, df 3, 4, 2", c(pwr.chisq.test(w = .3, N = 100, df = 3)$power, pwr.chisq.test(w = .1, N = 541, df = 4)$power,
  pwr.chisq.test(w = .2, N = 368, df = 2)$power))
show("chi-square, N", c(pwr.chisq.test(w = .3, df = 3, power = .8)$N, pwr.chisq.test(w = .1, df = 4, power = .9)$N,
  pwr.chisq.test(w = .2, df = 2, power = .8)$N))
show("F, u 2 and 4", c(pwr.f2.test(u = 2, v = 57, f2 = .1)$power, pwr.anova.test(k = 5, n = 40, f = .25)$power))
show("F, v", c(pwr.f2.test(u = 2, f2 = .1, power = .8)$v, pwr.f2.test(u = 4, f2 = .0625, power = .9)$v,
  pwr.f2.test(u = 3, f2 = .5, power = .8)$v))

# Simulations ----------------------------------------------------------------------------------------------------------
# The power of cor.test(method = "spearman", exact = FALSE) of normal variables whose Spearman correlation is rho
set.seed(20130301)
spearman <- function(rho, n, runs = 40000) {
  r <- 2 * sin(pi * rho / 6)
  x <- matrix(rnorm(n * runs), n)
  y <- r * x + sqrt(1 - r^2) * matrix(rnorm(n * runs), n)
  rs <- 1 - 6 * colSums((apply(x, 2, rank) - apply(y, 2, rank))^2) / (n * (n^2 - 1))
  mean(2 * pt(-abs(rs * sqrt((n - 2) / (1 - rs^2))), n - 2) < .05)
}
for (case in list(c(.2, 50), c(.3, 100), c(.5, 25), c(.5, 40), c(.7, 12), c(.1, 500)))
  show(paste("spearman", paste(case, collapse = ", ")), spearman(case[1], case[2]))

# The power of Wald's test of a log odds ratio: the original has p1, p2 of n1, n2; a replication as many times as large
odds <- function(p1, n1, p2, n2, times, runs = 200000) {
  m1 <- round(n1 * times); m2 <- round(n2 * times)
  a <- rbinom(runs, m1, p1); b <- rbinom(runs, m2, p2); c <- m1 - a; d <- m2 - b
  mean(abs(log(a * d / (b * c)) / sqrt(1 / a + 1 / b + 1 / c + 1 / d)) > qnorm(.975), na.rm = TRUE)
}
# 60 of 100 against 45 of 90: log(1.5), its standard error, the size for 80% and the power of that size
se <- sqrt(1 / 60 + 1 / 40 + 1 / 45 + 1 / 45); theta <- log(1.5)
size <- 190 * ((qnorm(.975) + qnorm(.8)) / (theta / se))^2
show("odds ratio, se, n for 80%", c(theta, se, size))
show("its power by simulation", odds(.6, 100, .5, 90, size / 190))

# Cronbach's alpha on Bonett's scale: metafor's ABT is −ln(1 − α) -------------------------------------------------------
suppressMessages(library(metafor))
abt <- escalc(measure = "ABT", ai = c(.8, .65, -.1), mi = c(7, 2, 5), ni = c(368, 40, 12))
show("alpha, effects", as.numeric(abt$yi)); show("alpha, variances", as.numeric(abt$vi))
alpha.n <- function(alpha, null, k, power)
  2 * k / (k - 1) * ((qnorm(.975) + qnorm(power)) / log((1 - null) / (1 - alpha)))^2 + 2
show("alpha, n", c(alpha.n(.8, .7, 7, .8), alpha.n(.8, .7, 7, .9), alpha.n(.5, 0, 10, .8)))
alpha.power <- function(alpha, null, k, n) {
  z <- log((1 - null) / (1 - alpha)) / sqrt(2 * k / ((k - 1) * (n - 2)))
  pnorm(z - qnorm(.975)) + pnorm(-z - qnorm(.975))
}
show("alpha, power", c(alpha.power(.8, .7, 7, 120), alpha.power(.5, 0, 10, 30)))
# The same by simulation: parallel normal items with that alpha, Feldt's exact test of the null
alpha.simulated <- function(alpha, null, k, n, runs = 40000) {
  r <- alpha / (k - alpha * (k - 1))
  found <- replicate(runs, {
    x <- sqrt(r) * rnorm(n) + sqrt(1 - r) * matrix(rnorm(n * k), n)
    k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
  })
  w <- (1 - null) / (1 - found)
  mean(w > qf(.975, n - 1, (n - 1) * (k - 1)) | w < qf(.025, n - 1, (n - 1) * (k - 1)))
}
show("alpha, simulated", c(alpha.simulated(.8, .7, 7, 120), alpha.simulated(.5, 0, 10, 30)))
