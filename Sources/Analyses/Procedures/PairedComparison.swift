import Ingest
import Statistics
import StudyFile
import Tally

/// `compare` with a list of variables: answers of the same respondents, each of whom is compared with their own others.
///
/// Numbers have the paired t test (two of them) or the F test of repeated measures (more), with ranks beside them; answers in
/// order have ranks, with means beside them; answers without an order have tests of their shares.
struct PairedComparison: Procedure {
  /// All pairs of more variables than this are a table that nobody reads.
  private static let mostInPairs = 25

  private let variables: [Variable]
  private let analysis: Analysis
  private let answers: PairedAnswers
  private let kind: MeasurementLevel

  /// Why these answers cannot be compared.
  static func problem(among variables: [Variable]) -> String? {
    let kind = kind(of: variables)
    if let number = variables.first(where: { $0.measure == .numeric }),
      let other = variables.first(where: { $0.measure == .nominal })
    {
      return "Answers that are compared are of one kind: \(number.title) is numeric, \(other.title) nominal."
    }
    guard kind != .numeric else { return nil }
    func labels(_ variable: Variable) -> [String] {
      let labels = variable.levels.map(\.label)
      return kind == .ordinal ? labels : labels.sorted()
    }
    // Levels that are not listed are what the data hold.
    let listed = variables.filter { !$0.levels.isEmpty }
    guard let other = listed.first(where: { labels($0) != labels(listed[0]) }) else { return nil }
    return "\(other.title) has other levels than \(listed[0].title), or another order of them: "
      + "answers that are compared need the same."
  }

  /// Two answers are one share, whatever their order.
  private static func kind(of variables: [Variable]) -> MeasurementLevel {
    if variables.contains(where: { $0.measure == .numeric }) { return .numeric }
    return variables.allSatisfy { $0.measure == .ordinal && !$0.lacksOrder && !$0.isBinary }
      ? .ordinal : .nominal
  }

  init(of variables: [Variable], _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    self.variables = variables
    analysis = maker.analysis
    kind = Self.kind(of: variables)
    answers = .ofColumns(tallies.add(maker.patterns(variables.map { .variable($0.name) })))
  }

  init(of occasions: Occasions, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    variables = maker.study.variables(of: occasions)
    analysis = maker.analysis
    kind = Self.kind(of: variables)
    answers = .ofRows(
      tallies.add(TallyRequest(.occasions(occasions), where: maker.condition)),
      id: maker.study.variable(occasions.id)?.title ?? occasions.id)
  }

  private init(_ other: PairedComparison, of variables: [Variable]) {
    self.variables = variables
    (analysis, answers, kind) = (other.analysis, other.answers, other.kind)
  }

  func output(from tallies: Tallies) -> Output {
    switch answers {
    case .ofColumns(let patterns): return output(from: tallies.patterns(patterns))
    case .ofRows(let request, let id):
      let counts = tallies.occasions(request)
      // One that `where` leaves nobody on is not compared.
      let met = variables.indices.filter { counts.rows[$0] > 0 }
      guard met.count > 1 else {
        var output = Output()
        output.notes = OccasionNotes.notes(counts, id: id)
        output.notes.append("Fewer than two occasions have answers: there is nothing to compare.")
        return output
      }
      let comparison = PairedComparison(self, of: met.map { variables[$0] })
      var output = comparison.output(from: counts.patterns.only(met))
      output.notes = OccasionNotes.notes(counts, id: id) + output.notes
      return output
    }
  }

  private func output(from counts: PatternCounts) -> Output {
    var output = Output()
    let complete = counts.patterns.filter { $0.codes.allSatisfy { $0 >= 0 } }
    let all = counts.patterns.reduce(0) { $0 + $1.count }
    let n = complete.reduce(0) { $0 + $1.count }
    if n < all { output.notes.append(LeftOut.incomplete(all - n)) }
    let labels = PairedLabels(variables, analysis)
    if n == 0 {
      output.notes.append("Nobody answered all of them.")
    } else if kind == .nominal {
      let categories = PairedCategories(counts, complete, labels)
      output.append(categories.output(pairs: pairs(&output)))
    } else {
      let numbers = PairedNumbers(counts, complete, labels, isOrdinal: kind == .ordinal)
      output.append(numbers.output(pairs: pairs(&output)))
    }
    output.rows += missing(counts, n: n, of: all)
    return output
  }

