# Values of Tests/StatisticsTests/Agreement. R 4.2.2, vcd 1.4-11.
# Fleiss' kappa, AC1, the percentages and Krippendorff's alpha are computed here from their definitions, unit by unit and pair
# by pair, as no package of Debian has them: the published values that they meet stand in the tests.
suppressMessages(library(vcd))
options(digits = 17)

# Two raters: vcd's own data, husbands and wives (Agresti, 1990), and a table of three categories.
fun <- matrix(c(7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14), 4, byrow = TRUE)
three <- matrix(c(44, 5, 1, 7, 20, 3, 9, 5, 6), 3, byrow = TRUE)
for (table in list(fun, three)) for (weights in c("Equal-Spacing", "Fleiss-Cohen")) {
  k <- Kappa(as.table(table), weights = weights)
  print(c(k$Unweighted, k$Weighted))
}

# Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C: four observers, twelve units.
x <- rbind(c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA), c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
           c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA), c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA))
gwet <- function(x, q, chance) {
  counts <- t(sapply(seq_len(ncol(x)), function(u) tabulate(x[, u], q)))
  r <- rowSums(counts)
  n <- nrow(counts); two <- r >= 2; n2 <- sum(two)
  own <- ifelse(two, rowSums(counts * (counts - 1)) / pmax(1, r * (r - 1)), 0)
  pa <- sum(own) / n2
  share <- colMeans(counts / r)
  pe <- switch(chance, none = 0, fleiss = sum(share^2), ac1 = sum(share * (1 - share)) / (q - 1))
  unit <- switch(chance, none = 0 * r, fleiss = (counts %*% share)[, 1] / r, ac1 = (counts %*% (1 - share))[, 1] / r / (q - 1))
  k <- (pa - pe) / (1 - pe)
  ki <- n / n2 * (own - pe * two) / (1 - pe) - (if (chance == "none") 0 else 2 * (1 - k) * (unit - pe) / (1 - pe))
  se <- sqrt(sum((ki - k)^2) / n / (n - 1))
  c(k, se, k + c(-1, 1) * qt(.975, n - 1) * se)
}
for (chance in c("none", "fleiss", "ac1")) print(gwet(x, 5, chance))
alpha <- function(x, level) {
  x <- x[, colSums(!is.na(x)) > 1]
  v <- x[!is.na(x)]
  rank <- function(a) sum(v < a) + sum(v == a) / 2
  d <- function(a, b) switch(level, nominal = a != b, ordinal = (rank(a) - rank(b))^2, interval = (a - b)^2,
                             ratio = if (a == b) 0 else ((a - b) / (a + b))^2)
  pairs <- function(v) sum(outer(v, v, Vectorize(d)))
  inside <- sum(apply(x, 2, function(u) { u <- u[!is.na(u)]; pairs(u) / (length(u) - 1) }))
  1 - (length(v) - 1) * inside / pairs(v)
}
for (level in c("nominal", "ordinal", "interval", "ratio")) print(alpha(x, level))

# Fleiss' kappa of ten subjects and fourteen raters.
ten <- rbind(c(0, 0, 0, 0, 14), c(0, 2, 6, 4, 2), c(0, 0, 3, 5, 6), c(0, 3, 9, 2, 0), c(2, 2, 8, 1, 1), c(7, 7, 0, 0, 0),
             c(3, 2, 6, 3, 0), c(2, 5, 3, 2, 2), c(6, 5, 2, 1, 0), c(0, 2, 2, 3, 7))
y <- sapply(1:10, function(u) rep(1:5, ten[u, ]))
for (chance in c("none", "fleiss", "ac1")) print(gwet(y, 5, chance))
for (level in c("nominal", "ordinal", "interval", "ratio")) print(alpha(y, level))
