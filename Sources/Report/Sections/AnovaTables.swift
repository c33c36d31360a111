import Analyses
import Statistics
import StudyFile

/// A linear model by its terms: what each is tested by, and the adjusted means of those that are of categories.
struct AnovaTables: InLanguage {
  let input: PartInput
  /// The outcome, in quotation marks.
  let outcome: String
  private let tests: [ResultRow]

  var say: Words { input.say }

  /// `nil` where the study does not ask for an analysis of variance.
  init?(_ input: PartInput, outcome: String) {
    tests = input.rows.of(.anovaF).filter { !$0.by.isEmpty }
    guard !tests.isEmpty else { return nil }
    self.input = input
    self.outcome = outcome
  }

  private func name(_ row: ResultRow) -> String { input.labels.product(row.by) }

  /// One for each term, interactions first, since main effects are read in their light.
  var sentences: [Sentence] {
    let products = tests.filter { $0.by.contains(":") }
    return (products + tests.filter { !$0.by.contains(":") }).compactMap { row in
      guard let isSignificant = row.isSignificant(in: input.analysis) else { return nil }
      let names = row.by.split(separator: ":").map { input.labels.quoted(String($0)) }
      let key = names.count > 1 ? "model.interaction" : "model.term"
      let share = phrases.effect(input.rows.first(.partialEtaSquared, by: row.by))
      return Sentence(
        statement: say(
          isSignificant ? "\(key).significant" : "\(key).not-significant", names: say.list(names),
          outcome: outcome),
        statistics: [phrases.test(row), share].joined(separator: ", "))
    }
  }

  var tables: [Table] { [variance] + [means, pairs].filter { !$0.rows.isEmpty } }

  /// The term of most categories: the levels of an interaction's second variable side by side.
  func figure(of title: String) -> Figure? {
    let rows = input.rows.of(.estimatedMarginalMean).filter { $0.estimate != nil }
    let depth = rows.map { $0.by.split(separator: ":").count }.max() ?? 0
    guard let term = rows.first(where: { $0.by.split(separator: ":").count == depth })?.by else { return nil }
    let means = rows.filter { $0.by == term }
    guard means.count > 1, means.count <= 36 else { return nil }
    let plot = crossed(means) ?? listed(means)
    let name = input.name + "-adjusted"
    let level = numbers.level(means[0].confidenceLevel ?? input.analysis.confidence)
    let each = means.map { "\(levelNames($0)) \(phrases.estimate($0, $0.estimate))" }
    return Figure(
      name: name, title: say("figure.means.title", outcome: title),
      note: say("figure.means.note", level: level),
      alternative: say("figure.means.alternative", each: each.joined(separator: ", ")).plain,
      plot: .intervals(plot))
  }

  private func listed(_ means: [ResultRow]) -> IntervalPlot {
    IntervalPlot(
      rows: means.map {
        IntervalPlot.Row(label: levelNames($0), points: [DescriptionFigures.point($0)])
      }, series: [say.title(.estimatedMarginalMean)], axis: axis)
  }

  /// Of two variables, where every level's name is plain.
  private func crossed(_ means: [ResultRow]) -> IntervalPlot? {
    let levels = means.map { $0.group.split(separator: ":").map(String.init) }
    guard means[0].by.split(separator: ":").count == 2, levels.allSatisfy({ $0.count == 2 }) else {
      return nil
    }
    let (first, second) = (levels.map { $0[0] }.distinct { $0 }, levels.map { $0[1] }.distinct { $0 })
    guard second.count <= FigureStyle.series.count else { return nil }
    return IntervalPlot(
      rows: first.map { level in
        IntervalPlot.Row(
          label: level.folded,
          points: second.map { other in
            DescriptionFigures.point(zip(levels, means).first { $0.0 == [level, other] }?.1)
          })
      }, series: second.map(\.folded), axis: axis)
  }

  private var axis: IntervalPlot.Axis {
    .effect(label: say.title(.estimatedMarginalMean), neutral: nil, isLogarithmic: false)
  }

