import Foundation
import StudyFile

extension ReportLanguage {
  fileprivate var name: String {
    switch self {
    case .english: "English"
    case .german: "German"
    case .french: "French"
    case .spanish: "Spanish"
    case .dutch: "Dutch"
    }
  }
}

/// Writes a draft as the text of a study file.
struct DraftText {
  private static let width = 100

  static func text(of draft: StudyDraft, summary: [String]) -> String {
    var lines: [String] = []
    for line in summary { lines += comment(line, indent: 0) }
    for remark in draft.remarks { lines += comment(remark, indent: 0) }
    lines.append("study: \(draft.id)")
    if let title = draft.title { lines.append("title: \(YAMLText.scalar(title))") }
    if let language = draft.language {
      lines += comment(
        "the questions are in \(language.name), and so is the report; 'en' for one in English", indent: 0)
      lines.append("language: \(language.rawValue)")
    }
    lines.append("")
    lines += data(draft)
    lines.append("")
    if draft.variables.isEmpty {
      lines.append("variables: {}")
    } else {
      lines.append("variables:")
      lines += variables(draft.variables)
    }
    lines += leftOut(draft.leftOut)
    if !draft.scales.isEmpty {
      lines += ["", "scales:"]
      for scale in draft.scales { lines += self.scale(scale) }
    }
    if !draft.analyses.isEmpty {
      lines += ["", "analyses:"]
      for analysis in draft.analyses {
        if let remark = analysis.remark { lines += comment(remark, indent: 2) }
        lines.append("  - id: \(analysis.id)")
        lines += analysis.body.split(separator: "\n").map { "    \($0)" }
      }
    }
    if !draft.furtherAnalyses.isEmpty {
      lines += comment("Further ones, to take out of this comment as you need them:", indent: 2)
      lines += draft.furtherAnalyses.map { "  # - \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func data(_ draft: StudyDraft) -> [String] {
    var lines = ["data:", "  file: \(YAMLText.scalar(draft.file))"]
    for line in draft.data {
      if let remark = line.remark { lines += comment(remark, indent: 2) }
      lines.append(line.isProposal ? "  # \(line.text)" : "  \(line.text)")
    }
    return lines
  }

  /// Their entries, each indented under `variables`.
  static func variables(_ variables: [DraftVariable], indent: Int = 2) -> [String] {
    var lines: [String] = []
    var index = 0
    while index < variables.count {
      if variables[index].part == .platform, index == 0 || variables[index - 1].part != .platform {
        lines +=
          [""] + comment("Numbers and dates of the platform or of the file; in no analysis:", indent: indent)
      }
      let remarks = variables[index].allRemarks
      var end = index + 1
      // What is said of several in a row is said once.
      while end < variables.count, !remarks.isEmpty, variables[end].allRemarks == remarks,
        variables[end].part == variables[index].part
      { end += 1 }
      let run = variables[index..<end]
      for remark in remarks {
        let which = run.count > 1 ? "\(run[run.startIndex].name) to \(run[run.endIndex - 1].name): " : ""
        lines += comment(which + remark, indent: indent)
      }
      lines += run.flatMap { entry($0, indent: indent) }
      index = end
    }
    return lines
  }

  private static func entry(_ variable: DraftVariable, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let fields = fields(of: variable)
    let inline = fields.compactMap { field -> String? in
      if case .inline(let value) = field.value { "\(field.key): \(value)" } else { nil }
    }
    let flow = "\(margin)\(variable.name): {" + inline.joined(separator: ", ") + "}"
    if inline.count == fields.count, flow.count <= width { return [flow] }
    return ["\(margin)\(variable.name):"]
      + fields.flatMap { field -> [String] in
        switch field.value {
        case .inline(let value): ["\(margin)  \(field.key): \(value)"]
        case .block(let lines): ["\(margin)  \(field.key):"] + lines.map { "\(margin)    \($0)" }
        }
      }
  }

  private enum Value {
    /// On the line of its key.
    case inline(String)
    /// Below it.
    case block([String])
  }

  private static func fields(of variable: DraftVariable) -> [(key: String, value: Value)] {
    let guess = variable.guess
    var fields: [(key: String, value: Value)] = []
    // A heading of one word that is the name says as much as a label.
    if let label = variable.label, label.contains(" ") || Words(label) != Words(variable.name) {
      fields.append(("label", .inline(YAMLText.scalar(label))))
    }
    switch variable.source {
    case .column(let heading):
      if heading != variable.name { fields.append(("column", .inline(YAMLText.scalar(heading)))) }
    case .separated(let heading, let separator):
      if heading != variable.name { fields.append(("column", .inline(YAMLText.scalar(heading)))) }
      fields.append(("separator", .inline("\"\(separator)\"")))
    case .columns: break
    }
    fields.append(("measure", .inline(variable.measure.rawValue)))
    if case .columns(let options) = variable.source {
      fields.append(("columns", map(options.map { ($0.heading, $0.label) })))
    }
    if !guess.levels.isEmpty { fields.append(("values", values(guess.levels))) }
    if !guess.missing.isEmpty {
      let hasLabels = guess.missing.contains { $0.label != nil }
      fields.append(
        (
          "missing",
          hasLabels
            ? map(guess.missing.map { ($0.code, $0.label ?? $0.code) })
            : .inline(YAMLText.list(guess.missing.map(\.code)))
        ))
    }
    if let other = variable.other { fields.append(("other", .inline(YAMLText.scalar(other)))) }
    if let decimal = variable.decimal { fields.append(("decimal", .inline(decimal.rawValue))) }
    if let asked = variable.asked { fields.append(("asked", .inline(YAMLText.scalar(asked.text)))) }
    if let range = guess.range {
      fields.append(
        ("range", .inline("[\(AnswerGuess.text(range.lowerBound)), \(AnswerGuess.text(range.upperBound))]")))
    }
    return fields
  }

  private static func values(_ levels: [Level]) -> Value {
    guard levels.allSatisfy({ $0.code == $0.label }) else { return map(levels.map { ($0.code, $0.label) }) }
    let list = YAMLText.list(levels.map(\.label))
    return list.count <= width - 10 ? .inline(list) : .block(levels.map { "- " + YAMLText.scalar($0.label) })
  }

  /// On one line where it fits, otherwise one entry a line.
  private static func map(_ entries: [(key: String, value: String)]) -> Value {
    let flow =
      "{" + entries.map { YAMLText.scalar($0.key) + ": " + YAMLText.scalar($0.value) }.joined(separator: ", ")
      + "}"
    if entries.allSatisfy({ YAMLText.isShortKey($0.key) }), flow.count <= width - 20 { return .inline(flow) }
    return .block(
      entries.flatMap { entry in
        let (key, value) = (YAMLText.scalar(entry.key), YAMLText.scalar(entry.value))
        return YAMLText.isShortKey(entry.key) ? ["\(key): \(value)"] : ["? \(key)", ": \(value)"]
      })
  }

  private static func scale(_ scale: DraftScale) -> [String] {
    var lines: [String] = []
    for remark in scale.remarks { lines += comment(remark, indent: 2) }
    lines.append("  \(scale.name):")
    if let label = scale.label { lines.append("    label: \(YAMLText.scalar(label))") }
    lines.append(
      "    items: [" + scale.items.map { ($0.isReversed ? "-" : "") + $0.name }.joined(separator: ", ") + "]")
    lines.append(
      "    range: [\(AnswerGuess.text(scale.range.lowerBound)), \(AnswerGuess.text(scale.range.upperBound))]")
    lines.append("    score: mean")
    return lines
  }

  private static func leftOut(_ columns: [LeftOutColumn]) -> [String] {
    var lines: [String] = []
    let groups: [(reason: LeftOutColumn.Reason, title: String)] = [
      (.person, "Left out, because they may tell who somebody is:"),
      (
        .pageTime,
        "Left out; 'tearsheet validate', and the data quality of every report, tell by them who went through the pages too fast:"
      ),
      (.platform, "Left out, as the platform wrote them:"),
      (.empty, "Left out, because nobody answered:"),
    ]
    for (reason, title) in groups {
      let found = columns.filter { $0.reason == reason }
      guard !found.isEmpty else { continue }
      lines += [""] + comment(title, indent: 2)
      lines += found.map { column in
        let why = reason == .person ? " (\(column.why))" : ""
        return "  #   \(column.heading.onOneLine.shortened(to: 90))\(why)"
      }
    }
    return lines
  }

  /// Broken between words.
  static func comment(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent) + "# "
    var lines: [String] = []
    var line = margin
    for word in text.onOneLine.split(separator: " ") {
      if line.count + word.count > width, line != margin {
        lines.append(line.trimmingCharacters(in: .whitespaces).isEmpty ? line : String(line.dropLast()))
        line = margin + "  "
      }
      line += word + " "
    }
    lines.append(String(line.dropLast()))
    return lines
  }
}
