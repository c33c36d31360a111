import StudyFile

/// Everything that was printed about one sample, as statements about how many respondents are in which cells of the
/// variables' classes. A missing answer is a class as well.
package struct JointProblem: Sendable {
  /// Respondents.
  package var n: Int
  /// How many classes each variable has.
  package var classes: [Int]
  package var statements: [JointStatement]
  /// Variables whose last class is a missing answer.
  package var unanswered: Set<Int> = []

  package init(n: Int, classes: [Int], statements: [JointStatement]) {
    self.n = n
    self.classes = classes
    self.statements = statements
  }
}

/// One printed number: a part of a whole, or how far answers lie apart.
package struct JointStatement: Sendable {
  package enum Measure: Sendable {
    /// A share, a count or a mean: part over whole.
    case ratio
    /// The standard deviation of the parts of those who are the whole, with n − 1 or with n.
    case deviation
  }

  package enum Whole: Sendable {
    /// The respondents of these cells; of a standard deviation, no other.
    case cells([Bool])
    case number(Int)
  }

  package var measure: Measure
  /// The variables that it is about; its tables have a cell for each combination of their classes, the last fastest.
  package var scope: [Int]
  /// What each respondent of a cell adds to the part: 1 or 0, or an answer that a mean is of.
  package var part: [Int]
  package var whole: Whole
  package var printed: PrintedDecimal
  package var rounding: Finding.Rounding
  /// Groups of cells whose number of respondents was printed with it.
  package var sizes: [(cells: [Bool], range: ClosedRange<Int>)] = []

  package init(
    _ measure: Measure = .ratio, scope: [Int], part: [Int], whole: Whole, printed: PrintedDecimal,
    rounding: Finding.Rounding = .nearest
  ) {
    self.measure = measure
    self.scope = scope
    self.part = part
    self.whole = whole
    self.printed = printed
    self.rounding = rounding
  }
}

extension JointProblem {
  /// The same problem with classes put together that no statement tells apart.
  var reduced: JointProblem { reduction.problem }

  /// The same problem with classes put together that no statement tells apart, and which those are now.
  var reduction: (problem: JointProblem, maps: [[Int]]) {
    var reduced = self
    var maps: [[Int]] = []
    for variable in classes.indices {
      let signatures = signatures(of: variable)
      var known: [[Int]: Int] = [:]
      maps.append(
        signatures.map { signature in
          if let place = known[signature] { return place }
          known[signature] = known.count
          return known.count - 1
        })
      reduced.classes[variable] = known.count
      let last = maps[variable].last
      if known.count < 2 || maps[variable].count(where: { $0 == last }) > 1 {
        reduced.unanswered.remove(variable)
      }
    }
    reduced.statements = statements.map { statement in
      let old = Scope(variables: statement.scope, sizes: statement.scope.map { classes[$0] })
      let new = Scope(variables: statement.scope, sizes: statement.scope.map { reduced.classes[$0] })
      // Any old cell stands for the new one that it falls into.
      var cells = [Int](repeating: 0, count: new.count)
      for cell in 0..<old.count {
        cells[new.cell(zip(statement.scope, old.classes(cell)).map { maps[$0][$1] })] = cell
      }
      var statement = statement
      statement.part = cells.map { statement.part[$0] }
      if case .cells(let whole) = statement.whole { statement.whole = .cells(cells.map { whole[$0] }) }
      statement.sizes = statement.sizes.map { size in (cells.map { size.cells[$0] }, size.range) }
      return statement
    }
    return (reduced, maps)
  }

  /// For each class of a variable, all that statements say of it.
  private func signatures(of variable: Int) -> [[Int]] {
    var signatures = [[Int]](repeating: [], count: classes[variable])
    for statement in statements {
      guard let place = statement.scope.firstIndex(of: variable) else { continue }
      let scope = Scope(variables: statement.scope, sizes: statement.scope.map { classes[$0] })
      let stride = scope.stride(place)
      for cell in 0..<scope.count {
        let level = cell / stride % scope.sizes[place]
        signatures[level].append(statement.part[cell])
        if case .cells(let whole) = statement.whole { signatures[level].append(whole[cell] ? 1 : 0) }
        for size in statement.sizes { signatures[level].append(size.cells[cell] ? 1 : 0) }
      }
    }
    return signatures
  }
}
