/// The study's sampling weight.
///
/// Like `count` it is named by its heading. A numeric variable that is read from this column is the weight; so is one of
/// this name, which may be computed. Otherwise there is one more variable, so that the weight is read, and what is wrong
/// with it told, like any number.
extension Study {
  /// More than a respondent can stand for.
  private static let largestWeight = 1e12

  /// Finds the variable, or makes it.
  mutating func resolveWeight() {
    guard let heading = data.weight else { return }
    let isRead: (Variable) -> Bool = {
      if case .column(let column) = $0.source { column == heading.value } else { false }
    }
    let numeric = variables.filter { $0.measure == .numeric }
    if let known = numeric.first(where: isRead) ?? numeric.first(where: { $0.name == heading.value }) {
      weight = known.name
      for place in variables.indices where variables[place].name == known.name {
        variables[place].isWeight = true
      }
      return
    }
    var name = heading.value
    while variable(name) != nil { name += " (weight)" }
    var made = Variable(
      name: name, measure: .numeric, source: .column(heading.value), location: heading.location)
    made.range = 0...Self.largestWeight
    made.isWeight = true
    variables.append(made)
    weight = name
  }

  /// Whether a respondent has a weight to count with: one that is missing, 0 or negative is none.
  package var hasWeight: Condition? {
    weight.map { .compares(.variable($0), .greater, .number(0)) }
  }

  /// The weight of an analysis; `nil` where it has none or goes without.
  package func weight(of analysis: Analysis) -> String? {
    analysis.usesWeights && analysis.verb.canBeWeighted ? weight : nil
  }
}

extension Analysis.Verb {
  /// Whether something of it is computed with sampling weights.
  package var canBeWeighted: Bool {
    switch self {
    case .describe, .proportion, .compare, .correlate, .equivalence: true
    case .comparePaired, .reliability, .agreement, .model, .factor, .pool, .interviews: false
    }
  }
}
