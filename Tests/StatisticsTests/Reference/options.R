# The numbers of R against which MultipleMarginalIndependenceTests are tested: by the matrices of appendix A of Bilder, Loughin
# & Nettleton (2000), as MRCV is not in Debian. Rows of a table are groups, columns the 2^c patterns of ticks, the last option
# changing first.
# Rscript options.R    (R 4.2.2)
options(digits = 17)
test <- function(counts, c) {
  r <- nrow(counts); size <- rowSums(counts); n <- sum(size); a <- size / n
  ticks <- t(as.matrix(expand.grid(rep(list(0:1), c)))[, c:1])
  shares <- t(ticks %*% t(counts)) / size; whole <- colSums(shares * a)
  single <- sapply(1:c, function(j) {
    ticked <- shares[, j] * size; unname(suppressWarnings(chisq.test(cbind(ticked, size - ticked), correct = FALSE)$statistic))
  })
  V <- matrix(0, r * 2^c, r * 2^c)
  for (i in 1:r) { k <- (i - 1) * 2^c + 1:2^c; tau <- counts[i, ] / size[i]; V[k, k] <- (diag(tau) - tau %o% tau) / a[i] }
  G <- diag(r) %x% ticks; H <- diag(r * c) - (matrix(1, r, r) %*% diag(a)) %x% diag(c)
  D <- diag(1 / a) %x% diag(whole * (1 - whole))
  lambda <- Re(eigen(solve(D) %*% H %*% G %*% V %*% t(G) %*% t(H))$values)
  df <- (r - 1) * c; x <- df * sum(single) / sum(lambda^2); df2 <- df^2 / sum(lambda^2)
  print(sprintf("%.17g", c(sum(single), pchisq(sum(single), df, lower.tail = FALSE), x, df2,
    pchisq(x, df2, lower.tail = FALSE), min(1, c * pchisq(max(single), r - 1, lower.tail = FALSE)))))
}
test(rbind(c(20, 11, 8, 15), c(9, 14, 17, 25)), 2)
test(rbind(c(12, 7, 9, 4, 15, 3, 6, 8), c(5, 11, 4, 13, 8, 9, 2, 14), c(10, 10, 7, 6, 3, 12, 9, 5)), 3)
test(rbind(c(30, 0, 0, 0, 0, 0, 0, 25), c(22, 1, 0, 2, 0, 1, 0, 30)), 3)
