# The numbers of R against which omega hierarchical is tested.
# TEARSHEET_SHARED=… Rscript omega_hierarchical.R    (R 4.2.2; psych 2.2.9, GPArotation 2022.10-2)
options(digits = 17, warn = -1)
show <- function(name, ...) cat(sprintf("%-16s", name), sprintf("%.17g", c(...)), "\n")
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "coefficients.R"))
shared <- Sys.getenv("TEARSHEET_SHARED", file.path(here, "../../../../shared"))
bfi <- read.csv(file.path(shared, "data/classic/bfi.csv"))
for (item in c("A1", "C4", "C5", "E1", "E2", "O2", "O5")) bfi[item] <- 7 - bfi[item]
set.seed(1)
for (scales in c("AC", "AE", "ACE", "NEA", "ACENO")) {
  items <- unlist(lapply(strsplit(scales, "")[[1]], paste0, 1:5)); x <- na.omit(as.matrix(bfi[items])); r <- cor(x); cat("##", scales, nrow(x), "\n")
  found <- omega_h(r, 5); show("omega_h", found$omega); show("general", found$general[1:3])
  # Of AE psych stops the second factor analysis at its bound, where a general factor leaves nothing of one of the three.
  o <- psych::omega(r, 3, fm = "minres", rotate = "oblimin", flip = FALSE, plot = FALSE, n.obs = nrow(x)); show("psych::omega", o$omega_h)
  if (!is.na(found$omega)) stopifnot(abs(o$omega_h - found$omega) < 1e-4)
}
