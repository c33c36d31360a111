/// The widths of a table's columns on a page of Word or OpenDocument: by what stands in them, as Times sets it. Where that is
/// too much for a page, texts are broken over lines and numbers are not; where numbers alone are too much, all is set smaller.
struct TableWidths {
  /// Of the stub and each column, which fill the page.
  let points: [Double]
  let textSize: Double
  /// Whether a text that is no stub is broken over lines.
  let breaksBesideStub: Bool

  /// Between the margins of an A4 page.
  private static let page = 451.0
  /// What a column keeps free of its own, and what a step of indentation takes.
  static let (margin, indent) = (8.0, 10.0)
  /// What a word processor's letters are wider than the font's metrics say.
  private static let slack = 2.0
  /// Of the type: the largest in which a table is comfortable, or one in which no number and no word is broken.
  static let sizes = comfortableSizes + [8, 7.5, 7]
  private static let (comfortableSizes, dense) = ([10.0, 9.5, 9, 8.5], 8.5)

  init(_ table: Table) {
    let columns = Self.columns(table)
    func sum(_ ems: (Column) -> Double, _ size: Double) -> Double {
      columns.reduce(0) { $0 + Self.points(ems($1), size) }
    }
    let size =
      Self.comfortableSizes.first { sum(\.comfortable, $0) <= Self.page }
      ?? Self.sizes.drop { $0 > Self.dense }.first { sum(\.least, $0) <= Self.page } ?? Self.sizes.last
      ?? Self.dense
    textSize = size
    let least = columns.map { Self.points($0.least, size) }
    let whole = columns.map { Self.points($0.whole, size) }
    let room = Self.page - least.reduce(0, +)
    let wanted = zip(least, whole).map { $1 - $0 }
    let given = Self.shared(room, among: wanted)
    let widths = zip(least, given).map { $0 + $1 }
    // What nobody wanted goes to all alike; what is too much is taken from all alike.
    let all = widths.reduce(0, +)
    points = widths.map { $0 * Self.page / all }
    breaksBesideStub = zip(given, wanted).dropFirst().contains { $0 < $1 }
  }

  private static func points(_ ems: Double, _ size: Double) -> Double { ems * size + margin + slack }

  /// The smallest wishes first, and what is left to the others in equal parts: short cells stay on one line, long texts share
  /// what there is.
  private static func shared(_ room: Double, among wanted: [Double]) -> [Double] {
    var given = wanted.map { _ in 0.0 }
    var left = max(0, room)
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    for (place, column) in order.enumerated() {
      given[column] = min(wanted[column], left / Double(order.count - place))
      left -= given[column]
    }
    return given
  }

  /// In ems: without a word or a number broken, without a text broken into more than a few words a line, and with each cell
  /// on one line.
  private struct Column {
    var least: Double
    var whole: Double
    var isNumber: Bool

    var comfortable: Double { isNumber ? whole : min(whole, max(least, 11)) }
  }

  private static func columns(_ table: Table) -> [Column] {
    let alignments = table.decimalAlignments
    let heads = ([table.stub] + table.columns.map(\.head)).map(\.plain)
    var columns = heads.enumerated().map { column, head in
      let isNumber = column > 0 && table.columns[column - 1].alignment == .number
      let width = TimesWidth.ofLineAndWord(head)
      // Heads have room for two lines.
      return Column(least: width.word, whole: max(width.word, width.line / 2), isNumber: isNumber)
    }
    for row in table.rows {
      let texts: [String]
      switch row {
      case .heading: continue
      case .cells(let stub, let cells), .part(_, let stub, let cells):
        texts = [stub.plain] + cells.map(\.prose.plain)
      }
      for (column, text) in texts.enumerated() where columns.indices.contains(column) {
        let isNumber = columns[column].isNumber
        let before = column == 0 ? Double(table.indent(of: row)) : 0
        let after = isNumber ? alignments[column - 1].plainBlanks(after: text) : ""
        let width = TimesWidth.ofLineAndWord(text, blanks: after)
        let whole = before + width.line
        columns[column].whole = max(columns[column].whole, min(whole, Self.longestLine))
        columns[column].least = max(columns[column].least, isNumber ? whole : before + width.word)
      }
    }
    return columns.map { Column(least: $0.least, whole: max($0.whole, $0.least), isNumber: $0.isNumber) }
  }

  /// Nobody wants a longer line in a cell.
  private static let longestLine = 24.0
}

extension Table {
  /// Of the stub and each column, as shares of the whole.
  var relativeWidths: [Double] {
    let points = TableWidths(self).points
    let all = points.reduce(0, +)
    return points.map { $0 / all }
  }
}
