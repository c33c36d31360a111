# The analyses of bfi.yaml, mass-survey.yaml and apistrat.yaml, beside this file. See reference.R.
#     Rscript classic.R bfi [results.csv]
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "reference.R"))
shared <- Sys.getenv("TEARSHEET_SHARED", file.path(here, "../../../../shared"))
study <- commandArgs(TRUE)[1]; commandArgs <- function(...) base::commandArgs(TRUE)[-1]
d <- read.csv(file.path(shared, "data/classic", paste0(study, ".csv")), na.strings = c("", "NA", "N/A"), check.names = FALSE)

correlations <- function(a, x, methods = c("pearson", "spearman", "kendall"), primary = methods[1]) {
  for (m in methods) for (i in seq_len(length(x) - 1)) for (j in (i + 1):length(x))
    one_correlation(a, names(x)[i], names(x)[j], x[[i]], x[[j]], m, m == primary)
  if (length(x) > 2) holm(a, c(pearson = "pearson_r", spearman = "spearman_rho", kendall = "kendall_tau_b")[methods])
  for (v in names(x)) { y <- x[[v]]; mean_row(a, v, na.omit(y)); add(a, "sd", v, estimate = sd(y, na.rm = TRUE), n = sum(!is.na(y))); missing_rows(a, v, y, if (v == "neurotic") ifelse(is.na(y), "not computable", "")) }
}

