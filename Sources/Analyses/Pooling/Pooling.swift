import Statistics
import StudyFile
import Tally

/// `pool`: published studies, and this survey among them where that is asked for, pooled in one way and in others beside it.
struct Pooling: Procedure {
  private let pool: Pool
  private let analysis: Analysis
  private let hasWeights: Bool
  /// Of the survey's own share.
  private let request: Int?

  init(_ pool: Pool, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    self.pool = pool
    analysis = maker.analysis
    hasWeights = maker.study.weight != nil
    request = pool.own.map { tallies.add(maker.patterns([.condition($0.condition)])) }
  }

  func output(from tallies: Tallies) -> Output {
    guard let table = pool.table else {
      var output = Output()
      output.notes = ["The table of studies was not read."]
      return output
    }
    var studies = PublishedStudies(pool, table).studies
    if let own = own(from: tallies) { studies.append(own) }
    var output = PoolRows(pool, analysis, studies).output
    if pool.measure == .proportion, pool.method == .freemanTukey {
      output.notes.append(
        "Freeman and Tukey’s double arcsine was asked for by name. Pooled proportions by it can be seriously misleading, as the way back needs one sample size where studies have several (Schwarzer, Chemaitelly, Abu-Raddad & Rücker, 2019)."
      )
    }
    return output
  }

  private func own(from tallies: Tallies) -> PublishedStudy? {
    guard let request, let group = GroupedCounts(tallies.patterns(request)).groups.first else { return nil }
    let (events, n) = (group.counts[1], group.answered)
    var study = PublishedStudy(
      label: Pool.ownLabel, printed: n > 0 ? "\(events) of \(n)" : "",
      result: n > 0 ? .proportion(events: events, n: n) : nil, n: n,
      note: n == 0 ? "nobody answered" : hasWeights ? ResultRow.unweighted : "")
    study.isOwn = true
    return study
  }
}
