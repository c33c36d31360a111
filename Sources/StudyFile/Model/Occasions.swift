/// Answers that each respondent gave on several occasions, each occasion a row of the export.
package struct Occasions: Sendable, Hashable {
  /// The variable that was answered every time.
  package var answer: String
  /// The variable whose levels are the occasions.
  package var by: String
  /// The variable that tells whose row it is.
  package var id: String

  package init(answer: String, by: String, id: String) {
    (self.answer, self.by, self.id) = (answer, by, id)
  }

  /// What results call the answers given on one occasion.
  package func name(_ level: String) -> String { "\(answer)[\(level)]" }

  /// The occasion of which a name is.
  package func level(_ name: String) -> String { String(name.dropFirst(answer.count + 1).dropLast()) }
}

extension Study {
  /// The answers of each occasion as if they were variables of their own, in the order of the levels.
  package func variables(of occasions: Occasions) -> [Variable] {
    guard let answer = variable(occasions.answer), let by = variable(occasions.by) else { return [] }
    return by.levels.map { level in
      var variable = answer
      variable.name = occasions.name(level.label)
      variable.label = level.label
      return variable
    }
  }
}
