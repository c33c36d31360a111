# Values of Tests/StatisticsTests/Weighted, from R's survey package.
#   Rscript weighted.R
suppressMessages(library(survey))
options(digits = 17)

d <- data.frame(
  g = c("a", "b", "a", "c", "b", "c", "a", "b", "c", "a", "b", "a", "c", "b", "a", "c", "b", "a", "c", "b"),
  h = c("u", "v", "u", "u", "v", "v", "v", "u", "v", "u", "u", "v", "v", "u", "u", "v", "v", "u", "u", "v"),
  y = c(1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 0),
  x = c(12.5, 9, 14, 11, 7.5, 10, 13, 8, 16, 15, 6, 17, 5, 9.5, 18, 4, 10.5, 19, 12, 3),
  z = c(3.1, 2.2, 4.0, 2.9, 1.5, 3.3, 2.8, 2.0, 4.4, 3.0, 2.1, 4.9, 1.0, 2.6, 4.1, 1.9, 2.4, 4.6, 3.5, 0.7),
  w = c(1.5, 0.8, 2.25, 1, 0.4, 3.1, 1.2, 0.9, 0.65, 2, 1.75, 0.5, 1.1, 2.6, 0.7, 1.3, 0.95, 1.05, 0.3, 1.45))
n <- nrow(d)
s <- svydesign(ids = ~1, weights = ~w, data = d)
say <- function(name, ...) cat(name, format(unlist(list(...)), digits = 17), "\n")

say("kish", n * sum(d$w^2) / sum(d$w)^2, sum(d$w)^2 / sum(d$w^2))
for (method in c("logit", "mean", "beta")) {
  p <- svyciprop(~y, s, method = method)
  say(paste("proportion", method), as.numeric(p), SE(p), attr(p, "ci"))
}
m <- svymean(~x, s)
say("mean", coef(m), SE(m), confint(m, df = n - 1))
say("sd", sqrt(coef(svyvar(~x, s))))
say("quantiles", coef(svyquantile(~x, s, c(.25, .5, .75), qrule = "hf7", ci = FALSE)))
t <- (coef(m) - 9) / SE(m)
say("one sample t", t, 2 * pt(-abs(t), n - 1))
for (f in c(y ~ h, y ~ g)) {
  q <- svychisq(update(f, ~ y + .)[-2], s, statistic = "F")
  say(deparse(f), q$statistic, q$parameter, q$p.value)
}
cat3 <- cut(d$x, c(0, 8, 12, 20), labels = FALSE)
s <- update(s, k = cat3)
q <- svychisq(~ k + g, s, statistic = "F")
say("k ~ g", q$statistic, q$parameter, q$p.value)
v <- suppressWarnings(chisq.test(svytable(~ k + g, s, Ntotal = n), correct = FALSE))
say("V of k ~ g", sqrt(v$statistic / n / 2))
v <- suppressWarnings(chisq.test(svytable(~ y + h, s, Ntotal = n), correct = FALSE))
say("V of y ~ h", sqrt(v$statistic / n))
b <- svyby(~y, ~h, s, svymean, covmat = TRUE)
D <- svycontrast(b, quote(u - v))
R <- svycontrast(b, quote(log(u / v)))
O <- svycontrast(b, quote(log(u * (1 - v) / (v * (1 - u)))))
tq <- qt(.975, n - 2)
say("difference", coef(D), SE(D), coef(D) - tq * SE(D), coef(D) + tq * SE(D))
say("ratio", exp(coef(R)), SE(R), exp(coef(R) - tq * SE(R)), exp(coef(R) + tq * SE(R)))
say("odds ratio", exp(coef(O)), SE(O), exp(coef(O) - tq * SE(O)), exp(coef(O) + tq * SE(O)))
t <- svyttest(x ~ h, s)
say("t of x ~ h (v - u)", t$estimate, t$statistic, t$parameter, t$p.value, t$conf.int)
fit <- svyglm(x ~ g, s)
F <- regTermTest(fit, ~g)
say("F of x ~ g", F$Ftest, F$df, F$ddf, F$p)
r <- svyranktest(x ~ h, s)
say("ranks of x ~ h", r$parameter, r$statistic, r$ddf, r$p.value)
r <- svyranktest(x ~ g, s)
say("ranks of x ~ g", r$parameter, r$statistic, r$ddf, r$p.value)
V <- svyvar(~ x + z, s)
v <- c(xx = V["x", "x"], xz = V["x", "z"], zz = V["z", "z"])
S <- attr(V, "var")[c(1, 2, 4), c(1, 2, 4)]
R <- v["xz"] / sqrt(v["xx"] * v["zz"])
J <- c(-R / (2 * v["xx"]), 1 / sqrt(v["xx"] * v["zz"]), -R / (2 * v["zz"]))
E <- sqrt(drop(t(J) %*% S %*% J))
Z <- E / (1 - R^2)
say("correlation", R, E, tanh(atanh(R) - tq * Z), tanh(atanh(R) + tq * Z), atanh(R) / Z, 2 * pt(-abs(atanh(R) / Z), n - 2))
