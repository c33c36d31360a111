import StudyFile

@testable import Replication

/// Problems as large as a long paper: printed from respondents, so that they can be satisfied, and then falsified.
struct LargeProblems {
  var random: SplitMix
  var n = 541
  var variables = 10
  var levels = 5
  /// Whether the statements are of those who answered, as if some had not; all have.
  var isOfAnswered = false

  /// `statements` numbers of variables and pairs of them; `falsified` of those are moved by a few units.
  mutating func next(statements: Int, decimals: Int = 1, falsified: Int = 0) -> JointProblem {
    let columns = respondents()
    var problem = JointProblem(n: n, classes: [Int](repeating: classes, count: variables), statements: [])
    if isOfAnswered { problem.unanswered = Set(0..<variables) }
    while problem.statements.count < statements {
      if let statement = statement(columns, decimals) { problem.statements.append(statement) }
    }
    for _ in 0..<falsified {
      let place = Int.random(in: 0..<statements, using: &random)
      let printed = problem.statements[place].printed
      // Some 14 points, whatever the digits.
      let (most, shift) = (100 * PrintedDecimal.power(decimals), decimals == 0 ? 14 : 137)
      problem.statements[place].printed = printed.moved(by: printed.digits > most / 2 ? -shift : shift)
    }
    return problem
  }

  private var classes: Int { levels + (isOfAnswered ? 1 : 0) }

  /// Answers hang together by two traits.
  private mutating func respondents() -> [[Int]] {
    var columns = [[Int]](repeating: [], count: variables)
    for _ in 0..<n {
      let traits = [Int.random(in: 0..<levels, using: &random), Int.random(in: 0..<levels, using: &random)]
      for variable in 0..<variables {
        let follows = Int.random(in: 0..<3, using: &random) > 0
        columns[variable].append(
          follows ? traits[variable % 2] : Int.random(in: 0..<levels, using: &random))
      }
    }
    return columns
  }

  /// A share of all, or of those with an answer to another question.
  private mutating func statement(_ columns: [[Int]], _ decimals: Int) -> JointStatement? {
    let first = Int.random(in: 0..<variables, using: &random)
    let second = Int.random(in: 0..<variables, using: &random)
    let (answer, group) = (
      Int.random(in: 0..<levels, using: &random), Int.random(in: 0..<levels, using: &random)
    )
    var scope = [first, second]
    var isGroup = (0..<classes * classes).map { $0 % classes == group && $0 / classes < levels }
    var part = isGroup.indices.map { isGroup[$0] && $0 / classes == answer ? 1 : 0 }
    if first == second {
      scope = [first]
      isGroup = (0..<classes).map { $0 < levels }
      part = isGroup.indices.map { $0 == answer ? 1 : 0 }
    }
    var (count, whole) = (0, 0)
    for respondent in 0..<n {
      let cell = scope.reduce(0) { $0 * classes + columns[$1][respondent] }
      count += part[cell]
      whole += isGroup[cell] ? 1 : 0
    }
    guard whole > 0 else { return nil }
    let unit = PrintedDecimal(digits: 0, decimals: decimals, isPercentage: true)
    return JointStatement(
      scope: scope, part: part, whole: .cells(isGroup),
      printed: unit.printing(count, of: whole, rounding: .nearest))
  }
}
