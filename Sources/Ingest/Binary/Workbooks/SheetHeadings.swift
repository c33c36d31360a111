/// Which of the first rows of a sheet are its headings, and what they say together.
struct SheetHeadings {
  /// By column; empty where there is none.
  private(set) var names: [String] = []
  /// Rows at the beginning that hold no answers: titles above the headings, and the headings.
  private(set) var rows = 0
  /// Of the row where the headings begin.
  private(set) var line = 1
  /// Rows above the headings.
  private(set) var titles: [Int] = []

  /// - Parameters:
  ///   - first: the first rows that hold something.
  ///   - merged: the merged cells of the sheet, where they are needed.
  init(_ first: [SheetRow], merged: () throws -> [MergedCells]) throws {
    var top = 0
    // A row of one cell above wider ones is a title.
    while top + 1 < first.count, first[top].cells.count == 1, first[top + 1].cells.count > 1 {
      titles.append(first[top].number)
      top += 1
    }
    guard top < first.count else { return }
    let head = first[top]
    line = head.number
    let texts = head.texts
    let below = top + 1 < first.count && first[top + 1].number == head.number + 1 ? first[top + 1] : nil
    let width = max(head.lastColumn, below?.lastColumn ?? -1) + 1
    let hasGap = (0..<width).contains { texts[$0] == nil }
    rows = top + 1
    guard hasGap, let below else {
      names = (0...max(0, head.lastColumn)).map { texts[$0] ?? "" }
      return
    }
    let merges = try merged().filter { $0.first.row == head.number }
    let depth = Self.depth(merges, head, below, width)
    let levels = first[top...].filter { $0.number < head.number + depth }.map { ($0.number, $0.texts) }
    rows = top + levels.count
    names = (0..<(depth > 1 ? width : head.lastColumn + 1)).map { column in
      Self.name(
        column,
        levels.map { number, texts in
          texts[column] ?? Self.merge(over: column, row: number, merges).flatMap { texts[$0.first.column] }
            ?? ""
        })
    }
  }

  /// How many rows the headings take.
  private static func depth(_ merges: [MergedCells], _ head: SheetRow, _ below: SheetRow, _ width: Int) -> Int
  {
    let deepest = merges.map { $0.last.row - head.number + 1 }.max() ?? 1
    if deepest > 1 { return deepest }
    let wide = merges.filter { $0.first.column < $0.last.column }
    guard !wide.isEmpty else { return 1 }
    let texts = below.texts
    // Answers would fill the other columns too.
    let isSubheading = (0..<width).allSatisfy { column in
      merge(over: column, row: head.number, wide) != nil || texts[column] == nil
    }
    return isSubheading && below.cells.allSatisfy(\.isText) ? 2 : 1
  }

  private static func merge(over column: Int, row: Int, _ merges: [MergedCells]) -> MergedCells? {
    merges.first {
      $0.first.row == row && $0.first.column <= column && column <= $0.last.column
    }
  }

  /// `Question [option]`
  private static func name(_ column: Int, _ parts: [String]) -> String {
    let parts = parts.filter { !$0.isEmpty }
    guard let first = parts.first else { return "" }
    return parts.dropFirst().reduce(first) { $0 + " [\($1)]" }
  }
}
