# Two one-sided tests in base R. Rscript equivalence.R
options(digits = 15)
x <- c(4.1, 5.2, 6.3, 5.5, 4.8, 5.0, 6.1, 5.7, 4.9, 5.3); y <- c(5.0, 5.4, 4.7, 6.0, 5.1, 5.6, 4.9, 5.8)
tost <- function(d) {
  a <- t.test(x, y, mu = -d, alternative = "greater"); b <- t.test(x, y, mu = d, alternative = "less")
  print(c(p = max(a$p.value, b$p.value), above = a$statistic, below = b$statistic, df = a$parameter))
}
tost(1)
pooled <- sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / (length(x) + length(y) - 2))
tost(0.5 * pooled)
print(t.test(x, y, conf.level = .9)$conf.int)
# proportions, unpooled
p <- 297 / 411; q <- 95 / 130; se <- sqrt(p * (1 - p) / 411 + q * (1 - q) / 130)
print(c(p = max(pnorm((p - q + .1) / se, lower = FALSE), pnorm((p - q - .1) / se)), low = p - q - qnorm(.95) * se))
# correlation
r <- .04; n <- 541; z <- function(m) (atanh(r) - atanh(m)) * sqrt(n - 3)
print(c(p = max(pnorm(z(-.1), lower = FALSE), pnorm(z(.1))), high = tanh(atanh(r) + qnorm(.95) / sqrt(n - 3))))
