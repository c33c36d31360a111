# The numbers of R against which Tests/StatisticsTests/Tables of nominal variables and of trends are tested.
# Rscript nominal.R    (R 4.2.2)
options(digits = 17)
show <- function(name, ...) cat(sprintf("%-24s", name), sprintf("%.17g", c(...)), "\n")

# By definition, as DescTools is not in Debian.
lambda <- list(
  row = function(t) (sum(apply(t, 2, max)) - max(rowSums(t))) / (sum(t) - max(rowSums(t))),
  column = function(t) lambda$row(t(t)),
  symmetric = function(t) {
    s <- sum(apply(t, 2, max)) + sum(apply(t, 1, max)); m <- max(rowSums(t)) + max(colSums(t))
    (s - m) / (2 * sum(t) - m)
  })
H <- function(x) { p <- x[x > 0] / sum(x); -sum(p * log(p)) }
told <- function(t) H(rowSums(t)) + H(colSums(t)) - H(t)
uncertainty <- list(
  row = function(t) told(t) / H(rowSums(t)), column = function(t) told(t) / H(colSums(t)),
  symmetric = function(t) 2 * told(t) / (H(rowSums(t)) + H(colSums(t))))
# The δ method by itself: the slope in each share, by differences, and the variance of multinomial shares.
error <- function(f, t) {
  n <- sum(t); p <- t / n; slope <- p
  for (i in seq_along(p)) {
    h <- 1e-5 * p[i]
    up <- down <- p; up[i] <- p[i] + h; down[i] <- p[i] - h
    slope[i] <- if (p[i] == 0) 0 else (f(up) - f(down)) / (2 * h)
  }
  # Of shares that need not add up to one f is a function of them all; the mean slope falls out.
  sqrt((sum(p * slope^2) - sum(p * slope)^2) / n)
}
tables <- list(
  hair = apply(HairEyeColor, 1:2, sum), department = apply(UCBAdmissions, c(1, 3), sum),
  gap = matrix(c(10, 0, 4, 3, 8, 0, 1, 2, 9), 3))
for (name in names(tables)) for (way in c("row", "column", "symmetric")) {
  t <- tables[[name]]
  show(paste(name, way, "lambda"), lambda[[way]](t), error(lambda[[way]], t))
  show(paste(name, way, "U"), uncertainty[[way]](t), error(uncertainty[[way]], t))
}
cat("## trend\n")
smokers <- c(83, 90, 129, 70); patients <- c(86, 93, 136, 82)
x <- prop.trend.test(smokers, patients); show("smokers", x$statistic, x$p.value)
x <- prop.trend.test(c(12, 9, 20, 31, 40), c(50, 44, 61, 70, 72)); show("rising", x$statistic, x$p.value)
