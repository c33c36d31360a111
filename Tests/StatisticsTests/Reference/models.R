# Values of RobustCoefficientsTests, StandardizedCoefficientsTests, HosmerLemeshowTests and ROCAreaTests.
# R 4.2.2, sandwich 3.0-2, lmtest 0.9-40, pROC 1.18.0 (Debian: r-cran-sandwich r-cran-lmtest r-cran-proc); mtcars is R's own.
library(sandwich)
library(lmtest)
options(digits = 17)
fit <- lm(mpg ~ wt + hp + factor(cyl), mtcars)
for (type in c("HC0", "HC1", "HC2", "HC3")) {
  cat(type, "\n")
  v <- vcovHC(fit, type = type)
  print(coeftest(fit, v)[, ])
  print(coefci(fit, vcov. = v))
}
# Respondents counted twice are two respondents
print(sqrt(diag(vcovHC(lm(mpg ~ wt + hp, rbind(mtcars, mtcars[1:10, ])), type = "HC3"))))
x <- model.matrix(fit)
print(coef(fit)[-1] * apply(x[, -1], 2, sd) / sd(mtcars$mpg))

weak <- glm(vs ~ wt, binomial, mtcars)
for (again in 1:3) weak <- update(weak, start = coef(weak), control = glm.control(epsilon = 1e-15, maxit = 100))
# By the definition of ResourceSelection::hoslem.test, which Debian has not
hoslem <- function(y, p, g = 10) {
  cut <- cut(p, unique(quantile(p, probs = seq(0, 1, 1 / g))), include.lowest = TRUE)
  o <- xtabs(cbind(1 - y, y) ~ cut); e <- xtabs(cbind(1 - p, p) ~ cut)
  x <- sum((o - e)^2 / e); df <- nlevels(cut) - 2
  c(x, df, pchisq(x, df, lower.tail = FALSE))
}
print(hoslem(mtcars$vs, fitted(weak)))
print(hoslem(mtcars$am, fitted(glm(am ~ factor(gear == 4) + factor(carb > 2), binomial, mtcars))))
print(pROC::ci.auc(pROC::roc(mtcars$vs, fitted(weak), quiet = TRUE), method = "delong")[1:3])
print(sqrt(pROC::var(pROC::roc(mtcars$vs, fitted(weak), quiet = TRUE), method = "delong")))
tied <- glm(am ~ factor(gear == 4) + factor(carb > 2), binomial, mtcars)
print(pROC::ci.auc(pROC::roc(mtcars$am, fitted(tied), quiet = TRUE), method = "delong")[1:3])
# Clusters: cars of one number of carburetors
fit <- lm(mpg ~ wt + am, mtcars); print(coeftest(fit, vcovCL(fit, ~ carb), df = 5), digits = 16); print(coefci(fit, vcov. = vcovCL(fit, ~ carb), df = 5), digits = 16)
