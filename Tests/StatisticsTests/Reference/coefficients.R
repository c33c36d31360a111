# Coefficients of scales that R packages take of correlations only, or stop short of. Sourced by scales.R and
# ../../AnalysesTests/Reference/reference.R.
# Guttman (1945), of covariances; of correlations it is what psych gives.
lambda2 <- function(v) { k <- nrow(v); off <- v; diag(off) <- 0; (sum(off) + sqrt(k / (k - 1) * sum(off^2))) / sum(v) }
lambda6 <- function(v) 1 - sum(diag(v) * (1 - psych::smc(cov2cor(v)))) / sum(v)
# Horst (1951); for halves of one length it is 2r / (1 + r).
horst <- function(r, p) (-r^2 + sign(r) * sqrt(r^4 + 4 * r^2 * (1 - r^2) * p * (1 - p))) / (2 * (1 - r^2) * p * (1 - p))
halves <- function(x) {
  odd <- seq_len(ncol(x)) %% 2 == 1; r <- cor(rowSums(x[, odd, drop = FALSE]), rowSums(x[, !odd, drop = FALSE]))
  c(r, horst(r, mean(odd)))
}
# The maximum of the likelihood: from factanal, whose optimizer stops early, Newton's method goes on.
one_factor <- function(r) {
  k <- nrow(r); f <- function(par) { s <- tcrossprod(par[1:k]); diag(s) <- diag(s) + exp(par[-(1:k)]); as.numeric(determinant(s)$modulus) + sum(diag(solve(s, r))) }
  g <- function(par) {
    l <- par[1:k]; psi <- exp(par[-(1:k)]); a <- solve(tcrossprod(l) + diag(psi)); b <- a - a %*% r %*% a
    c(2 * b %*% l, diag(b) * psi)
  }
  start <- factanal(covmat = r, factors = 1)
  if (min(start$uniquenesses) < .0051) return(list(loadings = NA, psi = NA)) # a Heywood case
  par <- c(start$loadings[, 1], log(start$uniquenesses))
  for (i in 1:20) { # Newton with a numerical derivative of the gradient
    h <- sapply(seq_along(par), function(j) { e <- replace(numeric(2 * k), j, 1e-5); (g(par + e) - g(par - e)) / 2e-5 })
    par <- par - solve(h, g(par))
  }
  stopifnot(max(abs(par[1:k] - start$loadings[, 1])) < 1e-4)
  list(loadings = unname(par[1:k] * sign(sum(par[1:k]))), psi = unname(exp(par[-(1:k)])))
}
omega <- function(v) { s <- sqrt(diag(v)); f <- one_factor(cov2cor(v)); sum(s * f$loadings)^2 / (sum(s * f$loadings)^2 + sum(s^2 * f$psi)) }
# Schmid and Leiman's general factor of three principal-axis factors, rotated by quartimin: psych::omega(r, 3, fm = "minres",
# rotate = "oblimin", flip = FALSE), which stops at 1e-5. Of the starts the one with the least criterion; NA without a proper solution.
omega_h <- function(r, starts = 20) {
  k <- nrow(r); if (k < 6) return(list(omega = NA))
  h <- psych::smc(r); for (step in 1:30000) {
    s <- r; diag(s) <- h; e <- eigen(s, TRUE); a <- e$vectors[, 1:3] %*% diag(sqrt(pmax(e$values[1:3], 0))); new <- rowSums(a^2)
    if (max(h) > 1 - 1e-6) return(list(omega = NA))
    if (max(abs(new - h)) < 1e-14) break
    h <- new
  }
  turn <- function(start) GPArotation::quartimin(a, Tmat = start, eps = 1e-11, maxit = 3000)
  turns <- c(list(turn(diag(3))), lapply(seq_len(starts), function(i) turn(qr.Q(qr(matrix(rnorm(9), 3))))))
  best <- turns[[which.min(round(sapply(turns, function(q) min(q$Table[, 2])), 9))]]
  # GPArotation's steps end where rounding hides their gain: a few more, by the slope alone.
  m <- best$Th; for (step in 1:20000) {
    l <- a %*% t(solve(m)); g <- -t(t(l) %*% (l * (l^2 %*% (1 - diag(3)))) %*% solve(m)); g <- g - m %*% diag(colSums(m * g))
    if (max(abs(g)) < 1e-13) break
    m <- m - .5 * g; m <- m %*% diag(1 / sqrt(colSums(m^2)))
  }
  best$loadings <- l; phi <- best$Phi <- crossprod(m)
  if (prod(phi[lower.tri(phi)]) <= 0) return(list(omega = NA))
  first <- sqrt(phi[1, 2] * phi[1, 3] / phi[2, 3]); second <- c(first, phi[1, 2] / first, phi[1, 3] / first)
  if (max(abs(second)) >= 1) return(list(omega = NA))
  g <- (unclass(best$loadings) %*% second)[, 1]; list(omega = sum(g)^2 / sum(r), general = g * sign(sum(g)))
}
