/// One entry of `analyses`: its verb, and whether its options fit.
extension StudyReader {
  mutating func analyses(_ node: YAMLNode?) -> [Analysis] {
    guard let node, !node.isEmpty, let nodes = list(node, of: "analyses, each with a dash") else { return [] }
    var lines: [String: Int] = [:]
    return nodes.compactMap { item -> Analysis? in
      guard let entries = map(item, of: "an analysis") else { return nil }
      var fields = Fields(
        entries: Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
        mark: item.mark)
      let id = identifier(fields["id"], "id", of: "an analysis", at: item.mark)
      if let id, let idNode = fields["id"] {
        if id == Analysis.wholeStudy {
          report("the id 'study' is kept for results of the whole study; choose another", at: idNode)
        } else if let line = lines[id] {
          report("the id '\(id)' is taken by the analysis on line \(line)", at: idNode)
        } else {
          lines[id] = source.location(item.mark).line
        }
      }
      guard let verb = verbKey(entries, fields) else { return nil }
      checkOptions(entries, verb)
      // What is wrong with an option that does not belong there is of no interest.
      let read = AnalysisOptions.options(of: verb) + [verb]
      fields.entries = fields.entries.filter { read.contains($0.key) }
      let before = errorCount
      guard let operand = fields[verb] else { return nil }
      let known = analysis(id ?? "", verb, operand, fields)
      // The options are read in any case, so that their errors are reported with the operand's.
      var analysis = known ?? Analysis(id: "", verb: .describe([]), location: location(item))
      readOptions(&analysis, fields, isKnown: known != nil)
      return id == nil || known == nil || errorCount > before ? nil : analysis
    }
  }

  private mutating func verbKey(_ entries: [YAMLNode.Entry], _ fields: Fields) -> String? {
    let verbs = AnalysisOptions.verbs.filter { fields[$0] != nil }
    if verbs.count > 1 {
      report(
        "an analysis has one verb, found '\(verbs[0])' and '\(verbs[1])'; make two analyses",
        at: fields.keyMark(verbs[1]))
      return nil
    }
    if let verb = verbs.first { return verb }
    for entry in entries where !AnalysisOptions.names.contains(entry.key) {
      report(
        "unknown verb '\(entry.key)'\(NearestWord.hint(for: entry.key, among: AnalysisOptions.verbs))",
        at: entry.keyMark
      )
      return nil
    }
    report("an analysis needs a verb: \(NearestWord.list(AnalysisOptions.verbs))", at: fields.mark)
    return nil
  }

  private mutating func checkOptions(_ entries: [YAMLNode.Entry], _ verb: String) {
    let allowed = AnalysisOptions.options(of: verb)
    for entry in entries where entry.key != verb && !allowed.contains(entry.key) {
      let takers = AnalysisOptions.verbs(taking: entry.key)
      if let last = takers.last {
        let others = takers.dropLast().joined(separator: ", ")
        report(
          "'\(verb)' takes no '\(entry.key)'; \(others.isEmpty ? "\(last) does" : "\(others) and \(last) do")",
          at: entry.keyMark)
      } else {
        report(
          "unknown option '\(entry.key)' of '\(verb)'\(hint(for: entry, among: allowed))", at: entry.keyMark)
      }
    }
  }

  private mutating func analysis(_ id: String, _ verb: String, _ node: YAMLNode, _ fields: Fields)
    -> Analysis?
  {
    func make(_ verb: Analysis.Verb?) -> Analysis? {
      verb.map { Analysis(id: id, verb: $0, location: location(node)) }
    }
    switch verb {
    case "describe": return make(variableList(node, verb, least: 1) { _ in nil }.map { .describe($0) })
    case "proportion": return make(event(node, verb).map { .proportion($0) })
    case "compare": return make(comparison(node, paired: fields["paired"]))
    case "correlate": return make(variableList(node, verb, least: 2, Self.needsOrder).map { .correlate($0) })
    case "agreement":
      return make(variableList(node, verb, least: 2, Self.needsMeasure).map { .agreement($0) })
    case "reliability": return make(scale(node, verb).map { .reliability(scale: $0) })
    case "factor": return make(scale(node, verb).map { .factor(scale: $0) })
    case "equivalence": return make(equivalence(node, fields["margin"]))
    case "model": return make(model(node, fields["family"]))
    case "pool": return make(pool(node, fields))
    default: return nil
    }
  }
}
