/// `asked` of the entries of `variables`, which may speak of any other: it is read when all are known.
extension StudyReader {
  mutating func readAsked(_ node: YAMLNode?, of variables: inout [Variable]) {
    guard case .map(let entries)? = node?.content else { return }
    for entry in entries {
      guard case .map(let fields) = entry.value.content,
        let field = fields.first(where: { $0.key == "asked" }),
        let place = variables.firstIndex(where: { $0.name == entry.key }),
        let asked = condition(field.value, "asked")
      else { continue }
      if asked.value.variables.contains(entry.key) {
        report("of whom '\(entry.key)' was asked cannot depend on what they answered to it", at: field.value)
      } else {
        variables[place].asked = asked
      }
    }
  }
}
