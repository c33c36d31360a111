# Writes the rows of reference.R, or sets them beside those of tearsheet.
key <- function(d) do.call(paste, c(d[c("analysis", "measure", "variable", "level", "by", "group", "stratum", "method")], sep = "|"))
finish <- function() {
  reference <- do.call(rbind, rows)
  file <- commandArgs(TRUE)
  if (!length(file)) {
    numeric <- sapply(reference, is.numeric)
    reference[numeric] <- lapply(reference[numeric], function(x) ifelse(is.na(x), "", sprintf("%.17g", x)))
    reference$primary <- tolower(reference$primary)
    write.csv(reference, row.names = FALSE, quote = TRUE)
    return(invisible())
  }
  ours <- read.csv(file[1], check.names = FALSE, na.strings = "", colClasses = "character", encoding = "UTF-8")
  for (c in c("analysis", "measure", "variable", "level", "by", "group", "stratum", "method")) ours[[c]][is.na(ours[[c]])] <- ""
  k <- key(ours); r <- key(reference)
  cat("rows:", nrow(ours), "of tearsheet,", nrow(reference), "of R; twice:", sum(duplicated(k)), sum(duplicated(r)), "\n")
  for (x in setdiff(k, r)) cat("only tearsheet:", x, "\n"); for (x in setdiff(r, k)) cat("only R:", x, "\n")
  both <- intersect(r, k); worst <- 0; compared <- 0
  for (x in both) {
    a <- ours[k == x, ][1, ]; b <- reference[r == x, ][1, ]
    for (c in c("estimate", "std_error", "conf_low", "conf_high", "conf_level", "statistic", "df", "df2", "p_value", "p_adjusted", "n")) {
      u <- as.numeric(a[[c]]); v <- b[[c]]
      if (is.na(u) && is.na(v)) next
      compared <- compared + 1
      if (is.na(u) || is.na(v)) { cat(sprintf("%-90s %-10s ours %.17g R %.17g\n", x, c, u, v)); next }
      e <- if (u == v) 0 else abs(u - v) / max(abs(v), 1e-300)
      if (!grepl("^p_", c) && abs(u - v) < 1e-13) e <- 0 # a zero with rounding error
      if (e > 1e-9) cat(sprintf("%-90s %-10s ours %.15g R %.15g relative %.1e\n", x, c, u, v, e)) else worst <- max(worst, e)
    }
    if ((a$primary == "true") != b$primary) cat(x, "primary: ours", a$primary, "R", b$primary, "\n")
  }
  cat("compared", compared, "numbers; the rest agree to", format(worst, digits = 2), "\n")
}
