import Analyses
import Interviews
import StudyFile

/// The tile matrix of coded interviews.
struct InterviewFigures: InLanguage {
  let part: InterviewsPart

  private static let mostRows = 40
  private static let mostColumns = 60

  var say: Words { part.say }

  /// A case by its place, or by its name where the study shows names.
  func name(_ place: Int) -> String {
    part.findings.settings.names == .show
      ? part.findings.cases[place].name.folded : numbers.count(place + 1)
  }

  /// The most frequent first.
  var tiles: Figure? {
    let categories = part.analysis.reported.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
    guard (1...Self.mostRows).contains(categories.count), part.cases <= Self.mostColumns else { return nil }
    let rows = categories.map { category in
      TileMatrix.Row(
        label: category.name.folded, filled: category.cases,
        total: "\(numbers.count(category.count)) \(part.word(category.label))")
    }
    let each = zip(categories, rows).map { category, row in
      "\(row.label)\(numbers.colon)\(category.cases.map(name).joined(separator: ", "))"
    }
    return Figure(
      name: part.input.name + "-tiles", title: say("figure.tiles.title"), note: say("figure.tiles.note"),
      alternative: each.joined(separator: numbers.semicolon) + ".",
      plot: .tiles(
        TileMatrix(
          rows: rows, columns: (0..<part.cases).map(name), columnHead: say("head.case").plain,
          numbers: numbers)))
  }
}
