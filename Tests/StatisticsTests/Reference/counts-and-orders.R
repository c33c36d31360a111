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

# Nested models and average marginal effects, cars again
one <- lm(mpg ~ wt, mtcars); two <- lm(mpg ~ wt + factor(cyl), mtcars); three <- lm(mpg ~ wt + factor(cyl) + hp, mtcars)
for (pair in list(list(lm(mpg ~ 1, mtcars), one), list(one, two), list(two, three))) {
  a <- anova(pair[[1]], pair[[2]]); print(c(summary(pair[[2]])$r.squared - summary(pair[[1]])$r.squared, a$F[2], a$Df[2], a$Res.Df[2], a$`Pr(>F)`[2])) }
fit <- function(f) { m <- glm(f, binomial, mtcars); for (i in 1:3) m <- glm(f, binomial, mtcars, start = coef(m), control = glm.control(epsilon = 1e-15, maxit = 100)); m }
small <- fit(vs ~ wt); large <- fit(vs ~ wt + am); lr <- small$deviance - large$deviance; print(c(lr, pchisq(lr, 1, lower.tail = FALSE)))
# By the definition of marginaleffects::avg_slopes, which Debian has not; the linear predictor is linear in each variable
effect <- function(m, data, set) {
  x <- function(d) model.matrix(delete.response(terms(m)), d); b <- coef(m)
  if (set$kind == "level") { high <- x(set$to(data)); low <- x(set$from(data)); p <- plogis(drop(high %*% b)); q <- plogis(drop(low %*% b))
    value <- mean(p - q); g <- colMeans(p * (1 - p) * high - q * (1 - q) * low)
  } else { own <- x(data); d <- x(set$to(data)) - own; p <- plogis(drop(own %*% b)); s <- p * (1 - p); rise <- drop(d %*% b)
    value <- mean(s * rise); g <- colMeans(s * (1 - 2 * p) * rise * own + s * d) }
  se <- sqrt(drop(t(g) %*% vcov(m) %*% g)); c(value, se, value / se, 2 * pnorm(-abs(value / se)), value + c(-1, 1) * qnorm(.975) * se)
}
both <- fit(I(carb > 1) ~ mpg * am)
for (m in list(large, both)) { x <- all.vars(formula(m)[[3]])[1]
  print(effect(m, mtcars, list(kind = "level", to = function(d) transform(d, am = 1), from = function(d) transform(d, am = 0))))
  print(effect(m, mtcars, list(kind = "slope", to = function(d) { d[[x]] <- d[[x]] + 1; d }))) }
