# Tests and effect sizes of groups that no package of Debian's has, written out from their sources. Sourced by groups.R and
# ../../AnalysesTests/Reference/reference.R.
# ptukey's upper tail is exact to about 1e-11 absolutely and 0 beyond 1e-14: the integral itself, on a fine grid
tukey_tail <- function(q, k, df) {
  z <- seq(-12, 30, length.out = 841); s <- seq(max(1e-4, 1 - 14 / sqrt(2 * df)), 1 + 16 / sqrt(2 * df), length.out = 801)
  density <- exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  a <- pnorm(z); phi <- dnorm(z)
  range <- sapply(s, function(t) {
    tail <- pnorm(z - q * t); b <- a - tail
    k * sum(phi * tail * Reduce(`+`, lapply(0:(k - 2), function(i) a^i * b^(k - 2 - i)))) * (z[2] - z[1])
  })
  sum(density * range) * (s[2] - s[1])
}
tukey_critical <- function(k, df) { q <- qtukey(.95, k, df); uniroot(function(x) tukey_tail(x, k, df) - .05, q + c(-1, 1) * 1e-3, tol = 1e-13)$root }
# Brown & Forsythe (1974), Technometrics
brown_forsythe <- function(y, g) {
  n <- table(g); v <- tapply(y, g, var); m <- tapply(y, g, mean); part <- (1 - n / sum(n)) * v; share <- part / sum(part)
  f <- sum(n * (m - mean(y))^2) / sum(part); df <- 1 / sum(share^2 / (n - 1))
  list(f = f, df = length(n) - 1, df2 = df, p = pf(f, length(n) - 1, df, lower.tail = FALSE))
}
# Of a list of groups x, the i-th against the j-th. Games & Howell (1976)
games_howell <- function(x, i, j) {
  k <- length(x); t <- t.test(x[[i]], x[[j]]); se <- t$stderr / sqrt(2); d <- mean(x[[i]]) - mean(x[[j]]); df <- unname(t$parameter)
  crit <- tukey_critical(k, df)
  list(d = d, low = d - crit * se, high = d + crit * se, q = abs(d) / se, df = k, df2 = df, p = tukey_tail(abs(d) / se, k, df))
}
# Scheffe (1953)
scheffe <- function(x, i, j) {
  k <- length(x); n <- lengths(x); df <- sum(n) - k; ms <- sum(sapply(x, function(v) sum((v - mean(v))^2))) / df
  d <- mean(x[[i]]) - mean(x[[j]]); se <- sqrt((k - 1) * ms * (1 / n[i] + 1 / n[j])); f <- (d / se)^2; half <- sqrt(qf(.95, k - 1, df)) * se
  list(d = d, low = d - half, high = d + half, f = f, df = k - 1, df2 = df, p = pf(f, k - 1, df, lower.tail = FALSE))
}
# Dunn (1964), ties corrected
dunn <- function(x, i, j) {
  y <- unlist(x); r <- split(rank(y), rep(seq_along(x), lengths(x))); N <- length(y); t <- table(y); n <- lengths(x)
  se <- sqrt((N * (N + 1) / 12 - sum(t^3 - t) / (12 * (N - 1))) * (1 / n[i] + 1 / n[j])); d <- mean(r[[i]]) - mean(r[[j]])
  list(d = d, se = se, z = d / se, p = 2 * pnorm(-abs(d / se)))
}
# Cliff (1993); Feng & Cliff (2004)
cliff <- function(x, y, z = qnorm(.975)) {
  d <- sign(outer(x, y, "-")); n <- length(x); m <- length(y); e <- mean(d)
  s <- ((m - 1) * sum((rowMeans(d) - e)^2) / (n - 1) + (n - 1) * sum((colMeans(d) - e)^2) / (m - 1) + sum((d - e)^2) / ((n - 1) * (m - 1))) / (n * m)
  ci <- (e - e^3 + c(-1, 1) * z * sqrt(s) * sqrt((1 - e^2)^2 + z^2 * s)) / (1 - e^2 + z^2 * s)
  list(delta = e, se = sqrt(s), low = ci[1], high = ci[2])
}
# Yuen (1974)
yuen <- function(x, y) {
  part <- function(v) {
    n <- length(v); g <- floor(.2 * n); s <- sort(v); w <- pmin(pmax(v, s[g + 1]), s[n - g]); h <- n - 2 * g
    list(m = mean(v, trim = .2), d = sum((w - mean(w))^2) / (h * (h - 1)), h = h)
  }
  a <- part(x); b <- part(y); se <- sqrt(a$d + b$d); df <- (a$d + b$d)^2 / (a$d^2 / (a$h - 1) + b$d^2 / (b$h - 1)); d <- a$m - b$m
  ci <- d + c(-1, 1) * qt(.975, df) * se
  list(d = d, se = se, low = ci[1], high = ci[2], t = d / se, df = df, p = 2 * pt(-abs(d / se), df))
}
# effectsize::glass_delta, to the last digit: the density of the noncentral t is integrated over the scale, as pt loses digits
glass <- function(x, y) {
  h <- sqrt(1 / length(y) + var(x) / (var(y) * length(x))); d <- (mean(x) - mean(y)) / sd(y); df <- length(y) - 1
  upper <- function(t, l) integrate(function(s) pnorm(t * s - l, lower.tail = FALSE) * exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2),
    0, max(3, 1 + 12 / sqrt(2 * df)), rel.tol = 1e-13, subdivisions = 2000)$value
  at <- function(p) uniroot(function(l) upper(d / h, l) - p, d / h + c(-1, 1) * (6 + 3 * abs(d / h)), tol = 1e-13)$root
  list(delta = d, low = at(.025) * h, high = at(.975) * h)
}
