/// A joint problem, or a part of it that nothing ties to the rest, as a system of counts.
struct CountModel: Sendable {
  /// The unknowns of one statement, and what else was printed of them.
  struct Entry: Sendable {
    var part: Int
    var whole: Int
    /// Of a standard deviation: the sum of the squared parts.
    var squares: Int?
    /// And how many gave each answer.
    var answers: [Int] = []
    var sizes: [(unknown: Int, range: ClosedRange<Int>)] = []
  }

  static let mostRespondents = 10_000_000
  static let mostUnitsOfOne = 100_000_000
  static let mostAnswer = 1000

  var system = CountSystem()
  private(set) var entries: [Int: Entry] = [:]
  /// Whether the cells of every clique are laid out, so that a solution is one of the whole table.
  let isWhole: Bool
  let problem: JointProblem
  /// Each after one that has all of its variables that come before, where the cells of all are laid out.
  private(set) var cliques: [(scope: Scope, cells: [Int])] = []
  /// The unknowns of the cells of some variables crossed, whichever cliques they are in.
  private var tables: [[Int]: [Int]] = [:]
  private var sums: [Key: Int] = [:]
  private struct Key: Hashable {
    var variables: [Int]
    var weights: [Int]
  }

  /// `statements` are places in a problem whose classes are reduced.
  init(_ problem: JointProblem, statements: [Int], variables: [Int]) {
    self.problem = problem
    let scopes = statements.map { problem.statements[$0].scope }
    let tree = CliqueTree(variables, scopes: scopes, classes: problem.classes)
    var groups = tree.cliques
    var meetings = tree.edges.map(\.shared)
    isWhole = tree.isLaidOut(problem.classes)
    if !isWhole {
      groups = Self.largest(scopes.map { $0.sorted() })
      meetings = Self.meetings(of: groups)
    }
    for group in groups {
      let scope = scope(group)
      let cells = (0..<scope.count).map { _ in system.unknown(0...problem.n, isSum: false) }
      // In pieces, the margins of several add up to it: so long a sum would only slow the search down.
      if isWhole || group.count < 2 { addUp(cells, to: problem.n) }
      cliques.append((scope, cells))
      tables[group] = cells
    }
    for variable in variables { _ = table([variable]) }
    for meeting in meetings { _ = table(meeting) }
    for number in statements { entries[number] = entry(problem.statements[number]) }
    nest()
    system.gatherUses()
  }

  private static let mostNested = 40

  /// A group that lies within another is not larger: their cells alone do not show it before they are settled.
  private mutating func nest() {
    var groups: [[Int]: [(weights: [Int], unknown: Int)]] = [:]
    for (key, unknown) in sums where system.isSum[unknown] && key.weights.allSatisfy({ $0 == 0 || $0 == 1 }) {
      groups[key.variables, default: []].append((key.weights, unknown))
    }
    for (variables, members) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where !variables.isEmpty && members.count <= Self.mostNested {
      let cells = table(variables)
      let ordered = members.sorted { $0.unknown < $1.unknown }
      for inner in ordered {
        for outer in ordered where outer.unknown != inner.unknown {
          guard zip(inner.weights, outer.weights).allSatisfy({ $0 <= $1 }) else { continue }
          let between = cells.indices.filter { outer.weights[$0] > inner.weights[$0] }.map { cells[$0] }
          let rest = between.count == 1 ? between[0] : system.unknown(0...problem.n, isSum: true)
          if between.count > 1 { addUp(between, toUnknown: rest) }
          addUp([inner.unknown, rest], toUnknown: outer.unknown)
        }
      }
    }
  }

  private func scope(_ variables: [Int]) -> Scope {
    Scope(variables: variables, sizes: variables.map { problem.classes[$0] })
  }

  private mutating func addUp(_ unknowns: [Int], to total: Int) {
    system.add(.init(terms: unknowns.map { .init(unknown: $0, weight: 1) }, total: total))
  }

  mutating func addUp(_ unknowns: [Int], toUnknown sum: Int) {
    let terms = unknowns.map { CountSystem.Term(unknown: $0, weight: 1) }
    system.add(.init(terms: terms + [.init(unknown: sum, weight: -1)], total: 0))
  }

  /// The margin of sorted variables: every clique that has them all agrees on it.
  private mutating func table(_ variables: [Int]) -> [Int] {
    if let known = tables[variables] { return known }
    let scope = scope(variables)
    let margin = (0..<scope.count).map { _ in system.unknown(0...problem.n, isSum: true) }
    tables[variables] = margin
    addUp(margin, to: problem.n)
    for clique in cliques where variables.allSatisfy({ clique.scope.variables.contains($0) }) {
      var parts = [[Int]](repeating: [], count: scope.count)
      for (cell, place) in clique.scope.cells(in: scope).enumerated() {
        parts[place].append(clique.cells[cell])
      }
      for (part, sum) in zip(parts, margin) { addUp(part, toUnknown: sum) }
    }
    return margin
  }

  /// How many respondents a solution has in each class of a variable.
  func margin(of variable: Int, in values: [Int]) -> [Int] { (tables[[variable]] ?? []).map { values[$0] } }

