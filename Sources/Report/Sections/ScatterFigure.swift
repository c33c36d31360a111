import Analyses
import Statistics

/// Pairs of answers as circles in a grid, with what is said about them.
struct ScatterFigure: InLanguage {
  let input: PartInput
  let joint: JointDistribution

  var say: Words { input.say }

  /// So many cells are told to those who do not see them.
  private static let told = 8

  var figure: Figure? {
    guard let x = side(joint.x), let y = side(joint.y) else { return nil }
    let fewest = input.labels.fewest
    let plot = Scatter(x: x, y: y, pairs: joint.pairs, line: joint.line, fewest: fewest)
    guard plot.most > 0 else { return nil }
    let titles = [joint.x.variable, joint.y.variable].map(input.labels.title)
    let name = [input.name, joint.x.variable.anchor, joint.y.variable.anchor].filter { !$0.isEmpty }
      .joined(separator: "-")
    let line =
      plot.line.isEmpty
      ? Prose() : say("figure.scatter.line", level: numbers.level(input.analysis.confidence))
    let withheld = fewest.map { $0 > 1 ? say("figure.scatter.withheld", count: $0) : Prose() } ?? Prose()
    return Figure(
      name: name, title: say("figure.scatter.title", first: titles[0], second: titles[1]),
      note: [
        say(
          "figure.scatter.note", n: plot.n, most: plot.most, first: titles[0], second: titles[1]), line,
        withheld,
      ].joined(separator: " "),
      alternative: [
        say("figure.scatter.alternative", n: plot.n, first: titles[0], second: titles[1], each: each(plot)),
        fit(plot),
      ].joined(separator: " ").plain,
      plot: .scatter(plot))
  }

  private func side(_ side: JointDistribution.Side) -> Scatter.Side? {
    let label = input.labels.title(side.variable)
    guard side.levels.isEmpty else { return .ofLevels(side.levels, label: label) }
    return input.result.distributions.first { $0.variable == side.variable && !$0.values.isEmpty }
      .flatMap { .ofNumbers($0, label: label) }
  }

  private func each(_ plot: Scatter) -> String {
    let largest = plot.cells.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    .prefix(Self.told).map(\.element)
    return largest.map {
      "\(text($0.x, plot.x)) × \(text($0.y, plot.y))\(numbers.colon)\(numbers.count($0.count))"
    }.joined(separator: numbers.semicolon)
  }

  private func text(_ place: Int, _ side: Scatter.Side) -> String {
    side.levels.indices.contains(place)
      ? side.levels[place].folded : numbers.plain(side.bins.middle(place), 2)
  }

  private func fit(_ plot: Scatter) -> Prose {
    guard let first = plot.line.first, let last = plot.line.last else { return Prose() }
    return say(
      "figure.scatter.fit", low: numbers.plain(first.y, 2), from: numbers.plain(first.x, 2),
      high: numbers.plain(last.y, 2), to: numbers.plain(last.x, 2))
  }
}
