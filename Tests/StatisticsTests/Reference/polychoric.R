# The numbers of R against which polychoric correlations are tested.
#     Rscript polychoric.R    (R 4.2.2; mvtnorm 1.1-3, polycor 0.8-1, psych 2.2.9, lavaan 0.6-14)
options(digits = 17, warn = -1)
show <- function(name, ...) cat(sprintf("%-12s", name), sprintf("%.17g", c(...)), "\n")
algorithm <- mvtnorm::TVPACK(1e-15)
phi2 <- function(h, k, r) if (h == -Inf || k == -Inf) 0 else if (h == Inf) pnorm(k) else if (k == Inf) pnorm(h) else
  c(mvtnorm::pmvnorm(upper = c(h, k), corr = matrix(c(1, r, r, 1), 2), algorithm = algorithm))
cells <- function(r, a, b) { u <- outer(a, b, Vectorize(function(h, k) phi2(h, k, r))); n <- nrow(u); m <- ncol(u); u[-1, -1] - u[-n, -1] - u[-1, -m] + u[-n, -m] }
density2 <- function(h, k, r) ifelse(is.finite(h) & is.finite(k), exp(-(h^2 + k^2 - 2 * r * h * k) / (2 * (1 - r^2))) / (2 * pi * sqrt(1 - r^2)), 0)
slopes <- function(r, a, b) { u <- outer(a, b, density2, r = r); n <- nrow(u); m <- ncol(u); u[-1, -1] - u[-n, -1] - u[-1, -m] + u[-n, -m] }
cuts <- function(p) c(-Inf, qnorm(cumsum(p)[-length(p)]), Inf)
# Two steps: where the score of the likelihood is 0, given the thresholds of the margins.
two_step <- function(p) {
  p <- p / sum(p); a <- cuts(rowSums(p)); b <- cuts(colSums(p))
  f <- function(r) { s <- p * slopes(r, a, b) / cells(r, a, b); sum(s[p > 0]) }
  r <- uniroot(f, c(-.99, .99), tol = 1e-15)$root; attr(r, "p") <- cells(r, a, b); r
}
# Delta method of a multinomial sample from the fitted table: numerical derivatives of the whole estimator.
one <- function(name, t) {
  r <- two_step(t); p <- attr(r, "p"); r <- c(r); n <- sum(t)
  g <- sapply(seq_along(p), function(j) { f <- function(h) { q <- p; q[j] <- q[j] + h; c(two_step(q)) }; h <- min(p[j] / 4, 1e-3); (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h) })
  se <- sqrt((sum(p * g^2) - sum(p * g)^2) / n); s <- se / (1 - r^2)
  show(name, r, se, atanh(r) / s, 2 * pnorm(-abs(atanh(r) / s)), tanh(atanh(r) + c(-1, 1) * qnorm(.975) * s))
  q <- polycor::polychor(t, std.err = TRUE); show("polycor", q$rho, sqrt(q$var))
  if (all(dim(t) == 2)) show("psych", psych::tetrachoric(t, correct = 0)$rho)
  d <- as.data.frame(as.table(t)); d <- d[rep(seq_len(nrow(d)), d$Freq), 1:2]; d[] <- lapply(d, ordered)
  v <- lavaan::lavCor(d, ordered = names(d), output = "fit", se = "standard"); e <- lavaan::parameterEstimates(v); e <- e[e$op == "~~" & e$lhs != e$rhs, ]; show("lavaan", e$est, e$se)
}
one("square", matrix(c(58, 52, 1, 26, 58, 3, 8, 12, 9), 3, byrow = TRUE))   # Tallis (1962)
one("fourfold", matrix(c(40, 15, 22, 60), 2))
one("long", matrix(c(3, 9, 14, 8, 2, 10, 22, 9, 1, 2, 12, 18), 3, byrow = TRUE))
one("negative", matrix(c(1, 6, 20, 5, 14, 3, 17, 4, 0), 3, byrow = TRUE))
for (x in list(c(0, 0, .5), c(1, -1, .3), c(-.5, 1.2, -.7), c(2, 2.1, .95), c(-1.5, -1.4, .999), c(.3, -.3, -.98), c(-3, -3, .2), c(1, 1.5, -.9995))) show("phi2", x, phi2(x[1], x[2], x[3]))
