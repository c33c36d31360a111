import Foundation
import StudyFile

/// Writes a draft as the text of a study file.
struct DraftText {
  private static let width = 100

  static func text(of draft: StudyDraft, summary: [String]) -> String {
    var lines: [String] = []
    for line in summary { lines += comment(line, indent: 0) }
    for remark in draft.remarks { lines += comment(remark, indent: 0) }
    lines.append("study: \(draft.id)")
    if let title = draft.title { lines.append("title: \(YAMLText.scalar(title))") }
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
    var part = DraftVariable.Part.answer
    for variable in variables {
      if variable.part != part {
        part = variable.part
        lines += [""] + comment("Written by the survey platform, and in no analysis:", indent: indent)
      }
      lines += entry(variable, indent: indent)
    }
    return lines
  }

  private static func entry(_ variable: DraftVariable, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for remark in variable.guess.remarks + variable.remarks { lines += comment(remark, indent: indent) }
    let fields = fields(of: variable)
    let isSimple = fields.allSatisfy { !$0.value.contains("\n") }
    let flow = "\(margin)\(variable.name): {" + fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    if isSimple, flow.count <= width {
      lines.append(flow)
      return lines
    }
    lines.append("\(margin)\(variable.name):")
    for field in fields {
      if field.value.contains("\n") {
        lines.append("\(margin)  \(field.key):")
        lines += field.value.split(separator: "\n").map { "\(margin)    \($0)" }
      } else {
        lines.append("\(margin)  \(field.key): \(field.value)")
      }
    }
    return lines
  }

  private static func fields(of variable: DraftVariable) -> [(key: String, value: String)] {
    var fields: [(key: String, value: String)] = []
    switch variable.source {
    case .column(let heading):
      if heading != variable.name { fields.append(("column", YAMLText.scalar(heading))) }
    case .separated(let heading, let separator):
      if heading != variable.name { fields.append(("column", YAMLText.scalar(heading))) }
      fields.append(("separator", "\"\(separator)\""))
    case .columns: break
    }
    if let label = variable.label, label != variable.name { fields.insert(("label", YAMLText.scalar(label)), at: 0) }
    fields.append(("measure", variable.measure.rawValue))
    if case .columns(let options) = variable.source {
      fields.append(("columns", map(options.map { ($0.heading, $0.label) })))
    }
    let guess = variable.guess
    if !guess.levels.isEmpty {
      let isList = guess.levels.allSatisfy { $0.code == $0.label }
      let list = YAMLText.list(guess.levels.map(\.label))
      fields.append(
        (
          "values",
          isList
            ? (list.count <= width ? list : guess.levels.map { "- " + YAMLText.scalar($0.label) }.joined(separator: "\n"))
            : map(guess.levels.map { ($0.code, $0.label) })
        ))
    }
    if !guess.missing.isEmpty {
      let hasLabels = guess.missing.contains { $0.label != nil }
      fields.append(
        (
          "missing",
          hasLabels
            ? map(guess.missing.map { ($0.code, $0.label ?? $0.code) }) : YAMLText.list(guess.missing.map(\.code))
        ))
    }
    if let range = guess.range {
      fields.append(("range", "[\(AnswerGuess.text(range.lowerBound)), \(AnswerGuess.text(range.upperBound))]"))
    }
    return fields
  }

  /// On one line where it fits, otherwise one entry a line.
  private static func map(_ entries: [(key: String, value: String)]) -> String {
    let isShort = entries.allSatisfy { YAMLText.isShortKey($0.key) }
    let flow = "{" + entries.map { YAMLText.scalar($0.key) + ": " + YAMLText.scalar($0.value) }.joined(separator: ", ") + "}"
    if isShort, flow.count <= width - 20 { return flow }
    return entries.map { entry in
      YAMLText.isShortKey(entry.key)
        ? YAMLText.scalar(entry.key) + ": " + YAMLText.scalar(entry.value)
        : "? " + YAMLText.scalar(entry.key) + "\n: " + YAMLText.scalar(entry.value)
    }.joined(separator: "\n")
  }

  private static func scale(_ scale: DraftScale) -> [String] {
    var lines: [String] = []
    for remark in scale.remarks { lines += comment(remark, indent: 2) }
    lines.append("  \(scale.name):")
    if let label = scale.label { lines.append("    label: \(YAMLText.scalar(label))") }
    lines.append("    items: [" + scale.items.map { ($0.isReversed ? "-" : "") + $0.name }.joined(separator: ", ") + "]")
    lines.append("    range: [\(AnswerGuess.text(scale.range.lowerBound)), \(AnswerGuess.text(scale.range.upperBound))]")
    lines.append("    score: mean")
    return lines
  }

  private static func leftOut(_ columns: [LeftOutColumn]) -> [String] {
    var lines: [String] = []
    let groups: [(LeftOutColumn.Reason, String)] = [
      (.person, "Left out, because they may tell who somebody is:"), (.platform, "Left out, as the platform wrote them:"),
      (.empty, "Left out, because nobody answered:"), (.unnamed, "Left out, because no heading names them:"),
    ]
    for (reason, title) in groups {
      let found = columns.filter { $0.reason == reason }
      guard !found.isEmpty else { continue }
      lines += [""] + comment(title, indent: 2)
      lines += found.map { column in
        let heading = column.heading.isEmpty ? "" : " \(column.heading.shortened(to: 70))"
        let why = reason == .person || reason == .unnamed ? " (\(column.why))" : ""
        return "  #   column \(column.number)\(heading.isEmpty ? "" : ":")\(heading)\(why)"
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
