# The job in R: data.table reads and groups on all cores, R's own tests.
suppressMessages(library(data.table))
setDTthreads(0)

group <- "cried_in_therapy"
answers <- c("Yes", "No")
nominal <- c("gender", "role", "orientation", group, "relationship_effect")
crossed <- c("orientation", "gender", "role")
numeric <- c("age", "years_experience", "pct_sessions_4wk", "daily_crying")
correlated <- c("daily_crying", "age", "years_experience")
items <- paste0("iri_ec", 1:7)
tipi <- paste0("tipi", 1:10)

survey <- fread(commandArgs(TRUE)[1], select = c(nominal, numeric, tipi, items), na.strings = "",
                showProgress = FALSE)

say <- function(name, value) cat(sprintf("%s %.17g\n", name, value), sep = "")

for (name in nominal) {
  counts <- survey[, .N, by = c(level = name)]
  setnames(counts, c("level", "N"))
  say(paste("missing", name), counts[is.na(level) | level == "", sum(N)])
  counts[!is.na(level) & level != "", say(paste0("count ", name, "=", level), N)]
}

for (name in crossed) {
  cells <- dcast(survey[, .N, by = c(name, group)], reformulate(group, name), value.var = "N", fill = 0L)
  table <- as.matrix(cells, rownames = name)
  for (level in rownames(table)) for (answer in colnames(table))
    say(paste0("count ", name, "=", level, " ", group, "=", answer), table[level, answer])
  test <- chisq.test(table, correct = FALSE)
  say(paste("chi_square", name), test$statistic)
  say(paste("chi_square_df", name), test$parameter)
  say(paste("chi_square_p", name), test$p.value)
}

for (name in numeric) {
  say(paste("mean", name), mean(survey[[name]]))
  say(paste("sd", name), sd(survey[[name]]))
}
for (name in correlated)
  say(paste("r", name, "pct_sessions_4wk"), cor(survey[[name]], survey$pct_sessions_4wk))

k <- length(items)
variances <- sapply(survey[, ..items], var)
say("alpha", k / (k - 1) * (1 - sum(variances) / var(rowSums(survey[, ..items]))))

cried <- survey[[group]] == answers[1]
for (i in 1:5) {
  name <- paste0("trait", i)
  trait <- (survey[[tipi[i]]] + 8 - survey[[tipi[i + 5]]]) / 2
  groups <- list(trait[cried], trait[!cried])
  for (j in 1:2) {
    say(paste0("mean ", name, " ", group, "=", answers[j]), mean(groups[[j]]))
    say(paste0("sd ", name, " ", group, "=", answers[j]), sd(groups[[j]]))
  }
  test <- t.test(groups[[1]], groups[[2]])
  say(paste("t", name), test$statistic)
  say(paste("t_df", name), test$parameter)
  say(paste("t_p", name), test$p.value)
}
