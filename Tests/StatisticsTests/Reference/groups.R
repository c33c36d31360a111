# The numbers of R against which further tests and effect sizes of groups are tested.
# Rscript groups.R    (R 4.2.2; car 3.1-1, effectsize 0.8.3). What no package here has is written out from its source.
options(digits = 17, warn = -1)
suppressPackageStartupMessages(library(effectsize))
show <- function(name, ...) cat(sprintf("%-28s", name), sprintf("%.17g", c(...)), "\n")
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "contrasts.R"))

# As in NumericData.swift.
heights <- c(61.2, 58.4, 66.9, 71.3, 64.8, 59.7, 68.1)
controls <- c(63.5, 70.2, 72.4, 75.1, 69.9, 74.6, 66.3, 77.8)
before <- c(3, 4, 4, 2, 5, 3, 4, 1, 3, 2, 4, 3); after <- c(4, 5, 3, 5, 4, 5, 4, 2, 5, 5, 4, 3, 5, 4, 5)
many <- ((1:60) * 7919) %% 1009 / 10; more <- ((1:55) * 6007) %% 997 / 10 + 7.03
groups <- list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0, 3.9, 4.4))
likert <- list(c(1, 2, 2, 3, 1, 2), c(2, 3, 3, 4, 3, 2, 5), c(4, 5, 3, 4, 5), c(2, 2, 3, 1))

for (name in c("groups", "likert")) {
  cat("##", name, "\n"); x <- get(name); y <- unlist(x); g <- factor(rep(seq_along(x), lengths(x)))
  m <- car::leveneTest(y, g, center = mean); show("levene mean", m[1, "F value"], m[1, "Pr(>F)"])
  m <- car::leveneTest(y, g, center = median); show("levene median", m[1, "F value"], m[1, "Pr(>F)"])
  show("brown-forsythe", unlist(brown_forsythe(y, g)))
  show("epsilon squared", effectsize::epsilon_squared(aov(y ~ g))$Epsilon2, effectsize::omega_squared(aov(y ~ g))$Omega2)
  k <- nlevels(g); for (i in 1:(k - 1)) for (j in (i + 1):k) {
    show(paste("games-howell", i, j), unlist(games_howell(x, i, j)))
    show(paste("scheffe", i, j), unlist(scheffe(x, i, j)))
    show(paste("dunn", i, j), unlist(dunn(x, i, j)))
  }
}
for (pair in list(c("heights", "controls"), c("before", "after"), c("many", "more"))) {
  cat("##", pair, "\n"); x <- get(pair[1]); y <- get(pair[2])
  g <- factor(rep(1:2, c(length(x), length(y)))); for (f in c(mean, median)) { m <- car::leveneTest(c(x, y), g, center = f); show("levene", m[1, "F value"], m[1, "Pr(>F)"]) }
  show("cliff", unlist(cliff(x, y))); stopifnot(abs(cliff(x, y)$delta - effectsize::cliffs_delta(x, y)$r_rank_biserial) < 1e-14)
  show("yuen", unlist(yuen(x, y)))
  show("glass", unlist(glass(x, y))); e <- effectsize::glass_delta(x, y)
  stopifnot(max(abs(unlist(e[c("Glass_delta", "CI_low", "CI_high")]) - unlist(glass(x, y)))) < 1e-4)
  show("superiority", unlist(effectsize::p_superiority(x, y, parametric = FALSE))[1], unlist(effectsize::p_superiority(x, y))[1])
}
