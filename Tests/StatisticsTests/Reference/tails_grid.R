# How far R's tails are from those of tails_grid.csv, for the note in Statistics.docc. Run: Rscript tails_grid.R
# R 4.2.2.
grid <- read.csv("tails_grid.csv")
tail <- function(row, lower.tail) {
  with(row, switch(distribution,
    t = pt(x, df, parameter, lower.tail = lower.tail),
    `chi-square` = pchisq(x, df, parameter, lower.tail = lower.tail),
    F = pf(x, df, df2, parameter, lower.tail = lower.tail),
    `studentized range` = ptukey(x, parameter, df, lower.tail = lower.tail)))
}
for (side in c("lower", "upper")) {
  known <- grid[!is.na(grid[[side]]) & grid[[side]] > 1e-300, ]
  r <- suppressWarnings(sapply(seq_len(nrow(known)), function(i) tail(known[i, ], side == "lower")))
  off <- abs(r / known[[side]] - 1)
  cat(side, "tails\n")
  print(t(sapply(split(off, known$distribution), function(off)
    c(points = length(off), `beyond 1e-9` = sum(!(off <= 1e-9)), `beyond 1%` = sum(!(off <= 0.01))))))
}
