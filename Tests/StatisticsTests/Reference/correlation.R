# The numbers of R against which partial and semi-partial correlations are tested.
#     Rscript correlation.R    (R 4.2.2)
options(digits = 17, warn = -1)
show <- function(name, ...) cat(sprintf("%-28s", name), sprintf("%.17g", c(...)), "\n")
z <- qnorm(.975); fisher <- function(r, v) tanh(atanh(r) + c(-1, 1) * z * sqrt(v))

i <- 1:60; x <- (i * 7919) %% 1009 / 10; y <- (i * 104729) %% 1013 / 10 + x / 2
one <- (i * 6007) %% 997 / 10 + x / 3 - y / 4; two <- i %% 7; three <- factor(i %% 3)

# ppcor::pcor.test and spcor.test by their definition: correlations of residuals.
partial <- function(x, y, ...) {
  data <- data.frame(...); k <- ncol(model.matrix(~ ., data)) - 1; df <- length(x) - 2 - k
  ex <- resid(lm(x ~ ., data)); ey <- resid(lm(y ~ ., data)); r <- cor(ex, ey); t <- r * sqrt(df / (1 - r^2))
  show("partial", r, t, 2 * pt(-abs(t), df), fisher(r, 1 / (df - 1)), df)
  whole <- summary(lm(y ~ x + ., data))$coefficients["x", ]; stopifnot(abs(whole["t value"] - t) < 1e-9)
  # Of x with what is left of y. The variance by the delta method, from the covariances of correlations of normal
  # variables (Olkin & Siotani 1976) and numerical derivatives.
  R <- cor(cbind(x, y, model.matrix(~ ., data)[, -1, drop = FALSE])); m <- ncol(R)
  semi <- function(v) { R[lower.tri(R)] <- v; R[upper.tri(R)] <- t(R)[upper.tri(R)]; b <- solve(R[-(1:2), -(1:2)], R[-(1:2), 2]); (R[1, 2] - sum(R[1, -(1:2)] * b)) / sqrt(1 - sum(R[2, -(1:2)] * b)) }
  v <- R[lower.tri(R)]; pairs <- which(lower.tri(R), arr.ind = TRUE)
  g <- sapply(seq_along(v), function(j) { f <- function(h) { w <- v; w[j] <- w[j] + h; semi(w) }; h <- 1e-3; (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h) })
  cc <- function(i, j, k, l) R[i, j] * R[k, l] * (R[i, k]^2 + R[i, l]^2 + R[j, k]^2 + R[j, l]^2) / 2 + R[i, k] * R[j, l] + R[i, l] * R[j, k] - R[i, j] * (R[i, k] * R[i, l] + R[j, k] * R[j, l]) - R[k, l] * (R[i, k] * R[j, k] + R[i, l] * R[j, l])
  V <- outer(seq_along(v), seq_along(v), Vectorize(function(a, b) cc(pairs[a, 1], pairs[a, 2], pairs[b, 1], pairs[b, 2])))
  s <- cor(x, ey); stopifnot(abs(s - semi(v)) < 1e-9)
  show("semi-partial", s, fisher(s, c(t(g) %*% V %*% g) / (1 - s^2)^2 / (df - 1)))
}
partial(x, y, one); partial(x, y, one, two, three); partial(y, x, one, two, three)
partial(rank(x), rank(y), rank(one)); r <- cor(resid(lm(rank(x) ~ rank(one))), resid(lm(rank(y) ~ rank(one))))
show("ranks", fisher(r, (1 + r^2 / 2) / (60 - 4)))

# Two correlations against each other. psych 2.2.9; the intervals are Zou's (2007) formulas.
zou <- function(r, s, n, m, c) { a <- fisher(r, 1 / (n - 3)); b <- fisher(s, 1 / (m - 3))
  r - s + c(-sqrt((r - a[1])^2 + (b[2] - s)^2 - 2 * c * (r - a[1]) * (b[2] - s)), sqrt((a[2] - r)^2 + (s - b[1])^2 - 2 * c * (a[2] - r) * (s - b[1]))) }
difference <- function(name, t, ...) show(name, if (is.null(t$t)) t$z else t$t, t$p, ...)
difference("apart", psych::r.test(n = 40, r12 = .6, r34 = .2, n2 = 65), zou(.6, .2, 40, 65, 0))
overlapping <- function(name, r, s, x, n) difference(name, psych::r.test(n = n, r12 = r, r13 = s, r23 = x),
  zou(r, s, n, n, ((x - r * s / 2) * (1 - r^2 - s^2 - x^2) + x^3) / ((1 - r^2) * (1 - s^2))))
overlapping("Zou's overlapping", .396, .179, .088, 66)
four <- cor(cbind(x, y, one, two))
overlapping("x y, x one", four[1, 2], four[1, 3], four[2, 3], 60)
apart <- function(name, R, n) { r <- R[1, 2]; s <- R[3, 4]; k <- (r * s * sum(R[1:2, 3:4]^2) / 2 + R[1, 3] * R[2, 4] + R[1, 4] * R[2, 3] - r * R[1, 3] * R[1, 4] - r * R[2, 3] * R[2, 4] - s * R[1, 3] * R[2, 3] - s * R[1, 4] * R[2, 4]) / ((1 - r^2) * (1 - s^2))
  difference(name, psych::r.test(n = n, r12 = r, r34 = s, r13 = R[1, 3], r14 = R[1, 4], r23 = R[2, 3], r24 = R[2, 4]), zou(r, s, n, n, k)) }
apart("x y, one two", four, 60)
