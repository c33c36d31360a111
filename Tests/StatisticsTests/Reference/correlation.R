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

