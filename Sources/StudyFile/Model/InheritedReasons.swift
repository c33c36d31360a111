extension Study {
  /// Who gave no answer has none in what is cut or recoded from it either, for the same reason.
  mutating func inheritReasons() {
    for place in variables.indices {
      // What it is made of stands before it, with what it has from others.
      guard let source = variables[place].source.regrouped.flatMap(variable) else { continue }
      variables[place].missing = source.missing
      variables[place].asked = source.asked
    }
  }
}

extension Variable.Source {
  /// The variable whose answers it puts into other groups.
  fileprivate var regrouped: String? {
    switch self {
    case .cut(let cut): cut.of
    case .recode(let recode): recode.of
    case .column, .columns, .separated, .compute, .scale: nil
    }
  }
}
