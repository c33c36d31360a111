import Analyses
import Statistics

/// Whether the risks of a logistic model are right, how far they lie from what happened, and what to expect of others.
struct CalibrationPart: InLanguage {
  let input: PartInput
  /// The outcome, in quotation marks, and without.
  let quoted: String
  let outcome: String
  private let predicted: [ResultRow]

  var say: Words { input.say }

  static let measures: Set<Measure> = [
    .brierScore, .scaledBrierScore, .predictedRisk, .observedRisk, .calibrationSlope, .rocArea,
  ]

  /// `nil` where the study does not ask for it, or the model gives no risks.
  init?(_ input: PartInput, outcome: String, quoted: String) {
    predicted = input.rows.of(.predictedRisk)
    guard !predicted.isEmpty else { return nil }
    self.input = input
    self.outcome = outcome
    self.quoted = quoted
  }

  private func observed(_ row: ResultRow) -> ResultRow? { input.rows.first(.observedRisk, group: row.group) }

  /// The row of an index in these answers, and that which is corrected for optimism.
  private func indices(_ measure: Measure) -> (apparent: ResultRow?, corrected: ResultRow?) {
    let rows = input.rows.of(measure)
    func isCorrected(_ row: ResultRow) -> Bool { row.method.hasPrefix("optimism-corrected") }
    return (rows.first { !isCorrected($0) }, rows.first(where: isCorrected))
  }

  /// What to expect of other respondents; nothing where nothing could be corrected.
  var sentence: Prose? {
    guard let slope = indices(.calibrationSlope).corrected?.estimate,
      let area = indices(.rocArea).corrected?.estimate, let brier = indices(.brierScore).corrected?.estimate
    else { return nil }
    return say(
      "model.calibration.expected", slope: numbers.fixed(slope, 2), area: numbers.bounded(area),
      brier: numbers.bounded(brier, 3))
  }

  // MARK: Tables

  var tables: [Table] { [performance, groups] }

  private var performance: Table {
    let level = input.rows.first(.rocArea)?.confidenceLevel ?? input.analysis.confidence
    var table = Table(
      name: input.name + "-performance", title: say("model.performance.title", outcome: quoted),
      stub: say("head.measure"),
      columns: [
        Table.Column(say("model.performance.apparent")), Table.Column(phrases.intervalHead(level)),
        Table.Column(say("model.performance.corrected")),
      ])
    let measures: [(Measure, places: Int)] = [
      (.rocArea, 2), (.brierScore, 3), (.scaledBrierScore, 2), (.calibrationSlope, 2),
    ]
    for (measure, places) in measures {
      let (apparent, corrected) = indices(measure)
      func cell(_ value: Double?) -> Table.Cell {
        guard let value else { return .empty }
        return .number(
          measure == .calibrationSlope ? numbers.fixed(value, places) : numbers.bounded(value, places))
      }
      // By construction, so that no row of results.csv tells it.
      let own = measure == .calibrationSlope ? 1 : apparent?.estimate
      table.rows.append(
        .cells(stub: Prose(say.title(measure)), [cell(own), interval(apparent), cell(corrected?.estimate)]))
    }
    let resamples = numbers.count(input.analysis.calibrationResamples ?? 0)
    table.notes = [
      say("model.performance.note", resamples: resamples),
      phrases.n(predicted.reduce(0) { $0 + $1.n }) + ".", defined([.confidenceInterval]),
    ]
    return table
  }

  private var groups: Table {
    let level = input.rows.of(.observedRisk).compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    var table = Table(
      name: input.name + "-calibration", title: say("model.calibration.title", outcome: quoted),
      stub: say("model.calibration.group"),
      columns: [
        Table.Column(symbol(.n)), Table.Column(Prose(say.title(.predictedRisk))),
        Table.Column(Prose(say.title(.observedRisk))), Table.Column(phrases.intervalHead(level)),
      ])
    for row in predicted {
      let share = observed(row)
      table.rows.append(
        .cells(
          stub: Prose(row.group),
          [
            .number(numbers.count(row.n)), .number(numbers.percent(row.estimate)),
            .number(numbers.percent(share?.estimate)), interval(share),
          ]))
    }
    table.notes = [say("model.calibration.note"), defined([.n, .confidenceInterval])]
    return table
  }

  // MARK: The figure

  /// Of one group there is nothing to compare.
  var figure: Figure? {
    guard predicted.count > 1 else { return nil }
    let points = predicted.compactMap { row -> CalibrationPlot.Point? in
      guard let share = observed(row), let risk = row.estimate, let own = share.estimate,
        let low = share.confidenceLow, let high = share.confidenceHigh
      else { return nil }
      let printed = say(
        "figure.calibration.point", predicted: numbers.percent(risk), observed: numbers.percent(own),
        n: numbers.count(row.n))
      return CalibrationPlot.Point(
        predicted: risk, observed: own, low: low, high: high, n: row.n,
        label: say("figure.calibration.group", group: row.group).plain, printed: printed.plain)
    }
    let level = input.rows.of(.observedRisk).compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    let each = points.map { "\($0.label)\(numbers.colon)\($0.printed)" }.joined(separator: numbers.semicolon)
    return Figure(
      name: input.name + "-risks", title: say("figure.calibration.title", outcome: outcome),
      note: say("figure.calibration.note", level: numbers.level(level)),
      alternative: each + ".",
      plot: .calibration(
        CalibrationPlot(
          points: points, xLabel: say.title(.predictedRisk), yLabel: say.title(.observedRisk),
          nLabel: symbol(.n).plain)))
  }
}
