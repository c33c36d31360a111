# What results.csv holds, computed again in R from the answers themselves. Sourced by the scripts beside it, which say
# what each study asks for; `finish()` writes the rows, or, where the file of tearsheet's rows is given on the
# command line, lists every number that differs by more than 1e-9:
#     Rscript therapist-tears.R > therapist-tears.csv
#     Rscript therapist-tears.R ../../../reports/therapist-tears/results.csv
# Needs psych, effectsize, car, sandwich, lmtest, pROC. Where R itself stops early (uniroot in fisher.test and effectsize), the equation is
# solved here to 1e-14.
suppressPackageStartupMessages({library(psych); library(effectsize); library(car)})
source(file.path(here, "finish.R")); for (part in c("coefficients.R", "contrasts.R")) source(file.path(here, "../../StatisticsTests/Reference", part))

rows <- list()
add <- function(analysis, measure, variable = "", level = "", by = "", group = "", method = "", estimate = NA,
                std_error = NA, conf_low = NA, conf_high = NA, conf_level = NA, statistic = NA, df = NA, df2 = NA,
                p_value = NA, p_adjusted = NA, n = NA, primary = FALSE, stratum = "") {
  rows[[length(rows) + 1]] <<- data.frame(analysis, measure, variable, level, by, group, stratum,
    estimate = as.numeric(estimate), std_error = as.numeric(std_error), conf_low = as.numeric(conf_low),
    conf_high = as.numeric(conf_high), conf_level = if (is.na(conf_low)) NA else if (is.na(conf_level)) .95 else conf_level,
    statistic = as.numeric(statistic), df = as.numeric(df), df2 = as.numeric(df2), p_value = as.numeric(p_value),
    p_adjusted = as.numeric(p_adjusted), n = as.numeric(n), method, primary)
}
z <- qnorm(.975)

