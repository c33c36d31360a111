import Analyses
import Statistics
import StudyFile

/// `compare` with a list of variables, or with `paired`: the answers of the same respondents beside one another.
struct PairedPart: InLanguage {
  let input: PartInput
  let variables: [String]
  /// Where one variable was answered several times.
  let occasions: Occasions?

  var say: Words { input.say }

  init(_ input: PartInput, variables: [String], occasions: Occasions? = nil) {
    (self.input, self.occasions) = (input, occasions)
    // Not every occasion need have answers.
    self.variables =
      occasions == nil
      ? variables : variables.filter { name in input.rows.all.contains { $0.variable == name } }
  }

  private static let described: Set<Measure> = [
    .mean, .sd, .median, .q1, .q3, .meanRank, .missing, .count, .proportion, .proportionBeforeMiddle,
    .proportionAfterMiddle,
  ]

  var part: Part {
    var part = Part(printed: Self.described)
    let sentence = PairedSentence(input: input, names: titles, variables: variables).sentence
    if !sentence.isEmpty { part.blocks.append(.paragraph(sentence.prose)) }
    let levels = input.rows.of(.proportion).distinct(\.level)
    let tables = PairedTables(
      input: input, variables: variables, names: names,
      stub: occasions.map { Prose(input.labels.title($0.by)) } ?? say("head.variable"))
    let isNumeric = input.rows.has(.mean)
    if isNumeric { part.blocks.append(.table(tables.moments)) }
    if isNumeric, !levels.isEmpty {
      part.blocks += battery(levels).blocks
    } else if !levels.isEmpty {
      part.blocks.append(.table(tables.shares(levels)))
    }
    if let changes = tables.changes(levels) { part.blocks.append(.table(changes)) }
    if let pairs = tables.pairs {
      part.blocks.append(.table(pairs.table))
      part.printed.formUnion(pairs.printed)
    }
    if let figure = isNumeric ? (levels.isEmpty ? dots : nil) : shares(levels) {
      part.blocks.append(.figure(figure))
    }
    part.finding = sentence
    part.leads = !isNumeric
    return part
  }

  /// What the variables are called in a sentence; by their names where two have one label.
  private var titles: [String: String] {
    let titles = variables.map(input.labels.title)
    let own = Set(titles).count == titles.count ? titles : variables
    return Dictionary(zip(variables, own)) { first, _ in first }
  }

  /// What they are called below a title: of one variable the occasions.
  private var names: [String: String] {
    guard let occasions else { return titles }
    return Dictionary(variables.map { ($0, occasions.level($0).folded) }) { first, _ in first }
  }

  private var title: Prose { Prose(AnalysisTitle.text(input.analysis, labels: input.labels)) }

  private func rows(of variable: String) -> Rows {
    // Who lacks this answer may have another: those who are left out are counted together.
    Rows(input.rows.all.filter { $0.variable == variable && $0.by.isEmpty && $0.measure != .missing })
  }

  private func battery(_ levels: [String]) -> Battery {
    Battery(
      input: input, name: input.name + "-answers", title: say("battery.title", count: variables.count),
      items: variables.map { Battery.Item(title: names[$0] ?? $0, rows: rows(of: $0)) }, levels: levels)
  }

  private var dots: Figure? {
    let moments = Rows(
      input.rows.all.filter { $0.by.isEmpty }.map { row in
        var row = row
        row.group = names[row.variable] ?? ""
        return row
      })
    let distributions = input.result.distributions.map { distribution in
      var distribution = distribution
      distribution.group = names[distribution.variable] ?? ""
      return distribution
    }
    return ComparisonFigures.dots(
      input, moments, distributions, name: "answers", title: title,
      axis: (occasions.map { input.labels.title($0.answer) } ?? say("head.answer").plain))
  }

  private func shares(_ levels: [String]) -> Figure? {
    let groups = variables.map { names[$0] ?? $0 }
    // Of two answers one says it all.
    let shown = levels.count == 2 ? [levels[1]] : levels
    let grouped = Rows(
      input.rows.of(.proportion).map { row in
        var row = row
        row.group = names[row.variable] ?? ""
        return row
      })
    guard let plot = ComparisonFigures.shares(grouped, levels: shown, groups: groups) else { return nil }
    let level = grouped.all.first?.confidenceLevel ?? input.analysis.confidence
    let each = variables.map { variable in
      let shares = shown.map { shown in
        "\(shown.folded) \(numbers.percent(rows(of: variable).first(.proportion, level: shown)?.estimate))"
      }
      return "\(names[variable] ?? variable)\(numbers.colon)\(shares.joined(separator: ", "))"
    }
    return Figure(
      name: input.name + "-shares",
      title: shown.count == 1 ? say("outcome", variable: title, level: shown[0].folded) : title,
      note: say("figure.shares.note", level: numbers.level(level)),
      alternative: say("figure.shares.alternative", shares: each.joined(separator: numbers.semicolon)).plain,
      plot: .intervals(plot))
  }
}
