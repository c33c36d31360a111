import Foundation
import Ingest
import StudyFile

@testable import Tally

/// The slow and plain way: every row on its own, every value looked up by name. Shares no code with the pass.
struct Oracle {
  let study: Study

  func value(_ name: String, _ row: Row) -> Answer {
    let variable = study.variable(name)!
    switch variable.source {
    case .column, .columns, .separated: return row.answers[name]!
    case .compute(let expression):
      return number(expression.value, row).map { .number($0) } ?? .missing(MissingCode.derived)
    case .cut(let cut):
      switch numeric(cut.of, row) {
      case .missing(let code): return .missing(code)
      case .number(let x):
        let place = cut.at.lastIndex { $0 <= x }.map { $0 + 1 } ?? 0
        return .level(variable.levels[place].label)
      default: fatalError("not a number")
      }
    case .recode(let recode):
      guard case .level(let label) = value(recode.of, row) else { return value(recode.of, row) }
      guard let group = recode.groups.firstIndex(where: { $0.contains(label) }) else {
        return .missing(MissingCode.derived)
      }
      return .level(variable.levels[group].label)
    case .scale(let scale):
      var answers: [Double] = []
      for item in scale.items {
        guard case .number(let x) = numeric(item.variable, row) else { continue }
        if let range = scale.range, !range.contains(x) { continue }
        answers.append(item.isReversed ? scale.range!.lowerBound + scale.range!.upperBound - x : x)
      }
      guard answers.count >= scale.minimumItems, !answers.isEmpty else {
        return .missing(MissingCode.derived)
      }
      let sum = answers.reduce(0, +)
      switch scale.score {
      case .mean: return .number(sum / Double(answers.count))
      case .sum: return .number(sum * Double(scale.items.count) / Double(answers.count))
      }
    }
  }

  /// A variable where a number is needed.
  func numeric(_ name: String, _ row: Row) -> Answer {
    let answer = value(name, row)
    guard case .level(let label) = answer else { return answer }
    let levels = study.variable(name)!.levels
    guard let place = levels.firstIndex(where: { $0.label == label }) else {
      return Double(label).map { .number($0) } ?? .missing(MissingCode.derived)
    }
    if levels.allSatisfy({ Double($0.code) != nil }) { return .number(Double(levels[place].code)!) }
    return .number(Double(place + 1))
  }

  func number(_ expression: StudyFile.Expression, _ row: Row) -> Double? {
    let result: Double
    switch expression {
    case .number(let x): result = x
    case .variable(let name):
      guard case .number(let x) = numeric(name, row) else { return nil }
      result = x
    case .negative(let inner):
      guard let x = number(inner, row) else { return nil }
      result = -x
    case .operation(let left, let sign, let right):
      guard let a = number(left, row), let b = number(right, row) else { return nil }
      switch sign {
      case .plus: result = a + b
      case .minus: result = a - b
      case .times: result = a * b
      case .divide:
        if b == 0 { return nil }
        result = a / b
      case .power: result = pow(a, b)
      }
    case .function(let function, let inner):
      guard let x = number(inner, row) else { return nil }
      switch function {
      case .abs: result = Swift.abs(x)
      case .sqrt:
        if x < 0 { return nil }
        result = sqrt(x)
      case .log:
        if x <= 0 { return nil }
        result = log(x)
      case .exp: result = exp(x)
      case .round: result = round(x)
      }
    case .index(let index, let names, _):
      guard let x = self.index(index, names, row) else { return nil }
      result = x
    // Rows of this oracle stand in no file.
    case .line: return nil
    }
    return result.isFinite ? result : nil
  }

  private func index(_ index: AnswerIndex, _ names: [String], _ row: Row) -> Double? {
    let items = names.flatMap { name in
      if case .scale(let scale) = study.variable(name)!.source { scale.items.map(\.variable) } else { [name] }
    }
    let answers = items.map { item -> Double? in
      if case .number(let x) = numeric(item, row) { x } else { nil }
    }
    let given = answers.compactMap { $0 }
    switch index {
    case .unanswered:
      return Double(
        items.count { value($0, row).missingCode == MissingCode.blank && isAsked($0, row) == true })
    case .longstring:
      let runs = answers.indices.map { start in
        answers[start...].prefix { $0 != nil && $0 == answers[start] }.count
      }
      return given.isEmpty ? nil : Double(runs.max()!)
    case .irv:
      if given.count < 2 { return nil }
      let mean = given.reduce(0, +) / Double(given.count)
      return sqrt(given.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(given.count - 1))
    }
  }

  /// `nil` is unknown.
  func holds(_ condition: Condition, _ row: Row) -> Bool? {
    switch condition {
    case .isMissing(let name):
      guard case .options(let ticks) = value(name, row) else { return value(name, row).missingCode != nil }
      let nothingKnown = ticks.allSatisfy { $0 < 0 }
      return study.variable(name)!.base == .answered ? !ticks.contains(1) : nothingKnown
    case .isAnyOf(let name, let labels):
      switch value(name, row) {
      case .level(let label): return labels.contains(label)
      case .options(let ticks):
        if holds(.isMissing(variable: name), row)! { return nil }
        let named = zip(study.variable(name)!.levels, ticks).filter { labels.contains($0.0.label) }.map {
          $0.1
        }
        return named.contains(1) ? true : named.contains { $0 < 0 } ? nil : false
      default: return nil
      }
    case .isOrdered(let name, let comparison, let label):
      guard case .level(let own) = value(name, row) else { return nil }
      let labels = study.variable(name)!.levels.map(\.label)
      return compare(Double(labels.firstIndex(of: own)!), comparison, Double(labels.firstIndex(of: label)!))
    case .compares(let left, let comparison, let right):
      guard let a = number(left, row), let b = number(right, row) else { return nil }
      return compare(a, comparison, b)
    case .not(let inner): return holds(inner, row).map { !$0 }
    case .all(let list):
      let truths = list.map { holds($0, row) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .any(let list):
      let truths = list.map { holds($0, row) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    }
  }

  /// `nil` where nobody can tell.
  func isAsked(_ name: String, _ row: Row) -> Bool? {
    guard let asked = study.variable(name)!.asked?.value else { return true }
    if let known = holds(asked, row) { return known }
    let leading = asked.variables.filter { _ in
      switch asked {
      case .isAnyOf, .isOrdered, .all: true
      default: false
      }
    }
    return leading.contains { holds(.isMissing(variable: $0), row) == true && isAsked($0, row) == false }
      ? false : nil
  }

  private func compare(_ a: Double, _ comparison: Condition.Comparison, _ b: Double) -> Bool {
    switch comparison {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }

  /// Where a row is excluded, the alternative.
  func exclusion(_ row: Row) -> Int? { study.data.exclude.firstIndex { holds($0.value, row) == true } }

  func outside(_ scale: Scale, _ row: Row) -> Int {
    scale.items.count { item in
      if case .number(let x) = numeric(item.variable, row), let range = scale.range {
        !range.contains(x)
      } else {
        false
      }
    }
  }
}
