# The numbers of R against which descriptives, groups, correlations, scales, models and adjusted p values are tested.
# Rscript numeric.R    (R 4.2.2; e1071 1.7-13, effectsize 0.8.3, psych 2.2.9, car 3.1-1)
options(digits = 17, warn = -1)
show <- function(name, ...) cat(sprintf("%-34s", name), sprintf("%.17g", c(...)), "\n")

# The data: written out here as in Tests/StatisticsTests/NumericData.swift.
heights <- c(61.2, 58.4, 66.9, 71.3, 64.8, 59.7, 68.1)
controls <- c(63.5, 70.2, 72.4, 75.1, 69.9, 74.6, 66.3, 77.8)
before <- c(3, 4, 4, 2, 5, 3, 4, 1, 3, 2, 4, 3)
after <- c(4, 5, 3, 5, 4, 5, 4, 2, 5, 5, 4, 3, 5, 4, 5)
groups <- list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0, 3.9, 4.4))
likert <- list(c(1, 2, 2, 3, 1, 2), c(2, 3, 3, 4, 3, 2, 5), c(4, 5, 3, 4, 5), c(2, 2, 3, 1))
many <- ((1:60) * 7919) %% 1009 / 10
more <- ((1:55) * 6007) %% 997 / 10 + 7.03
x8 <- c(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2)
y8 <- c(2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8)
x12 <- c(12, 7, 3, 15, 9, 21, 2, 11, 18, 5, 25, 14)
y12 <- c(3.1, 2.2, 1.4, 2.9, 4.1, 5.2, 2.0, 3.3, 3.2, 1.9, 4.4, 5.6)
xt <- c(1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 1, 2, 5, 4)
yt <- c(2, 1, 2, 2, 3, 4, 3, 5, 4, 5, 1, 3, 3, 4)
x60 <- many; y60 <- ((1:60) * 104729) %% 1013 / 10 + many / 2

cat("## describe\n")
for (name in c("heights", "before", "after", "many")) {
  x <- get(name)
  show(paste(name, "mean sd"), mean(x), sd(x))
  show(paste(name, "t.test conf"), t.test(x)$conf.int)
  show(paste(name, "quantile"), quantile(x, c(.25, .5, .75)))
  show(paste(name, "skew kurt"), e1071::skewness(x, type = 2), e1071::kurtosis(x, type = 2))
}
one <- t.test(heights, mu = 60); show("t.test(heights, mu = 60)", one$statistic, one$parameter, one$p.value)

cat("## two groups\n")
pairs <- list(hc = list(heights, controls), ba = list(before, after), mm = list(many, more))
# effectsize stops its search for the bounds at a coarse tolerance: solve them to the end.
noncentral <- function(x, y) {
  t <- unname(t.test(x, y, var.equal = TRUE)$statistic); df <- length(x) + length(y) - 2
  solve <- function(p) uniroot(function(d) pt(t, df, d) - p, t + c(-9, 9), tol = 1e-13)$root
  c(solve(.975), solve(.025)) * sqrt(1 / length(x) + 1 / length(y))
}
for (name in names(pairs)) {
  x <- pairs[[name]][[1]]; y <- pairs[[name]][[2]]
  s <- t.test(x, y, var.equal = TRUE); w <- t.test(x, y)
  show(paste(name, "student"), s$statistic, s$parameter, s$p.value, s$conf.int, s$stderr)
  show(paste(name, "welch"), w$statistic, w$parameter, w$p.value, w$conf.int, w$stderr)
  u <- wilcox.test(x, y, conf.int = TRUE, tol.root = 1e-12)
  show(paste(name, "wilcox"), u$statistic, u$p.value, u$estimate, u$conf.int)
  b <- effectsize::rank_biserial(x, y)
  show(paste(name, "rank biserial"), b$r_rank_biserial, b$CI_low, b$CI_high)
  d <- effectsize::cohens_d(x, y); g <- effectsize::hedges_g(x, y)
  show(paste(name, "cohens_d"), d$Cohens_d, d$CI_low, d$CI_high)
  show(paste(name, "hedges_g"), g$Hedges_g, g$CI_low, g$CI_high)
  show(paste(name, "d bounds solved"), noncentral(x, y))
}

