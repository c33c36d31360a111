import CPlatform
import Testing

@testable import Tally

/// The loops over columns that are in C: by definition, and the same to the last bit with any instructions.
@Suite struct LanesScoresTests {
  private let both = [TEARSHEET_PLAIN, tearsheet_best_instructions()]

  private func answers(_ count: Int) -> [Double] {
    let possible = [0, 1, 2.5, 4, 7, -1, 1e300, .infinity, -.infinity, .nan, 0.1, 1.0 / 3]
    var state: UInt64 = 20_130_301 &+ UInt64(count)
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return possible[Int(state >> 33) % possible.count]
    }
  }

  @Test func items() {
    for instructions in both {
      for count in [0, 1, 3, 4, 5, 17, 512] {
        for isReversed in [false, true] {
          let answers = answers(count)
          var sums = [Double](repeating: 0.25, count: count)
          var answered = [Double](repeating: 2, count: count)
          let item = tearsheet_item(low: 0, high: 4, mirror: 4, is_reversed: isReversed)
          let outside = tearsheet_add_item(answers, count, item, &sums, &answered, instructions)
          #expect(outside == answers.count { !$0.isNaN && !(0...4).contains($0) })
          for (row, answer) in answers.enumerated() {
            let isInside = answer >= 0 && answer <= 4
            #expect(answered[row] == (isInside ? 3 : 2))
            #expect(sums[row] == (isInside ? 0.25 + (isReversed ? 4 - answer : answer) : 0.25))
          }
        }
      }
    }
  }

  @Test func sumsOfEight() {
    for count in [0, 8, 16, 512] {
      let (a, b) = (
        answers(count).map { $0.isFinite ? $0 : 0.7 }, answers(count + 1).map { $0.isFinite ? $0 / 3 : 0.3 }
      )
      var (sums, products) = ([Double](repeating: 0, count: 8), [Double](repeating: 0, count: 8))
      for row in 0..<count {
        sums[row % 8] += a[row]
        products[row % 8] += a[row] * b[row]
      }
      for instructions in both {
        #expect(tearsheet_sum(a, count, instructions) == sums.reduce(0, +))
        #expect(tearsheet_dot(a, b, count, instructions) == products.reduce(0, +))
      }
    }
  }

  /// In tables that are few enough to be four, and in larger ones.
  @Test(arguments: [3, 200, 40_000]) func patterns(levels: Int) {
    for rows in [0, 1, 5, 1023, 1024, 1025, 5000] {
      let codes = (0..<rows).map { Int32($0 * 7919 % levels) - 2 }
      let truths = (0..<rows).map { UInt8($0 * 31 % 3) }
      var expected = [Int](repeating: 0, count: 3 * levels)
      for row in 0..<rows { expected[Int(truths[row]) + 3 * Int(codes[row] + 2)] += 1 }
      for instructions in both {
        var counts = [Int](repeating: 1, count: 3 * levels)
        codes.withUnsafeBufferPointer { codes in
          truths.withUnsafeBufferPointer { truths in
            let axes = [
              tearsheet_axis(codes: nil, truths: truths.baseAddress, missing: 0, multiplier: 1),
              tearsheet_axis(codes: codes.baseAddress, truths: nil, missing: 2, multiplier: 3),
            ]
            tearsheet_count_patterns(axes, 2, rows, 3 * levels, &counts, instructions)
          }
        }
        #expect(counts == expected.map { $0 + 1 })
      }
    }
  }
}
