# The numbers of R against which Tests/StatisticsTests/Tables/Strata are tested.
# Rscript strata.R    (R 4.2.2; coin 1.4-2)
options(digits = 17, warn = -1)
suppressMessages(library(coin))
show <- function(name, ...) cat(sprintf("%-30s", name), sprintf("%.17g", c(...)), "\n")

# Rows are the outcome, columns the groups, layers the strata.
job <- aperm(jobsatisfaction, c(2, 1, 3))
# Many small strata, one of them with everyone in one column and one with one respondent.
small <- array(c(3, 1, 1, 4, 2, 2, 0, 3, 1, 3, 2, 1, 4, 0, 1, 2, 2, 3, 0, 0, 1, 0, 0, 0), c(2, 2, 6))
one <- array(c(5, 4, 3, 6, 8, 1, 2, 7), c(2, 2, 2))

cat("## two rows and columns\n")
informs <- function(t) apply(t, 3, function(m) all(rowSums(m) > 0) && all(colSums(m) > 0))
for (t in list(UCBAdmissions, small, one)) {
  t <- t[, , informs(t)]
  plain <- mantelhaen.test(t, correct = FALSE); corrected <- mantelhaen.test(t)
  show("CMH", plain$statistic, plain$p.value, corrected$statistic, corrected$p.value)
  a <- t[1, 1, ]; b <- t[1, 2, ]; c <- t[2, 1, ]; d <- t[2, 2, ]; n <- a + b + c + d
  R <- a * d / n; S <- b * c / n
  error <- sqrt(sum((a + d) / n * R) / (2 * sum(R)^2) +
    sum((a + d) / n * S + (b + c) / n * R) / (2 * sum(R) * sum(S)) + sum((b + c) / n * S) / (2 * sum(S)^2))
  show("  common odds ratio", plain$estimate, plain$conf.int, error)
  # By Breslow and Day’s and Tarone’s definitions: DescTools is not in Debian.
  psi <- unname(plain$estimate)
  fit <- sapply(seq_along(n), function(h) {
    r <- a[h] + b[h]; k <- a[h] + c[h]
    uniroot(function(x) x * (n[h] - r - k + x) - psi * (r - x) * (k - x), c(max(0, r + k - n[h]), min(r, k)),
            tol = 1e-15)$root
  })
  v <- 1 / (1 / fit + 1 / (a + b - fit) + 1 / (a + c - fit) + 1 / (d - a + fit))
  x <- sum((a - fit)^2 / v); tarone <- x - sum(a - fit)^2 / sum(v); df <- length(n) - 1
  show("  Breslow–Day, Tarone", x, pchisq(x, df, lower.tail = FALSE), tarone, pchisq(tarone, df, lower.tail = FALSE), df)
}

cat("## larger: general, mean scores, correlation\n")
wide <- array(c(4, 2, 1, 3, 5, 2, 1, 2, 6, 7, 1, 0, 2, 2, 3, 0, 4, 4, 2, 2, 2, 1, 3, 1, 0, 2, 5), c(3, 3, 3))
for (t in list(job, wide)) {
  t <- as.table(t)
  show("mantelhaen.test", unlist(mantelhaen.test(t)[c("statistic", "parameter", "p.value")]))
  long <- as.data.frame(t); names(long) <- c("outcome", "group", "stratum", "n")
  long <- long[rep(seq_len(nrow(long)), long$n), ]
  long$stratum <- factor(long$stratum)
  report <- function(name, test) show(name, statistic(test), test@statistic@df, pvalue(test))
  report("  coin, general", cmh_test(outcome ~ group | stratum, long))
  long$score <- as.integer(long$outcome); long$other <- as.integer(long$group)
  report("  coin, mean scores", independence_test(score ~ group | stratum, long, teststat = "quad"))
  report("  coin, correlation", independence_test(score ~ other | stratum, long, teststat = "quad"))
}
