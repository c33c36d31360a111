import Ingest
import StudyFile
import Testing

@testable import Tally

/// Attacks on shared tallies.
@Suite struct WithholdingTests {
  /// A survey with few answers to each question, so that much can be shared.
  static func survey(_ seed: Int, rows: Int) -> RandomSurvey {
    var survey = RandomSurvey(seed: UInt64(seed), rows: rows)
    var plan = TallyPlan()
    let names = ["gender", "mood", "grade", "age_group", "sex", "note"]
    for _ in 0..<Int.random(in: 2...7, using: &survey.random) {
      let count = survey.random.pick([0, 1, 1, 2, 2])
      let axes = (0..<count).map { _ -> Axis in
        survey.random.chance(0.2)
          ? .option("modes", Int.random(in: 0..<3, using: &survey.random))
          : .variable(survey.random.pick(names))
      }
      let condition =
        survey.random.chance(0.4)
        ? Condition.compares(
          .variable("age"), survey.random.pick([.less, .greaterOrEqual]),
          .number(Double(Int.random(in: 19...58, using: &survey.random)))) : nil
      plan.add(TallyRequest(.patterns(axes), where: condition))
      if survey.random.chance(0.3) {
        plan.add(
          TallyRequest(
            .crossProducts(survey.random.pick([["age"], ["age", "i1"], ["i1"]])), where: condition))
      }
    }
    survey.plan = plan
    survey.study.data.exclude = []
    if survey.hasFrequencies { survey.study.data.count = Located("n", at: nowhere) }
    return survey
  }

  static func shared(_ survey: inout RandomSurvey, below minimum: Int) throws -> (TallyArchive, Tallies)? {
    let plan = survey.plan
    let place = survey.plan.add(plan.jointRequest)
    let whole = try survey.pass(over: survey.rows).finish()
    survey.plan = plan
    guard
      let shared = TallyArchive(whole).withholding(
        below: minimum, study: survey.study, plan: plan, joint: place)
    else { return nil }
    return (shared, whole)
  }

  /// A group that the file tells the size of: which rows belong to it by its definition, and how many it says.
  struct Group {
    var rows: Set<Int>
    var size: Int
  }

  /// The groups of one tally by some of its axes, as an attacker adds them up from the file.
  static func groups(
    _ counts: PatternCounts, _ request: TallyRequest, by axes: [Int], _ rows: [[Int32?]?], everyone: Int
  ) -> [Group] {
    var sums: [[Int32]: Int] = [:]
    for pattern in counts.patterns { sums[axes.map { pattern.codes[$0] }, default: 0] += pattern.count }
    let counted = sums.values.reduce(0, +)
    var groups = sums.map { codes, size in
      Group(
        rows: Set(
          rows.indices.filter { row in
            guard let own = rows[row] else { return false }
            return zip(axes, codes).allSatisfy { own[$0] == $1 }
          }), size: size)
    }
    if request.condition != nil, counted < everyone {
      groups.append(Group(rows: Set(rows.indices.filter { rows[$0] == nil }), size: everyone - counted))
    }
    return groups
  }

  /// For each row its codes in a shared tally, `nil` where it is not selected; a code that the file has not is `nil`.
  static func membership(
    _ request: TallyRequest, _ counts: PatternCounts, _ survey: inout RandomSurvey
  ) throws -> [[Int32?]?] {
    var one = survey
    one.plan = TallyPlan()
    one.plan.add(request)
    return try survey.rows.map { row in
      var row = row
      row.frequency = 1
      let own = try one.pass(over: [row]).finish().patterns(0)
      guard let pattern = own.patterns.first else { return nil }
      return pattern.codes.enumerated().map { axis, code in
        guard code >= 0 else { return code }
        switch (own.values[axis], counts.values[axis]) {
        case (.labels(let mine), .labels(let all)):
          return all.firstIndex(of: mine[Int(code)]).map { Int32($0) }
        case (.numbers(let mine), .numbers(let all)):
          return all.firstIndex(of: mine[Int(code)]).map { Int32($0) }
        default: return code
        }
      }
    }
  }

  /// The rows whose answers moments are of.
  static func complete(_ request: TallyRequest, _ survey: inout RandomSurvey) throws -> Set<Int> {
    var one = survey
    one.plan = TallyPlan()
    one.plan.add(request)
    var complete: Set<Int> = []
    for (place, row) in survey.rows.enumerated() {
      var row = row
      row.frequency = 1
      if try one.pass(over: [row]).finish().crossProducts(0).n == 1 { complete.insert(place) }
    }
    return complete
  }

