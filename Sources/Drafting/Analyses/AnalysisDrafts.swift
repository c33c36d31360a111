import StudyFile

/// The analyses that a reader would ask for first: who answered, what they answered, whether scales hold, what goes with what,
/// and who differs from whom.
struct AnalysisDrafts {
  private(set) var analyses: [DraftAnalysis] = []
  /// Ready to use, one line each.
  private(set) var further: [String] = []

  private static let mostVariables = 20
  private static let mostDescriptions = 3
  private static let mostProportions = 2
  private static let mostReliabilities = 2
  private static let mostFurther = 12
  private static let mostGroups = 8
  private static let mostCorrelates = 8
  private static let mostOutcomes = 4
  private static let mostComparisons = 3

  init(_ draft: StudyDraft) {
    // What does not vary says nothing beyond its own line in the study file.
    let answers = draft.variables.filter {
      $0.part == .answer && !$0.isAttentionCheck && ![.text, .date, .id].contains($0.measure)
        && $0.guess.distinct != 1
    }
    let items = Set(draft.scales.flatMap { $0.items.map(\.name) })
    if answers.isEmpty {
      // Then the report says at least who answered what.
      let rest = draft.variables.filter { $0.part == .answer }.prefix(Self.mostVariables).map(\.name)
      if !rest.isEmpty { add(Self.describing(rest), id: "sample", upTo: 1) }
    }
    describe(answers, draft.scales, items)
    for variable in answers
    where variable.guess.yes != nil && !variable.isGroup && !items.contains(variable.name) {
      add(
        "proportion: " + YAMLText.scalar(Self.event(variable)), id: "share-" + Self.id(variable.name),
        upTo: Self.mostProportions)
    }
    for scale in draft.scales {
      add(
        "reliability: \(scale.name)", id: Self.id(scale.name) + "-reliability", upTo: Self.mostReliabilities)
    }
    correlate(answers, draft.scales, items)
    compare(answers, draft.scales, items)
  }

  private mutating func add(_ body: String, id: String, upTo most: Int) {
    let verb = body.prefix { $0 != ":" }
    if analyses.count(where: { $0.body.hasPrefix(verb) }) < most {
      analyses.append(DraftAnalysis(id: unique(id), body: body))
    } else if further.count(where: { $0.contains(", \(verb): ") }) < Self.mostFurther {
      further.append("{id: \(unique(id)), \(body)}")
    }
  }

  private var ids: Set<String> = []

  private mutating func unique(_ proposal: String) -> String {
    var id = proposal == "study" ? "the-study" : proposal
    var number = 2
    while ids.contains(id) {
      id = "\(proposal)-\(number)"
      number += 1
    }
    ids.insert(id)
    return id
  }

  private static func id(_ name: String) -> String { name.replacing("_", with: "-") }

  private mutating func describe(_ answers: [DraftVariable], _ scales: [DraftScale], _ items: Set<String>) {
    let people = answers.filter { $0.isGroup && !items.contains($0.name) }.map(\.name)
    let others = answers.filter { !$0.isGroup && !items.contains($0.name) }.map(\.name)
    let hasSample = !people.isEmpty && !others.isEmpty
    for (place, names) in Self.pieces(hasSample ? people : people + others).enumerated() {
      add(
        Self.describing(names), id: place == 0 ? "sample" : "sample-\(place + 1)", upTo: Self.mostDescriptions
      )
    }
    if hasSample {
      for (place, names) in Self.pieces(others).enumerated() {
        add(
          Self.describing(names), id: place == 0 ? "answers" : "answers-\(place + 1)",
          upTo: Self.mostDescriptions)
      }
    }
    if !scales.isEmpty {
      add(
        Self.describing(scales.prefix(Self.mostVariables).map(\.name)), id: "scores",
        upTo: Self.mostDescriptions + 1)
    }
    for scale in scales.prefix(Self.mostFurther) {
      further.append(
        "{id: \(unique(Self.id(scale.name) + "-items")), \(Self.describing(scale.items.map(\.name)))}")
    }
  }

  private static func describing(_ names: [String]) -> String {
    "describe: [\(names.joined(separator: ", "))]"
  }

  private static func pieces(_ names: [String]) -> [[String]] {
    stride(from: 0, to: names.count, by: mostVariables).map {
      Array(names[$0..<min($0 + mostVariables, names.count)])
    }
  }

