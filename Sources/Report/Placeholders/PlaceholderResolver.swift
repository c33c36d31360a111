import Analyses
import Statistics
import StudyFile

/// Finds the one row and field that a placeholder names.
struct PlaceholderResolver {
  struct Problem: Error {
    /// A warning where the study asks rightly and the data have no such number.
    var severity = Diagnostic.Severity.error
    var message: String
  }

  var results: StudyResults
  var numbers = NumberFormat.english

  func resolve(_ text: String) -> Result<Prose.Run, Problem> {
    guard let placeholder = Placeholder(text) else {
      return .failure(Problem(message: "write {{analysis.measure[level, group].field}}"))
    }
    let row: ResultRow
    switch self.row(placeholder) {
    case .success(let found): row = found
    case .failure(let problem): return .failure(problem)
    }
    let field = placeholder.field ?? "estimate"
    guard let formatted = row.formatted(field, numbers) else {
      return .failure(unknown("field", field, among: ResultRow.columns))
    }
    guard let text = formatted else {
      // What is never there is asked for by mistake; what these data cannot give is not.
      if row.note.isEmpty {
        let given = ResultRow.columns.filter {
          row.formatted($0, numbers).flatMap { $0 }.map { !$0.isEmpty } ?? false
        }
        return .failure(
          Problem(message: "'\(field)' is absent there; it has \(given.joined(separator: ", "))"))
      }
      return .failure(
        Problem(severity: .warning, message: "'\(field)' is absent there: \(row.note)"))
    }
    return .success(.number(text, analysis: row.analysis))
  }

  /// The one that it names.
  func row(_ placeholder: Placeholder) -> Result<ResultRow, Problem> {
    let isWhole = placeholder.analysis == Analysis.wholeStudy && !results.whole.isEmpty
    let result = results.analyses.first { $0.analysis.id == placeholder.analysis }
    guard let candidates = isWhole ? results.whole : result?.rows else {
      let known = results.analyses.map(\.analysis.id)
      return .failure(unknown("analysis", placeholder.analysis, among: known))
    }
    let ofMeasure = candidates.filter { $0.measure.rawValue == placeholder.measure }
    guard !ofMeasure.isEmpty else {
      return .failure(
        unknown(
          "measure of '\(placeholder.analysis)'", placeholder.measure,
          among: Set(candidates.map(\.measure.rawValue)).sorted()))
    }
    let rows = Self.matches(placeholder.items, in: ofMeasure)
    guard let row = rows.first else {
      let names = Set(ofMeasure.flatMap(\.names)).sorted()
      let item = placeholder.items.first { !names.contains($0) } ?? placeholder.items.joined(separator: ", ")
      return .failure(unknown("level or group of that measure", item, among: names))
    }
    guard rows.count == 1 else {
      return .failure(Problem(message: Self.ambiguity(rows, items: placeholder.items)))
    }
    return .success(row)
  }

  /// `[level, group]` of all strata together first; where no row is so, rows that have every name in any of their columns.
  /// A row by resampling is meant only where it is named.
  private static func matches(_ items: [String], in all: [ResultRow]) -> [ResultRow] {
    let names = Set(items)
    let isResampled = all.contains { $0.isResampled && !names.isDisjoint(with: $0.methodNames) }
    let rows = all.filter { $0.isResampled == isResampled }
    let positional = rows.filter { row in
      zip(items, [row.level, row.group]).allSatisfy { $0 == $1 } && items.count <= 2 && row.stratum.isEmpty
    }
    let unnamed = positional.filter { items.count == 2 || $0.group.isEmpty }
    if unnamed.count == 1 { return unnamed }
    // Of one number by several methods the one of the sentence is meant.
    let primary = unnamed.filter(\.isPrimary)
    if items.isEmpty, primary.count == 1, unnamed.allSatisfy({ $0.isVariant(of: primary[0]) }) {
      return primary
    }
    if !positional.isEmpty, !items.isEmpty { return positional }
    let named = rows.filter { row in items.allSatisfy(row.names.contains) }
    // A stratum is meant only where it is named.
    let whole = named.filter(\.stratum.isEmpty)
    return whole.isEmpty ? named : whole
  }

  private static func ambiguity(_ rows: [ResultRow], items: [String]) -> String {
    let columns: [(String, (ResultRow) -> String)] = [
      ("variable", \.variable), ("level", \.level), ("by", \.by), ("group", \.group), ("stratum", \.stratum),
      ("method", \.method),
    ]
    let differing = columns.compactMap { name, value -> String? in
      let values = Set(rows.map(value)).filter { !$0.isEmpty && !items.contains($0) }.sorted()
      guard values.count > 1 || (values.count == 1 && Set(rows.map(value)).count > 1) else { return nil }
      let shown = values.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
      return "a \(name) (\(shown)\(values.count > 4 ? ", …" : ""))"
    }
    let hint = differing.isEmpty ? "" : "; name in the brackets " + differing.joined(separator: " or ")
    return "\(rows.count) results are so named\(hint)"
  }

  private func unknown(_ kind: String, _ name: String, among known: [String]) -> Problem {
    guard !known.isEmpty else {
      return Problem(message: "there is no \(kind) '\(name)'; it has no results")
    }
    return Problem(message: "there is no \(kind) '\(name)'\(NearestWord.hint(for: name, among: known))")
  }
}

extension ResultRow {
  /// What a placeholder can name it by.
  var names: [String] { [variable, level, by, group, stratum].filter { !$0.isEmpty } + methodNames }

  /// `bootstrap` will do for `bootstrap BCa, 10,000 resamples`.
  fileprivate var methodNames: [String] {
    isResampled ? [method, "bootstrap"] : [method].filter { !$0.isEmpty }
  }

  /// The same number by another method, if that.
  fileprivate func isVariant(of other: ResultRow) -> Bool {
    (variable, level, by, group, stratum) == (
      other.variable, other.level, other.by, other.group, other.stratum
    )
  }

  /// A field as prose prints it: `nil` for an unknown field, `.some(nil)` for an absent number.
  func formatted(_ field: String, _ numbers: NumberFormat) -> String?? {
    let kind = numberKind
    func ofKind(_ value: Double?) -> String { kind.text(value, numbers) }
    func present(_ value: Double?, _ format: (Double?) -> String) -> String? {
      value == nil ? nil : format(value)
    }
    switch field {
    case "estimate": return .some(present(estimate, ofKind))
    case "std_error": return .some(present(standardError, ofKind))
    case "conf_low": return .some(present(confidenceLow, ofKind))
    case "conf_high": return .some(present(confidenceHigh, ofKind))
    case "conf_level": return .some(present(confidenceLevel, { numbers.level($0) }))
    case "statistic": return .some(present(statistic, { numbers.general($0) }))
    case "df": return .some(present(df, { numbers.df($0) }))
    case "df2": return .some(present(df2, { numbers.df($0) }))
    case "p_value": return .some(present(pValue, { numbers.p($0) }))
    case "p_adjusted": return .some(present(pAdjusted, { numbers.p($0) }))
    case "n": return .some(numbers.count(n))
    case "n_weighted": return .some(present(nWeighted, { numbers.general($0) }))
    case "variable": return .some(variable)
    case "level": return .some(level)
    case "by": return .some(by)
    case "group": return .some(group)
    case "stratum": return .some(stratum)
    case "method": return .some(method)
    case "note": return .some(note)
    case "analysis": return .some(analysis)
    case "measure": return .some(measure.rawValue)
    default: return .none
    }
  }
}
