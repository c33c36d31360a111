# Values of FactorialAnovaTests and EstimatedMarginalMeansTests. R 4.2.2, car 3.1-1, emmeans 1.8.4, effectsize 0.8.3 (Debian:
# r-cran-car, r-cran-emmeans, r-cran-effectsize). mtcars is R's own.
suppressMessages({library(car); library(emmeans)})
options(digits = 17)
cars <- transform(mtcars, cyl = factor(cyl), am = factor(am), gear = factor(gear))
dummy <- lm(mpg ~ cyl * am + wt, cars)
sums <- lm(mpg ~ cyl * am + wt, cars, contrasts = list(cyl = contr.sum, am = contr.sum))
show <- function(a) print(as.matrix(as.data.frame(a)))
cat("type II\n"); show(Anova(dummy, type = 2)); cat("type III\n"); show(Anova(sums, type = 3))
cat("partial eta squared\n"); print(as.data.frame(effectsize::eta_squared(Anova(dummy, type = 2), partial = TRUE, alternative = "two.sided"))[, -1])
cat("partial omega squared\n"); print(as.data.frame(effectsize::omega_squared(Anova(dummy, type = 2), partial = TRUE))[, 1:2])
cat("means\n"); print(as.data.frame(emmeans(dummy, ~ cyl))[, -1]); print(as.data.frame(emmeans(dummy, ~ cyl * am))[, -(1:2)])
cat("a number in the interaction\n"); slopes <- lm(mpg ~ am * wt, cars); print(as.data.frame(emmeans(slopes, ~ am))[, -1]); show(Anova(slopes, type = 2))
cat("an empty cell\n"); empty <- lm(mpg ~ gear * am, cars); show(Anova(empty, type = 2)); print(as.data.frame(emmeans(empty, ~ gear * am))[, -(1:2)])
