import Analyses
import Statistics
import StudyFile

/// Rows of an analysis, found by what they are of.
struct Rows {
  let all: [ResultRow]
  private let places: [Measure: [Int]]
  /// For large tables, each cell of which is looked for; of small ones the rows themselves are sooner looked through.
  private let cells: [Cell: [Int]]?
  private static let fewRows = 256

  private struct Cell: Hashable {
    var measure: Measure
    var level: String
    var group: String
  }

  init(_ rows: [ResultRow]) {
    all = rows
    places = Dictionary(grouping: rows.indices) { rows[$0].measure }
    cells =
      rows.count <= Self.fewRows
      ? nil
      : Dictionary(grouping: rows.indices) {
        Cell(measure: rows[$0].measure, level: rows[$0].level, group: rows[$0].group)
      }
  }

  var isEmpty: Bool { all.isEmpty }

  /// Whether sampling weights are in some of their numbers.
  var areWeighted: Bool { all.contains(where: \.isWeighted) }

  func of(_ measure: Measure) -> [ResultRow] { (places[measure] ?? []).map { all[$0] } }

  func has(_ measure: Measure) -> Bool { places[measure] != nil }

  /// The first that has what is asked for.
  func first(
    _ measure: Measure, variable: String? = nil, level: String? = nil, by: String? = nil,
    group: String? = nil,
    method: String? = nil
  ) -> ResultRow? {
    var candidates = places[measure] ?? []
    if let level, let group, let cells {
      candidates = cells[Cell(measure: measure, level: level, group: group)] ?? []
    }
    for index in candidates {
      let row = all[index]
      if let variable, row.variable != variable { continue }
      if let level, row.level != level { continue }
      if let by, row.by != by { continue }
      if let group, row.group != group { continue }
      if let method, row.method != method { continue }
      return row
    }
    return nil
  }

  /// Parts in order of first appearance.
  func split(by key: (ResultRow) -> String) -> [(key: String, rows: Rows)] {
    var order: [String] = []
    var parts: [String: [ResultRow]] = [:]
    for row in all {
      let name = key(row)
      if parts[name] == nil { order.append(name) }
      parts[name, default: []].append(row)
    }
    return order.map { ($0, Rows(parts[$0] ?? [])) }
  }

  /// Answers that are missing, in all groups together.
  var missing: Double {
    let found = of(.missing).filter(\.level.isEmpty)
    return (found.first { $0.group.isEmpty }.map { [$0] } ?? found).compactMap(\.estimate).reduce(0, +)
  }

  var hasMissing: Bool { of(.missing).contains { ($0.estimate ?? 0) != 0 } }

  var primary: [ResultRow] { all.filter(\.isPrimary) }

  func without(_ measures: Set<Measure>) -> Rows { Rows(all.filter { !measures.contains($0.measure) }) }
}

extension Sequence {
  /// Values in order of first appearance, the empty one left out.
  func distinct(_ value: (Element) -> String) -> [String] {
    var seen: Set<String> = []
    return map(value).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension ResultRow {
  /// Whether a difference or an association is significant at the level that goes with the interval; `nil` without a p.
  func isSignificant(in analysis: Analysis) -> Bool? {
    (pAdjusted ?? pValue).map { $0 < analysis.significanceLevel }
  }
}

extension Analysis {
  /// The level of an outcome that a comparison is of, as in `gender = Woman ~ role`.
  func event(of variable: String) -> String? {
    guard case .compare(let outcomes, _) = verb else { return nil }
    return outcomes.first { $0.variable == variable }?.level
  }
}
