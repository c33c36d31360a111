import Foundation
import Replication
import StudyFile

/// Draws plausible answers, near what was published where that is easily done: the search mends the rest.
struct FirstDraw {
  private let questionnaire: Questionnaire
  private let study: Study
  private let shapes: NumberShapes
  private var weights: [[Double]] = []
  /// Who leaves a question out, where nothing was published that would tell.
  private static let leftOut = 0.012

  init(_ questionnaire: Questionnaire, chance: inout Chance) {
    self.questionnaire = questionnaire
    study = questionnaire.study
    shapes = NumberShapes(questionnaire, chance: &chance)
    for field in questionnaire.fields { weights.append(Self.weights(field, study, &chance)) }
  }

  /// How common each level is taken to be: as printed of all, the rest at random; of ordinal ones the middle more.
  private static func weights(_ field: Field, _ study: Study, _ chance: inout Chance) -> [Double] {
    guard case .levels(let count) = field.domain else {
      // Of a check-all-that-apply question, the chance of a tick.
      let printed = field.option.flatMap { option in
        share(of: field.variable.levels[option].label, field.variable.name, study)
      }
      return [printed ?? 0.1 + 0.4 * chance.uniform()]
    }
    let printed = field.labels.map { share(of: $0, field.variable.name, study) }
    let left = max(0, 1 - printed.reduce(0) { $0 + ($1 ?? 0) })
    var rest = printed.map { $0 == nil ? 0.4 + chance.uniform() : 0 }
    if field.variable.measure == .ordinal {
      let middle = Double(count - 1) * (0.35 + 0.3 * chance.uniform())
      for place in rest.indices {
        let away = (Double(place) - middle) / max(1, Double(count) / 2)
        rest[place] *= 1.2 - min(1, away * away)
      }
    }
    let total = rest.reduce(0, +)
    return zip(printed, rest).map { printed, rest in printed ?? (total > 0 ? left * rest / total : 0) }
  }

  /// What was printed of all for a level.
  private static func share(of label: String, _ name: String, _ study: Study) -> Double? {
    for report in study.findings.flatMap(\.reports)
    where report.measure == "proportion" && report.among == nil {
      if case .event(let event) = report.target,
        event.condition == .isAnyOf(variable: name, labels: [label]), let value = report.value?.value
      {
        return min(1, max(0, value))
      }
    }
    return nil
  }

  /// For the joint search: how common the classes of its variables are, missing answers only where it needs them.
  func weights(of axis: AnswerAxis) -> [Double] {
    axis.answers.enumerated().map { place, answer in
      switch answer {
      case .missing: return 0
      case .otherLabel: return 0.2
      case .yes, .no: return 1
      case .label(let label):
        guard let field = questionnaire.places[axis.key]?.first,
          let level = questionnaire.fields[field].labels.firstIndex(of: label)
        else { return 1 }
        return max(weights[field][level], 0.001)
      case .number:
        guard let field = questionnaire.places[axis.key]?.first,
          let numbers = questionnaire.fields[field].numbers,
          let interval = axis.numbers(place)
        else { return 1 }
        return Self.numbers(numbers, in: interval).isEmpty ? 0 : 1
      }
    }
  }

  /// The lowest and the highest answer in an interval; none where it holds none.
  static func numbers(_ numbers: Field.Numbers, in interval: AnswerAxis.Numbers) -> [Double] {
    var (low, high) = (numbers.low, numbers.high)
    func isIn(_ value: Double) -> Bool {
      if let bound = interval.low, value < bound || value == bound && !interval.includesEnds { return false }
      if let bound = interval.high, value > bound || value == bound && !interval.includesEnds { return false }
      return true
    }
    if let bound = interval.low, bound >= low {
      low = numbers.nearest(to: bound)
      if !isIn(low) { low = numbers.nearest(to: low + numbers.step) }
    }
    if let bound = interval.high, bound <= high {
      high = numbers.nearest(to: bound)
      if !isIn(high) { high = numbers.nearest(to: high - numbers.step) }
    }
    return low <= high && isIn(low) && isIn(high) ? [low, high] : []
  }

  /// A whole survey, each question by itself but for the items of a scale.
  func respondents(_ count: Int, _ chance: inout Chance) -> Respondents {
    var made = Respondents(count: count, width: questionnaire.fields.count)
    for row in 0..<count { draw(&made, row, &chance) }
    return made
  }

  private func draw(_ made: inout Respondents, _ row: Int, _ chance: inout Chance) {
    let common = shapes.commonFactors(&chance)
    for (place, field) in questionnaire.fields.enumerated() {
      made[row, place] = answer(place, field, common, &chance)
    }
  }

  private func answer(_ place: Int, _ field: Field, _ common: [Double], _ chance: inout Chance) -> Double {
    if field.isSometimesMissing, chance.happens(Self.leftOut) { return Field.blank }
    switch field.domain {
    case .presence: return 0
    case .tick: return chance.happens(weights[place][0]) ? 1 : 0
    case .levels: return Double(chance.place(weights[place]))
    case .numbers(let numbers):
      for _ in 0..<20 {
        let value = numbers.nearest(to: shapes.draw(place, common, &chance))
        if numbers.holds(value) { return value }
      }
      return numbers.holds(numbers.high) ? numbers.high : numbers.low
    }
  }

  /// Another plausible answer to one question.
  func answer(_ place: Int, _ chance: inout Chance) -> Double {
    answer(place, questionnaire.fields[place], shapes.commonFactors(&chance), &chance)
  }
}
