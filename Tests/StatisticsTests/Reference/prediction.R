# Prediction intervals for a replication, from their formulas in base R. Rscript prediction.R
# Newcombe (1998) method 10: the new proportions whose difference from the published one has an interval with 0.
wilson <- function(p, n, z = qnorm(.975)) {
  m <- p + z^2 / (2 * n); h <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)); (m + c(-1, 1) * h) / (1 + z^2 / n)
}
excess <- function(new, p, n, m) {
  a <- wilson(p, n); b <- wilson(new, m)
  if (new > p) (new - p) - sqrt((new - b[1])^2 + (a[2] - p)^2) else (p - new) - sqrt((p - a[1])^2 + (b[2] - new)^2)
}
proportion <- function(p, n, m) {
  root <- function(from, to) uniroot(excess, c(from, to), p = p, n = n, m = m, tol = 1e-14)$root
  c(if (excess(0, p, n, m) > 0) root(0, p - 1e-9) else 0, if (excess(1, p, n, m) > 0) root(p + 1e-9, 1) else 1)
}
options(digits = 15)
print(proportion(.72, 541, 541))
print(proportion(.565, 456, 541))
print(proportion(.02, 50, 20))
print(proportion(1, 10, 10))
mean_interval <- function(m, sd, df, n, new) m + c(-1, 1) * qt(.975, df) * sd * sqrt(1 / n + 1 / new)
print(mean_interval(36, 11, 540, 541, 200))
correlation <- function(r, n, new) tanh(atanh(r) + c(-1, 1) * qnorm(.975) * sqrt(1 / (n - 3) + 1 / (new - 3)))
print(correlation(.21, 541, 120))
