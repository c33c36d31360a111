# Values of PoissonRegressionTests, OrdinalRegressionTests and BrantTests.
# R 4.2.2, AER 1.2-10, lmtest 0.9-40, MASS 7.3-58.2, ordinal 2022.11-16 (Debian: r-cran-aer r-cran-lmtest r-cran-ordinal);
# mtcars, and housing of MASS.
suppressPackageStartupMessages({library(AER); library(MASS); library(ordinal)})
options(digits = 17)
again <- function(fit) { for (i in 1:3) fit <- update(fit, start = coef(fit), control = glm.control(epsilon = 1e-15, maxit = 100)); fit }

# Poisson: carburetors of cars
fit <- again(glm(carb ~ hp + factor(gear), poisson, mtcars))
print(coef(summary(fit))); print(confint.default(fit)); print(exp(cbind(coef(fit), confint.default(fit))))
cat("null", fit$null.deviance, "residual", fit$deviance, "logLik", logLik(fit), "AIC", AIC(fit), "BIC", BIC(fit), "\n")
lr <- fit$null.deviance - fit$deviance; print(c(lr, 3, pchisq(lr, 3, lower.tail = FALSE)))
quasi <- glm(carb ~ hp + factor(gear), quasipoisson, mtcars, start = coef(fit), control = glm.control(epsilon = 1e-15, maxit = 100))
cat("dispersion", sum(residuals(fit, "pearson")^2) / df.residual(fit), "\n")
dispersion <- sum(residuals(fit, "pearson")^2) / df.residual(fit)
s <- sqrt(dispersion) * sqrt(diag(vcov(fit))); t <- coef(fit) / s
print(cbind(coef(fit), s, t, 2 * pt(abs(t), df.residual(fit), lower.tail = FALSE), coef(fit) - qt(.975, df.residual(fit)) * s, coef(fit) + qt(.975, df.residual(fit)) * s))
print(coef(summary(quasi)))
d <- dispersiontest(fit); print(c(d$estimate, d$statistic, d$p.value))
# Overdispersed: horse power is no count of independent events
wide <- again(glm(hp ~ wt, poisson, mtcars)); d <- dispersiontest(wide)
print(c(coef(wide), d$estimate, d$statistic, d$p.value))
cat("without intercept\n"); bare <- again(glm(carb ~ 0 + wt, poisson, mtcars)); print(c(coef(bare), bare$null.deviance, bare$deviance))
print(car::vif(fit))

# Proportional odds: satisfaction of tenants (grouped), gears of cars (ungrouped)
house <- clm(Sat ~ Infl + Type + Cont, weights = Freq, data = housing, control = clm.control(gradTol = 1e-12, maxIter = 200))
print(coef(summary(house))); print(confint.default(house))
cat("logLik", logLik(house), "AIC", AIC(house), "BIC", -2 * as.numeric(logLik(house)) + log(sum(housing$Freq)) * length(coef(house)), "\n")
print(coef(polr(Sat ~ Infl + Type + Cont, housing, weights = Freq)))
none <- clm(Sat ~ 1, weights = Freq, data = housing)
lr <- as.numeric(2 * (logLik(house) - logLik(none))); n <- sum(housing$Freq)
cat("LR", lr, pchisq(lr, 6, lower.tail = FALSE), "R2", (1 - exp(-lr / n)) / (1 - exp(2 * as.numeric(logLik(none)) / n)), "\n")
cars <- clm(factor(carb) ~ hp + wt, data = mtcars, control = clm.control(gradTol = 1e-12, maxIter = 200))
print(coef(summary(cars))); cat("logLik", logLik(cars), "\n")

# Brant (1990) by its definition; brant::brant is not in Debian
brant <- function(y, x, w, tested = NULL) {
  y <- as.integer(y); cuts <- sort(unique(y))[-1]; k <- length(cuts); x <- cbind(1, x); p <- ncol(x)
  fits <- lapply(cuts, function(cut) again(glm.wrap(as.integer(y >= cut), x, w)))
  b <- sapply(fits, coef); pi <- sapply(fits, function(f) plogis(drop(x %*% coef(f))))
  v <- matrix(0, k * p, k * p); inv <- function(j) solve(crossprod(x, x * w * pi[, j] * (1 - pi[, j])))
  for (j in 1:k) for (l in j:k) {
    c <- inv(j) %*% crossprod(x, x * w * pi[, l] * (1 - pi[, j])) %*% inv(l)
    v[(j - 1) * p + 1:p, (l - 1) * p + 1:p] <- c; v[(l - 1) * p + 1:p, (j - 1) * p + 1:p] <- t(c)
  }
  test <- function(columns) {
    d <- do.call(rbind, lapply(2:k, function(l) { m <- matrix(0, length(columns), k * p)
      m[cbind(seq_along(columns), columns)] <- 1; m[cbind(seq_along(columns), (l - 1) * p + columns)] <- -1; m }))
    delta <- d %*% c(b); q <- drop(t(delta) %*% solve(d %*% v %*% t(d), delta))
    c(q, nrow(d), pchisq(q, nrow(d), lower.tail = FALSE))
  }
  do.call(rbind, lapply(c(list(2:p), tested), test))
}
glm.wrap <- function(y, x, w) { y <- y; x <- x; w <- w
  f <- function(start) suppressWarnings(glm.fit(x, y, w, family = binomial(), start = start, control = glm.control(epsilon = 1e-15, maxit = 100)))
  f(coef(f(coef(f(NULL))))) }
again <- function(fit) fit
print(brant(housing$Sat, model.matrix(~ Infl + Type + Cont, housing)[, -1], housing$Freq, list(2:3, 4:6, 7)))
print(brant(mtcars$gear, cbind(mtcars$mpg), rep(1, 32)))
