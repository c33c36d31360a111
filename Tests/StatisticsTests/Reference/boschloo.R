# The numbers of R against which BoschlooExactTests are tested: by definition, as Exact is not in Debian.
# Rscript boschloo.R    (R 4.2.2)
options(digits = 17)
boschloo <- function(m) {
  n <- colSums(m)
  # Of all tables with so many events: the count in the first group, and the p value of fisher.test.
  fisher <- function(events) {
    a <- max(0, events - n[2]):min(n[1], events); d <- dhyper(a, n[1], n[2], events)
    data.frame(a, b = events - a, p = sapply(d, function(x) sum(d[d <= x * (1 + 1e-7)])))
  }
  cells <- do.call(rbind, lapply(0:sum(n), fisher))
  observed <- cells$p[cells$a == m[1, 1] & cells$b == m[1, 2]]
  stopifnot(all.equal(observed, fisher.test(m)$p.value))
  cells <- cells[cells$p <= observed * (1 + 1e-7), ]
  f <- function(x) sum(dbinom(cells$a, n[1], x) * dbinom(cells$b, n[2], x))
  grid <- sin(seq(0, pi / 2, length.out = 5001))^2; v <- sapply(grid, f); best <- order(-v)[1]
  around <- grid[pmin(pmax(best + c(-1, 1), 1), length(grid))]
  c(max(optimize(f, around, maximum = TRUE, tol = 1e-12)$objective, max(v)), observed)
}
for (x in list(c(7, 12, 8, 3), c(3, 1, 1, 3), c(10, 5, 0, 7), c(1, 9, 11, 3), c(2, 10, 10, 5), c(20, 30, 33, 17),
               c(160, 181, 20, 180))) {
  cat(sprintf("%-16s", paste(x, collapse = " ")), sprintf("%.17g", boschloo(matrix(x, 2, byrow = TRUE))), "\n")
}
