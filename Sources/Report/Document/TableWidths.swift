extension Table {
  /// Of the stub and each column, as shares of the whole, so that a word processor has to change little.
  var relativeWidths: [Double] { relativeWidths(heads: columns.map(\.head)) }

  /// By the longest words of heads and the longest cells; where these are too long for a page, texts are broken over lines
  /// and numbers are not.
  func relativeWidths(heads: [Prose]) -> [Double] {
    let words = ([stub] + heads).map(\.plain.longestWord)
    let wholes = words.enumerated().map { column, word in
      let longest = rows.map { row -> Int in
        switch row {
        case .heading: 0
        case .cells(let stub, _) where column == 0: stub.plain.width + (hasHeadings ? 2 : 0)
        case .part(_, let stub, _) where column == 0: stub.plain.width + (hasHeadings ? 4 : 2)
        case .cells, .part: cell(row, column)?.width ?? 0
        }
      }
      return Double(min(40, max(word, longest.max() ?? 0, 4)))
    }
    let widths = brokenWidths(words, wholes) ?? wholes.map { $0 + 1 }
    let all = widths.reduce(0, +)
    return widths.map { $0 / all }
  }

  /// Letters of ten points that stand beside one another between the margins of a page, and those that a column's own
  /// margins take.
  private static let (page, margin) = (94.0, 1.5)

  /// `nil` where all cells fit without.
  private func brokenWidths(_ words: [Int], _ wholes: [Double]) -> [Double]? {
    guard wholes.reduce(0, { $0 + $1 + Self.margin }) > Self.page else { return nil }
    let alignments = decimalAlignments
    let least = words.enumerated().map { column, word in
      let isNumber = column > 0 && columns[column - 1].alignment == .number
      let longest = rows.map { row -> Int in
        guard let text = cell(row, column) else { return 0 }
        return isNumber
          ? text.width + alignments[column - 1].plainBlanks(after: text).count : text.longestWord + 2
      }
      return Double(max(word, longest.max() ?? 0, 4)) + Self.margin
    }
    let further = zip(wholes, least).map { max(0, $0 + Self.margin - $1) }
    let (room, wanted) = (Self.page - least.reduce(0, +), further.reduce(0, +))
    guard room > 0, wanted > 0 else { return least }
    return zip(least, further).map { $0 + $1 * room / wanted }
  }

  /// What stands in a column of a row, the stub's being 0.
  private func cell(_ row: Row, _ column: Int) -> String? {
    switch row {
    case .heading: nil
    case .cells(let stub, let cells), .part(_, let stub, let cells):
      column == 0 ? stub.plain : cells.indices.contains(column - 1) ? cells[column - 1].prose.plain : nil
    }
  }
}

extension String {
  fileprivate var longestWord: Int { split(separator: " ").map(\.width).max() ?? 0 }
}

extension StringProtocol {
  /// In characters, which for most cells are bytes: no text of a report has a line end of two.
  fileprivate var width: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }
}
