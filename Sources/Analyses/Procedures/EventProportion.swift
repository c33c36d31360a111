import Statistics
import StudyFile
import Tally

/// `proportion`: how many of those who answered an event is true for, over all or by group, and against a given value.
package struct EventProportion: Procedure {
  private let event: Event
  private let by: Variable?
  private let analysis: Analysis
  private let countsMissing: Bool
  private let request: Int
  private let bootstrap: Bootstrap?

  /// `countsMissing` puts those without an answer into the denominator, as a percentage "of all" does in print.
  package init(
    _ event: Event, _ maker: ProcedureMaker, _ tallies: inout TallyPlan, countsMissing: Bool = false
  ) {
    self.event = event
    self.analysis = maker.analysis
    self.countsMissing = countsMissing
    self.by = maker.analysis.by.flatMap(maker.study.variable)
    bootstrap = maker.bootstrap(event.text)
    let axes = by.map { [Axis.variable($0.name)] } ?? []
    request = tallies.add(maker.patterns(axes + [.condition(event.condition)]))
  }

  package func output(from tallies: Tallies) -> Output {
    var output = Output()
    var counts = GroupedCounts(tallies.patterns(request))
    if by != nil { counts.keepOccupied(reference: analysis.reference) }
    if let by, counts.withoutGroup > 0 {
      output.notes = [LeftOut.note(counts.withoutGroup, without: by)]
    }
    let bootstrap = counts.groups.count <= TableBootstrap.mostCells ? bootstrap : nil
    if self.bootstrap != nil, bootstrap == nil { output.notes.append(Bootstrap.tooManyShares) }
    for group in counts.groups {
      let unanswered = group.missingTotal
      // Where nobody answered, nothing is known of the rest either.
      let whole =
        countsMissing && group.answered > 0 ? group.respondents + group.silent : group.respondents
      let n = whole.count
      let proportion = Proportion(successes: group.counts[1], trials: n)
      func row(_ estimate: Estimate, primary: Bool = false) -> ResultRow {
        ResultRow(
          analysis: analysis.id, estimate, variable: event.outcome?.variable ?? event.text,
          level: event.outcome?.level ?? "", by: by?.name ?? "", group: group.label, isPrimary: primary)
      }
      output.rows.append(row(Estimate(.count, value: Double(group.counts[1]), n: n)))
      output.rows.append(row(analysis.share(group.respondents([1]), of: whole), primary: true))
      if let bootstrap {
        output.rows.append(row(proportion.estimate(bootstrap.of(group.label))))
      }
      if let given = analysis.against.first {
        let test = BinomialExact(
          successes: group.counts[1], trials: n, probability: given.value, level: analysis.confidence)
        output.rows += test.estimates.map { row($0) }
        if let event = group.respondents([1]).weighted, let all = whole.weighted {
          let weighted = WeightedOneSampleT(
            WeightedSample(event, of: all), against: given.value, level: analysis.confidence)
          output.rows += weighted.estimates.map { row($0) }
        }
      }
      // Whoever gave no answer has no level.
      var missing = row(Estimate(.missing, value: Double(unanswered), n: group.answered + unanswered))
      missing.level = ""
      output.rows.append(missing)
    }
    return output
  }
}
