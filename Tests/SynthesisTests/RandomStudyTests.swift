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
  /// The places of levels, ratings and moods; `nil` where there is no answer.
  private var rows: [[Int?]] = []
  private var ratings: [[Int?]] = []
  private var mood: [Int?] = []

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
    write()
  }

  /// Other numbers than those that the data were made of, printed from the data.
  init(printedFrom made: Synthesis, of random: RandomStudy, seed: UInt64) {
    chance = Chance(seed: seed, stream: 10)
    levels = random.levels
    let lines = made.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let heads = lines[0].map(String.init)
    func answers(_ name: String) -> [Int?] {
      let column = heads.firstIndex(of: name) ?? 0
      return lines.dropFirst().map { Double($0[column]).flatMap { Int(exactly: $0) } }
    }
    n = lines.count - 1
    let asked = levels.indices.map { answers("q\($0)") }
    let (first, second) = (answers("r0"), answers("r1"))
    rows = (0..<n).map { row in asked.map { $0[row].map { $0 - 1 } } }
    ratings = (0..<n).map { [first[$0], second[$0]] }
    mood = answers("mood")
    write()
  }

  private mutating func write() {
    for _ in 0..<(2 + chance.below(7)) { add() }
    text = head + findings
  }

  private var head: String {
    var text = "study: random\ndata: {}\nvariables:\n"
    for (place, count) in levels.enumerated() {
      let values = (0..<count).map { "\($0 + 1): L\($0)" }.joined(separator: ", ")
      text += "  q\(place): {measure: nominal, values: {\(values)}}\n"
    }
    text += "  r0: {measure: numeric, range: [1, 7]}\n  r1: {measure: numeric, range: [1, 7]}\n"
    text += "  mood: {measure: ordinal, values: {1: a, 2: b, 3: c, 4: d, 5: e}}\n"
    return text
  }

  private var findings: String {
    "findings:\n  - id: f\n    sample: \(n)\n    reports:\n"
      + reports.map { "      - {\($0)}\n" }.joined()
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
      let values = members.compactMap { mood[$0].map(Double.init) }
      guard !values.isEmpty else { return }
      let deviation =
        chance.happens(0.5) ? Self.deviation(values).map { ", sd: \(Self.printed($0, 2))" } : nil
      let mean = values.reduce(0, +) / Double(values.count)
      reports.append(
        "mean: mood\(among), value: \(Self.printed(mean, 1 + decimals))\(deviation ?? ""), n: \(values.count)"
      )
    case 4:
      let values = members.compactMap { ratings[$0][0].map(Double.init) }
      guard let sd = Self.deviation(values) else { return }
      let mean = values.reduce(0, +) / Double(values.count)
      reports.append(
        "mean: r0\(among), value: \(Self.printed(mean, 2)), sd: \(Self.printed(sd, 2)), n: \(values.count)")
    default:
      let both = ratings.filter { !$0.contains(nil) }.map { $0.map { Double($0 ?? 0) } }
      guard both.count > 20 else { return }
      let (x, y) = (both.map { $0[0] }, both.map { $0[1] })
      let (a, b) = (x.reduce(0, +) / Double(both.count), y.reduce(0, +) / Double(both.count))
      let products = zip(x, y).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
      let squares = x.reduce(0) { $0 + ($1 - a) * ($1 - a) } * y.reduce(0) { $0 + ($1 - b) * ($1 - b) }
      guard squares > 0 else { return }
      reports.append("pearson_r: r0 ~ r1, value: \(Self.printed(products / squares.squareRoot(), 2))")
    }
  }

  /// With n − 1.
  private static func deviation(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  var isEmpty: Bool { reports.isEmpty }

  /// Its shares, and one that is not what was printed: five points from it.
  var withAnotherShare: String? {
    var random = self
    random.reports = reports.filter { $0.hasPrefix("proportion") }
    guard let report = random.reports.first else { return nil }
    let parts = report.split(separator: "value: ")
    guard parts.count == 2, let value = Double(parts[1].dropLast()) else { return nil }
    let other = value < 50 ? value + 5 : value - 5
    random.reports.append("\(parts[0])value: \(Self.printed(other, 2))%")
    random.text = random.head + random.findings
    return random.text
  }
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

  /// Data are made of what was printed of some; what is printed of those is possible again.
  @Test func whatIsPrintedFromMadeDataIsPossible() throws {
    var reports = 0
    for seed in 0..<UInt64(isThorough ? 2_000 : 4) {
      let random = RandomStudy(seed: 2_000_000 + seed, mostRespondents: 80)
      guard !random.isEmpty else { continue }
      let made = try Synthesis(parsed(random.text), seed: seed)
      for again in 0..<3 {
        let printed = RandomStudy(printedFrom: made, of: random, seed: 3 * seed + UInt64(again))
        guard !printed.isEmpty else { continue }
        for verdict in FindingCheck(try parsed(printed.text)).verdicts {
          reports += 1
          #expect(
            verdict.consistency != .impossible && verdict.consistency != .conflicting,
            "seed \(seed), \(again): \(verdict.report) \(verdict.published) \(verdict.note)\n\(printed.text)")
        }
      }
    }
    #expect(reports > 20)
  }

  /// What was not printed from the data is told from what was.
  @Test func whatWasNotPrintedIsFound() throws {
    var found = 0
    for seed in 0..<UInt64(isThorough ? 2_000 : 40) {
      let random = RandomStudy(seed: seed, mostRespondents: 60)
      guard let text = random.withAnotherShare else { continue }
      let verdicts = FindingCheck(try parsed(text)).verdicts
      #expect(
        verdicts.contains { $0.consistency == .impossible || $0.consistency == .conflicting }, "\(text)")
      found += 1
    }
    #expect(found > 20)
  }
}
