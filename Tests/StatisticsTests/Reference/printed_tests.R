# Values for Tests/ReplicationTests: what printed tests, effects and intervals say of each other.
# Rscript printed_tests.R
options(digits = 10)
show <- function(name, ...) cat(sprintf("%-44s", name), format(c(...), digits = 8), "\n")

# The p of every value that is printed as the statistic: from the farthest from 0 to the nearest.
both <- function(low, high, df) 2 * pt(-c(high, low), df)
show("t(28) = 2.20", both(2.195, 2.205, 28))
show("t(28) = 1.20", both(1.195, 1.205, 28))
show("F(2, 57) = 3.1", pf(c(3.15, 3.05), 2, 57, lower.tail = FALSE))
show("chi2(2) = 6.53", pchisq(c(6.535, 6.525), 2, lower.tail = FALSE))
show("z = 2.1", 2 * pnorm(-c(2.15, 2.05)))
show("Q(12) = 20.3", pchisq(c(20.35, 20.25), 12, lower.tail = FALSE))
r <- function(r, df) 2 * pt(-r * sqrt(df / (1 - r^2)), df)
show("r(48) = .31", r(c(.315, .305), 48))
show("one-way F(2, 57) = 3.10", pf(c(3.105, 3.095), 2, 57, lower.tail = FALSE))

# Welch's t = 2.20 of groups of 15 and 17: df between 14 and 30.
show("Welch t = 2.20, 15 and 17", 2 * pt(-2.205, 30), 2 * pt(-2.195, 14))

# d and g of t(28) = 2.20 with 15 in each group; t of d = 0.80.
d <- c(2.195, 2.205) * sqrt(1 / 15 + 1 / 15)
J <- exp(lgamma(28 / 2) - lgamma(27 / 2)) / sqrt(28 / 2)
show("d of t = 2.20, 15 and 15", d)
show("g of t = 2.20, 15 and 15", J * d, (1 - 3 / (4 * 28 - 1)) * d)
show("p of d = 0.80, 15 and 15", 2 * pt(-c(.805, .795) / sqrt(2 / 15), 28))
show("point-biserial r of t(28) = 2.20", c(2.195, 2.205) / sqrt(c(2.195, 2.205)^2 + 28))

# phi = .42 of 368.
show("p of phi = .42 of 368", pchisq(368 * c(.425, .415)^2, 1, lower.tail = FALSE))
show("p of phi = .10 of 368", pchisq(368 * c(.105, .095)^2, 1, lower.tail = FALSE))

# A mean of 4.10 with SD 1.20 of 40: intervals of 90, 95 and 99%.
for (level in c(.90, .95, .99)) show(sprintf("CI %.2f of 4.10, SD 1.20, n = 40", level),
  4.10 + c(-1, 1) * qt((1 + level) / 2, 39) * 1.20 / sqrt(40))

# Shares and their SDs: 7 of 20, 189 of 541 (35%).
show("sd of 7 of 20", sd(rep(1:0, c(7, 13))))
show("sd of 189 of 541", sd(rep(1:0, c(189, 352))))
