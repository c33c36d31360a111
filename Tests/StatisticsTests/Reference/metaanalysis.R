# Reference values for Tests/StatisticsTests/MetaAnalysis: Rscript metaanalysis.R
# Needs metafor and lme4 (Debian: r-cran-metafor, r-cran-lme4).
suppressMessages({library(metafor); library(lme4)})
show <- function(name, ...) cat(sprintf("%-44s %s\n", name, paste(format(unlist(list(...)), digits = 15), collapse = " ")))
tight <- list(threshold = 1e-14, maxiter = 10000, tol = 1e-14)

# Effects ------------------------------------------------------------------------------------------------------------
one <- function(name, ...) { e <- escalc(...); show(name, as.numeric(e$yi), as.numeric(e$vi)) }
one("PLO 257/455", "PLO", xi = 257, ni = 455)
one("PLO 0/20", "PLO", xi = 0, ni = 20)
one("PLO 20/20", "PLO", xi = 20, ni = 20)
one("PAS 257/455", "PAS", xi = 257, ni = 455)
one("PAS 0/20", "PAS", xi = 0, ni = 20)
one("PFT 257/455", "PFT", xi = 257, ni = 455)
one("PFT 0/20", "PFT", xi = 0, ni = 20)
one("ZCOR .30 50", "ZCOR", ri = .3, ni = 50)
one("MD", "MD", m1i = 5.2, sd1i = 1.3, n1i = 20, m2i = 4.1, sd2i = 1.8, n2i = 25)
one("SMD", "SMD", m1i = 5.2, sd1i = 1.3, n1i = 20, m2i = 4.1, sd2i = 1.8, n2i = 25)
one("OR 4/123 11/139", "OR", ai = 4, n1i = 123, ci = 11, n2i = 139)
one("OR 0/10 3/12", "OR", ai = 0, n1i = 10, ci = 3, n2i = 12)
one("RR 4/123 11/139", "RR", ai = 4, n1i = 123, ci = 11, n2i = 139)
one("RR 0/10 3/12", "RR", ai = 0, n1i = 10, ci = 3, n2i = 12)
show("inverse PFT", transf.ipft(c(.3, .8, 1.2), 50), transf.ipft(c(.05, 1.55), 50))

