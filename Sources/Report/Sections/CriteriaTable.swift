import Analyses
import Replication
import Statistics

/// Every criterion of replication of every finding that allows some: beside the verdict, which they do not change.
struct CriteriaTable {
  let verdicts: [Verdict]
  let labels: Labels

  var tables: [Table] { [samples, criteria].compactMap(\.self) }

  /// Both estimates, and whether they are of one effect.
  private var samples: Table? {
    let shown = verdicts.filter { value($0, .replicationEffect) != nil }
    guard !shown.isEmpty else { return nil }
    var table = Table(
      name: "findings-samples", title: "The Published Sample and This One", stub: "Statement",
      columns: [
        Table.Column("Effect", .text), Table.Column("Published [95% CI]"),
        Table.Column("These data [95% CI]"), Table.Column("Expected"),
        Table.Column("\(Symbol.p.run) of one effect"),
      ])
    table.rows = shown.map { verdict in
      .cells(stub: Prose(VerdictTitle(verdict, labels: labels).text), compared(verdict))
    }
    table.notes = [
      "Effect: the scale on which both are shown. Expected: 95% prediction interval of the effect in another sample of this size. \(Symbol.p.run) of one effect: Cochran’s Q; below .05 the samples differ by more than chance.",
      Symbol.note([.confidenceInterval]),
    ]
    return table
  }

  /// What needs to know which value means no effect.
  private var criteria: Table? {
    let shown = verdicts.filter { row($0, .sameDirection) != nil }
    guard !shown.isEmpty else { return nil }
    var table = Table(
      name: "findings-criteria", title: "Criteria of Replication", stub: "Statement",
      columns: [
        Table.Column("Effect", .text), Table.Column("Published"), Table.Column("\(Symbol.p.run) here"),
        Table.Column("\(Symbol.p.run) small telescope"), Table.Column("\(Symbol.p.run) sceptical"),
        Table.Column("BF"), Table.Column("Power"), Table.Column("\(Symbol.n.run) for 80%"),
        Table.Column("\(Symbol.n.run) for 90%"),
      ])
    table.rows = shown.map { verdict in
      .cells(stub: Prose(VerdictTitle(verdict, labels: labels).text), judged(verdict))
    }
    table.notes = [
      "These data are taken as another sample than the published one; of the same answers the criteria say nothing. Numbers that were held against nothing, or not printed with what a criterion needs, are left out (\(.code("against")) in the study file names a value).",
      "\(Symbol.p.run) here: that there is no effect, by these data alone, two-sided; † their direction is not the published one. Small telescope: one-sided; below .05 the effect is too small for the original sample to have seen. Sceptical: one-sided, recalibrated, to be held against .025. BF: replication Bayes factor, above 1 for the published effect, below 1 for none. Power: of these data for the published effect, two-sided .05. \(Symbol.n.run): respondents that a replication needs for so much power, all groups together.",
    ]
    return table
  }

  private func row(_ verdict: Verdict, _ measure: Measure, _ method: String = "") -> ResultRow? {
    verdict.criteria.first { $0.measure == measure && $0.method.hasPrefix(method) }
  }

  private func value(_ verdict: Verdict, _ measure: Measure) -> Double? { row(verdict, measure)?.estimate }

  private func scale(_ verdict: Verdict) -> Table.Cell {
    .text(Prose((row(verdict, .publishedEffect)?.method.folded ?? "").asOpening))
  }

  private func p(_ verdict: Verdict, _ measure: Measure, _ method: String = "", mark: String = "")
    -> Table.Cell
  {
    row(verdict, measure, method)?.pValue.map { .number(NumberFormat.p($0) + mark) } ?? .empty
  }