  private var variance: Table {
    let heads: [Symbol] = [.sumOfSquares, .df, .f, .p, .partialEtaSquared]
    let level = input.rows.of(.partialEtaSquared).compactMap(\.confidenceLevel).first
    var table = Table(
      name: input.name + "-variance", title: say("model.anova.title", outcome: outcome),
      stub: say("head.term"),
      columns: heads.map { Table.Column("\(symbol($0))") } + [
        Table.Column(phrases.intervalHead(level ?? input.analysis.confidence))
      ])
    let sums = input.rows.of(.sumOfSquares)
    for sum in sums {
      let test = tests.first { $0.by == sum.by }
      let share = input.rows.first(.partialEtaSquared, by: sum.by)
      table.rows.append(
        .cells(
          stub: Prose(test == nil ? say("model.anova.residual").plain : name(sum)),
          [
            .number(numbers.fixed(sum.estimate, 2)), .number(numbers.df(sum.df)),
            cell(test?.statistic) { numbers.fixed($0, 2) }, cell(test?.pValue, numbers.p),
            cell(share?.estimate) { numbers.bounded($0) }, share.map(interval) ?? .empty,
          ]))
    }
    let type = input.analysis.anova?.rawValue ?? ""
    table.notes = [
      say("model.anova.note", type: type), phrases.n(sums.first?.n ?? 0) + ".",
      defined(heads + [.confidenceInterval]),
    ]
    return table
  }

  private var means: Table {
    let rows = input.rows.of(.estimatedMarginalMean)
    let level = rows.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    var table = Table(
      name: input.name + "-means", title: say("model.means.title", outcome: outcome), stub: say("head.term"),
      columns: [
        Table.Column(symbol(.mean)), Table.Column(symbol(.standardError)),
        Table.Column(phrases.intervalHead(level)),
      ])
    for (_, levels) in Rows(rows).split(by: \.by) {
      guard let first = levels.all.first else { continue }
      table.rows.append(.heading(Prose(name(first))))
      for row in levels.all {
        let places = NumberFormat.places(spread: row.standardError, for: [row.estimate])
        table.rows.append(
          .cells(
            stub: Prose(levelNames(row)),
            [
              cell(row.estimate) { numbers.fixed($0, places) },
              cell(row.standardError) { numbers.fixed($0, places) },
              row.estimate == nil
                ? .empty
                : .number(
                  numbers.interval(row.confidenceLow, row.confidenceHigh) { numbers.fixed($0, places) }),
            ]))
      }
    }
    table.notes = [
      say("model.means.note"), defined([.mean, .standardError, .confidenceInterval]),
    ]
    return table
  }

  /// Which levels differ, term by term.
  private var pairs: Table {
    let rows = input.rows.of(.marginalMeanDifference)
    let level = rows.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    var table = Table(
      name: input.name + "-mean-pairs", title: say("model.pairs.title", outcome: outcome),
      stub: say("head.pair"),
      columns: [
        Table.Column(say("paired.difference")), Table.Column(symbol(.standardError)),
        Table.Column(phrases.intervalHead(level)), Table.Column(symbol(.q)), Table.Column("\(symbol(.p))"),
      ])
    for (_, pairs) in Rows(rows).split(by: \.by) {
      guard let first = pairs.all.first else { continue }
      table.rows.append(.heading(Prose(name(first))))
      for row in pairs.all {
        let places = NumberFormat.places(spread: row.standardError, for: [row.estimate])
        table.rows.append(
          .cells(
            stub: Prose(row.group.folded),
            [
              cell(row.estimate) { numbers.fixed($0, places) },
              cell(row.standardError) { numbers.fixed($0, places) },
              row.confidenceLow == nil
                ? .empty
                : .number(
                  numbers.interval(row.confidenceLow, row.confidenceHigh) { numbers.fixed($0, places) }),
              cell(row.statistic) { numbers.fixed($0, 2) }, cell(row.pAdjusted, numbers.p),
            ]))
      }
    }
    table.notes = [
      say("paired.pairs.difference"), say("model.pairs.note"),
      defined([.standardError, .confidenceInterval, .q, .p]),
    ]
    return table
  }

  /// "Clinic × Yes", where it is plain what belongs to which variable.
  private func levelNames(_ row: ResultRow) -> String {
    let parts = row.group.split(separator: ":", omittingEmptySubsequences: false)
    let variables = row.by.split(separator: ":").count
    return (parts.count == variables ? parts.joined(separator: " × ") : row.group).folded
  }

  private func cell(_ value: Double?, _ text: (Double?) -> String) -> Table.Cell {
    value == nil ? .empty : .number(text(value))
  }
}
