# The numbers of R against which MultinomialIntervalTests are tested: by definition, as DescTools is not in Debian.
# Rscript multinomial.R    (R 4.2.2)
options(digits = 17)
show <- function(name, ...) cat(sprintf("%-24s", name), sprintf("%.17g", c(...)), "\n")
goodman <- function(x, level = .95) {
  n <- sum(x); A <- qchisq(1 - (1 - level) / length(x), 1)
  h <- sqrt(A * (A + 4 * x * (n - x) / n))
  rbind((A + 2 * x - h) / (2 * (n + A)), (A + 2 * x + h) / (2 * (n + A)))
}
within <- function(x, c) {
  n <- sum(x); s <- c(0, 0, 0, 0); all <- 1
  for (lambda in x) {
    v <- max(0, lambda - c):(lambda + c); w <- dpois(v, lambda); p <- sum(w); w <- w / p
    m <- sum(v * w); k <- sapply(2:4, function(r) sum((v - m)^r * w))
    s <- s + c(m, k[1], k[2], k[3] - 3 * k[1]^2); all <- all * p
  }
  z <- (n - s[1]) / sqrt(s[2]); g1 <- s[3] / s[2]^1.5; g2 <- s[4] / s[2]^2
  f <- (1 + g1 * (z^3 - 3 * z) / 6 + g2 * (z^4 - 6 * z^2 + 3) / 24 +
        g1^2 * (z^6 - 15 * z^4 + 45 * z^2 - 15) / 72) * dnorm(z)
  all * f / sqrt(s[2]) / dpois(n, n)
}
sisonglaz <- function(x, level = .95) {
  n <- sum(x); old <- 0
  for (c in 1:n) { p <- within(x, c); if (p > level && old < level) break; old <- p }
  d <- (level - old) / (p - old); c <- c - 1
  rbind(pmax(0, (x - c) / n), pmin(1, (x + c + 2 * d) / n))
}
# May and Johnson (2000); the others are few and many, with an empty category.
for (x in list(c(56, 72, 73, 59, 62, 87, 58), c(23, 12, 44), c(9, 0, 3, 1), c(5100, 2800, 2000, 100), c(3, 2))) {
  name <- paste(x, collapse = " ")
  show(paste(name, "G"), goodman(x)); show(paste(name, "SG"), sisonglaz(x))
}
show("90%", goodman(c(23, 12, 44), .9), sisonglaz(c(23, 12, 44), .9))
