import Ingest
import StudyFile

extension TallyArchive {
  /// A tally that would cost more than this share of all respondents by its own small cells is withheld whole, and
  /// tallies are withheld until all together cost no more than the second share.
  static let mostOfOne = 0.1
  static let mostOfAll = 0.25

  /// The archive without anything that tells of fewer than `minimum` respondents, for the requests of `plan`. It was
  /// counted with `plan.jointRequest` besides, at the place `joint`. `nil`: there are too few respondents to share
  /// anything.
  package func withholding(below minimum: Int, study: Study, plan: TallyPlan, joint: Int) -> TallyArchive? {
    let joint = JointCounts(tallies.patterns(joint), study)
    let all = joint.counts.reduce(0, +)
    guard all >= minimum else { return nil }
    let tables = plan.requests.map { joint.tables($0) }
    let together = plan.requests.map { joint.together($0) }
    let differences = joint.momentDifferences(plan.requests)
    func cost(_ place: Int) -> Int { tables[place].map { joint.smallCells($0, below: minimum) } ?? all }
    var kept = tables.indices.filter {
      tables[$0] != nil && cost($0) <= Int(Double(all) * Self.mostOfOne)
        && !joint.hasFewMoments(plan.requests[$0], below: minimum)
    }
    // Counts of excluded and unusable records are shared as well, where they are not too small. The others and the
    // respondents who are left out are one number: else the one would tell the other.
    let countsRespondents = study.data.count == nil
    let tooSmall = tallies.excluded + records.unusable.map(\.count)
    let pool = tooSmall.filter { $0 < minimum }.reduce(0, +)
    let poolOfRespondents = countsRespondents ? pool : 0
    var protection: CellProtection
    while true {
      protection = CellProtection(
        kept.flatMap { tables[$0] ?? [] }, together: kept.flatMap { together[$0] },
        differences: differences.filter { kept.contains($0.0) && kept.contains($0.1) }.map(\.2),
        counts: joint.counts, minimum: minimum)
      let most = Int(Double(all) * Self.mostOfAll)
      let isSafe = protection.protect(most: most, pool: poolOfRespondents)
      let left = JointCounts(joint, counts: protection.counts)
      let solvable = kept.filter { left.hasFewMoments(plan.requests[$0], below: minimum) }
      if kept.isEmpty || isSafe && solvable.isEmpty { break }
      let costs = kept.map(cost)
      let worst = costs.indices.max { (costs[$0], $0) < (costs[$1], $1) } ?? 0
      if isSafe { kept.removeAll(where: solvable.contains) } else { kept.remove(at: worst) }
    }
    let left = JointCounts(joint, counts: protection.counts)
    let isKept = Set(kept)
    let results = plan.requests.enumerated().map { place, request in
      left.result(request, isKept: isKept.contains(place))
    }
    let leftOut = protection.leftOut
    let notTold = leftOut + poolOfRespondents
    var shared = self
    shared.tallies = Tallies(
      excluded: tallies.excluded.map { $0 < minimum ? 0 : $0 },
      used: tallies.used - (countsRespondents ? leftOut : 0), respondents: all - leftOut,
      outsideScale: tallies.outsideScale.mapValues { _ in 0 }, results: results)
    shared.records.unusable = records.unusable.filter { $0.count >= minimum }.map {
      .init(reason: $0.reason, count: $0.count, lines: [])
    }
    shared.records.answers = []
    shared.records.given = [:]
    shared.withheld = Withheld(
      minimumCell: minimum, respondents: notTold, records: countsRespondents ? notTold : pool,
      requests: plan.requests.indices.map { isKept.contains($0) ? notTold : all - leftOut + notTold },
      whole: plan.requests.indices.filter { !isKept.contains($0) })
    return shared
  }
}