if (study == "bfi") {
  gender <- factor(d$gender, 1:2, c("Man", "Woman")); age <- d$age
  education <- factor(d$education, 1:5, c("some school", "school", "some college", "college", "graduate"))
  A <- as.matrix(d[paste0("A", 1:5)]); A[, 1] <- 7 - A[, 1]; N <- as.matrix(d[paste0("N", 1:5)])
  agreeable <- ifelse(rowSums(!is.na(A)) > 0, rowSums(A, na.rm = TRUE) / rowSums(!is.na(A)), NA)
  neurotic <- ifelse(rowSums(!is.na(N)) >= 3, 5 * rowSums(N, na.rm = TRUE) / rowSums(!is.na(N)), NA)
  why <- function(x) ifelse(is.na(x), "not computable", "")
  frequencies("who", "gender", gender); frequencies("who", "education", education); numbers("who", "age", age)
  numbers("who", "agreeable", agreeable, why(agreeable)); numbers("who", "neurotic", neurotic, why(neurotic))
  by_groups("older", "gender", gender, function(i) numbers("older", "age", age[i]))
  table_one_numbers("older", "age", "gender", age, gender)
  by_groups("table-one", "education", education, function(i) { frequencies("table-one", "gender", gender[i]); numbers("table-one", "age", age[i]); numbers("table-one", "neurotic", neurotic[i], why(neurotic[i])) })
  table_one_levels("table-one", "gender", "education", gender, education); table_one_numbers("table-one", "age", "education", age, education)
  table_one_numbers("table-one", "neurotic", "education", neurotic, education); holm_all("table-one", c("pearson_chi_square", "welch_f"))
  for (l in levels(gender)) {
    e <- education[gender == l]; x <- sum(e == "graduate", na.rm = TRUE); n <- sum(!is.na(e))
    add("schooled", "count", "education", "graduate", "gender", l, estimate = x, n = n); proportion("schooled", "education", "graduate", x, n, "gender", l, TRUE)
    add("schooled", "missing", "education", "", "gender", l, estimate = sum(is.na(e)), n = length(e))
  }
  x <- sum(age >= 18); n <- length(age); b <- binom.test(x, n, .9)
  add("adult", "count", "age >= 18", estimate = x, n = n); proportion("adult", "age >= 18", "", x, n, primary = TRUE)
  add("adult", "binomial_exact", "age >= 18", method = "against 0.9", estimate = x / n, conf_low = b$conf.int[1], conf_high = b$conf.int[2], statistic = x, p_value = b$p.value, n = n)
  add("adult", "missing", "age >= 18", estimate = 0, n = n)
  crosstab("schooling", "gender", "education", gender, education, trend = TRUE)
  ordinal_groups("rank", "education", "gender", education, gender)
  two_groups("women", "agreeable", "gender", agreeable, gender, "Man", "not computable"); two_groups("women", "neurotic", "gender", neurotic, gender, "Man", "not computable")
  holm("women", c("welch_t", "student_t", "point_biserial_r", "mann_whitney", "yuen_t", "levene_mean", "levene_median", "median_test"))
  several_groups("learned", "agreeable", "education", agreeable, education)
  correlations("traits", list(agreeable = agreeable, neurotic = neurotic, age = age))
  x <- d[c("A1", "A2", "N1")]; correlations("complete", as.list(x[complete.cases(x), ]), "pearson")
  correlations("kendall", as.list(d[c("A1", "N1")]), "kendall")
  correlations("net", list(agreeable = agreeable, neurotic = neurotic), "pearson", "none")
  partial("net", "agreeable", "neurotic", agreeable, neurotic, data.frame(age, gender))
  reliability("alpha", "agreeable", A, paste0("A", 1:5), c(1, 6)); item_answers("alpha", "agreeable", d[paste0("A", 1:5)], paste0("A", 1:5), 1:6)
  equivalence_means("same", "neurotic", "gender", neurotic, gender, .2)
  equivalence_proportions("alike", "education", "graduate", "gender", education, gender, .1)
  linear("linear", "agreeable", lm(agreeable ~ gender * age + factor(education)), c(list(c("gender", "Woman vs Man"), c("age", "")),
    lapply(levels(education)[-1], function(l) c("education", paste(l, "vs some school"))), list(c("gender:age", "Woman vs Man"))), c("gender", "age", "education", "gender:age"))
  logistic("logistic", "gender", "Woman", glm(gender == "Woman" ~ agreeable + neurotic + age, binomial), list(c("agreeable", ""), c("neurotic", ""), c("age", "")), c("agreeable", "neurotic", "age"))
  two_groups("young", "neurotic", "gender", neurotic[age < 16], gender[age < 16], why = "not computable")
}
if (study == "mass-survey") {
  sex <- factor(d$Sex, c("Female", "Male")); exercise <- factor(d$Exer, c("None", "Some", "Freq")); smoke <- factor(d$Smoke, c("Never", "Occas", "Regul", "Heavy"))
  pulse <- d$Pulse; height <- d$Height; writing <- d$Wr.Hnd; age <- d$Age
  frequencies("who", "sex", sex); frequencies("who", "exercise", exercise); frequencies("who", "smoke", smoke)
  numbers("who", "pulse", pulse); numbers("who", "height", height); numbers("who", "age", age)
  clap <- factor(d$Clap, c("Left", "Neither", "Right")); young <- !is.na(age) & age < 17.25
  by_groups("young", "sex", sex, function(i) { frequencies("young", "clap", clap[i & young]); frequencies("young", "smoke", smoke[i & young]) })
  table_one_levels("young", "clap", "sex", clap[young], sex[young]); table_one_ranks("young", "smoke", "sex", smoke[young], sex[young])
  holm_all("young", c("fisher_exact", "mann_whitney"))
  by_groups("ranks", "clap", clap, function(i) frequencies("ranks", "exercise", exercise[i])); table_one_ranks("ranks", "exercise", "clap", exercise, clap)
  ordinal_groups("habits", "smoke", "exercise", smoke, exercise, in_order = TRUE); ordinal_groups("sexes", "exercise", "sex", exercise, sex)
  ordinal_groups("few", "smoke", "sex", smoke[age < 18], sex[age < 18])
  two_groups("measures", "pulse", "sex", pulse, sex); two_groups("measures", "height", "sex", height, sex); two_groups("measures", "writing", "sex", writing, sex)
  holm("measures", c("welch_t", "student_t", "point_biserial_r", "mann_whitney", "yuen_t", "levene_mean", "levene_median", "median_test"))
  several_groups("fit", "pulse", "exercise", pulse, exercise); several_groups("smokers", "pulse", "smoke", pulse, smoke)
  correlations("correlates", list(pulse = pulse, height = height, writing = writing, age = age))
  s <- relevel(sex, "Male")
  linear("heights", "height", lm(height ~ s * writing + exercise), list(c("sex", "Female vs Male"), c("writing", ""), c("exercise", "Some vs None"), c("exercise", "Freq vs None"), c("sex:writing", "Female vs Male")), c("sex", "writing", "exercise", "sex:writing"))
  logistic("male", "sex", "Male", glm(sex == "Male" ~ writing + exercise + pulse, binomial), list(c("writing", ""), c("exercise", "Some vs None"), c("exercise", "Freq vs None"), c("pulse", "")), c("writing", "exercise", "pulse"))
}
if (study == "apistrat") {
  type <- factor(d$stype, c("E", "H", "M")); target <- factor(d$sch.wide, c("No", "Yes")); awards <- factor(d$awards, c("No", "Yes"))
  meals <- d$meals
  frequencies("schools", "type", type); frequencies("schools", "target", target); frequencies("schools", "awards", awards)
  numbers("schools", "api", d$api00); numbers("schools", "meals", d$meals); numbers("schools", "enrolled", d$enroll)
  crosstab("met", "target", "type", target, type, "Yes"); crosstab("awarded", "awards", "target", awards, target)
  several_groups("score", "api", "type", d$api00, type, adjusted = FALSE); several_groups("score", "meals", "type", d$meals, type, adjusted = FALSE); several_groups("score", "enrolled", "type", d$enroll, type, adjusted = FALSE)
  holm("score", c("welch_f", "anova_f", "kruskal_wallis", "brown_forsythe_f", "levene_mean", "levene_median", "median_test", "dunn"))
  two_groups("difference", "api", "target", d$api00, target)
  correlations("correlates", list(api = d$api00, before = d$api99, meals = d$meals, learners = d$ell))
  m <- relevel(type, "M")
  linear("model", "api", lm(api00 ~ meals + ell + m, d), list(c("meals", ""), c("learners", ""), c("type", "E vs M"), c("type", "H vs M")), c("meals", "learners", "type"))
  logistic("reaching", "target", "Yes", glm(target == "Yes" ~ type * meals, binomial), list(c("type", "H vs E"), c("type", "M vs E"), c("meals", ""), c("type:meals", "H vs E"), c("type:meals", "M vs E")), c("type", "meals", "type:meals"))
}
finish()