cat("## several groups\n")
for (name in c("groups", "likert")) {
  l <- get(name); y <- unlist(l); g <- factor(rep(seq_along(l), lengths(l)))
  a <- oneway.test(y ~ g, var.equal = TRUE); w <- oneway.test(y ~ g); k <- kruskal.test(y ~ g)
  show(paste(name, "anova"), a$statistic, a$parameter, a$p.value)
  show(paste(name, "welch"), w$statistic, w$parameter, w$p.value)
  show(paste(name, "kruskal"), k$statistic, k$parameter, k$p.value)
  fit <- aov(y ~ g)
  e <- effectsize::eta_squared(fit, alternative = "two.sided", verbose = FALSE)
  o <- effectsize::omega_squared(fit, verbose = FALSE)
  show(paste(name, "eta"), e$Eta2, e$CI_low, e$CI_high)
  f <- unname(a$statistic); df <- unname(a$parameter)
  # pf's own noncentral tail stops at 1e-9: the sum over the Poisson mixture, written out.
  j <- 0:2000; x <- df[1] * f / (df[1] * f + df[2])
  tail <- function(l) sum(dpois(j, l / 2) * pbeta(x, df[1] / 2 + j, df[2] / 2))
  bound <- function(p) if (tail(0) < p) 0 else uniroot(function(l) tail(l) - p, c(0, 200), tol = 1e-13)$root
  bounds <- c(bound(.975), bound(.025)); show(paste(name, "eta bounds solved"), bounds / (bounds + df[2]))
  show(paste(name, "omega"), o$Omega2)
  # ω² = λ/(λ + N) of the same λ; effectsize inverts the F that would give the corrected estimate as an uncorrected one.
  show(paste(name, "omega bounds solved"), bounds / (bounds + length(y)))
  o2 <- effectsize::omega_squared(fit, alternative = "two.sided", verbose = FALSE)
  show(paste(name, "omega bounds of effectsize, of e"), o2$CI_low, o2$CI_high,
       c(e$CI_low, e$CI_high) / (c(e$CI_low, e$CI_high) + (1 - c(e$CI_low, e$CI_high)) * length(y) / df[2]))
  show(paste(name, "rank epsilon"), effectsize::rank_epsilon_squared(y, g, ci = NULL)$rank_epsilon_squared)
  tukey <- TukeyHSD(fit)$g
  for (pair in rownames(tukey)) show(paste(name, "tukey", pair), tukey[pair, ])
}

cat("## correlation\n")
sets <- list(n8 = list(x8, y8), n12 = list(x12, y12), ties = list(xt, yt), n60 = list(x60, y60))
for (name in names(sets)) {
  x <- sets[[name]][[1]]; y <- sets[[name]][[2]]
  p <- cor.test(x, y); s <- cor.test(x, y, method = "spearman"); k <- cor.test(x, y, method = "kendall")
  show(paste(name, "pearson"), p$estimate, p$statistic, p$p.value, p$conf.int)
  show(paste(name, "spearman"), s$estimate, s$statistic, s$p.value)
  show(paste(name, "kendall"), k$estimate, k$statistic, k$p.value)
  r <- s$estimate; t <- k$estimate; n <- length(x); z <- qnorm(.975) * c(-1, 1)
  show(paste(name, "bonett-wright"), tanh(atanh(r) + z * sqrt((1 + r^2 / 2) / (n - 3))))
  show(paste(name, "fieller"), tanh(atanh(t) + z * sqrt(.437 / (n - 4))))
}
s <- cor.test(-x12, y12, method = "spearman"); show("n12 reversed spearman", s$estimate, s$statistic, s$p.value)

cat("## scales\n")
items <- cbind(a = c(1, 2, 3, 4, 5, 3, 2, 4), b = c(2, 2, 4, 4, 5, 2, 3, 5), c = c(1, 3, 3, 5, 4, 3, 2, 3), d = c(3, 1, 4, 4, 4, 3, 1, 4))
al <- psych::alpha(items)
show("alpha feldt", al$total$raw_alpha, al$feldt$lower.ci[[1]], al$feldt$upper.ci[[1]])
show("alpha dropped", al$alpha.drop$raw_alpha)
show("item rest", al$item.stats$r.drop)

