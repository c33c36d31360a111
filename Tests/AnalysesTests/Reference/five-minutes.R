# The analyses of datasets/five-minutes. See reference.R.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "reference.R"))
d <- read.csv(file.path(here, "../../../datasets/five-minutes/responses.csv"), na.strings = "")
setting <- factor(d$setting); pause <- factor(d$pause, c("Yes", "No")); calm <- d$calm
frequencies("sample", "setting", setting); frequencies("sample", "pause", pause); numbers("sample", "calm", calm)
x <- sum(pause == "Yes", na.rm = TRUE); n <- sum(!is.na(pause))
add("pausing", "count", "pause", "Yes", estimate = x, n = n); proportion("pausing", "pause", "Yes", x, n, primary = TRUE)
add("pausing", "missing", "pause", "", estimate = sum(is.na(pause)), n = length(pause))
two_groups("calm", "calm", "pause", calm, pause)
crosstab("by-setting", "pause", "setting", pause, setting, "Yes")
finish()
