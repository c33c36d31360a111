import Analyses
import Replication
import Statistics

/// Every criterion of replication of every finding that allows some: beside the verdict, which they do not change.
struct CriteriaTable: InLanguage {
  let verdicts: [Verdict]
  let labels: Labels

  var say: Words { labels.say }

  var tables: [Table] { [samples, criteria].compactMap(\.self) }

  /// Both estimates, and whether they are of one effect.
  private var samples: Table? {
    let shown = verdicts.filter { value($0, .replicationEffect) != nil }
    guard !shown.isEmpty else { return nil }
    var table = Table(
      name: "findings-samples", title: say("samples.title"), stub: say("head.statement"),
      columns: [
        Table.Column(say("head.effect"), .text), Table.Column(say("samples.published")),
        Table.Column(say("samples.own")), Table.Column(say("samples.expected")),
        Table.Column(say("samples.p")),
      ])
    table.rows = shown.map { verdict in
      .cells(stub: Prose(VerdictTitle(verdict, labels: labels).text), compared(verdict))
    }
    table.notes = [
      say("samples.note"),
      defined([.confidenceInterval]),
    ]
    return table
  }

  /// What needs to know which value means no effect.
  private var criteria: Table? {
    let shown = verdicts.filter { row($0, .sameDirection) != nil }
    guard !shown.isEmpty else { return nil }
    var table = Table(
      name: "findings-criteria", title: say("criteria.title"), stub: say("head.statement"),
      columns: [
        Table.Column(say("head.effect"), .text), Table.Column(say("head.published")),
        Table.Column(say("criteria.p")), Table.Column(say("criteria.telescope")),
        Table.Column(say("criteria.sceptical")), Table.Column(say("criteria.bf")),
        Table.Column(say("criteria.power")), Table.Column(say("criteria.n80")),
        Table.Column(say("criteria.n90")),
      ])
    table.rows = shown.map { verdict in
      .cells(stub: Prose(VerdictTitle(verdict, labels: labels).text), judged(verdict))
    }
    table.notes = [
      say("criteria.note.scope"),
      say("criteria.note"),
    ]
    return table
  }

  private func row(_ verdict: Verdict, _ measure: Measure, _ method: String = "") -> ResultRow? {
    verdict.criteria.first { $0.measure == measure && $0.method.hasPrefix(method) }
  }

  private func value(_ verdict: Verdict, _ measure: Measure) -> Double? { row(verdict, measure)?.estimate }

  private func scale(_ verdict: Verdict) -> Table.Cell {
    .text(Prose(say.retold(row(verdict, .publishedEffect)?.method.folded ?? "").asOpening))
  }

  private func p(_ verdict: Verdict, _ measure: Measure, _ method: String = "", mark: String = "")
    -> Table.Cell
  {
    row(verdict, measure, method)?.pValue.map { .number(numbers.p($0) + mark) } ?? .empty
  }

  private func compared(_ verdict: Verdict) -> [Table.Cell] {
    func effect(_ measure: Measure) -> Table.Cell {
      guard let row = row(verdict, measure), row.estimate != nil else { return .empty }
      let interval = numbers.interval(row.confidenceLow, row.confidenceHigh) {
        numbers.fixed($0, 2)
      }
      return .number("\(numbers.fixed(row.estimate, 2)) \(interval)")
    }
    let expected = row(verdict, .predictionInterval).map {
      numbers.interval($0.confidenceLow, $0.confidenceHigh) { numbers.fixed($0, 2) }
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
      row(verdict, .sampleSize, power)?.estimate.map { .number(numbers.count($0)) } ?? .empty
    }
    return [
      scale(verdict), .number(numbers.fixed(value(verdict, .publishedEffect), 2)),
      p(verdict, .sameDirection, mark: isOpposite ? "†" : ""), p(verdict, .smallTelescopes),
      p(verdict, .scepticalP, "golden"), factor(verdict),
      row(verdict, .power)?.estimate.map { .number(numbers.bounded($0)) } ?? .empty,
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
      if statement.value?.isPercentage == true { return numbers.percentage(value) }
      return verdict.isBounded ? numbers.bounded(value) : numbers.general(value)
    }
    func cell(_ number: String, _ low: Double?, _ high: Double?) -> Table.Cell {
      let interval = low == nil && high == nil ? "" : " " + numbers.interval(low, high, text)
      return .number(number + interval)
    }
    let kind =
      value.isPercentage ? say("criteria.percentage").plain : say.claimed(statement.measure)
    return [
      .text(Prose(kind)), cell(verdict.published.folded, verdict.publishedLow, verdict.publishedHigh),
      cell(verdict.printedText(say), verdict.confidenceLow, verdict.confidenceHigh),
      .number(numbers.interval(low, high, text)),
    ]
  }

  private func factor(_ verdict: Verdict) -> Table.Cell {
    guard let row = row(verdict, .bayesFactor10), let logarithm = row.statistic else { return .empty }
    if logarithm > 4 { return .number("> " + numbers.count(10_000)) }
    if logarithm < -4 { return .number("< " + numbers.fixed(0.0001, 4)) }
    return .number(numbers.general(row.estimate))
  }

  /// Whether the samples are of one population, in a sentence; empty where none of them can be compared.
  var heterogeneity: Prose {
    let compared = verdicts.filter { row($0, .qHeterogeneity) != nil }
    guard !compared.isEmpty else { return Prose() }
    let apart = compared.filter(\.isHeterogeneous)
    let names = apart.map { VerdictTitle($0, labels: labels).text }.joined(separator: numbers.semicolon)
    return say(
      apart.isEmpty ? "samples.alike" : "samples.heterogeneous", count: say.word(apart.count),
      total: say.word(compared.count), claims: names)
  }
}