  /// The unknown that adds up the respondents of a scope by weights.
  mutating func sum(_ variables: [Int], _ weights: [Int]) -> Int {
    let (variables, weights) = essential(variables, weights)
    let key = Key(variables: variables, weights: weights)
    if let known = sums[key] { return known }
    let cells = variables.isEmpty ? [] : table(variables)
    let n = problem.n
    let levels = Set(weights).subtracting([0]).sorted()
    let unknown: Int
    if variables.isEmpty {
      let total = n * (weights.first ?? 0)
      unknown = system.unknown(total...total, isSum: true)
    } else if levels == [1] {
      let inside = cells.indices.filter { weights[$0] == 1 }.map { cells[$0] }
      if inside.count == 1 {
        unknown = inside[0]
      } else {
        unknown = system.unknown(0...n, isSum: true)
        addUp(inside, toUnknown: unknown)
      }
      sums[key] = unknown
      // Those who are not in it are a count too.
      let others = sum(variables, weights.map { 1 - $0 })
      addUp([unknown, others], to: n)
    } else {
      // Who adds the same is counted first: ten of nothing but threes cannot be, however they are spread.
      unknown = system.unknown(n * min(0, levels.first ?? 0)...n * max(0, levels.last ?? 0), isSum: true)
      let terms = levels.map { level in
        CountSystem.Term(unknown: sum(variables, weights.map { $0 == level ? 1 : 0 }), weight: level)
      }
      system.add(.init(terms: terms + [.init(unknown: unknown, weight: -1)], total: 0))
    }
    sums[key] = unknown
    return unknown
  }

  /// What it takes to lay a model out, in steps of a search.
  var making: Int { 25 * system.terms.elements.count }

  /// Sorted, without the variables on which the weights do not depend.
  private func essential(_ variables: [Int], _ weights: [Int]) -> ([Int], [Int]) {
    let full = scope(variables)
    let kept = variables.indices.filter { place in
      let (size, stride) = (full.sizes[place], full.stride(place))
      return weights.indices.contains { weights[$0] != weights[$0 - $0 / stride % size * stride] }
    }.map { variables[$0] }.sorted()
    if kept == variables { return (variables, weights) }
    let narrow = scope(kept)
    var reduced = [Int](repeating: 0, count: narrow.count)
    for (place, weight) in zip(full.cells(in: narrow), weights) { reduced[place] = weight }
    return (narrow.variables, reduced)
  }

  /// Scopes that lie in no other.
  private static func largest(_ scopes: [[Int]]) -> [[Int]] {
    var largest: [[Int]] = []
    for scope in scopes.sorted(by: { $0.count > $1.count })
    where !largest.contains(where: { Set(scope).isSubset(of: $0) }) {
      largest.append(scope)
    }
    return largest
  }

  /// What every two have in common: necessary, where it is not enough.
  private static func meetings(of groups: [[Int]]) -> [[Int]] {
    groups.indices.flatMap { first in
      groups.indices.filter { $0 > first }.map { second in groups[first].filter(groups[second].contains) }
    }.filter { !$0.isEmpty }
  }

  /// Whole respondents who satisfy these statements, with another interval for one of them, and more bounds.
  func search(
    _ statements: some Sequence<Int>, replacing: (statement: Int, printed: PrintedDecimal)? = nil,
    bounds: [(unknown: Int, range: ClosedRange<Int>)] = [], near hint: [Int] = [], budget: Int
  ) -> CountSearch {
    search(statements, replacing: replacing, bounds: bounds, near: hint, budget: budget).search
  }

  /// Statements that cannot hold together, mostly few of those that are given; `nil` where so short a search does not
  /// show it.
  func refutation(of statements: [Int], budget: inout Int, atMost most: Int) -> [Int]? {
    guard budget > 0 else { return nil }
    var (search, owners): (CountSearch, [Int]) = search(
      statements, replacing: nil, bounds: [], near: [], budget: min(budget, most))
    let outcome = search.run(explains: true)
    budget -= search.steps + 1
    guard outcome == .impossible else { return nil }
    let known = statements.filter { entries[$0] != nil }
    return Set(search.reasons.printed.map { known[$0] } + search.reasons.bounds.map { owners[$0] }).sorted()
  }

  /// The search, and the statement that each first bound is of.
  private func search(
    _ statements: some Sequence<Int>, replacing: (statement: Int, printed: PrintedDecimal)?,
    bounds: [(unknown: Int, range: ClosedRange<Int>)], near hint: [Int], budget: Int
  ) -> (search: CountSearch, owners: [Int]) {
    var all: [(unknown: Int, range: ClosedRange<Int>)] = []
    var owners: [Int] = []
    var numbers: [CountSystem.Printed] = []
    for number in statements {
      guard let entry = entries[number] else { continue }
      let statement = problem.statements[number]
      let printed = replacing.flatMap { $0.statement == number ? $0.printed : nil } ?? statement.printed
      numbers.append(
        .init(
          part: entry.part, whole: entry.whole, squares: entry.squares, answers: entry.answers,
          interval: RoundingInterval(printed, statement.rounding)))
      all += entry.sizes
      owners += entry.sizes.map { _ in number }
    }
    return (CountSearch(system, numbers, bounds: all + bounds, near: hint, budget: budget), owners)
  }
}

extension JointProblem {
  /// Whether its numbers stay within what whole numbers of 64 bits can decide.
  var fits: Bool {
    n > 0 && n <= CountModel.mostRespondents
      && statements.allSatisfy { statement in
        statement.printed.unitsOfOne <= CountModel.mostUnitsOfOne
          && statement.part.allSatisfy { $0.magnitude <= CountModel.mostAnswer }
          && (statement.measure == .ratio || statement.fits(n))
      }
  }
}

extension JointStatement {
  /// The same for the squares of a standard deviation, and of the values near it that are tried.
  func fits(_ n: Int) -> Bool {
    let most = part.map(\.magnitude).max() ?? 0
    let root = Double(printed.unitsOfOne) * Double(n) * Double(most)
    return root < 0x1p29 && Double(printed.digits + JointAnalysis.mostUnits) * Double(n) < 0x1p29
  }
}
