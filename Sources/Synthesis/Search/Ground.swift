import StudyFile

/// What a respondent must not be, whatever was published: excluded, in breach of a rule, or asked what was not put to them.
struct Ground: Sendable {
  struct Gate: Sendable {
    let field: Int
    let isAsked: AnswerReader.Truth
    let fields: Set<Int>
    let notAsked: Double
  }
  struct Bound: Sendable {
    let fields: Set<Int>
    let isBroken: @Sendable (AnswerReader.Row) -> Bool
  }

  let gates: [Gate]
  let bounds: [Bound]
  /// For each alternative of `exclude`.
  let exclusions: [Bound]
  /// Fields whose answers are moved together, as they are bound to each other.
  let blocks: [[Int]]

  init(_ questionnaire: Questionnaire) {
    let reader = AnswerReader(questionnaire)
    let study = questionnaire.study
    gates = questionnaire.fields.indices.compactMap { place in
      guard let gate = questionnaire.fields[place].gate else { return nil }
      return Gate(
        field: place, isAsked: reader.truth(gate), fields: questionnaire.fields(of: gate.variables),
        notAsked: questionnaire.fields[place].notAsked)
    }
    exclusions = study.data.exclude.map { condition in
      let truth = reader.truth(condition.value)
      return Bound(fields: questionnaire.fields(of: condition.value.variables)) { truth($0) == true }
    }
    let rules = study.rules.map { condition in
      let truth = reader.truth(condition.value)
      return Bound(fields: questionnaire.fields(of: condition.value.variables)) { truth($0) == false }
    }
    bounds = exclusions + rules
    blocks = Self.blocks(questionnaire, rules: rules)
  }

  private static func blocks(_ questionnaire: Questionnaire, rules: [Bound]) -> [[Int]] {
    var tied = rules.map(\.fields)
    for variable in questionnaire.study.variables {
      switch variable.source {
      case .scale, .compute: tied.append(questionnaire.fields(of: variable.name))
      case .column, .columns, .separated, .cut, .recode: break
      }
    }
    var block = Array(questionnaire.fields.indices)
    for fields in tied {
      guard let least = fields.map({ block[$0] }).min() else { continue }
      let joined = Set(fields.map { block[$0] })
      for place in block.indices where joined.contains(block[place]) { block[place] = least }
    }
    return questionnaire.fields.indices.map { place in block.indices.filter { block[$0] == block[place] } }
  }

  func breaks(_ row: AnswerReader.Row) -> Int { bounds.reduce(0) { $0 + ($1.isBroken(row) ? 1 : 0) } }
}
