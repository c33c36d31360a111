import Analyses
import Statistics

/// `describe`: frequencies of closed questions, moments of numbers, and how many answered the rest.
struct Description: InLanguage {
  let input: PartInput
  private let variables: [(name: String, rows: Rows)]
  private let groups: [String]

  var say: Words { input.say }

  init(_ input: PartInput) {
    self.input = input
    variables = input.rows.split(by: \.variable).map { ($0.key, $0.rows) }
    // A test's row names two groups, which is none.
    groups = input.rows.all.filter { [.count, .proportion, .mean, .missing].contains($0.measure) }
      .distinct(\.group)
  }

  var part: Part {
    var part = Part()
    part.printed = [
      .count, .proportion, .proportionOfResponses, .missing, .mean, .sd, .median, .q1, .q3, .min, .max,
      .skewness,
      .kurtosis, .proportionBeforeMiddle, .proportionAfterMiddle, .combinationCount,
    ]
    if let table = GroupedTable(input: input, variables: variables, groups: groups) {
      part.printed.formUnion(GroupedTable.tests + [.standardizedDifference])
      part.blocks.append(.table(table.table))
      part.blocks += figures(variables.filter { $0.rows.has(.proportion) })
      return part
    }
    let batteries = groups.isEmpty ? Battery.all(input, variables) : []
    let inBattery = batteries.reduce(into: Set<String>()) { $0.formUnion($1.1) }
    let variables = variables.filter { !inBattery.contains($0.name) }
    let closed = variables.filter { $0.rows.has(.proportion) }
    let numeric = variables.filter { $0.rows.has(.mean) }
    let open = variables.filter { !$0.rows.has(.proportion) && !$0.rows.has(.mean) }
    let single = closed.filter { !$0.rows.has(.proportionOfResponses) }
    let multiple = closed.filter { $0.rows.has(.proportionOfResponses) }
    for (kind, found) in [(FrequencyTable.Kind.single, single), (.multiple, multiple)] where !found.isEmpty {
      let table = FrequencyTable(input: input, kind: kind, variables: found, groups: groups).table
      part.blocks.append(.table(table))
    }
    if !numeric.isEmpty {
      part.blocks.append(.table(MomentsTable(input: input, variables: numeric).table))
    }
    part.blocks += figures(closed)
    part.blocks += CombinationPart.blocks(input, multiple)
    part.blocks += batteries.flatMap(\.0.blocks)
    if !open.isEmpty { part.blocks.append(.list(open.map(answered))) }
    for row in input.rows.of(.goodnessOfFit) + input.rows.of(.oneSampleT) {
      part.blocks.append(.paragraph(againstGiven(row)))
    }
    return part
  }

  private func figures(_ closed: [(name: String, rows: Rows)]) -> [Block] {
    let kind = input.analysis.figure
    // What has another kind of figure is not drawn as points as well.
    let ordered =
      kind == .stacked || kind == .diverging ? closed.filter { input.labels.isOrdinal($0.name) } : []
    let others = closed.filter { variable in
      !ordered.contains { $0.name == variable.name }
        && !(kind == .upset && input.result.combinations.contains { $0.variable == variable.name })
    }
    let bars = ordered.compactMap { name, rows in
      DivergingFigure(
        name: input.name + "-" + (name.anchor.isEmpty ? "shares" : name.anchor + "-shares"),
        title: Prose(input.labels.title(name)),
        rows: groups.isEmpty ? [(input.labels.title(name), rows, "")] : groups.map { ($0, rows, $0) },
        levels: rows.of(.proportion).distinct(\.level), isDiverging: kind == .diverging, say: say
      ).figure
    }
    return
      ([DescriptionFigures.shares(input, others, groups)] + bars + [
        DescriptionFigures.distributions(input)
      ]).compactMap { $0.map(Block.figure) }
  }

  private func answered(_ variable: (name: String, rows: Rows)) -> Prose {
    let count = variable.rows.first(.count)?.estimate
    let missing = variable.rows.first(.missing, level: "")?.estimate
    return say(
      "description.open", variable: input.labels.title(variable.name), answered: numbers.count(count),
      missing: numbers.count(missing))
  }

  /// What was tested against stands in the sentence, and for a mean the direction too.
  private func againstGiven(_ row: ResultRow) -> Prose {
    let given = input.analysis.against
    let isSignificant = row.isSignificant(in: input.analysis)
    let mean = input.rows.first(.mean, variable: row.variable, group: row.group)
    let subject: String
    let against: String
    let found: String
    if row.measure == .oneSampleT, let value = given.first?.value {
      (subject, against) = ("mean", numbers.count(value))
      found =
        switch isSignificant {
        case true?: (mean?.estimate ?? value) > value ? "higher" : "lower"
        case false?: "same"
        case nil: "untested"
        }
    } else {
      subject = "distribution"
      let shares = given.map { "\(($0.label ?? "").folded) \(numbers.percent($0.value))" }
      against = shares.joined(separator: ", ")
      found =
        switch isSignificant {
        case true?: "differed"
        case false?: "same"
        case nil: "untested"
        }
    }
    let moments: Prose =
      row.measure == .oneSampleT && mean?.estimate != nil
      ? mean.map {
        phrases.moments($0, sd: input.rows.first(.sd, variable: row.variable, group: row.group))
      } ?? Prose() : Prose()
    let variable = input.labels.quoted(row.variable)
    let what =
      row.group.isEmpty
      ? Prose(variable)
      : say("given.group", variable: variable, grouping: input.labels.quoted(row.by), group: row.group.folded)
    return [
      say(
        "given.\(subject).\(found)", variable: what + phrases.bracketed(moments),
        given: against.isEmpty ? say("given.shares") : say("given.\(subject)", given: against)),
      phrases.test(row),
    ].joined(separator: ", ") + "."
  }
}
