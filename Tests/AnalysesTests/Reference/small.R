# The small examples of the tests beside this folder.
options(digits = 15)
say <- function(name, ...) cat(name, ":", format(c(...), digits = 15), "\n")
x <- 1:8; y <- c(2, 1, 4, 3, 6, 8, 7, NA); z <- c(3, 9, 2, NA, 5, 1, 8, 4); o <- c(1, 1, 2, 2, 3, 3, 3, 2)
r <- function(a, b, m) { t <- suppressWarnings(cor.test(a, b, method = m)); say(m, t$estimate, t$statistic, t$p.value, t$conf.int) }
r(x, y, "pearson"); r(x, z, "pearson"); r(y, z, "pearson"); r(x, y, "spearman"); r(x, y, "kendall"); r(x, o, "spearman"); r(x, o, "pearson")
p <- c(cor.test(x, y)$p.value, cor.test(x, z)$p.value, cor.test(y, z)$p.value); say("holm", p.adjust(p, "holm")); say("BH", p.adjust(p, "BH"))
k <- complete.cases(y, z); r(x[k], y[k], "pearson")

i <- cbind(c(1, 2, 4, 5, 3, 2), 6 - c(5, 4, 1, 2, 3, 3), c(2, 2, 5, 4, 3, 1)); a <- psych::alpha(as.data.frame(i), warnings = FALSE)
say("alpha", a$total$raw_alpha, unlist(a$feldt[c("lower.ci", "upper.ci")])); say("dropped", a$alpha.drop$raw_alpha); say("rest", a$item.stats$r.drop)

g <- factor(c("A", "A", "A", "A", "B", "B", "B", "B", "B")); v <- c(3, 5, 4, 8, 9, 7, 12, 11, 6)
t <- t.test(v ~ g); say("welch", t$statistic, t$parameter, t$p.value, t$conf.int); w <- wilcox.test(v ~ g); say("wilcoxon", w$statistic, w$p.value)
oo <- c(1, 1, 2, 3, 3, 2, 3, 3, 1); w <- suppressWarnings(wilcox.test(oo ~ g)); say("ordinal", w$statistic, w$p.value)
h <- factor(c("A", "A", "A", "A", "B", "B", "B", "C", "C")); f <- oneway.test(v ~ h); say("welch F", f$statistic, f$parameter, f$p.value)
q <- kruskal.test(oo, h); say("kruskal", q$statistic, q$p.value)

age <- c(21, 25, 30, 34, 38, 41, 45, 52, 56, 60, 33, 47); s <- factor(rep(c("A", "B", "C"), 4)); out <- c(5, 7, 6, 8, 9, 7, 12, 10, 9, 14, 8, 11)
m <- lm(out ~ s * age); print(coef(summary(m))); say("r2", summary(m)$r.squared); m2 <- lm(out ~ relevel(s, "B") + age); print(coef(summary(m2)))
b <- c(0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1); l <- glm(b ~ age, binomial, control = glm.control(epsilon = 1e-14)); print(coef(summary(l))); say("lr", l$null.deviance - l$deviance)

t1 <- t.test(v ~ g, mu = -5, alternative = "greater"); t2 <- t.test(v ~ g, mu = 5, alternative = "less"); say("tost", t1$statistic, t1$p.value, t2$statistic, t2$p.value, t.test(v ~ g, conf.level = .9)$conf.int)
say("tost interval at .99", t.test(v ~ g, conf.level = .98)$conf.int, .05 + qnorm(.99) * sqrt(.6 * .4 / 50 + .55 * .45 / 60))
p1 <- 30 / 50; p2 <- 33 / 60; se <- sqrt(p1 * (1 - p1) / 50 + p2 * (1 - p2) / 60); say("tost p", pnorm((p1 - p2 - .1) / se), (p1 - p2 - .1) / se)
rr <- cor(x, o); say("tost r", pnorm((atanh(rr) - atanh(.1)) * sqrt(5)), rr)
# Families of models
p <- glm(out ~ age, poisson, control = glm.control(epsilon = 1e-14)); p <- update(p, start = coef(p)); print(coef(summary(p))); say("phi", sum(residuals(p, "pearson")^2) / df.residual(p)); say("lr", p$null.deviance - p$deviance)
mood <- factor(c("bad", "fair", "bad", "good", "fair", "fair", "good", "bad", "good", "good", "fair", "good"), c("bad", "fair", "good"), ordered = TRUE)
o <- ordinal::clm(mood ~ age, control = ordinal::clm.control(gradTol = 1e-12)); print(coef(summary(o))); say("logLik", logLik(o))
# Blocks, marginal effects and Firth's likelihood
a <- anova(lm(out ~ age), lm(out ~ age + s)); say("block", summary(lm(out ~ age + s))$r.squared - summary(lm(out ~ age))$r.squared, a$F[2], a$`Pr(>F)`[2])
e <- plogis(predict(l)); q <- e * (1 - e); X <- cbind(1, age); g <- colMeans(q * (1 - 2 * e) * coef(l)[2] * X) + c(0, mean(q)); say("ame", mean(q) * coef(l)[2], sqrt(drop(t(g) %*% vcov(l) %*% g)))
f <- glm(b ~ age, binomial, method = brglm2::brglmFit, type = "AS_mean", epsilon = 1e-12); say("firth", coef(f), sqrt(diag(vcov(f))))
loss <- function(v) sqrt(max(0, glm(b ~ 1, binomial, offset = v * age, control = glm.control(epsilon = 1e-14))$deviance - l$deviance)) - qnorm(.975)
side <- function(far) exp(uniroot(loss, sort(c(coef(l)[2], far)), tol = 1e-13)$root); say("profile", side(coef(l)[2] - .5), side(coef(l)[2] + 1))
# Analysis of variance by terms
note <- factor(ifelse(age > 40, "high", "low"), c("low", "high")); v <- lm(out ~ s + note + age); a <- car::Anova(v, type = 2)
say("anova", a["s", "F value"], a["s", "Pr(>F)"], a["Residuals", "Sum Sq"], a["s", "Sum Sq"] / (a["s", "Sum Sq"] + a["Residuals", "Sum Sq"]))
e <- as.data.frame(emmeans::emmeans(v, ~ s)); say("mean", e$emmean[2], e$SE[2])
three <- car::Anova(lm(out ~ s * age, contrasts = list(s = contr.sum)), type = 3); say("type III", three["s:age", "F value"], three["s", "F value"])
