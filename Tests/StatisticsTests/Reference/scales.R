# The numbers of R against which coefficients of scales are tested.
# TEARSHEET_SHARED=… Rscript scales.R    (R 4.2.2; psych 2.2.9, lavaan 0.6-14)
options(digits = 17, warn = -1)
show <- function(name, ...) cat(sprintf("%-28s", name), sprintf("%.17g", c(...)), "\n")

items <- cbind(a = c(1, 2, 3, 4, 5, 3, 2, 4), b = c(2, 2, 4, 4, 5, 2, 3, 5), c = c(1, 3, 3, 5, 4, 3, 2, 3), d = c(3, 1, 4, 4, 4, 3, 1, 4))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "coefficients.R"))
shared <- Sys.getenv("TEARSHEET_SHARED", file.path(here, "../../../../shared"))
bfi <- read.csv(file.path(shared, "data/classic/bfi.csv")); A <- na.omit(as.matrix(bfi[paste0("A", 1:5)])); A[, 1] <- 7 - A[, 1]
N <- na.omit(as.matrix(bfi[paste0("N", 1:5)]))
# Sixty answers that share a part: as in ScaleData.swift.
i <- 1:60; five <- mapply(function(p, weight) round((i * 7919) %% 1009 / 100 + weight * ((i * p) %% 997) / 100), c(a = 6007, b = 104729, c = 7877, d = 5501, e = 3571), c(.6, 1, 1.4, .8, 1.9))

for (name in c("items", "five", "A", "N")) {
  x <- get(name); v <- cov(x); cat("##", name, "\n")
  a <- psych::alpha(as.data.frame(x), warnings = FALSE)
  show("standardized alpha", a$total$std.alpha)
  show("lambda 2", lambda2(v)); show("lambda 6", lambda6(v))
  z <- scale(x); show("of z values", lambda2(cov(z)), lambda6(cov(z)), omega(cov(z)))
  g <- suppressMessages(psych::guttman(x)); stopifnot(abs(g$lambda.2 - lambda2(cov(z))) < 1e-12, abs(a$total$`G6(smc)` - lambda6(cov(z))) < 1e-12)
  show("halves", halves(x))
  show("measurement error", sd(rowSums(x)) * sqrt(1 - a$total$raw_alpha))
  adequacy <- psych::KMO(cor(x)); show("kmo", adequacy$MSA, adequacy$MSAi)
  b <- psych::cortest.bartlett(cor(x), nrow(x)); show("bartlett", b$chisq, b$p.value)
  f <- one_factor(cor(x)); show("loadings", f$loadings); show("omega", omega(v))
  if (is.na(f$psi[1])) next
  fit <- lavaan::cfa(paste("f =~ NA*", paste(colnames(x), collapse = " + "), "\n f ~~ 1*f"), as.data.frame(x))
  p <- lavaan::lavInspect(fit, "est"); l <- sum(p$lambda)^2
  stopifnot(abs(l / (l + sum(diag(p$theta))) - omega(v)) < 1e-5)
}
