# report.R DATA FOLDER: an R Markdown report of the job as one HTML page, and the numbers it computed.
arguments <- commandArgs(TRUE)
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
data <- normalizePath(arguments[1])  # before render changes the folder
environment <- new.env()
rmarkdown::render(
  file.path(dirname(script), "report.Rmd"), params = list(data = data), envir = environment,
  output_dir = arguments[2], intermediates_dir = arguments[2], quiet = TRUE
)
cat(sprintf("%s %.17g\n", names(environment$numbers), unlist(environment$numbers)), sep = "")
