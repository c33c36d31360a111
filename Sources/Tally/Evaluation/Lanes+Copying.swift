import Ingest

extension Lanes {
  /// Copies the codes of a batch, translated where a translation is given, and checks that they are what the layout
  /// says: what is copied here indexes tables without further checks.
  func copy(
    _ column: [Int32], to lane: Int, missing: Int, levels: Int, translation: [Int32]?, slot: Int
  ) throws {
    let out = codes(lane)
    var least: Int32 = 0
    var greatest: Int32 = -1
    column.withUnsafeBufferPointer { column in
      for row in 0..<rows {
        let code = column[row]
        least = min(least, code)
        greatest = max(greatest, code)
        out[row] = code
      }
    }
    guard Int(least) >= -missing, Int(greatest) < levels else {
      throw TallyError.malformedBatch("slot \(slot) has codes \(least)…\(greatest)")
    }
    if let translation {
      translation.withUnsafeBufferPointer { translation in
        for row in 0..<rows where out[row] >= 0 { out[row] = translation[Int(out[row])] }
      }
    }
  }

  func copy(_ column: [Double], to lane: Int) {
    let out = numbers(lane)
    column.withUnsafeBufferPointer { column in
      for row in 0..<rows { out[row] = column[row] }
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
