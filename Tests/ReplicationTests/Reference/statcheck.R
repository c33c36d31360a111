# Verdicts of R's statcheck on random tests, for PublishedTests/StatcheckTests.swift: Rscript statcheck.R > statcheck.csv
# Needs statcheck 1.4 (Debian: r-cran-statcheck). Columns: the text, its recomputed p, an error, and a decision error.
suppressMessages(library(statcheck))
set.seed(20160101)
digits <- function(x, places) formatC(x, format = "f", digits = places)
below1 <- function(x, places) sub("^0", "", digits(x, places))
one <- function() {
  kind <- sample(c("t", "F", "r", "chi2", "z", "Q"), 1)
  p <- runif(1)^3
  df <- sample(3:120, 1)
  df1 <- sample(1:5, 1)
  t <- qt(p / 2, df, lower.tail = FALSE)
  test <- switch(kind,
    t = sprintf("t(%d) = %s", df, digits(t, 2)),
    F = sprintf("F(%d, %d) = %s", df1, df, digits(qf(p, df1, df, lower.tail = FALSE), 2)),
    r = sprintf("r(%d) = %s", df, below1(t / sqrt(t^2 + df), 2)),
    chi2 = sprintf("chi2(%d) = %s", df1, digits(qchisq(p, df1, lower.tail = FALSE), 2)),
    z = sprintf("z = %s", digits(qnorm(p / 2, lower.tail = FALSE), 2)),
    Q = sprintf("Q(%d) = %s", df1, digits(qchisq(p, df1, lower.tail = FALSE), 2)))
  # Right, a little wrong, or anything.
  wrong <- min(.98, max(.002, p * switch(sample(3, 1), 1, runif(1, .9, 1.1), runif(1, .3, 3))))
  printed <- max(.01, round(wrong, sample(2:3, 1)))
  rest <- switch(sample(c("equal", "equal", "equal", "below", "above"), 1),
    equal = paste("=", below1(printed, if (printed == round(printed, 2)) 2 else 3)),
    below = paste("<", sample(c(".05", ".01", ".001"), 1)), above = paste(">", sample(c(".05", ".10"), 1)))
  paste0(test, ", p ", rest)
}
texts <- unique(replicate(500, one()))
# statcheck wants a space before a z.
result <- statcheck(paste("so", texts), messages = FALSE)
stopifnot(nrow(result) == length(texts))
write.csv(data.frame(text = texts, p = sprintf("%.15g", result$computed_p), error = result$error,
  decision = result$decision_error), quote = c(1), row.names = FALSE)
