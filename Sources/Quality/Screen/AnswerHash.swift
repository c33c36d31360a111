import Tally

/// One number for all answers of a respondent, for telling who answered everything alike.
enum AnswerHash {
  static func of(_ rows: ObservedRows, _ plan: ScreenPlan) -> [UInt64] {
    var hashes = [UInt64](repeating: 0x9E37_79B9_7F4A_7C15, count: rows.count)
    hashes.withUnsafeMutableBufferPointer { hashes in
      for place in plan.numbersOfAnswers {
        let numbers = rows.numbers[place]
        // 0 and −0 are one answer.
        for row in 0..<rows.count { hashes[row] = mixed(hashes[row], (numbers[row] + 0).bitPattern) }
      }
      for codes in rows.codes {
        for row in 0..<rows.count { hashes[row] = mixed(hashes[row], UInt64(UInt32(bitPattern: codes[row]))) }
      }
      for place in plan.hashesOfAnswers {
        let texts = rows.hashes[place]
        for row in 0..<rows.count { hashes[row] = mixed(hashes[row], texts[row]) }
      }
    }
    return hashes
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (hash ^ value) &* 0x9FB2_1C65_1E98_DF25
    return mixed ^ (mixed >> 32)
  }
}
