import StudyFile

extension TallyPlan {
  /// The variables that the reader has to read for this plan: those that stand in columns of the export, derived ones
  /// traced to what they are made of, the study's `exclude` included.
  package func columnsNeeded(in study: Study) -> Set<String> {
    var waiting = variables
    for condition in study.data.exclude { waiting.formUnion(condition.value.variables) }
    let byName = Dictionary(study.variables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var columns: Set<String> = []
    while let name = waiting.popFirst() {
      guard seen.insert(name).inserted, let variable = byName[name] else { continue }
      let ingredients = variable.source.ingredients
      if ingredients == nil { columns.insert(name) }
      waiting.formUnion(ingredients ?? [])
      waiting.formUnion(variable.asked?.value.variables ?? [])
    }
    return columns
  }
}

extension Variable.Source {
  /// The variables that a derived one is made of; `nil` for one that is read.
  package var ingredients: Set<String>? {
    switch self {
    case .column, .columns, .separated: nil
    case .cut(let cut): [cut.of]
    case .recode(let recode): [recode.of]
    case .compute(let expression): expression.value.variables
    case .scale(let scale): Set(scale.items.map(\.variable))
    }
  }
}