  /// The variable that is taken away from others.
  private var reference: String? {
    guard let reference = analysis.reference else { return nil }
    return analysis.verb.occasions?.name(reference) ?? reference
  }

  /// Places of the variables that are compared two by two, the reference second.
  private func pairs(_ output: inout Output) -> [(first: Int, second: Int)] {
    guard variables.count <= Self.mostInPairs else {
      output.notes.append(
        "Pairs are left out: there are \(variables.count) answers, and at most \(Self.mostInPairs) are compared "
          + "pair by pair.")
      return []
    }
    return variables.indices.flatMap { first in
      variables.indices.filter { $0 > first }.map { second in
        variables[first].name == reference ? (second, first) : (first, second)
      }
    }
  }

  /// Of each variable those without an answer to it, then those who are left out.
  private func missing(_ counts: PatternCounts, n: Int, of all: Int) -> [ResultRow] {
    variables.enumerated().flatMap { place, variable in
      var group = GroupedCounts.Group(label: "", counts: [0], missing: [])
      var missing: [Int32: Int] = [:]
      for pattern in counts.patterns {
        if pattern.codes[place] < 0 {
          missing[pattern.codes[place], default: 0] += pattern.count
        } else {
          group.counts[0] += pattern.count
        }
      }
      group.missing = missing.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
      return group.missingRows(analysis.id, of: variable)
    } + [ResultRow(analysis: analysis.id, Estimate(.missing, value: Double(all - n), n: all))]
  }
}

/// Where the answers of a respondent stand.
private enum PairedAnswers {
  /// In one row; counted by this request.
  case ofColumns(Int)
  /// In several rows, which have the same id, which is called so.
  case ofRows(Int, id: String)
}

/// The names that rows of a paired comparison have.
struct PairedLabels {
  let variables: [Variable]
  let analysis: Analysis
  /// What a contrast calls them: their labels, which may be the same question asked twice.
  private let names: [String]

  init(_ variables: [Variable], _ analysis: Analysis) {
    (self.variables, self.analysis) = (variables, analysis)
    let titles = variables.map(\.title)
    names = Set(titles).count == titles.count ? titles : variables.map(\.name)
  }

  /// Of one variable.
  func row(_ estimate: Estimate, of place: Int, level: String = "") -> ResultRow {
    ResultRow(analysis: analysis.id, estimate, variable: variables[place].name, level: level)
  }

  /// Of all of them together.
  func row(_ estimate: Estimate, level: String = "") -> ResultRow {
    ResultRow(analysis: analysis.id, estimate, level: level)
  }

  /// Of the first against the second.
  func row(_ estimate: Estimate, _ pair: (first: Int, second: Int), level: String = "") -> ResultRow {
    let (first, second) = (variables[pair.first], variables[pair.second])
    var group = ""
    if case .contrast = estimate.place { group = "\(names[pair.first]) vs \(names[pair.second])" }
    return ResultRow(
      analysis: analysis.id, estimate, variable: first.name, level: level, by: second.name, group: group)
  }
}

extension Output {
  /// Puts the test that the study names, or the usual one, into the sentence, and says so.
  mutating func choose(
    among rows: inout [ResultRow], of estimates: [Estimate], _ analysis: Analysis, usual: Measure,
    method: (Measure) -> String?, why: (Measure) -> String?
  ) {
    let named = analysis.namedTest(among: estimates, &self)
    let primary = named ?? usual
    if named == nil, let reason = why(usual) { notes.append(reason) }
    for place in rows.indices where rows[place].measure == primary {
      rows[place].isPrimary = method(primary).map { $0 == rows[place].method } ?? true
    }
  }
}
