import StudyFile

extension AnswerReader {
  /// `nil` is unknown.
  typealias Truth = @Sendable (Row) -> Bool?

  func truth(_ condition: Condition) -> Truth {
    switch condition {
    case .isAnyOf(let name, let labels): return membership(name, labels)
    case .isOrdered(let name, let comparison, let label):
      let level = level(of: name)
      guard let limit = questionnaire.labels(of: name).firstIndex(of: label) else { return { _ in nil } }
      return { row in
        let place = level(row)
        return place < 0 ? nil : Self.compare(Double(place), comparison, Double(limit))
      }
    case .compares(let left, let comparison, let right):
      let (left, right) = (arithmetic(left), arithmetic(right))
      return { row in
        let (left, right) = (left(row), right(row))
        return left.isNaN || right.isNaN ? nil : Self.compare(left, comparison, right)
      }
    case .isMissing(let name):
      let isMissing = missing(name)
      return { isMissing($0) }
    case .not(let inner):
      let inner = truth(inner)
      return { row in inner(row).map { !$0 } }
    case .all(let parts):
      let parts = parts.map(truth)
      return { row in
        var isKnown = true
        for part in parts {
          switch part(row) {
          case false?: return false
          case nil: isKnown = false
          case true?: break
          }
        }
        return isKnown ? true : nil
      }
    case .any(let parts):
      let parts = parts.map(truth)
      return { row in
        var isKnown = true
        for part in parts {
          switch part(row) {
          case true?: return true
          case nil: isKnown = false
          case false?: break
          }
        }
        return isKnown ? false : nil
      }
    }
  }

  private func membership(_ name: String, _ labels: [String]) -> Truth {
    let study = questionnaire.study
    if let variable = study.variable(name), variable.measure == .multiple {
      let isMissing = missing(name)
      let options = (questionnaire.places[name] ?? []).filter { place in
        questionnaire.fields[place].option.map { labels.contains(variable.levels[$0].label) } ?? false
      }
      return { row in isMissing(row) ? nil : options.contains { row[$0] == 1 } }
    }
    let level = level(of: name)
    let isIn = questionnaire.labels(of: name).map(labels.contains)
    return { row in
      let place = level(row)
      return place >= 0 && place < isIn.count ? isIn[place] : nil
    }
  }

  private func missing(_ name: String) -> @Sendable (Row) -> Bool {
    guard let variable = questionnaire.study.variable(name) else { return { _ in true } }
    switch variable.source {
    case .cut, .recode:
      let level = level(of: name)
      return { level($0) < 0 }
    case .compute, .scale:
      let number = number(of: name)
      return { number($0).isNaN }
    case .columns, .separated:
      guard variable.needsTick else { return { _ in false } }
      let options = questionnaire.places[name] ?? []
      return { row in !options.contains { row[$0] == 1 } }
    case .column:
      guard let place = questionnaire.places[name]?.first else { return { _ in true } }
      return { $0[place].isNaN }
    }
  }

  static func compare(_ left: Double, _ comparison: Condition.Comparison, _ right: Double) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Variable {
  /// Of a check-all-that-apply question: without a tick there is no answer. One column for all options has nothing to
  /// say that none of them applies.
  var needsTick: Bool {
    if case .separated = source { return true }
    return base == .answered
  }
}
