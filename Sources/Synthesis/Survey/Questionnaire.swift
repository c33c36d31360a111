import Ingest
import StudyFile

/// Every column that an export of a study has, and what can stand in it.
struct Questionnaire: Sendable {
  let study: Study
  private(set) var fields: [Field] = []
  /// The fields of each variable that is read from the export.
  private(set) var places: [String: [Int]] = [:]

  init(_ study: Study, respondents: Int) {
    self.study = study
    let named = study.namedLevels.map(\.value)
    let domains = NumberDomains(study, respondents: respondents)
    for variable in study.variables {
      switch variable.source {
      case .cut, .recode, .compute, .scale: continue
      case .columns, .separated:
        for option in variable.levels.indices {
          add(Field(variable: variable, option: option, domain: .tick))
        }
      case .column:
        switch variable.measure {
        case .nominal, .ordinal:
          var labels = variable.levels.map(\.label)
          if labels.isEmpty {
            labels = Self.invented(named.filter { $0.variable == variable.name }.map(\.label))
          }
          add(Field(variable: variable, option: nil, domain: .levels(labels.count), labels: labels))
        case .numeric:
          add(Field(variable: variable, option: nil, domain: .numbers(domains.numbers(of: variable))))
        case .text, .date, .id, .multiple: add(Field(variable: variable, option: nil, domain: .presence))
        }
      }
    }
    let gates = Gates(study)
    for place in fields.indices { fields[place].gate = gates.gate(of: fields[place].variable) }
  }

  private mutating func add(_ field: Field) {
    places[field.variable.name, default: []].append(fields.count)
    fields.append(field)
  }

  /// Levels of a question whose levels the study file leaves to the data: those that it names somewhere, and one more.
  private static func invented(_ named: [String]) -> [String] {
    guard !named.isEmpty else { return ["A", "B", "C"] }
    let other = ["Other", "Something else", "None of these"].first { !named.contains($0) }
    return named + [other].compactMap(\.self)
  }

  /// The fields that a variable is read or made of.
  func fields(of name: String) -> Set<Int> {
    if let own = places[name] { return Set(own) }
    switch study.variable(name)?.source {
    case .cut(let cut): return fields(of: cut.of)
    case .recode(let recode): return fields(of: recode.of)
    case .compute(let expression): return fields(of: expression.value.variables)
    case .scale(let scale): return fields(of: Set(scale.items.map(\.variable)))
    case .column, .columns, .separated, nil: return []
    }
  }

  func fields(of names: Set<String>) -> Set<Int> {
    names.reduce(into: []) { $0.formUnion(fields(of: $1)) }
  }

  /// The labels of a categorical variable, in order.
  func labels(of name: String) -> [String] {
    if let place = places[name]?.first, !fields[place].labels.isEmpty { return fields[place].labels }
    return study.variable(name)?.levels.map(\.label) ?? []
  }

  mutating func allowMissing(_ place: Int) { fields[place].isSometimesMissing = true }
}
