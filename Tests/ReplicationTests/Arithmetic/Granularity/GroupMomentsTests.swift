import StudyFile
import Testing

@testable import Replication

@Suite struct GroupMomentsTests {
  private static let top = 3

  /// Every way to give n answers from 0 to 3, in order.
  private static func all(_ n: Int, from low: Int = 0) -> [[Int]] {
    if n == 0 { return [[]] }
    return (low...top).flatMap { first in all(n - 1, from: first).map { [first] + $0 } }
  }

  private static func prints(_ answers: [Int], _ printed: PrintedMoments) -> Bool {
    let n = answers.count
    let sum = answers.reduce(0, +)
    guard RoundingInterval(printed.mean, .nearest).contains(sum, of: n) else { return false }
    guard let sd = printed.sd else { return true }
    // The square of an SD is a fraction: no floating point is needed.
    let variance = n * answers.reduce(0) { $0 + $1 * $1 } - sum * sum
    let interval = RoundingInterval(sd, .nearest)
    let (size, scale) = (interval.denominator * interval.denominator, n * (n - 1))
    return variance * size <= interval.high * interval.high * scale
      && (interval.low < 0 || variance * size >= interval.low * interval.low * scale)
  }

  private static func printed(_ answers: [Int], _ random: inout SplitMix, hasSD: Bool) -> PrintedMoments {
    let n = answers.count
    let mean = PrintedDecimal(digits: 0, decimals: 1).printing(
      answers.reduce(0, +), of: n, rounding: .nearest)
    let all = (0...40).map { PrintedDecimal(digits: $0, decimals: 1) }
    let sd = all.first { prints(answers, PrintedMoments(mean: mean, sd: $0)) }
    return PrintedMoments(mean: mean, sd: hasSD ? sd : nil)
  }

  /// Whatever answers two groups and perhaps a rest can have, against what their sums say.
  @Test func agreesWithEnumeration() throws {
    var random = SplitMix(state: 1908)
    let tables = (0...4).map { Self.all($0) }
    var impossible = 0
    for _ in 0..<300 {
      let sizes = (0..<2).map { _ in Int.random(in: 2...4, using: &random) }
      let rest = Int.random(in: 0...2, using: &random)
      func draw(_ n: Int) -> [Int] { (0..<n).map { _ in Int.random(in: 0...Self.top, using: &random) } }
      let drawn = sizes.map(draw)
      let hasSD = Int.random(in: 0..<4, using: &random) > 0
      let groups = drawn.map { Self.printed($0, &random, hasSD: hasSD) }
      var total = Self.printed(drawn.flatMap(\.self) + draw(rest), &random, hasSD: true)
      if Bool.random(using: &random) {
        total.mean = total.mean.moved(by: Int.random(in: -1...1, using: &random))
      }
      if Bool.random(using: &random) {
        total.sd = total.sd?.moved(by: Int.random(in: -1...2, using: &random))
      }
      guard total.sd?.digits ?? 0 >= 0 else { continue }
      let n = sizes.reduce(rest, +)
      func moments(_ printed: PrintedMoments, _ n: Int) throws -> GroupMoments {
        try #require(
          GroupMoments(printed, n: n, items: 1, answers: 0...Self.top, rounding: .nearest, divisor: .sample))
      }
      var together = try moments(groups[0], sizes[0]) + moments(groups[1], sizes[1])
      let all = try moments(total, n)
      if rest > 0 {
        let others = GroupMoments(ofRest: rest, items: 1, answers: 0...Self.top, totals: -100...100)
        together = together + (try #require(others))
      }
      let fits = zip(groups, sizes).map { group, size in tables[size].filter { Self.prints($0, group) } }
      let expected = fits[0].contains { first in
        fits[1].contains { second in
          tables[rest].contains { Self.prints(first + second + $0, total) }
        }
      }
      if !expected { impossible += 1 }
      // Of a rest, every sum of squares between the least and the most is allowed: some cannot be had.
      if rest == 0 || expected {
        #expect(all.overlaps(together) == expected, "\(groups) \(total) \(sizes) \(rest)")
      }
    }
    #expect(impossible > 50 && impossible < 250)
  }

  /// With answers of any size, and of two items.
  @Test func ofScales() throws {
    func moments(_ mean: String, _ sd: String, _ n: Int, items: Int = 2) throws -> GroupMoments {
      let printed = PrintedMoments(mean: try decimal(mean), sd: try decimal(sd))
      return try #require(
        GroupMoments(printed, n: n, items: items, answers: nil, rounding: .nearest, divisor: .sample))
    }
    // R: a <- c(1, 2, 2.5, 4, 4.5); b <- c(3, 3.5, 5, 1.5, 2, 6); sd(c(a, b)) is 1.569598
    let together = try moments("2.80", "1.44", 5) + moments("3.50", "1.73", 6)
    #expect(try moments("3.18", "1.57", 11).overlaps(together))
    #expect(try !moments("3.18", "1.60", 11).overlaps(together))
    #expect(try !moments("3.27", "1.57", 11).overlaps(together))
  }
}
