import Replication
import StudyFile
import Tally

/// The making of one data set.
struct Making {
  private let questionnaire: Questionnaire
  private let statements: Statements
  private let count: Int
  private let ground: Ground
  private let draw: FirstDraw
  private let start: StartingPoint
  private var chance: Chance
  private var respondents: Respondents
  private(set) var claims: [Synthesis.Claim] = []

  private static let judgements = 2000
  /// What can only be approached counts little beside what can be met.
  private static let soft = 0.01
  private static let settled = 4.0

  init(_ questionnaire: Questionnaire, _ statements: Statements, count: Int, seed: UInt64) {
    self.questionnaire = questionnaire
    self.statements = statements
    self.count = count
    chance = Chance(seed: seed, stream: 0)
    ground = Ground(questionnaire)
    draw = FirstDraw(questionnaire, chance: &chance)
    start = StartingPoint(questionnaire, ground, statements, respondents: count, draw: draw, &chance)
    respondents = start.respondents(count, draw, &chance)
  }

  private var proposals: Int { min(4_000_000, 60_000 + 250 * count) }

  private var attempts: Int { count < 500 ? 8 : 4 }

  mutating func run() throws {
    let targets = aims()
    var best = Double.infinity
    for attempt in 0..<attempts {
      if attempt > 0, attempt % 2 == 0 { respondents = start.respondents(count, draw, &chance) }
      var search = Search(questionnaire, ground, targets, [], respondents, draw, chance)
      let isDone = search.run(proposals: proposals)
      chance = search.chance
      if search.cost < best || isDone {
        best = search.cost
        respondents = search.respondents
      }
      if isDone { break }
    }
    var verdicts = try self.verdicts()
    let judges = judges(verdicts)
    if !judges.isEmpty {
      var search = Search(questionnaire, ground, targets, judges, respondents, draw, chance)
      search.asked = Self.judgements
      search.openJudges(true)
      let before = search.cost
      let isDone = search.run(proposals: proposals, from: 0.3)
      if isDone || search.cost <= before { respondents = search.respondents }
      chance = search.chance
    }
    var search = Search(questionnaire, ground, targets, [], respondents, draw, chance)
    search.approach(proposals: min(proposals, 200_000))
    (respondents, chance) = (search.respondents, search.chance)
    verdicts = try self.verdicts()
    let counted = Set(targets.filter(\.isExact).compactMap(\.report))
    claims = told(verdicts, search.told, counted)
  }

  /// Every report as targets, but for those that only a procedure can judge.
  private func aims() -> [Target] {
    let maker = TargetMaker(questionnaire)
    var targets: [Target] = []
    var number = 0
    for (finding, aims) in zip(statements.study.findings, statements.aims) {
      for (report, aim) in zip(finding.reports, aims) {
        defer { number += 1 }
        var report = report
        if case .leftOut = aim { continue }
        if case .nearest(let value) = aim { report.value = value }
        var made = maker.targets(report, rounding: finding.rounding, number: number)
        if case .givenUp = aim { for place in made.indices { made[place].weight = Self.soft } }
        if start.isSettled, case .event = report.target {
          for place in made.indices where made[place].weight == 1 { made[place].weight = Self.settled }
        }
        targets += made
      }
    }
    return targets
  }

  /// What `analyze` will say of each report.
  private func verdicts() throws -> [Verdict] {
    var tallies = TallyPlan()
    let plan = FindingPlan(study: statements.study, seed: 1, threads: 1, tallies: &tallies)
    return plan.verdicts(from: try questionnaire.tallies(tallies, of: respondents))
  }

  /// Of those that could hold and do not.
  private func judges(_ verdicts: [Verdict]) -> [ProcedureJudge] {
    var judges: [ProcedureJudge] = []
    var number = 0
    for (finding, aims) in zip(statements.study.findings, statements.aims) {
      for (report, aim) in zip(finding.reports, aims) {
        defer { number += 1 }
        guard case .asPrinted = aim, verdicts[number].outcome != .reproduced else { continue }
        if verdicts[number].outcome == .notComputed { continue }
        judges.append(ProcedureJudge(questionnaire, finding, report, number: number))
      }
    }
    return judges
  }

  /// What `analyze` does not compute is told as it was counted here.
  private func told(
    _ verdicts: [Verdict], _ own: (missed: Set<Int>, values: [Int: Double]), _ counted: Set<Int>
  ) -> [Synthesis.Claim] {
    let reports = statements.study.findings.flatMap(\.reports)
    return zip(zip(verdicts, reports), statements.aims.joined()).enumerated().map { number, entry in
      let ((verdict, report), aim) = entry
      var claim = Synthesis.Claim(
        finding: verdict.finding, report: verdict.report, published: verdict.published,
        holds: verdict.outcome == .reproduced && !own.missed.contains(number), given: verdict.recomputedText,
        reason: "")
      if verdict.outcome == .notComputed, counted.contains(number) {
        claim.holds = !own.missed.contains(number)
        claim.given = own.values[number].flatMap { report.value?.printing($0) } ?? ""
      }
      switch aim {
      case .leftOut(let reason): (claim.holds, claim.given, claim.reason) = (false, "", reason)
      case .nearest:
        claim.holds = false
        claim.reason = verdict.note
      case .givenUp(let reason): if !claim.holds { claim.reason = reason.isEmpty ? verdict.note : reason }
      case .asPrinted where claim.holds: break
      case .asPrinted:
        claim.reason =
          verdict.outcome == .notComputed && !counted.contains(number)
          ? verdict.note
          : verdict.outcome == .reproduced
            ? "the printed n was not met beside the rest"
            : "no respondents were found who give it beside the rest"
      }
      return claim
    }
  }

  /// The respondents among others whom the study's `exclude` leaves out: some for each of its alternatives.
  mutating func withExcluded() -> (Respondents, excluded: Int) {
    let share = 0.015
    var left: [[Double]] = []
    for exclusion in ground.exclusions where count >= 20 {
      for _ in 0..<max(1, Int(Double(count) * share * (0.5 + chance.uniform()))) {
        if let row = excluded(exclusion) { left.append(row) }
      }
    }
    var rows = (0..<count).map { respondents.row($0) }
    for place in rows.indices.dropLast() { rows.swapAt(place, place + chance.below(rows.count - place)) }
    for row in left { rows.insert(row, at: chance.below(rows.count + 1)) }
    var made = Respondents(count: rows.count, width: respondents.width)
    made.answers = rows.flatMap { $0 }
    return (made, left.count)
  }

  private mutating func excluded(_ exclusion: Ground.Bound) -> [Double]? {
    var made = draw.respondents(1, &chance)
    start.mend(&made, 0, draw, &chance)
    for field in exclusion.fields.sorted() where !made.with(0, exclusion.isBroken) {
      start.change(&made, 0, field, draw, &chance) { exclusion.isBroken($0) ? 0 : 1 }
    }
    guard made.with(0, exclusion.isBroken) else { return nil }
    guard questionnaire.study.data.missingText != nil else { return made.row(0) }
    // Whoever is left out mostly broke off: nothing is there from some question on.
    let kept = Set(ground.exclusions.flatMap(\.fields))
    let from = chance.below(made.width + 1)
    for field in from..<made.width where !kept.contains(field) {
      switch questionnaire.fields[field].domain {
      case .levels, .numbers: made[0, field] = Field.blank
      case .tick: made[0, field] = 0
      case .presence: break
      }
    }
    return made.with(0, exclusion.isBroken) ? made.row(0) : nil
  }
}
