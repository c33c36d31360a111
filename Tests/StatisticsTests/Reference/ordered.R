# Values of Tests/StatisticsTests/Tables/OrderedTableTests.swift, from the pairs of respondents themselves: n(n - 1)/2 of them.
# R 4.2.2. Large-sample standard errors by the infinitesimal jackknife, which these are.
options(digits = 17)
job <- matrix(c(1, 3, 10, 6, 2, 3, 10, 7, 1, 6, 14, 12, 0, 1, 9, 11), 4, byrow = TRUE)   # Agresti: income by satisfaction
wide <- matrix(c(12, 5, 3, 8, 9, 2, 1, 6, 4, 10, 7, 15), 3, byrow = TRUE)
for (x in list(job, wide)) {
  i <- rep(row(x), x); j <- rep(col(x), x); n <- length(i)
  s <- function(w) {                                            # respondents with weights, so that they can be moved
    sign <- outer(i, i, function(a, b) sign(a - b)) * outer(j, j, function(a, b) sign(a - b))
    ww <- outer(w, w)
    P <- sum(ww[sign > 0]); Q <- sum(ww[sign < 0]); N <- sum(w)
    m <- min(dim(x))
    c(gamma = (P - Q) / (P + Q), d = (P - Q) / sum(ww[outer(j, j, "!=")]), tauc = (P - Q) * m / (m - 1) / N^2)
  }
  w <- rep(1, n); e <- 1e-4
  influence <- sapply(seq_len(n), function(k) { up <- w; up[k] <- 1 + e; down <- w; down[k] <- 1 - e; (s(up) - s(down)) / 2 / e })
  print(s(w)); print(sqrt(rowSums(influence^2)))
  m2 <- (n - 1) * cor(i, j)^2
  print(c(m2, pchisq(m2, 1, lower.tail = FALSE)))
}