  private func compared(_ verdict: Verdict) -> [Table.Cell] {
    func effect(_ measure: Measure) -> Table.Cell {
      guard let row = row(verdict, measure), row.estimate != nil else { return .empty }
      let interval = NumberFormat.interval(row.confidenceLow, row.confidenceHigh) {
        NumberFormat.fixed($0, 2)
      }
      return .number("\(NumberFormat.fixed(row.estimate, 2)) \(interval)")
    }
    let expected = row(verdict, .predictionInterval).map {
      NumberFormat.interval($0.confidenceLow, $0.confidenceHigh) { NumberFormat.fixed($0, 2) }
    }
    let own = ownUnit(verdict)
    return
      (own ?? [
        scale(verdict), effect(.publishedEffect), effect(.replicationEffect),
        expected.map { .number($0) } ?? .empty,
      ]) + [p(verdict, .qHeterogeneity)]
  }

  private func judged(_ verdict: Verdict) -> [Table.Cell] {
    let isOpposite = row(verdict, .sameDirection)?.note.hasPrefix("not") ?? false
    func size(_ power: String) -> Table.Cell {
      row(verdict, .sampleSize, power)?.estimate.map { .number(NumberFormat.count($0)) } ?? .empty
    }
    return [
      scale(verdict), .number(NumberFormat.fixed(value(verdict, .publishedEffect), 2)),
      p(verdict, .sameDirection, mark: isOpposite ? "†" : ""), p(verdict, .smallTelescopes),
      p(verdict, .scepticalP, "golden"), factor(verdict),
      row(verdict, .power)?.estimate.map { .number(NumberFormat.bounded($0)) } ?? .empty,
      size("power .80"), size("power .90"),
    ]
  }

  /// A printed number with its own intervals reads better than on the scale of the criteria.
  private func ownUnit(_ verdict: Verdict) -> [Table.Cell]? {
    guard let statement = verdict.statement, let value = statement.value, let low = verdict.expectedLow,
      let high = verdict.expectedHigh
    else { return nil }
    func text(_ value: Double?) -> String {
      if value == nil { return NumberFormat.absent }
      if statement.value?.isPercentage == true { return NumberFormat.percentage(value) }
      return verdict.isBounded ? NumberFormat.bounded(value) : NumberFormat.general(value)
    }
    func cell(_ number: String, _ low: Double?, _ high: Double?) -> Table.Cell {
      let interval = low == nil && high == nil ? "" : " " + NumberFormat.interval(low, high, text)
      return .number(number + interval)
    }
    let kind =
      value.isPercentage
      ? "Percentage" : Measure(rawValue: statement.measure)?.title ?? statement.measure.sentenceCase
    return [
      .text(Prose(kind)), cell(verdict.published.folded, verdict.publishedLow, verdict.publishedHigh),
      cell(verdict.printedText, verdict.confidenceLow, verdict.confidenceHigh),
      .number(NumberFormat.interval(low, high, text)),
    ]
  }

  private func factor(_ verdict: Verdict) -> Table.Cell {
    guard let row = row(verdict, .bayesFactor10), let logarithm = row.statistic else { return .empty }
    if logarithm > 4 { return .number("> 10,000") }
    if logarithm < -4 { return .number("< 0.0001") }
    return .number(NumberFormat.general(row.estimate))
  }

  /// Whether the samples are of one population, in a sentence; empty where none of them can be compared.
  var heterogeneity: Prose {
    let compared = verdicts.filter { row($0, .qHeterogeneity) != nil }
    guard !compared.isEmpty else { return Prose() }
    let apart = compared.filter(\.isHeterogeneous)
    let whole: Prose = "the \(NumberFormat.word(compared.count)) that can be compared"
    if apart.isEmpty {
      return
        "The published sample and this one differ by no more than chance in \(whole) (Cochran’s Q)."
    }
    let names = apart.map { VerdictTitle($0, labels: labels).text }.joined(separator: "; ")
    return
      "\(.strong("The samples are heterogeneous")): the published one and this one differ by more than chance in \(NumberFormat.word(apart.count)) of \(whole) (Cochran’s Q, \(Symbol.p.run) < .05): \(names)."
  }
}
