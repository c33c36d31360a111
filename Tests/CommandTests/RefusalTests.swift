import Foundation
import Testing

/// Messages that no other test has word for word.
@Suite struct RefusalTests {
  private func refusal(of study: String, csv: Data = Data(SmallSurvey.answers.utf8), _ message: String) throws
  {
    try SmallSurvey.expectRefusal(csv, study: study, message)
  }

  @Test(arguments: [
    (
      "data: {file: data.csv}", "data: {}",
      "study.yaml: error: no data: write 'data: {file: export.csv}' in the study file, or give '--data export.csv'"
    ),
    (
      "data: {file: data.csv}\n", "",
      "study.yaml:1:1: error: a study file needs 'data'; write 'data: {file: responses.csv}', or 'data: {}' where there is none"
    ),
    (
      "{measure: nominal, values: [\"No\", \"Yes\"]}", "{measure: multiple, separator: \";\"}",
      "study.yaml:5:30: error: 'cried' joins several answers in one column: list them under 'values', so that an answer that holds the separator is not split"
    ),
    (
      "{measure: numeric, range: [18, 100]}", "{measure: numeric, measure: nominal}",
      "study.yaml:4:27: error: the key 'measure' stands already on line 4; keep one of them"
    ),
    (
      "range: [18, 100]", "missing: {99: Refused, 99: Unknown}",
      "study.yaml:4:50: error: the key '99' stands already on line 4; keep one of them"
    ),
    (
      "describe: [age, cried]", "describe: [age, cried], confidence: high",
      "study.yaml:7:54: error: 'confidence' takes a number or a percentage, found 'high'"
    ),
  ])
  func `a study file that cannot be used`(old: String, new: String, message: String) throws {
    var study = SmallSurvey.study.replacing(old, with: new)
    // An option cannot be compared as a group of answers.
    if new.contains("multiple") {
      study = study.replacing("\n  - {id: difference, compare: age ~ cried}", with: "")
    }
    try refusal(of: study, message)
  }

  @Test func `analyses without dashes`() throws {
    let study = SmallSurvey.study.components(separatedBy: "analyses:")[0] + "analyses: {id: sample}"
    try refusal(
      of: study, "study.yaml:6:11: error: expected a list of analyses, each with a dash, found a map")
  }

  @Test(arguments: [
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Excel workbook (.xls) or another Office file"
    ),
    (Array("SQLite format 3\0".utf8), "a SQLite database"),
    (Array("BZh91AY&SY".utf8), "compressed with bzip2"), (Array("%PDF-1.7".utf8), "a PDF"),
  ])
  func `a file that is no table`(start: [UInt8], kind: String) throws {
    try refusal(
      of: SmallSurvey.study, csv: Data(start + [UInt8](repeating: 0x20, count: 300)),
      "data.csv: error: this seems to be \(kind), which is not read yet; export the data as CSV")
  }

  @Test func `what is not computed yet`() throws {
    let study = SmallSurvey.study.replacing("file: data.csv", with: "file: data.csv, strata: age")
    try SmallSurvey.analyze(SmallSurvey.answers, study: study) { outcome, _ in
      #expect(outcome.code == 0)
      #expect(
        outcome.errors
          == "study.yaml:2:32: warning: 'strata' is not used by this version of tearsheet yet: standard errors are those of respondents drawn one by one\n"
      )
    }
  }

  @Test(arguments: [
    ("--data", "Error: --data is empty: name an export."),
    ("--output", "Error: --output is empty: name the folder to write."),
  ])
  func `an option without a value`(option: String, message: String) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      let outcome = try Program.run("analyze", "study.yaml", option, "", in: sandbox.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.split(separator: "\n").first.map(String.init) == message)
    }
  }

  @Test func `a name that no file system takes`() throws {
    try inSandbox { sandbox in
      let name = String(repeating: "x", count: 300)
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      let outcome = try Program.run("analyze", "study.yaml", "--output", name, in: sandbox.folder)
      #expect(outcome.code == 4)
      #expect(
        outcome.errors
          == "\(name): error: the report cannot be written: the name is too long: choose a shorter one with --output\n"
      )
    }
  }

  @Test func `no gnuplot`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      let process = Program.process(["analyze", "study.yaml"], in: sandbox.folder)
      process.environment = ["PATH": sandbox.folder.path]
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let told = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(process.terminationStatus == 0)
      #expect(
        told
          == ("reports/small: note: gnuplot was not found, so the report has no figures: install it (Debian and Ubuntu: apt install "
            + "gnuplot-nox; macOS: brew install gnuplot) and run again\n"))
      #expect(sandbox.exists("reports/small/index.html"))
    }
  }
}
