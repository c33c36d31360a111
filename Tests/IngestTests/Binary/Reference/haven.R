# What haven reads in SPSS, Stata and SAS files, for HavenTests.swift.
#   Rscript haven.R FILE …
# One line for each value, label and missing code: file, kind, variable, row or code, text.
suppressPackageStartupMessages(library(haven))
number <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
say <- function(...) cat(paste(..., sep = "\t"), "\n", sep = "")
for (file in commandArgs(TRUE)) {
  name <- basename(file)
  ending <- sub(".*\\.", "", name)
  data <- switch(ending,
    sav = read_sav(file, user_na = TRUE), zsav = read_sav(file, user_na = TRUE),
    por = read_por(file, user_na = TRUE), dta = read_dta(file), sas7bdat = read_sas(file), xpt = read_xpt(file))
  for (variable in names(data)) {
    x <- data[[variable]]
    label <- attr(x, "label", exact = TRUE)
    if (!is.null(label)) say(name, "label", variable, "", label)
    labels <- attr(x, "labels", exact = TRUE)
    for (i in seq_along(labels)) {
      code <- if (is.character(labels)) labels[[i]] else if (is.na(labels[[i]])) paste0(".", na_tag(labels[[i]])) else number(labels[[i]])
      say(name, "value", variable, code, names(labels)[i])
    }
    for (code in attr(x, "na_values")) say(name, "missing", variable, if (is.character(code)) code else number(code), "")
    range <- attr(x, "na_range")
    if (!is.null(range)) say(name, "range", variable, number(range[1]), number(range[2]))
    kind <- if (inherits(x, "POSIXct")) "datetime" else if (inherits(x, "Date")) "date" else if (inherits(x, "hms")) "time" else if (is.character(x)) "text" else "number"
    plain <- if (kind == "text") as.character(x) else as.numeric(unclass(x))
    for (row in seq_along(plain)) {
      value <- plain[[row]]
      shown <- if (kind == "text") value
        else if (is.na(value)) { tag <- if (kind == "number") na_tag(x)[[row]] else NA; if (is.na(tag)) "" else paste0(".", tag) }
        else if (kind == "date") format(as.Date(value, origin = "1970-01-01"))
        else number(value)
      say(name, kind, variable, row, shown)
    }
  }
}
