import Ingest
import Statistics
import StudyFile
import Tally

/// The distribution of every variable of a study, planned with its analyses so that the same pass counts it.
package struct CodebookPlan: Sendable {
  private let variables: [Variable]
  /// For each variable its request, or one for each option.
  private let requests: [[Int]]?

  /// Adds what the codebook needs to `tallies`.
  package init(study: Study, tallies: inout TallyPlan) {
    variables = study.variables
    requests = study.variables.map { variable in
      let axes: [Axis] =
        variable.measure == .multiple
        ? variable.levels.indices.map { .option(variable.name, $0) } : [.variable(variable.name)]
      return axes.map { tallies.add(TallyRequest(.patterns([$0]))) }
    }
  }

  /// Of what the study file says alone.
  package init(uncounted study: Study) {
    variables = study.variables
    requests = nil
  }

  /// In the order of the study file.
  package func entries(from tallies: Tallies) -> [CodebookEntry] {
    variables.indices.map { place in
      var entry = CodebookEntry(variables[place])
      entry.counts = requests.flatMap { Self.counts(variables[place], $0[place], tallies) }
      return entry
    }
  }

  private static func counts(
    _ variable: Variable, _ requests: [Int], _ tallies: Tallies
  ) -> CodebookEntry.Counts? {
    let counted = requests.map { GroupedCounts(tallies.patterns($0)) }
    guard let first = counted.first, let all = first.groups.first else { return nil }
    var counts = CodebookEntry.Counts(answered: all.answered, missing: all.missingTotal)
    counts.reasons = reasons(all, of: variable)
    switch variable.measure {
    case .nominal where variable.levels.isEmpty, .ordinal where variable.levels.isEmpty:
      counts.undeclared = all.counts.count { $0 > 0 }
    case .nominal, .ordinal:
      let codes = Dictionary(variable.levels.map { ($0.label, $0.code) }) { first, _ in first }
      counts.levels = zip(first.labels, all.counts).map {
        CodebookEntry.Count(code: codes[$0] ?? "", label: $0, count: $1)
      }
    case .multiple:
      counts.levels = zip(variable.levels, counted).map {
        CodebookEntry.Count(code: $0.code, label: $0.label, count: $1.groups[0].counts[1])
      }
    case .numeric:
      let sample = first.sample(0, numbers: first.values.numbers(of: variable))
      if sample.count > 0 {
        counts.summary = CodebookEntry.Summary(
          sample: sample, standardDeviation: sample.standardDeviation)
      }
    case .text, .date, .id: break
    }
    return counts
  }

  /// Every declared code, met or not, since a codebook lists what may stand in the data.
  private static func reasons(_ group: GroupedCounts.Group, of variable: Variable) -> [CodebookEntry.Count] {
    let met = Dictionary(group.missing.map { ($0.code, $0.count) }, uniquingKeysWith: +)
    let declared = variable.missing.enumerated().map { place, missing in
      CodebookEntry.Count(
        code: missing.code, label: missing.label ?? missing.code,
        count: met[MissingCode.typed(place)] ?? 0)
    }
    var others = [MissingCode.unusable, MissingCode.derived]
    if variable.asked != nil { others.append(MissingCode.notAsked(variable)) }
    return declared
      + others.compactMap { code in
        met[code].map {
          CodebookEntry.Count(code: "", label: MissingCode.reason(code, of: variable), count: $0)
        }
      }
  }
}

extension CodebookEntry {
  init(_ variable: Variable) {
    self.init(
      name: variable.name, label: variable.label, measure: variable.measure, range: variable.range,
      columns: variable.source.columns, derivation: variable.source.derivation, levels: variable.levels,
      missing: variable.missing, base: variable.base)
  }
}

extension Variable.Source {
  fileprivate var columns: [String] {
    switch self {
    case .column(let heading), .separated(let heading, _): [heading]
    case .columns(let headings): headings
    case .cut, .recode, .compute, .scale: []
    }
  }

  fileprivate var derivation: String {
    switch self {
    case .column, .columns, .separated: return ""
    case .cut(let cut): return "\(cut.of) cut at \(cut.at.map(NumberText.text).joined(separator: ", "))"
    case .recode(let recode): return "levels of \(recode.of) put together"
    case .compute(let expression): return expression.value.text
    case .scale(let scale):
      let items = scale.items.map { ($0.isReversed ? "-" : "") + $0.variable }
      return "\(scale.score.rawValue) of \(items.joined(separator: ", "))"
    }
  }
}
