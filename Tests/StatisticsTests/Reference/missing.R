# The numbers of R against which Little's test is tested: its definition (Little, 1988) at the maximum of the likelihood.
# TEARSHEET_SHARED=… Rscript missing.R    (R 4.2.2; lavaan 0.6-14, whose estimates of a saturated model are the same)
options(digits = 17, warn = -1)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
shared <- Sys.getenv("TEARSHEET_SHARED", file.path(here, "../../../../shared"))

em <- function(x, closeness = 1e-13) {
  k <- ncol(x); mu <- colMeans(x, na.rm = TRUE); sigma <- diag(apply(x, 2, var, na.rm = TRUE)); scale <- sqrt(diag(sigma))
  for (step in 1:100000) {
    full <- x; extra <- matrix(0, k, k)
    for (key in split(seq_len(nrow(x)), apply(is.na(x), 1, paste, collapse = ""))) {
      m <- is.na(x[key[1], ]); if (!any(m)) next
      o <- !m
      if (!any(o)) { full[key, ] <- rep(mu, each = length(key)); extra <- extra + length(key) * sigma; next }
      b <- sigma[m, o, drop = FALSE] %*% solve(sigma[o, o])
      full[key, m] <- t(mu[m] + b %*% (t(x[key, o, drop = FALSE]) - mu[o]))
      extra[m, m] <- extra[m, m] + length(key) * (sigma[m, m] - b %*% sigma[o, m])
    }
    mu2 <- colMeans(full); sigma2 <- (crossprod(sweep(full, 2, mu2)) + extra) / nrow(x)
    moved <- max(abs(mu2 - mu) / scale, abs(sigma2 - sigma) / outer(scale, scale)); mu <- mu2; sigma <- sigma2
    if (moved < closeness) break
  }
  list(mu = mu, sigma = sigma, steps = step)
}
little <- function(x) {
  x <- x[rowSums(!is.na(x)) > 0, ]; e <- em(x); d <- 0; df <- -ncol(x); p <- 0
  for (key in split(seq_len(nrow(x)), apply(is.na(x), 1, paste, collapse = ""))) {
    o <- !is.na(x[key[1], ]); a <- colMeans(x[key, o, drop = FALSE]) - e$mu[o]
    d <- d + length(key) * a %*% solve(e$sigma[o, o], a); df <- df + sum(o); p <- p + 1
  }
  own <- lavaan:::lav_mvnorm_missing_h1_estimate_moments(Y = as.matrix(x), Mp = lavaan:::lav_data_missing_patterns(as.matrix(x)),
    Yp = lavaan:::lav_samplestats_missing_patterns(as.matrix(x), lavaan:::lav_data_missing_patterns(as.matrix(x))), max.iter = 10000L, tol = 1e-12)
  stopifnot(max(abs(own$Mu - e$mu)) < 1e-5 * max(abs(e$mu)), max(abs(own$Sigma - e$sigma)) < 1e-5 * max(abs(e$sigma)))
  cat(sprintf("%.17g df %d p %.17g patterns %d n %d steps %d\n", d, df, pchisq(d, df, lower.tail = FALSE), p, nrow(x), e$steps))
}
cat("airquality "); little(as.matrix(airquality))
bfi <- as.matrix(read.csv(file.path(shared, "data/classic/bfi.csv"))); bfi <- bfi[, grepl("^[ACENO][1-5]$", colnames(bfi))]
for (s in c("A", "C", "N")) { cat("bfi", s, ""); little(bfi[, paste0(s, 1:5)]) }
cat("bfi all "); little(bfi)
# Forty-eight answers to three questions, as in LittlesMCARTests.swift.
i <- 1:48; v <- (i * 7919) %% 101
three <- cbind(v, round(v / 2 + (i * 6007) %% 37), (i * 104729) %% 53)
two <- three
three[i %% 5 == 0, 1] <- NA; three[i %% 3 == 1, 2] <- NA; three[i %% 7 == 2, 3] <- NA; three[3, ] <- NA
cat("three "); little(three)
# Nobody answered all three; the second and the third together nobody.
two[i %% 2 == 0, 2] <- NA; two[i %% 2 == 1, 3] <- NA; two[i %% 4 == 1, 1] <- NA
cat("apart "); little(two)
