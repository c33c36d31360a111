# The analyses of datasets/therapist-tears, from responses.csv. See reference.R.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "reference.R"))
d <- read.csv(file.path(here, "../../../datasets/therapist-tears/responses.csv"), na.strings = "", check.names = FALSE)
d <- d[!(d$Consent == 2 | d$Progress < 100), ]
reason <- function(x, why) ifelse(!is.na(x) & x == -99, why, "")
known <- function(x) ifelse(x == -99, NA, x)
gender <- factor(d$Gender, 1:2, c("Woman", "Man")); age <- d$Age
group <- cut(age, c(-Inf, 30, 40, 50, Inf), right = FALSE, labels = c("under 30", "30–39", "40–49", "50 and over"))
role <- factor(d$Role, 1:2, c("Graduate student", "Licensed clinician")); experience <- known(d$YearsLicensed)
orientation <- factor(d$Orientation, 1:6, c("PDT", "CBT", "Humanistic", "Integrative", "Family systems", "Other"))
cried <- factor(d$CriedInTherapy, 1:2, c("Yes", "No")); daily <- d$DailyCrying
share <- 100 * known(d$SessionsCried4wk) / d$Sessions4wk; share[!is.finite(share)] <- NA
effect <- factor(known(d$Effect), 1:3, c("Improved", "No change", "Deteriorated"))
noticed <- factor(known(d$ClientNoticed), 1:3, c("Yes", "No", "Not sure"))
tipi <- as.matrix(d[paste0("TIPI_", 1:10)]); tipi[, c(2, 4, 6, 8, 10)] <- 8 - tipi[, c(2, 4, 6, 8, 10)]
iri <- as.matrix(d[paste0("IRI_EC_", 1:7)]); iri[, c(2, 4, 5)] <- 4 - iri[, c(2, 4, 5)]
traits <- c("extraversion", "agreeableness", "conscientiousness", "stability", "openness")
two <- orientation %in% c("PDT", "CBT"); yes <- cried == "Yes"

frequencies("sample", "gender", gender); numbers("sample", "age", age); frequencies("sample", "age_group", group)
frequencies("sample", "role", role); numbers("sample", "experience", experience, reason(d$YearsLicensed, "Not licensed"))
frequencies("sample", "orientation", orientation)

x <- sum(yes); n <- sum(!is.na(cried)); b <- binom.test(x, n, .565)
add("cried", "count", "cried", "Yes", estimate = x, n = n); proportion("cried", "cried", "Yes", x, n, primary = TRUE)
add("cried", "binomial_exact", "cried", "Yes", method = "against 0.565", estimate = x / n, conf_low = b$conf.int[1], conf_high = b$conf.int[2], statistic = x, p_value = b$p.value, n = n)
add("cried", "missing", "cried", "", estimate = sum(is.na(cried)), n = length(cried))

crosstab("by-orientation", "cried", "orientation", cried[two], droplevels(orientation[two]), "Yes")
crosstab("by-any-orientation", "cried", "orientation", cried, orientation, "Yes")
crosstab("by-gender", "cried", "gender", cried, gender, "Yes")
equivalence_proportions("gender-alike", "cried", "Yes", "gender", cried, gender, .10)
for (k in 1:5) two_groups("traits", traits[k], "cried", rowMeans(tipi[, c(k, k + 5)]), cried, why = "not computable")
empathy <- ifelse(rowSums(!is.na(iri)) >= 5, rowMeans(iri, na.rm = TRUE), NA)
two_groups("traits", "empathy", "cried", empathy, cried, why = "not computable")
holm("traits", c("welch_t", "student_t", "point_biserial_r", "mann_whitney", "yuen_t", "levene_mean", "levene_median", "median_test"))
numbers("share-of-sessions", "tears_share", share[yes], ifelse(is.na(share[yes]), "not computable", ""))
frequencies("relationship", "effect", effect[yes]); frequencies("noticed", "noticed", noticed[yes])

ticks <- !is.na(d[yes, paste0("Topic_", 1:6)]) ; any <- rowSums(ticks) > 0
options <- c("Grief or loss", "Trauma", "Joy or progress", "The end of the therapy", "My own life at the time", "Something else")
for (k in 1:6) {
  x <- sum(ticks[any, k])
  add("about", "count", "tears_about", options[k], estimate = x, n = sum(any)); proportion("about", "tears_about", options[k], x, sum(any))
  add("about", "proportion_of_responses", "tears_about", options[k], estimate = x / sum(ticks), n = sum(ticks))
}
together <- table(apply(ticks[any, ] + 0, 1, paste, collapse = ""))
together <- together[order(together, names(together), decreasing = TRUE)]
for (k in 1:12) {
  ticked <- strsplit(names(together)[k], "")[[1]] == "1"
  add("about", "combination_count", "tears_about", paste(options[ticked], collapse = " + "), estimate = together[[k]], n = sum(any))
}
add("about", "combination_count", "tears_about", "(other combinations)", estimate = sum(together[-(1:12)]), n = sum(any))
add("about", "missing", "tears_about", estimate = sum(!any), n = length(any))

two_groups("daily-life", "daily_crying", "cried", daily, cried)
two_groups("daily-by-orientation", "daily_crying", "orientation", daily[two], droplevels(orientation[two]))
equivalence_means("daily-alike", "daily_crying", "orientation", daily[two], droplevels(orientation[two]), .2)

numeric <- list(tears_share = share, daily_crying = daily, age = age, experience = experience)
for (m in c("spearman", "pearson")) {
  a <- if (m == "spearman") "correlates" else "linear-correlates"
  for (i in 1:3) for (j in (i + 1):4) one_correlation(a, names(numeric)[i], names(numeric)[j], numeric[[i]], numeric[[j]], m)
  holm(a, c("spearman_rho", "pearson_r"))
  for (v in names(numeric)) {
    x <- numeric[[v]]; mean_row(a, v, na.omit(x)); add(a, "sd", v, estimate = sd(x, na.rm = TRUE), n = sum(!is.na(x)))
    missing_rows(a, v, x, if (v == "experience") reason(d$YearsLicensed, "Not licensed") else if (v == "tears_share") ifelse(is.na(x), "not computable", ""))
  }
}
reliability("empathy-reliability", "empathy", iri, paste0("iri_", 1:7), c(0, 4))
item_answers("empathy-reliability", "empathy", d[paste0("IRI_EC_", 1:7)], paste0("iri_", 1:7), 0:4)

o <- relevel(orientation, "CBT")
logistic("predictors", "cried", "Yes", glm(cried == "Yes" ~ o + gender + age, binomial),
  c(lapply(levels(o)[-1], function(l) c("orientation", paste(l, "vs CBT"))), list(c("gender", "Man vs Woman"), c("age", ""))), c("orientation", "gender", "age"))
linear("share-predictors", "tears_share", lm(share ~ age + daily), list(c("age", ""), c("daily_crying", "")), c("age", "daily_crying"))
finish()
