import Ingest
import StudyFile
import Testing

@testable import Tally

/// Attacks on three shared tables of two questions each.
@Suite struct LinkedTablesTests {
  private static let names = ["gender", "mood", "grade"]

  /// Answers to three questions, each with a few levels that are rare together.
  private static func survey(_ seed: Int, where condition: Condition? = nil) -> RandomSurvey {
    var survey = RandomSurvey(seed: UInt64(seed), rows: 0)
    survey.study.data.exclude = []
    survey.study.data.count = nil
    let levels = names.map { Array(survey.study.variable($0)!.levels.prefix(3).map(\.label)) }
    for _ in 0..<27 {
      var row = survey.row()
      row.frequency = 1
      row.answers["age"] = .number(survey.random.chance(0.8) ? 30 : 50)
      for (name, labels) in zip(names, levels) { row.answers[name] = .level(survey.random.pick(labels)) }
      let copies = survey.random.pick([0, 0, 1, 1, 2, 3, 4, 6, 9])
      survey.rows += Array(repeating: row, count: copies)
    }
    survey.plan = TallyPlan()
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      survey.plan.add(
        TallyRequest(.patterns([.variable(names[a]), .variable(names[b])]), where: condition))
    }
    return survey
  }

  /// The tables of two as a file has them, with the codes of answers that are met.
  private static func margins(_ tallies: Tallies) -> (sizes: [Int], margins: [[Int]])? {
    let pairs = [(0, 1), (0, 2), (1, 2)]
    var codes: [[Int32]] = [[], [], []]
    for (place, pair) in pairs.enumerated() {
      for pattern in tallies.patterns(place).patterns {
        for (axis, code) in zip([pair.0, pair.1], pattern.codes) where !codes[axis].contains(code) {
          codes[axis].append(code)
        }
      }
    }
    guard codes.allSatisfy({ !$0.isEmpty }) else { return nil }
    let sizes = codes.map(\.count)
    let margins = pairs.enumerated().map { place, pair in
      var counts = [Int](repeating: 0, count: sizes[pair.0] * sizes[pair.1])
      for pattern in tallies.patterns(place).patterns {
        let (a, b) = (
          codes[pair.0].firstIndex(of: pattern.codes[0])!, codes[pair.1].firstIndex(of: pattern.codes[1])!
        )
        counts[a * sizes[pair.1] + b] += pattern.count
      }
      return counts
    }
    return (sizes, margins)
  }

  /// Every table of three that agrees with the file: the answers that fewer than the minimum can have given may have been
  /// given by nobody, all together. So nothing that is known to be there is known to be small, be it a cell or a union of
  /// cells, and no cell below the minimum is determined.
  @Test(arguments: 0..<4) func `no small group is known to exist`(_ part: Int) throws {
    let minimum = [3, 5][part % 2]
    let condition = part < 2 ? nil : Condition.compares(.variable("age"), .less, .number(40))
    var attacked = 0
    for seed in 0..<60 {
      var survey = Self.survey(12_000 + 100 * part + seed, where: condition)
      guard let (shared, _) = try WithholdingTests.shared(&survey, below: minimum),
        let withheld = shared.withheld,
        withheld.whole.isEmpty, let (sizes, margins) = Self.margins(shared.tallies)
      else { continue }
      guard let attack = ThreeWayAttack(sizes: sizes, margins: margins, limit: 5_000) else { continue }
      #expect(attack.knownToBeFew(below: minimum) == 0, "seed \(seed)")
      for cell in attack.most.indices where (1..<minimum).contains(attack.least[cell]) {
        #expect(attack.most[cell] >= minimum, "seed \(seed)")
      }
      attacked += 1
    }
    #expect(attacked > 5, "the attack has something to attack: \(attacked)")
  }

  /// Without the search for linked tables the same attack succeeds: every cell and every difference is large enough, and
  /// still somebody is found.
  @Test func `the attack finds what is not protected`() throws {
    let minimum = 3
    var found = 0
    var random = Seeded(state: 77)
    for _ in 0..<400 {
      let sizes = [2, 2, 4]
      let counts = ThreeWayTableTests.counts(16, &random)
      let codes = (0..<3).map { axis in
        counts.indices.map { Int32([$0 / 8, $0 / 4 % 2, $0 % 4][axis]) }
      }
      let all = counts.map { _ in true }
      let tables = [(0, 1), (0, 2), (1, 2)].map {
        SharedTable(codes: [codes[$0.0], codes[$0.1]], selected: all)
      }
      func attack(_ together: [ToldTogether]) -> Int {
        var protection = CellProtection(tables, together: together, counts: counts, minimum: minimum)
        _ = protection.protect(most: .max, pool: 0)
        let margins = ThreeWayAttack.margins(protection.counts, sizes: sizes)
        return ThreeWayAttack(sizes: sizes, margins: margins)?.knownToBeFew(below: minimum) ?? 0
      }
      found += attack([]) > 0 ? 1 : 0
      let questions = codes.enumerated().map { Question(grouping: Grouping($1), ingredients: ["q\($0)"]) }
      #expect(
        attack(
          [(0, 1), (0, 2), (1, 2)].map {
            ToldTogether(questions: [questions[$0.0], questions[$0.1]], among: nil)
          })
          == 0)
    }
    #expect(found > 2, "\(found)")
  }

  /// An attacker who knows this program as well can run it on every table: no withheld cell that was too small is known
  /// exactly. (Of a minimum of 2 this holds for all but a table of two such cells alone: who is alone is 1.)
  @Test(arguments: [(2, 3), (3, 3), (3, 4), (4, 3), (4, 4)])
  func `who knows the procedure knows no withheld cell`(cells: Int, minimum: Int) {
    let most = [0, 0, 20, 14, 8][cells]
    let codes = [(0..<cells).map { Int32($0) }]
    let table = SharedTable(codes: codes, selected: Array(repeating: true, count: cells))
    var possible: [[Int]: [Set<Int>]] = [:]
    var outputs: [(counts: [Int], output: [Int])] = []
    func attempt(_ counts: [Int]) {
      guard counts.count == cells else {
        for count in 0...most { attempt(counts + [count]) }
        return
      }
      var protection = CellProtection([table], counts: counts, minimum: minimum)
      // Otherwise the table is withheld whole.
      guard protection.protect(most: .max, pool: 0) else { return }
      let output = protection.counts + [protection.leftOut]
      outputs.append((counts, output))
      for (cell, count) in counts.enumerated() {
        possible[output, default: Array(repeating: [], count: cells)][cell].insert(count)
      }
    }
    attempt([])
    var withheld = 0
    for (counts, output) in outputs {
      #expect(output[cells] == 0 || output[cells] >= minimum)
      for cell in 0..<cells where (1..<minimum).contains(counts[cell]) {
        #expect(possible[output]![cell].count > 1, "\(counts) \(output)")
        withheld += 1
      }
    }
    #expect(withheld > 0 || cells == 2)
  }
}