cat("## models\n")
lm1 <- lm(y12 ~ x12 + rep(c(0, 1, 1), 4) + I(rep(1:4, 3)^2)); s1 <- summary(lm1)
for (i in 1:4) show(paste("lm coef", i), s1$coefficients[i, ], confint(lm1)[i, ])
show("lm r2 f", s1$r.squared, s1$adj.r.squared, s1$fstatistic, pf(s1$fstatistic[1], s1$fstatistic[2], s1$fstatistic[3], lower.tail = FALSE))
show("lm ll aic bic", logLik(lm1), AIC(lm1), BIC(lm1))
show("lm vif", car::vif(lm1))
level <- factor(rep(c("a", "b", "c"), 20))
logistic <- function(name, yes) {
  fit <- glm(yes ~ level + x60, family = binomial, control = list(epsilon = 1e-15, maxit = 100)); g <- summary(fit)
  for (i in 1:4) show(paste(name, "coef", i), g$coefficients[i, ], confint.default(fit)[i, ])
  lr <- fit$null.deviance - fit$deviance
  show(paste(name, "deviances"), fit$null.deviance, fit$deviance, lr, pchisq(lr, 3, lower.tail = FALSE))
  show(paste(name, "nagelkerke"), (1 - exp(-lr / 60)) / (1 - exp(-fit$null.deviance / 60)))
  show(paste(name, "ll aic bic"), logLik(fit), AIC(fit), BIC(fit))
  show(paste(name, "gvif"), car::vif(fit)[, 1])
}
# The second is nearly separated: a few overlapping respondents keep the estimates finite.
yes <- as.integer(((1:60) * 31) %% 97 + 25 * (level == "c") + x60 / 4 > 75)
logistic("glm", yes)
steep <- as.integer((many + 20 * (level == "c") + (1:60) %% 7 * 6) > 75)
logistic("steep", steep)
lm2 <- lm(y60 ~ level + x60); show("lm gvif", car::vif(lm2)[, 1])
lm0 <- lm(y12 ~ 0 + x12); s0 <- summary(lm0)
show("lm no intercept", s0$coefficients, s0$r.squared, s0$adj.r.squared, s0$fstatistic, logLik(lm0), AIC(lm0))
glm0 <- glm(yes ~ 0 + x60, family = binomial, control = list(epsilon = 1e-15, maxit = 100))
show("glm no intercept", coef(glm0), glm0$null.deviance, glm0$deviance, AIC(glm0))
# Quasi-separation: all of level c are events; the others' coefficients and the deviance have limits.
all <- ifelse(level == "c", 1L, yes)
glm2 <- suppressWarnings(glm(all ~ level, family = binomial, control = list(epsilon = 1e-15, maxit = 100)))
show("glm separated", coef(glm2)[1:2], glm2$deviance, glm2$null.deviance)

cat("## p.adjust\n")
p <- c(.01, .04, NA, .03, .005, .5, .04, 1)
for (m in c("holm", "bonferroni", "hochberg", "hommel", "BH", "BY", "none")) show(m, p.adjust(p, m))
p <- p[!is.na(p)]
show("sidak", 1 - (1 - p)^7)
show("holm-sidak", cummax(1 - (1 - sort(p))^(7:1))[rank(p, ties.method = "max")])
bh <- p.adjust(p, "BH")
show("benjamini-krieger-yekutieli", bh * sum(bh > .05 / 1.05) / 7 * 1.05)

