/// The cells of one row that hold something, from left to right.
struct SheetRow {
  /// As the sheet numbers it, from 1.
  var number: Int
  /// Columns count from 0.
  private(set) var cells: [(column: Int, end: Int, isText: Bool)] = []
  private(set) var text: [UInt8] = []

  init(number: Int) { self.number = number }

  var isEmpty: Bool { cells.isEmpty }
  var lastColumn: Int { cells.last?.column ?? -1 }

  mutating func add(_ bytes: some Collection<UInt8>, column: Int, isText: Bool) {
    guard !bytes.isEmpty else { return }
    text.append(contentsOf: bytes)
    cells.append((column, text.count, isText))
  }

  mutating func removeAll(number: Int) {
    self.number = number
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  func forEach(_ body: (_ column: Int, _ text: UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      for cell in cells {
        body(cell.column, UnsafeBufferPointer(rebasing: text[start..<cell.end]))
        start = cell.end
      }
    }
  }

  /// The text of each column, by its place.
  var texts: [Int: String] {
    var texts: [Int: String] = [:]
    forEach { texts[$0] = String(decoding: $1, as: UTF8.self) }
    return texts
  }
}

/// The name of a cell: column letters and row, as in `AB12`.
struct CellName: Equatable {
  var column: Int
  var row: Int

  static let mostColumns = 16_384

  init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

  /// `nil` for what names no cell.
  init?(_ name: some Sequence<UInt8>) {
    var (column, row) = (0, 0)
    var hasDigits = false
    for byte in name {
      switch byte {
      case 0x41...0x5A where !hasDigits: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where !hasDigits: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39:
        row = row * 10 + Int(byte - 0x30)
        hasDigits = true
      case 0x24: continue
      default: return nil
      }
      guard column <= Self.mostColumns, row <= 1 << 24 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.column, self.row) = (column - 1, row)
  }

  var text: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}

/// Cells that are shown as one: what they hold stands in the first.
struct MergedCells: Equatable {
  var first: CellName
  var last: CellName

  /// `A1:C1`
  init?(_ range: String) {
    let ends = range.split(separator: ":").map { CellName($0.utf8) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.column <= last.column,
      first.row <= last.row
    else { return nil }
    (self.first, self.last) = (first, last)
  }
}
