/// `outcome ~ explanatory`, with names and labels looked up. What may stand on each side is the verb's to say.
struct Formula: Sendable {
  /// A variable of the formula, and where it stands.
  struct Part: Sendable {
    var variable: Variable
    var level: String?
    var offset: Int

    var outcome: Outcome { Outcome(variable: variable.name, level: level) }
  }

  var outcomes: [Part] = []
  /// Each explanatory variable once, in order.
  var explanatory: [Part] = []
  /// With `a * b` written out: main effects first, as R orders them.
  var terms: [Term] = []
}

struct FormulaParser {
  let codebook: Codebook
  private var cursor: TokenCursor
  private var problems: [SyntaxProblem] = []
  private var usesInvalidVariable = false
  private var formula = Formula()

  /// Interactions of more variables than this cannot be read by anyone.
  private static let mostFactors = 6

  private init(codebook: Codebook, cursor: TokenCursor) {
    self.codebook = codebook
    self.cursor = cursor
  }

  static func parse(_ text: String, with codebook: Codebook) -> (formula: Formula?, problems: [SyntaxProblem])
  {
    parse(text, with: codebook) { parser throws(SyntaxProblem) in try parser.read() }
  }

  /// What stands after `~` alone.
  static func parseTerms(_ text: String, with codebook: Codebook) -> (
    formula: Formula?, problems: [SyntaxProblem]
  ) {
    parse(text, with: codebook) { parser throws(SyntaxProblem) in try parser.readTerms() }
  }

  private static func parse(
    _ text: String, with codebook: Codebook, _ read: (inout FormulaParser) throws(SyntaxProblem) -> Void
  ) -> (formula: Formula?, problems: [SyntaxProblem]) {
    do {
      var parser = FormulaParser(codebook: codebook, cursor: try TokenCursor(text))
      do {
        try read(&parser)
        let isUsable = parser.problems.isEmpty && !parser.usesInvalidVariable
        return (isUsable ? parser.formula : nil, parser.problems)
      } catch {
        return (nil, parser.problems + [error])
      }
    } catch {
      return (nil, [error])
    }
  }

  private mutating func read() throws(SyntaxProblem) {
    try readOutcome()
    while cursor.take("+") { try readOutcome() }
    if cursor.current.kind == .end {
      throw cursor.problem("expected 'outcome ~ explanatory variable': there is no '~'")
    }
    try cursor.expect("~", "expected '~'")
    try readTerms()
  }

  private mutating func readTerms() throws(SyntaxProblem) {
    var terms: [[String]] = []
    repeat { terms += try readTerm() } while cursor.take("+")
    guard cursor.current.kind == .end else {
      throw cursor.problem("expected '+', '*', ':' or the end, found \(cursor.found)\(spaceHint)")
    }
    finish(terms)
  }

  private var spaceHint: String {
    switch cursor.current.kind {
    case .word, .name, .number:
      "; a name with other characters than letters, digits, '_' and '.' stands in `backquotes`"
    default: ""
    }
  }

  private mutating func finish(_ terms: [[String]]) {
    var seen: Set<Set<String>> = []
    let distinct = terms.filter { seen.insert(Set($0)).inserted }
    formula.terms = (1...max(1, distinct.map(\.count).max() ?? 1)).flatMap { size in
      distinct.filter { $0.count == size }.map { Term($0) }
    }
    let names = Set(formula.outcomes.map(\.variable.name))
    for part in formula.explanatory where names.contains(part.variable.name) {
      problems.append(
        SyntaxProblem(offset: part.offset, message: "'\(part.variable.name)' stands on both sides of '~'"))
    }
  }

  private mutating func readOutcome() throws(SyntaxProblem) {
    let offset = cursor.current.range.lowerBound
    let variable = try readVariable("an outcome")
    guard cursor.take("=") else {
      if case .symbol(let sign) = cursor.current.kind, ["!=", "<", "<=", ">", ">=", "["].contains(sign) {
        throw cursor.problem("an outcome is a variable or 'variable = LEVEL', found '\(sign)'")
      }
      if cursor.current.isWord("in") {
        throw cursor.problem(
          "an outcome is a variable or 'variable = LEVEL'; put levels together with 'recode'")
      }
      if let variable { formula.outcomes.append(.init(variable: variable, level: nil, offset: offset)) }
      return
    }
    guard let variable else {
      skipLevel()
      return
    }
    guard variable.measure.isCategorical || variable.measure == .multiple else {
      problems.append(
        cursor.problem(
          "'\(variable.name)' is \(variable.measure.rawValue): only a level of a nominal, ordinal or multiple variable can stand after '='"
        ))
      skipLevel()
      return
    }
    let value = try LabelText.read(&cursor, of: variable)
    switch variable.level(value.text) {
    case .label(let label): formula.outcomes.append(.init(variable: variable, level: label, offset: offset))
    case .problem(let message): problems.append(cursor.problem(message, at: value.offset))
    }
  }

  private mutating func skipLevel() {
    while cursor.current.kind != .end, !cursor.current.isSymbol("~"), !cursor.current.isSymbol("+") {
      cursor.advance()
    }
  }

  /// A variable here; `nil` after an error that reading can go past.
  private mutating func readVariable(_ what: String) throws(SyntaxProblem) -> Variable? {
    guard let name = cursor.nameHere else {
      throw cursor.problem("expected \(what), found \(cursor.found)")
    }
    defer { cursor.advance() }
    switch codebook[name] {
    case .variable(let variable): return variable
    case .invalid:
      usesInvalidVariable = true
      return nil
    case .unknown:
      problems.append(cursor.problem(codebook.unknown(name)))
      return nil
    }
  }

  /// A term, with products written out into their main effects and interactions.
  private mutating func readTerm() throws(SyntaxProblem) -> [[String]] {
    let start = cursor.current.range.lowerBound
    var factors = [try readFactor()]
    while cursor.take("*") { factors.append(try readFactor()) }
    guard factors.count <= Self.mostFactors else {
      throw cursor.problem(
        "a product of more than \(Self.mostFactors) variables; write the terms out", at: start)
    }
    return (1..<(1 << factors.count)).map { subset in
      factors.indices.filter { subset & (1 << $0) != 0 }.flatMap { factors[$0] }.uniqued
    }
  }

  /// `a` or `a:b`
  private mutating func readFactor() throws(SyntaxProblem) -> [String] {
    var names: [String] = []
    repeat {
      let offset = cursor.current.range.lowerBound
      guard let variable = try readVariable("an explanatory variable") else { continue }
      names.append(variable.name)
      if !formula.explanatory.contains(where: { $0.variable.name == variable.name }) {
        formula.explanatory.append(.init(variable: variable, level: nil, offset: offset))
      }
    } while cursor.take(":")
    return names.uniqued
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
