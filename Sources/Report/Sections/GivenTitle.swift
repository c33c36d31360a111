import Analyses
import StudyFile

/// The title that a study gives an analysis, put to its tables and figures.
struct GivenTitle {
  let text: String

  /// `nil` where the page makes a title itself.
  init?(_ analysis: Analysis) {
    guard let title = analysis.title?.value.folded, !title.isEmpty else { return nil }
    text = title
  }

  /// The first table and the first figure are what the title is of; the others add what they hold. Where each of several
  /// outcomes has a table, none is the first.
  func put(to blocks: [Block], _ numbers: NumberFormat) -> [Block] {
    let crosstabs = blocks.count { if case .table(let table) = $0 { table.isOfOneOutcome } else { false } }
    var (hasTable, hasFigure) = (crosstabs > 1, crosstabs > 1)
    return blocks.map { block in
      switch block {
      case .table(var table):
        table.title = hasTable ? "\(text)\(numbers.colon)" + table.title : Prose(text)
        hasTable = true
        return .table(table)
      case .figure(var figure):
        let isMain = if case .histogram = figure.plot { false } else { !hasFigure }
        figure.title = isMain ? Prose(text) : "\(text)\(numbers.colon)" + figure.title
        hasFigure = true
        return .figure(figure)
      default: return block
      }
    }
  }

  /// In front of what was found: "**Tears by orientation:** …"
  func opening(_ numbers: NumberFormat) -> Prose {
    let isClosed = text.last.map { ".!?…:".contains($0) } == true
    return "\(.strong(isClosed ? text : text + numbers.colon.dropLast())) "
  }
}

extension Table {
  fileprivate var isOfOneOutcome: Bool { name.hasSuffix("-crosstab") }
}
