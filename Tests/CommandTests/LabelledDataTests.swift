import Foundation
import Testing

/// What `tearsheet codebook --write` writes, as R's haven reads it.
@Suite(.enabled(if: Haven.isInstalled, "R with haven is not installed"))
struct LabelledDataTests {
  private static let study = """
    study: labelled
    data: {file: data.csv, exclude: age = 99}
    variables:
      site: {label: Clinic, measure: nominal, values: {1: North, 2: South}, missing: {-9: Not shown}}
      mood: {measure: ordinal, values: [bad, fair, good]}
      age: {label: Age, measure: numeric, missing: {-99: Refused, DK: Do not know}}
      tools: {label: Tools?, measure: multiple, columns: {a: Hammer, b: Saw}}
      day: {measure: date}
      remark: {measure: text}
    """
  private static let answers =
    "site,mood,age,a,b,day,remark\n"
    + (0..<60).map { row in
      let site = row % 9 == 8 ? "-9" : "\(1 + row % 2)"
      let mood = row % 7 == 6 ? "" : ["bad", "fair", "good"][row * 7 % 3]
      let age = row == 3 ? "-99" : row == 4 ? "99" : row == 5 ? "DK" : "\(20 + row * 13 % 41).25"
      let tools = ["1,", ",1", "1,1"][row % 3]
      return "\(site),\(mood),\(age),\(tools),2024-0\(1 + row % 9)-1\(row % 10),Grüße \(row)\n"
    }.joined()

  private static let comparison = #"""
    suppressPackageStartupMessages(library(haven))
    e <- read.csv("data.csv", colClasses = "character", encoding = "UTF-8")
    e <- e[e$age != "99", ]
    s <- read_sav("book/data.sav", user_na = TRUE)
    d <- read_dta("book/data.dta")
    same <- function(x, y) stopifnot(identical(as.numeric(x), as.numeric(y)))
    stopifnot(nrow(s) == 59, nrow(d) == 59, identical(names(s), names(d)))
    age <- ifelse(e$age == "DK", -1, suppressWarnings(as.numeric(e$age)))
    mood <- match(e$mood, c("bad", "fair", "good"))
    same(s$site, e$site); same(s$age, age); same(s$mood, mood)
    stopifnot(identical(attr(s$site, "na_values"), -9), identical(attr(s$age, "na_values"), c(-99, -1)))
    stopifnot(identical(attr(s$site, "labels"), c(North = 1, South = 2, "Not shown" = -9)))
    stopifnot(attr(s$site, "label") == "Clinic", attr(s$age, "label") == "Age")
    a <- as.numeric(e$a == "1"); b <- as.numeric(e$b == "1")
    same(s$tools_1, a); same(s$tools_2, b); same(d$tools_1, a); same(d$tools_2, b)
    same(as.Date(s$day), as.Date(e$day)); same(as.Date(d$day), as.Date(e$day))
    stopifnot(identical(as.character(s$remark), e$remark), identical(as.character(d$remark), e$remark))
    same(d$site, ifelse(e$site == "-9", NA, e$site)); same(d$mood, mood)
    same(d$age, ifelse(age < 0, NA, age))
    stopifnot(identical(na_tag(d$site), ifelse(e$site == "-9", "a", NA)))
    stopifnot(identical(na_tag(d$age), ifelse(age == -99, "a", ifelse(age == -1, "b", NA))))
    stopifnot(identical(names(attr(d$site, "labels")), c("North", "South", "Not shown")))
    stopifnot(identical(na_tag(attr(d$age, "labels")), c("a", "b")), attr(d$site, "label") == "Clinic")
    """#

  @Test func valuesLabelsAndMissingCodes() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      try sandbox.write("data.csv", Self.answers)
      try sandbox.write("compare.R", Self.comparison)
      let outcome = try Program.run(
        ["codebook", "study.yaml", "--write", "spss", "--write", "stata", "--text", "remark", "-o", "book"],
        in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      let compared = try Haven.run(["compare.R"], in: sandbox.folder)
      #expect(compared.code == 0, "\(compared.errors)")
    }
  }
}

private enum Haven {
  static let isInstalled =
    (try? run(["-e", "library(haven)"], in: FileManager.default.temporaryDirectory).code) == 0

  static func run(_ arguments: [String], in folder: URL) throws -> (code: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["Rscript"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["TZ": "UTC", "LC_ALL": "C.UTF-8"]) {
      $1
    }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let data = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
