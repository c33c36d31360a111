internal import CPlatform

/// The short numbers of some records by their tenths, those of neighbouring columns read together. In memory of its own,
/// freed by hand, as a view of records that looks into it goes through many hands.
struct TenthsTable {
  /// Columns side by side, as many as are read at once.
  private struct Window {
    var column: Int
    var columns: Int
  }
  private static let lanes = Int(TEARSHEET_TENTHS_LANES)

  private let windows: UnsafeMutableBufferPointer<Window>
  /// By the index of a column, its place among the numbers of a record, or −1.
  private let places: UnsafeMutableBufferPointer<Int>
  private let stride: Int
  private let tenths: UnsafeMutablePointer<UInt16>
  /// By place, whether some text is no short number.
  private let others: UnsafeMutablePointer<Bool>

  /// - Parameter records: the most that are read at a time.
  init(columns: [Int], records: Int) {
    var windows: [Window] = []
    for column in Set(columns).sorted() {
      if let last = windows.last, column - last.column < Self.lanes {
        windows[windows.count - 1].columns = column - last.column + 1
      } else {
        windows.append(Window(column: column, columns: 1))
      }
    }
    self.windows = .allocate(capacity: windows.count)
    _ = self.windows.initialize(from: windows)
    places = .allocate(capacity: (columns.max() ?? -1) + 1)
    places.initialize(repeating: -1)
    for (index, window) in windows.enumerated() {
      for lane in 0..<window.columns { places[window.column + lane] = index * Self.lanes + lane }
    }
    stride = windows.count * Self.lanes
    tenths = .allocate(capacity: stride * records)
    tenths.initialize(repeating: 0, count: stride * records)
    others = .allocate(capacity: stride)
    others.initialize(repeating: false, count: stride)
  }

  func free() {
    windows.deallocate()
    places.deallocate()
    tenths.deallocate()
    others.deallocate()
  }

  func read(
    _ text: UnsafePointer<UInt8>, _ starts: UnsafePointer<UInt32>, _ firsts: UnsafePointer<UInt32>,
    count: Int,
    hasQuotes: Bool
  ) {
    for (index, window) in windows.enumerated() {
      let place = index * Self.lanes
      tearsheet_read_tenths(
        text, starts, firsts, count, UInt32(window.column), window.columns, hasQuotes, tenths + place, stride,
        others + place, bestInstructions)
    }
  }

  /// `nil` for a column that is not read.
  func column(_ column: Int) -> TenthsColumn? {
    guard places.indices.contains(column), places[column] >= 0 else { return nil }
    let place = places[column]
    return TenthsColumn(first: tenths + place, stride: stride, hasOthers: others[place])
  }
}

/// What was read of one column.
struct TenthsColumn {
  /// Of the first record.
  let first: UnsafePointer<UInt16>
  /// From one record to the next.
  let stride: Int
  /// Whether some text is no short number.
  let hasOthers: Bool
}