# Miettinen & Nurminen (1985) and Agresti & Caffo (2000)
mn <- function(a, n, b, m, z = qnorm(0.975)) {
  d <- a / n - b / m
  part <- function(count, share) if (count == 0) 0 else count / share
  statistic <- function(delta) {
    score <- function(q) part(a, q + delta) + part(b, q) - part(n - a, 1 - q - delta) - part(m - b, 1 - q)
    lo <- max(0, -delta); hi <- min(1, 1 - delta); e <- 1e-14
    q <- if (score(lo + e) <= 0) lo else if (score(hi - e) >= 0) hi else uniroot(score, c(lo + e, hi - e), tol = 1e-16, maxiter = 1e5)$root
    p <- q + delta
    (d - delta) / sqrt((p * (1 - p) / n + q * (1 - q) / m) * (n + m) / (n + m - 1))
  }
  limit <- function(lo, hi, z) uniroot(function(x) statistic(x) - z, c(lo, hi), tol = 1e-15, maxiter = 1e5)$root
  c(if (d > -1) limit(-1 + 1e-9, d - 1e-12, z) else -1, if (d < 1) limit(d + 1e-12, 1 - 1e-9, -z) else 1)
}
caffo <- function(a, n, b, m, z = qnorm(0.975)) {
  p <- (a + 1) / (n + 2); q <- (b + 1) / (m + 2)
  pmin(1, pmax(-1, p - q + c(-1, 1) * z * sqrt(p * (1 - p) / (n + 2) + q * (1 - q) / (m + 2))))
}
# Wilson (1927): the two p for which |p^ - p| = z sqrt(p (1 - p) / n)
wilson <- function(x, n, z = qnorm(.975)) {
  p <- x / n
  (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
}
proportion <- function(a, v, l, x, n, by = "", g = "", primary = FALSE, measure = "proportion") {
  ci <- wilson(x, n)
  add(a, measure, v, l, by, g, "wilson", x / n, sqrt(x / n * (1 - x / n) / n), ci[1], ci[2], n = n, primary = primary)
}
# reasons: a vector beside x that names why an answer is missing, "" where nothing is known
missing_rows <- function(a, v, x, reasons = NULL, by = "", g = "") {
  add(a, "missing", v, "", by, g, estimate = sum(is.na(x)), n = length(x))
  if (!is.null(reasons)) for (r in setdiff(unique(reasons[is.na(x)]), c("", NA)))
    add(a, "missing", v, r, by, g, estimate = sum(is.na(x) & reasons == r, na.rm = TRUE), n = length(x))
}
frequencies <- function(a, v, x, reasons = NULL) {
  t <- table(x)
  for (l in levels(x)) {
    add(a, "count", v, l, estimate = t[[l]], n = sum(t))
    proportion(a, v, l, t[[l]], sum(t))
  }
  missing_rows(a, v, x, reasons)
}
# e1071::skewness(x, type = 2) and kurtosis(x, type = 2): SAS and SPSS
skew2 <- function(x) { n <- length(x); m <- x - mean(x); g <- mean(m^3) / mean(m^2)^1.5; g * sqrt(n * (n - 1)) / (n - 2) }
kurt2 <- function(x) { n <- length(x); m <- x - mean(x); g <- mean(m^4) / mean(m^2)^2 - 3; ((n + 1) * g + 6) * (n - 1) / ((n - 2) * (n - 3)) }
mean_row <- function(a, v, x, by = "", g = "", primary = FALSE) {
  n <- length(x); se <- sd(x) / sqrt(n); ci <- mean(x) + c(-1, 1) * qt(.975, n - 1) * se
  add(a, "mean", v, "", by, g, estimate = mean(x), std_error = se, conf_low = ci[1], conf_high = ci[2], n = n, primary = primary)
}
numbers <- function(a, v, x, reasons = NULL, primary = TRUE) {
  all <- x; x <- x[!is.na(x)]; n <- length(x)
  mean_row(a, v, x, primary = primary)
  one <- function(m, e) add(a, m, v, estimate = e, n = n)
  one("sd", sd(x)); q <- quantile(x, c(.25, .5, .75), names = FALSE)
  one("median", q[2]); one("q1", q[1]); one("q3", q[3]); one("min", min(x)); one("max", max(x))
  one("skewness", skew2(x)); one("kurtosis", kurt2(x))
  missing_rows(a, v, all, reasons)
}

# The shares of the levels before and after the middle one, of those who answered. x: how many chose each level
sides <- function(a, v, levels, x, by = "", g = "") {
  k <- length(levels); half <- k %/% 2; if (k < 3) return(invisible())
  parts <- list(proportion_before_middle = levels[seq_len(half)], proportion_after_middle = levels[(k - half + 1):k])
  for (m in names(parts)) proportion(a, v, paste(parts[[m]], collapse = ", "), sum(x[parts[[m]]]), sum(x), by, g, measure = m)
}
# How often each answer was given to each item of a scale, by those who answered them all; raw: the items as asked
item_answers <- function(a, scale, raw, items, answers) {
  raw <- raw[rowSums(is.na(raw)) == 0, ]
  for (i in seq_along(items)) {
    t <- table(factor(raw[, i], answers))
    for (l in names(t)) { add(a, "count", scale, l, items[i], estimate = t[[l]], n = sum(t)); proportion(a, scale, l, t[[l]], sum(t), items[i]) }
    sides(a, scale, names(t), t, items[i])
  }
}

# describe with by: each group, then everyone who is in one
by_groups <- function(a, by, g, describe) {
  for (l in c(levels(g), "")) {
    from <- length(rows); describe(if (l == "") !is.na(g) else !is.na(g) & g == l)
    for (i in (from + 1):length(rows)) { rows[[i]]$by <<- by; rows[[i]]$group <<- l }
  }
}
# The standardized differences of Austin (2009) and of Yang & Dalton (2012), the largest of all pairs of groups
smd_means <- function(x, y) abs(mean(x) - mean(y)) / sqrt((var(x) + var(y)) / 2)
smd_levels <- function(x, y) {
  p <- prop.table(table(x)); q <- prop.table(table(y)); kept <- (p + q > 0); p <- p[kept][-1]; q <- q[kept][-1]
  s <- (diag(p, length(p)) - p %o% p + diag(q, length(q)) - q %o% q) / 2
  sqrt(sum((p - q) * solve(s, p - q)))
}
largest <- function(a, v, by, x, g, smd, level = "") {
  base <- !is.na(x) & !is.na(g); x <- x[base]; g <- droplevels(g[base]); pairs <- combn(levels(g), 2)
  d <- apply(pairs, 2, function(k) smd(x[g == k[1]], x[g == k[2]])); i <- which.max(d)
  add(a, "standardized_difference", v, level, by, paste(pairs[1, i], "vs", pairs[2, i]), estimate = d[i], n = sum(g %in% pairs[, i]))
}
table_one_numbers <- function(a, v, by, x, g) {
  base <- !is.na(x) & !is.na(g); l <- levels(droplevels(g[base])); n <- sum(base)
  t <- if (length(l) == 2) t.test(x[base & g == l[1]], x[base & g == l[2]]) else oneway.test(x ~ g)
  if (length(l) == 2) add(a, "welch_t", v, "", by, paste(l, collapse = " vs "), statistic = t$statistic, df = t$parameter, p_value = t$p.value, n = n, primary = TRUE)
  else add(a, "welch_f", v, "", by, statistic = t$statistic, df = t$parameter[1], df2 = t$parameter[2], p_value = t$p.value, n = n, primary = TRUE)
  largest(a, v, by, x, g, smd_means)
}
table_one_ranks <- function(a, v, by, x, g) {
  y <- as.numeric(x); base <- !is.na(x) & !is.na(g); l <- levels(droplevels(g[base])); n <- sum(base)
  if (length(l) == 2) {
    u <- suppressWarnings(wilcox.test(y[base & g == l[1]], y[base & g == l[2]]))
    add(a, "mann_whitney", v, "", by, paste(l, collapse = " vs "), "normal", statistic = u$statistic, p_value = u$p.value, n = n, primary = TRUE)
  } else {
    k <- kruskal.test(y, g); add(a, "kruskal_wallis", v, "", by, statistic = k$statistic, df = k$parameter, p_value = k$p.value, n = n, primary = TRUE)
  }
  largest(a, v, by, x, g, smd_levels)
}
table_one_levels <- function(a, v, by, x, g) {
  t <- table(x, g); t <- t[rowSums(t) > 0, colSums(t) > 0]; chi <- suppressWarnings(chisq.test(t, correct = FALSE)); E <- chi$expected
  if (any(E < 1) || mean(E < 5) > .2) add(a, "fisher_exact", v, "", by, method = "exact", p_value = fisher.test(t, workspace = 2e8)$p.value, n = sum(t), primary = TRUE)
  else add(a, "pearson_chi_square", v, "", by, statistic = chi$statistic, df = chi$parameter, p_value = chi$p.value, n = sum(t), primary = TRUE)
  largest(a, v, by, x, g, smd_levels)
}
# Holm over tests of several measures
holm_all <- function(a, measures) {
  i <- which(sapply(rows, function(r) r$analysis == a && r$measure %in% measures))
  adjusted <- p.adjust(sapply(rows[i], function(r) r$p_value), "holm")
  for (j in seq_along(i)) rows[[i[j]]]$p_adjusted <<- adjusted[j]
}

# Noncentral chi-square: both ends of the interval for the noncentrality (Steiger 2004), as effectsize, to 1e-14.
chisq_ncp <- function(x, df, level = .95) {
  tail <- (1 - level) / 2
  at <- function(p) {
    if (pchisq(x, df) <= p) return(0)
    uniroot(function(l) pchisq(x, df, l) - p, c(0, 10 * x + 100), tol = 1e-14, maxiter = 10000)$root
  }
  c(at(1 - tail), at(tail))
}
# The outcome is ordinal: the cross-tabulation, then its codes by group, with the rank test for the sentence
ordinal_groups <- function(a, outcome, by, y, g, in_order = FALSE) {
  crosstab(a, outcome, by, y, g, primary = FALSE, in_order = in_order, trend = nlevels(droplevels(g)) == 2)
  for (l in levels(g)) { x <- y[!is.na(y) & !is.na(g) & g == l]; if (length(x)) sides(a, outcome, levels(y), table(x), by, l) }
  if (nlevels(droplevels(g)) == 2) two_groups(a, outcome, by, as.numeric(y), g, ordinal = TRUE)
  else several_groups(a, outcome, by, as.numeric(y), g, ordinal = TRUE)
}
# Both in order: the linear-by-linear test, gamma, Somers' d of the outcome and tau-c, with the standard errors of Agresti
# (2013), section 3.4, and of SAS's PROC FREQ.
ordered_table <- function(a, outcome, by, t, n) {
  i <- rep(row(t), t); j <- rep(col(t), t); m2 <- (n - 1) * cor(i, j)^2
  add(a, "linear_by_linear", outcome, "", by, statistic = m2, df = 1, p_value = pchisq(m2, 1, lower.tail = FALSE), n = n)
  each <- function(f) outer(seq_len(nrow(t)), seq_len(ncol(t)), Vectorize(f))
  A <- each(function(r, c) sum(t[row(t) < r & col(t) < c]) + sum(t[row(t) > r & col(t) > c]))
  D <- each(function(r, c) sum(t[row(t) < r & col(t) > c]) + sum(t[row(t) > r & col(t) < c]))
  P <- sum(t * A); Q <- sum(t * D); w <- n^2 - sum(colSums(t)^2); m <- min(dim(t))
  coefficient <- function(measure, value, se) add(a, measure, outcome, "", by, estimate = value, std_error = se,
    conf_low = max(-1, value - qnorm(.975) * se), conf_high = min(1, value + qnorm(.975) * se), n = n)
  coefficient("goodman_kruskal_gamma", (P - Q) / (P + Q), 4 / (P + Q)^2 * sqrt(sum(t * (Q * A - P * D)^2)))
  coefficient("somers_d", (P - Q) / w, 2 / w^2 * sqrt(sum(t * (w * (A - D) - (P - Q) * (n - rep(colSums(t), each = nrow(t))))^2)))
  coefficient("stuart_tau_c", m * (P - Q) / n^2 / (m - 1), 2 * m / (m - 1) / n^2 * sqrt(sum(t * (A - D)^2) - (P - Q)^2 / n))
}
# Boschloo's test, by its definition; on the scale of angles a binomial distribution is about as wide everywhere
boschloo <- function(t) {
  n <- unname(colSums(t))
  fisher <- function(events) {
    a <- max(0, events - n[2]):min(n[1], events); d <- dhyper(a, n[1], n[2], events)
    o <- order(d); last <- findInterval(d[o] * (1 + 1e-7), d[o])
    p <- d; p[o] <- cumsum(d[o])[last]; cbind(a, events - a, p)
  }
  cells <- do.call(rbind, lapply(0:sum(n), fisher))
  observed <- cells[cells[, 1] == t[1, 1] & cells[, 2] == t[1, 2], 3]; cells <- cells[cells[, 3] <= observed * (1 + 1e-7), ]
  f <- function(x) sum(dbinom(0:n[1], n[1], x)[cells[, 1] + 1] * dbinom(0:n[2], n[2], x)[cells[, 2] + 1])
  grid <- sin(seq(0, pi / 2, length.out = 2001))^2; v <- sapply(grid, f); best <- which(v > .99 * max(v))
  peaks <- sapply(best, function(i) optimize(f, grid[pmin(pmax(i + c(-1, 1), 1), 2001)], maximum = TRUE, tol = 1e-12)$objective)
  min(1, max(v, peaks))
}
crosstab <- function(a, outcome, by, y, g, event = NULL, reference = NULL, primary = TRUE, in_order = FALSE, trend = FALSE) {
  base <- !is.na(y) & !is.na(g)
  for (l in levels(g)) missing_rows_by(a, outcome, y[!is.na(g) & g == l], by, l)
  t <- table(y[base], g[base]); t <- t[rowSums(t) > 0, colSums(t) > 0, drop = FALSE]; n <- sum(t)
  for (k in rownames(t)) {
    add(a, "count", outcome, k, by, estimate = sum(t[k, ]), n = n); proportion(a, outcome, k, sum(t[k, ]), n, by, measure = "proportion_of_total")
  }
  for (l in colnames(t)) for (k in rownames(t)) {
    add(a, "count", outcome, k, by, l, estimate = t[k, l], n = sum(t[, l]))
    proportion(a, outcome, k, t[k, l], sum(t[, l]), by, l)
    proportion(a, outcome, k, t[k, l], sum(t[k, ]), by, l, measure = "proportion_within_level")
    proportion(a, outcome, k, t[k, l], n, by, l, measure = "proportion_of_total")
  }
  chi <- suppressWarnings(chisq.test(t, correct = FALSE)); E <- chi$expected
  for (l in colnames(t)) for (k in rownames(t)) {
    add(a, "expected_count", outcome, k, by, l, estimate = E[k, l], n = n)
    add(a, "adjusted_residual", outcome, k, by, l, estimate = chi$stdres[k, l], n = n)
  }
  small <- any(E < 1) || mean(E < 5) > .2
  X <- unname(chi$statistic); df <- unname(chi$parameter)
  add(a, "pearson_chi_square", outcome, "", by, statistic = X, df = df, p_value = chi$p.value, n = n, primary = primary && !small)
  G <- 2 * sum(ifelse(t > 0, t * log(t / E), 0))
  add(a, "likelihood_ratio_chi_square", outcome, "", by, statistic = G, df = df, p_value = pchisq(G, df, lower.tail = FALSE), n = n)
  V <- sqrt(X / n / (min(dim(t)) - 1)); ncp <- chisq_ncp(X, df); ci <- pmin(1, sqrt(ncp / n / (min(dim(t)) - 1)))
  add(a, "cramers_v", outcome, "", by, estimate = V, conf_low = ci[1], conf_high = ci[2], n = n)
  # Bergsma (2013)
  adjusted <- function(phi2) {
    r <- nrow(t) - (nrow(t) - 1)^2 / (n - 1); k <- ncol(t) - (ncol(t) - 1)^2 / (n - 1)
    sqrt(pmax(0, phi2 - (nrow(t) - 1) * (ncol(t) - 1) / (n - 1)) / (min(r, k) - 1))
  }
  add(a, "cramers_v_corrected", outcome, "", by, estimate = adjusted(X / n), conf_low = adjusted(ncp[1] / n), conf_high = adjusted(ncp[2] / n), n = n)
  if (in_order) ordered_table(a, outcome, by, t, n)
  if (trend && sum(dim(t) == 2) == 1) {
    k <- if (nrow(t) == 2) t[2, ] else t[, 2]; trend <- prop.trend.test(k, if (nrow(t) == 2) colSums(t) else rowSums(t))
    add(a, "cochran_armitage", outcome, "", by, statistic = trend$statistic, df = 1, p_value = trend$p.value, n = n)
  }
  if (!all(dim(t) == 2)) {
    f <- fisher.test(t, workspace = 2e8)
    add(a, "fisher_exact", outcome, "", by, p_value = f$p.value, n = n, primary = primary && small, method = "exact")
    return(invisible())
  }
  yates <- suppressWarnings(chisq.test(t))
  add(a, "yates_chi_square", outcome, "", by, statistic = yates$statistic, df = 1, p_value = yates$p.value, n = n)
  if (prod(colSums(t) + 1) <= 1e4) add(a, "boschloo_exact", outcome, "", by, p_value = boschloo(t), n = n)
  if (is.null(event)) event <- rownames(t)[2]
  groups <- colnames(t); if (!is.null(reference) && groups[1] == reference) groups <- rev(groups)
  pair <- paste(groups[1], "vs", groups[2])
  x1 <- t[event, groups[1]]; n1 <- sum(t[, groups[1]]); x2 <- t[event, groups[2]]; n2 <- sum(t[, groups[2]])
  two <- function(m, ...) add(a, m, outcome, event, by, pair, n = n, ...)
  f <- fisher_2x2(x1, n1 - x1, x2, n2 - x2)
  two("fisher_exact", estimate = f$estimate, conf_low = f$low, conf_high = f$high, p_value = f$p, primary = primary && small, method = "exact")
  phi <- (1.0 * x1 * (n2 - x2) - x2 * (n1 - x1)) / sqrt(n1) / sqrt(n2) / sqrt(x1 + x2) / sqrt(n - x1 - x2)
  # effectsize gives no sign: the interval is turned to the side of the estimate
  two("phi", estimate = phi, conf_low = if (phi < 0) -ci[2] else ci[1], conf_high = if (phi < 0) -ci[1] else ci[2])
  p1 <- x1 / n1; p2 <- x2 / n2; w1 <- wilson(x1, n1); w2 <- wilson(x2, n2); rd <- p1 - p2
  two("risk_difference", method = "newcombe", estimate = rd, conf_low = rd - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2), conf_high = rd + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
  se <- sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
  two("risk_difference", method = "wald", estimate = rd, std_error = se, conf_low = rd - z * se, conf_high = rd + z * se)
  ci <- mn(x1, n1, x2, n2, z); two("risk_difference", method = "miettinen-nurminen", estimate = rd, conf_low = ci[1], conf_high = ci[2])
  ci <- caffo(x1, n1, x2, n2, z); two("risk_difference", method = "agresti-caffo", estimate = rd, conf_low = ci[1], conf_high = ci[2])
  se <- sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2)
  if (min(x1, x2) == 0) two("risk_ratio", method = "katz", estimate = p1 / p2)
  else two("risk_ratio", method = "katz", estimate = p1 / p2, std_error = se, conf_low = p1 / p2 * exp(-z * se), conf_high = p1 / p2 * exp(z * se))
  or <- x1 * (n2 - x2) / (x2 * (n1 - x1)); se <- sqrt(1 / x1 + 1 / (n1 - x1) + 1 / x2 + 1 / (n2 - x2))
  if (min(t) == 0) two("odds_ratio", method = "woolf", estimate = or)
  else two("odds_ratio", method = "woolf", estimate = or, std_error = se, conf_low = or * exp(-z * se), conf_high = or * exp(z * se))
}
missing_rows_by <- function(a, v, y, by, l, why = "") if (length(y)) missing_rows(a, v, y, rep(why, length(y)), by, l)
# fisher.test's own equations, solved to 1e-14: the conditional maximum likelihood odds ratio and its exact interval
fisher_2x2 <- function(x, b, c, d, level = .95) {
  m <- x + b; n <- c + d; k <- x + c; lo <- max(0, k - n); hi <- min(k, m); support <- lo:hi
  logdc <- dhyper(support, m, n, k, log = TRUE)
  dens <- function(log_or) { w <- logdc + log_or * support; w <- exp(w - max(w)); w / sum(w) }
  mean_at <- function(l) sum(support * dens(l))
  solve <- function(f) uniroot(f, c(-60, 60), tol = 1e-14, maxiter = 10000)$root
  tail <- (1 - level) / 2
  p <- dens(0); p <- sum(p[p <= p[x - lo + 1] * (1 + 1e-7)])
  list(p = min(1, p),
    estimate = if (x == lo) 0 else if (x == hi) Inf else exp(solve(function(l) mean_at(l) - x)),
    low = if (x == lo) 0 else exp(solve(function(l) sum(dens(l)[support >= x]) - tail)),
    high = if (x == hi) Inf else exp(solve(function(l) sum(dens(l)[support <= x]) - tail)))
}