  @Test(arguments: 0..<4) func `nothing small is had by subtraction`(_ part: Int) throws {
    let minimum = 5
    var published = 0
    for seed in (part * 15)..<((part + 1) * 15) {
      var survey = Self.survey(9000 + seed, rows: [60, 150, 300][seed % 3])
      guard let (shared, _) = try Self.shared(&survey, below: minimum), let withheld = shared.withheld else {
        continue
      }
      let tallies = shared.tallies
      let everyone = tallies.respondents
      #expect(everyone == 0 || everyone >= minimum)
      #expect(withheld.respondents == 0 || withheld.respondents >= minimum, "seed \(seed)")
      var tables: [[Group]] = []
      var margins: [Group] = []
      for (place, request) in survey.plan.requests.enumerated() where !withheld.whole.contains(place) {
        guard case .patterns(let counts) = tallies.results[place] else {
          // Who has moments is a group as well: two means of nearly the same people tell of the few between them.
          let n = tallies.crossProducts(place).n
          #expect(n == 0 || n >= minimum)
          let complete = try Self.complete(request, &survey)
          let rest = Set(survey.rows.indices).subtracting(complete)
          let groups = [Group(rows: complete, size: n), Group(rows: rest, size: everyone - n)]
          tables.append(groups.filter { $0.size > 0 })
          margins += groups.filter { $0.size > 0 }
          continue
        }
        published += counts.patterns.count
        #expect(counts.patterns.allSatisfy { $0.count >= minimum }, "seed \(seed)")
        let rows = try Self.membership(request, counts, &survey)
        let axes = Array(counts.axes.indices)
        tables.append(Self.groups(counts, request, by: axes, rows, everyone: everyone))
        for subset in 0..<(1 << axes.count) {
          margins += Self.groups(
            counts, request, by: axes.filter { subset >> $0 & 1 == 1 }, rows, everyone: everyone)
        }
      }
      for group in margins {
        for table in tables {
          // What lies inside is taken away; what touches is taken together and the group away from it.
          let inside = table.filter { $0.rows.isSubset(of: group.rows) }.reduce(0) { $0 + $1.size }
          let touching = table.filter { !$0.rows.isDisjoint(with: group.rows) }.reduce(0) { $0 + $1.size }
          for difference in [group.size - inside, touching - group.size] {
            #expect(!(1..<minimum).contains(difference), "seed \(seed): \(difference) can be told")
          }
        }
      }
    }
    #expect(published > 100, "the test looks at what is shared")
  }

  /// Without protection the same attack finds something: it is no test that cannot fail.
  @Test func `the attack finds what is not protected`() throws {
    var found = 0
    for seed in 0..<10 {
      var survey = Self.survey(9500 + seed, rows: 150)
      let tallies = try survey.pass(over: survey.rows).finish()
      for (place, request) in survey.plan.requests.enumerated() {
        guard case .patterns(let counts) = tallies.results[place] else { continue }
        let rows = try Self.membership(request, counts, &survey)
        let axes = Array(counts.axes.indices)
        found += Self.groups(counts, request, by: axes, rows, everyone: tallies.respondents)
          .count { $0.size < 5 }
      }
    }
    #expect(found > 0)
  }

  /// Nested groups: an interval of age inside a wider one, made by two conditions.
  @Test func `two conditions that differ by a few`() throws {
    var survey = RandomSurvey(seed: 1, rows: 0)
    survey.study.data.exclude = []
    survey.rows = (0..<100).map { place in
      var row = survey.row()
      row.frequency = 1
      row.answers["age"] = .number(place < 60 ? 20 : place < 62 ? 30 : 40)
      return row
    }
    survey.plan = TallyPlan()
    for limit in [25.0, 35] {
      survey.plan.add(
        TallyRequest(.patterns([]), where: .compares(.variable("age"), .less, .number(limit))))
    }
    let (shared, whole) = try #require(try Self.shared(&survey, below: 5))
    #expect(whole.patterns(0).patterns[0].count == 60 && whole.patterns(1).patterns[0].count == 62)
    let (a, b) = (shared.tallies.patterns(0).patterns[0].count, shared.tallies.patterns(1).patterns[0].count)
    #expect(a == b || b - a >= 5)
    #expect(shared.withheld!.respondents >= 5)
  }

  @Test func `records add up and labels that nobody is left with are not told`() throws {
    for seed in 0..<40 {
      var survey = Self.survey(9700 + seed, rows: 150)
      survey.plan.add(TallyRequest(.patterns([.variable("site")])))
      guard let (shared, _) = try Self.shared(&survey, below: 5), let withheld = shared.withheld else {
        continue
      }
      #expect(shared.records.read == shared.tallies.used + withheld.records)
      let counts = shared.tallies.patterns(survey.plan.requests.count - 1)
      guard case .labels(let labels) = counts.values[0] else {
        Issue.record("site has labels")
        continue
      }
      #expect(labels.count == Set(counts.patterns.map { $0.codes[0] }.filter { $0 >= 0 }).count)
      // And the file reads back.
      let back = try TallyArchive(try shared.written(survey), study: survey.study, plan: survey.plan)
      #expect(back == shared)
    }
  }

  @Test func `fewer than the minimum share nothing`() throws {
    var survey = RandomSurvey(seed: 3, rows: 0)
    survey.study.data.exclude = []
    survey.rows = [survey.row()]
    #expect(try Self.shared(&survey, below: 5) == nil)
  }
}
