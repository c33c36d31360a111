# Sets each published figure beside what responses.csv gives, in base R, apart from any code of tearsheet.
#     Rscript verify.R          (in this folder; exits 1 where a figure does not hold)
d <- read.csv("responses.csv", na.strings = c("", "-99"), check.names = FALSE)
d <- d[!(d$Consent == 2 | d$Progress < 100), ]
failed <- 0
row <- function(what, published, data, holds) {
  cat(sprintf("%-46s %-12s %-34s %s\n", what, published, data, if (holds) "" else "DOES NOT HOLD"))
  if (!holds) failed <<- failed + 1
}
value <- function(what, published, x, digits = 0)
  row(what, published, format(x, digits = 6), sprintf("%.*f", digits, x) == sub("%", "", published))
percent <- function(event, among = rep(TRUE, nrow(d))) 100 * sum(event[among], na.rm = TRUE) / sum(among)

cried <- d$CriedInTherapy == 1
pdt <- d$Orientation == 1
cbt <- d$Orientation == 2
d$share <- ifelse(cried & d$Sessions4wk > 0, 100 * d$SessionsCried4wk / d$Sessions4wk, NA)
stopifnot(nrow(d) == 541, d$synthetic == 1, !duplicated(d$ResponseId), all(d$SessionsCried4wk <= d$Sessions4wk, na.rm = TRUE))

value("graduate students", "59%", percent(d$Role == 1))
value("licensed clinicians", "41%", percent(d$Role == 2))
value("experience of the licensed", "9.6", mean(d$YearsLicensed, na.rm = TRUE), 1)
value("women", "76%", percent(d$Gender == 1))
value("mean age", "36", mean(d$Age))
value("CBT", "35%", percent(cbt))
value("PDT", "33%", percent(pdt))
value("had cried", "72%", percent(cried))
value("sessions cried in", "6.6", mean(d$share, na.rm = TRUE), 1)
value("had cried, PDT", "88.9%", percent(cried, pdt), 1)
value("had cried, CBT (50.1% is impossible)", "50.0%", percent(cried, cbt), 1)
value("relationship improved", "45.7%", percent(d$Effect == 1, cried), 1)
value("relationship deteriorated", "1%", percent(d$Effect == 3, cried))

# Newcombe's interval of a difference of proportions
newcombe <- function(x1, n1, x2, n2, level) {
  w1 <- prop.test(x1, n1, conf.level = level, correct = FALSE)$conf.int
  w2 <- prop.test(x2, n2, conf.level = level, correct = FALSE)$conf.int
  p <- c(x1 / n1, x2 / n2)
  p[1] - p[2] + c(-1, 1) * c(sqrt((p[1] - w1[1])^2 + (w2[2] - p[2])^2), sqrt((w1[2] - p[1])^2 + (p[2] - w2[1])^2))
}
ci <- newcombe(sum(cried & d$Gender == 1), sum(d$Gender == 1), sum(cried & d$Gender == 2), sum(d$Gender == 2), .90)
p <- tapply(cried, d$Gender, mean); n <- table(d$Gender)
se <- sqrt(sum(p * (1 - p) / n))
tost <- pnorm((.10 - abs(p[1] - p[2])) / se, lower.tail = FALSE)
row("cried, women - men, 10 points", "none", sprintf("%.4f [%.4f, %.4f] TOST p = %.4f", p[1] - p[2], ci[1], ci[2], tost),
    tost < .05 && ci[1] > -.1 && ci[2] < .1)
ci <- newcombe(160, 180, 94, 188, .95)
row("cried, PDT - CBT", "PDT > CBT", sprintf("%.4f [%.4f, %.4f]", 160/180 - .5, ci[1], ci[2]), ci[1] > 0)

# Welch's two one-sided tests within d = 0.20
absence <- function(what, x, first, second) {
  a <- na.omit(x[first]); b <- na.omit(x[second])
  s <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
  p <- max(t.test(a, b, mu = -.2 * s, alternative = "greater")$p.value, t.test(a, b, mu = .2 * s, alternative = "less")$p.value)
  row(what, "none", sprintf("d = %.4f, TOST p = %.4f, n = %d", (mean(a) - mean(b)) / s, p, length(a) + length(b)), p < .05)
}
items <- function(x) { x <- unname(as.matrix(x)); x }
tipi <- items(d[paste0("TIPI_", 1:10)]); tipi[, c(2, 4, 6, 8, 10)] <- 8 - tipi[, c(2, 4, 6, 8, 10)]
iri <- items(d[paste0("IRI_EC_", 1:7)]); iri[, c(2, 4, 5)] <- 4 - iri[, c(2, 4, 5)]
for (k in 1:5) {
  score <- rowMeans(tipi[, c(k, k + 5)])
  absence(sprintf("%s (M %.2f), cried - not", c("extraversion", "agreeableness", "conscientiousness", "stability", "openness")[k],
                  mean(score, na.rm = TRUE)), score, cried, !cried)
}
empathy <- ifelse(rowSums(!is.na(iri)) >= 5, rowMeans(iri, na.rm = TRUE), NA)
absence(sprintf("empathy (M %.2f), cried - not", mean(empathy, na.rm = TRUE)), empathy, cried, !cried)
absence("daily crying, PDT - CBT", d$DailyCrying, pdt, cbt)

for (method in c("pearson", "spearman")) for (x in c("DailyCrying", "Age", "YearsLicensed")) {
  test <- suppressWarnings(cor.test(d[[x]], d$share, method = method))
  row(paste(x, "with share of sessions,", method), "positive", sprintf("%.4f, p = %.5f, n = %d", test$estimate, test$p.value,
      sum(!is.na(d[[x]]) & !is.na(d$share))), test$estimate > 0 && test$p.value < .05)
}
complete <- na.omit(iri)
alpha <- 7 / 6 * (1 - sum(apply(complete, 2, var)) / var(rowSums(complete)))
row("alpha of empathic concern (not published)", "", sprintf("%.4f, n = %d", alpha, nrow(complete)), alpha > .7)
quit(status = failed > 0)
