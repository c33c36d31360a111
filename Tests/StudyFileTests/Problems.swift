@testable import StudyFile

/// What a study file gets to hear.
enum Problems {
  /// Each as `line:column: message`, the file and the word `error` left out.
  static func of(_ text: String) -> [String] {
    do {
      let study = try StudyParser.parse(text: text, file: "s.yaml")
      return study.warnings.map { "warning: \($0.message)" }
    } catch {
      return error.list.map { problem in
        "\(problem.location.line ?? 0):\(problem.location.column ?? 0): \(problem.message)"
      }
    }
  }

  /// Cases as a table: what is wrong, and below it, indented by two, each message. `⏎` is a line break.
  static func table(_ text: String) -> [(String, [String])] {
    var cases: [(String, [String])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  ") {
        cases[cases.count - 1].1.append(String(line.dropFirst(2)))
      } else {
        cases.append((String(line).replacing("⏎", with: "\n"), []))
      }
    }
    return cases
  }

  static let codebook = """
    study: a
    data: {}
    variables:
      gender: {values: {1: Woman, 2: Man}}
      role: {values: [Licensed clinician, Graduate student, Licensed and supervised]}
      cried: {values: [No, Yes]}
      mood: {measure: ordinal, values: [low, mid, high], missing: {-99: Refused}}
      age: {measure: numeric, missing: [-99]}
      site: {measure: nominal}
      comment: {measure: text}
      modalities: {columns: {Q1: Individual, Q2: Group}}
      my var: {measure: numeric}
      total: {measure: numeric}
      client: {measure: id}
    scales:
      empathy: {items: [age, total]}
    """
}
