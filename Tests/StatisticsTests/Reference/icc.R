# Values of IntraclassCorrelationTests. R 4.2.2, psych 2.2.9 (Debian: r-cran-psych). The first are the six ratings of four
# judges of Shrout & Fleiss (1979), table 2, whose table 4 has .17, .29, .71, .44, .62, .91.
options(digits = 17)
icc <- function(x) { r <- psych::ICC(x, lmer = FALSE)$results; print(as.matrix(r[, -1])) }
icc(matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE))
icc(cbind(mtcars$gear, mtcars$carb))
icc(cbind(c(1, 2, 3), c(3, 2, 2), c(2, 3, 1)))
# Of RaterAgreementTests: husbands by wives (Agresti, 1990)
fun <- matrix(c(7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14), 4, byrow = TRUE); icc(cbind(rep(0:3, rowSums(fun)), unlist(lapply(1:4, function(a) rep(0:3, fun[a, ])))))
