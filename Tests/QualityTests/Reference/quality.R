# Indices of careless responding by base R, on answers that the tests have too.
# Rscript quality.R
options(digits = 15)
answers <- rbind(
  c(1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3, 4),
  c(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3),
  c(5, 4, 4, 5, 4, 5, 2, 1, 2, 1, 1, 2),
  c(1, 1, 2, 2, 5, 5, 4, 4, 3, 3, 3, 3),
  c(2, 5, 1, 4, 3, 3, 5, 1, 4, 2, 2, 5),
  c(4, 4, 4, 4, 1, 1, 1, 1, 5, 5, 5, 5),
  c(NA, 2, 2, NA, 2, 2, 2, 3, 3, NA, NA, 1),
  c(5, 1, 5, 1, 4, 2, 4, 2, 5, 1, 5, 1),
  c(1, 3, 2, 2, 4, 4, 5, 3, 1, 1, 2, 1),
  c(2, 2, 3, 1, 5, 4, 4, 5, 3, 2, 2, 3))
# The longest run of one answer; NA ends a run.
longstring <- apply(answers, 1, function(x) { r <- rle(ifelse(is.na(x), -seq_along(x), x)); max(r$lengths[r$values > 0]) })
cat("longstring", longstring, "\n")
irv <- apply(answers, 1, sd, na.rm = TRUE)
cat("irv", format(irv, digits = 15), "\n")
# Three scales of four items on 1 to 5, the second and fourth of each reversed.
reversed <- answers
reversed[, c(2, 4, 6, 8, 10, 12)] <- 6 - reversed[, c(2, 4, 6, 8, 10, 12)]
half <- function(x, places) sapply(split(1:12, rep(1:3, each = 4)), function(i) mean(x[i[places]], na.rm = TRUE))
even_odd <- apply(reversed, 1, function(x) {
  r <- suppressWarnings(cor(half(x, c(1, 3)), half(x, c(2, 4))))
  if (is.na(r)) NA else max(-1, 2 * r / (1 + r))
})
cat("even_odd", format(even_odd, digits = 15), "\n")
complete <- answers[, c(1, 5, 9)]
keep <- complete.cases(complete)
distance <- rep(NA, nrow(complete))
distance[keep] <- mahalanobis(complete[keep, ], colMeans(complete[keep, ]), cov(complete[keep, ]))
cat("mahalanobis", format(distance, digits = 15), "\n")
cat("limits", format(qchisq(.999, c(1, 3, 17)), digits = 15), "\n")
heaped <- chisq.test(c(31, 69), p = c(.2, .8))
cat("heaping", format(c(heaped$statistic, heaped$p.value), digits = 15), "\n")
