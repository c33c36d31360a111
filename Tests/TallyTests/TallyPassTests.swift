import Ingest
import StudyFile
import Testing

@testable import Tally

/// Random surveys against the oracle, and what must not change a tally.
@Suite struct TallyPassTests {
  static func survey(_ seed: Int) -> RandomSurvey {
    RandomSurvey(seed: UInt64(seed), rows: [0, 1, 7, 60, 200][seed % 5])
  }

  /// Equal but for the rounding of means and cross-products.
  static func close(_ a: Tallies, _ b: Tallies) -> Bool {
    guard a.used == b.used, a.excluded == b.excluded, a.respondents == b.respondents,
      a.outsideScale == b.outsideScale, a.results.count == b.results.count
    else { return false }
    return zip(a.results, b.results).allSatisfy { left, right in
      switch (left, right) {
      case (.crossProducts(let x), .crossProducts(let y)): close(x, y)
      default: left == right
      }
    }
  }

  static func close(_ a: CrossProductTally, _ b: CrossProductTally) -> Bool {
    guard a.n == b.n, a.variables == b.variables else { return false }
    let means = zip(a.means, b.means).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($0)) }
    // A product is small beside the variances that rounding comes from.
    let products = a.variables.indices.allSatisfy { i in
      (0...i).allSatisfy { j in
        abs(a[i, j] - b[i, j]) <= 1e-12 * max(1, (a[i, i] * a[j, j]).squareRoot())
      }
    }
    return means && products
  }

  @Test(arguments: 0..<8) func agreesWithTheOracle(_ part: Int) throws {
    for seed in (part * 150)..<((part + 1) * 150) {
      var survey = Self.survey(seed)
      let oracle = Oracle(study: survey.study)
      let rows = survey.rows
      let tallies = try survey.pass(over: rows).finish()
      let used = rows.filter { oracle.exclusion($0) == nil }
      #expect(tallies.used == used.count)
      #expect(tallies.respondents == used.reduce(0) { $0 + $1.frequency })
      #expect(
        tallies.excluded
          == survey.study.data.exclude.indices.map { place in rows.count { oracle.exclusion($0) == place } })
      for (name, count) in tallies.outsideScale {
        guard case .scale(let scale) = survey.study.variable(name)?.source else {
          Issue.record("\(name) is no scale")
          continue
        }
        #expect(count == rows.reduce(0) { $0 + oracle.outside(scale, $1) })
      }
      for (place, request) in survey.plan.requests.enumerated() {
        switch request.kind {
        case .patterns(let axes):
          let expected = oracle.patterns(
            axes, where: request.condition, weightedBy: request.weight, rows)
          #expect(tallies.patterns(place) == expected, "seed \(seed), request \(place)")
        case .crossProducts(let names):
          let expected = oracle.crossProducts(names, where: request.condition, rows)
          #expect(Self.close(tallies.crossProducts(place), expected), "seed \(seed), request \(place)")
        // No random plan asks for them: OccasionsTests has another oracle.
        case .occasions: Issue.record("request \(place)")
        }
      }
    }
  }

  @Test func neitherRowOrderNorBatchesMatter() throws {
    for seed in 2000..<2200 {
      var survey = Self.survey(seed)
      let expected = try survey.pass(over: survey.rows, readInPieces: false).finish()
      let shuffled = survey.rows.shuffled(using: &survey.random)
      #expect(Self.close(try survey.pass(over: shuffled).finish(), expected), "seed \(seed)")
    }
  }

  @Test func mergedPartsEqualTheWholeInAnyGrouping() throws {
    for seed in 3000..<3200 {
      var survey = Self.survey(seed)
      let whole = try survey.pass(over: survey.rows).finish()
      let cut = survey.rows.isEmpty ? 0 : Int.random(in: 0...survey.rows.count, using: &survey.random)
      let second = Int.random(in: cut...survey.rows.count, using: &survey.random)
      // Three readers, each with level codes of its own.
      let a = try survey.pass(over: Array(survey.rows[..<cut]))
      let b = try survey.pass(over: Array(survey.rows[cut..<second]))
      let c = try survey.pass(over: Array(survey.rows[second...]))
      var leftFirst = a
      try leftFirst.merge(b)
      try leftFirst.merge(c)
      var bc = b
      try bc.merge(c)
      var rightFirst = a
      try rightFirst.merge(bc)
      var backwards = c
      try backwards.merge(b)
      try backwards.merge(a)
      #expect(Self.close(leftFirst.finish(), whole), "seed \(seed)")
      #expect(Self.close(rightFirst.finish(), whole), "seed \(seed)")
      #expect(Self.close(backwards.finish(), whole), "seed \(seed)")
      var again = a
      try again.merge(b)
      try again.merge(c)
      #expect(again.finish() == leftFirst.finish(), "the same order gives the same bits")
    }
  }

  @Test func aPassGoesOnAfterMerging() throws {
    for seed in 4000..<4100 {
      var survey = Self.survey(seed)
      let half = survey.rows.count / 2
      var pass = try survey.pass(over: Array(survey.rows[half...]))
      let first = try survey.pass(over: Array(survey.rows[..<half]))
      try pass.merge(first)
      var reader = Reader(survey.study, survey.layout)
      let more = (0..<30).map { _ in survey.row() }
      let batch = reader.batch(more, withFrequencies: survey.hasFrequencies)
      try pass.add(batch, labels: reader.labels)
      let expected = try survey.pass(over: survey.rows + more).finish()
      #expect(Self.close(pass.finish(), expected), "seed \(seed)")
    }
  }

  @Test func doubledRowsDoubleEveryCount() throws {
    for seed in 5000..<5100 {
      var survey = Self.survey(seed)
      let once = try survey.pass(over: survey.rows).finish()
      let twice = try survey.pass(over: survey.rows + survey.rows).finish()
      #expect(twice.respondents == 2 * once.respondents)
      for (place, request) in survey.plan.requests.enumerated() {
        guard case .patterns = request.kind else {
          #expect(twice.crossProducts(place).n == 2 * once.crossProducts(place).n)
          continue
        }
        var doubled = once.patterns(place)
        for pattern in doubled.patterns.indices {
          doubled.patterns[pattern].count *= 2
          if let weights = doubled.patterns[pattern].weights { doubled.patterns[pattern].weights? += weights }
        }
        #expect(twice.patterns(place) == doubled)
      }
    }
  }

  @Test func readsOnlyTheColumnsThatThePlanNeeds() throws {
    for seed in 6000..<6100 {
      var survey = Self.survey(seed)
      let expected = try survey.pass(over: survey.rows).finish()
      let needed = survey.plan.columnsNeeded(in: survey.study)
      var layout = Layout()
      for slot in survey.layout.slots where needed.contains(slot.variable) { layout.append(slot) }
      survey.layout = layout
      #expect(Self.close(try survey.pass(over: survey.rows).finish(), expected), "seed \(seed)")
    }
  }
}
