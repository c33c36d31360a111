# The numbers of R against which factor analyses are tested.
# TEARSHEET_SHARED=… Rscript factor.R    (R 4.2.2; psych 2.2.9, lavaan 0.6-14, GPArotation 2022.10-2)
options(digits = 17, warn = -1)
show <- function(name, ...) cat(sprintf("%-22s", name), sprintf("%.17g", c(...)), "\n")
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "coefficients.R"))
shared <- Sys.getenv("TEARSHEET_SHARED", file.path(here, "../../../../shared"))
bfi <- read.csv(file.path(shared, "data/classic/bfi.csv"))
A <- na.omit(as.matrix(bfi[paste0("A", 1:5)])); A[, 1] <- 7 - A[, 1]
# Extraversion and openness, twelve of the big five that are worded in several ways.
nine <- na.omit(as.matrix(bfi[c(paste0("N", 1:5), paste0("E", 1:5))])); for (e in c("E3", "E4", "E5")) nine[, e] <- 7 - nine[, e]
# Sixty answers that share a part: as in ScaleData.swift.
i <- 1:60; five <- mapply(function(p, weight) round((i * 7919) %% 1009 / 100 + weight * ((i * p) %% 997) / 100), c(a = 6007, b = 104729, c = 7877, d = 5501, e = 3571), c(.6, 1, 1.4, .8, 1.9))

for (name in c("five", "A", "nine")) {
  x <- get(name); r <- cor(x); k <- ncol(x); n <- nrow(x); cat("##", name, n, "\n")
  show("eigenvalues", eigen(r)$values)
  f <- one_factor(r); show("ml", f$loadings); show("explained", mean(f$loadings^2))
  s <- tcrossprod(f$loadings) + diag(f$psi); misfit <- c(determinant(s)$modulus - determinant(r)$modulus) + sum(diag(solve(s, r))) - k
  fit <- factanal(x, 1); stopifnot(abs(fit$STATISTIC / ((n - 1 - (2 * k + 5) / 6 - 2 / 3) * misfit) - 1) < 1e-5)
  corrected <- (n - 1 - (2 * k + 5) / 6 - 2 / 3) * misfit; show("factanal", corrected, pchisq(corrected, fit$dof, lower.tail = FALSE))
  l <- lavaan::cfa(paste("f =~ NA*", paste(colnames(x), collapse = " + "), "\n f ~~ 1*f"), as.data.frame(x))
  m <- lavaan::fitMeasures(l, c("chisq", "df", "pvalue", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "cfi", "tli", "srmr")); show("lavaan", m)
  # lavaan stops a little before the minimum: its formulas at the minimum itself.
  t <- n * misfit; df <- fit$dof; base <- -n * c(determinant(r)$modulus); base_df <- k * (k - 1) / 2
  ncp <- function(p) if (pchisq(t, df) < p) 0 else uniroot(function(l) pchisq(t, df, l) - p, c(0, 10 * t), tol = 1e-12)$root
  exact <- c(t, df, pchisq(t, df, lower.tail = FALSE), sqrt(max(0, t - df) / (n * df)), sqrt(ncp(.95) / (n * df)), sqrt(ncp(.05) / (n * df)),
    1 - max(0, t - df) / max(0, t - df, base - base_df), (base / base_df - t / df) / (base / base_df - 1), sqrt(sum((r - s)[lower.tri(r)]^2) / (k * (k + 1) / 2)))
  stopifnot(max(abs(exact - m)[-1]) < 1e-4); show("at the minimum", exact)
  p <- psych::fa(r, 1, fm = "pa", max.iter = 1e5, min.err = 1e-15); show("pa", abs(p$loadings[, 1])); show("pa explained", mean(p$communality))
  residual <- r - tcrossprod(p$loadings[, 1]); show("pa srmr", sqrt(sum(residual[lower.tri(r)]^2) / (k * (k + 1) / 2)))
  # Eigenvalues of correlations of normal variables with nothing in common
  set.seed(1); e <- replicate(if (n > 100) 2000 else 20000, eigen(cor(matrix(rnorm(n * k), n)), TRUE, TRUE)$values)
  show("mean", rowMeans(e)); show("quantile", apply(e, 1, quantile, .95))
}
