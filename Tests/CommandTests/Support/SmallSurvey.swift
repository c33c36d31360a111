import Foundation
import Testing

/// The study on which most tests of the command line try their data.
enum SmallSurvey {
  static let study = """
    study: small
    data: {file: data.csv}
    variables:
      age: {measure: numeric, range: [18, 100]}
      cried: {measure: nominal, values: ["No", "Yes"]}
    analyses:
      - {id: sample, describe: [age, cried]}
      - {id: difference, compare: age ~ cried}
    """

  static let answers = "age,cried\n30,Yes\n31,No\n40,Yes\n41,No\n"

  /// Runs `analyze study.yaml` on these answers; `nil`: there is no such file.
  static func analyze(
    _ csv: Data?, study: String = study, _ check: (Program.Outcome, Sandbox) throws -> Void
  ) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", study)
      if let csv { try sandbox.write("data.csv", csv) }
      try check(try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder), sandbox)
    }
  }

  static func analyze(
    _ csv: String, study: String = study, _ check: (Program.Outcome, Sandbox) throws -> Void
  ) throws {
    try analyze(Data(csv.utf8), study: study, check)
  }

  /// The input is refused with this message and no other, and nothing is written.
  static func expectRefusal(
    _ csv: Data?, study: String = study, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try analyze(csv, study: study) { outcome, sandbox in
      #expect(outcome.code == 3, sourceLocation: sourceLocation)
      #expect(outcome.errors == message + "\n", sourceLocation: sourceLocation)
      #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
      #expect(!sandbox.exists("reports"), sourceLocation: sourceLocation)
    }
  }
}

/// results.csv by the names of its columns.
struct Results {
  let rows: [[String: String]]

  init(_ text: String) {
    var records: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case ",", "\n":
        guard !isQuoted else {
          field.append(character)
          break
        }
        records[records.count - 1].append(field)
        field = ""
        if character == "\n" { records.append([]) }
      default: field.append(character)
      }
    }
    let header = records.first ?? []
    rows = records.dropFirst().filter { $0.count == header.count }
      .map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  func rows(_ analysis: String, _ measure: String) -> [[String: String]] {
    rows.filter { $0["analysis"] == analysis && $0["measure"] == measure }
  }

  private static let numbers = [
    "estimate", "std_error", "conf_low", "conf_high", "conf_level", "statistic", "df", "df2", "p_value",
    "p_adjusted", "n", "n_weighted",
  ]

  /// Every number is one, and a row without any says why.
  func expectSound(_ sourceLocation: SourceLocation = #_sourceLocation) {
    for row in rows {
      for column in Self.numbers {
        guard let text = row[column], !text.isEmpty else { continue }
        #expect(Double(text)?.isFinite == true, "\(column) of \(row)", sourceLocation: sourceLocation)
      }
      for column in ["p_value", "p_adjusted"] {
        guard let value = Double(row[column] ?? "") else { continue }
        #expect((0...1).contains(value), "\(row)", sourceLocation: sourceLocation)
      }
      if let low = Double(row["conf_low"] ?? ""), let high = Double(row["conf_high"] ?? "") {
        #expect(low <= high, "\(row)", sourceLocation: sourceLocation)
      }
      let isAbsent = ["estimate", "statistic", "p_value", "p_adjusted"].allSatisfy {
        row[$0]?.isEmpty == true
      }
      if isAbsent { #expect(row["note"]?.isEmpty == false, "\(row)", sourceLocation: sourceLocation) }
    }
  }
}
