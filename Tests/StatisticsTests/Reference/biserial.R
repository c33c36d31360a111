# Values of PointBiserialTests and BiserialTests. R 4.2.2, psych 2.2.9 (Debian: r-cran-psych). mtcars is R's own.
options(digits = 17)
r <- cor.test(as.numeric(mtcars$am == 1), mtcars$mpg); print(c(r$estimate, r$conf.int, r$statistic, r$parameter, r$p.value))
print(b <- psych::biserial(mtcars$mpg, mtcars$am == 1)); p <- mean(mtcars$am); print((sqrt(p * (1 - p)) / dnorm(qnorm(p)) - b^2) / sqrt(32)) # Soper
r <- cor.test(c(1, 1, 1, 0, 0, 0, 0), c(2, 5, 4, 7, 9, 3, 8)); print(c(r$estimate, r$conf.int, r$statistic, r$parameter, r$p.value))
print(psych::biserial(c(2, 5, 4, 7, 9, 3, 8), c(1, 1, 1, 0, 0, 0, 0)))
