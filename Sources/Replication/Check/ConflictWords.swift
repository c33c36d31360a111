import StudyFile

/// Why a number of a sample cannot be as printed, which values could, and what would mend it; in words.
struct ConflictWords {
  private let study: Study
  private let sample: SampleStatements
  private let answer: JointAnswer
  /// What looking for remedies may still take.
  private(set) var effort: Int

  init(_ study: Study, _ sample: SampleStatements, _ answer: JointAnswer, effort: Int) {
    self.effort = effort
    self.study = study
    self.sample = sample
    self.answer = answer
  }

  private static let mostNamed = 5

  mutating func conflict(_ number: Int) -> String {
    let own = answer.conflicts.filter { $0.contains(number) }
    let isAlone = own.contains([number])
    var words = "no whole number of \(size(number).grouped) respondents gives \(printed(number))"
    if !isAlone {
      let others = own.map { conflict in
        conflict.count > Self.mostNamed + 1
          ? "\(conflict.count - 1) others"
          : list(conflict.filter { $0 != number }.map(name))
      }
      let rest = others.count - Self.mostNamed
      words +=
        " beside "
        + (others.prefix(Self.mostNamed) + (rest > 0 ? ["\(rest) more"] : []))
        .joined(separator: ", nor beside ")
    }
    guard answer.consistency[number] == .impossible else { return words }
    if let nearest = answer.nearest[number] {
      if !nearest.isEmpty {
        words += "; the nearest is " + nearest.map { text($0, of: number) }.joined(separator: " or ")
      }
    } else {
      words += "; which number near it is possible is not decided"
    }
    return words + remedies(number)
  }

  private func report(_ number: Int) -> PublishedReport {
    study.findings[sample.places[number].finding].reports[sample.places[number].report]
  }

  /// Of how many it was printed, or of how many all numbers are.
  private func size(_ number: Int) -> Int {
    if case .count(let n) = report(number).answered { return n }
    return report(number).n ?? sample.problem.n
  }

  /// A statement by its printed number and what it is of.
  private func name(_ number: Int) -> String {
    "\(printed(number)) (\(Claim.words(report(number))))"
  }

  private func printed(_ number: Int) -> String {
    let statement = sample.problem.statements[number]
    return (statement.measure == .deviation ? "SD = " : "") + statement.printed.text
  }

  private func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func text(_ nearest: JointAnswer.Nearest, of number: Int) -> String {
    let shares = isShare(number) ? nearest.shares.prefix(3) : []
    if shares.isEmpty { return nearest.printed.text }
    return nearest.printed.text + " ("
      + shares.map { "\($0.part.grouped) of \($0.whole.grouped)" }.joined(separator: ", ") + ")"
  }

  /// Whether its part and whole are respondents.
  private func isShare(_ number: Int) -> Bool {
    ["proportion", "proportion_of_total"].contains(report(number).measure)
  }

  /// What would make all numbers possible, with this one as it was printed.
  private mutating func remedies(_ number: Int) -> String {
    let place = sample.places[number]
    let finding = study.findings[place.finding]
    let report = report(number)
    var remedies: [String] = []
    // Other impossible numbers stay so, whatever happens to this one.
    let rest = answer.consistency.indices.filter { answer.consistency[$0] == .possible || $0 == number }
    // Few statements show soon what cannot be.
    let conflicts = answer.conflicts.filter { $0.contains(number) && Set($0).isSubset(of: rest) }
    var (effort, isDecided) = (effort, true)
    defer { self.effort = effort }
    func holds(_ changed: JointProblem) -> Bool {
      let isFeasible = changed.isFeasible(of: conflicts + [rest], effort: &effort)
      if isFeasible == nil { isDecided = false }
      return isFeasible == true
    }
    if report.event != nil, report.answered == .all, report.n == nil {
      var answered = report
      answered.answered = .answered
      if case .success(let statement) = sample.statement(answered, finding),
        holds(sample.changed(number) { $0 = statement })
      {
        remedies.append("if it is of those who answered, it is possible: then say `answered: yes`")
      }
    }
    // Whatever ties did first; those who round `any` way round down or up.
    let rules: [Finding.Rounding] = [.nearest, .halfUp, .halfEven, .down, .up]
    let others = rules.filter { $0 != finding.rounding }
    if let rule = others.first(where: { rule in holds(sample.changed(number) { $0.rounding = rule }) }) {
      let name = rule == .nearest ? "to nearest with ties either way" : rule.rawValue
      remedies.append("rounded \(name), it would be possible")
    }
    if let size = otherSize(beside: rest, conflicts, effort: &effort) {
      let ending = !size.isPossible ? "" : remedies.isEmpty ? ", it would be possible" : ", too"
      remedies.append(size.words + ending)
    } else {
      isDecided = false
    }
    if remedies.isEmpty, !isDecided {
      remedies.append("whether another rounding or number of respondents would mend it is not decided")
    }
    return remedies.map { "; " + $0 }.joined()
  }

  /// More numbers of respondents than these are not tried in either direction.
  private static let mostChanges = 2000

  /// In words, the nearest number of respondents, from half to twice as many, of whom all that is possible and this one can be.
  private func otherSize(beside rest: [Int], _ conflicts: [[Int]], effort: inout Int) -> (
    words: String, isPossible: Bool
  )? {
    let n = sample.problem.n
    var problem = sample.problem
    problem.statements = rest.map { problem.statements[$0] }
    let screens = conflicts.map { conflict in rest.indices.filter { conflict.contains(rest[$0]) } }
    let (least, most) = (max(1, n - min(n / 2, Self.mostChanges)), n + min(n, Self.mostChanges))
    guard let sizes = problem.nearestSizes(in: least...most, screens: screens, effort: &effort) else {
      return nil
    }
    guard sizes.isEmpty else {
      return ("with \(sizes.map(\.grouped).joined(separator: " or ")) respondents", true)
    }
    return (
      "no other number of respondents from \(least.grouped) to \(most.grouped) makes it possible", false
    )
  }

  /// What is left of the counts behind a number that is possible.
  func pinned(_ number: Int) -> String {
    guard isShare(number), let shares = answer.pinned[number], let first = shares.first,
      let last = shares.last
    else { return "" }
    if shares.count == 1 { return "exactly \(first.part.grouped) of \(first.whole.grouped)" }
    if shares.allSatisfy({ $0.whole == first.whole }) {
      let isRange = last.part - first.part == shares.count - 1 && shares.count > 2
      let parts =
        isRange
        ? "\(first.part.grouped) to \(last.part.grouped)"
        : shares.map(\.part.grouped).joined(separator: " or ")
      return "\(parts) of \(first.whole.grouped)"
    }
    guard shares.count <= Self.mostNamed else { return "" }
    return shares.map { "\($0.part.grouped) of \($0.whole.grouped)" }.joined(separator: " or ")
  }
}