# BCG vaccine (Colditz et al., 1994): metafor's dat.bcg ----------------------------------------------------------------
d <- escalc("RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
show("yi", d$yi)
show("vi", d$vi)
fits <- function(name, yi, vi) {
  for (method in c("FE", "REML", "DL", "PM")) {
    m <- rma(yi, vi, method = method, control = tight)
    show(paste(name, method), m$beta, m$se, m$ci.lb, m$ci.ub, m$zval, m$pval)
    show(paste(name, method, "tau2 se I2 H2"), m$tau2, m$se.tau2, m$I2 / 100, m$H2)
    if (method == "FE") { show(paste(name, "Q"), m$QE, m$QEp); next }
    k <- rma(yi, vi, method = method, test = "knha", control = tight)
    show(paste(name, method, "knha"), k$se, k$ci.lb, k$ci.ub, k$zval, k$pval)
    p <- predict(k); show(paste(name, method, "knha prediction"), p$pi.lb, p$pi.ub)
    half <- qt(.975, m$k - 2) * sqrt(m$tau2 + m$se^2)
    show(paste(name, method, "t(k-2) prediction"), m$beta - half, m$beta + half)
    c <- confint(m, control = list(tol = 1e-14))$random
    show(paste(name, method, "confint tau2 I2 H2"), c[1, 2:3], c[3, 2:3] / 100, c[4, 2:3])
  }
}
fits("bcg", d$yi, d$vi)
m <- rma(yi, vi, data = d, control = tight)
i <- influence(m)$inf
for (s in c(1, 4, 7, 8, 13)) {
  show(paste("influence", s), sapply(c("rstudent", "dffits", "cook.d", "cov.r", "tau2.del", "weight"), function(n) i[[n]][s]),
    influence(m)$dfbs$intrcpt[s])
  l <- rma(yi, vi, data = d[-s, ], control = tight); show(paste("leave out", s), l$beta, l$se, l$tau2)
}
show("stand out", which(influence(m)$is.infl))
for (a in c("alternate", "random", "systematic")) {
  g <- rma(yi, vi, data = d, subset = alloc == a, control = tight); show(a, g$beta, g$se, g$tau2)
}
gs <- lapply(c("alternate", "random", "systematic"), function(a) rma(yi, vi, data = d, subset = alloc == a, control = tight))
b <- rma(sapply(gs, coef), sei = sapply(gs, function(g) g$se), method = "FE"); show("Q between", b$QE, b$QEp)
a <- rma(yi, vi, mods = ~ablat, data = d, control = tight)
show("ablat", a$beta, a$se, a$zval, a$pval, a$tau2, a$se.tau2, a$QE, a$QEp, a$R2 / 100, a$I2 / 100)
a <- rma(yi, vi, mods = ~ablat, data = d, test = "knha", control = tight)
show("ablat knha", a$se, a$zval, a$pval, a$ci.lb, a$ci.ub)
show("ablat confint", confint(a, control = list(tol = 1e-14))$random[1, 2:3])
e <- summary(lm(yi ~ sqrt(vi), weights = 1 / vi, data = d))$coefficients[2, ]; show("egger", e)
e <- regtest(d$yi, d$vi, model = "lm", predictor = "sei"); show("regtest", e$zval, e$dfs, e$pval)
o <- escalc("OR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
N <- with(o, tpos + tneg + cpos + cneg); E <- with(o, tpos + cpos)
show("peters", summary(lm(o$yi ~ I(1 / N), weights = E * (N - E) / N))$coefficients[2, ])
cum <- cumul(m, order = dat.bcg$year); show("cumulative", cum$estimate[c(2, 5, 13)], cum$tau2[c(2, 5, 13)])

# Few studies, no spread ----------------------------------------------------------------------------------------------
fits("two", c(.1, .5), c(.01, .02))
fits("even", c(.2, .25, .22, .18), c(.01, .02, .015, .03))
fits("small", c(.0012, .0031, -.0022, .0045), c(1e-7, 2e-7, 1.5e-7, 3e-7))

# Proportions by a binomial-normal model: the likelihood by integrate(), climbed to its top ----------------------------
glmm <- function(name, x, n, mods = NULL, check = TRUE) {
  X <- cbind(rep(1, length(x)), mods); p <- ncol(X)
  nll <- function(par) -sum(sapply(seq_along(x), function(i) {
    eta <- sum(X[i, ] * par[1:p]); s <- abs(par[p + 1])
    lf <- function(z) dbinom(x[i], n[i], plogis(eta + s * z), log = TRUE) + dnorm(z, log = TRUE)
    top <- optimize(lf, c(-8, 8), maximum = TRUE, tol = 1e-10)
    w <- 1 / sqrt(1 + s^2 * n[i] * plogis(eta + s * top$maximum) * plogis(-eta - s * top$maximum))
    h <- function(z) exp(lf(z) - top$objective)
    e <- top$maximum + c(-12, -4, 0, 4, 12) * w
    top$objective + log(sum(sapply(1:4, function(j) integrate(h, e[j], e[j + 1], rel.tol = 1e-12, abs.tol = 0,
      subdivisions = 1000)$value)))
  }))
  start <- c(qlogis(sum(x) / sum(n)), rep(0, p - 1), .7)
  o <- optim(start, nll, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))
  par <- o$par
  for (r in 1:4) par <- par - solve(numDeriv::hessian(nll, par), numDeriv::grad(nll, par))
  v <- solve(numDeriv::hessian(nll, par))
  show(paste(name, "beta se tau2 ll"), par[1:p], sqrt(diag(v))[1:p], par[p + 1]^2, -nll(par))
  if (check) {
    m <- if (is.null(mods)) rma.glmm(measure = "PLO", xi = x, ni = n, nAGQ = 25)
    else rma.glmm(measure = "PLO", xi = x, ni = n, mods = ~ mods, nAGQ = 25)
    show(paste(name, "rma.glmm"), m$beta, m$se, m$tau2, m$QE.LRT, m$QEp.LRT)
  }
}
glmm("tears", c(257, 390, 713), c(455, 541, 819))
glmm("zeros", c(0, 2, 1, 4, 0, 7), c(20, 25, 40, 30, 15, 50))
glmm("many", c(12, 30, 8, 45, 22, 60, 15, 9, 33, 27), c(40, 90, 35, 80, 70, 95, 60, 44, 71, 66))
glmm("moderator", c(12, 30, 8, 45, 22, 60, 15, 9, 33, 27), c(40, 90, 35, 80, 70, 95, 60, 44, 71, 66), mods = (1:10 - 5.5) / 4)
for (m in c("PLO", "PAS", "PFT")) {
  r <- rma(measure = m, xi = c(257, 390, 713), ni = c(455, 541, 819), test = "knha", control = tight)
  show(paste("tears", m), r$beta, r$se, r$ci.lb, r$ci.ub, r$tau2, r$I2 / 100, r$QE)
}
r <- rma(measure = "PFT", xi = c(257, 390, 713), ni = c(455, 541, 819), control = tight)
show("tears PFT back", predict(r, transf = transf.ipft.hm, targs = list(ni = c(455, 541, 819)))$pred)
f <- glm(cbind(c(257, 390, 713), c(455, 541, 819) - c(257, 390, 713)) ~ 1, family = binomial, epsilon = 1e-15)
show("tears common", coef(f), sqrt(vcov(f)), deviance(f), logLik(f))
