/// `checklist`: what the report should tell besides numbers.
extension StudyReader {
  /// `cherries`, `[cherries, strobe]`, or a map from each to what the study file says to its items.
  mutating func checklists(_ node: YAMLNode?) -> [GivenChecklist] {
    guard let node else { return [] }
    let names = ReportingChecklist.allCases.map(\.rawValue)
    guard case .map = node.content else {
      guard let nodes = listOrOne(node, of: "checklists") else { return [] }
      var found: [GivenChecklist] = []
      for node in nodes {
        guard let checklist = choice(node, "checklist", of: ReportingChecklist.self) else { continue }
        if !found.contains(where: { $0.checklist == checklist }) { found.append(GivenChecklist(checklist)) }
      }
      return found
    }
    guard let fields = fields(node, of: "'checklist'", keys: names) else { return [] }
    return ReportingChecklist.allCases.compactMap { checklist in
      guard let node = fields[checklist.rawValue] else { return nil }
      if node.isEmpty { return GivenChecklist(checklist) }
      let keys = checklist.keys
      guard let items = self.fields(node, of: "'\(checklist.rawValue)'", keys: keys) else { return nil }
      var answers: [String: String] = [:]
      for key in keys where items[key] != nil { answers[key] = text(items[key], key) }
      return GivenChecklist(checklist, answers: answers)
    }
  }
}