cat("## bfi and NIST, where ../../../../shared or TEARSHEET_SHARED has them\n")
shared <- Sys.getenv("TEARSHEET_SHARED", "../../../../shared")
if (file.exists(file.path(shared, "data/classic/bfi.csv"))) {
  bfi <- read.csv(file.path(shared, "data/classic/bfi.csv"))
  bfi$A1 <- 7 - bfi$A1
  a <- bfi[, paste0("A", 1:5)]; mean.a <- rowMeans(a, na.rm = TRUE); mean.n <- rowMeans(bfi[, paste0("N", 1:5)], na.rm = TRUE)
  t <- t.test(mean.a ~ gender, bfi); show("A ~ gender", t$statistic, t$parameter, t$p.value, t$conf.int)
  w <- wilcox.test(mean.a ~ gender, bfi, conf.int = TRUE, tol.root = 1e-12); show("A ~ gender wilcox", w$statistic, w$p.value, w$estimate, w$conf.int)
  show("A ~ gender d", unlist(effectsize::cohens_d(mean.a ~ gender, data = bfi)[c(1, 3, 4)]))
  g <- factor(bfi$education); o <- oneway.test(mean.a ~ g, var.equal = TRUE); show("A ~ education", o$statistic, o$parameter, o$p.value)
  e <- effectsize::eta_squared(aov(mean.a ~ g), alternative = "two.sided", verbose = FALSE); show("A ~ education eta", e$Eta2, e$CI_low, e$CI_high)
  tukey <- TukeyHSD(aov(mean.a ~ g))$g; show("tukey 5-1", tukey["5-1", ])
  # ptukey keeps seven digits here: its integral once more, to twelve.
  fit <- aov(mean.a ~ g); df <- fit$df.residual; sizes <- table(g[!is.na(mean.a)])
  q <- abs(tukey["5-1", 1]) / sqrt(sum(resid(fit)^2) / df / 2 * (1 / sizes[[1]] + 1 / sizes[[5]]))
  above <- function(w) sapply(w, function(w) integrate(function(z) 5 * dnorm(z) * (pnorm(z)^4 - (pnorm(z) - pnorm(z - w))^4),
    -8, 8 + w, rel.tol = 1e-13, abs.tol = 0, subdivisions = 2000)$value)
  density <- function(s) exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  show("tukey 5-1 p integrated", integrate(function(s) density(s) * above(q * s), .8, 1.2, rel.tol = 1e-12, subdivisions = 2000)$value)
  for (m in c("pearson", "spearman", "kendall")) { r <- cor.test(mean.a, mean.n, method = m); show(paste("A, N", m), r$estimate, r$p.value) }
  al <- psych::alpha(na.omit(a)); show("alpha A listwise", al$total$raw_alpha, al$feldt$lower.ci[[1]], al$feldt$upper.ci[[1]])
  show("alpha A dropped", al$alpha.drop$raw_alpha); show("alpha A item rest", al$item.stats$r.drop)
  whole <- na.omit(data.frame(y = mean.a, gender = bfi$gender - 1, age = bfi$age, g = g))
  l <- lm(y ~ gender + age + g, whole); s <- summary(l)
  show("lm A coef", coef(l)); show("lm A se", s$coefficients[, 2]); show("lm A", nobs(l), s$r.squared, s$fstatistic, AIC(l), BIC(l))
  b <- glm(I(y > 5) ~ gender + age + g, binomial, whole, control = list(epsilon = 1e-15, maxit = 100))
  show("glm A coef", coef(b)); show("glm A se", summary(b)$coefficients[, 2]); show("glm A", deviance(b), b$null.deviance, AIC(b), BIC(b))
}

cat("## standardized differences of groups: Austin (2009); Yang & Dalton (2012), by base R\n")
smd.means <- function(x, y) abs(mean(x) - mean(y)) / sqrt((var(x) + var(y)) / 2)
smd.levels <- function(x, y) { # counts of the same levels
  p <- x / sum(x); q <- y / sum(y); kept <- p + q > 0; p <- p[kept][-1]; q <- q[kept][-1]
  s <- (diag(p, length(p)) - p %o% p + diag(q, length(q)) - q %o% q) / 2
  sqrt(sum((p - q) * solve(s, p - q)))
}
show("smd heights controls", smd.means(heights, controls))
show("smd groups", smd.means(groups[[1]], groups[[2]]), smd.means(groups[[1]], groups[[3]]), smd.means(groups[[2]], groups[[3]]))
show("smd 160 20, 94 94", smd.levels(c(160, 20), c(94, 94)))
show("smd 10 20 30, 25 5 30", smd.levels(c(10, 20, 30), c(25, 5, 30)))
show("smd 3 0 7 1, 0 0 2 9", smd.levels(c(3, 0, 7, 1), c(0, 0, 2, 9)))