  private mutating func correlate(_ answers: [DraftVariable], _ scales: [DraftScale], _ items: Set<String>) {
    let numbers = answers.filter { $0.measure == .numeric && !items.contains($0.name) }.map(\.name)
    // Of places in one order, which add up to the same for everybody, each goes down where another goes up.
    let ordered = answers.filter {
      $0.measure == .ordinal && !$0.guess.levels.isEmpty && !$0.guess.isPlace && !items.contains($0.name)
    }.map(\.name)
    var names = scales.map(\.name) + numbers
    if names.count < 3 { names += ordered.prefix(5 - min(5, names.count)) }
    guard names.count >= 2 else { return }
    let first = names.prefix(Self.mostCorrelates)
    add("correlate: [\(first.joined(separator: ", "))]", id: "correlates", upTo: 1)
    if names.count > first.count {
      further.append(
        "{id: \(unique("correlates")), correlate: [\(names.dropFirst(first.count).prefix(Self.mostVariables).joined(separator: ", "))]}"
      )
    }
  }

  /// Group and outcomes: the first of each.
  private mutating func compare(_ answers: [DraftVariable], _ scales: [DraftScale], _ items: Set<String>) {
    let closed = answers.filter {
      $0.measure.isCategorical
        && (2...Self.mostGroups).contains(
          $0.guess.levels.isEmpty ? $0.guess.distinct ?? 0 : $0.guess.levels.count)
        && !items.contains($0.name)
    }
    let ofAll = closed.filter { $0.asked == nil }
    let candidates = ofAll.isEmpty ? closed : ofAll
    let people = candidates.filter(\.isGroup)
    let groups = (people.isEmpty ? candidates.filter { $0.measure == .nominal } : people).prefix(3)
    guard let first = groups.first else { return }
    // Where nothing but the people themselves was asked about, they are compared.
    let asked = answers.filter { !items.contains($0.name) && !$0.isGroup && $0.name != first.name }
    let others = asked.isEmpty && scales.isEmpty ? answers.filter { !items.contains($0.name) } : asked
    func outcomes(_ group: DraftVariable, _ fits: (DraftVariable) -> Bool) -> [DraftVariable] {
      // Of a question that one answer leads to there is one group only.
      others.filter {
        $0.name != group.name && $0.asked?.variables.contains(group.name) != true && fits($0)
      }
    }
    let numeric: (DraftVariable) -> Bool = { $0.measure == .numeric }
    for group in groups {
      let names = scales.map(\.name) + outcomes(group, numeric).map(\.name)
      if !names.isEmpty {
        add(
          "compare: \(names.prefix(Self.mostOutcomes).joined(separator: " + ")) ~ \(group.name)",
          id: "by-" + Self.id(group.name), upTo: group.name == first.name ? 1 : 2)
      }
    }
    let events = outcomes(first) { $0.guess.yes != nil }
    let ordinal = outcomes(first) { $0.measure == .ordinal && !$0.guess.levels.isEmpty }
    for variable in ordinal.prefix(3) {
      add(
        "compare: \(variable.name) ~ \(first.name)",
        id: Self.id(variable.name) + "-by-" + Self.id(first.name), upTo: Self.mostComparisons)
    }
    for variable in events.prefix(3) {
      add(
        "compare: " + YAMLText.scalar("\(Self.event(variable)) ~ \(first.name)"),
        id: Self.id(variable.name) + "-by-" + Self.id(first.name), upTo: Self.mostComparisons)
    }
    if analyses.allSatisfy({ !$0.body.hasPrefix("compare") }) {
      let nominal = outcomes(first) {
        $0.measure == .nominal && ($0.guess.distinct ?? 99) <= 8 || $0.measure == .multiple
      }
      for variable in nominal.prefix(2) {
        add(
          "compare: \(variable.name) ~ \(first.name)",
          id: Self.id(variable.name) + "-by-" + Self.id(first.name), upTo: Self.mostComparisons)
      }
    }
  }

  private static func event(_ variable: DraftVariable) -> String {
    let yes = variable.guess.yes ?? ""
    let isWord =
      yes.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && !["and", "or", "not", "in", "missing"].contains(yes)
    return "\(variable.name) = " + (isWord ? yes : "'" + yes.replacing("'", with: "''") + "'")
  }
}
