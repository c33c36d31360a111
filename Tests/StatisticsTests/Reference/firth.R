# Values of FirthRegressionTests. R 4.2.2, brglm2 0.9 (Debian: r-cran-brglm2), which gives coefficients and errors; the
# intervals and tests are by the definition of logistf::logistf, which Debian has not. mtcars is R's own.
options(digits = 17)
loglik <- function(x, y, w, b) { eta <- drop(x %*% b); p <- plogis(eta)
  sum(w * (y * plogis(eta, log.p = TRUE) + (1 - y) * plogis(-eta, log.p = TRUE))) + determinant(crossprod(x, x * w * p * (1 - p)))$modulus[1] / 2 }
maximum <- function(x, y, w, held = integer(), b = rep(0, ncol(x))) {
  free <- setdiff(seq_along(b), held); if (!length(free)) return(list(b = b, l = loglik(x, y, w, b)))
  for (i in 1:500) {
    p <- plogis(drop(x %*% b)); v <- w * p * (1 - p); inv <- solve(crossprod(x, x * v)); h <- p * (1 - p) * rowSums((x %*% inv) * x)
    u <- colSums(w * (y - p + h * (.5 - p)) * x); step <- solve(crossprod(x, x * v)[free, free, drop = FALSE], u[free])
    step <- step * min(1, 2 / max(abs(step * apply(abs(x[, free, drop = FALSE]), 2, max)))); b[free] <- b[free] + step
    if (max(abs(step)) < 1e-13) break
  }
  list(b = b, l = loglik(x, y, w, b), v = if (!length(held)) diag(solve(crossprod(x, x * v)))) }
firth <- function(x, y, w = rep(1, length(y))) {
  full <- maximum(x, y, w); s <- sqrt(full$v); out <- NULL
  for (j in seq_along(full$b)) {
    zero <- full$b; zero[j] <- 0; lr <- 2 * (full$l - maximum(x, y, w, j, zero)$l)
    excess <- function(v) { b <- full$b; b[j] <- v; sqrt(max(0, 2 * (full$l - maximum(x, y, w, j, b)$l))) - qnorm(.975) }
    root <- function(sign) { far <- full$b[j] + sign * 2 * s[j]; while (excess(far) < 0) far <- far + sign * s[j]
      uniroot(excess, sort(c(full$b[j], far)), tol = 1e-13, maxiter = 1000)$root }
    out <- rbind(out, c(full$b[j], s[j], lr, pchisq(lr, 1, lower.tail = FALSE), root(-1), root(1)))
  }
  print(out); zero <- full$b; zero[-1] <- 0; none <- maximum(x, y, w, 2:ncol(x), zero)
  cat("logLik", full$l, "LR", 2 * (full$l - none$l), "\n")
}
firth(cbind(1, mtcars$wt, mtcars$am), mtcars$vs)
b <- glm(vs ~ wt + am, binomial, mtcars, method = brglm2::brglmFit, type = "AS_mean", epsilon = 1e-12, maxit = 1000); print(coef(summary(b))[, 1:2])
cat("separated\n"); y <- c(0, 0, 0, 0, 1, 0, 1, 1, 1, 1); x <- cbind(1, c(0, 0, 0, 0, 0, 0, 1, 1, 1, 1)); firth(x, y)
cat("completely separated, counted\n"); firth(cbind(1, 1:6), c(0, 0, 0, 1, 1, 1), c(2, 3, 1, 1, 2, 4))
# The same without the penalty: profile-likelihood intervals of LogisticRegressionTests; confint(glm) interpolates
plain <- function(x, y) {
  fit <- function(x, offset) { f <- function(start) suppressWarnings(glm.fit(x, y, family = binomial(), offset = offset, start = start, control = glm.control(epsilon = 1e-15, maxit = 100))); f(coef(f(NULL))) }
  full <- fit(x, rep(0, length(y))); s <- sqrt(diag(chol2inv(full$qr$qr[seq_len(ncol(x)), ])))
  for (j in seq_len(ncol(x))) {
    deviance <- function(v) fit(x[, -j, drop = FALSE], v * x[, j])$deviance; lr <- deviance(0) - full$deviance
    excess <- function(v) sqrt(max(0, deviance(v) - full$deviance)) - qnorm(.975); b <- coef(full)[j]
    root <- function(sign) { far <- b + sign * s[j]; while (excess(far) < 0) far <- far + sign * s[j] / 2; uniroot(excess, sort(c(b, far)), tol = 1e-13, maxiter = 1000)$root }
    print(c(b, s[j], lr, pchisq(lr, 1, lower.tail = FALSE), root(-1), root(1))) }
}
cat("profile\n"); plain(cbind(1, mtcars$wt, mtcars$am), mtcars$vs); print(confint(glm(vs ~ wt + am, binomial, mtcars)))