# Noncentral t: the two noncentralities for which t is at the 97.5th and 2.5th percentile, to 1e-13
t_ncp <- function(t, df, level = .95) {
  tail <- (1 - level) / 2
  at <- function(p) uniroot(function(l) suppressWarnings(pt(t, df, l)) - p, t + c(-6, 6) * (1 + abs(t) / sqrt(2 * df)), tol = 1e-13, maxiter = 10000)$root
  c(at(1 - tail), at(tail))
}
two_groups <- function(a, outcome, by, y, g, reference = NULL, why = "", ordinal = FALSE) {
  if (!ordinal) for (l in levels(g)) missing_rows_by(a, outcome, y[!is.na(g) & g == l], by, l, why)
  base <- !is.na(y) & !is.na(g); y <- y[base]; g <- droplevels(g[base]); n <- length(y)
  for (l in levels(g)) group_rows(a, outcome, by, y[g == l], l)
  l <- levels(g); if (!is.null(reference) && l[1] == reference) l <- rev(l)
  x <- y[g == l[1]]; w <- y[g == l[2]]; pair <- paste(l[1], "vs", l[2]); n1 <- length(x); n2 <- length(w)
  two <- function(m, ...) add(a, m, outcome, "", by, pair, n = n, ...)
  for (k in c("welch", "student")) {
    t <- t.test(x, w, var.equal = k == "student")
    two(paste0(k, "_t"), statistic = t$statistic, df = t$parameter, p_value = t$p.value, primary = k == "welch" && !ordinal)
    two("mean_difference", method = k, estimate = mean(x) - mean(w), std_error = t$stderr, conf_low = t$conf.int[1], conf_high = t$conf.int[2])
  }
  u <- suppressWarnings(wilcox.test(x, w))
  exact <- n1 < 50 && n2 < 50 && !anyDuplicated(y)
  two("mann_whitney", statistic = u$statistic, p_value = u$p.value, method = if (exact) "exact" else "normal", primary = ordinal)
  rb <- effectsize::rank_biserial(x, w, verbose = FALSE)
  two("rank_biserial", estimate = rb$r_rank_biserial, conf_low = rb$CI_low, conf_high = rb$CI_high)
  hl <- walsh(x, w)
  two("hodges_lehmann", estimate = hl[1], conf_low = hl[2], conf_high = hl[3], method = if (exact) "exact" else "normal")
  sp <- sqrt(((n1 - 1) * var(x) + (n2 - 1) * var(w)) / (n - 2)); d <- (mean(x) - mean(w)) / sp
  h <- sqrt(n1 * n2 / n); ci <- t_ncp(d * h, n - 2) / h
  two("cohens_d", estimate = d, conf_low = ci[1], conf_high = ci[2])
  J <- exp(lgamma((n - 2) / 2) - log(sqrt((n - 2) / 2)) - lgamma((n - 3) / 2))
  two("hedges_g", estimate = d * J, conf_low = ci[1] * J, conf_high = ci[2] * J)
  yt <- yuen(x, w); two("yuen_t", estimate = yt$d, std_error = yt$se, conf_low = yt$low, conf_high = yt$high, statistic = yt$t, df = yt$df, p_value = yt$p)
  pb <- cor.test(rep(1:0, c(n1, n2)), c(x, w)); two("point_biserial_r", estimate = pb$estimate, conf_low = pb$conf.int[1], conf_high = pb$conf.int[2], statistic = pb$statistic, df = pb$parameter, p_value = pb$p.value)
  invisible(capture.output(br <- drop(psych::biserial(c(x, w), rep(1:0, c(n1, n2)))))); q <- n1 / n; two("biserial_r", estimate = br, std_error = (sqrt(q * (1 - q)) / dnorm(qnorm(q)) - br^2) / sqrt(n)) # Soper (1914)
  gd <- glass(x, w); two("glass_delta", estimate = gd$delta, conf_low = gd$low, conf_high = gd$high)
  cd <- cliff(x, w); two("cliffs_delta", estimate = cd$delta, std_error = cd$se, conf_low = cd$low, conf_high = cd$high)
  two("probability_of_superiority", method = "vargha-delaney", estimate = (cd$delta + 1) / 2, conf_low = (cd$low + 1) / 2, conf_high = (cd$high + 1) / 2)
  two("probability_of_superiority", method = "mcgraw-wong", estimate = pnorm(d / sqrt(2)), conf_low = pnorm(ci[1] / sqrt(2)), conf_high = pnorm(ci[2] / sqrt(2)))
  median_row(a, outcome, by, y, g)
  levene_rows(a, outcome, by, y, g)
}
# Mood (1954)
median_row <- function(a, outcome, by, y, g) {
  x <- suppressWarnings(chisq.test(table(y > median(y), g), correct = FALSE))
  add(a, "median_test", outcome, "", by, statistic = x$statistic, df = x$parameter, p_value = x$p.value, n = length(y))
}
levene_rows <- function(a, outcome, by, y, g) for (c in c("mean", "median")) {
  t <- car::leveneTest(y, g, center = get(c))
  add(a, paste0("levene_", c), outcome, "", by, statistic = t[1, "F value"], df = t[1, "Df"], df2 = t[2, "Df"], p_value = t[1, "Pr(>F)"], n = length(y))
}
# The median of all differences, and wilcox.test's interval, whose uniroot stops at 1e-4 unless told otherwise
walsh <- function(x, w) c(median(outer(x, w, "-")), suppressWarnings(wilcox.test(x, w, conf.int = TRUE, tol.root = 1e-13))$conf.int)
group_rows <- function(a, outcome, by, x, l) {
  mean_row(a, outcome, x, by, l); q <- quantile(x, c(.25, .5, .75), names = FALSE)
  one <- function(m, e) add(a, m, outcome, "", by, l, estimate = e, n = length(x))
  one("sd", sd(x)); one("median", q[2]); one("q1", q[1]); one("q3", q[3])
}
# pf's noncentral distribution is exact to about 1e-9 only: the Poisson mixture of beta distributions itself
pf_exact <- function(f, d1, d2, l) {
  j <- 0:ceiling(l / 2 + 20 * sqrt(l + 10) + 50)
  sum(dpois(j, l / 2) * pbeta(d1 * f / (d1 * f + d2), d1 / 2 + j, d2 / 2))
}
f_ncp <- function(f, d1, d2, tail) {
  at <- function(p) {
    if (pf(f, d1, d2) <= p) return(0)
    uniroot(function(l) pf_exact(f, d1, d2, l) - p, c(0, 10 * f * d1 + 100), tol = 1e-13, maxiter = 10000)$root
  }
  c(at(1 - tail), at(tail))
}
# adjusted: whether these pairs are a family of their own
several_groups <- function(a, outcome, by, y, g, ordinal = FALSE, adjusted = TRUE) {
  if (!ordinal) for (l in levels(g)) missing_rows_by(a, outcome, y[!is.na(g) & g == l], by, l)
  base <- !is.na(y) & !is.na(g); y <- y[base]; g <- droplevels(g[base]); n <- length(y); k <- nlevels(g)
  for (l in levels(g)) group_rows(a, outcome, by, y[g == l], l)
  w <- oneway.test(y ~ g)
  add(a, "welch_f", outcome, "", by, statistic = w$statistic, df = w$parameter[1], df2 = w$parameter[2], p_value = w$p.value, n = n, primary = !ordinal)
  s <- summary(aov(y ~ g))[[1]]; f <- s$`F value`[1]; ss <- s$`Sum Sq`
  add(a, "anova_f", outcome, "", by, statistic = f, df = k - 1, df2 = n - k, p_value = s$`Pr(>F)`[1], n = n)
  # as effectsize::eta_squared(alternative = "two.sided"), whose search stops at 1e-6
  ncp <- f_ncp(f, k - 1, n - k, .025)
  eta <- ncp / (ncp + n - k)
  add(a, "eta_squared", outcome, "", by, estimate = ss[1] / sum(ss), conf_low = eta[1], conf_high = eta[2], n = n)
  # Steiger (2004): the interval of effectsize::omega_squared inverts the F of the corrected estimate instead
  omega <- ncp / (ncp + n)
  add(a, "omega_squared", outcome, "", by, estimate = max(0, (ss[1] - (k - 1) * s$`Mean Sq`[2]) / (sum(ss) + s$`Mean Sq`[2])), conf_low = omega[1], conf_high = omega[2], n = n)
  # Kelley (1935), with the interval of omega squared
  add(a, "epsilon_squared", outcome, "", by, estimate = max(0, (ss[1] - (k - 1) * s$`Mean Sq`[2]) / sum(ss)), conf_low = omega[1], conf_high = omega[2], n = n)
  bf <- brown_forsythe(y, g); add(a, "brown_forsythe_f", outcome, "", by, statistic = bf$f, df = bf$df, df2 = bf$df2, p_value = bf$p, n = n)
  median_row(a, outcome, by, y, g)
  levene_rows(a, outcome, by, y, g)
  h <- kruskal.test(y, g)
  add(a, "kruskal_wallis", outcome, "", by, statistic = h$statistic, df = k - 1, p_value = h$p.value, n = n, primary = ordinal)
  add(a, "rank_epsilon_squared", outcome, "", by, estimate = effectsize::rank_epsilon_squared(y, g, ci = NULL)$rank_epsilon_squared, n = n)
  tk <- TukeyHSD(aov(y ~ g))$g; critical <- tukey_critical(k, n - k)
  for (i in 1:(k - 1)) for (j in (i + 1):k) {
    r <- tk[paste0(levels(g)[j], "-", levels(g)[i]), ]
    nn <- table(g)[c(i, j)]; se <- sqrt(s$`Mean Sq`[2] / 2 * sum(1 / nn))
    stopifnot(abs(r[4] - tukey_tail(abs(r[1]) / se, k, n - k)) < 1e-8, abs(r[3] - r[1] - critical * se) < 1e-6 * se)
    add(a, "tukey_hsd", outcome, "", by, paste(levels(g)[i], "vs", levels(g)[j]), estimate = -r[1], conf_low = -r[1] - critical * se, conf_high = -r[1] + critical * se,
      statistic = abs(r[1]) / se, p_adjusted = tukey_tail(abs(r[1]) / se, k, n - k), df = k, df2 = n - k, n = sum(nn))
    pair <- function(m, ...) add(a, m, outcome, "", by, paste(levels(g)[i], "vs", levels(g)[j]), n = sum(nn), ...)
    x <- split(y, g); gh <- games_howell(x, i, j); sc <- scheffe(x, i, j); du <- dunn(x, i, j)
    pair("games_howell", estimate = gh$d, conf_low = gh$low, conf_high = gh$high, statistic = gh$q, df = gh$df, df2 = gh$df2, p_adjusted = gh$p)
    pair("scheffe", estimate = sc$d, conf_low = sc$low, conf_high = sc$high, statistic = sc$f, df = sc$df, df2 = sc$df2, p_adjusted = sc$p)
    pair("dunn", estimate = du$d, std_error = du$se, statistic = du$z, p_value = du$p)
  }
  if (adjusted) holm(a, "dunn")
}
one_correlation <- function(a, v, w, x, y, method, primary = TRUE) {
  ok <- !is.na(x) & !is.na(y); x <- x[ok]; y <- y[ok]; n <- length(x)
  t <- suppressWarnings(cor.test(x, y, method = method)); r <- unname(t$estimate)
  if (method == "pearson")
    add(a, "pearson_r", v, "", w, estimate = r, conf_low = t$conf.int[1], conf_high = t$conf.int[2], statistic = t$statistic, df = n - 2, p_value = t$p.value, n = n, primary = primary)
  if (method == "spearman") {
    ci <- tanh(atanh(r) + c(-1, 1) * z * sqrt((1 + r^2 / 2) / (n - 3)))
    add(a, "spearman_rho", v, "", w, method = "t", estimate = r, conf_low = ci[1], conf_high = ci[2], statistic = t$statistic, df = n - 2, p_value = t$p.value, n = n, primary = primary)
  }
  if (method == "kendall") {
    ci <- tanh(atanh(r) + c(-1, 1) * z * sqrt(.437 / (n - 4)))
    add(a, "kendall_tau_b", v, "", w, method = "normal", estimate = r, conf_low = ci[1], conf_high = ci[2], statistic = t$statistic, p_value = t$p.value, n = n, primary = primary)
  }
}
# Correlations of residuals; the semi-partial ones with the controls taken out of the second variable only.
partial <- function(a, v, w, x, y, controls) {
  ok <- complete.cases(x, y, controls); x <- x[ok]; y <- y[ok]; n <- sum(ok); m <- model.matrix(~ ., controls[ok, ]); df <- n - 1 - ncol(m)
  ex <- resid(lm(x ~ m)); ey <- resid(lm(y ~ m)); r <- cor(ex, ey); t <- r * sqrt(df / (1 - r^2)); p <- 2 * pt(-abs(t), df)
  one <- function(measure, v, w, r, variance, ...) { ci <- tanh(atanh(r) + c(-1, 1) * z * sqrt(variance / (df - 1)))
    add(a, measure, v, "", w, estimate = r, conf_low = ci[1], conf_high = ci[2], statistic = t, df = df, p_value = p, n = n, ...) }
  one("partial_r", v, w, r, 1, method = "pearson", primary = TRUE)
  semi <- function(v, w, x, e) { r <- cor(x, e); q <- 1 - var(resid(lm(x ~ m))) / var(x); one("semipartial_r", v, w, r, ((1 - r^2)^2 - q * (1 - 2 * r^2)) / (1 - r^2)^2) }
  semi(v, w, x, ey); semi(w, v, y, ex)
}
# range: the lowest and the highest answer to an item, as it is scored
reliability <- function(a, scale, x, names, range) {
  x <- na.omit(as.matrix(x)); colnames(x) <- names; n <- nrow(x); k <- ncol(x)
  s <- suppressWarnings(psych::alpha(as.data.frame(x), warnings = FALSE)); alpha <- s$total$raw_alpha
  # Feldt (1965), as psych::alpha()$feldt
  ci <- 1 - (1 - alpha) * qf(c(.975, .025), n - 1, (n - 1) * (k - 1))
  add(a, "cronbach_alpha", scale, estimate = alpha, conf_low = ci[1], conf_high = ci[2], n = n, primary = TRUE)
  for (i in names) {
    add(a, "alpha_if_dropped", scale, "", i, estimate = s$alpha.drop[i, "raw_alpha"], n = n)
    add(a, "item_rest_r", scale, "", i, estimate = s$item.stats[i, "r.drop"], n = n)
    add(a, "mean", scale, "", i, estimate = mean(x[, i]), n = n)
    add(a, "sd", scale, "", i, estimate = sd(x[, i]), n = n)
  }
  v <- cov(x); f <- one_factor(cor(x))
  one <- function(m, e, method = "") add(a, m, scale, method = method, estimate = e, n = n)
  one("cronbach_alpha_standardized", s$total$std.alpha); one("omega_total", omega(v))
  one("omega_hierarchical", omega_h(cor(x))$omega)
  one("guttman_lambda2", lambda2(v)); one("guttman_lambda6", lambda6(v)); one("split_half", halves(x)[2], "odd-even")
  one("standard_error_of_measurement", sd(rowMeans(x)) * sqrt(1 - alpha))
  adequacy <- psych::KMO(cor(x)); one("kmo", adequacy$MSA); for (i in names) add(a, "kmo", scale, "", i, estimate = adequacy$MSAi[[i]], n = n)
  b <- psych::cortest.bartlett(cor(x), n); add(a, "bartlett_sphericity", scale, statistic = b$chisq, df = b$df, p_value = b$p.value, n = n)
  extremes <- function(y, by) {
    proportion(a, scale, "", sum(y == range[1]), n, by, measure = "proportion_at_floor")
    proportion(a, scale, "", sum(y == range[2]), n, by, measure = "proportion_at_ceiling")
  }
  extremes(rowMeans(x), "")
  for (i in seq_along(names)) { add(a, "factor_loading", scale, "", names[i], method = "ml", estimate = f$loadings[i], n = n); extremes(x[, i], names[i]) }
}
# terms: for each coefficient after the intercept its c(by, group)
logistic <- function(a, v, event, model, terms, vifs) {
  # glm's standard errors are those of the step before the last: start again from where it stopped
  for (again in 1:2) model <- update(model, start = coef(model), control = glm.control(epsilon = 1e-14, maxit = 100))
  s <- summary(model)$coefficients; n <- nobs(model)
  terms <- c(list(c("(intercept)", "")), terms)
  for (i in seq_along(terms)) {
    b <- s[i, ]; ci <- b[1] + c(-1, 1) * z * b[2]
    add(a, "coefficient", v, event, terms[[i]][1], terms[[i]][2], "wald", b[1], b[2], ci[1], ci[2], statistic = b[3], p_value = b[4], n = n)
    add(a, "odds_ratio", v, event, terms[[i]][1], terms[[i]][2], "wald", exp(b[1]), NA, exp(ci[1]), exp(ci[2]), statistic = b[3], p_value = b[4], n = n)
  }
  lr <- model$null.deviance - model$deviance; df <- model$df.null - model$df.residual
  add(a, "likelihood_ratio", v, event, statistic = lr, df = df, p_value = pchisq(lr, df, lower.tail = FALSE), n = n, primary = TRUE)
  add(a, "nagelkerke_r_squared", v, event, estimate = (1 - exp(-lr / n)) / (1 - exp(-model$null.deviance / n)), n = n)
  add(a, "log_likelihood", v, event, estimate = logLik(model), df = attr(logLik(model), "df"), n = n)
  add(a, "aic", v, event, estimate = AIC(model), n = n); add(a, "bic", v, event, estimate = BIC(model), n = n)
  # As ResourceSelection::hoslem.test; equal risks as one, which rounding may have made two
  p <- signif(fitted(model), 12); y <- model$y
  cut <- cut(p, unique(quantile(p, probs = seq(0, 1, .1))), include.lowest = TRUE)
  o <- xtabs(cbind(1 - y, y) ~ cut); e <- xtabs(cbind(1 - fitted(model), fitted(model)) ~ cut)
  x <- sum((o - e)^2 / e); df <- nlevels(cut) - 2
  add(a, "hosmer_lemeshow", v, event, statistic = x, df = df, p_value = pchisq(x, df, lower.tail = FALSE), n = n)
  roc <- pROC::roc(y, p, levels = 0:1, direction = "<"); ci <- as.numeric(pROC::ci.auc(roc, method = "delong"))
  add(a, "roc_area", v, event, method = "delong", estimate = ci[2], std_error = sqrt(pROC::var(roc, method = "delong")), conf_low = ci[1], conf_high = ci[3], n = n)
  vif_rows(a, v, event, model, vifs, n)
}
linear <- function(a, v, model, terms, vifs) {
  s <- summary(model); n <- nobs(model); ci <- confint(model); terms <- c(list(c("(intercept)", "")), terms)
  for (i in seq_along(terms)) {
    b <- s$coefficients[i, ]
    add(a, "coefficient", v, "", terms[[i]][1], terms[[i]][2], "", b[1], b[2], ci[i, 1], ci[i, 2], statistic = b[3], df = s$df[2], p_value = b[4], n = n)
  }
  x <- model.matrix(model)
  for (i in seq_along(terms)[-1])
    add(a, "coefficient_standardized", v, "", terms[[i]][1], terms[[i]][2], estimate = coef(model)[i] * sd(x[, i]) / sd(model$model[[1]]), n = n)
  for (type in c("HC3", "HC2", "HC1", "HC0")) {
    vc <- sandwich::vcovHC(model, type = type); ct <- lmtest::coeftest(model, vc); cc <- lmtest::coefci(model, vcov. = vc)
    for (i in seq_along(terms))
      add(a, "coefficient", v, "", terms[[i]][1], terms[[i]][2], tolower(type), ct[i, 1], ct[i, 2], cc[i, 1], cc[i, 2], statistic = ct[i, 3], df = s$df[2], p_value = ct[i, 4], n = n)
  }
  add(a, "r_squared", v, estimate = s$r.squared, n = n); add(a, "adjusted_r_squared", v, estimate = s$adj.r.squared, n = n)
  f <- s$fstatistic
  add(a, "anova_f", v, statistic = f[1], df = f[2], df2 = f[3], p_value = pf(f[1], f[2], f[3], lower.tail = FALSE), n = n, primary = TRUE)
  add(a, "log_likelihood", v, estimate = logLik(model), df = attr(logLik(model), "df"), n = n)
  add(a, "aic", v, estimate = AIC(model), n = n); add(a, "bic", v, estimate = BIC(model), n = n)
  vif_rows(a, v, "", model, vifs, n)
}
vif_rows <- function(a, v, event, model, vifs, n) {
  g <- car::vif(model); if (is.matrix(g)) g <- g[, 1:2] else g <- cbind(g, 1)
  for (i in seq_along(vifs)) add(a, if (g[i, 2] > 1) "gvif" else "vif", v, event, vifs[i], estimate = g[i, 1], df = if (g[i, 2] > 1) g[i, 2] else NA, n = n)
}
equivalence_means <- function(a, outcome, by, y, g, margin_d) {
  base <- !is.na(y) & !is.na(g); y <- y[base]; g <- droplevels(g[base]); l <- levels(g); x <- y[g == l[1]]; w <- y[g == l[2]]
  s <- sqrt(((length(x) - 1) * var(x) + (length(w) - 1) * var(w)) / (length(y) - 2)); m <- margin_d * s
  low <- t.test(x, w, mu = -m, alternative = "greater"); high <- t.test(x, w, mu = m, alternative = "less")
  t <- if (low$p.value > high$p.value) low else high; ci <- t.test(x, w, conf.level = .9)$conf.int
  add(a, "equivalence", outcome, "", by, paste(l[1], "vs", l[2]), "welch", mean(x) - mean(w), t$stderr, ci[1], ci[2], .9, t$statistic, t$parameter, NA, t$p.value, n = length(y), primary = TRUE)
}
equivalence_proportions <- function(a, outcome, event, by, y, g, margin) {
  base <- !is.na(y) & !is.na(g); y <- y[base]; g <- droplevels(g[base]); l <- levels(g); e <- tapply(y == event, g, mean); n <- table(g)
  se <- sqrt(sum(e * (1 - e) / n)); d <- e[[1]] - e[[2]]; stat <- c((d + margin) / se, (d - margin) / se)
  p <- c(pnorm(stat[1], lower.tail = FALSE), pnorm(stat[2])); i <- which.max(p); zz <- qnorm(.95)
  add(a, "equivalence", outcome, event, by, paste(l[1], "vs", l[2]), "wald", d, se, d - zz * se, d + zz * se, .9, stat[i], NA, NA, p[i], n = length(y), primary = TRUE)
}
# Holm within the rows of one analysis that share a measure
holm <- function(a, measures, method = "holm") for (m in measures) {
  i <- which(sapply(rows, function(r) r$analysis == a && r$measure == m))
  adjusted <- p.adjust(sapply(rows[i], function(r) r$p_value), method)
  for (j in seq_along(i)) rows[[i[j]]]$p_adjusted <<- adjusted[j]
}

