import Ingest

extension Lanes {
  /// Takes the codes of a batch as they lie, or translated where a translation is given, and checks that they are what the
  /// layout says: they index tables without further checks. The batch has to stay as long as the lanes.
  func take(
    _ column: Column<Int32>, to lane: Int, missing: Int, levels: Int, translation: [Int32]?, slot: Int
  ) throws {
    let codes = column.base
    var least: Int32 = 0
    var greatest: Int32 = -1
    for row in 0..<rows {
      least = min(least, codes[row])
      greatest = max(greatest, codes[row])
    }
    guard Int(least) >= -missing, Int(greatest) < levels else {
      throw TallyError.malformedBatch("slot \(slot) has codes \(least)…\(greatest)")
    }
    guard let translation else { return place(lane, at: codes) }
    let out = self.codes(lane)
    translation.withUnsafeBufferPointer { translation in
      for row in 0..<rows { out[row] = codes[row] < 0 ? codes[row] : translation[Int(codes[row])] }
    }
  }

  /// Sets, for each row, the entry of its code in a table whose first `missing` entries are of codes below zero.
  func look<Value>(
    up lane: Int, in table: [Value], missing: Int, to out: UnsafeMutablePointer<Value>
  ) {
    let codes = codes(lane)
    table.withUnsafeBufferPointer { table in
      for row in 0..<rows { out[row] = table[Int(codes[row]) + missing] }
    }
  }

  /// How many of the cutting points are at or below each number: intervals are closed on the left.
  func cut(_ source: Int, at points: [Double], to lane: Int, missing: Int) {
    let numbers = numbers(source)
    let out = codes(lane)
    points.withUnsafeBufferPointer { points in
      for row in 0..<rows {
        let number = numbers[row]
        if number.isNaN {
          out[row] = NumberInterner.missingCode(of: number, missing: missing)
        } else {
          var interval: Int32 = 0
          for point in points { interval += number >= point ? 1 : 0 }
          out[row] = interval
        }
      }
    }
  }
}
