import Foundation
import Replication
import StudyFile
import Testing

@testable import Synthesis

/// Random small surveys, and what a paper would print of them.
private struct RandomStudy {
  private(set) var text = ""
  private var chance: Chance
  private var reports: [String] = []
  private let n: Int
  private let levels: [Int]
  private var rows: [[Int]] = []
  private var ratings: [[Int]] = []
  private var mood: [Int] = []

  init(seed: UInt64, mostRespondents: Int) {
    chance = Chance(seed: seed, stream: 9)
    n = 5 + chance.below(mostRespondents - 4)
    var levels: [Int] = []
    for _ in 0..<(2 + chance.below(3)) { levels.append(2 + chance.below(3)) }
    self.levels = levels
    for _ in 0..<n {
      rows.append(levels.map { chance.below($0) })
      ratings.append([1 + chance.below(7), 1 + chance.below(7)])
      mood.append(1 + chance.below(5))
    }
    text = "study: random\ndata: {}\nvariables:\n"
    for (place, count) in levels.enumerated() {
      let values = (0..<count).map { "\($0 + 1): L\($0)" }.joined(separator: ", ")
      text += "  q\(place): {measure: nominal, values: {\(values)}}\n"
    }
    text += "  r0: {measure: numeric, range: [1, 7]}\n  r1: {measure: numeric, range: [1, 7]}\n"
    text += "  mood: {measure: ordinal, values: {1: a, 2: b, 3: c, 4: d, 5: e}}\n"
    for _ in 0..<(2 + chance.below(7)) { add() }
    text += "findings:\n  - id: f\n    sample: \(n)\n    reports:\n"
    text += reports.map { "      - {\($0)}\n" }.joined()
  }

  private static func printed(_ value: Double, _ decimals: Int, percent: Bool = false) -> String {
    String(format: "%.\(decimals)f", percent ? 100 * value : value) + (percent ? "%" : "")
  }

  private mutating func add() {
    let decimals = chance.below(3)
    let group = chance.below(levels.count)
    let level = chance.below(levels[group])
    let inGroup = rows.indices.filter { rows[$0][group] == level }
    let isGrouped = chance.happens(0.5) && inGroup.count > 1
    let members = isGrouped ? inGroup : Array(rows.indices)
    let among = isGrouped ? ", among: q\(group) = L\(level)" : ""
    switch chance.below(6) {
    case 0, 1, 2:
      let asked = chance.below(levels.count)
      guard !isGrouped || asked != group else { return }
      let answer = chance.below(levels[asked])
      let share = Double(members.count { rows[$0][asked] == answer }) / Double(members.count)
      reports.append(
        "proportion: q\(asked) = L\(answer)\(among), value: \(Self.printed(share, decimals, percent: true))")
    case 3:
      let mean = Double(members.reduce(0) { $0 + mood[$1] }) / Double(members.count)
      reports.append("mean: mood\(among), value: \(Self.printed(mean, 1 + decimals)), n: \(members.count)")
    case 4:
      let values = members.map { Double(ratings[$0][0]) }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let sd = (squares / Double(max(1, values.count - 1))).squareRoot()
      reports.append(
        "mean: r0\(among), value: \(Self.printed(mean, 2)), sd: \(Self.printed(sd, 2)), n: \(members.count)")
    default:
      guard n > 20 else { return }
      let (x, y) = (ratings.map { Double($0[0]) }, ratings.map { Double($0[1]) })
      let (a, b) = (x.reduce(0, +) / Double(n), y.reduce(0, +) / Double(n))
      let products = zip(x, y).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
      let squares = x.reduce(0) { $0 + ($1 - a) * ($1 - a) } * y.reduce(0) { $0 + ($1 - b) * ($1 - b) }
      reports.append("pearson_r: r0 ~ r1, value: \(Self.printed(products / squares.squareRoot(), 2))")
    }
  }

  var isEmpty: Bool { reports.isEmpty }
}

@Suite struct RandomStudyTests {
  /// Whatever is printed from data can be.
  @Test func whatIsPrintedFromDataIsPossible() throws {
    for seed in 0..<UInt64(isThorough ? 20_000 : 200) {
      let random = RandomStudy(seed: seed, mostRespondents: 150)
      guard !random.isEmpty else { continue }
      let check = FindingCheck(try parsed(random.text))
      for verdict in check.verdicts {
        #expect(
          verdict.consistency != .impossible && verdict.consistency != .conflicting,
          "seed \(seed): \(verdict.report) \(verdict.published) \(verdict.note)\n\(random.text)")
      }
    }
  }

  /// And data can be made of it, of which all of it holds, and which `check` and `analyze` take for what was printed.
  @Test func ofWhatIsPrintedDataCanBeMade() throws {
    for seed in 0..<UInt64(isThorough ? 2_000 : 9) {
      let random = RandomStudy(seed: 1_000_000 + seed, mostRespondents: 80)
      guard !random.isEmpty else { continue }
      let study = try parsed(random.text)
      let made = try Synthesis(study, seed: seed)
      for claim in made.claims { #expect(claim.holds, "seed \(seed): \(claim)\n\(random.text)") }
      for verdict in try verdicts(study, on: made.csv).verdicts {
        #expect(
          (verdict.outcome == .reproduced || verdict.outcome == .notComputed)
            && verdict.consistency != .impossible, "seed \(seed): \(verdict)")
      }
    }
  }
}
