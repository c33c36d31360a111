import Foundation
import Ingest
import StudyFile

/// Works out variables from the answers of one respondent as `Tally` works them out from columns.
///
/// The search changes one respondent at a time and asks what that does to a statistic; what it finds is judged in the end
/// by `Tally` and `Replication` themselves, so that a difference between the two could not pass.
struct AnswerReader: Sendable {
  typealias Row = UnsafePointer<Double>
  /// NaN is missing.
  typealias Number = @Sendable (Row) -> Double
  /// The place of a level; −1 is missing.
  typealias Level = @Sendable (Row) -> Int

  let questionnaire: Questionnaire
  private var study: Study { questionnaire.study }

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  /// A variable as a number; a categorical one by the numbers of its codes.
  func number(of name: String) -> Number {
    guard let variable = study.variable(name) else { return { _ in .nan } }
    switch variable.source {
    case .compute(let expression): return number(expression.value)
    case .scale(let scale): return score(scale)
    case .cut, .recode: return levelNumber(variable)
    case .columns, .separated: return { _ in .nan }
    case .column:
      if variable.measure.isCategorical { return levelNumber(variable) }
      guard variable.measure == .numeric, let place = questionnaire.places[name]?.first else {
        return { _ in .nan }
      }
      return { $0[place] }
    }
  }

  private func levelNumber(_ variable: Variable) -> Number {
    let numbers = variable.levelNumbers(questionnaire.labels(of: variable.name))
    let level = level(of: variable.name)
    return { row in
      let place = level(row)
      return place >= 0 && place < numbers.count ? numbers[place] : .nan
    }
  }

  /// A categorical variable as the place of its level.
  func level(of name: String) -> Level {
    guard let variable = study.variable(name) else { return { _ in -1 } }
    switch variable.source {
    case .cut(let cut):
      let number = number(of: cut.of)
      let at = cut.at
      return { row in
        let value = number(row)
        return value.isNaN ? -1 : at.count { $0 <= value }
      }
    case .recode(let recode):
      let level = level(of: recode.of)
      let map = questionnaire.labels(of: recode.of).map { label in
        recode.groups.firstIndex { $0.contains(label) } ?? -1
      }
      return { row in
        let place = level(row)
        return place >= 0 && place < map.count ? map[place] : -1
      }
    case .column where variable.measure.isCategorical:
      guard let place = questionnaire.places[name]?.first else { return { _ in -1 } }
      return { row in row[place].isNaN ? -1 : Int(row[place]) }
    case .column, .columns, .separated, .compute, .scale: return { _ in -1 }
    }
  }

  private func score(_ scale: Scale) -> Number {
    let items = scale.items.map { (number(of: $0.variable), $0.isReversed) }
    let (low, high) = (scale.range?.lowerBound ?? -.infinity, scale.range?.upperBound ?? .infinity)
    let mirror = scale.range.map { $0.lowerBound + $0.upperBound } ?? 0
    let least = max(1, scale.minimumItems)
    let isSum = scale.score == .sum
    return { row in
      var (sum, answered) = (0.0, 0)
      for (item, isReversed) in items {
        let answer = item(row)
        guard answer >= low, answer <= high else { continue }
        sum += isReversed ? mirror - answer : answer
        answered += 1
      }
      guard answered >= least else { return .nan }
      if !isSum { return sum / Double(answered) }
      return answered == items.count ? sum : sum * Double(items.count) / Double(answered)
    }
  }

  private func number(_ expression: StudyFile.Expression) -> Number {
    switch expression {
    case .number(let value): return { _ in value }
    case .variable(let name): return number(of: name)
    case .negative(let inner):
      let inner = number(inner)
      return { -inner($0) }
    case .function(let function, let inner):
      let inner = number(inner)
      return { row in Self.finite(Self.apply(function, inner(row))) }
    case .index(let index, let names, _):
      let parts = names.flatMap { name -> [String] in
        guard case .scale(let scale)? = study.variable(name)?.source else { return [name] }
        return scale.items.map(\.variable)
      }
      if index == .unanswered {
        let absent = parts.map { truth(.isMissing(variable: $0)) }
        return { row in Double(absent.count { $0(row) == true }) }
      }
      let answers = parts.map { number(of: $0) }
      return { row in index.value(of: answers.lazy.map { $0(row) }) }
    // Nobody has answered in any line yet.
    case .line: return { _ in .nan }
    case .operation(let left, let sign, let right):
      let (left, right) = (number(left), number(right))
      return { row in Self.finite(Self.apply(sign, left(row), right(row))) }
    }
  }

  private static func finite(_ value: Double) -> Double { value.isFinite ? value : .nan }

  private static func apply(_ function: StudyFile.Expression.Function, _ x: Double) -> Double {
    switch function {
    case .abs: Swift.abs(x)
    case .sqrt: x.squareRoot()
    case .log: Foundation.log(x)
    case .exp: Foundation.exp(x)
    case .round: x.rounded(.toNearestOrAwayFromZero)
    }
  }

  private static func apply(_ sign: StudyFile.Expression.Operator, _ x: Double, _ y: Double) -> Double {
    switch sign {
    case .plus: x + y
    case .minus: x - y
    case .times: x * y
    case .divide: x / y
    case .power: x.isNaN || y.isNaN ? .nan : Foundation.pow(x, y)
    }
  }

  /// Arithmetic inside conditions.
  func arithmetic(_ expression: StudyFile.Expression) -> Number { number(expression) }
}
