# Values of CalibrationTests, BrierScoreTests, OptimismCorrectionTests, MarginalMeanPairsTests and of the clusters of logistic
# and Poisson models in ClusteredCoefficientsTests.
# R 4.2.2, sandwich 3.0-2, lmtest 0.9-40, rms 6.5-0, emmeans 1.8.4 (Debian: r-cran-sandwich r-cran-lmtest r-cran-rms
# r-cran-emmeans); mtcars is R's own.
suppressPackageStartupMessages({library(sandwich); library(lmtest); library(rms); library(emmeans)})
options(digits = 17, width = 200)
tight <- glm.control(epsilon = 1e-15, maxit = 100)
exact <- function(formula, family, data) {
  start <- coef(glm(formula, family, data))
  for (again in 1:3) {
    fit <- do.call(glm, list(formula, family, data, start = start, control = tight)); start <- coef(fit)
  }
  fit
}
fit <- exact(vs ~ wt, binomial, mtcars); p <- fitted(fit); y <- mtcars$vs
# Brier score, and what val.prob makes of it (its logit is of p)
cat("brier", mean((y - p)^2), 1 - mean((y - p)^2) / (mean(y) * (1 - mean(y))), "\n")
print(val.prob(p, y, pl = FALSE)[c("Brier", "C (ROC)", "Slope", "Intercept")])
# Groups of risk
groups <- cut(p, unique(quantile(p, probs = seq(0, 1, 0.1))), include.lowest = TRUE)
print(cbind(n = table(groups), predicted = tapply(p, groups, mean), observed = tapply(y, groups, sum)))
print(prop.test(2, 3, correct = FALSE)$conf.int[1:2])
# Optimism of one resample: the first eight cars thrice, the next eight not at all, the others once
set <- c(rep(1:8, 3), 17:32)
index <- function(lp, y) {
  p <- plogis(lp); b <- mean((y - p)^2)
  slope <- coef(glm(y ~ lp, binomial, start = c(0, 1), control = tight))[2]
  area <- mean(outer(lp[y == 1], lp[y == 0], function(a, b) (a > b) + (a == b) / 2))
  c(slope = unname(slope), brier = b, scaled = 1 - b / (mean(y) * (1 - mean(y))), area = area)
}
one <- exact(vs ~ wt + am, binomial, mtcars[set, ])
lp <- function(data) drop(model.matrix(~ wt + am, data) %*% coef(one))
cat("optimism\n"); print(index(lp(mtcars[set, ]), mtcars$vs[set]) - index(lp(mtcars), mtcars$vs))
# What many resamples tend to
set.seed(1)
print(suppressWarnings(validate(lrm(vs ~ wt + am + carb, mtcars[rep(1:32, 4), ], x = TRUE, y = TRUE), B = 4000)))

# Clusters: cars of one number of carburetors
logit <- exact(vs ~ wt + am, binomial, mtcars)
print(coeftest(logit, vcovCL(logit, ~ carb, type = "HC0"), df = 5)[, ]); print(coefci(logit, vcov. = vcovCL(logit, ~ carb, type = "HC0"), df = 5))
counts <- exact(carb ~ wt + am, poisson, mtcars)
print(coeftest(counts, vcovCL(counts, ~ gear, type = "HC0"), df = 2)[, ]); print(coefci(counts, vcov. = vcovCL(counts, ~ gear, type = "HC0"), df = 2))

# Pairs of adjusted means
show <- function(pairs) print(as.matrix(as.data.frame(pairs)[, -1]))
ancova <- lm(mpg ~ factor(gear) + factor(am) + wt, mtcars)
show(pairs(emmeans(ancova, ~ gear), infer = c(TRUE, TRUE)))
show(pairs(emmeans(lm(mpg ~ factor(gear) + wt, mtcars), ~ gear), infer = c(TRUE, TRUE), level = 0.9))
both <- lm(breaks ~ wool * tension, warpbreaks)
show(suppressMessages(pairs(emmeans(both, ~ tension), infer = c(TRUE, TRUE))))
